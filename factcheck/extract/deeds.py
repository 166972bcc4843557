"""The verb over a figure, and the event that the two tell of."""

from collections.abc import Iterator

from factcheck.extract.grammar import CONTAINERS, DIRE, Tree
from factcheck.extract.heads import CHANGES, Head
from factcheck.reference.events import event_of, weight_of

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
TOLD = frozenset("say tell announce report add warn".split())
"""Verbs that date the telling, not the event."""
OBJECT_STARTS = frozenset(["DT", "CD", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ"])
DEEDS = ("tion", "sion", "ment", "ing", "ure", "ance", "ence", "age")
"""Endings of nouns that name a deed."""


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
    if after and (weight_of(after) > 7 or (not strong and (over is None or weight_of(after) > 1))):
        strong.append(after)
    near = told_behind(tree, start)
    if tree.tokens[start].dep in ("conj", "appos") and (apart := near or (own if weight_of(own or "") >= DIRE else None)):
        return apart  # "left one dead and five wounded": what is said of the first is not said of the second
    if near:
        strong.append(near)
    return best(iter(strong)) or between or own or over or deed_over(tree, start)


def deed_over(tree: Tree, start: int) -> str | None:
    """The noun of a deed that something hangs on ("the investigation of five cases"), or what befell the deed and with it the thing."""
    prep = tree.tokens[start].head
    noun = tree.tokens[prep].head
    named = tree.tokens[start].dep == "pobj" and tree.tokens[prep].text.lower() in ("of", "into") and tree.is_noun(noun)
    lemma = tree.tokens[noun].lemma.lower()
    if not (named and lemma.endswith(DEEDS)):
        return None
    verb = tree.tokens[noun].head
    befell = tree.verb_event(verb) if tree.tokens[noun].dep == "nsubjpass" else None
    return befell if weight_of(befell or "") > 1 else lemma


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
    return tree.subject(verb) == noun and any(has_another(tree, part) for part in tree.predicate(verb))


def has_another(tree: Tree, verb: int) -> bool:
    """Has a verb an object other than its subject's own self or life ("killed themselves", "lost their lives")?"""
    thing = tree.child(verb, "dobj")
    if thing is None:
        return False
    token = tree.tokens[thing]
    owned = any(tree.tokens[c].tag == "PRP$" or tree.tokens[c].text.lower() == "own" for c in tree.children[thing])
    return not (token.text.lower().endswith(("self", "selves")) or (token.lemma.lower() == "life" and owned))


def at_once(tree: Tree, verb: int) -> Iterator[int]:
    """The verbs that tell when a past event was: "died when a ferry sank on Tuesday"."""
    for c in tree.children[verb]:
        token = tree.tokens[c]
        words = [tree.tokens[k].text.lower() for k in tree.children[c] if k < c]
        if token.dep == "advcl" and token.tag in ("VBD", "VBN") and token.lemma.lower() not in TOLD and {"when", "as", "while"} & {*words}:
            yield c


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
