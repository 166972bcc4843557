"""What another figure must share to be said of the same thing, where it counts no people that something befell (tolls.py)."""

import re
from functools import lru_cache

from factcheck.match.figures import Figure
from factcheck.match.tolls import DONE, is_people
from factcheck.model import Claim
from factcheck.reference.events import event_of, event_types
from factcheck.reference.fires import AREAS, BURNT, FLAMES

Key = tuple[str, ...]

SMALLEST = 10
"""Smaller figures of ordinary things are too often one of several of their kind."""
MAGNITUDE = re.compile(r"(?i)\bmagnitude[- ](?:of )?(?:about )?$|\bmagnitude\b[^;\n]{0,60} (?:as|at) (?:about )?$|^[- ]magnitude\b")
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
FOUND = frozenset("find discover uncover recover intercept confiscate net retrieve pull".split())
"""What police do with contraband when they seize it."""
STOWING = frozenset("hold carry hide conceal stash smuggle transport ship contain load".split())
"""What smugglers did with it until then."""
PACKAGES = frozenset("packet pack carton box bag bale crate parcel brick".split())
PACKED = re.compile(
    r"(?i)\s(?:[\w-]+\s){0,2}(?:packets?|packs?|cartons?|boxes|bags?|bales?|crates?|parcels?|bricks?)\sof\s"
    r"(?:[\w-]+\s){0,2}?([\w-]+?)s?\b"
)
"""Contraband told by what it is packed in, behind its figure: "packets of smuggled cigarettes"."""
LIVESTOCK = frozenset("sheep cow cattle pig hen chicken goat horse turkey duck goose animal lamb ewe bird livestock poultry mink".split())
PERISHED = frozenset("lose kill die drown perish cull slaughter gas destroy raid".split())
"""What becomes of animals; which of it, the sentence says (`CULLING`)."""
POSTS = frozenset("job post position".split())
SHED = frozenset("lose lay-off cut shed axe eliminate slash go disappear".split())
"""What firms do with jobs, and what becomes of them."""
LOOT = frozenset("haul loot booty".split())
"""What robbers get away with."""
AWAY_WITH = re.compile(
    r"(?i)\b(?:escap(?:ed|ing)|fled|fleeing|made off|making off|got away|getting away|ran off) with (?:about |some |nearly )?$"
)
OF_A_TOTAL = re.compile(r" of (?:(?:the|its|their|all) )?(?:[\w-]+['’]s? )?\d")
CULLING = re.compile(r"(?i)\b(?:cull|slaughter|gass?(?:ed|ing)?\b|destroy|put down|preventive)")
TOOK = re.compile(
    r"(?i)\b(?:robbers?|thieves|thief|gunm[ae]n|burglars?|gang|raiders?|bandits?|intruders?) (?:took|grabbed|stole|snatched) "
    r"(?:about |some |nearly )?$"
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
    if (figure.partial and not of_own_kind(figure)) or not claim.action or claim.kind not in ("count", "money", "measure", "percent"):
        return None
    if claim.unit in AREAS and BURNT.search(claim.sentence) and FLAMES.search(claim.sentence):
        return ("figure", "measure", claim.scope, claim.modality, "", "land burnt", claim.unit or "")
    thing = (figure.noun in PACKAGES and contents(claim)) or figure.noun
    action = "steal" if is_loot(claim) else told_alike(claim.action, thing, claim.sentence)
    point = (claim.value.point if claim.value else None) or 0
    least = FEWEST if (claim.action in event_types() and not is_people(figure)) or action == "escape" else SMALLEST
    if figure.noun in COMMON or (claim.kind == "count" and (point < least or is_of_a_total(claim))):
        return None
    named = bool(claim.measure) and (action in SHARES if claim.kind == "percent" else action not in LIGHT)
    if not named and not of_itself(claim.model_copy(update={"action": action})):
        return None
    return (
        "figure",
        claim.kind,
        claim.scope,
        claim.modality,
        "" if is_named_by(claim, action) else figure.noun,
        action,
        claim.unit or "",
    )


def is_of_a_total(claim: Claim) -> bool:
    """Whether a count is one out of a total told with it: "31 of 120 seats"; such are compared as portions (portions.py)."""
    return OF_A_TOTAL.match(claim.sentence, claim.start - claim.sentence_start + len(claim.text)) is not None


def of_own_kind(figure: Figure) -> bool:
    """Whether a figure in a row is of things unlike those beside it, and so of all of its kind: "53 computers and 2,140 phones"."""
    return figure.beside_others and figure.claim.kind == "count" and bool(figure.noun) and not is_people(figure)


def is_named_by(claim: Claim, action: str) -> bool:
    """Whether the noun of a sum only says again what was done: "a fine of €3m", "the haul amounts to €3m"."""
    head = (claim.measure or "").rpartition(" ")[2].lower()
    return claim.kind == "money" and action in SINGLE and (head in LOOT or event_of(head, "noun") == action)


def contents(claim: Claim) -> str:
    """The contraband in what a figure counts: "packets of smuggled cigarettes"."""
    at = claim.start - claim.sentence_start + len(claim.text)
    found = PACKED.match(claim.sentence, at)
    return found[1].lower() if found and found[1].lower() in CONTRABAND else ""


def told_alike(action: str, noun: str, sentence: str) -> str:
    """What an event is called for certain things: drugs found are seized, jobs that go are cut, prisoners that break out escape."""
    if noun in CONTRABAND and action in FOUND | STOWING:
        return "seize"
    if noun in LIVESTOCK and action in PERISHED:
        return "cull" if CULLING.search(sentence) else "lose"
    if noun in POSTS and action in SHED:
        return "lay-off"
    if action in FOUND and noun in STOWED:
        return "come upon"
    return "escape" if action in ESCAPING and noun in INMATES else action


def is_loot(claim: Claim) -> bool:
    """Whether a sum is what robbers got away with."""
    at = claim.start - claim.sentence_start
    if claim.kind != "money":
        return False
    before = claim.sentence[max(0, at - 40) : at]
    return AWAY_WITH.search(before) is not None or TOOK.search(before) is not None or (claim.measure or "").lower() in LOOT


def is_magnitude(claim: Claim) -> bool:
    """Whether a figure is the magnitude of an earthquake."""
    if claim.kind not in ("count", "number") or "agnitude" not in claim.sentence:
        return False
    at = claim.start - claim.sentence_start
    before, after = claim.sentence[max(0, at - 90) : at], claim.sentence[at + len(claim.text) :][:12]
    said = MAGNITUDE.search(before) or MAGNITUDE.search(after)
    return said is not None and "aftershock" not in claim.sentence.lower()


def of_itself(claim: Claim) -> bool:
    """Whether a sum or a measure needs no noun to say what it is of: the event has only one ("fined £28m", "burned 900 hectares")."""
    return claim.action in (SINGLE if claim.kind == "money" else event_types() if claim.kind == "measure" else ())


def printed_noun(claim: Claim) -> re.Match[str] | None:
    """A figure's noun with the words before it, as printed behind the figure ("Chinese nationals"); `None` where it stands elsewhere."""
    at = claim.start - claim.sentence_start + len(claim.text)
    return printed((claim.measure or "people").rpartition(" ")[2].lower()).match(claim.sentence[at:])


@lru_cache(maxsize=4096)
def printed(head: str) -> re.Pattern[str]:
    """A few words, of which the last is a form of a noun: "six men", "two women", "nine people"."""
    if head.endswith("man"):
        form = re.escape(head[:-3]) + "m[ae]n"
    else:
        form = "(?:person|people)" if head in ("person", "people") else re.escape(head[: max(2, len(head) - 2)])
    return re.compile(rf"(?i)\s(?:[\w’'“\"-]+\s){{0,4}}?[“\"]?{form}[\w’'-]*")
