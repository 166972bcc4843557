"""Spans of time: the end not before the start, and the stated length the one that the two dates give."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.checks.material import Material
from factcheck.model import Claim, Holds, Mismatch, Record, Relation, Span, plain

DAYS_IN: dict[str, Decimal] = {
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.44"),
    "quarter": Decimal("91.31"),
    "year": Decimal("365.25"),
    "decade": Decimal("3652.5"),
    "century": Decimal(36525),
}


class SpanParams(Record):
    """How far a stated length may lie from the dates."""

    slack: Decimal = Decimal("0.1")
    """Share of the span that loose wording may lack or add, over and above inclusive counting."""


class Ends(NamedTuple):
    """The days between which a span begins and those between which it ends."""

    first_start: date
    first_end: date
    last_start: date
    last_end: date


def spans_hold(material: Material, params: SpanParams) -> Iterator[Mismatch | Holds]:
    """A span should not end before it starts, and a length stated beside it should be its length."""
    for relation in material.related("time-span"):
        claims = material.claims(relation, "span")
        ends, lengths = ends_of(relation), material.claims(relation, "length")
        if ends.last_end < ends.first_start:
            yield backwards(claims, ends)
        elif lengths and relation.facts["fiscal"] == "no" and lengths[0].unit in DAYS_IN:
            outcome = length_off(claims, lengths[0], ends, relation.facts["within"] == "yes", params)
            if outcome:
                yield outcome


def ends_of(relation: Relation) -> Ends:
    """The ends of a span as days."""
    names = ("first.start", "first.end", "last.start", "last.end")
    return Ends(*(date.fromisoformat(relation.facts[name]) for name in names))


def span_of(claims: tuple[Claim, ...]) -> Span:
    """From the first claim's start to the last one's end."""
    return Span(article=claims[0].article, start=claims[0].start, end=claims[-1].end)


def backwards(claims: tuple[Claim, ...], ends: Ends) -> Mismatch:
    """A span that ends before it starts."""
    return Mismatch(
        span=span_of(claims),
        claims=tuple(claim.id for claim in claims),
        working=f"{ends.last_end} is before {ends.first_start}",
        slots={"what": f"the end ({ends.last_end.year}) is before the start ({ends.first_start.year})", "right": "the other way round"},
        suggestions=("the two ends the other way round", "another year at one end"),
    )


def length_off(claims: tuple[Claim, ...], length: Claim, ends: Ends, within: bool, params: SpanParams) -> Mismatch | Holds | None:
    """What a stated length says beside the span's own. Counting both ends in or out, and rounding, are allowed for."""
    value, unit = length.value, DAYS_IN[length.unit or "day"]
    if value is None:
        return None
    shortest = max(Decimal((ends.last_start - ends.first_end).days), Decimal(0))
    longest = Decimal((ends.last_end - ends.first_start).days + 1)
    slack = max(min(unit, DAYS_IN["year"]) / 2, longest * params.slack)
    low = None if value.low is None else value.low * unit - slack
    high = None if value.high is None else value.high * unit + slack
    ids, working = tuple(claim.id for claim in (*claims, length)), worked(ends, shortest, longest, length)
    if low is not None and low > longest:
        return too_long_or_short(claims, length, ids, working, shortest, longest)
    if high is not None and high < shortest:
        return None if within else too_long_or_short(claims, length, ids, working, shortest, longest)
    return Holds(span=span_of(tuple(sorted((*claims, length), key=lambda claim: claim.start))), claims=ids, working=working)


def worked(ends: Ends, shortest: Decimal, longest: Decimal, length: Claim) -> str:
    """The working: the dates, what lies between them, and what is said."""
    return f"{ends.first_start.isoformat()} to {ends.last_end.isoformat()}: {in_units(shortest, longest, length)}; stated: {length.text}"


def in_units(shortest: Decimal, longest: Decimal, length: Claim) -> str:
    """The span's length in the unit of the stated one."""
    unit = length.unit or "day"
    low, high = (round(days / DAYS_IN[unit]) for days in (shortest, longest))
    return f"{plain(Decimal(low))} {unit}s" if low == high else f"{plain(Decimal(low))} to {plain(Decimal(high))} {unit}s"


def too_long_or_short(
    claims: tuple[Claim, ...], length: Claim, ids: tuple[str, ...], working: str, shortest: Decimal, longest: Decimal
) -> Mismatch:
    """A stated length that the dates do not give."""
    right = in_units(shortest, longest, length)
    return Mismatch(
        span=Span(article=length.article, start=length.start, end=length.end),
        claims=ids,
        working=working,
        slots={"what": f"“{length.text}” beside dates that lie {right} apart", "right": right},
        related=(span_of(claims),),
        suggestions=(f"{right} instead of {length.text}", "another date at one end"),
    )
