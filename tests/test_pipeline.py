"""The whole flow: the same bytes whatever the order, the folder, the number of workers and the clock."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from factcheck.cli.app import app
from factcheck.pipeline import compare_all, each_document
from factcheck.read import read
from factcheck.render import rendered
from factcheck.rulebook import load_rules
from factcheck.settings import Settings

ROOT = Path(__file__).parent.parent


def report(paths: list[Path], form: str, settings: Settings | None = None) -> str:
    """The report on some paths, as the command line makes it."""
    settings = settings or Settings()
    batch = read([str(path) for path in paths])
    result = compare_all(tuple(each_document(batch.articles, settings)), settings, batch.problems)
    return rendered(form, result.report, result.documents, load_rules())


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_the_order_of_files_changes_no_byte(form: str) -> None:
    files = sorted((ROOT / "seeds" / "occasions").iterdir())
    assert report(files, form) == report(files[::-1], form)


def test_the_folders_location_changes_no_byte(tmp_path: Path) -> None:
    elsewhere = tmp_path / "deep" / "down"
    elsewhere.mkdir(parents=True)
    for file in (ROOT / "seeds" / "occasions").iterdir():
        (elsewhere / file.name).write_bytes(file.read_bytes())
    assert report([elsewhere], "json") == report([ROOT / "seeds" / "occasions"], "json")


@pytest.mark.parametrize("folder", ["occasions", "flawed"])
def test_the_sample_reports_are_what_the_program_makes_now(folder: str, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    assert CliRunner().invoke(app, ["report", str(ROOT / "seeds" / folder), "-o", str(out)]).exit_code == 0
    committed = (ROOT / "reports" / f"{folder}.md").read_text(encoding="utf-8")
    assert out.read_text(encoding="utf-8") == committed, "run `make report` and look at what changed"


def test_the_occasions_give_no_alarm() -> None:
    settings = Settings()
    batch = read([str(ROOT / "seeds" / "occasions")])
    result = compare_all(tuple(each_document(batch.articles, settings)), settings)
    assert [finding for finding in result.report.findings if finding.severity != "note"] == []
    assert len(result.report.events) == 5
