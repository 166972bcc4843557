"""All figures of a sentence that are not dates."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.extract import ages, money, ordinals, percent, ranges, rates, ratios, units
from factcheck.extract.durations import UNITS as LENGTHS_OF_TIME
from factcheck.extract.elision import with_shared_units
from factcheck.extract.figures import Figure, low_at, past_hyphen
from factcheck.extract.hedges import bounded, hedge_of
from factcheck.extract.lexer import Token, tokens_of
from factcheck.extract.noise import is_noise
from factcheck.extract.numbers import Number, read_number
from factcheck.extract.ratios import MULTIPLES
from factcheck.model import Mention, Value
from factcheck.reference.currencies import CODES, DOLLAR_PREFIXES, glued_prefixes, prefixes, symbols
from factcheck.reference.numerals import BLANKET, FRACTIONS, MULTITUDES, ONES, ORDINALS, SCALES, TEENS, TENS, VULGAR

WORDS = frozenset({*ONES, *TEENS, *TENS, *SCALES, *FRACTIONS, *MULTITUDES, *MULTIPLES, *ORDINALS, *BLANKET})
SIGNS = re.compile(rf"[\d{''.join(VULGAR)}]")
LETTERS = re.compile(r"[a-z]+")
OPENERS = WORDS | {"a", "an", "aged", "age", "ages", "minus", *VULGAR}
"""Words that a figure can start with, beside those of currencies."""
MARKS = frozenset(".-−–") | frozenset(symbols())
CURRENCY_LETTERS = frozenset({*prefixes(), *glued_prefixes(), *DOLLAR_PREFIXES, *CODES, "U", "c"})


def holds_figures(text: str) -> bool:
    """Can there be a figure in the text? Cheap, and right for nearly all sentences that hold none."""
    if SIGNS.search(text):
        return True
    words = LETTERS.findall(text.lower())
    return not WORDS.isdisjoint(words) or any(word.endswith("fold") for word in words)


def may_open(token: Token) -> bool:
    """Can a figure start with this token?"""
    if token.sort == "word":
        return token.low in OPENERS or token.text in CURRENCY_LETTERS or token.low.endswith("fold") or token.text in symbols()
    return token.sort == "figure" or token.text in MARKS


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = (), comma: bool = False) -> list[Mention]:
    """The figures in `text` (one sentence), outside of the spans in `taken`. Offsets are into `text`.

    `comma` says that the article's language writes decimals after a comma.
    """
    if not holds_figures(text):
        return []
    tokens = tokens_of(text)
    closed = taken_tokens(tokens, taken)
    figures = ranges.joined(tokens, with_shared_units(tokens, list(figures_of(tokens, closed, comma))))
    return [mention_of(tokens, figure, closed) for figure in figures if isinstance(figure, ranges.Range) or not linked(tokens, figure)]


def linked(tokens: Sequence[Token], figure: Figure) -> bool:
    """Do hyphens tie a bare figure to another with which it makes no range ("4-for-5", "a two-to-one margin")?"""
    j = figure.last
    tied = j + 2 < len(tokens) and tokens[j].text == "-" and all(token.glued for token in tokens[j : j + 3])
    return figure.bare and tied and tokens[j + 1].low in ("to", "for", "on", "by", "of") and tokens[j + 2].text == "-"


def taken_tokens(tokens: Sequence[Token], taken: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The tokens inside spans that something else has read."""
    spans = sorted(taken)
    found, at = set(), 0
    for i, token in enumerate(tokens):
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        if at < len(spans) and spans[at][0] < token.end:
            found.add(i)
    return frozenset(found)


def figures_of(tokens: Sequence[Token], closed: frozenset[int], comma: bool) -> Iterator[Figure]:
    """The figures in order, none inside another."""
    i = 0
    while i < len(tokens):
        figure = None if i in closed or not may_open(tokens[i]) else figure_at(tokens, i, comma, closed)
        if figure and not any(k in closed for k in range(figure.first, figure.last)):
            if figure.kind != "number" or figure.noun != "noise":
                figure = rates.with_rate(tokens, figure)
                yield figure
            i = figure.last if figure.noun != "noise" else past_suffix(tokens, figure.last)
        else:
            i += 1


def past_suffix(tokens: Sequence[Token], i: int) -> int:
    """The token after what hangs on a code by hyphens ("ISO 3888-2")."""
    while i + 1 < len(tokens) and tokens[i].text == "-" and tokens[i].glued and tokens[i + 1].glued and tokens[i + 1].sort == "figure":
        i += 2
    return i


def figure_at(tokens: Sequence[Token], i: int, comma: bool, closed: frozenset[int]) -> Figure | None:
    """The figure that starts at token `i`."""
    figure = money.money_at(tokens, i, comma) or ages.age_at(tokens, i) or ratios.ratio_at(tokens, i) or ordinals.ordinal_at(tokens, i)
    if figure:
        return figure
    signed = signed_number(tokens, i, comma)
    if signed is None:
        return None
    figure = with_unit(tokens, signed) if signed.sort != "year" else None
    if figure is None or in_letters(tokens, figure) or (figure.kind not in UNMISTAKABLE and is_noise(tokens, signed, closed)):
        return Figure(signed.first, signed.last, signed, "number", noun="noise")
    return figure


def in_letters(tokens: Sequence[Token], figure: Figure) -> bool:
    """Do letters that are no unit touch the digits ("bb45c", "3G", "4K")? Then they are a name."""
    i, j = figure.number.first, figure.last
    if i and tokens[i].sort == "figure" and tokens[i].glued and tokens[i - 1].sort in ("word", "code"):
        return True
    touching = j < len(tokens) and tokens[j].glued and tokens[j].sort in ("word", "figure")
    return figure.bare and touching and tokens[j - 1].sort != tokens[j].sort


UNMISTAKABLE = frozenset({"money", "percent", "percentage-points"})
"""Kinds whose unit says that this is a figure, whatever stands before it."""


def signed_number(tokens: Sequence[Token], i: int, comma: bool) -> Number | None:
    """The number at token `i`, with a minus sign that touches it and stands free on its left."""
    token = tokens[i]
    if token.low == "minus" and i + 1 < len(tokens) and (i == 0 or tokens[i - 1].sort != "figure"):
        number = read_number(tokens, past_hyphen(tokens, i + 1), comma)
        if low_at(tokens, i - 1) == "or" and low_at(tokens, i - 2) == "plus":
            return number
        return number._replace(first=i, value=-number.value) if number and number.sort in ("figure", "spelled") else None
    if token.text in "-−–" and i + 1 < len(tokens) and tokens[i + 1].glued and tokens[i + 1].sort == "figure":
        if token.glued and i and tokens[i - 1].text not in "([<>=~≤≥":
            return None
        number = read_number(tokens, i + 1, comma)
        return number._replace(first=i, value=-number.value) if number and number.sort == "figure" else None
    return read_number(tokens, i, comma)


def with_unit(tokens: Sequence[Token], number: Number) -> Figure:
    """The number with the unit behind it; a count or bare figure where there is none."""
    if number.sort == "vague" and low_at(tokens, number.last) == "of":
        return masses(tokens, number)
    if number.sort == "unread":
        return Figure(number.first, number.last, number, "unread", note="the separators fit no way of writing a number")
    currency = money.currency_after(tokens, number.last)
    if currency and not money.weak(tokens, currency, number):
        return money.with_coins(tokens, money.money_figure(currency, number, number.first, currency.last))
    figure = percent.percent_of(tokens, number) or ages.age_of(tokens, number) or ratios.multiple_of(tokens, number)
    if figure is None and number.sort == "fraction":
        figure = Figure(number.first, number.last, number, "ratio")
    return figure or feet_and_inches(tokens, number) or measured(tokens, number) or lasting(tokens, number) or counted(tokens, number)


def masses(tokens: Sequence[Token], number: Number) -> Figure:
    """An order of magnitude of money or of a measure ("billions of dollars", "hundreds of miles"), or of what is counted."""
    j = number.last + 1
    currency, unit = money.currency_after(tokens, j, spelled_only=True), units.unit_at(tokens, j)
    if currency and currency.last > j and tokens[currency.last - 1].low.endswith("s") and currency.factor == 1:
        return money.money_figure(currency, number, number.first, currency.last)
    if unit and tokens[unit.last - 1].low.endswith(("s", "feet")) and tokens[j].low not in ("pounds", "degrees"):
        return Figure(number.first, unit.last, number, "measure", unit=unit.name, per=unit.per)
    return counted(tokens, number)


def lasting(tokens: Sequence[Token], number: Number) -> Figure | None:
    """A length of time that the reader of durations left ("one billion years", "5 yrs")."""
    j = past_hyphen(tokens, number.last)
    unit = "year" if low_at(tokens, j) in ("yr", "yrs") else LENGTHS_OF_TIME.get(low_at(tokens, j))
    if unit is None or number.sort == "vague":
        return None
    return Figure(number.first, j + 1, number, "duration", unit=unit)


def feet_and_inches(tokens: Sequence[Token], number: Number) -> Figure | None:
    """ "5'10\"", "5′ 10″": a height in marks; the marks of a quotation need a figure on both sides and a small one."""
    j = number.last
    if low_at(tokens, j) not in ("'", "’", "′") or not tokens[j].glued or j + 2 >= len(tokens) or not 3 <= number.value <= 8:
        return None
    inches = tokens[j + 1].text
    ends = low_at(tokens, j + 2) in ('"', "”", "″") or (low_at(tokens, j + 2), low_at(tokens, j + 3)) == ("'", "'")
    if not inches.isdecimal() or int(inches[:3]) > 11 or not ends or not tokens[j + 2].glued:
        return None
    last = j + 3 if tokens[j + 2].text != "'" else j + 4
    return Figure(number.first, last, number._replace(value=number.value * 12 + Decimal(inches)), "measure", unit="inch")


def measured(tokens: Sequence[Token], number: Number) -> Figure | None:
    """The number with a physical unit. A letter "m" that touched it was read as a million: it may be metres."""
    j = number.last
    if number.scale == 1_000_000 and tokens[j - 1].text == "m" and (number.value >= 10**9 or units.metre_not_million(tokens, j - 1)):
        number = number._replace(last=j - 1, value=number.value / number.scale, step=number.step / number.scale, scale=Decimal(1))
        number = number if number.step != 1 else number._replace(step=Decimal(0))
    unit = units.unit_at(tokens, number.last) or units.unit_behind_a_word(tokens, number.last)
    if unit is None:
        return None
    more = units.completed(tokens, unit.name, unit.last)
    if more:
        last, name, amount, count = more
        return Figure(number.first, last, number._replace(value=number.value * count + amount), "measure", unit=name)
    return Figure(number.first, unit.last, number, "measure", unit=unit.name, per=unit.per)


def counted(tokens: Sequence[Token], number: Number) -> Figure:
    """A number with no unit: so many of what follows, or a bare figure."""
    j = past_hyphen(tokens, number.last + 1 if low_at(tokens, number.last) == "+" else number.last)
    counts = j < len(tokens) and tokens[j].sort == "word"
    return Figure(number.first, number.last, number, "count" if counts else "number")


BLURS = frozenset({"about", "nearly"})
"""Hedges that "one of the …" does not take: in "around one of the lakes" the word says where."""


# ---- mentions ----------------------------------------------------------------------------------------------------


def mention_of(tokens: Sequence[Token], figure: Figure | ranges.Range, closed: frozenset[int]) -> Mention:
    """The figure as a mention, with its hedge."""
    if isinstance(figure, ranges.Range):
        return ranges.mention_of(tokens, figure)
    hedging = hedge_of(tokens, figure.first, figure.last)
    if figure.kind in ("unread", "ordinal") or (
        tokens[figure.first].low == "one" and low_at(tokens, figure.last) == "of" and hedging.hedge in BLURS
    ):
        hedging = hedging._replace(hedge="exact", first=figure.first, last=figure.last)
    number = figure.number
    point, step = number.value * figure.factor, number.step * figure.factor
    value = bounded(point, step, hedging.hedge, hedging.slight)
    if number.high is not None:
        value = Value(low=point, high=number.high * figure.factor, point=None, hedge="range")
    return Mention(
        kind=figure.kind,
        start=tokens[hedging.first].start,
        end=tokens[hedging.last - 1].end,
        value=None if figure.kind == "unread" else value,
        unit=figure.unit,
        units=figure.units,
        noun=figure.noun,
        per=figure.per,
        note=figure.note,
    )
