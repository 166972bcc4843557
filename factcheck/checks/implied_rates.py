"""Several conversions in one article: they should imply one rate, and one time (FC202)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, islice
from typing import NamedTuple, Self

from factcheck.checks.conversion import ConversionParams, RateParams
from factcheck.checks.diagnosis import exactly
from factcheck.checks.material import Material
from factcheck.checks.money import Case, Leg, cases, legs
from factcheck.checks.rate_words import quotient_said, years_of, years_said
from factcheck.model import Amount, Holds, Mismatch, Span

MOST = 100
"""So many disagreements between two currencies are told of one article: beyond that it is no article."""


class ImpliedParams(RateParams):
    """How far apart two implied rates must be, and the tolerances of the conversions themselves."""

    apart: Amount

    def widened(self, tolerance: Decimal) -> Self:
        """Each of two rates may be off by the newsroom's tolerance, one upwards and one downwards."""
        wide = super().widened(tolerance)
        return wide.model_copy(update={"apart": (1 + self.apart) * (1 + tolerance) ** 2 - 1})


class Told(NamedTuple):
    """A conversion that is right for some time: its leg, and where it stands."""

    case: Case
    leg: Leg

    @property
    def span(self) -> Span:
        """The whole conversion."""
        return self.case.relation.spans[0]

    @property
    def claims(self) -> tuple[str, ...]:
        """The two sums."""
        return self.leg.base.claim.id, self.leg.quote.claim.id


class Rated(NamedTuple):
    """A conversion with its place among the others and the rates that it implies."""

    place: int
    told: Told
    low: float
    high: float


def rates_agree(material: Material, params: ImpliedParams) -> Iterator[Mismatch | Holds]:
    """Conversions of one article imply one rate, unless dates beside them set them apart."""
    tolerances = ConversionParams(agrees=params.agrees, differs=params.differs)
    for _, group in groupby(cases(material), key=lambda case: case.relation.article):
        told = [Told(case, leg) for case in group if comparable(case) for leg in sound(case, tolerances)]
        yield from (mismatch(one, other) for one, other in disagreeing(told, 1 + float(params.apart)))
        yield from anachronisms(told)


def comparable(case: Case) -> bool:
    """Whether a conversion is sure to be one, and of the article's own time."""
    return case.relation.facts["form"] == "sure" and len(case.times) == 1


def sound(case: Case, params: ConversionParams) -> list[Leg]:
    """The legs from the first sum, where the whole conversion is right for some time."""
    found = legs(case, params)
    return [leg for leg in found if leg.fit and leg.base is case.sums[0]] if all(leg.near for leg in found) else []


def disagreeing(told: Sequence[Told], apart: float) -> Iterator[tuple[Told, Told]]:
    """Two conversions between the same currencies whose rates differ by more than rounding; each conversion is named once."""
    by_pair: dict[tuple[str, ...], list[Rated]] = {}
    for at, one in enumerate(told):
        by_pair.setdefault(pair_of(one), []).append(Rated(at, one, *rate_of(one)))
    named: set[str] = set()
    for first, second in sorted(clash for rated in by_pair.values() for clash in islice(clashes(rated, apart), MOST)):
        claims = {*told[first].claims, *told[second].claims}
        if not named & claims:
            named |= claims
            yield told[first], told[second]


def clashes(rated: Sequence[Rated], apart: float) -> Iterator[tuple[int, int]]:
    """The places of those of one pair of currencies that disagree. Only what disagrees with an extreme is compared with all others."""
    while rated:
        lowest, highest = min(one.high for one in rated), max(one.low for one in rated)
        one = next((one for one in rated if max(one.low / lowest, highest / one.high) > apart), None)
        other = one and next((other for other in rated if far(one, other, apart)), None)
        if one is None or other is None:
            return
        yield one.place, other.place
        claims = {*one.told.claims, *other.told.claims}
        rated = [left for left in rated if left.place > one.place and not claims & {*left.told.claims}]


def far(one: Rated, other: Rated, apart: float) -> bool:
    """Do two conversions imply rates further apart than that?"""
    return max(one.low / other.high, other.low / one.high) > apart


def pair_of(told: Told) -> tuple[str, ...]:
    """The two currencies in the order of their codes."""
    fit = told.leg.fit
    return tuple(sorted((fit.base, fit.quote))) if fit else ()


def rate_of(told: Told) -> tuple[float, float]:
    """The rates a conversion implies, in units of the later code for one of the earlier."""
    low, high = exactly(told.leg.base, told.leg.quote)
    fit = told.leg.fit
    return (low, high) if fit and (fit.base, fit.quote) == pair_of(told) else (1 / high, 1 / low)


def mismatch(one: Told, other: Told) -> Mismatch:
    """Two conversions that imply two rates."""
    workings = [quotient_said(told.leg.base, told.leg.quote, told.leg.fit) for told in (one, other) if told.leg.fit]
    return Mismatch(
        span=other.span,
        claims=(*one.claims, *other.claims),
        working="; ".join(workings),
        slots={"cause": " but ".join(working.split("= ")[-1] for working in workings)},
        related=(one.span,),
    )


# ---- undated articles ------------------------------------------------------------------------------------------------


def anachronisms(told: Sequence[Told]) -> Iterator[Mismatch]:
    """In an article without a date each conversion fits some years; one that shares none with all the others is of another time."""
    undated = [one for one in told if one.leg.fit and one.leg.fit.moment.sort == "any" and one.leg.fit.factor == 1]
    years = [frozenset(years_of(one.leg.fit, one.leg.span)) for one in undated if one.leg.fit]
    if len(undated) < 2 or not all(years) or frozenset.intersection(*years):
        return
    for at, one in enumerate(undated):
        others = frozenset.intersection(*(years[:at] + years[at + 1 :]))
        if others and len(undated) > 2 and pair_of(one) not in {pair_of(other) for other in undated if other is not one}:
            yield out_of_time(one, undated[0] if at else undated[1], years[at], others)
            return


def out_of_time(one: Told, other: Told, years: frozenset[int], others: frozenset[int]) -> Mismatch:
    """A conversion that fits other years than the rest of the article."""
    said = f"the rates of {years_said(sorted(years))}, the other conversions those of {years_said(sorted(others))}"
    return Mismatch(
        span=one.span,
        claims=(*one.claims, *other.claims),
        working=f"this one fits {said}",
        slots={"cause": f"this one fits {said}"},
        related=(other.span,),
    )
