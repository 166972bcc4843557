"""What a form of date is: a pattern over the signs of a sentence and a reader that gives the moment.

A reader gives nothing where the form only seems to fit.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from factcheck.extract.datetemplates import needed, pattern
from factcheck.extract.datewords import SIGNS, Tokens
from factcheck.model import Moment

Args = dict[str, int | str | None]


class Match(NamedTuple):
    """A form found in a sentence."""

    found: re.Match[str]
    tokens: Tokens

    def at(self, group: str) -> int:
        """The token index of a group; −1 where it took no part or the form has no such group."""
        return self.found.start(group) if group in self.found.re.groupindex else -1

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return self.at(group) >= 0

    def value(self, group: str) -> int | None:
        """The number a group's token stands for; `None` where it took no part or is no whole number."""
        at = self.at(group)
        if at < 0:
            return None
        value = self.tokens.values[at]
        return int(value) if value == int(value) else None

    def word(self, group: str) -> str:
        """A group's token in lower case; empty where it took no part."""
        at = self.at(group)
        return self.tokens.words[at] if at >= 0 else ""

    def capital(self, group: str) -> bool:
        """Whether a group's token begins with a capital."""
        at = self.at(group)
        return at >= 0 and self.tokens.text[self.tokens.starts[at]].isupper()

    def before(self) -> str:
        """The sign before the match; empty at the sentence's start."""
        at = self.found.start()
        return self.tokens.signs[at - 1] if at else ""

    def after(self) -> str:
        """The sign after the match; empty at the sentence's end."""
        at = self.found.end()
        return self.tokens.signs[at] if at < len(self.tokens.signs) else ""

    def word_before(self, back: int = 1) -> str:
        """The token so many places before the match, in lower case; empty beyond the sentence."""
        at = self.found.start() - back
        return self.tokens.words[at] if at >= 0 else ""

    def word_after(self) -> str:
        """The token behind the match, in lower case; empty at the sentence's end."""
        at = self.found.end()
        return self.tokens.words[at] if at < len(self.tokens.words) else ""

    def preceded_by(self, *names: str) -> bool:
        """Whether the token before the match bears one of these signs."""
        return self.before() in {SIGNS[name] for name in names}

    def followed_by(self, *names: str) -> bool:
        """Whether the token after the match bears one of these signs."""
        return self.after() in {SIGNS[name] for name in names}


class Form(NamedTuple):
    """A form of date. The span of a mention is the group X, or the whole match where there is none."""

    pattern: re.Pattern[str]
    needs: frozenset[str]
    """Signs of which a sentence must have one."""
    read: Callable[[Match], Moment | None]


def form(template: str, read: Callable[[Match], Moment | None]) -> Form:
    """A form from its template (see `datetemplates.pattern`)."""
    return Form(pattern(template), needed(template), read)


def moment(kind: str, args: Mapping[str, int | str | None]) -> Moment:
    """A moment without the arguments that are not known."""
    return Moment(form=kind, args={name: value for name, value in args.items() if value is not None})


def full_year(value: int | None) -> int | None:
    """A year written with two digits in full: '82 is 1982, '07 is 2007."""
    if value is None or value >= 100:
        return value
    return value + (2000 if value < 50 else 1900)


PARTS = {
    "beginning": "early",
    "start": "early",
    "early": "early",
    "middle": "mid",
    "mid": "mid",
    "end": "late",
    "close": "late",
    "late": "late",
}
"""Words for a part of a period."""
