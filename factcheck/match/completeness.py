"""Whether the parts named beside a total leave nothing out, and whether none of them is in two.

Only then can a sum that comes out wrong be called wrong. For it speak a verb of composition, a result behind its parts, groups that
exclude one another, "the rest"; against it "including", uncounted members, and totals of a longer time.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.match.directions import stated_direction
from factcheck.match.lines import (
    BREAKS,
    Figure,
    Line,
    has,
    lead,
    phrase_at,
    same_measure,
    segment_of,
    size,
)
from factcheck.reference.cues import (
    BESIDES,
    CASUALTIES,
    COMPLEMENTS,
    FALL,
    INCLUDING,
    LEFT_OVER,
    RISE,
    RUNNING,
)

SEPARATORS = frozenset(["and", ",", ";", "plus", "then", "while", "but", "with", "–", "—", "or", "&"])
OPENING = SEPARATORS | {":"}
"""What stands before the members of a list."""
ARTICLES = frozenset(["a", "an", "the"])
NO_MEMBER = frozenset(["other", "others", *LEFT_OVER])
"""Words after an article that name all the others of a list."""
NOTHING_ELSE = frozenset("nothing nobody none no-one".split())
SEXES = 1
"""The place of men, women and children among the complements: the first two leave nobody out either."""


def exhaustive(line: Line, whole: Figure, parts: list[Figure], grounds: frozenset[str]) -> bool:
    """Do the parts leave nothing out?"""
    if open_list(line, whole, parts) or is_share_of(line, whole):
        return False
    if "composed" in grounds or with_the_rest(line, parts):
        return True
    if is_running(line, whole):
        return False
    if complementary(line, whole, parts, bool(grounds & {"called", "listed"})):
        return True
    return comes_near(whole, parts) and sums_up(line, whole, parts, grounds)


def side_by_side(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Are the figures compared, or alternatives, or rates, or changes up and down: nothing that anybody adds up?"""
    figures = (whole, *parts)
    if any(figure.claim.per for figure in figures) or any(compared(line, figure) for figure in figures):
        return True
    ways = {stated_direction(line, part) for part in parts} | {stated_direction(line, whole)}
    return {"up", "down"} <= ways or any(line.words[one.last + 1 : other.first] == ("or",) for one, other in pairwise(parts))


def compared(line: Line, figure: Figure) -> bool:
    """Is the figure one that another is held against: "up from 53", "compared with 26"?"""
    before = lead(line, figure)
    at = figure.left - 1
    if before in ("with", "to"):
        return any(lemma.startswith("compar") for lemma in line.lemmas[max(0, at - 3) : at])
    return before in ("than", "versus", "vs") or (before == "from" and at > 0 and line.lemmas[at - 1] in RISE | FALL)


def sums_up(line: Line, whole: Figure, parts: list[Figure], grounds: frozenset[str]) -> bool:
    """Do the words put the figures side by side as a total and its parts?"""
    if "together" in grounds or has(line, range(len(line.words)), NOTHING_ELSE):
        return True
    last = all(f.last < whole.first for f in parts)
    if last and "called" in grounds and ("result" in grounds or coordinated(line, parts)):
        return True
    if "apposed" in grounds and ("called" in grounds or "listed" in grounds):
        return True
    if "listed" in grounds and is_closed_list(line, whole, parts):
        return True
    return grounds >= {"called", "listed"} and coordinated(line, parts)


def comes_near(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Is the sum no further below the total than a slip takes it? A total far above its parts has others."""
    added = sum((size(part.claim) or Decimal(0) for part in parts), Decimal(0))
    return added * 3 >= (size(whole.claim) or Decimal(0)) * 2


def is_running(line: Line, whole: Figure) -> bool:
    """Is the total one of a longer time: "since January", "so far this year"?"""
    return phrase_at(line, segment_of(line, whole), RUNNING) is not None


def is_share_of(line: Line, whole: Figure) -> bool:
    """Is the figure only the base of a share: "two thirds of the 120 members"?"""
    return any(f.claim.kind in ("percent", "ratio") and whole.left - f.last == 2 and lead(line, whole) == "of" for f in line.figures)


def is_closed_list(line: Line, whole: Figure, parts: list[Figure]) -> bool:
    """Is what follows the colon one list without a verb, closed by "and", to the sentence's end, all of the thing counted?"""
    colon = next((i for i in range(whole.right + 1, parts[0].left) if line.words[i] == ":"), None)
    if colon is None or not has(line, range(parts[-2].right + 1, parts[-1].left + 1), ("and", "plus", "&")):
        return False
    verbs = any(line.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in range(colon, len(line.tokens)))
    return not verbs and all(same_measure(whole.claim, part.claim) for part in parts)


def open_list(line: Line, whole: Figure, parts: list[Figure]) -> bool:
    """Does the sentence say that there are others, or put the parts under "including"?"""
    if any(
        (line.lemmas[i] in INCLUDING or line.words[i] in INCLUDING) and line.words[i + 1 : i + 2] != ("all",)
        for i in range(len(line.words))
    ):
        return True
    if an_uncounted_member(line, whole, parts) or a_single_member(line, whole, parts):
        return True
    held = {i for f in (whole, *parts) for i in range(f.left, f.right + 1)}
    return any(
        (line.lemmas[i] in BESIDES or line.words[i] in BESIDES)
        and i not in held
        and line.lemmas[i] not in LEFT_OVER
        and line.words[i] not in ("more", "most", "least", "few", "further", "else", "additional")
        and line.tokens[i].pos in ("NOUN", "ADJ", "PRON", "DET")
        for i in range(len(line.words))
    )


def an_uncounted_member(line: Line, whole: Figure, parts: list[Figure]) -> bool:
    """Does the list go on, behind its last figure, with something that has none ("and smaller sums from readers")?"""
    stop = whole.left if whole.first > parts[-1].last else len(line.words)
    behind = range(parts[-1].right + 1, stop)
    ands = [i for i in behind if line.words[i] in ("and", "plus")]
    if not ands or any(line.tokens[i].tag in ("VBD", "VBZ", "VBP") for i in range(ands[0], stop)):
        return False
    return any(line.tokens[i].tag == "NNS" for i in range(ands[0], min(stop, ands[0] + 4)))


def a_single_member(line: Line, whole: Figure, parts: list[Figure]) -> bool:
    """Does the list have a member that was not read as a figure ("one in Hull", "a man", "the driver"), or count something for each?"""
    start, stop = (whole.right + 1, len(line.words)) if whole.first < parts[0].first else (0, whole.left)
    if has(line, range(start, stop), ("each", "apiece")):
        return True
    held = {i for figure in line.figures for i in range(figure.left, figure.right + 1)}
    members = [i for i in range(start, stop) if i not in held and (i == 0 or line.words[i - 1] in OPENING)]
    return any(line.words[i] == "one" or is_unread_member(line, i, stop, parts) for i in members)


def is_unread_member(line: Line, i: int, stop: int, parts: list[Figure]) -> bool:
    """Does a noun with an article stand among the parts, or behind the last of them and without a verb?"""
    if line.words[i] not in ARTICLES or i < parts[0].last or (i + 1 < stop and line.words[i + 1] in NO_MEMBER):
        return False
    verbless = not any(line.tokens[j].tag in ("VBD", "VBZ", "VBP") for j in range(i, stop))
    return i < parts[-1].right or (line.words[i - 1] in ("and", "plus") and verbless)


def coordinated(line: Line, parts: Sequence[Figure]) -> bool:
    """Are the parts the members of one list, closed by "and" or a comma?"""
    return all(has(line, range(one.right + 1, other.left + 1), SEPARATORS) for one, other in pairwise(parts))


def own_words(line: Line, figure: Figure, parts: Sequence[Figure]) -> range:
    """The words of a list that belong to one of its figures: from the separator before it to the one behind."""
    at = parts.index(figure)
    first = last_separator(line, parts[at - 1], figure) if at else behind_other_figures(line, figure)
    last = last_separator(line, figure, parts[at + 1]) if at + 1 < len(parts) else len(line.words)
    return range(first, last)


def behind_other_figures(line: Line, figure: Figure) -> int:
    """Where the words behind the last figure before this one begin."""
    return max((f.right + 1 for f in line.figures if f.last < figure.first and f.claim.kind != "date"), default=0)


def last_separator(line: Line, one: Figure, other: Figure) -> int:
    """Where the words of the second of two figures begin."""
    between = [i for i in range(other.left, one.right, -1) if line.words[i] in SEPARATORS and i != other.first]
    joining = [i for i in between if line.words[i] not in BREAKS]
    return (joining or between or [other.left])[0]


def classes(line: Line, where: range, groups: Sequence[frozenset[str]]) -> set[int]:
    """Which of some groups that exclude one another these words name."""
    return {k for k, words in enumerate(groups) if has(line, where, words)}


def disjoint(line: Line, parts: list[Figure]) -> bool:
    """Are the parts groups of which no member is in two?"""
    if with_the_rest(line, parts) or in_other_places(line, parts):
        return True
    return any(distinct_classes(line, parts, groups) for groups in COMPLEMENTS)


def in_other_places(line: Line, parts: list[Figure]) -> bool:
    """Does each part carry the same preposition with another name or noun ("in Europe … in Asia", "by fire … by storm")?"""
    found = [frame(line, own_words(line, part, parts), part) for part in parts]
    frames = {pair for pair in found if pair}
    return None not in found and len({preposition for preposition, _ in frames}) == 1 and len(frames) == len(parts)


def frame(line: Line, own: range, part: Figure) -> tuple[str, str] | None:
    """The preposition that follows the part, and the noun under it."""
    for i in own:
        if i > part.last and line.words[i] in ("in", "at", "from", "on", "by") and i + 1 < len(line.words):
            noun = next((line.lemmas[j] for j in own if j > i and line.tokens[j].tag.startswith("NN")), None)
            return (line.words[i], noun) if noun else None
    return None


def distinct_classes(line: Line, parts: list[Figure], groups: Sequence[frozenset[str]]) -> bool:
    """Does each part name one group of the set, and each another one?"""
    named = [classes(line, own_words(line, part, parts), groups) for part in parts]
    return all(len(found) == 1 for found in named) and len({next(iter(found)) for found in named}) == len(parts)


def complementary(line: Line, whole: Figure, parts: list[Figure], total: bool) -> bool:
    """Do the parts' names exclude one another and leave nobody out?"""
    for number, groups in enumerate(COMPLEMENTS):
        if distinct_classes(line, parts, groups):
            casualties = has(line, segment_of(line, whole), CASUALTIES)
            if number == 0:
                return total or casualties
            return len(parts) == len(groups) or number == SEXES
    return False


def with_the_rest(line: Line, parts: list[Figure]) -> bool:
    """Is the last of the parts "the rest", what is left, "the remaining" ones or "the other" ones?"""
    own = own_words(line, parts[-1], parts)
    if has(line, own, LEFT_OVER) or (lead(line, parts[-1]) == "leaving" and parts[-1].claim.kind == "money"):
        return True
    return any(line.words[i] == "other" and line.words[i - 1] == "the" for i in range(parts[-1].left + 1, parts[-1].first))
