"""What one currency was worth in another at some time: the lowest and highest rate of a stretch of days, with who says so.

Daily European Central Bank rates where there are any, crossed through the euro day by day; months and years of other sources for the rest,
each widened by what that source is good for; pegs where a currency has no series of its own. Rates are floats: seven digits are more than
any newspaper prints, and the checks compare thousands.
"""

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Days
from factcheck.reference.rate_table import BUNDLED, RateTable, Span, updated_rates

FIRST, LAST = date(1960, 1, 1), date(2099, 12, 31)
WEEKEND = 6
"""Days to look back for a rate: the longest run of holidays in the ECB's calendar is five."""


class Window(NamedTuple):
    """The rates of one pair over a stretch of days, in units of the quote currency for one of the base."""

    low: float
    high: float
    source: str
    """"ECB", "NBP", "ECB and WB" …"""
    start: date
    end: date
    """The first and last day the rates are of."""
    coarse: bool
    """Whether some of it is a month's or a year's figure, and not a day's."""


class Rate(NamedTuple):
    """The rate of a day, or the lowest and highest of a month in its middle."""

    day: date
    low: float
    high: float
    source: str


class Peg(NamedTuple):
    """A fixed rate between a currency and its anchor."""

    anchor: str
    per_anchor: float
    first_month: int
    last_month: int


class Renamed(NamedTuple):
    """A currency that another took the place of, so many old for one new."""

    old: str
    new: str
    old_per_new: float
    day: date


def month_of(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month


def first_of(month: int) -> date:
    """The first day of a month."""
    return date((month - 1) // 12, (month - 1) % 12 + 1, 1)


def last_of(month: int) -> date:
    """The last day of a month."""
    return first_of(month + 1) - timedelta(days=1)


class Pair:
    """The rates between two currencies: days where both have them, months for the rest."""

    def __init__(self, base: str, quote: str, rates: "Rates") -> None:
        self.base, self.quote, self._rates = base, quote, rates
        table = rates.daily_table
        both = zip(table.days, table.months, table.daily(base), table.daily(quote), strict=False)
        known = [(day, month, b, q) for day, month, b, q in both if b and q]
        self.days = [day for day, _, _, _ in known]
        self.crosses = [q / b for _, _, b, q in known]
        self._daily_months = {month for _, month, _, _ in known}
        self._months: dict[int, Span | None] = {}
        self._windows: dict[tuple[date, date], Window | None] = {}

    def window(self, start: date, end: date) -> Window | None:
        """The lowest and highest rate from `start` to `end`, both included; a day without a rate takes the one before it."""
        key = (start, end)
        if key not in self._windows:
            self._windows[key] = self._window(start, end)
        return self._windows[key]

    def _window(self, start: date, end: date) -> Window | None:
        parts = [*self._by_day(start, end), *self._by_month(start, end)]
        if not parts:
            return None
        return Window(
            min(part.low for part in parts),
            max(part.high for part in parts),
            " and ".join(sorted({source for part in parts for source in part.source.split(" and ")})),
            min(part.start for part in parts),
            max(part.end for part in parts),
            any(part.coarse for part in parts),
        )

    def _by_day(self, start: date, end: date) -> Iterator[Window]:
        first, last = bisect_left(self.days, start.toordinal()), bisect_right(self.days, end.toordinal())
        if first == last and first and start.toordinal() - self.days[first - 1] <= WEEKEND:
            first -= 1
        if first < last:
            found = self.crosses[first:last]
            days = date.fromordinal(self.days[first]), date.fromordinal(self.days[last - 1])
            yield Window(min(found), max(found), "ECB", *days, coarse=False)

    def _by_month(self, start: date, end: date) -> Iterator[Window]:
        for month in range(month_of(start), month_of(end) + 1):
            if month not in self._daily_months and (span := self.month(month)):
                yield Window(span.low, span.high, span.source, first_of(month), last_of(month), coarse=True)

    def month(self, month: int) -> Span | None:
        """The lowest and highest rate of a month, from whatever each of the two has of it."""
        if month not in self._months:
            base, quote = self._rates.per_dollar(self.base, month), self._rates.per_dollar(self.quote, month)
            self._months[month] = self._fixed(month) or (base and quote and crossed(base, quote))
        return self._months[month]

    def _fixed(self, month: int) -> Span | None:
        for one, other, turned in ((self.base, self.quote, True), (self.quote, self.base, False)):
            peg = pegs().get(one)
            if peg and peg.anchor == other and peg.first_month <= month <= peg.last_month:
                rate = 1 / peg.per_anchor if turned else peg.per_anchor
                return Span(rate, rate, f"fixed to {other}")
        return None

    def history(self, start: date, end: date, most: int) -> list[Rate]:
        """The rates from `start` to `end` in order, of days evenly apart and of the months without any; each sort at most `most` times."""
        first, last = bisect_left(self.days, start.toordinal()), bisect_right(self.days, end.toordinal())
        known = [(date.fromordinal(self.days[at]), self.crosses[at]) for at in thinned(range(first, last), most)]
        coarse = [month for month in range(month_of(start), month_of(end) + 1) if month not in self._daily_months]
        months = [
            Rate(first_of(month) + timedelta(14), span.low, span.high, span.source)
            for month in thinned(coarse, most)
            if (span := self.month(month))
        ]
        return sorted([*(Rate(day, rate, rate, "ECB") for day, rate in known), *months])

    def nearest(self, rate: float, start: date, end: date) -> tuple[date, float] | None:
        """The day of the window whose daily rate comes nearest to `rate`, and that rate; of equals the first."""
        first, last = bisect_left(self.days, start.toordinal()), bisect_right(self.days, end.toordinal())
        if first == last:
            return None
        at = min(range(first, last), key=lambda at: abs(self.crosses[at] - rate))
        return date.fromordinal(self.days[at]), self.crosses[at]

    def on(self, day: date) -> tuple[date, float] | None:
        """The daily rate of a day, or of the last one before it that has one."""
        at = bisect_right(self.days, day.toordinal()) - 1
        if at < 0 or day.toordinal() - self.days[at] > WEEKEND:
            return None
        return date.fromordinal(self.days[at]), self.crosses[at]

    def years(self, low: float, high: float, first: int, last: int) -> dict[int, Window]:
        """The years in which some rate lies between `low` and `high`, with their rates."""
        spans = {year: self.window(date(year, 1, 1), date(year, 12, 31)) for year in range(first, last + 1)}
        return {year: span for year, span in spans.items() if span and span.low <= high and low <= span.high}


def thinned(numbers: Sequence[int], most: int) -> Sequence[int]:
    """At most so many of the numbers, evenly apart."""
    return numbers[:: max(1, -(-len(numbers) // most))]


def crossed(base: Span, quote: Span) -> Span:
    """Units of the quote currency for one of the base, from units of each per dollar."""
    sources = sorted({base.source, quote.source} - {"USD"}) or ["USD"]
    return Span(quote.low / base.high, quote.high / base.low, " and ".join(sources))


class Rates:
    """All rates there are: the bundled table, and the user's newer daily series where there is one."""

    def __init__(self, table: RateTable, daily_table: RateTable | None = None) -> None:
        self.table, self.daily_table = table, daily_table or table
        self._pairs: dict[tuple[str, str], Pair] = {}

    def pair(self, base: str, quote: str) -> Pair:
        """The rates between two currencies."""
        key = (base, quote)
        if key not in self._pairs:
            self._pairs[key] = Pair(base, quote, self)
        return self._pairs[key]

    def knows(self, currency: str) -> bool:
        """Whether there is any rate for this code."""
        return currency in self.table.currencies or currency in self.daily_table.currencies or currency in pegs()

    def per_dollar(self, currency: str, month: int) -> Span | None:
        """Units per US dollar in a month, widened where the street had another rate than the bank."""
        if currency == "USD":
            return Span(1.0, 1.0, "USD")
        span = self._plain(currency, month)
        times = street(currency, month)
        return span and Span(span.low, span.high * times, span.source)

    def _plain(self, currency: str, month: int) -> Span | None:
        dollar = self.pair("USD", currency)
        if parts := list(dollar._by_day(first_of(month), last_of(month))):
            return Span(parts[0].low, parts[0].high, "ECB")
        months, years = self.table.spans(currency)
        return months.get(month) or years.get((month - 1) // 12) or self._pegged(currency, month)

    def _pegged(self, currency: str, month: int) -> Span | None:
        peg = pegs().get(currency)
        if peg is None or not peg.first_month <= month <= peg.last_month:
            return None
        anchor = self._anchor(peg.anchor, month)
        return anchor and Span(anchor.low * peg.per_anchor, anchor.high * peg.per_anchor, f"fixed to {peg.anchor}")

    def _anchor(self, anchor: str, month: int) -> Span | None:
        return Span(1.0, 1.0, "USD") if anchor == "USD" else self._plain(anchor, month)


@cache
def rates() -> Rates:
    """The rates of this installation."""
    bundled = RateTable(BUNDLED)
    return Rates(bundled, newer(bundled, updated_rates()))


def newer(bundled: RateTable, path: Path) -> RateTable | None:
    """The user's own table of daily rates, if it is there, sound and goes on beyond the bundled one."""
    if not path.is_file():
        return None
    try:
        table = RateTable(path)
        return table if table.days[-1] > bundled.days[-1] and table.daily("USD") else None
    except Exception:  # whatever is wrong with the user's file, the bundled table still serves
        return None


def rate_window(base: str, quote: str, days: Days) -> Window | None:
    """The lowest and highest rate of `quote` per `base` in these days (an open side: as far as there are rates)."""
    return rates().pair(base, quote).window(days.start or FIRST, min(days.end or LAST, last_day()))


def last_day() -> date:
    """The newest day with rates."""
    return date.fromordinal(rates().daily_table.days[-1])


# ---- tables of facts about currencies ----------------------------------------------------------------------------------


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (BUNDLED.parent / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _months(row: Mapping[str, str]) -> tuple[int, int]:
    return month_of(date.fromisoformat(row["start"])), month_of(date.fromisoformat(row["end"] or LAST.isoformat()))


@cache
def pegs() -> Mapping[str, Peg]:
    """Fixed rates of currencies that have, or once had, no series of their own."""
    return {row["currency"]: Peg(row["anchor"], float(row["per_anchor"]), *_months(row)) for row in _rows("pegs.csv")}


@cache
def _street() -> Mapping[str, tuple[tuple[int, int, float], ...]]:
    found: dict[str, list[tuple[int, int, float]]] = {}
    for row in _rows("street.csv"):
        found.setdefault(row["currency"], []).append((*_months(row), float(row["times"])))
    return {code: tuple(spans) for code, spans in found.items()}


def street(currency: str, month: int) -> float:
    """How many times the bank's rate a dollar cost on the street, where newspapers use either; 1 where there is one rate."""
    return max((times for first, last, times in _street().get(currency, ()) if first <= month <= last), default=1.0)


@cache
def renamings() -> tuple[Renamed, ...]:
    """Currencies that others took the place of."""
    return tuple(
        Renamed(row["old"], row["new"], float(row["old_per_new"]), date.fromisoformat(row["day"])) for row in _rows("redenominations.csv")
    )
