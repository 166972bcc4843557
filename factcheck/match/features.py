"""What an article offers for telling whether another one is about the same occasion.

Names, places, days, figures and words are taken from the whole text that is the article's own (not from menus and header lines), and from
its claims. Everything here is plain data: counting and weighing is for scoring.py, which knows the other articles.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from factcheck.model import Article, Claim, Days, Document
from factcheck.reference.places import level

SHINGLE = 6
"""Words of a shingle: short enough to survive small edits, long enough to be nobody else's."""

PRIME = (1 << 61) - 1
FACTOR = 1_000_003
LEADING = pow(FACTOR, SHINGLE - 1, PRIME)

WORD = re.compile(r"(?:[A-Z]\.){2,4}|[^\W\d_]++(?:['’‘-][^\W\d_]++)*+")
ENDS = re.compile(r"[.!?:\"“”»«)\]•|*—]\s*$|[.!?]['’\"”]")
AGE_AFTER = re.compile(r"(?:,? [JS]r\.?)?,? \(?(?:who was |aged? )?[1-9][0-9]?\b(?![-–:%])")
AGE_BEFORE = re.compile(r"[0-9][-– ]year[-– ]old,? $")
PARTICLES = frozenset("de la van von der den bin ibn al el da dos du di le of".split())
TITLES = frozenset(
    """mr mrs ms miss dr sir lord lady judge justice officer sergeant sgt lieutenant lt captain capt chief detective det deputy
    sheriff coroner police president vice prime minister senator sen representative rep congressman congresswoman governor gov
    mayor attorney secretary spokesman spokeswoman spokesperson director commissioner superintendent inspector agent trooper
    corporal cpl private major colonel general gen admiral professor prof rev reverend pastor father brother sister king queen
    prince princess pope bishop chairman coach state county city former speaker leader us u.s assistant special investigators
    officials authorities""".split()
)
ABBREVIATED = frozenset("st ft mt lt sgt capt gov sen rep dr".split()) | frozenset("abcdefghijklmnopqrstuvwxyz")
INSTITUTIONS = frozenset(
    """ministry department office bureau agency administration authority commission committee council court congress senate house parliament
    assembly government cabinet police force army navy guard service services district county city union association federation party
    university college hospital center centre institute foundation bank company corporation corp inc group times post news press tribune
    herald journal network agency embassy airport jail prison procuratorate security republicans democrats asian east west north south side
    stoppers line hotline attorney court's sheriff examiner division unit team affairs justice nations states""".split()
)
"""Words that make a name an institution's: many stories name it, so it ties no two of them together."""
SUFFIXES = frozenset("jr sr ii iii iv".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun".split())
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec""".split()
)
CALENDAR = WEEKDAYS | MONTHS
SMALL = frozenset(
    """the a an this that these those his her its their our my your he she it they we you i in on at of for from by with to as and or
    but if then so when while after before during since until because although though where which who whom whose what why how not
    no yes there here also just only even still more most many much some any all both each every other such than too very can
    could will would shall should may might must do does did done be is am are was were been being have has had having about into
    over under again further once out off up down said says say according told two one three four five six seven eight nine ten mr
    mrs ms new us u.s read photo image video click share""".split()
)

UNTELLING = CALENDAR | SMALL | TITLES
EDGES = SUFFIXES | PARTICLES | SMALL


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
    words: Mapping[str, int]
    """Content words, with their counts."""
    capitals: Mapping[str, int]
    """Words that carry a capital letter inside a sentence: parts of names."""
    names: Mapping[str, int]
    """Names of two words or more, by first and last word."""
    persons: frozenset[str]
    """Names given with an age ("Anna Berg, 34"): whom the article is about."""
    cities: Mapping[str, int]
    """Cities and counties, as gazetteer ids."""
    regions: Mapping[str, int]
    countries: Mapping[str, int]
    days: tuple[tuple[date, date], ...]
    """The days that the reported occasion may have happened on, the likeliest first."""
    ages: frozenset[int]
    figures: frozenset[str]
    """Uncommon figures, with their unit."""
    shingles: frozenset[int]
    title: tuple[str, ...]


def sketch(document: Document) -> Sketch:
    """What one article offers for matching."""
    article = document.article
    words = list(own_words(article))
    covered = frozenset(at for toponym in document.places for at in range(toponym.start, toponym.end))
    named = list(names_in([word for word in words if word.start not in covered], article.text))
    places = places_by_level(document)
    return Sketch(
        article=article.id,
        published=article.published,
        words=Counter(stem(w.text) for w in words if len(w.text) > 2 and w.text.lower() not in SMALL),
        capitals=capitals(words),
        names=Counter(name for name, _ in named),
        persons=frozenset(name for name, aged in named if aged),
        cities=places["city"],
        regions=places["region"],
        countries=places["country"],
        days=occasion_days(document),
        ages=frozenset(int(c.value.point) for c in document.claims if c.kind == "age" and c.value and c.value.point),
        figures=frozenset(uncommon(document.claims)),
        shingles=frozenset(shingles(words)),
        title=tuple(stem(m[0]) for m in WORD.finditer(article.title or "") if m[0].lower() not in SMALL),
    )


def sketch_size(sketch: Sketch) -> int:
    """About how much memory a sketch takes, in bytes: words and hashes, each with its place in a table."""
    return 1_000 + 110 * (len(sketch.words) + len(sketch.capitals) + len(sketch.names)) + 100 * len(sketch.shingles)


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


def capitals(words: Sequence[Word]) -> Mapping[str, int]:
    """Words that carry a capital letter where an ordinary word would not."""
    return Counter(
        stem(w.text) for w in words if w.text[0].isupper() and not w.opens and len(w.text) > 2 and w.text.lower() not in UNTELLING
    )


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


def uncommon(claims: Iterable[Claim]) -> Iterator[str]:
    """Figures that hardly two articles share by chance: three digits or more that are not round, with their unit."""
    for claim in claims:
        value = claim.value
        if value is None or value.point is None or claim.kind in ("date", "age", "ordinal", "multiple", "ratio"):
            continue
        digits = "".join(map(str, value.point.as_tuple().digits)).rstrip("0")
        if len(digits) >= 3 and not (claim.kind == "number" and 1900 <= value.point <= 2100):
            yield f"{value.point.normalize():f} {claim.unit or ''}"
