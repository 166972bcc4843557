"""Dates that have to do with something: with their own weekday, with the calendar, with a length of time."""

import re
from collections.abc import Iterator

from factcheck.match.lifespans import lifespans
from factcheck.match.timespans import spans
from factcheck.match.tolddates import told_dates
from factcheck.model import DateClaim, Document, Relation
from factcheck.reference.moments import named_days

DOUBT = re.compile(
    r"\b(?:(?:does|did|do) ?n[o’']t exist|no such (?:date|day)|non-?existent|never existed|impossible|nonsens\w+|misprint\w*|typo\w*"
    r"|mistaken\w*|erroneous\w*|wrong(?:ly)?|incorrect\w*|error|fictional|fictitious|imaginary|mock\w*|joke\w*|hoax|calendar)\b",
    re.I,
)
"""Words of a sentence that speaks about a date as such, so that nobody needs to be told that it cannot be."""


def dated(document: Document) -> Iterator[Relation]:
    """The relations of a document's dates."""
    dates = [claim for claim in document.claims if isinstance(claim, DateClaim) and claim.moment]
    for date in dates:
        if date.moment and any(True for _ in named_days(date.moment)):
            yield calendar_day(date, DOUBT.search(date.sentence) is not None)
    yield from spans(document)
    yield from told_dates(document)
    yield from lifespans(document)


def calendar_day(date: DateClaim, doubted: bool) -> Relation:
    """A day named by month and number, to be held against the calendar."""
    facts = {"doubted": "yes" if doubted else "no"}
    return Relation(kind="calendar-day", article=date.article, roles={"date": (date.id,)}, facts=facts)
