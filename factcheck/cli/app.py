"""The commands."""

import sys
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=True)

Paths = Annotated[list[str], typer.Argument(help="Files, folders or - for standard input.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write here instead of standard output.")]


def put(text: str, output: Path | None) -> None:
    """Write to a file or standard output."""
    if output:
        output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


@app.command()
def extract(paths: Paths, format: str = "jsonl", output: Output = None) -> None:
    """Every figure read, one claim record a line."""
    from factcheck.pipeline import documents_of
    from factcheck.read import read
    from factcheck.settings import Settings

    documents = documents_of(read(paths).articles, Settings())
    put("".join(claim.model_dump_json() + "\n" for document in documents for claim in document.claims), output)


@app.command()
def report(paths: Paths, format: str = "json", output: Output = None) -> None:
    """Compare all articles with one another."""
    from factcheck.pipeline import reconcile
    from factcheck.read import read
    from factcheck.settings import Settings

    batch = read(paths)
    put(reconcile(batch.articles, Settings(), batch.problems).report.model_dump_json(indent=1) + "\n", output)


@app.command()
def check(
    drafts: Paths,
    against: Annotated[list[str] | None, typer.Option(help="Articles to compare with.")] = None,
    format: str = "json",
    output: Output = None,
) -> None:
    """Check drafts before publication."""
    from factcheck.pipeline import check_drafts
    from factcheck.read import read
    from factcheck.settings import Settings

    batch = read(drafts)
    result = check_drafts(batch.articles, read(against or []).articles, Settings(), batch.problems).report
    put(result.model_dump_json(indent=1) + "\n", output)
    raise typer.Exit(1 if any(f.severity != "note" for f in result.findings) else 0)
