"""Totals told as a row: "a guard, two women and a small child were killed" are four dead, without a figure that says so.

A row speaks only where every item of it is one person or a counted number of people; "several others" or a name leave it open.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.match.figures import Figure, token_of
from factcheck.match.tolls import DONE, Toll, acts, circumstanced, fate_of
from factcheck.match.wholes import head_noun
from factcheck.model import Claim, CountClaim, Token, Value
from factcheck.reference.nouns import nouns

ONE = frozenset(["a", "an", "one"])
OPEN = frozenset("another other others some several many few more further additional remaining including among".split())
"""Words that leave open who else there was."""


def rows_of(figures: Sequence[Figure], tokens: Sequence[Token]) -> Iterator[tuple[Toll, Claim]]:
    """The rows of one sentence, each as a claim of its own: its words, their sum, what befell them."""
    at = {head_noun(tokens, here): figure for figure in figures if (here := token_of(tokens, figure.claim)) is not None}
    for first in sorted({first_of(noun, tokens) for noun in at}):
        row = items(first, tokens)
        if len(row) > 1 and not (OPEN & {token.text.lower() for token in tokens[max(0, row[0] - 3) : row[-1] + 2]}):
            yield from told(row, at, tokens)


def first_of(noun: int, tokens: Sequence[Token]) -> int:
    """The noun that a row begins with."""
    while tokens[noun].dep == "conj" and tokens[noun].head != noun:
        noun = tokens[noun].head
    return noun


def items(first: int, tokens: Sequence[Token]) -> list[int]:
    """The nouns of a row, in order."""
    found, waiting = [first], [first]
    while waiting:
        above = waiting.pop()
        below = [i for i, token in enumerate(tokens) if token.head == above and token.dep == "conj" and i not in found]
        found += below
        waiting += below
    return sorted(found)


def told(row: Sequence[int], at: Mapping[int, Figure], tokens: Sequence[Token]) -> Iterator[tuple[Toll, Claim]]:
    """The sum of a row, if each of its items says how many people it is and one fate befell them all."""
    counts = [count_of(noun, at, tokens) for noun in row]
    claims = [at[noun].claim for noun in row if noun in at]
    fates = {fate_of(at[noun], tokens) for noun in row if noun in at}
    if not claims or None in counts or len(fates) != 1 or any(claim.scope != "event" or claim.modality != "asserted" for claim in claims):
        return
    fate = fates.pop()
    apart = [figure for noun, figure in at.items() if noun not in row and figure.counts and fate_of(figure, tokens) == fate]
    if fate in DONE and not apart and not any(acts(claim, tokens) or circumstanced(claim, tokens) for claim in claims):
        yield Toll("people", fate, "event"), summed(row, [count for count in counts if count is not None], claims[0], tokens)


def count_of(noun: int, at: Mapping[int, Figure], tokens: Sequence[Token]) -> Decimal | None:
    """How many people an item of a row is."""
    if nouns().kinship(tokens[noun].lemma.lower(), "person") not in ("same", "narrower"):
        return None
    if noun in at:
        value = at[noun].claim.value
        return value.point if value and value.hedge == "exact" and value.low == value.high else None
    own = {token.text.lower() for token in tokens if token.head == noun and token.dep in ("det", "nummod")}
    return Decimal(1) if own & ONE and tokens[noun].tag == "NN" else None


def summed(row: Sequence[int], counts: Sequence[Decimal], like: Claim, tokens: Sequence[Token]) -> Claim:
    """The row as a claim: its words from the first item's article to the last noun."""
    start = min(token.start for token in tokens if token.head == row[0] or token is tokens[row[0]])
    start, end = min(start, like.start), tokens[row[-1]].end
    value = sum(counts, Decimal(0))
    text = like.sentence[start - like.sentence_start : end - like.sentence_start]
    return CountClaim(
        **like.model_dump(exclude={"id", "text", "start", "end", "value", "measure", "modifiers", "kind", "unit"}),
        id=f"{like.article}#{start}-{end}",
        text=text,
        start=start,
        end=end,
        value=Value(low=value, high=value, point=value),
        measure="person",
    )
