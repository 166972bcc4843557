"""Articles put together by occasion, so that a group is consistent as a whole.

Two groups are joined when their articles are on average likelier than not of one occasion (average link): a chain of similar reports does
not make one occasion. All of a group must also be possible together: one article of it may not be wholly at odds with another. The
strongest link is joined first; ties are broken by the articles' ids, so neither order nor batches change the outcome.
"""

import heapq
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

BOUND = 12.0
"""No pair counts for more bits than this, either way: one copied text does not outvote the rest."""
AT_ODDS = -9.0
"""Below this two articles may not stand in one group, whatever the others say."""

Score = Callable[[str, str], float]


class Link(NamedTuple):
    """A join that could be made: the heap gives out the strongest first."""

    order: float
    one: str
    two: str
    sizes: tuple[int, int]


def grouped(
    articles: Iterable[str], pairs: Iterable[tuple[str, str]], score: Score, worth: Score | None = None
) -> tuple[tuple[str, ...], ...]:
    """The articles in groups; every article is in one. The order of the pairs, each of them given once, changes nothing.

    `worth` may stand in for the score of a pair before any are joined: the same where it is above nought, anything else where it is not.
    """
    worth = worth or score
    groups: dict[str, tuple[str, ...]] = {article: (article,) for article in sorted(articles)}
    known: dict[tuple[str, str], float] = {}
    near: dict[str, set[str]] = {article: set() for article in groups}

    def bits(one: str, two: str) -> float:
        pair = (one, two) if one < two else (two, one)
        if pair not in known:
            known[pair] = bounded(score(*pair))
        return known[pair]

    heap: list[Link] = []
    for one, two in pairs:
        if (strength := bounded(worth(one, two))) > 0.0:  # most pairs are not, and are forgotten
            known[one, two] = strength
            near[one].add(two)
            near[two].add(one)
            heap.append(Link(-strength, one, two, (1, 1)))
    heapq.heapify(heap)
    while heap:
        link = heapq.heappop(heap)
        if link.one not in groups or link.two not in groups or link.sizes != (len(groups[link.one]), len(groups[link.two])):
            continue
        join(link.one, link.two, groups, near)
        for other in sorted(near[link.one]):
            strength = average(groups[link.one], groups[other], bits)
            if strength > 0.0:
                one, two = sorted((link.one, other))
                heapq.heappush(heap, Link(-strength, one, two, (len(groups[one]), len(groups[two]))))
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def bounded(bits: float) -> float:
    """Bits as far as they count."""
    return max(-BOUND, min(BOUND, bits))


def join(one: str, two: str, groups: dict[str, tuple[str, ...]], near: dict[str, set[str]]) -> None:
    """Put the group of `two` into the group of `one`."""
    groups[one] += groups.pop(two)
    neighbours = near.pop(two) - {one}
    near[one] = (near[one] | neighbours) - {two}
    for other in neighbours:
        near[other].discard(two)
        near[other].add(one)


def average(one: tuple[str, ...], two: tuple[str, ...], bits: Score) -> float:
    """The mean bits between two groups; of two larger groups no more than what two thirds of their pairs reach.

    So one round-up does not join two occasions. Negative through and through where any two articles are at odds.
    """
    found = sorted(bits(a, b) for a in one for b in two)
    mean = sum(found) / len(found)
    if found[0] <= AT_ODDS:
        return found[0]
    return min(mean, found[(len(found) - 1) // 3]) if len(one) > 1 and len(two) > 1 else mean


def same_origin(articles: Iterable[str], copies: Mapping[tuple[str, str], float], share: float) -> tuple[tuple[str, ...], ...]:
    """The articles in groups of one origin: texts of which the shorter stands largely in the other."""
    rest, found = sorted(articles), []
    while rest:
        group, waiting = [], [rest[0]]
        while waiting:
            one = waiting.pop()
            if one not in group:
                group.append(one)
                waiting += [two for two in rest if two not in group and copies.get((min(one, two), max(one, two)), 0.0) >= share]
        found.append(tuple(sorted(group)))
        rest = [article for article in rest if article not in group]
    return tuple(found)
