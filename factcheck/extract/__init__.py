"""Extraction: an article in, its sentences and the figures in them out, each bound to what it is said of."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.extract.binding import Around, bind
from factcheck.extract.dates import find_dates
from factcheck.extract.parse import parse, shown
from factcheck.extract.places import find_places
from factcheck.extract.quantities import find_quantities
from factcheck.extract.quotes import quotes_in
from factcheck.extract.reach import within_reach
from factcheck.extract.sentences import split_sentences
from factcheck.model import Article, Mention, Reading, Sentence, Toponym
from factcheck.reference.moments import whole_days
from factcheck.reference.numerals import DECIMAL_COMMA

UNPARSED = frozenset(["date", "unread", "age", "ordinal"])
"""Kinds of figures for which alone a sentence is not parsed: the words beside them say enough."""
MOST = 60
"""A sentence with more figures is a table or noise, which has no grammar to go by."""


def extract(article: Article) -> Reading:
    """Every figure of the article as its own words give it, bound to what it is said of."""
    sentences, mentions = [], []
    reach = within_reach(article.text, split_sentences(article))
    places = tuple(find_places(article.text[: reach.beyond.start] if reach.beyond else article.text))
    for sentence, figures in parsed(article, reach.sentences, places):
        sentences.append(sentence)
        mentions.extend(figures)
    return Reading(article=article, sentences=tuple(sentences), mentions=tuple(mentions), places=places, beyond=reach.beyond)


def parsed(article: Article, sentences: Sequence[Sentence], places: Sequence[Toponym]) -> Iterator[tuple[Sentence, list[Mention]]]:
    """Each sentence with its figures; those with figures that count or measure something are parsed and the figures bound."""
    read = [(sentence, find_figures(article, sentence)) for sentence in sentences]
    wanted = [calls_for_parse(article, sentence, figures) for sentence, figures in read]
    parses = parse(shown(article.text, s.start, s.end, figures) for (s, figures), want in zip(read, wanted, strict=True) if want)
    quotes, starts = quotes_in(article), [place.start for place in places]
    for (sentence, figures), want in zip(read, wanted, strict=True):
        tokens = next(parses) if want else ()
        near = places[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        yield sentence.model_copy(update={"tokens": tokens}), bind(article.text, tokens, figures, Around(quotes, near))


def calls_for_parse(article: Article, sentence: Sentence, figures: Sequence[Mention]) -> bool:
    """Does the sentence hold a figure that only its grammar can bind, and words beside its figures?"""
    if not figures or sentence.endless or len(figures) > MOST or sum(f.end - f.start for f in figures) + 2 >= sentence.end - sentence.start:
        return False
    return any(figure.kind not in UNPARSED or is_ahead(figure, article) for figure in figures)


def find_figures(article: Article, sentence: Sentence) -> list[Mention]:
    """The figures of one sentence in order. Dates and durations are read first; what they take is not read again as a number."""
    text = article.text[sentence.start : sentence.end]
    dates = find_dates(text, article.language)
    if sentence.part == "header":
        return [shifted(date, sentence.start) for date in dates if is_full_date(date)]
    comma = article.language[:2] in DECIMAL_COMMA
    figures = dates + find_quantities(text, taken=[(date.start, date.end) for date in dates], comma=comma)
    return [shifted(figure, sentence.start) for figure in sorted(figures, key=lambda mention: mention.start)]


def is_ahead(mention: Mention, article: Article) -> bool:
    """Whether a mention is a date after publication: whether it is told as past takes the sentence's grammar to say."""
    published = article.published.end if article.published else None
    days = whole_days(mention.moment) if published and mention.moment else None
    return days is not None and days.start is not None and published is not None and days.start > published


def is_full_date(mention: Mention) -> bool:
    """Whether a mention is a day with its year: all that is read of a header line."""
    return mention.moment is not None and mention.moment.form in ("day", "numeric") and "year" in mention.moment.args


def shifted(mention: Mention, by: int) -> Mention:
    """The mention with its offsets counted from the article's start."""
    return mention.model_copy(update={"start": mention.start + by, "end": mention.end + by})
