"""Days and places that articles of one event give for it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, product

from factcheck.checks.accounts import (
    Account,
    aligned,
    leads,
    one_day,
    same_days,
    source_of,
    span_of,
    tied,
    ties_between,
    told_by_both,
    told_of,
    weakly_tied,
)
from factcheck.checks.contests import agree
from factcheck.checks.material import Material
from factcheck.checks.odds import at_odds, goes_on
from factcheck.model import Claim, Days, Event, Holds, Mismatch, Record
from factcheck.reference.events import AT_ONCE
from factcheck.reference.places import country_of, kilometres, level, lies_in, places_named, region_of

PART = re.compile(r"\b(?:morning|afternoon|evening|night)\b")
NEXT = 12
"""Letters behind a day within which its part is named."""
BEGUN = re.compile(r"(?i)\b(?:started|began|begun|broke out|erupted|lit|ignited|sparked|set off|came ashore|landfall)\b")
"""Words of a beginning, after which it goes on for days."""


class DayParams(Record):
    """When two dates of one event are at odds."""

    days: int = 2
    """Days apart at least: the night between two days belongs to both."""
    most: int = 5
    """Days apart at most: what lies a week away is another weekday of that name, or another occasion."""
    reports: int = 3
    """Days between the two publications at most: later articles tell of other days."""
    back: int = 7
    """Days before publication within which a report's day is that of its occasion."""
    lead: int = 2000
    """Letters of an article within which its occasion has its day: further down it may tell of another one."""


class PlaceParams(Record):
    """When two places of one event are at odds."""

    kilometres: int = 40


def days_agree(material: Material, params: DayParams) -> Iterator[Mismatch | Holds]:
    """Early reports on one event should name the same day for it."""
    for event, _, told in aligned(material, "day"):
        for one, two in combinations([recent(account, params, material) for account in told], 2):
            if not tied(one.article, two.article, event) or of_two(one.article, two.article, event, material):
                continue
            if one.claims and two.claims and close(one.day, two.day, params.reports) and apart(one, two, params, material):
                mine, theirs = ordered(one, two, material)
                yield Mismatch(
                    span=span_of(mine.claims[0]),
                    claims=(mine.claims[0].id, theirs.claims[0].id),
                    working=f"{dated(mine.claims[0])} ≠ {dated(theirs.claims[0])}",
                    slots={
                        "mine": mine.claims[0].text,
                        "theirs": theirs.claims[0].text,
                        "source": source_of(theirs.claims[0], material),
                    },
                    related=tuple(span_of(claim) for claim in (*theirs.claims, *mine.claims[1:])),
                    suggestions=(
                        theirs.claims[0].text,
                        f"{mine.claims[0].text} in {source_of(theirs.claims[0], material)}",
                    ),
                    confidence=0.8,
                )


def of_two(one: str, two: str, event: Event, material: Material) -> bool:
    """Whether two articles that only place or wording tie are of two occasions: what they count is at odds too, by whatever day."""
    if not weakly_tied(one, two, event):
        return False
    return any(at_odds(*both, material) for both in told_by_both(one, two, event, material)) or deeds_apart(one, two, material)


def deeds_apart(one: str, two: str, material: Material, deeds: frozenset[str] = AT_ONCE) -> bool:
    """Whether two articles lead with other figures for one of these deeds of one day. By day they are not aligned."""
    mine, theirs = (deeds_of(article, material, deeds) for article in (one, two))
    return any(not any(agree(a, b) for a, b in product(mine[deed], theirs[deed])) for deed in mine.keys() & theirs.keys())


def deeds_of(article: str, material: Material, deeds: frozenset[str]) -> dict[str, list[Claim]]:
    """The counts of an article's lead by the deed of one day that they are of."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in material.document_of[article].claims:
        if claim.kind == "count" and claim.action in deeds and claim.scope == "event" and leads(claim, material):
            found[claim.action].append(claim)
    return found


def days_apart(one: str, two: str, event: Event, material: Material) -> bool:
    """Whether two articles name days for the event, or else for its tolls, and none of the one is that of the other or next to it."""
    told: dict[str, list[Days]] = {one: [], two: []}
    for alignment, found in told_of(event, material, "day", "toll"):
        for account in found:
            if account.article in told and (alignment.kind == "day" or not told[account.article]):
                dated = (claim for claim in account.claims if alignment.kind == "day" or not goes_on(claim))
                told[account.article] += [claim.when for claim in dated if claim.when and one_day(claim.when)]
    days = told.values()
    return all(days) and all(gap(mine, theirs) > timedelta(1) for mine, theirs in product(*days))


def recent(account: Account, params: DayParams, material: Material) -> Account:
    """The account with those days only that lie shortly before publication, if one of them stands in its lead."""
    last = account.day.end if account.day else None
    if last is None:
        return account._replace(claims=())
    kept = tuple(c for c in account.claims if c.when and c.when.start and timedelta(-1) <= last - c.when.start <= timedelta(params.back))
    return account._replace(claims=kept if any(leads(claim, material, params.lead) for claim in kept) else ())


def close(one: Days | None, two: Days | None, days: int) -> bool:
    """Whether two publications are at most so many days apart."""
    if not one or not two or not one.start or not two.start or not one.end or not two.end:
        return False
    return one.start - two.end <= timedelta(days) and two.start - one.end <= timedelta(days)


def apart(one: Account, two: Account, params: DayParams, material: Material) -> bool:
    """Whether the two name days so far from each other, and neither names the other's day at all, nor as that on which it began."""
    mine, theirs = main_day(one), main_day(two)
    if came_later(mine, two) or came_later(theirs, one):
        return False  # published before that day: the one tells of another occasion
    least = 1 if parts_of(one, mine) == parts_of(two, theirs) != set() else params.days
    if not timedelta(least) <= gap(mine, theirs) <= timedelta(params.most):
        return False
    days = {account.article: [claim.when for claim in (*account.claims, *begun(account, material))] for account in (one, two)}
    return not any(gap(day, theirs) == timedelta(0) for day in days[one.article]) and not any(
        gap(day, mine) == timedelta(0) for day in days[two.article]
    )


def parts_of(account: Account, day: Days | None) -> set[str]:
    """The one part of a day that an article names with it: Friday evening and Saturday evening have no night in common."""
    behind = (
        claim.sentence[claim.start - claim.sentence_start :][: len(claim.text) + NEXT] for claim in account.claims if claim.when == day
    )
    found = {part for text in behind for part in PART.findall(text.lower())}
    return found if len(found) == 1 else set()


def begun(account: Account, material: Material) -> Iterator[Claim]:
    """The days on which an article says that it began: a fire that goes on for days has more than one."""
    for claim in material.document_of[account.article].claims:
        if claim.kind == "date" and one_day(claim.when) and BEGUN.search(claim.sentence):
            yield claim


def came_later(day: Days | None, account: Account) -> bool:
    """Whether a day lies after the publication of an article."""
    return bool(day and day.start and account.day and account.day.end and day.start > account.day.end)


def main_day(account: Account) -> Days | None:
    """The day an account names most often; of equals the one it names first."""
    days = [claim.when for claim in account.claims if claim.when]
    return max(days, key=lambda day: (days.count(day), -days.index(day)), default=None)


def gap(one: Days | None, two: Days | None) -> timedelta:
    """The days between two intervals; none where a side is open."""
    if not one or not two or not one.start or not one.end or not two.start or not two.end:
        return timedelta(0)
    return max(one.start - two.end, two.start - one.end, timedelta(0))


def ordered(one: Account, two: Account, material: Material) -> tuple[Account, Account]:
    """The account to speak of first: the draft's, else the one that says it less often, else the later one."""
    if material.focus and two.article in material.focus:
        return two, one
    if material.focus and one.article in material.focus:
        return one, two
    return (one, two) if len(one.claims) < len(two.claims) else (two, one)


def dated(claim: Claim) -> str:
    """A date as written and resolved."""
    day: date | None = claim.when.start if claim.when else None
    return f"{claim.text} ({day})"


def places_agree(material: Material, params: PlaceParams) -> Iterator[Mismatch | Holds]:
    """Articles on one event should place it in one city, or in places of which one holds the other.

    What is counted otherwise in another city is another occasion there.
    """
    for event, _, told in aligned(material, "place"):
        for one, two in combinations(told, 2):
            if (
                same_days(one, two, material)
                and tied(one.article, two.article, event, besides="place")
                and elsewhere(one, two, material, params)
                and not any(at_odds(*both, material) for both in told_by_both(one.article, two.article, event, material))
            ):
                mine, theirs = ordered(one, two, material)
                here, there = cities(mine, material)[0], cities(theirs, material)[0]
                yield Mismatch(
                    span=span_of(mine.claims[0]),
                    claims=(mine.claims[0].id, theirs.claims[0].id),
                    working=f"{here} ≠ {there}",
                    slots={
                        "mine": here.partition("/")[2],
                        "theirs": there.partition("/")[2],
                        "source": source_of(theirs.claims[0], material),
                    },
                    related=(span_of(theirs.claims[0]),),
                    confidence=0.7,
                )


def towns_apart(one: str, two: str, event: Event, material: Material) -> bool:
    """Whether two articles tell their tolls of two cities, neither of which the other names, or name no region in common."""
    regions = [{region_of(toponym.place) for toponym in material.document_of[article].places} - {""} for article in (one, two)]
    if all(regions) and not regions[0] & regions[1] and "person" not in ties_between(one, two, event):
        return True
    for _, found in told_of(event, material, "place"):
        told = {account.article: account for account in found}
        if one in told and two in told and elsewhere(told[one], told[two], material, PlaceParams()):
            return True
    return False


def cities(account: Account, material: Material) -> list[str]:
    """The cities named in the sentences of an account's figures."""
    spans = [(claim.sentence_start, claim.sentence_start + len(claim.sentence)) for claim in account.claims]
    named = (t.place for t in material.document_of[account.article].places if any(start <= t.start < end for start, end in spans))
    return list(dict.fromkeys(place for place in named if level(place) == "city"))


def elsewhere(one: Account, two: Account, material: Material, params: PlaceParams) -> bool:
    """Whether two accounts name cities far from each other, and neither article names the other's city at all."""
    named = {a.article: {t.place for t in material.document_of[a.article].places} for a in (one, two)}
    pairs = [(a, b) for a in cities(one, material) for b in cities(two, material)]
    if not pairs or any(lies_in(a, b) or lies_in(b, a) or a.partition("/")[2] == b.partition("/")[2] for a, b in pairs):
        return False
    if any(a in named[two.article] or b in named[one.article] for a, b in pairs):
        return False
    if not all(is_sure(a, one.article, material) and is_sure(b, two.article, material) for a, b in pairs):
        return False
    return all(distance(a, b) >= params.kilometres for a, b in pairs)


def is_sure(place: str, article: str, material: Material) -> bool:
    """Whether an article means this city: no other of its country has its name, or the article names what it lies in."""
    alike = {found.id for found in places_named(place.partition("/")[2]) if level(found.id) == "city"} - {place}
    others = {other for other in alike if country_of(other) == country_of(place)}
    named = {toponym.place for toponym in material.document_of[article].places}
    return not others or any(lies_in(place, other) for other in named - {place})


def distance(one: str, two: str) -> float:
    """Kilometres between two cities; nothing where one is not in the table."""
    found = [[c for c in places_named(place.partition("/")[2]) if c.id == place] for place in (one, two)]
    return kilometres(found[0][0], found[1][0]) if all(found) else 0.0
