"""Moves of a price or an index: by how much, in per cent, and to what level ("down 4 cents, or 2%, at 196 cents").

The old level is not told; it is the new one less the move. The percentage and the amount are put on a par, one of them is a change, and the
level hangs on "to" or "at".
"""

from collections.abc import Iterator, Sequence

from factcheck.match.directions import preceding_direction, stated_direction
from factcheck.match.lines import BREAKS, Figure, Line, dimension, gap, is_definite, lead, size
from factcheck.model import Relation
from factcheck.reference.cues import EQUATIVE

LEVELS = frozenset("level value price close high low mark".split())


def find_moves(found: Sequence[Line]) -> Iterator[Relation]:
    """The moves of each sentence."""
    for line in found:
        for percent in (f for f in line.figures if f.claim.kind == "percent" and is_definite(f.claim)):
            for amount in line.figures:
                if dimension(amount.claim) and amount is not percent and is_definite(amount.claim) and on_a_par(line, percent, amount):
                    yield from move_to(line, percent, amount)


def on_a_par(line: Line, percent: Figure, amount: Figure) -> bool:
    """Is the percentage the amount said again, in a bracket or behind "or"?"""
    between = gap(percent, amount)
    marked = any(line.words[i] in BREAKS or line.words[i] == "or" for i in between)
    return marked and all(line.lemmas[i] in EQUATIVE or line.words[i] in BREAKS for i in between)


def move_to(line: Line, percent: Figure, amount: Figure) -> Iterator[Relation]:
    """The move with the level that it leads to, if there is just one behind it."""
    first = min(percent, amount, key=lambda f: f.first)
    way = stated_direction(line, first) or preceding_direction(line, first, linked=True)
    levels = [
        f
        for f in line.figures
        if f.first > max(percent.last, amount.last) and dimension(f.claim) == dimension(amount.claim) and is_definite(f.claim)
    ]
    if way and levels and is_level(line, levels[0]) and (size(levels[0].claim) or 0) > (size(amount.claim) or 0):
        yield Relation(
            kind="move",
            article=percent.claim.article,
            roles={"change": (percent.claim.id,), "amount": (amount.claim.id,), "new": (levels[0].claim.id,)},
            facts={"direction": way, "certain": "yes" if len(levels) == 1 else "no"},
        )


def is_level(line: Line, figure: Figure) -> bool:
    """Does the figure hang on "to" or "at", by itself or through "a level of"?"""
    before = lead(line, figure)
    at = figure.left - 2
    return before in ("to", "at") or (before == "of" and at > 0 and line.lemmas[at] in LEVELS)
