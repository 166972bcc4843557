"""The words of date expressions: a sentence becomes a row of signs, one character a token, on which the forms of dates are patterns.

`"on Monday, 11 September"` reads as the signs *on weekday comma num month*; a form such as `weekday comma? num month` is a
regular expression over signs, so that a match's position is the token's index. Words that play no part in dates all share one sign, and
no form can match across them.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.reference.calendar import MONTHS, SEASONS, WEEKDAYS

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth"
)
_GROUPS: Mapping[str, str] = {
    "the": "the",
    "a": "a an",
    "of": "of",
    "in": "in",
    "on": "on",
    "since": "since",
    "until": "until till til",
    "by": "by",
    "before": "before",
    "after": "after",
    "from": "from",
    "to": "to",
    "between": "between",
    "and": "and",
    "or": "or",
    "through": "through thru",
    "during": "during throughout",
    "at": "at",
    "for": "for",
    "within": "within",
    "over": "over",
    "than": "than",
    "about": "about almost nearly around roughly approximately barely just another least most",
    "every": "every each",
    "this": "this",
    "last": "last",
    "past": "past",
    "previous": "previous preceding prior",
    "next": "next coming upcoming",
    "following": "following",
    "current": "current",
    "early": "early",
    "late": "late",
    "mid": "mid",
    "earlier": "earlier",
    "later": "later",
    "begin": "beginning start",
    "middle": "middle",
    "end": "end close",
    "entire": "entire whole full",
    "half": "half",
    "ago": "ago",
    "today": "today",
    "yesterday": "yesterday",
    "tomorrow": "tomorrow",
    "tonight": "tonight tonite",
    "now": "now",
    "morning": "morning afternoon evening",
    "night": "night nights",
    "same": "same",
    "that": "that",
    "rest": "rest remainder",
    "my": "my our your his her their its",
    "fiscal": "fiscal financial",
    "tax": "tax academic school",
    "final": "final",
    "hundred": "hundred",
    "thousand": "thousand",
    "couple": "couple",
    "old": "old olds",
    "straight": "consecutive straight successive full more further additional extra trading working business calendar long whole solid",
    "period": "period time stage point",
    "weekend": "weekend weekends",
    "day": "day days",
    "week": "week weeks",
    "month_": "month months",
    "year_": "year years",
    "decade_": "decade decades",
    "century": "century centuries",
    "quarter_": "quarter quarters",
    "hour": "hour hours hr hrs",
    "minute": "minute minutes mins",
    "second_": "seconds secs",
    "fortnight": "fortnight fortnights",
    "season_": "season",
    "commencing": "commencing starting",
    "wc": "w/c",
    "finish": "finish finished finishing ends ended ending closes closed closing began opened opening",
    "black": "black good super bloody ash cyber easter sheffield holy ruby plough shrove palm fat giving throwback man",
    "press": "times mirror telegraph express post herald mail independent people school best league",
    "christmas": "christmas",
    "boxing": "boxing",
    "valentine": "valentine valentines",
    "halloween": "halloween",
    "juneteenth": "juneteenth",
    "labor": "labor labour",
    "memorial": "memorial",
    "thanksgiving": "thanksgiving",
    "new": "new",
    "eve": "eve",
    "fall": "fall",
}
_MARKS: Mapping[str, str] = {
    "comma": ",",
    "dot": ".",
    "hyphen": "-‐‑",
    "dash": "–—",
    "slash": "/",
    "apostrophe": "'’",
    "open": "([",
    "close_": ")]",
}
_SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
SHORTENED = frozenset({*_SHORT_MONTHS, *_SHORT_WEEKDAYS, "mar"})
"""Months and weekdays that are written with a stop."""
_OTHER_SIGNS = (
    "other word capital month maybe_month weekday maybe_weekday num tens ordinal year yy decade date2"
    " date3 q clock figure season iso_day people plural s_"
)
SIGNS: Mapping[str, str] = {name: chr(0x4E00 + at) for at, name in enumerate((*_OTHER_SIGNS.split(), *_GROUPS, *_MARKS))}
"""One character a word class. They come from a plane of letters so that none has a meaning in a regular expression."""

_PEOPLE = (
    "people persons men women children troops police voters jobs homes workers soldiers members words euros dollars pounds copies units"
)


def words_in(text: str) -> frozenset[str]:
    """The words of a list written as text."""
    return frozenset(text.split())


class Word(NamedTuple):
    """A word's sign and, for number words, months and weekdays, its value."""

    sign: str
    value: int = 0


def _lexicon() -> dict[str, Word]:
    words = {word: Word(SIGNS[group]) for group, listed in _GROUPS.items() for word in listed.split()}
    words |= {mark: Word(SIGNS[name]) for name, marks in _MARKS.items() for mark in marks}
    words |= {word: Word(SIGNS["num"], at) for at, word in enumerate(_ONES.split(), 1)}
    words |= {word: Word(SIGNS["tens"], at * 10) for at, word in enumerate(_TENS.split(), 2)}
    words |= {word: Word(SIGNS["ordinal"], at) for at, word in enumerate(_ORDINALS.split(), 1)}
    words |= {"twentieth": Word(SIGNS["ordinal"], 20), "thirtieth": Word(SIGNS["ordinal"], 30)}
    words |= {name.lower(): Word(SIGNS["month"], at) for at, name in enumerate(MONTHS, 1)}
    words |= {name: Word(SIGNS["month"], at) for name, at in _SHORT_MONTHS.items()}
    words |= {"may": Word(SIGNS["maybe_month"], 5), "march": Word(SIGNS["maybe_month"], 3), "mar": Word(SIGNS["maybe_month"], 3)}
    words |= {"dec": Word(SIGNS["maybe_month"], 12), "jan": Word(SIGNS["maybe_month"], 1)}
    words |= {name.lower(): Word(SIGNS["weekday"], at) for at, name in enumerate(WEEKDAYS)}
    words |= {name: Word(SIGNS["maybe_weekday"], at) for name, at in _SHORT_WEEKDAYS.items()}
    words |= {name: Word(SIGNS["season"], at) for name, at in SEASONS.items()}
    words |= {"fall": Word(SIGNS["fall"], SEASONS["autumn"])}
    words |= {word: Word(SIGNS["people"]) for word in _PEOPLE.split()}
    return words | {"s": Word(SIGNS["s_"]), "½": Word(SIGNS["half"])}


LEXICON: Mapping[str, Word] = _lexicon()

TOKEN = re.compile(
    r"""
    (?P<word>(?![wW]/[cC]\b)[^\W\d_]++(?!\d))
  | (?P<date3>(?<![\w/.$£€])(?:(?<!-)|(?<=\d{4}-))
      (?:\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2}|\d{1,2}(?P<sep2>[-/.])\d{1,2}(?P=sep2)(?:\d{4}|\d{2}(?!-)))(?![\d/%]|[.,]\d))
  | (?P<clock>\d{1,2}(?::\d{2}){1,2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?)
  | (?P<date2>(?<![\w/.$£€-])\d{1,2}/\d{1,2}(?![\d/]|[.,-]\d|%))
  | (?P<wc>[Ww]/[Cc]\b)
  | (?P<ordinal>(?<![\w.,$£€])\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<decade>(?<![\w.,$£€])['’]?\d{2}(?:\d{2})?['’]?s\b)
  | (?P<yy>(?<![\w\d])['’]\d{2}(?![\d\w]))
  | (?P<q>\b[QqHh][1-4](?!\w))
  | (?P<figure>[$£€¥]\s?\d[\d.,]{0,40}+|\d+(?:,\d+)++(?:\.\d+)?|\d[\d.,]{0,40}+\s?%|\d++(?=[^\W\d_])|(?<=[^\W_])\d++)
  | (?P<decimal>\d++\.\d++(?!\.?\d))
  | (?P<digits>\d++)
  | (?P<letters>[^\W\d_]++)
  | (?P<mark>\S)
    """,
    re.X,
)


@cache
def names_in(language: str) -> Mapping[str, Word]:
    """The months and weekdays of a language other than English, as dateparser knows them; nothing where it does not."""
    if language.partition("-")[0] in ("en", ""):
        return {}
    from dateparser.languages.loader import default_loader

    try:
        info = default_loader.get_locale(language.partition("-")[0]).info
    except ValueError:
        return {}
    rows = [("month", MONTHS, 1), ("weekday", WEEKDAYS, 0)]
    return {"de": Word(SIGNS["of"]), "del": Word(SIGNS["of"])} | {
        word.lower().rstrip("."): Word(SIGNS[sign], at)
        for sign, names, first in rows
        for at, name in enumerate(names, first)
        for word in info.get(name.lower(), ())
        if len(word) > 2
    }


class Tokens(NamedTuple):
    """A sentence as tokens: the row of signs, and each token's text in lower case, place and value."""

    text: str
    signs: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    values: list[int | Decimal]

    def tight(self, first: int, last: int) -> bool:
        """Whether the tokens from `first` up to and with `last` stand together without white space."""
        return all(self.ends[at] == self.starts[at + 1] for at in range(first, last))


def tokens_of(text: str, language: str = "en") -> Tokens:
    """The tokens of a sentence; months and weekdays are those of English and of the article's language."""
    names = names_in(language)
    tokens = Tokens(text, "", [], [], [], [])
    signs: list[str] = []
    for match in TOKEN.finditer(text):
        word = match[0].lower()
        sign, value = (names.get(word) if names else None) or LEXICON.get(word) or _sign(match)
        if names and word == "." and signs and signs[-1] == SIGNS["num"] and match.start() == tokens.ends[-1]:
            continue  # "11. September": the stop makes the number an ordinal
        if signs and sign in JOINED and _joins_tens(tokens, signs, match):
            _merge(tokens, signs, match, sign, value)
            continue
        signs.append(sign)
        tokens.words.append(word)
        tokens.starts.append(match.start())
        tokens.ends.append(match.end())
        tokens.values.append(value)
    row = "".join(signs).replace(SIGNS["tens"], SIGNS["num"])
    return tokens._replace(signs=row)


JOINED = frozenset({SIGNS["num"], SIGNS["ordinal"]})
"""What can go with the "twenty" before it."""


def _sign(match: re.Match[str]) -> tuple[str, int | Decimal]:
    """The sign and value of a token that is no word of dates."""
    kind, text = match.lastgroup or "", match[0]
    if kind == "word" or kind == "letters":
        if text[0].isupper():
            return SIGNS["capital"], 0
        return SIGNS["plural" if text.endswith("s") and not text.endswith("ss") else "word"], 0
    if kind == "digits":
        return _digits_sign(text)
    if kind == "decimal":
        return SIGNS["num"], Decimal(text)
    if kind in ("ordinal", "decade", "yy"):
        return SIGNS[kind], int("".join(filter(str.isdecimal, text)))
    return SIGNS["other" if kind == "mark" else kind], 0


def _digits_sign(text: str) -> tuple[str, int]:
    if len(text) == 4 and "1000" <= text < "2200" and text.isascii():
        return SIGNS["year"], int(text)
    if len(text) == 8 and "1900" <= text[:4] < "2200":
        return SIGNS["iso_day"], int(text)
    return (SIGNS["num"], int(text)) if len(text) <= 3 else (SIGNS["figure"], 0)


def _joins_tens(tokens: Tokens, signs: list[str], match: re.Match[str]) -> bool:
    """Whether "one" or "first" goes with the "twenty" before it (a hyphen or a space between)."""
    if match.lastgroup != "word" or LEXICON[match[0].lower()].value > 9:
        return False
    at = len(signs) - (2 if signs[-1] == SIGNS["hyphen"] and len(signs) > 1 else 1)
    return signs[at] == SIGNS["tens"] and match.start() - tokens.ends[at] == 1


def _merge(tokens: Tokens, signs: list[str], match: re.Match[str], sign: str, value: int | Decimal) -> None:
    """Let "one" or "first" and the "twenty" before it be one token."""
    if signs[-1] == SIGNS["hyphen"]:
        for row in (signs, tokens.words, tokens.starts, tokens.ends, tokens.values):
            row.pop()
    signs[-1] = sign
    tokens.words[-1] = tokens.text[tokens.starts[-1] : match.end()].lower()
    tokens.ends[-1] = match.end()
    tokens.values[-1] += value
