"""Spans of time: their two ends, and the length of time that is stated for them.

A length belongs to a span only where the two stand side by side: "ten years, from 2003 to 2011", "2003–2011, a decade". Anything else
between them may say what the length is really of.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Claim, DateClaim, Days, Document, DurationClaim, Relation
from factcheck.reference.moments import side, whole_days

THROUGH = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the\s+)?", re.I)
WITHIN = re.compile(r"\s*and\s+", re.I)
BESIDE = re.compile(
    r"[\s,:(–—-]*(?:(?:long|in\s+all|in\s+total|altogether|or|a|an|the|period|span|stretch|term|spell|stint|reign|run|lasting|lasted|that\s+is|i\.e\.)"
    r"[\s,:(–—-]*){0,3}(?:from|between)?\s*",
    re.I,
)
"""What may stand between a span and its length."""
FISCAL = re.compile(r"\b(?:fiscal|financial|tax|academic|school|season|budget)\b", re.I)


class Stretch(NamedTuple):
    """A span of time: the claims of its ends (one claim where its words are one) and the days they name."""

    claims: tuple[str, ...]
    start: int
    end: int
    first: Days
    last: Days
    within: bool
    """ "between … and …": what lasted may have been shorter."""


def spans(document: Document) -> Iterator[Relation]:
    """Every span of a document, with the length stated beside it, if any."""
    for claims in by_sentence(document.claims):
        lengths = [claim for claim in claims if isinstance(claim, DurationClaim)]
        for stretch in stretches([claim for claim in claims if isinstance(claim, DateClaim)], document.article.text):
            beside = [claim for claim in lengths if stands_beside(claim, stretch, document.article.text)]
            yield span_relation(document, stretch, beside[0] if len(beside) == 1 else None, claims[0].sentence)


def by_sentence(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The claims of each sentence in which a date stands."""
    groups: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind in ("date", "duration"):
            groups.setdefault(claim.sentence_start, []).append(claim)
    yield from (group for group in groups.values() if any(claim.kind == "date" for claim in group))


def stretches(dates: Sequence[DateClaim], text: str) -> Iterator[Stretch]:
    """The spans among the dates of a sentence: written as one, or two dates that "from … to" or "between … and" joins."""
    for date in dates:
        if whole := whole_stretch(date):
            yield whole
    for one, other in pairwise(dates):
        if joined := joined_stretch(one, other, text):
            yield joined


def whole_stretch(date: DateClaim) -> Stretch | None:
    """A span read as one: "2003–2011", "from 2 May 2010 to 4 June 2011"."""
    if date.moment is None or date.moment.form not in ("span", "years"):
        return None
    if date.moment.form == "span":
        first, last = whole_days(side(date.moment, "from")), whole_days(side(date.moment, "to"))
    else:
        first, last = year_of(date, "year"), year_of(date, "last")
    if first is None or last is None:
        return None
    return Stretch((date.id,), date.start, date.end, first, last, date.text.lower().startswith("between"))


def year_of(date: DateClaim, name: str) -> Days | None:
    """One of the two years of a span of years."""
    assert date.moment
    return whole_days(date.moment.model_copy(update={"form": "year", "args": {"year": date.moment.args.get(name)}}))


def joined_stretch(one: DateClaim, other: DateClaim, text: str) -> Stretch | None:
    """Two dates of like kind that words join to a span."""
    if one.moment is None or other.moment is None or one.moment.form != other.moment.form or one.end > other.start:
        return None
    between, before = text[one.end : other.start], text[max(0, one.start - 12) : one.start].lower().split()
    opening = before[-1] if before else ""
    within = opening == "between" and WITHIN.fullmatch(between) is not None
    if not within and not (opening == "from" and THROUGH.fullmatch(between)):
        return None
    first, last = whole_days(one.moment), whole_days(other.moment)
    if first is None or last is None:
        return None
    return Stretch((one.id, other.id), one.start, other.end, first, last, within)


def stands_beside(length: DurationClaim, stretch: Stretch, text: str) -> bool:
    """Whether nothing but joining words stands between a length and a span."""
    gap = text[length.end : stretch.start] if length.end <= stretch.start else text[stretch.end : length.start]
    return len(gap) <= 40 and BESIDE.fullmatch(gap) is not None


def span_relation(document: Document, stretch: Stretch, length: DurationClaim | None, sentence: str) -> Relation:
    """A span with its length as a relation."""
    roles = {"span": stretch.claims, **({"length": (length.id,)} if length else {})}
    facts = {
        "first.start": str(stretch.first.start),
        "first.end": str(stretch.first.end),
        "last.start": str(stretch.last.start),
        "last.end": str(stretch.last.end),
        "within": "yes" if stretch.within else "no",
        "fiscal": "yes" if FISCAL.search(sentence) else "no",
    }
    return Relation(kind="time-span", article=document.article.id, roles=roles, facts=facts)
