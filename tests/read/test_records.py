"""JSON, JSON Lines and ninjs."""

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.model import Days
from factcheck.read import Batch, article_of, interval, read

TEXT = "The ferry carried 212 passengers. It sank in an hour."


def batch_of(path: Path, value: Any, lines: bool = False) -> Batch:
    path.write_text("\n".join(map(json.dumps, value)) if lines else json.dumps(value), encoding="utf-8")
    return read([str(path)])


def test_a_record_carries_its_fields_over(tmp_path: Path) -> None:
    fields = {
        "id": "x1",
        "text": TEXT,
        "title": "Ferry sinks",
        "source": "Port Post",
        "published": "2023-09",
        "url": "https://e.org/1",
        "language": "en-GB",
    }
    (article,) = batch_of(tmp_path / "a.json", fields).articles
    assert (article.id, article.text, article.title, article.source, article.url, article.language) == (
        "x1", TEXT, "Ferry sinks", "Port Post", "https://e.org/1", "en",
    )  # fmt: skip
    assert article.published == Days(start=date(2023, 9, 1), end=date(2023, 9, 30))


@pytest.mark.parametrize("value", [[{"text": TEXT}, {"text": "Six men."}], {"articles": [{"text": TEXT}, {"text": "Six men."}]}])
def test_a_list_holds_several_articles(tmp_path: Path, value: object) -> None:
    assert [article.id for article in batch_of(tmp_path / "a.json", value).articles] == ["a.json:1", "a.json:2"]


def test_one_record_in_json_is_called_by_its_file(tmp_path: Path) -> None:
    assert [article.id for article in batch_of(tmp_path / "a.json", {"text": TEXT}).articles] == ["a.json"]


def test_json_and_json_lines_are_each_read_under_the_others_name(tmp_path: Path) -> None:
    one = tmp_path / "a.jsonl"
    one.write_text(json.dumps([{"text": TEXT}, {"text": "Six men."}], indent=2))
    two = tmp_path / "b.json"
    two.write_text('{"text": "Five men."}\n{"text": "Six men."}\n')
    assert len(read([str(one), str(two)]).articles) == 4


def test_a_line_separator_inside_a_text_ends_no_record(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Five\u2028men."}\n', encoding="utf-8")
    (article,) = read([str(tmp_path)]).articles
    assert article.text == "Five\u2028men."


def test_half_a_character_is_replaced_and_offsets_stay(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "Five \\ud83d men."}')
    (article,) = read([str(tmp_path)]).articles
    assert article.text == "Five \ufffd men."


def test_a_date_that_is_none_is_said_and_the_article_is_still_read(tmp_path: Path) -> None:
    batch = batch_of(tmp_path / "a.json", {"text": TEXT, "published": "soon"})
    assert batch.articles[0].published is None
    assert "published" in batch.problems[0].what


@pytest.mark.parametrize("field", ["title", "source", "url", "language", "id"])
def test_a_field_of_the_wrong_kind_is_named(tmp_path: Path, field: str) -> None:
    (problem,) = batch_of(tmp_path / "a.json", {"text": TEXT, field: {"a": 1}}).problems
    assert f'"{field}"' in problem.what


def test_ninjs_with_plain_text(tmp_path: Path) -> None:
    fields = {
        "uri": "urn:x:1",
        "body_text": TEXT,
        "headline": "Ferry sinks",
        "versioncreated": "2023-09-13T08:00:00Z",
        "byline": "Jane Roe",
        "copyrightholder": "Port Post",
    }
    (article,) = batch_of(tmp_path / "a.json", fields).articles
    assert (article.id, article.title, article.byline, article.source) == ("urn:x:1", "Ferry sinks", "Jane Roe", "Port Post")
    assert article.published == Days(start=date(2023, 9, 13), end=date(2023, 9, 13))


def test_ninjs_with_markup_points_into_the_markup(tmp_path: Path) -> None:
    markup = "<p>The ferry carried <b>212</b>&nbsp;passengers.</p><p>It sank.</p>"
    (article,) = batch_of(tmp_path / "a.json", {"uri": "urn:x:1", "body_xhtml": markup}).articles
    assert article.text == "The ferry carried 212 passengers.\n\nIt sank."
    start = article.text.index("212")
    assert markup[slice(*article.in_file(start, start + 14))] == "212</b>&nbsp;passengers"


def test_ninjs_2_with_bodies(tmp_path: Path) -> None:
    fields = {
        "uri": "urn:x:1",
        "bodies": [{"role": "main", "contentType": "text/plain", "value": TEXT}],
        "headlines": [{"role": "main", "value": "Ferry sinks"}],
    }
    (article,) = batch_of(tmp_path / "a.json", fields).articles
    assert (article.text, article.title) == (TEXT, "Ferry sinks")


def test_fields_from_a_program_make_an_article_or_say_why_not() -> None:
    assert article_of({"id": "a", "text": TEXT}).blocks[0].part == "body"
    with pytest.raises(InputError, match="empty"):
        article_of({"id": "a", "text": " "})


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-09-13", date(2023, 9, 13), date(2023, 9, 13)),
        ("2023-09-13T23:59:00-05:00", date(2023, 9, 13), date(2023, 9, 13)),
        ("2004-06/2005-06", date(2004, 6, 1), date(2005, 6, 30)),
        ("2004/..", date(2004, 1, 1), None),
    ],
)
def test_dates_of_the_contract(text: str, start: date, end: date | None) -> None:
    assert interval(text) == Days(start=start, end=end)


@pytest.mark.parametrize("text", ["soon", "2023-13", "2023-02-30", "0000", "0001-01-01", "9999-12-31", "2024/2023", "12.5.2023"])
def test_what_is_no_date_of_the_contract(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        interval(text)


class Standard:
    """Standard input with bytes in it."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (TEXT.encode(), ["-"]),
        (json.dumps({"text": TEXT}).encode(), ["-"]),
        (json.dumps({"id": "x", "text": TEXT}).encode() + b"\n" + json.dumps({"text": "Six men."}).encode(), ["-:2", "x"]),
        (json.dumps([{"text": TEXT}, {"text": "Six men."}]).encode(), ["-:1", "-:2"]),
        (b"[Editor's note] Five men came.", ["-"]),
    ],
)
def test_standard_input_is_text_or_json(monkeypatch: pytest.MonkeyPatch, data: bytes, ids: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", Standard(data))
    assert [article.id for article in read(["-"]).articles] == ids


def test_half_a_character_in_any_field_of_ninjs_is_replaced(tmp_path: Path) -> None:
    half = "\ud83d"
    fields = {"body_text": TEXT, "headlines": [{"role": "main", "value": half}], "infosources": [{"name": half}]}
    (article,) = batch_of(tmp_path / "a.json", fields).articles
    assert (article.title, article.source) == ("\ufffd", "\ufffd")
