"""Measures given in several units: ten miles and the kilometres in the bracket behind them, feet and inches beside metres."""

from collections.abc import Iterable, Iterator

from factcheck.match.equivalents import Figure, Group, equivalents, figure_of
from factcheck.model import Document, MeasureClaim, Relation, Span
from factcheck.reference.factors import COMPOUNDS, TEMPERATURES, size_of

ROLES = ("first", "second", "third", "fourth", "fifth")
JOINTS = ("", " ", "-", ", ", " and ", ",")


def find_unit_conversions(document: Document) -> Iterator[Relation]:
    """Relations of kind "unit-conversion".

    Each measure has a role of its own, "first", "second" …, with the claims that make it up (six feet two inches are two). The span is the
    whole conversion with its closing bracket. Facts: "form" as in `match/equivalents.py`.
    """
    text = document.article.text
    for group in equivalents(text, figures(document)):
        members = comparable(group)
        if len(members) > 1:
            yield Relation(
                kind="unit-conversion",
                article=document.article.id,
                roles={role: tuple(claim.id for claim in member.claims) for role, member in zip(ROLES, members, strict=False)},
                spans=(Span(article=document.article.id, start=group.start, end=group.end),),
                facts={"form": group.form},
            )


def figures(document: Document) -> list[Figure]:
    """The measures of an article in order, those that make one measure together as one."""
    found: list[Figure] = []
    for claim in document.claims:
        if not isinstance(claim, MeasureClaim) or not claim.value:
            continue
        last = found[-1] if found else None
        if last and continues(last, claim, document.article.text):
            found[-1] = Figure(last.start, claim.end, last.unit, (*last.claims, claim))
        else:
            found.append(figure_of(claim))
    return found


def continues(figure: Figure, claim: MeasureClaim, text: str) -> bool:
    """Whether a measure goes on with a smaller unit: "6ft 2in"."""
    if len(figure.claims) > 1 or claim.unit not in COMPOUNDS.get(figure.unit or "", ()) or claim.start < figure.end:
        return False
    whole = figure.claims[0].value
    return text[figure.end : claim.start] in JOINTS and bool(whole and whole.point is not None and whole.point == int(whole.point))


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
