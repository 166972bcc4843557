"""Numbers in words: "twenty-five", "half a million", "two point five", "dozens"."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.digits import HALF, HUNDRED, ONE, TEN, ZERO, Number, scaled
from factcheck.extract.lexer import Token, low_at
from factcheck.reference.numerals import BLANKET, FRACTIONS, MULTITUDES, ONES, SCALES, TEENS, TENS


def words_at(tokens: Sequence[Token], i: int) -> Number | None:
    word = tokens[i].low
    if small(word):
        return part_of_scale(tokens, i) or _divided(tokens, _cardinal(tokens, i))
    if word in ("a", "an", "half", "quarter"):
        return part_of_scale(tokens, i) or _with_article(tokens, i)
    if word in ("third", "tenth"):
        return part_of_scale(tokens, i)
    if word in MULTITUDES:
        return _multitude(tokens, i)
    return None


def _divided(tokens: Sequence[Token], number: Number) -> Number:
    """The number as a fraction, where a plural denominator follows: "twenty-one fifths"."""
    j = number.last + 1 if low_at(tokens, number.last) == "-" else number.last
    name = low_at(tokens, j)
    if not name.endswith("s") or name == "quarters" or name not in FRACTIONS or number.sort != "spelled":
        return number
    return Number(number.first, j + 1, number.value / FRACTIONS[name], "fraction")


def _hyphen(tokens: Sequence[Token], j: int) -> int:
    """The token after a hyphen that joins two words at `j`, or `j` itself."""
    joined = j + 1 < len(tokens) and tokens[j].text in "-‐‑" and tokens[j].glued and tokens[j + 1].glued
    return j + 1 if joined else j


def _cardinal(tokens: Sequence[Token], i: int) -> Number:
    """A number in words: "twenty-five", "one hundred and five thousand", "two and a half million", "nineteen eighty-four"."""
    total = part = ZERO
    least, scale, last, j = Decimal("1e30"), ONE, "", i
    while j < len(tokens):
        k = _joint(tokens, j, last) if j > i else j
        word = tokens[k].low
        if last in ("hundred", "scale") and k > j and fraction_at(tokens, k):
            break
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
        elif word in ("dozen", "dozens") and last in ("ones", "teens", "tens"):
            return Number(i, k + 1, part * 12, "spelled")
        else:
            break
        j = k + 1
    number = Number(i, j, total + part, "spelled", scale if not part else ONE)
    return _point(tokens, number) or _and_a_half(tokens, number)


def _joint(tokens: Sequence[Token], j: int, last: str) -> int:
    """The token of the next number word behind what joins it to the one before: a hyphen, "and", a comma between thousands."""
    k, word = _hyphen(tokens, j), tokens[j].low
    if k > j:
        return k
    after = low_at(tokens, j + 1)
    if last in ("hundred", "scale") and word in ("and", "&") and small(after):
        return j + 1
    if last == "tens" and word == "-" and after in ONES:
        return j + 1
    if last == "scale" and word == "," and small(after) and (low_at(tokens, j + 2) == "hundred" or low_at(tokens, j + 2) in SCALES):
        return j + 1
    return j


BEFORE_PERIODS = frozenset("preceding last past first next previous final consecutive straight successive for".split())
"""Words behind which "three quarters" are nine months."""


def fraction_at(tokens: Sequence[Token], i: int) -> tuple[int, Decimal] | None:
    """A fraction in words ("three quarters", "two-thirds", "a half", "one-fifth") and the token after it."""
    word = low_at(tokens, i)
    if word == "half":
        return i + 1, HALF
    above = ONE if word in ("a", "an") else ONES.get(word)
    if not above:
        return None
    j = i + 2 if low_at(tokens, i + 1) == "-" else i + 1
    if low_at(tokens, j) == "quarters" and low_at(tokens, i - 1) in BEFORE_PERIODS:
        return None
    name = low_at(tokens, j)
    below = FRACTIONS.get(name)
    if not below or (name[-1] == "s") == (above == ONE) or above > below or (below == 4 and above == 2):
        return None
    return j + 1, above / below


def _point(tokens: Sequence[Token], number: Number) -> Number | None:
    """The number with decimals in words behind it: "two point five", "nought point zero three"."""
    j = number.last + 1
    if low_at(tokens, number.last) != "point" or not small(low_at(tokens, j)):
        return None
    digits = ""
    while j < len(tokens) and (tokens[j].low in ONES or (not digits and small(tokens[j].low))):
        if tokens[j].low in ONES:
            digits, j = digits + str(ONES[tokens[j].low]), j + 1
        else:
            rest = _cardinal(tokens, j)
            digits, j = str(rest.value), rest.last
            break
    whole = number._replace(last=j, value=number.value + Decimal(f"0.{digits}"))
    return scaled(tokens, whole, ONE.scaleb(-len(digits)))


def part_of_scale(tokens: Sequence[Token], i: int) -> Number | None:
    """ "Two thirds of a million", "three quarters of a billion"."""
    found = fraction_at(tokens, i) or bare_fraction(tokens, i)
    if not found or low_at(tokens, found[0]) != "of" or low_at(tokens, found[0] + 1) != "a" or low_at(tokens, found[0] + 2) not in SCALES:
        return None
    scale = SCALES[low_at(tokens, found[0] + 2)]
    return Number(i, found[0] + 3, found[1] * scale, "spelled", ONE, found[1] * scale)


def bare_fraction(tokens: Sequence[Token], i: int) -> tuple[int, Decimal] | None:
    """A fraction without its article, as headlines have it ("Quarter of a million homes"), and the token after it."""
    bare = low_at(tokens, i) == "quarter" and low_at(tokens, i - 1) not in BEFORE_PERIODS
    return (i + 1, ONE / FRACTIONS[low_at(tokens, i)]) if bare else None


def small(word: str) -> bool:
    return word in ONES or word in TEENS or word in TENS


def _year(tokens: Sequence[Token], i: int, k: int, century: Decimal) -> Number:
    word = tokens[k].low
    value, j = century * HUNDRED + (TENS.get(word) or TEENS[word]), k + 1
    after = _hyphen(tokens, j)
    if word in TENS and after < len(tokens) and tokens[after].low in ONES:
        value, j = value + ONES[tokens[after].low], after + 1
    return Number(i, j, value, "year")


def _and_a_half(tokens: Sequence[Token], number: Number) -> Number:
    """The number with a fraction behind it: "two and three quarters", "one and a half million", "two million and a half"."""
    found = _behind_and(tokens, number)
    if not found:
        return _spelled_step(number)
    j, share = found
    scale = SCALES.get(low_at(tokens, j))
    if number.scale >= 1000:
        part = share * (scale or number.scale)
        fits = part < number.scale
        return (
            number._replace(last=j + 1 if scale else j, value=number.value + part, scale=ONE, step=part) if fits else _spelled_step(number)
        )
    return scaled(tokens, number._replace(last=j, value=number.value + share), ZERO)


def _behind_and(tokens: Sequence[Token], number: Number) -> tuple[int, Decimal] | None:
    """The fraction behind "and" or "-and-" at the end of a number, and the token after it."""
    j = number.last
    if number.value >= 1000 and number.scale == ONE:
        return None
    if low_at(tokens, j) == "and":
        return fraction_at(tokens, j + 1)
    k = _hyphen(tokens, j)
    return fraction_at(tokens, _hyphen(tokens, k + 1)) if k > j and low_at(tokens, k) == "and" else None


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
    if word in ("half", "quarter") and rest and rest[0] in SCALES:
        return _plain_scale(tokens, i, i + 2, (HALF if word == "half" else Decimal("0.25")) * SCALES[rest[0]])
    if word == "half" and len(rest) > 1 and rest[0] in ("a", "-"):
        k = 1 if rest[0] == "a" else 3 if len(rest) > 3 and rest[1] == "a" and rest[2] == "-" else 1
        if k < len(rest) and (rest[k] in SCALES or rest[k] == "dozen"):
            return _plain_scale(tokens, i, i + k + 2, HALF * (SCALES.get(rest[k]) or 12))
    return None


def _plain_scale(tokens: Sequence[Token], i: int, j: int, value: Decimal) -> Number | None:
    """A scale word with an article; plural forms and the adjective-like "a hundred and five" go on reading."""
    if value > HUNDRED and [token.low for token in tokens[j : j + 3]] == ["and", "a", "half"]:
        j, value = j + 3, value * 3 / 2
    number = Number(i, j, value, "spelled", ONE, value if value >= 1000 else ZERO)
    if value == HUNDRED and j + 1 < len(tokens) and tokens[j].low == "and" and small(tokens[j + 1].low):
        more = _cardinal(tokens, j + 1)
        if more.value < HUNDRED:
            number = number._replace(last=more.last, value=value + more.value)
    return scaled(tokens, number, number.step) if value == HUNDRED or value == 12 else number


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
