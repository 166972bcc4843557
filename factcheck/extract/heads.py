"""The noun that a figure counts or measures, the verb over it, and the event that the two tell of."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract.grammar import CONTAINERS, NOUNS, PRONOUNS, SUBJECTS, Tree
from factcheck.model import Mention
from factcheck.reference.events import event_of, weight_of

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
NARROWING = frozenset("other another more additional further remaining same new first last second all both such".split())
COLLECTIVES = CONTAINERS | frozenset(
    "group team gang pair half majority minority family crew convoy crowd batch handful dozen hundred thousand million rest body life "
    "party fleet band class series string list ring couple trio "
    "member one some most all each".split()
)
"""Nouns for a number of people or things that acts or suffers as they do."""
SETTINGS = frozenset("in at on across near inside outside throughout during within after before under around between near over".split())
LINKING = frozenset("include follow accord regard concern start begin base depend give compare exclude".split())
"""Verbs that are used as prepositions: "including", "following"."""
BEFALLING = frozenset(
    "who were was are is have has had been being later found both all also left reported confirmed pronounced declared shot stabbed beaten "
    "and or critically seriously badly fatally feared believed presumed people others other more , -".split()
)
"""Words that may stand between people and the word for what befell them."""
OBJECT_STARTS = frozenset(["DT", "CD", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ"])
DEEDS = ("tion", "sion", "ment", "ing", "ure", "ance", "ence", "age")
"""Endings of nouns that name a deed."""
TIMES = frozenset("year quarter month week day half period season decade".split())
KNOWN = frozenset("the these those its their his her our all".split())
TOLLS = frozenset(["toll", "death toll"])
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
        return Head(before, naming(tree, before), noun)
    verb = next((i for i in tree.up(noun) if tree.tokens[i].tag[:2] == "VB"), None)
    subject = tree.subject(verb) if verb is not None else None
    return Head(subject, naming(tree, subject), noun) if subject is not None and tree.is_noun(subject) else Head(None, None, noun)


def by_preposition(tree: Tree, prep: int) -> Head:
    """What an amount after a preposition is said of."""
    token = tree.tokens[prep]
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


# ---- verbs and events


def verb_over(tree: Tree, i: int) -> int | None:
    """The verb that a noun or a bare figure takes part in: directly, or as one of a group, a list or a part ("including nine leaders")."""
    if tree.tokens[i].tag[:2] == "VB" and i not in tree.figures and tree.tokens[i].dep not in ("amod", "compound"):
        return i
    below = i
    for above in tree.up(i):
        token = tree.tokens[above]
        if token.tag[:2] == "VB" and token.dep not in ("amod", "compound") and not (token.dep == "prep" and token.lemma in LINKING):
            return above
        if tree.is_noun(above) and tree.tokens[below].dep in ("prep", "relcl", "acl") and not passes(tree, below, above):
            return None
        below = above
    return None


def passes(tree: Tree, prep: int, noun: int) -> bool:
    """Is what is said of the noun said of what hangs on its preposition too: "a group of five men", "suspects, including two women"?"""
    word = tree.tokens[prep].text.lower()
    return word in ("including", "among") or (word == "of" and tree.tokens[noun].lemma in COLLECTIVES)


def action_of(tree: Tree, head: Head, root: int, verb: int | None) -> str | None:
    """The event that a figure belongs to: named by the counted noun itself, by what is said of it, by a noun over it, or by the verb."""
    start = head.noun if head.noun is not None else root
    if head.over not in (None, head.noun) and (moved := event_of(tree.tokens[head.over].lemma, "noun")) in CHANGES:
        return moved
    own = best(events_of_noun(tree, start))
    after = told_after(tree, start)
    between = best(event for i in path(tree, start, verb) for event in tree.events(i))
    over = None if verb is None or verb == start or is_setting(tree, head) else verb_event(tree, start, verb)
    strong = [event for event in (own, over, between) if event and weight_of(event) > 1]
    if after and (weight_of(after) > 7 or not strong):
        strong.append(after)
    if near := told_behind(tree, start):
        strong.append(near)
    return best(iter(strong)) or between or own or over or deed_over(tree, start)


def deed_over(tree: Tree, start: int) -> str | None:
    """The noun of a deed that something hangs on: "the investigation of five cases"."""
    prep = tree.tokens[start].head
    noun = tree.tokens[prep].head
    named = tree.tokens[start].dep == "pobj" and tree.tokens[prep].text.lower() in ("of", "into") and tree.is_noun(noun)
    lemma = tree.tokens[noun].lemma.lower()
    return lemma if named and lemma.endswith(DEEDS) else None


def is_setting(tree: Tree, head: Head) -> bool:
    """Does the counted noun only say where or when the event was ("killed in two countries")?"""
    at = head.over if head.over is not None else head.noun
    return at is not None and tree.tokens[at].dep == "pobj" and tree.tokens[tree.tokens[at].head].text.lower() in SETTINGS


def verb_event(tree: Tree, start: int, verb: int) -> str | None:
    """The event that a verb tells of something: its own, or that of its object or complement where the thing is the subject."""
    event = tree.verb_event(verb)
    if weight_of(event or "") > 1 or tree.subject(verb) not in (start, *tree.up(start)):
        return event
    return best(found for i in completions(tree, verb) for found in tree.events(i)) or event


def completions(tree: Tree, verb: int) -> Iterator[int]:
    """The nouns that complete a verb: "suffered injuries", "is in critical condition", "was listed with wounds"."""
    for c in tree.children[verb]:
        if tree.tokens[c].dep in ("dobj", "attr") and tree.is_noun(c):
            yield c
        elif (
            tree.tokens[c].dep == "prep"
            and tree.tokens[c].text.lower() in ("in", "with", "from")
            and (inner := tree.child(c, "pobj")) is not None
        ):
            yield inner


def events_of_noun(tree: Tree, noun: int) -> Iterator[str]:
    """The events that the noun and the adjectives before it name."""
    yield from tree.events(noun)
    for c in tree.children[noun]:
        token = tree.tokens[c]
        if token.dep == "amod" and c not in tree.figures:
            yield from tree.events(c)


def told_after(tree: Tree, noun: int) -> str | None:
    """The event of what follows the noun: "154 suspects arrested in the north", "four victims with gunshot wounds"."""
    found = []
    for c in tree.children[noun]:
        token = tree.tokens[c]
        if token.dep in ("acl", "relcl") and token.tag[:2] == "VB" and not does(tree, noun, c):
            found.append(verb_event(tree, noun, c))
        elif token.dep == "prep" and token.text.lower() in ("with", "in") and (inner := tree.child(c, "pobj")) is not None:
            found += tree.events(inner)
    return best(event for event in found if event)


def told_behind(tree: Tree, start: int) -> str | None:
    """What the words right behind a noun say befell it, where the parse may be lost: "3 found dead", "two men shot and killed"."""
    for i in range(start + 1, min(len(tree.tokens), start + 9)):
        token = tree.tokens[i]
        word = token.text.lower()
        found = event_of(word, "adjective") or (event_of(token.lemma.lower(), "verb") if token.tag in ("VBN", "VBD") else None)
        after = tree.tokens[i + 1].tag if i + 1 < len(tree.tokens) else "."
        if found and weight_of(found) > 7:
            return found if after not in OBJECT_STARTS or token.tag in ("JJ", "RB") else None
        if word not in BEFALLING:
            return None
    return None


def does(tree: Tree, noun: int, verb: int) -> bool:
    """Does the noun do what the verb tells to somebody else, rather than have it done or happen to it?"""
    token = tree.tokens[verb]
    if tree.child(verb, "auxpass", "nsubjpass") is not None or (token.tag == "VBN" and token.dep == "acl"):
        agent = tree.child(verb, "agent")
        return agent is not None and noun in (agent, *tree.children[agent])
    return tree.subject(verb) == noun and any(tree.child(part, "dobj") is not None for part in tree.predicate(verb))


def path(tree: Tree, start: int, verb: int | None) -> Iterator[int]:
    """The nouns between a noun and its verb: "the arrest of 154 suspects was announced"."""
    for i in tree.up(start):
        if i == verb or tree.tokens[i].tag[:2] == "VB":
            return
        if tree.is_noun(i):
            yield i
            if verb is None:
                return


def best(events: Iterator[str]) -> str | None:
    """The event of most weight, the first of equals."""
    return max(events, key=weight_of, default=None)


# ---- words


def naming(tree: Tree, noun: int) -> str:
    """A noun with everything before it but articles: common nouns in dictionary form, names as written."""
    parts = [c for c in tree.children[noun] if c < noun and tree.tokens[c].dep in ("compound", "nmod", "amod") and c not in tree.figures]
    return " ".join(word(tree, i) for i in [*parts, noun])


def word(tree: Tree, i: int) -> str:
    """A common noun's dictionary form, a name as written."""
    token = tree.tokens[i]
    return token.text if token.tag in ("NNP", "NNPS") else token.lemma.lower()


def modifiers_of(tree: Tree, head: Head, first: int, last: int) -> tuple[str, ...]:
    """The words that narrow what is counted, in order."""
    found: list[tuple[int, str]] = []
    for noun in {i for i in (head.noun, head.over) if i is not None}:
        inside = (c for c in tree.children[noun] if not first <= c < last and c not in tree.figures)
        found += [(c, tree.whole_word(c)) for c in inside if narrows(tree, c)]
    if first and tree.tokens[first - 1].text.lower() in NARROWING:
        found.append((first - 1, tree.tokens[first - 1].text.lower()))
    if head.of:
        found.append((last, "of them"))
    found += totals(tree, first, last)
    return tuple(dict.fromkeys(text for _, text in sorted(found)))


def narrows(tree: Tree, c: int) -> bool:
    """Does this word before a noun say which ones are meant, without being part of the noun's own name?"""
    token = tree.tokens[c]
    if token.dep in ("compound", "nmod"):
        return token.tag in ("NNP", "NNPS", "JJ") or tree.hyphened(c)
    return (token.dep in ("amod", "poss") and token.tag != "PRP$") or (token.dep == "det" and token.text.lower() in NARROWING)


def totals(tree: Tree, first: int, last: int) -> Iterator[tuple[int, str]]:
    """ "in all", "in total" and "a total of" beside a figure."""
    low = [token.text.lower() for token in tree.tokens]
    if last + 1 < len(low) and low[last] == "in" and low[last + 1] in ("all", "total"):
        yield last, f"in {low[last + 1]}"
    if first >= 2 and low[first - 1] == "of" and low[first - 2] == "total":
        yield first - 2, "total"
    elif first >= 1 and low[first - 1] in ("total", "totaling", "totalling"):
        yield first - 1, "total"
