"""Parts and totals: figures that add up to another one, or that lie within it.

The total is the largest of the figures that can be added; what makes it the total is a word of totality that speaks of it, its place
before a colon or a bracket with the list, a verb of composition, or "of" in front of it. That the parts leave nothing out is a question
of its own: they do where the total follows them as their result, where a verb of composition joins them, where they are groups that
exclude one another and leave nobody out, or where one of them is "the rest". Without such evidence a sum may show that figures hold,
never that they do not.
"""

from collections.abc import Iterator, Sequence

from factcheck.match.completeness import complementary, disjoint, exhaustive, side_by_side, with_the_rest
from factcheck.match.lines import (
    Figure,
    Line,
    alike,
    attached,
    has,
    is_definite,
    lead,
    phrase_at,
    size,
)
from factcheck.model import Relation
from factcheck.reference.cues import (
    ANAPHORS,
    COMPOSED,
    COMPOSED_PHRASES,
    TOTAL,
    WHOLE_PHRASES,
)
from factcheck.reference.nouns import nouns

RESULT = frozenset(
    "making make makes bringing bring brings giving give gives adding add adds or is equals equal means reach reaches reaching for".split()
)
VERBS = ("VB", "VBD", "VBG", "VBP", "VBZ")
ADDED = frozenset("together combined combine combining sum add adding plus counting".split())
FINITE = ("MD", "VBD", "VBP", "VBZ")
RELATIVES = frozenset("who whom whose which that".split())
ENDS = frozenset(", ; : . ( ) – —".split())
MOST_PARTS = 8
WHOLE_OPENINGS = frozenset(phrase[0] for phrase in WHOLE_PHRASES)
OPENINGS = (("of", "the"), ("of", "those"), ("of",), ("among", "the"), ("of", "its"), ("of", "their"))
"""Words with which a sentence opens to tell of some of a number."""
BEING = (("were",), ("are",), ("was",), ("have",), ("had",))


def find_parts(found: Sequence[Line]) -> Iterator[Relation]:
    """The sums and subsets of each sentence."""
    for line in found:
        for group in alike(line.figures):
            if 2 < len(group) <= MOST_PARTS + 1:
                yield from sums_of(line, group)
            if len(group) > 1 and group[0].claim.kind in ("count", "number", "money"):
                yield from subsets_of(line, group)


# ---- sums -------------------------------------------------------------------------------------------------------------


def sums_of(line: Line, group: list[Figure]) -> Iterator[Relation]:
    """The group's largest figure as the total of the others, if anything speaks for that."""
    whole = max(group, key=lambda f: (size(f.claim) or 0, -f.first))
    parts = [f for f in group if f is not whole and size(f.claim) != size(whole.claim) and is_definite(f.claim)]
    nested = [f for f in parts if is_within(line, f)]
    if nested and not (whole.first < parts[0].first and leaves_none(line, whole, parts, group)):
        # what stands behind "318 of them" is a part of the same set: "431 voted, 318 of them for it and 113 against"
        outer = [f for f in parts if f.first < nested[0].first] if whole.first < nested[0].first else [f for f in parts if f not in nested]
        parts = outer if outer else parts
    parts = in_brackets(line, whole, one_side(line, whole, parts))
    if len(parts) < 2 or side_by_side(line, whole, parts) or any(of_another_kind(whole, part) or by_so_much(line, part) for part in parts):
        return
    grounds = evidence(line, whole, parts)
    if grounds:
        yield sum_relation(whole, parts, exhaustive(line, whole, parts, grounds), disjoint(line, parts))


def by_so_much(line: Line, part: Figure) -> bool:
    """Is the figure what something was changed by: "revised down by a combined 111,000"?"""
    return line.words[max(0, part.first - 3) : part.first] in (("by", "a", "combined"), ("by", "a", "total"))


def of_another_kind(whole: Figure, part: Figure) -> bool:
    """Does the one count people, and the other things: employees, and the remaining branches?"""
    heads = [(figure.claim.measure or "").rpartition(" ")[2] for figure in (whole, part)]
    people = [nouns().is_a(head, "person") for head in heads]
    return all(heads) and people[0] != people[1] and part.claim.measure is not None and "remaining" in part.claim.modifiers


def leaves_none(line: Line, whole: Figure, parts: list[Figure], group: Sequence[Figure]) -> bool:
    """Do the groups named with "of them" and behind it make up the whole after all?"""
    return with_the_rest(line, parts) or complementary(line, whole, parts, called_total(line, whole, group))


def one_side(line: Line, whole: Figure, parts: list[Figure]) -> list[Figure]:
    """The list of parts behind the total or, if there is none, before it; "29 of the 80 here and 51 there" stands on both sides."""
    if lead(line, whole) == "of" and any(whole.left - f.right == 2 for f in parts):
        return parts
    behind = [f for f in parts if f.first > whole.first]
    before = [f for f in parts if f.first < whole.first]
    return behind if len(behind) > 1 else before


def in_brackets(line: Line, whole: Figure, parts: list[Figure]) -> list[Figure]:
    """The parts inside the bracket that opens behind the total, if one does; else all of them."""
    if len(parts) < 2 or parts[0].first < whole.first or "(" not in line.words[whole.right + 1 : parts[0].left]:
        return parts
    close = next((i for i in range(parts[0].last, len(line.words)) if line.words[i] == ")"), len(line.words))
    return [f for f in parts if f.last < close]


def evidence(line: Line, whole: Figure, parts: list[Figure]) -> frozenset[str]:
    """What makes the largest figure the total of the others."""
    tests = {
        "called": called_total(line, whole, [whole, *parts]),
        "together": taken_together(line, whole, parts),
        "composed": composed(line, whole, parts),
        "listed": listed(line, whole, parts),
        "apposed": apposed(line, whole, parts),
        "of": lead(line, whole) == "of",
        "rest": whole.first < parts[0].first and line.words[whole.right + 1] != "and" and with_the_rest(line, parts),
        "result": is_result(line, whole, parts),
    }
    return frozenset(name for name, holds in tests.items() if holds)


def called_total(line: Line, whole: Figure, group: Sequence[Figure]) -> bool:
    """Does a word of totality speak of the figure?"""
    cues = [i for i, (word, lemma) in enumerate(zip(line.words, line.lemmas, strict=True)) if word in TOTAL or lemma in TOTAL]
    openings = [i for i, word in enumerate(line.words) if word in WHOLE_OPENINGS]
    cues += [i for i in openings if phrase_at(line, range(i, min(i + 3, len(line.words))), WHOLE_PHRASES) == i]
    return any(attached(line, i, group) is whole for i in cues)


def taken_together(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Are the parts said to be taken together, and the figure what comes of it?"""
    opening = next((i for i in range(parts[0].left) if line.words[i] in ADDED), parts[0].first)
    between = range(opening, max(whole.first, parts[-1].last + 2))
    return whole.first > parts[-1].last and any(line.words[i] in ADDED for i in between if i < len(line.words))


def composed(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Does a verb of composition stand between the total and the parts behind it?"""
    if whole.first > parts[0].first:
        return phrase_at(line, range(parts[0].left + 1), COMPOSED_PHRASES) is not None
    between = range(whole.right + 1, parts[0].left)
    return (
        has(line, between, COMPOSED)
        or phrase_at(line, range(whole.right + 1, min(parts[0].left + 1, len(line.words))), COMPOSED_PHRASES) is not None
        or (len(between) == 1 and line.lemmas[between[0]] == "be")
    )


def listed(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Does the list of parts follow the total behind a colon, a dash or a bracket?"""
    if whole.first > parts[0].first:
        return False
    return any(line.words[i] in (":", "–", "—", "(", "-", "--") for i in range(whole.right + 1, parts[0].left))


def apposed(line: Line, whole: Figure, parts: list[Figure]) -> bool:
    """Does the list follow the total with nothing but a mark between, in noun phrases and closed by "and"?"""
    between = range(whole.right + 1, parts[0].left)
    if len(between) != 1 or line.words[between[0]] not in (",", ":", "–", "—", "(", "-", "--"):
        return False
    if not has(line, range(parts[-2].right + 1, parts[-1].left + 1), ("and", "plus", "&")):
        return False
    inside = range(parts[0].left, parts[-1].right + 1)
    return not any(line.tokens[i].tag in ("VBD", "VBZ", "VBP") for i in inside)


def is_result(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Does the total follow the parts behind "making", "giving", "comes to"?"""
    if not all(f.last < whole.first for f in parts) or not whole.left:
        return False
    at = whole.left - 1
    return line.words[at] in RESULT or (line.words[at] == "to" and line.lemmas[at - 1] in ("come", "amount", "up"))


def sum_relation(whole: Figure, parts: Sequence[Figure], complete: bool, apart: bool) -> Relation:
    """The record of a total and its parts."""
    return Relation(
        kind="parts",
        article=whole.claim.article,
        roles={"total": (whole.claim.id,), "part": tuple(part.claim.id for part in parts)},
        facts={"exhaustive": "yes" if complete else "no", "disjoint": "yes" if apart else "no"},
    )


# ---- subsets ----------------------------------------------------------------------------------------------------------


def subsets_of(line: Line, group: list[Figure]) -> Iterator[Relation]:
    """The figures that the sentence puts inside another one."""
    for at, figure in enumerate(group):
        amount = size(figure.claim)
        if amount is None or amount <= 1 or (figure.claim.kind != "money" and amount != amount.to_integral_value()):
            continue
        whole = direct_whole(line, figure, group)
        if whole is not None or (whole := opening_whole(line, figure, group)) is not None:
            yield subset(whole, figure, True)
        elif at and is_within(line, figure):
            before = [f for f in group[:at] if not is_within(line, f)]
            if before and not another_set_between(line, before[-1], figure):
                yield subset(before[-1], figure, len(before) == 1 and (named_within(line, figure) or is_within(line, group[at - 1])))


def direct_whole(line: Line, figure: Figure, group: Sequence[Figure]) -> Figure | None:
    """The whole in "8 of the 268 suspects"."""
    for whole in group:
        if (
            whole.first > figure.last
            and whole.left - 1 - figure.right in (1, 2)
            and lead(line, whole) == "of"
            and line.words[whole.left] == "the"
            and not hyphenated(whole)
        ):
            return whole
    return None


def hyphenated(figure: Figure) -> bool:
    """Whether a figure is part of a compound, and counts nothing that something could be a part of: "the nine-floor building"."""
    claim = figure.claim
    return claim.sentence[claim.end - claim.sentence_start :][:1] == "-"


def opening_whole(line: Line, figure: Figure, group: Sequence[Figure]) -> Figure | None:
    """The whole in "Of the 34 injured, 8 were women": the part has no noun of its own."""
    whole = group[0]
    if figure is not group[1] or line.words[: whole.left] not in OPENINGS or figure.left - whole.right > 4:
        return None
    bare = figure.claim.kind == "number" and line.words[figure.right + 1 : figure.right + 2] in BEING
    return whole if bare and lead(line, figure) == "," else None


def is_within(line: Line, figure: Figure) -> bool:
    """Is the figure part of one named before: "8 of them", "of whom 8", "including 8 … and 54 …"?"""
    return named_within(line, figure) or in_included_list(line, figure)


def named_within(line: Line, figure: Figure) -> bool:
    """Do the words beside the figure make it a part: "8 of them", "of whom 8", "including 8"?"""
    after = line.words[figure.right + 1 : figure.right + 3]
    if len(after) == 2 and after[0] == "of" and after[1] in ANAPHORS:
        return True
    before = line.words[max(0, figure.left - 2) : figure.left]
    if len(before) == 2 and before[0] in ("of", "among") and before[1] in ANAPHORS:
        return line.tokens[figure.left - 3].tag not in ("CD", "NN", "DT") if figure.left > 2 else True
    return lead(line, figure) == "including"


def in_included_list(line: Line, figure: Figure) -> bool:
    """Does the figure carry on a list that "including" opened?"""
    if lead(line, figure) not in ("and", ",", "&") or figure.claim.kind not in ("count", "money") or opens_a_clause(line, figure):
        return False
    for at in range(figure.left - 1, -1, -1):
        if line.words[at] == "including":
            return True
        if line.tokens[at].tag in VERBS or line.words[at] in (";", ":", "who", "which", "that"):
            return False
    return False


def opens_a_clause(line: Line, figure: Figure) -> bool:
    """Is the figure the subject of a clause of its own: "…, and more than 1,000 cases are involved"?"""
    for at in range(figure.right + 1, len(line.words)):
        if line.words[at] in ENDS or line.words[at] in RELATIVES:
            return False
        if line.tokens[at].tag in FINITE:
            return True
    return False


def another_set_between(line: Line, whole: Figure, part: Figure) -> bool:
    """Does a set without a figure stand between the two: "closed 10 offices and held the staff, among them 9 clerks"?"""
    return any(
        line.tokens[at].tag in ("NNS", "NNPS") and line.tokens[at].dep in ("dobj", "nsubj", "nsubjpass")
        for at in range(whole.right + 1, part.left)
    )


def subset(whole: Figure, part: Figure, sure: bool) -> Relation:
    """The record of a set and one of its parts."""
    return Relation(
        kind="subset",
        article=whole.claim.article,
        roles={"whole": (whole.claim.id,), "part": (part.claim.id,)},
        facts={"certain": "yes" if sure else "no"},
    )
