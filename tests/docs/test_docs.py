"""Documentation is tested: what is undocumented fails, generated pages are fresh, command lines in it run."""

import os
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from factcheck.cli.app import app
from factcheck.errors import FactcheckError
from factcheck.rulebook import load_rules
from factcheck.settings import Settings

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md"])
COMMAND = re.compile(r"^\$ factcheck (.+)$", re.M)


def command_names() -> list[str]:
    return sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def command_lines() -> list[object]:
    return [pytest.param(line, id=f"{page.name}: {line}") for page in PAGES for line in COMMAND.findall(page.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("name", command_names())
def test_every_command_is_documented(name: str) -> None:
    assert f"factcheck {name}" in (DOCS / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `{name}` |" in (DOCS / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_every_rule_is_documented(rule: object) -> None:
    assert f"## {rule.id} {rule.name}" in (DOCS / "rules.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", ["rules", "records"])
def test_generated_pages_are_fresh(page: str) -> None:
    sys.path.insert(0, str(DOCS))
    try:
        import generate
    finally:
        sys.path.remove(str(DOCS))
    made = generate.catalogue() if page == "rules" else generate.records()
    assert made == (DOCS / f"{page}.md").read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize("line", command_lines())
def test_command_lines_in_the_docs_run(line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        result = CliRunner().invoke(app, shlex.split(line))
    finally:
        os.chdir(before)
    assert result.exit_code in (0, 1), result.output
    assert not isinstance(result.exception, FactcheckError), result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit)
