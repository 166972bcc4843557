"""What an article counts of each kind of thing, where it gives one figure for it: its cards, its cases, its locations, its turnout.

Two reports of one occasion seldom choose the same verb ("found 27 pistols", "contained 72 pistols"). A thing of which each gives one
figure is the same thing if the reports agree otherwise; whether they do is for the rules (checks/sources.py).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.match.figures import Figure
from factcheck.match.keys import COMMON, Key, is_of_a_total, printed_noun
from factcheck.match.tolls import is_people
from factcheck.model import Claim
from factcheck.reference.nouns import nouns

FEWEST = 3
"""Smaller counts are too often of some."""
GENERAL = frozenset(
    "country place part side area way thing kind type name piece item unit group number step reason member bit pair life spot set "
    "degree inch foot metre meter kilometre kilometer km site centre center story storey floor page word language sort".split()
)
"""Nouns of which an article counts now these, now those."""
COUNTED = ("count", "measure", "percent")


def inventory(figures: Sequence[Figure]) -> Iterator[tuple[Key, Claim]]:
    """The figures of an article under kind, noun and unit, of each thing that it gives one figure for."""
    found: dict[Key, list[Figure]] = defaultdict(list)
    for figure in figures:
        noun = figure.noun or weighed(figure.claim)
        if figure.claim.kind in COUNTED and noun and noun not in GENERAL | COMMON and not is_people(figure):
            found["thing", figure.claim.kind, noun, figure.claim.unit or ""].append(figure)
    for key, told in found.items():
        claims = [figure.claim for figure in told]
        if len({claim.value and claim.value.point for claim in claims}) == 1 and not any(map(says_little, told)):
            yield from ((key, claim) for claim in claims)


def weighed(claim: Claim) -> str:
    """The noun of what weighs so much: "the cocaine weighed 4.2 tonnes"."""
    subject = (claim.subject or "").lower().rpartition(" ")[2]
    return nouns().group(subject) if claim.kind == "measure" and claim.action == "weigh" and subject else ""


def says_little(figure: Figure) -> bool:
    """Whether a figure is of some of its kind, of another time, or not told as a fact or a plan."""
    claim = figure.claim
    if claim.scope in ("part", "rate") or claim.per or is_of_a_total(claim) or claim.modality not in ("asserted", "planned"):
        return True
    noun, point = printed_noun(claim), claim.value.point if claim.value else None
    if noun and noun[0].rpartition(" ")[2][:1].isupper():
        return True  # "16 Vietnamese"
    if point is None or (claim.kind == "count" and point < FEWEST):
        return True
    return (figure.partial and not figure.beside_others) or figure.elsewhen or figure.long_ago or figure.earlier
