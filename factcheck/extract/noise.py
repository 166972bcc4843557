"""Figures that are no quantities: names, codes, scores, times of day, years, clause and telephone numbers."""

from collections.abc import Sequence

from factcheck.extract.figures import DASHES, HYPHENS, low_at
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number

NUMBERED = frozenset(
    "section sections article articles no nos number numbers flight route highway chapter page pages "
    "room channel level phase category type "
    "grade interstate unit gate boeing windows iphone galaxy formula apollo title clause paragraph rule "
    "line resolution group game week day "
    "round episode season volume vol part step pier suite box class form version model stage tier zone district ward precinct station "
    "platform terminal runway studio agenda generation item figure fig table appendix annex schedule act "
    "bill proposition amendment question "
    "heat lane hole seed ranked ranking apartment apt floor lot case order phone tel telephone fax ext isbn issn id ref hwy psalm verse "
    "matchday division route locomotive engine hall area camp block sector point building exit junction".split()
)
"""Nouns whose number is a name: "Section 427", "Flight 93"."""

BEFORE_YEARS = frozenset(
    "in since by until till from of during before after circa around late early mid through the and between to for".split()
)
PRONOUN_BEFORE = frozenset(
    "this that the no any each every another which some first second third last next only single either neither".split()
)
PRONOUN_AFTER = frozenset(
    "another who that which is was has had can could would should will may might must in at on for to and or but s 's".split()
)


def is_noise(tokens: Sequence[Token], number: Number) -> bool:
    """Is the number no figure of anything?"""
    i, j = number.first, number.last
    if tokens[i].low == "one" and j == i + 1:
        return pronoun(tokens, i)
    if tokens[i].sort != "figure":
        return False
    return (
        glued_to_letters(tokens, i, j)
        or clock(tokens, i, j)
        or named(tokens, i)
        or year(tokens, i, j)
        or score(tokens, i, j)
        or coded(tokens, i, j)
    )


def pronoun(tokens: Sequence[Token], i: int) -> bool:
    """Is this "one" no number: "no one", "the one that", "one another"?"""
    follows = low_at(tokens, i + 1)
    if follows in ("of", "in") or (low_at(tokens, i - 1) in ("only", "just") and follows):
        return follows != "of"
    if i + 1 >= len(tokens) or tokens[i + 1].sort != "word":
        return not (follows == "-" and tokens[i + 1].glued)
    return low_at(tokens, i - 1) in PRONOUN_BEFORE or follows in PRONOUN_AFTER


def glued_to_letters(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "A320", "G7", "Covid-19", "64e6ba3e", "20s"."""
    if i and tokens[i].glued and tokens[i - 1].sort in ("word", "code") and tokens[i - 1].text != "½":
        return True
    if i > 1 and tokens[i].glued and tokens[i - 1].text in HYPHENS and tokens[i - 1].glued and tokens[i - 2].sort == "word":
        return True
    if i and tokens[i].glued and tokens[i - 1].text in "_#№":
        return True
    follows = tokens[j] if j < len(tokens) else None
    return bool((follows and follows.glued and follows.low in ("s", "'s", "’s")) or (follows and follows.glued and follows.text in "_"))


def clock(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "10.45pm", "11:30", "2 p.m.", "5 o'clock"."""
    follows = low_at(tokens, j)
    if follows in ("am", "pm") or (follows in ("a", "p") and [low_at(tokens, j + k) for k in (1, 2)] == [".", "m"]):
        return True
    if follows == ":" and j + 1 < len(tokens) and tokens[j].glued and tokens[j + 1].glued and tokens[j + 1].sort == "figure":
        return True
    if i > 1 and tokens[i].glued and tokens[i - 1].text == ":" and tokens[i - 1].glued and tokens[i - 2].sort == "figure":
        return True
    return follows in ("o", "o'clock", "gmt", "bst", "est", "utc") or (
        follows == "hours" and len(tokens[i].text) == 4 and tokens[i].text[0] in "012"
    )


def named(tokens: Sequence[Token], i: int) -> bool:
    """The number of something numbered: "Section 427", "No. 5", "#3"."""
    before = low_at(tokens, i - 1)
    if before == "." and low_at(tokens, i - 2) in ("no", "nos", "vol", "fig", "sec", "art", "pp", "p"):
        return True
    if before in ("no", "number", "numbers", "nos"):
        return True
    return before in NUMBERED and tokens[i - 1].text[0].isupper() and tokens[i].text.isdecimal()


def year(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Four digits that name a year rather than count something."""
    text = tokens[i].text
    if j != i + 1 or len(text) != 4 or not text.isdecimal() or not "1400" <= text <= "2100":
        return False
    before, follows = low_at(tokens, i - 1), tokens[j] if j < len(tokens) else None
    if follows and follows.text in ("%", "°", "$", "€", "£"):
        return False
    if before in BEFORE_YEARS or follows is None or follows.sort != "word":
        return True
    return not (follows.text[0].islower() and (follows.low.endswith("s") or follows.low in ("people", "men", "women", "children")))


def score(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "2-1", "3–0", "24/7", "9/11": two small numbers with a mark between, the second no greater or both single digits with no noun."""
    small = tokens[i].text.isdecimal() and len(tokens[i].text) <= 3
    if not small:
        return False
    pair = _paired(tokens, i, j)
    if pair is None:
        return False
    left, right, end = pair
    if tokens[left + 1].text == "/":
        return True
    if low_at(tokens, end) in ("%", "per", "percent", "-") or (end < len(tokens) and tokens[end].glued and tokens[end].sort == "word"):
        return False
    falling = int(tokens[left].text) >= int(tokens[right].text)
    noun = (
        end < len(tokens)
        and tokens[end].sort == "word"
        and tokens[end].low.endswith("s")
        and tokens[end].low not in ("was", "has", "is", "as")
    )
    return falling or (not noun and len(tokens[right].text) == 1)


def _paired(tokens: Sequence[Token], i: int, j: int) -> tuple[int, int, int] | None:
    """The two numbers of a pair that one of them starts or ends at, and the token behind them."""
    for left in (i, i - 2):
        right = left + 2
        if left < 0 or right >= len(tokens):
            continue
        mark = tokens[left + 1]
        joined = (mark.text in DASHES or mark.text == "/") and mark.glued and tokens[right].glued
        if joined and _short(tokens[left]) and _short(tokens[right]):
            return left, right, right + 1
    return None


def _short(token: Token) -> bool:
    return token.sort == "figure" and token.text.isdecimal() and len(token.text) <= 3


def coded(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Telephone and serial numbers, versions, list numbers."""
    text = tokens[i].text
    if (text.count(".") > 1 and not text.replace(".", "").isdecimal()) or _version(text):
        return True
    if len(text) > 1 and text[0] == "0" and text.isdecimal():
        return True
    if i and tokens[i].glued and tokens[i - 1].text == "+" and len(text) <= 3 and low_at(tokens, j).isdecimal():
        return True
    return j - i == 1 and _telephone(tokens, i)


def _version(text: str) -> bool:
    parts = text.split(".")
    return len(parts) > 2 and not all(len(part) == 3 for part in parts[1:])


def _telephone(tokens: Sequence[Token], i: int) -> bool:
    """Two or more groups of three and more digits joined by hyphens: "555-0123", "020-7946-0958"."""
    for k in (i + 1, i - 1):
        other = k + (k - i)
        if (
            0 < k < len(tokens)
            and 0 <= other < len(tokens)
            and tokens[k].text in HYPHENS
            and tokens[max(k, other)].glued
            and tokens[k].glued
        ):
            groups = (tokens[i].text, tokens[other].text)
            if (
                all(g.isdecimal() and len(g) >= 3 for g in groups)
                and len(groups[1 if other > i else 0]) == 4
                and "000" not in "".join(groups)
            ):
                return True
    return False
