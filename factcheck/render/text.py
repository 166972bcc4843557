"""Findings for the terminal: the sentence with the figure underlined, the working, the related figures, suggestions, a line of coverage."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Article, Document, Event, Finding, Report, Severity
from factcheck.render.positions import Positions, path_of
from factcheck.render.terminal import clean
from factcheck.render.wording import around, article_names, bits_of, counted, listed, match_weights, ranked, severities, uncompared
from factcheck.rulebook import Rule

WIDTH = 100
"""Columns, where there is no terminal to ask."""
SOME = 10
"""Columns before and after a figure that fills the line by itself."""
NAMED = 10
"""So many of the articles in which nothing was compared are named."""
COLOURS: Mapping[Severity | str, str] = {"error": "31;1", "warning": "33;1", "note": "36", "figure": "1", "faint": "2"}


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False, width: int = WIDTH) -> str:
    """Findings ranked, then what was looked at. ANSI colours only where `colour` says so; no line of an article is wider than `width`."""
    called = article_names(report.articles)
    blocks = ["\n".join(shown(finding, documents, called, colour, width)) for finding in ranked(report.findings)]
    blocks += ["\n".join(why_one(event, called)) for event in report.events if event.weights and len(event.articles) > 1]
    return "\n\n".join([*blocks, "\n".join(closing(report))]) + "\n"


def shown(finding: Finding, view: Mapping[str, Document], called: Mapping[str, str], colour: bool, width: int) -> Iterator[str]:
    """One finding."""
    document = view[finding.article]
    level = paint(finding.severity, finding.severity, colour)
    yield f"{clean(place_of(document.article, finding))}: {level} {finding.rule} {clean(finding.message)}"
    yield from underlined(document, finding.start, finding.end, colour, width)
    yield f"    working: {clean(finding.working)}"
    for place in finding.related:
        before, figure, after = (clean(part) for part in around(view[place.article], place.start, place.end, width=50))
        source = "" if place.article == finding.article else f"{clean(called[place.article])}: "
        yield f"    beside:  {source}“{before}{paint(figure, 'figure', colour)}{after}”"
    yield from (f"    try:     {clean(suggestion)}" for suggestion in finding.suggestions)
    if finding.query:
        yield f"    ask:     {clean(finding.query)}"


def underlined(document: Document, start: int, end: int, colour: bool, width: int) -> Iterator[str]:
    """The figure in its sentence, with carets under it: the whole sentence where it fits on the line."""
    before, figure, after = (clean(part) for part in around(document, start, end, width=width))
    before, after = fitted(before, after, width - len("    ") - cells(figure))
    yield f"    {before}{paint(figure, 'figure', colour)}{after}"
    yield "    " + " " * cells(before) + paint("^" * max(1, cells(figure)), "error", colour)


def fitted(before: str, after: str, room: int) -> tuple[str, str]:
    """The words before and after a figure, cut on the outer sides to the columns there are for them."""
    left = min(cells(before), max(room // 2, room - cells(after), SOME))
    right = max(room - left, SOME)
    if cells(before) > left:
        before = "…" + cut(before[::-1], left - 1)[::-1].partition(" ")[2]
    if cells(after) > right:
        after = cut(after, right - 1).rpartition(" ")[0] + "…"
    return before, after


def cut(text: str, room: int) -> str:
    """As much of a text's beginning as so many columns hold."""
    text = text[: max(room, 0)]
    while cells(text) > room:
        text = text[:-1]
    return text


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
    if not report.articles:
        yield "No article was read."
        return
    if not coverage.compared and not report.findings:
        yield f"{counted(coverage.figures, 'figure')} read, nothing to compare them with: this says nothing about whether they are right."
        return
    yield severities(report.findings).capitalize() + "."
    left = [f"{number} {reason}" for reason, number in coverage.not_compared.items()]
    rest = f", {coverage.figures - coverage.compared} not: {listed(left)}" if left else ""
    yield f"{counted(coverage.figures, 'figure')}: {coverage.compared} compared{rest}."
    if silent := uncompared(report):
        names = [f"{clean(article.id)} ({counted(article.figures or 0, 'figure')})" for article in silent[:NAMED]]
        more = [f"{len(silent) - NAMED:,} more"] if len(silent) > NAMED else []
        yield f"Nothing to compare in {listed([*names, *more])}: this says nothing about whether they are right."


def place_of(article: Article, finding: Finding) -> str:
    """Where a finding stands, as editors and terminals can jump there: path, line, column, and the article's name if it is another."""
    path = path_of(article)
    name = "" if path.endswith(article.id) else f": {article.id}"
    if article.line:
        return f"{path}:{article.line}{name}"
    line, column = position(article, finding)
    return f"{path}:{line}:{column}{name}"


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
