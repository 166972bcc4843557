"""Annotations for GitHub Actions: one workflow command a line."""

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import ArticleSummary, Document, Finding, Report
from factcheck.render.positions import AllPositions, Positions, Region, path_of
from factcheck.render.wording import one_line, ranked, uncompared, untold
from factcheck.rulebook import Rule

CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]")
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """An annotation for each input that could not be read, for each finding, where nothing was compared, and for each note."""
    places = AllPositions(documents)
    unread = (command("error", {"title": "not read"}, f"{p.where}: {p.what}. {p.advice}") for p in report.problems)
    found = (annotation(finding, places) for finding in ranked(report.findings))
    told = (command("notice", {"title": "note"}, one_line(said)) for said in report.notices)
    return "".join([*unread, *found, *(notice(article, places) for article in uncompared(report)), *told])


def notice(article: ArticleSummary, places: Mapping[str, Positions]) -> str:
    """What is said of an article in which nothing was compared."""
    said = untold(article)
    return command("notice", {"file": path_of(places[article.id].article), "title": "nothing compared"}, f"{said[0].upper()}{said[1:]}.")


def annotation(finding: Finding, places: Mapping[str, Positions]) -> str:
    """A finding at its place."""
    positions = places[finding.article]
    said = [finding.message, f"Working: {finding.working}", *(f"Try: {suggestion}" for suggestion in finding.suggestions)]
    where = {"file": path_of(positions.article), **dict(lines(positions.region(finding.start, finding.end)))}
    return command(COMMANDS[finding.severity], {**where, "title": f"{finding.rule} {finding.name}"}, "\n".join(map(one_line, said)))


def lines(region: Region | None) -> Iterator[tuple[str, str]]:
    """Where the annotation stands, in GitHub's words; columns only within one line, as GitHub wants it."""
    if region is None:
        return
    yield "line", str(region.line)
    if region.end_line:
        yield "endLine", str(region.end_line)
    if region.column and region.end_column and region.line == region.end_line:
        yield "col", str(region.column)
        yield "endColumn", str(region.end_column)


def command(name: str, properties: Mapping[str, str], message: str) -> str:
    """A workflow command. What comes from articles is escaped, so that it can end no line and begin no command."""
    fields = ",".join(f"{key}={escaped(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in properties.items())
    return f"::{name} {fields}::{escaped(message)}\n"


def escaped(text: str) -> str:
    """Text with GitHub's own escapes for what would end a line, and without other control characters."""
    return CONTROL.sub("\ufffd", text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
