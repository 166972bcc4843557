"""How far an article is read: until it has had more figures, or more text around them, than any newsroom writes into one."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extract.quantities import WORDS
from factcheck.model import Beyond, Sentence

MOST_FIGURES = 800
"""Figures that are read of one article: the longest reports have some 500."""
MOST_WORDING = 80_000
"""Characters of sentences with a figure in them that are read of one article: 500 figures of a long report have some 60,000 around them."""
DIGITS = re.compile(r"\d++(?:[.,]\d++)*+")
LETTERS = re.compile(r"[a-z]+")
NUMBER_WORDS = WORDS | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december yesterday today tomorrow".split()
)


class Reach(NamedTuple):
    """The sentences that are read, and what lies beyond them."""

    sentences: tuple[Sentence, ...]
    beyond: Beyond | None = None


def within_reach(text: str, sentences: Iterable[Sentence]) -> Reach:
    """The sentences up to the one that goes too far; no more of them are asked for. A short article is not even counted."""
    if len(text) < 2 * MOST_FIGURES:
        return Reach(tuple(sentences))
    reached = list[Sentence]()
    read = wording = 0
    for sentence in sentences:
        figures = figures_in(text[sentence.start : sentence.end])
        read += figures
        wording += sentence.end - sentence.start if figures else 0
        if (read > MOST_FIGURES or wording > MOST_WORDING) and reached:
            return Reach(tuple(reached), Beyond(start=sentence.start, end=len(text), figures=figures_in(text[sentence.start :])))
        reached.append(sentence)
    return Reach(tuple(reached))


def figures_in(text: str) -> int:
    """About how many figures and dates a text holds: what its digits and its words for numbers and days come to."""
    return len(DIGITS.findall(text)) + sum(word in NUMBER_WORDS for word in LETTERS.findall(text.lower()))
