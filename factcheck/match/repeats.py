"""Figures given more than once: in headline, standfirst or caption and in the text, and twice within the text.

A headline sums the story up, so a headline figure that some figure of the text bears out is settled, and one that none bears out is held
against the figure that clearly stands for the same thing. Inside the text two figures are held against each other only where every
feature of `match/same.py` agrees, and where the text gives two values for the thing, not three: three are three things.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.intervals import Interval, add, below, may_be_one, printed, total
from factcheck.match.figures import ORDER, Figure, figures_of, token_words
from factcheck.match.piecemeal import may_be_some, told_on
from factcheck.match.same import Sameness, is_event, same_speaker, sameness
from factcheck.model import Document, Relation, Sentence
from factcheck.reference.nouns import nouns
from factcheck.reference.perpetrators import tells_of_their_death

SORTS = frozenset({"count", "money", "percent", "measure"})
BEFALL = frozenset("kill injure shoot miss rescue evacuate arrest repatriate abduct release infect charge convict attack".split())
"""Events that befall people once, and whose bare count is of people: "three injured". Firms hire again and again."""
OF_MANY = frozenset(nouns().group(noun) for noun in "stake share price rate value fee tariff".split())
"""What each of many things has: "the 20% stake" may be one in another firm."""
MORE = frozenset("another third fourth fifth sixth seventh eighth ninth tenth later also".split())
FEW = Interval(Decimal(1), Decimal(2))
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
SUMMARIES = ("headline", "standfirst", "caption")
MOST = 60
"""Figures of one sort that are compared with one another; a table of hundreds is not prose."""
MANY_VALUES = 3
SELDOM_BY_CHANCE = 20
SAID_ASIDE = frozenset({"whole and part", "now and before", "day"})
"""What a figure that bears a headline out may be besides: "300 of its 2,400 jobs"."""
COUNTED_IN = frozenset(["including", "counting"])
LEAD = 3
"""Sentences of the text that a headline may stand for."""
DIGITS = re.compile(r"\d[\d,]*+(?:\.\d++)?")
UNITS = frozenset({"measure", "count", "number"})
VERSUS = frozenset({"vs", "vs.", "versus"})
STEM = 4
SHARED_WORDS = 2
"""Words that a headline and a sentence of the lead must have in common to be about one thing."""


def repeated(document: Document) -> Iterator[Relation]:
    """All repeats of a document."""
    figures = figures_of(document)
    for sort in by_sort(figures).values():
        body = [figure for figure in sort if figure.claim.part == "body"][:MOST]
        if sort[0].claim.kind != "measure":  # one text names many distances
            yield from repeats_in_body(document, [*(figure for figure in sort if figure.claim.part == "headline"), *body])
        for figure in sort:
            if figure.claim.part in SUMMARIES:
                yield from summary_of(document, figure, [*body, *beside(figure, sort)])


def beside(figure: Figure, sort: Sequence[Figure]) -> list[Figure]:
    """What else a headline, standfirst or caption is held against: the other two are summaries of the same text."""
    return [
        other for other in sort if other.claim.part in SUMMARIES and SUMMARIES.index(other.claim.part) != SUMMARIES.index(figure.claim.part)
    ]


def by_sort(figures: Iterable[Figure]) -> Mapping[tuple[str, str | None, str | None], list[Figure]]:
    """Figures by kind, unit and what they are per: only within a sort can two be one."""
    sorts: dict[tuple[str, str | None, str | None], list[Figure]] = {}
    for figure in figures:
        kind = "count" if figure.counts else figure.claim.kind
        if kind in SORTS:
            sorts.setdefault((kind, figure.claim.unit, figure.claim.per), []).append(figure)
    return sorts


# ---- within the text ---------------------------------------------------------------------------------------------


def repeats_in_body(document: Document, body: Sequence[Figure]) -> Iterator[Relation]:
    """Pairs of figures of the text that stand for the same thing. Where a figure has no equal in every feature, it may take one up."""
    strict = list(groups(body, comparable))
    paired = {figure.claim.id for group in strict for figure in group}
    loose = groups([figure for figure in body if figure.claim.id not in paired], nearly_comparable)
    for group in (*strict, *loose):
        values = distinct(group)
        in_text = [figure for figure in group if figure.claim.part == "body"]
        yield from (repeat_of(document, one, other) for one, other in agreeing(in_text))
        if len(values) == 2 and not explained(document, values, body):
            pair = odd_one_last(group, values)
            if not (pair[0].counts and told_on(document, *pair)):
                yield repeat_of(document, *pair)


def comparable(one: Figure, other: Figure) -> bool:
    """Whether two figures of the text are the same thing beyond doubt."""
    if one.sentence == other.sentence:
        return False
    grade = sameness(one, other)
    if one.counts:
        same = grade.verdict == "same" or (grade.but_for("what is counted") and overfull(one, other))
        known = is_event(one) and ((is_people(one) and one.claim.action in BEFALL) or (one.definite and other.definite))
        return same and known and not (single(one) or single(other))
    return grade.verdict == "same" and (one.definite or other.definite) and one.noun not in OF_MANY


def nearly_comparable(one: Figure, other: Figure) -> bool:
    """Whether one figure of the text takes up the other."""
    return one.sentence != other.sentence and not one.counts and one.noun not in OF_MANY and taken_up(one, other, sameness(one, other))


def is_people(figure: Figure) -> bool:
    """Whether people are counted; what happens to them happens once, while planes are bought again and again."""
    if not figure.noun:
        return figure.claim.action in BEFALL
    return figure.noun in nouns().roles or nouns().kinship(figure.noun, "person") in ("same", "narrower")


def overfull(one: Figure, other: Figure) -> bool:
    """Whether one counts a kind of what the other counts, and more of it: four men among two people."""
    narrow, broad = (one, other) if nouns().kinship(one.noun, other.noun) == "narrower" else (other, one)
    return below(interval_of(broad), interval_of(narrow))


def single(figure: Figure) -> bool:
    """Whether just one is counted: "one man died" is told of each of several events, never of all."""
    value = figure.claim.value
    return value is not None and value.point == 1


def taken_up(one: Figure, other: Figure, grade: Sameness) -> bool:
    """Whether a definite figure repeats an earlier one without its adjectives or its date: "the £7m offer", after "a cash offer of £7m"."""
    first, again = sorted((one, other), key=lambda figure: figure.claim.start)
    if not again.definite or again.dates or not again.narrowing <= first.narrowing or first.narrowing & ORDER:
        return False
    return grade.but_for("which of them", *(() if again.noun in nouns().periodic else ("occasion",)))


def groups(figures: Sequence[Figure], joined: Callable[[Figure, Figure], bool]) -> Iterator[list[Figure]]:
    """Figures that are joined, directly or through others."""
    root = list(range(len(figures)))

    def top(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    for i, j in combinations(range(len(figures)), 2):
        if joined(figures[i], figures[j]):
            root[max(top(i), top(j))] = min(top(i), top(j))
    found: dict[int, list[Figure]] = {}
    for i, figure in enumerate(figures):
        found.setdefault(top(i), []).append(figure)
    yield from (group for group in found.values() if len(group) > 1)


def distinct(group: Sequence[Figure]) -> list[list[Figure]]:
    """The group parted by value: figures that agree with the first of a part belong to it."""
    parts: list[list[Figure]] = []
    for figure in group:
        home = next((part for part in parts if agree(part[0], figure)), None)
        if home is None:
            parts.append([figure])
        else:
            home.append(figure)
    return parts


def agreeing(group: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Neighbours in the text that agree."""
    for part in distinct(group):
        yield from pairwise(part)


def add_up(values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the two are batches: a third figure is their sum, or a third one makes one of them out of the other."""
    first = values[0][0]
    known = {figure.claim.id for part in values for figure in part}
    akin = [figure for figure in body if figure.claim.id not in known and interval_of(figure).bounded]
    thirds = [interval_of(figure) for figure in akin if unlikely(figure) or may_be_part(sameness(first, figure))]
    one, other = (interval_of(part[0]) for part in values)
    return any(add(one, other).overlaps(third) or add(one, third).overlaps(other) or add(other, third).overlaps(one) for third in thirds)


def unlikely(figure: Figure) -> bool:
    """Whether a figure is too large to be the sum of two others by chance."""
    point = figure.claim.value.point if figure.claim.value else None
    return figure.counts and point is not None and point >= SELDOM_BY_CHANCE


def explained(document: Document, values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the text itself says why there are two values."""
    reasons = (
        is_round_up(document, values, body),
        one_more(document, values),
        with_somebody_counted_in(document, values),
        two_views(values, body),
    )
    return add_up(values, body) or any(reasons)


def two_views(values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the text lays the two values in two mouths, be it that the headline repeats one of them as a fact."""
    if not values[0][0].counts or all(figure.claim.part != "headline" for part in values for figure in part):
        return False
    sides = [[figure for figure in body if figure.claim.action == part[0].claim.action and agree(part[0], figure)] for part in values]
    return any(same_speaker(one, other) != "same" for one in sides[0] for other in sides[1])


def is_round_up(document: Document, values: Sequence[Sequence[Figure]], body: Sequence[Figure]) -> bool:
    """Whether the text tells of several occasions of one kind: many values, or more victims with their ages than are counted."""
    first = values[0][0]
    if not first.counts:
        return False
    event = first.claim.action
    counts = [figure for figure in body if figure.claim.action == event and not figure.partial]
    aged = [claim for claim in document.claims if claim.kind == "age" and claim.action == event and claim.part == "body"]
    most = max((figure.claim.value.point or 0 for part in values for figure in part if figure.claim.value), default=0)
    return len(distinct(counts)) > MANY_VALUES or len(aged) > most


def one_more(document: Document, values: Sequence[Sequence[Figure]]) -> bool:
    """Whether the smaller figure's own words go on to the few that are missing: "another man died later", "a fourth victim"."""
    one, other = values[0][0], values[1][0]
    if not one.counts or not nearly_as_many(one, other):
        return False
    if one.others != other.others:
        return True
    smaller = one if below(interval_of(one), interval_of(other)) else other
    first, last = (document.sentences[min(i, len(document.sentences) - 1)] for i in (smaller.sentence, smaller.sentence + 2))
    return any(word in MORE for word in token_words(document.article.text[first.start : last.end]))


def with_somebody_counted_in(document: Document, values: Sequence[Sequence[Figure]]) -> bool:
    """Whether the larger figure may count somebody whom the other leaves out: the gunman, or whoever stands behind its "including"."""
    one, other = values[0][0], values[1][0]
    if not one.counts or one.claim.action not in ("kill", "injure", "shoot") or not nearly_as_many(one, other):
        return False
    told = {token.text.lower() for part in values for figure in part for token in document.sentences[figure.sentence].tokens}
    return not told.isdisjoint(COUNTED_IN) or tells_of_their_death(document.article.text)


def nearly_as_many(one: Figure, other: Figure) -> bool:
    """Whether two counts are one or two apart."""
    a, b = interval_of(one), interval_of(other)
    return add(a, FEW).overlaps(b) or add(b, FEW).overlaps(a)


def odd_one_last(group: Sequence[Figure], values: Sequence[Sequence[Figure]]) -> tuple[Figure, Figure]:
    """Of two values that disagree the one said more often (or first), then the other."""
    first, second = sorted(values, key=lambda part: (-len(part), part[0].claim.start))
    return first[0], second[0]


def repeat_of(document: Document, first: Figure, again: Figure) -> Relation:
    """Two figures for one thing as a record."""
    return Relation(kind="repeat", article=document.article.id, roles={"first": (first.claim.id,), "again": (again.claim.id,)})


# ---- headline, standfirst and caption ------------------------------------------------------------------------------


def summary_of(document: Document, summary: Figure, body: Sequence[Figure]) -> Iterator[Relation]:
    """A figure above or beside the text with the figures of the text that stand for the same thing."""
    if summary.claim.part == "standfirst" and is_row(document.sentences[summary.sentence]):
        return
    if summary.counts and not summary.noun and summary.claim.action not in BEFALL:
        return  # "survives vote by 97 to 81"
    graded = [(figure, sameness(summary, figure)) for figure in body]
    same = bounded(figure for figure, grade in graded if grade.verdict == "same" and named(figure))
    borne_out = [figure for figure in same if agree(summary, figure)]
    if not borne_out:
        if summary.partial or supported(summary, graded):
            return
        sure = summary.claim.part == "headline" or not same
        if sure and not summary.counts and any(agrees_rounded(summary, figure) and bears_out(summary, figure) for figure in body):
            return
        if summary.claim.kind in ("measure", "money") and printed_in(document, summary):
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


def is_row(sentence: Sentence) -> bool:
    """Whether a line below the headline is a row of a table, no standfirst: "Net 1.9m vs 1.6m", figures without a verb."""
    words = {token.text.lower() for token in sentence.tokens}
    told = any(token.tag in ("VBD", "VBZ", "VBP", "MD") for token in sentence.tokens)
    return bool(words & VERSUS) or (not told and sum(token.pos == "NUM" for token in sentence.tokens) > 1)


def bounded(figures: Iterable[Figure]) -> list[Figure]:
    """The figures that say how many, if there are any: "at least two" bears out every headline, and so none."""
    found = list(figures)
    return [figure for figure in found if interval_of(figure).bounded] or found


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


def may_be_part(grade: Sameness) -> bool:
    """Whether a figure may be one of the parts that a headline adds up."""
    return grade.different <= {"whole and part"} and not grade.unsure & {"what happened", "what is measured"}


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


# ---- values --------------------------------------------------------------------------------------------------------


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
