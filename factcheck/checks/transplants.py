"""One figure for two things: an odd number under another name, a day's count given as a running total."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from operator import itemgetter

from factcheck.checks.accounts import cited, source_of, span_of
from factcheck.checks.material import Material
from factcheck.model import Claim, Holds, Mismatch, Record
from factcheck.reference.calendar import CALENDAR
from factcheck.reference.nouns import nouns


class OddParams(Record):
    """Which figures are odd enough to be recognised."""

    digits: int = 3


MEMENTOS = frozenset("bell candle chair cross flag flower lantern name pillar plaque portrait rose shoe star stone tree wreath".split())
"""What stands for the dead at a memorial, one for each."""
VOTING = frozenset("vote ballot majority margin lead deputy member lawmaker mp senator councillor delegate legislator".split())
"""Votes, and those who cast them."""
DATED = frozenset(day.lower() for day in CALENDAR)
"""No things either: "the 268 of March"."""
NO_THING = frozenset("figure number total toll count tally estimate sum amount".split())
"""Nouns that name no thing: "it had given a figure of 11,300"."""


def figures_keep_their_measure(material: Material, params: OddParams) -> Iterator[Mismatch | Holds]:
    """An odd figure should count the same thing in every article; and each thing should have one figure."""
    for event in material.events:
        if len(event.articles) < 2:
            continue
        claims = [material.by_id[claim] for claim in event.claims]
        odd = [claim for claim in claims if claim.kind == "count" and claim.measure and is_odd(claim, params.digits)]
        seen: set[tuple[str, str, object]] = set()
        for one, two in pairs_of_one_value(odd):
            told = (one.article, two.article, one.value)
            if told not in seen and one.article != two.article and of_two_things(one, two):
                for mismatch in transplanted(one, two, claims, material):
                    seen.add(told)
                    yield mismatch


def pairs_of_one_value(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims with the same value. What an article says again of the same things adds nothing, and would make it quadratic."""
    by_value: dict[object, dict[object, Claim]] = {}
    for claim in claims:
        by_value.setdefault(claim.value, {}).setdefault((claim.article, claim.measure, claim.action), claim)
    return (pair for alike in by_value.values() for pair in combinations(alike.values(), 2))


def of_two_things(one: Claim, two: Claim) -> bool:
    """Whether two figures count things of different sorts that different events befell."""
    heads = [(claim.measure or "").rpartition(" ")[2] for claim in (one, two)]
    if len(MEMENTOS & {*heads}) == 1 or VOTING.issuperset(heads) or DATED & {*heads}:
        return False
    return not NO_THING & {*heads} and nouns().kinship(*heads) == "apart" and one.action != two.action


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
        for one, two in told_of_two_scopes([material.by_id[claim] for claim in event.claims]):
            yield Mismatch(
                span=span_of(one),
                claims=(one.id, two.id),
                working=f"{cited(one, material)}: {one.scope}; {cited(two, material)}: {two.scope}",
                slots={"figure": one.text, "here": SCOPES[one.scope], "there": SCOPES[two.scope], "source": source_of(two, material)},
                related=(span_of(two),),
            )


def told_of_two_scopes(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """One figure for one thing, of an occasion here and a running total there: each claim with the next such of each other article."""
    alike: dict[object, dict[tuple[str, str], list[tuple[int, Claim]]]] = {}
    for at, claim in enumerate(claims):
        if has_a_scope(claim):
            alike.setdefault(thing_of(claim), {}).setdefault((claim.article, claim.scope), []).append((at, claim))
    found = (pair for told in alike.values() if len(told) > 1 for pair in opposed(told))
    return ((one, two) for _, _, one, two in sorted(found, key=lambda pair: pair[:2]))


def has_a_scope(claim: Claim) -> bool:
    """Whether a claim counts something, no small number, for an occasion or as a running total, and says so."""
    if claim.kind not in ("count", "money") or not claim.measure or not claim.value or (claim.value.point or 0) < Decimal(20):
        return False
    return claim.scope == "cumulative" or (claim.scope == "event" and not up_to_now(claim))


def opposed(told: Mapping[tuple[str, str], Sequence[tuple[int, Claim]]]) -> Iterator[tuple[int, int, Claim, Claim]]:
    """Of claims by article and scope those that another article gives under the other scope, each with the first such after it."""
    for (article, scope), (other, beside) in permutations(told, 2):
        if article != other and scope != beside:
            later = told[other, beside]
            for at, one in told[article, scope]:
                first = bisect_right(later, at, key=itemgetter(0))
                if first < len(later):
                    yield at, later[first][0], one, later[first][1]


SCOPES = {"event": "the count of this occasion", "cumulative": "a running total", "part": "a part", "rate": "a rate"}


PERFECT = re.compile(r"(?i)\b(?:have|has)\b(?! to\b)")
"""The perfect tense, or what looks like it: only silence depends on it."""


def up_to_now(claim: Claim) -> bool:
    """Whether a figure's sentence tells what has been done up to now, be it on one occasion or not: "400 have been arrested"."""
    return PERFECT.search(claim.sentence) is not None


def thing_of(claim: Claim) -> tuple[object, ...]:
    """What two claims have in common that give one figure for what is called by one name."""
    return claim.value, claim.measure, claim.action, claim.unit
