"""Words that several formats share."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice
from typing import TypeVar

from factcheck.model import Article, ArticleSummary, Days, Document, Event, Finding, Report, Sentence, Severity, Verified

Outcome = TypeVar("Outcome", Finding, Verified)

PAIRS = 12
"""So many pairs of articles are told with what ties them."""
TIES: Mapping[str, str] = {
    "person": "a person given with an age",
    "name": "a rare name",
    "words": "rare words of names",
    "figure": "an uncommon figure",
    "text": "copied text",
    "place": "a city",
    "seat": "the place that both leads name",
    "dates": "a country and two dates",
}
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right number: 1 article, 5 articles."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: a, b and c."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def severities(findings: Iterable[Finding]) -> str:
    """How many findings of each severity, in words."""
    found = [finding.severity for finding in findings]
    some = [counted(found.count(level), level) for level in SEVERITIES if level in found]
    return listed(some) or "no findings"


def ranked(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as an editor wants them: errors first, then the surest, then by place."""
    return sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), -f.confidence, f.article, f.start, f.rule, f.fingerprint))


def by_article(outcomes: Iterable[Outcome]) -> Mapping[str, list[Outcome]]:
    """Findings, or what was verified, under their articles."""
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.article, []).append(outcome)
    return found


def uncompared(report: Report) -> list[ArticleSummary]:
    """The articles of which nothing was compared: that there is no finding says nothing of them."""
    found = {finding.article for finding in report.findings}
    return [article for article in report.articles if article.figures is not None and not article.compared and article.id not in found]


def untold(article: ArticleSummary) -> str:
    """What is to be said of such an article."""
    if not article.figures:
        return "no figure was read here, so nothing was checked"
    return f"{counted(article.figures, 'figure')} read, nothing to compare them with: this says nothing about whether they are right"


def days(when: Days | None) -> str:
    """An interval of days in words; empty where it is unknown."""
    if when is None or (when.start is None and when.end is None):
        return ""
    if when.start == when.end:
        return f"{when.start}"
    if when.start is None:
        return f"until {when.end}"
    if when.end is None:
        return f"from {when.start}"
    if (when.start.month, when.start.day, when.end.month, when.end.day) == (1, 1, 12, 31):
        return f"{when.start.year}" if when.start.year == when.end.year else f"{when.start.year}–{when.end.year}"
    return f"{when.start} to {when.end}"


def sentence_at(document: Document, start: int, end: int) -> Sentence | None:
    """The sentence that holds a span, or its beginning."""
    return next((s for s in document.sentences if s.start <= start < s.end), None)


def around(document: Document, start: int, end: int, width: int = 160) -> tuple[str, str, str]:
    """The words before a span in its sentence, the span, and the words after it, on one line, cut at `width` characters a side."""
    text, sentence = document.article.text, sentence_at(document, start, end)
    first, last = (sentence.start, max(sentence.end, end)) if sentence else (max(0, start - width), min(len(text), end + width))
    before, after = text[first:start], text[end:last]
    if len(before) > width:
        before = "…" + before[-width:].partition(" ")[2]
    if len(after) > width:
        after = after[:width].rpartition(" ")[0] + "…"
    return one_line(before, left=True), one_line(text[start:end]).strip(), one_line(after, right=True)


def one_line(text: str, left: bool = False, right: bool = False) -> str:
    """Text without line breaks and doubled spaces; the outer side is stripped, the side towards the figure is kept."""
    words = " ".join(text.split())
    head = "" if left or not text[:1].isspace() else " "
    tail = "" if right or not text[-1:].isspace() else " "
    return f"{head}{words}{tail}" if words else (" " if text and not (left or right) else "")


def names(documents: Iterable[Document]) -> Mapping[str, str]:
    """What to call each document's article."""
    return article_names(document.article for document in documents)


def article_names(articles: Iterable[Article | ArticleSummary]) -> Mapping[str, str]:
    """What to call each article: its source and its id, or the id alone."""
    return {article.id: f"{article.source} ({article.id})" if article.source else article.id for article in articles}


def match_weights(event: Event, called: Mapping[str, str]) -> Iterator[str]:
    """What spoke for and against the articles of an event belonging together, in bits, and what ties each two of them, a line each."""
    for weight in sorted(event.weights, key=lambda weight: (weight.feature != "prior", -abs(weight.bits), weight.feature)):
        yield f"{weight.feature} {weight.bits:+.1f}" + (f": {weight.detail}" if weight.detail else "")
    ties = {frozenset(tie.articles): tie.by for tie in event.ties}
    for one, two in islice(combinations(event.articles, 2), PAIRS):
        by = [TIES.get(name, name) for name in ties.get(frozenset((one, two)), ())]
        held = f"tied by {listed(by)}" if by else "nothing specific ties them, so their figures are not held against each other"
        yield f"{called.get(one, one)} and {called.get(two, two)}: {held}"
    left = math.comb(len(event.articles), 2) - PAIRS
    if left > 0:
        yield f"and {counted(left, 'further pair')}"


def bits_of(event: Event) -> str:
    """The score that put the articles together: the mean over their pairs."""
    return f"{math.fsum(weight.bits for weight in event.weights):.1f} bits for it"


def where(places: Sequence[str]) -> str:
    """The most precise place of an event: "Zhengzhou (CN-HA)" for `CN-HA/Zhengzhou`, a bare code where no town is known."""
    if not places:
        return ""
    region, _, town = places[0].partition("/")
    return f"{town} ({region})" if town else region
