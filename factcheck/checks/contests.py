"""Two articles' totals of one thing, and whether two figures can be one."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.checks.accounts import Account
from factcheck.checks.material import Material
from factcheck.intervals import Interval, as_rounded, may_be_one_count, printed
from factcheck.model import Claim, Value

HALF = Decimal("0.5")
"""What rounding to a whole figure changes at most: 61 per cent may be 61.4."""
MEASURED = Decimal("0.3")
"""What two agencies' magnitudes of one earthquake may differ by."""


class Contest(NamedTuple):
    """The totals that two articles lead with, and all that each says of them."""

    mine: Claim
    theirs: Claim
    one: Account
    two: Account
    material: Material
    as_stated: bool = False
    """An open bound is taken for its figure: what was "at least 29" has become 57."""

    @property
    def turned(self) -> "Contest":
        """The same from the other side."""
        return Contest(self.theirs, self.mine, self.two, self.one, self.material, self.as_stated)

    def agree(self, one: Claim, two: Claim) -> bool:
        """Whether two figures can be one."""
        return agree(stated(one), stated(two)) if self.as_stated else agree(one, two)

    def allowed(self, claim: Claim) -> Interval:
        """What a figure's words allow."""
        value = (stated(claim) if self.as_stated else claim).value
        return printed(value) if value else Interval(None, None)


def agree(one: Claim, two: Claim) -> bool:
    """Whether two figures can be one: counts as told, sums and measures as they may have been rounded."""
    if one.value is None or two.value is None:
        return True
    if not {one.kind, two.kind} <= {"count", "number"}:
        return as_rounded(one.value).overlaps(widened(as_rounded(two.value), HALF if whole(one) != whole(two) else Decimal(0)))
    if whole(one) and whole(two):
        return may_be_one_count(one.value, two.value)
    return printed(one.value).overlaps(widened(printed(two.value), MEASURED))


def stated(claim: Claim) -> Claim:
    """The claim with its figure in place of an open bound."""
    value = claim.value
    if value is None or value.point is None or value.hedge not in ("at-least", "more-than", "at-most", "less-than"):
        return claim
    return claim.model_copy(update={"value": Value(low=value.point, high=value.point, point=value.point)})


def widened(interval: Interval, by: Decimal) -> Interval:
    """The interval with so much more at each end."""
    return Interval(interval.low and interval.low - by, interval.high and interval.high + by)


def whole(claim: Claim) -> bool:
    """Whether a figure has no decimals."""
    point = claim.value.point if claim.value else None
    return point is None or point == point.to_integral_value()
