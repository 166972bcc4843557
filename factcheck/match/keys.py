"""What another figure must share to be said of the same thing, where it counts no people that something befell (tolls.py)."""

import re

from factcheck.match.figures import Figure
from factcheck.match.tolls import DONE, is_people
from factcheck.model import Claim
from factcheck.reference.events import event_types

Key = tuple[str, ...]

SMALLEST = 10
"""Smaller figures of ordinary things are too often one of several of their kind."""
MAGNITUDE = re.compile(r"(?i)\bmagnitude[- ](?:of )?(?:about )?$|^[- ]magnitude\b")
OUTAGE = re.compile(
    r"(?i)\b(?:without|los[et]|losing|cuts?|no) (?:power|electricity)\b|"
    r"\b(?:power|electricity) (?:cuts?|outages?|failure|(?:was|were|is|went|remained) (?:still )?(?:out|off))\b|\bblackout"
)
SERVED = frozenset(["house", "customer", "household", "property"])
"""What a storm leaves without power."""
FEWEST = 3
"""Smaller figures of things that an event of the vocabulary befell."""
COMMON = frozenset("vote time bullet round shot year day minute hour percent point block street count mile degree".split())
LIGHT = frozenset("be have say do make get take give go come see tell use include want need know think expect look find show call".split())
"""Verbs that name no event by themselves."""
SINGLE = frozenset(["fine", "seize", "donate", "involve", "steal", "defraud"])
"""Events that are of one sum, so that it needs no noun."""
CONTRABAND = frozenset(
    "cocaine heroin methamphetamine meth amphetamine cannabis marijuana hashish fentanyl ketamine ecstasy opium mdma drug narcotic pill "
    "tablet ivory weapon firearm gun rifle grenade cigarette cash".split()
)
"""What police seize, and are said to have found."""
STOWED = frozenset("migrant refugee stowaway".split())
"""People whom somebody comes upon in a lorry or a boat."""
ESCAPING = frozenset("escape break flee abscond".split())
INMATES = frozenset("inmate prisoner convict detainee fugitive".split())
FOUND = frozenset("find discover uncover recover intercept confiscate net".split())
"""What police do with contraband when they seize it."""
AWAY_WITH = re.compile(
    r"(?i)\b(?:escap(?:ed|ing)|fled|fleeing|made off|making off|got away|getting away|ran off) with (?:about |some |nearly )?$"
)
SHARES = frozenset(["vote", "attend", "win", "infect", "vaccinate"])
"""Events of which a share is one figure; elsewhere a percentage is a change, of which a text has many."""


def key_of(figure: Figure) -> Key | None:
    """What another figure must share to be said of the same thing: kind, noun, event, unit, scope and whether it was done."""
    claim = figure.claim
    if is_magnitude(claim):
        return ("figure", "magnitude", claim.scope, claim.modality, "magnitude", "quake", "")
    if figure.noun in SERVED and claim.kind == "count" and OUTAGE.search(claim.sentence):
        return ("figure", "count", claim.scope, claim.modality, "customer", "outage", "")
    if claim.kind == "count" and claim.action in DONE and is_people(figure):
        return None
    if figure.partial or not claim.action or claim.kind not in ("count", "money", "measure", "percent"):
        return None
    action = "steal" if is_loot(claim) else told_alike(claim.action, figure.noun)
    point = (claim.value.point if claim.value else None) or 0
    least = FEWEST if (claim.action in event_types() and not is_people(figure)) or action == "escape" else SMALLEST
    if figure.noun in COMMON or (claim.kind == "count" and point < least):
        return None
    named = bool(claim.measure) and (action in SHARES if claim.kind == "percent" else action not in LIGHT)
    if not named and not of_itself(claim.model_copy(update={"action": action})):
        return None
    return (
        "figure",
        claim.kind,
        claim.scope,
        claim.modality,
        figure.noun,
        action,
        claim.unit or "",
    )


def told_alike(action: str, noun: str) -> str:
    """What an event is called for certain things: drugs that are found are seized, and prisoners that break out escape."""
    if action in FOUND and noun in CONTRABAND:
        return "seize"
    if action in FOUND and noun in STOWED:
        return "come upon"
    return "escape" if action in ESCAPING and noun in INMATES else action


def is_loot(claim: Claim) -> bool:
    """Whether a sum is what robbers got away with."""
    at = claim.start - claim.sentence_start
    return claim.kind == "money" and AWAY_WITH.search(claim.sentence[max(0, at - 40) : at]) is not None


def is_magnitude(claim: Claim) -> bool:
    """Whether a figure is the magnitude of an earthquake."""
    at = claim.start - claim.sentence_start
    before, after = claim.sentence[max(0, at - 20) : at], claim.sentence[at + len(claim.text) :][:12]
    said = MAGNITUDE.search(before) or MAGNITUDE.search(after)
    return claim.kind in ("count", "number") and said is not None and "aftershock" not in claim.sentence.lower()


def of_itself(claim: Claim) -> bool:
    """Whether a sum or a measure needs no noun to say what it is of: the event has only one ("fined £28m", "burned 900 hectares")."""
    return claim.action in (SINGLE if claim.kind == "money" else event_types() if claim.kind == "measure" else ())
