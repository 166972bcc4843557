"""Measures given in two units: metric and imperial match within what was printed (FC203)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.checks.conversion import ConversionParams
from factcheck.checks.extents import extent_of, implied, printed_room
from factcheck.checks.material import Material
from factcheck.checks.reprint import grouped, reprinted, rounded
from factcheck.model import Claim, Holds, Mismatch, Relation
from factcheck.reference.factors import COMPOUNDS, TEMPERATURES, Size, size_of, variants_of

SPELLED = "one|two|three|four|five|six|seven|eight|nine|ten|eleven"
TWO_NUMBERS = re.compile(rf"(?:\d+|\b(?:{SPELLED})\b)(?P<between>[^\d]{{1,12}}?)(?:\d+(?:\.\d+)?|\b(?:{SPELLED})\b)")
TIGHT = 0.005
"""How near a factor must come to explain a slip."""
DEGREES, DEGREES_ABOUT, HOT = 0.6, 2.0, 200
"""How far a printed temperature may be off: rounded, hedged; from HOT on round figures have more room."""
POWERS = (1, -1, 2, -2, 3, -3, 6, -6)


class Quantity(NamedTuple):
    """A measure as the arithmetic needs it."""

    claim: Claim
    unit: str
    point: float
    low: float
    high: float
    room: float
    ranged: bool


class Reading(NamedTuple):
    """What two measures say of one another: the rate between them as printed, and those their units may have."""

    rate: tuple[float, float]
    expected: tuple[float, ...]


def quantity_of(claim: Claim, first: bool) -> Quantity | None:
    """A measure as an interval; six feet two inches is exact to half an inch."""
    extent = extent_of(claim.value, first) if claim.value else None
    if extent is None or claim.unit is None or claim.value is None:
        return None
    point = float(claim.value.point) if claim.value.point is not None else (extent.low + extent.high) / 2
    if claim.unit in COMPOUNDS and TWO_NUMBERS.search(claim.text):
        extent = extent._replace(room=0.5 / point)
    return Quantity(claim, claim.unit, point, *extent)


# ---- lengths, masses and all that have a common zero -------------------------------------------------------------------


def reading(base: Quantity, quote: Quantity) -> Reading | None:
    """The rate between two measures, and the rates that their units may have; None where they cannot be compared."""
    one, other = size_of(base.unit), size_of(quote.unit)
    if one is None or other is None or base.claim.per != quote.claim.per:
        return None
    ones, others = sizes(base.unit, one), sizes(quote.unit, other)
    if one.dimension == other.dimension:
        return Reading(implied(base, quote), tuple(a / b for b in others for a in ones))
    low, high = implied(reciprocal(base), quote)
    return Reading((low, high), tuple(1 / (a * b) for b in others for a in ones))


def sizes(unit: str, size: Size) -> list[float]:
    """The sizes a unit's name may stand for, the likeliest first."""
    return [size.factor, *(size.factor * times for times in variants_of(unit))]


def reciprocal(one: Quantity) -> Quantity:
    """Miles per gallon as gallons per mile."""
    return one._replace(point=1 / one.point, low=1 / one.high, high=1 / one.low)


def nearest(found: Reading, tolerance: float, power: int = 0) -> float | None:
    """The first rate the units may have that lies inside what was printed."""
    low, high = found.rate[0] / 10.0**power / (1 + tolerance), found.rate[1] / 10.0**power * (1 + tolerance)
    return next((rate for rate in found.expected if low <= rate <= high), None)


# ---- temperatures --------------------------------------------------------------------------------------------------------


def temperatures_fit(base: Claim, quote: Claim) -> bool | None:
    """Whether two temperatures agree, as temperatures or as differences of temperatures; None where they cannot be compared."""
    if scales_of(base, quote) is None or degrees(base) is None or degrees(quote) is None:
        return None
    return readings_fit(base, quote) or readings_fit(base, quote, 0.0)


def readings_fit(base: Claim, quote: Claim, zero: float = 1.0) -> bool:
    """Whether two temperatures agree as what a thermometer shows; with no `zero` as differences."""
    scales, one, other = scales_of(base, quote), degrees(base), degrees(quote)
    if scales is None or one is None or other is None:
        return False
    low, high = moved(one, *scales, zero)
    return low <= other[1] and other[0] <= high


def scales_of(base: Claim, quote: Claim) -> tuple[str, str] | None:
    """The scales of two temperatures; a bare "degrees" is the other one's opposite."""
    other = {"degree_Celsius": "degree_Fahrenheit", "degree_Fahrenheit": "degree_Celsius"}
    one, two = base.unit or "", quote.unit or ""
    one, two = (other.get(two, "") if one == "degree" else one), (other.get(one, "") if two == "degree" else two)
    return (one, two) if one in TEMPERATURES and two in TEMPERATURES else None


def degrees(claim: Claim) -> tuple[float, float] | None:
    """The lowest and highest temperature that was printed."""
    value = claim.value
    if value is None:
        return None
    low, high = (value.low, value.high) if value.point is None else (value.point, value.point)
    if low is None or high is None:
        return None
    slack = DEGREES_ABOUT if value.hedge not in ("exact", "range") else max(DEGREES, step(high) if abs(high) >= HOT else 0.0)
    return float(low) - slack, float(high) + slack


def step(point: Decimal) -> float:
    """Half a unit of the last digit that is not zero."""
    return printed_room(point) * abs(float(point))


def moved(span: tuple[float, float], scale: str, other: str, zero: float) -> tuple[float, float]:
    """A span of degrees on another scale; `zero` is 0 for differences of temperatures."""
    (size, origin), (other_size, other_origin) = TEMPERATURES[scale], TEMPERATURES[other]
    shift = zero * (origin - other_origin) / other_size
    return span[0] * size / other_size + shift, span[1] * size / other_size + shift


# ---- the check -------------------------------------------------------------------------------------------------------------


def units_match(material: Material, params: ConversionParams) -> Iterator[Mismatch | Holds]:
    """A measure in one unit is the same in the other, within what was printed (FC203)."""
    for relation in material.related("unit-conversion"):
        base, *others = material.claims(relation, "measure")
        for other in others:
            yield from compared(relation, base, other, params, material)


def compared(relation: Relation, base: Claim, quote: Claim, params: ConversionParams, material: Material) -> Iterator[Mismatch | Holds]:
    """What there is to say of two measures."""
    if base.unit in TEMPERATURES or quote.unit in TEMPERATURES:
        yield from heat(relation, base, quote, material)
        return
    one, other = quantity_of(base, first=True), quantity_of(quote, first=False)
    found = reading(one, other) if one and other else None
    if one is None or other is None or found is None:
        return
    claims = (base.id, quote.id)
    if rate := nearest(found, float(params.agrees)):
        yield Holds(span=relation.spans[0], claims=claims, working=worked(one, other, rate))
    elif not nearest(found, float(params.differs)) and sure(relation, found):
        working = worked(one, other, found.expected[0])
        yield mismatch(relation, claims, working, cause(one, other, found), repairs(one, other, found), material)


def sure(relation: Relation, found: Reading) -> bool:
    """Whether the words leave no doubt that one measure is the other: by themselves, or because only a power of ten is amiss."""
    form = relation.facts["form"]
    return form == "sure" or (form == "likely" and any(nearest(found, TIGHT, power) for power in POWERS))


def mismatch(
    relation: Relation, claims: tuple[str, ...], working: str, why: str, suggestions: tuple[str, ...], material: Material
) -> Mismatch:
    """A conversion of units that is wrong, with its place."""
    span = relation.spans[0]
    words = material.articles[span.article].text[span.start : span.end]
    return Mismatch(span=span, claims=claims, working=working, slots={"conversion": words, "cause": why}, suggestions=suggestions)


def heat(relation: Relation, base: Claim, quote: Claim, material: Material) -> Iterator[Mismatch | Holds]:
    """What there is to say of two temperatures."""
    fits, scales = temperatures_fit(base, quote), scales_of(base, quote)
    # 1.48 °C is 34.66 °F on a thermometer, and 2.66 °F as a difference: shown is the one that fits
    zero = 0.0 if fits and not readings_fit(base, quote) else 1.0
    if fits is None or scales is None or base.value is None or quote.value is None:
        return
    point = float(base.value.point if base.value.point is not None else base.value.low or 0)
    right = moved((point, point), *scales, zero)[0]
    back_point = float(quote.value.point if quote.value.point is not None else quote.value.low or 0)
    back = moved((back_point, back_point), scales[1], scales[0], 1.0)[0]
    working = f"{grouped(rounded(point, 5))} {sign(scales[0])} = {grouped(rounded(right, 4))} {sign(scales[1])}"
    working += "" if zero else ", as a difference of temperatures"
    claims = (base.id, quote.id)
    if fits:
        yield Holds(span=relation.spans[0], claims=claims, working=working)
    elif relation.facts["form"] == "sure":
        fixes = (reprinted(quote, float(round(right))), reprinted(base, float(round(back))))
        yield mismatch(relation, claims, working, f"“{base.text}” is {fixes[0]}", fixes, material)


def sign(scale: str) -> str:
    """The scale's sign."""
    return {"degree_Celsius": "°C", "degree_Fahrenheit": "°F"}.get(scale, "K")


def turned(found: Reading) -> bool:
    """Whether the conversion would be right with the factor applied the other way round."""
    low, high = found.rate
    return any(low <= 1 / rate <= high for rate in found.expected[:1])


def worked(base: Quantity, quote: Quantity, rate: float) -> str:
    """10 mile × 1.609 = 16.09 kilometer."""
    one, other = unit_words(base.unit), unit_words(quote.unit)
    amount = grouped(rounded(base.point, 6))
    if size_is_reciprocal(base, quote):
        return f"{grouped(rounded(1 / rate, 4))} ÷ {amount} {one} = {grouped(rounded(rate / base.point, 4))} {other}"
    return f"{amount} {one} × {grouped(rounded(rate, 4))} = {grouped(rounded(base.point * rate, 4))} {other}"


def unit_words(unit: str) -> str:
    """A unit's name for people: square mile, kilometer per hour."""
    if unit == "centiliter / kilometer":
        return "liter per 100 km"
    words = unit.replace("oil_barrel", "barrel").replace("_", " ").replace(" / ", " per ")
    for power, name in (("2", "square"), ("3", "cubic")):
        words = re.sub(rf"(\w+) \*\* {power}", rf"{name} \1", words)
    return words


def size_is_reciprocal(base: Quantity, quote: Quantity) -> bool:
    """Whether one measure is the other turned round: miles per gallon and litres per 100 km."""
    one, other = size_of(base.unit), size_of(quote.unit)
    return bool(one and other and one.dimension != other.dimension)


def right_amounts(base: Quantity, quote: Quantity, rate: float) -> tuple[float, float]:
    """What the second measure should be, and what the first."""
    if size_is_reciprocal(base, quote):
        return rate / base.point, rate / quote.point
    return base.point * rate, quote.point / rate


def cause(base: Quantity, quote: Quantity, found: Reading) -> str:
    """What is wrong, in words."""
    right, _ = right_amounts(base, quote, found.expected[0])
    said = f"“{base.claim.text}” is {restated(quote, right)}"
    power = next((power for power in POWERS if nearest(found, TIGHT, power)), 0)
    if power:
        times = grouped(rounded(10.0 ** abs(power), 1))
        return f"“{quote.claim.text}” is {times} times too {'much' if power > 0 else 'little'}; {said}"
    return f"the factor seems to be applied the wrong way round; {said}" if turned(found) else said


def repairs(base: Quantity, quote: Quantity, found: Reading) -> tuple[str, ...]:
    """The right second measure, and the right first one."""
    right, left = right_amounts(base, quote, found.expected[0])
    return restated(quote, right), restated(base, left)


def restated(one: Quantity, amount: float) -> str:
    """Another amount in the measure's own words; feet and inches stay feet and inches."""
    two = TWO_NUMBERS.search(one.claim.text) if one.unit in COMPOUNDS else None
    if two is None:
        return reprinted(one.claim, amount)
    larger, smaller = divmod(round(amount), COMPOUNDS[one.unit])
    return f"{larger}{two['between']}{smaller}{one.claim.text[two.end() :]}"
