"""What each article of an event says of one thing, on which day, and what ties it to another.

Only what was aligned in matching is compared (match/alignments.py): the same thing, the same scope.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from factcheck.checks.material import Material
from factcheck.model import Alignment, Claim, Days, Event, Span
from factcheck.reference.events import AT_ONCE

LEAD = 3000
"""Letters from an article's start within which it says what it is about."""
LEAP, YEAR, NEAR_DAYS = 2024, 366, 2
"""A year with every day in it, its days, and how far two days may lie apart that are one by another clock."""
HOURS = timedelta(hours=3)
"""Between two reports of one day: so much later a toll may be another."""
WEAK = frozenset(["place", "seat", "text"])
"""Ties that two occasions may have in common: the town, and the words in which reports of its police are put."""


class Account(NamedTuple):
    """What one article says of one thing, with the day it holds for."""

    article: str
    claims: tuple[Claim, ...]
    day: Days | None
    also: tuple[Claim, ...] = ()
    """What else it counts in the same way: parts, batches, other occasions."""
    fates: Mapping[str, str] = {}
    """What befell those counted, by claim, where that may be told in two ways."""
    dead: tuple[Claim, ...] = ()
    """Counts of the dead, its own and the others', that those hurt may or may not include."""
    told: Mapping[str, Days] = {}
    """The day on which somebody told of a claim."""
    at: datetime | None = None
    """The moment its article came out."""

    def of_fate(self, fate: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Those among the claims that are of one fate."""
        return tuple(claim for claim in claims if self.fates.get(claim.id) == fate)


def accounts(alignment: Alignment, material: Material) -> tuple[Account, ...]:
    """An alignment by article, in order of the day each holds for."""
    found: dict[str, list[Claim]] = {}
    days: dict[str, Days | None] = {}
    for claim_id, day in zip(alignment.claims, alignment.days, strict=True):
        claim = material.by_id[claim_id]
        found.setdefault(claim.article, []).append(claim)
        days[claim.article] = day
    also = [material.by_id[claim] for claim in alignment.also]
    fates = dict(zip(alignment.claims, alignment.fates, strict=bool(alignment.fates)))
    dead = tuple(material.by_id[claim] for claim in alignment.dead)
    told = {claim: day for claim, day in zip(alignment.claims, alignment.told, strict=bool(alignment.told)) if day}
    made = (
        Account(
            article,
            foremost(claims, material),
            days[article],
            tuple(c for c in also if c.article == article),
            fates,
            dead,
            told,
            material.articles[article].published_at,
        )
        for article, claims in found.items()
    )
    return tuple(sorted(made, key=lambda account: (str(account.day and account.day.start), str(account.at or ""))))


def foremost(claims: Sequence[Claim], material: Material) -> tuple[Claim, ...]:
    """An article's claims of one thing, the total before its parts: of those it leads with the largest first."""

    def rank(claim: Claim) -> tuple[bool, bool, Decimal, int]:
        size = claim.value and (claim.value.point or claim.value.high or claim.value.low)
        return not leads(claim, material), vague(claim), -(size or Decimal(0)), claim.start

    return tuple(sorted(claims, key=rank))


def aligned(material: Material, *kinds: str) -> Iterator[tuple[Event, Alignment, tuple[Account, ...]]]:
    """Every alignment of these kinds with its event."""
    return ((event, alignment, told) for event in material.events for alignment, told in told_of(event, material, *kinds))


def told_of(event: Event, material: Material, *kinds: str) -> Iterator[tuple[Alignment, tuple[Account, ...]]]:
    """The alignments of one event of these kinds, each by article."""
    told = material.once(f"accounts of {event.id}", lambda: [(each, accounts(each, material)) for each in event.alignments])
    return ((alignment, found) for alignment, found in told if alignment.kind in kinds)


def told_by_both(one: str, two: str, event: Event, material: Material) -> Iterator[tuple[Account, Account]]:
    """What two articles each say of everything that both of them count."""
    for _, found in told_of(event, material, "toll", "figure"):
        told = {account.article: account for account in found}
        if one in told and two in told:
            yield told[one], told[two]


def vague(claim: Claim) -> bool:
    """Whether a figure names an order of magnitude only ("dozens"): beside a number of the same article it says nothing more."""
    value = claim.value
    return value is not None and value.point is None and value.low is not None and value.high is not None and value.high >= 10 * value.low


def leads(claim: Claim, material: Material, within: int = LEAD) -> bool:
    """Whether a claim stands in headline or lead: what the article is about, not what it recalls."""
    starts = [block.start for block in material.articles[claim.article].blocks if block.part not in ("header", "boilerplate")]
    return claim.part == "headline" or claim.kind == "age" or claim.start <= (min(starts) if starts else 0) + within


def tied(one: str, two: str, event: Event, besides: str = "") -> bool:
    """Whether something specific, other than `besides`, ties two articles to one occasion."""
    return bool(ties_between(one, two, event) - {besides})


def ties_between(one: str, two: str, event: Event) -> frozenset[str]:
    """What ties two articles to one occasion."""
    return event.ties_of_pairs.get(frozenset((one, two)), frozenset())


def weakly_tied(one: str, two: str, event: Event) -> bool:
    """Whether only the place or like wording ties two articles. Other figures of another day are then of another occasion there."""
    ties = ties_between(one, two, event)
    return bool(ties) and ties <= WEAK


def earlier(one: Account, two: Account) -> bool:
    """Whether the one holds for days wholly before the other's, or came out hours before it on one day."""
    return days_before(one, two) or hours_before(one, two)


def days_before(one: Account, two: Account) -> bool:
    """Whether the one holds for days wholly before the other's."""
    return bool(one.day and two.day and one.day.end and two.day.start and one.day.end < two.day.start)


def hours_before(one: Account, two: Account) -> bool:
    """Whether the articles came out on one day, the one so many hours before the other that tolls may have grown."""
    if one.day != two.day or not one.at or not two.at or (one.at.tzinfo is None) != (two.at.tzinfo is None):
        return False
    return two.at - one.at >= HOURS


def same_time(one: Account, two: Account, material: Material) -> bool:
    """Whether the two may hold for the same time, by when their articles came out."""
    return same_days(one, two, material) and not hours_before(one, two) and not hours_before(two, one)


def same_days(one: Account, two: Account, material: Material) -> bool:
    """Whether the two may hold for the same day, by when their articles came out."""
    mine, theirs = (day_of_year(account, material) for account in (one, two))
    if mine and theirs and NEAR_DAYS < (mine - theirs).days % YEAR < YEAR - NEAR_DAYS:
        return False
    return not days_before(one, two) and not days_before(two, one)


def day_of_year(account: Account, material: Material) -> date | None:
    """The day and month of an article, in some leap year, where at least these are known ("February 28" of a dateline)."""
    filed, day = material.articles[account.article].filed, account.day
    if day and day.start and one_day(day):
        return day.start.replace(year=LEAP)
    return date.fromisoformat(f"{LEAP}{filed[1:]}") if filed else None


def of_one_day(one: Account, two: Account, pair: tuple[Claim, Claim]) -> bool:
    """Whether both tell of one day on which it was done once and for all, or both give what somebody told of that on one day."""
    fates = {**one.fates, **two.fates}
    mine, theirs = (days_of(claim, account) for claim, account in zip(pair, (one, two), strict=True))
    return all((fates.get(claim.id) or claim.action) in AT_ONCE for claim in pair) and bool(mine & theirs)


def days_of(claim: Claim, account: Account) -> frozenset[date]:
    """The days that an account names for a figure, else those on which it was told."""
    done = [one.when for one in account.claims if one.value == claim.value and one.scope == "event" and one_day(one.when)]
    told = [account.told[one.id] for one in account.claims if one.value == claim.value and one.id in account.told]
    return frozenset(day.start for day in done or told if day and day.start)


def one_day(days: Days | None) -> bool:
    """Whether an interval is one known day."""
    return bool(days and days.start and days.start == days.end)


def span_of(claim: Claim) -> Span:
    """Where a claim's figure stands."""
    return Span(article=claim.article, start=claim.start, end=claim.end)


def source_of(claim: Claim, material: Material) -> str:
    """How a claim's article is called."""
    source, *name = names_of(claim, material)
    return f"{source} ({name[0]})" if name else source


def names_of(claim: Claim, material: Material) -> tuple[str, ...]:
    """The source of a claim's article; its id too where several articles are of that source, or alone where it names none."""
    article = material.articles[claim.article]
    sources = material.once("sources", lambda: Counter(one.source for one in material.articles.values()))
    if not article.source:
        return (article.id,)
    return (article.source, article.id) if sources[article.source] > 1 else (article.source,)


def cited(claim: Claim, material: Material) -> str:
    """A figure with its source and day."""
    day = material.articles[claim.article].published
    when = [str(day.start)] if day and one_day(day) else []
    return f"{claim.text} ({', '.join([*names_of(claim, material), *when])})"


def figure_of(claim: Claim) -> str:
    """A figure's words as they stand within a sentence: "Fourteen" that opened one is "fourteen"."""
    if claim.kind == "age" and claim.value and claim.value.point:
        return f"{claim.value.point.normalize():f}"
    first = claim.text.split(" ")[0]
    return claim.text[:1].lower() + claim.text[1:] if claim.kind in ("count", "number") and first.capitalize() == first else claim.text


def phrase(claim: Claim, alignment: Alignment) -> str:
    """A figure with what it is of: "14 people killed", "34 as the age of Ann Bell", "£8.1m (damage)"."""
    if alignment.kind == "age":
        return f"{figure_of(claim)} as the {alignment.what}"
    if alignment.kind == "toll" and " and " in claim.text and claim.value:
        return f"{figure_of(claim)} ({claim.value.point} {alignment.what})"
    if alignment.what == "magnitude":
        return f"magnitude {figure_of(claim)}"
    if claim.kind not in ("count", "number"):
        return f"{claim.text} ({alignment.what})"
    one = claim.value is not None and claim.value.point == 1
    return f"{figure_of(claim)} {alignment.what.replace('people', 'person', 1) if one else alignment.what}"


def origin_of(article: str, event: Event) -> str:
    """The text an article's text comes from, by its first article."""
    return next((group[0] for group in event.origins if article in group), article)
