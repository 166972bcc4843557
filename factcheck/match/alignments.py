"""Figures, days and places that several articles of one event give for the same thing: what reconciliation sets side by side.

Two figures are of one thing when what is counted, what happened to it, unit and scope are the same and neither counts a part, a batch or
another occasion. Of people it is enough that all are people: "victims" and "others" are the dead of one, the wounded of another sentence.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import zip_longest
from typing import NamedTuple

from factcheck.match.eventdays import happened
from factcheck.match.figures import SET_APART, Figure, figures_of, shifted, words_of
from factcheck.match.inventory import inventory
from factcheck.match.keys import Key, key_of, printed_noun
from factcheck.match.portions import Whole, portions
from factcheck.match.rows import rows_of
from factcheck.match.singular import singular
from factcheck.match.tolls import DONE, also_befell, brought_to_hospital, groups_of, in_one_hospital, of_people, toll_of
from factcheck.match.words import TITLES
from factcheck.model import Alignment, Claim, Days, Document, Token, Value
from factcheck.reference.calendar import day_of
from factcheck.reference.corrections import is_given_up
from factcheck.reference.events import AT_ONCE
from factcheck.reference.places import level

NEAR = {"harm": ("injure", "shoot"), "kill": ("kill", "shoot")}
"""Events whose counts may be meant: five shot are the wounded of one report, the dead and wounded of another."""
OPENING = 3
"""Sentences, headline among them, in which an article says when its matter was."""
YEARS_BACK = re.compile(r"\b(?:years|decades?) (?:after|since|ago)\b|\banniversary\b|\bcommemorat")
QUOTES = "“”\"'"
BACK = ("years", "decade", "anniversary", "commemorat")
"""What a text has in small letters where `YEARS_BACK` may be found."""
ANOTHER_TIME = SET_APART - frozenset(["last", "another", "first"])
TERM = re.compile(r"\b(?:jailed|imprisoned|sentenced)\b[^.;]{0,40}? years\b")
"""A prison term, which is no time since something."""
TOLD_BEFORE = frozenset("toll count tally figure estimate number".split())
"""What was given before and is given anew."""
TELLING = re.compile(
    r"(?i)\b(?:said|says|told (?:\w+ ){1,4}|announced|reported|confirmed|added|(?:according to|learn(?:ed|t) from) [\w' ]{1,60})"
    r"(?: \w+){0,3}? ?(?:on |late |early )*$"
)
"""Words of telling right before a date."""
AGED_THEN = re.compile(r"(?i)\bwhen (?:he|she|they)\b|\bat the time\b|\bwould (?:now )?(?:be|have)\b|\bsince (?:he|she) was\b")
"""Words of an age that is not that of the day."""
NAME_AFTER = re.compile(r"\s((?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+)")
SUMS = {"steal": "money stolen", "seize": "money seized", "defraud": "money lost to fraud", "involve": "money involved"}
"""What a sum that has no noun of its own is, by its event."""
SURNAME = re.compile(r"([A-Z][\w’'-]+),\s(?:who\s(?:is|was)\s|aged\s)?")
IN_FULL = re.compile(r"(?:^|(?<=[a-z,“\"] )(?<!the ))((?:[A-Z][a-zà-ž’'-]+\s){1,2}[A-Z][a-zà-ž’'-]+)")
"""A name of two or three words within a sentence."""
SENTENCE = 300
"""Letters before a sentence within which the one before it is looked for."""
NAME_BEFORE = re.compile(r"((?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+),\s\(?(?:(?:(?:an?\s(?:[\w-]+\s){1,4})?aged?|who\s(?:is|was))\s)?$")


class Statement(NamedTuple):
    """A claim under the key of what it is said of."""

    key: Key
    claim: Claim
    fate: str = ""
    """What befell those counted, where one key holds several fates."""
    bounded: bool = False
    """It counts some of what the key names: the whole cannot be less."""
    placed: bool = False
    """It counts those of one place, by the words of its sentence; so does a headline that gives the same figure."""


class Entry(NamedTuple):
    """A statement with the day it holds for."""

    claim: Claim
    day: Days | None
    fate: str = ""
    told: Days | None = None
    """The day on which somebody told of it."""
    done: date | None = None
    """The one day on which it was done once and for all, if its sentence names it."""


class Aligned(NamedTuple):
    """What several articles give for the same things, and the totals among it that stand as a row in the text."""

    alignments: tuple[Alignment, ...]
    rows: tuple[Claim, ...]


def aligned(documents: Sequence[Document], when: Days | None, said_in: Mapping[str, Iterable[Statement]]) -> Aligned:
    """What at least two of these articles of one event, which was on `when`, give for the same thing. `said_in`: what each has `said`."""
    found: dict[Key, list[Entry]] = defaultdict(list)
    parts: dict[Key, list[Entry]] = defaultdict(list)
    own = {claim.id for document in documents for claim in document.claims}
    for document in documents:
        past = background(document, when)
        told = [statement for statement in said_in[document.article.id] if statement.claim.sentence_start not in past]
        some = {(statement.key, statement.claim.value) for statement in told if statement.placed}
        plain = {statement.key for statement in told if statement.claim.id in own and not statement.bounded}
        told_on = days_told(told, document)
        for statement in told:
            if statement.claim.id not in own and statement.key in plain:
                continue  # a row beside a total may be some of them
            placed = statement.claim.part == "headline" and (statement.key, statement.claim.value) in some
            entries = parts if statement.bounded or placed else found
            day = told_on.get((statement.key, statement.claim.value))
            done = day_done(statement, day, document, when)
            entries[statement.key].append(Entry(statement.claim, document.article.published, statement.fate, day, done))
    fates = fates_of(documents)
    dead = tuple(entry.claim.id for key, entries in found.items() if key[0] == "toll" and key[2] == "kill" for entry in entries)
    alignments = tuple(
        alignment(key, of_one_day, beside, fates, dead, day)
        for key, entries in sorted(found.items())
        for day, of_one_day, beside in by_day_done(entries, parts.get(key, ()))
        if len({entry.claim.article for entry in (*of_one_day, *beside)}) > 1
    )
    told_of = (entry for entries in (*found.values(), *parts.values()) for entry in entries)
    rows = {entry.claim.id: entry.claim for entry in told_of if entry.claim.id not in own}
    used = {claim for one in alignments for claim in (*one.claims, *one.parts)}
    return Aligned(alignments, tuple(rows[claim] for claim in sorted(rows) if claim in used))


def by_day_done(entries: Sequence[Entry], parts: Sequence[Entry]) -> Iterator[tuple[date | None, Sequence[Entry], Sequence[Entry]]]:
    """What is done once and for all by the day it was done on, if that is told to be several days; the rest as it is.

    47 arrested on Monday and 19 on Wednesday are two raids. An entry without a day goes with the same figure in the same article. Where
    several articles tell what was done on one day, and one of them gives another figure without a day, that is told of more than the day.
    """
    dated = [(entry.done, entry) for entry in entries if entry.done]
    days = sorted({day for day, _ in dated})
    of_day = {day: {(entry.claim.article, entry.claim.value) for when, entry in dated if when == day} for day in days}
    groups = {day: [e for e in entries if e.done in (day, None) and (e.claim.article, e.claim.value) in of_day[day]] for day in days}
    if len(days) > 1:
        yield from ((day, groups[day], ()) for day in days)
        return
    articles = {entry.claim.article for _, entry in dated}
    rest = [entry for entry in entries if not days or entry not in groups[days[0]]]
    if len(articles) > 1 and any(entry.claim.article in articles for entry in rest):
        yield days[0], groups[days[0]], ()
        yield None, rest, parts
    else:
        yield None, entries, parts


def day_done(statement: Statement, told: Days | None, document: Document, event: Days | None) -> date | None:
    """The one day on which something was done once and for all, if its sentence names it; not that on which somebody told of it."""
    when = statement.claim.when
    if (statement.fate or statement.claim.action) not in AT_ONCE or (when is not None and when == told):
        return None
    if when is None:
        return day_in_year(statement.claim, document, event)
    return when.start if when.start == when.end else None


def day_in_year(claim: Claim, document: Document, event: Days | None) -> date | None:
    """The only date of a figure's sentence, of which an article without a year tells day and month, in the year of the event."""
    named = [one for one in document.claims if one.kind == "date" and one.sentence_start == claim.sentence_start]
    if len(named) != 1 or named[0].when or not event or not event.start:
        return None
    moment = named[0].moment
    if moment is None or moment.form != "day" or "year" in moment.args:
        return None
    month, day = moment.args.get("month"), moment.args.get("day")
    return day_of(event.start.year, month, day) if isinstance(month, int) and isinstance(day, int) else None


def days_told(statements: Iterable[Statement], document: Document) -> Mapping[tuple[Key, Value | None], Days]:
    """The day on which somebody told of what is done once and for all ("the ministry said on Friday"), wherever the figure stands again."""
    dates = [claim for claim in document.claims if claim.kind == "date" and claim.when and claim.when.start == claim.when.end]
    found: dict[tuple[Key, Value | None], Days] = {}
    for statement in statements:
        claim = statement.claim
        if (statement.fate or claim.action) in AT_ONCE:
            for told in dates:
                if (
                    told.when
                    and told.sentence_start == claim.sentence_start
                    and TELLING.search(told.sentence[: told.start - told.sentence_start])
                ):
                    found.setdefault((statement.key, claim.value), told.when)
    return found


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


def alignment(
    key: Key,
    entries: Sequence[Entry],
    parts: Sequence[Entry],
    fates: Mapping[str, Sequence[str]],
    dead: tuple[str, ...],
    day: date | None = None,
) -> Alignment:
    """The entries of one key in order of the day they hold for; `fates` are all counts of people by what befell them.

    `day` is that on which it was done, where the articles tell of several.
    """
    ordered = sorted(entries, key=lambda e: (str(e.day and e.day.start), e.claim.article, e.claim.start))
    claims = tuple(e.claim.id for e in ordered)
    near = [claim for action in NEAR.get(key[2], (key[2],)) for claim in fates.get(action, ())] if key[0] == "toll" else []
    return Alignment(
        kind=key[0],
        what=in_words(key, ordered) + (f" ({day})" if day else ""),
        claims=claims,
        days=tuple(e.day for e in ordered),
        told=tuple(e.told for e in ordered) if any(e.told for e in ordered) else (),
        fates=tuple(e.fate for e in ordered),
        also=tuple(claim for claim in near if claim not in claims),
        parts=tuple(e.claim.id for e in parts) if {e.fate for e in (*ordered, *parts)} == {ordered[0].fate} else (),
        dead=dead if len({e.fate for e in ordered}) > 1 else (),
    )


def fates_of(documents: Sequence[Document]) -> Mapping[str, tuple[str, ...]]:
    """Every count under its event, by the claims' ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        for claim in document.claims:
            if claim.kind in ("count", "number") and claim.action and claim.value and of_people(claim):
                found[claim.action].append(claim.id)
    return {action: tuple(claims) for action, claims in found.items()}


def in_words(key: Key, entries: Sequence[Entry]) -> str:
    """What is counted, in words that can follow the figure: "Chinese nationals repatriated"."""
    kind, *rest = key
    claim = entries[0].claim
    if kind in ("day", "place"):
        return f"{kind} of the event"
    if kind == "age":
        return f"age of {rest[0].title()}"
    if kind == "thing":
        return counted_in(claim) if rest[0] == "count" else claim.measure or rest[1]
    if kind == "toll":
        fates = {entry.fate for entry in entries}
        who = "people" if rest[0] == "people" else counted_in(claim)
        return f"{who} {DONE[fates.pop()] if len(fates) == 1 else 'hurt'}" + ("" if rest[2] == "event" else f" ({rest[2]})")
    if rest[0] == "duration":
        return "prison term"
    if rest[3].startswith("votes "):
        return rest[3]
    if rest[1] == "part":
        return f"{counted_in(claim).rpartition(' ')[2].strip(QUOTES)} among the {rest[4].rpartition(' ')[2]}"
    if rest[4] == "aboard":
        return f"{counted_in(claim)} aboard"
    return counted_in(claim) if rest[0] == "count" else rest[3] if rest[0] == "magnitude" else claim.measure or SUMS.get(rest[4], rest[4])


def counted_in(claim: Claim) -> str:
    """What a figure counts, as printed after it: "194 Chinese nationals"; where it stands elsewhere, by its name."""
    noun = printed_noun(claim)
    return " ".join(noun[0].split()) if noun else claim.measure or "people"


def said(document: Document, figures: Sequence[Figure] | None = None) -> Iterator[Statement]:
    """Everything an article says that another could say otherwise, under the key of what it is said of.

    `figures` are those of `figures_of`, where they are known already.
    """
    cities = [toponym.start for toponym in document.places if level(toponym.place) == "city"]
    for statement in figures_said(document, figures):
        yield statement
        start, claim = statement.claim.sentence_start, statement.claim
        placed = statement.key[0] == "toll" and statement.key[2] != "repatriate" and not statement.bounded  # a handover has two places
        if placed and any(start <= city < start + len(claim.sentence) for city in cities):
            yield Statement(("place",), claim)
    for claim in document.claims:
        if claim.kind == "date" and happened(claim, document):
            yield Statement(("day",), claim)
        elif claim.kind == "age" and not AGED_THEN.search(claim.sentence) and (name := aged(claim, document.article.text)):
            yield Statement(("age", name), claim)


def figures_said(document: Document, figures: Sequence[Figure] | None) -> Iterator[Statement]:
    """The figures that are said of the occasion as a whole, sentence by sentence."""
    if recalls(document):
        return
    figures = figures_of(document) if figures is None else figures
    groups = groups_of(figures)
    wholes: list[Whole] = []
    rows: list[Whole] = []
    sentences: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        sentences[figure.sentence].append(figure)
    for position, inside in sentences.items():
        tokens = document.sentences[position].tokens
        words = words_of(tokens)
        if of_another_time(words) or shifted(tokens, words):
            continue
        for figure in inside:
            if is_given_up(figure.claim):
                continue
            for statement in of_figure(figure, tokens, [other for other in inside if other is not figure], groups):
                if statement.key[0] == "toll" and not statement.bounded:
                    wholes.append(Whole(statement.claim, statement.key[2]))
                yield statement
        for toll, claim in rows_of(inside, tokens):
            rows.append(Whole(claim, toll.key[2]))
            yield Statement(toll.key, claim, toll.fate, toll.bounded)
    yield from (Statement(key, claim) for key, claim in (*singular(document), *portions(figures, wholes, rows), *inventory(figures)))


def of_another_time(words: Sequence[str]) -> bool:
    """Whether a sentence tells of another time; "the earlier toll" beside the new one does not."""
    if ANOTHER_TIME.isdisjoint(words):
        return False
    return any(word in ANOTHER_TIME and after not in TOLD_BEFORE for word, after in zip_longest(words, words[1:]))


def recalls(document: Document) -> bool:
    """Whether an article begins by saying that its matter lies years back: a day of remembrance, a trial."""
    own = [sentence for sentence in document.sentences if sentence.part not in ("header", "boilerplate")][:OPENING]
    texts = (document.article.text[sentence.start : sentence.end].lower() for sentence in own)
    return any(YEARS_BACK.search(TERM.sub("", text)) for text in texts if any(word in text for word in BACK))


def of_figure(
    figure: Figure, tokens: Sequence[Token], beside: Sequence[Figure], groups: Mapping[str, frozenset[str]]
) -> Iterator[Statement]:
    """What one figure says: a count of people by what befell them, or what its noun and event name."""
    claim = figure.claim
    if claim.modality in ("denied", "conditional") or claim.value is None or claim.scope in ("rate", "part") or claim.per:
        return
    toll = toll_of(figure, tokens, beside, groups) if claim.modality == "asserted" else None
    if toll:
        for fate in (toll.fate, *also_befell(figure, tokens, toll.fate)):
            told = toll._replace(fate=fate)
            yield Statement(told.key, claim, fate, toll.bounded, toll.bounded and (fate == "kill" or in_one_hospital(claim)))
        if toll.who != "people":
            yield Statement(toll._replace(who="people").key, claim, toll.fate, bounded=True)
        if brought := brought_to_hospital(claim, toll):
            yield Statement(brought.key, claim, brought.fate)
    elif key := key_of(figure):
        yield Statement(key, claim)


def aged(claim: Claim, text: str) -> str:
    """The person whose age a figure is, by first and last name: "Anna Berg, 34", "34-year-old Anna Berg"."""
    after = NAME_AFTER.match(text, claim.end)
    before = NAME_BEFORE.search(text, max(0, claim.start - 60), claim.start)
    if found := after or before:
        return " ".join(found[1].replace("’", "'").split()).lower()
    return by_surname(claim, text) or spoken_of(claim, text)


def by_surname(claim: Claim, text: str) -> str:
    """The person whose age stands behind a surname at the start of a sentence ("Berg, 34, died"), where the text has one of that name."""
    found = SURNAME.fullmatch(text, claim.sentence_start, claim.start)
    if not found or text[claim.end : claim.end + 1] != ",":
        return ""
    full = {match[1] for match in re.finditer(rf"\b([A-Z][\w’'-]+) {re.escape(found[1])}\b", text) if match[1].lower() not in TITLES}
    return f"{full.pop()} {found[1]}".lower().replace("’", "'") if len(full) == 1 else ""


def spoken_of(claim: Claim, text: str) -> str:
    """The person of "The 63-year-old" at the start of a sentence: the only one whom the sentence before names in full."""
    opening = text[claim.sentence_start : claim.start]
    if opening not in ("The ", "the ") or not claim.text.endswith("old"):
        return ""
    before = text[max(0, claim.sentence_start - SENTENCE) : claim.sentence_start].rstrip()
    sentence = re.split(r"[.!?]\s+(?=[A-Z])|\n", before)[-1]
    named = {match[1] for match in IN_FULL.finditer(sentence)}
    return named.pop().lower().replace("’", "'") if len(named) == 1 else ""
