"""Figures as working and suggestions show them, and the room that printed figures leave."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from factcheck.intervals import ROOMY, Interval, printed, round_to
from factcheck.model import Claim, Holds, Mismatch, Record, Relation, Span, Value

HUNDRED = Decimal(100)
DIGITS = re.compile(r"\d[\d,.   ]*\d|\d")
SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ROUND_CAP = Decimal("0.05")
HALF = Decimal("0.5")


def value_of(claim: Claim) -> Value:
    """The claim's value. Relations hold only claims that have one."""
    if claim.value is None:
        raise ValueError(f"{claim.id} has no value")
    return claim.value


def point(claim: Claim) -> Decimal:
    """The claim's amount in one number: as written, or the middle of what it allows."""
    value = value_of(claim)
    if value.point is not None:
        return value.point
    ends = [end for end in (value.low, value.high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends)


def allowed(claim: Claim) -> Interval:
    """What the claim's words allow, with slack for whole figures that look rounded: 80,000 may be 79,000, but 270 is not 268.

    The slack is half of the figure's round unit (from a hundred on) and at most a twentieth of the figure.
    """
    value, within = value_of(claim), printed(value_of(claim))
    if claim.kind in ("percent", "percentage-points"):
        return percent_allowed(value)
    if value.point is None or value.low != value.high:
        return within
    unit = round_to(value.point)
    if unit < 100 and abs(value.point) < 1000:
        return within
    slack = min(unit * HALF, abs(value.point) * ROUND_CAP)
    return widened_by(within, slack)


def percent_allowed(value: Value) -> Interval:
    """What a percentage allows: half a unit of its last digit, and a little more for 5, 10, 15 and their like."""
    within = printed(value)
    if value.point is None:
        return within
    exponent = value.point.as_tuple().exponent
    slack = HALF.scaleb(exponent) if isinstance(exponent, int) and exponent < 0 else HALF
    if value.point == value.point.to_integral_value():
        slack = Decimal("0.5") if value.point % 5 else Decimal(1)
    least = Interval(value.point - slack, value.point + slack)
    return Interval(
        None if within.low is None else within.low if value.hedge == "more-than" else min(within.low, least.low or within.low),
        None if within.high is None else within.high if value.hedge == "less-than" else max(within.high, least.high or within.high),
    )


def widened_by(interval: Interval, slack: Decimal) -> Interval:
    """The interval with so much added on both sides; open sides stay open."""
    return Interval(
        None if interval.low is None else interval.low - slack,
        None if interval.high is None else interval.high + slack,
    )


def shown(amount: Decimal, unit: str | None = None) -> str:
    """An amount for the working: digits in threes, no more than needed, its unit behind it."""
    rounded = amount if amount == amount.to_integral_value() else significant(amount)
    text = f"{rounded:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text + ("%" if unit == "percent" else f" {unit}" if unit else "")


def significant(amount: Decimal, digits: int = 4) -> Decimal:
    """The amount to so many digits that count; whole parts are kept whole."""
    if not amount:
        return amount
    places = max(0, digits - 1 - amount.adjusted())
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN, context=ROOMY)


def named(claim: Claim) -> str:
    """A claim's amount for the working."""
    return shown(point(claim), claim.unit if claim.kind in ("money", "percent") else None)


def written_like(claim: Claim, amount: Decimal) -> str | None:
    """Another amount in the form in which the claim is written: "£6m" and 8,000,000 make "£8m"."""
    if amount < 0:
        return None
    number = DIGITS.search(claim.text)
    if number is None:
        return in_words(amount)
    digits = Decimal(re.sub(r"[^\d.]", "", number[0].rstrip(".,")) or "0") if number[0].count(".") < 2 else Decimal(0)
    if not digits or not point(claim):
        return None
    scale = point(claim) / digits
    places = len(number[0].split(".")[1]) if "." in number[0] else 0
    best = next((p for p in range(places, 4) if agrees(round(amount / scale, p) * scale, amount)), 3)
    figure = round(amount / scale, best)
    grouped = "," in number[0] or figure >= 10000
    text = f"{figure:,f}" if grouped else f"{figure:f}"
    return claim.text[: number.start()] + text + claim.text[number.start() + len(number[0].rstrip(".,")) :]


def in_form(claim: Claim, amount: Decimal) -> str:
    """Another amount in the form in which the claim is written, or in plain digits."""
    return written_like(claim, amount) or shown(amount, money_unit(claim))


def agrees(one: Decimal, other: Decimal) -> bool:
    """Are two amounts the same to a hundredth part?"""
    return abs(one - other) * 100 <= abs(other)


def in_words(amount: Decimal) -> str | None:
    """A small whole number in words, a larger one in digits."""
    if amount != amount.to_integral_value():
        return None
    whole = int(amount)
    return SMALL[whole] if whole < len(SMALL) else f"{whole:,}"


def spans_of(claims: Iterable[Claim]) -> tuple[Span, ...]:
    """Where the claims stand."""
    return tuple(Span(article=claim.article, start=claim.start, end=claim.end) for claim in claims)


def span_over(claims: Iterable[Claim]) -> Span:
    """From the first of some claims to the end of the last."""
    all_claims = list(claims)
    return Span(
        article=all_claims[0].article,
        start=min(claim.start for claim in all_claims),
        end=max(claim.end for claim in all_claims),
    )


def certain(relation: Relation) -> bool:
    """Did the finder of the relation vouch for it?"""
    return relation.facts.get("certain") == "yes"


def repairs(pairs: Iterable[tuple[Claim, Decimal | None]]) -> tuple[str, ...]:
    """For each figure that could be the wrong one what it would have to be: "268" → "270"."""
    found = []
    for claim, amount in pairs:
        text = None if amount is None else written_like(claim, amount)
        if text is not None and text != claim.text:
            found.append(f"{claim.text} → {text}")
    return tuple(dict.fromkeys(found))


# ---- outcomes ---------------------------------------------------------------------------------------------------------


class ShareParams(Record):
    """How far a share may be off, as a share of itself."""

    slack: Decimal = Decimal("0.01")


def outcome(
    holds: bool,
    sure: bool,
    place: Sequence[Claim],
    claims: Sequence[Claim],
    working: str,
    slots: dict[str, str],
    suggestions: tuple[str, ...],
    close: bool = True,
) -> Iterator[Mismatch | Holds]:
    """What holds is said; what does not is a mismatch only where the relation is certain.

    Where it is not certain, figures hold only if they come `close`: with room enough any three figures fit.
    """
    ids = tuple(claim.id for claim in claims)
    if holds and (sure or close):
        yield Holds(span=span_over(claims), claims=ids, working=working)
    elif sure and not holds:
        yield Mismatch(
            span=span_over(place),
            claims=ids,
            working=working,
            slots=slots,
            related=spans_of(claim for claim in claims if claim not in place),
            suggestions=suggestions,
        )


def near(one: Decimal, other: Decimal) -> bool:
    """Are two amounts the same to a hundredth?"""
    return abs(one - other) * HUNDRED <= max(abs(one), abs(other))


def definite(*claims: Claim) -> bool:
    """Has every claim a figure without an open bound?"""
    return all(value_of(claim).point is not None and None not in (value_of(claim).low, value_of(claim).high) for claim in claims)


def against(holds: bool) -> str:
    """How the working puts a result beside a figure."""
    return "within the rounding of" if holds else "not"


def money_unit(claim: Claim) -> str | None:
    """The currency of a sum of money, for messages."""
    return claim.unit if claim.kind in ("money", "percent") else None


def rounded_like(claim: Claim, amount: Decimal) -> Decimal:
    """An amount to as many places as the claim was printed with."""
    exponent = point(claim).as_tuple().exponent
    places = min(-exponent, 4) if isinstance(exponent, int) and exponent < 0 else 0
    rounded = round(amount, places if claim.kind != "ratio" else 1)
    return rounded if rounded else round(amount, 2)
