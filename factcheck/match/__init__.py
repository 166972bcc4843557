"""Matching: which figures have to do with one another, inside an article (relations) and across articles (events)."""

from factcheck.match.conversions import find_conversions, find_garbled
from factcheck.match.dates import dated
from factcheck.match.events import Library, Occasions, library_of, match_draft, match_events
from factcheck.match.lists import listed
from factcheck.match.repeats import repeated
from factcheck.match.sums import figures_related
from factcheck.match.translated import find_foreign_magnitudes
from factcheck.match.unit_conversions import find_unit_conversions
from factcheck.model import Document, Relation

__all__ = ["Library", "Occasions", "library_of", "match_draft", "match_events", "relate"]


def relate(document: Document) -> tuple[Relation, ...]:
    """The relations between the figures of one article."""
    return (
        *listed(document),
        *repeated(document),
        *figures_related(document),
        *dated(document),
        *find_conversions(document),
        *find_garbled(document),
        *find_unit_conversions(document),
        *find_foreign_magnitudes(document),
    )
