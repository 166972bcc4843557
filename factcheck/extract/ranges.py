"""Two figures as the ends of one range: "5,000–30,000", "between 3 and 5 per cent", "$26 to $31 million"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.figures import DASHES, Figure, low_at
from factcheck.extract.lexer import Token
from factcheck.model import Mention, Value

MOVES = frozenset(
    (
        "rose rise rises rising risen fell fall falls falling fallen climbed climb jumped jump dropped drop declined decline increased "
        "increase increasing decreased decrease decreasing grew grow grown growing went going gone cut raised raise lifted lowered "
        "slipped slid sank shrank shrunk plunged plummeted tumbled soared surged moved moving changed expanded narrowed widened reduced "
        "reducing up down swelled move shift swing leap progress edged eased dipped doubled tripled improved upgraded downgraded "
        "revised hiked hike slashed boosted bumped dwindled rocketed"
    ).split()
)


CHANGES = frozenset("rise fall increase decrease drop jump gain decline change growth reduction cut loss up down".split())


class Range(NamedTuple):
    """The two ends, and the tokens from the first word to the last."""

    first: int
    last: int
    low: Figure
    high: Figure


def joined(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Figure | Range]:
    """The figures with the ends of each range joined."""
    found: list[Figure | Range] = []
    at = 0
    while at < len(figures):
        pair = range_of(tokens, figures[at], figures[at + 1]) if at + 1 < len(figures) else None
        found.append(pair or figures[at])
        at += 2 if pair else 1
    return found


def range_of(tokens: Sequence[Token], one: Figure, other: Figure) -> Range | None:
    """The range of two neighbouring figures, if the words between and before them make them one."""
    first = opened(tokens, one, other)
    if first is None or "unread" in (one.kind, other.kind) or one.number.high or other.number.high:
        return None
    ends = alike(one, other)
    if ends is None:
        return None
    low, high = ends
    if amount(low) >= amount(high):
        return None
    return Range(first, other.last, low, high)


def opened(tokens: Sequence[Token], one: Figure, other: Figure) -> int | None:
    """The token a range starts at, or `None` if these are no ends of one."""
    gap = [token.low for token in tokens[one.last : other.first]]
    before, earlier = low_at(tokens, one.first - 1), low_at(tokens, one.first - 2)
    if before == "between" and gap in (["and"], ["to"], ["-"], ["–"]):
        return one.first - 1
    if gap == ["and"] and before == "from":
        return one.first - 1
    if gap in (["to"], ["through"], ["up", "to"], ["till"], ["until"]):
        if before == "from":
            return None if moved(tokens, one.first - 1) or told_as_change(tokens, other.last) else one.first - 1
        if before == "by":
            return None
        return one.first
    if len(gap) == 1 and gap[0] in DASHES:
        return one.first - 1 if before == "from" else one.first
    if gap == ["and"] and earlier == "between":
        return None
    return None


def moved(tokens: Sequence[Token], i: int) -> bool:
    """Is the "from" at token `i` that of a change ("rose from 4 to 6")? Then the two figures are old and new, not a range."""
    return any(token.low in MOVES for token in tokens[max(0, i - 4) : i])


def told_as_change(tokens: Sequence[Token], i: int) -> bool:
    """Does what follows the two figures call them a change ("from 4 to 6 is a rise of 2")?"""
    return any(token.low in CHANGES for token in tokens[i : i + 6])


def alike(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """The two figures with the unit and the scale that the words leave out in one of them, or `None` if they measure different things."""
    if one.bare and not other.bare:
        one = one._replace(kind=other.kind, unit=other.unit, units=other.units, factor=other.factor, per=other.per)
    elif other.bare and one.kind == "money":
        other = other._replace(kind=one.kind, unit=one.unit, units=one.units, factor=one.factor)
    if (one.unit, one.kind) != (other.unit, other.kind) and not (one.bare and other.bare):
        if not (one.kind == other.kind == "money" and set(one.units) & {other.unit}):
            return None
        one = one._replace(unit=other.unit, units=other.units)
    return scale_lent(one, other), other


def scale_lent(one: Figure, other: Figure) -> Figure:
    """The first figure with the second one's scale, where it has none and stays the smaller ("$26 to $31 million")."""
    scale = other.number.scale
    if scale == 1 or one.number.scale != 1 or one.number.value >= 1000 or one.number.value > other.number.value / scale:
        return one
    number = one.number
    return one._replace(number=number._replace(value=number.value * scale, step=(number.step or Decimal(1)) * scale, scale=scale))


def amount(figure: Figure) -> Decimal:
    """The figure's value in its unit."""
    return figure.number.value * figure.factor


def mention_of(tokens: Sequence[Token], found: Range) -> Mention:
    """The range as a mention."""
    low, high = found.low, found.high
    return Mention(
        kind=high.kind if high.kind != "number" else low.kind,
        start=tokens[found.first].start,
        end=tokens[found.last - 1].end,
        value=Value(low=amount(low), high=amount(high), point=None, hedge="range"),
        unit=high.unit,
        units=high.units,
        per=high.per,
        noun=high.noun,
    )
