"""Products: so many at so much each, and what they come to together."""

from collections.abc import Iterator, Sequence

from factcheck.match.lines import Figure, Line, alike, attached, has, lead, phrase_at, size
from factcheck.model import Relation
from factcheck.reference.cues import EACH, EACH_PHRASES, TIMES, TOTAL, WHOLE_PHRASES

FURTHER = frozenset("other others another more further".split())
"""Words of a count that leaves out one: "split with two other tickets, each of which won"."""
DEDUCTIONS = frozenset("discount after deduction deduct deducted rebate fee fees tax".split())
"""Words for what makes a total other than the product."""


def find_products(found: Sequence[Line]) -> Iterator[Relation]:
    """Each sentence's "n at x each makes y"."""
    for line in found:
        counts = [f for f in line.figures if f.claim.kind == "count" and (size(f.claim) or 0) > 1]
        if len(counts) != 1 or has(line, range(len(line.words)), DEDUCTIONS):
            continue
        if has(line, range(counts[0].left, counts[0].right + 1), FURTHER):
            continue
        for group in alike(f for f in line.figures if f.claim.kind in ("money", "measure")):
            each = each_of_two(line, group) if len(group) == 2 else []
            if len(each) == 1:
                rest = group[1] if each[0] is group[0] else group[0]
                yield product(counts[0], each[0], rest, is_total(line, rest, group))


def each_of_two(line: Line, group: Sequence[Figure]) -> list[Figure]:
    """The figures of two that are for one of many."""
    cues = each_cues(line)
    return [f for f in group if is_each(line, f, group, cues)]


def each_cues(line: Line) -> list[int]:
    """Where the sentence says that an amount is for one of many."""
    cues = [i for i, word in enumerate(line.words) if word in EACH]
    return cues + [at for phrase in EACH_PHRASES if (at := phrase_at(line, range(len(line.words)), [phrase])) is not None]


def is_each(line: Line, figure: Figure, group: Sequence[Figure], cues: Sequence[int]) -> bool:
    """Is the amount for one of many?"""
    if figure.claim.per and figure.claim.per not in TIMES:
        return True
    if any(f.claim.per for f in group):
        return False
    return any(attached(line, at, group) is figure for at in cues)


def is_total(line: Line, figure: Figure, group: Sequence[Figure]) -> bool:
    """Is the amount called a total?"""
    cues = [i for i, word in enumerate(line.words) if word in TOTAL]
    cues += [at for phrase in WHOLE_PHRASES if (at := phrase_at(line, range(len(line.words)), [phrase])) is not None]
    return any(attached(line, at, group) is figure for at in cues) or lead(line, figure) in ("cost", "costing", "making", "or")


def product(count: Figure, each: Figure, total: Figure, sure: bool) -> Relation:
    """The record of a product."""
    return Relation(
        kind="product",
        article=total.claim.article,
        roles={"count": (count.claim.id,), "each": (each.claim.id,), "total": (total.claim.id,)},
        facts={"certain": "yes" if sure else "no"},
    )
