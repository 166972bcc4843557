"""Moments that name their days outright, with their year: nothing outside their own words is needed."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from factcheck.model import Days
from factcheck.reference.calendar import day_of, longest_month, months, one_day, shifted_days, week_of, years

Args = Mapping[str, int | str | None]


def number(args: Args, name: str) -> int | None:
    """An argument that is a number."""
    value = args.get(name)
    return value if isinstance(value, int) else None


def day(args: Args) -> Days | None:
    """A day with its year."""
    year, month, day = number(args, "year"), number(args, "month"), number(args, "day")
    return one_day(day_of(year, month, day)) if year and month and day else None


def days(args: Args) -> Days | None:
    """From one day to another of the same month."""
    year, month, first, last = (number(args, name) for name in ("year", "month", "day", "last"))
    return span_of_days(year, month, first, last) if year and month and first and last else None


def span_of_days(year: int, month: int, first: int, last: int) -> Days | None:
    """From one day to another of a month."""
    start, end = day_of(year, month, first), day_of(year, month, last)
    return Days(start=start, end=end) if start and end else None


def month(args: Args) -> Days | None:
    """A month with its year."""
    year, month = number(args, "year"), number(args, "month")
    return months(year, month) if year and month else None


def year(args: Args) -> Days | None:
    """A year. "Early 2009" is some time in 2009: no narrower days are known."""
    year = number(args, "year")
    if year is None:
        return None
    if args.get("bound") == "since" and args.get("part") == "early":
        return one_day(day_of(year, 1, 1))
    return years(year)


def several_years(args: Args) -> Days | None:
    """From one year through another."""
    first, last = number(args, "year"), number(args, "last")
    return years(first, last - first + 1) if first and last else None


def decade(args: Args) -> Days | None:
    """Ten years; of two figures alone, the last such decade but one may be meant, and the twentieth century is."""
    year = number(args, "year")
    if year is None:
        return None
    return years(year if year >= 100 else year + (1900 if year >= 30 else 2000), 10)


def century(args: Args) -> Days | None:
    """A hundred years, as most people count them: the 19th began in 1800."""
    number_ = number(args, "century")
    return years(number_ * 100 - 100, 100) if number_ and number_ > 1 else None


def quarter(args: Args) -> Days | None:
    """A quarter of a year."""
    year, quarter = number(args, "year"), number(args, "quarter")
    return months(year, quarter * 3 - 2, 3) if year and quarter else None


def half(args: Args) -> Days | None:
    """Half a year."""
    year, half = number(args, "year"), number(args, "half")
    return months(year, half * 6 - 5, 6) if year and half else None


def season(args: Args) -> Days | None:
    """Three months."""
    year, season = number(args, "year"), number(args, "season")
    return months(year, season, 3) if year and season else None


def week_of_period(args: Args) -> Days | None:
    """The first, second … or last week of a month or year: a week belongs to where its Thursday is."""
    year, month, week = number(args, "year"), number(args, "month"), number(args, "week")
    period = (months(year, month) if month else years(year)) if year else None
    if period is None or period.start is None or period.end is None or week is None:
        return None
    first = week_of(period.start + timedelta(days=(3 - period.start.weekday()) % 7))
    last = week_of(period.end - timedelta(days=(period.end.weekday() - 3) % 7))
    assert first.start
    chosen = last if week < 0 else week_of(first.start + timedelta(weeks=week - 1))
    return chosen if chosen.start and last.start and chosen.start <= last.start else None


def week_with(args: Args) -> Days | None:
    """The week that holds a day."""
    found = day(args)
    return week_of(found.start) if found and found.start else None


def weekday_of_month(args: Args) -> Days | None:
    """The second Monday of a month."""
    year, month = number(args, "year"), number(args, "month")
    period = months(year, month) if year and month else None
    return weekday_in(period, args) if period else None


def weekday_in(period: Days, args: Args) -> Days | None:
    """The second, or last, Monday of a period."""
    weekday, which = number(args, "weekday"), number(args, "which")
    if weekday is None or which is None or period.start is None or period.end is None:
        return None
    if which < 0:
        return one_day(shifted_days(period.end, -((period.end.weekday() - weekday) % 7)))
    found = shifted_days(period.start, (weekday - period.start.weekday()) % 7 + 7 * (which - 1))
    return one_day(found) if found and found <= period.end else None


def possible(args: Args) -> bool:
    """Whether the calendar can hold such a day at all."""
    month, day = number(args, "month"), number(args, "day")
    return month is None or day is None or day <= longest_month(month)


ABSOLUTE: Mapping[str, Callable[[Args], Days | None]] = {
    "day": day,
    "days": days,
    "month": month,
    "year": year,
    "years": several_years,
    "decade": decade,
    "century": century,
    "quarter": quarter,
    "half": half,
    "season": season,
    "week_of": week_of_period,
    "week_with": week_with,
    "weekday_of": weekday_of_month,
}
