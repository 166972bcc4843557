"""Offsets as they leave the program: into the file, where a stage's own offsets point into the text without markup."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from factcheck.model import Article, Claim, Document, Finding, Place, Record, Report, Verified

Placed = TypeVar("Placed", Finding, Verified, Place)


def in_file(report: Report, documents: Mapping[str, Document]) -> Iterator[tuple[str, Record | Iterable[Record | str]]]:
    """The fields of the report with every offset counted in the article's file, the claims of its articles among them."""
    changed: Mapping[str, Iterable[Record]] = {
        "findings": (finding_in_file(finding, documents) for finding in report.findings),
        "verified": (moved(verified, documents) for verified in report.verified),
        "suppressed": (found.model_copy(update={"finding": finding_in_file(found.finding, documents)}) for found in report.suppressed),
        "claims": (claim for article in report.articles for claim in claims_in_file(documents[article.id])),
    }
    return ((field, changed.get(field, value)) for field, value in report)


def finding_in_file(finding: Finding, documents: Mapping[str, Document]) -> Finding:
    """A finding and the places beside it."""
    related = tuple(moved(place, documents) for place in finding.related)
    return moved(finding, documents).model_copy(update={"related": related})


def claims_in_file(document: Document) -> Iterable[Claim]:
    """The claims of an article with their sentences. Most articles have no markup and change nothing."""
    return (claim_in_file(claim, document.article) for claim in document.claims) if document.article.origin else document.claims


def claim_in_file(claim: Claim, article: Article) -> Claim:
    """A claim and its sentence."""
    sentence, _ = article.in_file(claim.sentence_start, claim.sentence_start + 1)
    start, end = article.in_file(claim.start, claim.end)
    return claim.model_copy(update={"start": start, "end": end, "sentence_start": sentence})


def moved(record: Placed, documents: Mapping[str, Document]) -> Placed:
    """A record with its place counted in the file."""
    article = documents[record.article].article
    if not article.origin:
        return record
    start, end = article.in_file(record.start, record.end)
    return record.model_copy(update={"start": start, "end": end})
