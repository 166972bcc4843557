"""Which currency an open word such as "$" or "rupees" stands for in an article.

In this order: the country of the newsroom's address, the country of the dateline, a currency of that name that the article names outright,
the country the article speaks of most, the settings. Where none of them knows, the likeliest currency is assumed and marked so.
What else the word could have meant is always kept beside it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Article, Mention, Toponym
from factcheck.reference.currencies import EURO_COUNTRIES, OLD, country_of
from factcheck.reference.places import places_named
from factcheck.settings import Settings

DOMAIN = re.compile(r"//[^/?#\s]{1,253}\.([a-z]{2})(?:[:/?#]|$)")
EURO = date(2002, 1, 1)
APART = re.compile(r"[.!?…][\"”’)]{0,2}\s|\n")
"""The end of a sentence between two sums."""
NEAR = 4
"""Two sums with so few characters between them are one sum in two currencies: "A$5m (US$3m)"."""


class Settled(NamedTuple):
    """The currency of a mention, whether it is only assumed, and what else it could have been."""

    unit: str
    assumed: bool
    candidates: tuple[str, ...]


class Home(NamedTuple):
    """What an article says about whose money it speaks of."""

    newsroom: tuple[str, ...]
    """Countries of its address and its dateline, the surer first."""
    named: frozenset[str]
    """Currencies named outright."""
    spoken_of: Mapping[str, int]
    """Countries with how often they are named."""
    settings: tuple[str, ...]
    beside: Mapping[int, frozenset[str]]
    """For each open sum, by its start: the currencies of the sums right beside it, which it cannot be of."""
    old: bool
    """From before the euro: francs and marks may be meant."""
    coins: Mapping[int, Mention] = {}
    """For each sum in cents, by its start: the sum in the same sentence that it is coins of."""


def home_of(article: Article, mentions: Sequence[Mention], places: Sequence[Toponym], settings: Settings) -> Home:
    """What settles open currency words in an article."""
    money = [mention for mention in mentions if mention.kind == "money"]
    own = [code for code, country in country_of().items() if country == settings.country]
    published = article.published
    return Home(
        newsroom=tuple(newsrooms(article)),
        named=frozenset(mention.unit for mention in money if mention.unit and not mention.units),
        spoken_of=Counter(place.place[:2] for place in places),
        settings=(settings.currency, *own) if settings.currency else tuple(own),
        beside=neighbours(money),
        old=bool(published and published.start and published.start < EURO),
        coins=dict(coins_of(article.text, money)),
    )


def newsrooms(article: Article) -> Iterator[str]:
    """The countries that the article's address and dateline name."""
    domain = DOMAIN.search(article.url or "")
    if domain:
        yield {"UK": "GB"}.get(domain[1].upper(), domain[1].upper())
    if article.dateline:
        yield from (place.id[:2] for place in places_named(article.dateline)[:1])


def neighbours(money: Sequence[Mention]) -> dict[int, frozenset[str]]:
    """The settled currencies right before and behind each open sum."""
    found: dict[int, set[str]] = {}
    for one, other in pairwise(money):
        if other.start - one.end <= NEAR:
            found.setdefault(one.start, set()).update([] if other.units else [other.unit or ""])
            found.setdefault(other.start, set()).update([] if one.units else [one.unit or ""])
    return {start: frozenset(codes) for start, codes in found.items()}


def coins_of(text: str, money: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """Each sum in cents with the sum of the same sentence that stands nearest before it, else behind it: "$210m, or 70 cents a share"."""
    for at, mention in enumerate(money):
        if not is_coins(mention):
            continue
        for other in (*reversed(money[max(0, at - 4) : at]), *money[at + 1 : at + 3]):
            first, last = sorted((mention, other), key=lambda one: one.start)
            if not is_coins(other) and shares(mention, other) and not APART.search(text, first.end, last.start):
                yield mention.start, other
                break


def is_coins(mention: Mention) -> bool:
    """Whether a sum is in cents: of dollars or of euros, as nothing else is."""
    return {"USD", "EUR"} <= set(mention.units)


def shares(coins: Mention, other: Mention) -> bool:
    """Whether coins may be of the money of another sum."""
    return not set(coins.units).isdisjoint(other.units or (other.unit,))


def settled(mention: Mention, home: Home) -> Settled:
    """The currency of a sum of money."""
    if not mention.units:
        return Settled(mention.unit or "", False, ())
    if whole := home.coins.get(mention.start):
        money = settled(whole, home)
        if money.unit in mention.units:
            return money._replace(candidates=tuple(code for code in money.candidates if code in mention.units))
    open_codes = [code for code in mention.units if code not in home.beside.get(mention.start, ())] or list(mention.units)
    sure = next(iter(evidence(open_codes, home)), None)
    unit = sure or open_codes[0]
    return Settled(unit, sure is None, tuple(code for code in open_codes if code != unit))


def evidence(codes: Sequence[str], home: Home) -> Iterator[str]:
    """Those of the codes that something in the article speaks for, the strongest first."""
    by_country = countries_of(codes, home.old)
    yield from (by_country[country] for country in home.newsroom if country in by_country)
    named = [code for code in codes if code in home.named and code != "USD"]
    if len(named) == 1:
        yield named[0]
    yield from most_spoken_of(by_country, home.spoken_of)
    yield from (code for code in home.settings if code in codes)


def countries_of(codes: Sequence[str], old: bool) -> dict[str, str]:
    """Each country with the one of the codes that is its money; money of before the euro only in articles of that time."""
    found = {country_of()[code]: code for code in codes if code in country_of() and (old or code not in OLD)}
    if "EUR" in codes:
        found |= {country: "EUR" for country in EURO_COUNTRIES if not old}
    return found


def most_spoken_of(by_country: Mapping[str, str], spoken_of: Mapping[str, int]) -> Iterator[str]:
    """The money of the country that the article names most, if it does so twice as often as any other with money of that name.

    Dollars are America's all over the world: one mention of another country does not make them its own.
    """
    counts = Counter(dict.fromkeys(by_country.values(), 0))
    for country, code in by_country.items():
        counts[code] += spoken_of.get(country, 0)
    (first, most), *rest = counts.most_common(2) or [("", 0)]
    least = 2 if "US" in by_country and first != "USD" else 1
    if most >= least and (not rest or most >= 2 * rest[0][1]):
        yield first
