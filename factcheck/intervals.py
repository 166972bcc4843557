"""Arithmetic on amounts that are known only within bounds.

Every figure of an article is an interval: what its hedge and its printed precision allow. Two figures contradict one another only
where their intervals cannot both hold, so sums, shares and conversions are computed on intervals throughout.
An open side is `None`. All arithmetic runs in one fixed decimal context, whatever the caller's context is.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import NamedTuple

from factcheck.model import Value

CONTEXT = Context(prec=40, rounding=ROUND_HALF_EVEN)
ROOMY = Context(prec=600, rounding=ROUND_HALF_EVEN)
"""For rounding and remainders, which decimals refuse where a result has more digits than the context: texts may say 10^99."""
ZERO = Decimal(0)
HALF = Decimal("0.5")


class Interval(NamedTuple):
    """The closed interval from `low` to `high`; `None` is unbounded."""

    low: Decimal | None
    high: Decimal | None

    def holds(self, amount: Decimal) -> bool:
        """Is the amount inside?"""
        return (self.low is None or self.low <= amount) and (self.high is None or amount <= self.high)

    def overlaps(self, other: "Interval") -> bool:
        """Can both hold at once?"""
        return not (below(self, other) or below(other, self))

    def contains(self, other: "Interval") -> bool:
        """Is all of the other inside?"""
        low = self.low is None or (other.low is not None and self.low <= other.low)
        return low and (self.high is None or (other.high is not None and other.high <= self.high))

    @property
    def bounded(self) -> bool:
        """Are both sides known?"""
        return self.low is not None and self.high is not None


EVERYTHING = Interval(None, None)


def exactly(amount: Decimal | int) -> Interval:
    """The interval of one amount."""
    return Interval(Decimal(amount), Decimal(amount))


def between(one: Decimal, other: Decimal) -> Interval:
    """The interval between two amounts, in whichever order they come."""
    return Interval(min(one, other), max(one, other))


def below(one: Interval, other: Interval) -> bool:
    """Does all of the one lie under all of the other?"""
    return one.high is not None and other.low is not None and one.high < other.low


def overlap(one: Interval, other: Interval) -> Interval | None:
    """What both allow, or `None` where they cannot both hold."""
    if not one.overlaps(other):
        return None
    lows, highs = [x for x in (one.low, other.low) if x is not None], [x for x in (one.high, other.high) if x is not None]
    return Interval(max(lows, default=None), min(highs, default=None))


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of these. Raises `ValueError` for none."""
    lows, highs = zip(*intervals, strict=True)
    return Interval(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )


def add(one: Interval, other: Interval) -> Interval:
    """The sums of any amount of the one and any of the other."""
    return Interval(
        None if one.low is None or other.low is None else CONTEXT.add(one.low, other.low),
        None if one.high is None or other.high is None else CONTEXT.add(one.high, other.high),
    )


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of all; nothing adds up to zero."""
    result = exactly(0)
    for interval in intervals:
        result = add(result, interval)
    return result


def negative(one: Interval) -> Interval:
    """The interval mirrored at zero."""
    return Interval(
        None if one.high is None else CONTEXT.minus(one.high),
        None if one.low is None else CONTEXT.minus(one.low),
    )


def subtract(one: Interval, other: Interval) -> Interval:
    """The differences: any amount of the one less any of the other."""
    return add(one, negative(other))


def multiply(one: Interval, other: Interval) -> Interval:
    """The products of any amount of the one and any of the other. An open side stays open on the side its sign says."""
    products = [_product(a, b) for a in _ends(one) for b in _ends(other)]
    return Interval(_least(products), _greatest(products))


def divide(one: Interval, other: Interval) -> Interval:
    """The quotients; everything where the divisor may be zero."""
    if other.holds(ZERO):
        return EVERYTHING
    return multiply(one, Interval(_inverse(other.high), _inverse(other.low)))


def scaled(one: Interval, factor: Decimal | int) -> Interval:
    """The interval times a plain number."""
    return multiply(one, exactly(factor))


def widened(one: Interval, share: Decimal) -> Interval:
    """The interval with a share of its ends' size added on both sides (`Decimal("0.01")`: one per cent)."""
    return Interval(
        None if one.low is None else CONTEXT.subtract(one.low, CONTEXT.multiply(abs(one.low), share)),
        None if one.high is None else CONTEXT.add(one.high, CONTEXT.multiply(abs(one.high), share)),
    )


# Infinities stand for open sides while multiplying; they never leave this module.
_INFINITE = Decimal("Infinity")


def _ends(one: Interval) -> tuple[Decimal, Decimal]:
    return (-_INFINITE if one.low is None else one.low), (_INFINITE if one.high is None else one.high)


def _product(a: Decimal, b: Decimal) -> Decimal:
    return ZERO if ZERO in (a, b) else CONTEXT.multiply(a, b)


def _least(products: list[Decimal]) -> Decimal | None:
    least = min(products)
    return None if least.is_infinite() else least


def _greatest(products: list[Decimal]) -> Decimal | None:
    greatest = max(products)
    return None if greatest.is_infinite() else greatest


def _inverse(amount: Decimal | None) -> Decimal:
    return ZERO if amount is None else CONTEXT.divide(Decimal(1), amount)


# ---- what a printed figure allows --------------------------------------------------------------------------------


def printed(value: Value) -> Interval:
    """What the words allow: hedge and printed precision."""
    return Interval(value.low, value.high)


def as_printed(value: Value) -> Interval:
    """What the words allow: hedge and printed precision."""
    return printed(value)


def as_rounded(value: Value) -> Interval:
    """What the words allow if whole round figures may have been rounded: 1,500 is then 1,450 to 1,550; 1,523 stays itself.

    A figure with at most two digits before its zeros counts as round; with three, half a unit of its last digit is allowed as well.
    Ends that a hedge has opened or moved are left as they are.
    """
    allowed = printed(value)
    if value.point is None or value.hedge != "exact":
        return allowed
    rounding = round_to(value.point)
    if not rounding and allowed.holds(value.point):
        return allowed
    slack = CONTEXT.multiply(rounding, HALF)
    return hull([allowed, Interval(CONTEXT.subtract(value.point, slack), CONTEXT.add(value.point, slack))])


def round_to(amount: Decimal) -> Decimal:
    """The power of ten an amount is a multiple of, if at least 10 (1,500 → 100; 60,000 → 10,000); zero where it is not round."""
    if not amount or amount != amount.to_integral_value():
        return ZERO
    digits = str(abs(int(amount)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** zeros if zeros else ZERO


ROUNDED_TWICE = Decimal("0.1")
FIRST_ROUNDED = 100
ROUNDED_COUNT = 20
"""Between articles counts of people are rounded from here on: "30 hurt"."""


def may_be_one(one: Value, other: Value) -> bool:
    """Can two figures be one amount, each as printed or the one rounded more coarsely than the other?

    Figures under a hundred are not rounded, and no rounding moves a figure by more than a tenth.
    """
    common = overlap(printed(one), printed(other))
    if common is not None and (common.low is None or common.low != common.high or common.low in (one.point, other.point)):
        return True  # £1bn and £2bn meet at £1.5bn only, which either would round the other way
    if one.point is None or other.point is None or not as_rounded(one).overlaps(as_rounded(other)):
        return False
    larger = max(abs(one.point), abs(other.point))
    return larger >= FIRST_ROUNDED and abs(one.point - other.point) <= CONTEXT.multiply(ROUNDED_TWICE, larger)


def may_be_one_count(one: Value, other: Value) -> bool:
    """Can two counts be one, as printed or a round one of twenty or more rounded by at most a tenth: 30 for 28, not ten for 8?"""
    if overlap(printed(one), printed(other)) is not None:
        return True
    if one.point is None or other.point is None or not as_rounded(one).overlaps(as_rounded(other)):
        return False
    larger = max(abs(one.point), abs(other.point))
    return larger >= ROUNDED_COUNT and abs(one.point - other.point) <= CONTEXT.multiply(ROUNDED_TWICE, larger)
