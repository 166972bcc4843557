"""A parsed sentence as a tree to walk: who hangs on whom, what a noun phrase says in dictionary form, which event a word names."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from factcheck.model import Token
from factcheck.reference.events import Sort, event_of, weight_of

NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj"])
OBJECTS = frozenset(["dobj", "dative", "attr", "oprd", "acomp"])
CONTAINERS = frozenset(
    "number total tally dozen hundred thousand million amount sum quantity share proportion percentage average maximum minimum "
    "record".split()
)
"""Nouns that say nothing of what they are a number of: "the number of refugees" is about refugees."""
SORTERS = frozenset("case count charge act incident type kind piece pair".split())
"""Nouns that need what they are "of" to say anything: "cases of fraud" are fraud cases."""
DIRE = 8
"""From this weight on an event joined to another one by "and" is the event of both: "shot and killed"."""
PRONOUNS = frozenset(["PRP", "WP", "WDT", "EX", "DT"])
HIGHEST = 60
"""How far up a tree is followed: no sentence of news is nested deeper, but a line of nothing but figures hangs each on the one before."""


class Tree:
    """The tokens of one sentence with the way down as well as the way up; `figures` and `dates` are the tokens inside figures and dates."""

    def __init__(self, tokens: Sequence[Token], figures: frozenset[int] = frozenset(), dates: frozenset[int] = frozenset()) -> None:
        self.tokens = tokens
        self.figures = figures
        self.dates = dates

    @cached_property
    def words(self) -> list[str]:
        """The tokens in lower case."""
        return [token.text.lower() for token in self.tokens]

    @cached_property
    def children(self) -> list[list[int]]:
        """The tokens that hang on each token, in order."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for i, token in enumerate(self.tokens):
            if token.head != i:
                found[token.head].append(i)
        return found

    def child(self, i: int, *deps: str) -> int | None:
        """The first token that hangs on `i` in one of these ways."""
        return next((c for c in self.children[i] if self.tokens[c].dep in deps), None)

    def up(self, i: int) -> Iterator[int]:
        """The tokens that `i` hangs on, nearest first."""
        for _ in range(HIGHEST):
            if self.tokens[i].head == i:
                return
            i = self.tokens[i].head
            yield i

    def is_noun(self, i: int) -> bool:
        """Is this a noun that could be counted?"""
        return self.tokens[i].tag in NOUNS and i not in self.figures and i not in self.dates

    def subject(self, verb: int) -> int | None:
        """The subject of a verb, if need be that of the verb it is joined or subordinated to without one of its own."""
        for v in (verb, *self.up(verb)):
            found = self.child(v, *SUBJECTS)
            if found is not None:
                return self.reached(found, v)
            token = self.tokens[v]
            if token.dep in ("relcl", "acl"):
                return token.head
            if token.dep == "xcomp" and (told := self.child(token.head, "dobj")) is not None and token.head < told < v:
                return told
            if token.dep not in ("conj", "xcomp", "advcl", "aux", "auxpass", "pcomp", "prep"):
                return None
        return None

    def reached(self, subject: int, verb: int) -> int:
        """What a relative pronoun that is the subject stands for; any other subject itself."""
        if self.tokens[subject].tag in ("WDT", "WP") and self.tokens[verb].dep == "relcl":
            return self.tokens[verb].head
        return subject

    # ---- what words name

    def naming(self, noun: int) -> str:
        """A noun with everything before it but articles: common nouns in dictionary form, names as written."""
        parts = [
            c for c in self.children[noun] if c < noun and self.tokens[c].dep in ("compound", "nmod", "amod") and c not in self.figures
        ]
        return " ".join(self.word(i) for i in [*parts, noun])

    def word(self, i: int) -> str:
        """A common noun's dictionary form, a name as written."""
        token = self.tokens[i]
        return token.text if token.tag in ("NNP", "NNPS") else token.lemma.lower()

    def phrase(self, noun: int) -> str:
        """A noun with the common nouns before it, in dictionary form: "bank card"."""
        of = self.of_phrase(noun) if self.tokens[noun].lemma in SORTERS else None
        parts = [self.tokens[c].lemma.lower() for c in sorted(self.compounds(noun))]
        return " ".join([*([of] if of else []), *parts, self.tokens[noun].lemma.lower()])

    def compounds(self, noun: int) -> Iterator[int]:
        """The common nouns that go with a noun after them, and those that go with these."""
        for c in self.children[noun]:
            if c < noun and self.joins(c, noun):
                yield c
                yield from self.compounds(c)

    def of_phrase(self, noun: int) -> str | None:
        """The noun phrase after "of"."""
        of = next((c for c in self.children[noun] if self.tokens[c].text == "of"), None)
        inner = self.child(of, "pobj") if of is not None else None
        return self.phrase(inner) if inner is not None and inner > noun and self.is_noun(inner) else None

    def joins(self, c: int, noun: int) -> bool:
        """Is this token a common noun that goes with the noun after it?"""
        token = self.tokens[c]
        return token.dep in ("compound", "nmod") and token.tag in ("NN", "NNS") and c not in self.figures and not self.hyphened(c)

    def hyphened(self, i: int) -> bool:
        """Is this token part of a word with hyphens ("large-scale"), or the hyphen?"""
        return any(self.is_hyphen(k) for k in (i - 1, i, i + 1))

    def is_hyphen(self, i: int) -> bool:
        """Is this token a hyphen between two words that it touches?"""
        tokens = self.tokens
        if not 0 < i < len(tokens) - 1 or tokens[i].text not in ("-", "–"):
            return False
        return tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start

    def whole_word(self, i: int) -> str:
        """The token's word with what hyphens join to it, in small letters."""
        first = last = i
        while first > 0 and (self.is_hyphen(first) or self.is_hyphen(first - 1)):
            first -= 1
        while last + 1 < len(self.tokens) and (self.is_hyphen(last) or self.is_hyphen(last + 1)):
            last += 1
        return "".join(token.text for token in self.tokens[first : last + 1]).lower()

    def counted(self, noun: int) -> int:
        """The noun that is really spoken of: for "the number of refugees" the refugees."""
        if self.tokens[noun].lemma in CONTAINERS:
            of = next((c for c in self.children[noun] if self.tokens[c].text == "of"), None)
            inner = self.child(of, "pobj") if of is not None else None
            if inner is not None and (self.is_noun(inner) or event_of(self.tokens[inner].text.lower(), "adjective")):
                return inner  # "the number of dead" is about those too
        return noun

    def events(self, i: int) -> Iterator[str]:
        """The events of the vocabulary that a word names, with the words that belong to it."""
        token = self.tokens[i]
        sort: Sort = (
            "verb" if token.tag[:2] == "VB" else "noun" if token.tag in NOUNS else "adverb" if token.tag[:2] == "RB" else "adjective"
        )
        for key in self.keys(i, sort):
            if found := event_of(key, sort):
                yield found
                break
        if token.tag in ("VBN", "VBD", "JJ", "RB") and (found := event_of(token.text.lower(), "adjective")):
            yield found

    def keys(self, i: int, sort: str) -> Iterator[str]:
        """The dictionary forms under which the vocabulary may have a word, the longest first."""
        token = self.tokens[i]
        lemma = token.lemma.lower()
        if sort == "noun":
            yield self.phrase(i)
            yield from (f"{self.tokens[c].lemma.lower()} {lemma}" for c in self.children[i] if self.tokens[c].dep == "amod")
        if sort == "verb":
            behind = self.tokens[i + 1] if i + 1 < len(self.tokens) else token
            if behind.dep == "quantmod":  # "hands over 146 suspects", parsed as "more than 146"
                yield f"{lemma} {behind.lemma.lower()}"
            for c in self.children[i]:
                other = self.tokens[c]
                if other.dep in ("prt", "advmod", "dobj", "acomp", "oprd"):
                    yield f"{lemma} {other.lemma.lower()}"
                elif other.dep == "prep" and (inner := self.child(c, "pobj")) is not None:
                    for noun in (inner, *(part for part in self.children[inner] if self.tokens[part].dep == "compound")):
                        yield f"{lemma} {other.lemma.lower()} {self.tokens[noun].lemma.lower()}"
        yield lemma

    def verb_event(self, verb: int) -> str | None:
        """The event that a verb tells of, with the words that complete it ("found dead", "shot and killed"), else its lemma."""
        joined = {part for part in self.predicate(verb) if part != verb and "conj" in (self.tokens[part].dep, self.tokens[verb].dep)}
        found = [event for part in self.predicate(verb) for event in self.events(part) if part not in joined or weight_of(event) >= DIRE]
        best = max(found, key=weight_of, default=None)
        lemma = self.tokens[verb].lemma.lower()
        return best or (None if lemma in ("be", "have", "do", "'m", "’m", "'re", "’re", "'s", "’s", "'ve", "’ve") else lemma)

    def predicate(self, verb: int) -> Iterator[int]:
        """A verb and the words that tell with it what happened to its subject."""
        yield verb
        for c in self.children[verb]:
            token = self.tokens[c]
            completes = token.dep in ("acomp", "oprd", "attr", "advmod") and token.tag[:2] in ("JJ", "VB", "RB")
            if completes or token.dep == "xcomp" or self.shares_subject(c):
                yield c
        if self.shares_subject(verb) and self.child(self.tokens[verb].head, "dobj") is None:
            yield self.tokens[verb].head

    def shares_subject(self, verb: int) -> bool:
        """Is this a verb joined to another one, with neither subject nor object of its own: "shot and killed"?"""
        token = self.tokens[verb]
        return token.dep == "conj" and token.tag[:2] == "VB" and self.child(verb, *SUBJECTS, "dobj") is None
