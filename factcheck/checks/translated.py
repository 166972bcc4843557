"""The same sum in two languages: 912.17亿 is 91.217 billion, not 912.17 billion (FC206)."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.consistency import span_of
from factcheck.checks.extents import printed_room
from factcheck.checks.material import Material
from factcheck.checks.reprint import grouped
from factcheck.model import Amount, Claim, Holds, Mismatch, Record, Relation

AGREES = 0.01
POWERS = (1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 8, -8)
COMPARED = ("money", "count", "number")


class TranslationParams(Record):
    """How many digits two figures apart from each other must share to be taken for the same sum."""

    digits: Amount


def magnitudes_are_translated(material: Material, params: TranslationParams) -> Iterator[Mismatch | Holds]:
    """A figure with a foreign scale word and the English figure that gives it again are the same sum."""
    for relation in material.related("foreign-magnitude"):
        amount = Decimal(relation.facts["amount"])
        near = material.claims(relation, "beside")
        near = tuple(claim for claim in near if same_thing(claim, relation, amount))
        others = near or tuple(twins(relation, amount, material, int(params.digits)))
        equal = next((claim for claim in others if ratio(claim, amount) == 0), None)
        if equal:
            yield Holds(span=relation.spans[0], claims=(equal.id,), working=f"{quoted(relation, material)} is {grouped(amount)}")
            continue
        wrong = next((claim for claim in others if ratio(claim, amount)), None)
        if wrong:
            yield mismatch(relation, wrong, amount, material)


def same_thing(claim: Claim, relation: Relation, amount: Decimal) -> bool:
    """Whether an English figure may be this one: in the same currency, or with the same digits where its currency is not told."""
    currency = relation.facts["currency"]
    if currency or claim.kind != "money":
        return (claim.unit or "") == currency
    return bool(claim.value and claim.value.point and digits_of(claim.value.point) == digits_of(amount))


def digits_of(amount: Decimal) -> tuple[int, ...]:
    """The significant digits of an amount."""
    return amount.normalize().as_tuple().digits


def twins(relation: Relation, amount: Decimal, material: Material, least: int) -> Iterator[Claim]:
    """The figures of the article, and of others on the same occasion, that have the same digits."""
    digits = digits_of(amount)
    span = relation.spans[0]
    if len(digits) < least:
        return
    for article in dict.fromkeys((relation.article, *together(relation.article, material))):
        for claim in material.document_of[article].claims:
            point = claim.value.point if claim.value and claim.kind in COMPARED else None
            apart = claim.article != span.article or claim.end <= span.start or claim.start >= span.end
            if point and apart and digits_of(point) == digits and same_thing(claim, relation, amount):
                yield claim


def together(article: str, material: Material) -> Iterator[str]:
    """The articles that tell of an occasion that this one tells of."""
    for event in material.events:
        if article in event.articles:
            yield from event.articles


def ratio(claim: Claim, amount: Decimal) -> int | None:
    """The power of ten between a claim and an amount: 0 where they agree, None where they are different figures."""
    point = claim.value.point if claim.value else None
    if not point:
        return None
    room = AGREES + min(printed_room(point), 0.05)
    for power in (0, *POWERS):
        if abs(float(point) / float(amount) / 10.0**power - 1) <= room:
            return power
    return None


def quoted(relation: Relation, material: Material) -> str:
    """The foreign figure as written."""
    span = relation.spans[0]
    return f"“{material.articles[span.article].text[span.start : span.end]}”"


def mismatch(relation: Relation, claim: Claim, amount: Decimal, material: Material) -> Mismatch:
    """The English figure that is out by a power of ten."""
    figure = quoted(relation, material)
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id,),
        working=f"{figure} = {grouped(amount)}; “{claim.text}” = {grouped(claim.value.point) if claim.value and claim.value.point else ''}",
        slots={"figure": claim.text, "foreign": figure, "right": grouped(amount)},
        related=(relation.spans[0],),
        suggestions=(grouped(amount),),
    )
