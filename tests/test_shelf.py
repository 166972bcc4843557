"""What does not fit into memory waits on disk, nothing of it stays there, and no byte of any output shows it."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from factcheck.cli.app import app
from factcheck.errors import FactcheckError
from factcheck.shelf import Recent, Shelf

SEEDS = Path(__file__).parent.parent / "seeds"
ROOMS = ("match.studies.DOSSIERS", "match.studies.SKETCHES", "match.profiles.PROFILES", "pipeline.DOCUMENTS", "read.ARTICLES")


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.text(max_size=5))), st.integers(0, 8))
def test_a_shelf_is_a_mapping_however_little_room_it_has(steps: list[tuple[str, str]], room: int) -> None:
    shelf, plain = Shelf[str](len, room), dict[str, str]()
    for name, word in steps:
        shelf.put(name, word)
        plain[name] = word
        assert list(shelf.items()) == list(plain.items())
    assert "e" not in shelf


def test_what_was_used_last_stays_and_no_more_than_fits() -> None:
    recent = Recent[str](len, 6)
    assert list(recent.put("a", "xxx")) == []
    assert list(recent.put("b", "yyy")) == []
    assert recent.get("a") == "xxx"
    assert list(recent.put("c", "zz")) == [("b", "yyy")]
    assert recent.get("b") is None
    assert list(recent.put("d", "a far too long one")) == [("a", "xxx"), ("c", "zz")]


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_nothing_stands_in_the_temporary_folder_even_while_it_is_used(temporary: Path) -> None:
    shelf = Shelf[str](len, 0)
    for name in "abc":
        shelf.put(name, name * 5000)
    assert shelf["a"] == "a" * 5000
    assert list(temporary.iterdir()) == []


def test_a_full_disk_is_told_with_what_to_do(temporary: Path) -> None:
    temporary.rmdir()
    shelf = Shelf[str](len, 0)
    shelf.put("a", "x")
    with pytest.raises(FactcheckError, match="TMPDIR"):
        shelf.put("b", "y")


def outputs(folder: Path) -> list[bytes]:
    """What the commands write on the sample articles."""
    folder.mkdir()
    flawed, occasions, found = str(SEEDS / "flawed"), str(SEEDS / "occasions"), []
    commands = [
        ["report", str(SEEDS), "--format", "json"],
        ["report", str(SEEDS), "--explain-matches"],
        ["check", flawed, "--format", "sarif"],
        ["check", flawed, "--against", occasions, "--explain-matches"],
        ["check", flawed, "--previous", flawed, "--format", "junit"],
        ["extract", str(SEEDS)],
    ]
    for number, command in enumerate(commands):
        out = folder / str(number)
        assert CliRunner().invoke(app, [*command, "-o", str(out)]).exit_code in (0, 1)
        found.append(out.read_bytes())
    return found


def test_every_output_is_the_same_when_all_waits_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = outputs(tmp_path / "kept")
    for room in ROOMS:
        monkeypatch.setattr(f"factcheck.{room}", 0)
    assert outputs(tmp_path / "fetched") == kept
