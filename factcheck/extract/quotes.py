"""Quotations: which stretches of an article are somebody's own words, also where they run over several sentences or paragraphs."""

import re
from collections.abc import Iterator

from factcheck.model import Article

MARK = re.compile(r"[\"“”„«»]|\n")
OPENS, CLOSES = "“„«", "”»"
LONGEST = 3000
"""A quotation that does not end within so many characters was a stray mark."""


def quotes_in(article: Article) -> tuple[tuple[int, int], ...]:
    """The spans between quotation marks, in order."""
    return tuple(spans(article.text))


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Pairs of marks. A paragraph ends a quotation, unless the next one opens with a mark of its own."""
    start: int | None = None
    for match in MARK.finditer(text):
        mark, at = match[0], match.start()
        if mark == "\n":
            if start is not None:
                yield start, min(at, start + LONGEST)
            start = None
        elif start is None and mark not in CLOSES and opens(text, at):
            start = at
        elif start is not None and mark not in OPENS:
            yield start, min(at + 1, start + LONGEST)
            start = None


def opens(text: str, at: int) -> bool:
    """Can the mark at `at` open a quotation? A straight one must touch the word after it."""
    return text[at] != '"' or (at + 1 < len(text) and not text[at + 1].isspace())
