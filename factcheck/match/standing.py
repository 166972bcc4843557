"""What keeps a figure from being the present count of all: it is what something was before, or it is said of some of those harmed.

"The toll rose to 15 from 12", "240 arrests, compared with 200 a year earlier": 12 and 200 are there to be compared with. "Thirty were
hospitalised", "nine were seriously hurt", "40 were killed or wounded": other groups than all the injured, or all the dead.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from factcheck.model import Claim, Token
from factcheck.reference.cues import FALL, RISE
from factcheck.reference.events import event_of

LOOSE = frozenset(["DT", "JJ", "RB", "PRP$", "$", "IN-"])
"""Tags of the words between a preposition and its figure: "from just 12", "than the previous 12"."""
CHANGED = RISE | FALL | frozenset("change revise raise correct go move swing".split())
BEFORE = frozenset({"than", "versus", "vs", "v"})
COMPARED = frozenset({"with", "to", "against"})
AT_FIRST = frozenset("speak say put report give count estimate announce tell list set".split())
TALLY = frozenset("count register record admit tally".split())
HARM = frozenset({"kill", "injure", "miss"})
TAKEN = HARM | {"arrest", "abduct", "rescue", "evacuate"}
GRADES = frozenset(
    "seriously severely badly slightly lightly critically gravely mildly minor serious severe critical hospitalised hospitalized "
    "hospitalisation hospitalization treated intensive discharged coma light casualty casualties".split()
)
"""Words that tell how badly some were hurt, or what became of them."""
LATER = frozenset({"still", "remain", "remained"})
"""Words for those with whom things still stand so."""
JOINTS = frozenset({"or", "and"})
TURNS = frozenset([";", ".", "while", "but", "another", "other", "others"])
"""Where a sentence turns to somebody else."""
BETWEEN = frozenset({"RB", "VBD", "VBP", "VBZ", "VBN", "VB", "TO", "CC"})
END: Callable[[Token], int] = attrgetter("end")
JOINED, LATEST = 3, 4
NEAR = 8


def is_earlier(tokens: Sequence[Token], claim: Claim, neighbours: Sequence[Claim]) -> bool:
    """Whether the figure is the old one, which a newer one is set against: "up from 12", "first spoken of five dead"."""
    first = bisect_left(tokens, claim.start + 1, key=END)
    if " than the " in claim.text.lower():
        return True  # "more than the 88 of last year" is read with its comparison
    at = first - 1
    while at >= 0 and first - at < 4 and tokens[at].tag in LOOSE:
        at -= 1
    if at < 0:
        return False
    word = tokens[at].text.lower()
    if word == "from":
        return bool({token.lemma.lower() for token in (*tokens[max(0, at - NEAR) : at], tokens[tokens[at].head])} & CHANGED)
    if word in COMPARED and any(token.lemma.lower().startswith("compar") for token in tokens[max(0, at - 3) : at]):
        return True
    if word == "against":
        return any(other.kind == claim.kind and other.unit == claim.unit and other.end < claim.start for other in neighbours)
    return word in BEFORE or told_at_first(tokens[:first])


def told_at_first(before: Sequence[Token]) -> bool:
    """Whether those words lead to what was said at first: "had first spoken of", "was at first put at"."""
    near = before[-NEAR:]
    return any(one.tag == "RB" and one.text.lower() == "first" and other.lemma.lower() in AT_FIRST for one, other in pairwise(near))


def tallied(tokens: Sequence[Token], here: int) -> Iterator[str]:
    """Who counted them, where somebody did: "the fire service counted 96 injured" is the service's own number."""
    at = tokens[here].head
    for _ in range(JOINED):
        if tokens[at].lemma.lower() in TALLY:
            yield tokens[at].lemma.lower()
            return
        at = tokens[at].head


def grades(tokens: Sequence[Token], here: int) -> Iterator[str]:
    """How badly those counted were hurt, where that stands beside the figure."""
    behind = tokens[here + 1 : here + 1 + NEAR]
    stop = next((i for i, token in enumerate(behind) if token.tag == "CD" or token.text.lower() in TURNS), len(behind))
    for token in (*tokens[max(0, here - JOINED) : here], *behind[:stop]):
        if token.text.lower() in GRADES:
            yield token.text.lower()
    yield from (token.text.lower() for token in behind[: min(stop, LATEST)] if token.text.lower() in LATER)


def joined_fates(tokens: Sequence[Token], here: int, near: int = NEAR) -> Iterator[str]:
    """Two fates that the figure counts together, so many words off at most: "killed or wounded 40", "60 died or are missing"."""
    low, high = max(0, here - near), min(len(tokens), here + near)
    for i in [i for i, token in enumerate(tokens[low:high], low) if token.text.lower() in JOINTS and i != here]:
        one = next((fate for j in range(i - 1, max(low, i - 3) - 1, -1) if (fate := fate_of(tokens[j]))), None)
        other = next_fate(tokens[i + 1 : i + 1 + JOINED])
        kinds = TAKEN if tokens[i].text.lower() == "or" else HARM
        if one in kinds and other in kinds and one != other:
            yield f"{one} {tokens[i].text.lower()} {other}"


def next_fate(tokens: Sequence[Token]) -> str | None:
    """The fate told next, if only small words stand before it: no figure and no other noun."""
    for token in tokens:
        if fate := fate_of(token):
            return fate
        if token.tag not in BETWEEN:
            return None
    return None


def fate_of(token: Token) -> str | None:
    """What a word says became of people."""
    return None if token.tag == "CD" else fate_in(token.lemma.lower(), token.text.lower())


@lru_cache(maxsize=65536)
def fate_in(lemma: str, word: str) -> str | None:
    """What a word, given with its dictionary form, says became of people."""
    found = (event_of(lemma, "verb"), event_of(word, "adjective"), event_of(lemma, "noun"))
    return next((event for event in found if event in TAKEN), None)
