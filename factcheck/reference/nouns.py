"""Which nouns count the same things: synonyms, kinds of one another, and words that exclude each other."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import yaml

Kinship = Literal["same", "narrower", "broader", "apart"]


class Nouns(NamedTuple):
    """The lexicon of counted nouns. Nouns it does not know stand for themselves."""

    leader: Mapping[str, str]
    """Each noun's group, named by the group's first word."""
    broader: Mapping[str, frozenset[str]]
    """The groups that a group is a kind of, all the way up."""
    exclusive: frozenset[frozenset[str]]
    """Pairs of groups that have no member in common."""
    roles: frozenset[str]
    """Groups that name people by their part in an event, and so do not narrow down who is counted."""
    periodic: frozenset[str]
    """Groups of sums that come anew each year."""
    vague: frozenset[str]
    joined: frozenset[str]
    """Second halves of names that hold an "and"."""

    def group(self, noun: str) -> str:
        """The word that stands for a noun's group."""
        return self.leader.get(noun, noun)

    def kinship(self, one: str, other: str) -> Kinship:
        """How what `one` counts stands to what `other` counts ("narrower": every `one` is an `other`)."""
        first, second = self.group(one), self.group(other)
        if first == second:
            return "same"
        if second in self.broader.get(first, ()):
            return "narrower"
        return "broader" if first in self.broader.get(second, ()) else "apart"

    def is_a(self, one: str, other: str) -> bool:
        """Whether every `one` is an `other`."""
        return self.kinship(one, other) in ("same", "narrower")

    def exclude(self, one: str, other: str) -> bool:
        """Whether nothing can be both."""
        first, second = ({noun, *self.broader.get(noun, ())} for noun in (self.group(one), self.group(other)))
        return any(frozenset((a, b)) in self.exclusive for a in first for b in second)


@cache
def nouns() -> Nouns:
    """The lexicon that comes with factcheck."""
    path = Path(__file__).parent.parent / "data" / "nouns.yaml"
    tables = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    leader = {noun: group[0] for line in tables["same"] for group in [line.split()] for noun in group}
    return Nouns(
        leader=leader,
        broader=_closed({upper: [leader.get(noun, noun) for noun in lower.split()] for upper, lower in tables["kinds"].items()}),
        exclusive=frozenset(frozenset(leader.get(noun, noun) for noun in line.split()) for line in tables["apart"]),
        roles=frozenset(leader.get(noun, noun) for noun in tables["roles"].split()),
        periodic=frozenset(leader.get(noun, noun) for noun in tables["periodic"].split()),
        vague=frozenset(tables["vague"].split()),
        joined=frozenset(tables["joined"].split()),
    )


def _closed(kinds: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """For each group all groups above it."""
    above: dict[str, set[str]] = {}
    for upper, lower in kinds.items():
        for noun in lower:
            above.setdefault(noun, set()).add(upper)
    return {noun: frozenset(_climb(noun, above)) for noun in above}


def _climb(noun: str, above: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [noun]
    while waiting:
        for upper in above.get(waiting.pop(), ()):
            if upper not in found:
                found.add(upper)
                waiting.append(upper)
    return found - {noun}
