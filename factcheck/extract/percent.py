"""Percentages, percentage points and basis points behind a number."""

from collections.abc import Sequence

from factcheck.extract.figures import Figure, low_at, past_hyphen, words_at
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number

PERCENT = frozenset({"%", "％", "percent", "pct", "percents", "pc", "prozent", "procent"})


def percent_of(tokens: Sequence[Token], number: Number) -> Figure | None:
    """The number as a percentage, percentage points or basis points."""
    j = past_hyphen(tokens, number.last)
    end = percent_end(tokens, j)
    if end:
        point = past_hyphen(tokens, end)
        if low_at(tokens, point) in ("point", "points"):
            return Figure(number.first, point + 1, number, "percentage-points", unit="percent")
        return Figure(number.first, end, number, "percent", unit="percent")
    return _points(tokens, number, j) or _label_first(tokens, number)


def _label_first(tokens: Sequence[Token], number: Number) -> Figure | None:
    """ "A percentage of 87": the unit before the number, with no number before it and nothing counted behind."""
    i = number.first
    if low_at(tokens, i - 1) != "of" or low_at(tokens, i - 2) not in ("percent", "percents", "percentage") or number.scale != 1:
        return None
    if (i > 2 and tokens[i - 3].sort == "figure") or (number.last < len(tokens) and tokens[number.last].sort != "mark"):
        return None
    return Figure(i, number.last, number, "percent", unit="percent")


def percent_end(tokens: Sequence[Token], j: int) -> int | None:
    """The token after a percent sign or word at `j`."""
    if low_at(tokens, j) in PERCENT and tokens[j].text != "PC":
        return j + 1
    if words_at(tokens, j, ("per", "cent")):
        return j + 2
    return None


def _points(tokens: Sequence[Token], number: Number, j: int) -> Figure | None:
    word = low_at(tokens, j)
    if word == "percentage":
        k = past_hyphen(tokens, j + 1)
        if low_at(tokens, k) in ("point", "points"):
            return Figure(number.first, k + 1, number, "percentage-points", unit="percent")
        return Figure(number.first, j + 1, number, "percent", unit="percent")
    if word in ("pp", "ppt", "ppts"):
        return Figure(number.first, j + 1, number, "percentage-points", unit="percent")
    if word in ("bp", "bps"):
        return Figure(number.first, j + 1, number, "percentage-points", unit="basis_point")
    k = past_hyphen(tokens, j + 1)
    if word == "basis" and low_at(tokens, k) in ("point", "points"):
        return Figure(number.first, k + 1, number, "percentage-points", unit="basis_point")
    return None
