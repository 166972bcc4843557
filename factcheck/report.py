"""From material to report: the rules are applied and what they say is put together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.checks.judge import judge
from factcheck.checks.material import Material
from factcheck.model import ArticleSummary, Coverage, Document, Problem, Report
from factcheck.rulebook import Rule, chosen, load_rules
from factcheck.settings import Settings


class Result(NamedTuple):
    """A report and the documents it speaks of."""

    report: Report
    documents: tuple[Document, ...]


def conclude(material: Material, settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """Apply the chosen rules to the material."""
    wanted = rules_by_article(material, settings)
    verdicts = judge(material, rules_of(wanted, settings), wanted if settings.per_path else None, settings.rate_tolerance)
    report = Report(
        articles=tuple(looked_at(document, material, verdicts.compared) for document in material.documents),
        events=material.events,
        findings=verdicts.findings,
        verified=verdicts.verified,
        coverage=verdicts.coverage,
        claims=tuple(claim for document in material.documents for claim in document.claims),
        problems=tuple(problems),
        notices=material.notices,
    )
    return Result(report, material.documents)


def rules_by_article(material: Material, settings: Settings) -> Mapping[str, frozenset[str]]:
    """The codes of the rules for each article, where some paths have settings of their own."""
    rules = load_rules(settings.rules)
    own = {document.article.id: settings.at(document.article.path) for document in material.documents} if settings.per_path else {}
    return {article: frozenset(rule.id for rule in chosen(rules, given.select, given.ignore)) for article, given in own.items()}


def rules_of(wanted: Mapping[str, frozenset[str]], settings: Settings) -> tuple[Rule, ...]:
    """The rules to run: those that are wanted for any article."""
    rules = load_rules(settings.rules)
    if not settings.per_path:
        return chosen(rules, settings.select, settings.ignore)
    return tuple(rule for rule in rules if any(rule.id in codes for codes in wanted.values()))


def summary(document: Document) -> ArticleSummary:
    """An article as reports name it."""
    article = document.article
    return ArticleSummary(id=article.id, title=article.title, source=article.source, published=article.published)


def looked_at(document: Document, material: Material, compared: frozenset[str]) -> ArticleSummary:
    """The same with how many of its figures were compared, where findings are wanted for it."""
    article, named = document.article, summary(document)
    if material.focus is not None and article.id not in material.focus:
        return named
    counts = {"figures": len(document.claims), "compared": sum(claim.id in compared for claim in document.claims)}
    return named.model_copy(update=counts)


def joined(results: Sequence[Result]) -> Result:
    """The reports on several drafts as one."""
    reports = [result.report for result in results]
    documents = {document.article.id: document for result in results for document in result.documents}
    # a draft may also stand beside another one
    told = {a.id: a for report in reports for a in report.articles}
    told |= {a.id: a for report in reports for a in report.articles if a.figures is not None}
    left: Counter[str] = Counter()
    for report in reports:
        left.update(report.coverage.not_compared)
    return Result(
        Report(
            articles=tuple(told[article] for article in documents),
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
