"""What the articles of an event say of the same things: sources against measures, and figures that changed from day to day."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.intervals import Interval, as_rounded
from factcheck.model import Alignment, Claim, Days, Event
from factcheck.render.claims import value
from factcheck.render.wording import days

AGREES, DIFFERS = "✓", "≠"
SHOWN = ("toll", "figure", "age")


class Matrix(NamedTuple):
    """Measures as columns, articles as rows."""

    measures: list[str]
    rows: list[tuple[str, list[str]]]
    timelines: list[str]


def matrix_of(event: Event, known: Mapping[str, Claim]) -> Matrix:
    """What each article of an event says of each thing that another one tells too. `known`: claims by their ids."""
    shown = [alignment for alignment in event.alignments if alignment.kind in SHOWN]
    columns = [cells(said(alignment, known)) for alignment in shown]
    rows = [(article, [column.get(article, "") for column in columns]) for article in event.articles]
    return Matrix([heading(a, known) for a in shown], rows, [line for a in shown for line in timeline(a, known)])


def known_of(alignment: Alignment, known: Mapping[str, Claim]) -> Iterator[tuple[Claim, Days | None]]:
    """The claims of an alignment with the days they hold for."""
    days = alignment.days or (None,) * len(alignment.claims)
    return ((known[claim], day) for claim, day in zip(alignment.claims, days, strict=True) if claim in known)


def heading(alignment: Alignment, known: Mapping[str, Claim]) -> str:
    """What is told, with the currency or unit that all its figures are in, as two columns may differ in nothing else."""
    units = {claim.unit for claim, _ in known_of(alignment, known) if claim.kind != "age"}
    unit = (units.pop() or "").replace("_", " ") if len(units) == 1 else ""
    return f"{alignment.what} ({'%' if unit == 'percent' else unit})" if unit else alignment.what


def said(alignment: Alignment, known: Mapping[str, Claim]) -> Mapping[str, list[Claim]]:
    """The claims of an alignment by article."""
    found: dict[str, list[Claim]] = {}
    for claim, _ in known_of(alignment, known):
        found.setdefault(claim.article, []).append(claim)
    return found


def cells(by: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """Each article's values of one thing, marked as agreeing or not with all the others that tell of it."""
    agrees = agreement(by)
    return {
        article: ", ".join(dict.fromkeys(value(claim.value) for claim in claims if claim.value))
        + f" {AGREES if agrees[article] else DIFFERS}"
        for article, claims in by.items()
    }


def agreement(by: Mapping[str, Sequence[Claim]]) -> dict[str, bool]:
    """Whether each article gives a figure in common with each of the others. Articles that give the same figures are looked at once."""
    given = {article: tuple(dict.fromkeys(as_rounded(c.value) for c in claims if c.value)) for article, claims in by.items()}
    sorts = set(given.values())
    agrees = {mine: all(meet(mine, theirs) for theirs in sorts if theirs != mine) for mine in sorts}
    return {article: agrees[mine] for article, mine in given.items()}


def meet(mine: Sequence[Interval], theirs: Sequence[Interval]) -> bool:
    """Whether two articles give a figure in common."""
    return any(one.overlaps(other) for one in mine for other in theirs)


def timeline(alignment: Alignment, known: Mapping[str, Claim]) -> Iterator[str]:
    """A figure that was given otherwise on a later day, day by day."""
    told = [(days(day), value(claim.value)) for claim, day in known_of(alignment, known) if day]
    steps = list(dict.fromkeys(told))
    if len({day for day, _ in steps}) > 1 and len({figure for _, figure in steps}) > 1:
        yield f"{alignment.what}: " + " → ".join(f"{figure} ({day})" for day, figure in steps)
