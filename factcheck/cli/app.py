"""The commands. Each imports what it needs when it runs."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.cli import rates
from factcheck.cli.options import (
    Against,
    Baseline,
    ExplainMatches,
    FailOn,
    Ignore,
    Jobs,
    NoProgress,
    Output,
    Paths,
    Previous,
    Published,
    Queries,
    Quiet,
    Rules,
    Select,
    format_of,
)

app = typer.Typer(
    name="factcheck",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Examples:\n\n`factcheck report story/ -o report.md` compares all articles of a folder  \n"
    "`factcheck check draft.docx` looks at one draft before it goes out",
)


def version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    show_version: Annotated[bool, typer.Option("--version", callback=version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Reads the figures in news articles and shows which of them cannot both be right, with the working."""


@app.command(
    epilog="Examples:\n\n`factcheck extract draft.txt --format table`  \n`factcheck extract archive.jsonl -o claims.jsonl --jobs 2`"
)
def extract(
    paths: Paths,
    format: Annotated[str, format_of("jsonl", "table")] = "jsonl",
    output: Output = None,
    published: Published = "",
    jobs: Jobs = 1,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Write every figure read as a claim: value, unit, what is counted, event, place, day, who says so."""
    from factcheck.cli.run import run_extract

    raise typer.Exit(run_extract(paths, format, output, published, jobs, quiet or no_progress))


@app.command(
    epilog="Examples:\n\n`factcheck report story/ -o report.md`  \n`factcheck report a.html b.docx --format json --fail-on error`  \n"
    "`factcheck report story/ --ignore FC706 --published 2024-05`"
)
def report(
    paths: Paths,
    format: Annotated[str, format_of("markdown", "json", "html", "sarif")] = "markdown",
    output: Output = None,
    select: Select = "",
    ignore: Ignore = "",
    published: Published = "",
    rules: Rules = [],  # noqa: B006 - typer reads the default, nobody writes to it
    fail_on: FailOn = "never",
    explain_matches: ExplainMatches = False,
    baseline: Baseline = [],  # noqa: B006
    jobs: Jobs = 1,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Compare the figures of all articles, inside each and across them, and write the discrepancy report."""
    from factcheck.cli.run import run_report

    raise typer.Exit(
        run_report(paths, format, output, select, ignore, published, rules, fail_on, explain_matches, jobs, quiet, no_progress, baseline)
    )


@app.command(
    epilog="Examples:\n\n`factcheck check draft.md`  \n`factcheck check draft.docx --against wires/`  \n"
    "`factcheck check - --format json < draft.txt`  \n\n"
    "Exit status: 0 no finding of the level of `--fail-on`, 1 there is one, 2 it did not run."
)
def check(
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT…", help="The drafts: files, folders or - for standard input.")],
    against: Against = [],  # noqa: B006
    format: Annotated[str, format_of("text", "json", "sarif", "github", "junit", "markdown", "html")] = "text",
    output: Output = None,
    select: Select = "",
    ignore: Ignore = "",
    published: Published = "",
    rules: Rules = [],  # noqa: B006
    fail_on: FailOn = "warning",
    queries: Queries = False,
    explain_matches: ExplainMatches = False,
    previous: Previous = [],  # noqa: B006
    annotate: Annotated[
        Path | None, typer.Option("--annotate", metavar="OUT.docx", help="Write a copy of a Word draft with the findings as comments.")
    ] = None,
    baseline: Baseline = [],  # noqa: B006
    jobs: Jobs = 1,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Check drafts before publication, each by itself and beside other articles."""
    from factcheck.cli.run import run_check

    raise typer.Exit(
        run_check(
            drafts,
            against,
            previous,
            format,
            output,
            select,
            ignore,
            published,
            rules,
            fail_on,
            queries,
            explain_matches,
            jobs,
            quiet,
            no_progress,
            annotate,
            baseline,
        )
    )


@app.command(epilog="Example:\n\n`factcheck baseline drafts/ -o factcheck-baseline.toml --reason 'checked by the desk in May'`")
def baseline(
    paths: Paths,
    output: Output = None,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why these findings are accepted.")
    ] = "accepted with the baseline",
    against: Against = [],  # noqa: B006
    previous: Previous = [],  # noqa: B006
    select: Select = "",
    ignore: Ignore = "",
    published: Published = "",
    rules: Rules = [],  # noqa: B006
    jobs: Jobs = 1,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Accept today's findings of `check`: write them to a file that `--baseline` or the setting `suppressions` names."""
    from factcheck.cli.accept import run_baseline

    raise typer.Exit(run_baseline(paths, against, previous, output, reason, select, ignore, published, rules, jobs, quiet, no_progress))


@app.command("new-rule", epilog="Example:\n\n`factcheck new-rule house-rules HOUSE001 no-round-tolls`")
def new_rule(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of your rules; made if it is not there.")],
    code: Annotated[str, typer.Argument(metavar="CODE", help="Capital letters and three digits, such as HOUSE001.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="A short name, such as no-round-tolls.")],
) -> None:
    """Write a rule of your own to begin with."""
    from factcheck.cli.house import run_new_rule

    raise typer.Exit(run_new_rule(folder, code, name))


@app.command("test-rules", epilog="Example:\n\n`factcheck test-rules house-rules`")
def test_rules(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of your rules.")],
    select: Select = "",
) -> None:
    """Run the examples of your own rules. Exit status 1 if one is not as it should be."""
    from factcheck.cli.house import run_test_rules

    raise typer.Exit(run_test_rules(folder, select))


@app.command(epilog="Example:\n\n`factcheck explain FC101`")
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code of a rule, such as FC101.")],
    rules: Rules = [],  # noqa: B006
) -> None:
    """Explain a rule: what it flags, why, examples, and how to silence it."""
    from factcheck.cli.catalogue import run_explain

    raise typer.Exit(run_explain(code, rules))


@app.command("rules", epilog="Example:\n\n`factcheck rules --rules house-rules/`")
def list_rules(
    rules: Rules = [],  # noqa: B006
) -> None:
    """List the rule catalogue."""
    from factcheck.cli.catalogue import run_rules

    raise typer.Exit(run_rules(rules))


app.add_typer(rates.app, name="rates")
