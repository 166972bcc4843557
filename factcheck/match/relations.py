"""The relations between the figures of one article."""

from collections.abc import Sequence

from factcheck.match.conversions import find_conversions, find_garbled
from factcheck.match.dates import dated
from factcheck.match.figures import Figure, figures_of
from factcheck.match.lists import listed
from factcheck.match.repeats import repeated
from factcheck.match.sums import figures_related
from factcheck.match.translated import find_foreign_magnitudes
from factcheck.match.unit_conversions import find_unit_conversions
from factcheck.model import Document, Relation


def relate(document: Document, figures: Sequence[Figure] | None = None) -> tuple[Relation, ...]:
    """The relations between the figures of one article; `figures` are those of `figures_of`, where they are known already."""
    return (
        *listed(document),
        *repeated(document, figures_of(document) if figures is None else figures),
        *figures_related(document),
        *dated(document),
        *find_conversions(document),
        *find_garbled(document),
        *find_unit_conversions(document),
        *find_foreign_magnitudes(document),
    )
