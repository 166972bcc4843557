"""This occasion, a running total, a part of something or a rate: what a figure covers."""

import re
from typing import NamedTuple

from factcheck.extract.grammar import Tree
from factcheck.model import Scope

CUMULATIVE = re.compile(
    r"\b(?:so far(?! as)|to date|up to now|until now|since (?:the (?:start|beginning|outbreak|launch)|then|last|early|late|mid|\d{4}|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|he|she|it|they)|this year|year[- ]to[- ]date|(?:in|over|during|within) the (?:past|last) |"
    r"altogether|all told)\b",
    re.I,
)
PERIODS = (
    r"(?:second|minute|hour|day|night|week|month|quarter|year|head|capita|person|share|barrel|ton|tonne|acre|unit|"
    r"household|pound|gallon|mile|student|patient|ticket)\b"
)
RATE = re.compile(
    rf"(?:\s?\([^()\n]{{1,40}}\))?(?:(?:\s{{1,2}}(?:a|an|per|each|every)\s|\s?/\s?){PERIODS}"
    r"(?!,? (?:ago|earlier|later|before|after|prior|from|into|since|old|long|or)\b)"
    r"|\s(?:daily|weekly|monthly|yearly|annually|apiece|each)\b)",
    re.I,
)
RELATIVE = re.compile(r"\b(?:which|who|whose|where|that)\s", re.I)
PART_PREPS = frozenset(["including", "among", "amongst", "includes", "include"])
PART_OF = re.compile(r"\s{0,2}of (?:them|whom|which|those|these|the|its|their|his|her|our|all)\b", re.I)


class Running(NamedTuple):
    """Whether a clause speaks of a running total, and where in it a relative clause begins that this says nothing of."""

    told: bool = False
    until: int | None = None

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Running":
        """The clause between two offsets."""
        cue = CUMULATIVE.search(text, start, end)
        relative = RELATIVE.search(text, cue.end(), end) if cue else None
        return cls(cue is not None, relative.end() if relative else None)

    def holds(self, start: int) -> bool:
        """Of a figure at `start`? "Nothing so far explains the crash in which five died" says nothing of the five."""
        return self.told and (self.until is None or start < self.until)


def scope_of(tree: Tree, text: str, start: int, end: int, root: int, running: Running) -> Scope:
    """What a figure at `start`–`end` covers, by the words right after it, the preposition it hangs on and its clause."""
    if rate_follows(text, end):
        return "rate"
    if PART_OF.match(text, end, min(len(text), end + 20)) or is_included(tree, root):
        return "part"
    return "cumulative" if running.holds(start) else "event"


def rate_follows(text: str, end: int) -> bool:
    """Do the words right behind say how often: "a day", "(£21,000) per day", but not "a day later"?"""
    return RATE.match(text, end, min(len(text), end + 70)) is not None


def is_included(tree: Tree, root: int) -> bool:
    """Does the figure stand in a list after "including", or beside "of whom"?"""
    for i in tree.up(root):
        token = tree.tokens[i]
        if token.text.lower() in PART_PREPS and token.dep in ("prep", "pcomp", "advcl", "acl"):
            return True
        if token.tag[:2] == "VB":
            return any(
                tree.tokens[c].tag in ("WP", "WDT") and tree.tokens[tree.tokens[c].head].text == "of" for c in range(max(0, root - 3), root)
            )
    return False
