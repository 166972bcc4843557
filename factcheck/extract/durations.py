"""Forms of durations: "18 months", "a decade", "eight-year", "three-and-a-half years", "60 to 90 days", "the past two years".

A duration is a figure with a value, not days of the calendar. "A year" after a sum or a count is a rate, and "nine years old" an
age: both are left to those who read them.
"""

from bisect import bisect_left
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.dateforms import Match
from factcheck.extract.datetemplates import pattern
from factcheck.extract.datewords import SIGNS, Tokens
from factcheck.extract.hedges import bounded, hedge_of
from factcheck.extract.lexer import Token, tokens_of
from factcheck.model import Mention, Value

UNITS = {
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "hour"),
    **dict.fromkeys(("minute", "minutes", "mins"), "minute"),
    **dict.fromkeys(("second", "seconds", "secs"), "second"),
    **dict.fromkeys(("day", "days", "night", "nights"), "day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("quarter", "quarters"), "quarter"),
    **dict.fromkeys(("year", "years"), "year"),
    **dict.fromkeys(("decade", "decades"), "decade"),
    **dict.fromkeys(("century", "centuries"), "century"),
}
"""Words for units of time and the unit's name; fortnights are counted in weeks."""


class Length(NamedTuple):
    """A duration in a row of tokens."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    unit: str


UNIT = "(?P<U>hour | minute | second_ | day | night | week | fortnight | month_ | year_ | decade_ | century)"
COUNT = "(?P<N>num | figure | year) (?P<S>hundred | thousand)?"
JOIN = "hyphen? straight? hyphen?"


def counted(match: Match) -> tuple[Decimal, Decimal] | None:
    """So many of a unit."""
    number = amount(match, "N")
    return (number, number) if number is not None else None


def counted_and_a_half(match: Match) -> tuple[Decimal, Decimal] | None:
    """So many and a half; without a number, one and a half."""
    number = amount(match, "N") if match.has("N") else Decimal(1)
    return (number + HALF, number + HALF) if number is not None else None


def from_to(match: Match) -> tuple[Decimal, Decimal] | None:
    """A range of lengths."""
    low, high = amount(match, "L"), amount(match, "N")
    return (low, high) if low is not None and high is not None and low < high else None


def one(match: Match) -> tuple[Decimal, Decimal] | None:
    """ "A year": a duration only after a word that asks for one, and never "an hours-long"."""
    return None if match.word("U").endswith("s") else (Decimal(1), Decimal(1))


def two(match: Match) -> tuple[Decimal, Decimal] | None:
    """ "A couple of years"."""
    return Decimal(2), Decimal(2)


def half_of_one(match: Match) -> tuple[Decimal, Decimal] | None:
    """ "Half a year", "a half-century"."""
    return HALF, HALF


def hundred_of(match: Match) -> tuple[Decimal, Decimal] | None:
    """ "A hundred years"."""
    number = SCALES[match.word("S")]
    return number, number


HALF = Decimal("0.5")
SCALES = {"hundred": Decimal(100), "thousand": Decimal(1000), "": Decimal(1)}

FORMS = (
    (pattern(f"{COUNT} {JOIN} {UNIT}"), counted),
    (pattern(f"{COUNT} {JOIN} (?P<U>quarter_)"), counted),
    (pattern("(?P<N>num) (?P<S>hundred | thousand)? hyphen? (?P<U>ordinal)"), counted),
    (pattern(f"{COUNT} hyphen? and hyphen? a hyphen? half hyphen? straight? {UNIT}"), counted_and_a_half),
    (pattern(f"{COUNT} half hyphen? {UNIT}"), counted_and_a_half),
    (pattern(f"a {UNIT} and a half"), counted_and_a_half),
    (pattern(f"(from | between)? (?P<L>num | figure) (upto | or | and) {COUNT} {JOIN} {UNIT}"), from_to),
    (pattern(f"a? half hyphen? of? a? hyphen? {UNIT}"), half_of_one),
    (pattern(f"a (?P<S>hundred | thousand) {UNIT}"), hundred_of),
    (pattern(f"a couple of? {UNIT}"), two),
    (pattern(f"(?<=[for in within over than about every after during]) (a | half) straight? {UNIT}"), one),
    (pattern("(?<=[comma open dash]) a (?P<U>decade_ | century)"), one),
    (pattern(f"a straight? {UNIT} (?=[before after late later earlier early])"), one),
    (pattern("the? (past | last) (?P<U>decade_ | century)"), one),
)


def amount(match: Match, group: str) -> Decimal | None:
    """The number of a group's token, in figures or words, with its scale."""
    at = match.at(group)
    if match.tokens.signs[at] == SIGNS["figure"]:
        word = match.tokens.words[at].replace(",", "")
        number = Decimal(word) if word.isascii() and word.replace(".", "", 1).isdecimal() else None
    else:
        number = Decimal(match.tokens.values[at])
    return None if number is None else number * SCALES[match.word("S")]


def lengths(tokens: Tokens) -> list[Length]:
    """Every form of duration that fits somewhere."""
    found = []
    for form, read in FORMS:
        for hit in form.finditer(tokens.signs):
            match = Match(hit, tokens)
            bounds = read(match) if is_duration(match) else None
            if bounds:
                weeks = 2 if match.word("U").startswith("fortnight") else 1
                unit = UNITS.get(match.word("U"), "week")
                found.append(Length(hit.start(), hit.end(), bounds[0] * weeks, bounds[1] * weeks, unit))
    return found


def is_duration(match: Match) -> bool:
    """Whether the words speak of a length of time, not of an age, a day's hour, a share ("three quarters of") or a season."""
    if match.followed_by("old") or _old_after_hyphen(match) or match.preceded_by("clock", "fiscal"):
        return False
    if match.tokens.signs[match.at("U")] == SIGNS["ordinal"] and not is_a_second(match):
        return False
    if match.word("U").startswith("quarter"):
        return any(word in ("consecutive", "straight", "successive") for word in _words(match))
    if match.has("N") and match.tokens.signs[match.at("N")] == SIGNS["year"]:
        return match.word("U").endswith("s") and not match.preceded_by("in", "of", "since")
    return True


def is_a_second(match: Match) -> bool:
    """Whether "second" is the unit ("one second", "a 30-second clip"), not the ordinal ("two second-half goals")."""
    return match.word("U") == "second" and (match.value("N") == 1 or match.at("U") - match.at("N") == 2) and not match.followed_by("hyphen")


def _words(match: Match) -> list[str]:
    return match.tokens.words[match.found.start() : match.found.end()]


def _old_after_hyphen(match: Match) -> bool:
    at = match.found.end()
    return match.tokens.signs[at : at + 2] == SIGNS["hyphen"] + SIGNS["old"]


def durations_of(found: Sequence[Length], tokens: Tokens) -> list[Mention]:
    """The durations as mentions, with the hedges before and behind them."""
    words = tokens_of(tokens.text) if found else []
    return [duration_of(length, tokens, words) for length in found]


def duration_of(length: Length, tokens: Tokens, words: Sequence[Token]) -> Mention:
    """A duration with the hedge around it ("more than a decade", "18 months or so")."""
    start, end = tokens.starts[length.first], tokens.ends[length.last - 1]
    if length.low != length.high:
        value = Value(low=length.low, high=length.high, point=None, hedge="range")
        return Mention(kind="duration", start=start, end=end, value=value, unit=length.unit)
    first = bisect_left(words, start, key=lambda word: word.start)
    hedging = hedge_of(words, first, bisect_left(words, end, key=lambda word: word.start))
    return Mention(
        kind="duration",
        start=min(start, words[hedging.first].start),
        end=max(end, words[hedging.last - 1].end),
        value=bounded(length.low, printed_step(length, tokens), hedging.hedge),
        unit=length.unit,
    )


def printed_step(length: Length, tokens: Tokens) -> Decimal:
    """The unit of the last digit behind the point ("2.5 years": a tenth); zero for everything else."""
    printed = next((word for word in tokens.words[length.first : length.last] if word[0].isdigit() and "." in word), "")
    return Decimal(1).scaleb(-len(printed.rpartition(".")[2])) if printed else Decimal(0)
