"""Totals told as a row: "a guard, two nurses and a young sailor were killed" are four dead, without a figure that says so.

A row speaks only where every item of it is one person or a counted number of people; "several others" or a name leave it open.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.match.figures import Figure, token_of
from factcheck.match.tolls import DONE, Toll, acts, circumstanced, fate_of
from factcheck.model import Claim, CountClaim, Token, Value
from factcheck.reference.nouns import nouns

ONE = frozenset(["a", "an", "one"])
OPEN = frozenset("another other others some several many few more further additional remaining including among".split())
"""Words that leave open who else there was."""
AND = frozenset(["and", "AND", "And"])
"""What stands before the last item."""
WITHIN = frozenset(["JJ", "NN", "NNP", "HYPH", "VBN", "CD"])
"""Tags of the words between an item's number and its noun."""
LONGEST = 5
"""Words of an item at most."""

GROUPS = frozenset("woman child girl boy baby infant toddler pupil student teenager minor foreigner civilian tourist".split())
"""Those that are told for themselves, beside others: a row of none but these may not be all."""


class Item(NamedTuple):
    """One item of a row: where it starts, its noun, and how many people it is."""

    start: int
    noun: int
    people: Decimal


def rows_of(figures: Sequence[Figure], tokens: Sequence[Token]) -> Iterator[tuple[Toll, Claim]]:
    """The rows of one sentence, each as a claim of its own: its words, their sum, what befell them."""
    if AND.isdisjoint([token.text for token in tokens]):
        return
    at = {here: figure for figure in figures if (here := token_of(tokens, figure.claim)) is not None}
    for row in rows(tokens, at):
        inside = [figure for here, figure in at.items() if row[0].start <= here <= row[-1].noun]
        around = {token.text.lower() for token in tokens[max(0, row[0].start - 3) : row[-1].noun + 2]}
        if inside and not OPEN & around:
            yield from told(row, inside, [figure for figure in at.values() if figure not in inside], tokens)


def rows(tokens: Sequence[Token], at: Mapping[int, Figure]) -> Iterator[list[Item]]:
    """Items that follow one another as in "a guard, two nurses and a young sailor", by their words: parsers often lose the first."""
    starts = {i for i, token in enumerate(tokens) if token.text.lower() in ONE} | at.keys()
    if len(starts) < 2:
        return
    row: list[Item] = []
    place, joined = 0, False
    while place < len(tokens):
        item = item_at(place, tokens, at) if place in starts else None
        if item is None:
            if len(row) > 1 and joined:
                yield row
            row, joined, place = [], False, place + 1
            continue
        row.append(item)
        place = item.noun + 1
        words = [token.text.lower() for token in tokens[place : place + 2]]
        step = 2 if words == [",", "and"] else 1 if words[:1] in ([","], ["and"]) else 0
        if joined or not step:
            if len(row) > 1 and joined and not step:
                yield row
            row, joined = [], False
        joined = joined or (step > 0 and "and" in words[:step])
        place += step
    if len(row) > 1 and joined:
        yield row


def item_at(start: int, tokens: Sequence[Token], at: Mapping[int, Figure]) -> Item | None:
    """The item that starts with a number or "a": the people behind it."""
    word = tokens[start].text.lower()
    figure = at.get(start)
    if word not in ONE and figure is None:
        return None
    for noun in range(start + 1, min(start + LONGEST, len(tokens))):
        if tokens[noun].tag in ("NN", "NNS") and nouns().is_a(tokens[noun].lemma.lower(), "person"):
            if noun + 1 < len(tokens) and tokens[noun + 1].tag in ("NN", "NNS"):
                continue
            return counted(start, noun, figure, tokens)
        if tokens[noun].tag not in WITHIN:
            return None
    return None


def counted(start: int, noun: int, figure: Figure | None, tokens: Sequence[Token]) -> Item | None:
    """The item with its number; `None` where that is hedged or does not go with the noun."""
    if figure is None or tokens[start].text.lower() in ONE:
        return Item(start, noun, Decimal(1)) if tokens[noun].tag == "NN" else None
    value = figure.claim.value
    exact = value and value.point and value.hedge == "exact" and value.low == value.high
    return Item(start, noun, value.point) if exact and value and value.point else None


def told(row: Sequence[Item], inside: Sequence[Figure], others: Sequence[Figure], tokens: Sequence[Token]) -> Iterator[tuple[Toll, Claim]]:
    """The sum of a row, if one fate befell all of it and nobody else in the sentence."""
    claims = [figure.claim for figure in inside]
    fates = {fate_of(figure, tokens) for figure in inside}
    if len(fates) != 1 or any(claim.scope != "event" or claim.modality != "asserted" for claim in claims):
        return
    fate = fates.pop()
    apart = any(figure.counts and fate_of(figure, tokens) == fate for figure in others)
    if fate in DONE and not apart and not any(acts(claim, tokens) or circumstanced(claim, tokens) for claim in claims):
        some = all(tokens[item.noun].lemma.lower() in GROUPS for item in row)
        yield Toll("people", fate, "event", bounded=some), summed(row, claims[0], tokens)


def summed(row: Sequence[Item], like: Claim, tokens: Sequence[Token]) -> Claim:
    """The row as a claim: its words from the first number to the last noun."""
    start, end = tokens[row[0].start].start, tokens[row[-1].noun].end
    value = sum((item.people for item in row), Decimal(0))
    return CountClaim(
        **like.model_dump(exclude={"id", "text", "start", "end", "value", "measure", "modifiers", "kind", "unit"}),
        id=f"{like.article}#{start}-{end}",
        text=like.sentence[start - like.sentence_start : end - like.sentence_start],
        start=start,
        end=end,
        value=Value(low=value, high=value, point=value),
        measure="person",
    )
