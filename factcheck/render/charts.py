"""Charts as inline SVG: what each source says of one thing, oldest first. drawn by leather where that is installed."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model import Claim, Document, Event

MOST = 3
"""How many charts an event gets at most."""
WIDTH = 640
LONGEST = 30


class Bar(NamedTuple):
    """A value with its source and day."""

    when: str
    label: str
    number: float


def charts(event: Event, claims: Sequence[Claim], view: Mapping[str, Document], called: Mapping[str, str]) -> list[str]:
    """A chart for each thing that the articles of an event give different values for."""
    differing = [
        (measure, bars) for measure, bars in sorted(measured(event, claims, view, called)) if len({bar.number for bar in bars}) > 1
    ]
    return [drawn for measure, bars in differing[:MOST] if (drawn := chart(measure, bars))]


def measured(
    event: Event, claims: Sequence[Claim], view: Mapping[str, Document], called: Mapping[str, str]
) -> Iterator[tuple[str, list[Bar]]]:
    """What the event's articles count in common, each with a bar a source and value."""
    wanted = set(event.claims)
    found: dict[str, dict[Bar, str]] = {}
    for claim in claims:
        number = value_of(claim)
        if claim.id in wanted and claim.measure and number is not None and claim.article in view:
            found.setdefault(claim.measure, {})[bar(claim, number, view[claim.article], called)] = claim.article
    yield from ((measure, sorted(bars)) for measure, bars in found.items() if len(set(bars.values())) > 1)


def bar(claim: Claim, number: float, document: Document, called: Mapping[str, str]) -> Bar:
    """A claim as a bar, labelled with its source and the day of publication."""
    published = document.article.published
    when = str(published.start) if published and published.start else ""
    name = "".join(c for c in called[claim.article] if c.isprintable())
    return Bar(when, f"{name if len(name) <= LONGEST else name[: LONGEST - 1] + '…'}{', ' if when else ''}{when}", number)


def value_of(claim: Claim) -> float | None:
    """The value a bar can show."""
    if claim.value is None:
        return None
    number = next((end for end in (claim.value.point, claim.value.low, claim.value.high) if end is not None), None)
    return float(number) if number is not None and abs(number) < 10**15 else None


def chart(title: str, bars: Sequence[Bar]) -> str:
    """The chart as SVG that takes the width it is given; empty where leather is not installed."""
    try:
        import leather
    except ImportError:
        return ""
    height = 80 + 30 * len(bars)
    drawing = leather.Chart(title)
    # one label may stand for two values, but leather draws one bar a label
    drawing.add_bars([(bar.number, bar.label + " " * number) for number, bar in enumerate(bars)], fill_color="#5b7fb5")
    svg: str = drawing.to_svg(width=WIDTH, height=height)
    return svg.replace(f'<svg width="{WIDTH}" height="{height}"', f'<svg viewBox="0 0 {WIDTH} {height}" width="100%" role="img"', 1)
