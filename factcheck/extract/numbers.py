"""The grammar of numbers: digits with separators, scales, number words, fractions.

`read_number(tokens, i)` reads the longest number that starts at token `i`. It knows nothing of units, hedges or ranges;
whoever reads durations, ages or money builds on it.
"""

from collections.abc import Sequence

from factcheck.extract.digits import HUNDRED, ONE, ZERO, Number, Sort, figure_at, point_first, read_digits, scaled, slash_fraction
from factcheck.extract.lexer import Token
from factcheck.extract.spelled import fraction_at, small, words_at
from factcheck.reference.numerals import ONES, SCALES, VULGAR

__all__ = ["Number", "Sort", "fraction_at", "read_digits", "read_number", "slash_fraction"]


AND_SCALES = frozenset({HUNDRED, SCALES["lakh"], SCALES["crore"]})
"""Scales that "and" joins to a smaller part ("3 hundred and 21"); "5 million and 10 people" are two figures."""


def read_number(tokens: Sequence[Token], i: int, comma: bool = False) -> Number | None:
    """The number that starts at token `i`, with its scale; `None` if none does."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.sort == "figure":
        number = figure_at(tokens, i, comma)
        return _further(tokens, number, comma)
    if token.low in VULGAR:
        return scaled(tokens, Number(i, i + 1, VULGAR[token.low], "fraction"), ZERO)
    if token.text == "." and i + 1 < len(tokens) and tokens[i + 1].sort == "figure" and tokens[i + 1].glued:
        return point_first(tokens, i)
    if token.sort == "word":
        return words_at(tokens, i)
    return None


def _further(tokens: Sequence[Token], number: Number, comma: bool) -> Number:
    """The number with a smaller part behind its scale: "3 hundred and 21", "1 crore 20 lakh"."""
    j = number.last
    if number.scale == ONE or j >= len(tokens):
        return number
    k = j + 1 if number.scale in AND_SCALES and tokens[j].low == "and" else j
    if k >= len(tokens) or tokens[k].glued or not (tokens[k].sort == "figure" or tokens[k].low in ONES or small(tokens[k].low)):
        return number
    rest = read_number(tokens, k, comma)
    if rest is None or rest.sort not in ("figure", "spelled") or rest.value >= number.scale or (k == j and rest.scale == ONE):
        return number
    return number._replace(last=rest.last, value=number.value + rest.value, scale=ONE, step=rest.step)
