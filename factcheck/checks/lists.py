"""Stated numbers against the lists that spell them out."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.material import Material
from factcheck.model import Claim, Holds, Mismatch, Record, Relation, Severity, Span, plain


class ListParams(Record):
    """How sure a list must be."""

    taken_up: Severity = "warning"
    """How bad a list in a later sentence is that does not match."""


def lists_match_counts(material: Material, params: ListParams) -> Iterator[Mismatch | Holds]:
    """A list beside a stated number should have so many items."""
    for relation in material.related("list"):
        (claim,) = material.claims(relation, "stated")
        if claim.value is None or claim.value.point is None:
            continue
        low, high = int(relation.facts["low"]), int(relation.facts["high"])
        if low <= claim.value.point <= high:
            yield Holds(span=span_of(claim), claims=(claim.id,), working=f"{plain(claim.value.point)} stated, {many(low, high)} listed")
        elif relation.facts["by"] != "perhaps":
            yield miscounted(material, relation, claim, params)


def miscounted(material: Material, relation: Relation, claim: Claim, params: ListParams) -> Mismatch:
    """A stated number beside a list of another length."""
    low, high = int(relation.facts["low"]), int(relation.facts["high"])
    text = material.articles[relation.article].text
    items = [" ".join(text[span.start : span.end].split()) for span in relation.spans]
    stated = plain(claim.value.point) if claim.value and claim.value.point is not None else "?"
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id,),
        working=f"{stated} stated; listed: {'; '.join(items)} = {many(low, high)}",
        slots={"stated": stated, "listed": many(low, high), "items": "; ".join(items)},
        related=(Span(article=relation.article, start=relation.spans[0].start, end=relation.spans[-1].end),),
        suggestions=(
            f"{many(low, high)} instead of {stated}",
            "an item is missing from the list" if low < Decimal(stated) else "an item too many in the list",
        ),
        severity=params.taken_up if relation.facts["by"] == "taken-up" else None,
    )


def many(low: int, high: int) -> str:
    """A number of items in figures."""
    return str(low) if low == high else f"{low} to {high}"


def span_of(claim: Claim) -> Span:
    """Where a claim stands."""
    return Span(article=claim.article, start=claim.start, end=claim.end)
