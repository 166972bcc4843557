"""Exchange rates on disk: one zip with a small text member a currency, so that a pair loads in a millisecond and no other is touched.

    calendar.txt         the days of the daily series, oldest first
    daily/GBP.txt        units per euro on those days, as printed by the European Central Bank ("0": none that day)
    ranges/INR.txt       `2004-06 low high source`: units per US dollar in a month, or in a year (`1987 low high source`)
    sources.json         what each source is, its terms, and the tolerance its figures need

The bundled zip is never written to. `factcheck rates update` puts a newer one with daily series only into the user's data folder; where
it is there and sound, its days are used instead of the bundled ones.
"""

import csv
import io
import json
import os
import re
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import InputError

BUNDLED = Path(__file__).parent.parent / "data" / "rates" / "rates.zip"
CODE = re.compile(r"[A-Z]{3}")
MISSING = ("", "N/A", "-")
LARGEST = 20_000_000
"""Bytes: ten times what the ECB's history takes today. A zip that unpacks to more is not one."""


class Columns(NamedTuple):
    """Daily series as text: the days, oldest first, and each currency's units per euro on them ("0": none)."""

    days: list[str]
    values: dict[str, list[str]]


class Span(NamedTuple):
    """Units of a currency per US dollar over a month or a year: lowest, highest, and who says so."""

    low: float
    high: float
    source: str


class RateTable:
    """The rates of one zip file; members are read when they are asked for, and once."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        self._members = frozenset(self._zip.namelist())
        self._daily: dict[str, list[float]] = {}
        self._spans: dict[str, tuple[dict[int, Span], dict[int, Span]]] = {}

    def _text(self, member: str) -> str:
        return self._zip.read(member).decode("ascii") if member in self._members else ""

    @cached_property
    def days(self) -> list[int]:
        """The days of the daily series as ordinals."""
        return [date.fromisoformat(line).toordinal() for line in self._text("calendar.txt").split()]

    @cached_property
    def months(self) -> list[int]:
        """The month (years × 12 + month) of each day."""
        return [int(line[:4]) * 12 + int(line[5:7]) for line in self._text("calendar.txt").split()]

    @cached_property
    def sources(self) -> Mapping[str, Mapping[str, str]]:
        """What each source is."""
        found: dict[str, dict[str, str]] = json.loads(self._text("sources.json") or "{}")
        return found

    @cached_property
    def currencies(self) -> frozenset[str]:
        """Every code with a rate of some day."""
        return frozenset({"EUR", "USD"} | {name.split("/")[1][:3] for name in self._members if "/" in name})

    @cached_property
    def daily_currencies(self) -> frozenset[str]:
        """The codes with a daily series, besides the euro itself."""
        return frozenset(name.split("/")[1][:3] for name in self._members if name.startswith("daily/"))

    def daily(self, currency: str) -> list[float]:
        """Units per euro on each of `days`, 0 where there is none; empty for a currency without daily rates."""
        if currency == "EUR":
            return [1.0] * len(self.days)
        if currency not in self._daily:
            self._daily[currency] = list(map(float, self._text(f"daily/{currency}.txt").split()))
        return self._daily[currency]

    def printed(self, currency: str, day: int) -> str | None:
        """Units per euro exactly as printed on a day of the series."""
        if currency == "EUR":
            return "1"
        lines = self._text(f"daily/{currency}.txt").split()
        value = lines[self.days.index(day)] if lines and day in self.days else "0"
        return value if value != "0" else None

    def spans(self, currency: str) -> tuple[dict[int, Span], dict[int, Span]]:
        """Units per US dollar by month (years × 12 + month) and by year, widened by what the source's figures need."""
        if currency not in self._spans:
            months: dict[int, Span] = {}
            years: dict[int, Span] = {}
            for line in self._text(f"ranges/{currency}.txt").splitlines():
                period, low, high, source = line.split()
                slack = float(self.sources[source]["tolerance"])
                span = Span(float(low) * (1 - slack), float(high) * (1 + slack), source)
                if len(period) == 4:
                    years[int(period)] = span
                else:
                    months[int(period[:4]) * 12 + int(period[5:7])] = span
            self._spans[currency] = (months, years)
        return self._spans[currency]


# ---- reading the European Central Bank's file and writing ours -------------------------------------------------------


def read_ecb(data: bytes, name: str = "the file") -> Columns:
    """The daily series in the ECB's own CSV or zip. Raises `InputError` for anything that is not plainly that."""
    lines = list(csv.reader(io.StringIO(_unzipped(data, name))))
    header = [cell.strip() for cell in lines[0]] if lines else []
    currencies = [cell for cell in header[1:] if cell]
    if not header or header[0] != "Date" or "USD" not in currencies or not all(map(CODE.fullmatch, currencies)):
        raise InputError(name, "this is not the ECB's table of reference rates: its first line is not “Date,USD,…”")
    rows = sorted(_row(line, len(currencies), name) for line in lines[1:] if line)
    if len(rows) < 2 or len({row[0] for row in rows}) != len(rows):
        raise InputError(name, "the table of rates has no days, or the same day twice")
    return Columns([row[0] for row in rows], {code: [row[1][at] for row in rows] for at, code in enumerate(currencies)})


def _row(line: Sequence[str], wanted: int, name: str) -> tuple[str, list[str]]:
    try:
        day = date.fromisoformat(line[0].strip()).isoformat()
        values = ["0" if cell.strip() in MISSING else cell.strip() for cell in line[1 : wanted + 1]]
        if len(values) != wanted or any(not 0 <= float(value) < 1e9 for value in values):
            raise ValueError
    except ValueError:
        raise InputError(name, f"a line of the table of rates cannot be read: {','.join(line)[:60]}") from None
    return day, values


def _unzipped(data: bytes, name: str) -> str:
    try:
        if data[:2] != b"PK":
            return data.decode("utf-8-sig")
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [info for info in archive.infolist() if info.filename.endswith(".csv")]
            if len(inside) != 1 or inside[0].file_size > LARGEST:
                raise InputError(name, "the zip does not hold one CSV file of rates")
            return archive.read(inside[0]).decode("utf-8-sig")
    except (zipfile.BadZipFile, UnicodeDecodeError, OSError) as error:
        raise InputError(name, f"it cannot be read as a table of rates: {error}") from error


def write_table(path: Path, columns: Columns, ranges: Mapping[str, Iterable[str]], sources: str) -> None:
    """Write a zip of rates in one step: a reader sees the old file or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for member, text in _members(columns, ranges, sources):
                archive.writestr(zipfile.ZipInfo(member), text, zipfile.ZIP_DEFLATED, 9)
        RateTable(Path(made)).days  # noqa: B018 - reading it back is the proof that it can be read
        Path(made).chmod(0o644)
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def _members(columns: Columns, ranges: Mapping[str, Iterable[str]], sources: str) -> Iterable[tuple[str, str]]:
    yield "calendar.txt", "\n".join(columns.days) + "\n"
    yield "sources.json", sources
    for code in sorted(columns.values):
        yield f"daily/{code}.txt", "\n".join(columns.values[code]) + "\n"
    for code in sorted(ranges):
        yield f"ranges/{code}.txt", "\n".join(ranges[code]) + "\n"


# ---- where the user's own rates are ----------------------------------------------------------------------------------


def data_folder() -> Path:
    """The user's data folder: `FACTCHECK_DATA_DIR`, else where the system keeps such things."""
    if given := os.environ.get("FACTCHECK_DATA_DIR"):
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "factcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "factcheck"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "factcheck"


def updated_rates() -> Path:
    """Where `factcheck rates update` puts its table."""
    return data_folder() / "rates.zip"
