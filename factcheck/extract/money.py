"""Sums of money: symbols, codes and names on either side of a number."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.figures import HYPHENS, Figure, low_at, past_hyphen
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number, read_number
from factcheck.reference.currencies import (
    ADJECTIVES,
    CODES,
    DOLLAR_PREFIXES,
    LIKE_WORDS,
    WEAK,
    Currency,
    glued_prefixes,
    names,
    prefixes,
    suffixes,
    symbols,
)

HUNDREDTH = Decimal("0.01")


RESOLUTIONS = frozenset({"1080", "2160", "4320"})
"""Lines of a screen: 1080p is no price."""


class Denomination(NamedTuple):
    """A currency read at tokens `first` to `last` (half-open); several codes where the word leaves it open."""

    first: int
    last: int
    codes: tuple[str, ...]
    factor: Decimal = Decimal(1)


def money_at(tokens: Sequence[Token], i: int, comma: bool) -> Figure | None:
    """The sum that starts at token `i` with its currency."""
    before = currency_before(tokens, i)
    if not before:
        return None
    j = before.last
    minus = j < len(tokens) and tokens[j].text in "-−" and j + 1 < len(tokens) and tokens[j + 1].glued
    number = read_number(tokens, j + 1 if minus else j, comma)
    if number is None or number.sort in ("year", "vague"):
        return None
    number = money_scale(tokens, number)
    if minus:
        number = number._replace(value=-number.value)
    again = currency_after(tokens, number.last, spelled_only=True)
    if again and set(again.codes) & {*before.codes}:
        return money_figure(
            before._replace(codes=again.codes if len(again.codes) < len(before.codes) else before.codes), number, i, again.last
        )
    return money_figure(before, number, i, number.last)


def money_figure(currency: Denomination, number: Number, first: int, last: int) -> Figure:
    """The figure of a number in a currency."""
    kind = "unread" if number.sort == "unread" else "money"
    return Figure(
        first,
        last,
        number,
        kind,  # type: ignore[arg-type]
        unit=currency.codes[0],
        units=currency.codes if len(currency.codes) > 1 else (),
        factor=currency.factor,
    )


def money_scale(tokens: Sequence[Token], number: Number) -> Number:
    """In money "t" and "T" touching the figure are trillions."""
    j = number.last
    if number.scale == 1 and j < len(tokens) and tokens[j].glued and tokens[j].text in ("t", "T"):
        scale = Decimal(10**12)
        return number._replace(last=j + 1, value=number.value * scale, scale=scale, step=(number.step or 1) * scale)
    return number


def with_coins(tokens: Sequence[Token], figure: Figure) -> Figure:
    """The sum with the coins behind it: "3 dollars 50 cents"."""
    joint = low_at(tokens, figure.last) == "and"
    rest = read_number(tokens, figure.last + 1 if joint else figure.last)
    if rest is None or rest.sort not in ("figure", "spelled") or rest.value >= 100 or rest.scale != 1:
        return figure
    coin = _named(tokens, rest.last)
    if coin and coin.factor == HUNDREDTH and set(coin.codes) & {figure.unit, *figure.units}:
        return figure._replace(last=coin.last, number=_plus_hundredths(figure.number, rest))
    ends = not joint and (rest.last >= len(tokens) or tokens[rest.last].sort == "mark")
    if rest.sort == "spelled" and ends and rest.value >= 10 and figure.number.sort == "spelled" and not coin:
        return figure._replace(last=rest.last, number=_plus_hundredths(figure.number, rest))
    return figure


def _plus_hundredths(number: Number, coins: Number) -> Number:
    return number._replace(value=number.value + coins.value / 100)


# ---- before the number -------------------------------------------------------------------------------------------


def currency_before(tokens: Sequence[Token], i: int) -> Denomination | None:
    """The currency at token `i` with a number right behind it."""
    token = tokens[i]
    if token.text in symbols():
        return _denomination(symbols()[token.text], i, i + 1)
    if token.sort == "word":
        return _letters(tokens, i)
    return None


def _denomination(currency: Currency, first: int, last: int) -> Denomination:
    return Denomination(first, last, currency.codes, HUNDREDTH if currency.coin else Decimal(1))


def _letters(tokens: Sequence[Token], i: int) -> Denomination | None:
    text = tokens[i].text
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    if follows is None:
        return None
    if follows.text == "$" and text in DOLLAR_PREFIXES and (follows.glued or text not in ("A", "B", "N", "J", "R", "F", "G", "Z")):
        return Denomination(i, i + 2, (DOLLAR_PREFIXES[text],))
    if text == "c" and follows.text == "$" and i + 2 < len(tokens) and follows.glued == tokens[i + 2].glued:
        return Denomination(i, i + 2, ("CAD",))
    if text == "U" and [t.text for t in tokens[i + 1 : i + 5]] == [".", "S", ".", "$"]:
        return Denomination(i, i + 5, ("USD",))
    if text in CODES and (follows.sort == "figure" or follows.text in symbols()) and (follows.glued or text not in LIKE_WORDS):
        return Denomination(i, i + 2 if follows.text in symbols() else i + 1, (text,))
    if text in prefixes():
        last = i + 2 if follows.text == "." else i + 1
        if last < len(tokens) and tokens[last].sort == "figure":
            return _denomination(prefixes()[text], i, last)
    if text == "Y" and follows.text == "=" and follows.glued:
        return Denomination(i, i + 2, ("JPY",))
    if text in glued_prefixes() and follows.sort == "figure" and follows.glued and _money_size(tokens, i + 1, text):
        return _denomination(glued_prefixes()[text], i, i + 1)
    return None


def _money_size(tokens: Sequence[Token], i: int, letter: str) -> bool:
    """A letter is a currency before a scaled figure or one with thousands separated; "R5", "K2", "N95" are names."""
    number = read_number(tokens, i)
    if number is None or number.sort == "unread":
        return False
    if letter == "PS":
        return True
    return number.scale >= 1000 or "," in tokens[i].text


# ---- behind the number -------------------------------------------------------------------------------------------


def currency_after(tokens: Sequence[Token], i: int, spelled_only: bool = False) -> Denomination | None:
    """The currency that starts at token `i`, behind a number: "dollars", "Swiss francs", "-euro", "EUR", "€", "p"."""
    i = past_hyphen(tokens, i)
    if i >= len(tokens):
        return None
    named = _named(tokens, i)
    if named:
        return named
    text = tokens[i].text
    if text in CODES and (text not in LIKE_WORDS or tokens[i].glued):
        return Denomination(i, i + 1, (text,))
    if spelled_only:
        return _trailing_country(tokens, i)
    if text in suffixes():
        return _denomination(suffixes()[text], i, i + 1)
    if i + 1 < len(tokens) and tokens[i + 1].glued and text + tokens[i + 1].text in suffixes():
        return _denomination(suffixes()[text + tokens[i + 1].text], i, i + 2)
    if text in DOLLAR_PREFIXES and low_at(tokens, i + 1) == "$" and tokens[i + 1].glued and not _amount_follows(tokens, i + 2):
        return Denomination(i, i + 2, (DOLLAR_PREFIXES[text],))
    if text in symbols() and not _amount_follows(tokens, i + 1):
        return _denomination(symbols()[text], i, i + 1)
    if tokens[i].glued and text == "p" and tokens[i - 1].text not in RESOLUTIONS:
        return Denomination(i, i + 1, ("GBP",), HUNDREDTH)
    if text == "¢" or (tokens[i].glued and text == "c"):
        return _denomination(names()["cents"], i, i + 1)
    return None


def _trailing_country(tokens: Sequence[Token], i: int) -> Denomination | None:
    """ "$500 US", "$20 Canadian"."""
    country = {"US": "USD", "Canadian": "CAD", "Australian": "AUD", "CDN": "CAD"}.get(tokens[i].text)
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    if country and (follows is None or follows.sort == "mark" or tokens[i].text in ("US", "CDN")):
        return Denomination(i, i + 1, (country,))
    return None


def _amount_follows(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].sort == "figure" and tokens[i].glued


def _named(tokens: Sequence[Token], i: int) -> Denomination | None:
    country, j = _adjective(tokens, i)
    word = low_at(tokens, j)
    currency = names().get(word)
    if currency is None or (j > i and country is None) or tokens[j].text == "Cent":
        return None
    if country is None:
        return _denomination(currency, i, _past_sterling(tokens, j + 1))
    codes = tuple(code for at, code in currency.by_country if at == country)
    if not codes:
        return None
    return Denomination(i, j + 1, codes, HUNDREDTH if currency.coin else Decimal(1))


def _past_sterling(tokens: Sequence[Token], j: int) -> int:
    return j + 1 if low_at(tokens, j) == "sterling" else j


def _adjective(tokens: Sequence[Token], i: int) -> tuple[str | None, int]:
    """The country an adjective before a currency's name speaks of, and the token behind it."""
    first = low_at(tokens, i)
    if [low_at(tokens, i + k) for k in range(3)] == ["u", ".", "s"]:
        return "US", i + 4 if low_at(tokens, i + 3) == "." else i + 3
    second = past_hyphen(tokens, i + 1)
    two = f"{first}_{low_at(tokens, second)}"
    if two in ADJECTIVES:
        return ADJECTIVES[two], second + 1
    if first in ADJECTIVES:
        return ADJECTIVES[first], i + 1
    return None, i


WEIGHTS = frozenset({"pound", "pounds", "sterling"})
OBJECTS = frozenset("the a an his her its their our my your seats prizes awards medals".split())


MONEY_WORDS = frozenset(
    "price prices priced cost costs pay pays paid paying spend spent worth sold sell bought buy fine "
    "fined salary wage wages debt bill bills loan "
    "fund funding funds profit profits tax taxes budget fee fees invest invested savings bank sterling "
    "grant grants payout compensation damages "
    "million billion revenue turnover bid offer deal earn earned earns owe owed owes raised".split()
)
WEIGHT_WORDS = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lost shed lift lifted gained thrust pressure force load".split()
)


def weak(tokens: Sequence[Token], currency: Denomination, number: Number) -> bool:
    """Was the currency read from a word that is also something else, with nothing to say which?"""
    word = tokens[currency.first].low
    if currency.last != currency.first + 1 or word not in WEAK:
        return False
    if word in ("mark", "crown", "punt"):
        return True
    if word in ("pound", "pounds"):
        return not _is_sterling(tokens, currency, number)
    follows = low_at(tokens, currency.last)
    large = number.scale >= 1000 or number.value >= 1000
    return (
        not large
        or follows in ("the", "a", "an", "their", "his", "her", "its", "at", "seats", "by")
        or tokens[currency.first].text[0].isupper()
    )


def _is_sterling(tokens: Sequence[Token], currency: Denomination, number: Number) -> bool:
    """Are these pounds money? They are in millions, and beside words of money with none of weight."""
    if low_at(tokens, currency.first - 1) in HYPHENS or low_at(tokens, currency.last) == "-":
        return False
    words = {token.low for token in tokens[max(0, currency.first - 40) : currency.first + 40]}
    if number.scale >= 1_000_000 or "sterling" in words:
        return low_at(tokens, currency.last) != "of" or bool(words & MONEY_WORDS)
    return bool(words & MONEY_WORDS or words & MONEY_SIGNS) and not words & WEIGHT_WORDS and low_at(tokens, currency.last) != "of"


MONEY_SIGNS = frozenset({"£", "$", "€", "dollars", "euros", "yen"})
