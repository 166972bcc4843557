"""Fact, plan, condition or denial: what the words around a figure's verb say of whether it happened."""

from factcheck.extract.grammar import SUBJECTS, Tree
from factcheck.model import Modality

PLANS = frozenset(
    "plan intend aim expect hope want promise pledge vow propose schedule seek target forecast predict project set prepare consider aspire "
    "due agree commit urge order demand request ask call".split()
)
"""Verbs and adjectives whose infinitive has not happened."""
AHEAD = frozenset(["will", "'ll", "’ll", "shall"])
OPEN = frozenset(["would", "could", "may", "might", "can", "should", "must"])
CONDITIONS = frozenset(["if", "unless", "whether"])
DENIALS = frozenset("deny reject refute dispute debunk".split())


def modality_of(tree: Tree, verb: int | None) -> Modality:
    """The modality of what a verb tells, by its auxiliaries and the verbs it hangs on."""
    below = None
    for v in (verb, *tree.up(verb)) if verb is not None else ():
        if below is not None and tree.tokens[below].dep not in ("xcomp", "conj", "ccomp", "dobj", "oprd"):
            break
        if found := own_modality(tree, v) or inherited_modality(tree, v):
            return found
        if tree.tokens[v].dep == "conj" and tree.child(v, *SUBJECTS) is not None:
            break
        below = v
        if tree.tokens[v].dep == "ccomp":
            break
    return "asserted"


def own_modality(tree: Tree, verb: int) -> Modality | None:
    """What the verb's own auxiliaries and its conjunction say."""
    helpers = {
        tree.tokens[c].lemma.lower() for c in tree.children[verb] if tree.tokens[c].dep in ("aux", "auxpass", "mark", "neg", "advmod")
    }
    if any(tree.tokens[c].dep == "neg" for c in tree.children[verb]):
        return "denied"
    token = tree.tokens[verb]
    reported = token.dep == "ccomp" and tree.tokens[token.head].tag in ("VBD", "VBN")
    if helpers & AHEAD or (reported and "would" in helpers):
        return "planned"
    return "conditional" if helpers & CONDITIONS or helpers & OPEN else None


def inherited_modality(tree: Tree, verb: int) -> Modality | None:
    """What the verb that governs an infinitive or a clause says of it."""
    token = tree.tokens[verb]
    above = tree.tokens[token.head].lemma.lower()
    if token.dep in ("ccomp", "xcomp", "dobj", "pcomp") and above in DENIALS:
        return "denied"
    if any(tree.tokens[c].tag == "TO" for c in tree.children[verb]) and token.dep in ("xcomp", "ccomp", "acl"):
        return (
            "planned"
            if above in PLANS
            or above in ("be", "ready", "likely", "poised", "go", "about")
            or above in ("plan", "proposal", "goal", "target", "deal", "effort", "bid")
            else None
        )
    return None
