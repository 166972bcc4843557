"""Number words and scales."""

from collections.abc import Mapping
from decimal import Decimal


def _numbered(words: str, start: int, step: int = 1) -> dict[str, Decimal]:
    return {word: Decimal(start + step * place) for place, word in enumerate(words.split())}


ONES: Mapping[str, Decimal] = {
    **_numbered("zero one two three four five six seven eight nine", 0),
    "nought": Decimal(0),
    "naught": Decimal(0),
}
TEENS: Mapping[str, Decimal] = _numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS: Mapping[str, Decimal] = {**_numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10), "fourty": Decimal(40)}

THOUSAND, MILLION, BILLION, TRILLION = Decimal(10**3), Decimal(10**6), Decimal(10**9), Decimal(10**12)

SCALES: Mapping[str, Decimal] = {
    "hundred": Decimal(100),
    "thousand": THOUSAND,
    "million": MILLION,
    "billion": BILLION,
    "trillion": TRILLION,
    "quadrillion": Decimal(10**15),
    "mn": MILLION,
    "mln": MILLION,
    "mil": MILLION,
    "mio": MILLION,
    "bn": BILLION,
    "bln": BILLION,
    "bil": BILLION,
    "tn": TRILLION,
    "trn": TRILLION,
    "trln": TRILLION,
    "lakh": Decimal(10**5),
    "lakhs": Decimal(10**5),
    "lac": Decimal(10**5),
    "crore": Decimal(10**7),
    "crores": Decimal(10**7),
    "cr": Decimal(10**7),
    "万": Decimal(10**4),
    "萬": Decimal(10**4),
    "亿": Decimal(10**8),
    "億": Decimal(10**8),
}
"""Scale words, behind a figure or a number word."""

AMBIGUOUS_SCALES = frozenset({"兆"})
"""Scales that stand for different numbers in different countries: a million in mainland China, a trillion in Japan and Taiwan."""

GLUED_SCALES: Mapping[str, Decimal] = {
    "k": THOUSAND,
    "K": THOUSAND,
    "m": MILLION,
    "M": MILLION,
    "b": BILLION,
    "B": BILLION,
}
"""Letters that are a scale only when they touch the figure. Whether "m" is a million or a metre is for units.py to say."""

VULGAR: Mapping[str, Decimal] = {
    sign: Decimal(above) / Decimal(below)
    for sign, (above, below) in {
        "½": (1, 2),
        "¼": (1, 4),
        "¾": (3, 4),
        "⅓": (1, 3),
        "⅔": (2, 3),
        "⅛": (1, 8),
        "⅜": (3, 8),
        "⅝": (5, 8),
        "⅞": (7, 8),
        "⅕": (1, 5),
        "⅖": (2, 5),
        "⅗": (3, 5),
        "⅘": (4, 5),
    }.items()
}

FRACTIONS: Mapping[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fourth": 4,
    "fourths": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
    "twentieth": 20,
    "hundredth": 100,
    "hundredths": 100,
    "thousandth": 1000,
    "thousandths": 1000,
    "millionth": 10**6,
    "millionths": 10**6,
    "billionth": 10**9,
    "billionths": 10**9,
    "trillionth": 10**12,
    "trillionths": 10**12,
}
"""What the denominators of fractions divide by."""

BLANKET: Mapping[str, Decimal] = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": THOUSAND,
    "million": MILLION,
    "billion": BILLION,
    "trillion": TRILLION,
    "crore": Decimal(10**7),
    "lakh": Decimal(10**5),
}
"""Words that are a number behind "a"."""

MULTITUDES: Mapping[str, Decimal] = {
    "tens": Decimal(10),
    "dozens": Decimal(12),
    "scores": Decimal(20),
    "hundreds": Decimal(100),
    "thousands": THOUSAND,
    "millions": MILLION,
    "billions": BILLION,
    "trillions": TRILLION,
}
"""Plurals that name an order of magnitude."""

ORDINALS: Mapping[str, Decimal] = {
    **_numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth", 1),
    **_numbered("sixteenth seventeenth eighteenth nineteenth", 16),
    **_numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10),
    "thousandth": THOUSAND,
    "millionth": MILLION,
    "billionth": BILLION,
}

DECIMAL_COMMA = frozenset(
    "de fr es it pt nl da sv nb nn no fi is pl cs sk sl hr sr bs bg ro hu ru uk be el tr id vi ca eu gl lt lv et".split()
)
"""Languages (ISO 639-1) that write decimals after a comma."""
