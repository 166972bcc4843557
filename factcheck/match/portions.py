"""How many of a total were of one sort: "86 people were arrested, including 31 women".

Two articles' portions are of one thing only where both are of the same total; so the total is in the key.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.match.figures import Figure
from factcheck.match.keys import Key, printed_noun
from factcheck.model import Claim
from factcheck.reference.deeds import DONE_TO_THINGS
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
PREDICATE = re.compile(r"(?i)(?: of (?:them|whom|those|these))?(?: (?:are|were|was|being))? [“\"]?([a-z][\w-]+)[”\"]?")
"""The noun of a portion told as a sentence or without one: "of whom 21 are “treasurers”", "17 of them women", "16 Vietnamese"."""
OF_THEM = re.compile(r"(?i) of (?:them|whom|those|these)\b")
OF_WHOLE = re.compile(r"(?i) of (?:(?:the|its|their|his|her|our|all)(?: [\w-]+['’]s?)?(?: \w+)?|[A-Z][\w-]+['’]s?)? ?")
"""What stands between a portion and its total: "58 of its 310 shops"."""
CLOSED = re.compile(r"$|[.;:]|,? (?:by|until) ")
"""What may stand behind a total: the end, or until when."""
PREPOSITIONS = frozenset("in at on of for with from among to by".split())
IRREGULAR = {"women": "woman", "men": "man", "children": "child", "people": "people"}


class Whole(NamedTuple):
    """A total of people, and what befell them."""

    claim: Claim
    fate: str


def portions(figures: Sequence[Figure], wholes: Iterable[Whole], rows: Iterable[Whole]) -> Iterator[tuple[Key, Claim]]:
    """The portions of an article with the key of what they are of; none of which it gives two different figures.

    `wholes` are its totals of people, `rows` those that stand in the text as a row of portions.
    """
    totals: dict[int, list[Whole]] = defaultdict(list)
    for whole in wholes:
        totals[whole.claim.sentence_start].append(whole)
    items = list(rows)
    found: dict[Key, list[Claim]] = defaultdict(list)
    for claims in by_sentence(figures):
        for key, claim in (*told_in(claims, totals), *in_rows(claims, items), *out_of(claims)):
            found[key].append(claim)
    for key, told in found.items():
        if len({claim.value for claim in told}) == 1:
            yield from ((key, claim) for claim in told)


def by_sentence(figures: Sequence[Figure]) -> Iterator[Sequence[Claim]]:
    """The counts of each sentence that are told as facts or plans, in order."""
    sentences: dict[int, list[Claim]] = defaultdict(list)
    for figure in figures:
        if figure.claim.kind in ("count", "number") and figure.claim.modality in ("asserted", "planned"):
            sentences[figure.claim.sentence_start].append(figure.claim)
    return (sorted(claims, key=lambda claim: claim.start) for claims in sentences.values())


def told_in(claims: Sequence[Claim], totals: Mapping[int, Sequence[Whole]]) -> Iterator[tuple[Key, Claim]]:
    """The portions of one sentence: the first beside words of inclusion, the others behind one another."""
    last: Claim | None = None
    whole: Whole | None = None
    for claim in claims if totals else ():
        sentence, at = claim.sentence, claim.start - claim.sentence_start
        earlier = [one for one in totals.get(claim.sentence_start, ()) if one.claim.start < claim.start]
        if last is not None and NEXT.search(sentence[last.end - claim.sentence_start : at]):
            last = claim
        elif OPENING.search(sentence, 0, at) or (at == 0 and OF_THEM.match(sentence, len(claim.text))):
            whole, last = whole_of(sentence_before(claim, totals)), claim
        elif BEFORE.search(sentence, 0, at) or OF_THEM.match(sentence, at + len(claim.text)):
            whole, last = whole_of(earlier), claim
        else:
            last = None
        if last is claim and whole is not None and (key := key_of(claim, whole)):
            yield key, claim


def in_rows(claims: Sequence[Claim], rows: Sequence[Whole]) -> Iterator[tuple[Key, Claim]]:
    """The portions of totals that are rows: "nine children and two adults died"."""
    for row in rows:
        for claim in claims:
            if row.claim.start <= claim.start and claim.end <= row.claim.end and claim.measure and (key := key_of(claim, row)):
                yield key, claim


def out_of(claims: Sequence[Claim]) -> Iterator[tuple[Key, Claim]]:
    """The portions of totals of things, by what happens to them: "will shut 58 of its 310 shops"."""
    for part, total in pairwise(claims):
        between = part.sentence[part.end - part.sentence_start : total.start - total.sentence_start]
        points = (size(part), size(total))
        if None in points or not total.measure or part.action not in DONE_TO_THINGS or not OF_WHOLE.fullmatch(between):
            continue
        noun = nouns().group(total.measure.rpartition(" ")[2].lower())
        if not stands_alone(part, total):
            continue
        if FEWEST <= (points[0] or 0) < (points[1] or 0):
            yield ("figure", "count", "part", part.modality, noun, f"{part.action} of {points[1]:f}", ""), part


def stands_alone(part: Claim, total: Claim) -> bool:
    """Whether nothing before or behind "58 of its 310 shops" narrows it down: no "cafes in", no "on Sundays", "this year"."""
    before = part.sentence[: part.start - part.sentence_start].rsplit(maxsplit=1)
    behind = total.sentence[total.end - total.sentence_start :]
    noun = printed_noun(total)
    return noun is not None and CLOSED.match(behind, noun.end()) is not None and bool(before) and before[-1].lower() not in PREPOSITIONS


def sentence_before(claim: Claim, totals: Mapping[int, Sequence[Whole]]) -> Sequence[Whole]:
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
    said = PREDICATE.match(behind)
    if said is not None and UNNARROWED.match(behind, said.end()):
        word = said[1].lower()
        if word.endswith("ly"):
            return ""  # "six of them badly"
        return nouns().group(IRREGULAR.get(word, word.removesuffix("s")))
    noun = printed_noun(claim) if claim.measure else None
    if not claim.measure or noun is None or not UNNARROWED.match(behind, noun.end()):
        return ""
    return nouns().group(claim.measure.rpartition(" ")[2].lower())


def size(claim: Claim) -> Decimal | None:
    """A figure as printed."""
    return claim.value.point if claim.value else None
