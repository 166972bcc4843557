"""What a headline, a standfirst or a caption gives, held against the text.

A headline sums the story up, so a headline figure that some figure of the text bears out is settled, and one that none bears out is held
against the figure that clearly stands for the same thing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.intervals import total
from factcheck.match.agreement import (
    BEFALL,
    agree,
    agrees_rounded,
    bounded,
    interval_of,
    may_be_part,
    nearly_as_many,
    overfull,
    single,
    unlikely,
)
from factcheck.match.figures import Figure
from factcheck.match.piecemeal import may_be_some
from factcheck.match.same import Sameness, is_event, sameness
from factcheck.model import Claim, Document, Relation, Sentence
from factcheck.reference.nouns import nouns

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
DIFFERENCE = re.compile(r"\s(?:\w+\s){0,2}?(?:more|less|higher|lower|cheaper|dearer|fewer)\b")
SAID_ASIDE = frozenset({"whole and part", "now and before", "day"})
"""What a figure that bears a headline out may be besides: "300 of its 2,400 jobs"."""
BEFALLEN = frozenset("killed wounded hurt arrested detained rescued".split())
"""What befell those counted, in place of a word for them: "19 killed in bus crash"."""
LEAD = 3
"""Sentences of the text that a headline may stand for."""
UNITS = frozenset({"measure", "count", "number"})
COUNTED = frozenset({"count", "number"})
ODD = 3
VERSUS = frozenset({"vs", "vs.", "versus"})
STEM = 4
SHARED_WORDS = 2
"""Words that a headline and a sentence of the lead must have in common to be about one thing."""


def summary_of(document: Document, summary: Figure, body: Sequence[Figure]) -> Iterator[Relation]:
    """A figure above or beside the text with the figures of the text that stand for the same thing."""
    if summary.claim.part == "standfirst" and is_row(document.sentences[summary.sentence]):
        return
    if summary.counts and not summary.noun and summary.claim.action not in BEFALL:
        return  # "survives vote by 97 to 81"
    if summary.claim.part == "headline" and summary.claim.measure in BEFALLEN:
        summary = summary._replace(noun="", nouns=frozenset())
    graded = [(figure, sameness(summary, figure)) for figure in body]
    same = bounded(figure for figure, grade in graded if grade.verdict == "same" and named(figure))
    borne_out = [figure for figure in same if agree(summary, figure)]
    if not borne_out:
        if summary.partial or supported(summary, graded):
            return
        sure = summary.claim.part == "headline" or not same
        if sure and not summary.counts and any(agrees_rounded(summary, figure) and bears_out(summary, figure) for figure in body):
            return
        if (
            printed_in(document, summary)
            if summary.claim.kind in ("measure", "money")
            else is_odd(summary) and stands_in(document, summary)
        ):
            return
        lead = first_of_body(document) + 2
        same = same or only_one(figure for figure, grade in graded if nearly_same(summary, figure, grade, figure.sentence < lead))
        if not same and summary.claim.part == "headline":
            same = in_lead(document, summary, [figure for figure, grade in graded if perhaps(summary, figure, grade)], body)
        same = [figure for figure in same if not (figure.others != summary.others and nearly_as_many(summary, figure))]
        same = [figure for figure in same if not (single(summary) and figure.sentence > lead)]
        same = [figure for figure in same if not may_be_some(document, summary, figure)]
    if borne_out or same:
        yield Relation(
            kind="summary",
            article=document.article.id,
            roles={"summary": (summary.claim.id,), "body": tuple(figure.claim.id for figure in (borne_out or same))},
            facts={"part": summary.claim.part},
        )


def is_difference(claim: Claim) -> bool:
    """Whether a figure says by how much: "€15,000 more than last year", "won by 227 votes"."""
    at = claim.start - claim.sentence_start
    if claim.kind in ("money", "measure", "percent"):
        return DIFFERENCE.match(claim.sentence, at + len(claim.text)) is not None
    return (claim.measure or "").endswith("vote") and claim.sentence[:at].endswith(" by ")


def bears_out(summary: Figure, figure: Figure) -> bool:
    """Whether that two figures agree says anything: "over 17%" agrees with every larger percentage."""
    return (interval_of(summary).bounded and interval_of(figure).bounded) or same_point(summary, figure)


def printed_in(document: Document, summary: Figure) -> bool:
    """Whether the text has the number in a unit of another name: "35,000 long tons" under "35,000 tons"."""
    point = summary.claim.value.point if summary.claim.value else None
    return any(
        claim.kind in UNITS and claim.part == "body" and claim.value and claim.value.point == point and claim.unit != summary.claim.unit
        for claim in document.claims
    )


def is_odd(summary: Figure) -> bool:
    """Whether hardly two things have a headline's number by chance: it has three digits that tell."""
    point = summary.claim.value.point if summary.claim.value else None
    return point is not None and len("".join(map(str, point.as_tuple().digits)).rstrip("0")) >= ODD


def stands_in(document: Document, summary: Figure) -> bool:
    """Whether the text counts something with the number, by whatever name: "3,040 went to the polls" under "as 3,040 vote"."""
    return any(claim.kind in COUNTED and claim.part == "body" and claim.value == summary.claim.value for claim in document.claims)


def is_row(sentence: Sentence) -> bool:
    """Whether a line below the headline is a row of a table, no standfirst: "Net 1.9m vs 1.6m", figures without a verb."""
    words = {token.text.lower() for token in sentence.tokens}
    told = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in sentence.tokens)
    return bool(words & VERSUS) or (not told and sum(token.pos == "NUM" for token in sentence.tokens) > 1)


def named(figure: Figure) -> bool:
    """Whether it is known what the figure is said of."""
    return is_event(figure) if figure.counts else bool(figure.noun)


def nearly_same(summary: Figure, figure: Figure, grade: Sameness, leading: bool) -> bool:
    """Whether only doubts are left that the brevity of a headline explains: the first sentences say "last year" where it does not."""
    doubts = {"what is measured", "which of them", "which of a row"}
    if leading or overfull(summary, figure):
        doubts.add("what is counted")
    if lasting(summary) or (leading and summary.claim.part == "headline" and not summary.elsewhen):
        doubts |= {"occasion", "day"}
    return named(figure) and grade.but_for(*doubts)


def lasting(summary: Figure) -> bool:
    """Whether a figure names one known thing, whenever it was: "the $20m settlement", not "the $20m profit"."""
    return summary.definite and not summary.counts and bool(summary.noun) and summary.noun not in nouns().periodic


def first_of_body(document: Document) -> int:
    """Where the text's own sentences begin."""
    return next((position for position, sentence in enumerate(document.sentences) if sentence.part == "body"), 0)


def perhaps(summary: Figure, figure: Figure, grade: Sameness) -> bool:
    """Whether a sentence on the same topic may still mean the same thing by other words ("buys its rival for", "cut" and "shed jobs")."""
    other_words = {"what is measured", "which of them"}
    lexicon = nouns()
    things = lexicon.kinship(summary.noun, "person") == "apart" or lexicon.kinship(summary.noun, "job") != "apart"
    if things and lexicon.kinship(summary.noun, figure.noun) != "apart":
        other_words.add("what happened")
    return grade.different <= other_words


def only_one(figures: Iterable[Figure]) -> list[Figure]:
    """The figures if they all give one value."""
    found = list(figures)
    return found if found and all(agree(found[0], figure) for figure in found) else []


def supported(summary: Figure, graded: Sequence[tuple[Figure, Sameness]]) -> bool:
    """Whether a figure of the text that may be the same gives the figure, or two or three together that may be its parts."""
    graded = [
        (figure, grade)
        for figure, grade in graded
        if figure.claim.value and figure.claim.value.point and (interval_of(figure).bounded or same_point(summary, figure))
    ]
    if any(
        agrees_rounded(summary, figure) and bears_out(summary, figure) and said_aside(summary, figure, grade) for figure, grade in graded
    ):
        return True
    if summary.claim.kind not in ("count", "number", "money"):
        return False
    wanted = interval_of(summary)
    parts = without_repeats(figure for figure, grade in graded if may_be_part(grade))
    amounts = [interval_of(figure) for figure in parts[:10]]
    return any(total(some).overlaps(wanted) for size in (2, 3) for some in combinations(amounts, size))


def same_point(one: Figure, other: Figure) -> bool:
    """Whether two figures are printed with one number: "147" and "at least 147"."""
    return one.claim.value is not None and other.claim.value is not None and one.claim.value.point == other.claim.value.point


def said_aside(summary: Figure, figure: Figure, grade: Sameness) -> bool:
    """Whether a figure that agrees may be the summary's: for a headline also as a part, an old figure or an odd one of the text."""
    if summary.claim.part != "headline" or figure.claim.part != "body":
        return grade.verdict != "different"
    return grade.different <= SAID_ASIDE or (unlikely(figure) and same_point(summary, figure))


def without_repeats(figures: Iterable[Figure]) -> list[Figure]:
    """The figures, each thing that is told twice once."""
    kept: list[Figure] = []
    for figure in figures:
        if not any(agree(figure, other) and told_twice(sameness(figure, other)) for other in kept):
            kept.append(figure)
    return kept


def told_twice(grade: Sameness) -> bool:
    """Whether two figures that agree are one figure told twice, rather than those of two occasions."""
    return grade.verdict != "different" and not grade.unsure & {"day", "place", "occasion"}


def in_lead(document: Document, summary: Figure, likely: Sequence[Figure], body: Sequence[Figure]) -> list[Figure]:
    """The figure of the first sentences that a headline must stand for: the only one of its sort in a sentence about the same thing.

    Nothing, if any figure of the sort in the text bears the headline out.
    """
    if any(agrees_rounded(summary, figure) for figure in body):
        return []
    topic = content_of(document, summary)
    first = first_of_body(document)
    for figure in likely:
        alike = [other for other in body if other.sentence == figure.sentence and not other.partial]
        kin = bool(figure.noun and summary.noun) and nouns().kinship(figure.noun, summary.noun) != "apart"
        shared = in_common(topic, content_of(document, figure)) + kin
        if figure.counts and not figure.noun:
            continue  # "eggs rose to $5.90 a dozen"
        if figure.sentence < first + LEAD and len(alike) == 1 and shared >= SHARED_WORDS:
            return [] if figure.partial or (figure.elsewhen and figure.sentence > first) else [figure]
    return []


def content_of(document: Document, figure: Figure) -> frozenset[str]:
    """What a figure's sentence is about: its names, nouns, verbs and adjectives."""
    return frozenset(
        token.lemma.lower()
        for token in document.sentences[figure.sentence].tokens
        if token.text[:1].isalpha() and len(token.text) > 2 and (token.pos in CONTENT or (token.text[:1].isupper() and len(token.text) > 4))
    )


def in_common(one: Iterable[str], other: Iterable[str]) -> int:
    """How many words of the one are in the other, in some form: "growth" and "grow", "payout" and "pay"."""
    return sum(any(a[:STEM] == b[:STEM] or a.startswith(b) or b.startswith(a) for b in other) for a in one)
