"""What a figure is per: "$3,500 a month", "5 per cent a year", "€20 per head", "$15/hour"."""

from collections.abc import Sequence

from factcheck.extract.figures import Figure, low_at, past_hyphen
from factcheck.extract.lexer import Token

RATED = frozenset({"money", "percent", "number", "count", "measure"})
PER_NOUNS = frozenset(
    "second minute hour day night week fortnight month quarter year season share barrel tonne ton head "
    "person piece litre liter gallon kilo "
    "kilogram pound ounce bushel mile kilometre kilometer unit ticket bottle pint dose game time shot go "
    "acre hectare word page seat vote".split()
)
"""Nouns that "a" or "an" makes a rate of."""
SINCE = frozenset({"ago", "earlier", "before", "later", "previously", "old", "after", "on", "back"})
"""Words behind "a year" that make it a date: "$142m a year earlier"."""
HEADS = frozenset({"capita", "person", "head"})


def with_rate(tokens: Sequence[Token], figure: Figure) -> Figure:
    """The figure with what it is per, and with the words that say so."""
    if figure.kind not in RATED or figure.per:
        return figure
    j = past_hyphen(tokens, figure.last)
    text = low_at(tokens, j)
    if text in ("a", "an"):
        k = past_hyphen(tokens, j + 1)
        word = low_at(tokens, k)
        return figure._replace(per=word, last=k + 1) if word in PER_NOUNS and low_at(tokens, k + 1) not in SINCE else figure
    if text == "per" or (text == "/" and tokens[j].glued):
        return _per(tokens, figure, j + 1)
    if text in ("each", "apiece") and figure.kind == "money":
        return figure._replace(per="each", last=j + 1)
    return figure


def _per(tokens: Sequence[Token], figure: Figure, k: int) -> Figure:
    if k >= len(tokens) or tokens[k].sort != "word" or tokens[k].low == "cent":
        return figure
    word = tokens[k].low
    return figure._replace(per="head" if word in HEADS else word, last=k + 1)
