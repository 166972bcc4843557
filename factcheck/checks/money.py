"""Conversions between currencies: each fits the rates of its time, or one rule says what most likely went wrong.

Exactly one of FC201, FC204 and FC205 speaks of a conversion: all three run the same judgement and keep their own share of it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, groupby
from typing import NamedTuple

from factcheck.checks.conversion import ConversionParams, Fit, Moment, Sum, fitting, moments, off_by, sum_of, windows
from factcheck.checks.diagnosis import Fault, Question, diagnosis, renamed, same_label
from factcheck.checks.extents import implied
from factcheck.checks.garbled import lost_digit
from factcheck.checks.material import Material
from factcheck.checks.rate_words import fit_said, quotient_said, window_said, years_of, years_said
from factcheck.model import Claim, Days, Document, Holds, Mismatch, MoneyClaim, Relation
from factcheck.reference.currencies import country_of

GREAT = ("USD", "GBP")
FAR = 20
"""A rate and a sum that are further apart than this, as a factor, are two different things."""
DEAREST = 20_000
AMERICA = re.compile(r"\b(?:US|U\.S\.|USA)(?![\w$])|\bAmericans?\b")
"""Words that speak of the United States, also where they name no place ("the US Air Force")."""
TAGS = frozenset(map(Decimal, ("0", "0.99", "0.95", "0.9")))
"""What price tags end in, and the highest that is one."""


class Case(NamedTuple):
    """A conversion ready to be judged."""

    relation: Relation
    sums: tuple[Sum, ...]
    times: tuple[Moment, ...]
    pairs: frozenset[frozenset[str]]
    """The pairs of currencies that the article converts between."""
    countries: frozenset[str]
    """The countries that the article speaks of."""

    @property
    def around(self) -> frozenset[str]:
        """The currencies that the article converts."""
        return frozenset().union(*self.pairs)


class Leg(NamedTuple):
    """Two sums of a conversion beside the rates: `fit` where they agree, `near` where they at least nearly do."""

    base: Sum
    quote: Sum
    span: tuple[float, float]
    options: tuple[Fit, ...]
    fit: Fit | None
    near: bool


class Doubt(NamedTuple):
    """A conversion that does not fit as its open sign was read, but as other money of that sign: nobody can tell that it is wrong."""

    relation: Relation
    claim: MoneyClaim
    codes: tuple[str, ...]
    """The currencies of the sign that fit."""
    working: str
    fault: Fault
    """What would be wrong if the sign was read right."""


def cases(material: Material) -> Iterator[Case]:
    """The conversions of all articles."""
    for article, relations in groupby(material.related("conversion"), key=lambda relation: relation.article):
        document = material.document_of[article]
        spoken_of, countries = countries_spoken_of(document), Counter(place.place[:2] for place in document.places)
        found = [(relation, sums_of(material.claims(relation, "sum"), countries)) for relation in relations]
        pairs = frozenset(frozenset((sums[0].units[0], other.units[0])) for _, sums in found for other in sums[1:])
        for relation, sums in found:
            if len(sums) > 1:
                times = moments(document.article.published, times_told(relation, material))
                yield Case(relation, sums, times, pairs, spoken_of)


def countries_spoken_of(document: Document) -> frozenset[str]:
    """The countries of the places an article names."""
    america = ["US"] if AMERICA.search(document.article.text) else []
    return frozenset([*america, *(place.place[:2] for place in document.places)])


def times_told(relation: Relation, material: Material) -> list[Days]:
    """The times that the sentence of a conversion tells of, and the one before it."""
    claims = [claim for role in ("date", "before") for claim in material.claims(relation, role)]
    return [claim.when for claim in claims if claim.when]


def sums_of(claims: Sequence[Claim], countries: Mapping[str, int]) -> tuple[Sum, ...]:
    """The sums of a conversion as intervals; none where the first cannot be read as one. `countries`: how often the article names each."""
    sums = [sum_of(claim, meanings(claim, countries), first=not at) for at, claim in enumerate(claims) if isinstance(claim, MoneyClaim)]
    return tuple(one for one in sums if one) if sums and sums[0] else ()


def meanings(claim: MoneyClaim, countries: Mapping[str, int]) -> tuple[str, ...]:
    """The currencies a sum's words may stand for, the likeliest first.

    A bare dollar or pound may always be the great one, and that of the country the article speaks of most; any other open word may be of
    every country it names, and of all where it names none.
    """
    if not claim.candidates:
        return (claim.unit,)
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


def judged(case: Case, params: ConversionParams) -> Iterator[Fault | Leg | Doubt]:
    """What there is to say of a conversion: its fault, whose money it may be, or each sum that fits the first."""
    found = legs(case, params)
    wrong = [one for one in found if not one.near]
    fault = faulty(case, wrong, params) if wrong else twice_in_one(case, found)
    if fault:
        yield other_money(case, fault, params) or fault
    if not wrong:
        yield from (one for one in found if one.fit and one.base is case.sums[0])


def faulty(case: Case, wrong: Sequence[Leg], params: ConversionParams) -> Fault | None:
    """What is wrong with sums that are no conversion of one another at the rates of their time."""
    if case.relation.facts["form"] == "priced" or priced(case):
        return None
    fault = diagnosis(question(case, wrong), float(params.agrees))
    far = max(off_by(one.span, one.options) for one in wrong)
    return fault if to_be_told(case.relation, fault, far) else None


def twice_in_one(case: Case, found: Sequence[Leg]) -> Fault | None:
    """What is wrong with two sums that carry one label."""
    plain = len(found) == 1 and case.relation.facts["plain"] == "yes"
    return same_label(one_question(case), case.pairs) if plain else None


def other_money(case: Case, fault: Fault, params: ConversionParams) -> Doubt | None:
    """The currencies of an open sign whose reading was a mere assumption, and that would make the whole conversion right."""
    for at, one in enumerate(case.sums):
        others = [code for code in one.claim.candidates if code not in one.units] if one.claim.assumed else ()
        read = {code: legs(case._replace(sums=(*case.sums[:at], renamed(one, code), *case.sums[at + 1 :])), params) for code in others}
        codes = tuple(code for code, found in read.items() if all(leg.fit for leg in found))
        if codes:
            return Doubt(case.relation, one.claim, codes, doubted(codes[0], one.claim.unit, read[codes[0]]), fault)
    return None


def doubted(code: str, unit: str, found: Sequence[Leg]) -> str:
    """The working of a conversion that fits as other money than its sign was taken for."""
    leg = found[0]
    fits = f"{quotient_said(leg.base, leg.quote, leg.fit)}; {window_said(leg.base, leg.quote, leg.fit)}" if leg.fit else ""
    return f"in {code}: {fits}; in {unit} it does not fit"


def to_be_told(relation: Relation, fault: Fault, far: float) -> bool:
    """Whether a fault is sure to be one: a bare "or" may join two sums, and "$20 a share (£1.2bn)" two different things."""
    if relation.facts["rate"] == "yes" and far > FAR:
        return False
    return relation.facts["form"] == "sure" or (fault.power != 0 and fault.power % 3 == 0)


def priced(case: Case) -> bool:
    """Whether these are price tags, "$399 (£349)": what a thing costs in two shops is not converted."""
    points = [one.claim.value.point for one in case.sums if one.claim.value]
    return all(point is not None and point < DEAREST and point % 1 in TAGS and (point % 1 or point % 10 == 9) for point in points)


def agreement(one: Leg) -> str:
    """The working of two sums that agree."""
    return f"{quotient_said(one.base, one.quote, one.fit)}; {fit_said(one.base, one.quote, one.fit, one.span)}" if one.fit else ""


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


class Judged(NamedTuple):
    """A conversion with one thing there is to say of it, and the years that fit all conversions of its article."""

    case: Case
    outcome: Fault | Leg | Doubt
    common: str


def judgement(material: Material, params: ConversionParams) -> list[Judged]:
    """What there is to say of all conversions."""
    said = []
    for _, group in groupby(cases(material), key=lambda case: case.relation.article):
        found = [(case, outcome) for case in group for outcome in judged(case, params)]
        right = [outcome for _, outcome in found if isinstance(outcome, Leg)]
        common, proven = common_years(right), readings_proven(right)
        said += [Judged(case, likely(case, outcome, proven), common) for case, outcome in found]
    return said


def readings_proven(right: Sequence[Leg]) -> frozenset[str]:
    """The currencies that an open sign was assumed to stand for, and that a conversion of the article bears out."""
    assumed = ((leg.fit, one.claim.unit) for leg in right for one in (leg.base, leg.quote) if one.claim.assumed)
    return frozenset(unit for fit, unit in assumed if fit and unit in (fit.base, fit.quote))


def likely(case: Case, outcome: Fault | Leg | Doubt, proven: frozenset[str]) -> Fault | Leg | Doubt:
    """A slip where the doubt is little: the article's other words speak for the sign as it was read, or its date leaves all rates open."""
    if isinstance(outcome, Doubt) and (outcome.claim.unit in proven or case.times[0].sort == "any" or abroad(case, outcome)):
        return outcome.fault._replace(severity="warning")
    return outcome


def abroad(case: Case, doubt: Doubt) -> bool:
    """Whether an article speaks of countries, and of none whose money would fit."""
    return bool(case.countries) and not any(country_of().get(code) in case.countries for code in doubt.codes)


def outcomes(material: Material, params: ConversionParams, rule: str) -> Iterator[Mismatch | Holds]:
    """One rule's share of what there is to say of all conversions; FC201 also says which hold."""
    for case, outcome, common in material.once(f"conversions {params}", lambda: judgement(material, params)):
        if isinstance(outcome, Fault):
            if outcome.rule == rule:
                yield mismatch(case, outcome, material)
        elif rule == "FC201" and isinstance(outcome, Leg):
            claims = (outcome.base.claim.id, outcome.quote.claim.id)
            yield Holds(span=case.relation.spans[0], claims=claims, working=agreement(outcome) + common)


def doubts(material: Material, params: ConversionParams) -> Iterator[Doubt]:
    """The conversions that other money of an open sign would make right."""
    found = material.once(f"conversions {params}", lambda: judgement(material, params))
    return (one.outcome for one in found if isinstance(one.outcome, Doubt))


def common_years(found: Sequence[Leg]) -> str:
    """In an article without a date: the years that fit all its conversions, where that says more than each by itself."""
    years = [frozenset(years_of(one.fit, one.span)) for one in found if one.fit and one.fit.moment.sort == "any"]
    common = frozenset.intersection(*years) if len(years) > 1 else frozenset()
    return f"; together with the others: {years_said(sorted(common))}" if common and any(common != one for one in years) else ""


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
