"""What the articles of an event say of the same things: sources against measures, and figures that changed from day to day."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from factcheck.intervals import may_be_one_count
from factcheck.model import Alignment, Claim, Days, Event, Value
from factcheck.reference.events import AT_ONCE
from factcheck.render.claims import value
from factcheck.render.wording import counted, days

AGREES, DIFFERS, CHANGED = "✓", "≠", "→"
SHOWN = ("toll", "figure", "thing", "age")
"""What stands in the table, in this order: of many columns the last are left out."""
MOST = 8
"""Columns of a table that can still be read."""
FEW = 4
"""Figures of one article alone that are told."""
ALONE = "told by it alone"
LEGEND = (
    f"{AGREES} as most sources have it, {DIFFERS} otherwise, {CHANGED} changed from day to day; no mark: no other source tells it, or "
    "only a bound, or nothing specific ties the two, or they may count different things"
)
OPEN = frozenset(["at-least", "more-than", "at-most", "less-than"])
"""Hedges of a bound, which says little of another figure beyond it."""


class Matrix(NamedTuple):
    """Measures as columns, articles as rows."""

    measures: list[str]
    rows: list[tuple[str, list[str]]]
    timelines: list[str]
    more: int = 0
    """Further measures that found no room."""

    @property
    def legend(self) -> str:
        """What the marks mean, and what is left out."""
        marks = LEGEND if any(cell.endswith((AGREES, DIFFERS, CHANGED)) for _, row in self.rows for cell in row) else ""
        left = f"{counted(self.more, 'further measure')} not shown" if self.more else ""
        return "; ".join(filter(None, (marks, left)))


class Given(NamedTuple):
    """A figure that an article gives, and the days it holds for."""

    value: Value
    day: Days | None
    done: Days | None
    """The one day of a deed that no later report adds to."""


def matrix_of(event: Event, known: Mapping[str, Claim]) -> Matrix:
    """What each article of an event says of each thing that another tells too, and what it alone tells. `known`: claims by their ids."""
    found = {**known, **{claim.id: claim for claim in event.rows}}
    aligned = shown_of(event)
    shown = aligned[:MOST]
    columns = [cells(alignment, found, event) for alignment in shown]
    alone = told_alone(event, found)
    if any(alone.values()):
        columns.append(alone)
    rows = [(article, [column.get(article, "") for column in columns]) for article in event.articles]
    measures = [heading(alignment, found) for alignment in shown] + ([ALONE] if len(columns) > len(shown) else [])
    return Matrix(
        measures, rows, [line for a in aligned if a.kind != "thing" for line in timeline(a, found, event)], len(aligned) - len(shown)
    )


def shown_of(event: Event) -> list[Alignment]:
    """What the table shows, tolls first; a thing that stands there as a figure of some deed already is left out."""
    shown = sorted((alignment for alignment in event.alignments if alignment.kind in SHOWN), key=lambda each: SHOWN.index(each.kind))
    figures = [alignment for alignment in shown if alignment.kind != "thing"]
    told, headings = {claim for each in figures for claim in each.claims}, {each.what for each in figures}
    return [each for each in shown if each.kind != "thing" or not (told.issuperset(each.claims) or each.what in headings)]


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


# ---- marks ---------------------------------------------------------------------------------------------------------------


def cells(alignment: Alignment, known: Mapping[str, Claim], event: Event) -> dict[str, str]:
    """Each article's values of one thing, with its mark where others tell of it too."""
    by = given(alignment, known)
    marks = marks_of(by, event) if len(by) > 1 else {}
    if alignment.kind == "thing":  # whether it is one thing at all, the finding says
        marks = {article: mark for article, mark in marks.items() if mark == AGREES}
    return {
        article: " ".join([", ".join(dict.fromkeys(value(one.value) for one in figures)), *filter(None, [marks.get(article)])])
        for article, figures in by.items()
    }


def given(alignment: Alignment, known: Mapping[str, Claim]) -> dict[str, tuple[Given, ...]]:
    """The figures of each article. Ages are the same on every day of the news, so they have none."""
    found: dict[str, list[Given]] = {}
    told = dict(zip(alignment.claims, alignment.told, strict=bool(alignment.told)))
    for claim, day in known_of(alignment, known):
        if claim.value:
            done = claim.when if claim.action in AT_ONCE and claim.when and claim.when.start == claim.when.end else told.get(claim.id)
            found.setdefault(claim.article, []).append(Given(claim.value, None if alignment.kind == "age" else day, done))
    return {article: tuple(once(dict.fromkeys(figures))) for article, figures in found.items()}


def once(figures: Iterable[Given]) -> Iterator[Given]:
    """The figures, a bound left out where the figure stands too: "3,800", "at least 3,800"."""
    figures = list(figures)
    points = {one.value.point for one in figures if one.value.hedge not in OPEN}
    return (one for one in figures if one.value.hedge not in OPEN or one.value.point not in points)


def marks_of(by: Mapping[str, tuple[Given, ...]], event: Event) -> dict[str, str]:
    """The mark of each article. Copies of one text are one voice; articles that give the same figures are looked at once."""
    voices: dict[tuple[Given, ...], list[str]] = {}
    for article, figures in by.items():
        voices.setdefault(figures, []).append(article)
    marks = {figures: mark(figures, voices, event) for figures in voices}
    return {article: marks[figures] for article, figures in by.items()}


def mark(mine: tuple[Given, ...], voices: Mapping[tuple[Given, ...], Sequence[str]], event: Event) -> str:
    """Whether figures are those of most sources that tell of the same day; figures that only changed are no disagreement.

    Only where something specific ties two articles is a difference between them told.
    """
    origin = {article: group[0] for group in event.origins for article in group}
    ties = {frozenset(tie.articles) for tie in event.ties}
    agree, differ, met = {origin.get(a, a) for a in voices[mine]}, set[str](), len(voices[mine]) > 1
    alike, others = [mine], []
    for theirs, articles in voices.items():
        if theirs == mine:
            continue
        if any(one_amount(one.value, other.value) for one in mine for other in theirs):
            agree, met = agree | {origin.get(a, a) for a in articles}, True
            alike.append(theirs)
        elif not meet([one.value for one in mine], [one.value for one in theirs]):
            if not any(same_day(one, other) for one in mine for other in theirs):
                others.append(theirs)
            elif any(frozenset(pair) in ties for pair in product(voices[mine], articles)):
                differ |= {origin.get(a, a) for a in articles}
    if differ:
        return AGREES if len(agree) > len(differ) else DIFFERS
    if others and (not met or any(overtaken(mine, other, alike) for other in others)):
        return CHANGED
    return AGREES if met else ""


def overtaken(mine: tuple[Given, ...], other: tuple[Given, ...], alike: Sequence[tuple[Given, ...]]) -> bool:
    """Whether another figure came after this one, or between an older report of this one and it: then it is the older figure still."""
    if follows(other, mine):
        return True
    return follows(mine, other) and any(follows(other, like) for like in alike)


def follows(later: tuple[Given, ...], earlier: tuple[Given, ...]) -> bool:
    """Whether all of the one are of days after those of the other."""
    return all(one.day and two.day and before(two.day, one.day) for one in later for two in earlier)


def one_amount(one: Value, other: Value) -> bool:
    """Whether two figures are one amount, rounding allowed; a bound and a figure beyond it are not."""
    return may_be_one_count(one, other) and (one.point == other.point or not {one.hedge, other.hedge} & OPEN)


def agreement(by: Mapping[str, Sequence[Claim]]) -> dict[str, bool]:
    """Whether each article gives a figure in common with each of the others. Articles that give the same figures are looked at once."""
    given = {article: tuple(dict.fromkeys(claim.value for claim in claims if claim.value)) for article, claims in by.items()}
    sorts = set(given.values())
    agrees = {mine: all(meet(mine, theirs) for theirs in sorts if theirs != mine) for mine in sorts}
    return {article: agrees[mine] for article, mine in given.items()}


def meet(mine: Sequence[Value], theirs: Sequence[Value]) -> bool:
    """Whether two articles give a figure in common."""
    return any(may_be_one_count(one, other) for one in mine for other in theirs)


def same_day(one: Given, other: Given) -> bool:
    """Whether two figures may hold for one day: they are told of it, or of a deed that was done on it once and for all."""
    if one.done and one.done == other.done:
        return True
    return not (one.day and other.day and (before(one.day, other.day) or before(other.day, one.day)))


def before(one: Days, other: Days) -> bool:
    """Whether all days of the one are before those of the other."""
    return bool(one.end and other.start and one.end < other.start)


# ---- what one article alone tells ----------------------------------------------------------------------------------------


def told_alone(event: Event, known: Mapping[str, Claim]) -> dict[str, str]:
    """For each article the first figures of things that no other article of the event tells of."""
    compared = {claim for a in event.alignments for claim in (*a.claims, *a.also, *a.parts, *a.dead)}
    by: dict[tuple[str, ...], list[Claim]] = {}
    for claim in (known[name] for name in event.claims if name in known):
        name = claim.measure or claim.action
        if name and claim.value and claim.scope in ("event", "cumulative"):
            by.setdefault((claim.kind, name, claim.unit or ""), []).append(claim)
    alone = [claims for claims in by.values() if len({c.article for c in claims}) == 1 and not compared & {c.id for c in claims}]
    return {article: listed([claims for claims in alone if claims[0].article == article]) for article in event.articles}


def listed(groups: Iterable[Sequence[Claim]]) -> str:
    """The first figure of each thing with its noun, and how many there are besides."""
    said = list(dict.fromkeys(with_noun(claims[0]) for claims in groups))
    more = len(said) - FEW
    return "; ".join([*said[:FEW], *([f"and {more} more"] if more > 0 else [])])


def with_noun(claim: Claim) -> str:
    """A figure as printed, through the noun that it counts; where that stands elsewhere, with its name."""
    head = (claim.measure or "").rpartition(" ")[2].lower()
    figure, behind = " ".join(claim.text.split()), claim.sentence[claim.end - claim.sentence_start :]
    if head and head[:-1] in figure.lower():
        return figure
    words = re.match(r"(?:[\s-][\w’'-]{1,40}){1,6}", behind)
    printed = words[0].split() if words else []
    last = next((at for at, word in enumerate(printed) if head[:-1] and word.lower().startswith(head[:-1])), None)
    name = claim.measure if claim.kind == "count" else claim.action
    return f"{figure} ({name or claim.measure})" if last is None else " ".join([figure, *printed[: last + 1]])


# ---- figures that changed --------------------------------------------------------------------------------------------------


def timeline(alignment: Alignment, known: Mapping[str, Claim], event: Event) -> Iterator[str]:
    """A figure that was given otherwise on a later day, day by day, in articles that something specific ties."""
    giving = {known[claim].article for claim in alignment.claims if claim in known}
    tied = {article for tie in event.ties if giving.issuperset(tie.articles) for article in tie.articles}
    told = dict(zip(alignment.claims, alignment.told, strict=bool(alignment.told)))
    dated = [(told.get(claim.id) or day, claim.value) for claim, day in known_of(alignment, known) if claim.value and claim.article in tied]
    figures = [(day, figure) for day, figure in dated if day and day.start and day.end]  # an article of any year has no place in it
    exact = {(day, figure.point) for day, figure in figures if figure.hedge not in OPEN}
    figures = [one for one in figures if one[1].hedge not in OPEN or (one[0], one[1].point) not in exact]
    steps = list(dict.fromkeys((days(day), value(figure)) for day, figure in sorted(figures, key=lambda one: str(one[0].start))))
    if len({day for day, _ in steps}) > 1 and len({figure for _, figure in steps}) > 1:
        yield f"{alignment.what}: " + " → ".join(f"{figure} ({day})" for day, figure in steps)
