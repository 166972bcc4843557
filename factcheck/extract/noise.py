"""Figures that are no quantities: names, codes, scores, times of day, years, clause and telephone numbers."""

import re
from collections.abc import Sequence

from factcheck.extract.codes import address, coded
from factcheck.extract.figures import DASHES, HYPHENS, low_at
from factcheck.extract.hedges import hedge_before
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number
from factcheck.reference.currencies import names
from factcheck.reference.numerals import GLUED_SCALES, SCALES
from factcheck.reference.units import phrases, symbols

NUMBERED = frozenset(
    "section sections article articles no nos number numbers flight route highway chapter page pages "
    "room channel level phase category type "
    "grade interstate unit gate boeing airbus windows iphone galaxy formula apollo title clause "
    "paragraph rule line resolution group game week "
    "day round episode season volume vol part step pier suite box class form version model stage tier zone district ward precinct station "
    "platform terminal runway studio agenda generation item figure fig table appendix annex schedule act "
    "bill proposition amendment question "
    "heat lane hole seed apartment apt floor lot case order phone tel telephone fax ext isbn issn id ref hwy psalm verse "
    "matchday division locomotive engine hall area camp block sector point building exit junction".split()
)
"""Nouns whose number is a name where they are written with a capital: "Section 427", "Flight 93"."""

NUMBERED_BELOW = frozenset(
    "category level phase chapter section article clause paragraph type stage tier grade row lane "
    "version route gate room platform terminal "
    "channel round episode step page no number rule resolution".split()
)
"""The same nouns in lower case: "a category 4 hurricane"."""

VIRUSES = frozenset({"covid", "sars", "cov"})
ALWAYS_YEAR = frozenset("in since by until till during circa mid".split())
OFTEN_YEAR = frozenset("from of before after late early through the and between to for around".split())
UNITS_AND_SCALES = frozenset(
    {*SCALES, *names(), *phrases(), "percent", "per", "times", "mph", "km", "kg", "year", "month", "day", "week", "hour"}
)
UNNAMED = frozenset(
    {*SCALES, "us", "uk", "eu", "un", "mr", "mrs", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
PRONOUN_BEFORE = frozenset(
    "this that the no any each every another which some first second third last next only single either neither same".split()
)
PRONOUN_AFTER = frozenset(
    "another who whom whose that which is was are were has had have can could would should will may "
    "might must does did do at on for to and or "
    "but s 's by with from into than as if when where while until because so too either here there now then i you he she it we they across "
    "about over under after before up down out off again ever never also just still already".split()
)
MODALS = frozenset("can could would should must may might does do did if when whether unless".split())
SET_PHRASES = frozenset(
    "off sided way stop liner on size time timer upmanship faced tone ply something somethings pointer pointers".split()
)
"""Words that a hyphen makes a phrase with a number of, which counts nothing ("one-off", "two-way")."""
LINKS = frozenset({"of", "to", "on", "by", "top", "and", "mid", "no", "some", "any", "every"})
"""Words that hyphens tie a number word to ("best-of-seven", "two-to-one")."""
PLURALS = frozenset("people men women children police were are have died others".split())
TIMETABLE = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
DEPARTING = frozenset("to from service train departure ferry flight bus".split())
"""Words behind the time by which a train is called."""
NOT_PLURAL = frozenset("was has is as its this his us does plus versus across says".split())
CLOSING = frozenset(".,;:)!?-\"”’'")
COMMON = frozenset(
    "the a an in on at by of for to from with and or but about around over under above below nearly "
    "almost some only just another these those "
    "all at after before until between among up more less fewer least most roughly approximately than "
    "that when as if is was were are he she it "
    "they we i its his her their our my your both into out off down per no not also then now so aged least estimated killed injured".split()
)
"""Words that, capitalised at the start of a sentence, make no name of the number behind them."""


def is_noise(tokens: Sequence[Token], number: Number, closed: frozenset[int] = frozenset()) -> bool:
    """Is the number no figure of anything?"""
    i, j = number.first, number.last
    if tokens[i].text in HYPHENS:
        return low_at(tokens, i - 1) in VIRUSES
    if tokens[i].sort == "word":
        return (j == i + 1 and tokens[i].low == "one" and pronoun(tokens, i)) or ranked(tokens, i, j) or titled(tokens, i, j)
    if tokens[i].text == ".":
        return coded(tokens, i, j)
    if tokens[i].sort != "figure":
        return False
    return (
        glued_to_letters(tokens, i, j)
        or clock(tokens, i, j)
        or numbered(tokens, i)
        or year(tokens, i, j)
        or score(tokens, i, j)
        or coded(tokens, i, j)
        or named(tokens, i, j, closed)
        or address(tokens, i, j)
        or set_phrase(tokens, j)
        or low_at(tokens, i - 1) == "per"
    )


def pronoun(tokens: Sequence[Token], i: int) -> bool:
    """Is this "one" no number: "no one", "the one that", "one another"?"""
    follows = low_at(tokens, i + 1)
    if follows in ("of", "in"):
        return follows == "in"
    if i + 1 >= len(tokens) or tokens[i + 1].sort != "word":
        return not (follows == "-" and tokens[i + 1].glued)
    before = low_at(tokens, i - 1)
    return before in PRONOUN_BEFORE or before in MODALS or follows in PRONOUN_AFTER


def ranked(tokens: Sequence[Token], i: int, j: int) -> bool:
    """A number word that names a group with nothing counted: "the bottom three", "the final four"."""
    if low_at(tokens, i - 1) in ("number", "no") and j == i + 1:
        return True
    if low_at(tokens, i - 1) not in ("top", "bottom", "final", "last", "big", "elite", "sweet", "square"):
        return False
    return j >= len(tokens) or tokens[j].sort == "mark" or tokens[j].low in PRONOUN_AFTER or tokens[j].low in ("in", "of", "during")


def titled(tokens: Sequence[Token], i: int, j: int) -> bool:
    """A number word inside a name or a set phrase: "the Six Nations", "a one-off", "two-way"."""
    if set_phrase(tokens, j):
        return True
    hyphened = i > 1 and tokens[i].glued and tokens[i - 1].text in HYPHENS and tokens[i - 1].glued
    if hyphened and tokens[i - 2].low in LINKS:
        return True
    inside = i > 0 and tokens[i].text[0].isupper() and tokens[i - 1].sort == "word" and j < len(tokens)
    return inside and tokens[j].sort == "word" and tokens[j].text[0].isupper() and not title_case(tokens, i)


def set_phrase(tokens: Sequence[Token], j: int) -> bool:
    """Does a hyphen tie the number that ends at `j` to a word that counts nothing ("one-off", "a 20-something")?"""
    return j + 1 < len(tokens) and tokens[j].text in HYPHENS and tokens[j].glued and tokens[j + 1].low in SET_PHRASES


def glued_to_letters(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "A320", "G7", "Covid-19", "ID.3", "64e6ba3e", "20s"."""
    before = tokens[i - 1] if i else None
    if before and tokens[i].glued and (before.sort in ("word", "code") or before.text in "_#№第*"):
        return True
    if i > 1 and before and tokens[i].glued and before.glued and before.text in "-‐‑." and tokens[i - 2].sort in ("word", "code"):
        return not _unit_of_figure(tokens, i - 2) and tokens[i - 2].low not in ("sub", "to")
    if i > 1 and before and tokens[i].glued and before.text == "+" and before.glued and tokens[i - 2].sort != "mark":
        return True
    if low_at(tokens, i - 2) in VIRUSES and before and before.text in HYPHENS:
        return True
    follows = tokens[j] if j < len(tokens) else None
    if follows and follows.glued and follows.text in "'’" and low_at(tokens, j + 1) == "s" and tokens[i].text.endswith("0"):
        return True
    return bool(follows and follows.glued and (follows.low in ("s", "'s", "’s") or follows.text == "_" or _code_goes_on(tokens, j)))


def _code_goes_on(tokens: Sequence[Token], j: int) -> bool:
    """Do letters that are no unit touch the number, and more digits them ("9AB8")?"""
    digits = j + 1 < len(tokens) and tokens[j].sort == "word" and tokens[j + 1].glued and tokens[j + 1].sort == "figure"
    return digits and tokens[j].text not in symbols() and tokens[j].text not in GLUED_SCALES and tokens[j].text not in SCALES


def _unit_of_figure(tokens: Sequence[Token], k: int) -> bool:
    """Does the word at `k` touch a figure on its left ("5k-20k", "10km-15km")?"""
    return k > 0 and tokens[k].glued and tokens[k - 1].sort == "figure"


def clock(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "10.45pm", "11:30", "2 p.m.", "5 o'clock", "the 07.31 to Leeds"."""
    follows = low_at(tokens, j)
    if TIMETABLE.fullmatch(tokens[i].text) and follows in DEPARTING and (low_at(tokens, i - 1) == "the" or tokens[i].text[0] == "0"):
        return True
    if follows in ("am", "pm", "a.m", "p.m") or (follows in ("a", "p") and [low_at(tokens, j + k) for k in (1, 2)] == [".", "m"]):
        return True
    if follows == ":" and j + 1 < len(tokens) and tokens[j].glued and tokens[j + 1].glued and tokens[j + 1].sort == "figure":
        return True
    if i > 1 and tokens[i].glued and tokens[i - 1].text == ":" and tokens[i - 1].glued and tokens[i - 2].sort == "figure":
        return True
    return follows in ("o'clock", "gmt", "bst", "est", "utc") or (
        follows == "hours" and len(tokens[i].text) == 4 and tokens[i].text[0] in "012"
    )


def numbered(tokens: Sequence[Token], i: int) -> bool:
    """The number of something numbered: "Section 427", "No. 5", "a category 4 hurricane"."""
    before = low_at(tokens, i - 1)
    if before == "." and low_at(tokens, i - 2) in ("no", "nos", "vol", "fig", "sec", "art", "pp", "p"):
        return True
    if not tokens[i].text.isdecimal():
        return False
    if before in NUMBERED_BELOW and low_at(tokens, i - 2) not in ("per", "each", "every"):
        return True
    return before in NUMBERED and tokens[i - 1].text[0].isupper()


def plural(tokens: Sequence[Token], j: int) -> bool:
    """Is there a word at `j` that speaks of several: a plural noun in lower case, or a verb such as "were"?"""
    if j >= len(tokens) or tokens[j].sort != "word" or not tokens[j].text[0].islower():
        return False
    word = tokens[j].low
    return word in PLURALS or (word.endswith("s") and len(word) > 2 and word not in NOT_PLURAL and not word.endswith("ss"))


def named(tokens: Sequence[Token], i: int, j: int, closed: frozenset[int]) -> bool:
    """A plain number behind a name and with nothing it counts: "S&P 500", "iPhone 14 Pro", "Galaxy Note 20"."""
    if not i or not tokens[i].text.removesuffix(".0").isdecimal() or j != i + 1 or i - 1 in closed or plural(tokens, j):
        return False
    before, follows = tokens[i - 1], tokens[j] if j < len(tokens) else None
    if (
        before.sort != "word"
        or before.text.endswith(("'s", "’s"))
        or not any(letter.isupper() for letter in before.text)
        or before.low in COMMON
        or before.low in UNNAMED
    ):
        return False
    if follows and ((follows.glued and follows.text not in CLOSING) or follows.text in "%°$€£"):
        return False
    if follows and follows.sort == "word" and follows.text[0].islower() and follows.low in UNITS_AND_SCALES:
        return False
    return not title_case(tokens, i)


def title_case(tokens: Sequence[Token], i: int) -> bool:
    """Is this a headline whose words all have capitals? Then a capital makes no name. Looks at the words around token `i`."""
    words = [token.text for token in tokens[max(0, i - 30) : i + 30] if token.sort == "word" and len(token.text) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def year(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Four digits that name a year rather than count something."""
    text = tokens[i].text
    if j != i + 1 or len(text) != 4 or not text.isdecimal() or not "1400" <= text <= "2199":
        return False
    before, follows = low_at(tokens, i - 1), tokens[j] if j < len(tokens) else None
    if follows and (follows.text in "%°$€£" or follows.low in UNITS_AND_SCALES):
        return False
    if before in ALWAYS_YEAR:
        return True
    hedge = hedge_before(tokens, i)
    if hedge and low_at(tokens, hedge.first - 1) in ALWAYS_YEAR and text >= "1800":
        return True
    if hedge and hedge.hedge != "about":
        return False
    if plural(tokens, j):
        return "1900" <= text <= "2049" and not text.endswith("00") and tokens[j].low not in COUNTED
    if before in ("of", "to", "than", "least", "about") and (follows is None or follows.sort == "mark"):
        return (
            text[:2] in ("19", "20") and before in ("of", "to") and low_at(tokens, i - 2) not in ("average", "total", "maximum", "minimum")
        )
    return before in OFTEN_YEAR or follows is None or follows.sort != "word" or text >= "1800"


COUNTED = frozenset(
    "people men women children workers jobs troops soldiers homes houses students patients cases deaths "
    "employees vehicles cars votes refugees "
    "families passengers prisoners shares tickets units hires residents civilians migrants officers members seats pages words".split()
)
"""Plurals that four digits count, even where they could be a year."""


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
