"""What physical units are worth in one another: a table, so that checking never waits for pint to load (tests hold it against pint).

A unit is a size in terms of a few dimensions. Words that stand for several units (a gallon is the American or the imperial one) have the
others in `VARIANTS`; temperatures, which have different zeros, are in `TEMPERATURES`.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.reference.units import PREFIXES

Dimension = tuple[tuple[str, int], ...]


class Size(NamedTuple):
    """A unit as a multiple of the base unit of its dimension."""

    dimension: Dimension
    factor: float


SIZES: Mapping[str, tuple[str, Mapping[str, float]]] = {
    # name: (dimension, size of each unit)
    "length": (
        "length",
        {
            "meter": 1,
            "kilometer": 1000,
            "centimeter": 0.01,
            "millimeter": 0.001,
            "micrometer": 1e-6,
            "nanometer": 1e-9,
            "mile": 1609.344,
            "nautical_mile": 1852,
            "yard": 0.9144,
            "foot": 0.3048,
            "inch": 0.0254,
            "fathom": 1.8288,
            "furlong": 201.168,
            "light_year": 9460730472580800.0,
            "astronomical_unit": 149597870700.0,
            "parsec": 3.0856775814913673e16,
        },
    ),
    "area": ("length ** 2", {"acre": 4046.8564224, "hectare": 10000}),
    "volume": (
        "length ** 3",
        {
            "liter": 1e-3,
            "milliliter": 1e-6,
            "centiliter": 1e-5,
            "deciliter": 1e-4,
            "hectoliter": 0.1,
            "gallon": 0.003785411784,
            "imperial_gallon": 0.00454609,
            "quart": 0.000946352946,
            "pint": 0.000473176473,
            "fluid_ounce": 2.95735295625e-5,
            "cup": 0.0002365882365,
            "tablespoon": 1.478676478125e-5,
            "teaspoon": 4.92892159375e-6,
            "oil_barrel": 0.158987294928,
            "bushel": 0.03523907016688,
        },
    ),
    "mass": (
        "mass",
        {
            "kilogram": 1,
            "gram": 1e-3,
            "milligram": 1e-6,
            "microgram": 1e-9,
            "metric_ton": 1000,
            "kilometric_ton": 1e6,
            "megametric_ton": 1e9,
            "gigametric_ton": 1e12,
            "ton": 907.18474,
            "long_ton": 1016.0469088,
            "kiloton": 907184.74,
            "megaton": 907184740,
            "pound": 0.45359237,
            "ounce": 0.028349523125,
            "troy_ounce": 0.0311034768,
            "stone": 6.35029318,
            "hundredweight": 45.359237,
            "carat": 0.0002,
        },
    ),
    "time": (
        "time",
        {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2629800, "year": 31557600},
    ),
    "speed": ("length time ** -1", {"knot": 1852 / 3600}),
    "energy": ("energy", {"joule": 1, "watt_hour": 3600, "calorie": 4.184, "kilocalorie": 4184}),
    "power": ("energy time ** -1", {"watt": 1, "horsepower": 745.69987158227, "metric_horsepower": 735.49875}),
    "pressure": (
        "pressure",
        {
            "pascal": 1,
            "bar": 1e5,
            "millibar": 100,
            "pound_force_per_square_inch": 6894.757293168,
            "kip_per_square_inch": 6894757.293168,
            "millimeter_Hg": 133.322387415,
        },
    ),
    "torque": ("torque", {"foot_pound": 1.3558179483314, "meter * newton": 1}),
    "radiation": ("dose", {"sievert": 1}),
    "force": ("force", {"newton": 1}),
}
PREFIXED = ("watt", "watt_hour", "joule", "pascal", "newton", "sievert")
POWERS: Mapping[str, float] = {
    "exa": 1e18,
    "peta": 1e15,
    "tera": 1e12,
    "giga": 1e9,
    "mega": 1e6,
    "kilo": 1e3,
    "hecto": 1e2,
    "centi": 1e-2,
    "milli": 1e-3,
    "micro": 1e-6,
    "nano": 1e-9,
    "pico": 1e-12,
    "femto": 1e-15,
}

VARIANTS: Mapping[str, tuple[float, ...]] = {
    "gallon": (1.2009499255,),
    "quart": (1.2009499255,),
    "pint": (1.2009499255,),
    "fluid_ounce": (0.96076, 1.0144),
    "cup": (1.0567, 1.2009),
    "tablespoon": (1.0144, 1.2009, 1.3526),
    "teaspoon": (1.0144, 1.2009),
    "ton": (1.12, 1.1023113),
    "kiloton": (1.1023113,),
    "megaton": (1.1023113,),
    "hundredweight": (1.12,),
    "mile": (1.150779448,),
    "ounce": (1.0971428571,),
    "oil_barrel": (0.7380952, 1.0293),
    "bushel": (1.0320,),
    "horsepower": (0.98632,),
    "calorie": (1000.0,),
}
"""The other units a word may stand for, as multiples of the likeliest: imperial, metric, nautical, troy; food calories."""

TEMPERATURES: Mapping[str, tuple[float, float]] = {
    "kelvin": (1.0, 0.0),
    "degree_Celsius": (1.0, 273.15),
    "degree_Fahrenheit": (5 / 9, 459.67 * 5 / 9),
}
"""Kelvins in a degree of the scale, and its zero in kelvins."""

COMPOUNDS: Mapping[str, int] = {"inch": 12, "pound": 14, "ounce": 16}
"""How many of a unit make the larger one it is counted with: six feet two inches, twelve stone seven, five pounds eight ounces."""


@cache
def _simple() -> Mapping[str, Size]:
    found: dict[str, Size] = {}
    for dimension, sizes in SIZES.values():
        for name, factor in sizes.items():
            found[name] = Size(_dimension(dimension), factor)
    for base in PREFIXED:
        for prefix in PREFIXES:
            if prefix:
                found[prefix + base] = Size(found[base].dimension, found[base].factor * POWERS[prefix])
    return found


def _dimension(text: str) -> Dimension:
    """ "length time ** -1" as exponents."""
    words = text.replace(" ** ", "^").split()
    return tuple(sorted((name, int(power or 1)) for name, _, power in (word.partition("^") for word in words)))


@cache
def size_of(unit: str) -> Size | None:
    """The size of a unit by pint's name, compounds included ("kilometer / hour", "foot ** 2"); None where the table lacks a part."""
    if unit in _simple():
        return _simple()[unit]
    factor, dimension = 1.0, dict[str, int]()
    sign = 1
    for word in unit.replace(" ** ", "^").split():
        if word in "*/":
            sign = -1 if word == "/" else 1
            continue
        name, _, power = word.partition("^")
        part = _simple().get(name)
        if part is None or not (power or "1").lstrip("-").isdigit():
            return None
        exponent = sign * int(power or 1)
        factor *= part.factor**exponent
        for base, times in part.dimension:
            dimension[base] = dimension.get(base, 0) + times * exponent
    return Size(tuple(sorted((base, times) for base, times in dimension.items() if times)), factor)


def variants_of(unit: str) -> tuple[float, ...]:
    """The multiples of a unit's size that its name may also stand for. In a compound a mile is the land one."""
    if unit in VARIANTS:
        return VARIANTS[unit]
    above, _, below = unit.partition("/")
    for words, power in ((above, 1), (below, -1)):
        for word in words.split():
            if word in VARIANTS and word != "mile":
                return tuple(factor**power for factor in VARIANTS[word])
    return ()
