"""The noun that a figure counts or measures."""

from typing import NamedTuple

from factcheck.extract.grammar import CONTAINERS, NOUNS, PRONOUNS, SUBJECTS, Tree
from factcheck.model import Mention
from factcheck.reference.events import event_of

CHANGES = frozenset(["rise", "fall", "cut"])
MOVES = CHANGES | {"lose", "earn"}
STANDS = frozenset(
    "be stand total amount reach equal average exceed surpass top number hit remain become come climb near approach go".split()
)
LIFTING = frozenset("raise boost lift push bring widen narrow extend expand slash set buy sell hold keep drive send up".split())
"""Verbs that move their object to an amount or by one."""
RECKONED = frozenset(
    "toll attendance turnout population average score index rate price output production membership circulation vote temperature "
    "speed length height weight size distance reading figure level sale revenue stock value staff workforce audience capacity".split()
)
"""Nouns that are so many; people and things that "were 15" were that old."""
OTHERS = frozenset(["other", "others", "more", "another", "people", "of", "whom", "them", "were", "was", "is", "are", "being"])
ADJOINED = frozenset("nummod amod compound nmod det quantmod advmod".split())
ALONE = frozenset("nsubj dobj pobj nsubjpass attr conj ROOT appos npadvmod dep nummod compound nmod".split())
"""How a number hangs on its noun, and how it hangs where the parse does not see its noun."""
TIMES = frozenset("year quarter month week day half period season decade".split())
KNOWN = frozenset("the these those its their his her our all".split())
EMPTY = frozenset(["whom", "them", "which", "those", "these", "who", "that", "it", "us"])


class Head(NamedTuple):
    """The noun that a figure is said of (`noun`), in words, and the phrase it was found through (`over`)."""

    noun: int | None = None
    words: str | None = None
    over: int | None = None
    of: bool = False
    """Found through "of" and known before: "191 of the suspects", "12 of them"."""


def head_of(tree: Tree, mention: Mention, last: int, root: int) -> Head:
    """What a figure counts or measures."""
    if mention.kind in ("count", "number", "ratio", "multiple"):
        return counted(tree, mention, last, root)
    if mention.kind == "ordinal":
        noun = noun_of(tree, root, last)
        return Head(noun, tree.phrase(noun), noun) if noun is not None else Head()
    if mention.kind == "duration":
        return lasting(tree, last, root)
    return measured(tree, last, root)


# ---- counts


def counted(tree: Tree, mention: Mention, last: int, root: int) -> Head:
    """What a count counts: the noun it stands before, the noun after "of", the adjective it is told with, or what the sentence is about."""
    noun = noun_of(tree, root, last)
    if noun is not None and tree.tokens[noun].tag == "NNP" and not tree.tokens[noun].text.endswith("s"):
        noun = past_names(tree, noun)
        if noun is None:
            return Head()  # "44 Bruce Ave", "the 787 Dreamliner": a name is not counted
    if noun is not None and mention.kind != "multiple":
        inner = tree.counted(noun)
        return Head(inner, tree.phrase(inner) + run_on(tree, inner), noun)
    if (after_of := of_noun(tree, last)) is not None:
        return of_whom(tree, after_of)
    if (state := state_after(tree, last)) is not None:
        return Head(state, tree.tokens[state].text.lower(), state)
    return reckoned(tree, measured(tree, last, root), root)


def reckoned(tree: Tree, head: Head, root: int) -> Head:
    """The head, unless a bare number is only said to be it: "the toll was 15" counts something, "the victim was 15" does not."""
    if head.noun is None or tree.tokens[tree.tokens[root].head].lemma not in ("be", "become", "remain"):
        return head
    noun = tree.tokens[head.over if head.over is not None else head.noun].lemma.lower()
    return head if noun in RECKONED | CONTAINERS or event_of(noun, "noun") else Head()


def past_names(tree: Tree, name: int) -> int | None:
    """The common noun at the end of a run of names: "460 Kia and Hyundai cars"."""
    for i in range(name + 1, min(len(tree.tokens), name + 7)):
        token = tree.tokens[i]
        if token.tag in ("NN", "NNS") and i not in tree.dates:
            return i
        if token.tag not in ("NNP", "CC", "HYPH") and token.text not in (",", "&"):
            return None
    return None


def of_whom(tree: Tree, noun: int) -> Head:
    """What a figure before "of" counts: the noun, or for "15 of them children" the children."""
    token = tree.tokens[noun]
    if token.tag not in PRONOUNS and token.lemma.lower() not in EMPTY:
        known = any(tree.tokens[c].dep in ("det", "poss") and tree.tokens[c].text.lower() in KNOWN for c in tree.children[noun])
        return Head(noun, tree.phrase(noun), noun, known)
    kind = noun_after(tree, noun + 1)
    return Head(noun, None, noun, True) if kind is None else Head(kind, tree.phrase(kind), noun, True)


def run_on(tree: Tree, noun: int) -> str:
    """The noun right behind a singular one, where the parse did not see that the two belong together ("7 fraud dens")."""
    at = noun + 1
    if at >= len(tree.tokens) or at in tree.dates or at in tree.figures or tree.tokens[noun].tag != "NN":
        return ""
    token = tree.tokens[at]
    return f" {token.lemma.lower()}" if token.tag == "NNS" and token.dep not in (*SUBJECTS, "npadvmod", "dobj", "poss") else ""


def noun_of(tree: Tree, root: int, last: int) -> int | None:
    """The noun that a number stands before: by the parse, else by the words that follow."""
    token = tree.tokens[root]
    if token.dep in ADJOINED and tree.is_noun(token.head) and token.head >= last:
        return token.head
    return noun_after(tree, last) if token.dep in ALONE else None


def noun_after(tree: Tree, last: int) -> int | None:
    """The last noun of the run of adjectives and nouns that starts right after a figure."""
    found = None
    for i in range(last, min(len(tree.tokens), last + 7)):
        token = tree.tokens[i]
        if i in tree.figures or i in tree.dates:
            break
        if token.tag in NOUNS:
            found = i
        elif token.tag == "HYPH" or (token.text in ('"', "“", "”", "'", "’") and found is None):
            continue
        elif found is not None or token.tag not in ("JJ", "JJR", "JJS", "VBN", "VBG", "RB"):
            break
    return found


def of_noun(tree: Tree, last: int) -> int | None:
    """The noun or pronoun after "of", for a figure that stands right before it."""
    tokens = tree.tokens
    if last < len(tokens) and tokens[last].text.lower() == "of":
        return tree.child(last, "pobj") or next((i for i in range(last + 1, min(len(tokens), last + 6)) if tree.is_noun(i)), None)
    return None


def state_after(tree: Tree, last: int) -> int | None:
    """The adjective or participle that a figure without a noun is told with: "12 dead and 30 wounded", "two others injured"."""
    for i in range(last, min(len(tree.tokens), last + 3)):
        token = tree.tokens[i]
        if i in tree.figures:
            return None
        if token.tag[:2] in ("JJ", "VB") and event_of(token.text.lower(), "adjective"):
            return i
        if token.lemma.lower() not in OTHERS or token.tag in ("VBD", "VBZ", "VBP"):
            return None
    return None


# ---- amounts, and counts without a noun of their own


def measured(tree: Tree, last: int, root: int) -> Head:
    """What an amount is said of: the noun after it, the noun after "of" or "in", or what stood, rose or fell."""
    token = tree.tokens[root]
    after_of = of_noun(tree, last)
    if after_of is not None and tree.is_noun(after_of):
        return Head(after_of, tree.phrase(after_of), after_of)
    if token.head == root:
        return Head()
    above = tree.tokens[token.head]
    if token.dep in ("compound", "nummod", "amod", "nmod", "npadvmod", "quantmod") and tree.is_noun(token.head) and token.head >= last:
        return changed_or(tree, token.head)
    if token.dep == "pobj" and above.dep in ("prep", "dative", "agent", "pcomp"):
        return by_preposition(tree, token.head)
    if above.tag[:2] == "VB":
        return by_verb(tree, root, token.head)
    if above.tag[:2] in ("JJ", "RB") or above.dep in ("advmod", "acomp"):
        verb = next((i for i in tree.up(token.head) if tree.tokens[i].tag[:2] == "VB"), None)
        return by_verb(tree, root, verb) if verb is not None else Head()
    return Head()


def lasting(tree: Tree, last: int, root: int) -> Head:
    """What lasts so long: the noun beside or over the time, or the subject of "last"; a time told with another verb is nobody's."""
    head = measured(tree, last, root)
    verb = tree.tokens[root].head
    if head.noun is None or head.over is None:
        return head
    if tree.tokens[head.noun].lemma.lower() in TIMES or tree.tokens[head.noun].tag == "NNP":
        return Head()
    told = tree.tokens[verb].tag[:2] == "VB" or tree.tokens[verb].text.lower() in ("for", "in", "over", "within", "after", "by")
    return Head() if told and tree.tokens[verb].lemma not in ("last", "be", "take", "run") else head


def changed_or(tree: Tree, noun: int) -> Head:
    """The noun itself, or for "a 5% rise in profits" the profits."""
    if event_of(tree.tokens[noun].lemma, "noun") in CHANGES:
        return moving(tree, noun)
    inner = tree.counted(noun)
    return Head(inner, tree.phrase(inner), noun)


def moving(tree: Tree, noun: int) -> Head:
    """What a noun of rising or falling is about: "a rise in profits", "a price rise", or the subject of its verb."""
    for c in tree.children[noun]:
        if tree.tokens[c].text.lower() in ("in", "of", "for") and (inner := tree.child(c, "pobj")) is not None and tree.is_noun(inner):
            return Head(tree.counted(inner), tree.phrase(tree.counted(inner)), noun)
    before = next((c for c in tree.children[noun] if tree.joins(c, noun) or (tree.tokens[c].dep == "poss" and tree.is_noun(c))), None)
    if before is not None:
        return Head(before, tree.naming(before), noun)
    verb = next((i for i in tree.up(noun) if tree.tokens[i].tag[:2] == "VB"), None)
    subject = tree.subject(verb) if verb is not None else None
    return Head(subject, tree.naming(subject), noun) if subject is not None and tree.is_noun(subject) else Head(None, None, noun)


def by_preposition(tree: Tree, prep: int) -> Head:
    """What an amount after a preposition is said of; in "rose from 12 to 15" the "to" hangs on the "from" or on the 12."""
    token = tree.tokens[prep]
    if token.text.lower() == "to":
        from_ = next((i for i in (token.head, tree.tokens[token.head].head) if tree.tokens[i].text.lower() == "from"), None)
        first = tree.child(from_, "pobj") if from_ is not None else None
        if from_ is not None and first is not None and tree.tokens[first].tag == "CD" and tree.tokens[from_].dep == "prep":
            prep, token = from_, tree.tokens[from_]
    above = tree.tokens[token.head]
    if tree.is_noun(token.head):
        if event_of(above.lemma, "noun") in CHANGES and token.text.lower() in ("of", "to", "from", "by"):
            return moving(tree, token.head)
        if token.text.lower() in ("of", "at", "to", "from", "between") and above.lemma not in CONTAINERS:
            noun = past_time(tree, token.head)
            return Head(noun, tree.phrase(noun), noun)
        if above.lemma in CONTAINERS:
            return Head()
    if above.tag[:2] == "VB" and token.text.lower() in ("to", "from", "by", "at", "of", "for", "between"):
        return by_verb(tree, prep, token.head)
    return Head()


def past_time(tree: Tree, noun: int) -> int:
    """The noun itself, or for the year in "a profit for the year of $2bn" the profit."""
    prep = tree.tokens[noun].head
    above = tree.tokens[prep].head
    is_time = tree.tokens[noun].lemma.lower() in TIMES and tree.tokens[noun].dep == "pobj"
    return above if is_time and tree.is_noun(above) else noun


def by_verb(tree: Tree, at: int, verb: int) -> Head:
    """What an amount told with a verb is said of: what stood, rose, fell or cost so much, or was raised or cut to it."""
    lemma = tree.tokens[verb].lemma.lower()
    event = event_of(lemma, "verb")
    subject = tree.subject(verb)
    if tree.tokens[at].dep in SUBJECTS:
        return Head()
    if tree.tokens[at].dep in ("prep", "npadvmod") or tree.tokens[at].text.lower() in ("by", "to"):
        moved = tree.child(verb, "dobj") if event in CHANGES or lemma in LIFTING else None
        if moved is not None and tree.is_noun(moved):
            return Head(tree.counted(moved), tree.phrase(tree.counted(moved)), moved)
    if subject is None or not tree.is_noun(subject):
        return Head()
    if event in MOVES or lemma in STANDS or event == "cost":
        inner = tree.counted(subject)
        return Head(inner, tree.phrase(inner), subject)
    return Head()
