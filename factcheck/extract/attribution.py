"""Who says so: "according to the ministry", "police said", "the mayor told reporters"."""

from factcheck.extract.grammar import Tree

SAYING = frozenset(
    "say tell announce report state add confirm note claim estimate declare explain reveal disclose warn insist argue allege write tweet "
    "acknowledge admit describe remark comment testify maintain assert suggest show find forecast predict put".split()
)
"""Verbs that a source is the subject of."""
PLAIN = frozenset("say tell announce state add confirm note claim declare explain reveal disclose allege write tweet estimate".split())
KEPT = frozenset(["compound", "amod", "nmod", "poss", "case", "det", "nummod", "prep", "pobj", "cc", "conj", "punct", "appos"])
LONGEST = 100


def attribution_of(tree: Tree, text: str, figure: int) -> str | None:
    """The words that name who a figure comes from; "" for a pronoun, `None` where the sentence names nobody."""
    told = according(tree)
    if told is None:
        told = teller_above(tree, figure)
    return None if told is None else name_of(tree, text, told)


def according(tree: Tree) -> int | None:
    """The noun after "according to"."""
    for i, token in enumerate(tree.tokens):
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
