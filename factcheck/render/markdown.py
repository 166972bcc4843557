"""The discrepancy report as Markdown that reads well rendered and as plain text.

Article text is untrusted: all that comes from an article goes through `escaped` and can end no table cell, open no link, start no HTML.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model import Claim, Document, Event, Finding, Place, Report, Verified
from factcheck.render.claims import value
from factcheck.render.matrix import matrix_of
from factcheck.render.wording import (
    SEVERITIES,
    around,
    article_names,
    bits_of,
    by_article,
    counted,
    days,
    match_weights,
    one_line,
    ranked,
    severities,
    where,
)
from factcheck.rulebook import Rule

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
SPECIAL = re.compile(r"([\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_]))")
ENTITY = re.compile(r"&(?=#?\w+;)")
AUTOLINK = re.compile(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)|(?<=\w)(@)(?=\w)")
MATH = re.compile(r"(?<=\w)\$(?!\d)")
LINE_START = re.compile(r"^(\s*)([#+=-]|\d{1,9}(?=[.)]))")


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False) -> Iterator[str]:
    """The whole report, line by line."""
    called = article_names(report.articles)
    parts = (
        opening(report),
        findings_section(report, documents, called, {rule.id: rule for rule in rules}),
        events_section(report, documents, called),
        verified_section(report, documents, called),
        claims_section(report, documents, called),
        coverage_section(report),
        problems_section(report),
    )
    for number, part in enumerate(parts):
        for at, line in enumerate(part):
            yield f"{line}\n" if at or not number else f"\n{line}\n"


# ---- text from articles ------------------------------------------------------------------------------------------


def escaped(text: str) -> str:
    """Article text on one line, with nothing in it that Markdown would read as its own."""
    flat = SPECIAL.sub(r"\\\1", CONTROL.sub("\ufffd", one_line(text)))
    flat = MATH.sub(r"\\$", ENTITY.sub("&amp;", flat))
    return AUTOLINK.sub(lambda m: "\\".join(group for group in m.groups() if group) if m[1] or m[3] else f"\\{m[5]}", flat)


def opened(text: str) -> str:
    """Escaped text for the start of a line, where a number or a dash would begin a list."""
    return LINE_START.sub(r"\1\\\2", text) if not re.match(r"\s*\d", text) else re.sub(r"^(\s*\d{1,9})([.)])", r"\1\\\2", text)


def quote(document: Document, start: int, end: int) -> str:
    """The sentence of a span as a quotation, the span in bold."""
    before, figure, after = around(document, start, end)
    return "> " + opened(f"{escaped(before)}{bold(figure)}{escaped(after)}")


def bold(text: str) -> str:
    """A figure in bold; white space stays outside, as Markdown wants it."""
    inner = text.strip()
    return f"**{escaped(inner)}**" if inner else ""


# ---- the parts of the report ---------------------------------------------------------------------------------------


def opening(report: Report) -> Iterator[str]:
    """The report in one sentence and one small table."""
    found = [finding.severity for finding in report.findings]
    coverage = report.coverage
    yield "# Discrepancy report"
    yield ""
    yield verdict(report)
    yield ""
    yield "| articles | figures | compared | errors | warnings | notes |"
    yield "|---:|---:|---:|---:|---:|---:|"
    yield (
        f"| {coverage.articles} | {coverage.figures} | {coverage.compared} | " + " | ".join(str(found.count(s)) for s in SEVERITIES) + " |"
    )


def verdict(report: Report) -> str:
    """What the run found, in a sentence; never "clean" where nothing was compared."""
    coverage = report.coverage
    looked = f"{counted(coverage.figures, 'figure')} in {counted(coverage.articles, 'article')}"
    if not coverage.compared and not report.findings:
        return f"Nothing could be compared: {looked}, none of which has another figure to be held against."
    held = f"{looked} were read and {coverage.compared:,} of them compared with something"
    if any(finding.severity != "note" for finding in report.findings):
        return f"{held}: {severities(report.findings)}."
    return f"{held}; no two of those contradict each other." + (f" Beside that: {severities(report.findings)}." if report.findings else "")


def findings_section(report: Report, view: Mapping[str, Document], called: Mapping[str, str], rules: Mapping[str, Rule]) -> Iterator[str]:
    """Each finding with its words, its working, the other figures and what would put it right."""
    if not report.findings:
        return
    yield "## Findings"
    for number, finding in enumerate(ranked(report.findings), 1):
        yield ""
        yield f"### {number}. {finding.severity.capitalize()}: {escaped(finding.message)}"
        yield ""
        yield f"{opened(escaped(called[finding.article]))}, {finding.rule} {finding.name}"
        yield ""
        yield quote(view[finding.article], finding.start, finding.end)
        yield ""
        yield from details(finding, view, called)


def details(finding: Finding, view: Mapping[str, Document], called: Mapping[str, str]) -> Iterator[str]:
    """What stands under a finding's quotation."""
    yield f"- Working: {escaped(finding.working)}"
    yield from (f"- Beside it: {beside(place, finding, view, called)}" for place in finding.related)
    yield from (f"- Suggestion: {escaped(suggestion)}" for suggestion in finding.suggestions)
    if finding.query:
        yield f"- To the reporter: {escaped(finding.query)}"


def beside(place: Place, finding: Finding, view: Mapping[str, Document], called: Mapping[str, str]) -> str:
    """A related figure in its sentence, with its source where that is another article."""
    before, figure, after = around(view[place.article], place.start, place.end, width=70)
    source = "" if place.article == finding.article else f"{escaped(called[place.article])}: "
    return f"{source}“{escaped(before)}{bold(figure)}{escaped(after)}”"


def events_section(report: Report, view: Mapping[str, Document], called: Mapping[str, str]) -> Iterator[str]:
    """The occasions that several articles tell of."""
    shared = [event for event in report.events if len(event.articles) > 1]
    if not shared:
        return
    published = {article.id: days(article.published) for article in report.articles}
    yield "## Events told by several articles"
    for event in shared:
        yield ""
        yield f"**{escaped(event.label)}** {escaped(', '.join(filter(None, [days(event.when), where(event.place)])))}".rstrip()
        yield ""
        yield from (f"- {opened(escaped(called.get(article, article)))}" for article in event.articles)
        known = {claim.id: claim for article in event.articles for claim in view[article].claims}
        yield from matrix(event, known, called, published)
        if event.weights:
            yield ""
            yield f"One event, by {bits_of(event)}:"
            yield ""
            yield from (f"- {opened(escaped(line))}" for line in match_weights(event, called))


def matrix(event: Event, known: Mapping[str, Claim], called: Mapping[str, str], published: Mapping[str, str]) -> Iterator[str]:
    """Sources against measures: what each article of an event says of each thing that another one tells too, and what it alone tells."""
    found = matrix_of(event, known)
    if not found.measures:
        return
    yield ""
    yield "| | published | " + " | ".join(escaped(measure) for measure in found.measures) + " |"
    yield "|---|---|" + "---|" * len(found.measures)
    for article, cells in found.rows:
        row = (escaped(called.get(article, article)), published.get(article, ""), *(escaped(cell) for cell in cells))
        yield "| " + " | ".join(row) + " |"
    if found.legend:
        yield ""
        yield escaped(found.legend)
    yield from ("" for _ in found.timelines[:1])
    yield from (f"- {opened(escaped(line))}" for line in found.timelines)


def verified_section(report: Report, view: Mapping[str, Document], called: Mapping[str, str]) -> Iterator[str]:
    """What was compared and holds, by article."""
    if not report.verified:
        return
    yield "## Verified: compared, and it holds"
    for article, verified in by_article(report.verified).items():
        yield ""
        yield f"**{escaped(called[article])}**"
        yield ""
        yield from (f"- {held(one, view[article])}" for one in verified)


def held(verified: Verified, document: Document) -> str:
    """One thing that holds."""
    words = shortened(one_line(document.article.text[verified.start : verified.end]))
    return f"“{escaped(words)}”: {escaped(verified.working)} ({verified.rule})"


def shortened(words: str, width: int = 120) -> str:
    """Words that run over many sentences, by their beginning and end."""
    return words if len(words) <= width else f"{words[: width // 2].rpartition(' ')[0]} … {words[-width // 2 :].partition(' ')[2]}"


def claims_section(report: Report, view: Mapping[str, Document], called: Mapping[str, str]) -> Iterator[str]:
    """Every figure that was read, a table an article."""
    begun = False
    for document in (view[article.id] for article in report.articles):
        if document.claims:
            yield from () if begun else ["## The figures as they were read"]
            begun = True
            yield ""
            yield f"**{escaped(called[document.article.id])}**"
            yield ""
            yield "| figure | value | of what | event | when | where | who says so |"
            yield "|---|---|---|---|---|---|---|"
            yield from (f"| {' | '.join(row(claim))} |" for claim in document.claims)


def row(claim: Claim) -> Iterable[str]:
    """A claim as a row of the table."""
    unit = claim.unit.replace("_", " ") if claim.unit and claim.unit != "percent" else ""
    number = value(claim.value) + ("%" if claim.unit == "percent" else f" {unit}" if unit else "")
    scope = "" if claim.scope == "event" else f" ({claim.scope})"
    of_what = claim.measure or ("" if claim.kind in ("count", "money", "measure") else claim.kind)
    cells = (claim.text, number, of_what + scope, claim.action or "", days(claim.when), " ".join(claim.place), claim.attribution or "")
    return (escaped(cell) for cell in cells)


def coverage_section(report: Report) -> Iterator[str]:
    """What was not compared, and why."""
    if not report.coverage.not_compared:
        return
    yield "## Not compared"
    yield ""
    yield "| figures | why not |"
    yield "|---:|---|"
    yield from (f"| {number} | {escaped(reason)} |" for reason, number in report.coverage.not_compared.items())


def problems_section(report: Report) -> Iterator[str]:
    """Inputs that could not be read, and what else the run has to tell."""
    if not (report.problems or report.notices or report.suppressed):
        return
    yield "## About this run"
    yield ""
    for problem in report.problems:
        yield f"- Not read: {escaped(problem.where)}: {escaped(problem.what)}" + (f" ({escaped(problem.advice)})" if problem.advice else "")
    for found in report.suppressed:
        yield f"- Suppressed: {found.finding.rule} in {escaped(found.finding.article)}: {escaped(found.reason)}"
    yield from (f"- {opened(escaped(notice))}" for notice in report.notices)
