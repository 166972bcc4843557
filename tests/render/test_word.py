"""Findings as comments in a Word document."""

import io
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest

from factcheck.model import Finding
from factcheck.read import read
from factcheck.render.word import annotated


def letter() -> Any:
    """A document with runs of several looks, a link, a table."""
    document = docx.Document()
    document.add_paragraph("Raids in Aro", "Title")
    paragraph = document.add_paragraph("Police arrested ")
    paragraph.add_run("15").bold = True
    paragraph.add_run("4 people on Monday\tand 114 on Tuesday, 270 in all, ").italic = True
    paragraph.add_run("they said.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Aro", "7 of 12 dead"
    return document


def packed(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def text_of(data: bytes, folder: Path) -> str:
    (folder / "a.docx").write_bytes(data)
    return read([str(folder / "a.docx")]).articles[0].text


def finding(text: str, words: str, **more: Any) -> Finding:
    start = text.index(words)
    fields = {"rule": "FC101", "name": "sum-off", "severity": "error", "message": f"not {words}", "working": "154 + 114 = 268"}
    fields |= {"article": "a.docx", "start": start, "end": start + len(words), "excerpt": words, "fingerprint": words}
    return Finding.model_validate(fields | more)


def commented(data: bytes) -> list[tuple[str, str]]:
    """The words under each comment, and the comment."""
    document = docx.Document(io.BytesIO(data))
    found = []
    for comment in document.comments:
        element = document.element
        start = element.xpath(f'//w:commentRangeStart[@w:id="{comment.comment_id}"]')[0]
        words, inside = "", False
        for item in element.iter():
            inside = inside or item is start
            if item.tag.endswith("}commentRangeEnd") and item.get(item.tag.replace("commentRangeEnd", "id")) == str(comment.comment_id):
                break
            if inside and item.tag.endswith("}t"):
                words += item.text or ""
            if inside and item.tag.endswith("}tab"):
                words += "\t"
        found.append((words, comment.text))
    return found


@pytest.mark.parametrize("words", ["270 in all", "154 people", "4", "Police", "said.", "Monday\tand 114", "7 of 12", "7 of 12 dead"])
def test_a_comment_stands_at_its_figure_and_the_text_stays(tmp_path: Path, words: str) -> None:
    data = packed(letter())
    text = text_of(data, tmp_path)
    out = annotated(data, [finding(text, words, suggestions=["268 in all"])])
    assert text_of(out, tmp_path) == text
    ((under, said),) = commented(out)
    assert under == words
    assert said == f"Error FC101: not {' '.join(words.split())}\nWorking: 154 + 114 = 268\nTry: 268 in all"


def test_comments_may_overlap(tmp_path: Path) -> None:
    data = packed(letter())
    text = text_of(data, tmp_path)
    out = annotated(data, [finding(text, words) for words in ("154 people on Monday", "people", "Monday\tand 114")])
    assert [words for words, _ in commented(out)] == ["154 people on Monday", "people", "Monday\tand 114"]
    assert text_of(out, tmp_path) == text


def test_the_looks_of_the_words_stay(tmp_path: Path) -> None:
    data = packed(letter())
    out = docx.Document(io.BytesIO(annotated(data, [finding(text_of(data, tmp_path), "54 people")])))
    looks = [(run.text, bool(run.bold), bool(run.italic)) for run in out.paragraphs[1].runs if run.text]
    assert looks[:5] == [
        ("Police arrested ", False, False), ("1", True, False), ("5", True, False), ("4 people", False, True),
        (" on Monday\tand 114 on Tuesday, 270 in all, ", False, True),
    ]  # fmt: skip


def test_the_same_document_gets_the_same_bytes(tmp_path: Path) -> None:
    data = packed(letter())
    found = [finding(text_of(data, tmp_path), "270 in all")]
    assert annotated(data, found) == annotated(data, found)


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice (apt-get install libreoffice-writer)")
def test_an_office_program_opens_it_and_shows_the_text_unchanged(tmp_path: Path) -> None:
    draft = docx.Document()
    draft.add_paragraph("Ferry sinks off Port Amlin", "Title")
    draft.add_paragraph("Divers found 8 men and 5 women, 14 people in all, harbour master Jorun Vasquey said.")
    draft.add_paragraph("The search cost 60 million yuan ($8.9 billion). It ended on Friday, 15 August 2023.")
    (tmp_path / "draft.docx").write_bytes(packed(draft))
    assert checked("check", str(tmp_path / "draft.docx"), "--annotate", str(tmp_path / "out.docx"), "-q") == 1
    assert len(commented((tmp_path / "out.docx").read_bytes())) == 3
    plain, shown = (converted(tmp_path / name, "txt:Text (encoded):UTF8") for name in ("draft.docx", "out.docx"))
    assert plain == shown
    assert converted(tmp_path / "out.docx", "pdf").startswith(b"%PDF")


def checked(*arguments: str) -> int:
    """Run the command; its exit status."""
    return subprocess.run([sys.executable, "-m", "factcheck", *arguments], check=False, timeout=120, stdout=subprocess.DEVNULL).returncode


def converted(path: Path, form: str) -> bytes:
    """A document as LibreOffice converts it, in a profile of its own."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{path.parent}/profile", "--convert-to", form]
    subprocess.run([*command, "--outdir", str(path.parent), str(path)], check=True, timeout=120, capture_output=True)
    return path.with_suffix(f".{form.partition(':')[0]}").read_bytes()


def tracked() -> Any:
    """A paragraph with a struck-out figure, an inserted one and a link."""
    from docx.oxml import parse_xml

    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    by = 'w:id="1" w:author="desk" w:date="2024-05-03T10:00:00Z"'
    document = docx.Document()
    paragraph = document.add_paragraph("Police arrested ")._p
    for inner in (
        f'<w:del {space} {by}><w:r><w:delText xml:space="preserve">145 </w:delText></w:r></w:del>',
        f'<w:ins {space} {by}><w:r><w:t xml:space="preserve">154 </w:t></w:r></w:ins>',
        f'<w:hyperlink {space} w:anchor="x"><w:r><w:t>people</w:t></w:r></w:hyperlink>',
    ):
        paragraph.append(parse_xml(inner))
    document.paragraphs[0].add_run(" on Monday.")
    return document


def test_inserted_words_are_read_and_struck_out_ones_are_not(tmp_path: Path) -> None:
    data = packed(tracked())
    text = text_of(data, tmp_path)
    assert text == "Police arrested 154 people on Monday."
    out = annotated(data, [finding(text, "154 people")])
    assert text_of(out, tmp_path) == text
    assert [words for words, _ in commented(out)] == ["154 people"]
