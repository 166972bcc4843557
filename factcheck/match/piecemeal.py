"""One event told piece by piece: "154 were arrested. After that … arrested 141", "One man died in Leer. A woman was killed in Emden."

Two figures told one after the other are no contradiction where the later one's clause is set off from what was told before: by a word of
sequence, by a time, a place or an occasion put in front of it, or by a place the text has not named yet. And a figure of the text that is
smaller than the headline's is none where it counts one victim, one kind of victims, or where the text goes on to others.
"""

from collections.abc import Sequence

from factcheck.intervals import Interval, below, printed
from factcheck.match.figures import Figure, token_words
from factcheck.match.wholes import head_noun
from factcheck.model import Document, Token
from factcheck.reference.cues import SEQUEL
from factcheck.reference.events import event_of
from factcheck.reference.nouns import nouns

FRONTED = frozenset({"advmod", "npadvmod", "prep", "advcl"})
NO_OCCASION = frozenset("total all sum end fact statement report interview meantime which whom whose".split())
OCCASIONS = frozenset({"when", "once", "after"})
ELSEWHERE = frozenset("elsewhere upstairs downstairs outside inside nearby separately soon".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
ARTICLES = frozenset({"a", "an", "one"})
REST = frozenset("rest remaining remainder others".split())
AFTER = 3
"""Sentences in which a text goes on to the others."""
AT_ONCE = 2
"""Victims that a verb without a number may tell of: "a father and son drowned"."""
FAR = 8


def told_on(document: Document, one: Figure, other: Figure) -> bool:
    """Whether the later of two figures is told as something that came on top: no repeat, but the next piece."""
    again = max(one, other, key=lambda figure: figure.claim.start)
    if again.definite:
        return False
    sentence = document.sentences[again.sentence]
    here = next((i for i, token in enumerate(sentence.tokens) if token.start <= again.claim.start < token.end), None)
    return (here is not None and set_off(sentence.tokens, here)) or goes_elsewhere(document, again)


def set_off(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure's own clause has a setting or a number in a row in front: "at the airport", "then", "the second wave"."""
    at = verb_above(tokens, here)
    if at is None:
        return False
    subject = next((i for i, token in enumerate(tokens) if token.head == at and token.dep in SUBJECTS), None)
    if subject is None or subject > at:
        return False
    if any(token.head == subject and token.dep == "amod" and token.text.lower() in SEQUEL for token in tokens[:subject]):
        return True
    return any(token.head == at and token.dep in FRONTED and is_setting(tokens, i) for i, token in enumerate(tokens[:subject]))


def is_setting(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverbial opens another time, place or occasion, rather than saying who says so or how matters stand in the end."""
    word, below_it = tokens[at].text.lower(), {token.text.lower() for token in tokens if token.head == at}
    if tokens[at].dep == "prep":
        return word in ("in", "at", "on", "by", "after", "during", "following", "within", "near", "outside") and not below_it & NO_OCCASION
    if tokens[at].dep == "advcl":
        return bool(below_it & OCCASIONS)
    return word in SEQUEL | ELSEWHERE


def verb_above(tokens: Sequence[Token], here: int) -> int | None:
    """The verb whose subject or object the figure's noun is."""
    at = head_noun(tokens, here)
    for _ in range(FAR):
        if tokens[at].pos in ("VERB", "AUX"):
            return at
        if tokens[at].head == at:
            return None
        at = tokens[at].head
    return None


def goes_elsewhere(document: Document, again: Figure) -> bool:
    """Whether the later figure is told of a place that the text names there for the first time."""
    start = document.sentences[again.sentence].start
    known = {place.place for place in document.places if place.start < start}
    return bool(again.places) and not again.places & known


def may_be_some(document: Document, whole: Figure, figure: Figure) -> bool:
    """Whether a smaller figure of the text may count some of those that the headline adds up."""
    if not whole.counts or figure.definite or not below(interval_of(figure), interval_of(whole)):
        return False
    if figure.claim.value is not None and figure.claim.value.point == 1:
        return True
    after = document.sentences[figure.sentence + 1 : figure.sentence + 1 + AFTER]
    texts = [document.article.text[sentence.start : sentence.end] for sentence in after if sentence.part == "body"]
    if any(REST & set(token_words(text)) for text in texts[:1]):
        return True
    told = [told_singly(text, figure.claim.action) for text in texts]
    if figure.noun != whole.noun and any(figure.noun in pair for pair in nouns().exclusive):
        return sum(told) > 0
    low, high = interval_of(whole).low, interval_of(figure).high
    return sum(told[:1]) > 0 and low is not None and high is not None and low <= high + told[0]


def told_singly(text: str, action: str | None) -> int:
    """How many may be meant where a sentence tells of the same event befalling "a woman", "a couple"."""
    words = list(token_words(text))
    if not ARTICLES & set(words):
        return 0
    return sum(AT_ONCE for word in words if any(event_of(stem, "verb") == action for stem in stems(word)))


def stems(word: str) -> tuple[str, ...]:
    """What a verb's form may come from; sentences without a figure are not parsed."""
    if word.endswith("ed"):
        return (word, word[:-1], word[:-2])
    return (word, word[:-1]) if word.endswith("s") else (word,)


def interval_of(figure: Figure) -> Interval:
    """What a figure's words allow."""
    return printed(figure.claim.value) if figure.claim.value is not None else Interval(None, None)
