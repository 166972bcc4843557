"""What a sum of money is said of, by the words next to it: "the £7m offer", "an offer of £7m", "the size of the offer, £7m"."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model import Claim, Token

DEFINITE = frozenset({"the", "this", "these", "those", "its", "his", "her", "their", "our"})
BETWEEN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "POS"})
NOUNS = frozenset({"NN", "NNS"})
MISREAD = frozenset({"VB", "VBP", "RB", "FW", "UH", "RP"})
TIMES = frozenset(
    "year month week day quarter decade time night morning afternoon evening hour today yesterday tomorrow share unit".split()
)
LONGEST = 6


class Thing(NamedTuple):
    """The words of a thing, its head last and in the lemma, and whether it is spoken of as known."""

    words: str
    definite: bool


def thing_of(tokens: Sequence[Token], claim: Claim) -> Thing | None:
    """What the sum is said of, if the words beside it say so."""
    first = bisect_left(tokens, claim.start + 1, key=lambda token: token.end)
    last = bisect_left(tokens, claim.end, key=lambda token: token.start) - 1
    if not 0 <= first <= last < len(tokens):
        return None
    return thing_after(tokens, first, last) or thing_before(tokens, first)


def thing_after(tokens: Sequence[Token], first: int, last: int) -> Thing | None:
    """The noun behind the sum, a conversion in brackets left out: "the £7m ($13m) offer"."""
    i = past_bracket(tokens, last + 1)
    run = i
    while i < len(tokens) and i - run < LONGEST and tokens[i].tag in BETWEEN and tokens[i].lemma not in ("last", "next"):
        i += 1
    definite = known(tokens, first)
    if definite and i < len(tokens) and i == run and tokens[i].tag in MISREAD and tokens[i].text.isalpha():
        i += 1  # behind "the £7m" stands a noun, whatever the parser takes it for
    if not definite or i == len(tokens) or tokens[i].tag in BETWEEN:
        while i > run and tokens[i - 1].tag not in NOUNS:
            i -= 1
    if i == run or tokens[i - 1].lemma.lower() in TIMES:
        return None
    return Thing(joined(tokens[run:i]), definite)


def thing_before(tokens: Sequence[Token], first: int) -> Thing | None:
    """The noun in front of the sum: "an offer of £7m", "the size of the offer, £7m,"."""
    i = first - 1
    if i < 1 or tokens[i].text.lower() not in ("of", ",", "–", "—", "(") or tokens[i - 1].tag not in NOUNS:
        return None
    if tokens[i].text.lower() != "of" and not closes(tokens, first):
        return None
    start = i - 1
    while start > 0 and tokens[start - 1].tag in BETWEEN and i - start < LONGEST:
        start -= 1
    return Thing(joined(tokens[start:i]), known(tokens, start))


def closes(tokens: Sequence[Token], first: int) -> bool:
    """Whether an apposition ends right behind its figure."""
    return any(token.text in (",", "–", "—", ")", ".") for token in tokens[first + 1 : first + 4])


def past_bracket(tokens: Sequence[Token], i: int) -> int:
    """The token after a bracket that opens at `i`."""
    if i < len(tokens) and tokens[i].text == "(":
        return next((j + 1 for j in range(i, min(i + 14, len(tokens))) if tokens[j].text == ")"), i)
    return i


def known(tokens: Sequence[Token], start: int) -> bool:
    """Whether a definite word opens the phrase that reaches to `start`."""
    i = start - 1
    while i >= 0 and start - i < 4 and tokens[i].tag in ("JJ", "RB", "NN", "NNP", "VBN", "$"):
        i -= 1
    return i >= 0 and tokens[i].text.lower() in DEFINITE


def joined(tokens: Sequence[Token]) -> str:
    """The phrase in lower case with its last word's lemma; words that a hyphen joins are one word."""
    text = ""
    for token in tokens:
        glued = token.text == "-" or text.endswith("-")
        text += ("" if glued or not text else " ") + (token.lemma if token is tokens[-1] else token.text).lower()
    return text
