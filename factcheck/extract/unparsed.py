"""Ages and places in a row in sentences without another figure: bound by the words beside them, cheaper than a parse and as good."""

import re

from factcheck.model import Binding, Mention
from factcheck.reference.events import event_of, weight_of

NAME = r"(?:[A-Z][\w’'.-]{0,30}[ \u00a0]){0,3}[A-Z][\w’'-]{1,30}"
NAME_AFTER = re.compile(rf"\s{{1,2}}({NAME})")
NAME_BEFORE = re.compile(rf"({NAME}),\s{{1,2}}(?:who (?:is|was)\s|now\s|aged\s|then\s|only\s|just\s)?\Z")
PERSON_AFTER = re.compile(
    r"\s{1,2}(?:[a-z-]{2,20}\s){0,2}?(man|woman|boy|girl|student|driver|suspect|victim|male|female|teen|teenager|child|son|daughter|mother|father"
    r"|brother|sister|resident|veteran|passenger|pedestrian|officer|player|worker|nephew|niece|cousin|grandson|granddaughter|grandmother"
    r"|grandfather|girlfriend|boyfriend|wife|husband|baby|infant|toddler|patient|actor|singer|building|house|company)\b"
)
WORD = re.compile(r"[a-z]{3,20}|[.](?=\s)")
REACH = 90
"""How far behind an age its event is looked for, in characters."""
WORD_AFTER = re.compile(r"\s([a-z]{3,20})(?=[\s,.;]{1,2}(?:of|in|on|at|to|and|was|is|will|has|for|since|by|that|\Z)\b|[.,;])")


def bound_by_words(text: str, mention: Mention, quoted: bool) -> Binding:
    """The binding of a figure by the words that touch it."""
    if mention.kind == "age":
        return age_binding(text, mention, quoted)
    if mention.kind == "ordinal":
        noun = WORD_AFTER.match(text, mention.end)
        return Binding(measure=noun[1] if noun else None, quoted=quoted)
    return Binding(quoted=quoted)


def age_binding(text: str, mention: Mention, quoted: bool) -> Binding:
    """Whose age it is: the person word after it ("19-year-old student"), and the name after or before it."""
    person = PERSON_AFTER.match(text, mention.end)
    after = NAME_AFTER.match(text, person.end() if person else mention.end)
    before = NAME_BEFORE.search(text, max(0, mention.start - 100), mention.start)
    name = after or before
    return Binding(
        measure=person[1] if person else None, action=event_after(text, mention.end), subject=name[1] if name else None, quoted=quoted
    )


def event_after(text: str, start: int) -> str | None:
    """The first event that the next words of the sentence name with a participle or an adjective: "was shot", "died", "is dead"."""
    for word in WORD.findall(text, start, start + REACH):
        if word == ".":
            return None
        forms = [word] if not word.endswith("ed") else [word, word[:-1], word[:-2], word[:-3]]
        found = event_of(word, "adjective") or next((event for form in forms if (event := event_of(form, "verb"))), None)
        if found and weight_of(found) > 4:
            return found
    return None
