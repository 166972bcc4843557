"""What a count of people is a total of: whom it counts, and what befell them.

Those shot, hit or struck and those injured are told under one key, as one report says "five shot" of what another calls "four injured and
one killed"; which of the two a figure says is its fate. A named group ("fifteen children") is no total of all people, but cannot be larger
than it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.match.figures import Figure, token_of
from factcheck.match.standing import GRADES, joined_fates
from factcheck.match.wholes import came_upon, coordinated, head_noun, is_base, is_batch, of_a_batch
from factcheck.model import Claim, Token
from factcheck.reference.events import AT_ONCE, event_of
from factcheck.reference.further import FURTHER, beside_the_dead
from factcheck.reference.nouns import nouns

DONE = {
    "kill": "killed", "injure": "injured", "shoot": "shot", "miss": "missing", "arrest": "arrested", "rescue": "rescued",
    "evacuate": "evacuated", "abduct": "abducted", "repatriate": "repatriated", "infect": "infected", "release": "released",
    "hospital": "taken to hospital",
}  # fmt: skip
"""Events whose counts of people are totals of the occasion when nothing narrows them, and how the report calls those counted."""
HARM = {"injure": "harm", "shoot": "harm"}
"""Fates that are told under one key."""
FATES = {
    "dead": "kill", "killed": "kill", "injured": "injure", "wounded": "injure", "hurt": "injure", "shot": "shoot", "missing": "miss",
    "unaccounted": "miss", "trapped": "miss", "arrested": "arrest", "detained": "arrest", "rescued": "rescue", "evacuated": "evacuate",
}  # fmt: skip
"""Words that say beside those counted what befell them."""
LIVES = frozenset(["life", "body", "corpse", "toll"])
"""What is counted in place of the dead, where the event is one of dying ("claimed 37 lives", "the death toll rose to 37")."""
LINKS = frozenset("is are was were be been being has have had still also reported remain remained remains left listed as".split())
"""Words that may stand between those counted and what befell them."""
STRUCK = frozenset(["hit", "strike"])
"""What befalls people as shots do."""
SAVING = frozenset(["save", "pluck"])
"""What rescuers do to people."""
MENDING = frozenset(["recover", "recuperate"])
"""What those do that were hurt."""
LEFT = frozenset(["leave", "remain", "be", "have", None])
"""Actions that leave it to a word behind those counted ("left eight people injured")."""
MOVES = frozenset("fly put land arrive return hand transfer bring send carry take transport deliver escort ship".split())
"""Verbs that bring people somewhere; with them those handed over are counted ("a plane with 90 suspects landed")."""
TURNED_OVER = re.compile(r"(?i)\bturn(?:s|ed|ing)?\b[^.;]{0,80}\bover to\b")
OUT_OF_DOORS = re.compile(r"(?i)\bto the streets?\b|\bstreets of\b")
"""Where a march takes people."""
FORCES = frozenset("officer policeman soldier troop firefighter fireman rescuer worker doctor nurse agent guard volunteer expert".split())
"""People who are sent to do something."""
UNMOVED = frozenset(["kill", "injure", "shoot", "miss", "arrest"])
"""Fates after which "from" tells where people belong, not where they were brought from."""
MANY = 10
"""So many people of one kind are not brought somewhere by chance."""
PEOPLE = frozenset(["", "person", "victim"])
GROWN = frozenset(["man", "adult", "teenager"])
"""Groups that may be all there are, where an article counts no others."""
ALLEGED = frozenset(["criminal", "alleged", "suspected", "accused"])
HELD = frozenset(["suspect"])
"""People too, where it is arrests and the like that are counted."""
HANDED = HELD | frozenset(["fugitive", "deportee", "national", "citizen"])
"""Whom a country receives from another one."""
STATES = frozenset("dead injured wounded hurt killed missing arrested male female young innocent multiple many deceased slain".split())
DOERS = frozenset("kill shoot injure wound hurt murder stab slay open fire arrest rescue abduct kidnap capture detain".split())
TIMES = frozenset("eve day night morning evening afternoon week weekend monday tuesday wednesday thursday friday saturday sunday".split())
DYING = frozenset("kill die dead death fatal fatally murder slay fatality lifeless deadly".split())
SOME = frozenset(["scene", "spot", "hospital", "way", "arrival", "impact", "instantly", "later", "afterwards"])
"""Words that single out those who died in one place or at one time."""
GRAVE = (
    GRADES
    | frozenset("condition stable surgery released discharged slight severe grave badly light minor".split())
    | frozenset(["life-threatening", "non-life-threatening"])
)
"""Words that single out some of the wounded."""
OTHERS = frozenset(["other", "others"])
SHOT = re.compile(r"(?i)\sshot\b(?!\s(?:gun|glass))")
PRESUMED = frozenset("presumed feared believed thought likely".split())
"""Words of what is not known yet."""
CARRIERS = frozenset("ferry boat ship vessel helicopter plane aircraft bus train truck flight lifeboat".split())
"""What takes some people away, not all."""


BOTH = re.compile(r"(?i)\s(?:people |persons |others )?(?:dead|killed) and (?:injured|wounded|hurt)\b(?! \d)")
"""Two fates of which some of those counted met the one, some the other: "40 dead and injured"."""
ALL_BUT = re.compile(r"(?i)\ball but (?:about |some )?$")
IN_HOSPITAL = re.compile(r"(?i)\bhospitali[sz]ed\b|\b(?:to|in|at) (?:(?:an?|the|\w+) ){0,3}hospitals?\b|\btreated\b")
"""Words of those hurt who were brought to a hospital, which others were not."""


TO_HOSPITAL = re.compile(r"(?i)\b(?:taken|rushed|airlifted|transported|brought|sent) to (?:an? |the |local |area |nearby )*hospitals?\b")
"""Words of those brought to hospital, all of them, not to one of several."""
ONE_PLACE = re.compile(
    r"(?i)\b(?:died|dead|killed) (?:there|here)\b|\b(?:hospital|mortuary|morgue|clinic)\b[^.;]{0,40}\b(?:receiv|got|said|bodies)|"
    r"\bbodies\b[^.;]{0,40}\b(?:to|at|in) (?:the |an? |its )?(?:\w+ ){0,2}(?:hospital|mortuary|morgue|clinic)"
)
"""Words of one place to which some of the dead came."""
RECEIVED = re.compile(r"(?i)\b(?:hospital|clinic|infirmary)\b[^.;]{0,40}\b(?:receiv|admitt|treat|took in|taking in|had in|takes in)")
"""Words of one hospital and those it has."""
FOUND = re.compile(r"(?i)\b(?:found|find|finds|finding|recover\w*|retriev\w+|pull(?:ed|s)?|remov(?:ed|es|ing)|brought|bring(?:ing|s)?)\b")
"""Words of searching for the dead."""
ABOARD = re.compile(
    r"(?i)\b(?:on board|aboard|occupants|passengers)\b|\b(?:people|those|men) (?:from|on) (?:the |a )(?:\w+ )?"
    r"(?:ferry|boat|ship|vessel|plane|aircraft|bus|train|helicopter|trawler|yacht)\b"
)
"""Words that say of whom "all" is said."""
FROM = re.compile(r"\s(?:\w+\s){1,2}from (?!around|across|all)(?:the )?[A-Z]")
"""What tells those of one place from others: "four people from Kericho"."""
CLAUSE_WORDS = 16
"""Words from a figure within which its clause says what befell those counted."""
CLAUSE = 80
"""Letters from a figure within which its clause says what befell those counted."""


class Toll(NamedTuple):
    """What a count of people says: of whom ("people", or a named group), what befell them, and in which scope."""

    who: str
    fate: str
    scope: str
    bounded: bool = False
    """It counts some of all people: their total may be larger, never smaller."""

    @property
    def key(self) -> tuple[str, ...]:
        """What figures of other articles must share to be held against this one."""
        return ("toll", self.who, HARM.get(self.fate, self.fate), self.scope)


def toll_of(figure: Figure, tokens: Sequence[Token], beside: Sequence[Figure], groups: Mapping[str, frozenset[str]]) -> Toll | None:
    """What a figure says of all people that something befell; `None` where it counts something else or singles some out.

    `beside` are the other figures of its sentence, `groups` the groups that the article counts under each fate.
    """
    claim = figure.claim
    if (claim.measure or "").lower() == "casualty":
        return None  # dead and wounded together, or not
    if not figure.counts or not is_people(figure) or claim.scope in ("rate", "part"):
        return None
    fate = fate_of(figure, tokens)
    if fate not in DONE or either(claim, tokens) or acts(claim, tokens) or (fate in HARM and claim.value and claim.value.point == 1):
        return None  # one of those hurt is told for many reasons, the number of them seldom
    told = figure if fate == claim.action else figure._replace(claim=claim.model_copy(update={"action": fate}))
    if circumstanced(told.claim, tokens) or is_part(told, tokens, beside) or presumed(claim, tokens):
        return None
    if fate in ("evacuate", "rescue") and CARRIERS & set((claim.subject or "").lower().split()) and not is_subject(claim, tokens):
        return None
    return whose(told, fate, groups, bounded=counts_some(claim, fate, tokens))


def brought_to_hospital(claim: Claim, toll: Toll) -> Toll | None:
    """The toll of those brought to hospital, which two reports may give although neither says how many were hurt."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :][:CLAUSE]
    brought = toll.fate in HARM and TO_HOSPITAL.search(re.split(r"[,;]", behind, maxsplit=1)[0])
    return toll._replace(fate="hospital", bounded=False) if brought else None


def counts_some(claim: Claim, fate: str, tokens: Sequence[Token]) -> bool:
    """Whether the figure's sentence says that it counts those of one place, of whom there may be more elsewhere."""
    if fate == "kill" and (in_one_place(claim) or (is_body(claim) and FOUND.search(claim.sentence))):
        return True
    if fate in HARM and (came_upon(tokens, token_of(tokens, claim)) or in_hospital(claim) or in_one_hospital(claim)):
        return True
    return fate in UNMOVED and of_one_place(claim)


def whose(figure: Figure, fate: str, groups: Mapping[str, frozenset[str]], bounded: bool) -> Toll:
    """The toll of a figure that counts no part. Where an article counts the dead only as "two men", the two are all of its dead."""
    is_toll = (figure.claim.measure or "").lower().endswith("toll")
    words = frozenset[str]() if is_toll else figure.narrowing - STATES - OTHERS - ALLEGED  # "the quake toll"
    if figure.noun in HELD:
        words -= set((figure.claim.measure or "").lower().split(" ")[:-1])
    group = group_of(figure)
    alone = fate == "kill" and group in GROWN and groups.get(fate) == frozenset([group])
    who = " ".join(filter(None, [*sorted(words), "" if alone else group]))
    return Toll(who or "people", fate, figure.claim.scope, bounded)


def groups_of(figures: Sequence[Figure]) -> Mapping[str, frozenset[str]]:
    """For each event the groups of people that an article counts under it."""
    found: dict[str, set[str]] = {}
    for figure in figures:
        if figure.claim.kind == "count" and figure.claim.action in DONE and is_people(figure):
            found.setdefault(figure.claim.action, set()).add(group_of(figure))
    return {action: frozenset(groups) for action, groups in found.items()}


# ---- what befell them ------------------------------------------------------------------------------------------------


def fate_of(figure: Figure, tokens: Sequence[Token]) -> str | None:
    """What befell those counted: what stands right behind them outweighs what was said of others ("one dead and five people wounded")."""
    claim, here = figure.claim, token_of(tokens, figure.claim)
    if here is not None and (claim.action in FATES.values() or claim.action in LEFT):
        words = [(claim.measure or "").rpartition(" ")[2].lower(), next_word(tokens, head_noun(tokens, here) + 1)]
        said = next((FATES[word] for word in words if word in FATES), None)
        if said and not (said == "shoot" and claim.action in ("kill", "injure")):  # "shot to death", "shot and wounded"
            return said
    if (claim.measure or "").lower().endswith("toll") or (here is not None and to_death(tokens, here)):
        return "kill"
    if here is not None and claim.action in SAVING:
        return "rescue" if tokens[head_noun(tokens, here)].dep in ("dobj", "nsubjpass") else claim.action
    if here is not None and claim.action in STRUCK:
        return "shoot" if tokens[head_noun(tokens, here)].dep in ("dobj", "nsubjpass") else claim.action
    if claim.action in MENDING:
        return "injure"
    return "repatriate" if moved(figure, tokens) else claim.action


def also_befell(figure: Figure, tokens: Sequence[Token], fate: str) -> Iterator[str]:
    """What else is told of those counted in one breath: "were detained at the border and sent home"."""
    here = token_of(tokens, figure.claim)
    if here is None or fate not in AT_ONCE:
        return
    noun = tokens[head_noun(tokens, here)]
    if noun.dep not in ("nsubjpass", "dobj"):
        return
    joined = [i for i, t in enumerate(tokens) if t.dep == "conj" and t.head == noun.head != i and t.tag in ("VBN", "VBD")]
    if noun.dep == "dobj":  # "police captured and brought back nine suspects"
        joined = [tokens[noun.head].head] if tokens[noun.head].dep == "conj" else []
    for verb in joined:
        hanging = [t for t in tokens if t is not tokens[verb] and t.head == verb]
        if not any(t.dep in ("dobj", "nsubj", "nsubjpass") for t in hanging if noun.dep == "nsubjpass" or t.dep == "dobj"):
            lemma = tokens[verb].lemma.lower()
            words = [lemma, *(f"{lemma} {t.text.lower()}" for t in hanging if t.dep in ("prt", "advmod"))]
            yield from (event for event in (event_of(word, "verb") for word in words) if event in AT_ONCE and event != fate)


def to_death(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure's clause goes on "… to death", whatever it was that they died of."""
    words = [token.text.lower() for token in tokens[here : here + 9]]
    return any(pair == ("to", "death") and not {",", ";"} & set(words[:at]) for at, pair in enumerate(pairwise(words)))


def next_word(tokens: Sequence[Token], at: int) -> str:
    """The first word behind a place that says more than "were still"."""
    return next((token.text.lower() for token in tokens[at : at + 4] if token.text.lower() not in LINKS), "")


def moved(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Whether the figure counts ten people or more of a named kind who are brought somewhere."""
    claim = figure.claim
    if claim.kind != "count" or not is_people(figure) or not figure.noun or (claim.value and (claim.value.point or 0) < MANY):
        return False
    if figure.noun in FORCES:
        return False
    if claim.action == "receive":
        return figure.noun in HANDED
    if OUT_OF_DOORS.search(claim.sentence, claim.start - claim.sentence_start):
        return False
    if claim.action == "turn":
        return TURNED_OVER.search(claim.sentence) is not None
    here = token_of(tokens, claim)
    return claim.action in MOVES if claim.action or here is None else tokens[verb_above(tokens, here)].lemma.lower() in MOVES


def verb_above(tokens: Sequence[Token], here: int) -> int:
    """The verb of the clause that a word stands in, or the word its sentence hangs on."""
    for _ in tokens:
        if tokens[here].pos in ("VERB", "AUX") or tokens[here].head == here:
            break
        here = tokens[here].head
    return here


def acts(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether those counted do it to others: "three men shot a guard"."""
    here = token_of(tokens, claim)
    if here is None:
        return False
    noun = tokens[head_noun(tokens, here)]
    objects = any(t.head == noun.head and t.dep in ("dobj", "obj") and t.text.lower() not in TIMES for t in tokens)
    doing = noun.dep == "nsubj" and tokens[noun.head].lemma.lower() in DOERS and objects
    return doing or (noun.dep == "pobj" and tokens[noun.head].text.lower() == "by")


def is_subject(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether those counted are the subject of their clause: "all 87 people aboard the ferry were rescued"."""
    here = token_of(tokens, claim)
    return here is not None and tokens[head_noun(tokens, here)].dep in ("nsubj", "nsubjpass")


def either(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether the figure's clause leaves open which of two fates those counted met ("forty were killed or wounded"), or excepts them."""
    here, at = token_of(tokens, claim), claim.start - claim.sentence_start
    if here is not None and any(" or " in fates for fates in joined_fates(tokens, here, CLAUSE_WORDS)):
        return True
    return BOTH.match(claim.sentence, at + len(claim.text)) is not None or ALL_BUT.search(claim.sentence, 0, at) is not None


def is_body(claim: Claim) -> bool:
    """Whether the dead are counted as bodies: some may not have been found."""
    return (claim.measure or "").lower().rpartition(" ")[2] in ("body", "corpse")


def in_one_place(claim: Claim) -> bool:
    """Whether the figure counts the dead that one place has, a hospital or a mortuary: "four had died there". A toll is of all."""
    return not (claim.measure or "").lower().endswith("toll") and ONE_PLACE.search(claim.sentence) is not None


def in_one_hospital(claim: Claim) -> bool:
    """Whether the figure counts those that one hospital has: "the Civil Hospital took in 31"."""
    return RECEIVED.search(claim.sentence) is not None


def of_one_place(claim: Claim) -> bool:
    """Whether the figure counts those from one place only."""
    return FROM.match(claim.sentence, claim.start - claim.sentence_start + len(claim.text)) is not None


def in_hospital(claim: Claim) -> bool:
    """Whether the figure's clause says that those counted were brought to a hospital: others may have been hurt less."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :][:CLAUSE]
    return IN_HOSPITAL.search(re.split(r"[,;]", behind, maxsplit=1)[0]) is not None


# ---- whom ------------------------------------------------------------------------------------------------------------


def is_people(figure: Figure) -> bool:
    """Whether the figure counts people."""
    return group_of(figure) == "" or nouns().is_a(figure.noun, "person")


def group_of(figure: Figure) -> str:
    """Which people a figure counts; empty where it is simply people, or the killed, the wounded."""
    head = (figure.claim.measure or "").rpartition(" ")[2].lower()
    plain = (
        figure.noun in PEOPLE | HELD
        or head in STATES
        or (head in LIVES and figure.claim.action == "kill")
        or head == figure.claim.action == "arrest"
        or (head == "toll" and figure.claim.kind == "count")
    )
    return "" if plain or were_shot(figure.claim) else figure.noun


def were_shot(claim: Claim) -> bool:
    """Whether the figure counts those shot ("7 shot in a bar"), not the shots."""
    return SHOT.match(claim.sentence, claim.start - claim.sentence_start + len(claim.text)) is not None


def of_people(claim: Claim) -> bool:
    """Whether a count may be one of people."""
    head = (claim.measure or "").rpartition(" ")[2].lower()
    return not head or head in STATES | OTHERS | LIVES or were_shot(claim) or nouns().is_a(head, "person")


def circumstanced(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether the figure's clause says where or when some of them met their fate: "died at the scene"."""
    here = token_of(tokens, claim)
    words = SOME if claim.action == "kill" else GRAVE if claim.action in HARM else frozenset()
    if here is None or not words:
        return False
    for token in tokens[here : here + 12]:
        if token.tag == "CD" and token.start >= claim.end:
            return False  # "32 people, six of them badly"
        if token.text.lower() in words:
            return True
        if token.text.lower() in ("and", ";", "while", "but"):
            return False
    return False


def is_part(figure: Figure, tokens: Sequence[Token], beside: Sequence[Figure]) -> bool:
    """Whether the figure counts some of those it could count: a batch, or one group beside another of the same fate."""
    claim = figure.claim
    words = frozenset(word for modifier in claim.modifiers for word in modifier.replace("-", " ").lower().split())
    further = not (claim.action in HARM and beside_the_dead(claim))
    if (
        (further and words & FURTHER)
        or ("all" in words and not ABOARD.search(claim.sentence))
        or is_batch(words, claim, [other.claim for other in beside])
    ):
        return True
    if words & OTHERS | {claim.measure} & OTHERS and not (figure.beside_dead or told_before(tokens, claim)):
        return True
    here = token_of(tokens, claim)
    if here is not None and (of_a_batch(tokens, here) or is_base(tokens, here)):
        return True
    if here is not None and further and [token.text.lower() for token in tokens[here + 1 : here + 2]] == ["more"]:
        return True
    if here is None or not coordinated(tokens, here):
        return False
    fates = {other.claim.action for other in beside if other.claim.kind == "count"}
    return not fates or claim.action in fates


def presumed(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether what befell those counted is only thought: "six are presumed dead"."""
    here = token_of(tokens, claim)
    return here is not None and bool(PRESUMED & {token.text.lower() for token in tokens[here : here + 6]})


def told_before(tokens: Sequence[Token], claim: Claim) -> bool:
    """Whether the sentence tells of the dead before it tells of "three others"."""
    return any(token.end <= claim.start and token.lemma.lower() in DYING for token in tokens)
