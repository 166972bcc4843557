"""Web pages, Markdown and Word: what is read, and where it stands in the file."""

import zipfile
from datetime import date
from itertools import pairwise
from pathlib import Path

import docx
import pytest

from factcheck.model import Article, Block, Days
from factcheck.read import Batch, read

PARAGRAPHS = [
    "The blaze in the harbour killed <b>12&nbsp;people</b> and hurt <a href='x'>30 others</a>, said the police, who were called at noon.",
    "The loss is put at &pound;5 million by the owners of the ship, which had come in with a load of timber for the mills of the town.",
    "Smoke lay over 20 km<sup>2</sup> of the coast for three days before the brigade could put the fire out with the help of two boats.",
]
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Twelve die in port fire | Port Post</title>
<meta property="og:site_name" content="Port Post"><meta name="author" content="Jane Roe">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Twelve die in port fire",
"datePublished": "2024-05-03T23:30:00+02:00"}}]}}</script>
</head><body><nav><a href="/">Home</a> <a href="/top">Top 10</a></nav>
<article><h1>Twelve die in port fire</h1><p class="byline">By Jane Roe</p>
<figure><img src="a.jpg"><figcaption>The port, where 12 died.</figcaption></figure>
{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</article>
<script>var x = "99 shares";</script>
<form><h3>Leave a comment</h3><p>57 comments</p></form><footer>Copyright 2024 Port Post. All rights reserved.</footer></body></html>"""


def page(tmp_path: Path, markup: str = PAGE, name: str = "a.html") -> Article:
    (tmp_path / name).write_text(markup, encoding="utf-8")
    (article,) = read([str(tmp_path / name)]).articles
    return article


def parts(article: Article) -> list[tuple[str, str]]:
    return [(block.part, article.text[block.start : block.end]) for block in article.blocks]


def in_file(article: Article, words: str) -> str:
    start = article.text.index(words)
    assert article.original is not None
    return article.original[slice(*article.in_file(start, start + len(words)))]


def test_a_page_gives_its_article_and_nothing_around_it(tmp_path: Path) -> None:
    article = page(tmp_path)
    assert "killed 12 people and hurt 30 others, said the police" in article.text
    assert "£5 million" in article.text
    assert "20 km² of" in article.text
    assert not [word for word in ("Home", "Top 10", "shares", "comment", "Copyright") if word in article.text]


def test_a_page_says_who_wrote_it_and_when(tmp_path: Path) -> None:
    article = page(tmp_path)
    assert (article.title, article.source, article.byline, article.language) == ("Twelve die in port fire", "Port Post", "Jane Roe", "en")
    assert article.published == Days(start=date(2024, 5, 3), end=date(2024, 5, 3))


def test_headline_byline_and_caption_of_a_page_are_told_apart(tmp_path: Path) -> None:
    assert parts(page(tmp_path))[:3] == [
        ("headline", "Twelve die in port fire"),
        ("header", "By Jane Roe"),
        ("caption", "The port, where 12 died."),
    ]


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("12 people", "12&nbsp;people"),
        ("£5 million", "&pound;5 million"),
        ("30 others", "30 others"),
        ("20 km²", "20 km<sup>2"),
        ("12 died", "12 died"),
    ],
)
def test_a_figure_on_a_page_points_to_its_place_in_the_file(tmp_path: Path, words: str, raw: str) -> None:
    assert in_file(page(tmp_path), words) == raw


def test_linked_data_that_nests_deep_stops_nothing(tmp_path: Path) -> None:
    nested = '{"name": ' * 900 + '"x"' + "}" * 900
    data = f'<script type="application/ld+json">{{"@type": "Article", "author": {nested}, "publisher": {"[" * 900}{"]" * 900}}}</script>'
    assert page(tmp_path, PAGE.replace("</head>", f"{data}</head>")).source == "Port Post"


@pytest.mark.parametrize("cut", range(0, len(PAGE), 97))
def test_a_page_cut_off_anywhere_is_read_or_refused(tmp_path: Path, cut: int) -> None:
    (tmp_path / "a.html").write_text(PAGE[:cut], encoding="utf-8")
    batch = read([str(tmp_path / "a.html")])
    assert len(batch.articles) + len(batch.problems) == 1


DRAFT = """---
title: "Twelve die in port fire"
author: [Jane Roe, Max Moe]
date: 2024-05-03
source: Port Post
---

The blaze killed **12 people** and hurt
[30 others](https://example.org/a_(b) "more"), *police* said. It cost \\$5m &ndash; so far.

![The port on Monday](port.jpg)

> Some 5_000 litres burned.[^1]

- 3 boats
- 2 * 4 hoses <!-- 99 hoses -->

| town | dead |
|------|-----:|
| Aro  | 7    |

```
60 lines of code
```
[^1]: Not 6,000.
"""


def draft(tmp_path: Path, text: str = DRAFT) -> Batch:
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    return read([str(tmp_path / "a.md")])


def test_front_matter_tells_title_byline_date_and_source(tmp_path: Path) -> None:
    (article,) = draft(tmp_path).articles
    assert (article.title, article.byline, article.source) == ("Twelve die in port fire", "Jane Roe, Max Moe", "Port Post")
    assert article.published == Days(start=date(2024, 5, 3), end=date(2024, 5, 3))


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    (article,) = draft(tmp_path).articles
    assert parts(article)[0] == ("headline", "Twelve die in port fire")
    assert "The blaze killed 12 people and hurt 30 others, police said. It cost $5m – so far." in article.text
    assert ("caption", "The port on Monday") in parts(article)
    assert "Some 5_000 litres burned." in article.text
    assert "2 * 4 hoses" in article.text
    assert "Aro | 7" in article.text
    assert article.text.endswith("Not 6,000.")
    assert not [word for word in ("99", "60 lines", "---", "[^1]", "example.org") if word in article.text]


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("12 people", "12 people"),
        ("others, police", 'others](https://example.org/a_(b) "more"), *police'),
        ("$5m", "$5m"),
        ("Twelve die", "Twelve die"),
    ],
)
def test_a_figure_in_markdown_points_to_its_place_in_the_file(tmp_path: Path, words: str, raw: str) -> None:
    assert in_file(draft(tmp_path).articles[0], words) == raw


def test_front_matter_that_cannot_be_read_is_said_and_the_text_is_read(tmp_path: Path) -> None:
    batch = draft(tmp_path, '---\ntitle: "open\nx: [1\n---\nFive men came.\n')
    assert batch.articles[0].text == "Five men came."
    assert "front matter" in batch.problems[0].what


def test_toml_front_matter_is_read(tmp_path: Path) -> None:
    (article,) = draft(tmp_path, '+++\ntitle = "Five men"\ndate = 2024-05-03T10:00:00Z\n+++\nFive men came.\n').articles
    assert article.title == "Five men"
    assert article.published == Days(start=date(2024, 5, 3), end=date(2024, 5, 3))


def test_front_matter_that_nests_without_end_is_read_in_no_time(tmp_path: Path) -> None:
    names = "abcdefghijklmnop"
    nested = "".join(f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in pairwise(names))
    batch = draft(tmp_path, f"---\na: &a [x, x]\n{nested}title: *p\nauthor: *o\n---\nFive men came.\n")
    assert batch.articles[0].text == "Five men came."


def test_a_line_of_dashes_alone_is_no_front_matter(tmp_path: Path) -> None:
    (article,) = draft(tmp_path, "---\n\nFive men came.\n").articles
    assert article.text == "Five men came."


def test_a_word_document_is_its_paragraphs_with_one_newline_between_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Twelve die in port fire", "Title")
    document.add_paragraph("By Jane Roe")
    document.add_paragraph("").add_run("The blaze killed ")
    document.paragraphs[-1].add_run("12").bold = True
    document.paragraphs[-1].add_run(" people.")
    document.add_paragraph("The port, where 12 died.", "Caption")
    document.add_paragraph("It burned for three days.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Aro", "7"
    document.save(str(tmp_path / "a.docx"))
    (article,) = read([str(tmp_path / "a.docx")]).articles
    assert article.text == "\n".join([*(paragraph.text for paragraph in document.paragraphs), "Aro | 7"])
    assert [part for part, _ in parts(article)] == ["headline", "header", "body", "caption", "body"]
    assert (article.title, article.byline) == ("Twelve die in port fire", "Jane Roe")


def test_blocks_cover_the_text_of_every_paragraph(tmp_path: Path) -> None:
    article = page(tmp_path)
    covered = sum(block.end - block.start for block in article.blocks)
    assert covered >= len(article.text) - 2 * len(article.blocks)
    assert all(isinstance(block, Block) for block in article.blocks)


def test_half_a_character_in_linked_data_is_replaced(tmp_path: Path) -> None:
    said = r'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Five \ud83d men"}</script>'
    (tmp_path / "a.html").write_text(f"<html><head>{said}</head><body><p>Five men came to the harbour.</p></body></html>")
    (article,) = read([str(tmp_path)]).articles
    assert article.title == "Five \ufffd men"


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("---\ntitle: " + "[" * 9000 + "\n---\n", "nested too deeply"),
        ("---\n" + "- " * 9000 + "\n---\n", "nested too deeply"),
        ('---\ntitle: "\\U00110000"\n---\n', "front matter"),
        ("---\ntitle: " + "x " * 60_000 + "\n---\n", "longer than"),
        ("+++\n" + "a." * 9000 + "b = 1\n+++\n", "a key of a hundred parts"),
        ("+++\ntitle = " + "[" * 9000 + "\n+++\n", "nested too deeply"),
        ("+++\nid = " + "9" * 5000 + "\n+++\n", "front matter"),
    ],
)
def test_front_matter_made_to_hurt_is_said_and_the_text_is_read(tmp_path: Path, front: str, said: str) -> None:
    batch = draft(tmp_path, front + "Five men came.\n")
    assert batch.articles[0].text == "Five men came."
    assert said in batch.problems[0].what


@pytest.mark.parametrize(
    ("part", "size"),
    [("word/document.xml", 6_000_000), ("word/X.RELS", 6_000_000), ("word/media/x.png", 61_000_000)],
)
def test_a_word_document_that_unpacks_to_too_much_is_refused(tmp_path: Path, part: str, size: int) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr(part, b" " * size)
    (problem,) = read([str(tmp_path)]).problems
    assert "too large" in problem.what


def test_a_footnote_is_read_at_its_place(tmp_path: Path) -> None:
    text = "The fire killed 12 people.[^1]\n\n[^1]: The mayor spoke of 14,\n    the police of 12.\n[^b]: In 2024.\n\n[link]: http://example.org/5\n"
    (article,) = draft(tmp_path, text).articles
    assert article.text == "The fire killed 12 people.\n\nThe mayor spoke of 14, the police of 12.\n\nIn 2024."
    at = article.text.index("14")
    first, last = article.in_file(at, at + 2)
    assert text[first:last] == "14"


@pytest.mark.parametrize("date", ["{a: 1}", "[2024]"])
def test_a_date_that_is_no_date_is_told(tmp_path: Path, date: str) -> None:
    made = draft(tmp_path, f"---\npublished: {date}\n---\nTwelve men came.\n")
    assert len(made.articles) == 1
    assert '"published" is' in made.problems[0].what
