"""Sums, subsets, shares, changes and products: what was computed against what was printed, on intervals."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.figures import (
    allowed,
    certain,
    named,
    percent_allowed,
    point,
    repairs,
    shown,
    span_over,
    spans_of,
    value_of,
    widened_by,
)
from factcheck.checks.material import Material
from factcheck.intervals import CONTEXT, Interval, below, divide, exactly, multiply, scaled, subtract, total
from factcheck.model import Claim, Holds, Mismatch, Record, Relation

HUNDRED = Decimal(100)


class SumParams(Record):
    """How far a sum may be off its total, as a share of the total."""

    slack: Decimal = Decimal(0)


class ShareParams(Record):
    """How far a share may be off, as a share of itself."""

    slack: Decimal = Decimal("0.01")


class WordParams(Record):
    """How far a word like "half" or "doubled" stretches, as a share of what it says."""

    stretch: Decimal = Decimal("0.1")
    beyond: Decimal = Decimal("0.25")
    """How far the figures may go beyond a word: "doubled" is no slip for 2.4 times, but it is for 1.7 times."""


def outcome(
    holds: bool,
    sure: bool,
    place: Sequence[Claim],
    claims: Sequence[Claim],
    working: str,
    slots: dict[str, str],
    suggestions: tuple[str, ...],
    close: bool = True,
) -> Iterator[Mismatch | Holds]:
    """What holds is said; what does not is a mismatch only where the relation is certain.

    Where it is not certain, figures hold only if they come `close`: with room enough any three figures fit.
    """
    ids = tuple(claim.id for claim in claims)
    if holds and (sure or close):
        yield Holds(span=span_over(claims), claims=ids, working=working)
    elif sure and not holds:
        yield Mismatch(
            span=span_over(place),
            claims=ids,
            working=working,
            slots=slots,
            related=spans_of(claim for claim in claims if claim not in place),
            suggestions=suggestions,
        )


def near(one: Decimal, other: Decimal) -> bool:
    """Are two amounts the same to a hundredth?"""
    return abs(one - other) * HUNDRED <= max(abs(one), abs(other))


def definite(*claims: Claim) -> bool:
    """Has every claim a figure without an open bound?"""
    return all(value_of(claim).point is not None and None not in (value_of(claim).low, value_of(claim).high) for claim in claims)


# ---- parts and totals -------------------------------------------------------------------------------------------------


def sums_add_up(material: Material, params: SumParams) -> Iterator[Mismatch | Holds]:
    """Parts named together should add up to the total stated for them, within what was printed."""
    for relation in material.related("parts"):
        parts, (whole,) = material.claims(relation, "part"), material.claims(relation, "total")
        summed, stated = total(allowed(part) for part in parts), allowed(whole)
        stated = widened_by(stated, point(whole) * params.slack)
        amount = sum((point(part) for part in parts), Decimal(0))
        holds = summed.overlaps(stated)
        too_much = relation.facts.get("disjoint") == "yes" and below(stated, summed)
        yield from outcome(
            holds,
            relation.facts.get("exhaustive") == "yes" or too_much,
            [whole] if not same_sentence(whole, *parts) else [whole, *parts],
            [whole, *parts],
            f"{' + '.join(named(part) for part in parts)} = {shown(amount)}"
            + ("" if amount == point(whole) else f", {against(holds)} {named(whole)}"),
            {"parts": listed([part.text for part in parts]), "sum": shown(amount, money_unit(whole)), "total": whole.text},
            repairs([(whole, amount), *((part, point(part) + point(whole) - amount) for part in parts)]),
            near(amount, point(whole)),
        )


def against(holds: bool) -> str:
    """How the working puts a result beside a figure."""
    return "within the rounding of" if holds else "not"


def money_unit(claim: Claim) -> str | None:
    """The currency of a sum of money, for messages."""
    return claim.unit if claim.kind in ("money", "percent") else None


def same_sentence(*claims: Claim) -> bool:
    """Do the claims stand in one sentence?"""
    return len({(claim.article, claim.sentence_start) for claim in claims}) == 1


def listed(texts: Sequence[str]) -> str:
    """Texts as a list in a sentence."""
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} and {texts[-1]}"


def parts_within_whole(material: Material, params: SumParams) -> Iterator[Mismatch | Holds]:
    """A part cannot be larger than what it is part of."""
    for relation in material.related("subset"):
        (whole,), (part,) = material.claims(relation, "whole"), material.claims(relation, "part")
        holds = not below(allowed(whole), allowed(part))
        yield from outcome(
            holds,
            certain(relation),
            [part],
            [whole, part],
            f"{named(part)} {'≤' if holds else '>'} {named(whole)}",
            {"part": part.text, "whole": whole.text},
            (),
        )


# ---- shares -----------------------------------------------------------------------------------------------------------


def shares_follow(material: Material, params: ShareParams) -> Iterator[Mismatch | Holds]:
    """So many per cent of a base should be the amount given for it."""
    for relation in material.related("share"):
        (share,) = material.claims(relation, "share")
        if share.kind == "percent":
            yield from share_follows(material, relation, percent_allowed(value_of(share)), params.slack)


def fractions_fit(material: Material, params: WordParams) -> Iterator[Mismatch | Holds]:
    """A fraction in words ("half", "a quarter") or a multiple ("doubled") should fit the figures beside it."""
    for relation in material.related("share"):
        (share,) = material.claims(relation, "share")
        if share.kind == "ratio":
            yield from share_follows(material, relation, scaled(stretched(share, params.stretch), 100), Decimal(0))
    for relation in material.related("change"):
        (change,) = material.claims(relation, "change")
        if change.kind == "multiple":
            yield from multiple_follows(material, relation, stretched_multiple(change, params))
    for relation in material.related("ratio"):
        if relation.facts.get("form") == "fraction":
            yield from ratio_follows(material, relation, params.stretch)


def stretched(claim: Claim, stretch: Decimal) -> Interval:
    """What a fraction or multiple in words allows: an unhedged "half" is a little more or less; a bound that the words set stays."""
    value = value_of(claim)
    slack = abs(point(claim)) * stretch
    if value.hedge in ("exact", "about", "range"):
        return widened_by(Interval(value.low, value.high), slack)
    return Interval(value.low, value.high)


def stretched_multiple(claim: Claim, params: WordParams) -> Interval:
    """What "doubled" or "halved" allows: less short of it than beyond it."""
    said, amount = stretched(claim, params.stretch), point(claim)
    if value_of(claim).hedge not in ("exact", "about"):
        return said
    if amount < 1:
        return Interval(amount * (1 - params.beyond), said.high)
    return Interval(said.low, amount * (1 + params.beyond))


def share_follows(material: Material, relation: Relation, percent: Interval, slack: Decimal) -> Iterator[Mismatch | Holds]:
    """Base × share against the amount, with the share that the amounts make."""
    (share,), (base,), (value,) = (material.claims(relation, role) for role in ("share", "base", "value"))
    if not point(base):
        return
    due = multiply(allowed(base), scaled(percent, Decimal("0.01")))
    due = widened_by(due, abs(point(base) * midpoint(percent) / HUNDRED) * slack)
    actual = point(value) / point(base) * HUNDRED
    holds = due.overlaps(allowed(value))
    wanted = point(share) / (HUNDRED if share.kind == "percent" else 1)
    fixes: list[tuple[Claim, Decimal | None]] = [(share, rounded_like(share, actual))] if share.kind == "percent" else []
    fixes += [(value, point(base) * wanted), (base, point(value) / wanted if wanted else None)]
    yield from outcome(
        holds,
        certain(relation),
        [share],
        [share, base, value],
        f"{named(value)} ÷ {named(base)} = {shown(actual)}%" + (f", as {share.text}" if holds else f", not {share.text}"),
        {
            "share": share.text,
            "base": base.text,
            "value": value.text,
            "figures": f"{value.text} of {base.text}",
            "actual": f"{shown(rounded_like(share, actual))}%",
        },
        repairs(fixes),
        definite(share, base, value) and abs(actual - (point(share) * (1 if share.kind == "percent" else HUNDRED))) <= 1,
    )


def midpoint(interval: Interval) -> Decimal:
    """The middle of an interval, or its only end."""
    ends = [end for end in interval if end is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else Decimal(0)


def rounded_like(claim: Claim, amount: Decimal) -> Decimal:
    """An amount to as many places as the claim was printed with."""
    exponent = point(claim).as_tuple().exponent
    places = min(-exponent, 4) if isinstance(exponent, int) and exponent < 0 else 0
    rounded = round(amount, places if claim.kind != "ratio" else 1)
    return rounded if rounded else round(amount, 2)


def ratio_follows(material: Material, relation: Relation, stretch: Decimal) -> Iterator[Mismatch | Holds]:
    """A percentage and a ratio that are said to be one thing."""
    (percent,), (ratio,) = material.claims(relation, "percent"), material.claims(relation, "ratio")
    said = scaled(room_of(ratio, relation.facts.get("form") == "odds", stretch), 100)
    holds = said.overlaps(percent_allowed(value_of(percent)))
    amount = point(ratio) * HUNDRED
    yield from outcome(
        holds,
        certain(relation),
        [ratio],
        [percent, ratio],
        f"{ratio.text} = {shown(amount)}%, {'as' if holds else 'not'} {percent.text}",
        {
            "ratio": ratio.text,
            "percent": percent.text,
            "share": ratio.text,
            "figures": percent.text,
            "actual": f"{shown(round(amount, 1))}%",
        },
        repairs([(percent, rounded_like(percent, amount))]),
    )


def room_of(ratio: Claim, odds: bool, stretch: Decimal) -> Interval:
    """What a ratio allows. "One in five" is nearer to one in five than to one in four or six: half a step in its lower figure."""
    said = stretched(ratio, Decimal(0) if odds else stretch)
    if not odds:
        return widened_by(said, point(ratio) * stretch)
    amount = point(ratio)
    share = Decimal("0.25") if Decimal("0.3") < amount < Decimal("0.7") else Decimal("0.5")
    return widened_by(said, amount * min(amount, 1 - amount) * share if amount < 1 else Decimal(0))


# ---- changes ----------------------------------------------------------------------------------------------------------


def changes_follow(material: Material, params: ShareParams) -> Iterator[Mismatch | Holds]:
    """The stated change should follow from the old and the new figure."""
    for relation in material.related("change"):
        (change,), (old,) = material.claims(relation, "change"), material.claims(relation, "old")
        if change.kind == "percent" and old.kind != "percent":
            yield from percent_change_follows(material, relation, params.slack)
        elif change.kind not in ("percent", "multiple"):
            yield from difference_follows(material, relation)


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


# ---- products ---------------------------------------------------------------------------------------------------------


def products_follow(material: Material, params: ShareParams) -> Iterator[Mismatch | Holds]:
    """So many at so much each should make the total."""
    for relation in material.related("product"):
        (count,), (each,), (whole,) = (material.claims(relation, role) for role in ("count", "each", "total"))
        due = multiply(allowed(count), allowed(each))
        amount = point(count) * point(each)
        holds = widened_by(due, abs(amount) * params.slack).overlaps(allowed(whole))
        yield from outcome(
            holds,
            certain(relation),
            [whole],
            [count, each, whole],
            f"{named(count)} × {named(each)} = {shown(amount)}, {'as' if holds else 'not'} {named(whole)}",
            {"count": count.text, "each": each.text, "total": whole.text, "product": shown(amount, money_unit(whole))},
            repairs(
                [
                    (whole, amount),
                    (each, point(whole) / point(count) if point(count) else None),
                    (count, point(whole) / point(each) if point(each) else None),
                ]
            ),
        )
