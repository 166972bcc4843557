"""What the readers of one sort of figure hand on: a number with what stands around it."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.extract.lexer import Token, low_at
from factcheck.extract.numbers import Number

Kind = Literal[
    "count", "money", "percent", "percentage-points", "measure", "duration", "age", "ordinal", "ratio", "multiple", "number", "unread"
]


__all__ = ["DASHES", "HYPHENS", "Figure", "Kind", "low_at", "past_hyphen", "words_at"]


class Figure(NamedTuple):
    """A number with its unit, at tokens `first` to `last` (half-open); hedges are read later, around it."""

    first: int
    last: int
    number: Number
    kind: Kind
    unit: str | None = None
    units: tuple[str, ...] = ()
    factor: Decimal = Decimal(1)
    """What the number is multiplied by to be in the unit: a hundredth for cents."""
    per: str | None = None
    noun: str | None = None
    note: str | None = None

    @property
    def bare(self) -> bool:
        """Has the figure no unit of its own?"""
        return self.kind in ("count", "number")


def words_at(tokens: Sequence[Token], i: int, words: Sequence[str]) -> bool:
    """Do these words stand at token `i`?"""
    return i >= 0 and i + len(words) <= len(tokens) and all(tokens[i + k].low == word for k, word in enumerate(words))


DASHES = frozenset("-‐‑–—−")
HYPHENS = frozenset("-‐‑")


def past_hyphen(tokens: Sequence[Token], i: int) -> int:
    """The token after a hyphen that joins two words at `i`, or `i` itself."""
    joined = i + 1 < len(tokens) and tokens[i].text in HYPHENS and tokens[i].glued and tokens[i + 1].glued
    return i + 1 if joined else i
