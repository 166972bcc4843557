"""The figures of one article that arithmetic ties together."""

from collections.abc import Iterator

from factcheck.match.batches import find_batches
from factcheck.match.changes import find_changes
from factcheck.match.lines import lines
from factcheck.match.moves import find_moves
from factcheck.match.parts import find_parts
from factcheck.match.products import find_products
from factcheck.match.shares import find_shares
from factcheck.model import Document, Relation


def figures_related(document: Document) -> Iterator[Relation]:
    """Parts and totals, shares, changes and products. The lines are laid out once for all."""
    found = lines(document)
    yield from find_parts(found)
    yield from find_batches(found)
    yield from find_shares(found)
    yield from find_changes(found)
    yield from find_moves(found)
    yield from find_products(found)
