"""Moments that need the day of publication, or the date spoken of before, to become days."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.model import Days
from factcheck.normalise import calendarforms
from factcheck.normalise.calendarforms import Args, number, span_of_days, weekday_in
from factcheck.reference.calendar import day_of, months, one_day, shifted_days, shifted_months, week_of, weekend_of, years


class Anchor(NamedTuple):
    """What relative dates count from: the day of publication and the dates spoken of before, the last one first."""

    day: date
    then: Sequence[Days]


FAR = 330
"""Days: a bare date this far off in the direction its words point may as well be the one near by in the other direction."""
NEAR = 3
"""Days: a date so near publication is meant whatever the words around it seem to point at."""


def distance(days: Days, day: date) -> int:
    """How many days lie between a day and an interval; 0 inside."""
    assert days.start and days.end
    return max((days.start - day).days, (day - days.end).days, 0)


def nearest(candidates: Iterable[Days | None], day: date, toward: object = None) -> Days | None:
    """Of the days a date without its year can mean, the nearest in the direction its words point."""
    known = [days for days in candidates if days and days.start and days.end]
    pointed = [days for days in known if _points(days, day, toward)]
    best = min(pointed, key=lambda days: distance(days, day), default=None)
    if best and (distance(best, day) <= FAR or len(known) == 1):
        return best
    near = min(known, key=lambda days: distance(days, day), default=None)
    return near if best is None or near is None or distance(near, day) <= NEAR else None


def _points(days: Days, day: date, toward: object) -> bool:
    assert days.start and days.end
    if toward == "past":
        return days.start <= day
    return days.end >= day if toward == "future" else True


def around(day: date) -> range:
    """The years a date without a year can fall in."""
    return range(day.year - 1, day.year + 2)


def direction(args: Args) -> object:
    """Where the words point; "until" looks ahead, and "by" does unless the verb says otherwise."""
    if args.get("bound") == "until" or (args.get("bound") == "by" and not args.get("toward")):
        return "future"
    return args.get("toward")


def yearless_day(args: Args, anchor: Anchor) -> Days | None:
    """A day and month, or a day alone, without a year."""
    month, day = number(args, "month"), number(args, "day")
    if day is None or number(args, "year"):
        return None
    if args.get("of"):
        year = _spoken_of("year", anchor.then)
        return one_day(day_of(year.year, month, day)) if year and month else None
    if month is None:
        return _day_alone(day, args, anchor)
    found = [one_day(day_of(year, month, day)) for year in around(anchor.day)]
    weekday = number(args, "weekday")
    fitting = [days for days in found if weekday is None or (days and days.start and days.start.weekday() == weekday)]
    return nearest(fitting or found, anchor.day, direction(args))


def _day_alone(day: int, args: Args, anchor: Anchor) -> Days | None:
    weekday = number(args, "weekday")
    found = [one_day(day_of(first.year, first.month, day)) for by in (-1, 0, 1) if (first := shifted_months(anchor.day.replace(day=1), by))]
    fitting = [days for days in found if weekday is None or (days and days.start and days.start.weekday() == weekday)]
    toward = direction(args)
    return nearest(fitting, anchor.day, toward if toward == "future" or weekday is not None else "past")


def yearless_days(args: Args, anchor: Anchor) -> Days | None:
    """A span of days of a month without its year."""
    month, first, last = (number(args, name) for name in ("month", "day", "last"))
    if not (month and first and last) or number(args, "year"):
        return None
    return nearest([span_of_days(year, month, first, last) for year in around(anchor.day)], anchor.day, direction(args))


def numeric(args: Args, anchor: Anchor) -> Days | None:
    """Two small numbers: of day-first and month-first the reading nearer to publication."""
    first, second, year = (number(args, name) for name in ("first", "second", "year"))
    if not first or not second:
        return None
    given = [year] if year else list(around(anchor.day))
    weekday = number(args, "weekday")
    found = [one_day(day_of(y, *order)) for y in given for order in ((first, second), (second, first))]
    fitting = [days for days in found if weekday is None or (days and days.start and days.start.weekday() == weekday)]
    return nearest(fitting or found, anchor.day, direction(args))


def yearless_month(args: Args, anchor: Anchor) -> Days | None:
    """A month without its year."""
    month, offset, day = number(args, "month"), number(args, "years"), anchor.day
    if month is None:
        return None
    if args.get("of"):
        year = _spoken_of("year", anchor.then)
        return months(year.year, month) if year else None
    if offset is not None:
        return months(day.year + offset, month)
    if (said := args.get("said")) == "this":
        return months(day.year, month)
    if said == "past":
        return months(day.year - (month >= day.month), month)
    if said == "next":
        return months(day.year + (month <= day.month), month)
    return nearest([months(year, month) for year in around(day)], day, direction(args))


def yearless_period(length: int, name: str) -> Callable[[Args, Anchor], Days | None]:
    """A quarter or half without its year, or of this or last year."""

    def period(args: Args, anchor: Anchor) -> Days | None:
        which, offset = number(args, name), number(args, "years")
        if which is None:
            return None
        first = which * length - length + 1
        if offset is not None:
            return months(anchor.day.year + offset, first, length)
        return nearest([months(year, first, length) for year in around(anchor.day)], anchor.day)

    return period


def yearless_season(args: Args, anchor: Anchor) -> Days | None:
    """A season without its year."""
    season, day = number(args, "season"), anchor.day
    if season is None:
        return None
    found = [months(year, season, 3) for year in around(day)]
    known = [days for days in found if days and days.start and days.end]
    if (said := args.get("said")) == "past":
        return max((days for days in known if days.end and days.end < day), key=lambda days: distance(days, day) * -1, default=None)
    if said == "next":
        return min((days for days in known if days.start and days.start > day), key=lambda days: distance(days, day), default=None)
    return nearest(found, day)


def weekday(args: Args, anchor: Anchor) -> Days | None:
    """A weekday: of a named week, or the last one, or in a plan the next."""
    wanted, weeks, day = number(args, "weekday"), number(args, "weeks"), anchor.day
    if wanted is None:
        return None
    if weeks is not None:
        return one_day(shifted_days(day, wanted - day.weekday() + 7 * weeks))
    if direction(args) == "future":
        return one_day(shifted_days(day, (wanted - day.weekday()) % 7))
    return one_day(shifted_days(day, -((day.weekday() - wanted) % 7)))


def yearless_week_of(args: Args, anchor: Anchor) -> Days | None:
    """The first, last … week of a month without its year, or of last month."""
    by = number(args, "months")
    if by is not None and (first := shifted_months(anchor.day.replace(day=1), by)):
        return calendarforms.week_of_period({**args, "year": first.year, "month": first.month})
    return nearest([calendarforms.week_of_period({**args, "year": year}) for year in around(anchor.day)], anchor.day, direction(args))


def yearless_week_with(args: Args, anchor: Anchor) -> Days | None:
    """The week of a day without its year."""
    return nearest([calendarforms.week_with({**args, "year": year}) for year in around(anchor.day)], anchor.day, direction(args))


def yearless_weekday_of(args: Args, anchor: Anchor) -> Days | None:
    """The second Monday of next month, or of a month without its year."""
    by = number(args, "months")
    if by is not None:
        first = shifted_months(anchor.day.replace(day=1), by)
        period = months(first.year, first.month) if first else None
        return weekday_in(period, args) if period else None
    return nearest([calendarforms.weekday_of_month({**args, "year": year}) for year in around(anchor.day)], anchor.day, direction(args))


def day_of_relative_month(args: Args, anchor: Anchor) -> Days | None:
    """The 20th of next month."""
    first, day = shifted_months(anchor.day.replace(day=1), number(args, "months") or 0), number(args, "day")
    return one_day(day_of(first.year, first.month, day)) if first and day else None


def days_of_relative_month(args: Args, anchor: Anchor) -> Days | None:
    """From the 4th to the 22nd of this month."""
    month, first, last = shifted_months(anchor.day.replace(day=1), number(args, "months") or 0), number(args, "day"), number(args, "last")
    return span_of_days(month.year, month.month, first, last) if month and first and last else None


def period_at(unit: object, day: date, offset: int = 0) -> Days | None:
    """The day, week, month … that holds a day, or one so many before or after."""
    if unit in ("day", "week", "weekend"):
        moved = shifted_days(day, offset * (1 if unit == "day" else 7))
        if moved is None or moved.year < 2:
            return None
        return one_day(moved) if unit == "day" else week_of(moved) if unit == "week" else weekend_of(moved)
    if unit == "month":
        return months(day.year, day.month + offset)
    if unit == "quarter":
        return months(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * offset, 3)
    size = {"year": 1, "decade": 10, "century": 100}.get(str(unit))
    return years(day.year // size * size + offset * size, size) if size else None


def from_now(args: Args, anchor: Anchor) -> Days | None:
    """ "last week", "earlier this month", "tomorrow"."""
    offset, part = number(args, "offset") or 0, args.get("part")
    unit = args.get("unit")
    if unit == "weekend" and offset == 0:
        return this_weekend(args, anchor)
    days = period_at(unit, anchor.day, offset)
    return part_of(days, part, args, anchor.day if offset == 0 else None) if days else None


def part_of(days: Days, part: object, args: Args, now: date | None) -> Days:
    """The part of a period that words allow for sure: "earlier" ends yesterday, "later" begins tomorrow, the rest today;
    "early" and "late" are somewhere in it."""
    if part == "early" and args.get("bound") == "since":
        return Days(start=days.start, end=days.start)
    if now and part == "earlier" and days.start and days.start < now:
        return Days(start=days.start, end=shifted_days(now, -1))
    if now and part in ("later", "rest") and days.end and now < days.end:
        return Days(start=now if part == "rest" else shifted_days(now, 1), end=days.end)
    return days


def this_weekend(args: Args, anchor: Anchor) -> Days | None:
    """This weekend: the coming one or, told in the past tense before Saturday, the one just over."""
    over = direction(args) == "past" and anchor.day.weekday() < 4
    return period_at("weekend", anchor.day, -1 if over else 0)


def from_then(args: Args, anchor: Anchor) -> Days | None:
    """ "the same day", "the previous year": counted from the date spoken of, without one from the day of publication."""
    unit, offset = args.get("unit"), number(args, "offset") or 0
    base = _spoken_of(unit, anchor.then) or anchor.day
    days = period_at(unit, base, offset)
    return part_of(days, args.get("part"), args, None) if days else None


def _spoken_of(unit: object, then: Sequence[Days]) -> date | None:
    """The first day of the last date spoken of that is no longer than the unit."""
    longest = {"day": 1, "week": 7, "weekend": 7, "month": 31, "quarter": 92}.get(str(unit), 366)
    known = ((days.start, days.end) for days in then)
    return next((start for start, end in known if start and end and (end - start).days < longest), None)


def same_period(args: Args, anchor: Anchor) -> Days | None:
    """The period spoken of, a year before or in another year."""
    then = anchor.then[0] if anchor.then else None
    if then is None or then.start is None or then.end is None:
        return None
    year = number(args, "year")
    by = year - then.start.year if year else number(args, "years") or 0
    if then.start.day == 1 and shifted_days(then.end, 1) and (after := shifted_days(then.end, 1)) and after.day == 1:
        length = (after.year - then.start.year) * 12 + after.month - then.start.month
        return months(then.start.year + by, then.start.month, length)
    start, end = shifted_months(then.start, 12 * by), shifted_months(then.end, 12 * by)
    return Days(start=start, end=end) if start and end else None


def ago(args: Args, anchor: Anchor) -> Days | None:
    """So long ago. Days and weeks are counted out; of months and years the words give no more than which one."""
    count, unit, ahead = number(args, "count"), args.get("unit"), args.get("ahead")
    if count is None:
        return None
    by = count if ahead else -count
    if unit in ("day", "week", "fortnight"):
        return one_day(shifted_days(anchor.day, by * {"day": 1, "week": 7, "fortnight": 14}[str(unit)]))
    if unit == "month":
        return months(anchor.day.year, anchor.day.month + by)
    size = {"year": 1, "decade": 10, "century": 100}.get(str(unit))
    year = anchor.day.year + by * size if size else 0
    return years(year) if size == 1 else years(year // 10 * 10, 10) if size == 10 else None


def trailing(args: Args, anchor: Anchor) -> Days | None:
    """The past week, month or year: up to the day of publication."""
    start = (
        shifted_days(anchor.day, -7)
        if args.get("unit") == "week"
        else shifted_months(anchor.day, -12 if args.get("unit") == "year" else -1)
    )
    return Days(start=start, end=anchor.day) if start else None


RELATIVE: Mapping[str, Callable[[Args, Anchor], Days | None]] = {
    "day": yearless_day,
    "days": yearless_days,
    "numeric": numeric,
    "month": yearless_month,
    "quarter": yearless_period(3, "quarter"),
    "half": yearless_period(6, "half"),
    "season": yearless_season,
    "weekday": weekday,
    "week_of": yearless_week_of,
    "week_with": yearless_week_with,
    "weekday_of": yearless_weekday_of,
    "day_of": day_of_relative_month,
    "days_of": days_of_relative_month,
    "from_now": from_now,
    "from_then": from_then,
    "weekend": this_weekend,
    "same": same_period,
    "ago": ago,
    "trailing": trailing,
}
