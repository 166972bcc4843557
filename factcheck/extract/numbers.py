"""The grammar of numbers: digits with separators, scales, number words, fractions.

`read_number(tokens, i)` reads the longest number that starts at token `i`. It knows nothing of units, hedges or ranges;
whoever reads durations, ages or money builds on it.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.extract.lexer import Token
from factcheck.reference.numerals import BLANKET, FRACTIONS, GLUED_SCALES, MULTITUDES, ONES, SCALES, TEENS, TENS, VULGAR

ONE, ZERO, TEN, HALF, HUNDRED = Decimal(1), Decimal(0), Decimal(10), Decimal("0.5"), Decimal(100)

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
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})++,\d{3}(?:\.\d++)?")
CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})++(?:,\d++)?")
SWISS = re.compile(r"\d{1,3}(?:['’]\d{3})++(?:[.,]\d++)?")
PLAIN = re.compile(r"\d++(?:\.\d++)?")
COMMA_DECIMAL = re.compile(r"\d++,\d++")
MOST_DIGITS = 40


class Digits(NamedTuple):
    """The value of a figure in digits and the unit of its last digit after the point (zero for whole numbers)."""

    value: Decimal
    step: Decimal


def read_digits(text: str, comma: bool = False) -> Digits | None:
    """The value of digits with separators; `comma` says that the article's language writes the decimals after a comma.

    `None` where the separators fit no way of writing numbers.
    """
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


def read_number(tokens: Sequence[Token], i: int, comma: bool = False) -> Number | None:
    """The number that starts at token `i`, with its scale; `None` if none does."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.sort == "figure":
        return _figure(tokens, i, comma)
    if token.low in VULGAR:
        return _scaled(tokens, Number(i, i + 1, VULGAR[token.low], "fraction"), ZERO)
    if token.text == "." and i + 1 < len(tokens) and tokens[i + 1].sort == "figure" and tokens[i + 1].glued:
        return _point_first(tokens, i)
    if token.sort == "word":
        return _words(tokens, i)
    return None


# ---- digits ----------------------------------------------------------------------------------------------------


def _figure(tokens: Sequence[Token], i: int, comma: bool) -> Number | None:
    token = tokens[i]
    digits = read_digits(token.text, comma)
    if digits is None:
        return Number(i, i + 1, ZERO, "unread")
    value, step, j = digits.value, digits.step, i + 1
    if not step:
        more = _mixed_fraction(tokens, j)
        if more:
            return _scaled(tokens, Number(i, more[0], value + more[1], "figure"), ZERO)
    return _scaled(tokens, Number(i, j, value, "figure"), step)


def _point_first(tokens: Sequence[Token], i: int) -> Number | None:
    text = "0." + tokens[i + 1].text
    if not PLAIN.fullmatch(text) or len(text) > MOST_DIGITS or (i and tokens[i].glued and tokens[i - 1].sort in ("figure", "word")):
        return None
    digits = _digits(text)
    return _scaled(tokens, Number(i, i + 2, digits.value, "figure"), digits.step)


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
    if not (above.isdecimal() and below.isdecimal() and len(above) < 3 and below in ("2", "3", "4", "5", "8", "16", "10", "32", "64")):
        return None
    return i + 3, Decimal(above) / Decimal(below)


# ---- scales ----------------------------------------------------------------------------------------------------


def _scaled(tokens: Sequence[Token], number: Number, step: Decimal) -> Number:
    """The number with the scale words that follow it ("5.5m", "60-million", "5 hundred thousand", "2 lakh crore")."""
    scale, j = ONE, number.last
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
    if token.glued and token.text in GLUED_SCALES:
        return j + 1, GLUED_SCALES[token.text]
    return None


# ---- words -----------------------------------------------------------------------------------------------------


def _words(tokens: Sequence[Token], i: int) -> Number | None:
    word = tokens[i].low
    if word in ONES or word in TEENS or word in TENS:
        return _cardinal(tokens, i)
    if word in ("a", "an", "half", "quarter", "several"):
        return _with_article(tokens, i)
    if word in MULTITUDES:
        return _multitude(tokens, i)
    return None


def _hyphen(tokens: Sequence[Token], j: int) -> int:
    """The token after a hyphen that joins two words at `j`, or `j` itself."""
    joined = j + 1 < len(tokens) and tokens[j].text in "-‐‑" and tokens[j].glued and tokens[j + 1].glued
    return j + 1 if joined else j


def _cardinal(tokens: Sequence[Token], i: int) -> Number:
    """A number in words: "twenty-five", "one hundred and five thousand", "two and a half million", "nineteen eighty-four"."""
    total = part = ZERO
    least, scale, last, j = Decimal("1e30"), ONE, "", i
    while j < len(tokens):
        k = _hyphen(tokens, j) if j > i else j
        if last in ("hundred", "scale") and tokens[k].low == "and" and k + 1 < len(tokens) and _small(tokens[k + 1].low):
            k += 1
        word = tokens[k].low
        if word in ONES and last in ("", "tens", "hundred", "scale"):
            part, last = part + ONES[word], "ones"
        elif word in TEENS and last in ("", "hundred", "scale"):
            part, last = part + TEENS[word], "teens"
        elif word in TENS and last in ("", "hundred", "scale"):
            part, last = part + TENS[word], "tens"
        elif last in ("teens", "tens") and not total and part < HUNDRED and (word in TENS or word in TEENS):
            return _year(tokens, i, k, part)
        elif word == "hundred" and last in ("ones", "teens", "tens") and part < HUNDRED:
            part, last = part * HUNDRED, "hundred"
        elif word in SCALES and word != "hundred" and part and SCALES[word] < least:
            least = scale = SCALES[word]
            total, part, last = total + part * scale, ZERO, "scale"
        elif word == "dozen" and last in ("ones", "teens", "tens"):
            return Number(i, k + 1, part * 12, "spelled")
        else:
            break
        j = k + 1
    number = Number(i, j, total + part, "spelled", scale if not part else ONE)
    return _and_a_half(tokens, number)


def _small(word: str) -> bool:
    return word in ONES or word in TEENS or word in TENS


def _year(tokens: Sequence[Token], i: int, k: int, century: Decimal) -> Number:
    word = tokens[k].low
    value, j = century * HUNDRED + (TENS.get(word) or TEENS[word]), k + 1
    after = _hyphen(tokens, j)
    if word in TENS and after < len(tokens) and tokens[after].low in ONES:
        value, j = value + ONES[tokens[after].low], after + 1
    return Number(i, j, value, "year")


def _and_a_half(tokens: Sequence[Token], number: Number) -> Number:
    """The number with a fraction behind it: "two and a half", "two and three quarters", "one and a half million"."""
    j = number.last
    if j + 2 >= len(tokens) or number.value >= HUNDRED:
        return _spelled_step(number)
    k = j + 1 if tokens[j].low == "and" else _hyphen(tokens, j) + 1 if _and_hyphen(tokens, j) else 0
    if not k:
        return _spelled_step(number)
    if tokens[k].low in ("a", "one"):
        k, above = _hyphen(tokens, k + 1), ONE
    elif tokens[k].low in ("two", "three"):
        k, above = _hyphen(tokens, k + 1), ONES[tokens[k].low]
    else:
        return _spelled_step(number)
    if k < len(tokens) and (below := FRACTIONS.get(tokens[k].low)):
        whole = number._replace(last=k + 1, value=number.value + above / below)
        return _scaled(tokens, whole, ZERO)
    return _spelled_step(number)


def _and_hyphen(tokens: Sequence[Token], j: int) -> bool:
    k = _hyphen(tokens, j)
    return k > j and tokens[k].low == "and" and k + 1 < len(tokens)


def _spelled_step(number: Number) -> Number:
    return number._replace(step=number.scale) if number.scale >= 1000 else number


def _with_article(tokens: Sequence[Token], i: int) -> Number | None:
    """ "A million", "a dozen", "half a million", "a quarter of a million", "half a dozen"."""
    word, rest = tokens[i].low, [token.low for token in tokens[i + 1 : i + 5]]
    if word in ("a", "an") and rest and rest[0] in BLANKET:
        return _plain_scale(tokens, i, i + 2, ONE * BLANKET[rest[0]])
    if word in ("a", "an") and len(rest) > 1 and rest[0] in ("half", "quarter"):
        share = HALF if rest[0] == "half" else Decimal("0.25")
        if rest[1] in SCALES or rest[1] == "dozen":
            return _plain_scale(tokens, i, i + 3, share * (SCALES.get(rest[1]) or 12))
        if rest[1:3] == ["of", "a"] and len(rest) > 3 and rest[3] in SCALES:
            return _plain_scale(tokens, i, i + 5, share * SCALES[rest[3]])
        if rest[1] == "-" and len(rest) > 2 and rest[2] in SCALES:
            return _plain_scale(tokens, i, i + 4, share * SCALES[rest[2]])
    if word == "half" and len(rest) > 1 and rest[0] in ("a", "-"):
        k = 1 if rest[0] == "a" else 2 if len(rest) > 2 and rest[1] == "a" and rest[2] == "-" else 1
        if k < len(rest) and (rest[k] in SCALES or rest[k] == "dozen"):
            return _plain_scale(tokens, i, i + k + 2, HALF * (SCALES.get(rest[k]) or 12))
    return None


def _plain_scale(tokens: Sequence[Token], i: int, j: int, value: Decimal) -> Number | None:
    """A scale word with an article; plural forms and the adjective-like "a hundred and five" go on reading."""
    number = Number(i, j, value, "spelled", ONE, value if value >= 1000 else ZERO)
    if value == HUNDRED and j + 1 < len(tokens) and tokens[j].low == "and" and _small(tokens[j + 1].low):
        more = _cardinal(tokens, j + 1)
        if more.value < HUNDRED:
            number = number._replace(last=more.last, value=value + more.value)
    return _scaled(tokens, number, number.step) if value == HUNDRED or value == 12 else number


def _multitude(tokens: Sequence[Token], i: int) -> Number | None:
    """An order of magnitude: "dozens", "hundreds of thousands", "tens of millions"."""
    low, j = MULTITUDES[tokens[i].low], i + 1
    if j + 1 < len(tokens) and tokens[j].low == "of" and tokens[j + 1].low in MULTITUDES:
        further = MULTITUDES[tokens[j + 1].low]
        if further > low:
            low, j = low * further, j + 2
    if j == i + 1 and low == TEN:
        return None
    return Number(i, j, low, "vague", high=low * TEN)
