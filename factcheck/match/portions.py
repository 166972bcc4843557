"""How many of a total were of one sort: "86 people were arrested, including 31 women".

Two articles' portions are of one thing only where both are of the same total; so the total is in the key.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.match.figures import Figure
from factcheck.match.keys import Key, printed_noun
from factcheck.model import Claim
from factcheck.reference.nouns import nouns

FEWEST, SMALLEST = 2, 10
"""One of a sort is often left out; of small totals there are many of one size."""
BEFORE = re.compile(r"(?i)\b(?:including|among (?:them|whom)|of (?:whom|them)|comprising)(?: were| was| are)? (?:about |some |at least )?$")
"""What stands right before a portion in the sentence of its total."""
OPENING = re.compile(
    r"(?i)^(?:among (?:them|those \w+|the \w+) (?:were|are)|(?:they|the (?:dead|injured|victims|suspects|detainees)) included?) "
    r"(?:about |some |at least )?$"
)
"""How a sentence begins that tells of some of those in the sentence before."""
NEXT = re.compile(r"(?i)(?:,? (?:and|or|as well as)|,) (?:\w+ ){0,3}?(?:about |some |at least )?$")
"""What stands between one portion and the next."""
UNNARROWED = re.compile(r"[”\"]?(?:$|[,.;:)–—]| and (?:\w+ )?(?:\d|[a-z]+ )| (?:were|was|died)\b)")
"""What stands behind a portion's noun where nothing narrows it down: not "six children from one family"."""
PREDICATE = re.compile(r"(?i) (?:are|were) [“\"]?([a-z][\w-]+)[”\"]?\b")
"""The noun of a portion told as a sentence: "of whom 21 are “financiers”"."""


class Whole(NamedTuple):
    """A total of people, and what befell them."""

    claim: Claim
    fate: str


def portions(figures: Sequence[Figure], wholes: Iterable[Whole]) -> Iterator[tuple[Key, Claim]]:
    """The portions of an article with the key of what they are of; none of which it gives two different figures."""
    totals: dict[int, list[Whole]] = defaultdict(list)
    for whole in wholes:
        totals[whole.claim.sentence_start].append(whole)
    if not totals:
        return
    found: dict[Key, list[Claim]] = defaultdict(list)
    for claims in by_sentence(figures):
        for key, claim in told_in(claims, totals):
            found[key].append(claim)
    for key, told in found.items():
        if len({claim.value for claim in told}) == 1:
            yield from ((key, claim) for claim in told)


def by_sentence(figures: Sequence[Figure]) -> Iterator[Sequence[Claim]]:
    """The asserted counts of each sentence, in order."""
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for figure in figures:
        if figure.claim.kind in ("count", "number") and figure.claim.modality == "asserted":
            sentences[figure.claim.sentence_start].append(figure.claim)
    return (sorted(claims, key=lambda claim: claim.start) for claims in sentences.values())


def told_in(claims: Sequence[Claim], totals: dict[int, list[Whole]]) -> Iterator[tuple[Key, Claim]]:
    """The portions of one sentence: the first behind words of inclusion, the others behind one another."""
    last: Claim | None = None
    whole: Whole | None = None
    for claim in claims:
        sentence, at = claim.sentence, claim.start - claim.sentence_start
        if last is not None and NEXT.search(sentence[last.end - claim.sentence_start : at]):
            last = claim
        elif OPENING.search(sentence, 0, at):
            whole, last = whole_of(sentence_before(claim, totals)), claim
        elif BEFORE.search(sentence, 0, at):
            whole, last = whole_of([one for one in totals.get(claim.sentence_start, ()) if one.claim.start < claim.start]), claim
        else:
            last = None
        if last is claim and whole is not None and (key := key_of(claim, whole)):
            yield key, claim


def sentence_before(claim: Claim, totals: dict[int, list[Whole]]) -> Sequence[Whole]:
    """The totals of the last sentence before a figure's that has any, if it is the one right before."""
    start = max((start for start in totals if start < claim.sentence_start), default=None)
    if start is None:
        return ()
    whole = totals[start][0].claim
    return totals[start] if claim.sentence_start - (start + len(whole.sentence)) <= 2 else ()


def whole_of(wholes: Sequence[Whole]) -> Whole | None:
    """The total that portions are of, where there is only one to choose."""
    points = {whole.claim.value and whole.claim.value.point for whole in wholes}
    return wholes[0] if len(points) == 1 else None


def key_of(claim: Claim, whole: Whole) -> Key | None:
    """What another portion must share to be said of the same thing: the sort, what befell them, and the total."""
    part, total = (size(one) for one in (claim, whole.claim))
    if part is None or total is None or not FEWEST <= part < total or total < SMALLEST:
        return None
    sort = sort_of(claim)
    return ("figure", "count", "part", "asserted", sort, f"{whole.fate} of {total.normalize():f}", "") if sort else None


def sort_of(claim: Claim) -> str:
    """The noun of a portion, where nothing behind it narrows it down."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :]
    if claim.measure is None:
        said = PREDICATE.match(behind)
        return nouns().group(said[1].lower().removesuffix("s")) if said else ""
    noun = printed_noun(claim)
    return nouns().group(claim.measure.rpartition(" ")[2].lower()) if noun and UNNARROWED.match(behind, noun.end()) else ""


def size(claim: Claim) -> Decimal | None:
    """A figure as printed."""
    return claim.value.point if claim.value else None
