"""Whether two reports agree so much in their figures that a thing each counts once must be the same thing."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.accounts import tied, ties_between, told_of
from factcheck.checks.material import Material
from factcheck.checks.odds import contested
from factcheck.model import Claim, Document, Event
from factcheck.reference.deeds import may_be_one_deed

TELLING = frozenset(["person", "name", "dates", "figure", "text", "words"])
"""Ties that speak for one occasion beside a place in common."""
SMALL, LARGE = 10, 100
"""Figures in common from which on they speak for it, and speak twice."""
TIMES = 3
"""A figure so many times the other is seldom the same thing written wrongly."""
ENOUGH = 2
"""So much must speak for it, a figure among it."""
TELLING_OF = frozenset([None, *"contain hold weigh count total number include comprise".split()])
"""Verbs that say of things only that there are so many."""
COMPARED = frozenset(["count", "number", "money", "measure", "percent", "age"])
Amount = tuple[str, Decimal, str | None]


def corroborated(one: str, two: str, event: Event, material: Material) -> bool:
    """Whether two tied articles have figures in common that speak for one occasion, and are at odds in one thing only."""
    if not tied(one, two, event) or len(set(differences(one, two, event, material))) > 1:
        return False
    shared = amounts(material.document_of[one]) & amounts(material.document_of[two])
    weight = sum(2 if point >= LARGE else 1 for _, point, _ in shared)
    return weight > 0 and weight + bool(ties_between(one, two, event) & TELLING) >= ENOUGH


def of_one_deed(one: Claim, two: Claim) -> bool:
    """Whether two figures may be told of one deed: by one verb, or by one that only says that they are there; and are of one order."""
    sizes = sorted(claim.value.point for claim in (one, two) if claim.value and claim.value.point)
    if len(sizes) < 2 or sizes[1] > TIMES * sizes[0]:
        return False
    return may_be_one_deed(one.action, two.action) or one.action in TELLING_OF or two.action in TELLING_OF


def differences(one: str, two: str, event: Event, material: Material) -> Iterator[tuple[object, object]]:
    """The pairs of figures that two articles give for one thing and that cannot be one."""
    for _, found in told_of(event, material, "toll", "figure", "thing"):
        told = {account.article: account for account in found}
        if one in told and two in told and (pair := contested(told[one], told[two], material)):
            yield pair[0].value, pair[1].value


def amounts(document: Document) -> frozenset[Amount]:
    """The figures of an article that two articles seldom have in common by chance."""
    return frozenset(amount for claim in document.claims if (amount := amount_of(claim)))


def amount_of(claim: Claim) -> Amount | None:
    """A figure of ten and more with its kind and unit; no year."""
    point = claim.value.point if claim.value else None
    if point is None or point < SMALL or claim.kind not in COMPARED or (claim.kind == "number" and 1900 <= point <= 2100):
        return None
    return "count" if claim.kind == "number" else claim.kind, point, claim.unit
