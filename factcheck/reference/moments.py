"""What a symbolic date says of days of the calendar, without resolving it."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Days, Moment
from factcheck.reference.calendar import day_of, months, one_day, years


class NamedDay(NamedTuple):
    """A day as words name it; the year and the weekday may be left out."""

    year: int | None
    month: int
    day: int
    weekday: int | None


def number(moment: Moment, name: str) -> int | None:
    """An argument that is a number."""
    value = moment.args.get(name)
    return value if isinstance(value, int) else None


def side(moment: Moment, name: str) -> Moment:
    """One end ("from", "to") of a span as a moment of its own; what is said of the span holds for both."""
    shared = {key: value for key, value in moment.args.items() if "." not in key and key not in ("from", "to")}
    own = {key.partition(".")[2]: value for key, value in moment.args.items() if key.startswith(f"{name}.")}
    return Moment(form=str(moment.args[name]), args={**shared, **own})


def named_days(moment: Moment) -> Iterator[NamedDay]:
    """The days of the calendar that a moment names by month and number: one, or the two ends of a span."""
    if moment.form == "span":
        for name in ("from", "to"):
            yield from named_days(side(moment, name))
    names = {"day": ("month", "day"), "numeric": ("first", "second")}.get(moment.form)
    first, second = (number(moment, name) for name in names) if names else (None, None)
    if first and second:
        year, weekday = number(moment, "year"), number(moment, "weekday")
        yield NamedDay(year, first, second, weekday)
        if moment.form == "numeric":
            yield NamedDay(year, second, first, weekday)


def plausible_years(published: Days | None) -> range | None:
    """The years that a date without its year can mean: those of the publication and their neighbours; `None` where it is not known."""
    if published is None or published.start is None or published.end is None:
        return None
    return range(published.start.year - 1, published.end.year + 2)


def whole_days(moment: Moment) -> Days | None:
    """The days of a day, month or year that the words give in full; `None` for everything that needs a reference."""
    year, month, day = number(moment, "year"), number(moment, "month"), number(moment, "day")
    if year is None:
        return None
    if moment.form == "day":
        return one_day(day_of(year, month, day)) if month and day else None
    if moment.form == "month":
        return months(year, month) if month else None
    return years(year) if moment.form == "year" else None


def stands_alone(moment: Moment) -> bool:
    """Whether the words give their days in full, with the year: anything else is resolved by the day of publication, or by other dates."""
    if moment.form == "span":
        return all(stands_alone(side(moment, name)) for name in ("from", "to"))
    return number(moment, "year") is not None or number(moment, "century") is not None
