"""Who says so: figures without a source, and figures that lost their hedge on the way."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checks.material import Material
from factcheck.model import Claim, Document, Holds, Mismatch, Record, Span


class SourceParams(Record):
    """Which figures want a source."""

    actions: tuple[str, ...] = ()
    """Events whose counts want one."""
    money: bool = True


def figures_have_sources(material: Material, params: SourceParams) -> Iterator[Mismatch | Holds]:
    """A toll or a sum should be given a source, at least once in the text."""
    for document in material.documents:
        wanted = [claim for claim in document.claims if wants_source(claim, params)]
        sourced = {amount_of(claim) for claim in document.claims if has_source(claim)}
        yield from (outcome(document, claim, has_source(claim) or amount_of(claim) in sourced) for claim in wanted)


def wants_source(claim: Claim, params: SourceParams) -> bool:
    """Whether the figure is one of the sort that wants a source. A headline leaves it to the text."""
    if claim.part != "body" or claim.modality != "asserted":
        return False
    return (claim.kind == "count" and claim.action in params.actions) or (claim.kind == "money" and params.money)


def has_source(claim: Claim) -> bool:
    """Whether somebody is said to have said so."""
    return claim.quoted or claim.attribution is not None


def amount_of(claim: Claim) -> tuple[str, str | None, str]:
    """A figure without its words, to know it again."""
    return claim.kind, claim.unit, claim.value.model_dump_json(exclude={"hedge"}) if claim.value else ""


def outcome(document: Document, claim: Claim, sourced: bool) -> Mismatch | Holds:
    """A figure with a source, or without."""
    span = Span(article=document.article.id, start=claim.start, end=claim.end)
    if sourced:
        return Holds(span=span, claims=(claim.id,), working=f"{claim.text}: {claim.attribution or 'sourced elsewhere in the text'}")
    return Mismatch(span=span, claims=(claim.id,), working="no source is named for it", slots={"figure": claim.text})


# ---- between articles -----------------------------------------------------------------------------------------------


class HedgeParams(Record):
    """How near a figure must be to be the one that was hedged."""

    near: Decimal = Decimal("0.05")
    """As a share of the figure: "nearly 270" for 272."""


def hedges_are_kept(material: Material, params: HedgeParams) -> Iterator[Mismatch | Holds]:
    """A figure that one article hedges should not stand bare in another, and "nearly" should not be said of more."""
    for event in material.events:
        for alignment in event.alignments:
            claims = [material.by_id[claim] for claim in alignment.claims if claim in material.by_id]
            yield from (drift(claim, source) for claim in claims for source in drifted_from(claim, claims, material, params))


def drifted_from(claim: Claim, claims: Sequence[Claim], material: Material, params: HedgeParams) -> list[Claim]:
    """The claim of another article, no later than this one's, whose hedge this claim has lost or turned round."""
    own = [other for other in claims if other.article == claim.article and other.id != claim.id]
    if any(is_hedged(other) and point_of(other) == point_of(claim) for other in own):
        return []
    earlier = [other for other in claims if other.article != claim.article and not is_later(other, claim, material)]
    if any(not is_hedged(other) and point_of(other) == point_of(claim) for other in earlier):
        return []
    return [other for other in earlier if lost_hedge(claim, other) or overstated(claim, other, params)][:1]


def lost_hedge(claim: Claim, source: Claim) -> bool:
    """Whether the source's hedge is gone: "at least 41" has become "41"."""
    return not is_hedged(claim) and is_hedged(source) and point_of(claim) is not None and point_of(claim) == point_of(source)


def overstated(claim: Claim, source: Claim, params: HedgeParams) -> bool:
    """Whether "nearly" is said of something that is more: "nearly 270" for 272."""
    said, given = point_of(claim), point_of(source)
    if said is None or given is None or claim.value is None or claim.value.hedge != "nearly" or is_hedged(source):
        return False
    return said < given <= said * (1 + params.near)


def is_hedged(claim: Claim) -> bool:
    """Whether the words leave room."""
    return claim.value is not None and claim.value.hedge not in ("exact", "range")


def point_of(claim: Claim) -> Decimal | None:
    """The figure as written."""
    return claim.value.point if claim.value else None


def is_later(claim: Claim, than: Claim, material: Material) -> bool:
    """Whether a claim's article came out after the other's."""
    one, other = material.articles[claim.article].published, material.articles[than.article].published
    return bool(one and other and one.start and other.end and one.start > other.end)


def drift(claim: Claim, source: Claim) -> Mismatch:
    """A figure whose hedge changed on the way."""
    return Mismatch(
        span=Span(article=claim.article, start=claim.start, end=claim.end),
        claims=(claim.id, source.id),
        working=f"{source.text} → {claim.text}",
        slots={"source": source.text, "claim": claim.text},
        related=(Span(article=source.article, start=source.start, end=source.end),),
        suggestions=(source.text,),
    )
