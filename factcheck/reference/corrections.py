"""Words before a figure in whose place its sentence gives another: "raising its earlier toll of 12", "to 36 from 41"."""

import re

from factcheck.model import Claim

GIVEN_UP = re.compile(
    r"\b(?:earlier|previous|initial) (?:\w+ )?(?:toll|count|tally|figure|estimate|number) of (?:about |at least |nearly )?$|"
    r"\bto [\d,.]+(?: people)? from (?:about |at least |nearly )?$"
)
NEAR = 60
"""Letters before a figure in which these words stand."""


def is_given_up(claim: Claim) -> bool:
    """Whether a figure is one that its own sentence replaces."""
    at = claim.start - claim.sentence_start
    before = claim.sentence[max(0, at - NEAR) : at].lower()
    return ("of " in before or "from " in before) and GIVEN_UP.search(before) is not None
