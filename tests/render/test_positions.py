"""Lines and columns in files."""

import json
from pathlib import Path

import pytest

from factcheck.model import Article, Document
from factcheck.read import read
from factcheck.render.positions import Positions, Region

TEXT = "Größe 😀 zählt\r\n\r\nThe “Café” row: 154 people came."


def positions(path: Path, content: str) -> tuple[Article, Positions]:
    path.write_bytes(content.encode())
    (article,) = read([str(path)]).articles
    return article, Positions(Document(article=article, sentences=(), claims=()).article)


def test_lines_and_columns_count_characters_from_one(tmp_path: Path) -> None:
    article, found = positions(tmp_path / "a.txt", TEXT)
    start = article.text.index("154")
    assert found.region(start, start + 3) == Region(3, 17, 3, 20)


def test_a_span_over_two_lines_ends_on_the_second(tmp_path: Path) -> None:
    article, found = positions(tmp_path / "a.txt", "Fire in town\n\nIt took 12\ntrucks there.")
    start = article.text.index("12")
    assert found.region(start, start + 9) == Region(3, 9, 4, 7)


def test_markdown_is_counted_in_the_file(tmp_path: Path) -> None:
    article, found = positions(tmp_path / "a.md", "---\ntitle: Fire\n---\n\nIt took **12** [big](x) trucks.")
    start = article.text.index("12")
    assert found.region(start, start + 2) == Region(5, 11, 5, 13)


def test_a_record_of_json_lines_has_its_line_and_one_of_json_none(tmp_path: Path) -> None:
    one = json.dumps({"text": "It took 12 trucks."})
    (tmp_path / "b.jsonl").write_text(f"\n{one}\n")
    (tmp_path / "c.json").write_text(one)
    regions = [Positions(article).region(8, 10) for article in read([str(tmp_path)]).articles]
    assert regions == [Region(2), None]


def test_a_file_is_named_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text("It took 12 trucks.")
    monkeypatch.chdir(tmp_path)
    assert read(["inner"]).articles[0].file == "inner/a.txt"
    monkeypatch.chdir(tmp_path / "inner")
    assert read([str(tmp_path / "inner" / "a.txt")]).articles[0].file == "a.txt"
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    assert read([str(tmp_path / "inner" / "a.txt")]).articles[0].file is None
