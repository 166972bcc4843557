"""Two versions of one text: which figures changed, and whether the new version says so.

Sentences are paired by their words with all figures left out, so a figure that changed does not hide its sentence. Within a pair the
figures are paired in order, kind by kind.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from factcheck.match.figures import token_words
from factcheck.model import Claim, Document, Relation

NOTES = frozenset("correction corrects corrected clarification clarifies amended amends updated update erratum earlier-version".split())
ALIKE = 85.0
"""How alike two sentences must be without their figures (of 100) to be one sentence in two versions."""


def changes_between(old: Document, new: Document) -> tuple[Relation, ...]:
    """Figures of the new version that the old one gave otherwise, each with what it was."""
    told = "yes" if says_corrected(new) and not says_corrected(old) else "no"
    return tuple(
        Relation(
            kind="changed",
            article=new.article.id,
            roles={"new": (after.id,)},
            facts={"old": " ".join(before.text.split()), "told": told},
        )
        for before, after in paired_claims(old, new)
        if differs(before, after)
    )


def says_corrected(document: Document) -> bool:
    """Whether a version carries a note of correction or calls itself an update."""
    return any(word in NOTES for word in token_words(document.article.text)) or "earlier version" in document.article.text.lower()


def differs(before: Claim, after: Claim) -> bool:
    """Whether a figure has another amount now; "5m" for "five million" is no change."""
    return before.value is not None and after.value is not None and before.value != after.value and before.value.point != after.value.point


def paired_claims(old: Document, new: Document) -> Iterator[tuple[Claim, Claim]]:
    """Claims of the old version with those that stand in their place in the new one."""
    before, after = by_sentence(old), by_sentence(new)
    for mine, yours in paired_sentences(list(before), list(after)):
        yield from in_order(before[mine], after[yours])


def by_sentence(document: Document) -> Mapping[str, list[Claim]]:
    """Claims by their sentence's words without figures; of sentences alike the first counts."""
    found: dict[int, list[Claim]] = {}
    for claim in document.claims:
        if claim.value is not None:
            found.setdefault(claim.sentence_start, []).append(claim)
    frames: dict[str, list[Claim]] = {}
    for claims in found.values():
        frames.setdefault(frame_of(claims), claims)
    return frames


def frame_of(claims: Sequence[Claim]) -> str:
    """A sentence without its figures."""
    text, start = claims[0].sentence, claims[0].sentence_start
    for claim in sorted(claims, key=lambda claim: -claim.start):
        text = text[: claim.start - start] + "#" + text[claim.end - start :]
    return " ".join(text.split())


def paired_sentences(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each new sentence with the old one it was: the same words, else the one most alike."""
    from rapidfuzz import fuzz, process

    same = set(old) & set(new)
    left = [frame for frame in old if frame not in same]
    for frame in new:
        if frame in same:
            yield frame, frame
        elif left and (best := process.extractOne(frame, left, scorer=fuzz.ratio, score_cutoff=ALIKE)):
            left.remove(best[0])
            yield best[0], frame


def in_order(before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The claims of two sentences pair by pair, where both have the same sorts of figure in the same order."""
    pairs = list(zip_longest(before, after))
    if all(a is not None and b is not None and (a.kind, a.unit) == (b.kind, b.unit) for a, b in pairs):
        yield from pairs
