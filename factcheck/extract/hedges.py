"""Words that bound a figure: "more than", "at least", "nearly", "or so"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from factcheck.extract.figures import HYPHENS, low_at
from factcheck.extract.lexer import Token
from factcheck.model import Hedge, Value
from factcheck.reference.numerals import SCALES

BEFORE: Mapping[Hedge, str] = {
    "more-than": (
        "more than, over, above, exceeding, exceed, exceeds, exceeded, greater than, higher than, larger than, longer than, bigger than, "
        "heavier than, taller than, older than, upwards of, upward of, in excess of, north of, topping, topped, tops, surpassing, "
        "surpassed, well over, just over, slightly over, little over, slightly more than, little more than, just more than, well above, "
        "just above, far more than, much more than, beyond, >, better than, surpass, surpasses, exceeding"
    ),
    "at-least": (
        "at least, at the least, at the very least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, "
        "as few as, as little as, no lower than, ≥, not below, not under, more than or equal to, greater than or equal to, "
        "higher than or equal to, more or equal than, greater or equal than, higher or equal than, larger or "
        "equal than, equal to or more than, "
        "equal to or greater than, equal or more than, equal or greater than, > =, = >"
    ),
    "less-than": (
        "less than, fewer than, lower than, smaller than, shorter than, lighter than, younger than, under, below, south of, short of, "
        "well under, well below, just below, slightly less than, slightly below, slightly under, little less than, little under, <, sub -"
    ),
    "at-most": (
        "at most, at the most, no more than, not more than, not exceeding, no greater than, not greater than, no higher than, "
        "not over, not above, up to, as much as, as many as, a maximum of, maximum of, ≤, no larger than, no longer than, "
        "upto, not to exceed, less than or equal to, lower than or equal to, smaller than or equal to, less "
        "or equal than, lower or equal than, "
        "smaller or equal than, equal to or less than, equal or less than, < =, = <"
    ),
    "nearly": "nearly, almost, close to, near to, nearing, approaching, just under, just shy of, shy of, not quite, virtually, verging on",
    "about": (
        "about, around, roughly, approximately, approx, approx., circa, ca., ca, c., some, an estimated, estimated, estimated at, "
        "in the region of, in the order of, on the order of, in the neighborhood of, in the neighbourhood of, something like, "
        "somewhere around, somewhere near, ~, ≈, ∼, ±, more or less, give or take, at about, at around"
    ),
}
AFTER: Mapping[Hedge, str] = {
    "at-least": "or more, or greater, or over, or above, or better, or higher, or longer, and up, and over, and "
    "above, upwards, plus, and more",
    "at-most": "or less, or fewer, or lower, or under, or below, tops",
    "about": "or so, or thereabouts, odd, ish, or thereabout, give or take, more or less",
}
GLUED_AFTER = frozenset({"plus", "odd", "ish"})
"""Words that hedge only behind a hyphen or touching the figure."""

PASSED_OVER = frozenset({"a", "an", "the", "just", "only", "another", "further", "extra", "whopping", "record", "additional", "total"})
"""Words that may stand between a hedge and its figure."""

PREPOSITIONS = frozenset({"about", "around", "over", "above", "under", "below", "to"})
"""Hedges that are prepositions before "the": news about the £7m offer."""

LOWER: frozenset[Hedge] = frozenset({"more-than", "at-least"})
UPPER: frozenset[Hedge] = frozenset({"less-than", "at-most"})
OR_EQUAL: Mapping[Hedge, Hedge] = {"more-than": "at-least", "less-than": "at-most"}

SLIGHT = frozenset({"just", "slightly", "little"})
"""Words that make a bound a near one: "just over 60" is not 80."""


COMPARING = frozenset({"than", "over", "under", "above", "below"})
WENT = frozenset(
    "go goes going gone went rise rises rose risen climb climbs climbed come comes came move moved push pushed jump jumped".split()
)
"""Verbs that make "up to" a way and not a bound: "has gone up to 240"."""
GAVE = frozenset(
    "hand hands handed handing turn turns turned turning sign signs signed signing preside presides presided presiding "
    "row rows dispute disputes quarrel quarrels wrangle wrangles feud feuds talks anger outrage fury uproar "
    "concern concerns worries fears controversy".split()
)
"""Words that have "over" for a part of their own or before what they are about: "hands over 146 suspects", "a row over 12 ships"."""


class Hedging(NamedTuple):
    """A hedge and the tokens it takes the figure to (`first` on the left, `last` on the right)."""

    hedge: Hedge
    first: int
    last: int
    slight: bool = False
    """Does it keep the figure near on the other side too ("just over")?"""


@cache
def before() -> Mapping[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    """Phrases on the left by their last word, longest first."""
    return _by_word(BEFORE, -1)


@cache
def after() -> Mapping[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    """Phrases on the right by their first word, longest first."""
    return _by_word(AFTER, 0)


def _by_word(table: Mapping[Hedge, str], place: int) -> dict[str, tuple[tuple[tuple[str, ...], Hedge], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge, phrases in table.items():
        for phrase in phrases.split(","):
            words = tuple(phrase.replace(".", " .").split())
            found.setdefault(words[place], []).append((words, hedge))
    return {word: tuple(sorted(group, key=lambda entry: (-len(entry[0]), entry[0]))) for word, group in found.items()}


def hedge_of(tokens: Sequence[Token], first: int, last: int) -> Hedging:
    """The hedge of the figure at tokens `first` to `last`, with the span it gives the figure."""
    left = hedge_before(tokens, first)
    if left and left.hedge in OR_EQUAL and low_at(tokens, last) == "or" and low_at(tokens, last + 1) == "equal":
        return Hedging(OR_EQUAL[left.hedge], left.first, last + (3 if low_at(tokens, last + 2) == "to" else 2))
    right = hedge_after(tokens, last)
    if left and right:
        return Hedging(stronger(left.hedge, right.hedge), left.first, right.last, left.slight)
    if left:
        return left._replace(last=last)
    return right._replace(first=first) if right else Hedging("exact", first, last)


def stronger(one: Hedge, other: Hedge) -> Hedge:
    """The hedge that says more of two: a bound before a blur."""
    return other if one in ("about", "exact") else one


def hedge_before(tokens: Sequence[Token], first: int) -> Hedging | None:
    """The hedge that ends where the figure starts ("more than", "an estimated"), also a few light words before it."""
    i, last = first, first
    found: Hedging | None = None
    while i > 0 and first - i < 8:
        phrase = _phrase_before(tokens, i)
        if phrase:
            length, hedge = phrase
            if tokens[i - 1].low in COMPARING and _compares(tokens, i - length, i < first):
                break
            verb = low_at(tokens, i - length - 1)
            if (tokens[i - 1].low == "to" and verb in WENT) or (tokens[i - 1].low == "over" and length == 1 and verb in GAVE):
                break
            if tokens[i - 1].low in PREPOSITIONS and tokens[i].low == "the":
                break
            i -= length
            slight = any(token.low in SLIGHT for token in tokens[i : i + length])
            found = Hedging(stronger(hedge, found.hedge) if found else hedge, i, last, slight)
        elif tokens[i - 1].low in PASSED_OVER and i == first:
            i -= 1
        else:
            break
    return found


def _compares(tokens: Sequence[Token], start: int, definite: bool) -> bool:
    """Does "… than" put two figures side by side ("60% lower than the £4bn", "12 more than 40") rather than bound one?"""
    if start == 0:
        return False
    before = tokens[start - 1]
    return (
        before.sort == "figure" or before.low in ("%", "percent", "cent", "times", "points", "point") or (definite and before.low in SCALES)
    )


def _phrase_before(tokens: Sequence[Token], end: int) -> tuple[int, Hedge] | None:
    for words, hedge in before().get(tokens[end - 1].low, ()):
        start = end - len(words)
        if start >= 0 and all(tokens[start + k].low == word for k, word in enumerate(words)):
            return None if words[0] in ("north", "south") and tokens[end].text not in "$£€¥" else (len(words), hedge)
    return None


def hedge_after(tokens: Sequence[Token], last: int) -> Hedging | None:
    """The hedge that starts where the figure ends: "or more", "-odd", "+". "200 or greater than 190" has none."""
    if last >= len(tokens):
        return None
    token = tokens[last]
    if token.text == "+" and token.glued and not (last + 1 < len(tokens) and tokens[last + 1].glued and tokens[last + 1].sort == "figure"):
        return Hedging("at-least", last, last + 1)
    i = last + 1 if token.text in HYPHENS and token.glued else last
    for words, hedge in after().get(low_at(tokens, i), ()):
        if words[0] in GLUED_AFTER and not (i > last or tokens[i].glued):
            continue
        if all(low_at(tokens, i + k) == word for k, word in enumerate(words)) and low_at(tokens, i + len(words)) != "than":
            return Hedging(hedge, last, i + len(words))
    return None


# ---- what a hedge allows -----------------------------------------------------------------------------------------

ABOUT = Decimal("0.1")
"""How far "about" reaches, as a share of the figure. Wide on purpose: two blurred figures should rarely be called a contradiction."""
NEARLY = Decimal("0.1")


def bounded(point: Decimal, step: Decimal, hedge: Hedge, slight: bool = False) -> Value:
    """The value of one figure: what its hedge and its printed precision (`step`, the unit of the last digit) allow."""
    half = step / 2
    low: Decimal | None = point - half
    high: Decimal | None = point + half
    if hedge == "about":
        slack = max(half, abs(point) * ABOUT)
        low, high = point - slack, point + slack
    elif hedge == "nearly":
        low, high = point - max(half, abs(point) * NEARLY), point
    elif hedge in ("more-than", "at-least"):
        low, high = point, point + max(half, abs(point) * NEARLY) if slight else None
    elif hedge in ("less-than", "at-most"):
        low, high = point - max(half, abs(point) * NEARLY) if slight else None, point
    return Value(low=low, high=high, point=point, hedge=hedge)
