"""Physical units behind a number."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.figures import HYPHENS, low_at, past_hyphen
from factcheck.extract.lexer import Token
from factcheck.reference.numerals import ONES, TEENS, VULGAR
from factcheck.reference.units import LENGTHS, SPACED_ONLY, TIMES, phrases, symbols

SQUARE, CUBIC = frozenset({"square", "sq"}), frozenset({"cubic", "cu"})
EXPONENTS = {"²": 2, "³": 3}
DIMENSION_WORDS = frozenset(
    "high tall long wide deep thick away above below freestyle hurdles race relay final butterfly backstroke breaststroke dash sprint "
    "run medley individual men's women's pool exclusion radius tower wave waves".split()
)


class Unit(NamedTuple):
    """A unit read up to token `last` (half-open), and what it is per where that is no physical unit."""

    last: int
    name: str
    per: str | None = None


def unit_at(tokens: Sequence[Token], i: int) -> Unit | None:
    """The unit that starts at token `i` (behind a number), with its rate: "km", "square miles", "barrels a day", "km/h"."""
    simple = _powered(tokens, past_hyphen(tokens, i))
    if not simple:
        return None
    return _rated(tokens, _squared(tokens, simple))


class Part(NamedTuple):
    """How a smaller unit completes a larger one: "6ft 2in" is 74 inches."""

    names: frozenset[str]
    unit: str
    in_one: int
    alone: bool
    """Does the smaller figure stand without its unit ("6ft 2")?"""


PARTS: Mapping[str, Part] = {
    "foot": Part(frozenset({"inch"}), "inch", 12, True),
    "stone": Part(frozenset({"pound"}), "pound", 14, True),
    "pound": Part(frozenset({"ounce"}), "ounce", 16, False),
}


def completed(tokens: Sequence[Token], name: str, last: int) -> tuple[int, str, Decimal, int] | None:
    """The smaller unit behind a larger one: the token after it, the unit of both, the smaller amount, and how many make one larger."""
    part = PARTS.get(name)
    j = past_hyphen(tokens, last)
    j = j + 1 if low_at(tokens, j) == "and" or (low_at(tokens, j) == "," and name == "foot") else j
    if part is None or j >= len(tokens):
        return None
    spelled = ONES.get(tokens[j].low) or TEENS.get(tokens[j].low)
    if spelled is None and not tokens[j].text.isdecimal():
        return None
    count = spelled or Decimal(tokens[j].text[:4])
    if not 0 <= count < part.in_one:
        return None
    k = j + 1
    fraction = Decimal(0)
    if k < len(tokens) and tokens[k].low in VULGAR:
        fraction, k = VULGAR[tokens[k].low], k + 1
    k = past_hyphen(tokens, k)
    smaller = simple_unit(tokens, k)
    if k < len(tokens) and tokens[k].text == "in" and (tokens[k].glued or low_at(tokens, k + 1) in ("tall", "long", "high", "", ".", ",")):
        smaller = Unit(k + 1, "inch")
    amount = count + fraction
    if smaller and smaller.name in part.names:
        return smaller.last, part.unit, amount, part.in_one
    if spelled:
        return None
    hyphened = j == last + 1 and tokens[last].text in HYPHENS
    hangs = hyphened or (j == last and tokens[last - 1].glued)
    ends = hyphened or k >= len(tokens) or tokens[k].sort == "mark" or low_at(tokens, k) in ("tall", "in")
    return (k, part.unit, amount, part.in_one) if part.alone and hangs and ends and low_at(tokens, k) not in ("%", "-") else None


BETWEEN = frozenset("more extra further additional other total combined average rushing passing receiving remaining running".split())


def unit_behind_a_word(tokens: Sequence[Token], i: int) -> Unit | None:
    """The spelled unit behind a light word: "3 more miles", "517 rushing yards"."""
    if low_at(tokens, i) not in BETWEEN or i + 1 >= len(tokens):
        return None
    unit = _phrase(tokens, i + 1)
    return unit if unit and tokens[unit.last - 1].low.endswith(("s", "feet")) else None


def _powered(tokens: Sequence[Token], i: int) -> Unit | None:
    """A simple unit, or a length that is squared or cubed by the word before it."""
    word = low_at(tokens, i)
    power = 2 if word in SQUARE else 3 if word in CUBIC else 0
    if not power:
        return simple_unit(tokens, i)
    k = i + 1
    if low_at(tokens, k) in (".", "-"):
        k += 1
    length = simple_unit(tokens, k)
    if length is None and low_at(tokens, k) in ("mi", "ft", "in", "m", "km", "yd"):
        length = Unit(k + 1, symbols()[low_at(tokens, k)])
    return Unit(length.last, f"{length.name} ** {power}") if length and length.name in LENGTHS else None


def _squared(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The unit with an exponent behind it: "km²", "km2", "cm^3", "km squared"."""
    j = unit.last
    if j + 1 < len(tokens) and tokens[j].glued and tokens[j].text in "-−" and tokens[j + 1].glued and tokens[j + 1].text == "1":
        return Unit(j + 2, f"1 / {unit.name}")
    if unit.name not in LENGTHS or j >= len(tokens):
        return unit
    text, glued = tokens[j].text, tokens[j].glued
    if glued and text in EXPONENTS:
        return Unit(j + 1, f"{unit.name} ** {EXPONENTS[text]}")
    if glued and text in ("2", "3"):
        return Unit(j + 1, f"{unit.name} ** {text}")
    if glued and text == "^" and low_at(tokens, j + 1) in ("2", "3"):
        return Unit(j + 2, f"{unit.name} ** {tokens[j + 1].text}")
    if text in ("squared", "cubed"):
        return Unit(j + 1, f"{unit.name} ** {2 if text == 'squared' else 3}")
    return unit


def simple_unit(tokens: Sequence[Token], i: int) -> Unit | None:
    """One unit without power or rate."""
    if i >= len(tokens):
        return None
    return (
        _temperature(tokens, i)
        or _bare_temperature(tokens, i)
        or _stones(tokens, i)
        or _product(tokens, i)
        or _phrase(tokens, i)
        or _symbol(tokens, i)
    )


def _stones(tokens: Sequence[Token], i: int) -> Unit | None:
    """ "12st 7lb", "12st": no ordinal, as those in "st" end in a one and are read before."""
    stones = tokens[i].text == "st" and tokens[i].glued and i > 0 and tokens[i - 1].sort == "figure"
    return Unit(i + 1, "stone") if stones else None


def _product(tokens: Sequence[Token], i: int) -> Unit | None:
    """ "lb-ft", "ft lbs": torque."""
    j = past_hyphen(tokens, i + 1)
    pair = {tokens[i].low.rstrip("s"), low_at(tokens, j).rstrip("s")}
    return Unit(j + 1, "foot_pound") if pair == {"lb", "ft"} else None


def _temperature(tokens: Sequence[Token], i: int) -> Unit | None:
    """ "°C", "degrees Celsius", "deg F", "degrees" (which may be an angle)."""
    if tokens[i].text not in ("°", "º") and tokens[i].low not in ("degree", "degrees", "deg", "degs"):
        return None
    j = i + 2 if low_at(tokens, i + 1) == "." and tokens[i].low == "deg" else i + 1
    scale = {
        "celcius": "degree_Celsius",
        "c": "degree_Celsius",
        "f": "degree_Fahrenheit",
        "k": "kelvin",
        "celsius": "degree_Celsius",
        "centigrade": "degree_Celsius",
    }
    word = low_at(tokens, j)
    if word in ("celsius", "centigrade", "celcius", "fahrenheit", "farenheit", "c", "f"):
        return Unit(j + 1, scale.get(word, "degree_Fahrenheit"))
    return Unit(j, "degree")


def _phrase(tokens: Sequence[Token], i: int) -> Unit | None:
    for phrase in phrases().get(tokens[i].low, ()):
        j = i
        for place, word in enumerate(phrase.words):
            j = past_hyphen(tokens, j) if place else j
            if low_at(tokens, j) != word:
                break
            j += 1
        else:
            if phrase.name == "cup" and not (low_at(tokens, j) == "of" or (i and tokens[i - 1].low in VULGAR)):
                return None
            return Unit(j, phrase.name)
    return None


def _symbol(tokens: Sequence[Token], i: int) -> Unit | None:
    token = tokens[i]
    name = symbols().get(token.text)
    if name is None:
        return None
    if token.text in SPACED_ONLY and not _surely_unit(tokens, i):
        return None
    end = (
        i + 2
        if low_at(tokens, i + 1) == "." and token.text in ("ft", "lb", "lbs", "oz", "in", "yd", "mi") and i + 2 < len(tokens)
        else i + 1
    )
    return Unit(end, name)


def _surely_unit(tokens: Sequence[Token], i: int) -> bool:
    """Letters that could be something else are a unit where nothing follows that would make them a word or a name."""
    text = tokens[i].text
    if text == "in":
        return _inches(tokens, i)
    if i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].sort in ("figure", "word") and text not in ("m",):
        return False
    if text in ("C", "F", "h", "s") or (i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].text in HYPHENS):
        return False
    if (
        not tokens[i].glued
        and text in ("N", "W", "K", "V", "A", "J")
        and (low_at(tokens, i + 1) == "." or (i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()))
    ):
        return False
    return tokens[i].glued or text in ("m", "t", "g", "l", "L", "ha", "mi", "K", "W", "V", "A", "J", "N", "bar", "kn", "gal", "PS", "MP")


def _inches(tokens: Sequence[Token], i: int) -> bool:
    """Is this "in" inches? It is before a word of size, or where the sentence ends."""
    follows = low_at(tokens, i + 1)
    if i and tokens[i].glued:
        return True
    ends = follows in (".", "") and i + 2 >= len(tokens) and i > 0 and "," not in tokens[i - 1].text
    return ends or follows in ("thick", "wide", "long", "tall", "deep", "high", "diameter")


def _rated(tokens: Sequence[Token], unit: Unit) -> Unit:
    """The unit with what it is per: "miles per hour", "km/h", "W/m²", "litres per 100 km", "barrels a day"."""
    j = unit.last
    text = low_at(tokens, j)
    if fuel := _per_hundred(tokens, unit):
        return fuel
    if (text == "/" and j + 1 < len(tokens) and tokens[j].glued) or text == "per":
        below = _denominator(tokens, j + 1)
    elif text in ("a", "an", "each") and low_at(tokens, j + 1) in TIMES and unit.name not in ("degree",):
        below = Unit(j + 2, TIMES[low_at(tokens, j + 1)])
        return Unit(below.last, unit.name, below.name)
    else:
        return unit
    if below:
        return _rated(tokens, Unit(below.last, f"{unit.name} / {below.name}"))
    if text == "per" and j + 1 < len(tokens) and tokens[j + 1].sort == "word":
        return Unit(j + 2, unit.name, tokens[j + 1].low)
    return unit


def _denominator(tokens: Sequence[Token], i: int) -> Unit | None:
    word = low_at(tokens, i)
    if word in TIMES:
        return _squared_time(tokens, Unit(i + 1, TIMES[word]))
    unit = _powered(tokens, i)
    return _squared(tokens, unit) if unit else None


def _squared_time(tokens: Sequence[Token], unit: Unit) -> Unit:
    j = unit.last
    if j < len(tokens) and tokens[j].glued and tokens[j].text in ("2", "²"):
        return Unit(j + 1, f"{unit.name} ** 2")
    return unit


def metre_not_million(tokens: Sequence[Token], i: int) -> bool:
    """Does a glued "m" at token `i` stand for metres? It does before a word of size, a power, or where a length stands beside it."""
    follows = low_at(tokens, i + 1)
    if follows in DIMENSION_WORDS or follows in EXPONENTS or follows in ("/", "²", "³", "squared"):
        return True
    return bool(follows == "2" and tokens[i + 1].glued) or _beside_a_length(tokens, i)


FEET = frozenset("ft feet foot in inch inches yard yards yds miles mile km cm".split())
QUOTES = frozenset("\"'”’″′")


def _beside_a_length(tokens: Sequence[Token], i: int) -> bool:
    """Does a bracket or a slash set this figure beside a length: "6ft 2in (1.88m)", "1.88m (6ft 2in)"?"""
    if low_at(tokens, i + 1) in ("(", "/") and i + 2 < len(tokens) and tokens[i + 2].sort == "figure":
        return low_at(tokens, past_hyphen(tokens, i + 3)) in FEET
    if low_at(tokens, i - 2) not in ("(", "/"):
        return False
    return low_at(tokens, i - 3) in FEET or low_at(tokens, i - 3) in QUOTES


def _bare_temperature(tokens: Sequence[Token], i: int) -> Unit | None:
    """A glued "C" or "F" with the other one beside it: "38C (100F)", "90F/32C"."""
    text = tokens[i].text
    if text not in ("C", "F") or not tokens[i].glued:
        return None
    other = "F" if text == "C" else "C"
    after = [token.text for token in tokens[i + 1 : i + 6]]
    before = [token.text for token in tokens[max(0, i - 6) : i]]
    near = (after and after[0] in "(/" and other in after) or ({other, "degrees"} & {*before} and {"(", "/"} & {*before})
    return Unit(i + 1, "degree_Celsius" if text == "C" else "degree_Fahrenheit") if near else None


def _per_hundred(tokens: Sequence[Token], unit: Unit) -> Unit | None:
    """Fuel by distance: a litre for a hundred kilometres is a centilitre for one."""
    j = unit.last + 1
    if unit.name != "liter" or low_at(tokens, unit.last) not in ("/", "per") or low_at(tokens, j) != "100":
        return None
    below = _phrase(tokens, j + 1) or _symbol(tokens, j + 1)
    return Unit(below.last, "centiliter / kilometer") if below and below.name == "kilometer" else None
