"""No input, however odd, may raise anything but a refusal in plain words, write where it should not, nor take more than linear time.

The whole of it is `benchmarks/fuzz.py`; these are its first cases, and more of those that read next to no text: the newsroom's own files,
command lines.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

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
    return [outcome for outcome in fuzz.outcomes(numbers, seed=2) if outcome.error or outcome.seconds > 5]


@pytest.mark.parametrize("first", range(0, 200, 25))
def test_odd_input_is_answered_or_refused_in_plain_words(fuzz: ModuleType, first: int) -> None:
    assert not bad(fuzz, list(range(first, first + 25)))


@pytest.mark.parametrize("place", CHEAP)
def test_odd_rules_settings_and_command_lines_are_refused_in_plain_words(fuzz: ModuleType, place: int) -> None:
    assert not bad(fuzz, list(range(1000 + place, 1000 + place + 25 * 50, 25)))


def test_a_long_line_of_any_odd_unit_takes_at_most_half_a_second(fuzz: ModuleType) -> None:
    scaling = sys.modules["fuzz_scaling"]
    slow = {unit: taken for unit in scaling.UNITS if (taken := scaling.seconds((unit * 1000)[:1000])) > 0.5}
    assert not slow


def test_a_file_of_any_odd_piece_takes_at_most_a_second(fuzz: ModuleType) -> None:
    scaling = sys.modules["fuzz_scaling"]
    slow = {file: taken for file in scaling.FILES if (taken := scaling.seconds_of_file(file, 1000)) > 1}
    assert not slow


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
