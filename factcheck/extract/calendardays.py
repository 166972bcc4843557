"""Forms that name a day of the calendar: "Monday 11 September", "Sept. 11, 2023", "11/9/2023", "the 28th", "from 4 to 22 May"."""

import re

from factcheck.extract.dateforms import Args, Form, Match, form, full_year, moment
from factcheck.model import Moment
from factcheck.reference.calendar import longest_month

WEEKDAY = "( (?P<W>anyweekday) dot? comma? the? )?"
YEAR = "( ( comma | of | in | dashes | slash )? (?P<Y>year | yy) )?"
DAY = "(?P<D>num | ordinal)"
MOST_SAID = 99
"""Days of two digits are slips of the pen; "March 2023" is a month."""


def calendar_day(match: Match) -> Moment | None:
    """A day of a named month, with the year and the weekday where they are given."""
    month, day = match.value("M"), match.value("D")
    if month is None or day is None or match.followed_by("every") or not _is_month(match, day):
        return None
    if not 1 <= day <= 31 and not _surely_a_day(match, day):
        return None
    year = full_year(match.value("Y")) or _attacks_of_2001(match, month, day)
    return moment("day", _with_weekday(match, {"year": year, "month": month, "day": day}))


def _attacks_of_2001(match: Match, month: int, day: int) -> int | None:
    """The year that "the September 11 attacks" leave out."""
    return 2001 if (month, day) == (9, 11) and _attack_follows(match) else None


def _attack_follows(match: Match) -> bool:
    at = match.found.end()
    return any(word.startswith(("attack", "terror", "hijack")) for word in match.tokens.words[at : at + 3])


def attacks_of_2001(match: Match) -> Moment | None:
    """ "the 9/11 attacks", with no cue that the figures are a date."""
    return short_numeric_date(match) if match.word("N") == "9/11" and _attack_follows(match) else None


def day_of_that_year(match: Match) -> Moment | None:
    """ "July 22 that year": in the year spoken of; without a day the month of that year."""
    if match.word("M") in ("may", "march", "mar") and not match.capital("M"):
        return None
    day = match.value("D")
    return moment("day" if day else "month", {"month": match.value("M"), "day": day, "of": "that year"})


def hyphened_day(match: Match) -> Moment | None:
    """ "2019-Aug-01", "01-Aug-2019"."""
    ends = sorted((match.at("Y"), match.at("D")))
    if not match.tokens.tight(*ends):
        return None
    return moment("day", {"year": match.value("Y"), "month": match.value("M"), "day": match.value("D")})


def _is_month(match: Match, day: int) -> bool:
    """Whether the words are a month and its day, not "12 may have died", "May one ask" or "in May 15 people …"."""
    if not match.capital("M") and match.word("M") in ("may", "march", "mar"):
        return False
    if match.has("Y") or match.has("W"):
        return True
    if match.at("D") < match.at("M"):
        return match.word("D")[0].isdigit() or match.word("D")[-2:] in ("st", "nd", "rd", "th")
    spelt = match.word("D").isalpha() and day < 10
    return not (spelt or (match.preceded_by("in") and not match.word("D").endswith(("st", "nd", "rd", "th"))))


def _surely_a_day(match: Match, day: int) -> bool:
    """Whether a number that no month reaches stands where only a day can: "on January 32", "Monday, August 45, 2021"."""
    if not 31 < day <= MOST_SAID or match.at("D") < match.at("M") or match.word("D").isalpha():
        return False
    named = match.has("W") or (match.has("Y") and match.word("Y").isdigit() and len(match.word("Y")) == 4)
    return named or (match.preceded_by("on") and not match.followed_by("plural", "word", "people", "capital", "num"))


def _with_weekday(match: Match, args: Args) -> Args:
    return {**args, "weekday": match.value("W")} if match.has("W") else args


def numeric_date(match: Match) -> Moment | None:
    """A date in figures. Which of two small numbers is the month is settled against the publication date."""
    numbers = [int(n) for n in re.split(r"[-/.]", match.word("N"))]
    if numbers[0] > 31:
        year, month, day = numbers
        return moment("day", _with_weekday(match, {"year": year, "month": month, "day": day})) if _sound(month, day) else None
    first, second, year = numbers
    return _either_order(match, first, second, full_year(year), dotted="." in match.word("N"))


def short_numeric_date(match: Match) -> Moment | None:
    """A day and month in figures ("on 22/04")."""
    if match.word("N") == "9/11" and not match.has("W") and (match.preceded_by("since", "after", "before") or _attack_follows(match)):
        return moment("day", {"year": 2001, "month": 9, "day": 11})
    first, second = (int(n) for n in match.word("N").split("/"))
    return _either_order(match, first, second, None, dotted=False)


def _either_order(match: Match, first: int, second: int, year: int | None, dotted: bool) -> Moment | None:
    if dotted or not _sound(first, second):
        if not _sound(second, first):
            return None
        return moment("day", _with_weekday(match, {"year": year, "month": second, "day": first}))
    if first == second or not _sound(second, first):
        return moment("day", _with_weekday(match, {"year": year, "month": first, "day": second}))
    return moment("numeric", _with_weekday(match, {"year": year, "first": first, "second": second}))


def _sound(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def ordinal_day(match: Match) -> Moment | None:
    """A day by its number alone ("on the 28th"), in a month that the text leaves open."""
    day = match.value("D")
    if day is None or not 1 <= day <= 31 or match.followed_by("word", "plural", "capital", "people", "century", "hyphen", *UNITS):
        return None
    return moment("day", _with_weekday(match, {"day": day}))


UNITS = (
    "day",
    "week",
    "month_",
    "year_",
    "decade_",
    "quarter_",
    "hour",
    "minute",
    "season",
    "season_",
    "straight",
    "weekend",
    "period",
    "num",
)


def day_of_relative_month(match: Match) -> Moment | None:
    """A day of this, last or next month."""
    return moment("day_of", {"day": match.value("D"), "months": {"this": 0, "next": 1, "following": 1}.get(match.word("R"), -1)})


def days_of_relative_month(match: Match) -> Moment | None:
    """ "from 4 to 22 this month"."""
    offset = {"this": 0, "next": 1, "following": 1}.get(match.word("R"), -1)
    first, last = match.value("D"), match.value("E")
    return moment("days_of", {"day": first, "last": last, "months": offset}) if first and last and first < last <= 31 else None


def day_span(match: Match) -> Moment | None:
    """Several days of one month ("4 to 22 May", "November 18–19")."""
    month, first, last = match.value("M"), match.value("D"), match.value("E")
    if month is None or first is None or last is None or not 1 <= first < last <= longest_month(month):
        return None
    if not match.capital("M") and match.word("M") in ("may", "march", "mar"):
        return None
    if match.has("A") and not match.has("B") and last != first + 1:
        return None
    args: Args = {"month": month, "day": first, "last": last, "year": full_year(match.value("Y"))}
    return moment("days", args)


FORMS: tuple[Form, ...] = (
    form(f"{WEEKDAY} the? {DAY} of? the? (?P<M>anymonth) dot? {YEAR}", calendar_day),
    form(f"{WEEKDAY} (?P<M>anymonth) dot? ( comma | dashes | slash | the )? {DAY} {YEAR}", calendar_day),
    form(f"(?P<W>weekday) open {DAY} of? (?P<M>anymonth) dot? {YEAR} close_?", calendar_day),
    form(f"(?P<W>weekday) open (?P<M>anymonth) dot? {DAY} {YEAR} close_?", calendar_day),
    form(f"{DAY} of? (?P<M>anymonth) dot? {YEAR} (open | comma a) (?P<W>anyweekday) close_?", calendar_day),
    form(f"(?P<M>anymonth) dot? {DAY} {YEAR} comma? (open | comma a) (?P<W>anyweekday) close_?", calendar_day),
    form("(?P<M>anymonth) dot? (?P<D>num | ordinal)? comma? (of | in)? ( that | the same ) year_", day_of_that_year),
    form("(?P<D>num | ordinal) of? (?P<M>anymonth) (of | in)? ( that | the same ) year_", day_of_that_year),
    form(f"{WEEKDAY} (?P<N>date3)", numeric_date),
    form("(?P<Y>year) (dashes | slash) (?P<M>anymonth) (dashes | slash) (?P<D>num)", hyphened_day),
    form("(?P<D>num) (dashes | slash) (?P<M>anymonth) (dashes | slash) (?P<Y>year)", hyphened_day),
    form("(?P<N>date2)", attacks_of_2001),
    form("(?P<W>anyweekday) comma? (?P<N>date2)", short_numeric_date),
    form("(?<=[on since until before after from by between to]) (?P<N>date2)", short_numeric_date),
    form("(?<=[on since until before after from by for]) the? (?P<D>ordinal)", ordinal_day),
    form("(?<=date2 [comma and or]) (?P<N>date2)", short_numeric_date),
    form("from? the? (?P<D>num | ordinal) upto the? (?P<E>num | ordinal) of? (?P<R>this | prev | coming) month_", days_of_relative_month),
    form(f"( from | between ) the? {DAY} (upto | and) (?P<M>anymonth) dot? (?P<E>num | ordinal) {YEAR}", day_span),
    form("(?P<W>anyweekday) dot? comma? the? (?P<D>ordinal)", ordinal_day),
    form("the? (?P<D>ordinal) of (?P<R>this | prev | coming) month_", day_of_relative_month),
    form(f"( from | (?P<B>between) )? the? {DAY} (upto | (?P<A>and)) the? (?P<E>num | ordinal) of? (?P<M>anymonth) dot? {YEAR}", day_span),
    form(f"( from | (?P<B>between) )? (?P<M>anymonth) dot? the? {DAY} (upto | (?P<A>and)) the? (?P<E>num | ordinal) {YEAR}", day_span),
)
