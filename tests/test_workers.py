"""Several processes give what one gives, in the same order."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from factcheck.model import Article
from factcheck.pipeline import each_document
from factcheck.settings import Settings
from factcheck.workers import LENGTH, chunks, in_turn


def test_two_workers_give_what_one_gives() -> None:
    articles = [Article(id=f"a{n:02}", text=f"Police arrested {n} people on Monday and seized {n * 3} cars.") for n in range(24)]
    alone = list(each_document(articles, Settings()))
    assert list(each_document(articles[::-1], Settings(jobs=2))) == alone
    assert [document.article.id for document in alone] == sorted(article.id for article in articles)


def test_no_more_is_handed_over_than_is_soon_taken() -> None:
    handed: list[int] = []

    class Here(Executor):
        """Works at once, in this process."""

        def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
            handed.append(len(given[1]))
            done: Future[Any] = Future()
            done.set_result(function(*given, **named))
            return done

    articles = [Article(id=f"a{n:03}", text="x") for n in range(100)]
    results = in_turn(Here(), lambda article, _: article.id, articles, Settings(), 3)
    assert next(results) == "a000"
    assert len(handed) == 3
    assert ["a000", *results] == [article.id for article in articles]
    assert sum(handed) == 100


def test_long_articles_are_handed_over_one_by_one() -> None:
    articles = [Article(id=str(n), text="x" * LENGTH) for n in range(3)]
    assert [len(chunk) for chunk in chunks(articles)] == [1, 1, 1]
