"""How far an article is read: as far as it has figures by the thousand, which no newsroom writes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extract.quantities import WORDS
from factcheck.model import Beyond, Sentence

MOST_FIGURES = 2500
"""Figures that are read of one article: the longest reports have some 500, and so many take four seconds on a laptop."""
DIGITS = re.compile(r"\d++(?:[.,]\d++)*+")
LETTERS = re.compile(r"[a-z]+")
NUMBER_WORDS = WORDS | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december yesterday today tomorrow".split()
)


class Reach(NamedTuple):
    """The sentences that are read, and what lies beyond them."""

    sentences: Sequence[Sentence]
    beyond: Beyond | None = None


def within_reach(text: str, sentences: Sequence[Sentence]) -> Reach:
    """The sentences up to the one that has a figure too many. An article that is short enough is not even counted."""
    if len(text) < 2 * MOST_FIGURES:
        return Reach(sentences)
    read = 0
    for at, sentence in enumerate(sentences):
        read += figures_in(text[sentence.start : sentence.end])
        if read > MOST_FIGURES and at:
            rest = text[sentence.start : sentences[-1].end]
            return Reach(sentences[:at], Beyond(start=sentence.start, end=sentences[-1].end, figures=figures_in(rest)))
    return Reach(sentences)


def figures_in(text: str) -> int:
    """About how many figures and dates a text holds: what its digits and its words for numbers and days come to."""
    return len(DIGITS.findall(text)) + sum(word in NUMBER_WORDS for word in LETTERS.findall(text.lower()))
