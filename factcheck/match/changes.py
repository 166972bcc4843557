"""Changes: an old and a new figure of one thing, and the change stated beside them.

Which amount is the old one is told by its preposition ("from", "against", "than"), by an adverb of time that speaks of it, by the dates
or by the tenses of the sentence. A change is certain where one amount is marked as the old one, one other amount is there to be the new
one, and the clause of the change has no subject of its own. All else is only plausible: it may show that figures hold, never that they
do not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.match.lines import (
    Figure,
    Line,
    alike,
    ancestors,
    attached,
    dimension,
    joined,
    lead,
    same_measure,
    size,
    subjects,
    top,
    verb,
)
from factcheck.model import Relation
from factcheck.reference.cues import (
    BASELESS,
    CAN_GO_NEGATIVE,
    EARLIER,
    EARLIER_ADJECTIVES,
    FALL,
    NOW,
    RISE,
)

LINKS = frozenset("by of about some around nearly almost just over more than a an the roughly approximately as much slightly only".split())
COMPARATIVE = frozenset(
    "above below over under more less few fewer low lower high higher big bigger large larger small smaller great greater".split()
)
GENERIC = frozenset(
    "it that this which they these those he she we what one amount number figure sum share proportion total level rate measure count value "
    "change move difference result there".split()
)
ANAPHORIC = frozenset("it this that they these now today the currently by since at that's".split())


def find_changes(found: Sequence[Line]) -> Iterator[Relation]:
    """The stated changes of each sentence, and those whose old figure stands in the sentence before."""
    for line in found:
        yield from changes_of(line)
    for one, two in pairwise(found):
        if carries_on(one, two):
            yield from changes_of(joined(one, two))


def carries_on(one: Line, two: Line) -> bool:
    """Does the second sentence state a change of what the first one gives a figure for?"""
    changes = [f for f in two.figures if stated_direction(two, f)]
    if len(changes) != 1 or two.sentence.start - one.sentence.end > 3 or two.words[0] not in ANAPHORIC:
        return False
    amounts = [f for f in two.figures if f not in changes and dimension(f.claim)]
    before = [f for f in one.figures if dimension(f.claim)]
    return len(amounts) == 1 and len(before) == 1 and dimension(amounts[0].claim) == dimension(before[0].claim)


def changes_of(line: Line) -> Iterator[Relation]:
    """The changes of one line with the figures they lead from and to."""
    for change in line.figures:
        way = stated_direction(line, change)
        if way is None:
            continue
        if way == "down" and change.claim.kind == "percent":
            yield fall_of(line, change)
        for group in alike(f for f in line.figures if f is not change):
            if len(group) > 1 and may_change_by(group[0], change):
                yield from change_between(line, group, change, way)


def may_change_by(amount: Figure, change: Figure) -> bool:
    """Can an amount of this kind change by such a figure?"""
    if change.claim.kind == "percentage-points":
        return amount.claim.kind == "percent"
    return change.claim.kind in ("percent", "multiple") or dimension(amount.claim) == dimension(change.claim)


# ---- the change and its direction ------------------------------------------------------------------------------------


def stated_direction(line: Line, figure: Figure) -> str | None:
    """Up or down, if the words around a figure make it a change."""
    kind = figure.claim.kind
    if kind == "multiple":
        return multiple_direction(line, figure)
    if kind not in ("percent", "percentage-points", "money", "count", "number", "measure"):
        return None
    after = line.lemmas[figure.right + 1] if figure.right + 1 < len(line.lemmas) else ""
    if after == "of" and kind == "percent":
        return None
    return following_direction(line, figure) or preceding_direction(line, figure) or governing_direction(line, figure)


def multiple_direction(line: Line, figure: Figure) -> str | None:
    """A verb like "doubled" or "halved" is a change of itself."""
    value = size(figure.claim)
    if value is None or not any(line.tokens[i].tag.startswith("VB") for i in range(figure.first, figure.last + 1)):
        return None
    return "down" if value < 1 else "up"


def following_direction(line: Line, figure: Figure) -> str | None:
    """ "12% higher", "a 12% rise": the direction right behind the figure."""
    for at in range(figure.last + 1, min(figure.last + 3, len(line.words))):
        if direction := way_of(line.lemmas[at], line.words[at]):
            return direction
        if line.tokens[at].tag not in ("JJ", "NN", "RB", "HYPH"):
            return None
    return None


def preceding_direction(line: Line, figure: Figure) -> str | None:
    """ "rose by 12%", "a fall of 12%", "up 12%": the direction in front of the figure. "More than 12%" is no rise."""
    at, linked = figure.first - 1, False
    while at >= 0 and line.words[at] in LINKS and figure.first - at < 6:
        linked = linked or line.words[at] in ("by", "of")
        at -= 1
    if at < 0 or (line.lemmas[at] in COMPARATIVE and not linked):
        return None
    if figure.claim.kind not in ("percent", "percentage-points") and not linked:
        return None
    return way_of(line.lemmas[at], line.words[at])


def governing_direction(line: Line, figure: Figure) -> str | None:
    """The direction of the verb whose object the figure is: "gained, on the whole year, 12%"."""
    if figure.claim.kind not in ("percent", "percentage-points") or lead(line, figure) not in ("by", "", ","):
        return None
    head = next(iter(ancestors(line, top(line, figure))), None)
    if head is None or line.tokens[head].tag[:2] != "VB":
        return None
    return way_of(line.lemmas[head], line.words[head])


def way_of(lemma: str, word: str) -> str | None:
    """The direction a word tells."""
    if lemma in FALL or word in FALL:
        return "down"
    return "up" if lemma in RISE or word in RISE else None


# ---- which is old, which is new -----------------------------------------------------------------------------------


def change_between(line: Line, group: list[Figure], change: Figure, way: str) -> Iterator[Relation]:
    """The change with its old and new amount, certain if the sentence marks them."""
    old = [f for f in group if marked_old(line, f, group, change)]
    rest = [f for f in group if f not in old]
    new = [f for f in rest if marked_new(line, f, group, change)] or rest
    if len(old) == 1 and len(new) == 1 and same_measure(old[0].claim, new[0].claim):
        certain = belongs(line, change, old[0], new[0]) and not based_elsewhere(line, change)
        yield relation(line, old[0], new[0], change, way, certain, True)
    elif len(group) == 2 and same_measure(group[0].claim, group[1].claim):
        less, more = sorted(group, key=lambda f: (size(f.claim), f.first))
        yield relation(line, *((less, more) if way == "up" else (more, less)), change, way, False, False)


def marked_old(line: Line, figure: Figure, group: Sequence[Figure], change: Figure) -> bool:
    """Is this the amount before the change?"""
    before = lead(line, figure)
    if before == "to" and marked_new(line, figure, group, change):
        return False
    if before in ("from", "against", "versus", "vs", "than"):
        return True
    at = figure.left - 1
    if before in ("with", "to") and any(lemma.startswith("compar") or lemma == "set" for lemma in line.lemmas[max(0, at - 3) : at]):
        return True
    if before == "with" and line.lemmas[max(0, at - 1)] == "compare":
        return True
    if before == "on" and (change.last in (at - 1, at - 2) or line.words[at - 1] in ("up", "down")):
        return True
    others = [f for f in group if f is not figure]
    return spoken_of(line, figure, group, EARLIER | EARLIER_ADJECTIVES) or dated_before(figure, others) or told_before(line, figure, others)


def marked_new(line: Line, figure: Figure, group: Sequence[Figure], change: Figure) -> bool:
    """Is this the amount after the change?"""
    at = figure.left - 1
    to = lead(line, figure) == "to" and not any(lemma.startswith("compar") for lemma in line.lemmas[max(0, at - 3) : at])
    return to or spoken_of(line, figure, group, NOW)


def spoken_of(line: Line, figure: Figure, group: Sequence[Figure], cues: frozenset[str]) -> bool:
    """Does one of these words speak of this figure rather than of another of its group?"""
    return any(
        (line.words[i] in cues or line.lemmas[i] in cues) and attached(line, i, group) is figure
        for i in range(len(line.words))
        if not figure.first <= i <= figure.last
    )


def dated_before(figure: Figure, others: Sequence[Figure]) -> bool:
    """Do the days of the figure end before those of all others begin?"""
    when = figure.claim.when
    if when is None or when.end is None or not others:
        return False
    starts = [other.claim.when.start if other.claim.when else None for other in others]
    return all(start is not None and when.end < start for start in starts)


def told_before(line: Line, figure: Figure, others: Sequence[Figure]) -> bool:
    """Is the figure in the past tense and every other one in the present?"""
    return bool(others) and tense(line, figure) == "VBD" and all(tense(line, other) in ("VBZ", "VBP") for other in others)


def tense(line: Line, figure: Figure) -> str | None:
    """The tag of the finite verb that the figure's clause has."""
    at = verb(line, top(line, figure))
    return None if at is None else line.tokens[at].tag


# ---- how sure ---------------------------------------------------------------------------------------------------------


def belongs(line: Line, change: Figure, old: Figure, new: Figure) -> bool:
    """Is the change said of these two amounts: does its clause hold one of them, or have no subject of its own?"""
    at = verb(line, top(line, change)) if change.claim.kind != "multiple" else change.last
    if at is None:
        return True
    if at in (verb(line, top(line, old)), verb(line, top(line, new))):
        return True
    return all(refers_back(line, subject, old, new) for subject in subjects(line, at))


def refers_back(line: Line, subject: int, old: Figure, new: Figure) -> bool:
    """Is a subject one of the amounts, a word for them, or the thing they count?"""
    if any(f.left <= subject <= f.right for f in (old, new)):
        return True
    measures = {word for f in (old, new) for word in (f.claim.measure or "").split()}
    return line.lemmas[subject] in GENERIC | measures or line.words[subject] in GENERIC


def based_elsewhere(line: Line, change: Figure) -> bool:
    """Do words near the change put it on another base ("in real terms", "on a like-for-like basis")?"""
    return any(line.lemmas[i] in BASELESS or line.words[i] in BASELESS for i in range(len(line.words)))


# ---- records ----------------------------------------------------------------------------------------------------------


def relation(line: Line, old: Figure, new: Figure, change: Figure, way: str, certain: bool, ordered: bool) -> Relation:
    """The record of a change."""
    return Relation(
        kind="change",
        article=change.claim.article,
        roles={"old": (old.claim.id,), "new": (new.claim.id,), "change": (change.claim.id,)},
        facts={"direction": way, "certain": "yes" if certain else "no", "ordered": "yes" if ordered else "no"},
    )


def fall_of(line: Line, change: Figure) -> Relation:
    """The record of a fall by a percentage: a thing that cannot go below zero cannot fall by more than all of it."""
    free = any(line.lemmas[i] in CAN_GO_NEGATIVE or line.words[i] in CAN_GO_NEGATIVE for i in range(len(line.words)))
    return Relation(
        kind="fall",
        article=change.claim.article,
        roles={"change": (change.claim.id,)},
        facts={"bounded": "no" if free else "yes"},
    )
