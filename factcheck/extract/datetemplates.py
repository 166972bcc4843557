"""Templates of date forms: patterns over the signs of a sentence, written with the signs' names.

`weekday comma? (?P<D>num) month` becomes a regular expression over the row of signs that `datewords` makes of a sentence.
"""

import re
from collections.abc import Mapping

from factcheck.extract.datewords import SIGNS

NAME = re.compile(r"[a-z][a-z_0-9]*")
LOOKING = re.compile(r"\(\?<?[=!][^()]*\)")
OPTIONAL = re.compile(r"[a-z][a-z_0-9]*\?")
COMMON = ("the", "a", "of", "in", "on", "and", "to", "for", "num", "comma", "from")


def needed(template: str) -> frozenset[str]:
    """Signs of which a row must have at least one for the form to fit: most forms need no search in most sentences."""
    bare = OPTIONAL.sub("", without_optional_groups(LOOKING.sub("", template)))
    places = [names for place in outermost(bare) if (names := NAME.findall(place))]
    rare = [names for names in places if not any(name in COMMON for name in names)]
    names = (rare or places)[0]
    return frozenset(sign for name in names for sign in CLASSES.get(name, SIGNS.get(name, "")) if sign not in "[]")


def without_optional_groups(template: str) -> str:
    """A template without its groups in "( … )?"."""
    kept, opened = "", list[int]()
    for at, character in enumerate(template):
        if character == "(":
            opened.append(len(kept))
        kept += character
        if character == ")":
            start = opened.pop()
            kept = kept[:start] if template[at + 1 : at + 2] == "?" else kept
    return kept


def outermost(bare: str) -> list[str]:
    """The parts of a template, side by side: a name, or a group with all it holds."""
    parts, depth = [""], 0
    for character in bare:
        depth += (character == "(") - (character == ")")
        if character.isspace() and not depth:
            parts.append("")
        parts[-1] += character
    return parts


def pattern(template: str) -> re.Pattern[str]:
    """A form written with the names of signs ("weekday comma? (?P<D>num) month") as a regular expression over signs.

    Names in lower case stand for signs; group names are in upper case; white space only parts the names.
    """
    return re.compile(re.sub(r"\s+", "", NAME.sub(lambda name: CLASSES.get(name[0]) or SIGNS[name[0]], template)))


def any_of(*names: str) -> str:
    """A class of signs."""
    return "[" + "".join(SIGNS[name] for name in names) + "]"


CLASSES: Mapping[str, str] = {
    "anymonth": any_of("month", "maybe_month"),
    "anyweekday": any_of("weekday", "maybe_weekday"),
    "dashes": any_of("hyphen", "dash"),
    "prev": any_of("last", "past", "previous"),
    "coming": any_of("next", "following"),
    "upto": any_of("to", "until", "through", "hyphen", "dash"),
    "unit": any_of("day", "week", "month_", "year_", "decade_", "century", "quarter_", "hour", "minute", "second_", "fortnight", "weekend"),
    "part": any_of("early", "late", "mid", "begin", "middle", "end"),
}
