"""No input, however odd, may raise anything but a refusal in plain words, nor take more than linear time.

The whole of it is `benchmarks/fuzz.py`; these are its first cases.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    """The benchmark as a module."""
    path = Path(__file__).parent.parent / "benchmarks" / "fuzz.py"
    spec = importlib.util.spec_from_file_location("fuzz", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["fuzz"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("first", range(0, 200, 50))
def test_no_odd_input_crashes_or_hangs(fuzz: ModuleType, first: int) -> None:
    bad = [outcome for outcome in fuzz.outcomes(50, seed=1, first=first) if outcome.error or outcome.seconds > 5]
    assert not bad, bad[0]


def test_a_long_line_of_any_odd_unit_takes_at_most_half_a_second(fuzz: ModuleType) -> None:
    slow = {unit: taken for unit in fuzz.UNITS if (taken := fuzz.seconds((unit * 1500)[:1500])) > 0.5}
    assert not slow


def test_the_same_number_gives_the_same_case(fuzz: ModuleType) -> None:
    texts = fuzz.seeds()
    assert all(fuzz.case(n, 1, texts) == fuzz.case(n, 1, texts) for n in range(10) if n % 10 != 6)


def test_nothing_is_written_beside_the_case(fuzz: ModuleType, tmp_path: Path) -> None:
    texts = fuzz.seeds()
    for number in range(10):
        fuzz.run(fuzz.case(number, 3, texts), tmp_path, number)
    assert [path.name for path in tmp_path.rglob("*")] == ["rules"]
