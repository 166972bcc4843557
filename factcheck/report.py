"""From material to report: the rules are applied and what they say is put together."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.checks.judge import judge
from factcheck.checks.material import Material
from factcheck.model import ArticleSummary, Coverage, Document, Problem, Report
from factcheck.rulebook import chosen, load_rules
from factcheck.settings import Settings


class Result(NamedTuple):
    """A report and the documents it speaks of."""

    report: Report
    documents: tuple[Document, ...]


def conclude(material: Material, settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """Apply the chosen rules to the material."""
    verdicts = judge(material, chosen(load_rules(settings.rules), settings.select, settings.ignore))
    report = Report(
        articles=tuple(summary(document) for document in material.documents),
        events=material.events,
        findings=verdicts.findings,
        verified=verdicts.verified,
        coverage=verdicts.coverage,
        claims=tuple(claim for document in material.documents for claim in document.claims),
        problems=tuple(problems),
        notices=material.notices,
    )
    return Result(report, material.documents)


def summary(document: Document) -> ArticleSummary:
    """An article as reports name it."""
    article = document.article
    return ArticleSummary(id=article.id, title=article.title, source=article.source, published=article.published)


def joined(results: Sequence[Result]) -> Result:
    """The reports on several drafts as one."""
    reports = [result.report for result in results]
    documents = {document.article.id: document for result in results for document in result.documents}
    left: Counter[str] = Counter()
    for report in reports:
        left.update(report.coverage.not_compared)
    return Result(
        Report(
            articles=tuple(summary(document) for document in documents.values()),
            events=tuple(event for report in reports for event in report.events),
            findings=tuple(finding for report in reports for finding in report.findings),
            verified=tuple(
                sorted(
                    {v for report in reports for v in report.verified},
                    key=lambda v: (v.article, v.start, v.end, v.rule, v.working, v.claims),
                )
            ),
            coverage=Coverage(
                articles=sum(report.coverage.articles for report in reports),
                figures=sum(report.coverage.figures for report in reports),
                compared=sum(report.coverage.compared for report in reports),
                not_compared=dict(left),
            ),
            claims=tuple(claim for document in documents.values() for claim in document.claims),
            problems=reports[0].problems if reports else (),
            notices=tuple(dict.fromkeys(notice for report in reports for notice in report.notices)),
        ),
        tuple(documents.values()),
    )
