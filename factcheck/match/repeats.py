"""Figures given more than once: in headline, standfirst or caption and in the text (summaries.py), and twice within the text.

Inside the text two figures are held against each other only where every feature of `match/same.py` agrees, and where the text gives two
values for the thing, not three: three are three things.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from factcheck.intervals import add, below
from factcheck.match.agreement import BEFALL, SUMMARIES, agree, beside, interval_of, may_be_part, nearly_as_many, overfull, single, unlikely
from factcheck.match.figures import ORDER, Figure, token_words
from factcheck.match.piecemeal import told_on
from factcheck.match.same import Sameness, is_event, same_speaker, sameness
from factcheck.match.summaries import is_difference, summary_of
from factcheck.model import Document, Relation
from factcheck.reference.nouns import nouns
from factcheck.reference.perpetrators import tells_of_their_death

SORTS = frozenset({"count", "money", "percent", "measure"})
OF_MANY = frozenset(nouns().group(noun) for noun in "stake share price rate value fee tariff".split())
"""What each of many things has: "the 20% stake" may be one in another firm."""
MORE = frozenset("another third fourth fifth sixth seventh eighth ninth tenth later also".split())
MOST = 60
"""Figures of one sort that are compared with one another; a table of hundreds is not prose."""
MANY_VALUES = 3
SOMEBODY = (
    r"(?i)\b(?:an?|one|another) (?:[\w-]+ ){0,3}?(?:man|woman|boy|girl|child|baby|toddler|teenager|pensioner|driver|passenger|pedestrian|"
    r"person|resident|worker|officer|soldier|student|farmer|guard|nurse) (?:was |has |had |been |also |later ){0,3}"
)
SINGLY = {"kill": re.compile(SOMEBODY + r"(?:killed|died|drowned)\b"), "injure": re.compile(SOMEBODY + r"(?:injured|hurt|wounded)\b")}
"""A single victim told without a figure, by what befell those that are counted."""
COUNTED_IN = frozenset(["including", "counting"])


def repeated(document: Document, figures: Sequence[Figure]) -> Iterator[Relation]:
    """All repeats among the figures of a document."""
    for sort in by_sort(figures).values():
        body = [figure for figure in sort if figure.claim.part == "body"][:MOST]
        if sort[0].claim.kind != "measure":  # one text names many distances
            yield from repeats_in_body(document, [*(figure for figure in sort if figure.claim.part == "headline"), *body])
        for figure in sort:
            if figure.claim.part in SUMMARIES and not is_difference(figure.claim):
                plain = [each for each in (*body, *beside(figure, sort)) if not is_difference(each.claim)]
                yield from summary_of(document, figure, plain)


def by_sort(figures: Iterable[Figure]) -> Mapping[tuple[str, str | None, str | None], list[Figure]]:
    """Figures by kind, unit and what they are per: only within a sort can two be one."""
    sorts: dict[tuple[str, str | None, str | None], list[Figure]] = {}
    for figure in figures:
        kind = "count" if figure.counts else figure.claim.kind
        if kind in SORTS:
            sorts.setdefault((kind, figure.claim.unit, figure.claim.per), []).append(figure)
    return sorts


def repeats_in_body(document: Document, body: Sequence[Figure]) -> Iterator[Relation]:
    """Pairs of figures of the text that stand for the same thing. Where a figure has no equal in every feature, it may take one up."""
    strict = list(groups(body, comparable))
    paired = {figure.claim.id for group in strict for figure in group}
    loose = groups([figure for figure in body if figure.claim.id not in paired], nearly_comparable)
    for group in (*strict, *loose):
        values = distinct(group)
        in_text = [figure for figure in group if figure.claim.part == "body"]
        yield from (repeat_of(document, one, other) for one, other in agreeing(in_text))
        if len(values) == 2 and not explained(document, values, body):
            pair = odd_one_last(group, values)
            if not (pair[0].counts and told_on(document, *pair)):
                yield repeat_of(document, *pair)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures of the text are the same thing beyond doubt."""
    if one.sentence == other.sentence:
        return False
    if one.counts:
        known = is_event(one) and ((is_people(one) and one.claim.action in BEFALL) or (one.definite and other.definite))
        if not known or single(one) or single(other):
            return False
        grade = sameness(one, other, graded=False)
        return grade.verdict == "same" or (grade.but_for("what is counted") and overfull(one, other))
    return (one.definite or other.definite) and one.noun not in OF_MANY and sameness(one, other, graded=False).verdict == "same"


def nearly_comparable(one: Figure, other: Figure) -> bool:
    """Whether one figure of the text takes up the other."""
    return (
        one.sentence != other.sentence
        and not one.counts
        and one.noun not in OF_MANY
        and taken_up(one, other, sameness(one, other, graded=False))
    )


def is_people(figure: Figure) -> bool:
    """Whether people are counted; what happens to them happens once, while planes are bought again and again."""
    if not figure.noun:
        return figure.claim.action in BEFALL
    return figure.noun in nouns().roles or nouns().is_a(figure.noun, "person")


def taken_up(one: Figure, other: Figure, grade: Sameness) -> bool:
    """Whether a definite figure repeats an earlier one without its adjectives or its date: "the £7m offer", after "a cash offer of £7m"."""
    first, again = sorted((one, other), key=lambda figure: figure.claim.start)
    if not again.definite or again.dates or not again.narrowing <= first.narrowing or first.narrowing & ORDER:
        return False
    return grade.but_for("which of them", *(() if again.noun in nouns().periodic else ("occasion",)))


def groups(figures: Sequence[Figure], joined: Callable[[Figure, Figure], bool]) -> Iterator[list[Figure]]:
    """Figures that are joined, directly or through others."""
    root = list(range(len(figures)))

    def top(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    for i, j in combinations(range(len(figures)), 2):
        if joined(figures[i], figures[j]):
            root[max(top(i), top(j))] = min(top(i), top(j))
    found: dict[int, list[Figure]] = {}
    for i, figure in enumerate(figures):
        found.setdefault(top(i), []).append(figure)
    yield from (group for group in found.values() if len(group) > 1)


def distinct(group: Sequence[Figure]) -> list[list[Figure]]:
    """The group parted by value: figures that agree with the first of a part belong to it."""
    parts: list[list[Figure]] = []
    for figure in group:
        home = next((part for part in parts if agree(part[0], figure)), None)
        if home is None:
            parts.append([figure])
        else:
            home.append(figure)
    return parts


def agreeing(group: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Neighbours in the text that agree."""
    for part in distinct(group):
        yield from pairwise(part)


def add_up(values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the two are batches: a third figure is their sum, or a third one makes one of them out of the other."""
    first = values[0][0]
    known = {figure.claim.id for part in values for figure in part}
    akin = [figure for figure in body if figure.claim.id not in known and interval_of(figure).bounded]
    thirds = [interval_of(figure) for figure in akin if unlikely(figure) or may_be_part(sameness(first, figure))]
    one, other = (interval_of(part[0]) for part in values)
    return any(add(one, other).overlaps(third) or add(one, third).overlaps(other) or add(other, third).overlaps(one) for third in thirds)


def explained(document: Document, values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the text itself says why there are two values."""
    reasons = (
        is_round_up(document, values, body),
        one_more(document, values),
        told_one_by_one(document, values),
        with_somebody_counted_in(document, values),
        two_views(values, body),
    )
    return add_up(values, body) or any(reasons)


def two_views(values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the text lays the two values in two mouths, be it that the headline repeats one of them as a fact."""
    if not values[0][0].counts or all(figure.claim.part != "headline" for part in values for figure in part):
        return False
    sides = [[figure for figure in body if figure.claim.action == part[0].claim.action and agree(part[0], figure)] for part in values]
    return any(same_speaker(one, other) != "same" for one in sides[0] for other in sides[1])


def is_round_up(document: Document, values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the text tells of several occasions of one kind: many values, or more victims with their ages than are counted."""
    first = values[0][0]
    if not first.counts:
        return False
    event = first.claim.action
    counts = [figure for figure in body if figure.claim.action == event and not figure.partial]
    aged = [claim for claim in document.claims if claim.kind == "age" and claim.action == event and claim.part == "body"]
    most = max((figure.claim.value.point or 0 for part in values for figure in part if figure.claim.value), default=0)
    return len(distinct(counts)) > MANY_VALUES or len(aged) > most


def one_more(document: Document, values: Sequence[Sequence[Figure]]) -> bool:
    """Whether the smaller figure's own words go on to the few that are missing: "another man died later", "a fourth victim"."""
    one, other = values[0][0], values[1][0]
    if not one.counts or not nearly_as_many(one, other):
        return False
    if one.others != other.others:
        return True
    smaller = one if below(interval_of(one), interval_of(other)) else other
    first, last = (document.sentences[min(i, len(document.sentences) - 1)] for i in (smaller.sentence, smaller.sentence + 2))
    return any(word in MORE for word in token_words(document.article.text[first.start : last.end]))


def told_one_by_one(document: Document, values: Sequence[Sequence[Figure]]) -> bool:
    """Whether the sentences of the smaller figure go on to single victims who make up the difference: "a man was killed by a chimney"."""
    one, other = values[0][0], values[1][0]
    points = [figure.claim.value.point for figure in (one, other) if figure.claim.value and figure.claim.value.point]
    alone = SINGLY.get(one.claim.action or "")
    if not one.counts or len(points) < 2 or alone is None:
        return False
    smaller = one if below(interval_of(one), interval_of(other)) else other
    first, last = (document.sentences[min(i, len(document.sentences) - 1)] for i in (smaller.sentence, smaller.sentence + 2))
    return len(alone.findall(document.article.text[first.start : last.end])) >= abs(points[0] - points[1])


def with_somebody_counted_in(document: Document, values: Sequence[Sequence[Figure]]) -> bool:
    """Whether the larger figure may count somebody whom the other leaves out: the gunman, or whoever stands behind its "including"."""
    one, other = values[0][0], values[1][0]
    if not one.counts or one.claim.action not in ("kill", "injure", "shoot") or not nearly_as_many(one, other):
        return False
    told = {token.text.lower() for part in values for figure in part for token in document.sentences[figure.sentence].tokens}
    return not told.isdisjoint(COUNTED_IN) or tells_of_their_death(document.article.text)


def odd_one_last(group: Sequence[Figure], values: Sequence[Sequence[Figure]]) -> tuple[Figure, Figure]:
    """Of two values that disagree the one said more often (or first), then the other."""
    first, second = sorted(values, key=lambda part: (-len(part), part[0].claim.start))
    return first[0], second[0]


def repeat_of(document: Document, first: Figure, again: Figure) -> Relation:
    """Two figures for one thing as a record."""
    return Relation(kind="repeat", article=document.article.id, roles={"first": (first.claim.id,), "again": (again.claim.id,)})
