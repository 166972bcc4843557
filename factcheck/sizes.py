"""About how much memory records take, in bytes, so that no more of them are kept than fit (shelf.py). Rounded up from what was measured."""

from sys import getsizeof

from factcheck.model import Article, Document


def article_size(article: Article) -> int:
    """An article: its text and original, and the small records of its blocks."""
    return 2_000 + getsizeof(article.text) + getsizeof(article.original) + 600 * len(article.blocks) + 120 * len(article.origin)


def document_size(document: Document) -> int:
    """An article with its claims, without parsed words."""
    return article_size(document.article) + 2_500 * len(document.claims) + 600 * len(document.sentences) + 250 * len(document.places)
