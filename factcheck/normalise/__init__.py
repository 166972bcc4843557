"""Normalisation: mentions become claims, with units, currencies, days and places settled by the article around them."""

from factcheck.model import Document, Reading
from factcheck.settings import Settings


def normalise(reading: Reading, settings: Settings) -> Document:
    """The claims of an article."""
    article = (
        reading.article
        if reading.article.published or not settings.published
        else reading.article.model_copy(update={"published": settings.published})
    )
    return Document(article=article, sentences=reading.sentences, claims=(), places=reading.places)
