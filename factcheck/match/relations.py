"""The relations between the figures of one article."""

from factcheck.match.conversions import find_conversions, find_garbled
from factcheck.match.dates import dated
from factcheck.match.lists import listed
from factcheck.match.repeats import repeated
from factcheck.match.sums import figures_related
from factcheck.match.translated import find_foreign_magnitudes
from factcheck.match.unit_conversions import find_unit_conversions
from factcheck.model import Document, Relation


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
