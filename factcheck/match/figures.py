"""Claims with what the words around them say about being the whole of something or a part, once per document.

`match/same.py` and `match/repeats.py` compare figures; everything they need from the parsed sentence is worked out here, so that comparing
two of them touches records only.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from factcheck.match.standing import grades, is_earlier, joined_fates, tallied
from factcheck.match.things import DEFINITE, thing_of
from factcheck.match.wholes import BATCH, OTHERS, beside_the_dead, came_upon, head_noun, in_row, is_partial
from factcheck.model import Claim, DateClaim, Days, Document, Sentence, Token
from factcheck.reference.calendar import CALENDAR
from factcheck.reference.cues import AFTER_THAT
from factcheck.reference.events import event_of, weight_of
from factcheck.reference.nouns import Nouns, nouns

WORD = re.compile(r"[^\W\d_]++")
ORDER = frozenset("initial first new previous earlier original latest last final interim current old former next later".split())
"""Words that tell one of a row from the others: an initial offer from an offer."""
EMPTY = frozenset(
    "the a an this that these those its his her their our total estimated reported overall combined whole entire some in all of about "
    "around nearly almost roughly least most than up to as only just over under what said record death".split()
)
ELSEWHERE = frozenset("scene spot hospital hospitals way arrival impact instantly outright later afterwards critically slightly".split())
SET_APART = frozenset("ago previous previously earlier separate unrelated similar initially originally".split())
SEQUEL = frozenset("separately subsequently meanwhile elsewhere".split())
"""Words that go on to another batch or place."""
ANOTHER = SET_APART | SEQUEL
OPENED = 3
"""Sentences of an article within which it names its own event for the first time."""
CLAUSE = 80
"""Letters before a figure in which its clause may say so."""
OF_THE_WHOLE = re.compile(
    r"(?i)(?:of|among) (?:the|those|its|their) (?:about |some |nearly )?[\d,]+[^,;.]{0,50}, (?:about |some |nearly )?"
)
COMBINED = re.compile(r"(?i)\b(?:their|the two|both|a) combined (?:[\w-]+ ){0,3}(?:of|at) $")
SPANS, SHIFTS = frozenset({"day", "week", "month", "year"}), frozenset({"after", "before", "earlier", "later"})
"""Words of another time: ten days after the attack in Dallas."""
COMPARED = frozenset("than from with against on over like unlike".split())
EACH = frozenset({"each", "every", "apiece"})
WHERE = frozenset("in at near outside around".split())
NEARBY = frozenset({"weekday", "day", "numeric", "today"})
"""Forms of a date that name a day near publication, also where the day is not known."""
DAYS_WEEK, DAYS_NEAR, DAYS_LONG = 6, 31, 550
START: Callable[[Token], int] = attrgetter("start")


class Figure(NamedTuple):
    """A claim with its surroundings."""

    claim: Claim
    noun: str
    """The group of nouns that the counted noun belongs to; empty where nothing is counted by name."""
    nouns: frozenset[str]
    """The groups of all words of the measure."""
    narrowing: frozenset[str]
    """Words that single out some of the things counted: "Chinese", "female"."""
    partial: bool
    """Said of a batch, a part or one group beside others: "another 114", "nine of them", "two men and a woman"."""
    beside_others: bool
    """It is in part only as one of a row of different things: "53 computers and 2,140 phones"."""
    definite: bool
    """"the £7m offer": speaks of something the text has already named."""
    sentence: int
    """The sentence's place in the document."""
    circumstance: frozenset[str]
    """Words that narrow the event: "at the scene", "in hospital"."""
    elsewhen: bool
    """The sentence sets the figure apart from the story's occasion: another year, another case."""
    long_ago: bool
    """The sentence speaks of years ago."""
    dates: frozenset[str]
    """The dates in its sentence, by their days or, unresolved, by their words."""
    places: frozenset[str]
    """The places named in its sentence."""
    counts: bool
    """It counts things, be they named ("four people died") or not ("four found dead")."""
    others: bool
    """Somebody is counted before these: "a man was killed and three others injured"."""
    beside_dead: bool
    """These others are beside one who died, as the sentence before says."""
    earlier: bool
    """It is what a newer figure is set against: "up from 12"."""
    sites: frozenset[str]
    """The names that its sentence puts behind "in", "at" and the like, be they in the gazetteer or not."""


class Scene(NamedTuple):
    """A sentence with what is known of its time and place."""

    sentence: Sentence
    position: int
    claims: tuple[Claim, ...]
    dates: frozenset[str]
    places: frozenset[str]
    sites: frozenset[str]
    before: str
    """The sentence before it, if it is of the same text."""
    alone: bool
    """A word in it says that its figures leave something out: "in Hull alone"."""
    elsewhen: bool
    long_ago: bool


def figures_of(document: Document) -> tuple[Figure, ...]:
    """The document's understood figures with their surroundings, in text order."""
    lexicon = nouns()
    return tuple(
        figure_of(claim, scene, lexicon)
        for scene in scenes_of(document)
        for claim in scene.claims
        if claim.value is not None and claim.kind not in ("date", "ordinal")
    )


def scenes_of(document: Document) -> Iterator[Scene]:
    """The sentences with figures."""
    starts = [sentence.start for sentence in document.sentences]
    claims: dict[int, list[Claim]] = {}
    for claim in document.claims:
        claims.setdefault(bisect_right(starts, claim.start) - 1, []).append(claim)
    places: dict[int, list[str]] = {}
    for place in document.places:
        position = bisect_right(starts, place.start) - 1
        if position >= 0 and place.start < document.sentences[position].end:  # not one of a page's links between or below
            places.setdefault(position, []).append(place.place)
    for position, found in claims.items():
        if position >= 0:
            sentence = document.sentences[position]
            words = words_of(sentence.tokens)
            dates = [claim for claim in found if isinstance(claim, DateClaim) and not is_compared(claim)]
            yield Scene(
                sentence=sentence,
                position=position,
                claims=tuple(found),
                dates=frozenset(day_key(date) for date in dates),
                places=frozenset(places.get(position, ())),
                sites=sites_in(sentence.tokens, words),
                before=told_before(document, position),
                alone="alone" in words,
                elsewhen=set_apart(sentence.tokens, words)
                or (position >= OPENED and opens_with_another(sentence.tokens, words))
                or (bool(dates) and all(is_afar(date, document.article.published) for date in dates)),
                long_ago=any(is_long_ago(date, document.article.published) for date in dates),
            )


def told_before(document: Document, position: int) -> str:
    """The sentence before another one of the same part."""
    if not position or document.sentences[position - 1].part != document.sentences[position].part:
        return ""
    return document.article.text[document.sentences[position - 1].start : document.sentences[position - 1].end]


def words_of(tokens: Sequence[Token]) -> Sequence[str]:
    """The words of a sentence in lower case, token by token."""
    return [token.text.lower() for token in tokens]


def sites_in(tokens: Sequence[Token], words: Sequence[str]) -> frozenset[str]:
    """The names that stand for where something happened: "in Upper Garve", "outside the Rex"."""
    found = set()
    for i in [i for i, word in enumerate(words) if word in WHERE]:
        at = i + 2 if i + 1 < len(tokens) and tokens[i + 1].tag == "DT" else i + 1
        if at < len(tokens) and tokens[at].text[:1].isupper() and tokens[at].text not in CALENDAR:
            found.add(words[at])
    return frozenset(found)


def day_key(date: DateClaim) -> str:
    """A date by its days, or by its words where they are not known."""
    return f"{date.when.start}/{date.when.end}" if date.when else " ".join(date.text.lower().split())


def is_afar(date: DateClaim, published: Days | None) -> bool:
    """Whether a date is none of the days around publication: another year or month, or longer than a month; "last week" is over, too."""
    form = date.moment.form if date.moment else ""
    if date.when is None or date.when.start is None or date.when.end is None:
        return form not in NEARBY
    length = (date.when.end - date.when.start).days
    if length > DAYS_NEAR:
        return True
    if not published or not published.start:
        return False
    return (published.start - date.when.end).days > (0 if length >= DAYS_WEEK else DAYS_NEAR)


def is_long_ago(date: DateClaim, published: Days | None) -> bool:
    """Whether a date lies years before publication."""
    return bool(published and published.start and date.when and date.when.end and (published.start - date.when.end).days > DAYS_LONG)


def is_compared(date: DateClaim) -> bool:
    """Whether a date is what something is compared with: "up from a year ago"."""
    before = date.sentence[: max(0, date.start - date.sentence_start)].rsplit(maxsplit=1)
    return bool(before) and before[-1].lower() in ("than", "from", "against")


def is_of_named_whole(claim: Claim) -> bool:
    """Whether the sentence opens with what the figure is a part of ("Of the 40 hurt, 12"), or it adds up ("their combined sales")."""
    told = claim.sentence[: claim.start - claim.sentence_start]
    if len(told) <= CLAUSE and told[:2].lower() in ("of", "am") and OF_THE_WHOLE.fullmatch(told):
        return True
    return "ombined " in told[-CLAUSE:] and COMBINED.search(told[-CLAUSE:]) is not None


def narrowing_modifiers(claim: Claim) -> list[str]:
    """A claim's modifiers without a name that stands before its figure: "in Kent 27 officers" are not Kent officers."""
    if not claim.modifiers:
        return []
    before = claim.sentence[: claim.start - claim.sentence_start].rsplit(maxsplit=1)
    name = before[-1] if before and before[-1][:1].isupper() and len(before) > 1 else ""
    return [words for words in claim.modifiers if words.lower() != name.lower()]


def of_one_noun(claim: Claim, head: str) -> bool:
    """Whether a claim counts things of this noun."""
    return (claim.measure or "").lower().rpartition(" ")[2] == head


def figure_of(claim: Claim, scene: Scene, lexicon: Nouns) -> Figure:
    """One claim with its surroundings."""
    tokens, neighbours = scene.sentence.tokens, scene.claims
    here = token_of(tokens, claim)
    thing = thing_of(tokens, claim) if claim.kind == "money" else None
    measure = thing.words if thing else (claim.measure or "").lower()
    words = frozenset(word for words in (*narrowing_modifiers(claim), measure) for word in words.replace("-", " ").lower().split())
    joined = frozenset(modifier.replace(" ", "-").lower() for modifier in claim.modifiers)
    head = measure.rpartition(" ")[2]
    beside_dead = here is not None and beside_the_dead(claim, tokens, here, scene.before)
    partial = (
        claim.scope == "part"
        or is_of_named_whole(claim)
        or (claim.agent and claim.kind == "count" and claim.action != "attend")
        or scene.alone
        or (here is not None and is_partial(claim, tokens, here, neighbours, words | joined, beside_dead))
    )
    row = not partial and here is not None and in_row(claim, tokens, here)
    return Figure(
        claim=claim,
        noun=noun_group(head, lexicon),
        nouns=frozenset(lexicon.group(word) for word in measure.split()) - lexicon.vague,
        narrowing=words - EMPTY - BATCH - {head, "them", *head.split("-")},
        partial=partial or row,
        beside_others=row and not any(of_one_noun(other, head) for other in neighbours if other is not claim),
        definite=thing.definite if thing else here is not None and is_definite(tokens, here),
        sentence=scene.position,
        circumstance=frozenset() if here is None else circumstances(tokens, here),
        elsewhen=scene.elsewhen,
        long_ago=scene.long_ago,
        dates=scene.dates,
        places=scene.places,
        counts=claim.kind == "count" or counts_bare(claim, tokens, here),
        others=bool(words & OTHERS),
        beside_dead=beside_dead,
        earlier=is_earlier(tokens, claim, neighbours),
        sites=scene.sites,
    )


def set_apart(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a sentence speaks of another occasion, not just compares with one ("up from a year ago")."""
    if shifted(tokens, words) or tuple(words[:2]) == AFTER_THAT:
        return True
    if ANOTHER.isdisjoint(words):
        return False
    return any(COMPARED.isdisjoint(words[max(0, i - 4) : i]) for i, word in enumerate(words) if word in ANOTHER)


def opens_with_another(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a sentence begins with an event that the text has not named before: "In a wreck on 27 May, five people drowned"."""
    if len(words) < 3 or words[0] not in ("in", "during") or words[1] not in ("a", "an", "another", "one"):
        return False
    return any(token.tag == "NN" and event_of(token.lemma.lower(), "noun") for token in tokens[2:6])


def shifted(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a sentence dates itself by something else: "ten years after the factory fell in"."""
    if SHIFTS.isdisjoint(words):
        return False
    return any(word in SHIFTS and tokens[i].lemma in SPANS for i, word in enumerate(words[1:]))


def counts_bare(claim: Claim, tokens: Sequence[Token], here: int | None) -> bool:
    """Whether a bare figure counts those that an event befell: "kills 12", but no "Channel 12" and no age."""
    if claim.kind != "number" or here is None or weight_of(claim.action or "") == 0 or between_commas(claim):
        return False
    if EACH & {token.text.lower() for token in tokens[here + 1 : here + 4]}:
        return False  # "100,000 to each of those injured" are rupees
    if here and tokens[here - 1].text.lower() == "for":
        return False  # "one was jailed for nine years, the other for six"
    return here == 0 or tokens[here - 1].pos not in ("PROPN", "NOUN")


def between_commas(claim: Claim) -> bool:
    """Whether a bare figure stands between commas, as ages do: "a man, 31, was shot"."""
    at, text = claim.start - claim.sentence_start, claim.sentence
    return text[:at].rstrip()[-1:] == "," and text[at + len(claim.text) :].lstrip()[:1] == ","


def noun_group(head: str, lexicon: Nouns) -> str:
    """The group of the counted noun."""
    return "" if head in lexicon.vague else lexicon.group(head)


def token_of(tokens: Sequence[Token], claim: Claim) -> int | None:
    """The last token of the figure's own words."""
    at = bisect_left(tokens, claim.end, key=START) - 1
    return at if at >= 0 and tokens[at].start >= claim.start else None


def is_definite(tokens: Sequence[Token], here: int) -> bool:
    """Whether the figure's noun phrase starts with "the", "this", a possessive."""
    noun = head_noun(tokens, here)
    before = tokens[: max(here, noun)]
    return any(token.dep in ("det", "poss") and token.head in (noun, here) and token.text.lower() in DEFINITE for token in before)


def circumstances(tokens: Sequence[Token], here: int) -> frozenset[str]:
    """Words near the figure that narrow what happened to those counted: where, when or how badly some of them were hurt."""
    near = [token.text.lower() for token in tokens[here : here + 16]]
    inside = {word for word, after in pairwise(near) if word == "inside" and after in ("of", "the")} if "inside" in near else set()
    found = {"found"} if came_upon(tokens, here) else set()
    return frozenset(near) & ELSEWHERE | inside | found | {*tallied(tokens, here), *grades(tokens, here), *joined_fates(tokens, here)}


def token_words(text: str) -> Iterator[str]:
    """The text's words in lower case, without punctuation."""
    return (match[0].lower() for match in WORD.finditer(text))


def by_id(figures: Sequence[Figure]) -> Mapping[str, Figure]:
    """Figures by their claim's id."""
    return {figure.claim.id: figure for figure in figures}
