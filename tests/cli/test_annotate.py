"""`check --annotate`."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner

from factcheck.cli.app import app
from factcheck.errors import FactcheckError, SettingsError


def draft(folder: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("The harbour reopens on Friday, 9 November 2013, the council said.")
    document.save(str(folder / "draft.docx"))
    return folder / "draft.docx"


def test_findings_become_comments_in_a_copy(tmp_path: Path) -> None:
    path, out = draft(tmp_path), tmp_path / "out.docx"
    before = path.read_bytes()
    result = CliRunner().invoke(app, ["check", str(path), "--annotate", str(out)])
    assert result.exit_code == 1
    (comment,) = docx.Document(io.BytesIO(out.read_bytes())).comments
    assert "FC401" in comment.text
    assert path.read_bytes() == before


@pytest.mark.parametrize("arguments", [["a.txt", "--annotate", "out.docx"], ["draft.docx", "--annotate", "draft.docx"]])
def test_only_a_copy_of_a_word_draft_is_commented_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> None:
    draft(tmp_path)
    (tmp_path / "a.txt").write_text("Twelve men came.")
    monkeypatch.chdir(tmp_path)
    assert isinstance(CliRunner().invoke(app, ["check", *arguments]).exception, SettingsError)


def test_a_document_that_cannot_take_comments_is_named(tmp_path: Path) -> None:
    path, broken = draft(tmp_path), tmp_path / "broken.docx"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":  # the comments are said to be the document itself
                own = f'<Relationship Id="own" Type="{relation}" Target="document.xml"/></Relationships>'
                data = data.replace(b"</Relationships>", own.encode())
            new.writestr(name, data)
    result = CliRunner().invoke(app, ["check", str(broken), "--annotate", str(tmp_path / "out.docx")])
    assert isinstance(result.exception, FactcheckError)
    assert "cannot take comments" in str(result.exception)
    assert not (tmp_path / "out.docx").exists()


def test_questions_for_the_reporter_are_written_on_request(tmp_path: Path) -> None:
    path, plain, asked = draft(tmp_path), tmp_path / "plain.docx", tmp_path / "asked.docx"
    CliRunner().invoke(app, ["check", str(path), "--annotate", str(plain)])
    CliRunner().invoke(app, ["check", str(path), "--annotate", str(asked), "--queries"])
    texts = ["".join(comment.text for comment in docx.Document(str(out)).comments) for out in (plain, asked)]
    assert ["Ask: " in text for text in texts] == [False, True]
