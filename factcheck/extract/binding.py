"""What each figure of a parsed sentence is said of: the noun it counts, the event, who says so, and how far it reaches."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.extract import deeds, heads
from factcheck.extract.attribution import Speakers
from factcheck.extract.grammar import SUBJECTS, Tree
from factcheck.extract.modality import modality_of
from factcheck.extract.modifiers import modifiers_of
from factcheck.extract.scope import Running, rate_follows, scope_of
from factcheck.extract.unparsed import bound_by_words
from factcheck.model import Binding, Mention, Token, Toponym
from factcheck.reference.events import weight_of

ELLIPTIC = ("conj", "appos")
LEAST = 6
"""From this weight on an event is told of people, of whom one may be the number."""


AMOUNTS = frozenset(["money", "measure"])
AGAIN = re.compile(
    r"(?:\s?[(\[]|,? or|\s?[;/–—=]|\s-|,? equivalent to|,? equal to)\s?(?:about|around|roughly|some|approximately|nearly|or)?\s?"
)


class Figure(NamedTuple):
    """A figure's place in the parsed sentence: its tokens and the one that the others hang on."""

    first: int
    last: int
    root: int


COMPARED = re.compile(r"\b(?:compared? (?:with|to)|up from|down from|versus|vs\.?|against)(?: (?:just|only|about|some|around))?\s{1,2}\Z")


def alike(one: Mention, two: Mention) -> bool:
    """Are two figures of one sort and unit?"""
    return one.unit == two.unit and (one.kind == two.kind or {one.kind, two.kind} <= {"count", "number"})


class Around(NamedTuple):
    """What is known of an article around a sentence: its quotations, and the places that the sentence names."""

    quotes: Sequence[tuple[int, int]] = ()
    places: Sequence[Toponym] = ()


def bind(text: str, tokens: Sequence[Token], mentions: Sequence[Mention], around: Around) -> list[Mention]:
    """The figures of one sentence, each with its binding; a number that counts a noun becomes a count."""
    if not tokens:
        return [without_parse(text, mention, is_quoted(mention, around.quotes)) for mention in mentions]
    figures = {mention.start: figure for mention in mentions if (figure := figure_in(tokens, mention))}
    tree = Tree(tokens, inside(figures, mentions, dates=False), inside(figures, mentions, dates=True))
    bound: list[Mention] = []
    binder = Binder(text, tree, mentions, figures, around.places, bound)
    for mention in mentions:
        figure = figures.get(mention.start)
        quoted = is_quoted(mention, around.quotes)
        if figure is None or mention.kind == "date":
            bound.append(without_parse(text, mention, quoted))
            continue
        binding = binder.binding(mention, figure, quoted)
        if is_pronoun(tree, figure, binding) and not any(m.kind == "count" for m in bound):
            continue
        kind = "count" if mention.kind == "number" and binding.measure else mention.kind
        bound.append(mention.model_copy(update={"kind": kind, "binding": binding}))
    return bound


def is_pronoun(tree: Tree, figure: Figure, binding: Binding) -> bool:
    """Is this "one" a thing spoken of before, and no number: "one went off"? "One died" is one."""
    alone = figure.last - figure.first == 1 and tree.tokens[figure.root].text.lower() == "one"
    if not alone or binding.measure or figure.last >= len(tree.tokens) or tree.tokens[figure.root].dep not in SUBJECTS:
        return False
    return tree.tokens[figure.last].tag in ("VBD", "VBZ") and weight_of(binding.action or "") < LEAST


def inside(figures: Mapping[int, Figure], mentions: Sequence[Mention], dates: bool) -> frozenset[int]:
    """The tokens inside the dates, or inside the other figures."""
    chosen = [figure for m in mentions if (m.kind == "date") == dates and (figure := figures.get(m.start))]
    return frozenset(i for figure in chosen for i in range(figure.first, figure.last))


def is_quoted(mention: Mention, quotes: Sequence[tuple[int, int]]) -> bool:
    """Does the figure stand inside quotation marks?"""
    at = bisect_right(quotes, mention.start, key=lambda quote: quote[0])
    return at > 0 and mention.start < quotes[at - 1][1]


def without_parse(text: str, mention: Mention, quoted: bool) -> Mention:
    """The mention with what the words that touch it say."""
    if mention.kind not in ("age", "ordinal") and not quoted:
        return mention
    return mention.model_copy(update={"binding": bound_by_words(text, mention, quoted)})


def figure_in(tokens: Sequence[Token], mention: Mention) -> Figure | None:
    """The tokens of a figure and their head, the last of several."""
    first = bisect_left(tokens, mention.start + 1, key=lambda token: token.end)
    last = bisect_left(tokens, mention.end, lo=first, key=lambda token: token.start)
    while first + 1 < last and tokens[first].tag[:2] == "VB":
        first += 1  # "exceeded one million": the verb is the hedge, and governs the figure
    roots = [i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i]
    return Figure(first, last, roots[-1]) if roots else None


class Binder:
    """What is known while the figures of a sentence are bound, from left to right.

    What is the same for all of them is looked up once: a sentence may hold hundreds of figures.
    """

    def __init__(
        self,
        text: str,
        tree: Tree,
        mentions: Sequence[Mention],
        figures: dict[int, Figure],
        places: Sequence[Toponym],
        bound: list[Mention],
    ) -> None:
        self.text, self.tree, self.figures, self.places, self.bound = text, tree, figures, places, bound
        self.dates = [(m.start, f) for m in mentions if m.kind == "date" and (f := figures.get(m.start))]
        self.stops = [token.start for token in tree.tokens if token.text == ";"]
        self.speakers = Speakers(tree, text)
        self.running: dict[tuple[int, int], Running] = {}

    def binding(self, mention: Mention, figure: Figure, quoted: bool) -> Binding:
        """The binding of one figure."""
        tree = self.tree
        if twin := self.twin(mention):
            return twin.binding.model_copy(update={"quoted": quoted})
        head = heads.head_of(tree, mention, figure.last, figure.root)
        leader = self.leader(mention, figure) if head.noun is None else None
        verb = deeds.verb_over(tree, head.noun if head.noun is not None else figure.root)
        if leader is None and head.of and head.words is None:
            leader = next((m for m in reversed(self.bound) if m.kind == "count"), None)
        measure = head.words or (leader.binding.measure if leader else None)
        action = deeds.action_of(tree, head, figure.root, verb) or (leader.binding.action if leader else None)
        clause = self.clause(mention.start)
        return Binding.model_construct(
            measure=measure,
            action=action,
            agent=verb is not None and any(deeds.does(tree, noun, verb) for noun in (head.noun, head.over) if noun is not None),
            subject=self.subject(head, verb) or (leader.binding.subject if leader else None),
            modifiers=modifiers_of(tree, head, figure.first, figure.last),
            place=self.places_beside(figure, head, verb),
            when=None,
            when_mention=self.date_beside(figure, head, verb),
            scope="rate"
            if mention.per or self.is_rate(head, figure)
            else scope_of(tree, self.text, mention.start, mention.end, figure.root, self.running_in(clause)),
            modality=modality_of(tree, verb),
            attribution=self.speakers.attribution_of(figure.root),
            quoted=quoted,
        )

    def is_rate(self, head: heads.Head, figure: Figure) -> bool:
        """Does a rate follow the counted noun, or what it is a number of: "two bottles of beer every year"?"""
        if head.noun is None or head.noun < figure.last:
            return False
        tree = self.tree
        of = next((c for c in tree.children[head.noun] if tree.tokens[c].text == "of"), None)
        inner = tree.child(of, "pobj") if of is not None else None
        return any(rate_follows(self.text, tree.tokens[i].end) for i in (head.noun, inner) if i is not None)

    def twin(self, mention: Mention) -> Mention | None:
        """The amount right before this one that it says again in another unit: "60m yuan ($8.9m)", "a million yuan, or about $137,000"."""
        before = self.bound[-1] if self.bound else None
        if before is None or {before.kind, mention.kind} - AMOUNTS or not AGAIN.fullmatch(self.text, before.end, mention.start):
            return None
        return before if before.unit != mention.unit or before.units != mention.units else None

    def leader(self, mention: Mention, figure: Figure) -> Mention | None:
        """The figure before that this one repeats the construction of: "154 men on Monday and 114 on Tuesday"."""
        token = self.tree.tokens[figure.root]
        if token.dep in ELLIPTIC:
            for earlier, other in self.before(self.bound):
                if other.first <= token.head < other.last or self.tree.tokens[other.root].head == token.head:
                    return earlier
        if COMPARED.search(self.text, max(0, mention.start - 40), mention.start):
            return next((m for m, _ in self.before(reversed(self.bound)) if m.binding.measure and alike(m, mention)), None)
        if self.stands_alone(figure):
            return next((m for m, _ in self.before(reversed(self.bound)) if m.kind == "count" and m.binding.measure), None)
        return None

    def before(self, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Figure]]:
        """Those of the figures that another one may repeat the construction of."""
        return ((m, f) for m in mentions if m.kind not in ("date", "ordinal", "age") and (f := self.figures.get(m.start)))

    def stands_alone(self, figure: Figure) -> bool:
        """Does the figure follow a comma or an "and" and have nothing but a preposition, a stop or a mark behind it?"""
        tokens = self.tree.tokens
        before = tokens[figure.first - 1] if figure.first else None
        if before and before.text.lower() in ("another", "then", "about", "some"):
            before = tokens[figure.first - 2] if figure.first > 1 else None
        after = tokens[figure.last] if figure.last < len(tokens) else None
        joined = before is not None and (before.tag == "CC" or before.text in (",", ";"))
        return joined and (after is None or after.tag in ("IN", "TO", "CC", ".", ",", ":"))

    def subject(self, head: heads.Head, verb: int | None) -> str | None:
        """Who the event is done by or happens to, where that is not what is counted."""
        if verb is None:
            return None
        tree = self.tree
        found = tree.subject(verb)
        if found is not None and found in (head.noun, head.over):
            found = tree.child(verb, "dobj")
        agent = tree.child(verb, "agent")
        if agent is not None and tree.tokens[verb].tag == "VBN":
            found = tree.child(agent, "pobj")
        if found is None or not tree.is_noun(found) or {found, tree.counted(found)} & {head.noun, head.over}:
            return None
        return tree.naming(found)

    def clause(self, start: int) -> tuple[int, int]:
        """The stretch of the sentence around a figure, up to a semicolon on either side."""
        tokens, at = self.tree.tokens, bisect_right(self.stops, start)
        return self.stops[at - 1] if at else tokens[0].start, self.stops[at] if at < len(self.stops) else tokens[-1].end

    def running_in(self, clause: tuple[int, int]) -> Running:
        """Where a clause speaks of a running total."""
        if clause not in self.running:
            self.running[clause] = Running.of(self.text, *clause)
        return self.running[clause]

    def date_beside(self, figure: Figure, head: heads.Head, verb: int | None) -> int | None:
        """Where the date of the figure's own clause starts: the one right behind it, else the nearest that hangs where it hangs."""
        dates = self.dates
        end = max(figure.last, (head.noun or 0) + 1)
        for start, date in dates:
            if end <= date.first <= end + 2 and all(token.tag in ("IN", "TO", "DT") for token in self.tree.tokens[end : date.first]):
                return start
        hanging = [(self.anchor(date.root, head), abs(date.first - figure.root), start) for start, date in dates]
        for at in self.anchors(figure, head, verb):
            if near := min(((distance, start) for anchor, distance, start in hanging if anchor == at), default=None):
                return near[1]
        return None

    def places_beside(self, figure: Figure, head: heads.Head, verb: int | None) -> tuple[str, ...]:
        """The codes of the places of the figure's own clause."""
        anchors = set(self.anchors(figure, head, verb))
        tokens = self.tree.tokens
        found = []
        for place in self.places:
            at = bisect_left(tokens, place.start + 1, key=lambda token: token.end)
            if at < len(tokens) and self.anchor(at, head) in anchors and tokens[at].dep not in SUBJECTS:
                found.append(place.place.split("/")[0])
        return tuple(dict.fromkeys(found))

    def anchor(self, i: int, head: heads.Head) -> int:
        """The word that a date or a place tells about: the verb over it, or the counted noun or figure where it hangs on that."""
        tree = self.tree
        for at in (i, *tree.up(i)):
            if at in (head.noun, head.over) or (at in tree.figures and at != i) or tree.tokens[at].tag[:2] in ("VB", "JJ", "MD"):
                return at
        return i

    def anchors(self, figure: Figure, head: heads.Head, verb: int | None) -> Iterator[int]:
        """The figure, its noun, its verb, and the verbs that this one is joined or subordinate to, but not those that report it."""
        yield figure.root
        yield from (noun for noun in (head.noun, head.over) if noun is not None)
        tree = self.tree
        for at in (verb, *tree.up(verb)) if verb is not None else ():
            yield at
            if tree.tokens[at].dep in ("ccomp", "relcl", "acl", "parataxis", "ROOT"):
                break
        if verb is not None:
            yield from deeds.at_once(tree, verb)
