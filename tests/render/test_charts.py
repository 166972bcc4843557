"""Charts of what the sources say."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as Xml

import pytest

from factcheck.model import Article, CountClaim, Days, Document, Event, Value
from factcheck.render.charts import Bar, chart, charts

NAME = '<script>alert(1)</script> "Post" & Co'


def claim(article: str, number: int, start: int = 0) -> CountClaim:
    value = Value(low=Decimal(number), high=Decimal(number), point=Decimal(number))
    return CountClaim(
        id=f"{article}#{start}-{start + 3}", article=article, text=str(number), start=start, end=start + 3, value=value, measure="suspect",
        sentence="", sentence_start=0,
    )  # fmt: skip


def made(*numbers: int) -> list[str]:
    view, claims = {}, []
    for place, number in enumerate(numbers):
        day = date(2024, 5, 9 - place)
        article = Article(id=f"a{place}", text="x" * 20, published=Days(start=day, end=day))
        view[article.id] = Document(article=article, sentences=(), claims=())
        claims.append(claim(article.id, number))
    event = Event(id="e", label="raid", articles=tuple(view), claims=tuple(c.id for c in claims))
    return charts(event, claims, view, dict.fromkeys(view, NAME))


def test_values_that_differ_are_drawn_oldest_first() -> None:
    pytest.importorskip("leather")
    (svg,) = made(164, 194)
    assert svg.startswith("<svg viewBox=")
    heights = {text.text: float(text.attrib["y"]) for text in Xml.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")}
    older, newer = (next(at for label, at in heights.items() if label and day in label) for day in ("2024-05-08", "2024-05-09"))
    assert older < newer


def test_one_value_from_all_needs_no_chart() -> None:
    assert made(164, 164) == []


def test_a_name_is_words_and_no_markup() -> None:
    pytest.importorskip("leather")
    (svg,) = made(164, 194)
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_the_same_values_give_the_same_drawing() -> None:
    pytest.importorskip("leather")
    bars = [Bar("", "Post", 1.0), Bar("", "Post", 2.0)]
    assert chart("men", bars) == chart("men", bars)
