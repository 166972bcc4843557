"""The report as one HTML file: the articles with their figures marked by outcome, the findings beside them. No script, no network.

All text goes through Jinja's escaping; a policy in the page forbids scripts and requests besides.
"""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import ArticleSummary, Claim, Document, Finding, Place, Report, Verified
from factcheck.render.charts import charts
from factcheck.render.claims import value
from factcheck.render.markdown import verdict
from factcheck.render.marks import Paragraph, marks_of, numbered, paragraphs
from factcheck.render.matrix import matrix_of
from factcheck.render.wording import SEVERITIES, around, counted, days, names, one_line, ranked, where
from factcheck.rulebook import Rule

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"
COLUMNS = ("figure", "value", "of what", "event", "when", "where", "who says so")


class Quote(NamedTuple):
    """A place in its sentence, and the article it stands in."""

    article: str
    before: str
    figure: str
    after: str


class Shown(NamedTuple):
    """A finding as the page shows it."""

    number: int
    finding: Finding
    quote: Quote
    related: tuple[Quote, ...]
    why: str


class Held(NamedTuple):
    """A figure that was compared and holds."""

    number: int
    verified: Verified
    figure: str


class Page(NamedTuple):
    """An article with all that is said of it."""

    anchor: str
    summary: ArticleSummary
    link: str | None
    language: str
    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Shown, ...]
    held: tuple[Held, ...]
    rows: tuple[tuple[str, ...], ...]


@cache
def template() -> "Template":
    """The page's template: compiling it takes longer than filling it in."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(days=days, printable=printable, line=one_line, where=where)
    return environment.get_template("report.html")


def render(report: Report, documents: Sequence[Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """The whole page."""
    view = {document.article.id: document for document in documents}
    return template().render(
        report=report,
        verdict=verdict(report),
        levels=[(level, sum(f.severity == level for f in report.findings)) for level in SEVERITIES],
        pages=pages(report, documents, {rule.id: rule for rule in rules}),
        events=[event for event in report.events if len(event.articles) > 1],
        matrix=partial(matrix_of, claims=report.claims),
        charts=partial(charts, claims=report.claims, view=view, called=names(documents)),
        called=names(documents),
        columns=COLUMNS,
        counted=counted,
        style=(TEMPLATES / "report.css").read_text(encoding="utf-8"),
    )


def pages(report: Report, documents: Sequence[Document], rules: Mapping[str, Rule]) -> list[Page]:
    """The articles that findings were looked for in, in order."""
    findings, verified = numbered(report, ranked(report.findings))
    view = {document.article.id: document for document in documents}
    return [
        Page(
            anchor=f"a{number}",
            summary=summary,
            link=safe_link(view[summary.id].article.url),
            language=view[summary.id].article.language,
            paragraphs=tuple(paragraphs(view[summary.id], marks_of(view[summary.id], findings, verified))),
            findings=tuple(shown(n, f, view, rules) for n, f in findings if f.article == summary.id),
            held=tuple(held(n, v, view[summary.id]) for n, v in verified if v.article == summary.id),
            rows=tuple(row(claim) for claim in view[summary.id].claims),
        )
        for number, summary in enumerate(report.articles, 1)
    ]


def shown(number: int, finding: Finding, view: Mapping[str, Document], rules: Mapping[str, Rule]) -> Shown:
    """A finding with its quotations and its rule's reason."""
    rule = rules.get(finding.rule)
    return Shown(number, finding, quoted(finding, view), tuple(quoted(place, view) for place in finding.related), rule.why if rule else "")


def quoted(place: Finding | Place, view: Mapping[str, Document]) -> Quote:
    """A place in its sentence."""
    return Quote(place.article, *around(view[place.article], place.start, place.end, 90))


def held(number: int, verified: Verified, document: Document) -> Held:
    """A verified figure with its words."""
    return Held(number, verified, one_line(document.article.text[verified.start : verified.end]))


def row(claim: Claim) -> tuple[str, ...]:
    """A claim in the columns of the table."""
    unit = claim.unit.replace("_", " ") if claim.unit and claim.unit != "percent" else ""
    number = value(claim.value) + ("%" if claim.unit == "percent" else f" {unit}" if unit else "")
    who = claim.attribution or ""
    return (claim.text, number, claim.measure or claim.kind, claim.action or "", days(claim.when), " ".join(claim.place), who)


def safe_link(url: str | None) -> str | None:
    """An article's address, if it is one that a browser only opens."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


def printable(text: str) -> str:
    """Text without control characters, among them those that turn the direction of what follows."""
    return "".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text)
