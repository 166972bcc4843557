"""The commands that read articles: extract, report, check."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from shutil import get_terminal_size

from factcheck.cli.options import at_or_above
from factcheck.cli.progress import Made, ended, kept, watched
from factcheck.cli.session import FAILED, FOUND, articles_in, say, settings_of, some_rule, spare, write
from factcheck.cli.stopping import Stopped
from factcheck.errors import SettingsError
from factcheck.model import Article, Document, Problem, Report
from factcheck.render import FORMATS
from factcheck.render import pieces as rendered
from factcheck.report import Result, unread_end
from factcheck.settings import Settings

REPORT_FORMATS = ("markdown", "json", "html", "sarif")
NARROWEST = 40
"""Columns: a terminal that is narrower breaks the lines by itself."""
CHECK_FORMATS = ("text", "json", "sarif", "github", "junit", "markdown", "html")


def run_extract(paths: Sequence[str], form: str, output: Path | None, published: str, jobs: int, silent: bool) -> int:
    """Write the claims of all articles, each article's as soon as they are known."""
    from factcheck.pipeline import each_document
    from factcheck.render.claims import lines, table

    if form not in ("jsonl", "table"):
        raise SettingsError(f"--format {form}: use jsonl or table")
    spare(paths, output)
    settings = settings_of(paths, published=published, jobs=jobs)
    problems: list[Problem] = []
    articles = articles_in(paths, problems, [output])
    stops: list[Stopped] = []
    made = each_document(articles, settings)
    whole = output is not None and form == "table"
    documents = watched(made, len(articles), not silent) if whole else kept(made, len(articles), not silent, stops)
    with ended(documents, made):
        told = ends_told(documents)
        write(lines(told) if form == "jsonl" else table(told), output)
    end_of(stops)
    return FAILED if problems else 0


def ends_told(documents: Iterable[Document]) -> Iterator[Document]:
    """The documents as they come; of one that was not read to its end it is said."""
    for document in documents:
        if document.beyond:
            say(unread_end(document.article.id, document.beyond))
        yield document


def run_report(
    paths: Sequence[str],
    form: str,
    output: Path | None,
    select: str,
    ignore: str,
    published: str,
    rules: Sequence[Path],
    fail_on: str,
    explain_matches: bool,
    jobs: int,
    quiet: bool,
    no_progress: bool,
    baseline: Sequence[Path] = (),
) -> int:
    """Reconcile all articles and write the report."""
    from factcheck.pipeline import reconciled, studies_together

    offered(form, REPORT_FORMATS)
    spare([*paths, *baseline], output)
    levels = at_or_above(fail_on)
    settings = settings_of(paths, select, ignore, published, rules, jobs, baseline)
    some_rule(settings)
    problems: list[Problem] = []
    articles = articles_in(paths, problems, [output])
    made = studies_together(articles, settings)
    studies = watched(made, len(articles), not (quiet or no_progress))
    with ended(studies, made):
        result = reconciled(studies, settings, problems)
    shown = result if explain_matches or form == "json" else without_weights(result)
    write(pieces(form, shown, settings.rules, output), output)
    if not quiet and output:
        say(f"{output}: {in_short(result.report)}")
    return status(result.report, levels, problems)


def run_check(
    drafts: Sequence[str],
    against: Sequence[str],
    previous: Sequence[str],
    form: str,
    output: Path | None,
    select: str,
    ignore: str,
    published: str,
    rules: Sequence[Path],
    fail_on: str,
    queries: bool,
    explain_matches: bool,
    jobs: int,
    quiet: bool,
    no_progress: bool,
    annotate: Path | None = None,
    baseline: Sequence[Path] = (),
) -> int:
    """Check each draft by itself and beside the other articles."""
    from factcheck.cli.word import annotate as write_comments
    from factcheck.cli.word import wanted

    offered(form, CHECK_FORMATS)
    spare([*drafts, *against, *previous, *baseline], output, annotate)
    document = wanted(drafts, annotate) if annotate else None
    levels = at_or_above(fail_on)
    settings = settings_of(drafts, select, ignore, published, rules, jobs, baseline)
    some_rule(settings)
    problems: list[Problem] = []
    own = articles_in(drafts, problems, [output, annotate])
    others = articles_in(against, problems, [output, annotate]) if against else ()
    earlier = versions_of(own, articles_in(previous, problems, [output, annotate])) if previous else ()
    stops: list[Stopped] | None = [] if form == "text" and output is None and not annotate else None
    result = checked(own, others, settings, problems, earlier, not (quiet or no_progress), stops)
    shown = result if queries or form != "text" else without_queries(result)
    shown = shown if explain_matches or form == "json" else without_weights(shown)
    write(pieces(form, shown, settings.rules, output), output)
    if document and annotate and own:
        write_comments(document, (result if queries else without_queries(result)).report, annotate)
    end_of(stops or ())
    return status(result.report, levels, problems)


def checked(
    drafts: Sequence[Article],
    others: Sequence[Article],
    settings: Settings,
    problems: Sequence[Problem],
    previous: Sequence[Article] = (),
    show: bool = False,
    stops: list[Stopped] | None = None,
) -> Result:
    """The drafts checked one after the other, with a progress bar where `show` says so; after a stop noted in `stops` the first of them."""
    from factcheck.match import archive_of, library_of
    from factcheck.pipeline import check_alone, check_beside, each_dossier, each_study, on_shelf

    def seen(made: Iterator[Made]) -> Iterator[Made]:
        return watched(made, len(drafts), show) if stops is None else kept(made, len(drafts), show, stops)

    earlier = on_shelf(dossier.document for dossier in each_dossier(previous, settings))
    if not others:
        dossiers = each_dossier(drafts, settings)
        told = seen(dossiers)
        with ended(told, dossiers):
            return check_alone(told, settings, problems, earlier)
    beside = each_study(others, settings)
    shown = watched(beside, len(others), show)
    with ended(shown, beside):
        library = library_of(archive_of(shown))
    studies = each_study(drafts, settings)
    read = seen(studies)
    with ended(read, studies):
        return check_beside(read, library, settings, problems, earlier)


def end_of(stops: Sequence[Stopped]) -> None:
    """Go on stopping, after what was finished is written."""
    for stop in stops:
        raise stop


def versions_of(drafts: Sequence[Article], earlier: Sequence[Article]) -> tuple[Article, ...]:
    """The earlier versions under the ids of their drafts. Raises `SettingsError` where none belongs to a draft.

    Where none could be read, which is told already, the drafts are checked without.
    """
    if not earlier:
        return ()
    if len(drafts) == len(earlier) == 1:
        return (earlier[0].model_copy(update={"id": drafts[0].id}),)
    known = {draft.id for draft in drafts}
    if not any(article.id in known for article in earlier):
        raise SettingsError("--previous: no earlier version has the name of a draft")
    return tuple(article for article in earlier if article.id in known)


def offered(form: str, forms: Sequence[str]) -> None:
    """Refuse a format that the command does not have."""
    if form not in forms or form not in FORMATS:
        raise SettingsError(f"--format {form}: use {', '.join(f for f in forms if f in FORMATS)}")


def pieces(form: str, result: Result, rules: Sequence[Path], output: Path | None) -> Iterator[str]:
    """The report in the wanted format; in colour only on a terminal."""
    from factcheck.rulebook import load_rules

    screen = output is None and sys.stdout is not None and sys.stdout.isatty()
    colour = screen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = max(get_terminal_size().columns, NARROWEST) if screen else 0
    yield from rendered(form, result.report, result.documents, load_rules(rules), colour, width)


def without_queries(result: Result) -> Result:
    """The same findings without the sentences for the reporter."""
    findings = tuple(finding.model_copy(update={"query": ""}) for finding in result.report.findings)
    return result._replace(report=result.report.model_copy(update={"findings": findings}))


def without_weights(result: Result) -> Result:
    """The same events without the weights that say why their articles belong together."""
    events = tuple(event.model_copy(update={"weights": ()}) for event in result.report.events)
    return result._replace(report=result.report.model_copy(update={"events": events}))


def status(report: Report, levels: Sequence[str], problems: Sequence[Problem]) -> int:
    """The exit status of the contract."""
    if problems:
        return FAILED
    return FOUND if any(finding.severity in levels for finding in report.findings) else 0


def in_short(report: Report) -> str:
    """A report in half a sentence."""
    from factcheck.render.wording import counted, severities

    return f"{counted(report.coverage.articles, 'article')}, {counted(report.coverage.figures, 'figure')}, {severities(report.findings)}"
