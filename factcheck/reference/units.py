"""Physical units: how news text writes them, and what pint calls them.

The reading path looks units up here and never imports pint; tests check that every name is one that pint reads and prints back.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

WORDS: Mapping[str, str] = {
    # length
    "meter": "meter meters metre metres",
    "kilometer": "kilometer kilometers kilometre kilometres kms",
    "centimeter": "centimeter centimeters centimetre centimetres",
    "millimeter": "millimeter millimeters millimetre millimetres",
    "micrometer": "micrometer micrometers micrometre micrometres micron microns",
    "nanometer": "nanometer nanometers nanometre nanometres",
    "picometer": "picometer picometers picometre picometres",
    "mile": "mile miles",
    "nautical_mile": "nautical_mile nautical_miles",
    "yard": "yard yards",
    "foot": "foot feet",
    "inch": "inch inches",
    "light_year": "light_year light_years lightyear lightyears",
    "astronomical_unit": "astronomical_unit astronomical_units",
    "parsec": "parsec parsecs",
    "fathom": "fathom fathoms",
    "furlong": "furlong furlongs",
    # area
    "acre": "acre acres",
    "hectare": "hectare hectares",
    # mass
    "gram": "gram grams gramme grammes",
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos",
    "milligram": "milligram milligrams milligramme milligrammes",
    "microgram": "microgram micrograms microgramme microgrammes",
    "metric_ton": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes",
    "ton": "ton tons short_ton short_tons",
    "long_ton": "long_ton long_tons imperial_ton imperial_tons",
    "kilometric_ton": "kilotonne kilotonnes",
    "megametric_ton": "megatonne megatonnes",
    "kiloton": "kiloton kilotons",
    "megaton": "megaton megatons",
    "pound": "pound pounds",
    "ounce": "ounce ounces",
    "stone": "stone stones",
    "carat": "carat carats",
    "dram": "dram drams",
    "hundredweight": "hundredweight hundredweights",
    "troy_ounce": "troy_ounce troy_ounces",
    # volume
    "liter": "liter liters litre litres",
    "milliliter": "milliliter milliliters millilitre millilitres",
    "centiliter": "centiliter centiliters centilitre centilitres",
    "deciliter": "deciliter deciliters decilitre decilitres",
    "hectoliter": "hectoliter hectoliters hectolitre hectolitres",
    "gallon": "gallon gallons",
    "imperial_gallon": "imperial_gallon imperial_gallons",
    "quart": "quart quarts",
    "pint": "pint pints",
    "fluid_ounce": "fluid_ounce fluid_ounces fl_oz",
    "cup": "cup cups cupful cupfuls",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "oil_barrel": "barrel barrels",
    "bushel": "bushel bushels",
    # speed
    "mile / hour": "mph",
    "knot": "knot knots",
    "kilometer / hour": "kph kmh kmph",
    # temperature and angle
    "degree": "degree degrees",
    "degree_Celsius": "celsius centigrade celcius",
    "degree_Fahrenheit": "fahrenheit farenheit",
    "kelvin": "kelvin kelvins",
    # energy, power, pressure, force
    "horsepower": "horsepower",
    "calorie": "calorie calories",
    "kilocalorie": "kilocalorie kilocalories kcal",
    "pound_force_per_square_inch": "psi",
    "kip_per_square_inch": "ksi",
    "millimeter_Hg": "mmhg",
    "foot_pound": "foot_pounds pound_feet foot_pound pound_foot",
    "mile / gallon": "mpg",
    "revolutions_per_minute": "rpm",
    "decibel": "decibel decibels",
    "nit": "nits",
    "pixel": "pixels",
    "megapixel": "megapixel megapixels",
    # information
    "kilobit / second": "kbps",
    "megabit / second": "mbps",
    "gigabit / second": "gbps",
}
"""pint name → the words for it in lower case, several words joined by `_` (which also stands for a hyphen)."""

BASES: Mapping[str, tuple[str, str]] = {
    # pint name: (the words it is built into, its symbol)
    "watt": ("watt watts", "W"),
    "watt_hour": ("watt_hour watt_hours", "Wh"),
    "volt": ("volt volts", "V"),
    "ampere": ("ampere amperes amp amps", "A"),
    "ampere_hour": ("ampere_hour ampere_hours amp_hour amp_hours", "Ah"),
    "joule": ("joule joules", "J"),
    "electron_volt": ("electron_volt electron_volts electronvolt electronvolts", "eV"),
    "hertz": ("hertz", "Hz"),
    "pascal": ("pascal pascals", "Pa"),
    "newton": ("newton newtons", "N"),
    "byte": ("byte bytes", "B"),
    "bit": ("bit bits", "bit"),
    "gray": ("gray grays", "Gy"),
    "sievert": ("sievert sieverts", "Sv"),
    "becquerel": ("becquerel becquerels", "Bq"),
    "tesla": ("tesla teslas", "T"),
    "ohm": ("ohm ohms", "Ω"),
    "farad": ("farad farads", "F"),
    "mole": ("mole moles", "mol"),
    "lumen": ("lumen lumens", "lm"),
    "lux": ("lux", "lx"),
    "candela": ("candela candelas", "cd"),
    "parsec": ("parsec parsecs", "pc"),
    "barn": ("barn barns", "b"),
}
PREFIXES: Mapping[str, str] = {
    "": "",
    "exa": "E",
    "peta": "P",
    "tera": "T",
    "giga": "G",
    "mega": "M",
    "kilo": "k",
    "hecto": "h",
    "centi": "c",
    "milli": "m",
    "micro": "µ",
    "nano": "n",
    "pico": "p",
    "femto": "f",
}
HIDDEN = frozenset(
    {"W", "V", "A", "J", "N", "B", "b", "T", "F", "lm", "cd", "pc", "bit", "Eb", "Pb", "Tb", "Gb", "Mb", "kb", "mb", "cb", "hb"}
)
"""Symbols of one letter (or with another reading) that are a unit only where nothing else is likely: behind a spaced figure."""
NEVER = frozenset(
    {"b", "T", "F", "bit", "cd", "pc", "lm", "Pb", "hb", "cb", "mb", "mT", "nb", "hA", "hT", "cT", "cB", "mB", "hB", "pB", "nB", "fB"}
)

SYMBOLS: Mapping[str, str] = {
    "km": "kilometer",
    "Km": "kilometer",
    "KM": "kilometer",
    "m": "meter",
    "cm": "centimeter",
    "mm": "millimeter",
    "μm": "micrometer",
    "µm": "micrometer",
    "nm": "nanometer",
    "pm": "picometer",
    "mi": "mile",
    "nmi": "nautical_mile",
    "yd": "yard",
    "yds": "yard",
    "ft": "foot",
    "in": "inch",
    "″": "inch",
    "′": "foot",
    "sqm": "meter ** 2",
    "sqkm": "kilometer ** 2",
    "sqft": "foot ** 2",
    "ha": "hectare",
    "g": "gram",
    "gm": "gram",
    "kg": "kilogram",
    "Kg": "kilogram",
    "KG": "kilogram",
    "kgs": "kilogram",
    "mg": "milligram",
    "mcg": "microgram",
    "μg": "microgram",
    "µg": "microgram",
    "t": "metric_ton",
    "kt": "kilometric_ton",
    "Mt": "megametric_ton",
    "Gt": "gigametric_ton",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "l": "liter",
    "L": "liter",
    "ml": "milliliter",
    "mL": "milliliter",
    "cl": "centiliter",
    "dl": "deciliter",
    "hl": "hectoliter",
    "gal": "gallon",
    "bbl": "oil_barrel",
    "bpd": "oil_barrel / day",
    "tpd": "ton / day",
    "cc": "centimeter ** 3",
    "hp": "horsepower",
    "HP": "horsepower",
    "bhp": "horsepower",
    "PS": "metric_horsepower",
    "°C": "degree_Celsius",
    "ºC": "degree_Celsius",
    "℃": "degree_Celsius",
    "degC": "degree_Celsius",
    "°F": "degree_Fahrenheit",
    "ºF": "degree_Fahrenheit",
    "℉": "degree_Fahrenheit",
    "degF": "degree_Fahrenheit",
    "°": "degree",
    "º": "degree",
    "K": "kelvin",
    "Nm": "meter * newton",
    "kn": "knot",
    "kts": "knot",
    "dB": "decibel",
    "ppm": "ppm",
    "bar": "bar",
    "mbar": "millibar",
    "millibars": "millibar",
    "Mbps": "megabit / second",
    "Gbps": "gigabit / second",
    "MP": "megapixel",
    "MPG": "mile / gallon",
    "MPH": "mile / hour",
    "hPa": "hectopascal",
    "KB": "kilobyte",
    "KiB": "kibibyte",
    "MiB": "mebibyte",
    "GiB": "gibibyte",
    "kWh": "kilowatt_hour",
    "KWh": "kilowatt_hour",
    "kwh": "kilowatt_hour",
    "mAh": "hour * milliampere",
    "Js": "joule * second",
    "fb": "femtobarn",
}
"""Symbols as written, case and all."""

TIMES: Mapping[str, str] = {
    "second": "second",
    "sec": "second",
    "s": "second",
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "hr": "hour",
    "h": "hour",
    "day": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "yr": "year",
    "decade": "decade",
    "century": "century",
}
"""Units of time as they follow "per" or "/"."""

SPACED_ONLY = frozenset(
    {"in", "t", "g", "l", "L", "K", "bar", "ha", "MP", "PS", "kn", "mi", "gal", "C", "F", "m", "h", "s", "V", "A", "W", "J", "N"}
)
"""Symbols that are also words, letters of scores or sizes: units.py asks for more than their being there."""


class Phrase(NamedTuple):
    """The words of a unit and its name."""

    words: tuple[str, ...]
    name: str


@cache
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Unit phrases in lower case by their first word, longest first."""
    found: dict[str, list[Phrase]] = {}
    for name, forms in {**WORDS, **_prefixed_words()}.items():
        for form in forms.split():
            words = tuple(form.split("_"))
            found.setdefault(words[0], []).append(Phrase(words, name))
    return {first: tuple(sorted(list_, key=lambda p: (-len(p.words), p.words))) for first, list_ in found.items()}


def _prefixed_words() -> dict[str, str]:
    return {
        prefix + base: " ".join(prefix + word for word in words.split()) for base, (words, _) in BASES.items() for prefix in PREFIXES
    } | {"kibibyte": "kibibyte kibibytes", "mebibyte": "mebibyte mebibytes", "gibibyte": "gibibyte gibibytes"}


@cache
def symbols() -> Mapping[str, str]:
    """Unit symbols as written, with the name of each."""
    built = {
        sign + symbol: prefix + base
        for base, (_, symbol) in BASES.items()
        for prefix, sign in PREFIXES.items()
        if sign + symbol not in NEVER
    }
    built |= {"μ" + name[1:]: unit for name, unit in built.items() if name[0] == "µ"}
    return built | dict(SYMBOLS)


LENGTHS = frozenset({"meter", "kilometer", "centimeter", "millimeter", "micrometer", "nanometer", "mile", "yard", "foot", "inch"})
"""Units that "square" and "cubic" go with."""


@cache
def names() -> tuple[str, ...]:
    """Every pint name that a unit can be read as, without the compounds built of them."""
    simple = {*(p.name for group in phrases().values() for p in group), *symbols().values(), *TIMES.values()}
    return tuple(sorted(simple | {f"{length} ** {power}" for length in LENGTHS for power in (2, 3)}))
