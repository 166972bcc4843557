"""What leaves it open whether a stated change leads from one figure of its sentence to another.

"Reserves rose by $905m in February to $17bn, compared with $14bn a year before": the rise is one month's, the comparison a year's. "Profit
fell 41% to €1.3bn on sales of €48bn": two things. "The Greens took 13 seats, up from 10, and the Farmers eight, one fewer than before":
the one is the Farmers'. In each of these a change may be held by the figures, but never refuted.
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.match.lines import Figure, Line, gap, has, lead, lead_lemma, size, subjects, verb
from factcheck.reference.cues import EARLIER, FALL, RISE, TIMES

WORLDS_APART = 100
"""How many times as large a figure may be: beyond that the two are two things (a share's price, a firm's profit)."""
BASES = frozenset("from than below above over on against compared".split())
PERIODS = (
    TIMES
    | {"forecast", "estimate", "expect", "season"}
    | frozenset(
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
        "saturday sunday".split()
    )
)
CLOSE = 7
LINKS = frozenset({"at", "of", "to", "by"})


def doubtful(line: Line, change: Figure, old: Figure, new: Figure, group: Sequence[Figure]) -> bool:
    """Whether anything says that the change may be one of other figures."""
    return (
        (old.claim.per != new.claim.per and len(gap(old, new)) != 1)  # "$3,000 to $6,100 a ton" says it once
        or worlds_apart(old, new)
        or any(moves_by(line, figure) for figure in (old, new))
        or interrupted(change, old, new, group)
        or counted_from_elsewhere(line, change, old)
        or of_its_own_time(line, change, old)
        or of_another_thing(line, old, new)
    )


def worlds_apart(old: Figure, new: Figure) -> bool:
    """Whether the one is a hundred times the other."""
    sizes = sorted(abs(size(figure.claim) or Decimal(0)) for figure in (old, new))
    return sizes[0] * WORLDS_APART < sizes[1]


def moves_by(line: Line, figure: Figure) -> bool:
    """Whether the figure is itself a change: "employment rose 129,000", "five cents weaker", "increases of 3m"."""
    behind = line.tokens[figure.last + 1].tag if figure.last + 1 < len(line.tokens) else ""
    if behind in ("JJR", "RBR") and figure.claim.kind != "count":
        return True
    before = line.lemmas[figure.left - 2] if lead(line, figure) in ("of", "by") and figure.left > 1 else lead_lemma(line, figure)
    return before in (RISE | FALL) - {"more", "less", "high", "low", "over", "above", "below", "up", "down", "lose"}


def interrupted(change: Figure, old: Figure, new: Figure, group: Sequence[Figure]) -> bool:
    """Whether a third figure of the sort stands between the change and those two."""
    low, high = min(old.first, new.first), max(old.last, new.last)
    return any(high < figure.first < change.first or change.first < figure.first < low for figure in group)


def counted_from_elsewhere(line: Line, change: Figure, old: Figure) -> bool:
    """Whether the change names a base of its own that is not the old figure: "56% below the week before", "5% less than forecast"."""
    at = next((i for i in range(change.last + 1, min(change.last + CLOSE, len(line.words))) if line.words[i] in BASES), None)
    if at is None or any(line.words[i] in (",", ";") for i in range(change.last + 1, at)):
        return False
    end = next((i for i in range(at + 1, len(line.words)) if line.words[i] in (",", ";", "to", ".", "and")), len(line.words))
    dated = any(figure.claim.kind == "date" and at < figure.first < end for figure in line.figures)
    return (dated or has(line, range(at + 1, end), PERIODS | EARLIER)) and not at < old.first < end


def of_its_own_time(line: Line, change: Figure, old: Figure) -> bool:
    """Whether the change and the old figure each have a time of their own: "rose 2,000 in the month", "from 470,000 a year earlier"."""
    between = range(change.last + 1, min(change.last + CLOSE, len(line.words)))
    stop = next((i for i in between if i in covered(line, change) or line.words[i] in (",", ";", "to", "from")), between.stop)
    mine = [i for i in range(change.last + 1, stop) if line.lemmas[i] in PERIODS or line.words[i] in PERIODS]
    if not mine or not any(
        line.words[i] in ("in", "on", "over", "during", "since", "this", "for") for i in range(change.last + 1, mine[0])
    ):
        return False
    behind = range(old.last + 1, min(old.last + CLOSE, len(line.words)))
    return has(line, behind, PERIODS | EARLIER)


def covered(line: Line, change: Figure) -> frozenset[int]:
    """The words of the other figures that are no dates."""
    return frozenset(
        i for figure in line.figures if figure is not change and figure.claim.kind != "date" for i in range(figure.first, figure.last + 1)
    )


def of_another_thing(line: Line, old: Figure, new: Figure) -> bool:
    """Whether only one of the two is an amount of something that its clause is not about: "€1.3bn, on sales of €48bn"."""
    for figure, other in ((old, new), (new, old)):
        if lead(line, figure) == "of" and figure.left > 1 and line.tokens[figure.left - 2].pos == "NOUN" and lead(line, other) != "of":
            owner, at = figure.left - 2, verb(line, other.last)
            before = line.words[owner - 1] if owner else ""
            if before in ("on", "with", "after", "despite") and (at is None or owner not in subjects(line, at)):
                return True
    return False
