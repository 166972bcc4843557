"""The arithmetic of conversions: do two sums in two currencies fit the rates of their time, and if not, what went wrong.

Every sum is an interval (what its printed digits and its hedge leave open), every time an interval of days with its lowest and highest
rate. Two sums fit when some rate of some admissible time, some amounts inside the printed rounding, and a small tolerance agree.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple, Self

from factcheck.checks.extents import extent_of
from factcheck.model import Amount, Days, MoneyClaim, Record
from factcheck.reference.rates import FIRST, Window, last_day, rates, renamings

BEFORE, AFTER = timedelta(days=60), timedelta(days=7)
"""How far before and after the publication day a newsroom's rate may be from."""
LONGEST = 400
"""Days: an article whose date is not known better than that is said to be undated."""
OLD_MONEY = timedelta(days=3 * 365)
"""How long people go on counting in the old money."""


class ConversionParams(Record):
    """How far from the rates a conversion may be before it is called right, and before it is called wrong."""

    agrees: Amount
    differs: Amount


class RateParams(ConversionParams):
    """The same for conversions between currencies."""

    def widened(self, tolerance: Decimal) -> Self:
        """The same with the newsroom's own tolerance on top (`rate-tolerance`)."""
        room = 1 + tolerance
        return self.model_copy(update={"agrees": (1 + self.agrees) * room - 1, "differs": (1 + self.differs) * room - 1})


class Sum(NamedTuple):
    """A sum as the arithmetic needs it."""

    claim: MoneyClaim
    units: tuple[str, ...]
    low: float
    high: float
    room: float
    """Relative half-width of what the printed digits leave open."""
    ranged: bool


class Moment(NamedTuple):
    """A stretch of days whose rates a conversion may have used."""

    start: date
    end: date
    sort: Literal["published", "told", "any"]
    """The publication and the weeks before it, a time the sentence tells of, or all that an unknown date leaves open."""
    day: date | None = None
    """The very day, where it is known."""


class Fit(NamedTuple):
    """Rates that two sums agree with: `rate` is in units of `quote` per `base`."""

    base: str
    quote: str
    window: Window
    moment: Moment
    factor: float = 1.0
    """For sums in money since renamed: how many of the old units make one of `quote`."""


# ---- sums -------------------------------------------------------------------------------------------------------------


def sum_of(claim: MoneyClaim, units: tuple[str, ...], first: bool) -> Sum | None:
    """The interval of a sum; None where its words leave it open on both sides."""
    extent = extent_of(claim.value, first) if claim.value else None
    return extent and Sum(claim, units, extent.low, extent.high, extent.room, extent.ranged)


# ---- times --------------------------------------------------------------------------------------------------------------


def moments(published: Days | None, told: Iterable[Days]) -> tuple[Moment, ...]:
    """The times whose rates a conversion may have used: about its publication, and the times its sentence tells of."""
    newest = last_day()
    start, end = (published.start, published.end) if published else (None, None)
    sort: Literal["published", "any"] = "published" if start and end and (end - start).days <= LONGEST else "any"
    day = start if start and start == end else None
    first = Moment((start - BEFORE) if start else FIRST, min(end + AFTER, newest) if end else newest, sort, day)
    spans = [(days.start, days.end) for days in told if days.start and days.end]
    return (first, *(Moment(start, min(end, first.end), "told") for start, end in spans if start <= first.end))


# ---- fitting --------------------------------------------------------------------------------------------------------------


@cache
def old_money(currency: str) -> tuple[tuple[str, float, date], ...]:
    """The currencies that this one took the place of, with how many of them made one, and when."""
    return tuple((renamed.old, renamed.old_per_new, renamed.day) for renamed in renamings() if renamed.new == currency)


def readings(base: str, quote: str, moment: Moment) -> Iterator[tuple[str, str, float]]:
    """The pairs that two currency names can mean at a time: theirs, and those they took the place of (with the factor between)."""
    yield base, quote, 1.0
    for old, factor, day in old_money(quote):
        if moment.start < day + OLD_MONEY:
            yield base, old, 1.0
            yield base, quote, factor
    for old, factor, day in old_money(base):
        if moment.start < day + OLD_MONEY:
            yield old, quote, 1.0
            yield base, quote, 1 / factor


def windows(bases: Sequence[str], quotes: Sequence[str], times: Sequence[Moment]) -> Iterator[Fit]:
    """Every window of rates in which two sums with these labels may be compared."""
    table = rates()
    for moment in times:
        for base in bases:
            for quote in quotes:
                for one, other, factor in readings(base, quote, moment) if base != quote else ():
                    window = table.pair(one, other).window(moment.start, moment.end)
                    if window:
                        yield Fit(one, other, window, moment, factor)


def fitting(span: tuple[float, float], options: Iterable[Fit], tolerance: float) -> Fit | None:
    """The first window that has a rate inside the span, give or take the tolerance."""
    low, high = span[0] / (1 + tolerance), span[1] * (1 + tolerance)
    for fit in options:
        if fit.window.low * fit.factor <= high and low <= fit.window.high * fit.factor:
            return fit
    return None


def off_by(span: tuple[float, float], options: Iterable[Fit]) -> float:
    """How far the span is from the nearest window, as a factor above 1."""
    return min(
        (max(span[0] / (fit.window.high * fit.factor), fit.window.low * fit.factor / span[1]) for fit in options),
        default=1.0,
    )


# ---- what went wrong --------------------------------------------------------------------------------------------------------


def power_of_ten(span: tuple[float, float], options: Sequence[Fit], tolerance: float) -> int | None:
    """The power of ten by which the second sum is too large (or, negative, too small), if that is all that is wrong."""
    for power in (3, -3, 6, -6, 1, -1, 2, -2, 9, -9, 4, -4, 5, -5, 7, -7, 8, -8, 12, -12):
        if fitting((span[0] / 10.0**power, span[1] / 10.0**power), options, tolerance):
            return power
    return None


def swaps(point: Amount) -> Iterator[float]:
    """A figure with two neighbouring digits swapped, in every way that changes it."""
    _, digits, exponent = point.normalize().as_tuple()
    for at, (one, other) in enumerate(pairwise(digits)):
        if one != other:
            turned = (*digits[:at], other, one, *digits[at + 2 :])
            yield int("".join(map(str, turned))) * 10.0 ** int(exponent)


def other_years(span: tuple[float, float], base: str, quote: str, moment: Moment, tolerance: float) -> list[int]:
    """The years near the article's, but not of it, whose rates fit."""
    low, high = span[0] / (1 + tolerance), span[1] * (1 + tolerance)
    first, last = max(moment.start.year - 12, FIRST.year), min(moment.end.year + 2, last_day().year)
    return list(rates().pair(base, quote).years(low, high, first, last))
