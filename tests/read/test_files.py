"""Which files are read, and what their articles are called."""

import json
import os
from pathlib import Path

import pytest

from factcheck.read import read
from factcheck.read.files import unique

SENTENCE = "The ferry carried 212 passengers when it left the harbour."


def write(path: Path, text: str = SENTENCE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def ids(*paths: Path) -> list[str]:
    return [article.id for article in read([str(path) for path in paths]).articles]


def test_a_folder_is_read_with_the_folders_in_it_and_ids_are_paths_inside_it(tmp_path: Path) -> None:
    write(tmp_path / "b.txt")
    write(tmp_path / "inner" / "a.md")
    assert ids(tmp_path) == ["b.txt", "inner/a.md"]


def test_hidden_files_and_what_word_leaves_behind_are_skipped(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / ".draft.txt")
    write(tmp_path / ".git" / "b.txt")
    write(tmp_path / "~$letter.docx")
    batch = read([str(tmp_path)])
    assert [article.id for article in batch.articles] == ["a.txt"]
    assert not batch.problems


def test_a_file_is_called_by_its_name_wherever_it_lies(tmp_path: Path) -> None:
    assert ids(write(tmp_path / "deep" / "er" / "a.txt")) == ["a.txt"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt")
    assert ids(file, tmp_path, file) == ["a.txt"]


def test_two_files_of_one_name_take_as_much_of_their_path_as_tells_them_apart(tmp_path: Path) -> None:
    one, two = write(tmp_path / "x" / "a.txt"), write(tmp_path / "y" / "a.txt", SENTENCE + " It sank.")
    assert ids(one, two) == ids(two, one) == ["x/a.txt", "y/a.txt"]


def test_the_order_of_arguments_changes_nothing(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{name}.txt", f"{SENTENCE} {name}") for name in "cab"]
    one, other = read([str(file) for file in files]), read([str(file) for file in reversed(files)])
    assert (list(one.articles), one.problems, one.notices) == (list(other.articles), other.problems, other.notices)


def test_an_id_given_to_two_articles_loses_neither(tmp_path: Path) -> None:
    lines = [{"id": "a", "text": SENTENCE}, {"id": "a", "text": SENTENCE + " It came back."}]
    batch = read([str(write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, lines))))])
    assert [article.id for article in batch.articles] == ["a", "a~2"]
    assert len(batch.notices) == 1


def test_the_same_record_twice_is_one_article_and_is_said(tmp_path: Path) -> None:
    line = json.dumps({"id": "a", "text": SENTENCE})
    batch = read([str(write(tmp_path / "a.jsonl", f"{line}\n{line}\n"))])
    assert [article.id for article in batch.articles] == ["a"]
    assert "twice" in batch.notices[0]


def test_no_id_holds_an_absolute_path(tmp_path: Path) -> None:
    write(tmp_path / "x" / "a.txt")
    write(tmp_path / "y" / "a.txt", SENTENCE + " Again.")
    assert not [
        name for name in ids(tmp_path / "x", tmp_path / "y", tmp_path / "x" / "a.txt") if str(tmp_path) in name or name.startswith("/")
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("blank.md", b" \n\n ", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        ("noise.txt", bytes(range(256)) * 20, "binary"),
        ("paper.pdf", b"%PDF-1.7", "not read"),
        ("paper.txt", b"%PDF-1.7 and so on", "PDF"),
        ("zipped.txt", b"PK\x03\x04 and so on", "zip"),
        ("letter.docx", b"Dear reader, 5 things.", "no .docx"),
        ("letter2.docx", b"PK\x03\x04 cut off", "damaged"),
        ("old.docx", b"\xd0\xcf\x11\xe0 old", "older Word"),
        ("page.json", b"<html><p>5 men</p></html>", "markup"),
        ("cut.json", b'{"text": "Five men', "cut off"),
        ("list.json", b"[]", "empty"),
        ("bare.json", b'{"title": "Five men"}', '"text"'),
        ("number.json", b'{"text": 5}', "a number"),
        ("menu.html", b"<html><nav><a href=/>Home</a></nav></html>", "no article text"),
    ],
)
def test_a_file_that_is_no_article_is_named_with_what_is_wrong_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    good = write(tmp_path / "good.txt")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    batch = read([str(tmp_path / name), str(good)])
    assert [article.id for article in batch.articles] == ["good.txt"]
    (problem,) = batch.problems
    assert name in problem.where
    assert said in problem.what
    assert problem.advice


def test_a_text_too_long_for_an_article_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("The ferry carried 212 people. " * 1_000_000)
    (problem,) = read([str(tmp_path)]).problems
    assert "too l" in problem.what


def test_a_broken_line_is_named_by_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", '{"text": "Five men came."}\n{"text": \n\n{"text": "Six men came."}\n')
    batch = read([str(file)])
    assert [article.id for article in batch.articles] == ["a.jsonl:1", "a.jsonl:4"]
    assert [problem.where for problem in batch.problems] == ["a.jsonl:2"]


def test_an_empty_folder_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read([str(tmp_path)]).problems
    assert "no article" in problem.what


def test_a_name_that_is_too_long_is_a_problem() -> None:
    (problem,) = read(["x" * 5000]).problems
    assert "too long" in problem.what


def test_a_name_that_is_no_text_can_still_be_printed(tmp_path: Path) -> None:
    write(tmp_path / os.fsdecode(b"\xff\xfe.txt"))
    (article,) = read([str(tmp_path)]).articles
    assert article.id == "\ufffd\ufffd.txt"


def test_many_articles_of_one_id_are_told_apart_in_no_time() -> None:
    assert unique(["a", "a~2", *["a"] * 50_000])[-2:] == ["a~50001", "a~50002"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_opened_is_a_problem(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt")
    file.chmod(0)
    (problem,) = read([str(file)]).problems
    assert "cannot be opened" in problem.what
