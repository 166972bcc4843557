"""Publication dates: of the contract (ISO), and as header lines and datelines write them, in any language."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from typing import NamedTuple

from factcheck.model import Days

EARLIEST, LATEST = 1000, 9000
"""The years that something can be published in: systems write 0001 and 9999 where they know no date or no end."""
ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{2}.{0,30})?")
TIMED = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
YEAR = r"(?P<year>(?:19|20)\d{2})\b"
WORDED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{MONTH} {{0,2}}{DAY}(?:,? {{1,2}}{YEAR})?(?!\d)",
        rf"\b{DAY}(?: of)? {{1,2}}{MONTH}(?:,? {{1,2}}{YEAR})?(?!\d)",
    )
)
NUMERIC = re.compile(
    r"(?<![\d.,/-])(?:(?P<year>(?:19|20)\d{2})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})|"
    r"(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\6(?P<y>(?:19|20)?\d{2}))(?![\d/-])"
)


class Written(NamedTuple):
    """A date as written, the year `None` where it is not given, and where it stands in its line."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def days(self) -> Days | None:
        """The day, where the year is known."""
        return None if self.year is None else Days(start=date(self.year, self.month, self.day), end=date(self.year, self.month, self.day))


def interval(text: str | None) -> Days | None:
    """A publication date of the contract as days: a date, a date-time, a partial date or an interval of them. Raises `ValueError`."""
    if not text or not text.strip():
        return None
    first, slash, last = text.strip().partition("/")
    start = None if first in ("", "..") else edge(first, late=False)
    end = edge(first, late=True) if not slash else (None if last in ("", "..") else edge(last, late=True))
    if start and end and start > end:
        raise ValueError(f"{text!r} ends before it begins")
    return Days(start=start, end=end)


def moment(text: object) -> datetime | None:
    """The moment of an ISO date-time, in UTC where its zone is given; `None` for anything else, and for a day alone."""
    if not isinstance(text, str) or not TIMED.match(text.strip()):
        return None
    try:
        found = datetime.fromisoformat(text.strip())
        return found.astimezone(UTC) if found.tzinfo else found
    except (ValueError, OverflowError):
        return None


def edge(text: str, late: bool) -> date:
    """The first or the last day of a date that may be partial."""
    match = ISO.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is no ISO date")
    year, month = int(match[1]), int(match[2] or (12 if late else 1))
    if not (1 <= month <= 12 and EARLIEST <= year <= LATEST):
        raise ValueError(f"{text!r} is no ISO date")
    return date(year, month, int(match[3] or (monthrange(year, month)[1] if late else 1)))


def written_date(line: str, day_first: bool | None = None) -> Written | None:
    """The first date a line writes out in English or in numbers. 03/04/2016 is a date only where it is known which comes first."""
    found = [written for pattern in WORDED if (match := pattern.search(line)) and (written := worded(match))]
    if (match := NUMERIC.search(line)) and (written := numeric(match, day_first)):
        found.append(written)
    # a date with its year says more than one without
    return min(found, key=lambda written: (written.year is None, written.start), default=None)


def worded(match: re.Match[str]) -> Written | None:
    """A date with its month in words."""
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(match["month"].lower()[:3]))
    return sound(int(match["year"]) if match["year"] else None, month, int(match["day"]), match)


def numeric(match: re.Match[str], day_first: bool | None) -> Written | None:
    """A date in numbers."""
    if match["year"]:
        return sound(int(match["year"]), int(match["month"]), int(match["day"]), match)
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year > 99 else (2000 if year < 70 else 1900)
    if a > 12 or match[6] == ".":
        day_first = True
    elif b > 12:
        day_first = False
    elif a == b:
        day_first = True
    if day_first is None:
        return None
    return sound(year, b if day_first else a, a if day_first else b, match)


def sound(year: int | None, month: int, day: int, match: re.Match[str]) -> Written | None:
    """The date, if there is such a day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2024, month)[1]:
        return None
    return Written(year, month, day, match.start(), match.end())


SCRIPTS = (
    ("\u0400", "\u04ff", ("ru", "uk", "bg", "sr", "mk", "be", "kk")),
    ("\u0600", "\u06ff", ("ar", "fa", "ur")),
    ("\u0370", "\u03ff", ("el",)),
    ("\u0590", "\u05ff", ("he",)),
    ("\u0900", "\u097f", ("hi",)),
    ("\u0980", "\u09ff", ("bn",)),
    ("\u0e00", "\u0e7f", ("th",)),
    ("\uac00", "\ud7af", ("ko",)),
    ("\u3040", "\u30ff", ("ja",)),
    ("\u4e00", "\u9fff", ("zh", "ja")),
)
"""The languages that a letter of a script speaks for."""
LATIN = (
    "es",
    "fr",
    "de",
    "pt",
    "it",
    "nl",
    "pl",
    "id",
    "tr",
    "sv",
    "cs",
    "ro",
    "da",
    "nb",
    "fi",
    "hu",
    "vi",
    "hr",
    "sk",
    "sl",
    "ca",
    "et",
    "lv",
    "lt",
)
CANDIDATE = re.compile(r"(?:19|20)\d{2}")


def foreign_date(text: str) -> Days | None:
    """A full date in another language than English, read by dateparser, which is kept from everything that needs a clock."""
    if len(text) > 60 or not CANDIDATE.search(text) or len(text.split()) > 8:
        return None
    import dateparser

    languages = next((languages for first, last, languages in SCRIPTS if any(first <= c <= last for c in text)), LATIN)
    parts = {
        "PARSERS": ["absolute-time"],
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RETURN_AS_TIMEZONE_AWARE": False,
        "DATE_ORDER": "DMY",
    }
    try:
        found = dateparser.parse(text, languages=list(languages), settings=parts)
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    return Days(start=found.date(), end=found.date()) if found and EARLIEST <= found.year <= LATEST else None
