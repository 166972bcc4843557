"""The day an occasion was on, as an article tells it: which of its dates is that of what was done to people."""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from factcheck.model import Claim, Document
from factcheck.reference.events import event_types

BODILY = frozenset(["kill", "injure", "shoot"])
"""Events that happen in one moment to all they happen to: the day of one is the day of the others, unless both are told."""
OCCURRENCES = ("crash", "explode", "quake", "flood", "fire", "attack", "raid")
"""Events whose words say that a sentence tells of the occasion itself."""
SAYING = frozenset(
    """said says say told announced identified released charged arraigned sentenced convicted indicted pleaded accused arrested
    custody died surrendered declared appeared appeared court published updated posted conference statement hearing vigil funeral""".split()
)
"""Words before a date that make it the date of something else."""
COURTS = SAYING - frozenset("said says say told announced identified died declared".split())
HARM = frozenset(["wound", "wounds", "injury", "injuries"])
"""Words of harm that name no occasion."""
PLAIN = frozenset(["happened", "occurred", "unfolded"])
OCCURRING = frozenset(
    """took found struck hit received responded dispatched called left turned rang broke erupted reported began""".split()
)
"""Verbs that tell when something happened if the sentence has a word for what."""
UNTIL = re.compile(r"(?i)\b(?:by|as of|until|till|before|since|through) (?:late |early |the (?:end|evening|morning|night) of )?$")
"""Words before a day up to which something is told."""
SEQUEL = re.compile(
    r"(?i)\b(?:more|another|further|additional|second|third|fourth|fifth|sixth)\b[^.;]{0,60}\b(?:died?|dies|dead|succumbed|perished)\b|"
    r"\b(?:died|succumbed|death)\b[^.;]{0,30}\bhospital\b|\bbrain[- ]dead\b|\blife support\b|"
    r"\b(?:bod(?:y|ies)|corpses?|remains|victims?)\b[^.;]{0,40}\b(?:found|recovered|pulled|retrieved|identified|located)\b|"
    r"\b(?:find|finds|found|recover(?:ed|s)?|pulled|retrieved|located)\b[^.;]{0,20}\b(?:bod(?:y|ies)|corpses?|remains)\b"
)
"""What is told of the days after an occasion: more deaths, bodies found."""
AGAIN = re.compile(
    r"(?i)\bagain\b|\b(?:another|second|third|fourth|new|fresh|latest|similar|renewed)\s(?:\w+\s){0,3}?(?:raid|attack|strike|shooting|"
    r"stabbing|crash|accident|collision|explosion|blast|bombing|fire|blaze|quake|earthquake|aftershock|flood|storm|avalanche|landslide|"
    r"operation|incident|clash|riot|protest|flight|batch|group|boat|ship|vessel|ferry|dinghy|bus|train|plane)|"
    r"\b(?:days?|weeks?) after (?:an?|the) (?:earlier|previous|first|similar)\b"
)
"""Words of another occasion of the kind."""
IRREGULAR = frozenset("rose risen went came gave held met led sent fled saw made got brought spoke ran drove fell lost won".split())
"""Deeds whose form does not show them as such."""
HAPPENED = frozenset(["accident", "accidents", "shot", "gunfire", "gunshots", "bullets", "deadly", "bloody"])
WHEN = frozenset(["when", "as", "after"])
CONSEQUENCES = frozenset("killing injuring wounding killed injured wounded".split())
BEHIND = 7
"""Words behind a day within which the clause goes on to what it did to people."""
PRINTED = re.compile(r"\b(?:published|updated|posted)\b")
PRINTING = ("published", "updated", "posted")
FALLS = re.compile(r"\b(?:gave way|came down|caved in|fell in)\b")
"""What bridges and roofs do when they collapse."""
WORD = re.compile(r"[^\W\d_]++")


def happened(claim: Claim, document: Document) -> bool:
    """Whether a date is that of the occasion: the nearest word that tells of something done tells what was done to people."""
    when, published = claim.when, document.article.published
    if when is None or when.start is None or when.end is None or when.end > when.start:
        return False
    if (published and published.end and when.start > published.end + timedelta(1)) or is_printed(claim.sentence.lower()):
        return False
    at = claim.start - claim.sentence_start
    before = WORD.findall(FALLS.sub("collapsed", claim.sentence[max(0, at - 120) : at].lower()))
    after = WORD.findall(FALLS.sub("collapsed", claim.sentence[at + len(claim.text) : at + 120].lower()))
    bodily = bool(bodily_words() & {*before, *after})
    told = deed(before[::-1], bodily) if any(is_deed(word) for word in before) else deed(after, bodily)
    if not (told or at_once(before, after)):
        return False
    return not (UNTIL.search(claim.sentence[:at]) or SEQUEL.search(claim.sentence) or AGAIN.search(claim.sentence))


def is_printed(sentence: str) -> bool:
    """Whether a sentence in small letters tells when something was published."""
    return any(word in sentence for word in PRINTING) and PRINTED.search(sentence) is not None


def at_once(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a deed on the day is told with what it did to people: "killed when a slope gave way on Friday", "on Friday, killing 12"."""
    joint = next((at for at in range(len(before) - 1, -1, -1) if before[at] in WHEN), None)
    if joint is not None and not any(word in SAYING for word in before[joint:]):
        near = before[max(0, joint - 3) : joint]
        return any(word in CONSEQUENCES or (word in bodily_words() and word not in bodily_nouns()) for word in near)
    near = after[:BEHIND]
    return not any(word in SAYING for word in (*before[-BEHIND:], *near)) and any(word in CONSEQUENCES for word in near)


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
