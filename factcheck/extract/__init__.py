"""Extraction: an article in, its sentences and the figures in them out."""

from factcheck.extract.dates import find_dates
from factcheck.extract.places import find_places
from factcheck.extract.quantities import find_quantities
from factcheck.extract.sentences import split_sentences
from factcheck.model import Article, Mention, Reading, Sentence


def extract(article: Article) -> Reading:
    """Every figure of the article as its own words give it, bound to what it is said of."""
    sentences = split_sentences(article)
    mentions = tuple(mention for sentence in sentences for mention in find_figures(article, sentence))
    return Reading(article=article, sentences=sentences, mentions=mentions, places=tuple(find_places(article.text)))


def find_figures(article: Article, sentence: Sentence) -> list[Mention]:
    """The figures of one sentence in order. Dates and durations are read first; what they take is not read again as a number."""
    text = article.text[sentence.start : sentence.end]
    dates = find_dates(text)
    if sentence.part == "header":
        return [shifted(date, sentence.start) for date in dates if is_full_date(date)]
    figures = dates + find_quantities(text, taken=[(date.start, date.end) for date in dates])
    return [shifted(figure, sentence.start) for figure in sorted(figures, key=lambda mention: mention.start)]


def is_full_date(mention: Mention) -> bool:
    """Whether a mention is a day with its year: all that is read of a header line."""
    return mention.moment is not None and mention.moment.form in ("day", "numeric") and "year" in mention.moment.args


def shifted(mention: Mention, by: int) -> Mention:
    """The mention with its offsets counted from the article's start."""
    return mention.model_copy(update={"start": mention.start + by, "end": mention.end + by})
