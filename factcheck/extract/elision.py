"""Units said once for several figures: "7- or 8-inch", "5.4, 6.1 and 6.7 inches", "up 2 and 3 per cent"."""

from collections.abc import Sequence

from factcheck.extract.figures import HYPHENS, Figure
from factcheck.extract.lexer import Token

SHARED = frozenset({"measure", "percent", "percentage-points", "age"})


def with_shared_units(tokens: Sequence[Token], figures: Sequence[Figure]) -> list[Figure]:
    """The figures, each bare one with the unit of the next where they stand in one row."""
    found = list(figures)
    row = False
    for at in range(len(found) - 2, -1, -1):
        one, other = found[at], found[at + 1]
        gap = [token.low for token in tokens[one.last : other.first][:4]]
        row = one.bare and other.kind in SHARED and _in_a_row(gap, row) and not _restated(one, other, gap)
        if row:
            found[at] = one._replace(kind=other.kind, unit=other.unit, units=other.units, factor=other.factor)
    for at in range(1, len(found)):
        if found[at].bare and found[at - 1].kind == "age" and _more_ages(tokens, found[at - 1], found[at]):
            found[at] = found[at]._replace(kind="age", unit=found[at - 1].unit)
    return [figure for at, figure in enumerate(found) if not _left_hanging(tokens, found, at)]


def _more_ages(tokens: Sequence[Token], one: Figure, other: Figure) -> bool:
    """Is the second figure one more of the ages that "aged" or "ages" announced: "aged 25, 32 and 51"?"""
    start, gap = one.first, [token.low for token in tokens[one.last : other.first][:3]]
    while start > 1 and (tokens[start - 1].text in ",and" or tokens[start - 1].sort == "figure") and one.first - start < 12:
        start -= 1
    announced = tokens[start - 1].low in ("aged", "ages") if start else False
    counts = other.last < len(tokens) and tokens[other.last].sort == "word" and tokens[other.last].low.endswith(("s", "people", "men"))
    return announced and gap in ([","], ["and"], [",", "and"]) and not counts


def _left_hanging(tokens: Sequence[Token], figures: Sequence[Figure], at: int) -> bool:
    """Does a bare figure wait with its hyphen for a unit that another reader took ("a 40- to 60-hour course")?"""
    j = figures[at].last
    waits = figures[at].bare and j + 1 < len(tokens) and tokens[j].text in HYPHENS and tokens[j].glued and not tokens[j + 1].glued
    follows = at + 1 < len(figures) and figures[at + 1].first - j <= 3
    return waits and tokens[j + 1].low in ("to", "or", "and") and not follows


def _restated(one: Figure, other: Figure, gap: Sequence[str]) -> bool:
    """Is the second the first one said again ("of the 6,400 ballots, 1,600, or 25%")?"""
    return other.kind == "percent" and (list(gap) == [",", "or"] or one.number.value > 100 >= other.number.value)


def _in_a_row(gap: Sequence[str], row: bool) -> bool:
    """Do these words between two figures let the first have the unit of the second? A comma does only inside a row that has begun."""
    words = [word for word in gap if word not in HYPHENS]
    if words in (["and"], ["or"], ["&"], [",", "and"], [",", "or"], ["x"], ["×"], ["by"]):
        return True
    return words == [","] and (row or len(words) < len(gap))
