"""Figures of several articles that are said of the same thing: what reconciliation sets side by side."""

from collections.abc import Sequence

from factcheck.model import Alignment, Document


def aligned(documents: Sequence[Document]) -> tuple[Alignment, ...]:
    """The figures that articles of one event give for the same thing."""
    return ()
