"""Places in a row: "third", "21st", "twenty-fifth"."""

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.figures import Figure, past_hyphen
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number, read_digits
from factcheck.reference.numerals import ORDINALS, TENS

FIRSTS = re.compile(r"(?<!1)1$")
"""Figures that "st" makes an ordinal of: 1st, 21st, 101st; 12st is a weight."""
SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def ordinal_at(tokens: Sequence[Token], i: int) -> Figure | None:
    """The ordinal that starts at token `i`."""
    token = tokens[i]
    if token.sort == "figure" and i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].low in SUFFIXES:
        digits = read_digits(token.text)
        if tokens[i + 1].low == "st" and not FIRSTS.search(token.text):
            return None
        return _ordinal(i, i + 2, digits.value) if digits and not digits.step else None
    if token.low in ORDINALS:
        return _ordinal(i, i + 1, ORDINALS[token.low])
    if token.low in TENS:
        j = past_hyphen(tokens, i + 1)
        if j < len(tokens) and ORDINALS.get(tokens[j].low, Decimal(10)) < 10:
            return _ordinal(i, j + 1, TENS[token.low] + ORDINALS[tokens[j].low])
    return None


def _ordinal(first: int, last: int, value: Decimal) -> Figure:
    return Figure(first, last, Number(first, last, value, "spelled"), "ordinal")
