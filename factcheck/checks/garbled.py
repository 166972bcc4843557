"""A sum whose separators fit no number, "$110,00", beside a conversion of it that can be read."""

from factcheck.checks.conversion import Sum, fitting, moments, sum_of, windows
from factcheck.checks.material import Material
from factcheck.checks.reprint import grouped, rounded
from factcheck.model import Mismatch, MoneyClaim, Relation

MOST_DIGITS = 15
CLOSE = 0.005


def lost_digit(relation: Relation, material: Material, agrees: float) -> Mismatch | None:
    """FC204: with a nought more (or less) the garbled sum is what the other one comes to."""
    (claim,) = material.claims(relation, "sum")
    broken = relation.spans[1]
    text = material.articles[relation.article].text[broken.start : broken.end]
    digits = "".join(filter(str.isdecimal, text))
    known = sum_of(claim, (claim.unit,), first=True) if isinstance(claim, MoneyClaim) and len(digits) <= MOST_DIGITS else None
    code = relation.facts["currencies"].split()[0]
    for power in (1, -1) if known else ():
        meant = float(digits) * 10.0**power
        if known and fits(meant, known, code, material, relation, agrees):
            return mismatch(relation, material, text, f"{text[0]}{grouped(rounded(meant, MOST_DIGITS))}", power > 0)
    return None


def fits(meant: float, known: Sum, code: str, material: Material, relation: Relation, agrees: float) -> bool:
    """Whether an amount is what the readable sum comes to in this currency."""
    times = moments(material.articles[relation.article].published, ())
    room = 1 + known.room + CLOSE
    return fitting((meant / known.high / room, meant / known.low * room), windows(known.units, (code,), times), agrees) is not None


def mismatch(relation: Relation, material: Material, broken: str, amount: str, missing: bool) -> Mismatch:
    """The finding, with the amount that was meant."""
    whole = relation.spans[0]
    (claim,) = material.claims(relation, "sum")
    return Mismatch(
        span=whole,
        claims=(claim.id,),
        working=f"“{broken}” is no way to write a number; {amount} fits “{claim.text}” at the rates of the time",
        slots={
            "conversion": material.articles[whole.article].text[whole.start : whole.end],
            "cause": f"a digit of “{broken}” seems to be {'missing' if missing else 'too many'}",
        },
        suggestions=(amount,),
    )
