"""Which currency an open word such as "$" or "rupees" stands for in an article."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model import Article, Mention
from factcheck.reference.currencies import country_of
from factcheck.settings import Settings


class Settled(NamedTuple):
    """The currency of a mention, whether it is only assumed, and what else it could have been."""

    unit: str
    assumed: bool
    candidates: tuple[str, ...]


class Home(NamedTuple):
    """What an article says about whose money it speaks of: codes named outright, and the newsroom's own."""

    named: frozenset[str]
    own: tuple[str, ...]


DATELINE_COUNTRY = re.compile(r"[A-Za-z][A-Za-z .]+")


def home_of(article: Article, mentions: Iterable[Mention], settings: Settings) -> Home:
    """What settles open currency words in an article."""
    named = frozenset(m.unit for m in mentions if m.kind == "money" and m.unit and not m.units)
    own = [settings.currency] if settings.currency else []
    own += [code for code, country in country_of().items() if country == settings.country]
    return Home(named, tuple(own))


def settled(mention: Mention, home: Home) -> Settled:
    """The currency of a sum of money."""
    unit = mention.unit or ""
    if not mention.units:
        return Settled(unit, False, ())
    for code in home.own:
        if code in mention.units:
            return Settled(code, False, ())
    rest = tuple(code for code in mention.units if code != unit)
    return Settled(unit, True, rest)
