"""Percentages: points taken for per cent, falls by more than everything, ratios and shares that cannot be."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.arithmetic import ratio_follows
from factcheck.checks.changes import signed
from factcheck.checks.figures import (
    HUNDRED,
    ShareParams,
    allowed,
    certain,
    named,
    outcome,
    percent_allowed,
    point,
    repairs,
    shown,
    value_of,
    widened_by,
)
from factcheck.checks.material import Material
from factcheck.intervals import total
from factcheck.model import Holds, Mismatch, Record, Span

ROUNDING = Decimal("0.1")
"""How far a difference of two printed percentages may be off."""


class NoParams(Record):
    """A check without numbers of its own."""


class BoundParams(Record):
    """How much exclusive shares may come to: rounding alone makes 99 or 101 of a hundred."""

    most: Decimal = Decimal("101.5")


def points_are_said(material: Material, params: ShareParams) -> Iterator[Mismatch | Holds]:
    """A difference between two percentages is so many percentage points; in per cent it is another figure."""
    for relation in material.related("change"):
        (change,), (old,), (new,) = (material.claims(relation, role) for role in ("change", "old", "new"))
        if change.kind != "percent" or old.kind != "percent" or not point(old):
            continue
        up = relation.facts["direction"] == "up"
        said = widened_by(percent_allowed(value_of(change)), abs(point(change)) * params.slack)
        actual = (point(new) - point(old)) / point(old) * HUNDRED
        points = abs(point(new) - point(old))
        holds = said.holds(actual if up else -actual)
        yield from outcome(
            holds,
            certain(relation) and abs(points - point(change)) <= ROUNDING,
            [change],
            [change, old, new],
            f"{named(old)} → {named(new)} is {signed(actual)}%, or {shown(points)} percentage points",
            {
                "change": change.text,
                "old": old.text,
                "new": new.text,
                "points": shown(points),
                "actual": f"{shown(round(abs(actual), 1))}%",
            },
            (f"{change.text} → {shown(points)} percentage point{'' if points == 1 else 's'}", *repairs([(change, round(abs(actual), 0))])),
        )


def falls_leave_something(material: Material, params: NoParams) -> Iterator[Mismatch | Holds]:
    """What cannot go below zero cannot fall by more than 100 %."""
    for relation in material.related("fall"):
        (change,) = material.claims(relation, "change")
        low = value_of(change).low
        if relation.facts.get("bounded") == "yes" and low is not None and low > HUNDRED:
            yield Mismatch(
                span=Span(article=change.article, start=change.start, end=change.end),
                claims=(change.id,),
                working=f"{named(change)} > 100%",
                slots={"change": change.text},
                suggestions=fall_repairs(point(change)),
            )


def fall_repairs(percent: Decimal) -> tuple[str, ...]:
    """What a writer of "fell 150%" may have meant: from 2.5 times as much, which is a fall by 60 %."""
    share = (1 - 1 / (1 + percent / HUNDRED)) * HUNDRED
    return (f"a fall of {shown(round(share, 0))}%, if the old figure was {shown(percent)}% higher than the new one",)


def ratios_agree(material: Material, params: NoParams) -> Iterator[Mismatch | Holds]:
    """ "One in five" should be the percentage beside it."""
    for relation in material.related("ratio"):
        if relation.facts.get("form") == "odds":
            yield from ratio_follows(material, relation, Decimal(0))


def times_more(material: Material, params: NoParams) -> Iterator[Mismatch | Holds]:
    """ "Three times more than" is read as three times by some and as four times by others."""
    for relation in material.related("times-more"):
        (claim,) = material.claims(relation, "multiple")
        yield Mismatch(
            span=Span(article=claim.article, start=claim.start, end=claim.end),
            claims=(claim.id,),
            working=f"{claim.text} more: {shown(point(claim))} or {shown(point(claim) + 1)} times as much",
            slots={"multiple": claim.text},
        )


def shares_fill_the_whole(material: Material, params: BoundParams) -> Iterator[Mismatch | Holds]:
    """Shares of which nobody can be in two cannot come to more than 100 %."""
    for relation in material.related("shares"):
        shares = material.claims(relation, "share")
        summed = total(allowed(share) for share in shares)
        amount = sum((point(share) for share in shares), Decimal(0))
        working = f"{' + '.join(named(share) for share in shares)} = {shown(amount)}%"
        over = summed.low is not None and summed.low > HUNDRED and amount > params.most
        short = relation.facts.get("complete") == "yes" and summed.high is not None and summed.high < HUNDRED
        holds = abs(amount - HUNDRED) <= 1
        if holds or ((over or short) and certain(relation)):
            yield from outcome(
                holds,
                True,
                shares,
                shares,
                working,
                {"sum": f"{shown(amount)}%", "shares": str(len(shares))},
                (),
            )
