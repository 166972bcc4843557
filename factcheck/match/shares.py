"""Shares: a percentage or fraction, the base it is taken of and the amount it comes to; and one ratio said in two ways.

The base hangs on "of" (or "out of"), opens the sentence ("Of the 850 workers, …") or is what "of whom" and "of them" refer to. The
share is tied to the amount by nothing but words that put two things on a par: a comma, "or", a bracket, a copula, "a share of".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.match.completeness import coordinated, distinct_classes
from factcheck.match.directions import stated_direction
from factcheck.match.lines import BREAKS, NOUN_PHRASE, Figure, Line, alike, gap, has, joined, lead, size, top, verb
from factcheck.model import Relation
from factcheck.reference.cues import ANAPHORS, COMPLEMENTS, EQUATIVE, EQUATIVE_VERBS, RATES, SHARE_NOUNS, TOTAL

AMOUNTS = ("money", "count", "number", "measure")
GROUPS = frozenset(word for groups in COMPLEMENTS for words in groups for word in words)
RELATIVE = frozenset({"which", "who", "whose", "where"})
HUNDRED, CLOSE = 100, 5
FILLERS = frozenset("whole total all entire overall sum full the its their this that these them those number amount".split())


def find_shares(found: Sequence[Line]) -> Iterator[Relation]:
    """The shares of each sentence, and the ratios given in two ways."""
    for line in [*found, *restated(found)]:
        shares = [f for f in line.figures if f.claim.kind in ("percent", "ratio") and size(f.claim) is not None]
        for share in shares:
            if stated_direction(line, share) is None and not (points_back(line) and share is line.figures[0]):
                for group in alike(f for f in line.figures if f.claim.kind in AMOUNTS and not takes_up(line, f)):
                    yield from share_of(line, share, group, alone=len(shares) == 1)
        yield from same_ratios(line, shares)
        yield from exclusive_shares(line, [f for f in shares if f.claim.kind == "percent"])
        yield from times_more(line)


def points_back(line: Line) -> bool:
    """Does a sentence say something of what was told before it: "That was 18% of the 1,160 flights"?"""
    return line.words[0] in ("that", "this", "it") and len(line.words) > 1 and line.lemmas[1] in EQUATIVE_VERBS


def takes_up(line: Line, figure: Figure) -> bool:
    """Does the figure only take up things that were named before: "planned at the two"?"""
    behind = line.tokens[figure.last + 1 : figure.last + 2]
    bare = figure.claim.kind == "number" and not any(token.tag in NOUN_PHRASE for token in behind)
    return bare and "the" in line.words[figure.left : figure.first]


def restated(found: Sequence[Line]) -> Iterator[Line]:
    """Pairs of sentences of which the second only says what share the figures of the first make ("That is a quarter.")."""
    for one, two in pairwise(found):
        if points_back(two) and len(two.figures) == 1 and two.figures[0].claim.kind in ("percent", "ratio"):
            yield joined(one, two)


def share_of(line: Line, share: Figure, group: list[Figure], alone: bool) -> Iterator[Relation]:
    """The share with its base and its amount among figures that can be compared."""
    if len(group) < 2:
        return
    for base in bases(line, share, group):
        values = [f for f in group if f is not base and f.claim.id != base.claim.id]
        tied = [f for f in values if is_tied(line, share, f, base)]
        if len(tied) == 1 or len(values) == 1:
            value = tied[0] if len(tied) == 1 else values[0]
            sure = (
                not exceeds(value, base, share)
                and not set_beside(line, value, base)
                and (len(tied) == 1 or (alone and len(group) == 2 and named_a_share(line, share)))
                and own_base(line, share, base, value)
            )
            yield share_relation(share, base, value, sure)


def set_beside(line: Line, value: Figure, base: Figure) -> bool:
    """Is the amount one of another time, whose base is another: "96 of the 342, or 28 percent, compared with 122, or 32 percent"?"""
    before = line.words[max(0, value.left - 3) : value.left]
    return base.first < value.first and (
        lead(line, value) in ("from", "against", "versus", "than") or "compared" in before or "compares" in before
    )


def exceeds(value: Figure, base: Figure, share: Figure) -> bool:
    """Is the amount larger than what it would be a share of? Then it is a share of something else."""
    return (size(share.claim) or 0) <= HUNDRED and (size(value.claim) or 0) > (size(base.claim) or 0)


def bases(line: Line, share: Figure, group: Sequence[Figure]) -> list[Figure]:
    """The figures of which the share may be taken, the plainest first; at most one."""
    direct = [f for f in group if lead(line, f) == "of" and follows(share, f)]
    of = [f for f in group if is_base(line, f)]
    spoken = [f for f in group if f is largest(group) and refers_to_whole(line, f, group)]
    return (direct or (of if len(of) == 1 else []) or spoken)[:1]


def follows(share: Figure, base: Figure) -> bool:
    """Does the base stand right behind the share: "12% of the 850"?"""
    return base.left - 1 - share.last in (1, 2) and base.first > share.last


def is_base(line: Line, figure: Figure) -> bool:
    """Does the figure hang on "of" or "among", and not on a noun of its own ("a level of 743")?

    A noun between is no harm where it hangs on "of" itself: "out of a budget of $12m", "25% of its workforce of 850".
    """
    if lead(line, figure) in ("among", "amongst"):
        return True
    if lead(line, figure) != "of":
        return False
    owner = figure.left - 2
    if owner >= 0 and line.lemmas[owner] in ("total", "whole", "sum"):
        return True
    if owner < 0 or line.tokens[owner].pos not in ("NOUN", "PROPN") or any(f.left <= owner <= f.right for f in line.figures):
        return True
    return "of" in line.words[max(0, owner - 5) : owner]


def largest(group: Sequence[Figure]) -> Figure:
    """The greatest of some figures."""
    return max(group, key=lambda f: (size(f.claim) or 0, -f.first))


def refers_to_whole(line: Line, base: Figure, group: Sequence[Figure]) -> bool:
    """Does a figure after the base take a part of it with "of them" or "of whom"?"""
    return any(
        f.first > base.last
        and line.words[f.right + 1 : f.right + 2] == ("of",)
        and line.words[f.right + 2 : f.right + 3][:1] in {(w,) for w in ANAPHORS}
        for f in group
    )


def is_tied(line: Line, share: Figure, value: Figure, base: Figure) -> bool:
    """Do only words of equality stand between the share and the amount, the base left out?"""
    between = gap(share, value)
    words = [
        i for i in between if not (base.left - 2 <= i <= base.right and base.first in between) or line.words[i] in ("but", "and", "while")
    ]
    if all(plain(line, i) for i in words):
        return True
    direct = line.words[share.last + 1 : share.last + 2] == ("of",) and base.left - share.last <= 3
    if direct and ((base.first in between and reworded(line, value)) or (value.last < share.first and apposed(line, share, base))):
        return True
    return base.first not in between and equated(line, share, value)


def apposed(line: Line, share: Figure, base: Figure) -> bool:
    """Does "25% of the $140m" stand between two marks, so that it only says again what the clause before says?"""
    opened = share.left > 0 and line.words[share.left - 1] in BREAKS
    return opened and (base.right + 1 >= len(line.words) or line.words[base.right + 1] in BREAKS | {"."})


def reworded(line: Line, value: Figure) -> bool:
    """Does the amount come behind a mark and words that say the same again ("…, that is to say £14m")?"""
    at = value.left - 1
    while at >= 0 and plain(line, at) and line.words[at] not in BREAKS:
        at -= 1
    said = line.words[at + 1 : value.left]
    return at >= 0 and line.words[at] in BREAKS and bool({"or", "that", "i.e.", "namely", "is"} & set(said))


def plain(line: Line, at: int) -> bool:
    """Does the word put two things on a par, or say nothing at all?"""
    return (
        line.words[at] in ANAPHORS
        or line.lemmas[at] in EQUATIVE
        or line.words[at] in EQUATIVE
        or line.words[at] in FILLERS
        or line.tokens[at].tag in ("-LRB-", "-RRB-", "HYPH", ":")
    )


def equated(line: Line, one: Figure, other: Figure) -> bool:
    """Is one figure the subject's figure and the other the complement's of a verb of equality?"""
    first, second = (one, other) if one.first < other.first else (other, one)
    verbs = [i for i in gap(first, second) if line.tokens[i].tag in ("VBZ", "VBP", "VBD", "MD")]
    return len(verbs) == 1 and line.lemmas[verbs[0]] in EQUATIVE_VERBS and verb(line, top(line, second)) == verbs[0]


def named_a_share(line: Line, share: Figure) -> bool:
    """Is the percentage called a share, or put after a verb or mark that equates it?"""
    at = share.left - 1
    while at >= 0 and line.words[at] in ("of", "a", "the", "about", "around", "at", "to", "as", "some", "for"):
        at -= 1
    if at > 0 and line.lemmas[at] == "be":
        return line.words[at - 1] in ("which", "that", "this", "it")
    return at >= 0 and (line.lemmas[at] in SHARE_NOUNS or line.lemmas[at] in EQUATIVE_VERBS)


def own_base(line: Line, share: Figure, base: Figure, value: Figure) -> bool:
    """Is the share taken of this base, not of something else that its own "of" names, and no rate of interest or the like?"""
    near = range(max(0, share.left - 4), min(len(line.words), share.right + 4))
    if any(line.lemmas[i] in RATES and line.lemmas[i] not in SHARE_NOUNS for i in near):
        return False
    at = share.right + 1
    if at >= len(line.words) or line.words[at] != "of" or base.left <= at + 1 <= base.right or value.left <= at + 1 <= value.right:
        return True
    at += 1
    while at < len(line.words) and (line.words[at] in FILLERS and line.tokens[at].tag in ("DT", "PRP$", "JJ", "PDT")):
        at += 1
    if base.first > at and all(line.tokens[i].tag in NOUN_PHRASE or line.words[i] == "of" for i in range(at, base.left)):
        return True
    nouns = {w for f in (base, value) for w in (f.claim.measure or "").split()}
    if not nouns and line.tokens[share.right + 2].tag == "DT":
        return True
    return at < len(line.words) and (line.words[at] in FILLERS | ANAPHORS or line.lemmas[at] in nouns)


def share_relation(share: Figure, base: Figure, value: Figure, sure: bool) -> Relation:
    """The record of a share."""
    return Relation(
        kind="share",
        article=share.claim.article,
        roles={"share": (share.claim.id,), "base": (base.claim.id,), "value": (value.claim.id,)},
        facts={"certain": "yes" if sure else "no"},
    )


# ---- one ratio in two ways --------------------------------------------------------------------------------------------


def same_ratios(line: Line, shares: Sequence[Figure]) -> Iterator[Relation]:
    """A percentage and a ratio in words that are put on a par."""
    percents = [f for f in shares if f.claim.kind == "percent"]
    ratios = [f for f in shares if f.claim.kind == "ratio"]
    for percent in percents:
        for ratio in ratios:
            if on_a_par(line, percent, ratio):
                yield Relation(
                    kind="ratio",
                    article=percent.claim.article,
                    roles={"percent": (percent.claim.id,), "ratio": (ratio.claim.id,)},
                    facts={"form": form(ratio), "certain": "yes"},
                )


def on_a_par(line: Line, percent: Figure, ratio: Figure) -> bool:
    """Do the two say one thing: nothing between them but words of equality or one verb that equates them?"""
    if has(line, range(ratio.last + 1, min(ratio.last + 3, len(line.words))), TOTAL):
        return False
    if ratio.first < percent.first and RELATIVE & set(line.words[max(0, ratio.left - 6) : ratio.left]):
        return False  # "St Ann's, which has a third of the patients, 73 per cent"
    between = past_own_noun(line, gap(percent, ratio))
    if any(f for f in line.figures if f.first in between):
        return False
    if "point" in line.lemmas[ratio.last + 1 : ratio.last + 5]:
        return False
    nouns = [i for i in between if line.tokens[i].tag not in ("DT", "RB") and not plain(line, i)]
    if any(line.words[i] in ("and", "but", "while", "whereas", ";") for i in between):
        return False
    wholes = {whole for figure in (percent, ratio) if (whole := own_whole(line, figure))}
    if len(wholes) > 1:
        return False
    return not nouns and any(line.words[i] in BREAKS or line.lemmas[i] in EQUATIVE_VERBS or line.words[i] in ("or", "as") for i in between)


def own_whole(line: Line, share: Figure) -> str | None:
    """The noun that a share is taken of: "workforce" in "10.9% of the workforce"."""
    at = share.last + 1
    if line.words[at : at + 1] != ("of",):
        return None
    end = next((i for i in range(at + 1, len(line.words)) if line.tokens[i].tag not in NOUN_PHRASE), len(line.words))
    return line.lemmas[end - 1] if end > at + 1 else None


def past_own_noun(line: Line, between: range) -> range:
    """The words between two figures without the first one's "of …", where a mark or "or" closes it."""
    if not between or line.words[between[0]] != "of":
        return between
    for i in between:
        if line.words[i] in BREAKS or line.words[i] == "or":
            return range(i, between.stop)
    return between


def form(ratio: Figure) -> str:
    """ "odds" for one in five, "fraction" for a fifth."""
    inside = ratio.claim.text.lower().split()
    return "odds" if "in" in inside or "of" in inside else "fraction"


# ---- shares of one whole ----------------------------------------------------------------------------------------------


def exclusive_shares(line: Line, shares: list[Figure]) -> Iterator[Relation]:
    """Percentages of groups that exclude one another ("for", "against"), each of the whole and not of its group."""
    shares = [share for share in shares if stated_direction(line, share) is None]
    if len(shares) < 2 or not coordinated(line, shares) or any(has_own_base(line, share) for share in shares):
        return
    for groups in COMPLEMENTS:
        if distinct_classes(line, shares, groups):
            yield Relation(
                kind="shares",
                article=shares[0].claim.article,
                roles={"share": tuple(share.claim.id for share in shares)},
                facts={"certain": "yes", "complete": "yes" if len(shares) == len(groups) == 3 else "no"},
            )
            return


def has_own_base(line: Line, share: Figure) -> bool:
    """Is the percentage said of a group ("58% of men", "58% among men", "in the city 58% did")?"""
    before = range(max(0, share.first - CLOSE), share.first)
    start = max((i + 1 for i in before if line.words[i] in BREAKS or line.words[i] in ("and", "but", "while")), default=before.start)
    named = any(line.words[i] in ("in", "among", "amongst") and has(line, range(i, share.first), GROUPS) for i in range(start, share.first))
    return named or line.words[share.last + 1 : share.last + 2] in (("of",), ("among",), ("amongst",), ("in",), ("for",))


def times_more(line: Line) -> Iterator[Relation]:
    """Multiples with a comparative behind them."""
    for figure in line.figures:
        after = line.tokens[figure.last + 1 : figure.last + 2]
        if figure.claim.kind == "multiple" and figure.claim.text.lower().endswith("times") and after and after[0].tag in ("JJR", "RBR"):
            yield Relation(kind="times-more", article=figure.claim.article, roles={"multiple": (figure.claim.id,)})
