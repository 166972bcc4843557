"""A figure written anew in the way another one was printed: the same sign, scale words and number of digits."""

import re
from decimal import Decimal

from factcheck.model import Claim

NUMBER = re.compile(r"\d[\d,.'’ \u00a0\u202f]*\d|\d")
SCALES = (("trillion", "tn", 12), ("billion", "bn", 9), ("million", "m", 6))
SCALE = re.compile(r"\s?[- ]?(?:trillion|billion|million|thousand|trn|tr|tn|bln|bn|mln|mn|m|b|k)\b\.?", re.I)
SIGNS = {
    "USD": "$",
    "GBP": "£",
    "EUR": "€",
    "JPY": "¥",
    "INR": "₹",
    "KRW": "₩",
    "AUD": "A$",
    "CAD": "C$",
    "NZD": "NZ$",
    "HKD": "HK$",
    "SGD": "S$",
}


def digits_of(claim: Claim) -> int:
    """How many significant digits a figure was printed with, trailing zeros of whole numbers left out."""
    point = claim.value.point if claim.value else None
    return len(point.normalize().as_tuple().digits) if point else 2


def rounded(amount: float, digits: int) -> Decimal:
    """An amount to so many significant digits, without an exponent."""
    text = f"{amount:.{digits}g}"
    return Decimal(format(Decimal(text), "f") if "e" in text else text)


def reprinted(claim: Claim, amount: float, like: Claim | None = None, digits: int | None = None) -> str:
    """The claim's own words with another amount in them. `like` lends its scale words where the claim has none."""
    figure = NUMBER.search(claim.text)
    if not figure:
        return f"{grouped(rounded(amount, 3))} {claim.unit}"
    wanted = digits or min(max(digits_of(claim), 2), 4)
    before, after = claim.text[: figure.start()], claim.text[figure.end() :]
    scale = None if claim.unit == "meter" else SCALE.match(after)
    rest = after[scale.end() :] if scale else after
    style = scale[0] if scale else scale_of(like)
    return f"{bare(before)}{scaled(amount, wanted, style)}{rest}"


def bare(prefix: str) -> str:
    """What stands before a number without a hedge: the sign of a currency."""
    return prefix.split()[-1] if prefix.split() and not prefix.split()[-1].islower() else ""


def scale_of(claim: Claim | None) -> str:
    """The scale word of a figure, as written."""
    figure = NUMBER.search(claim.text) if claim else None
    scale = SCALE.match(claim.text, figure.end()) if claim and figure else None
    return scale[0] if scale else " million"


def scaled(amount: float, digits: int, style: str) -> str:
    """A number with the scale word that suits its size, long or short as in `style`."""
    short = len(style.strip(" -.")) <= 3
    number = rounded(amount, digits)
    for long_word, short_word, power in SCALES:
        if number >= 10**power:
            value = grouped(number.scaleb(-power))
            return f"{value}{short_word}" if short else f"{value} {long_word}"
    return grouped(number)


def grouped(number: Decimal) -> str:
    """A number with commas between thousands and no idle zeros behind the point."""
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed(amount: float, currency: str, like: Claim) -> str:
    """An amount in another currency, in the digits and scale words of `like`."""
    number = scaled(amount, min(max(digits_of(like), 2), 4), scale_of(like))
    return f"{SIGNS[currency]}{number}" if currency in SIGNS else f"{number} {currency}"
