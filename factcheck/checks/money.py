"""Conversions between currencies: each fits the rates of its time, or one rule says what most likely went wrong.

Exactly one of FC201, FC204 and FC205 speaks of a conversion: all three run the same judgement and keep their own share of it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from factcheck.checks.conversion import ConversionParams, Fit, Moment, Sum, fitting, moments, sum_of, windows
from factcheck.checks.diagnosis import Fault, Question, diagnosis, same_label
from factcheck.checks.extents import implied
from factcheck.checks.garbled import lost_digit
from factcheck.checks.material import Material
from factcheck.checks.rate_words import fit_said, quotient_said
from factcheck.model import Claim, Holds, Mismatch, MoneyClaim, Relation
from factcheck.reference.currencies import country_of

GREAT = ("USD", "GBP")


class Case(NamedTuple):
    """A conversion ready to be judged."""

    relation: Relation
    sums: tuple[Sum, ...]
    times: tuple[Moment, ...]
    around: frozenset[str]
    """The currencies of the article."""
    pairs: frozenset[frozenset[str]]
    """The pairs of currencies that it converts between."""


class Leg(NamedTuple):
    """Two sums of a conversion beside the rates: `fit` where they agree, `near` where they at least nearly do."""

    base: Sum
    quote: Sum
    span: tuple[float, float]
    options: tuple[Fit, ...]
    fit: Fit | None
    near: bool


def cases(material: Material) -> Iterator[Case]:
    """The conversions of all articles."""
    for article, relations in groupby(material.related("conversion"), key=lambda relation: relation.article):
        document = material.document_of[article]
        countries = Counter(place.place[:2] for place in document.places)
        around = frozenset(claim.unit for claim in document.claims if isinstance(claim, MoneyClaim))
        found = [(relation, sums_of(material.claims(relation, "sum"), countries)) for relation in relations]
        pairs = frozenset(frozenset((sums[0].units[0], other.units[0])) for _, sums in found for other in sums[1:])
        for relation, sums in found:
            if len(sums) > 1:
                told = [claim.when for claim in material.claims(relation, "date") if claim.when]
                yield Case(relation, sums, moments(document.article.published, told), around, pairs)


def sums_of(claims: Sequence[Claim], countries: Mapping[str, int]) -> tuple[Sum, ...]:
    """The sums of a conversion as intervals; none where the first cannot be read as one."""
    sums = [sum_of(claim, meanings(claim, countries), first=not at) for at, claim in enumerate(claims) if isinstance(claim, MoneyClaim)]
    return tuple(one for one in sums if one) if sums and sums[0] else ()


def meanings(claim: MoneyClaim, countries: Mapping[str, int]) -> tuple[str, ...]:
    """The currencies a sum's words may stand for, the likeliest first.

    A bare dollar or pound may always be the great one, and that of the country the article speaks of most; any other open word may be of
    every country it names, and of all where it names none.
    """
    great = [code for code in GREAT if code in claim.candidates]
    least = max(1, max(countries.values(), default=0)) if great or claim.unit in GREAT else 1
    named = [code for code in claim.candidates if countries.get(country_of().get(code, ""), 0) >= least]
    if not named and claim.assumed and claim.unit not in GREAT:
        named = list(claim.candidates)
    return tuple(dict.fromkeys((claim.unit, *great, *named)))


def legs(case: Case, params: ConversionParams) -> list[Leg]:
    """Every two sums of a conversion; those with the first come first."""
    return [leg(one, other, case, params) for one, other in combinations(case.sums, 2)]


def leg(base: Sum, quote: Sum, case: Case, params: ConversionParams) -> Leg:
    """Two sums of a conversion set against the rates of its times."""
    span = implied(base, quote)
    options = tuple(windows(base.units, quote.units, case.times))
    fit = fitting(span, options, float(params.agrees))
    return Leg(base, quote, span, options, fit, bool(fit) or not options or bool(fitting(span, options, float(params.differs))))


def judged(case: Case, params: ConversionParams) -> Iterator[Fault | str]:
    """What there is to say of a conversion: its fault, or the working of each sum that fits the first."""
    form = case.relation.facts["form"]
    found = legs(case, params)
    wrong = [one for one in found if not one.near]
    if not wrong:
        yield from (agreement(one, one.fit) for one in found if one.fit and one.base is case.sums[0])
        if len(found) == 1 and case.relation.facts["plain"] == "yes" and (fault := same_label(one_question(case), case.pairs)):
            yield fault
    elif form != "priced":
        fault = diagnosis(question(case, wrong), float(params.agrees))
        if form == "sure" or fault.rule == "FC204":
            yield fault


def agreement(one: Leg, fit: Fit) -> str:
    """The working of two sums that agree."""
    return f"{quotient_said(one.base, one.quote, fit)}; {fit_said(one.base, one.quote, fit, one.span)}"


def one_question(case: Case) -> Question:
    """The first two sums, either of which may be wrong."""
    return Question(case.sums[0], case.sums[1], (), case.times, case.around, certain=False)


def question(case: Case, wrong: Sequence[Leg]) -> Question:
    """The two sums to ask about: the one that fits none of the others, beside the first that it ought to fit."""
    odd = [one for one in case.sums if all(one in (leg.base, leg.quote) for leg in wrong)]
    certain = len(case.sums) > 2 and len(odd) == 1
    asked = next((leg for leg in wrong if leg.quote in odd), wrong[0])
    base, quote = asked.base, asked.quote
    options = asked.options
    if certain and odd[0] is base:
        base, quote = quote, base
        options = tuple(windows(base.units, quote.units, case.times))
    return Question(base, quote, options, case.times, case.around, certain)


def outcomes(material: Material, params: ConversionParams, rule: str) -> Iterator[Mismatch | Holds]:
    """One rule's share of what there is to say of all conversions; FC201 also says which hold."""
    for case in cases(material):
        claims = tuple(one.claim.id for one in case.sums)
        for found in judged(case, params):
            if isinstance(found, Fault) and found.rule == rule:
                yield mismatch(case, found, material)
            elif isinstance(found, str) and rule == "FC201":
                yield Holds(span=case.relation.spans[0], claims=claims, working=found)


def mismatch(case: Case, fault: Fault, material: Material) -> Mismatch:
    """A fault with its place."""
    span = case.relation.spans[0]
    return Mismatch(
        span=span,
        claims=tuple(one.claim.id for one in case.sums),
        working=fault.working,
        slots={"conversion": material.articles[span.article].text[span.start : span.end], "cause": fault.cause},
        suggestions=fault.suggestions,
        severity=fault.severity,
    )


def conversions_fit(material: Material, params: ConversionParams) -> Iterator[Mismatch | Holds]:
    """A converted sum is what some rate of its time gives, within what was printed (FC201)."""
    return outcomes(material, params, "FC201")


def conversions_keep_scale(material: Material, params: ConversionParams) -> Iterator[Mismatch | Holds]:
    """A converted sum is not out by a power of ten (FC204)."""
    yield from outcomes(material, params, "FC204")
    for relation in material.related("garbled-conversion"):
        if found := lost_digit(relation, material, float(params.agrees)):
            yield found


def conversions_keep_label(material: Material, params: ConversionParams) -> Iterator[Mismatch | Holds]:
    """A converted sum carries the currency it is in (FC205)."""
    return outcomes(material, params, "FC205")
