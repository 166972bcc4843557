"""Normalisation: mentions become claims, with units, currencies, days and places settled by the article around them."""

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.model import Article, Claim, Document, Mention, Reading, Unread
from factcheck.normalise.claims import claim_of
from factcheck.normalise.dates import bounded, days_of
from factcheck.normalise.money import home_of
from factcheck.settings import Settings


def normalise(reading: Reading, settings: Settings) -> Document:
    """The claims of an article, and its day of publication as far as the text or the settings tell it."""
    article = dated(reading, settings)
    return Document(
        article=article,
        sentences=reading.sentences,
        claims=claims_of(reading, article, settings),
        unread=unread_of(reading.mentions),
        places=reading.places,
        beyond=reading.beyond,
    )


def dated(reading: Reading, settings: Settings) -> Article:
    """The article with the publication date of the settings where it carries none, bounded by the dates it tells."""
    article = reading.article
    if not article.published and settings.published:
        article = article.model_copy(update={"published": settings.published})
    published = bounded(article, reading.mentions)
    return article if published == article.published else article.model_copy(update={"published": published})


def claims_of(reading: Reading, article: Article, settings: Settings) -> tuple[Claim, ...]:
    """The claims of everything that was read."""
    home, days = home_of(article, reading.mentions, reading.places, settings), days_of(article, reading.mentions)
    starts = [sentence.start for sentence in reading.sentences]
    by_start = {start: found for (start, _), found in days.items()}
    return tuple(
        claim_of(
            mention,
            article,
            reading.sentences[max(0, bisect_right(starts, mention.start) - 1)],
            home,
            days.get((mention.start, mention.end)) if mention.kind == "date" else by_start.get(mention.binding.when_mention or -1),
        )
        for mention in reading.mentions
        if mention.kind != "unread"
    )


def unread_of(mentions: Sequence[Mention]) -> tuple[Unread, ...]:
    """The figures that were seen and not understood."""
    return tuple(Unread(start=m.start, end=m.end, reason=m.note or "not understood") for m in mentions if m.kind == "unread")
