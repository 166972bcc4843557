"""Who says so: figures without a source, and figures that lost their hedge on the way."""

from collections.abc import Iterator

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
