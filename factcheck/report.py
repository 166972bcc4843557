"""From material to report: the rules are applied and what they say is put together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.checks.judge import judge
from factcheck.checks.material import Material
from factcheck.model import ArticleSummary, Beyond, Claim, Coverage, Document, Event, Finding, Problem, Report, Verified
from factcheck.rulebook import Rule, chosen, load_rules
from factcheck.settings import Settings


class Result(NamedTuple):
    """A report and the documents it speaks of. The report leaves out their claims, which are many: `whole` adds them."""

    report: Report
    documents: Mapping[str, Document]


def conclude(material: Material, settings: Settings) -> Report:
    """Apply the chosen rules to the material."""
    wanted = rules_by_article(material, settings)
    verdicts = judge(material, rules_of(wanted, settings), wanted if settings.per_path else None, settings.rate_tolerance)
    return Report(
        articles=tuple(looked_at(document, material, verdicts.compared) for document in material.documents),
        events=material.events,
        findings=verdicts.findings,
        verified=verdicts.verified,
        coverage=verdicts.coverage,
        notices=(*material.notices, *unread_ends(material)),
    )


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
    counts = {"figures": figures_of(document), "compared": sum(claim.id in compared for claim in document.claims)}
    return named.model_copy(update=counts)


def figures_of(document: Document) -> int:
    """The figures of an article, with those that were too many to be read."""
    return len(document.claims) + (document.beyond.figures if document.beyond else 0)


def unread_ends(material: Material) -> Iterator[str]:
    """The articles of which the end was not read."""
    for document in material.documents:
        if document.beyond and (material.focus is None or document.article.id in material.focus):
            yield unread_end(document.article.id, document.beyond)


def unread_end(article: str, beyond: Beyond) -> str:
    """How far an article was read, in words."""
    return (
        f"{article}: has more figures, or more text around them, than is read of one article; the {beyond.figures:,} figures"
        f" from character {beyond.start:,} on were not read (split it into several)"
    )


def joined(reports: Iterable[Report], problems: Sequence[Problem] = (), told: Sequence[str] = ()) -> Report:
    """Reports that share no finding as one, in order of article and place; `told` are notices of the whole run."""
    articles: dict[str, ArticleSummary] = {}
    events: list[Event] = []
    findings: list[Finding] = []
    verified: set[Verified] = set()
    coverage = Coverage(articles=0, figures=0, compared=0, not_compared={})
    notices = dict.fromkeys(told)
    for report in reports:
        for article in report.articles:
            if article.figures is not None or article.id not in articles:  # a draft may also stand beside another one
                articles[article.id] = article
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
