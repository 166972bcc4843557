"""The examples of rules, run: each bad one is to give a finding where its mark is, each good one none.

The test suite runs those of the bundled rules with this, and `factcheck test-rules` those of a newsroom's own.
"""

import re
from collections.abc import Iterator

from factcheck.model import Article, Finding, Span
from factcheck.pipeline import compare_drafts, document_of, reconcile
from factcheck.read import article_of
from factcheck.report import Result
from factcheck.rulebook import Example, Rule
from factcheck.settings import Settings

MARK = re.compile(r"\[\[(.*?)\]\]", re.S)


def faults_of(rule: Rule, settings: Settings) -> Iterator[str]:
    """What is wrong with the examples of a rule, a sentence each; nothing where all is in order."""
    for example in rule.examples.bad:
        found, places = findings_of(rule, example, settings)
        if not places:
            yield f"{rule.id}: bad example “{example.title}”: mark the place where the finding must stand with [[…]]"
        for place in places:
            if not any(finding.article == place.article and finding.start < place.end and place.start < finding.end for finding in found):
                yield f"{rule.id}: bad example “{example.title}” was not caught at the marked place"
    for example in rule.examples.good:
        found, _ = findings_of(rule, example, settings)
        yield from (f"{rule.id}: good example “{example.title}” was flagged: {finding.message}" for finding in found)


def findings_of(rule: Rule, example: Example, settings: Settings) -> tuple[list[Finding], list[Span]]:
    """What the rule alone says of an example, and the marked places."""
    articles, places = articles_of(example)
    alone = settings.model_copy(update={"select": (rule.id,), "ignore": ()})
    result = beside_previous(articles, example, alone) if example.previous else reconcile(articles, alone)
    return [finding for finding in result.report.findings if finding.rule == rule.id], places


def articles_of(example: Example) -> tuple[list[Article], list[Span]]:
    """The example's articles without their marks, and the marked places."""
    articles: list[Article] = []
    places: list[Span] = []
    for number, given in enumerate(example.articles, 1):
        fields = {"text": given} if isinstance(given, str) else dict(given)
        name, text = fields.get("id", f"a{number}"), fields["text"]
        while mark := MARK.search(text):
            places.append(Span(article=name, start=mark.start(), end=mark.start() + len(mark[1])))
            text = text[: mark.start()] + mark[1] + text[mark.end() :]
        articles.append(article_of({**fields, "id": name, "text": text}))
    return articles, places


def beside_previous(articles: list[Article], example: Example, settings: Settings) -> Result:
    """The articles checked beside the earlier versions that the example gives."""
    earlier = [article_of({"id": article.id, "text": text}) for article, text in zip(articles, example.previous, strict=True)]
    drafts, previous = (tuple(document_of(article, settings) for article in some) for some in (articles, earlier))
    return compare_drafts(drafts, (), settings, previous=previous)
