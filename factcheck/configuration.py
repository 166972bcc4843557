"""The newsroom's settings: `[tool.factcheck]` in pyproject.toml or a factcheck.toml, found upward from what is read."""

import glob
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.fieldtext import toml_fields
from factcheck.model import Finding
from factcheck.settings import CODES, Suppression

OWN, SHARED = "factcheck.toml", "pyproject.toml"
LISTS = ("select", "ignore", "rules", "suppressions")
TEXTS = ("country", "currency", "published")
KEYS = (*LISTS, *TEXTS, "jobs", "rate-tolerance", "per-path")
PATH_KEYS = ("select", "ignore", *TEXTS)
"""What may hold for some paths only."""


def found_upward(paths: Sequence[str]) -> Path | None:
    """The nearest configuration in the folder of the first input or in one above it; for standard input in the working folder."""
    first = next((Path(path) for path in sorted(paths) if path != "-"), Path())
    start = first.absolute()
    for folder in (start, *start.parents) if allowed(start.is_dir) else start.parents:
        if allowed((folder / OWN).is_file):
            return folder / OWN
        if allowed((folder / SHARED).is_file) and section(folder / SHARED) is not None:
            return folder / SHARED
    return None


def allowed(asked: Callable[[], bool]) -> bool:
    """The answer to a question about a path; no where the system refuses to say (a folder that may not be entered, a name too long)."""
    try:
        return asked()
    except OSError:
        return False


def section(path: Path) -> Mapping[str, Any] | None:
    """The settings in a file: all of factcheck.toml, `[tool.factcheck]` of pyproject.toml. Raises `SettingsError`."""
    try:
        fields = toml_in(path)
    except SettingsError:
        if path.name == SHARED:
            return None  # a broken pyproject.toml is for others to complain of
        raise
    if path.name != SHARED:
        return fields
    tool = fields.get("tool")
    own = tool.get("factcheck") if isinstance(tool, dict) else None
    if own is not None and not isinstance(own, dict):
        raise SettingsError(f"{named(path)}: tool.factcheck: write the settings as a table: [tool.factcheck]")
    return own


def toml_in(path: Path) -> Mapping[str, Any]:
    """The fields of a TOML file. Raises `SettingsError` naming file and place."""
    try:
        return toml_fields(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"{named(path)}: cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{named(path)}: this is not UTF-8 text; save it as UTF-8") from error
    except ValueError as error:  # what tomllib says of broken TOML, and Python of a number with thousands of digits
        raise SettingsError(f"{named(path)}: cannot be read as TOML: {error}") from error


def configured(paths: Sequence[str]) -> Mapping[str, Any]:
    """The settings that hold for the inputs, by the names of `Settings`, each checked. Raises `SettingsError` naming file and key."""
    path = found_upward(paths)
    fields = section(path) if path else None
    if not path or not fields:
        return {}
    for key, value in fields.items():
        complain(path, key, value)
    return settled_fields(path, fields)


def complain(path: Path, key: str, value: Any) -> None:
    """Refuse a key that is not known or has a value of the wrong kind."""
    if key not in KEYS:
        raise SettingsError(f"{named(path)}: {key}: there is no such setting; there are {', '.join(KEYS)}")
    if key == "jobs" and not (type(value) is int and value >= 1):
        raise SettingsError(f"{named(path)}: jobs: write a number from 1 on")
    if key == "rate-tolerance" and not (type(value) in (int, float) and 0 <= value < 1):
        raise SettingsError(f"{named(path)}: rate-tolerance: write a share from 0 to below 1, such as 0.02 for two per cent")
    if key == "per-path":
        complain_of_paths(path, value)
    if fault := fault_in(key, value):
        raise SettingsError(f"{named(path)}: {key}: {fault}")


def complain_of_paths(path: Path, value: Any) -> None:
    """The same for the settings of some paths."""
    if not isinstance(value, dict) or not all(isinstance(own, dict) for own in value.values()):
        raise SettingsError(f'{named(path)}: per-path: write a table for each pattern: [per-path."opinion/*"]')
    for pattern, own in value.items():
        for key, setting in own.items():
            where = f'{named(path)}: per-path."{pattern}".{key}'
            if key not in PATH_KEYS:
                raise SettingsError(f"{where}: this cannot be set for a path; what can is {', '.join(PATH_KEYS)}")
            if fault := fault_in(key, setting):
                raise SettingsError(f"{where}: {fault}")


def fault_in(key: str, value: Any) -> str | None:
    """What is wrong with a list, a text or a code."""
    if key in LISTS and not is_texts(value):
        return f'write a list of texts: {key} = ["…"]'
    if key in TEXTS and not isinstance(value, date if key == "published" and not isinstance(value, str) else str):
        return f'write a text: {key} = "…"'
    if key in CODES and not CODES[key][0](value):
        return f"{value!r} is no code; write it as {CODES[key][1]}"
    return None


def is_texts(value: Any) -> bool:
    """A list of texts."""
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def named(path: Path) -> str:
    """A file as seen from the working folder: there may be several of its name further up."""
    try:
        return os.path.relpath(path)
    except (OSError, ValueError):  # the working folder is gone, or lies on another drive
        return path.name


def settled_fields(path: Path, fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields under the names of `Settings`; paths are relative to the configuration file."""
    made: dict[str, Any] = dict(plain_fields(fields))
    made |= {"jobs": fields["jobs"]} if "jobs" in fields else {}
    made |= {"rate_tolerance": Decimal(str(fields["rate-tolerance"]))} if "rate-tolerance" in fields else {}
    if "rules" in fields:
        made["rules"] = tuple(Path(named(path.parent / folder)) for folder in fields["rules"])
    if "suppressions" in fields:
        made["suppressions"] = tuple(entry for name in fields["suppressions"] for entry in suppressions_in(path.parent / name))
    if "per-path" in fields:
        patterns = fields["per-path"].items()
        made["per_path"] = tuple(
            {"pattern": pattern_from(path.parent, pattern), "written": pattern, **dict(plain_fields(own))} for pattern, own in patterns
        )
    return made


def plain_fields(fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The texts and the lists of codes."""
    yield from ((key, str(fields[key])) for key in TEXTS if key in fields)
    yield from ((key, tuple(fields[key])) for key in ("select", "ignore") if key in fields)


def pattern_from(folder: Path, pattern: str) -> str:
    """A pattern as one of whole paths: it is relative to the folder of the configuration. One of names alone stays as it is."""
    if "/" not in pattern:
        return pattern
    return f"{glob.escape(Path(os.path.normpath(folder.absolute())).as_posix().rstrip('/'))}/{pattern.removeprefix('./').lstrip('/')}"


# ---- suppression files ---------------------------------------------------------------------------------------------------


def suppressions_in(path: Path) -> tuple[Suppression, ...]:
    """The entries of a suppression file or a baseline. Raises `SettingsError` naming file and entry."""
    fields = toml_in(path)
    entries = fields.get("suppress", [])
    if set(fields) - {"suppress"} or not isinstance(entries, list):
        raise SettingsError(f"{named(path)}: a suppression file holds [[suppress]] entries and nothing else")
    return tuple(entry_of(path, number, entry) for number, entry in enumerate(entries, 1))


def entry_of(path: Path, number: int, entry: Any) -> Suppression:
    """One entry."""
    known = Suppression.model_fields
    if not isinstance(entry, dict) or set(entry) - set(known) or not all(isinstance(value, str) for value in entry.values()):
        raise SettingsError(f"{named(path)}: suppress {number}: an entry has the texts {', '.join(known)}")
    if not entry.get("fingerprint"):
        raise SettingsError(f"{named(path)}: suppress {number}: fingerprint: this is missing")
    return Suppression(**{"reason": "", **entry})


def baseline_of(findings: Iterable[Finding], reason: str) -> str:
    """A suppression file that accepts the findings."""
    head = "# Findings that are accepted; `factcheck check` leaves them out. Delete an entry to hear of it again.\n"
    return head + "".join(f"\n[[suppress]]\n{lines(finding, reason)}" for finding in findings)


def lines(finding: Finding, reason: str) -> str:
    """The fields of an entry."""
    fields = {"fingerprint": finding.fingerprint, "rule": finding.rule, "article": finding.article}
    fields |= {"excerpt": " ".join(finding.excerpt.split()), "reason": reason}
    return "".join(f"{name} = {quoted(value)}\n" for name, value in fields.items())


def quoted(text: str) -> str:
    """A text as TOML writes it: as JSON does, but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
