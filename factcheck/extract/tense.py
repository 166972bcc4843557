"""Whether the words around a date speak of the past or of what is to come.

A bare weekday or month is the last one in a report of what was done and the next one in a plan. The nearest word that tells is taken,
those before the date and in its own clause first.
"""

from collections.abc import Iterable, Sequence

from factcheck.extract.datewords import Tokens, words_in

FUTURE = words_in(
    """
    will shall ll going upcoming forthcoming until till should would must begins starts opens arrives closes kicks meets faces
    returns deadline likely unlikely could might can cannot forward
    """
)
PLANS = words_in(
    """
    plan plans planned planning expect expects expected due scheduled set slated intends intended hopes hoped aims aimed agreed
    vowed pledged promised proposed wants wanted projected forecast forecasts predicted predicts
    """
)
"""Words that look ahead when "to", "for", "in", "on" or "by" comes next."""
SET = words_in("scheduled due expected slated planned set")
"""Words that look ahead right before a date: "scheduled Friday"."""
AHEAD = words_in("to for in on by until this next early late")
PAST = words_in(
    """
    was were had did became began broke brought built bought came cut died fell found fought gave got grew held hit kept killed
    knew led left lost made met paid put ran reached rose said saw sent sold shot showed signed sought spent spoke stood struck
    told took went won wrote ago since hurt been
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
HOURS = words_in("night morning afternoon evening s")
BEFELL = words_in("shooting shootings crash attack attacks killing killings stabbing explosion blast fire blaze robbery accident quake")
"""Nouns of what befalls, right behind a date."""
REACH = 12
"""How many tokens either way are looked at."""


def direction(tokens: Tokens, first: int, last: int) -> str | None:
    """ "past", "future" or `None` for the date that spans these tokens."""
    words = tokens.words
    start = max(0, first - REACH)
    own = range(clause_start(words, start, first), first)
    after = range(last, clause_end(words, last, min(len(words), last + REACH)))
    if first and words[first - 1] in SET:
        return "future"
    if next((word for word in words[last : last + 3] if word not in HOURS), "") in BEFELL:
        return "past"  # "the Tuesday morning crash could have been worse": it has happened
    near = told(words, reversed(own)) or told(words, after)
    return near or told(words, range(first - 1, start - 1, -1)) or told(words, range(last, min(len(words), last + REACH)))


def clause_start(words: Sequence[str], start: int, first: int) -> int:
    """Where the clause that ends at `first` begins, no earlier than `start`."""
    return next((at + 1 for at in range(first - 1, start - 1, -1) if words[at] in CLAUSE), start)


def clause_end(words: Sequence[str], last: int, end: int) -> int:
    """Where the clause that begins at `last` ends, no later than `end`."""
    return next((at for at in range(last, end) if words[at] in CLAUSE), end)


def told(words: Sequence[str], places: Iterable[int]) -> str | None:
    """What the first telling word among those places says."""
    return next((said for at in places if (said := tells(words, at))), None)


def tells(words: Sequence[str], at: int) -> str | None:
    """What one word says of time: "will" looks ahead, "fell" back, "to be finished" ahead, "finished" back."""
    word = words[at]
    if word in PLANS and (at + 1 == len(words) or words[at + 1] in AHEAD):
        return "future"
    if word in FUTURE:
        return "future"
    if word not in PAST and (not word.endswith("ed") or word in NOT_PAST):
        return None
    ahead = "be" in words[max(0, at - 2) : at] or (word in ("was", "were", "been") and words[at + 1 : at + 2] and words[at + 1] in SET)
    return "future" if ahead else "past"


AHEAD_OF = words_in("predict predicts projects estimates ends expires retiring candidate running be become")
BETWEEN = words_in("to for from between if until by before without")
"""Words between a verb of the past and a date that may send the date elsewhere ("asked for talks in 2017")."""
STANDING = words_in("in on since during")


def surely_past(tokens: Tokens, first: int, last: int) -> bool:
    """Whether what happened on a date is told as done beyond doubt: sure enough to say that the article cannot be older.

    "Since" is; otherwise a verb of the past in the date's own clause, nothing between the two that could lead on, and no word around that
    looks ahead.
    """
    words = tokens.words
    before = words[first - 1] if first else ""
    start, end = max(0, first - REACH), min(len(words), last + REACH)
    if before == "since":
        return True
    if before not in STANDING or any(word in FUTURE or word in PLANS or word in AHEAD_OF for word in words[start:end]):
        return False
    own = range(clause_start(words, start, first), first - 1)
    verb = next((at for at in reversed(own) if tells(words, at) == "past"), None)
    if verb is not None:
        return not any(word in BETWEEN for word in words[verb + 1 : first - 1])
    return not own and told(words, range(last, clause_end(words, last + 1, end))) == "past"
