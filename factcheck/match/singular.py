"""What an occasion has one figure for: the term of a convict, the people aboard its vessel, those who watch
its match, the votes for and against its bill.

Which vessel or match it is, a figure's own words seldom tell. So it is said of the occasion only where an article gives no other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.match.keys import Key
from factcheck.match.terms import before, convict_of
from factcheck.match.tolls import DONE
from factcheck.model import Claim, Document
from factcheck.reference.ballots import ballot_of

FEWEST = 5
"""Smaller numbers of people aboard are seldom all there were."""
UNDECIDED = re.compile(
    r"(?i)\b(?:seek|sought|seeking|demand\w*|ask(?:ed|ing|s)?|call(?:ed|ing|s)? for|want(?:ed|s)?|recommend\w*|fac(?:e|es|ed|ing)|could|"
    r"may|might|would|up to|maximum|minimum|at least|suspended|serv(?:e|ed|ing)|earlier|previous(?:ly)?|original(?:ly)?|reduced|appeal\w*|"
    r"guideline\w*|carries|punishable|plea|already|total|each|respectively|others?|accomplices?|co-defendants?)\b"
)
"""Words of a term that is not, or not only, the one passed."""
WATCHING = frozenset("spectator fan supporter people crowd".split())
IN_FRONT_OF = re.compile(r"(?i)\b(?:before|in front of|watched by|crowd of) (?:a crowd of )?(?:about |some |nearly |more than )?$")
CARRIED = frozenset("people person passenger migrant refugee".split())
ON_BOARD = re.compile(
    r"(?i)(?: [\w-]+){1,3}? (?:(?:were|was|are|who were|reported) )?(?:on board|aboard|"
    r"on (?:the|a) (?:ferry|ship|boat|vessel|plane|aircraft|jet|bus|train|helicopter|trawler|dinghy))\b"
)
CARRYING = re.compile(
    r"(?i)\b(?:boat|ferry|ship|vessel|plane|aircraft|jet|bus|train|helicopter|it)\b[^.;]{0,60}\b(?:carrying|carried) "
    r"(?:about |some |nearly )?$"
)


def singular(document: Document) -> Iterator[tuple[Key, Claim]]:
    """The figures of such things with the key of what they are of, where an article gives one figure for it."""
    told: dict[Key, list[Claim]] = defaultdict(list)
    for claim in document.claims:
        if key := term_key(claim, document) or aboard_key(claim) or crowd_key(claim) or ballot_key(claim):
            told[key].append(claim)
    for key, claims in told.items():
        if len({claim.value and claim.value.point for claim in claims}) == 1 and not any(map(is_undecided, claims)):
            yield from ((key, claim) for claim in claims)


def is_undecided(claim: Claim) -> bool:
    """Whether a term is one sought, possible or in part suspended, or a figure is not stated as a fact."""
    return claim.modality != "asserted" or (claim.kind == "duration" and UNDECIDED.search(claim.sentence) is not None)


def term_key(claim: Claim, document: Document) -> Key | None:
    """The key of a prison term by whose it is: "Ilja Brandt was jailed for 16 years", "sentenced former mayor Ilja Brandt to"."""
    if claim.kind != "duration" or claim.value is None:
        return None
    convict = convict_of(claim, document)
    if not convict:
        return None
    return ("figure", "duration", "event", "asserted", f"term {convict}", "sentence", claim.unit or "")


def crowd_key(claim: Claim) -> Key | None:
    """The key of those who came to a match: "before 31,400 spectators", as of an attendance."""
    noun = (claim.measure or "").rpartition(" ")[2].lower()
    if claim.kind != "count" or noun not in WATCHING or not IN_FRONT_OF.search(before(claim)):
        return None
    return ("figure", "count", "event", "asserted", "attendance", "attend", "")


def ballot_key(claim: Claim) -> Key | None:
    """The key of the votes for or against a bill: "by 232 to 201"."""
    found = ballot_of(claim) if claim.kind in ("count", "number") else None
    if found is None:
        return None
    ballot, side = found
    return ("figure", "count", "event", "asserted", f"votes {side}", "vote in the upper house" if ballot.upper else "vote", "")


def aboard_key(claim: Claim) -> Key | None:
    """The key of all people aboard: "320 people on board", "carrying 61 migrants"; not of those of them that something befell."""
    if claim.kind != "count" or claim.value is None or claim.value.point is None or claim.value.point < FEWEST:
        return None
    noun, at = (claim.measure or "").rpartition(" ")[2].lower(), claim.start - claim.sentence_start
    if noun not in CARRIED or (claim.action in DONE and "all" not in claim.modifiers):
        return None
    if not (ON_BOARD.match(claim.sentence, at + len(claim.text)) or CARRYING.search(before(claim))):
        return None
    return ("figure", "count", "event", "asserted", "person" if noun in ("people", "person") else noun, "aboard", "")
