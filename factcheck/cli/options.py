"""The options that several commands share, and how their words become settings."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck.errors import SettingsError

LEVELS = ("error", "warning", "note")


def offering(*words: str) -> Callable[[str], list[str]]:
    """What a shell offers to complete the value of an option with."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders (read recursively) or - for standard input.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")]
Select = Annotated[str, typer.Option("--select", metavar="CODE,…", help="Run only these rules (codes or prefixes: FC1, FC201).")]
Ignore = Annotated[str, typer.Option("--ignore", metavar="CODE,…", help="Leave these rules out.")]
Published = Annotated[
    str, typer.Option("--published", metavar="DATE", help="Publication date of articles that carry none (2024-05-31, 2024-05).")
]
Rules = Annotated[list[Path], typer.Option("--rules", metavar="DIR", help="A folder of further rules; may be given several times.")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Worker processes; the output is the same with any number.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No messages but errors.")]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="No progress bar.")]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        help="Exit with 1 on a finding of this severity or above: error, warning, note, never.",
        autocompletion=offering(*LEVELS, "never"),
    ),
]
Against = Annotated[list[str], typer.Option("--against", metavar="PATH", help="Articles to compare with; may be given several times.")]
Previous = Annotated[
    list[str], typer.Option("--previous", metavar="PATH", help="The earlier version of the draft, or a folder of them with the same names.")
]
Baseline = Annotated[
    list[Path], typer.Option("--baseline", metavar="FILE", help="Findings that are accepted: what `factcheck baseline` wrote.")
]
Queries = Annotated[bool, typer.Option("--queries", help="With each finding two sentences to send to the reporter.")]
ExplainMatches = Annotated[bool, typer.Option("--explain-matches", help="Say why articles were taken to tell of one event.")]


def format_of(*formats: str) -> Any:
    """The option `--format` of a command that knows these."""
    named = f"{', '.join(formats[:-1])} or {formats[-1]}."
    return typer.Option("--format", "-f", metavar="FORMAT", help=named, autocompletion=offering(*formats))


def codes(words: str) -> tuple[str, ...]:
    """The rule codes in a comma-separated option, however they are written."""
    return tuple(code.strip().upper() for code in words.split(",") if code.strip())


def known_codes(words: str, option: str, rules: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of an option. Raises `SettingsError` for one that fits no rule."""
    chosen = codes(words)
    if words and not chosen:
        raise SettingsError(f"{option} {words!r}: this names no rule; `factcheck rules` lists them")
    for code in chosen:
        if not any(rule.startswith(code) for rule in rules):
            raise SettingsError(f"{option} {code}: no rule has this code; `factcheck rules` lists them")
    return chosen


def at_or_above(level: str) -> tuple[str, ...]:
    """The severities that `--fail-on LEVEL` speaks of."""
    if level == "never":
        return ()
    if level not in LEVELS:
        raise SettingsError(f"--fail-on {level}: use error, warning, note or never")
    return LEVELS[: LEVELS.index(level) + 1]
