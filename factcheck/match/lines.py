"""A sentence with its figures standing on its words: what the relation finders look at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import NamedTuple

from factcheck.model import Claim, Document, Sentence, Token
from factcheck.reference.cues import TIMES

BREAKS = frozenset([",", ";", ":", "–", "—", "-", "--", "(", ")", "[", "]", "...", "…"])
HEDGES = frozenset(
    "about around some roughly nearly almost just over under approximately slightly exactly precisely only little a bit "
    "at least most up to well fully all both the another further additional extra remaining other its their his her our these those this "
    "that no not quite close virtually well ".split()
)
BEFORE_FIGURES = HEDGES - {"to"}
NOUN_PHRASE = frozenset(["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "VBG", "VBN", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "$", "HYPH", "#"])
TAIL = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "POS", "VBN"])


NO_MEASURE = TIMES | {"number", "figure", "total", "amount", "count", "sum", "toll"}
"""Nouns that stand for what is counted without naming it."""


MOST_FIGURES = 40
"""A sentence with more figures than this is a table, and what is related in it is not told by grammar."""
START: Callable[[Token], int] = attrgetter("start")
END: Callable[[Token], int] = attrgetter("end")


class Figure(NamedTuple):
    """A claim on the words of its sentence: the figure from `first` to `last`, its noun phrase from `left` to `right`."""

    claim: Claim
    first: int
    last: int
    left: int
    right: int
    named: bool = False
    """Is it part of a name ("Route 66", "Super Mario 64")?"""


class Line(NamedTuple):
    """A sentence, its words and its figures. `segments` numbers the stretches between punctuation marks, word by word."""

    sentence: Sentence
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    segments: tuple[int, ...]
    figures: tuple[Figure, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The parsed words."""
        return self.sentence.tokens


def lines(document: Document) -> list[Line]:
    """The parsed sentences of a document that hold at least one figure, in order."""
    claims: dict[int, list[Claim]] = {}
    for claim in document.claims:
        claims.setdefault(claim.sentence_start, []).append(claim)
    return [
        line_of(sentence, claims[sentence.start])
        for sentence in document.sentences
        if sentence.tokens and 0 < len(claims.get(sentence.start, ())) < MOST_FIGURES
    ]


def line_of(sentence: Sentence, claims: Iterable[Claim]) -> Line:
    """The sentence with these claims on its words."""
    tokens = sentence.tokens
    figures = tuple(figure for claim in sorted(claims, key=lambda c: (c.start, c.end)) if (figure := figure_of(claim, tokens)))
    return Line(
        sentence,
        tuple([token.text.lower() for token in tokens]),
        tuple([token.lemma.lower() for token in tokens]),
        segments(tokens, figures),
        bounded(figures),
    )


def figure_of(claim: Claim, tokens: Sequence[Token]) -> Figure | None:
    """The claim on the words it touches, with the noun phrase around it."""
    first, last = bisect_right(tokens, claim.start, key=END), bisect_left(tokens, claim.end, key=START) - 1
    if first > last:
        return None
    left, right = first, last
    while left > 0 and (tokens[left - 1].text.lower() in BEFORE_FIGURES or tokens[left - 1].tag in ("DT", "PDT", "PRP$", "JJ", "$")):
        left -= 1
    if left > 1 and tokens[left - 1].tag == "POS":
        left = owner_start(tokens, left - 1)
    while right + 1 < len(tokens) and tokens[right + 1].tag in TAIL:
        right += 1
    return Figure(claim, first, last, left, right, is_name(claim, tokens, first))


def owner_start(tokens: Sequence[Token], at: int) -> int:
    """The first word of "the country's", whose mark stands at a token."""
    while at > 0 and tokens[at - 1].tag in ("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$"):
        at -= 1
    return at


def is_name(claim: Claim, tokens: Sequence[Token], first: int) -> bool:
    """Does a bare number follow a proper noun, as in "Flight 103"?"""
    return claim.kind == "number" and first > 1 and tokens[first - 1].tag in ("NNP", "NNPS") and "," not in claim.text


def bounded(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures with noun phrases that do not run into the next figure."""
    dates = tuple(f for f in figures if f.claim.kind == "date")
    if dates:
        others = tuple(f for f in figures if f.claim.kind != "date")
        return tuple(sorted((*dates, *bounded(others)), key=lambda f: f.first))
    if len(figures) < 2:
        return figures
    rights = [min(one.right, max(one.last, other.first - 1)) for one, other in pairwise(figures)]
    lefts = [max(other.left, min(other.first, one.last + 1)) for one, other in pairwise(figures)]
    ends = [*rights, figures[-1].right]
    starts = [figures[0].left, *lefts]
    return tuple(f._replace(left=starts[i], right=ends[i]) for i, f in enumerate(figures))


def segments(tokens: Sequence[Token], figures: Iterable[Figure]) -> tuple[int, ...]:
    """For each word the number of its stretch between punctuation marks; marks inside a figure do not part anything."""
    inside = {i for figure in figures for i in range(figure.first, figure.last + 1)}
    return tuple(accumulate([int(token.text in BREAKS and i not in inside) for i, token in enumerate(tokens)]))


def dimension(claim: Claim) -> tuple[str, str] | None:
    """What a claim's value may be added to: the same money, the same unit, or things that are counted."""
    if claim.kind in ("count", "number"):
        return ("count", "")
    if claim.kind in ("money", "measure", "percent"):
        return (claim.kind, claim.unit or "")
    return None


def alike(figures: Iterable[Figure]) -> Iterator[list[Figure]]:
    """The figures in groups that can be added and compared."""
    groups: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        key = dimension(figure.claim)
        if key and size(figure.claim) is not None and not figure.named:
            groups.setdefault(key, []).append(figure)
    yield from groups.values()


def is_definite(claim: Claim) -> bool:
    """Is the figure one number, not a range or "hundreds"?"""
    return claim.value is not None and claim.value.point is not None and claim.value.hedge != "range"


def size(claim: Claim) -> Decimal | None:
    """A claim's amount in one number: the figure as written, or the middle of a range."""
    value = claim.value
    if value is None:
        return None
    if value.point is not None:
        return value.point
    ends = [end for end in (value.low, value.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else None


def lead(line: Line, figure: Figure) -> str:
    """The word that the figure's noun phrase hangs on: "of" in "of the 268 suspects". "Far from" is no "from"."""
    at = figure.left - 1
    if line.words[max(0, at - 1) : at + 1] == ("far", "from"):
        return "far from"
    return line.words[at] if at >= 0 else ""


def lead_lemma(line: Line, figure: Figure) -> str:
    """The lemma of the word before the figure's noun phrase."""
    at = figure.left - 1
    return line.lemmas[at] if at >= 0 else ""


def segment_of(line: Line, figure: Figure) -> range:
    """The words of the stretch between punctuation marks that the figure stands in."""
    number = line.segments[figure.first]
    first = line.segments.index(number)
    last = first
    while last + 1 < len(line.segments) and line.segments[last + 1] == number:
        last += 1
    return range(first, last + 1)


def stretch(line: Line, figure: Figure) -> range:
    """The words nearer to this figure than to any other of its kind: its share of the sentence."""
    same = [f for f in line.figures if f is not figure and dimension(f.claim) == dimension(figure.claim)]
    first = max((f.right + 1 for f in same if f.last < figure.first), default=0)
    last = min((f.left - 1 for f in same if f.first > figure.last), default=len(line.words) - 1)
    return range(first, last + 1)


def has(line: Line, where: range, cues: Collection[str]) -> bool:
    """Does one of these words stand there?"""
    here, wanted = slice(where.start, where.stop), frozenset(cues)
    return not (wanted.isdisjoint(line.lemmas[here]) and wanted.isdisjoint(line.words[here]))


def phrase_at(line: Line, where: range, phrases: Collection[tuple[str, ...]]) -> int | None:
    """Where one of these phrases begins, inside a stretch."""
    openings = {phrase[0] for phrase in phrases}
    if openings.isdisjoint(line.words):
        return None
    for at in where[: len(line.words)]:
        for phrase in phrases if line.words[at] in openings else ():
            if line.words[at : at + len(phrase)] == phrase and at + len(phrase) <= where.stop:
                return at
    return None


def gap(one: Figure, other: Figure) -> range:
    """The words between two figures' noun phrases."""
    first, second = (one, other) if one.first < other.first else (other, one)
    return range(first.right + 1, second.left)


def ancestors(line: Line, at: int) -> Iterator[int]:
    """The heads above a word, nearest first."""
    for _ in range(len(line.tokens)):
        head = line.tokens[at].head
        if head == at:
            return
        at = head
        yield at


def top(line: Line, figure: Figure) -> int:
    """The word of the noun phrase that its governor governs."""
    inside = range(figure.left, figure.right + 1)
    at = figure.last
    while (head := line.tokens[at].head) in inside and head != at:
        at = head
    return at


def verb(line: Line, at: int) -> int | None:
    """The verb whose clause a word stands in."""
    return next((i for i in (at, *ancestors(line, at)) if line.tokens[i].pos in ("VERB", "AUX")), None)


def attached(line: Line, at: int, group: Sequence[Figure]) -> Figure | None:
    """The figure of a group that an adverb or adjective speaks of.

    That is the one before it in its own stretch of the sentence, else the one after it there; an adverb alone in its stretch speaks of what
    follows if it opens the sentence or a clause, else of what stands before.
    """
    here = line.segments[at]
    before = [f for f in group if f.last < at and line.segments[f.first] == here]
    after = [f for f in group if f.first > at and line.segments[f.first] == here]
    if before and after and (near_front(line, at, after[0]) or line.words[at + 1 : at + 2] == ("and",)):
        return after[0] if near_front(line, at, after[0]) else before[-1]
    if before or after:
        return before[-1] if before else after[0]
    earlier = [f for f in group if f.last < at]
    later = [f for f in group if f.first > at]
    opening = here == 0 or not earlier
    if opening or (later and line.words[line.segments.index(here)] == ";"):
        return later[0] if later else None
    return earlier[-1]


def near_front(line: Line, at: int, figure: Figure) -> bool:
    """Is the word part of the figure's own noun phrase?"""
    return figure.left <= at < figure.first


def joined(one: Line, two: Line) -> Line:
    """Two sentences read as one line, as if a semicolon stood between them."""
    words, parts = len(one.words), one.segments[-1] + 1
    tokens = one.tokens + tuple(token._replace(head=token.head + words) for token in two.tokens)
    return Line(
        one.sentence.model_copy(update={"end": two.sentence.end, "tokens": tokens}),
        one.words + two.words,
        one.lemmas + two.lemmas,
        one.segments + tuple(number + parts for number in two.segments),
        one.figures
        + tuple(f._replace(first=f.first + words, last=f.last + words, left=f.left + words, right=f.right + words) for f in two.figures),
    )


def subjects(line: Line, at: int) -> list[int]:
    """The subjects of a verb."""
    return [
        i for i, token in enumerate(line.tokens) if token.head == at and i != at and token.dep in ("nsubj", "nsubjpass", "csubj", "expl")
    ]


def same_measure(one: Claim, other: Claim) -> bool:
    """May two claims count the same thing, as far as their nouns tell?"""
    if one.kind not in ("count", "number") or one.measure is None or other.measure is None:
        return True
    first, second = set(one.measure.split()) - NO_MEASURE, set(other.measure.split()) - NO_MEASURE
    return first <= second or second <= first or akin(one.measure.split()[-1], other.measure.split()[-1])


def akin(one: str, other: str) -> bool:
    """Is one noun the other or made from it ("member", "membership")?"""
    return one == other or (min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one)))
