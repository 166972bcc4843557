"""Documentation is tested: what is undocumented fails, generated pages are fresh, commands and code in it run."""

import doctest
import os
import re
import shlex
import shutil
import sys
import tomllib
from collections.abc import Iterator
from contextlib import chdir
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import docx
import pytest
import typer
import yaml
from typer.testing import CliRunner

from factcheck.cli.app import app
from factcheck.errors import FactcheckError
from factcheck.rulebook import load_rules
from factcheck.settings import Settings

ROOT = Path(__file__).parent.parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), ROOT / "README.md"])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
NOT_RUN = {
    "make": "builds the environment or runs this very suite",
    "factcheck --install-completion": "writes to the shell's own files",
    "factcheck --show-completion": "asks which shell it was called from",
}
"""Command lines, by their beginning, that no test can run, and why."""
DRAFT = "Guards turned back 154 lorries on Sunday and 114 on Monday, 270 in all."


class Line(NamedTuple):
    """A command line of a page."""

    page: Path
    words: str


def blocks(page: Path, *languages: str) -> list[str]:
    """The fenced blocks of a page in these languages."""
    return [text for language, text in BLOCK.findall(page.read_text(encoding="utf-8")) if language in languages]


def lines_of(page: Path) -> Iterator[str]:
    """The command lines of a page, without prompts and remarks; of a console, only what stands behind a prompt."""
    for text in blocks(page, "sh"):
        yield from (line.partition("  # ")[0].partition(" # ")[0].strip() for line in text.splitlines() if line.strip())
    for text in blocks(page, "console"):
        yield from (line[2:].strip() for line in text.splitlines() if line.startswith("$ "))


def with_blocks(*languages: str) -> list[object]:
    """The pages that have such blocks."""
    return [pytest.param(page, id=page.name) for page in PAGES if blocks(page, *languages)]


def command_names() -> list[str]:
    return sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@cache
def generator() -> ModuleType:
    sys.path.insert(0, str(DOCS))
    try:
        import generate
    finally:
        sys.path.remove(str(DOCS))
    return generate


def furnish(folder: Path) -> None:
    """The files that the pages speak of."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    for name in ("story", "wires", "drafts"):
        shutil.copytree(ROOT / "seeds" / "occasions", folder / name)
    (folder / "draft.txt").write_text(f"Lorries at the port\n\n{DRAFT}\n", encoding="utf-8")
    document = docx.Document()
    document.add_paragraph("Lorries at the port")
    document.add_paragraph(DRAFT)
    document.save(str(folder / "draft.docx"))


def run(line: str) -> None:
    """Run one command line as a shell would; 0 and 1 are answers."""
    command, _, source = line.partition(" < ")
    words = shlex.split(command)
    assert words[0].rpartition("/")[2] == "factcheck", f"{line}: name it in NOT_RUN, with the reason"
    text = Path(source).read_text(encoding="utf-8") if source else None
    result = CliRunner().invoke(app, words[1:], input=text)
    assert result.exit_code in (0, 1), f"{line}: {result.output} {result.exception!r}"
    assert not isinstance(result.exception, FactcheckError), result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("name", command_names())
def test_every_command_is_documented(name: str) -> None:
    assert f"factcheck {name}" in (DOCS / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name: str) -> None:
    assert f"| `{name}` |" in (DOCS / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_every_rule_is_documented_and_asks_in_two_sentences(rule: object) -> None:
    assert f"## {rule.id} {rule.name}" in (DOCS / "rules.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert len(re.findall(r"[.?!](?:”)?(?: |$)", rule.query)) == 2  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", ["rules", "records", "checks"])
def test_generated_pages_are_fresh(page: str) -> None:
    assert generator().PAGES[page]() == (DOCS / f"{page}.md").read_text(encoding="utf-8"), "run `make docs`"


@pytest.mark.parametrize("record", [*generator().RECORDS, *generator().CLAIMS, *generator().PARTS], ids=lambda record: record.__name__)
def test_every_field_of_the_output_says_what_it_means(record: type) -> None:
    docs = generator().model_docs()
    meanings = docs["ClaimBase"] | {name: text for name, text in docs[record.__name__].items() if text}
    assert [name for name in record.model_fields if name != "kind" and not meanings.get(name)] == []  # type: ignore[attr-defined]


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8").splitlines()
    assert [page.stem for page in DOCS.glob("*.md") if page.stem != "index" and page.stem not in index] == []


@pytest.mark.parametrize("page", with_blocks("sh", "console"))
def test_command_lines_in_the_docs_run(page: Path, tmp_path: Path) -> None:
    furnish(tmp_path)
    with chdir(tmp_path):
        for line in lines_of(page):
            if not line.startswith(tuple(NOT_RUN)):
                run(line)


def test_what_is_not_run_is_in_the_docs() -> None:
    lines = [line for page in PAGES for line in lines_of(page)]
    assert [words for words in NOT_RUN if not any(line.startswith(words) for line in lines)] == []


@pytest.mark.parametrize("page", with_blocks("python"))
def test_code_in_the_docs_runs(page: Path, tmp_path: Path) -> None:
    space: dict[str, object] = {}
    with chdir(tmp_path):
        for text in blocks(page, "python"):
            if ">>>" not in text:
                exec(compile(text, page.name, "exec"), space)
    assert doctest.testfile(str(page), module_relative=False).failed == 0


@pytest.mark.parametrize("page", with_blocks("toml", "yaml"))
def test_settings_in_the_docs_can_be_read(page: Path) -> None:
    for text in blocks(page, "toml"):
        assert tomllib.loads(text)
    for text in blocks(page, "yaml"):
        assert yaml.safe_load(text)


def test_the_house_rule_in_the_docs_does_what_it_says(tmp_path: Path) -> None:
    (text,) = blocks(DOCS / "house-rules.md", "yaml")
    (tmp_path / "HOUSE002.yaml").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(app, ["test-rules", os.fspath(tmp_path)])
    assert result.exit_code == 0, result.output
