"""Batches and their total, across sentences: 154 arrested on one day, then 114 more, and 268 told in another place.

The batches are figures of one noun and one action in sentences of their own, each after the first marked as coming on top ("another",
"subsequently"). The total is a larger figure of the same noun elsewhere in the text. A wrong total is certain only where it stands out:
it is of the same action or told more than once, no other figure of the kind is left over, and the sum comes near it or goes beyond it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.match.lines import Figure, Line, size
from factcheck.model import Claim, Relation
from factcheck.reference.cues import AFTER_THAT, SEQUEL
from factcheck.reference.nouns import nouns

Placed = tuple[Line, Figure]
MOST_BATCHES = 5
NEAR = Decimal("0.25")
"""How far from the total a sum of batches may be, as a share of it, to count as a slip and not as another story."""

LEAST = 20
"""Smaller totals are met by chance, and small figures are told again and again."""


def find_batches(found: Sequence[Line]) -> Iterator[Relation]:
    """Runs of batches with the figures that may be their total."""
    counted = [(line, figure) for line in found for figure in line.figures if is_counted(figure.claim)]
    for kin in by_noun(counted):
        for action in dict.fromkeys(figure.claim.action for _, figure in kin):
            run = batches_of([placed for placed in kin if placed[1].claim.action == action])
            if len(run) > 1:
                yield from totals_of(run, kin)


def is_counted(claim: Claim) -> bool:
    """Is the claim a count of something that happened?"""
    return claim.kind == "count" and bool(claim.measure and claim.action) and claim.modality == "asserted" and bool(size(claim))


def by_noun(counted: Sequence[Placed]) -> list[list[Placed]]:
    """The figures in groups that count the same sort of thing."""
    groups: dict[str, list[Placed]] = {}
    for placed in counted:
        groups.setdefault(nouns().group((placed[1].claim.measure or "").split()[-1]), []).append(placed)
    return [group for group in groups.values() if len(group) > 2]


def batches_of(same: Sequence[Placed]) -> list[Placed]:
    """The figures of one noun and action that follow one another as batches: the last run in which each but the first is marked so."""
    run: list[Placed] = []
    for line, figure in same:
        if figure.claim.scope != "event":
            continue
        if run and run[-1][0] is not line and is_sequel(line, figure):
            run.append((line, figure))
        elif len(run) < 2:
            run = [(line, figure)]
    return run[:MOST_BATCHES]


def is_sequel(line: Line, figure: Figure) -> bool:
    """Is the figure said to come on top of an earlier one?"""
    near = (*line.words[:3], *line.words[max(0, figure.left - 2) : figure.right + 2])
    return line.words[:2] == AFTER_THAT or any(word in SEQUEL for word in near)


def totals_of(run: list[Placed], kin: Sequence[Placed]) -> Iterator[Relation]:
    """The figures of the text that may be what the batches come to."""
    batches = [figure for _, figure in run]
    added = sum((size(figure.claim) or Decimal(0) for figure in batches), Decimal(0))
    most = max(size(figure.claim) or Decimal(0) for figure in batches)
    left = [figure for _, figure in kin if figure not in batches]
    larger = [figure for figure in left if (size(figure.claim) or 0) > most]
    right = [figure for figure in larger if size(figure.claim) == added]
    if right:
        yield sum_of(right[0], batches, False)
        larger = [figure for figure in larger if figure.claim.action == batches[0].claim.action and figure not in right]
    if stands_out(larger, left, batches, added):
        yield sum_of(larger[0], batches, True)


def stands_out(larger: Sequence[Figure], left: Sequence[Figure], batches: Sequence[Figure], added: Decimal) -> bool:
    """Is there one figure that must be the total, and does the sum come near it or go beyond it?"""
    if not larger or len({size(figure.claim) for figure in larger}) > 1:
        return False
    stated = size(larger[0].claim) or Decimal(0)
    alone = all(figure in larger or figure.claim.action != batches[0].claim.action for figure in left)
    told = len(larger) > 1 or larger[0].claim.action == batches[0].claim.action
    values = {size(figure.claim) for figure in batches}
    return alone and told and stated >= LEAST and len(values) == len(batches) and added - stated > -stated * NEAR


def sum_of(whole: Figure, batches: Sequence[Figure], complete: bool) -> Relation:
    """The record of batches and their total."""
    return Relation(
        kind="parts",
        article=whole.claim.article,
        roles={"total": (whole.claim.id,), "part": tuple(figure.claim.id for figure in batches)},
        facts={"exhaustive": "yes" if complete else "no", "disjoint": "yes"},
    )
