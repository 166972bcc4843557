"""Changes: an old and a new figure of one thing, and the change stated beside them.

Which amount is the old one is told by its preposition ("from", "against", "than"), by an adverb of time that speaks of it, by the dates
or by the tenses of the sentence. A change is certain where one amount is marked as the old one, one other amount is there to be the new
one, and the clause of the change has no subject of its own. All else is only plausible: it may show that figures hold, never that they
do not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.match.directions import stated_direction
from factcheck.match.doubts import doubtful
from factcheck.match.lines import (
    Figure,
    Line,
    alike,
    ancestors,
    attached,
    dimension,
    gap,
    has,
    is_definite,
    joined,
    lead,
    phrase_at,
    same_measure,
    segment_of,
    size,
    subjects,
    top,
    verb,
)
from factcheck.model import Days, Relation
from factcheck.reference.cues import (
    BASELESS,
    BASELESS_PHRASES,
    CAN_GO_NEGATIVE,
    EARLIER,
    EARLIER_ADJECTIVES,
    EQUATIVE,
    FORECASTS,
    NOW,
    TIMES,
)
from factcheck.reference.nouns import nouns

OLD = EARLIER | EARLIER_ADJECTIVES
BASE_PREPOSITIONS = frozenset("from on than over with against versus".split())
TIME_TAGS = ("DT", "CD", "NN", "NNS", "JJ", "IN", "PRP$")
GENERIC = frozenset(
    "it that this which they these those he she we what one amount number figure sum share proportion total level rate measure count value "
    "change move difference result there high low peak record".split()
)
ASIDE = frozenset("since after before when while although though as because if once until whereas".split())
"""Words that open a clause of another time or another thing."""
ANAPHORIC = frozenset("it this that they now today currently by since at that's".split())


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
        if change.claim.kind == "multiple":
            yield from times_of(line, change)
        way = stated_direction(line, change)
        if way is None or is_amount(line, change):
            continue
        if way == "down" and change.claim.kind == "percent":
            yield fall_of(line, change)
        for group in with_elided(line, [f for f in line.figures if f is not change and is_definite(f.claim) and not is_change(line, f)]):
            if len(group) > 1 and may_change_by(group[0], change):
                yield from change_between(line, group, change, way)


def with_elided(line: Line, figures: list[Figure]) -> Iterator[list[Figure]]:
    """Figures that can be compared; a lone measure with the one bare number that leaves its unit out ("from 21,000 barrels to 46,000")."""
    for group in alike(figures):
        bare = [f for f in figures if f.claim.kind == "number" and lead(line, f) in ("from", "to", "than", "against") and not f.named]
        if len(group) == 1 and group[0].claim.kind == "measure" and len(bare) == 1:
            yield sorted([*group, *bare], key=lambda f: f.first)
        else:
            yield group


def is_change(line: Line, figure: Figure) -> bool:
    """Is a figure a change of its own?"""
    return figure.claim.kind != "multiple" and stated_direction(line, figure) is not None


def times_of(line: Line, times: Figure) -> Iterator[Relation]:
    """ "€8m, triple the €4m of last year": an amount, put on a par with so many times another one."""
    for group in alike(line.figures):
        old = [f for f in group if f.first > times.last and f.left - times.last - 1 <= 1 and "the" in line.words[times.last + 1 : f.first]]
        new = [f for f in group if f.last < times.first]
        if len(old) == 1 and new and all(plain(line, i) for i in gap(new[-1], times)):
            yield relation(line, old[0], new[-1], times, "up", True, True)


def plain(line: Line, at: int) -> bool:
    """Does a word put two things on a par, or say nothing at all?"""
    return line.lemmas[at] in EQUATIVE or line.words[at] in EQUATIVE


def may_change_by(amount: Figure, change: Figure) -> bool:
    """Can an amount of this kind change by such a figure?"""
    if change.claim.kind == "percentage-points":
        return amount.claim.kind == "percent"
    return change.claim.kind in ("percent", "multiple") or dimension(amount.claim) == dimension(change.claim)


# ---- which is old, which is new -----------------------------------------------------------------------------------


def change_between(line: Line, group: list[Figure], change: Figure, way: str) -> Iterator[Relation]:
    """The change with its old and new amount, certain if the sentence marks them."""
    than = [f for f in group if f.first > change.last and lead(line, f) == "than"]
    old = than[:1] or led_from(line, [f for f in group if marked_old(line, f, group, change)])
    rest = [f for f in group if f not in old]
    new = [f for f in rest if marked_new(line, f, group, change)] or rest
    if len(old) == 1 and len(new) == 1 and comparable(line, old[0], new[0]):
        certain = belongs(line, change, old[0], new[0]) and one_owner(line, old[0], new[0]) and not based_elsewhere(line, change)
        certain = certain and not in_other_clause(line, change, old[0], new[0])
        certain = certain and phrase_at(line, segment_of(line, new[0]), (("so", "far"), ("to", "date"))) is None
        certain = certain and (len(group) == 2 or one_clause(line, old[0], new[0], change))
        certain = certain and surely_old(line, old[0], new[0], change, way) and not doubtful(line, change, old[0], new[0], group)
        yield relation(line, old[0], new[0], change, way, certain, True)
    elif len(group) == 2 and same_measure(group[0].claim, group[1].claim):
        less, more = sorted(group, key=lambda f: (size(f.claim), f.first))
        yield relation(line, *((less, more) if way == "up" else (more, less)), change, way, False, False)


def led_from(line: Line, old: list[Figure]) -> list[Figure]:
    """Of several amounts that may be the old one, that behind "from" where the others stand behind "to": "to 342 last year from 380"."""
    led = [f for f in old if lead(line, f) == "from"]
    return led if len(led) == 1 and all(lead(line, f) == "to" for f in old if f not in led) else old


def surely_old(line: Line, old: Figure, new: Figure, change: Figure, way: str) -> bool:
    """Is the old figure marked by its preposition, or told in the clause of the new one? "Last year" may be the time of both."""
    if deep_lead(line, old) in ("from", "against", "versus", "vs", "than", "on") or compared(line, old):
        return True
    if change.claim.kind != "multiple" and (way == "up") != ((size(new.claim) or 0) > (size(old.claim) or 0)):
        return False  # unmarked, they are more likely the other way round than wrong
    clauses = {verb(line, top(line, figure)) for figure in (old, new)}
    if lead(line, old) == "to":
        return len(clauses) > 1 and has(line, segment_of(line, old), OLD)  # "an earlier count came to 34%"
    return len(clauses) == 1 or not in_rows(line, old, new, change)


def in_rows(line: Line, old: Figure, new: Figure, change: Figure) -> bool:
    """Have the two clauses subjects of their own, neither of them a word for the other's?"""
    told = [at for figure in (old, new) if (at := verb(line, top(line, figure))) is not None]
    figures = {i for figure in (old, new) for i in range(figure.left, figure.right + 1)}
    names = [{named(line, i) for i in subjects(line, at) if i not in figures} - GENERIC for at in told]
    return len(names) == 2 and all(names) and not names[0] & names[1]


def named(line: Line, subject: int) -> str:
    """A subject with the nouns that tell it from others of its kind: "gold index"."""
    inside = (i for i, token in enumerate(line.tokens) if i == subject or (token.head == subject and token.dep == "compound"))
    return " ".join(line.lemmas[i] for i in inside)


def is_amount(line: Line, figure: Figure) -> bool:
    """Is a figure in units what something came to, though a word for a change stands beside it: "gains of $14m, up from $2m"?"""
    if figure.claim.kind == "percent":
        return False
    behind = line.words[figure.right + 1 : figure.right + 4]
    return behind[:1] == (",",) and behind[1:2] in (("up",), ("down",), ("compared",), ("against",), ("versus",))


def deep_lead(line: Line, figure: Figure) -> str:
    """The word before the figure's noun phrase, or before "a total of" and the like where that leads up to it."""
    at = figure.left - 2
    if lead(line, figure) != "of" or at < 1 or line.lemmas[at] not in GENERIC:
        return lead(line, figure)
    while at > 0 and line.tokens[at - 1].tag in ("DT", "JJ", "PRP$"):
        at -= 1
    return line.words[at - 1] if at else ""


def comparable(line: Line, old: Figure, new: Figure) -> bool:
    """Can the two be figures of one thing? Under "from" and "to" they are, whatever their nouns."""
    if same_measure(old.claim, new.claim):
        return True
    heads = [(figure.claim.measure or "").rpartition(" ")[2] for figure in (old, new)]
    beside = old.left - new.right == 2 and lead(line, new) != "to"
    if beside and old.claim.kind == new.claim.kind == "count" and all(heads) and nouns().kinship(*heads) == "apart":
        return False  # "47 points from 26 matches"
    return lead(line, old) in ("from", "against", "than", "versus") or compared(line, old)


def marked_old(line: Line, figure: Figure, group: Sequence[Figure], change: Figure) -> bool:
    """Is this the amount before the change?"""
    before = deep_lead(line, figure)
    if before == "to" and not compared(line, figure):
        return spoken_of(line, figure, group, OLD)
    if before in ("from", "against", "versus", "vs", "than"):
        return True
    at = figure.left - 1
    if before in ("with", "to") and compared(line, figure):
        return True
    if before == "on" and (change.last in (at - 1, at - 2) or line.words[at - 1] in ("up", "down")):
        return True
    others = [f for f in group if f is not figure]
    if len(others) == 1 and dated_before(line, others[0], [figure], group):
        return False
    return spoken_of(line, figure, group, OLD) or dated_before(line, figure, others, group) or told_before(line, figure, others)


def marked_new(line: Line, figure: Figure, group: Sequence[Figure], change: Figure) -> bool:
    """Is this the amount after the change?"""
    to = lead(line, figure) == "to" and not compared(line, figure) and not spoken_of(line, figure, group, OLD)
    return to or spoken_of(line, figure, group, NOW)


def compared(line: Line, figure: Figure) -> bool:
    """Does "compared to", "compares with" or the like lead to the figure?"""
    at = figure.left - 1
    return any(lemma.startswith("compar") for lemma in line.lemmas[max(0, at - 3) : at])


def spoken_of(line: Line, figure: Figure, group: Sequence[Figure], cues: frozenset[str]) -> bool:
    """Does one of these words speak of this figure rather than of another of its group?"""
    return any(
        (line.words[i] in cues or line.lemmas[i] in cues or (cues is OLD and is_last_time(line, i)))
        and not (line.words[i] == "before" and begins_clause(line, i, figure))
        and attached(line, i, group) is figure
        and not (cues is OLD and is_base_of_change(line, i, group))
        for i in range(len(line.words))
        if not figure.first <= i <= figure.last
    )


def is_base_of_change(line: Line, at: int, group: Sequence[Figure]) -> bool:
    """Is the time in "15% from a year ago" only what the change is counted from?"""
    while at > 0 and line.tokens[at - 1].tag in TIME_TAGS and line.words[at - 1] not in BASE_PREPOSITIONS:
        at -= 1
        if any(f.first <= at <= f.last for f in group):
            return False
    return at > 0 and line.words[at - 1] in BASE_PREPOSITIONS


def begins_clause(line: Line, at: int, figure: Figure) -> bool:
    """Does "before" open a clause ("before recovering") rather than date the figure in front of it ("£40 before the strike")?"""
    after = line.tokens[at + 1].tag if at + 1 < len(line.tokens) else ""
    return line.tokens[at].tag == "IN" and not (at == figure.right + 1 and after in ("DT", "NNP", "CD"))


def is_last_time(line: Line, at: int) -> bool:
    """Does "last year" or the like begin here? "Its last financial year" may well be the one reported on."""
    return line.words[at] == "last" and at + 1 < len(line.words) and line.lemmas[at + 1] in TIMES


def dated_before(line: Line, figure: Figure, others: Sequence[Figure], group: Sequence[Figure]) -> bool:
    """Do the days that speak of the figure end before those of all others begin?"""
    said: dict[str, Days] = {}
    for date in line.figures:
        when = date.claim.when if date.claim.kind == "date" else None
        owner = attached(line, date.last, group) if when else None
        if owner is not None and when is not None:
            said[owner.claim.id] = when
    mine = said.get(figure.claim.id)
    if mine is None or mine.end is None or not others:
        return False
    starts = [said[other.claim.id].start if other.claim.id in said else None for other in others]
    return all(start is not None and mine.end < start for start in starts)


def told_before(line: Line, figure: Figure, others: Sequence[Figure]) -> bool:
    """Is the figure in the past tense and every other one in the present?"""
    if len(others) == 1 and spoken_of(line, others[0], [figure, *others], NOW):
        return tense(line, figure) in ("VBD", "VBN")
    return bool(others) and tense(line, figure) == "VBD" and all(tense(line, other) in ("VBZ", "VBP") for other in others)


def tense(line: Line, figure: Figure) -> str | None:
    """The tag of the finite verb that the figure's clause has, or of the word that comes next to being one."""
    at = verb(line, top(line, figure))
    if at is None:
        return None
    if line.tokens[at].tag in ("VBN", "VBG", "VB"):
        if line.words[max(0, at - 2) : at] == ("used", "to"):
            return "VBD"
        finite = (t.tag for t in line.tokens if t.head == at and t.dep in ("aux", "auxpass") and t.tag in ("VBZ", "VBP", "VBD", "MD"))
        return next(finite, line.tokens[at].tag)
    if line.tokens[at].tag in ("VBZ", "VBP"):
        beside = (t.tag for t in line.tokens[figure.last + 1 : figure.last + 2] if t.tag in ("VBN", "VBD"))
        return next(beside, line.tokens[at].tag)
    return line.tokens[at].tag


# ---- how sure ---------------------------------------------------------------------------------------------------------


def belongs(line: Line, change: Figure, old: Figure, new: Figure) -> bool:
    """Is the change said of these two amounts: does its clause hold one of them, or have no subject of its own?"""
    at = verb(line, top(line, change)) if change.claim.kind != "multiple" else change.last
    if at is None or all(refers_back(line, subject, old, new) for subject in subjects(line, at)):
        return True
    clauses = [verb(line, top(line, figure)) for figure in (old, new)]
    if at not in clauses:
        return False
    said = {line.lemmas[i] for i in subjects(line, at)}
    return all(other in (at, None) or same_subject(line, other, said) for other in clauses)


def in_other_clause(line: Line, change: Figure, old: Figure, new: Figure) -> bool:
    """Is the change told in a clause of another time or thing: "since they gained 40%", "after falling 12%", "having lost 25%"?"""
    at = verb(line, top(line, change)) if change.claim.kind != "multiple" else None
    if at is None or at in (verb(line, top(line, old)), verb(line, top(line, new))):
        return False
    if change.last < min(old.first, new.first) or line.tokens[at].dep == "ROOT":
        return False
    if lead(line, change) not in ASIDE and line.tokens[at].dep == "pcomp":
        return line.words[line.tokens[at].head] in ASIDE
    return any(
        token.head == at and i < at and ((token.dep in ("mark", "advmod") and line.words[i] in ASIDE) or line.words[i] == "having")
        for i, token in enumerate(line.tokens)
    )


def one_clause(line: Line, old: Figure, new: Figure, change: Figure) -> bool:
    """Do the old and the new amount hang on one verb, and the change on it or on what stands beside them?"""
    first, second = verb(line, top(line, old)), verb(line, top(line, new))
    return first == second and verb(line, top(line, change)) in (first, None)


def same_subject(line: Line, at: int | None, said: set[str]) -> bool:
    """Has a clause the subject of the change's clause, a pronoun for it, or none?"""
    return at is None or all(line.lemmas[i] in GENERIC | said or line.words[i] in GENERIC for i in subjects(line, at))


def one_owner(line: Line, old: Figure, new: Figure) -> bool:
    """Are the two not said to be of different things ("income of $6bn", "revenue of $28bn")?"""
    owners = {line.lemmas[f.left - 2] for f in (old, new) if f.left > 1 and lead(line, f) == "of" and line.tokens[f.left - 2].pos == "NOUN"}
    return len(owners - GENERIC) < 2 and not owners & FORECASTS


def refers_back(line: Line, subject: int, old: Figure, new: Figure) -> bool:
    """Is a subject one of the amounts, a word for them, or the thing they count?"""
    if any(f.left <= subject <= f.right for f in (old, new)):
        return True
    if any(subject in ancestors(line, top(line, f)) for f in (old, new)):
        return True
    measures = {word for f in (old, new) for word in (f.claim.measure or "").split()}
    return line.lemmas[subject] in GENERIC | measures or line.words[subject] in GENERIC


def based_elsewhere(line: Line, change: Figure) -> bool:
    """Do words put the change on another base ("in real terms", "on a like-for-like basis")?"""
    return has(line, range(len(line.words)), BASELESS) or phrase_at(line, range(len(line.words)), BASELESS_PHRASES) is not None


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
