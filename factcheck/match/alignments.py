"""Figures, days and places that several articles of one event give for the same thing: what reconciliation sets side by side.

Two figures are of one thing when what is counted, what happened to it, unit and scope are the same and neither counts a part, a batch or
another occasion. Of people it is enough that all are people: "victims" and "others" are the dead of one, the wounded of another sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from factcheck.match.figures import SET_APART, Figure, figures_of, token_of
from factcheck.match.wholes import coordinated, head_noun, is_batch
from factcheck.model import Alignment, Claim, Days, Document, Token
from factcheck.reference.events import event_types
from factcheck.reference.nouns import nouns
from factcheck.reference.places import level

TOLL = frozenset(["kill", "injure", "miss", "arrest", "rescue", "evacuate", "abduct", "repatriate", "infect", "release"])
"""Events whose counts of people are totals of the occasion when nothing narrows them."""
DONE = {
    "kill": "killed", "injure": "injured", "miss": "missing", "arrest": "arrested", "rescue": "rescued", "evacuate": "evacuated",
    "abduct": "abducted", "repatriate": "repatriated", "infect": "infected", "release": "released",
}  # fmt: skip
NEAR = {"injure": ("shoot",), "kill": ("shoot",)}
"""Events whose counts may be meant: five shot are the wounded of one report, the dead and wounded of another."""
FATES = {"dead": "kill", "killed": "kill", "injured": "injure", "wounded": "injure", "hurt": "injure"}
"""Words that say beside those counted what befell them."""
MOVES = frozenset("fly put land arrive return hand transfer bring send carry take transport deliver escort ship".split())
"""Verbs that bring people somewhere; with them those handed over are counted ("a plane with 90 suspects landed")."""
BODILY = frozenset(["kill", "injure", "shoot"])
"""Events that happen in one moment to all they happen to: the day of one is the day of the others, unless both are told."""
OCCURRENCES = ("crash", "explode", "quake", "flood", "fire", "attack", "raid")
"""Events whose words say that a sentence tells of the occasion itself."""
SMALLEST = 10
"""Smaller figures of ordinary things are too often one of several of their kind."""
COMMON = frozenset("vote time bullet round shot year day minute hour percent point block street count mile degree".split())
PEOPLE = frozenset(["", "person", "victim"])
ALLEGED = frozenset(["criminal", "alleged", "suspected", "accused"])
HELD = frozenset(["suspect"])
"""People too, where it is arrests and the like that are counted."""
STATES = frozenset("dead injured wounded hurt killed missing arrested male female young innocent multiple many deceased slain".split())
DOERS = frozenset("kill shoot injure wound hurt murder stab slay open fire arrest rescue abduct kidnap capture detain".split())
TIMES = frozenset("eve day night morning evening afternoon week weekend monday tuesday wednesday thursday friday saturday sunday".split())
SAYING = frozenset(
    """said says say told announced identified released charged arraigned sentenced convicted indicted pleaded accused arrested
    custody died surrendered declared appeared appeared court published updated posted conference statement hearing vigil funeral""".split()
)
"""Words before a date that make it the date of something else."""
COURTS = SAYING - frozenset("said says say told announced identified died declared".split())
DYING = frozenset("kill die dead death fatal fatally murder slay fatality lifeless deadly".split())
SOME = frozenset(["scene", "spot", "hospital", "way", "arrival", "impact", "instantly", "later", "afterwards"])
"""Words that single out those who died in one place or at one time."""
GRAVE = frozenset(["critically", "critical", "seriously", "serious", "condition", "stable", "surgery", "released", "discharged"])
"""Words that single out some of the wounded."""
HARM = frozenset(["wound", "wounds", "injury", "injuries"])
"""Words of harm that name no occasion."""
PLAIN = frozenset(["happened", "occurred", "unfolded"])
OCCURRING = frozenset(
    """took found struck hit received responded dispatched called left turned rang broke erupted reported began""".split()
)
"""Verbs that tell when something happened if the sentence has a word for what."""
IRREGULAR = frozenset("went came gave held met led sent fled saw made got brought spoke ran drove fell lost won".split())
"""Deeds whose form does not show them as such."""
HAPPENED = frozenset(["accident", "accidents", "shot", "gunfire", "gunshots", "bullets", "deadly", "bloody"])
PRINTED = re.compile(r"(?i)\b(?:published|updated|posted)\b")
ANOTHER_TIME = SET_APART - frozenset(["last", "another", "first"])
OTHERS = frozenset(["other", "others"])
NAME_AFTER = re.compile(r"\s((?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+)")
NAME_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+),\s\(?(?:(?:who\s(?:is|was)|aged?)\s)?$")
WORD = re.compile(r"[^\W\d_]++")

Key = tuple[str, ...]


class Entry(NamedTuple):
    """A claim with the day it holds for."""

    claim: Claim
    day: Days | None


def aligned(documents: Sequence[Document], when: Days | None, told: Mapping[str, Iterable[tuple[Key, Claim]]]) -> tuple[Alignment, ...]:
    """What at least two of these articles of one event, which was on `when`, give for the same thing. `told`: what each has `said`."""
    found: dict[Key, list[Entry]] = defaultdict(list)
    for document in documents:
        past = background(document, when)
        for key, claim in told[document.article.id]:
            if claim.sentence_start not in past:
                found[key].append(Entry(claim, document.article.published))
    fates = fates_of(documents)
    return tuple(
        alignment(
            key,
            entries,
            [claim for action in (key[2], *NEAR.get(key[2], ())) for claim in fates.get(action, ())] if key[0] == "toll" else (),
        )
        for key, entries in sorted(found.items())
        if len({entry.claim.article for entry in entries}) > 1
    )


def background(document: Document, when: Days | None) -> frozenset[int]:
    """The sentences that tell of another time: all their dates lie away from the event's, one of them long before."""
    if when is None or when.start is None or when.end is None:
        return frozenset()
    days: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for claim in document.claims:
        if claim.kind == "date" and claim.when and claim.when.start and claim.when.end:
            days[claim.sentence_start].append((claim.when.start, claim.when.end))
    first, last = when.start - timedelta(2), when.end + timedelta(4)
    return frozenset(
        sentence
        for sentence, told in days.items()
        if not any(start <= last and end >= first for start, end in told) and any(end < first - timedelta(14) for _, end in told)
    )


def alignment(key: Key, entries: Sequence[Entry], fates: Sequence[str]) -> Alignment:
    """The entries of one key in order of the day they hold for."""
    ordered = sorted(entries, key=lambda e: (str(e.day and e.day.start), e.claim.article, e.claim.start))
    claims = tuple(e.claim.id for e in ordered)
    also = tuple(claim for claim in fates if claim not in claims)
    return Alignment(kind=key[0], what=in_words(key, ordered[0].claim), claims=claims, days=tuple(e.day for e in ordered), also=also)


def fates_of(documents: Sequence[Document]) -> Mapping[str, tuple[str, ...]]:
    """Every count under its event, by the claims' ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for claim in document.claims:
            if claim.kind in ("count", "number") and claim.action and claim.value and of_people(claim):
                found[claim.action].append(claim.id)
    return {action: tuple(claims) for action, claims in found.items()}


def of_people(claim: Claim) -> bool:
    """Whether a count may be one of people."""
    head = (claim.measure or "").rpartition(" ")[2].lower()
    return not head or head in STATES | OTHERS | {"shot"} or nouns().kinship(head, "person") in ("same", "narrower")


def in_words(key: Key, claim: Claim) -> str:
    """What is counted, in words that can follow the figure: "Chinese nationals repatriated"."""
    kind, *rest = key
    if kind in ("day", "place"):
        return f"{kind} of the event"
    if kind == "age":
        return f"age of {rest[0].title()}"
    if kind == "toll":
        who = "people" if rest[0] == "people" else counted_in(claim)
        return f"{who} {DONE[rest[1]]}" + ("" if rest[2] == "event" else f" ({rest[2]})")
    return counted_in(claim) if rest[0] == "count" else claim.measure or rest[4]


def counted_in(claim: Claim) -> str:
    """What a figure counts, as printed after it: "194 Chinese nationals"; where it stands elsewhere, by its name."""
    head = (claim.measure or "people").rpartition(" ")[2].lower()
    words = re.match(r"(?:\s[\w’'-]++){1,5}", claim.sentence[claim.start - claim.sentence_start + len(claim.text) :])
    printed = words[0].split() if words else []
    last = next((at for at, word in enumerate(printed) if word.lower().startswith(head[:-1])), None)
    return claim.measure or "people" if last is None else " ".join(printed[: last + 1])


def said(document: Document) -> Iterator[tuple[Key, Claim]]:
    """Everything an article says that another could say otherwise, under the key of what it is said of."""
    sentences = {sentence.start: sentence for sentence in document.sentences}
    figures = figures_of(document)
    groups = groups_of(figures)
    cities = {toponym.start for toponym in document.places if level(toponym.place) == "city"}
    for figure in figures:
        sentence = sentences.get(figure.claim.sentence_start)
        key = key_of(figure, sentence.tokens if sentence else (), figures, groups)
        if key:
            yield key, figure.claim
            if key[0] == "toll" and cities & set(
                range(figure.claim.sentence_start, figure.claim.sentence_start + len(figure.claim.sentence))
            ):
                yield ("place",), figure.claim
    for claim in document.claims:
        if claim.kind == "date" and happened(claim, document):
            yield ("day",), claim
        elif claim.kind == "age" and (name := aged(claim, document.article.text)):
            yield ("age", name), claim


def aged(claim: Claim, text: str) -> str:
    """The person whose age a figure is, by first and last name: "Anna Berg, 34", "34-year-old Anna Berg"."""
    after = NAME_AFTER.match(text, claim.end)
    before = NAME_BEFORE.search(text, max(0, claim.start - 60), claim.start)
    found = after or before
    return " ".join(found[1].replace("’", "'").split()).lower() if found else ""


def groups_of(figures: Sequence[Figure]) -> Mapping[str, frozenset[str]]:
    """For each event the groups of people that an article counts under it."""
    found: dict[str, set[str]] = defaultdict(set)
    for figure in figures:
        if figure.claim.kind == "count" and figure.claim.action in TOLL and is_people(figure):
            found[figure.claim.action].add(group_of(figure))
    return {action: frozenset(groups) for action, groups in found.items()}


def key_of(figure: Figure, tokens: Sequence[Token], figures: Sequence[Figure], groups: Mapping[str, frozenset[str]]) -> Key | None:
    """What a figure is said of, if it is said of the occasion as a whole."""
    figure = figure._replace(claim=figure.claim.model_copy(update={"action": fate_of(figure, tokens)}))
    claim = figure.claim
    if claim.modality != "asserted" or claim.value is None or claim.scope in ("rate", "part") or claim.per or circumstanced(claim, tokens):
        return None
    if any(token.text.lower() in ANOTHER_TIME for token in tokens):
        return None
    if claim.kind == "count" and claim.action in TOLL and is_people(figure):
        beside = [other for other in figures if other.sentence == figure.sentence and other is not figure]
        return None if acts(claim, tokens) or is_part(figure, tokens, beside) else toll_key(figure, groups)
    if figure.partial or not claim.action or not claim.measure or claim.kind not in ("count", "money", "measure", "percent"):
        return None
    if claim.action not in event_types() or (claim.value.point or 0) < SMALLEST or figure.noun in COMMON:
        return None
    return (
        "figure",
        claim.kind,
        claim.scope,
        " ".join(sorted(figure.narrowing)),
        figure.noun,
        claim.action,
        claim.unit or "",
        (claim.subject or "").lower(),
    )


def fate_of(figure: Figure, tokens: Sequence[Token]) -> str | None:
    """What befell those counted: what stands right behind them outweighs what was said of others ("one dead and five people wounded")."""
    claim, here = figure.claim, token_of(tokens, figure.claim)
    if claim.kind == "count" and claim.action in FATES.values() and here is not None:
        behind = tokens[head_noun(tokens, here) + 1 :][:1]
        words = [(claim.measure or "").rpartition(" ")[2].lower(), *(token.text.lower() for token in behind)]
        return next((FATES[word] for word in words if word in FATES), claim.action)
    return "repatriate" if moved(figure, tokens) else claim.action


def moved(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Whether the figure counts ten people or more of a named kind who are brought somewhere."""
    claim = figure.claim
    if claim.kind != "count" or not is_people(figure) or not figure.noun or (claim.value and (claim.value.point or 0) < SMALLEST):
        return False
    here = token_of(tokens, claim)
    return claim.action in MOVES if claim.action or here is None else tokens[verb_above(tokens, here)].lemma.lower() in MOVES


def verb_above(tokens: Sequence[Token], here: int) -> int:
    """The verb of the clause that a word stands in, or the word its sentence hangs on."""
    for _ in tokens:
        if tokens[here].pos in ("VERB", "AUX") or tokens[here].head == here:
            break
        here = tokens[here].head
    return here


def toll_key(figure: Figure, groups: Mapping[str, frozenset[str]]) -> Key:
    """The key of a count of people: all of them, or a group that is named.

    Where an article counts the dead only as "two men", the two are all of its dead.
    """
    action = figure.claim.action or ""
    words = figure.narrowing - STATES - OTHERS - ALLEGED
    if figure.noun in HELD:
        words -= set((figure.claim.measure or "").lower().split(" ")[:-1])
    noun = "" if action == "kill" and groups[action] == {group_of(figure)} else group_of(figure)
    who = " ".join(filter(None, [*sorted(words), noun]))
    return ("toll", who or "people", action, figure.claim.scope)


def circumstanced(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether the figure's clause says where or when some of them met their fate: "died at the scene"."""
    here = token_of(tokens, claim)
    if here is None:
        return False
    for token in tokens[here : here + 12]:
        if token.text.lower() in (SOME if claim.action == "kill" else GRAVE):
            return True
        if token.text.lower() in ("and", ";", "while", "but"):
            return False
    return False


def is_part(figure: Figure, tokens: Sequence[Token], beside: Sequence[Figure]) -> bool:
    """Whether the figure counts some of those it could count: a batch, or one group beside another of the same fate."""
    claim = figure.claim
    words = frozenset(word for modifier in claim.modifiers for word in modifier.replace("-", " ").lower().split())
    if words & {"another", "all", "more", "further", "additional"} or is_batch(words, claim, [other.claim for other in beside]):
        return True
    if words & OTHERS | {claim.measure} & OTHERS and not told_before(tokens, claim):
        return True
    here = token_of(tokens, claim)
    if here is None or not coordinated(tokens, here):
        return False
    fates = {other.claim.action for other in beside if other.claim.kind == "count"}
    return not fates or claim.action in fates


def is_people(figure: Figure) -> bool:
    """Whether the figure counts people."""
    return group_of(figure) == "" or nouns().kinship(figure.noun, "person") in ("same", "narrower")


def group_of(figure: Figure) -> str:
    """Which people a figure counts; empty where it is simply people, or the killed, the wounded."""
    head = (figure.claim.measure or "").rpartition(" ")[2].lower()
    return "" if figure.noun in PEOPLE | HELD or head in STATES else figure.noun


def told_before(tokens: Sequence[Token], claim: Claim) -> bool:
    """Whether the sentence tells of the dead before it tells of "three others"."""
    return any(token.end <= claim.start and token.lemma.lower() in DYING for token in tokens)


def acts(claim: Claim, tokens: Sequence[Token]) -> bool:
    """Whether those counted do it to others: "three men shot a guard"."""
    here = token_of(tokens, claim)
    if here is None:
        return False
    noun = tokens[head_noun(tokens, here)]
    objects = any(t.head == noun.head and t.dep in ("dobj", "obj") and t.text.lower() not in TIMES for t in tokens)
    doing = noun.dep == "nsubj" and tokens[noun.head].lemma.lower() in DOERS and objects
    return doing or (noun.dep == "pobj" and tokens[noun.head].text.lower() == "by")


# ---- the day it happened ----------------------------------------------------------------------------------------------


def happened(claim: Claim, document: Document) -> bool:
    """Whether a date is that of the occasion: the nearest word that tells of something done tells what was done to people."""
    when, published = claim.when, document.article.published
    if when is None or when.start is None or when.end is None or when.end > when.start:
        return False
    if (published and published.end and when.start > published.end + timedelta(1)) or PRINTED.search(claim.sentence):
        return False
    at = claim.start - claim.sentence_start
    before = WORD.findall(claim.sentence[max(0, at - 120) : at].lower())
    after = WORD.findall(claim.sentence[at + len(claim.text) : at + 120].lower())
    bodily = bool(bodily_words() & {*before, *after})
    return deed(before[::-1], bodily) if any(is_deed(word) for word in before) else deed(after, bodily)


def deed(words: Sequence[str], bodily: bool) -> bool:
    """Whether the first word of a deed is one of what was done to people, and not one of what somebody was charged with."""
    for at, word in enumerate(words):
        if word in PLAIN:
            return True
        if word in OCCURRING:
            return bodily
        if word in SAYING:
            return False
        if word in HARM:
            continue
        if word in bodily_words():
            return word not in bodily_nouns() or not COURTS & set(words[at : at + 7])
        if is_deed(word):
            return False
    return False


@cache
def bodily_nouns() -> frozenset[str]:
    """The nouns among them: "shooting" may be what a man was charged with on the day."""
    nouns_of = (noun for event in (*BODILY, *OCCURRENCES) for noun in event_types()[event].nouns)
    return frozenset(form for noun in nouns_of for form in (noun, f"{noun}s")) - {"shot"}


def is_deed(word: str) -> bool:
    """Whether a word looks like one for something done."""
    return word in bodily_words() or word in OCCURRING or word in SAYING or word in IRREGULAR or (word.endswith("ed") and len(word) > 4)


@cache
def bodily_words() -> frozenset[str]:
    """The words for what was done to people, in the forms a text may have them."""
    found = set(HAPPENED)
    for event in (*BODILY, *OCCURRENCES):
        for _, word in event_types()[event].words():
            stem = word.removesuffix("e")
            found |= {word, f"{word}s", f"{word}d", f"{stem}ed", f"{stem}ing"}
    return frozenset(found)
