"""Charts of an event: what each source says of one thing, and how it changed from day to day.

Only what reconciliation set side by side as the same thing is drawn together, and only where the sources do not agree on it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.model import Alignment, Claim, Days, Event
from factcheck.render.claims import value
from factcheck.render.drawing import Amounts, Calendar, Layer, Point, Rows, cut_to, drawn, visible
from factcheck.render.matrix import SHOWN, agreement, heading, known_of, said

MOST = 3
"""How many things an event gets charts of at most."""
ROWS = 16
DOTS = 60
LETTERS = 60
"""What fits above a bar."""
LONGEST = timedelta(31)
"""A figure whose day is not known better than that has no place on a calendar."""
NEAR = timedelta(45)
"""An event is marked among the days of its reports if it was not longer ago than that."""


class Chart(NamedTuple):
    """A drawing with the words beneath it."""

    title: str
    note: str
    svg: str


class Told(NamedTuple):
    """A value with who gives it for which day."""

    day: date | None
    name: str
    number: float
    said: str


def charts(event: Event, known: Mapping[str, Claim], called: Mapping[str, str], published: Mapping[str, Days | None]) -> Iterator[Chart]:
    """For each thing that the articles of an event do not agree on: its values by source, and by day if there are several days."""
    drawn_of = [a for a in event.alignments if a.kind in SHOWN and at_odds(a, known)]
    for alignment in drawn_of[:MOST]:
        if values := told(alignment, known, called):
            title = heading(alignment, known)
            yield by_source(title, values)
            if len({one.day for one in values if one.day}) > 1:
                yield by_day(title, values, event, published)


def at_odds(alignment: Alignment, known: Mapping[str, Claim]) -> bool:
    """Whether some article of an alignment gives another figure than another one."""
    return not all(agreement(said(alignment, known)).values())


def told(alignment: Alignment, known: Mapping[str, Claim], called: Mapping[str, str]) -> list[Told]:
    """The values of an alignment, each once a source, the oldest first and those without a day last."""
    found = {
        Told(day_of(day), called.get(claim.article, claim.article), number, value(claim.value))
        for claim, day in known_of(alignment, known)
        if (number := value_of(claim)) is not None
    }
    return sorted(found, key=lambda one: (one.day or date.max, one.name, one.number, one.said))


def day_of(days: Days | None) -> date | None:
    """The day of an interval, where it is known well enough."""
    if days is None or days.start is None or days.end is None or days.end - days.start > LONGEST:
        return None
    return days.start


def value_of(claim: Claim) -> float | None:
    """The value that can be drawn."""
    if claim.value is None:
        return None
    number = next((end for end in (claim.value.point, claim.value.low, claim.value.high) if end is not None), None)
    return float(number) if number is not None and abs(number) < 10**15 else None


# ---- by source ---------------------------------------------------------------------------------------------------------


def by_source(title: str, values: Sequence[Told]) -> Chart:
    """A bar for each source and value, the oldest first."""
    shown = chosen(values)
    numbers = [one.number for one in shown]
    layers = [
        Layer("bars", "bars", [Point(one.number, str(row)) for row, one in enumerate(shown)]),
        Layer("labels", "words", [Point(min(0.0, *numbers), str(row), label(one)) for row, one in enumerate(shown)]),
    ]
    note = f"{len(shown)} of {len(values)} shown." if len(shown) < len(values) else ""
    described = f"{title} by source: " + "; ".join(label(one) for one in shown)
    svg = drawn(layers, Amounts(min(0.0, *numbers), max(0.0, *numbers)), Rows(len(shown)), 62 + 36 * len(shown), described)
    return Chart(f"{title}, by source", note, svg)


def chosen(values: Sequence[Told]) -> list[Told]:
    """The values to show where there are too many: first of all who gave each one first."""
    first = {one.said: one for one in reversed(values)}
    ranked = sorted(values, key=lambda one: first[one.said] is not one)
    return sorted(ranked[:ROWS], key=values.index)


def label(one: Told) -> str:
    """Source, day and value; a long name is cut."""
    rest = f", {one.day or 'no date'}: {cut_to(one.said, LETTERS // 2)}"
    return f"{cut_to(visible(one.name), LETTERS - len(rest))}{rest}"


# ---- by day ------------------------------------------------------------------------------------------------------------


def by_day(title: str, values: Sequence[Told], event: Event, published: Mapping[str, Days | None]) -> Chart:
    """A dot for each value at its day, with the event and the publications marked."""
    dated = [(one.day, one) for one in values if one.day][-DOTS:]
    reports = sorted({day for article in event.articles if (day := day_of(published.get(article)))})
    occasion = day_of(event.when)
    days = [day for day, _ in dated] + reports
    marked = occasion if occasion and min(days) - NEAR <= occasion <= max(days) else None
    calendar = calendar_of([*days, marked] if marked else days)
    numbers = [one.number for _, one in dated]
    amounts = Amounts(min(0.0, *numbers), max(0.0, *numbers) * 1.1)
    layers = [
        *event_line(marked, numbers),
        Layer("reports", "dots", [Point(day, 0.0, f"published {day}") for day in reports]),
        *values_by_day(dated),
    ]
    return Chart(
        f"{title}, by day", note_of(values, dated, occasion, marked), drawn(layers, calendar, amounts, 200, described(title, dated))
    )


def calendar_of(days: Sequence[date]) -> Calendar:
    """The days with some room on both sides."""
    first, last = min(days), max(days)
    room = max(timedelta(1), (last - first) // 16)
    return Calendar(max(first, date.min + room) - room, min(last, date.max - room) + room)


def event_line(day: date | None, numbers: Sequence[float]) -> Iterator[Layer]:
    """The event's day from bottom to top."""
    if day:
        top = max(0.0, *numbers) * 1.1
        yield Layer("event", "line", [Point(day, 0.0), Point(day, top)])
        yield Layer("event", "words", [Point(day, top, "the event")])


def values_by_day(dated: Sequence[tuple[date, Told]]) -> Iterator[Layer]:
    """The values of the last day that has any, those that they took the place of, and what they are."""
    last = {one.number for day, one in dated if day == dated[-1][0]}
    points = [Point(day, one.number, f"{one.name}, {day}: {one.said}") for day, one in dated]
    yield Layer("then", "dots", [point for point in points if point.up not in last])
    yield Layer("now", "dots", [point for point in points if point.up in last])
    figures = dict.fromkeys((day, one.number, cut_to(one.said, 24)) for day, one in reversed(dated))
    yield Layer("labels", "words", [Point(*figure) for figure in figures])


def note_of(values: Sequence[Told], dated: Sequence[tuple[date, Told]], occasion: date | None, marked: date | None) -> str:
    """What the marks mean, and what is not shown."""
    last = {one.number for day, one in dated if day == dated[-1][0]}
    parts = ["Filled: as told last." + (" Hollow: told before." if any(one.number not in last for _, one in dated) else "")]
    parts += ["Small marks: days of publication."]
    parts += [f"The event was on {occasion}."] if occasion and not marked else []
    undated = sum(one.day is None for one in values)
    parts += [f"{undated} without a day not shown."] if undated else []
    parts += [f"The last {len(dated)} of {len(values) - undated} shown."] if len(dated) < len(values) - undated else []
    return " ".join(parts)


def described(title: str, dated: Sequence[tuple[date, Told]]) -> str:
    """The values in words, day by day."""
    steps = dict.fromkeys(f"{one.said} on {day}" for day, one in dated)
    return f"{title} by day: " + "; ".join(steps)
