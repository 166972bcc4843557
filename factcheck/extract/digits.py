"""Figures in digits: separators, decimals, fractions, powers of ten and scale words."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.extract.lexer import Token, low_at
from factcheck.intervals import CONTEXT
from factcheck.reference.numerals import AMBIGUOUS_SCALES, GLUED_SCALES, SCALES, VULGAR

ONE, ZERO, TEN, HALF, HUNDRED = Decimal(1), Decimal(0), Decimal(10), Decimal("0.5"), Decimal(100)

DOZEN, DOZENS = Decimal(12), frozenset({"dozen", "dozens", "dz", "dzs"})

Sort = Literal["figure", "spelled", "fraction", "vague", "year", "unread"]


class Number(NamedTuple):
    """A number as written, at tokens `first` to `last` (half-open)."""

    first: int
    last: int
    value: Decimal
    sort: Sort
    scale: Decimal = ONE
    """What the scale word multiplied: "5.5 million" is 5.5 × 1,000,000."""
    step: Decimal = ZERO
    """The unit of the last printed digit ("8.9 million": 100,000); zero for whole numbers written out."""
    high: Decimal | None = None
    """The upper end where the words name only an order of magnitude ("dozens", "tens of thousands")."""


WESTERN = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?")
INDIAN = re.compile(r"\d{1,2}(?:,\d{2}(?=,))++,\d{3}(?:\.\d++)?")
CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})++(?:,\d++)?")
SWISS = re.compile(r"\d{1,3}(?:['’]\d{3})++(?:[.,]\d++)?")
PLAIN = re.compile(r"\d++(?:\.\d++)?")
COMMA_DECIMAL = re.compile(r"\d++,\d++")
GROUP = re.compile(r"\d{3}(?:\.\d++)?")
HARD_SPACE = re.compile("[\u00a0\u202f\u2009]")
MOST_DIGITS = 40
MOST_GROUPS = MOST_DIGITS // 3 + 2
"""Groups of three that are looked at: so many have too many digits, and a row of numbers must not be read from each of them anew."""


class Digits(NamedTuple):
    """The value of a figure in digits and the unit of its last digit after the point (zero for whole numbers)."""

    value: Decimal
    step: Decimal


STRAY_SPACE = re.compile(r",\s")
"""Behind a comma inside a figure: "30, 000" (see the lexer)."""


def read_digits(text: str, comma: bool = False) -> Digits | None:
    """The value of digits with separators; `comma` says that the article's language writes the decimals after a comma.

    `None` where the separators fit no way of writing numbers.
    """
    text = STRAY_SPACE.sub(",", text)
    text = HARD_SPACE.sub("", text)
    if text.isdecimal():
        return Digits(Decimal(text), ZERO) if len(text) <= MOST_DIGITS else None
    if len(text) > MOST_DIGITS:
        return None
    if comma:
        plain = _continental(text)
        if plain is not None:
            return plain
    if WESTERN.fullmatch(text) or INDIAN.fullmatch(text):
        return _digits(text.replace(",", ""))
    if PLAIN.fullmatch(text):
        return _digits(text)
    if CONTINENTAL.fullmatch(text) and text.count(".") > 1:
        return _continental(text)
    if SWISS.fullmatch(text):
        return _digits(text.replace("'", "").replace("’", "").replace(",", "."))
    return None


def _continental(text: str) -> Digits | None:
    if CONTINENTAL.fullmatch(text) or COMMA_DECIMAL.fullmatch(text):
        return _digits(text.replace(".", "").replace(",", "."))
    return None


def _digits(text: str) -> Digits:
    _, point, decimals = text.partition(".")
    return Digits(Decimal(text), ONE.scaleb(-len(decimals)) if point else ZERO)


def figure_at(tokens: Sequence[Token], i: int, comma: bool) -> Number:
    j, digits = _spaced(tokens, i, comma)
    if digits is None:
        return Number(i, i + 1, ZERO, "unread")
    value, step = digits
    power = power_at(tokens, j)
    if power:
        return Number(i, power[0], value * power[1], "figure", step=step * power[1])
    whole = raised(tokens, j, value)
    if whole:
        return Number(i, whole[0], whole[1], "figure")
    if not step:
        more = _mixed_fraction(tokens, j)
        if more:
            return scaled(tokens, Number(i, more[0], value + more[1], "figure"), ZERO)
    return scaled(tokens, Number(i, j, value, "figure"), step)


def _spaced(tokens: Sequence[Token], i: int, comma: bool) -> tuple[int, Digits | None]:
    """Digits whose thousands are set off by spaces ("1 414 021", "12 500"), or those of one token.

    Two groups with a plain space are one number only where the language writes so or the last group is round: "10 737 jets" are ten.
    """
    first, j = tokens[i].text, i + 1
    if first.isdecimal() and len(first) <= 3 and first[0] != "0":
        while (
            j < min(len(tokens), i + MOST_GROUPS)
            and tokens[j].sort == "figure"
            and tokens[j].start == tokens[j - 1].end + 1
            and GROUP.fullmatch(tokens[j].text)
        ):
            j += 1
            if not tokens[j - 1].text.isdecimal():
                break
    follows = tokens[j] if j < len(tokens) else None
    told = comma or j > i + 2 or tokens[j - 1].text.endswith("00")
    goes_on = follows and ((follows.sort == "figure" and follows.start == tokens[j - 1].end + 1) or (follows.text == "-" and follows.glued))
    if j == i + 1 or (goes_on and j < i + MOST_GROUPS) or not told:
        return i + 1, read_digits(first, comma)
    return j, read_digits("".join(token.text for token in tokens[i:j]), comma)


def power_at(tokens: Sequence[Token], j: int) -> tuple[int, Decimal] | None:
    """What a power behind a figure multiplies it by ("e14", "×10−8", "x 2^10"), and the token after it."""
    if j < len(tokens) and tokens[j].text == "e" and tokens[j].glued:
        exponent, base = _exponent(tokens, j + 1), TEN
        if exponent and exponent[0] == j + 2 and len(tokens[j + 1].text) < 2:
            return None
    elif low_at(tokens, j) in ("×", "x", "*") and low_at(tokens, j + 1) in ("10", "2"):
        raised = low_at(tokens, j + 2) == "^"
        if not raised and low_at(tokens, j + 1) != "10":
            return None
        exponent, base = _exponent(tokens, j + 3 if raised else j + 2), Decimal(low_at(tokens, j + 1))
    else:
        return None
    if not exponent or _goes_on(tokens, exponent[0]):
        return None
    return exponent[0], CONTEXT.power(base, exponent[1])


def _goes_on(tokens: Sequence[Token], j: int) -> bool:
    """Do letters touch what ends here? Then it was part of a name ("64e6ba3e.jpeg")."""
    return j + 1 < len(tokens) and tokens[j].glued and (tokens[j].sort == "word" or (tokens[j].text == "." and tokens[j + 1].glued))


def _exponent(tokens: Sequence[Token], j: int) -> tuple[int, int] | None:
    sign, k = 1, j
    while low_at(tokens, k) in ("-", "−", "–", "+") and k - j < 3:
        sign, k = (sign if tokens[k].text == "+" else -sign), k + 1
    if k >= len(tokens) or not tokens[k].glued or not tokens[k].text.isdecimal() or len(tokens[k].text) > 2:
        return None
    return k + 1, sign * int(tokens[k].text)


def raised(tokens: Sequence[Token], j: int, value: Decimal) -> tuple[int, Decimal] | None:
    """The figure to the power behind it ("1.1^23"), and the token after it."""
    if low_at(tokens, j) != "^" or not tokens[j].glued:
        return None
    exponent = _exponent(tokens, j + 1)
    if not exponent or not value or abs(value) > 10**6:
        return None
    return exponent[0], CONTEXT.power(value, exponent[1])


def point_first(tokens: Sequence[Token], i: int) -> Number | None:
    text = "0." + tokens[i + 1].text
    if not PLAIN.fullmatch(text) or len(text) > MOST_DIGITS or (i and tokens[i].glued and tokens[i - 1].sort in ("figure", "word")):
        return None
    digits = _digits(text)
    return scaled(tokens, Number(i, i + 2, digits.value, "figure"), digits.step)


def _mixed_fraction(tokens: Sequence[Token], j: int) -> tuple[int, Decimal] | None:
    """The fraction behind a whole number: "3½", "3 1/2", "3-1/2"."""
    if j < len(tokens) and tokens[j].low in VULGAR:
        return j + 1, VULGAR[tokens[j].low]
    k = j + 1 if j < len(tokens) and tokens[j].text == "-" and tokens[j].glued else j
    simple = slash_fraction(tokens, k)
    return simple if simple and simple[1] < 1 else None


def slash_fraction(tokens: Sequence[Token], i: int) -> tuple[int, Decimal] | None:
    """A simple fraction "1/2", "3/4" with small whole terms, and the token after it."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in "/⁄" or not (tokens[i + 1].glued and tokens[i + 2].glued):
        return None
    above, below = tokens[i].text, tokens[i + 2].text
    if above == "1" and below.isdecimal() and 1 < len(below) < 5 and below[0] != "0" and low_at(tokens, i + 3) in ("of", "th"):
        return i + 3, ONE / Decimal(below)
    if not (above.isdecimal() and below.isdecimal() and len(above) < 3 and below in ("2", "3", "4", "5", "8", "16", "10", "32", "64")):
        return None
    return i + 3, Decimal(above) / Decimal(below)


# ---- scales ----------------------------------------------------------------------------------------------------


def scaled(tokens: Sequence[Token], number: Number, step: Decimal) -> Number:
    """The number with the scale words that follow it ("5.5m", "60-million", "5 hundred thousand", "2 lakh crore")."""
    scale, j = ONE, number.last
    if low_at(tokens, j)[:1] in AMBIGUOUS_SCALES:
        return Number(number.first, j + 1, ZERO, "unread")
    if low_at(tokens, j) in DOZENS and number.sort == "figure":
        return number._replace(last=j + 1, value=number.value * DOZEN)
    while (found := scale_at(tokens, j)) and found[1] * scale <= Decimal("1e18"):
        j, scale = found[0], scale * found[1]
    if scale == ONE:
        return number._replace(step=step)
    one = step or (ZERO if number.value != number.value.to_integral_value() else ONE)
    return number._replace(last=j, value=number.value * scale, scale=scale, step=one * scale)


def scale_at(tokens: Sequence[Token], j: int) -> tuple[int, Decimal] | None:
    """The scale word at token `j`, also behind a hyphen, and the token after it."""
    if j >= len(tokens):
        return None
    token = tokens[j]
    if token.text in "-‐‑" and token.glued and j + 1 < len(tokens) and tokens[j + 1].glued and tokens[j + 1].low in SCALES:
        return j + 2, SCALES[tokens[j + 1].low]
    if token.low in SCALES:
        return j + 1, SCALES[token.low]
    if token.text in GLUED_SCALES and (token.glued or _letter_before_noun(tokens, j)):
        return j + 1, GLUED_SCALES[token.text]
    return None


def _letter_before_noun(tokens: Sequence[Token], j: int) -> bool:
    """A capital B or M on its own is a scale before a word in lower case: "8 B people"."""
    return tokens[j].text in ("B", "M") and j + 1 < len(tokens) and tokens[j + 1].sort == "word" and tokens[j + 1].text.islower()
