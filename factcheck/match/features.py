"""What an article offers for telling whether another one is about the same occasion.

Names, places, days, figures and words are taken from the whole text that is the article's own (not from menus and header lines), and from
its claims. Everything here is plain data: counting and weighing is for profiles.py and scoring.py, which know the other articles.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple, TypeVar
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from factcheck.match.scenes import lead_of, located
from factcheck.match.wording import WORD, Word, wording
from factcheck.match.words import (
    ABBREVIATED,
    CALENDAR,
    EDGES,
    INSTITUTIONS,
    PARTICLES,
    SMALL,
    TITLES,
    UNTELLING,
)
from factcheck.model import Claim, Days, Document
from factcheck.reference.events import event_types
from factcheck.reference.nouns import nouns
from factcheck.reference.places import level, region_of

T = TypeVar("T")

GENERAL = UNTELLING | INSTITUTIONS
"""Words with a capital letter that many names have."""
TEN, HUNDRED = 10, 100
"""From here on counts are told apart by more than chance, beside what they are of or alone."""
LISTED = 4
"""Regions that make a list."""
SHINGLE = 6
"""Words of a shingle: short enough to survive small edits, long enough to be nobody else's."""

Shingles = NDArray[np.uint64]
"""Hashes of the runs of words of a text, in order, each once."""

POWERS = np.array([pow(1_000_003, power, 1 << 64) for power in range(SHINGLE)], np.uint64)
AGE_AFTER = re.compile(r"(?:,? [JS]r\.?)?,? \(?(?:who was |aged? )?[1-9][0-9]?\b(?![-–:%])")
AGE_BEFORE = re.compile(r"[0-9][-– ]year[-– ]old,? $")


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
    """Uncommon figures, with their unit, and lists of regions."""
    middling: frozenset[str]
    """Sums and counts that are round, or small: one in common is chance, two are not."""
    counts: frozenset[int]
    """Counts of ten and more of what an event befell."""
    shingles: Shingles
    seats: frozenset[str]
    """The places that its lead puts something in."""
    lead: str
    """The beginning of its text, in lower case."""
    title: tuple[str, ...]


def sketch(document: Document) -> Sketch:
    """What one article offers for matching."""
    article = document.article
    words, capitals, saying = wording(article)
    covered = frozenset(at for toponym in document.places for at in range(toponym.start, toponym.end))
    named = list(names_in([word for word in capitals if word.start not in covered], article.text))
    telling = [w for w in capitals if not w.opens and len(w.text) > 2 and w.text[0].isupper() and w.text.lower() not in UNTELLING]
    places = places_by_level(document)
    rare = frozenset([*uncommon(document.claims), *lists_of_places(document)])
    return Sketch(
        article=article.id,
        published=article.published,
        filed=article.filed,
        words=counted(words),
        capitals=Counter(stem(word.text) for word in telling),
        specific=frozenset(specific(telling, document)),
        names=Counter(name for name, _ in named),
        persons=frozenset(name for name, aged in named if aged),
        speakers=frozenset(name for name, aged in named if not aged and name.rpartition(" ")[2] in saying),
        cities=places["city"],
        regions=places["region"],
        countries=places["country"],
        days=occasion_days(document),
        ages=frozenset(int(c.value.point) for c in document.claims if c.kind == "age" and c.value and c.value.point),
        figures=rare,
        middling=frozenset(middling(document.claims, rare)),
        counts=frozenset(counts_of(document.claims)),
        shingles=shingles(words),
        seats=located(document),
        lead=lead_of(document),
        title=tuple(stem(word) for word in WORD.findall(article.title or "") if word.lower() not in SMALL),
    )


def sketch_size(sketch: Sketch) -> int:
    """About how much memory a sketch takes, in bytes: words and hashes, each with its place in a table."""
    return 3_000 + 110 * (len(sketch.specific) + len(sketch.words) + len(sketch.capitals) + len(sketch.names)) + 8 * len(sketch.shingles)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without the plainest endings, so that "shots" and "shot" count as one."""
    low = word.lower().replace("’", "'")
    low = low[:-2] if low.endswith("'s") else low
    return low[:-1] if low.endswith("s") and len(low) > 3 and not low.endswith("ss") else low


class Known(dict[str, T]):
    """What is worked out of words, kept for so many of them: quicker to ask word by word than a cache that heeds which were used last."""

    def __init__(self, work: Callable[[str], T], most: int = 65536) -> None:
        super().__init__()
        self._work, self._most = work, most

    def __missing__(self, word: str) -> T:
        if len(self) >= self._most:
            self.clear()
        found = self[word] = self._work(word)
        return found


def content(word: str) -> str:
    """A content word without its ending; nothing for the small words."""
    return stem(word) if len(word) > 2 and word.lower() not in SMALL else ""


def counted(words: Iterable[str]) -> Mapping[str, int]:
    """Content words without their endings, with their counts."""
    found = Counter(map(CONTENTS.__getitem__, words))
    del found[""]
    return found


def specific(words: Iterable[Word], document: Document) -> Iterator[str]:
    """The parts of names that belong to no country or region and name no sort of institution."""
    wide = {at for toponym in document.places if level(toponym.place) in ("country", "region") for at in range(toponym.start, toponym.end)}
    return (stem(word.text) for word in words if word.start not in wide and word.text.lower() not in GENERAL)


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


def hash_of(word: str) -> int:
    """The same number for a word on every machine and in every run."""
    return crc32(word.lower().encode())


CONTENTS, HASHES = Known(content), Known(hash_of)


def shingles(words: Sequence[str]) -> Shingles:
    """Hashes of all runs of `SHINGLE` words: polynomials of the words' own hashes, of which the last 64 bits are kept."""
    hashes = np.fromiter(map(HASHES.__getitem__, words), np.uint64, len(words))
    if len(words) < SHINGLE:
        return hashes[:0]
    found: Shingles = np.sort(np.convolve(hashes, POWERS, "valid"))
    first: NDArray[np.bool_] = np.append(True, found[1:] != found[:-1])
    return found[first]


def in_common(one: Shingles, two: Shingles) -> int:
    """How many runs of words two texts share."""
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    if not len(short):
        return 0
    found = long.take(long.searchsorted(short), mode="clip")
    return int(np.count_nonzero(found == short))


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


def middling(claims: Iterable[Claim], rare: frozenset[str]) -> Iterator[str]:
    """Sums of two digits that tell, and counts of ten and more; none that are uncommon by themselves.

    A count of a hundred and more of what an event befell stands for itself, any count with what is counted ("17 barn").
    """
    for claim in claims:
        point = claim.value.point if claim.value else None
        if point is None or point < TEN or f"{point.normalize():f} {claim.unit or ''}" in rare:
            continue
        digits = "".join(map(str, point.as_tuple().digits)).strip("0")
        if (claim.kind == "money" and len(digits) >= 2) or (claim.kind == "count" and point >= HUNDRED and claim.action in event_types()):
            yield f"{point.normalize():f} {claim.unit or ''}"
        if claim.kind == "count" and claim.measure:
            yield f"{point.normalize():f} {counted_thing(claim.measure)}"


def counted_thing(measure: str) -> str:
    """What a count is of, people by that name alone."""
    head = measure.rpartition(" ")[2].lower()
    return "person" if nouns().is_a(head, "person") else nouns().group(head)


def lists_of_places(document: Document) -> Iterator[str]:
    """The regions of each sentence that names so many: two reports have such a list in common as seldom as an odd figure."""
    named = [toponym for toponym in document.places if level(toponym.place) in ("region", "city")]
    if len(named) < LISTED:
        return
    for sentence in document.sentences:
        regions = {region_of(t.place) for t in named if sentence.start <= t.start < sentence.end} - {""}
        if len(regions) >= LISTED:
            yield " ".join(sorted(regions))


def uncommon(claims: Iterable[Claim]) -> Iterator[str]:
    """Figures that hardly two articles share by chance: three digits or more that are not round, and sums from so much to so much."""
    for claim in claims:
        value = claim.value
        if value is not None and value.hedge == "range" and claim.kind == "money" and value.low and value.high:
            yield f"{value.low.normalize():f}–{value.high.normalize():f} {claim.unit}"
        if value is None or value.point is None or claim.kind in ("date", "age", "ordinal", "multiple", "ratio"):
            continue
        digits = "".join(map(str, value.point.as_tuple().digits)).rstrip("0")
        if len(digits) >= 3 and not (claim.kind == "number" and 1900 <= value.point <= 2100):
            yield f"{value.point.normalize():f} {claim.unit or ''}"
