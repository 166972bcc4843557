"""Forms that count from the day of publication or from a date named before: "on Monday", "last week", "two weeks ago"."""

from collections.abc import Mapping
from decimal import Decimal

from factcheck.extract.dateforms import PARTS, Form, Match, form, moment
from factcheck.extract.tense import direction
from factcheck.model import Moment

UNITS: Mapping[str, str] = {
    **dict.fromkeys(("day", "days", "night", "nights"), "day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("weekend", "weekends"), "weekend"),
    **dict.fromkeys(("fortnight", "fortnights"), "fortnight"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("quarter", "quarters"), "quarter"),
    **dict.fromkeys(("year", "years"), "year"),
    **dict.fromkeys(("decade", "decades"), "decade"),
    **dict.fromkeys(("century", "centuries"), "century"),
}
"""Units of a day or more, in the singular."""
OFFSETS: Mapping[str, int] = {
    **dict.fromkeys(("this", "current"), 0),
    **dict.fromkeys(("last", "past", "previous", "preceding", "prior"), -1),
    **dict.fromkeys(("next", "coming", "upcoming", "following"), 1),
}
DAY_WORDS: Mapping[str, int] = {"today": 0, "tonight": 0, "tonite": 0, "now": 0, "yesterday": -1, "tomorrow": 1}

UNIT = "(?P<U>day | week | weekend | month_ | quarter_ | year_ | decade_ | century)"
RELATIVE = "(?P<R>this | prev | coming | current)"
PART = "( the? (?P<P>part | earlier | later) of? in? )?"


def day_word(match: Match) -> Moment | None:
    """ "yesterday", "earlier today"; "USA TODAY" is a newspaper."""
    if match.word_before() == "usa":
        return None
    return moment("from_now", {"unit": "day", "offset": DAY_WORDS[match.word("X") or match.word("T")]})


def two_days_off(match: Match) -> Moment | None:
    """ "the day before yesterday", "the day after tomorrow"."""
    return moment("from_now", {"unit": "day", "offset": -2 if match.word("T") == "yesterday" else 2})


def weekday(match: Match) -> Moment | None:
    """A weekday by itself: which one it is, tense and publication date decide."""
    named = _names_a_paper(match) or _names_a_day(match) or (match.followed_by("press") and not match.followed_by("night"))
    if named or match.preceded_by("every"):
        return None
    if match.word("W") in _SHORT and not match.capital("W"):
        return None
    return moment("weekday", {"weekday": match.value("W")})


def _names_a_paper(match: Match) -> bool:
    """Whether "on Sunday" is the end of a newspaper's name."""
    return match.preceded_by("on") and match.word_before(2) in ("independent", "mail", "herald", "scotland")


def _names_a_day(match: Match) -> bool:
    """Whether the weekday is part of a name ("Black Friday"): "things looked black Friday" holds none."""
    at = match.found.start() - 1
    return match.preceded_by("black") and match.tokens.text[match.tokens.starts[at]].isupper()


_SHORT = ("mon", "wed", "sat", "sun", "fri", "thu", "tue")


def short_weekday(match: Match) -> Moment | None:
    """A weekday in its short form, where a preposition says that it is one."""
    if not match.capital("W") or match.word("W") in ("sun", "wed") or match.followed_by("capital"):
        return None
    return moment("weekday", {"weekday": match.value("W")})


def weekday_of_week(match: Match) -> Moment | None:
    """ "Monday of last week", "last week on Monday"."""
    return moment("weekday", {"weekday": match.value("W"), "weeks": OFFSETS[match.word("R")]})


def weekday_by_direction(match: Match) -> Moment | None:
    """ "last Friday", "next Monday", "this Tuesday"."""
    if match.word("W") in _SHORT and not match.capital("W"):
        return None
    return moment("weekday", {"weekday": match.value("W"), "weeks": OFFSETS[match.word("R")]})


def weekday_of_month(match: Match) -> Moment | None:
    """ "the second Monday of next month"."""
    which = -1 if match.word("N") == "last" else match.value("N")
    if which is None or which > 5:
        return None
    months = OFFSETS.get(match.word("R"))
    return moment(
        "weekday_of", {"weekday": match.value("W"), "which": which, "months": months, "month": match.value("M"), "year": match.value("Y")}
    )


def relative_period(match: Match) -> Moment | None:
    """ "last week", "earlier this month", "the end of last year", "this weekend"."""
    unit, said = UNITS[match.word("U")], match.word("R")
    if match.word("U").endswith("s") or (unit == "day" and not match.has("P") and said in ("this", "current") and not match.tokens.text):
        return None
    if said == "past" and unit in ("week", "month", "year") and not match.has("P"):
        return moment("trailing", {"unit": unit})
    if said == "past" and unit in ("decade", "century"):
        return None
    if said in ("previous", "preceding", "prior", "following") and unit != "weekend":
        return moment("from_then", {"unit": unit, "offset": OFFSETS[said], "part": _part(match)})
    if unit == "day" and said in ("last", "past"):
        return None
    return moment("from_now", {"unit": unit, "offset": OFFSETS[said], "part": _part(match)})


def _part(match: Match) -> str | None:
    word = match.word("P")
    return PARTS.get(word, word or None)


def part_of_this(match: Match) -> Moment | None:
    """ "the end of the year", "earlier in the week"."""
    return moment("from_now", {"unit": UNITS[match.word("U")], "offset": 0, "part": _part(match)})


def rest_of_this(match: Match) -> Moment | None:
    """ "the rest of the month"."""
    return moment("from_now", {"unit": UNITS[match.word("U")], "offset": 0, "part": "rest"})


def that_day(match: Match) -> Moment | None:
    """ "the same day", "the day": the one spoken of."""
    return moment("from_then", {"unit": UNITS[match.word("U")], "offset": 0})


def the_day(match: Match) -> Moment | None:
    """ "finished the day", "for the day", "late in the day": the one spoken of."""
    told = match.found.end() - match.found.start() > 2 or match.preceded_by("end", "finish")
    if match.followed_by("of", "that", "hyphen", "apostrophe") or (
        not told and match.followed_by("word", "plural", "capital", "before", "after")
    ):
        return None
    return moment("from_then", {"unit": "day", "offset": 0})


def the_period(match: Match) -> Moment | None:
    """ "the weekend", "the entire year": the one spoken of or, if none, the one at hand."""
    if match.followed_by("hyphen", "of") or (match.followed_by("plural") and match.word("U") != "weekend"):
        return None
    if match.word("U") == "weekend":
        return moment("weekend", {})
    return moment("from_then", {"unit": UNITS[match.word("U")], "offset": 0})


def same_period(match: Match) -> Moment | None:
    """ "the same month a year ago", "the same period last year": the one spoken of, some years before."""
    return moment("same", {"years": -1, "year": match.value("Y")})


def ago(match: Match) -> Moment | None:
    """ "two weeks ago", "a year ago"."""
    count = match.tokens.values[match.at("N")] if match.has("N") else Decimal(1)
    if match.has("C"):
        count = Decimal(2)
    if count != int(count) or count > 9999:
        return None
    return moment("ago", {"count": int(count), "unit": UNITS[match.word("U")]})


def weekday_later(match: Match) -> Moment | None:
    """ "Friday week", "a week on Friday", "the Monday after next": a later week, counted in too many ways to be resolved."""
    return moment("weekday_later", {"weekday": match.value("W")})


def years_end(match: Match) -> Moment | None:
    """ "by year's end"."""
    return moment("from_now", {"unit": "year", "offset": 0, "part": "late"})


def year_before(match: Match) -> Moment | None:
    """ "the year before": counted from the year spoken of. "A year earlier" is the period spoken of, a year before."""
    if match.tokens.words[match.found.start()] == "the":
        return moment("from_then", {"unit": "year", "offset": -1})
    return moment("same", {"years": -1})


def from_day(match: Match) -> Moment | None:
    """ "two days from today", "four days after tomorrow"."""
    count = int(match.tokens.values[match.at("N")]) if match.has("N") else 1
    days = {"day": 1, "week": 7, "fortnight": 14}[UNITS[match.word("U")]] * count
    return moment("from_now", {"unit": "day", "offset": days + DAY_WORDS.get(match.word("T"), 0)})


COUNT = "( (?P<N>num) | a (?P<C>couple) of | a )"
LENGTH = "(?P<U>day | night | week | fortnight | month_ | year_ | decade_ | century)"


def in_time(match: Match) -> Moment | None:
    """ "In two weeks": a day to come, in a plan; otherwise a duration ("fell in two weeks")."""
    found = None if match.followed_by("from", "after") else ago(match)
    if found is None or direction(match.tokens, *match.found.span()) != "future":
        return None
    return moment("ago", {**found.args, "ahead": 1})


def week_of_relative_month(match: Match) -> Moment | None:
    """ "the last week of last month"."""
    which = -1 if match.word("N") in ("last", "final") else match.value("N")
    return moment("week_of", {"week": which, "months": OFFSETS[match.word("R")]})


FORMS: tuple[Form, ...] = (
    form("( earlier | later )? (?P<T>today | yesterday | tomorrow | tonight)", day_word),
    form("the? day before (?P<T>yesterday)", two_days_off),
    form("the? day after (?P<T>tomorrow)", two_days_off),
    form("this morning", lambda match: moment("from_now", {"unit": "day", "offset": 0})),
    form("last night", lambda match: moment("from_now", {"unit": "day", "offset": -1})),
    form("(?P<W>weekday)", weekday),
    form("(?<=[on by until since last next from open]) (?P<W>maybe_weekday) dot?", short_weekday),
    form("(?P<W>anyweekday) of? (?P<R>this | prev | coming) week", weekday_of_week),
    form("(?P<R>this | prev | coming) week dashes? on? (?P<W>anyweekday)", weekday_of_week),
    form("(?P<R>this | prev | coming) (?P<W>anyweekday)", weekday_by_direction),
    form("the? (?P<N>ordinal | last) (?P<W>anyweekday) (of | in) (?P<R>this | prev | coming) month_", weekday_of_month),
    form("the? (?P<N>ordinal | last) (?P<W>anyweekday) (of | in) (?P<M>anymonth) ( comma? (?P<Y>year) )?", weekday_of_month),
    form(f"{PART} the? {RELATIVE} {UNIT}", relative_period),
    form(
        "the? (?P<P>part | earlier | later) of? in? (the | my)? (?P<U>week | weekend | month_ | quarter_ | year_ | decade_ | century)",
        part_of_this,
    ),
    form("( the? rest ) of (the | my) (?P<U>week | month_ | quarter_ | year_)", rest_of_this),
    form("( the same | that | that same | this same ) (?P<U>day | week | weekend | month_ | quarter_ | year_)", that_day),
    form("(?<=[in for during end to late finish]) the (?P<U>day)", the_day),
    form("( late | later | earlier | early ) in the (?P<U>day)", the_day),
    form("the (?P<P>begin | end | middle) of the (?P<U>day)", the_day),
    form("the (?P<U>weekend)", the_period),
    form("the entire (?P<U>week | month_ | quarter_ | year_)", the_period),
    form(
        "the same ( period | month_ | quarter_ | week | day | weekend | season )"
        " ( a year_ (ago | earlier | before) | of? in? the? prev year_ )",
        same_period,
    ),
    form("the same ( period | month_ | quarter_ ) (of | in) (?P<Y>year)", same_period),
    form(f"{COUNT} straight? {LENGTH} ago", ago),
    form(f"in {COUNT} {LENGTH}", in_time),
    form("the? (?P<N>ordinal | final | last) week of (?P<R>this | prev | coming) month_", week_of_relative_month),
    form("(?<=[between from]) (?P<T>now) (?=[and to until])", day_word),
    form("(?P<W>weekday) ( week | after next )", weekday_later),
    form("a week on (?P<W>weekday)", weekday_later),
    form("the? year_ ( apostrophe s_ | hyphen ) end", years_end),
    form("(the year_ (before | previous | earlier) | a year_ (earlier | before))", year_before),
    form(f"{COUNT} (?P<U>day | week | fortnight) (from | after) (?P<T>now | today | tomorrow | yesterday)", from_day),
)
