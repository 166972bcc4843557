"""Who says so: "according to the ministry", "police said", "the mayor told reporters"."""

import re
from functools import cached_property

from factcheck.extract.grammar import Tree
from factcheck.reference.events import event_of

SAYING = frozenset(
    "say tell announce report state add confirm note claim estimate declare explain reveal disclose warn insist argue allege write tweet "
    "acknowledge admit describe remark comment testify maintain assert suggest show find forecast predict put".split()
)
"""Verbs that a source is the subject of."""
PLAIN = frozenset("say tell announce state add confirm note claim declare explain reveal disclose allege write tweet estimate".split())
KEPT = frozenset(["compound", "amod", "nmod", "poss", "case", "det", "nummod", "prep", "pobj", "cc", "conj", "punct", "appos"])
PAPERS = frozenset(
    "data datum figure report statement statistic survey study document record analysis estimate poll research release count tally".split()
)
"""What a source publishes."""
NAME = r"[A-Z][\w’'.-]{1,30}(?: (?:(?:of|the|and|for|de|al) )?[A-Z][\w’'.-]{0,30}){0,6}"
GROUP = (
    r"(?:[Pp]olice|[Oo]fficials?|[Aa]uthorities|[Pp]rosecutors?|[Ii]nvestigators|[Dd]eputies|[Tt]he (?:ministry|company|agency|department|"
    r"office|bureau|government|report|union|bank|group|court|mayor|governor|spokesman|spokeswoman))"
)
TELLS = r"(?:said|says|told|added|announced|stated)"
SPEAKER = re.compile(rf"\b(?!(?:He|She|It|They|We|I|The|\w{{3,6}}day) {TELLS})({NAME}|{GROUP}) {TELLS}\b|\bsaid ({NAME})")
BODY = re.compile(
    rf"^{GROUP}$|\b(?:Ministry|Department|Police|Office|Agency|Bureau|Company|Inc|Corp|Group|Bank|Court|Council|Commission|Committee|Association|"
    r"University|Institute|Centre|Center|Service|Authority|Union|Party|Board|Government|Organi[sz]ation|House|Fund|Airlines?|[A-Z]{2,6})\b"
)
REACH = 1500
"""How far back a speaker is looked for, in characters."""
LONGEST = 100


class Speakers:
    """Who speaks in a sentence, as far as that is the same for all its figures: looked up once, however many there are."""

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree, self.text = tree, text

    def attribution_of(self, figure: int) -> str | None:
        """The words that name who a figure comes from; for "he said" the speaker named last. `None` where nobody is named."""
        told = self.according if self.according is not None else teller_above(self.tree, figure)
        if told is None:
            return None
        name = self.names.get(told)
        if name is None:
            name = self.names[told] = name_of(self.tree, self.text, owner(self.tree, told))
        return name or (self.body_before if self.tree.words[told] in ("it", "they") else self.person_before)

    @cached_property
    def names(self) -> dict[int, str]:
        """The names of the tellers met so far."""
        return {}

    @cached_property
    def according(self) -> int | None:
        """The noun after "according to", if there is one."""
        return according(self.tree)

    @cached_property
    def body_before(self) -> str | None:
        """The body that spoke last before the sentence."""
        return named_before(self.text, self.tree.tokens[0].start, True)

    @cached_property
    def person_before(self) -> str | None:
        """The person who spoke last before the sentence."""
        return named_before(self.text, self.tree.tokens[0].start, False)


def named_before(text: str, start: int, body: bool) -> str | None:
    """The last speaker named before a sentence: a body where "it said" or "they said" follows, a person for "he" and "she"."""
    found = [match[1] or match[2] for match in SPEAKER.finditer(text, max(0, start - REACH), start)]
    fitting = [name for name in found if bool(BODY.search(name)) == body]
    return re.sub(r"^[Tt]he ", "", fitting[-1]) if fitting else None


def owner(tree: Tree, paper: int) -> int:
    """For "data released by the ministry" or "a report from the agency" the ministry or the agency; anything else itself."""
    if tree.tokens[paper].lemma.lower() not in PAPERS:
        return paper
    for c in tree.children[paper]:
        if tree.tokens[c].dep == "acl":
            agent = tree.child(c, "agent")
            if agent is not None and (found := tree.child(agent, "pobj")) is not None:
                return found
        if tree.tokens[c].text.lower() in ("from", "by") and (found := tree.child(c, "pobj")) is not None:
            return found
    owners = [c for c in tree.children[paper] if tree.tokens[c].dep == "poss" and tree.is_noun(c)]
    return owners[0] if owners else paper


def according(tree: Tree) -> int | None:
    """The noun after "according to" or "learned from"."""
    for i, token in enumerate(tree.tokens):
        if (
            token.lemma.lower() == "learn"
            and (source := next((c for c in tree.children[i] if tree.tokens[c].text == "from"), None)) is not None
        ):
            return tree.child(source, "pobj")
        if token.text.lower() == "according":
            to = next((c for c in tree.children[i] if tree.tokens[c].text == "to"), None)
            found = tree.child(to if to is not None else i, "pobj")
            if found is not None:
                return found
    return None


def teller_above(tree: Tree, figure: int) -> int | None:
    """The subject of the nearest verb of saying that the figure's clause hangs on."""
    below = figure
    for i in tree.up(figure):
        token = tree.tokens[i]
        if (
            token.lemma.lower() in SAYING
            and token.tag[:2] == "VB"
            and tree.tokens[below].dep in ("ccomp", "xcomp", "parataxis", "dobj", "advcl", "dep")
        ):
            teller = tree.child(i, "nsubj")
            if event_of(f"{token.lemma.lower()} {tree.tokens[below].lemma.lower()}", "verb"):
                return None  # a flood that claims lives claims nothing else
            if teller is not None and (tree.tokens[below].dep == "ccomp" or token.lemma.lower() in PLAIN):
                return teller
        if token.tag[:2] == "VB":
            aside = next((c for c in tree.children[i] if tree.tokens[c].dep == "parataxis" and tree.tokens[c].lemma.lower() in PLAIN), None)
            if aside is not None and aside != below:
                return tree.child(aside, "nsubj")
        below = i
    return None


def name_of(tree: Tree, text: str, head: int) -> str:
    """The words of a noun phrase without a leading article and without what is added after it; "" for a pronoun."""
    if tree.tokens[head].tag in ("PRP", "WP", "WDT", "EX", "DT"):
        return ""
    members = sorted(within(tree, head))
    first = head
    while first - 1 in members:
        first -= 1
    last = head
    while last + 1 in members:
        last += 1
    while first > 1 and tree.is_hyphen(first - 1):
        first -= 2
    while first < head and tree.tokens[first].dep in ("det", "punct", "cc"):
        first += 1
    while last > head and tree.tokens[last].dep in ("punct", "cc"):
        last -= 1
    return text[tree.tokens[first].start : tree.tokens[last].end][:LONGEST]


def within(tree: Tree, head: int) -> set[int]:
    """The tokens of a noun phrase, without clauses."""
    found, todo = {head}, [head]
    while todo:
        at = todo.pop()
        for c in tree.children[at]:
            token = tree.tokens[c]
            if token.dep in KEPT and not (token.dep in ("appos", "punct") and at == head and token.text == ",") and c not in found:
                if token.dep == "appos":
                    continue
                found.add(c)
                todo.append(c)
    return found
