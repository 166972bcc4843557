"""Figures that were seen and not understood."""

from collections.abc import Iterator

from factcheck.checks.material import Material
from factcheck.model import Holds, Mismatch, Record, Span


class NoParams(Record):
    """A check without numbers of its own."""


def figures_are_read(material: Material, params: NoParams) -> Iterator[Mismatch | Holds]:
    """Every figure should be understood; those that are not are said, so that silence about them is not taken for assent."""
    for document in material.documents:
        article = document.article
        for unread in document.unread:
            yield Mismatch(
                span=Span(article=article.id, start=unread.start, end=unread.end),
                claims=(),
                working=unread.reason,
                slots={"figure": article.text[unread.start : unread.end]},
            )
