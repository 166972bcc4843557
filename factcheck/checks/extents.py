"""How much a printed figure may really be: what its digits and its hedge leave open, for comparing figures in different units."""

from typing import NamedTuple, Protocol

from factcheck.model import Amount, Value

SHARP = 0.025
"""Relative half-width: a round figure beside an exact one is taken to be meant at least as exactly as this."""
GIVEN = 0.05
"""The first figure is the one that was given, and converted as it stands: it is not taken to be rounded by more than this."""
HEDGE_ROOM = 0.05


class Ranged(Protocol):
    """Anything with an extent."""

    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def room(self) -> float: ...
    @property
    def ranged(self) -> bool: ...


class Extent(NamedTuple):
    """The lowest and highest a figure may be before rounding is allowed for."""

    low: float
    high: float
    room: float
    """Relative half-width of what the printed digits leave open."""
    ranged: bool
    """Whether the words give both ends ("5 to 10 miles")."""


def extent_of(value: Value, first: bool) -> Extent | None:
    """The extent of a figure; None where its words leave it open on both sides. `first`: it is the one that the others convert."""
    if value.point is not None:
        point = float(value.point)
        down, up = hedge_room(value.hedge, first)
        return Extent(point * (1 - down), point * (1 + up), printed_room(value.point), False) if point > 0 else None
    if value.low is None or value.high is None or value.low <= 0:
        return None
    return Extent(float(value.low), float(value.high), max(printed_room(value.low), printed_room(value.high)), True)


def printed_room(point: Amount) -> float:
    """Half a unit of the last digit that is not zero, relative to the figure."""
    exponent = point.normalize().as_tuple().exponent
    return 0.5 * 10.0 ** int(exponent) / abs(float(point)) if point else 0.0


def hedge_room(hedge: str, first: bool) -> tuple[float, float]:
    """How far below and above its point a hedged figure may lie; the hedge of the first, which the others convert, goes for all."""
    if first:
        return (HEDGE_ROOM / 2, HEDGE_ROOM / 2) if hedge == "about" else (0.0, 0.0)
    below = HEDGE_ROOM if hedge in ("about", "nearly", "less-than", "at-most") else 0.0
    above = HEDGE_ROOM if hedge in ("about", "more-than", "at-least") else 0.0
    return below, above


def implied(base: Ranged, quote: Ranged, sharp: float = SHARP) -> tuple[float, float]:
    """The lowest and highest rate that two figures leave possible: units of the second for one of the first."""
    base_room = min(base.room, max(quote.room, sharp), GIVEN)
    quote_room = min(quote.room, max(base.room, sharp))
    if base.ranged and quote.ranged:
        ends = quote.low / base.low, quote.high / base.high
        low, high = min(ends), max(ends)
    else:
        low, high = quote.low / base.high, quote.high / base.low
    return low * (1 - quote_room) / (1 + base_room), high * (1 + quote_room) / (1 - base_room)
