"""The newsroom's settings, found upward from what is read."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from factcheck.cli.app import app
from factcheck.cli.session import settings_of
from factcheck.configuration import configured, found_upward
from factcheck.errors import FactcheckError, SettingsError

WRONG = "The harbour reopens on Friday, 9 November 2013, the council said."


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "desk" / "today" / "a.txt"
    path.parent.mkdir(parents=True)
    path.write_text(WRONG)
    return path


def test_the_nearest_file_above_the_input_holds(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.factcheck]\ncountry = "AU"\n')
    assert configured([str(draft)]) == {"country": "AU"}
    (tmp_path / "desk" / "factcheck.toml").write_text('country = "NZ"\n')
    assert configured([str(draft)]) == {"country": "NZ"}
    assert found_upward([str(draft.parent)]) == tmp_path / "desk" / "factcheck.toml"


def test_a_pyproject_of_something_else_is_passed_over(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('country = "AU"\n')
    (tmp_path / "desk" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    (draft.parent / "pyproject.toml").write_text("not = [toml")
    assert configured([str(draft)]) == {"country": "AU"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('selct = ["FC1"]', "selct"),
        ('select = "FC1"', "select"),
        ("country = 5", "country"),
        ('country = "Australia"', "ISO 3166"),
        ('currency = "$"', "ISO 4217"),
        ("published = 5", "published"),
        ("jobs = 0", "jobs"),
        ("jobs = true", "jobs"),
        ('country = "ZZ"', "ISO 3166"),
        ('currency = "ZZZ"', "ISO 4217"),
        ('per-path = ["a"]', "per-path"),
        ('[per-path."a/*"]\njobs = 2', r'per-path\."a/\*"\.jobs'),
        ('[per-path."a/*"]\nignore = ["XX"]', r'per-path\."a/\*"\.ignore XX'),
        ('[per-path."a/*"]\ncountry = "ZZ"', "ISO 3166"),
        ('rate-tolerance = "0.02"', "rate-tolerance: write a share"),
        ("rate-tolerance = 2", "rate-tolerance: write a share"),
        ("rate-tolerance = nan", "rate-tolerance: write a share"),
        ("country = [", "cannot be read"),
        ("jobs = " + "9" * 5000, "factcheck.toml: cannot be read as TOML"),
        ("a." * 20_000 + "b = 1", "factcheck.toml: cannot be read as TOML: a key of a hundred parts"),
        ("rules = " + "[" * 5000, "factcheck.toml: cannot be read as TOML: nested too deeply"),
        ('rules = ["\\u0000"]', "no such folder"),
        ('select = ["XX9"]', "XX9"),
        ('published = "soon"', "soon"),
        ('suppressions = ["none.toml"]', "none.toml"),
    ],
)
def test_what_makes_no_sense_is_named(tmp_path: Path, draft: Path, text: str, named: str) -> None:
    (tmp_path / "factcheck.toml").write_text(text)
    with pytest.raises(FactcheckError, match=named):
        settings_of([str(draft)])


def test_the_command_line_goes_before_the_file(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('ignore = ["FC401"]\npublished = "2013"\njobs = 2\n')
    assert settings_of([str(draft)]).ignore == ("FC401",)
    given = settings_of([str(draft)], ignore="FC404", published="2014")
    assert given.ignore == ("FC404",)
    assert given.published is not None
    assert given.published.start is not None
    assert given.published.start.year == 2014


def test_a_date_may_be_written_as_one(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("published = 2013-11-07\n")
    assert str(settings_of([str(draft)]).published) == "start=datetime.date(2013, 11, 7) end=datetime.date(2013, 11, 7)"


def test_files_are_named_from_where_the_configuration_stands(tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    accepted = runner.invoke(app, ["baseline", str(draft), "-o", "accepted.toml", "--reason", "known"])
    assert accepted.exit_code == 0
    assert runner.invoke(app, ["check", str(draft)]).exit_code == 1
    assert runner.invoke(app, ["check", str(draft), "--baseline", "accepted.toml"]).exit_code == 0
    (tmp_path / "factcheck.toml").write_text('suppressions = ["accepted.toml"]\n')
    monkeypatch.chdir(tmp_path / "desk")
    assert runner.invoke(app, ["check", str(draft)]).exit_code == 0


def test_a_baseline_wants_a_reason(draft: Path) -> None:
    assert isinstance(CliRunner().invoke(app, ["baseline", str(draft), "--reason", " "]).exception, SettingsError)


def test_a_mark_of_the_byte_order_is_read_over(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('\ufeffcountry = "AU"\n', encoding="utf-8")
    assert settings_of([str(draft)]).country == "AU"


def test_settings_that_are_not_utf8_are_named(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "factcheck.toml").write_bytes(b'country = "\xff"')
    with pytest.raises(SettingsError, match=r"factcheck\.toml: this is not UTF-8"):
        settings_of([str(draft)])


def test_an_input_with_a_name_too_long_has_no_settings_of_its_own() -> None:
    assert settings_of(["x" * 5000]).country is None


@pytest.mark.parametrize(
    ("folder", "argument"),
    [
        ("", "desk"),
        ("", "desk/today"),
        ("", "desk/today/a.txt"),
        ("desk", "today"),
        ("desk/today", "a.txt"),
        ("other", "../desk/today/a.txt"),
    ],
)
def test_settings_for_paths_hold_wherever_the_command_is_called(
    tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch, folder: str, argument: str
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "factcheck.toml").write_text('[per-path."desk/*"]\nignore = ["FC4"]\n')
    monkeypatch.chdir(tmp_path / folder)
    assert CliRunner().invoke(app, ["check", argument]).exit_code == 0
    (tmp_path / "factcheck.toml").write_text('[per-path."today/*"]\nignore = ["FC4"]\n')
    assert CliRunner().invoke(app, ["check", argument]).exit_code == 1


def test_a_path_may_have_a_country_of_its_own(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "factcheck.toml").write_text('country = "AU"\n[per-path."desk/*"]\ncountry = "NZ"\npublished = "2013"\n')
    settings = settings_of([str(draft)])
    assert settings.country == "AU"
    own = settings.at(str(draft))
    assert own.country == "NZ"
    assert own.published is not None


def test_a_mistake_names_the_file_as_seen_from_here(tmp_path: Path, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "factcheck.toml").write_text('ignor = ["FC4"]\n')
    monkeypatch.chdir(draft.parent)
    with pytest.raises(SettingsError, match=r"^\.\./\.\./factcheck\.toml: ignor: "):
        settings_of(["a.txt"])


def test_the_newsroom_may_allow_rates_more_room(tmp_path: Path, draft: Path) -> None:
    draft.write_text("The bridge cost 100m euros ($115m), the ministry said.\n")
    assert CliRunner().invoke(app, ["check", str(draft), "--published", "2013-11-07"]).exit_code == 1
    (tmp_path / "factcheck.toml").write_text("rate-tolerance = 0.15\n")
    assert CliRunner().invoke(app, ["check", str(draft), "--published", "2013-11-07"]).exit_code == 0


@pytest.mark.parametrize("text", ['ignore = ["FC999"]', 'published = "soon"', '[per-path."*"]\nselect = ["ZZ1"]'])
def test_what_cannot_hold_is_told_with_the_name_of_the_file(draft: Path, text: str) -> None:
    (draft.parent / "factcheck.toml").write_text(text)
    with pytest.raises(SettingsError, match=r"factcheck\.toml: (?:ignore|published|per-path)"):
        settings_of([str(draft)])


def test_settings_that_are_no_table_are_refused(draft: Path) -> None:
    (draft.parent / "pyproject.toml").write_text("[tool]\nfactcheck = 1\n")
    with pytest.raises(SettingsError, match=r"pyproject\.toml: tool\.factcheck: write the settings as a table"):
        configured([str(draft)])


def test_a_list_of_an_empty_code_is_refused(draft: Path) -> None:
    (draft.parent / "factcheck.toml").write_text('select = [""]')
    with pytest.raises(SettingsError, match="names no rule"):
        settings_of([str(draft)])
