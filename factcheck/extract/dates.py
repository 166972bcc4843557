"""Dates and durations in a sentence, as the words give them.

A sentence becomes a row of signs (`datewords`); forms of dates are patterns over them (`calendardays`, `periods`, `relativedates`,
`durations`). Of forms that overlap the leftmost, then the longest is kept. What a date is counted from is not looked at here: a `Moment`
is symbolic, and `normalise/dates.py` resolves it.
"""

import re
from collections.abc import Iterable, Iterator

from factcheck.extract import calendardays, holidays, periods, relativedates
from factcheck.extract.dateforms import Match
from factcheck.extract.datewords import SHORTENED, SIGNS, Tokens, tokens_of
from factcheck.extract.durations import Length, durations_of, lengths
from factcheck.extract.joineddates import Found, joined
from factcheck.extract.tense import direction, surely_past
from factcheck.model import Mention, Moment

FORMS = (*calendardays.FORMS, *periods.FORMS, *relativedates.FORMS, *holidays.FORMS)

WORDS = (
    *("day", "year", "week", "month", "hour", "minute", "second", "night", "quarter", "decade", "centur", "morrow", "spring"),
    *("summer", "autumn", "winter", "fall", "uary", "march", "april", "may", "june", "july", "august", "ember", "october", "fiscal"),
    *("christmas", "halloween", "juneteenth", "thanksgiving"),
    *("nineteen", "two thousand"),
)
MARKS = re.compile(
    r"(?:[Jj]an|[Ff]eb|Mar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|Mon|Tues?|Wed|Thu|Fri|Sat|Sun|[QqHh][1-4])\b"
)
FIGURES = re.compile(r"\d(?:\d{3}|[/.-]\d|(?:st|nd|rd|th)\b|0s\b)|['’]\d\d\b")


DIGIT = re.compile(r"\d")


def hinted(text: str) -> bool:
    """Whether a sentence holds a word or figure of a date or duration; most do not, and are not looked at further."""
    low = text.lower()
    return any(word in low for word in WORDS) or bool(MARKS.search(text) or FIGURES.search(text))


def find_dates(text: str, language: str = "en") -> list[Mention]:
    """The dates and durations in `text` (one sentence). Offsets are into `text`."""
    if not (hinted(text) if language.startswith("en") else DIGIT.search(text)):
        return []
    tokens = tokens_of(text, language)
    found = chosen([*candidates(tokens), *lengths(tokens)])
    dates = [mention_of(date, tokens) for date in joined([one for one in found if isinstance(one, Found)], tokens)]
    durations = durations_of([one for one in found if isinstance(one, Length)], tokens)
    return sorted(dates + durations, key=lambda mention: mention.start)


def candidates(tokens: Tokens) -> Iterator[Found]:
    """Every form of date that fits somewhere."""
    present = set(tokens.signs)
    for form in FORMS:
        if form.needs.isdisjoint(present):
            continue
        for match in form.pattern.finditer(tokens.signs):
            moment = form.read(Match(match, tokens))
            if moment:
                first, last = match.span("X") if "X" in form.pattern.groupindex else match.span()
                yield Found(first, last, moment)


def chosen(found: Iterable[Found | Length]) -> list[Found | Length]:
    """The leftmost, then longest of the candidates that overlap, in order."""
    kept: list[Found | Length] = []
    for candidate in sorted(found, key=lambda one: (one.first, -one.last)):
        if not kept or candidate.first >= kept[-1].last:
            kept.append(candidate)
    return kept


ZONE = re.compile(r"\s?\(?([A-Z]{1,4}T|UTC|GMT(?:\s?[+-]\d{1,2})?)\b")
"""A time zone behind a clock time."""
BOUNDS = {SIGNS[name]: name for name in ("since", "until", "by", "before", "after", "from")}


def mention_of(found: Found, tokens: Tokens) -> Mention:
    """The date as a mention, with what the words around it say of its direction."""
    args = dict(found.moment.args)
    before = tokens.signs[found.first - 1] if found.first else ""
    if before in BOUNDS:
        args["bound"] = BOUNDS[before]
    args |= time_of_day(found, tokens)
    toward = direction(tokens, found.first, found.last)
    if toward:
        args["toward"] = toward
    if "year" in args and surely_past(tokens, found.first, found.last):
        args["done"] = "yes"
    moment = Moment(form=found.moment.form, args=args)
    return Mention(kind="date", start=tokens.starts[found.first], end=tokens.ends[last_token(found, tokens)], moment=moment)


def time_of_day(found: Found, tokens: Tokens) -> dict[str, str]:
    """The time of day beside a date, as written: "Friday night", "7.30 p.m. EST on Monday"."""
    kept: dict[str, str] = {}
    if tokens.signs[found.last : found.last + 1] in (SIGNS["morning"], SIGNS["night"]):
        kept["time"] = tokens.words[found.last]
    beside = [*range(max(0, found.first - 4), found.first), *range(found.last, min(len(tokens.words), found.last + 3))]
    clock = next((at for at in beside if tokens.signs[at] == SIGNS["clock"]), None)
    if clock is not None:
        zone = ZONE.match(tokens.text, tokens.ends[clock])
        kept["clock"] = tokens.words[clock] + (f" {zone[1]}" if zone else "")
    return kept


def last_token(found: Found, tokens: Tokens) -> int:
    """The last token of a date: the stop of "9 December." is the sentence's, that of "Dec." the date's own."""
    last = found.last - 1
    return last - 1 if tokens.signs[last] == SIGNS["dot"] and tokens.words[last - 1] not in SHORTENED else last
