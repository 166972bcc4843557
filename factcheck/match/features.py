"""What an article offers for telling whether another one is about the same occasion.

Names, places, days, figures and words are taken from the whole text that is the article's own (not from menus and header lines), and from
its claims. Everything here is plain data: counting and weighing is for profiles.py and scoring.py, which know the other articles.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from factcheck.match.scenes import lead_of, located
from factcheck.match.words import (
    ABBREVIATED,
    CALENDAR,
    EDGES,
    INSTITUTIONS,
    PARTICLES,
    ROLES,
    SAYS,
    SMALL,
    TITLES,
    UNTELLING,
)
from factcheck.model import Article, Claim, Days, Document
from factcheck.reference.events import event_types
from factcheck.reference.places import level

GENERAL = UNTELLING | INSTITUTIONS
"""Words with a capital letter that many names have."""
HUNDRED = 100
"""From here on counts are told apart by more than chance."""
SHINGLE = 6
"""Words of a shingle: short enough to survive small edits, long enough to be nobody else's."""

PRIME = (1 << 61) - 1
FACTOR = 1_000_003
LEADING = pow(FACTOR, SHINGLE - 1, PRIME)

WORD = re.compile(r"(?:[A-Z]\.){2,4}|[^\W\d_]++(?:['’‘-][^\W\d_]++)*+")
ENDS = re.compile(r"[.!?:\"“”»«)\]•|*—]\s*$|[.!?]['’\"”]")
AGE_AFTER = re.compile(r"(?:,? [JS]r\.?)?,? \(?(?:who was |aged? )?[1-9][0-9]?\b(?![-–:%])")
AGE_BEFORE = re.compile(r"[0-9][-– ]year[-– ]old,? $")


CAPITALISED = re.compile(r"[A-Z][\w’'-]++")
SAID_BY = re.compile(rf"\b(?i:{SAYS})\s((?:(?:[A-Z][\w.’'-]*+|{ROLES}),?\s){{0,6}}[A-Z][\w’'-]++)")
SAYS_SO = re.compile(rf"\b((?:[A-Z][\w.’'-]*+\s){{0,3}}[A-Z][\w’'-]++)(?:,[^.,\n]{{1,80}},)?\s(?:also\s)?(?i:{SAYS})\b")
"""Names with those who say so: "said fire chief Ann Bell", "Bell, the fire chief, said"."""


class Word(NamedTuple):
    """A word of the article's own text."""

    start: int
    end: int
    text: str
    opens: bool
    """It begins a sentence or stands in a line of capitals: its capital letter means nothing."""


class Sketch(NamedTuple):
    """What an article offers for matching."""

    article: str
    published: Days | None
    filed: str | None
    """Month and day of a dateline without a year ("--02-28")."""
    words: Mapping[str, int]
    """Content words, with their counts."""
    capitals: Mapping[str, int]
    """Words that carry a capital letter inside a sentence: parts of names."""
    specific: frozenset[str]
    """Those among them that name a village, a ship or a mine: not in the name of a country, a region or an institution."""
    names: Mapping[str, int]
    """Names of two words or more, by first and last word."""
    persons: frozenset[str]
    """Names given with an age ("Anna Berg, 34"): whom the article is about."""
    speakers: frozenset[str]
    """Names of those who only say so: an official speaks of many occasions."""
    cities: Mapping[str, int]
    """Cities and counties, as gazetteer ids."""
    regions: Mapping[str, int]
    countries: Mapping[str, int]
    days: tuple[tuple[date, date], ...]
    """The days that the reported occasion may have happened on, the likeliest first."""
    ages: frozenset[int]
    figures: frozenset[str]
    """Uncommon figures, with their unit."""
    middling: frozenset[str]
    """Sums and counts of a hundred and more that are round, or nearly so: one in common is chance, two are not."""
    counts: frozenset[int]
    """Counts of ten and more of what an event befell."""
    shingles: frozenset[int]
    seats: frozenset[str]
    """The places that its lead puts something in."""
    lead: str
    """The beginning of its text, in lower case."""
    title: tuple[str, ...]


def sketch(document: Document) -> Sketch:
    """What one article offers for matching."""
    article = document.article
    words = list(own_words(article))
    covered = frozenset(at for toponym in document.places for at in range(toponym.start, toponym.end))
    saying = sayers(article.text)
    named = list(names_in([word for word in words if word.start not in covered], article.text))
    places = places_by_level(document)
    return Sketch(
        article=article.id,
        published=article.published,
        filed=article.filed,
        words=counted(w.text for w in words),
        capitals=capitals(words),
        specific=frozenset(specific(words, document)),
        names=Counter(name for name, _ in named),
        persons=frozenset(name for name, aged in named if aged),
        speakers=frozenset(name for name, aged in named if not aged and name.rpartition(" ")[2] in saying),
        cities=places["city"],
        regions=places["region"],
        countries=places["country"],
        days=occasion_days(document),
        ages=frozenset(int(c.value.point) for c in document.claims if c.kind == "age" and c.value and c.value.point),
        figures=frozenset(uncommon(document.claims)),
        middling=frozenset(middling(document.claims)),
        counts=frozenset(counts_of(document.claims)),
        shingles=frozenset(shingles(words)),
        seats=located(document),
        lead=lead_of(document),
        title=tuple(stem(m[0]) for m in WORD.finditer(article.title or "") if m[0].lower() not in SMALL),
    )


def sketch_size(sketch: Sketch) -> int:
    """About how much memory a sketch takes, in bytes: words and hashes, each with its place in a table."""
    return 3_000 + 110 * (len(sketch.specific) + len(sketch.words) + len(sketch.capitals) + len(sketch.names)) + 100 * len(sketch.shingles)


def own_words(article: Article) -> Iterator[Word]:
    """The words of the blocks that hold the article's own text."""
    blocks = [b for b in article.blocks if b.part not in ("header", "boilerplate")]
    for start, end in [(b.start, b.end) for b in blocks] or [(0, len(article.text))]:
        for line in re.finditer(r"[^\n]+", article.text[start:end]):
            yield from words_of_line(article.text, start + line.start(), start + line.end())


def words_of_line(text: str, start: int, end: int) -> Iterator[Word]:
    """The words of one line; in a line set in title case no capital letter counts."""
    found = [(m.start(), m.end(), m[0]) for m in WORD.finditer(text, start, end)]
    titled = len(found) > 3 and sum(w[2][0].isupper() for w in found) >= 0.65 * len(found)
    last = start
    for begins, ends, word in found:
        gap = text[last:begins]
        yield Word(begins, ends, word, titled or last == start or (gap != " " and ENDS.search(gap) is not None))
        last = ends


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the plainest endings, so that "shots" and "shot" count as one."""
    low = word.lower().replace("’", "'")
    low = low[:-2] if low.endswith("'s") else low
    return low[:-1] if low.endswith("s") and len(low) > 3 and not low.endswith("ss") else low


def counted(words: Iterable[str]) -> Mapping[str, int]:
    """Content words without their endings, with their counts."""
    found: Counter[str] = Counter()
    for word, count in Counter(words).items():
        if len(word) > 2 and word.lower() not in SMALL:
            found[stem(word)] += count
    return found


def capitals(words: Sequence[Word]) -> Mapping[str, int]:
    """Words that carry a capital letter where an ordinary word would not."""
    return Counter(
        stem(w.text) for w in words if w.text[0].isupper() and not w.opens and len(w.text) > 2 and w.text.lower() not in UNTELLING
    )


def specific(words: Sequence[Word], document: Document) -> Iterator[str]:
    """Words with a capital letter inside a sentence that belong to no country or region and name no sort of institution."""
    wide = {at for toponym in document.places if level(toponym.place) in ("country", "region") for at in range(toponym.start, toponym.end)}
    for word in words:
        low = word.text.lower()
        if word.text[0].isupper() and not word.opens and len(low) > 2 and word.start not in wide and low not in GENERAL:
            yield stem(word.text)


def names_in(words: Sequence[Word], text: str) -> Iterator[tuple[str, bool]]:
    """Runs of two or more capitalised words, each as its first and last word, and whether an age stands beside it.

    Persons, streets, organisations and operations alike: what is rare decides later what is telling.
    """
    run: list[Word] = []
    for word in words:
        if not run and not word.text[0].isupper():
            continue
        joined = bool(run) and goes_on(run[-1], word, text)
        upper = word.text[0].isupper() and word.text.lower() not in CALENDAR and not (word.opens and word.text.lower() in SMALL)
        if not joined or not (upper or word.text in PARTICLES):
            if len(run) > 1:
                yield from named_by(run, text)
            run = []
        if upper or (run and word.text in PARTICLES):
            run.append(word)
    yield from named_by(run, text)


def goes_on(one: Word, two: Word, text: str) -> bool:
    """Whether two words can belong to one name."""
    gap = text[one.end : two.start]
    return (gap == " " and not two.opens) or (gap == ". " and one.text.lower() in ABBREVIATED)


def named_by(run: Sequence[Word], text: str) -> Iterator[tuple[str, bool]]:
    """The name in a run of capitalised words, without titles, initials and suffixes."""
    kept = [w for w in run if len(w.text.rstrip(".")) > 1]
    while kept and (kept[0].text.lower() in TITLES or kept[0].text.lower() in SMALL):
        kept.pop(0)
    while kept and kept[-1].text.lower() in EDGES:
        kept.pop()
    if 2 <= len(kept) <= 5 and not {kept[0].text.lower(), kept[-1].text.lower()} & INSTITUTIONS:
        name = f"{kept[0].text} {kept[-1].text}".lower().replace("’", "'").removesuffix("'s")
        yield (
            name,
            AGE_AFTER.match(text, run[-1].end) is not None
            or AGE_BEFORE.search(text, max(0, kept[0].start - 14), kept[0].start) is not None,
        )


def sayers(text: str) -> frozenset[str]:
    """The words of names that stand with a verb of saying, or are those according to whom it is."""
    runs = (match[1] for pattern in (SAID_BY, SAYS_SO) for match in pattern.finditer(text))
    return frozenset(word.lower().replace("’", "'") for run in runs for word in CAPITALISED.findall(run))


def places_by_level(document: Document) -> Mapping[str, Mapping[str, int]]:
    """The places an article names, counted, by how large they are; counties count as cities."""
    counts: dict[str, Counter[str]] = {"city": Counter(), "region": Counter(), "country": Counter()}
    for toponym in document.places:
        size = level(toponym.place)
        counts["city" if size == "county" else size][toponym.place] += 1
    return counts


@lru_cache(maxsize=65536)
def hash_of(word: str) -> int:
    """The same number for a word on every machine and in every run."""
    return crc32(word.lower().encode())


def shingles(words: Sequence[Word]) -> Iterator[int]:
    """Hashes of all runs of `SHINGLE` words, each worked out from the one before."""
    hashes = [hash_of(w.text) for w in words]
    rolled = 0
    for at, hashed in enumerate(hashes):
        rolled = (rolled * FACTOR + hashed) % PRIME
        if at >= SHINGLE - 1:
            yield rolled
            rolled = (rolled - hashes[at - SHINGLE + 1] * LEADING) % PRIME


def occasion_days(document: Document) -> tuple[tuple[date, date], ...]:
    """Days the reported occasion may have happened on: the dates of its text not after publication, in order."""
    found = [(c.when.start, c.when.end) for c in document.claims if c.kind == "date" and c.when and c.when.start and c.when.end]
    published = document.article.published
    known = [(start, end) for start, end in found if end - start <= timedelta(2)]
    if published and published.end:
        last = published.end + timedelta(1)
        known = [(start, end) for start, end in known if start <= last]
    return tuple(dict.fromkeys(known))


def counts_of(claims: Iterable[Claim]) -> Iterator[int]:
    """Counts of ten and more of what an event befell."""
    for claim in claims:
        point = claim.value.point if claim.value else None
        if claim.kind == "count" and claim.action and point and point >= 10:
            yield int(point)


def middling(claims: Iterable[Claim]) -> Iterator[str]:
    """Sums of two digits that tell, and counts of a hundred and more of what an event befell; none that are uncommon by themselves."""
    rare = frozenset(uncommon(claims))
    for claim in claims:
        point = claim.value.point if claim.value else None
        if point is None or point < HUNDRED or f"{point.normalize():f} {claim.unit or ''}" in rare:
            continue
        digits = "".join(map(str, point.as_tuple().digits)).strip("0")
        if (claim.kind == "money" and len(digits) >= 2) or (claim.kind == "count" and claim.action in event_types()):
            yield f"{point.normalize():f} {claim.unit or ''}"


def uncommon(claims: Iterable[Claim]) -> Iterator[str]:
    """Figures that hardly two articles share by chance: three digits or more that are not round, with their unit."""
    for claim in claims:
        value = claim.value
        if value is None or value.point is None or claim.kind in ("date", "age", "ordinal", "multiple", "ratio"):
            continue
        digits = "".join(map(str, value.point.as_tuple().digits)).rstrip("0")
        if len(digits) >= 3 and not (claim.kind == "number" and 1900 <= value.point <= 2100):
            yield f"{value.point.normalize():f} {claim.unit or ''}"
