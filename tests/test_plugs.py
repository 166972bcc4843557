"""Where factcheck plugs in: the pre-commit hook and the GitHub Action in this repository."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from factcheck.cli.app import app

ROOT = Path(__file__).parent.parent
WRONG = "The harbour reopens on Friday, 9 November 2013, the council said.\n"
RIGHT = WRONG.replace("Friday", "Saturday")


def loaded(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "wanted"), [("a.md", True), ("b/c.docx", True), ("d.html", True), ("e.py", False), ("f.json", False)])
def test_the_hook_takes_articles_and_nothing_else(name: str, wanted: bool) -> None:
    assert bool(re.search(loaded(".pre-commit-hooks.yaml")[0]["files"], name)) == wanted


@pytest.mark.parametrize(("text", "status"), [(WRONG, 1), (RIGHT, 0)])
def test_the_hook_stops_a_commit_with_a_wrong_figure(tmp_path: Path, text: str, status: int) -> None:
    (tmp_path / "a.md").write_text(text)
    program, *words = shlex.split(loaded(".pre-commit-hooks.yaml")[0]["entry"])
    assert program == "factcheck"
    assert CliRunner().invoke(app, [*words, str(tmp_path / "a.md")]).exit_code == status


def step(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's own script, as a runner runs it."""
    script = next(step["run"] for step in loaded(".github/actions/check/action.yml")["runs"]["steps"] if step.get("id") == "check")
    program = folder / "bin" / "factcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n')
    program.chmod(0o755)
    given = {"PATHS": "drafts", "AGAINST": "", "FAIL_ON": "warning", "SUMMARY": "true"} | inputs
    files = {"GITHUB_STEP_SUMMARY": str(folder / "summary.md"), "GITHUB_OUTPUT": str(folder / "output")}
    environment = {**os.environ, **given, **files, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    command = ["bash", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def drafts(folder: Path, text: str) -> None:
    (folder / "drafts").mkdir()
    (folder / "drafts" / "a b.md").write_text(text)


def test_the_action_annotates_summarises_and_fails(tmp_path: Path) -> None:
    drafts(tmp_path, WRONG)
    run = step(tmp_path)
    assert run.returncode == 1
    assert run.stdout.startswith("::error file=drafts/a b.md,line=1,")
    assert "FC401" in (tmp_path / "summary.md").read_text()
    assert (tmp_path / "output").read_text() == "status=1\n"


def test_a_file_name_is_no_command_to_the_action(tmp_path: Path) -> None:
    drafts(tmp_path, RIGHT)
    run = step(tmp_path, PATHS='drafts\n$(touch taken)\n"; touch taken; "\n', SUMMARY="false")
    assert run.returncode == 2
    assert not (tmp_path / "taken").exists()
