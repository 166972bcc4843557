"""Two figures as the ends of one range: "5,000–30,000", "between 3 and 5 per cent", "$26 to $31 million", "more than 5 but less than 10".

"Rose from 240 to 273" is no range but an old and a new figure, and so is "by $44bn to $419bn": those stay two claims.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.figures import DASHES, HYPHENS, Figure, low_at, words_at
from factcheck.extract.hedges import LOWER, UPPER, hedge_before
from factcheck.extract.lexer import Token
from factcheck.model import Mention, Value

MOVES = frozenset(
    "rose rise rises rising risen fell fall falls falling fallen climbed climb climbing jumped jump dropped drop dropping declined decline "
    "declining increased increase increases increasing decreased decrease decreases decreasing grew grow grows grown growing raised raise "
    "raises raising lifted lowered slipped slid slide sank shrank shrunk plunged plummeted tumbled "
    "soared surged surge moved moving move shift "
    "shifted swing swung leap leapt progress changed expanded expand narrowed widened reduced reduce reducing swelled edged eased dipped "
    "improved upgraded downgraded revised hiked hike hiking slashed boosted bumped dwindled rocketed "
    "upped ticked crept trimmed halved doubled "
    "tripled trebled quadrupled "
    "growth reduction taken took takes taking brought brings bringing rebounded recovered dwindling went gone gained".split()
)
NEAR_MOVES = frozenset("up down cut cutting go goes going lost added shed change".split())
"""Words of change that must stand close by."""
CHANGES = frozenset("rise fall increase decrease drop jump gain decline change growth reduction cut loss up down".split())
SPREADS = frozenset("range ranges ranged ranging vary varies varied varying anywhere somewhere".split())
BLURS = frozenset("about around nearly almost roughly approximately over an estimated just".split())
PLUS_MINUS = (["±"], ["+", "/", "-"], ["+", "/", "−"])
TO = frozenset({"to", "through", "till", "until", "~", "∼", "～"})


class Range(NamedTuple):
    """The two ends, and the tokens from the first word to the last."""

    first: int
    last: int
    low: Figure
    high: Figure


def joined(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Figure | Range]:
    """The figures with the ends of each range joined."""
    found: list[Figure | Range] = []
    figures = list(figures)
    at = 0
    while at < len(figures):
        steps = _steps(tokens, figures, at)
        if steps >= 4:
            pairs = [range_of(tokens, figures[at], figures[at + 1], True), range_of(tokens, figures[at + 2], figures[at + 3], True)]
        elif steps == 3:
            pairs = [None]
        else:
            pairs = [range_of(tokens, figures[at], figures[at + 1]) if at + 1 < len(figures) else None]
        if None in pairs and at + 1 < len(figures):
            figures[at] = changed(tokens, figures[at], figures[at + 1])
        if None in pairs:
            found.extend(figures[at : at + max(1, steps)] if steps == 3 else figures[at : at + 1])
            at += 3 if steps == 3 else 1
        else:
            found.extend(pair for pair in pairs if pair)
            at += 2 * len(pairs)
    return found


def changed(tokens: Sequence[Token], one: Figure, other: Figure) -> Figure:
    """The old figure of a change with the unit that only the new one has ("from 4.8 to 4.7 per cent")."""
    elided = one.bare or (one.kind == other.kind == "money" and other.number.scale > 1)
    if not elided or other.kind in ("ordinal", "ratio", "multiple", "unread") or _gap(tokens, one, other) != ["to"]:
        return one
    ends = alike(tokens, one, other)
    return ends[0] if ends else one


def _steps(tokens: Sequence[Token], figures: Sequence[Figure], at: int) -> int:
    """How many figures follow one another with "to" between, behind a "from" ("from $160 to $180 to $200": three)."""
    if low_at(tokens, figures[at].first - 1) != "from":
        return 0
    end = at
    while end + 1 < len(figures) and end - at < 3 and [t.low for t in tokens[figures[end].last : figures[end + 1].first]] == ["to"]:
        end += 1
    return end - at + 1


def range_of(tokens: Sequence[Token], one: Figure, other: Figure, surely: bool = False) -> Range | None:
    """The range of two neighbouring figures, if the words between and before them make them one."""
    if "unread" in (one.kind, other.kind) or "ordinal" in (one.kind, other.kind) or one.number.high or other.number.high:
        return None
    if [token.text for token in tokens[one.last : other.first]] in PLUS_MINUS:
        return tolerance(tokens, one, other)
    first = one.first if surely else opened(tokens, one, other)
    if first is None:
        return two_sided(tokens, one, other)
    ends = alike(tokens, one, other)
    if ends is None:
        return None
    low, high = ends
    if amount(low) > amount(high) and _spread(tokens, first):
        low, high = high, low
    return Range(first, other.last, low, high) if amount(low) < amount(high) else None


def tolerance(tokens: Sequence[Token], one: Figure, other: Figure) -> Range | None:
    """A figure with its margin of error as a range: "48 ± 3"."""
    ends = alike(tokens, one, other)
    if ends is None or other.number.value < 0:
        return None
    middle, margin = ends
    below = middle._replace(number=middle.number._replace(value=middle.number.value - margin.number.value))
    above = margin._replace(number=margin.number._replace(value=middle.number.value + margin.number.value))
    return Range(one.first, other.last, below, above)


def opened(tokens: Sequence[Token], one: Figure, other: Figure) -> int | None:
    """The token a range starts at, or `None` if these are no ends of one."""
    gap = _gap(tokens, one, other)
    hedge = hedge_before(tokens, one.first)
    start = hedge.first if hedge else one.first
    before = low_at(tokens, start - 1)
    if before == "between":
        return start - 1 if gap in (["and"], ["to"]) or _dashed(gap) else None
    if gap == ["and"] and words_at(tokens, start - 4, ("between", "the", "ages", "of")):
        return one.first
    if before == "from" and gap in (["and"], ["up", "to"]):
        return None if gap[0] == "up" and moved(tokens, start - 1) else start - 1
    if len(gap) == 1 and gap[0] in TO:
        return _from_to(tokens, one, other, start)
    if _dashed(gap):
        return start - 1 if before == "from" else one.first
    return one.first if gap == ["or"] and _one_or_two(one, other) else None


def _gap(tokens: Sequence[Token], one: Figure, other: Figure) -> list[str]:
    """The words between two figures, without hyphens around a "to" ("8- to 16-metre") and light hedges before the second."""
    gap = [token.low for token in tokens[one.last : other.first][:6]]
    while len(gap) > 1 and gap[-1] in BLURS:
        gap.pop()
    return [word for word in gap if word not in HYPHENS] if "to" in gap else gap


def _dashed(gap: Sequence[str]) -> bool:
    return len(gap) == 1 and gap[0] in DASHES


def _from_to(tokens: Sequence[Token], one: Figure, other: Figure, start: int) -> int | None:
    """Where "(from) A to B" starts if it is a range and not a change from A to B or by A to B."""
    before = low_at(tokens, start - 1)
    if before == "from":
        change = one.number.value and (moved(tokens, start - 1) or told_as_change(tokens, other.last))
        return None if change else start - 1
    if one.bare == other.bare and (before == "by" or before in MOVES or before in NEAR_MOVES):
        return None
    return one.first


def moved(tokens: Sequence[Token], i: int) -> bool:
    """Is the "from" at token `i` that of a change ("rose from 4 to 6")? Then the two figures are old and new, not a range."""
    words = [token.low for token in tokens[max(0, i - 12) : i]]
    near = words[-5:]
    if any(word in SPREADS for word in near):
        return False
    stepped = "by" in words and any(word in NEAR_MOVES for word in words)
    return stepped or any(word in NEAR_MOVES for word in near) or any(word in MOVES for word in words)


def told_as_change(tokens: Sequence[Token], i: int) -> bool:
    """Does what follows the two figures call them a change ("from 4 to 6 is a rise of 2")?"""
    return any(token.low in CHANGES for token in tokens[i : i + 6])


def _spread(tokens: Sequence[Token], i: int) -> bool:
    """Is a falling pair still a range: "ranged from −18 to −34", "between 10 and 5"?"""
    return low_at(tokens, i) == "between" or any(token.low in SPREADS for token in tokens[max(0, i - 3) : i])


def _one_or_two(one: Figure, other: Figure) -> bool:
    """Two small whole numbers next to one another with "or": "two or three"."""
    low, high = one.number.value, other.number.value
    return one.bare and low + 1 <= high <= low + 2 and high <= 100 and low == low.to_integral_value() and high == high.to_integral_value()


def two_sided(tokens: Sequence[Token], one: Figure, other: Figure) -> Range | None:
    """The range of two bounds: "more than 5 but less than 10", "at least 7 and at most 12"."""
    left, right = hedge_before(tokens, one.first), hedge_before(tokens, other.first)
    if not left or not right:
        return None
    rising = left.hedge in LOWER and right.hedge in UPPER
    if not rising and not (left.hedge in UPPER and right.hedge in LOWER):
        return None
    if not {token.low for token in tokens[one.last : right.first]} <= {"and", "but", ",", "or", "yet"}:
        return None
    ends = alike(tokens, one, other)
    if ends is None:
        return None
    low, high = ends if rising else (ends[1], ends[0])
    return Range(left.first, other.last, low, high) if amount(low) < amount(high) else None


def alike(tokens: Sequence[Token], one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """The two figures with the unit and the scale that the words leave out in one of them, or `None` if they measure different things."""
    if one.bare and not other.bare:
        one = one._replace(kind=other.kind, unit=other.unit, units=other.units, factor=other.factor, per=other.per)
    elif other.bare and one.kind in ("money", "age"):
        other = other._replace(kind=one.kind, unit=one.unit, units=one.units, factor=one.factor)
    if (one.unit, one.kind) != (other.unit, other.kind) and not (one.bare and other.bare):
        if not (one.kind == other.kind == "money" and {one.unit, *one.units} & {other.unit, *other.units}):
            return None
        one = one._replace(unit=other.unit, units=other.units)
    return scale_lent(tokens, one, other), other


def scale_lent(tokens: Sequence[Token], one: Figure, other: Figure) -> Figure:
    """The first figure with the second one's scale, where it has none and stays the smaller ("$26 to $31 million")."""
    scale = other.number.scale
    if scale == 1 and one.last == one.number.last and _thousands_elided(tokens, one, other):
        return one._replace(number=one.number._replace(value=one.number.value * 1000))
    if scale == 1 or one.number.scale != 1 or one.number.value >= 1000 or one.number.value > other.number.value / scale:
        return one
    number = one.number
    return one._replace(number=number._replace(value=number.value * scale, step=(number.step or Decimal(1)) * scale, scale=scale))


def _thousands_elided(tokens: Sequence[Token], one: Figure, other: Figure) -> bool:
    """Are the first figure's thousands left to the second: "$50-100,000"? Only a dash between bare digits elides them."""
    dash = other.first == one.last + 1 and tokens[one.last].text in DASHES and tokens[one.last].glued and tokens[other.first].glued
    digits = tokens[one.number.last - 1].text.isdecimal() and "," in tokens[other.number.first].text
    return dash and digits and one.number.sort == "figure" and one.number.value * 1000 < other.number.value


def amount(figure: Figure) -> Decimal:
    """The figure's value in its unit."""
    return figure.number.value * figure.factor


def mention_of(tokens: Sequence[Token], found: Range) -> Mention:
    """The range as a mention."""
    low, high = found.low, found.high
    shown = low if low.last == found.last else high
    return Mention(
        kind=shown.kind,
        start=tokens[found.first].start,
        end=tokens[found.last - 1].end,
        value=Value(low=amount(low), high=amount(high), point=None, hedge="range"),
        unit=shown.unit,
        units=shown.units,
        per=shown.per,
        noun=shown.noun,
    )
