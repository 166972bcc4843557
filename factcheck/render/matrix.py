"""What the articles of an event say of the same things: sources against measures, and figures that changed from day to day."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.intervals import may_be_one_count
from factcheck.model import Alignment, Claim, Event
from factcheck.render.claims import value
from factcheck.render.wording import days

AGREES, DIFFERS = "✓", "≠"
SHOWN = ("toll", "figure", "age")


class Matrix(NamedTuple):
    """Measures as columns, articles as rows."""

    measures: list[str]
    rows: list[tuple[str, list[str]]]
    timelines: list[str]


def matrix_of(event: Event, claims: Sequence[Claim]) -> Matrix:
    """What each article of an event says of each thing that another one tells too."""
    ids = {claim for alignment in event.alignments for claim in alignment.claims}
    known = {claim.id: claim for claim in (*claims, *event.rows) if claim.id in ids}
    columns = [(a, said(a, known)) for a in event.alignments if a.kind in SHOWN]
    rows = [(article, [cell(article, by) for _, by in columns]) for article in event.articles]
    return Matrix([a.what for a, _ in columns], rows, [line for a, _ in columns for line in timeline(a, known)])


def said(alignment: Alignment, known: Mapping[str, Claim]) -> Mapping[str, list[Claim]]:
    """The claims of an alignment by article."""
    found: dict[str, list[Claim]] = {}
    for claim in alignment.claims:
        if claim in known:
            found.setdefault(known[claim].article, []).append(known[claim])
    return found


def cell(article: str, by: Mapping[str, list[Claim]]) -> str:
    """An article's values of one thing, marked as agreeing or not with all the others that tell of it."""
    mine = by.get(article, [])
    others = [claims for other, claims in by.items() if other != article]
    if not mine:
        return ""
    mark = AGREES if all(meet(mine, theirs) for theirs in others) else DIFFERS
    return ", ".join(dict.fromkeys(value(claim.value) for claim in mine if claim.value)) + f" {mark}"


def meet(mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Whether two articles give a figure in common."""
    return any(may_be_one_count(a.value, b.value) for a in mine for b in theirs if a.value and b.value)


def timeline(alignment: Alignment, known: Mapping[str, Claim]) -> Iterator[str]:
    """A figure that was given otherwise on a later day, day by day."""
    told = [
        (days(day), value(known[claim].value))
        for claim, day in zip(alignment.claims, alignment.days, strict=True)
        if claim in known and day
    ]
    steps = list(dict.fromkeys(told))
    if len({day for day, _ in steps}) > 1 and len({figure for _, figure in steps}) > 1:
        yield f"{alignment.what}: " + " → ".join(f"{figure} ({day})" for day, figure in steps)
