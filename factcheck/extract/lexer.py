"""One pass over a sentence: words, figures and marks as light tokens.

Linear by construction: every alternative starts with another sort of character and takes as many as it can get, without going back.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

Sort = Literal["figure", "word", "mark", "code", "sign"]


class Token(NamedTuple):
    """A word, a figure in digits, a mark, a code (an address: letters and digits, but no figure) or a sign of a script without spaces."""

    text: str
    low: str
    sort: Sort
    start: int
    end: int
    glued: bool
    """No white space before it."""


def low_at(tokens: Sequence[Token], i: int) -> str:
    """The token's text in lower case; nothing outside of the sentence."""
    return tokens[i].low if 0 <= i < len(tokens) else ""


TOKEN = re.compile(
    r"(?P<code>(?:https?://|www\.)\S++|[\w.+-]{1,64}+@\w[\w.-]*+|[#@]\w++)"
    r"|(?P<figure>(?<!\d)\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}(?!\d))++(?:[.,]\d++)?+"
    r"|\d++(?:[.,]\d++|['’]\d{3}(?!\d))*+(?:,[ \u00a0]000(?!\d))*+)"
    r"|(?P<sign>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
    r"|(?P<word>[^\W\d_]++(?:['’](?:s|t|re|ve|ll|d|m|S)\b)?+)"
    r"|(?P<mark>\S)"
)


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text` in order; white space is dropped but remembered in `glued`."""
    found: list[Token] = []
    last = 0
    new = tuple.__new__  # the named tuple's own constructor costs twice as much, for every word of every article
    for match in TOKEN.finditer(text):
        start, end = match.span()
        piece = match[0]
        found.append(new(Token, (piece, piece.lower(), match.lastgroup, start, end, start == last)))
        last = end
    return found
