"""The report as one HTML file: the articles with their figures marked by outcome, the findings beside them. No script, no network.

All text goes through Jinja's escaping; a policy in the page forbids scripts and requests besides.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import ArticleSummary, Claim, Days, Document, Event, Finding, Place, Report, Verified
from factcheck.render.charts import Chart, charts
from factcheck.render.claims import value
from factcheck.render.history import CONVERSIONS, history_of
from factcheck.render.history import chart as rate_chart
from factcheck.render.markdown import shortened, verdict
from factcheck.render.marks import Paragraph, marks_of, numbered, paragraphs
from factcheck.render.matrix import Matrix, matrix_of
from factcheck.render.wording import SEVERITIES, around, counted, days, names, one_line, ranked, where
from factcheck.rulebook import Rule

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATES = Path(__file__).parent / "templates"
MOST_CHARTS = 120
"""How many charts of events, and as many again of rates, a page gets at most."""
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
    chart: Chart | None


class Held(NamedTuple):
    """A figure that was compared and holds."""

    number: int
    verified: Verified
    figure: str
    chart: Chart | None


class Told(NamedTuple):
    """An event that several articles tell of."""

    event: Event
    matrix: Matrix
    charts: tuple[Chart, ...]


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
    called = names(documents)
    known = {claim.id: claim for claim in report.claims}
    published = {article.id: article.published for article in report.articles}
    events = list(told(report.events, known, called, published))
    articles = pages(report, documents, rules, known)
    return template().render(
        report=report,
        verdict=verdict(report),
        levels=[(level, sum(f.severity == level for f in report.findings)) for level in SEVERITIES],
        pages=articles,
        events=events,
        published=published,
        capped=capped(events, articles),
        called=called,
        columns=COLUMNS,
        counted=counted,
        style=(TEMPLATES / "report.css").read_text(encoding="utf-8"),
    )


def told(
    events: Iterable[Event], known: Mapping[str, Claim], called: Mapping[str, str], published: Mapping[str, Days | None]
) -> Iterator[Told]:
    """The events that several articles tell of, the first of those that they tell differently with charts."""
    left = MOST_CHARTS
    for event in events:
        if len(event.articles) > 1:
            drawn = tuple(islice(charts(event, known, called, published), left))
            left -= len(drawn)
            yield Told(event, matrix_of(event, known), drawn)


def pages(report: Report, documents: Sequence[Document], rules: Sequence[Rule], known: Mapping[str, Claim]) -> list[Page]:
    """The articles that findings were looked for in, in order."""
    findings, verified = numbered(report, by_article(report))
    view = {document.article.id: document for document in documents}
    rated = rate_charts([*findings, *verified], rules, known, view)
    why = {rule.id: rule.why for rule in rules}
    speaking, holding = speaking_of(findings), grouped(verified)
    return [
        Page(
            anchor=f"a{number}",
            summary=summary,
            link=safe_link(view[summary.id].article.url),
            language=view[summary.id].article.language,
            paragraphs=tuple(paragraphs(document, marks_of(document, speaking[summary.id], holding[summary.id]))),
            findings=tuple(shown(n, f, view, why, rated.get(f)) for n, f in speaking[summary.id] if f.article == summary.id),
            held=tuple(held(n, v, document, rated.get(v)) for n, v in holding[summary.id]),
            rows=tuple(row(claim) for claim in document.claims),
        )
        for number, summary in enumerate(report.articles, 1)
        if (document := view[summary.id])
    ]


def by_article(report: Report) -> list[Finding]:
    """The findings as the page is read: article by article, in each the gravest first."""
    place = {article.id: number for number, article in enumerate(report.articles)}
    return sorted(ranked(report.findings), key=lambda finding: place.get(finding.article, len(place)))


def speaking_of(findings: Iterable[tuple[int, Finding]]) -> Mapping[str, list[tuple[int, Finding]]]:
    """The findings that speak of each article, whether it is theirs or only compared."""
    found: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in findings:
        for article in dict.fromkeys((finding.article, *(place.article for place in finding.related))):
            found[article].append((number, finding))
    return found


def grouped(verified: Iterable[tuple[int, Verified]]) -> Mapping[str, list[tuple[int, Verified]]]:
    """What holds, by article."""
    found: dict[str, list[tuple[int, Verified]]] = defaultdict(list)
    for number, one in verified:
        found[one.article].append((number, one))
    return found


def rate_charts(
    outcomes: Iterable[tuple[int, Finding | Verified]], rules: Iterable[Rule], known: Mapping[str, Claim], view: Mapping[str, Document]
) -> Mapping[Finding | Verified, Chart]:
    """The first of the conversions beside the history of their rates."""
    wanted = {rule.id for rule in rules if rule.check in CONVERSIONS}
    found = (
        (outcome, history)
        for _, outcome in outcomes
        if outcome.rule in wanted and (history := history_of(outcome, known, view[outcome.article].article.published))
    )
    return {outcome: rate_chart(history) for outcome, history in islice(found, MOST_CHARTS)}


def capped(events: Sequence[Told], articles: Sequence[Page]) -> bool:
    """Whether there may be more to draw than was drawn."""
    rated = [one.chart for page in articles for one in page.findings] + [one.chart for page in articles for one in page.held]
    return MOST_CHARTS in (sum(map(bool, rated)), sum(len(event.charts) for event in events))


def shown(number: int, finding: Finding, view: Mapping[str, Document], why: Mapping[str, str], chart: Chart | None) -> Shown:
    """A finding with its quotations, its rule's reason and its chart."""
    related = tuple(quoted(place, view) for place in finding.related)
    return Shown(number, finding, quoted(finding, view), related, why.get(finding.rule, ""), chart)


def quoted(place: Finding | Place, view: Mapping[str, Document]) -> Quote:
    """A place in its sentence."""
    return Quote(place.article, *around(view[place.article], place.start, place.end, 90))


def held(number: int, verified: Verified, document: Document, chart: Chart | None) -> Held:
    """A verified figure with its words."""
    return Held(number, verified, shortened(one_line(document.article.text[verified.start : verified.end])), chart)


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
