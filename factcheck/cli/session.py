"""What every command does around its work: settings, reading, messages, progress, writing, exit status."""

import os
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from factcheck.cli.options import known_codes
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model import Article, Days, Problem
from factcheck.settings import Settings

FOUND, FAILED = 1, 2
RESULT = re.compile(
    rb"Discrepancy report|\A\{\s*\"articles\": \[|\A\{\"id\":\"[^\"\n]*#\d"
    rb"|\b(?:error|warning|note) [A-Z]{2,5}\d{3}\b|\ANo findings\."
)
"""How what this program writes begins, in those formats that are also those of articles."""


def settings_of(
    paths: Sequence[str],
    select: str = "",
    ignore: str = "",
    published: str = "",
    rules: Sequence[Path] = (),
    jobs: int = 1,
    baseline: Sequence[Path] = (),
) -> Settings:
    """The settings of a run: the words of the command line, and what the configuration near the inputs says besides.

    Raises `SettingsError`, `RuleError`.
    """
    from factcheck.configuration import configured, found_upward, named, suppressions_in
    from factcheck.rulebook import load_rules

    house = dict(configured(paths))
    file = f"{named(path)}: " if house and (path := found_upward(paths)) else ""
    folders = tuple(rules) or house.pop("rules", ())
    known = tuple(rule.id for rule in load_rules(folders))
    words = {"select": known_codes(select, "--select", known), "ignore": known_codes(ignore, "--ignore", known)}
    words |= {name: known_codes(joined(house[name]), f"{file}{name}", known) for name in words if name in house and not words[name]}
    house["per_path"] = tuple(path_settings(own, known, select, file) for own in house.get("per_path", ()))
    accepted = tuple(entry for path in baseline for entry in suppressions_in(path))
    return Settings.model_validate(
        {
            **house,
            **words,
            "published": day_of(published, "--published") or day_of(house.get("published", ""), f"{file}published"),
            "rules": folders,
            "jobs": house.get("jobs", 1) if jobs == 1 else jobs,
            "suppressions": (*house.get("suppressions", ()), *accepted),
        }
    )


def joined(listed: Sequence[str]) -> str:
    """Codes of a list as an option has them; a list of nothing but empty texts is not an empty one."""
    return ",".join(listed) or "," * len(listed)


def path_settings(own: Mapping[str, Any], known: tuple[str, ...], select: str, file: str = "") -> Mapping[str, Any]:
    """The settings of some paths, checked; a selection on the command line goes before theirs. Raises `SettingsError`."""
    given = {name: value for name, value in own.items() if name != "written" and not (name == "select" and select)}
    where = f'{file}per-path."{own["written"]}"'
    given |= {name: known_codes(joined(given[name]), f"{where}.{name}", known) for name in ("select", "ignore") if name in given}
    return given | ({"published": day_of(own["published"], f"{where}.published")} if "published" in own else {})


def day_of(words: str, option: str) -> Days | None:
    """The days of an option or a setting. Raises `SettingsError`."""
    from factcheck.read import interval

    try:
        return interval(words)
    except ValueError as error:
        raise SettingsError(f"{option} {words}: not a date; use 2024-05-31, 2024-05, 2024 or an interval 2024-05/2024-06") from error


def some_rule(settings: Settings) -> None:
    """Refuse to check with no rule at all, which would find nothing in anything. Raises `SettingsError`."""
    from factcheck.rulebook import chosen, load_rules

    rules = load_rules(settings.rules)
    selections = (settings.select, *(own.select for own in settings.per_path if own.select))
    if not any(chosen(rules, select, settings.ignore) for select in selections):
        raise SettingsError(f"no rule is left to check with: {', '.join(settings.ignore)} leaves out all that are chosen")


def articles_in(paths: Sequence[str], problems: list[Problem], outputs: Sequence[Path | None] = ()) -> Sequence[Article]:
    """The articles in the given inputs; what could not be read is added to `problems` and said on standard error.

    `outputs` are written later: what lies there from an earlier run is no article.
    """
    from factcheck.read import read

    batch = read(paths, [path for path in outputs if path])
    for problem in batch.problems:
        say(f"{problem.where}: {problem.what}" + (f" ({problem.advice})" if problem.advice else ""))
    for notice in batch.notices:
        say(notice)
    problems.extend(batch.problems)
    if not batch.articles and not batch.problems:
        raise FactcheckError(f"{', '.join(paths)}: no article found; articles end in .txt, .md, .html, .docx, .json or .jsonl")
    return batch.articles


def say(message: str) -> None:
    """A message for the person at the terminal, on standard error; names of files and words of articles can steer no terminal."""
    from factcheck.render.terminal import clean

    if sys.stderr is None:  # closed by the caller
        return
    sys.stderr.write("".join(f"{clean(line)}\n" for line in f"factcheck: {message}".split("\n")))


def spare(inputs: Iterable[str | Path], output: Path | None, annotate: Path | None = None) -> None:
    """Refuse to write over what is read, and two results into one file. Raises `SettingsError`."""
    read = [path for path in inputs if path != "-"]
    for option, written in (("-o", output), ("--annotate", annotate)):
        for path in read:
            with suppress(OSError):  # one that is not there
                if written and written.samefile(path):
                    raise SettingsError(f"{option} {written}: this is an input, which would be written over; give another name")
                if written and is_article_in(path, written):
                    raise SettingsError(f"{option} {written}: this is an article in {path}, which would be written over; give another name")
    if output and annotate and os.path.realpath(output) == os.path.realpath(annotate):
        raise SettingsError(f"--annotate {annotate}: -o names the same file; give another name")


def is_article_in(folder: str | Path, file: Path) -> bool:
    """Whether a file is one of the articles of a folder, and not what an earlier run has written there."""
    from factcheck.read.files import ALSO, ENDINGS

    if not Path(folder).is_dir() or not file.is_file() or file.suffix.lower() not in (*ENDINGS, *ALSO):
        return False
    if not file.resolve().is_relative_to(Path(folder).resolve()):
        return False
    with file.open("rb") as opened:
        return RESULT.search(opened.read(2000)) is None


def write(pieces: Iterable[str], output: Path | None) -> None:
    """Write to standard output as it comes, or to a file that appears only when it is whole. Raises `FactcheckError`."""
    if output is None:
        if sys.stdout is None:
            raise FactcheckError("standard output is closed; give a file with -o")
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        try:
            sys.stdout.writelines(pieces)
            sys.stdout.flush()
        except OSError as error:
            # Python would complain again when it closes stdout
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):  # the reader went away (`factcheck … | head`): nothing is wrong
                raise SystemExit(0) from None
            raise FactcheckError(f"standard output cannot be written: {error.strerror}") from error
        return
    try:
        if not output.parent.is_dir():
            raise FactcheckError(f"{output}: the folder {output.parent} does not exist")
        if output.exists() and not output.is_file():
            with output.open("w", encoding="utf-8", newline="\n") as device:
                device.writelines(pieces)
            return
        replace(output, pieces)
    except OSError as error:
        raise FactcheckError(f"{output}: cannot be written: {error.strerror}") from error


def replace(output: Path, pieces: Iterable[str | bytes]) -> None:
    """Put a new file in the place of `output` in one step, so that no reader ever sees half of it."""
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(piece.encode("utf-8") if isinstance(piece, str) else piece for piece in pieces)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(output.stat().st_mode & 0o777 if output.exists() else 0o666 & ~mask)
        Path(name).replace(output)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
