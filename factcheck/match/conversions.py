"""Sums of money given in several currencies: a sum and the bracket behind it, or two sums joined by "or", "equivalent to", a dash."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from factcheck.match.equivalents import Figure, Group, equivalents, figure_of
from factcheck.model import Document, MoneyClaim, Relation, Span
from factcheck.reference.currencies import symbols


def find_conversions(document: Document) -> Iterator[Relation]:
    """Relations of kind "conversion".

    Roles: "sum" (two or more sums in text order), "date" (dates in the same sentence: the sums may be of that time), "before" (dates in
    the sentence before). The span is the whole conversion with its closing bracket. Facts: "form", "plain" and "rate" as in
    `match/equivalents.py`.
    """
    sums = [figure_of(claim) for claim in document.claims if isinstance(claim, MoneyClaim) and claim.value]
    dates = dates_by_sentence(document)
    earlier = {after.start: before.start for before, after in pairwise(document.sentences)}
    for group in rated(equivalents(document.article.text, sums)):
        yield Relation(
            kind="conversion",
            article=document.article.id,
            roles={
                "sum": tuple(member.claims[0].id for member in group.members),
                "date": dates.get(group.members[0].claims[0].sentence_start, ()),
                "before": dates.get(earlier.get(group.members[0].claims[0].sentence_start, -1), ()),
            },
            spans=(Span(article=document.article.id, start=group.start, end=group.end),),
            facts={"form": group.form, "plain": "yes" if group.plain else "no", "rate": "yes" if group.rate else "no"},
        )


def find_garbled(document: Document) -> Iterator[Relation]:
    """Relations of kind "garbled-conversion": a sum whose separators fit no number ("$110,00") beside one that can be read.

    Roles: "sum" (the readable one). Spans: the whole conversion, the garbled figure. Facts: "currencies" (what its sign may stand for,
    separated by spaces).
    """
    text = document.article.text
    sums = [figure_of(claim) for claim in document.claims if isinstance(claim, MoneyClaim) and claim.value]
    starts = [figure.start for figure in sums]
    for unread in document.unread:
        sign = symbols().get(text[unread.start]) if unread.end - unread.start > 1 else None
        if sign is None:
            continue
        broken = Figure(unread.start, unread.end, sign.codes[0], ())
        at = bisect_left(starts, broken.start)
        beside = [*sums[max(0, at - 1) : at], broken, *sums[at : at + 2]]
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


def rated(groups: Iterable[Group]) -> Iterator[Group]:
    """The groups without those of rates per different things ("$2.60 a gallon (53p a litre)"), and how sure rates are."""
    for group in groups:
        base, last = group.members[0].claims[0].per, group.members[-1].claims[0].per
        if base and last and base != last:
            continue
        if base and not last:
            yield group._replace(rate=True)
        elif last and not base and group.form == "sure":
            yield group._replace(form="likely")
        else:
            yield group


def dates_by_sentence(document: Document) -> Mapping[int, tuple[str, ...]]:
    """The dates of each sentence, by where it starts."""
    found: dict[int, tuple[str, ...]] = {}
    for claim in document.claims:
        if claim.kind == "date" and claim.when:
            found[claim.sentence_start] = (*found.get(claim.sentence_start, ()), claim.id)
    return found
