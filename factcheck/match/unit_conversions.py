"""Measures given in several units: ten miles and the kilometres in the bracket behind them, a height beside metres."""

from collections.abc import Iterable, Iterator

from factcheck.match.equivalents import Figure, Group, equivalents, figure_of
from factcheck.model import Document, MeasureClaim, Relation, Span
from factcheck.reference.factors import TEMPERATURES, size_of


def find_unit_conversions(document: Document) -> Iterator[Relation]:
    """Relations of kind "unit-conversion".

    Role: "measure", two or more in text order. The span is the whole conversion with its closing bracket. Facts: "form" as in
    `match/equivalents.py`.
    """
    measures = [figure_of(claim) for claim in document.claims if isinstance(claim, MeasureClaim) and claim.value]
    for group in equivalents(document.article.text, measures):
        members = comparable(group)
        if len(members) > 1:
            yield Relation(
                kind="unit-conversion",
                article=document.article.id,
                roles={"measure": tuple(member.claims[0].id for member in members)},
                spans=(Span(article=document.article.id, start=group.start, end=group.end),),
                facts={"form": group.form},
            )


def comparable(group: Group) -> list[Figure]:
    """The members that measure what the first one measures, in other units."""
    first = group.members[0]
    others: Iterable[Figure] = (one for one in group.members[1:] if one.unit != first.unit and same_dimension(first.unit, one.unit))
    return [first, *others]


def same_dimension(one: str | None, other: str | None) -> bool:
    """Whether two units measure the same thing: both lengths, both temperatures, or fuel by distance and distance by fuel."""
    if {one, other} & TEMPERATURES.keys():
        return {one, other} <= {*TEMPERATURES, "degree"}
    a, b = size_of(one or ""), size_of(other or "")
    if a is None or b is None:
        return False
    turned = tuple((name, -power) for name, power in b.dimension)
    return a.dimension == b.dimension or (a.dimension == turned and "/" in (one or "") and "/" in (other or ""))
