"""When do two figures count the same? Each feature says "same", "different" or "unsure", and the gravest voice decides.

Taking two things for one is where most false alarms come from, so "same" needs every feature's consent; a single "different" settles the
matter, and what is merely likely stays "unsure".
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from factcheck.match.figures import Figure
from factcheck.reference.nouns import nouns

Verdict = Literal["same", "different", "unsure"]


class Sameness(NamedTuple):
    """Whether two figures stand for the same thing, and the feature that decided it."""

    verdict: Verdict
    reason: str


def sameness(one: Figure, other: Figure) -> Sameness:
    """Whether two figures stand for the same thing."""
    doubt: Sameness | None = None
    for reason, feature in FEATURES:
        verdict = feature(one, other)
        if verdict == "different":
            return Sameness(verdict, reason)
        if verdict == "unsure" and doubt is None:
            doubt = Sameness(verdict, reason)
    return doubt or Sameness("same", "every feature agrees")


def same_kind(one: Figure, other: Figure) -> Verdict:
    """Kind, unit and what the figure is per."""
    a, b = one.claim, other.claim
    return "same" if a.kind == b.kind and a.unit == b.unit and a.per == b.per else "different"


def same_standing(one: Figure, other: Figure) -> Verdict:
    """Fact against plan, denial and condition."""
    a, b = one.claim.modality, other.claim.modality
    if a == b:
        return "same"
    return "different" if "denied" in (a, b) else "unsure"


def same_whole(one: Figure, other: Figure) -> Verdict:
    """A batch or a part is not the whole; a running total is not one day's count."""
    if one.partial or other.partial:
        return "different"
    return "same" if one.claim.scope == other.claim.scope else "different"


def same_noun(one: Figure, other: Figure) -> Verdict:
    """What is counted."""
    if not one.noun or not other.noun:
        return "same" if one.noun == other.noun and one.claim.kind == "count" else "unsure"
    kinship = nouns().kinship(one.noun, other.noun)
    if kinship == "same":
        return "same"
    return "unsure" if kinship in ("narrower", "broader") else "different"


def same_narrowing(one: Figure, other: Figure) -> Verdict:
    """Words that single some out: "Chinese suspects" are perhaps all the suspects, "female" and "male" ones are two groups."""
    if one.narrowing == other.narrowing:
        return "same"
    return "unsure" if one.narrowing <= other.narrowing or other.narrowing <= one.narrowing else "different"


def same_action(one: Figure, other: Figure) -> Verdict:
    """What happened to those counted."""
    a, b = one.claim.action, other.claim.action
    if a == b:
        return "same"
    return "unsure" if a is None or b is None else "different"


def same_speaker(one: Figure, other: Figure) -> Verdict:
    """Two who say different things contradict each other, not the text."""
    a, b = one.claim, other.claim
    if a.quoted or b.quoted:
        return "unsure"
    return "unsure" if a.attribution and b.attribution and a.attribution != b.attribution else "same"


def same_days(one: Figure, other: Figure) -> Verdict:
    """Days that cannot be one are two occasions."""
    a, b = one.claim.when, other.claim.when
    if a is None or b is None:
        return "same"
    if (a.start and b.end and a.start > b.end) or (b.start and a.end and b.start > a.end):
        return "different"
    return "same"


def same_place(one: Figure, other: Figure) -> Verdict:
    """Two places named are two occasions, unless one may lie in the other."""
    a, b = set(one.claim.place), set(other.claim.place)
    if not a or not b or a & b:
        return "same"
    return "unsure"


def same_circumstance(one: Figure, other: Figure) -> Verdict:
    """ "Died at the scene" is some of the dead."""
    return "same" if one.circumstance == other.circumstance else "unsure"


def same_occasion(one: Figure, other: Figure) -> Verdict:
    """A sentence about another year or another case is about another occasion."""
    return "unsure" if one.elsewhen or other.elsewhen else "same"


FEATURES: tuple[tuple[str, Callable[[Figure, Figure], Verdict]], ...] = (
    ("kind or unit", same_kind),
    ("whole and part", same_whole),
    ("what is counted", same_noun),
    ("what happened", same_action),
    ("which of them", same_narrowing),
    ("fact and plan", same_standing),
    ("day", same_days),
    ("place", same_place),
    ("speaker", same_speaker),
    ("circumstances", same_circumstance),
    ("occasion", same_occasion),
)
