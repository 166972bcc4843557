"""Votes of a parliament or council: so many for and so many against, told side by side."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model import Claim

NUMBER = r"(\d{2,3})"
VOTERS = r"(?:(?:votes?|deputies|lawmakers|MPs|members|senators|councillors) )?"
TALLY = re.compile(
    rf"\b(?:by|voted|votes|vote of|margin of|passed|approved|backed|adopted)\b[^.;\d]{{0,40}}"
    rf"\b{NUMBER}(?: votes?)?(?: to |[–-]|-to-| against ){NUMBER}\b|"
    rf"\b{NUMBER} {VOTERS}(?:in favou?r|for it|for)(?: of \w+)?(?:,? and|,? with|,? while|,|) {NUMBER} {VOTERS}against\b"
)
CHAMBER = re.compile(
    r"(?i)\b(?:bill|law|motion|amendment|resolution|parliament|lawmakers?|MPs|deputies|senat\w+|house|congress|assembly|council\w*|act|"
    r"budget|treaty|reform|legislat\w+|measure)\b"
)
UPPER = re.compile(r"(?i)\b(?:senat\w+|upper house|lords)\b")
"""Words of the other chamber, which votes on the same bill."""


class Ballot(NamedTuple):
    """The votes for and against, with where the two figures begin in their sentence."""

    ayes: int
    noes: int
    first: int
    second: int
    upper: bool
    """Of a second chamber."""


def ballots(sentence: str) -> Iterator[Ballot]:
    """The votes that a sentence tells of."""
    if CHAMBER.search(sentence) is None:
        return
    for found in TALLY.finditer(sentence):
        one, two = (1, 2) if found[1] else (3, 4)
        yield Ballot(int(found[one]), int(found[two]), found.start(one), found.start(two), UPPER.search(sentence) is not None)


def ballot_of(claim: Claim) -> tuple[Ballot, str] | None:
    """The vote that a figure belongs to, and which side of it: "for" or "against"."""
    if not claim.text.isdigit():
        return None
    at = claim.start - claim.sentence_start
    for ballot in ballots(claim.sentence):
        if at in (ballot.first, ballot.second):
            return ballot, "for" if at == ballot.first else "against"
    return None


def may_be_one_vote(one: Ballot, two: Ballot) -> bool:
    """Whether one slip makes the one vote of the other: a side in common, or as many votes in all."""
    return one.ayes == two.ayes or one.noes == two.noes or one.ayes + one.noes == two.ayes + two.noes
