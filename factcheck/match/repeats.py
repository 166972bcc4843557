"""Figures given more than once: in headline, standfirst or caption and in the text, and twice within the text.

A headline sums the story up, so a headline figure that some figure of the text bears out is settled, and one that none bears out is held
against the figure that clearly stands for the same thing. Inside the text two figures are held against each other only where every
feature of `match/same.py` agrees, and where the text gives two values for the thing, not three: three are three things.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.intervals import Interval, as_rounded, printed, total
from factcheck.match.figures import Figure, figures_of
from factcheck.match.same import Sameness, sameness
from factcheck.model import Document, Relation

SUMMARIES = ("headline", "standfirst", "caption")
ROUNDING = Decimal("0.1")
MOST = 60
"""Figures of one sort that are compared with one another; a table of hundreds is not prose."""
LEAD = 3
"""Sentences of the text that a headline may stand for."""


def repeated(document: Document) -> Iterator[Relation]:
    """All repeats of a document."""
    figures = figures_of(document)
    sorts = by_sort(figures)
    for sort in sorts.values():
        body = [figure for figure in sort if figure.claim.part == "body"][:MOST]
        yield from repeats_in_body(document, body)
        for figure in sort:
            if figure.claim.part in SUMMARIES:
                yield from summary_of(document, figure, body)


def by_sort(figures: Iterable[Figure]) -> Mapping[tuple[str, str | None, str | None], list[Figure]]:
    """Figures by kind, unit and what they are per: only within a sort can two be one."""
    sorts: dict[tuple[str, str | None, str | None], list[Figure]] = {}
    for figure in figures:
        sorts.setdefault((figure.claim.kind, figure.claim.unit, figure.claim.per), []).append(figure)
    return sorts


# ---- within the text ---------------------------------------------------------------------------------------------


def repeats_in_body(document: Document, body: Sequence[Figure]) -> Iterator[Relation]:
    """Pairs of figures of the text that stand for the same thing."""
    for group in groups(body, comparable):
        values = distinct(group)
        yield from (repeat_of(document, one, other) for one, other in agreeing(group))
        if len(values) == 2:
            yield repeat_of(document, *odd_one_last(group, values))


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures of the text are the same thing beyond doubt."""
    if one.sentence == other.sentence or sameness(one, other).verdict != "same":
        return False
    if one.claim.kind == "count":
        return bool(one.claim.action) or (one.definite and other.definite)
    return bool(one.noun) and (one.definite or other.definite)


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


def odd_one_last(group: Sequence[Figure], values: Sequence[Sequence[Figure]]) -> tuple[Figure, Figure]:
    """Of two values that disagree the one said more often (or first), then the other."""
    first, second = sorted(values, key=lambda part: (-len(part), part[0].claim.start))
    return first[0], second[0]


def repeat_of(document: Document, first: Figure, again: Figure) -> Relation:
    """Two figures for one thing as a record."""
    return Relation(kind="repeat", article=document.article.id, roles={"first": (first.claim.id,), "again": (again.claim.id,)})


# ---- headline, standfirst and caption ------------------------------------------------------------------------------


def summary_of(document: Document, summary: Figure, body: Sequence[Figure]) -> Iterator[Relation]:
    """A figure above or beside the text with the figures of the text that stand for the same thing."""
    graded = [(figure, sameness(summary, figure)) for figure in body]
    counterparts = [figure for figure, grade in graded if is_counterpart(summary, figure, grade)]
    if not counterparts:
        return
    borne_out = [figure for figure in counterparts if agree(summary, figure)]
    if not borne_out and supported(summary, [figure for figure, _ in graded]):
        return
    yield Relation(
        kind="summary",
        article=document.article.id,
        roles={"summary": (summary.claim.id,), "body": tuple(figure.claim.id for figure in (borne_out or counterparts))},
        facts={"part": summary.claim.part},
    )


def is_counterpart(summary: Figure, figure: Figure, grade: Sameness) -> bool:
    """Whether the text's figure is the one that headline or caption speak of."""
    if grade.verdict != "same":
        return False
    return bool(summary.claim.action) if summary.claim.kind == "count" else bool(summary.noun)


def supported(summary: Figure, others: Sequence[Figure]) -> bool:
    """Whether any figure of the sort in the text, or two or three of them together, give the figure."""
    near = [figure for figure in others if sameness(summary, figure).reason not in ("what happened", "speaker")]
    if any(agree(summary, figure) for figure in near):
        return True
    amounts = [interval_of(figure) for figure in others][:12]
    wanted = interval_of(summary)
    return any(total(some).overlaps(wanted) for size in (2, 3) for some in combinations(amounts, size))


# ---- values --------------------------------------------------------------------------------------------------------


def interval_of(figure: Figure) -> Interval:
    """What a figure's words allow."""
    value = figure.claim.value
    return printed(value) if value is not None else Interval(None, None)


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can be the same amount, one perhaps rounded more coarsely than the other."""
    a, b = one.claim.value, other.claim.value
    if a is None or b is None or printed(a).overlaps(printed(b)):
        return True
    if a.point is None or b.point is None or not as_rounded(a).overlaps(as_rounded(b)):
        return False
    return abs(a.point - b.point) <= ROUNDING * max(abs(a.point), abs(b.point))
