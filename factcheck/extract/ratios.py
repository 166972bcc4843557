"""Parts of a whole and multiples: "two-thirds", "one in five", "half of", "three times", "doubled", "tenfold"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.extract import units
from factcheck.extract.figures import Figure, low_at, past_hyphen
from factcheck.extract.hedges import hedge_before
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number, fraction_at, read_number, slash_fraction
from factcheck.extract.spelled import words_at
from factcheck.reference.numerals import ONES, SCALES, VULGAR

MULTIPLES: Mapping[str, int | Decimal] = {
    **dict.fromkeys(("twice", "double", "doubled", "doubling"), 2),
    **dict.fromkeys(("thrice", "triple", "tripled", "tripling", "treble", "trebled", "trebling"), 3),
    **dict.fromkeys(("quadruple", "quadrupled", "quadrupling"), 4),
    "quintupled": 5,
    **dict.fromkeys(("halved", "halving"), Decimal("0.5")),
}
ADJECTIVES = frozenset({"double", "triple", "treble", "quadruple"})
"""Words that are a multiple as verbs and before what they multiply ("will double", "double the"), not before other nouns ("double bed")."""
BEFORE_VERB = frozenset({"to", "will", "would", "could", "can", "may", "might", "should", "must", "not"})
COMPARED = frozenset(
    "as more less higher larger greater bigger longer smaller lower faster the that its their his her our what last this those these fewer "
    "wider heavier older worse better stronger likelier deadlier costlier richer earnings income revenue sales "
    "gdp normal average".split()
)
"""Words behind "three times" that make it a multiple; without them it says how often."""
SHAPES = frozenset(
    {"-", "digit", "digits", "figures", "room", "rooms", "bed", "beds", "standards", "down", "check", "murder", "agent", "parked"}
)
DETERMINERS = frozenset("of the a an all its their his her our my that this these those".split())
AFTER_PART = frozenset(
    "in to from since over on by at after before more less as and or but compared last this when while if for with than between during is "
    "was were are have has had would will".split()
)
"""Words that a noun's ordinal never stands before: "a third in", but "a third man"."""
BEFORE_NO_HALF = frozenset({"first", "second", "a", "the", "this", "that", "other", "in", "and", "last", "later", "latter"})
AFTER_HALF = frozenset({"degree", "degrees"})


def ratio_at(tokens: Sequence[Token], i: int) -> Figure | None:
    """The part or multiple that starts at token `i`."""
    word = tokens[i].low
    if word in MULTIPLES:
        return _multiple(i, i + 1, Decimal(MULTIPLES[word])) if _multiplies(tokens, i) else None
    if (word.endswith("fold") and ONES.get(word[:-4])) or word in ("tenfold", "hundredfold"):
        return _multiple(i, i + 1, ONES.get(word[:-4]) or Decimal(10 if word == "tenfold" else 100))
    if tokens[i].low in VULGAR:
        return _of_a_unit(tokens, i, i + 1, VULGAR[tokens[i].low])
    return _one_in_n(tokens, i) or _fraction(tokens, i) or _slash(tokens, i)


def _multiplies(tokens: Sequence[Token], i: int) -> bool:
    """Is the word at token `i` a multiple of something, and not how often or of what sort?"""
    word, follows = tokens[i].low, low_at(tokens, i + 1)
    if word in ADJECTIVES:
        hedged = bool(hedge_before(tokens, i)) or low_at(tokens, i - 1) in BEFORE_VERB
        return follows in COMPARED or (hedged and follows not in SHAPES)
    return follows in COMPARED if word in ("twice", "thrice") else follows not in SHAPES


def _multiple(first: int, last: int, value: Decimal) -> Figure:
    return Figure(first, last, Number(first, last, value, "spelled"), "multiple")


def _ratio(first: int, last: int, value: Decimal) -> Figure:
    return Figure(first, last, Number(first, last, value, "fraction"), "ratio")


def multiple_of(tokens: Sequence[Token], number: Number) -> Figure | None:
    """The number with "times", "-fold" or "x" behind it."""
    j = past_hyphen(tokens, number.last)
    word = low_at(tokens, j)
    whole = number.value == number.value.to_integral_value()
    if word == "times" and whole and low_at(tokens, j + 1) not in COMPARED:
        return Figure(number.first, j + 1, number, "count", noun="time")
    if word in ("times", "fold") or (word == "x" and tokens[j].glued and not _figure_follows(tokens, j + 1)):
        return Figure(number.first, j + 1, number, "multiple")
    return None


def _figure_follows(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].sort == "figure"


def _one_in_n(tokens: Sequence[Token], i: int) -> Figure | None:
    """ "One in five", "3 out of 10", "nine in 10"."""
    if tokens[i].low not in ONES and not (tokens[i].sort == "figure" and len(tokens[i].text) < 3):
        return None
    above = read_number(tokens, i)
    if above is None or above.scale != 1 or above.last >= len(tokens) or above.sort not in ("figure", "spelled"):
        return None
    j = past_hyphen(tokens, above.last)
    k = j + 2 if low_at(tokens, j) == "out" and low_at(tokens, j + 1) == "of" else j + 1 if low_at(tokens, j) in ("in", "over") else 0
    k = k and (k + 1 if low_at(tokens, k) == "every" else past_hyphen(tokens, k))
    below = read_number(tokens, k) if k else None
    if below is None or below.sort not in ("figure", "spelled") or not above.value < below.value or below.value > 10**12:
        return None
    if low_at(tokens, k - 1) == "over" and below.last < len(tokens) and tokens[below.last].sort == "word":
        return None
    in_year = low_at(tokens, k - 1) == "in" and below.value >= 1500 and below.scale == 1
    if in_year or above.value == 0 or below.value != below.value.to_integral_value():
        return None
    return _ratio(i, below.last, above.value / below.value)


def _fraction(tokens: Sequence[Token], i: int) -> Figure | None:
    """ "Two-thirds", "a third of", "one-fifth", "three quarters", "half of the", "three-quarters of an inch"."""
    if tokens[i].low in ("half", "quarter"):
        return _half(tokens, i)
    found = fraction_at(tokens, i)
    if found and low_at(tokens, found[0]) == "of" and low_at(tokens, found[0] + 1) == "a" and low_at(tokens, found[0] + 2) in SCALES:
        return None
    if not found or (tokens[i].low in ("a", "an") and not _alone(tokens, i, found[0])):
        return None
    return _of_a_unit(tokens, i, *found) or _ratio(i, *found)


def _half(tokens: Sequence[Token], i: int) -> Figure | None:
    """ "Half of them", "more than half", "half a mile", "a half-mile", "quarter-mile"."""
    if words_at(tokens, i):
        return None
    share = Decimal("0.5") if tokens[i].low == "half" else Decimal("0.25")
    unit = units.unit_at(tokens, i + 1)
    if unit and tokens[unit.last - 1].low not in AFTER_HALF:
        return _measure(i, unit, share)
    if tokens[i].low == "quarter" or low_at(tokens, i - 1) in BEFORE_NO_HALF or low_at(tokens, i + 1) == "-":
        return None
    if low_at(tokens, i + 1) in DETERMINERS or low_at(tokens, i - 1) == "by" or hedge_before(tokens, i):
        return _of_a_unit(tokens, i, i + 1, share) or _ratio(i, i + 1, share)
    return None


def _alone(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Is "a third" at tokens `i` to `j` a part, and not a third something? It is where no noun follows, or behind "by" or a hedge."""
    follows = low_at(tokens, j)
    if low_at(tokens, j - 1) == "quarter" and follows not in DETERMINERS and j < len(tokens):
        return low_at(tokens, i - 1) == "by" or bool(hedge_before(tokens, i))
    if j >= len(tokens) or tokens[j].sort != "word" or follows in DETERMINERS or follows in AFTER_PART or follows in COMPARED:
        return follows != "-"
    return low_at(tokens, i - 1) == "by"


def _of_a_unit(tokens: Sequence[Token], first: int, last: int, share: Decimal) -> Figure | None:
    """A part of one unit is a measure: "two-thirds of a mile", "half a kilo", "⅓ cup", "1/4 inch"."""
    j = last
    if low_at(tokens, j) == "of" and low_at(tokens, j + 1) in ("a", "an"):
        j += 2
    elif low_at(tokens, j) in ("a", "an"):
        j += 1
    unit = units.unit_at(tokens, j)
    if unit is None and low_at(tokens, j) == "percentage" and low_at(tokens, past_hyphen(tokens, j + 1)) == "point":
        last = past_hyphen(tokens, j + 1) + 1
        return Figure(first, last, Number(first, last, share, "fraction"), "percentage-points", unit="percent")
    return _measure(first, unit, share) if unit else None


def _measure(first: int, unit: units.Unit, share: Decimal) -> Figure:
    number = Number(first, unit.last, share, "fraction")
    return Figure(first, unit.last, number, "measure", unit=unit.name, per=unit.per)


def _slash(tokens: Sequence[Token], i: int) -> Figure | None:
    if tokens[i].sort != "figure" or (i and tokens[i].glued and tokens[i - 1].text == "/"):
        return None
    found = slash_fraction(tokens, i)
    if not found or found[1] >= 1 or low_at(tokens, found[0]) == "/":
        return None
    return _of_a_unit(tokens, i, *found) or _ratio(i, *found)
