"""The words of an article's own text, cut once for all that matching asks of them.

Most words are only counted, so they are kept as plain strings. Where a word stands, and whether its capital letter means something, is
worked out for those alone that names are made of.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import accumulate, islice, pairwise
from typing import NamedTuple

from factcheck.match.words import PARTICLES, ROLES, SAYS, SAYS_WITH
from factcheck.model import Article

WORD = re.compile(r"([^\W\d_](?:[a-z]*+(?![\w.'’‘-])|(?<=[A-Z])(?:\.[A-Z]){1,3}\.|[^\W\d_]*+(?:['’‘-][^\W\d_]++)*+))")
"""Words, with what a hyphen or an apostrophe joins, and initials with their dots; a plain word in small letters is the first way out."""
ENDS = re.compile(r"[.!?:\"“”»«)\]•|*—]\s*$|[.!?]['’\"”]")
TITLE_CASE = 0.65
"""From this share of capital letters on a line is set in title case."""

CAPITALISED = re.compile(r"[A-Z][\w’'-]++")
SAID_BY = re.compile(rf"\s((?:(?:[A-Z][\w.’'-]*+|{ROLES}),?\s){{0,6}}[A-Z][\w’'-]++)")
SAYS_SO = re.compile(r"([A-Z](?<!\w[A-Z])(?:[\w.’'-]*+\s(?:[A-Z][\w.’'-]*+\s){0,2}[A-Z])?[\w’'-]++)(?:,[^.,\n]{1,80},)?\s(?:also\s)?\Z")
"""Names with those who say so, behind and before the verb: "said fire chief Ann Bell", "Bell, the fire chief, said"."""
SPELT = frozenset(spelt for word in SAYS for spelt in (word, word.title(), word.upper()))
BEFORE = 160
"""Letters before a verb of saying that its subject stands in."""


class Word(NamedTuple):
    """A word that may be part of a name."""

    start: int
    end: int
    text: str
    opens: bool
    """It begins a sentence or stands in a line of capitals: its capital letter means nothing."""


class Wording(NamedTuple):
    """The words of an article's own text, in order."""

    words: Sequence[str]
    named: Sequence[Word]
    """Words with a capital letter, and the small ones inside names: "of", "van"."""
    saying: frozenset[str]
    """The words of names that stand with a verb of saying, in lower case."""


def wording(article: Article) -> Wording:
    """The words of the blocks that hold the article's own text."""
    blocks = [b for b in article.blocks if b.part not in ("header", "boilerplate")]
    words: list[str] = []
    named: list[Word] = []
    saying: set[str] = set()
    for start, end in [(b.start, b.end) for b in blocks] or [(0, len(article.text))]:
        pieces = WORD.split(article.text[start:end])
        found, gaps = pieces[1::2], pieces[::2]
        ends = list(islice(accumulate(map(len, pieces), initial=start), 2, None, 2))
        words += found
        named += names_among(found, gaps, ends)
        saying.update(sayers(article.text, found, gaps, ends))
    return Wording(words, named, frozenset(saying))


def names_among(words: Sequence[str], gaps: Sequence[str], ends: Sequence[int]) -> Iterator[Word]:
    """The words that names are made of; in a line set in title case no capital letter counts."""
    lines = [at for at, gap in enumerate(gaps[:-1]) if not at or (gap != " " and "\n" in gap)]
    named = [at for at, word in enumerate(words) if word[0].isupper() or word in PARTICLES]
    for first, after in pairwise([*lines, len(words)]):
        inside = named[bisect_left(named, first) : bisect_left(named, after)]
        titled = after - first > 3 and len([at for at in inside if words[at] not in PARTICLES]) >= TITLE_CASE * (after - first)
        yield from [
            Word(ends[at] - len(words[at]), ends[at], words[at], titled or at == first or (gaps[at] != " " and ends_sentence(gaps[at])))
            for at in inside
        ]


def positions(words: Sequence[str], word: str) -> Iterator[int]:
    """Where a word stands."""
    at = -1
    with suppress(ValueError):
        while True:
            yield (at := words.index(word, at + 1))


@lru_cache(maxsize=4096)
def ends_sentence(gap: str) -> bool:
    """Whether what stands between two words ends a sentence or opens a quotation."""
    return ENDS.search(gap) is not None


def sayers(text: str, words: Sequence[str], gaps: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    """The words of names that stand with a verb of saying, or are those according to whom it is."""
    for at in sorted(at for verb in SPELT.intersection(words) for at in positions(words, verb)):
        last, word = at, words[at]
        if follows := SAYS_WITH.get(word.lower()):
            last = at + 1
            if words[last : last + 1] != [follows]:
                continue
        runs = [SAID_BY.match(text, ends[last])]
        subject = at - 1 if at and words[at - 1] == "also" else at
        if subject and (gaps[subject][:1] == "," or words[subject - 1][0].isupper()):
            start = ends[at] - len(word)
            runs.append(SAYS_SO.search(text[max(0, start - BEFORE) : start]))
        for run in filter(None, runs):
            yield from (name.lower().replace("’", "'") for name in CAPITALISED.findall(run[1]))
