"""Sums of money given in several currencies: a sum and the bracket behind it, or two sums joined by "or", "equivalent to", a dash."""

from collections.abc import Iterator

from factcheck.match.equivalents import REACH, Figure, Group, equivalents, figure_of
from factcheck.model import Document, MoneyClaim, Relation, Span
from factcheck.reference.currencies import symbols


def find_conversions(document: Document) -> Iterator[Relation]:
    """Relations of kind "conversion".

    Roles: "sum" (two or more sums in text order), "date" (dates in the same sentence: the sums may be of that time). The span is the
    whole conversion with its closing bracket. Facts: "form" and "plain" as in `match/equivalents.py`.
    """
    sums = [figure_of(claim) for claim in document.claims if isinstance(claim, MoneyClaim) and claim.value]
    for group in equivalents(document.article.text, sums):
        yield Relation(
            kind="conversion",
            article=document.article.id,
            roles={"sum": tuple(member.claims[0].id for member in group.members), "date": tuple(dates_beside(group, document))},
            spans=(Span(article=document.article.id, start=group.start, end=group.end),),
            facts={"form": group.form, "plain": "yes" if group.plain else "no"},
        )


def find_garbled(document: Document) -> Iterator[Relation]:
    """Relations of kind "garbled-conversion": a sum whose separators fit no number ("$110,00") beside one that can be read.

    Roles: "sum" (the readable one). Spans: the whole conversion, the garbled figure. Facts: "currencies" (what its sign may stand for,
    separated by spaces).
    """
    text = document.article.text
    sums = [figure_of(claim) for claim in document.claims if isinstance(claim, MoneyClaim) and claim.value]
    for unread in document.unread:
        sign = symbols().get(text[unread.start]) if unread.end - unread.start > 1 else None
        if sign is None:
            continue
        broken = Figure(unread.start, unread.end, sign.codes[0], ())
        beside = sorted([broken, *(one for one in sums if abs(one.start - broken.start) <= REACH)], key=lambda figure: figure.start)
        for group in equivalents(text, beside):
            readable = [member for member in group.members if member.claims]
            if broken in group.members and len(readable) == 1 and group.plain:
                yield Relation(
                    kind="garbled-conversion",
                    article=document.article.id,
                    roles={"sum": (readable[0].claims[0].id,)},
                    spans=tuple(
                        Span(article=document.article.id, start=start, end=end)
                        for start, end in ((group.start, group.end), (broken.start, broken.end))
                    ),
                    facts={"currencies": " ".join(sign.codes)},
                )


def dates_beside(group: Group, document: Document) -> Iterator[str]:
    """The dates in the sentence of a conversion."""
    first = group.members[0].claims[0]
    for claim in document.claims:
        if claim.kind == "date" and claim.sentence_start == first.sentence_start and claim.when:
            yield claim.id
