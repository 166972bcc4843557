"""Arithmetic on days and on intervals of days: months, weeks, quarters, seasons, decades."""

from calendar import monthrange
from datetime import date, timedelta

from factcheck.model import Days

FIRST_YEAR, LAST_YEAR = 1, 9998
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Not `calendar.month_name`, which follows the machine's locale."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CALENDAR = frozenset({*MONTHS, *WEEKDAYS})
"""Capitalised words that are no names of anything else."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month each season of the northern half begins in."""


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or `None` if the calendar has no such day."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def one_day(day: date | None) -> Days | None:
    """A day as an interval."""
    return Days(start=day, end=day) if day else None


def months(year: int, month: int, count: int = 1) -> Days | None:
    """`count` months from the first of `month` (which may run below 1 or above 12)."""
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    if not FIRST_YEAR <= first // 12 <= last // 12 <= LAST_YEAR:
        return None
    start, (y, m) = date(first // 12, first % 12 + 1, 1), divmod(last, 12)
    return Days(start=start, end=date(y, m + 1, monthrange(y, m + 1)[1]))


def years(first: int, count: int = 1) -> Days | None:
    """`count` calendar years."""
    return months(first, 1, 12 * count)


def week_of(day: date) -> Days:
    """Monday to Sunday of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return Days(start=monday, end=monday + timedelta(days=6))


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return Days(start=monday + timedelta(days=5), end=monday + timedelta(days=6))


def shifted_months(day: date, by: int) -> date | None:
    """The same day of another month; the last of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + by
    year, month = index // 12, index % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shifted_days(day: date, by: int) -> date | None:
    """So many days later (or earlier); `None` beyond the calendar."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return None


def longest_month(month: int) -> int:
    """How many days a month can have: 29 for February."""
    return monthrange(2000, month)[1]
