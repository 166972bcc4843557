"""Up or down: which figures the words around them make a change, and in which direction."""

from factcheck.match.lines import (
    Figure,
    Line,
    lead,
    size,
    top,
    verb,
)
from factcheck.reference.cues import (
    FALL,
    RISE,
)

LINKS = frozenset("by of about some around nearly almost just over more than a an the roughly approximately as much slightly only".split())
LEVELS = frozenset("up down high low".split())
COMPARATIVE = frozenset(
    "above below over under more less few fewer low lower high higher big bigger large larger small smaller great greater".split()
)


def stated_direction(line: Line, figure: Figure) -> str | None:
    """Up or down, if the words around a figure make it a change."""
    kind = figure.claim.kind
    if kind == "multiple":
        return multiple_direction(line, figure)
    if kind not in ("percent", "percentage-points", "money", "count", "number", "measure") or figure.claim.per:
        return None
    after = line.lemmas[figure.right + 1] if figure.right + 1 < len(line.lemmas) else ""
    if (after == "of" and kind == "percent") or is_other_comparison(line, figure):
        return None
    return following_direction(line, figure) or preceding_direction(line, figure) or governing_direction(line, figure)


def is_other_comparison(line: Line, figure: Figure) -> bool:
    """Does a comparative that tells no direction follow ("120% faster")?"""
    at = figure.last + 1
    return at < len(line.tokens) and line.tokens[at].tag in ("JJR", "RBR") and way_of(line.lemmas[at], line.words[at]) is None


def multiple_direction(line: Line, figure: Figure) -> str | None:
    """A verb like "doubled" or "halved" is a change of itself."""
    value = size(figure.claim)
    if value is None or not any(line.tokens[i].tag.startswith("VB") for i in range(figure.first, figure.last + 1)):
        return None
    return "down" if value < 1 else "up"


def following_direction(line: Line, figure: Figure) -> str | None:
    """ "12% higher", "a 12% rise": the direction right behind the figure."""
    for at in range(figure.last + 1, min(figure.last + 3, len(line.words))):
        if line.tokens[at].tag in ("JJS", "RBS") or is_result(line, figure, at):
            return None
        if direction := way_of(line.lemmas[at], line.words[at]):
            return direction
        if line.tokens[at].tag not in ("JJ", "NN", "RB", "HYPH"):
            return None
    return None


def preceding_direction(line: Line, figure: Figure, linked: bool = False) -> str | None:
    """ "rose by 12%", "a fall of 12%", "up 12%": the direction in front of the figure. "More than 12%" is no rise."""
    at = figure.first - 1
    while at >= 0 and line.words[at] in LINKS and figure.first - at < 6:
        linked = linked or line.words[at] in ("by", "of")
        at -= 1
    if linked and line.words[at] in ("is", "or", ","):
        return earlier_direction(line, at)
    if at < 0 or (line.lemmas[at] in COMPARATIVE and not linked):
        return None
    if figure.claim.kind not in ("percent", "percentage-points") and not linked:
        return None
    if line.words[at + 1] == "of" and (line.words[at] in LEVELS or is_result(line, figure, at)):
        return None
    return way_of(line.lemmas[at], line.words[at])


def is_result(line: Line, figure: Figure, at: int) -> bool:
    """Is a sum what was lost or gained in all ("a loss of £2m"), rather than by how much something changed?"""
    return figure.claim.kind == "money" and line.lemmas[at] in ("loss", "gain") and line.tokens[at].pos == "NOUN"


def earlier_direction(line: Line, at: int) -> str | None:
    """The direction of the clause before "or by 12%", "that is by 12%"."""
    ways = (way_of(line.lemmas[i], line.words[i]) for i in range(at, -1, -1) if line.tokens[i].tag[:2] in ("VB", "RB", "RP", "NN"))
    return next((way for way in ways if way), None)


def governing_direction(line: Line, figure: Figure) -> str | None:
    """The direction of the verb whose object the figure is: "gained, on the whole year, 12%"."""
    if figure.claim.kind not in ("percent", "percentage-points") or lead(line, figure) not in ("by", "", ","):
        return None
    head = verb(line, top(line, figure))
    return None if head is None else way_of(line.lemmas[head], line.words[head])


def way_of(lemma: str, word: str) -> str | None:
    """The direction a word tells."""
    if lemma in FALL or word in FALL:
        return "down"
    return "up" if lemma in RISE or word in RISE else None
