"""Batches on top of what was counted before, and what only sounds like one."""

import re

from factcheck.model import Claim

FURTHER = frozenset(["more", "another", "further", "additional"])
"""Words of a batch on top."""
BESIDE_DEAD = re.compile(r"(?i)\b(?:dead|killed|died|dies)\b[^.;\d]{0,30}? and (?:at least |about |another )?$")


def beside_the_dead(claim: Claim) -> bool:
    """Whether a count of the hurt is told right behind the dead: "one person dead and three more injured" are three hurt in all."""
    return BESIDE_DEAD.search(claim.sentence, 0, claim.start - claim.sentence_start) is not None
