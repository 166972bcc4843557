"""When do two figures count the same? Each feature says "same", "different" or "unsure", and the gravest voice decides.

Taking two things for one is where most false alarms come from, so "same" needs every feature's consent; a single "different" settles the
matter, and what is merely likely stays "unsure". Counts are told apart by what happened to those counted, sums and shares by the noun
they are said of: "five people died" and "killed five", "the £7m offer" and "an offer of £7m".
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from factcheck.match.figures import ORDER, Figure
from factcheck.model import Claim
from factcheck.reference.calendar import CALENDAR
from factcheck.reference.events import AT_ONCE, weight_of
from factcheck.reference.nouns import nouns
from factcheck.reference.places import lies_in

WORLDS_APART = 10_000
STEM = 4
SOURCES = frozenset(
    "service brigade police hospital ministry official doctor medic agency union organiser organizer governor mayor spokesman spokeswoman "
    "company firm department office authority coroner paramedic".split()
)
"""Those who count the victims."""
RIVALS = frozenset("rival rivals competitor competitors opponent opponents neighbour neighbours neighbor neighbors".split())
Verdict = Literal["same", "different", "unsure"]
Feature = Callable[[Figure, Figure], Verdict]


class Sameness(NamedTuple):
    """Whether two figures stand for the same thing, and the features that say no or leave it open."""

    verdict: Verdict
    different: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()

    def but_for(self, *features: str) -> bool:
        """Whether nothing but these features leaves it open."""
        return self.verdict == "unsure" and self.unsure.issubset(features)


def sameness(one: Figure, other: Figure, graded: bool = True) -> Sameness:
    """Whether two figures stand for the same thing; not `graded`, the first feature that says no is enough."""
    voices: dict[Verdict, set[str]] = {"same": set(), "different": set(), "unsure": set()}
    for name, feature in COUNTED if one.counts else MEASURED:
        voices[feature(one, other)].add(name)
        if voices["different"] and not graded:
            break
    verdict: Verdict = "different" if voices["different"] else "unsure" if voices["unsure"] else "same"
    return Sameness(verdict, frozenset(voices["different"]), frozenset(voices["unsure"]))


def same_kind(one: Figure, other: Figure) -> Verdict:
    """Kind, unit and what the figure is per."""
    a, b = one.claim, other.claim
    alike = a.kind == b.kind or (one.counts and other.counts)
    return "same" if alike and a.unit == b.unit and a.per == b.per else "different"


def same_scale(one: Figure, other: Figure) -> Verdict:
    """The price of a share and that of the firm are said of one offer, and are worlds apart."""
    a, b = (abs(figure.claim.value.point) if figure.claim.value and figure.claim.value.point else None for figure in (one, other))
    return "different" if a and b and max(a, b) > WORLDS_APART * min(a, b) else "same"


def same_standing(one: Figure, other: Figure) -> Verdict:
    """Fact against plan, denial and condition."""
    a, b = one.claim.modality, other.claim.modality
    if a == b:
        return "same"
    return "different" if "denied" in (a, b) else "unsure"


def same_reality(one: Figure, other: Figure) -> Verdict:
    """A sum named with "the" is there already, also where the sentence speaks of what will be done with it."""
    a, b = ("asserted" if figure.definite else figure.claim.modality for figure in (one, other))
    if a == b or ({a, b} == {"asserted", "planned"} and (one.definite or other.definite)):
        return "same"
    return same_standing(one, other)


def same_whole(one: Figure, other: Figure) -> Verdict:
    """A batch or a part is not the whole; a running total is not one day's count."""
    if one.partial or other.partial:
        return "different"
    a, b = one.claim.scope, other.claim.scope
    if (
        a == b
        or (not one.counts and one.definite and other.definite)
        or (one.claim.kind == "percent" and {a, b} == {"event", "cumulative"})
    ):
        return "same"
    return "different"


def same_people(one: Figure, other: Figure) -> Verdict:
    """What is counted. In one event "suspects", "nationals" and "people" are all of them; "men" may be some of them."""
    lexicon = nouns()
    if is_event(one) and one.claim.action == other.claim.action:
        a, b = (("person" if not figure.noun or figure.noun in lexicon.roles else figure.noun) for figure in (one, other))
    elif not one.noun or not other.noun:
        return "unsure"
    else:
        a, b = one.noun, other.noun
    kinship = lexicon.kinship(a, b)
    if kinship == "same":
        return "same"
    return "unsure" if kinship in ("narrower", "broader") else "different"


def same_thing(one: Figure, other: Figure) -> Verdict:
    """What a sum, a share or a length is said of."""
    if not one.noun or not other.noun:
        return "unsure"
    if one.noun == other.noun:
        return "same"
    if one.noun in other.nouns or other.noun in one.nouns or nouns().kinship(one.noun, other.noun) != "apart":
        return "unsure"
    return "different"


def same_narrowing(one: Figure, other: Figure) -> Verdict:
    """Words that single some out: "Chinese suspects" are perhaps all the suspects, "female" and "male" ones are two groups."""
    if one.narrowing == other.narrowing:
        return "same"
    return "unsure" if one.narrowing <= other.narrowing or other.narrowing <= one.narrowing else "different"


def same_row(one: Figure, other: Figure) -> Verdict:
    """An initial offer is not the final one."""
    return "same" if one.narrowing & ORDER == other.narrowing & ORDER else "unsure"


def same_action(one: Figure, other: Figure) -> Verdict:
    """What happened to those counted."""
    a, b = one.claim.action, other.claim.action
    if a == b:
        return "same"
    return "different" if is_event(one) and is_event(other) else "unsure"


def is_event(figure: Figure) -> bool:
    """Whether the figure belongs to an event of the vocabulary, not just to some verb."""
    return figure.claim.action is not None and weight_of(figure.claim.action) > 0


def same_speaker(one: Figure, other: Figure) -> Verdict:
    """Two who say different things contradict each other, not the text."""
    a, b = one.claim, other.claim
    if a.quoted or b.quoted:
        return "unsure"
    first, second = (claim.attribution or (claim.subject if counts_itself(claim) else None) for claim in (a, b))
    return "unsure" if first and second and first != second else "same"


def counts_itself(claim: Claim) -> bool:
    """Whether the subject is somebody who counts the victims rather than harms them: "the fire service counted 96 injured".

    Police who arrest or escort people do that, and are not their source.
    """
    return claim.action not in AT_ONCE and bool(SOURCES & set((claim.subject or "").lower().split()))


def same_days(one: Figure, other: Figure) -> Verdict:
    """Days that cannot be one are two occasions; dates that share nothing may be."""
    a, b = one.claim.when, other.claim.when
    if a and b and ((a.start and b.end and a.start > b.end) or (b.start and a.end and b.start > a.end)):
        return "different"
    return "same" if not one.dates or not other.dates or one.dates == other.dates else "unsure"


def same_time(one: Figure, other: Figure) -> Verdict:
    """What something was before is not what it is now; and what it was before may have been two things."""
    if one.earlier != other.earlier:
        return "different"
    return "unsure" if one.earlier else "same"


def same_actor(one: Figure, other: Figure) -> Verdict:
    """What one firm did is not what its rival did. Words for the same one ("the carmaker") are many; names and "rival" tell two apart."""
    a, b = (frozenset((figure.claim.subject or "").split()) for figure in (one, other))
    if not a or not b:
        return "same"
    first, second = ({word.lower() for word in words - CALENDAR if word[:1].isupper()} for words in (a, b))
    if first and second and not {word[:STEM] for word in first} & {word[:STEM] for word in second}:
        return "unsure"
    return "same" if bool(a & RIVALS) == bool(b & RIVALS) else "unsure"


def same_place(one: Figure, other: Figure) -> Verdict:
    """Two places named are two occasions, unless one lies in the other."""
    a, b = one.places, other.places
    if a and b:
        return "same" if any(lies_in(x, y) or lies_in(y, x) for x in a for y in b) else "unsure"
    return "same" if not one.sites or not other.sites or one.sites & other.sites else "unsure"


def same_circumstance(one: Figure, other: Figure) -> Verdict:
    """ "Died at the scene" is some of the dead."""
    return "same" if one.circumstance == other.circumstance else "unsure"


def same_occasion(one: Figure, other: Figure) -> Verdict:
    """A sentence about another year or another case is about another occasion."""
    if one.long_ago != other.long_ago:
        return "unsure"
    if not one.counts and one.definite | other.definite and "" not in (one.noun, other.noun):
        return "same"  # "the bail-out", whichever month it was
    return "unsure" if one.elsewhen != other.elsewhen or (one.elsewhen and not one.dates & other.dates) else "same"


SHARED: tuple[tuple[str, Feature], ...] = (
    ("kind or unit", same_kind),
    ("whole and part", same_whole),
    ("day", same_days),
    ("speaker", same_speaker),
    ("occasion", same_occasion),
    ("now and before", same_time),
    ("actor", same_actor),
)
COUNTED: tuple[tuple[str, Feature], ...] = (
    *SHARED,
    ("fact and plan", same_standing),
    ("what is counted", same_people),
    ("what happened", same_action),
    ("which of them", same_narrowing),
    ("place", same_place),
    ("circumstances", same_circumstance),
)
MEASURED: tuple[tuple[str, Feature], ...] = (
    *SHARED,
    ("fact and plan", same_reality),
    ("what is measured", same_thing),
    ("scale", same_scale),
    ("place", same_place),
    ("which of them", same_narrowing),
    ("which of a row", same_row),
)
