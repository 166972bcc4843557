"""From material to report: the rules are applied and what they say is put together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.checks.judge import judge
from factcheck.checks.material import Material
from factcheck.model import ArticleSummary, Claim, Coverage, Document, Event, Finding, Problem, Report, Verified
from factcheck.rulebook import chosen, load_rules
from factcheck.settings import Settings


class Result(NamedTuple):
    """A report and the documents it speaks of. The report leaves out their claims, which are many: `whole` adds them."""

    report: Report
    documents: Mapping[str, Document]


def conclude(material: Material, settings: Settings) -> Report:
    """Apply the chosen rules to the material."""
    verdicts = judge(material, chosen(load_rules(settings.rules), settings.select, settings.ignore))
    return Report(
        articles=tuple(summary(document) for document in material.documents),
        events=material.events,
        findings=verdicts.findings,
        verified=verdicts.verified,
        coverage=verdicts.coverage,
        notices=material.notices,
    )


def summary(document: Document) -> ArticleSummary:
    """An article as reports name it."""
    article = document.article
    return ArticleSummary(id=article.id, title=article.title, source=article.source, published=article.published)


def joined(reports: Iterable[Report], problems: Sequence[Problem] = (), told: Sequence[str] = ()) -> Report:
    """Reports that share no finding as one, in order of article and place; `told` are notices of the whole run."""
    articles: dict[str, ArticleSummary] = {}
    events: list[Event] = []
    findings: list[Finding] = []
    verified: set[Verified] = set()
    coverage = Coverage(articles=0, figures=0, compared=0, not_compared={})
    notices = dict.fromkeys(told)
    for report in reports:
        articles.update((article.id, article) for article in report.articles)
        events.extend(report.events)
        findings.extend(report.findings)
        verified.update(report.verified)
        coverage = together(coverage, report.coverage)
        notices.update(dict.fromkeys(report.notices))
    return Report(
        articles=tuple(articles.values()),
        events=tuple(events),
        findings=tuple(sorted(findings, key=lambda f: (f.article, f.start, f.end, f.rule, f.fingerprint))),
        verified=tuple(sorted(verified, key=lambda v: (v.article, v.start, v.end, v.rule, v.working, v.claims))),
        coverage=coverage,
        problems=tuple(problems),
        notices=tuple(notices),
    )


def together(one: Coverage, two: Coverage) -> Coverage:
    """What two reports looked at; the reasons in order of how many figures they left out."""
    left = Counter(one.not_compared)
    left.update(two.not_compared)
    return Coverage(
        articles=one.articles + two.articles,
        figures=one.figures + two.figures,
        compared=one.compared + two.compared,
        not_compared=dict(sorted(left.items(), key=lambda item: (-item[1], item[0]))),
    )


def claims_of(result: Result) -> Iterator[Claim]:
    """The claims of all articles of a report, article by article."""
    return (claim for article in result.report.articles for claim in result.documents[article.id].claims)


def whole(result: Result) -> Report:
    """The report with its claims."""
    return result.report.model_copy(update={"claims": tuple(claims_of(result))})
