"""The Markdown report: article text can break out of nothing, and figures stand in their sentences."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model import (
    Article,
    ArticleSummary,
    Claim,
    CountClaim,
    Coverage,
    Document,
    Finding,
    Place,
    Report,
    Sentence,
    Value,
    Verified,
)
from factcheck.render.markdown import escaped, render

PARSER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
OWN_TAGS = {"h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "strong", "ul", "li"}
NASTY = st.text(alphabet=st.sampled_from(list("ab1 |`*_<>[]()!#-+.~&;:/\\\"'@$=\n\r\t")), min_size=1, max_size=60)


def report_about(text: str) -> tuple[Report, dict[str, Document]]:
    """A report with the same text in every place that can hold article text."""
    article = Article(id="a1", text=text, source=text, title=text)
    sentence = Sentence(start=0, end=len(text), part="body")
    number = Value(low=Decimal(1), high=Decimal(1), point=Decimal(1))
    said = {"text": text, "start": 0, "end": len(text), "measure": text, "attribution": text, "sentence": text, "sentence_start": 0}
    claim: Claim = CountClaim(id="c1", article="a1", value=number, **said)
    place = Place(article="a1", start=0, end=len(text), excerpt=text)
    finding = Finding(
        rule="FC101",
        name="sum-off",
        severity="error",
        message=text,
        working=text,
        article="a1",
        start=0,
        end=len(text),
        excerpt=text,
        related=(place,),
        suggestions=(text,),
        fingerprint="0",
    )
    report = Report(
        articles=(ArticleSummary(id="a1", title=text, source=text, published=None),),
        findings=(finding,),
        verified=(Verified(rule="FC101", article="a1", start=0, end=len(text), working=text),),
        coverage=Coverage(articles=1, figures=1, compared=1, not_compared={"no other figure for the same thing": 1}),
        claims=(claim,),
    )
    return report, {article.id: Document(article=article, sentences=(sentence,), claims=(claim,))}


def tags(markdown: str) -> set[str]:
    """The tags of the rendered report."""
    found = set()
    for token in PARSER.parse(markdown):
        for inner in [token, *(token.children or [])]:
            assert inner.type not in ("html_inline", "html_block"), inner.content
            if inner.tag:
                found.add(inner.tag)
    return found


@given(NASTY)
def test_article_text_breaks_out_of_nothing(text: str) -> None:
    report, documents = report_about(text)
    assert tags("".join(render(report, documents, ()))) <= OWN_TAGS


@given(NASTY)
def test_a_row_of_the_claims_keeps_its_cells(text: str) -> None:
    report, documents = report_about(text)
    rows = [t for t in PARSER.parse("".join(render(report, documents, ()))) if t.type in ("tr_open", "td_open", "th_open")]
    cells = "".join("|" if t.type == "tr_open" else "x" for t in rows).split("|")[1:]
    assert {len(row) for row in cells} <= {2, 6, 7}


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](http://a.example/y.png)", "`rm`", "a | b", "http://a.example"]
)
def test_markup_in_an_article_is_shown_as_text(text: str) -> None:
    rendered = PARSER.render(escaped(text))
    assert not [tag for tag in ("<script", "<a ", "<img", "<code") if tag in rendered]


def test_a_finding_shows_its_figure_in_bold_in_its_sentence() -> None:
    text = "Police held 154 people. On Tuesday 270 were held in all."
    at = text.index("270")
    finding = Finding(
        rule="FC101",
        name="sum-off",
        severity="error",
        message="m",
        working="w",
        article="a1",
        start=at,
        end=at + 3,
        excerpt="270",
        fingerprint="0",
    )
    sentences = (Sentence(start=0, end=23, part="body"), Sentence(start=24, end=len(text), part="body"))
    document = Document(article=Article(id="a1", text=text), sentences=sentences, claims=())
    report = Report(
        articles=(ArticleSummary(id="a1", title=None, source=None, published=None),),
        findings=(finding,),
        coverage=Coverage(articles=1, figures=2, compared=2, not_compared={}),
    )
    assert "> On Tuesday **270** were held in all." in "".join(render(report, {"a1": document}, ()))


def test_nothing_compared_is_not_called_clean() -> None:
    report = Report(
        articles=(), coverage=Coverage(articles=1, figures=3, compared=0, not_compared={"no other figure for the same thing": 3})
    )
    assert "Nothing could be compared" in "".join(render(report, {}, ()))
