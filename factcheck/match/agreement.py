"""Whether two figures of one article may be one: as rounded, as a bound, as one of few."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.intervals import Interval, add, below, may_be_one, printed
from factcheck.match.figures import Figure
from factcheck.match.same import Sameness
from factcheck.reference.nouns import nouns

FEW = Interval(Decimal(1), Decimal(2))
BEFALL = frozenset("kill injure shoot miss rescue evacuate arrest repatriate abduct release infect charge convict attack".split())
"""Events that befall people once, and whose bare count is of people: "three injured". Firms hire again and again."""
SUMMARIES = ("headline", "standfirst", "caption")
SELDOM_BY_CHANCE = 20
DIGITS = re.compile(r"\d[\d,]*+(?:\.\d++)?")


def interval_of(figure: Figure) -> Interval:
    """What a figure's words allow."""
    value = figure.claim.value
    return printed(value) if value is not None else Interval(None, None)


def agrees_rounded(summary: Figure, figure: Figure) -> bool:
    """Whether a headline gives the figure, or leaves out its last digits: "34%" for 34.4%, "$76m" for $76.55m."""
    if agree(summary, figure):
        return True
    if summary.counts or summary.claim.part != "headline" or summary.claim.value is None or figure.claim.value is None:
        return False
    a, b, step = summary.claim.value.point, figure.claim.value.point, last_digit(summary)
    return a is not None and b is not None and step is not None and last_digit(figure) != step and abs(a - b) < step


def last_digit(figure: Figure) -> Decimal | None:
    """What one is worth at the last digit printed: 0.1 in "34.4%", a million in "$76m"."""
    digits = DIGITS.search(figure.claim.text)
    point = figure.claim.value.point if figure.claim.value else None
    if digits is None or not point:
        return None
    number = Decimal(digits[0].replace(",", ""))
    return abs(point / number) * Decimal(1).scaleb(-len(digits[0].partition(".")[2])) if number else None


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures can be the same amount."""
    a, b = one.claim.value, other.claim.value
    return a is None or b is None or may_be_one(a, b)


def beside(figure: Figure, sort: Sequence[Figure]) -> list[Figure]:
    """What else a headline, standfirst or caption is held against: the other two are summaries of the same text."""
    return [
        other for other in sort if other.claim.part in SUMMARIES and SUMMARIES.index(other.claim.part) != SUMMARIES.index(figure.claim.part)
    ]


def overfull(one: Figure, other: Figure) -> bool:
    """Whether one counts a kind of what the other counts, and more of it: four men among two people."""
    narrow, broad = (one, other) if nouns().kinship(one.noun, other.noun) == "narrower" else (other, one)
    return below(interval_of(broad), interval_of(narrow))


def single(figure: Figure) -> bool:
    """Whether just one is counted: "one man died" is told of each of several events, never of all."""
    value = figure.claim.value
    return value is not None and value.point == 1


def unlikely(figure: Figure) -> bool:
    """Whether a figure is too large to be the sum of two others by chance."""
    point = figure.claim.value.point if figure.claim.value else None
    return figure.counts and point is not None and point >= SELDOM_BY_CHANCE


def nearly_as_many(one: Figure, other: Figure) -> bool:
    """Whether two counts are one or two apart."""
    a, b = interval_of(one), interval_of(other)
    return add(a, FEW).overlaps(b) or add(b, FEW).overlaps(a)


def bounded(figures: Iterable[Figure]) -> list[Figure]:
    """The figures that say how many, if there are any: "at least two" bears out every headline, and so none."""
    found = list(figures)
    return [figure for figure in found if interval_of(figure).bounded] or found


def may_be_part(grade: Sameness) -> bool:
    """Whether a figure may be one of the parts that a headline adds up."""
    return grade.different <= {"whole and part"} and not grade.unsure & {"what happened", "what is measured"}
