"""One figure for two things: an odd number under another name, a day's count given as a running total."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.checks.accounts import cited, source_of, span_of
from factcheck.checks.material import Material
from factcheck.model import Claim, Holds, Mismatch, Record
from factcheck.reference.nouns import nouns


class OddParams(Record):
    """Which figures are odd enough to be recognised."""

    digits: int = 3


def figures_keep_their_measure(material: Material, params: OddParams) -> Iterator[Mismatch | Holds]:
    """An odd figure should count the same thing in every article; and each thing should have one figure."""
    for event in material.events:
        if len(event.articles) < 2:
            continue
        claims = [material.by_id[claim] for claim in event.claims]
        odd = [claim for claim in claims if claim.kind == "count" and claim.measure and is_odd(claim, params.digits)]
        seen: set[tuple[str, str, object]] = set()
        for one, two in combinations(odd, 2):
            told = (one.article, two.article, one.value)
            if told not in seen and one.article != two.article and one.value == two.value and of_two_things(one, two):
                for mismatch in transplanted(one, two, claims, material):
                    seen.add(told)
                    yield mismatch


def of_two_things(one: Claim, two: Claim) -> bool:
    """Whether two figures count things of different sorts that different events befell."""
    heads = [(claim.measure or "").rpartition(" ")[2] for claim in (one, two)]
    return nouns().kinship(*heads) == "apart" and one.action != two.action


def is_odd(claim: Claim, digits: int) -> bool:
    """Whether hardly two things have this number by chance."""
    point = claim.value.point if claim.value else None
    return point is not None and len("".join(map(str, point.as_tuple().digits)).rstrip("0")) >= digits


def transplanted(one: Claim, two: Claim, claims: Sequence[Claim], material: Material) -> Iterator[Mismatch]:
    """The same figure under two measures, where one article gives another figure for the other's measure."""
    for mine, theirs in ((one, two), (two, one)):
        others = [c for c in claims if c.article == theirs.article and c.measure == mine.measure and c.value and c.value != mine.value]
        if others and not any(c.value == mine.value and c.measure == theirs.measure for c in claims if c.article == mine.article):
            there = f"{cited(theirs, material)}: {theirs.measure}; {cited(others[0], material)}: {mine.measure}"
            source = source_of(theirs, material)
            yield Mismatch(
                span=span_of(mine),
                claims=(mine.id, theirs.id),
                working=f"{mine.text} {mine.measure} here; {there}",
                slots={"figure": mine.text, "here": mine.measure or "", "there": theirs.measure or "", "source": source},
                related=(span_of(theirs), span_of(others[0])),
                suggestions=(others[0].text,),
                confidence=0.7,
            )
            return


def scopes_match(material: Material, params: OddParams) -> Iterator[Mismatch | Holds]:
    """A figure that is one occasion's in one article should not be a running total in another."""
    for event in material.events:
        if len(event.articles) < 2:
            continue
        claims = [material.by_id[claim] for claim in event.claims]
        counts = [c for c in claims if c.kind in ("count", "money") and c.measure and c.value and (c.value.point or 0) >= Decimal(20)]
        for one, two in combinations(counts, 2):
            scopes = {one.scope: one, two.scope: two}
            if (
                one.article != two.article
                and scopes.keys() == {"event", "cumulative"}
                and same_thing(one, two)
                and not up_to_now(scopes["event"])
            ):
                yield Mismatch(
                    span=span_of(one),
                    claims=(one.id, two.id),
                    working=f"{cited(one, material)}: {one.scope}; {cited(two, material)}: {two.scope}",
                    slots={"figure": one.text, "here": SCOPES[one.scope], "there": SCOPES[two.scope], "source": source_of(two, material)},
                    related=(span_of(two),),
                )


SCOPES = {"event": "the count of this occasion", "cumulative": "a running total", "part": "a part", "rate": "a rate"}


PERFECT = re.compile(r"(?i)\b(?:have|has)\b(?! to\b)")
"""The perfect tense, or what looks like it: only silence depends on it."""


def up_to_now(claim: Claim) -> bool:
    """Whether a figure's sentence tells what has been done up to now, be it on one occasion or not: "400 have been arrested"."""
    return PERFECT.search(claim.sentence) is not None


def same_thing(one: Claim, two: Claim) -> bool:
    """Whether two claims give one figure for what is called by one name."""
    return one.value == two.value and one.measure == two.measure and one.action == two.action and one.unit == two.unit
