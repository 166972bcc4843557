"""Findings for the terminal: the sentence with the figure underlined, the working, the related figures, suggestions, a line of coverage."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Article, Document, Event, Finding, Report, Severity
from factcheck.render.positions import Positions
from factcheck.render.terminal import clean
from factcheck.render.wording import around, article_names, bits_of, counted, listed, match_weights, ranked, severities
from factcheck.rulebook import Rule

WIDTH = 100
COLOURS: Mapping[Severity | str, str] = {"error": "31;1", "warning": "33;1", "note": "36", "figure": "1", "faint": "2"}


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """Findings ranked, then what was looked at. ANSI colours only where `colour` says so."""
    called = article_names(report.articles)
    blocks = ["\n".join(shown(finding, documents, called, colour)) for finding in ranked(report.findings)]
    blocks += ["\n".join(why_one(event, called)) for event in report.events if event.weights and len(event.articles) > 1]
    return "\n\n".join([*blocks, "\n".join(closing(report))]) + "\n"


def shown(finding: Finding, view: Mapping[str, Document], called: Mapping[str, str], colour: bool) -> Iterator[str]:
    """One finding."""
    document = view[finding.article]
    line, column = position(document.article, finding)
    level = paint(finding.severity, finding.severity, colour)
    yield f"{clean(called[finding.article])}:{line}:{column}: {level} {finding.rule} {clean(finding.message)}"
    yield from underlined(document, finding.start, finding.end, colour)
    yield f"    working: {clean(finding.working)}"
    for place in finding.related:
        before, figure, after = (clean(part) for part in around(view[place.article], place.start, place.end, width=50))
        source = "" if place.article == finding.article else f"{clean(called[place.article])}: "
        yield f"    beside:  {source}“{before}{paint(figure, 'figure', colour)}{after}”"
    yield from (f"    try:     {clean(suggestion)}" for suggestion in finding.suggestions)
    if finding.query:
        yield f"    ask:     {clean(finding.query)}"


def underlined(document: Document, start: int, end: int, colour: bool) -> Iterator[str]:
    """The figure in its sentence, with carets under it."""
    before, figure, after = (clean(part) for part in around(document, start, end, width=WIDTH // 3))
    yield f"    {before}{paint(figure, 'figure', colour)}{after}"
    yield "    " + " " * cells(before) + paint("^" * max(1, cells(figure)), "error", colour)


def why_one(event: Event, called: Mapping[str, str]) -> Iterator[str]:
    """Why the articles of an event were taken to tell of one occasion."""
    who = listed([called.get(article, article) for article in event.articles])
    yield f"{clean(event.label)}: {clean(who)} tell of one event, by {bits_of(event)}:"
    yield from (f"    {clean(line)}" for line in match_weights(event, called))


def closing(report: Report) -> Iterator[str]:
    """The last lines: what was found and how much was looked at."""
    coverage = report.coverage
    yield from (f"Note: {clean(notice)}" for notice in report.notices)
    if report.suppressed:
        yield f"{counted(len(report.suppressed), 'finding')} suppressed, each with a reason."
    if not coverage.compared and not report.findings:
        yield f"{counted(coverage.figures, 'figure')} read, nothing to compare them with: this says nothing about whether they are right."
        return
    yield severities(report.findings).capitalize() + "."
    left = [f"{number} {reason}" for reason, number in coverage.not_compared.items()]
    rest = f", {coverage.figures - coverage.compared} not: {listed(left)}" if left else ""
    yield f"{counted(coverage.figures, 'figure')}: {coverage.compared} compared{rest}."


def position(article: Article, finding: Finding) -> tuple[int, int]:
    """Line and column of a finding in the file, both counted from one; in the article's text where the file is no text."""
    region = Positions(article.model_copy(update={"counted": "file"})).region(finding.start, finding.end)
    return (region.line, region.column or 1) if region else (1, 1)


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    from rich.cells import cell_len

    return cell_len(text)


def paint(text: str, style: str, colour: bool) -> str:
    """Text in a style, where colour is wanted."""
    return f"\x1b[{COLOURS[style]}m{text}\x1b[0m" if colour else text
