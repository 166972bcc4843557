"""Changes: old and new figure against the percentage, the difference, the multiple or the level that is stated."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.figures import (
    HALF,
    HUNDRED,
    ShareParams,
    allowed,
    certain,
    definite,
    money_unit,
    named,
    near,
    outcome,
    percent_allowed,
    point,
    repairs,
    rounded_like,
    shown,
    value_of,
    widened_by,
)
from factcheck.checks.material import Material
from factcheck.intervals import CONTEXT, Interval, divide, exactly, scaled, subtract
from factcheck.model import Holds, Mismatch, Relation


def changes_follow(material: Material, params: ShareParams) -> Iterator[Mismatch | Holds]:
    """The stated change should follow from the old and the new figure."""
    for relation in material.related("change"):
        (change,), (old,) = material.claims(relation, "change"), material.claims(relation, "old")
        if change.kind == "percent" and old.kind != "percent":
            yield from percent_change_follows(material, relation, params.slack)
        elif change.kind not in ("percent", "multiple"):
            yield from difference_follows(material, relation)
    for relation in material.related("move"):
        yield from move_follows(material, relation, params.slack)


def percent_change_follows(material: Material, relation: Relation, slack: Decimal) -> Iterator[Mismatch | Holds]:
    """(new − old) ÷ old against the percentage, in the direction that was said."""
    (change,), (old,), (new,) = (material.claims(relation, role) for role in ("change", "old", "new"))
    if not point(old):
        return
    actual = (point(new) - point(old)) / point(old) * HUNDRED
    possible = scaled(subtract(divide(allowed(new), allowed(old)), exactly(1)), 100)
    up = relation.facts["direction"] == "up"
    said = percent_allowed(value_of(change))
    said = said if up else scaled(said, -1)
    holds = widened_by(said, abs(point(change)) * slack).overlaps(possible)
    sign = 1 if up else -1
    factor = 1 + sign * point(change) / HUNDRED
    yield from outcome(
        holds,
        certain(relation),
        [change],
        [change, old, new],
        f"{named(old)} → {named(new)} = {signed(actual)}%" + (f", as {change.text}" if holds else f", not {change.text}"),
        {
            "change": change.text,
            "old": old.text,
            "new": new.text,
            "actual": way(actual) + f" of {shown(rounded_like(change, abs(actual)))}%",
        },
        repairs(
            [
                (change, rounded_like(change, actual * sign) if actual * sign > 0 else None),
                (new, point(old) * factor if factor > 0 else None),
                (old, point(new) / factor if factor > 0 else None),
            ]
        ),
        definite(change, old, new) and abs(actual * sign - point(change)) <= max(Decimal("0.5"), point(change) * slack),
    )


def move_follows(material: Material, relation: Relation, slack: Decimal) -> Iterator[Mismatch | Holds]:
    """amount ÷ (new level − amount) against the percentage."""
    (change,), (amount,), (new,) = (material.claims(relation, role) for role in ("change", "amount", "new"))
    sign = 1 if relation.facts["direction"] == "up" else -1
    old = point(new) - sign * point(amount)
    moved = widened_by(allowed(amount), HALF) if point(amount) == point(amount).to_integral_value() else allowed(amount)
    before = subtract(allowed(new), scaled(moved, sign))
    actual = point(amount) / old * HUNDRED
    said = widened_by(percent_allowed(value_of(change)), abs(point(change)) * slack)
    holds = scaled(divide(moved, before), 100).overlaps(said)
    yield from outcome(
        holds,
        certain(relation),
        [change],
        [change, amount, new],
        f"{named(amount)} ÷ {shown(old)} = {shown(actual)}%, {'as' if holds else 'not'} {change.text}",
        {
            "change": change.text,
            "old": shown(old),
            "new": new.text,
            "actual": way(Decimal(sign)) + f" of {shown(rounded_like(change, actual))}%",
        },
        repairs([(change, rounded_like(change, actual)), (amount, old * point(change) / HUNDRED)]),
        definite(change, amount, new),
    )


def signed(amount: Decimal) -> str:
    """An amount with its sign."""
    return ("+" if amount > 0 else "−" if amount < 0 else "") + shown(abs(amount))


def way(amount: Decimal) -> str:
    """What a change of this sign is called."""
    return "a rise" if amount > 0 else "a fall" if amount < 0 else "a change"


def difference_follows(material: Material, relation: Relation) -> Iterator[Mismatch | Holds]:
    """new − old against a stated change in the same unit (or in points, between percentages)."""
    (change,), (old,), (new,) = (material.claims(relation, role) for role in ("change", "old", "new"))
    up = relation.facts["direction"] == "up"
    more, less = (new, old) if up else (old, new)
    step = Decimal("0.01") if change.unit == "basis_point" else Decimal(1)
    possible = subtract(allowed(more), allowed(less))
    actual = point(more) - point(less)
    holds = possible.overlaps(scaled(allowed(change), step))
    yield from outcome(
        holds,
        certain(relation),
        [change],
        [change, old, new],
        f"{named(more)} − {named(less)} = {shown(actual)}" + (f", as {change.text}" if holds else f", not {change.text}"),
        {
            "change": change.text,
            "old": old.text,
            "new": new.text,
            "actual": way(actual if up else -actual) + f" of {shown(abs(actual), money_unit(old))}",
        },
        repairs([(change, actual / step), (more, point(less) + point(change) * step), (less, point(more) - point(change) * step)]),
        definite(change, old, new) and near(actual, point(change) * step),
    )


def multiple_follows(material: Material, relation: Relation, said: Interval) -> Iterator[Mismatch | Holds]:
    """new ÷ old against "doubled", "halved" and the like."""
    (change,), (old,), (new,) = (material.claims(relation, role) for role in ("change", "old", "new"))
    if not point(old):
        return
    ratio = CONTEXT.divide(point(new), point(old))
    holds = said.overlaps(divide(allowed(new), allowed(old)))
    factor = point(change)
    yield from outcome(
        holds,
        certain(relation),
        [change],
        [change, old, new],
        f"{named(new)} ÷ {named(old)} = {shown(ratio)}, {'as' if holds else 'not'} {change.text}",
        {"share": change.text, "figures": f"{old.text}, then {new.text}", "actual": f"{shown(round(ratio, 2))} times"},
        repairs([(new, point(old) * factor), (old, point(new) / factor if factor else None)]),
        definite(change, old, new),
    )
