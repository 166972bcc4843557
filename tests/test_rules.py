"""Every rule's own examples run: the bad ones are caught at the marked place, the good ones pass in silence."""

import re

import pytest

from factcheck.model import Article, Finding
from factcheck.pipeline import compare_drafts, document_of, reconcile
from factcheck.read import article_of
from factcheck.report import Result
from factcheck.rulebook import Example, Rule, load_rules
from factcheck.settings import Settings

MARK = re.compile(r"\[\[(.*?)\]\]", re.S)
RULES = load_rules()


def cases(sort: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{example.title.replace(' ', '-')}")
        for rule in RULES
        for example in getattr(rule.examples, sort)
    ]


def articles_of(example: Example) -> tuple[list[Article], list[tuple[str, int, int]]]:
    """The example's articles without their marks, and the marked places."""
    articles, places = [], []
    for number, given in enumerate(example.articles, 1):
        fields = {"text": given} if isinstance(given, str) else dict(given)
        name, text = fields.get("id", f"a{number}"), fields["text"]
        while mark := MARK.search(text):
            places.append((name, mark.start(), mark.start() + len(mark[1])))
            text = text[: mark.start()] + mark[1] + text[mark.end() :]
        articles.append(article_of({**fields, "id": name, "text": text}))
    return articles, places


def beside_previous(articles: list[Article], example: Example, settings: Settings) -> Result:
    earlier = [article_of({"id": article.id, "text": text}) for article, text in zip(articles, example.previous, strict=True)]
    drafts, previous = (tuple(document_of(article, settings) for article in some) for some in (articles, earlier))
    return compare_drafts(drafts, (), settings, previous=previous)


def findings_of(rule: Rule, example: Example) -> tuple[list[Finding], list[tuple[str, int, int]]]:
    articles, places = articles_of(example)
    settings = Settings(select=(rule.id,))
    result = beside_previous(articles, example, settings) if example.previous else reconcile(articles, settings)
    return [finding for finding in result.report.findings if finding.rule == rule.id], places


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_a_bad_example_is_caught_at_its_place(rule: Rule, example: Example) -> None:
    found, places = findings_of(rule, example)
    assert places, "a bad example marks where the finding must stand"
    for article, start, end in places:
        assert any(f.article == article and f.start < end and start < f.end for f in found), found


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_a_good_example_passes_in_silence(rule: Rule, example: Example) -> None:
    found, _ = findings_of(rule, example)
    assert not found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_words_are_missing_in_a_message(rule: Rule) -> None:
    for example in rule.examples.bad:
        assert all(
            "…" not in finding.message.replace(finding.excerpt, "") or "…" in rule.message for finding in findings_of(rule, example)[0]
        )
