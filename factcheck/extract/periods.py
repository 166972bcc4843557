"""Forms that name a period of the calendar: months, years, quarters, halves, seasons, decades, centuries, fiscal years."""

from factcheck.extract.dateforms import PARTS, Args, Form, Match, form, full_year, moment
from factcheck.extract.datewords import SIGNS, words_in
from factcheck.model import Moment

PART = "( the? (?P<P>part) hyphen? of? the? )?"
RELATIVE_YEAR = "comma? of? (?P<R>this | prev | coming | the) (previous | following)? year_"

BEFORE_A_MONTH = words_in(
    "in since until by during of from to between through before after for this last next past previous early late mid dash hyphen"
)
BEFORE_MAY = words_in("in since until during between this last next early late mid through")

SURE_BEFORE_A_YEAR = {SIGNS[name] for name in ("in", "since", "until", "during", "open", "early", "late", "mid", "between")}


def month(match: Match) -> Moment | None:
    """A month with its year."""
    return moment("month", {"year": full_year(match.value("Y")), "month": match.value("M"), "part": PARTS.get(match.word("P"))})


def bare_month(match: Match) -> Moment | None:
    """A month with no year, where its neighbours say that the word is a month."""
    if not (_month_by_neighbours(match) or match.has("P")) or (match.word("M") in ("may", "march", "mar") and not match.capital("M")):
        return None
    return moment("month", {"month": match.value("M"), "part": PARTS.get(match.word("P"))})


def _month_by_neighbours(match: Match) -> bool:
    doubtful = match.word("M") in ("may", "march", "mar", "jan", "dec")
    if match.preceded_by(*(BEFORE_MAY if doubtful else BEFORE_A_MONTH)):
        return True
    if match.followed_by("apostrophe"):
        return not doubtful
    if doubtful or match.preceded_by("capital") or match.followed_by("capital"):
        return False
    return match.followed_by("word", "plural") and match.preceded_by("my", "the", "a", "word", "on", "at")


def later_month(match: Match) -> Moment | None:
    """The later month of "between April and June"."""
    if not match.capital("X") or not match.capital("F"):
        return None
    return moment("month", {"month": match.value("X")})


def month_of_year(match: Match) -> Moment | None:
    """A month of this, last or next year."""
    years = {"this": 0, "the": None, "next": 1, "coming": 1, "following": 1}.get(match.word("R"), -1)
    if years is None:
        return None
    return moment("month", {"month": match.value("M"), "years": years, "part": PARTS.get(match.word("P"))})


def month_by_direction(match: Match) -> Moment | None:
    """ "last September", "next June", "this March"."""
    toward = {"last": "past", "past": "past", "previous": "past", "next": "next", "following": "next", "coming": "next"}.get(
        match.word("R"), "this"
    )
    if match.word("M") in ("may", "march", "mar") and not match.capital("M"):
        return None
    return moment("month", {"month": match.value("M"), "said": toward})


def week_of_month(match: Match) -> Moment | None:
    """ "the last week of March", "the first week of 2015"."""
    which = -1 if match.word("N") in ("last", "final") else match.value("N")
    if which is None or not (which == -1 or 1 <= which <= 5):
        return None
    return moment("week_of", {"week": which, "month": match.value("M"), "year": match.value("Y")})


def week_with(match: Match) -> Moment | None:
    """ "the week of April 10", "the week beginning 4 February"."""
    return moment("week_with", {"month": match.value("M"), "day": match.value("D"), "year": match.value("Y")})


def year(match: Match) -> Moment | None:
    """A four-digit number that its neighbours make a year."""
    if not (match.has("P") or _year_by_neighbours(match)):
        return None
    return moment("year", {"year": full_year(match.value("Y")), "part": PARTS.get(match.word("P"))})


def _year_by_neighbours(match: Match) -> bool:
    if match.followed_by("people", "hundred", "thousand", "year_", "day", "week", "month_", "hour", "minute", "slash"):
        return False
    value = match.value("Y") or 0
    if match.word_after() in ("block", "blocks"):
        return False
    if match.before() in SURE_BEFORE_A_YEAR:
        return value >= 1500 or match.preceded_by("in", "since", "until", "during")
    if match.preceded_by("the", "my", "this") or match.followed_by("apostrophe"):
        return 1700 <= value < 2100 and not match.followed_by("plural", "num") and bool(match.after())
    if match.word_before() == "as" and match.word_before(2) in ("early", "late", "recently", "soon"):
        return 1500 <= value < 2100
    if match.preceded_by("to") and match.word_before(2) in ("back", "compared", "prior"):
        return 1500 <= value < 2100
    if match.preceded_by("by", "before", "after", "from", "for", "of", "than", "through", "year_", "season_"):
        return 1700 <= value < 2100 and not match.followed_by("plural")
    return False


def year_in_words(match: Match) -> Moment | None:
    """ "in nineteen eighty-four", "in two thousand and fifteen"."""
    first, last = match.value("C") or 0, match.value("E") or 0
    if match.has("S"):
        return moment("year", {"year": 2000 + last}) if first == 2 and last < 100 else None
    if not (15 <= first <= 20 and 10 <= last <= 99) or match.word("C").isdecimal() or match.word("E").isdecimal():
        return None
    return moment("year", {"year": first * 100 + last})


def month_span(match: Match) -> Moment | None:
    """ "June–August 1992"; a span that begins later in the year than it ends began the year before."""
    first, last, year = match.value("M"), match.value("N"), match.value("Y")
    if first is None or last is None or first == last:
        return None
    begun = year - (first > last) if year else None
    if not year and first > last:
        return None
    sides: Args = {"from": "month", "from.month": first, "from.year": begun, "to": "month", "to.month": last, "to.year": year}
    return moment("span", sides)


CHANGES = words_in("rose fell grew up down dropped climbed cut increased declined went moved")
"""Words before "from 2011 to 2003" that make the two numbers amounts."""


def years_joined(match: Match) -> Moment | None:
    """The later year of "from 2009 to 2011", "in 2007 and 2009"."""
    first, last = match.value("F") or 0, match.value("X") or 0
    if not (1500 <= first < 2200 and 1500 <= last < 2200) or match.followed_by("people"):
        return None
    if last <= first and (not match.preceded_by("from") or match.word_before(2) in CHANGES):
        return None
    return moment("year", {"year": last})


def year_range(match: Match) -> Moment | None:
    """ "2003–04", "2009-2011"; "2016-11" is a month."""
    first, last = match.value("Y"), match.value("Z")
    if first is None or last is None or match.preceded_by("hyphen", "slash") or match.followed_by("hyphen", "slash"):
        return None
    if not match.tokens.tight(match.at("Y"), match.at("Z")):
        return None
    if last >= 100:
        return moment("years", {"year": first, "last": last}) if first < last < first + 200 else None
    if last > first % 100:
        return (
            moment("years", {"year": first, "last": first - first % 100 + last})
            if len(match.word("Z")) == 2 and last - first % 100 < 30
            else None
        )
    if first % 100 == 99 and last == 0:
        return moment("years", {"year": first, "last": first + 1})
    return moment("month", {"year": first, "month": last}) if 1 <= last <= 12 and match.word("Z")[0] in "01" else None


def month_in_figures(match: Match) -> Moment | None:
    """ "11/2016"."""
    month, tight = match.value("M") or 0, match.tokens.tight(match.at("M"), match.at("Y"))
    if not 1 <= month <= 12 or not tight or match.preceded_by("slash", "hyphen") or match.followed_by("slash", "hyphen"):
        return None
    return moment("month", {"year": match.value("Y"), "month": month})


def decade(match: Match) -> Moment | None:
    """ "the 1990s", "the mid-90s", "the '60s"; "in her 20s" is an age."""
    value = match.value("Y")
    if value is None or value % 10 or (value < 100 and (value < 20 or match.preceded_by("my"))):
        return None
    if value < 100 and not (match.has("T") or match.has("P") or match.word("Y")[0] in "'’"):
        return None
    return moment("decade", {"year": value, "part": PARTS.get(match.word("P"))})


def later_decade(match: Match) -> Moment | None:
    """The later decade of "the 70s and 80s"."""
    value = match.value("X")
    return moment("decade", {"year": value}) if value and value % 10 == 0 and value >= 20 else None


def century(match: Match) -> Moment | None:
    """ "the early 19th century"."""
    number = match.value("N")
    return moment("century", {"century": number, "part": PARTS.get(match.word("P"))}) if number and number <= 22 else None


def quarter(match: Match) -> Moment | None:
    """ "the first quarter of 2005", "Q3", "third-quarter results"."""
    number = _which(match)
    if match.word("N")[0] == "h":
        return half(match) if match.has("Y") else None
    if match.word("N") == "last" and not (match.has("Y") or match.has("R")):
        return None
    if number is None or number > 4 or (match.found.end() < len(match.tokens.words) and match.followed_by("hyphen")):
        return None
    return moment("quarter", {"quarter": number, **_year_args(match)})


def _which(match: Match) -> int | None:
    word = match.word("N")
    if word in ("final", "last"):
        return 4
    return int(word[1]) if word[0] in "qh" else match.value("N")


def _year_args(match: Match) -> Args:
    if match.has("R"):
        return {"years": {"this": 0, "the": None, "next": 1, "coming": 1, "following": 1}.get(match.word("R"), -1)}
    return {"year": full_year(match.value("Y"))}


def half(match: Match) -> Moment | None:
    """ "the first half of 2005", "2016 H2"."""
    number = _which(match)
    return moment("half", {"half": number, **_year_args(match)}) if number in (1, 2) else None


def season(match: Match) -> Moment | None:
    """ "summer 2016", "last winter", "in the spring"."""
    if match.followed_by("before", "after") or (match.word("S") == "fall" and match.followed_by("in", "of", "word")):
        return None
    said = {"last": "past", "past": "past", "previous": "past", "next": "next", "following": "next", "coming": "next", "this": "this"}
    return moment("season", {"season": match.value("S"), "year": match.value("Y"), "said": said.get(match.word("R"))})


def fiscal_year(match: Match) -> Moment | None:
    """A fiscal year: its months differ from house to house, so its days are not known."""
    return moment("fiscal", {"year": full_year(match.value("Y")), "last": full_year(match.value("Z"))})


FORMS: tuple[Form, ...] = (
    form(f"{PART} (?P<M>anymonth) dot? ( comma | of | in | dashes | slash )? (?P<Y>year)", month),
    form("(?P<Y>year) comma? (?P<M>anymonth)", month),
    form("(?P<M>month) (?P<Y>yy)", month),
    form("(?P<M>anymonth) dot? dashes (?P<N>anymonth) dot? ( comma? of? (?P<Y>year) )?", month_span),
    form("(?<=[in since until by]) (?P<C>num) (?P<S>thousand)? and? (?P<E>num)", year_in_words),
    form(f"{PART} (?P<M>anymonth)", bare_month),
    form("(?<=[in between from during since]) (?P<F>anymonth) dot? ( and | or | to | until | through ) (?P<X>anymonth)", later_month),
    form(f"{PART} (?P<M>anymonth) {RELATIVE_YEAR}", month_of_year),
    form("(?P<R>this | prev | coming) (?P<M>anymonth)", month_by_direction),
    form("the? (?P<N>ordinal | final | last) week (of | in) ( (?P<M>anymonth) ( comma? of? (?P<Y>year) )? )", week_of_month),
    form("the? (?P<N>ordinal | final | last) week (of | in) (?P<Y>year)", week_of_month),
    form("the? week (of | commencing | begin) (?P<M>anymonth) dot? the? (?P<D>num | ordinal) ( comma? (?P<Y>year) )?", week_with),
    form("wc (?P<M>anymonth) dot? (?P<D>num | ordinal) ( comma? (?P<Y>year) )?", week_with),
    form("wc (?P<D>num | ordinal) of? (?P<M>anymonth) ( comma? (?P<Y>year) )?", week_with),
    form("the? week (of | commencing | begin) (?P<D>num | ordinal) of? (?P<M>anymonth) ( comma? (?P<Y>year) )?", week_with),
    form(f"{PART} (?P<Y>year)", year),
    form("(?<=[in since until early late by]) (?P<Y>yy)", year),
    form("(?P<F>year) (and | or | to | until | through | comma) (?P<X>year)", years_joined),
    form("(?P<Y>year) (dashes | slash) (?P<Z>num | year)", year_range),
    form("(?P<M>num) slash (?P<Y>year)", month_in_figures),
    form("( (?P<T>the) )? ( (?P<P>part) hyphen? )? (?P<Y>decade)", decade),
    form("decade (and | or | to | dashes) (?P<X>decade)", later_decade),
    form("the? ( (?P<P>part) hyphen? )? (?P<N>ordinal) hyphen? century", century),
    form("the? (?P<N>ordinal | final | last) hyphen? quarter_ ( ( of | in | comma )? (?P<Y>year) )?", quarter),
    form("the? (?P<N>ordinal | final | last) hyphen? quarter_ ( of | in )? (?P<R>this | prev | coming | the) year_", quarter),
    form("(?P<N>q) hyphen? ( ( of | in )? (?P<Y>year | yy) )?", quarter),
    form("(?P<N>q) ( of | in )? (?P<R>this | prev | coming | the) year_", quarter),
    form("(?P<Y>year) comma? hyphen? the? (?P<N>q)", quarter),
    form("(?P<Y>year) comma? the (?P<N>ordinal) quarter_", quarter),
    form("the? (?P<N>ordinal) half ( of | in ) ( (?P<Y>year) | (?P<R>this | prev | coming | the) year_ )", half),
    form("(?P<R>this | prev | coming) (?P<S>season)", season),
    form("the? (?P<S>season) of? (?P<Y>year)", season),
    form("(?P<R>this | prev | coming) (?P<S>fall)", season),
    form("the? (?P<S>fall) of? (?P<Y>year)", season),
    form("(?<=[in during since until by]) the (?P<S>season)", season),
    form("the? fiscal year_? (?P<Y>year) ( dashes (?P<Z>num | year) )?", fiscal_year),
    form("the? fiscal year_", fiscal_year),
)
