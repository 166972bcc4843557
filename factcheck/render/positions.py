"""Lines and columns of findings in files, for tools that open the file there."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from factcheck.model import Article, Document


class Region(NamedTuple):
    """Where a span begins and ends: lines and columns from one, columns in characters, the end just after the last one."""

    line: int
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


class Positions:
    """The regions of spans of one article, its lines counted once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        text = article.original if article.original is not None else article.text
        self.lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))] if article.counted == "file" else []

    def region(self, start: int, end: int) -> Region | None:
        """Where a span of the article's text stands in its file; for a JSON record its line, for Word nothing."""
        if self.article.counted == "record":
            return Region(self.article.line) if self.article.line else None
        first, last = (self.position(offset) for offset in self.article.in_file(start, end))
        return Region(*first, *last)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset in the file."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1


def positions_of(documents: Sequence[Document]) -> dict[str, Positions]:
    """The positions of all articles by their ids."""
    return {document.article.id: Positions(document.article) for document in documents}


def path_of(article: Article) -> str:
    """What to call an article's file: its path from the working folder, else the article's own name."""
    return article.file or article.id
