"""Digits that are codes: telephone and serial numbers, versions, house numbers, points of a list."""

import re
from collections.abc import Sequence

from factcheck.extract.figures import low_at, past_hyphen
from factcheck.extract.lexer import Token

STREETS = frozenset(
    "street road avenue lane drive boulevard way place court square terrace crescent close st rd ave blvd highway parkway".split()
)


AIRLINER = re.compile("7[0-8]7")
"""Boeing's types: in "737-800" and "777-200LR" nothing is counted."""
CALIBRES = frozenset({"caliber", "calibre", "cal", "magnum"})


def coded(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Telephone and serial numbers, versions, house numbers of a block."""
    text = tokens[i].text
    if (text.count(".") > 1 and not text.replace(".", "").isdecimal()) or _version(text):
        return True
    if len(text) > 1 and text[0] == "0" and text.isdecimal():
        return True
    if AIRLINER.fullmatch(text) and low_at(tokens, j) == "-" and tokens[j].glued:
        return True
    if low_at(tokens, past_hyphen(tokens, j)) in CALIBRES or (j < len(tokens) and tokens[j].text == "Mile"):
        return True
    if low_at(tokens, j) in ("block", "blocks") and low_at(tokens, i - 1) == "the" and text.isdecimal():
        return True
    return j == i + 1 and (emergency(tokens, i) or telephone(tokens, i) or enumerated(tokens, i))


def enumerated(tokens: Sequence[Token], i: int) -> bool:
    """The number of a point in a list ("(1) prices had risen; (2) …") or of a source ("[12]")."""
    if low_at(tokens, i - 1) == "[" and low_at(tokens, i + 1) == "]" and tokens[i].text.isdecimal() and len(tokens[i].text) < 4:
        return True
    brackets = low_at(tokens, i - 1) == "(" and low_at(tokens, i + 1) == ")"
    small = tokens[i].text.isdecimal() and len(tokens[i].text) < 3
    return brackets and small and (i == 1 or tokens[i - 2].sort == "mark" or low_at(tokens, i - 2) in ("and", "or"))


def _version(text: str) -> bool:
    parts = text.split(".")
    return len(parts) > 2 and not all(len(part) == 3 for part in parts[1:])


EMERGENCY = frozenset({"911", "999", "112", "111", "101", "000", "988"})
CALLS = frozenset(
    "call calls called calling caller callers dial dialed dialled phone phoned operator operators "
    "dispatcher dispatchers center centre emergency".split()
)


def emergency(tokens: Sequence[Token], i: int) -> bool:
    """An emergency number: "called 911", "a 999 call"."""
    return tokens[i].text in EMERGENCY and (low_at(tokens, i - 1) in CALLS or low_at(tokens, i + 1) in CALLS)


ASKED = frozenset(
    "call phone tel telephone contact hotline text dial fax line tips helpline whatsapp texting tip "
    "stoppers crimestoppers calling dialing dialling".split()
)
JOINTS = frozenset({"-", "‐", "‑", ".", ")", "(", "–"})


def telephone(tokens: Sequence[Token], i: int) -> bool:
    """A telephone number: groups of digits joined by hyphens, points and brackets, or any number one is asked to call; also "4-4-2"."""
    groups = [tokens[k].text for k in _chain(tokens, i)]
    if len(groups) == 1:
        bracketed = low_at(tokens, i - 1) == "(" and low_at(tokens, i + 1) == ")" and len(groups[0]) in (3, 4)
        addressed = low_at(tokens, i - 1) in ASKED or low_at(tokens, i - 1) in ("at", "on", "to", ":", "(")
        lettered = len(groups[0]) == 3 and low_at(tokens, i + 1) == "-" and tokens[i + 1].glued
        return (bracketed or lettered or (len(groups[0]) > 4 and groups[0].isdecimal() and addressed)) and _asked(tokens, i)
    if len(groups) > 2 and all(group.isdecimal() and len(group) < 3 for group in groups):
        return True
    digits = "".join(groups).replace(".", "")
    chain = _chain(tokens, i)
    if groups[0] == "1" and len(groups) == 2 and len(groups[1]) == 3 and low_at(tokens, chain[-1] + 1) == "-":
        return True
    if not digits.isdecimal() or any(len(group) < 3 for group in groups[1:]) or len(digits) < 6:
        return False
    abroad = low_at(tokens, chain[0] - 1) == "+" and len(digits) >= 7
    return abroad or (len(groups) > 2 and len(digits) >= 9) or _asked(tokens, i)


def _asked(tokens: Sequence[Token], i: int) -> bool:
    return any(token.low in ASKED for token in tokens[max(0, i - 12) : i])


def _chain(tokens: Sequence[Token], i: int) -> list[int]:
    """The figures that joints tie to the one at token `i`, in order; at most six."""
    return [*reversed(_reach(tokens, i, -1)), i, *_reach(tokens, i, 1)]


def _reach(tokens: Sequence[Token], i: int, step: int) -> list[int]:
    found: list[int] = []
    k = i + step
    while 0 <= k < len(tokens) and len(found) < 5:
        if tokens[k].sort == "figure":
            found.append(k)
        elif tokens[k].text not in JOINTS or abs(k - (found[-1] if found else i)) > 2:
            break
        k += step
    return found


def address(tokens: Sequence[Token], i: int, j: int) -> bool:
    """A house number: "575 Wilbraham Road"."""
    k = j
    while k < len(tokens) and k - j < 5 and (tokens[k].text == "." or (tokens[k].sort == "word" and tokens[k].text[0].isupper())):
        if k > j and tokens[k].low in STREETS:
            return True
        k += 1
    return False
