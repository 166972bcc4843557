"""SARIF 2.1.0, for code scanning, editors and other tools that gather findings."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from factcheck import __version__
from factcheck.model import ArticleSummary, Document, Finding, Place, Problem, Report, Suppressed
from factcheck.render.positions import AllPositions, Positions, Region, path_of
from factcheck.render.rule import explained
from factcheck.render.wording import one_line, ranked, uncompared, untold
from factcheck.rulebook import Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
Json = dict[str, Any]


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """One run: the rules with their help, the findings with their places, the inputs that could not be read."""
    places = AllPositions(documents)
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "factcheck", "version": __version__, "rules": [descriptor(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation(report, places)],
        "results": [
            *(result(finding, places, numbers) for finding in ranked(report.findings)),
            *(accepted(found, places, numbers) for found in report.suppressed),
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def descriptor(rule: Rule) -> Json:
    """A rule with its help, all from the rule's own file."""
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": rule.why, "markdown": explained(rule)},
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.default == "on"},
        "properties": {"tags": [rule.family]},
    }


def invocation(report: Report, places: Mapping[str, Positions]) -> Json:
    """How the run went: what could not be read, where nothing was compared, and what else it has to say."""
    notices: list[Json] = [{"level": "note", "message": {"text": notice}} for notice in report.notices]
    notices += [unchecked(article, places) for article in uncompared(report)]
    return {
        "executionSuccessful": not report.problems,
        "toolExecutionNotifications": [*map(notification, report.problems), *notices],
    }


def unchecked(article: ArticleSummary, places: Mapping[str, Positions]) -> Json:
    """An article in which nothing was compared."""
    where = {"physicalLocation": {"artifactLocation": {"uri": quote(path_of(places[article.id].article))}}}
    return {"level": "note", "message": {"text": f"{article.id}: {untold(article)}"}, "locations": [where]}


def notification(problem: Problem) -> Json:
    """An input that could not be read."""
    return {"level": "error", "message": {"text": f"{problem.where}: {problem.what}" + (f" ({problem.advice})" if problem.advice else "")}}


def result(finding: Finding, places: Mapping[str, Positions], numbers: Mapping[str, int]) -> Json:
    """A finding."""
    related = [
        {**location(place, places), "id": number, "message": {"text": one_line(place.excerpt)}}
        for number, place in enumerate(finding.related, 1)
    ]
    return {
        "ruleId": finding.rule,
        **({"ruleIndex": numbers[finding.rule]} if finding.rule in numbers else {}),
        "level": finding.severity,
        "message": {"text": message(finding)},
        "locations": [location(finding, places)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
        "rank": round(finding.confidence * 100, 1),
    }


def accepted(found: Suppressed, places: Mapping[str, Positions], numbers: Mapping[str, int]) -> Json:
    """A finding that was suppressed, with the reason."""
    kind = "inSource" if found.by == "comment" else "external"
    return {**result(found.finding, places, numbers), "suppressions": [{"kind": kind, "justification": found.reason}]}


def message(finding: Finding) -> str:
    """What a finding says, with its working and its suggestions. Brackets are escaped: in SARIF they would make a link."""
    tries = f"Try: {'; '.join(finding.suggestions)}" if finding.suggestions else ""
    said = " ".join(f"{part.rstrip('.')}." for part in (finding.message, f"Working: {finding.working}", tries) if part)
    return one_line(said).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def location(place: Finding | Place, places: Mapping[str, Positions]) -> Json:
    """Where a finding stands: the file, and lines and columns where the file is text."""
    positions = places[place.article]
    physical: Json = {"artifactLocation": {"uri": quote(path_of(positions.article))}}
    if found := positions.region(place.start, place.end):
        physical["region"] = dict(region(found, place.excerpt))
    return {"physicalLocation": physical, "logicalLocations": [{"name": place.article}]}


def region(found: Region, excerpt: str) -> Iterator[tuple[str, Any]]:
    """A region under SARIF's names, without what is not known."""
    names = ("startLine", "startColumn", "endLine", "endColumn")
    yield from ((name, value) for name, value in zip(names, found, strict=True) if value is not None)
    if found.column is not None:
        yield "snippet", {"text": excerpt}
