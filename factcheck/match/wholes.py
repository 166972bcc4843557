"""Does a figure count all there are, or a batch, a part, one group beside others? Told by the words of its own sentence."""

import re
from collections.abc import Sequence

from factcheck.model import Claim, Token
from factcheck.reference.events import event_of

BATCH = frozenset(
    "another other others further more additional extra remaining rest next second third fourth fifth of-them of-those of-whom of-these "
    "alone only separate different each every per similar such half most many some few no same least".split()
)
GATHERED = frozenset("batch group contingent wave tranche round set planeload busload convoy cohort party flight shipment lot".split())
ORDER_OF_BATCHES = frozenset(
    "first second third fourth fifth sixth seventh initial next latest last final new fresh another further previous earlier".split()
)
"""Words that tell one batch from others."""
OTHERS = frozenset({"other", "others", "another", "more"})
SINGLED = frozenset({"one", "another", "each", "every", "any", "either", "neither", "no"})
DETERMINING, NOUNS = frozenset(["DT", "PRP$", "JJ", "RB", "POS"]), frozenset(["NN", "NNS", "NNP", "NNPS"])
"""Tags of the words between "of" and a figure: "of the big firm's 147 shops"."""
QUANTIFIERS = frozenset("some most many half none each any several few all both".split())
FATES = frozenset({"kill", "injure", "shoot", "miss", "arrest"})
FINDING = frozenset("find locate discover encounter treat".split())
"""Verbs whose objects are those that somebody came upon, not all there are."""
KILLED = re.compile(r"(?i)\b(?:was|were|been|is) (?:shot and )?(?:killed|pronounced dead|found dead|fatally)\b|\b(?:died|dead)\b")
HURT = re.compile(r"(?i)\b(?:injur\w+|wound\w+|hurt)\b|\bother(?:s)?\b")
OPENING_WORDS = 3
"""Words of a sentence within which its subject begins."""
MARKS = frozenset({",", "–", "—", "--", "-"})


def is_partial(
    claim: Claim, tokens: Sequence[Token], here: int, neighbours: Sequence[Claim], words: frozenset[str], beside_dead: bool
) -> bool:
    """Whether anything in its sentence, other than a row, says that the figure is not of all; others `beside_dead` may be all hurt."""
    return (
        (is_batch(words, claim, neighbours, tokens, here) and not beside_dead)
        or of_a_batch(tokens, here)
        or is_more_of_them(tokens, here)
        or singled_out(tokens, here)
        or (claim.kind in ("count", "number") and is_base(tokens, here))
        or (claim.kind == "count" and has_rest(tokens, here))
    )


def in_row(claim: Claim, tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure is one of a row that has one fate: "two men and a woman were killed", "53 computers and 2,140 phones"."""
    return coordinated(tokens, here) and not other_fate(tokens, here, claim.action)


def is_batch(
    words: frozenset[str], claim: Claim, neighbours: Sequence[Claim], tokens: Sequence[Token] = (), here: int | None = None
) -> bool:
    """Whether the figure counts a further batch. "One dead and three others injured": the three are all the injured."""
    found = words & BATCH
    if not found or not found <= OTHERS:
        return bool(found)
    if any(other.action == claim.action and other.start < claim.start and other.kind == claim.kind for other in neighbours):
        return True
    return here is not None and not (contrasted(tokens, here) or other_fate(tokens, here, claim.action))


def beside_the_dead(claim: Claim, tokens: Sequence[Token], here: int, before: str) -> bool:
    """Whether those counted are others than one who died, as the sentence before says: "Ann Berg was killed. Four others were hurt"."""
    opens = here < OPENING_WORDS and claim.action in ("injure", "shoot")
    return opens and KILLED.search(before) is not None and HURT.search(before) is None


def is_more_of_them(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure counts some on top, and no noun says of what: "two more die"."""
    behind = tokens[here + 1 : here + 3]
    return len(behind) > 1 and behind[0].text.lower() == "more" and behind[1].tag.startswith("VB")


def of_a_batch(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure is that of one of several batches: "the first group of 154", "a third batch of nearly 60"."""
    before = [token.text.lower() for token in tokens[max(0, here - 9) : here]]
    if "of" not in before[1:]:
        return False
    of = next(at for at in range(len(before) - 1, -1, -1) if before[at] == "of")
    if len(before) - of > 4 or before[of - 1] not in GATHERED:
        return False
    return bool(ORDER_OF_BATCHES & set(before[max(0, of - 4) : of - 1]))


def other_fate(tokens: Sequence[Token], here: int, action: str | None) -> bool:
    """Whether another fate stands before the figure: "man dead and two others hurt"."""
    if action not in FATES:
        return False
    fates = {event_of(token.lemma.lower(), sort) for token in tokens[:here] for sort in ("verb", "adjective")} & FATES
    return bool(fates) and action not in fates


def contrasted(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure's clause is set beside another: "was killed and three others injured"."""
    seen = 0
    while seen < 8:
        token = tokens[here]
        if token.pos in ("VERB", "AUX", "ADJ") and token.dep == "conj":
            return True
        if token.head == here:
            return any(child.dep == "conj" and child.pos in ("VERB", "AUX", "ADJ") and child.head == here for child in tokens)
        here, seen = token.head, seen + 1
    return False


def singled_out(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure hangs on one of several events: "including one shooting that left two dead"."""
    here, seen = head_noun(tokens, here), 0
    while tokens[here].head != here and seen < 8:
        here, seen = tokens[here].head, seen + 1
        if tokens[here].pos in ("NOUN", "PROPN") and any(
            child.head == here and child.dep in ("det", "nummod") and child.text.lower() in SINGLED for child in tokens
        ):
            return True
    return False


def coordinated(tokens: Sequence[Token], here: int) -> bool:
    """Whether the counted noun stands in a row with others: "two men and a woman were killed" counts no total."""
    noun = head_noun(tokens, here)
    if tokens[noun].dep == "conj" and tokens[tokens[noun].head].pos in ("NOUN", "PROPN", "NUM"):
        return tokens[noun].head != noun and is_counted(tokens, tokens[noun].head)
    joined = [i for i, token in enumerate(tokens) if token.dep == "conj" and token.head == noun]
    return any(tokens[i].pos in ("NOUN", "PROPN", "NUM") and is_counted(tokens, i) for i in joined)


def is_counted(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun is one or some of a kind ("a woman", "two men", a name), not stuff ("268 suspects and evidence")."""
    if tokens[noun].pos in ("PROPN", "NUM") or tokens[noun].tag == "NNS":
        return True
    return any(token.head == noun and token.dep in ("det", "nummod", "poss") for token in tokens)


def is_base(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure is what a part is taken of: in "two of the seven hikers fell" nobody says that seven fell.

    What a relative clause says is said of all: "some of the five people who died".
    """
    if any(token.text.lower() in ("who", "that", "which") for token in tokens[here + 1 : here + 5]):
        return False
    i = here - 1
    while i > 0 and (tokens[i].tag in DETERMINING or (tokens[i].tag in NOUNS and tokens[i + 1].tag in {"POS", *NOUNS})):
        i -= 1
    if i < 0 or tokens[i].text.lower() != "of":
        return False
    return i == 0 or tokens[i - 1].pos == "NUM" or tokens[i - 1].text.lower() in QUANTIFIERS


def has_rest(tokens: Sequence[Token], here: int) -> bool:
    """Whether the sentence goes on to those left out: "four were taken to one hospital and the other to …", "two were also shot"."""
    after = [token.text.lower() for token in tokens[here + 1 : here + 25]]
    if "also" in after[:8] or ("the other" in " ".join(after) and "others" not in after[:3]):
        return True
    mark = next((i for i, word in enumerate(after[:6]) if word in MARKS), None)
    return mark is not None and any(after[i] == after[mark] and after[i + 1 : i + 2] == ["and"] for i in range(mark + 1, len(after)))


def came_upon(tokens: Sequence[Token], here: int | None) -> bool:
    """Whether those counted are the ones that somebody found in one place: "rescuers found nine of the injured in the yard"."""
    if here is None:
        return False
    noun = tokens[head_noun(tokens, here)]
    if noun.dep in ("dobj", "nsubjpass") and tokens[noun.head].lemma.lower() in FINDING:
        return True
    return any(token.pos == "VERB" and token.lemma.lower() in FINDING for token in tokens[max(0, here - 2) : here])


def head_noun(tokens: Sequence[Token], here: int) -> int:
    """The noun a figure belongs to, or the figure itself."""
    token = tokens[here]
    while token.dep in ("nummod", "compound", "quantmod", "amod", "nmod", "advmod") and token.head != here:
        here = token.head
        token = tokens[here]
        if token.pos in ("NOUN", "PROPN"):
            break
    return here
