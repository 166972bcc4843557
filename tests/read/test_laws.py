"""What holds for any input: nothing crashes, spans point into the text and follow one another."""

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.read import read
from factcheck.read.layout import lay_out
from factcheck.read.markup import page_of

ENDINGS = (".txt", ".md", ".html", ".json", ".jsonl", ".docx")
PIECES = (
    "<p>", "</p>", "<b>", "</b>", "<", ">", "&", "&amp;", "&#0;", "&#x110000;", "<!--", "-->", "<script>", "</script>", "<a href='", '"',
    "'", "12", " people ", "Monday ", "\n", "\n\n", "---\n", "+++\n", "# ", "**", "[", "](", ")", "![", "`", "```\n", "| ", "> ", "- ",
    "title: ", "By Jane Roe", "May 3, 2024", "(Photo: ", "\u00e9", "\ud7ff", "\U0001f600", "\x00", "{", "}", '{"text": "', '"}',
    "ARO (AP) — ", "<td>", "<sup>",
)  # fmt: skip
MARKUP = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=20)
VALUE = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=6
)
KEYS = ("id", "text", "title", "published", "bodies", "body_xhtml", "articles", "uri", "byline")


def sound(article: Article) -> None:
    """Blocks are ordered and lie in the text; every span has a place in the file, in order too."""
    at, raw = 0, article.original if article.original is not None else article.text
    for block in article.blocks:
        assert at <= block.start < block.end <= len(article.text)
        assert article.text[block.start : block.end].strip()
        start, end = article.in_file(block.start, block.end)
        assert 0 <= start <= end <= len(raw)
        at = block.end
    for stretch, following in zip(article.origin, article.origin[1:], strict=False):
        assert stretch.at <= following.at
        assert stretch.start <= stretch.end <= following.start


@settings(max_examples=300, deadline=None)
@given(data=st.one_of(st.binary(max_size=300), MARKUP.map(str.encode)), ending=st.sampled_from(ENDINGS))
def test_no_bytes_under_any_name_stop_the_reading(data: bytes, ending: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, f"a{ending}")
        path.write_bytes(data)
        batch = read([str(path)])
        assert batch.articles or batch.problems or not data.strip() or ending == ".jsonl"
        for article in batch.articles:
            sound(article)
            assert Article.model_validate_json(article.model_dump_json()) == article


@settings(max_examples=200, deadline=None)
@given(text=st.one_of(st.text(max_size=300), MARKUP))
def test_blocks_lie_in_the_text_in_order_and_lose_no_line(text: str) -> None:
    blocks = lay_out(text).blocks
    at = 0
    for block in blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        at = block.end
    assert not text[at:].strip()


@settings(max_examples=200, deadline=None)
@given(text=MARKUP)
def test_letters_of_a_page_stand_at_their_places_in_the_file(text: str) -> None:
    page = page_of(text)
    article = Article(id="a", text=page.text, original=page.original, origin=page.origin)
    for at, character in enumerate(page.text):
        start, end = article.in_file(at, at + 1)
        if character.isalpha() and end - start == 1:
            assert text[start:end] == character


@given(fields=st.dictionaries(st.sampled_from(KEYS), VALUE))
@settings(max_examples=200, deadline=None)
def test_any_json_is_an_article_or_a_problem(fields: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "a.json").write_text(json.dumps(fields), encoding="utf-8")
        batch = read([folder])
        assert batch.articles or batch.problems


HOSTILE: dict[str, Callable[[int], str]] = {
    "open comments": lambda n: "<!-- " * (n // 5),
    "open tags": lambda n: '<a href="' * (n // 9),
    "open quotes": lambda n: "<a b='c\" " * (n // 9),
    "deep elements": lambda n: "<div>" * (n // 5),
    "closing only": lambda n: "</b>" * (n // 4),
    "many scripts": lambda n: "<script>" * (n // 8),
    "ampersands": lambda n: "&" * n,
    "entities": lambda n: "&amp;" * (n // 5),
    "stars": lambda n: "*" * n,
    "brackets": lambda n: "[" * n,
    "links": lambda n: "[a](" * (n // 4),
    "pictures": lambda n: "![" * (n // 2),
    "ticks": lambda n: "`" * n,
    "quotes": lambda n: "> " * (n // 2),
    "digits": lambda n: "1" * n,
    "commas": lambda n: "1," * (n // 2),
    "short lines": lambda n: "a b\n" * (n // 4),
    "spaces": lambda n: " " * n + "x",
    "capitals": lambda n: "A" * n,
    "credits": lambda n: "A / " * (n // 4),
    "dates": lambda n: "May 3, 2024 " * (n // 12),
    "table": lambda n: "|-" * (n // 2),
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_hostile_text_is_read_to_its_end(tmp_path: Path, kind: str, ending: str) -> None:
    (tmp_path / f"a{ending}").write_text("Five men came.\n\n" + HOSTILE[kind](60_000))
    batch = read([str(tmp_path)])
    assert len(batch.articles) + len(batch.problems) == 1
