"""Offsets as they leave the program: into the file, where a stage's own offsets point into the text without markup."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from factcheck.model import Article, Claim, Document, Finding, Place, Report, Verified

Placed = TypeVar("Placed", Finding, Verified, Place, Claim)


def in_file(report: Report, documents: Sequence[Document]) -> Report:
    """The report with every offset counted in the article's file. Most articles have no markup and change nothing."""
    marked = {document.article.id: document.article for document in documents if document.article.origin}
    if not marked:
        return report
    return report.model_copy(
        update={
            "findings": tuple(finding_in_file(finding, marked) for finding in report.findings),
            "verified": tuple(moved(verified, marked) for verified in report.verified),
            "suppressed": tuple(
                found.model_copy(update={"finding": finding_in_file(found.finding, marked)}) for found in report.suppressed
            ),
            "claims": tuple(claim_in_file(claim, marked) for claim in report.claims),
        }
    )


def finding_in_file(finding: Finding, marked: Mapping[str, Article]) -> Finding:
    """A finding and the places beside it."""
    related = tuple(moved(place, marked) for place in finding.related)
    return moved(finding, marked).model_copy(update={"related": related})


def claim_in_file(claim: Claim, marked: Mapping[str, Article]) -> Claim:
    """A claim and its sentence."""
    article = marked.get(claim.article)
    if article is None:
        return claim
    sentence, _ = article.in_file(claim.sentence_start, claim.sentence_start + 1)
    return moved(claim, marked).model_copy(update={"sentence_start": sentence})


def moved(record: Placed, marked: Mapping[str, Article]) -> Placed:
    """A record with its place counted in the file."""
    article = marked.get(record.article)
    if article is None:
        return record
    start, end = article.in_file(record.start, record.end)
    return record.model_copy(update={"start": start, "end": end})
