"""Figures set beside each other as the same thing in other units: "60m yuan ($8.9m)", "ten miles, or 16 km", "€5m – about £4.4m".

The words between two figures, and for a bracket those after the last, tell whether the second says the first again. How surely they do
is the group's `form`: "sure" (nothing else can be meant), "likely" (other words stand between, or a bare "or"), "priced" (they may be the
local prices of two markets, or of another time: worth confirming, never worth an alarm).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factcheck.model import Claim

Form = Literal["sure", "likely", "priced"]
RANK: dict[Form, int] = {"sure": 0, "likely": 1, "priced": 2}
REACH = 90
"""Characters between two figures beyond which nothing is read as an equivalence."""

MOST_WORDS = 6
BREAK = re.compile(r"[()\[\];:!?]|\.\s|\n\s*\n")

HEDGE = (
    r"(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|over|(?:just )?under|(?:more|less) than|at least|up to"
    r"|an estimated|(?:just|slightly|a little) (?:over|under|more than|less than)|close to|circa|c\.|ca\.|~|≈|≃)"
)
HEDGES = re.compile(rf"(?:or\s)?(?:{HEDGE}\s{{0,2}}){{1,2}}+", re.I)
SAME = (
    r"(?:(?:the |an )?equivalent (?:to|of)|equal to|equals|equalling|equating to|i\.?e\.?,?|that is,?|that's|which is|which was|or|="
    r"|converted|worth|US|U\.S\.|in US dollars)"
)
LEAD = re.compile(rf"\s{{0,3}}+(?:(?:{SAME}|{HEDGE})\s{{0,2}}){{0,4}}+\s{{0,2}}+", re.I)
NEXT = re.compile(rf"\s{{0,3}}(?:[;:,/|=-]|–|—)?\s{{0,3}}(?:(?:and|or)\s{{1,2}})?{LEAD.pattern}", re.I)
RATE = (
    r"at (?:the )?(?:current|today['’]s|then|prevailing|present|official|time['’]s)(?: (?:official|market))?"
    r"(?: (?:exchange|conversion))? rates?(?: of exchange)?"
)
EACH = (
    r"(?:an?|per|each) (?:head|person|year|month|week|day|night|hour|minute|share|barrel|tonne|ton|ounce|litre|liter|gallon"
    r"|kilo|kg|pound|mile|unit|piece|copy|ticket|car|vehicle|bottle|seat|pupil|child|household)"
)
TAIL = (
    rf"(?:{RATE}|{EACH}|at the time|approx\.?|approximately|or so|respectively|each|apiece|in US (?:dollars|currency)|sterling"
    r"|annually|monthly|weekly|high|long|wide|tall|deep|away|across|square)"
)
CLOSE = re.compile(rf"\s{{0,3}}(?:,?\s?{TAIL}\s{{0,2}}){{0,2}}[)\]]", re.I)
AMONG = re.compile(
    r"[ -](?:(?:a|per|each|an) \w{1,15}|in (?:19|20)\d\d|high|long|wide|tall|deep|away|each|worth|apiece|thick|heavy|square)\b", re.I
)
RATED = re.compile(r"\b(?:a|an|per|each)[ -](\w{1,15})", re.I)
OLDER = re.compile(r"at the time|\bthen\b", re.I)
MARKET = re.compile(
    r"\bin (?:the )?(?:UK|US|USA|U\.K\.|U\.S\.|Britain|England|Europe|America|Japan|China|Germany|France|Australia|Canada|India|states|"
    r"United (?:States|Kingdom)|eurozone|shops?|stores?)\b|\b(?:price|prices|costs?|retails?|sells?|shares?)\b",
    re.I,
)
DASH = r"[-–—]{1,2}"
SURELY = re.compile(
    rf"\s{{0,3}}(?:"
    rf",?\s?(?:{DASH}\s?)?(?:(?:or|which is|which was|that is|i\.?e\.?,?) )?(?:roughly |approximately |about |around )?"
    rf"(?:the |an )?equivalent (?:to|of)\s{{1,2}}(?:{HEDGE}\s)?"
    rf"|,\s?or,?\s{{1,2}}(?:{HEDGE}\s{{0,2}})?"
    rf"|,?\s?{DASH}\s?or\s{{1,2}}(?:{HEDGE}\s{{0,2}})?"
    rf"|,?\s?{DASH}\s?{HEDGE}\s{{0,2}}"
    rf"|,\s?(?:which is|that is|i\.?e\.?,?)\s{{1,2}}(?:{HEDGE}\s{{0,2}})?"
    rf"|\s?[=≈≃]\s?"
    rf")\s{{0,2}}",
    re.I,
)
LIKELY = re.compile(
    rf"\s{{0,3}}(?:or\s{{1,2}}(?:{HEDGE}\s{{0,2}})?|/|\|)\s{{0,2}}"
    rf"|(?:\s[\w-]{{1,15}}){{0,2}},?\s(?:then |now |currently |is |was )?worth\s(?:{HEDGE}\s)?",
    re.I,
)


class Figure(NamedTuple):
    """One figure with its place and unit: a claim, or several that make one measure (six feet two)."""

    start: int
    end: int
    unit: str | None
    claims: tuple[Claim, ...]


class Group(NamedTuple):
    """Figures said to be the same, in the order of the text; `end` is behind the closing bracket where there is one."""

    members: tuple[Figure, ...]
    start: int
    end: int
    form: Form
    plain: bool = False
    """Whether it is a bare bracket: nothing before it, and nothing but figures in it."""
    rate: bool = False
    """Whether the first is a rate ("$20 a share") and the bracket does not say so of the second."""


def figure_of(claim: Claim) -> Figure:
    """A claim by itself."""
    return Figure(claim.start, claim.end, claim.unit, (claim,))


def equivalents(text: str, figures: Sequence[Figure]) -> Iterator[Group]:
    """The groups among figures of one sort, in text order. A figure belongs to one group at most."""
    at = 0
    while at < len(figures) - 1:
        group = bracketed(text, figures, at) or worded(text, figures, at)
        if group:
            yield group
            at += len(group.members) - 1
        at += 1


def gap(text: str, before: Figure, after: Figure) -> str | None:
    """The words between two figures, if they stand near each other, with the hedge that belongs to the second."""
    if not 0 <= after.start - before.end <= REACH:
        return None
    hedge = HEDGES.match(text, after.start, after.end)
    return text[before.end : hedge.end() if hedge else after.start]


def bracketed(text: str, figures: Sequence[Figure], at: int) -> Group | None:
    """A figure and those in the bracket after it, when nothing in the bracket says that they are something else."""
    between = opened(gap(text, figures[at], figures[at + 1]) or "")
    if between is None:
        return None
    last = at + 1
    while last + 1 < len(figures) and (words := gap(text, figures[last], figures[last + 1])) and NEXT.fullmatch(words):
        last += 1
    closed = CLOSE.match(text, figures[last].end)
    if not closed:
        return None
    form = form_of(between, closed[0])
    if form is None:
        return None
    plain = not between.strip() and not closed[0].strip(" \xa0)]")
    rate = bool(RATED.search(between)) and not RATED.search(closed[0])
    return Group(tuple(figures[at : last + 1]), figures[at].start, closed.end(), form, plain, rate)


def opened(words: str) -> str | None:
    """What stands before the bracket, where the words between two figures open one and lead straight to the second."""
    at = max(words.rfind("("), words.rfind("["))
    before, after = words[:at], words[at + 1 :]
    if at < 0 or BREAK.search(before) or len(before.split()) > MOST_WORDS or not LEAD.fullmatch(after):
        return None
    return before


def form_of(between: str, tail: str) -> Form | None:
    """How surely a bracket repeats a figure, with these words between the two and behind the last; None for rates per different things."""
    rate, other = RATED.search(between), RATED.search(tail)
    if rate and other and rate[1].lower() != other[1].lower():
        return None
    if MARKET.search(between) or OLDER.search(tail):
        return "priced"
    return "likely" if AMONG.sub("", between).strip(" -,") or (other and not rate) else "sure"


def worded(text: str, figures: Sequence[Figure], at: int) -> Group | None:
    """Two figures joined by words that say they are the same, and a bracket behind the second."""
    first, second = figures[at], figures[at + 1]
    words = gap(text, first, second)
    form = form_of_words(words) if words and first.unit != second.unit else None
    if form is None or is_per_share(second) > is_per_share(first):  # "$210m, or 70 cents a share"
        return None
    more = bracketed(text, figures, at + 1) if at + 2 < len(figures) else None
    if more and RANK[more.form] <= RANK[form]:
        return Group((first, *more.members), first.start, more.end, form)
    return Group((first, second), first.start, second.end, form)


def is_per_share(figure: Figure) -> bool:
    """Whether a figure is of each share."""
    return any(claim.per == "share" for claim in figure.claims)


def form_of_words(words: str) -> Form | None:
    """How surely these words between two figures say that they are the same."""
    if SURELY.fullmatch(words):
        return "sure"
    return "likely" if LIKELY.fullmatch(words) else None
