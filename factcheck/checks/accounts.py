"""What each article of an event says of one thing, and whether two of them can both be right.

Only what was aligned in matching is compared (match/alignments.py): the same thing, the same scope. An article is held against another
only where all it says of a thing is at odds with all the other says of it; one figure in common is enough for silence.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checks.material import Material
from factcheck.intervals import Interval, as_rounded, overlap
from factcheck.model import Alignment, Claim, Days, Event, Span

LEAD = 1500
"""Letters from an article's start within which it says what it is about."""


class Account(NamedTuple):
    """What one article says of one thing, with the day it holds for."""

    article: str
    claims: tuple[Claim, ...]
    day: Days | None
    also: tuple[Claim, ...] = ()
    """What else it counts in the same way: parts, batches, other occasions."""


def accounts(alignment: Alignment, material: Material) -> tuple[Account, ...]:
    """An alignment by article, in order of the day each holds for."""
    found: dict[str, list[Claim]] = {}
    days: dict[str, Days | None] = {}
    for claim_id, day in zip(alignment.claims, alignment.days, strict=True):
        claim = material.by_id[claim_id]
        found.setdefault(claim.article, []).append(claim)
        days[claim.article] = day
    also = [material.by_id[claim] for claim in alignment.also]
    return tuple(
        Account(article, foremost(claims, material), days[article], tuple(claim for claim in also if claim.article == article))
        for article, claims in found.items()
    )


def foremost(claims: Sequence[Claim], material: Material) -> tuple[Claim, ...]:
    """An article's claims of one thing, the total before its parts: of those it leads with the largest first."""

    def rank(claim: Claim) -> tuple[bool, bool, Decimal, int]:
        size = claim.value and (claim.value.point or claim.value.high or claim.value.low)
        return not leads(claim, material), vague(claim), -(size or Decimal(0)), claim.start

    return tuple(sorted(claims, key=rank))


def aligned(material: Material, *kinds: str) -> Iterator[tuple[Event, Alignment, tuple[Account, ...]]]:
    """Every alignment of these kinds with its event."""
    for event in material.events:
        for alignment in event.alignments:
            if alignment.kind in kinds:
                yield event, alignment, accounts(alignment, material)


def at_odds(one: Account, two: Account, material: Material) -> bool:
    """Whether the total that one article leads with can hold together with nothing the other counts in that way."""
    mine, theirs = (allowed([claim for claim in account.claims[:1] if leads(claim, material)]) for account in (one, two))
    if not mine or not theirs:
        return False
    more, others = (allowed([c for c in (*account.claims, *account.also) if not vague(c)]) for account in (one, two))
    return not any(overlap(mine[0], other) for other in others) and not any(overlap(theirs[0], other) for other in more)


def vague(claim: Claim) -> bool:
    """Whether a figure names an order of magnitude only ("dozens"): beside a number of the same article it says nothing more."""
    value = claim.value
    return value is not None and value.point is None and value.low is not None and value.high is not None and value.high >= 10 * value.low


def leads(claim: Claim, material: Material) -> bool:
    """Whether a claim stands in headline or lead: what the article is about, not what it recalls."""
    starts = [block.start for block in material.articles[claim.article].blocks if block.part not in ("header", "boilerplate")]
    return claim.part == "headline" or claim.kind == "age" or claim.start <= (min(starts) if starts else 0) + LEAD


def allowed(claims: Sequence[Claim]) -> list[Interval]:
    """What figures allow."""
    return [as_rounded(claim.value) for claim in claims if claim.value]


def tied(one: str, two: str, event: Event, besides: str = "") -> bool:
    """Whether something specific, other than `besides`, ties two articles to one occasion."""
    pair = {one, two}
    return any(set(tie.articles) == pair and set(tie.by) - {besides} for tie in event.ties)


def earlier(one: Account, two: Account) -> bool:
    """Whether the one holds for days wholly before the other's."""
    return bool(one.day and two.day and one.day.end and two.day.start and one.day.end < two.day.start)


def same_time(one: Account, two: Account) -> bool:
    """Whether the two may hold for the same day."""
    return not earlier(one, two) and not earlier(two, one)


def span_of(claim: Claim) -> Span:
    """Where a claim's figure stands."""
    return Span(article=claim.article, start=claim.start, end=claim.end)


def source_of(claim: Claim, material: Material) -> str:
    """How a claim's article is called."""
    article = material.articles[claim.article]
    return article.source or article.id


def cited(claim: Claim, material: Material) -> str:
    """A figure with its source and day."""
    day = material.articles[claim.article].published
    when = f", {day.start}" if day and day.start else ""
    return f"{claim.text} ({source_of(claim, material)}{when})"


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
    return f"{figure_of(claim)} {alignment.what}" if claim.kind in ("count", "number") else f"{claim.text} ({alignment.what})"


def origin_of(article: str, event: Event) -> str:
    """The text an article's text comes from, by its first article."""
    return next((group[0] for group in event.origins if article in group), article)
