"""Rates, days and sums in words, for workings and messages."""

from collections.abc import Sequence
from datetime import date

from factcheck.checks.conversion import Fit, Sum
from factcheck.checks.reprint import grouped, rounded
from factcheck.reference.rates import Window, rates

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_said(day: date) -> str:
    """18 Jan 2019."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month_said(day: date) -> str:
    """Jan 2019."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def rate_said(rate: float) -> str:
    """Four significant digits."""
    return grouped(rounded(rate, 4))


def range_said(low: float, high: float) -> str:
    """One rate, or the lowest and the highest."""
    one, other = rate_said(low), rate_said(high)
    return one if one == other else f"{one} to {other}"


def years_said(years: Sequence[int]) -> str:
    """2008–2010, 2016 and 2020–2022."""
    runs: list[list[int]] = []
    for year in years:
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    said = [str(a) if a == b else f"{a}–{b}" for a, b in runs]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)


def middle(one: Sum) -> float:
    """The amount as printed, or the middle of a range."""
    value = one.claim.value
    return float(value.point) if value and value.point is not None else (one.low + one.high) / 2


def amount_said(one: Sum, unit: str) -> str:
    """60,000,000 CNY, or both ends of a range."""
    value = one.claim.value
    if value and value.point is not None:
        return f"{grouped(value.point)} {unit}"
    return f"{grouped(rounded(one.low, 12))}–{grouped(rounded(one.high, 12))} {unit}"


def upright(base: Sum, quote: Sum) -> bool:
    """Whether the rate reads better as quote per base (it is 1 or more) than the other way round."""
    return middle(quote) >= middle(base)


def quotient_said(base: Sum, quote: Sum, fit: Fit) -> str:
    """60,000,000 CNY ÷ 8,900,000 USD = 6.742 CNY per USD."""
    (over, per), (under, unit) = (quote, fit.quote), (base, fit.base)
    if not upright(base, quote):
        (over, per), (under, unit) = (base, fit.base), (quote, fit.quote)
    rate = rate_said(middle(over) / middle(under))
    return f"{amount_said(over, per)} ÷ {amount_said(under, unit)} = {rate} {per} per {unit}"


def window_said(base: Sum, quote: Sum, fit: Fit) -> str:
    """ECB 18 Jan 2019: 6.779; or the lowest and highest rate of a longer time."""
    low, high = turned(fit.window.low * fit.factor, fit.window.high * fit.factor, upright(base, quote))
    window = fit.window
    if window.start == window.end:
        return f"{window.source} {day_said(window.start)}: {range_said(low, high)}"
    if window.coarse:
        start, end = month_said(window.start), month_said(window.end)
    else:
        start, end = day_said(window.start), day_said(window.end)
    return f"{window.source} {start if start == end else f'{start} to {end}'}: {range_said(low, high)}"


def turned(low: float, high: float, up: bool) -> tuple[float, float]:
    """A span of rates, or that of the rates the other way round."""
    return (low, high) if up else (1 / high, 1 / low)


def fit_said(base: Sum, quote: Sum, fit: Fit, span: tuple[float, float]) -> str:
    """The rate that a conversion agrees with, and its day; where the time is not known, the years that fit."""
    if fit.moment.sort == "any":
        years = years_of(fit, span)
        sources = " and ".join(sorted({source for window in years.values() for source in window.source.split(" and ")}))
        return f"{sources} rates of {years_said(list(years))} fit; the article's date is not known"
    day = day_of(fit, span, middle(quote) / middle(base))
    if day is None or fit.factor != 1:
        return window_said(base, quote, fit)
    rate = day[1] if upright(base, quote) else 1 / day[1]
    said = f"ECB {day_said(day[0])}: {rate_said(rate)}"
    if fit.moment.day or fit.window.start == fit.window.end:
        return said
    low, high = turned(fit.window.low, fit.window.high, upright(base, quote))
    return f"{said} ({range_said(low, high)} between {day_said(fit.window.start)} and {day_said(fit.window.end)})"


def years_of(fit: Fit, span: tuple[float, float]) -> dict[int, Window]:
    """The years of the window with a rate inside the span; those that come nearest where only the tolerance let it pass."""
    pair = rates().pair(fit.base, fit.quote)
    low, high = span[0] / fit.factor, span[1] / fit.factor
    first, last = fit.moment.start.year, fit.moment.end.year
    return pair.years(low, high, first, last) or pair.years(low / 1.02, high * 1.02, first, last)


def day_of(fit: Fit, span: tuple[float, float], rate: float) -> tuple[date, float] | None:
    """The day whose rate to show: that of publication if it agrees, else the one of the window that comes nearest."""
    pair = rates().pair(fit.base, fit.quote)
    on = pair.on(fit.moment.day) if fit.moment.day else None
    if on and span[0] <= on[1] <= span[1]:
        return on
    return None if fit.window.coarse else pair.nearest(rate, fit.window.start, fit.window.end)
