"""Matching: which figures have to do with one another, inside an article (relations) and across articles (events)."""

from collections.abc import Sequence

from factcheck.match.dates import dated
from factcheck.match.lists import listed
from factcheck.match.repeats import repeated
from factcheck.match.sums import figures_related
from factcheck.model import Document, Event, Relation


def relate(document: Document) -> tuple[Relation, ...]:
    """The relations between the figures of one article."""
    return (*listed(document), *repeated(document), *figures_related(document), *dated(document))


def match_events(documents: Sequence[Document]) -> tuple[Event, ...]:
    """The occasions that the articles tell of."""
    return ()
