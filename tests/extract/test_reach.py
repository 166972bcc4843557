"""Texts that no newsroom writes: figures by the thousand, sentences without an end."""

from factcheck import check
from factcheck.extract import extract
from factcheck.extract.reach import MOST_FIGURES, MOST_WORDING
from factcheck.model import Article
from factcheck.pipeline import compare_drafts, document_of
from factcheck.settings import Settings


def reading_of(text: str):  # type: ignore[no-untyped-def]
    return extract(Article(id="a", text=text))


def test_an_article_is_read_up_to_so_many_figures_and_the_rest_is_said_to_be_unread() -> None:
    report = check("There were 7; " * (MOST_FIGURES + 500))
    left = report.coverage.not_compared["in more text than is read of one article"]
    assert 500 <= left <= 700
    assert report.coverage.figures == report.coverage.compared + sum(report.coverage.not_compared.values())
    assert report.articles[0].figures == report.coverage.figures
    assert any("than is read of one article" in notice and f"the {left:,} figures from" in notice for notice in report.notices)


def test_an_article_is_read_up_to_so_much_text_around_its_figures() -> None:
    sentence = "The mayor, who was asked for her view of it by the members of the council, answered at length that five of them had left. "
    reading = reading_of(sentence * (MOST_WORDING // len(sentence) + 50))
    assert reading.beyond
    assert MOST_WORDING - 2 * len(sentence) < reading.beyond.start <= MOST_WORDING + 2 * len(sentence) + MOST_WORDING // len(sentence)
    assert reading.beyond.figures >= 40


def test_a_book_with_the_figures_of_a_book_is_read_to_its_end() -> None:
    reading = reading_of("It rained for days on end and nobody came to the house by the sea. " * 3000 + "He had 9 dogs.")
    assert reading.beyond is None
    assert reading.mentions


def test_the_end_of_one_article_is_not_said_of_the_draft_beside_it() -> None:
    draft, other = Article(id="a", text="There were 12 of them."), Article(id="b", text="There were 7; " * (MOST_FIGURES + 10))
    documents = [document_of(article, Settings()) for article in (draft, other)]
    report = compare_drafts(documents[:1], documents[1:], Settings()).report
    assert report.coverage.figures == 1
    assert not report.notices


def test_figures_in_a_sentence_without_an_end_are_read_but_bound_to_nothing() -> None:
    endless = reading_of("the guards freed 7 men and " * 600)
    assert len(endless.mentions) == 600
    assert not any(sentence.tokens for sentence in endless.sentences)
    assert {mention.binding.action for mention in endless.mentions} == {None}


def test_a_long_sentence_of_news_is_parsed_as_before() -> None:
    long = reading_of("the guards freed 7 men and " * 60)
    assert any(sentence.tokens for sentence in long.sentences)
