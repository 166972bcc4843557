"""No input, however odd, may raise anything but a refusal in plain words, write where it should not, nor take more than linear time.

The whole of it is `benchmarks/fuzz.py`; these are its first cases, and more of those that read next to no text: the newsroom's own files,
command lines.
"""

import importlib.util
import json
import random
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.configuration import configured, suppressions_in
from factcheck.errors import FactcheckError
from factcheck.read import read
from factcheck.rulebook import read_rule

CHEAP = (4, 8, 13, 16, 22, 24)
"""The places of the cases that read next to no text, in every twenty-five."""


def module(name: str) -> ModuleType:
    """A script of the benchmarks as a module."""
    path = Path(__file__).parent.parent / "benchmarks" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    """The benchmark."""
    return module("fuzz")


def bad(fuzz: ModuleType, numbers: list[int]) -> list[object]:
    """The cases that were not answered as they should be."""
    return [outcome for outcome in fuzz.outcomes(numbers, seed=2) if outcome.error]


@pytest.mark.parametrize("first", range(0, 150, 25))
def test_odd_input_is_answered_or_refused_in_plain_words(fuzz: ModuleType, first: int) -> None:
    assert not bad(fuzz, list(range(first, first + 25)))


@pytest.mark.parametrize("place", CHEAP)
def test_odd_rules_settings_and_command_lines_are_refused_in_plain_words(fuzz: ModuleType, place: int) -> None:
    assert not bad(fuzz, list(range(1000 + place, 1000 + place + 25 * 40, 25)))


def reading(fuzz: ModuleType, folder: Path) -> Mapping[str, Callable[[random.Random], object]]:
    """What is made and read, without comparing anything, by name."""
    files, house, text = (sys.modules[name] for name in ("fuzz_files", "fuzz_house", "fuzz_text"))

    def put(name: str, data: bytes) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return {
        "markdown": lambda chance: read([str(put("a.md", files.markdown(chance)))]),
        "json": lambda chance: read([str(put("a.json", files.json_file(chance)))]),
        "word": lambda chance: read([str(put("a.docx", files.word(chance)))]),
        "encodings": lambda chance: read([str(put("a.txt", text.encoded(chance, text.article(chance)[:300])))]),
        "rules": lambda chance: read_rule(put("HOUSE001.yaml", house.rule(chance))),
        "settings": lambda chance: configured([str(put("factcheck.toml", house.configuration(chance)))]),
        "suppressions": lambda chance: suppressions_in(put("accepted.toml", house.suppressions(chance))),
    }


@pytest.mark.parametrize("sort", ["markdown", "json", "word", "encodings", "rules", "settings", "suppressions"])
def test_hundreds_of_odd_files_are_read_or_refused_in_plain_words(fuzz: ModuleType, tmp_path: Path, sort: str) -> None:
    read_one = reading(fuzz, tmp_path)[sort]
    for number in range(300):
        with suppress(FactcheckError):
            read_one(random.Random(f"{sort}/{number}"))


LONG_LINES = (
    "1 ",
    "Police arrested 154 men, then 114 more, 270 in all, and so on ",
    "$5 (£4) in Paris, ",
    "He was 5. ",
    "٣٤٥ ",
    '("[',
)


@pytest.mark.parametrize("unit", LONG_LINES)
def test_a_line_of_hundreds_of_kilobytes_is_answered_by_reading_so_much_of_it(fuzz: ModuleType, unit: str) -> None:
    text = (unit * (300_000 // len(unit)))[:300_000].encode()
    said = fuzz.run(fuzz.Case("a.txt", {"a.txt": text}, ("check", "a.txt", "--format", "json")))
    assert not said.error
    coverage = json.loads(said.out)["coverage"]
    read = coverage["figures"] - coverage["not_compared"].get("in more text than is read of one article", 0)
    assert read <= 2500


def test_the_same_number_gives_the_same_case(fuzz: ModuleType) -> None:
    assert [fuzz.case(number, 1) for number in range(50)] == [fuzz.case(number, 1) for number in range(50)]


def test_the_watch_sees_what_is_written_and_what_is_called(fuzz: ModuleType, tmp_path: Path) -> None:
    with fuzz.watched_over() as done:
        (tmp_path / "out").write_text("x")
        (tmp_path / "other").mkdir()
    assert fuzz.strangers(done, ["check", "a.txt", "-o", "out"], tmp_path) == [str((tmp_path / "other").resolve())]


def test_a_case_that_crashes_is_told(fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import read

    monkeypatch.setattr(read, "sources", lambda paths: 1 / 0)
    said = fuzz.run(fuzz.Case("a.txt", {"a.txt": b"5 men"}, ("check", "a.txt")))
    assert "ZeroDivisionError" in said.error
