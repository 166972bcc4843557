"""Whether the words around a date speak of the past or of what is to come.

A bare weekday or month is the last one in a report of what was done and the next one in a plan. The nearest word that tells is taken,
those before the date and in its own clause first.
"""

from collections.abc import Iterable

from factcheck.extract.datewords import Tokens, words_in

FUTURE = words_in(
    """
    will shall ll going due scheduled expected expects expect planned plans plan planning set slated deadline upcoming until
    till by begins starts opens arrives closes tomorrow next forthcoming intends hopes aims would should could may might
    proposed
    """
)
PAST = words_in(
    """
    was were had did has have been became began broke brought built bought came cut died fell found fought gave got grew held
    hit kept killed knew led left lost made met paid put ran reached rose said saw sent sold shot showed signed sought spent
    spoke stood struck told took went won wrote released held ago since hurt dropped launched
    """
)
NOT_PAST = words_in(
    """
    need speed seed feed exceed proceed succeed indeed hundred red bed based united limited
    """
)
CLAUSE = words_in(
    """
    , ; : — – ( ) " “ ” but while which who when after before because although as
    """
)
REACH = 12
"""How many tokens either way are looked at."""


def direction(tokens: Tokens, first: int, last: int) -> str | None:
    """ "past", "future" or `None` for the date that spans these tokens."""
    words = tokens.words
    before = words[max(0, first - REACH) : first][::-1]
    after = words[last : last + REACH]
    return told(clause(before)) or told(clause(after)) or told(before) or told(after)


def clause(words: list[str]) -> list[str]:
    """The words up to the clause's end."""
    return words[: next((at for at, word in enumerate(words) if word in CLAUSE), len(words))]


def told(words: Iterable[str]) -> str | None:
    """What the first telling word says. "to" before a verb in a plan ("is to open") is left to the words around it."""
    for word in words:
        if word in FUTURE:
            return "future"
        if word in PAST or (word.endswith("ed") and word not in NOT_PAST):
            return "past"
    return None
