"""Sums, subsets, shares, changes and products: what was computed against what was printed, on intervals."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.changes import multiple_follows
from factcheck.checks.figures import (
    HUNDRED,
    ShareParams,
    against,
    allowed,
    certain,
    definite,
    in_form,
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
from factcheck.intervals import Interval, below, multiply, scaled, total
from factcheck.model import Claim, Holds, Mismatch, Record, Relation

BY = re.compile(r"\bby (?:(?:just|only|a single) )?\Z")


class SumParams(Record):
    """How far a sum may be off its total, as a share of the total."""

    slack: Decimal = Decimal(0)


class WordParams(Record):
    """How far a word like "half" or "doubled" stretches, as a share of what it says."""

    stretch: Decimal = Decimal("0.1")
    beyond: Decimal = Decimal("0.25")
    """How far the figures may go beyond a word: "doubled" is no slip for 2.4 times, but it is for 1.7 times."""


# ---- parts and totals -------------------------------------------------------------------------------------------------


def sums_add_up(material: Material, params: SumParams) -> Iterator[Mismatch | Holds]:
    """A sum's parts are added, as far as rounding leaves room, and held against the total that the text gives."""
    for relation in material.related("parts"):
        parts, (whole,) = material.claims(relation, "part"), material.claims(relation, "total")
        if any(is_margin(part) for part in parts):
            continue
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
            {
                "parts": listed([part.text for part in parts]),
                "sum": in_form(whole, amount),
                "total": whole.text,
            },
            repairs([(whole, amount), *((part, point(part) + point(whole) - amount) for part in parts)]),
            near(amount, point(whole)),
        )


def is_margin(claim: Claim) -> bool:
    """Whether a figure says by how much, and is no part of anything: "98 of 99 voted, and it passed by one vote"."""
    return BY.search(claim.sentence[: claim.start - claim.sentence_start]) is not None


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
            {
                "count": count.text,
                "each": each.text,
                "total": whole.text,
                "product": in_form(whole, amount),
            },
            repairs(
                [
                    (whole, amount),
                    (each, point(whole) / point(count) if point(count) else None),
                    (count, point(whole) / point(each) if point(each) else None),
                ]
            ),
        )
