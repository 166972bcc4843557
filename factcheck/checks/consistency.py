"""The same thing said twice: in headline, standfirst or caption and text, within the text, and in two versions of it."""

from collections.abc import Iterator

from factcheck.checks.material import Material
from factcheck.intervals import may_be_one
from factcheck.model import Claim, Holds, Mismatch, Record, Relation, Span

FAR = 2
"""How many times another figure may be what an open bound names, to be called the same."""


class RepeatParams(Record):
    """These checks have no numbers of their own: what rounding allows is the same everywhere (see intervals.py)."""


def headlines_match_body(material: Material, params: RepeatParams) -> Iterator[Mismatch | Holds]:
    """A headline's figure should be borne out by the text."""
    yield from summaries(material, ("headline",), params)


def captions_match_body(material: Material, params: RepeatParams) -> Iterator[Mismatch | Holds]:
    """So should a caption's and a standfirst's."""
    yield from summaries(material, ("caption", "standfirst"), params)


def summaries(material: Material, parts: tuple[str, ...], params: RepeatParams) -> Iterator[Mismatch | Holds]:
    """Figures beside the text against those in it."""
    for relation in material.related("summary"):
        if relation.facts["part"] not in parts:
            continue
        (summary,) = material.claims(relation, "summary")
        body = material.claims(relation, "body")
        borne_out = [claim for claim in body if agree(summary, claim)]
        if borne_out:
            yield in_order(summary, borne_out[0])
        else:
            yield contradiction(summary, body[0], {"summary": summary.text, "body": body[0].text, "part": relation.facts["part"]}, body)


def repeats_agree(material: Material, params: RepeatParams) -> Iterator[Mismatch | Holds]:
    """Two figures of the text for the same thing should be one."""
    for relation in material.related("repeat"):
        first, again = pair(material, relation)
        if agree(first, again):
            if bears_out(again, first):
                yield in_order(again, first)
        else:
            yield contradiction(again, first, {"first": first.text, "again": again.text}, (first,))


def changes_are_told(material: Material, params: RepeatParams) -> Iterator[Mismatch | Holds]:
    """A figure that differs from the text's earlier version should be announced as a correction or an update."""
    for relation in material.related("changed"):
        (claim,) = material.claims(relation, "new")
        old = relation.facts["old"]
        if relation.facts["told"] == "yes":
            yield Holds(span=span_of(claim), claims=(claim.id,), working=f"{old} → {claim.text}, with a note")
        else:
            yield Mismatch(
                span=span_of(claim),
                claims=(claim.id,),
                working=f"{old} → {claim.text}",
                slots={"old": old, "new": claim.text},
                suggestions=(f"a note that the text gave {old} before",),
            )


def pair(material: Material, relation: Relation) -> tuple[Claim, Claim]:
    """The two figures of a repeat."""
    return material.claims(relation, "first")[0], material.claims(relation, "again")[0]


def agree(one: Claim, other: Claim) -> bool:
    """Whether two figures can be one amount."""
    return one.value is None or other.value is None or may_be_one(one.value, other.value)


def bears_out(one: Claim, other: Claim) -> bool:
    """Whether figures that agree also tell the same: "at least 112" is not contradicted by 29,954, and not confirmed either."""
    if one.value is None or other.value is None or one.value.point is None or other.value.point is None:
        return True
    is_open = any(value.low is None or value.high is None for value in (one.value, other.value))
    small, great = sorted((abs(one.value.point), abs(other.value.point)))
    return not is_open or great <= FAR * small


def in_order(claim: Claim, other: Claim) -> Holds:
    """Two figures that agree."""
    return Holds(span=span_of(claim), claims=(claim.id, other.id), working=f"{said(claim)} = {said(other)}")


def contradiction(claim: Claim, other: Claim, slots: dict[str, str], others: tuple[Claim, ...]) -> Mismatch:
    """Two figures that cannot be one amount."""
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id, other.id),
        working=f"{said(claim)} ≠ {said(other)}",
        slots=slots,
        related=tuple(span_of(one) for one in others[:3]),
        suggestions=(f"{other.text} instead of {claim.text}", f"{claim.text} instead of {other.text}"),
    )


def said(claim: Claim) -> str:
    """A figure with what it is said of, in the words of the record."""
    words = " ".join(claim.text.split())
    what = " ".join(word for word in (claim.measure, f"({claim.action})" if claim.action else None) if word and word not in words)
    return f"{words} {what}".strip()


def span_of(claim: Claim) -> Span:
    """Where a claim stands."""
    return Span(article=claim.article, start=claim.start, end=claim.end)
