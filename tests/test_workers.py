"""Several processes give what one gives, in the same order."""

from factcheck.model import Article
from factcheck.pipeline import each_document
from factcheck.settings import Settings


def test_two_workers_give_what_one_gives() -> None:
    articles = [Article(id=f"a{n:02}", text=f"Police arrested {n} people on Monday and seized {n * 3} cars.") for n in range(24)]
    alone = list(each_document(articles, Settings()))
    assert list(each_document(articles[::-1], Settings(jobs=2))) == alone
    assert [document.article.id for document in alone] == sorted(article.id for article in articles)
