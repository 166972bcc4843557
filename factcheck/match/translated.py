"""Figures with the scale words of another language, which are the same sum as some English figure near them or in another article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.model import Claim, Document, Relation, Span
from factcheck.reference.magnitudes import FOREIGN, MONEY, POWERS, SCALED

NEAR = 60
"""Characters from a foreign figure to the English one that says it again."""


def find_foreign_magnitudes(document: Document) -> Iterator[Relation]:
    """Relations of kind "foreign-magnitude": one figure with a foreign scale word.

    Roles: "beside" (the English figure set beside it with nothing but a bracket, a comma or a sign between), if any. The span is the
    figure. Facts: "amount", its value; "currency", its ISO code where its words tell.
    """
    if SCALED.search(document.article.text) is None:
        return
    figures = [claim for claim in document.claims if claim.kind in ("money", "count", "number") and claim.value]
    starts = [claim.start for claim in figures]
    for found in FOREIGN.finditer(document.article.text):
        amount = amount_of(found["number"], POWERS[found["scale"]])
        if amount:
            at = bisect_left(starts, found.start())
            near = figures[max(0, at - 2) : at + 2]
            yield Relation(
                kind="foreign-magnitude",
                article=document.article.id,
                roles={"beside": tuple(beside(document.article.text, near, found.start(), found.end()))},
                spans=(Span(article=document.article.id, start=found.start(), end=found.end()),),
                facts={"amount": format(amount, "f"), "currency": MONEY.get(found["currency"] or "") or currency_over(near, found.start())},
            )


def currency_over(near: Sequence[Claim], start: int) -> str:
    """The currency of the sum that was read at the same place."""
    return next((claim.unit or "" for claim in near if claim.kind == "money" and claim.start <= start < claim.end), "")


def amount_of(number: str, power: int) -> Decimal | None:
    """The value of a number with a scale word: "912.17" and "3,4" have decimals, "1,234" has not. None where it may be either."""
    plain = number.replace("'", "").replace(" ", "").replace("\u00a0", "")
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        last = max(plain.rfind("."), plain.rfind(","))
        plain = plain[:last].replace(".", "").replace(",", "") + "." + plain[last + 1 :]
    elif points + commas == 1:
        whole, _, decimals = plain.replace(",", ".").partition(".")
        if len(decimals) == 3 and whole != "0" and commas:
            return None
        plain = f"{whole}.{decimals}"
    else:
        plain = plain.replace(".", "").replace(",", "")
    return Decimal(plain).scaleb(power)


def beside(text: str, near: Sequence[Claim], start: int, end: int) -> Iterator[str]:
    """The English figure right before or behind, in a bracket or apart from it by a bracket, a comma, an "or"."""
    for claim in near:
        if claim.end <= start or claim.start >= end:
            words = text[claim.end : start] if claim.end <= start else text[end : claim.start]
            if len(words) <= NEAR and joins(words):
                yield claim.id
                return


def joins(words: str) -> bool:
    """Whether the words between two figures only set one beside the other: a bracket, the name of the currency, "or"."""
    bare = words.strip(" ()[]（）,;，。=–—-\u00a0")
    return ("(" in words or "（" in words or "=" in words or bare in ("or", "i.e.", "that is")) and "\n" not in words and len(bare) <= 14
