"""Currency words that several countries use, where nothing in the article says whose money is meant (FC207).

A conversion settles its word; but one that fits only as other money than its sign was taken for is no mistake, it is a question.
"""

import re
from collections.abc import Iterator

from factcheck.checks.consistency import span_of
from factcheck.checks.conversion import ConversionParams
from factcheck.checks.material import Material
from factcheck.checks.money import AMERICA, Doubt, doubts
from factcheck.model import Document, Holds, Mismatch, MoneyClaim
from factcheck.reference.currencies import country_of

SHOWN = 4
NEAR = 40
"""How far before a sum its country may be named, in characters."""


def currencies_are_settled(material: Material, params: ConversionParams) -> Iterator[Mismatch | Holds]:
    """A dollar, rupee or crown has a country: named once for each word that has none."""
    yield from (converted_otherwise(doubt) for doubt in doubts(material, params))
    converted = {claim for relation in material.related("conversion") for claim in relation.roles["sum"]}
    for document in material.documents:
        settled = {claim.unit for claim in document.claims if isinstance(claim, MoneyClaim) and claim.id in converted}
        told: set[str] = set()
        for claim in document.claims:
            if isinstance(claim, MoneyClaim) and claim.unit not in settled | told and in_doubt(claim, document):
                told.add(claim.unit)
                yield mismatch(claim)


def in_doubt(claim: MoneyClaim, document: Document) -> bool:
    """Whether the currency is only assumed, and another one is as likely: its country is named, or no country of that word's is."""
    if not claim.assumed or not claim.candidates or is_american(claim):
        return False
    countries = {place.place[:2] for place in document.places}
    named = [code for code in claim.candidates if country_of().get(code) in countries]
    return bool(named) if claim.unit in ("USD", "GBP") else country_of().get(claim.unit) not in countries


def is_american(claim: MoneyClaim) -> bool:
    """Whether the words right before a sum say that it is America's: "US aid of $61bn"."""
    before = claim.sentence[: claim.start - claim.sentence_start][-NEAR:]
    return claim.unit == "USD" and AMERICA.search(re.split(r"[.,;:] ", before)[-1]) is not None


def mismatch(claim: MoneyClaim) -> Mismatch:
    """The first sum with this word."""
    codes = (claim.unit, *claim.candidates)
    said = ", ".join(codes[:SHOWN]) + (" and others" if len(codes) > SHOWN else "")
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id,),
        working=f"read as {claim.unit}; the word may stand for {said}",
        slots={"sum": claim.text, "codes": said},
        suggestions=tuple(codes[:SHOWN]),
    )


def converted_otherwise(doubt: Doubt) -> Mismatch:
    """A sum whose conversion tells which other money of its sign may be meant."""
    codes = ", ".join(doubt.codes)
    return Mismatch(
        span=span_of(doubt.claim),
        claims=doubt.relation.claims(),
        working=doubt.working,
        slots={"sum": doubt.claim.text, "codes": f"its conversion fits {codes}, not {doubt.claim.unit}"},
        suggestions=doubt.codes,
    )
