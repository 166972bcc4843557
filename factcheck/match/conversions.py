"""Sums of money given in several currencies: a sum and the bracket behind it, or two sums joined by "or", "equivalent to", a dash."""

from collections.abc import Iterator

from factcheck.match.equivalents import Group, equivalents, figure_of
from factcheck.model import Document, MoneyClaim, Relation, Span


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


def dates_beside(group: Group, document: Document) -> Iterator[str]:
    """The dates in the sentence of a conversion."""
    first = group.members[0].claims[0]
    for claim in document.claims:
        if claim.kind == "date" and claim.sentence_start == first.sentence_start and claim.when:
            yield claim.id
