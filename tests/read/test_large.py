"""Input that is far larger than an article: read piece by piece, or refused by name, and never taken into memory."""

import json
import sys
from pathlib import Path

import pytest

from factcheck.read import read, records
from factcheck.read.html import TOO_MANY
from factcheck.read.records import LIMIT, LONGEST
from tests.read.test_records import Standard

RECORDS = [{"id": f"a{n}", "text": f"Die Fähre “Ålesund” trug {n} Menschen."} for n in range(3)]
LINES = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in RECORDS)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_lines_that_come_piece_by_piece_are_read_like_whole_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINES.encode(encoding))
    whole = list(read([str(tmp_path)]).articles)
    monkeypatch.setattr("factcheck.read.jsonlines.SMALL", 0)
    assert list(read([str(tmp_path)]).articles) == whole
    assert [article.text for article in whole] == [record["text"] for record in RECORDS]


def test_a_few_bad_bytes_in_a_large_file_do_not_change_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.read.jsonlines.SMALL", 0)
    good = (LINES * 40).encode()
    (tmp_path / "a.jsonl").write_bytes(good + b'{"id": "b", "text": "Five \xff men."}\n')
    texts = {article.id: article.text for article in read([str(tmp_path)]).articles}
    assert texts["b"] == "Five \ufffd men."
    assert texts["a0"] == RECORDS[0]["text"]


@pytest.mark.parametrize("content", [b"", b" \n", b"%PDF-1.4", b"\x00\x01\x02" * 50, b"<html>", b"[1, 2]"])
def test_what_is_no_json_lines_is_told_alike_at_any_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    (tmp_path / "a.jsonl").write_bytes(content)
    whole = read([str(tmp_path)]).problems
    monkeypatch.setattr("factcheck.read.jsonlines.SMALL", 0)
    assert read([str(tmp_path)]).problems == whole
    assert len(whole) >= 1


def test_a_text_that_is_too_long_is_named_with_its_length_and_the_rest_is_read(tmp_path: Path) -> None:
    long = json.dumps({"text": "Five men. " * (LIMIT // 10 + 1)})
    (tmp_path / "a.jsonl").write_text(f'{long}\n{{"text": "Six men."}}\n')
    batch = read([str(tmp_path)])
    assert [article.text for article in batch.articles] == ["Six men."]
    (problem,) = batch.problems
    assert (problem.where, problem.advice) == ("a.jsonl:1", "split it into its articles")
    assert problem.what == "too long for one article: 500,010 characters, and at most 500,000 are read"


def test_a_text_of_more_lines_than_any_article_has_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("5 men\n" * (records.LINES + 1))
    (problem,) = read([str(tmp_path)]).problems
    assert problem.what == "too long for one article: 30,001 lines, and at most 30,000 are read"


def test_an_endless_line_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "' + "x" * (2 * LONGEST) + '"}\n{"text": "Six men."}\n')
    batch = read([str(tmp_path)])
    assert [article.id for article in batch.articles] == ["a.jsonl:2"]
    assert [problem.where for problem in batch.problems] == ["a.jsonl:1"]


@pytest.mark.parametrize(("ending", "advice"), [("txt", "split"), ("json", "JSON Lines"), ("html", "split"), ("docx", "split")])
def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, ending: str, advice: str) -> None:
    with (tmp_path / f"a.{ending}").open("wb") as file:
        file.truncate(120_000_000)
    batch = read([str(tmp_path)])
    assert not batch.articles
    (problem,) = batch.problems
    assert problem.what.startswith("too large: 120 MB")
    assert advice in problem.advice


def test_a_page_of_endless_tags_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html>" + "<p>5</p>" * 100_000)
    (problem,) = read([str(tmp_path)]).problems
    assert "200,001 tags, and at most 50,000 are read" in problem.what


def test_a_page_of_very_many_paragraphs_is_read_without_its_menu(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    rows = "".join(f"<p>Road {number} was shut for {number + 2} days.</p>" for number in range(TOO_MANY))
    path.write_text(f"<html><body><nav><p>9 more stories</p></nav><article><h1>Roads</h1>{rows}</article></body></html>")
    (article,) = read([str(path)]).articles
    assert article.text.count("was shut for") == TOO_MANY
    assert "9 more stories" not in article.text


def test_json_lines_on_standard_input_may_be_larger_than_a_json_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules["factcheck.read"].LARGEST, ".json", 10)
    monkeypatch.setattr(sys, "stdin", Standard(LINES.encode()))
    assert [article.id for article in read(["-"]).articles] == ["a0", "a1", "a2"]
