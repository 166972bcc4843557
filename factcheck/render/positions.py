"""Lines and columns of findings in files, for tools that open the file there."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from factcheck.model import Article, Document
from factcheck.shelf import Recent

LINES = 20_000_000
"""Bytes of memory for the articles whose lines were counted last."""


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


class AllPositions(Mapping[str, Positions]):
    """The positions of articles by their ids, worked out for those that are asked for; those asked for last are kept."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._found: Recent[Positions] = Recent(lambda positions: len(positions.article.text) + 40 * len(positions.lines), LINES)

    def __getitem__(self, name: str) -> Positions:
        found = self._found.get(name)
        if found is None:
            found = Positions(self._documents[name].article)
            deque(self._found.put(name, found), maxlen=0)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._documents)

    def __len__(self) -> int:
        return len(self._documents)


def path_of(article: Article) -> str:
    """What to call an article's file: its path from the working folder, else the article's own name."""
    return article.file or article.id
