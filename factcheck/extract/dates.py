"""Dates and durations in a sentence, as the words give them.

A sentence becomes a row of signs (`datewords`); forms of dates are patterns over them (`calendardays`, `periods`, `relativedates`,
`durations`). Of forms that overlap the leftmost, then the longest is kept. What a date is counted from is not looked at here: a `Moment`
is symbolic, and `normalise/dates.py` resolves it.
"""

import re
from collections.abc import Iterable, Iterator

from factcheck.extract import calendardays, periods, relativedates
from factcheck.extract.dateforms import Match
from factcheck.extract.datewords import SIGNS, Tokens, tokens_of
from factcheck.extract.durations import Length, durations_of, lengths
from factcheck.extract.joineddates import Found, joined
from factcheck.extract.tense import direction
from factcheck.model import Mention, Moment

FORMS = (*calendardays.FORMS, *periods.FORMS, *relativedates.FORMS)

HINT = re.compile(
    r"day|week|month|year|decade|centur|quarter|hour|minute|second|night|morrow|spring|summer|autumn|winter|fiscal|[12]\d{3}"
    r"|\d[/.-]\d|\d(?:st|nd|rd|th)\b|\d0s\b|['’]\d\d\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|q[1-4]|h[12])\b|uary|april|august|ember|october|march",
)
"""What every sentence with a date or a duration holds, in small letters; most sentences do not, and are not looked at further."""


def find_dates(text: str) -> list[Mention]:
    """The dates and durations in `text` (one sentence). Offsets are into `text`."""
    if not HINT.search(text.lower()):
        return []
    tokens = tokens_of(text)
    found = chosen([*candidates(tokens), *lengths(tokens)])
    dates = [mention_of(date, tokens) for date in joined([one for one in found if isinstance(one, Found)], tokens)]
    durations = durations_of([one for one in found if isinstance(one, Length)], tokens)
    return sorted(dates + durations, key=lambda mention: mention.start)


def candidates(tokens: Tokens) -> Iterator[Found]:
    """Every form of date that fits somewhere."""
    for form in FORMS:
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


NAMING = (SIGNS["the"], SIGNS["my"], SIGNS["this"])
"""Before a year that is part of a name: "the 2030 Games" says nothing of when the sentence's event was."""
BOUNDS = {SIGNS[name]: name for name in ("since", "until", "by", "before", "after", "from")}


def mention_of(found: Found, tokens: Tokens) -> Mention:
    """The date as a mention, with what the words around it say of its direction."""
    args = dict(found.moment.args)
    before = tokens.signs[found.first - 1] if found.first else ""
    if before in BOUNDS:
        args["bound"] = BOUNDS[before]
    if found.moment.form == "year" and before in NAMING:
        args["named"] = "yes"
    toward = direction(tokens, found.first, found.last)
    if toward:
        args["toward"] = toward
    moment = Moment(form=found.moment.form, args=args)
    return Mention(kind="date", start=tokens.starts[found.first], end=tokens.ends[found.last - 1], moment=moment)
