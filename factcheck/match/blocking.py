"""Which pairs of articles are worth comparing: those that share something strict. Never all pairs.

A block is all articles that share one key: a day and a place, a rare name, an uncommon figure with place and month, a stretch of text, two
telling words in one fortnight. The union of the blocks' pairs is compared, but for articles published more than a year apart. A block
that is too large tells little, so it is parted by the time of publication and then by place; what is still too large is compared only
with its neighbours in time, and that is said.
"""

import math
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from factcheck.match.features import Sketch
from factcheck.match.profiles import Batch, Profile

CAP = 40
"""Articles of a block at most; beyond it the block is parted."""
NEIGHBOURS = 12
"""How many neighbours in time an article of a block meets that could not be parted."""
WINDOW = 4
"""Days: two publications at most this far apart share a window of twice the length."""
RARE = 7.0
"""Bits from which on a name is a key by itself."""
FEW, SELDOM, KNOWN = 4, 3, 6
"""Articles of a run that may share a rare word, an uncommon figure or a rare name for it to be a key by itself."""
LONGEST = 45
"""Days: a longer interval of publication is as good as none."""
APART = 365
"""Days: publications that lie further apart are not compared, whatever they share."""
SKETCHED = 8
"""Smallest shingle hashes that stand for a text."""

STRETCH = 1_000
"""Articles whose pairs with as many others are compared in one go."""
GATHERED = 2_000_000
"""How many pairs are gathered before those are left out that were found before."""

Key = tuple[str, ...]


KINDS = ("day and place", "place and month", "figure and place", "figure", "name", "name and month", "rare word", "text", "word and week")
"""What keys are made of: the first word of each."""
NUMBERS = {kind: number for number, kind in enumerate(KINDS)}


class Traits(NamedTuple):
    """What an article's blocks are parted by where they are too large, and its day of publication."""

    day: int | None
    windows: tuple[str, ...]
    cities: tuple[str, ...]
    capitals: tuple[str, ...]


class Blocks:
    """The articles under each key. Keys are kept as numbers of 64 bits, and articles as theirs, in order of time and then of their ids.

    A run of many thousand articles has millions of keys, most of them of one article.
    """

    def __init__(self, articles: Sequence[str], traits: Sequence[Traits], numbers: Any, kinds: Any, members: Any) -> None:
        order = np.argsort(numbers, kind="stable")
        self.articles, self.traits = articles, traits
        self._numbers, self._kinds, self._members = numbers[order], kinds[order], members[order]

    def get(self, key: Key, day: int | None) -> list[str]:
        """The articles that have a key and may be compared with one that was published on a day."""
        first, last = (np.searchsorted(self._numbers, np.uint64(number_of(key)), side) for side in ("left", "right"))
        return [self.articles[member] for member in self._members[first:last].tolist() if near(day, self.traits[member].day)]

    def shared(self) -> Iterator[tuple[str, list[int]]]:
        """The blocks of more than one article: what their key is made of, and the articles' numbers."""
        bounds = np.flatnonzero(np.diff(self._numbers)) + 1
        for start, end in pairwise([0, *bounds.tolist(), len(self._numbers)]):
            if end - start > 1:
                yield KINDS[self._kinds[start]], self._members[start:end].tolist()


class Pairs:
    """Pairs of articles, each once and the smaller id first; pairs of one time stand together."""

    def __init__(self, articles: Sequence[str], codes: Any) -> None:
        self._articles, self._codes = articles, codes

    def __len__(self) -> int:
        return len(self._codes)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for at in range(0, len(self._codes), 4096):
            for code in self._codes[at : at + 4096].tolist():
                one, two = (self._articles[number] for number in divmod(code, len(self._articles)))
                yield (one, two) if one < two else (two, one)


class Candidates(NamedTuple):
    """Pairs to compare, and what the run should be told."""

    pairs: Pairs
    notices: tuple[str, ...]


def number_of(key: Key) -> int:
    """The same number for a key in every run: its checksum, and that of its words read backwards."""
    words = "\x1f".join(key).encode("utf-8", "surrogatepass")
    return crc32(words) << 32 | crc32(words[::-1])


def blocks_of(batch: Batch) -> Blocks:
    """The articles under each key."""
    articles = sorted(batch.profiles)
    numbers, kinds, members, traits = array("Q"), array("B"), array("I"), []
    texts: set[tuple[bytes, int | None]] = set()
    for number, article in enumerate(articles):
        profile = batch.profiles[article]
        traits.append(traits_of(profile))
        text = profile.sketch.shingles[:SKETCHED].tobytes(), published_on(profile.sketch)
        found = text_keys(profile.sketch) if text[0] and text in texts else keys(profile, batch)
        texts.add(text)
        for key in dict.fromkeys(found):
            numbers.append(number_of(key))
            kinds.append(NUMBERS[key[0]])
            members.append(number)
    order = sorted(range(len(articles)), key=lambda number: (traits[number].day or math.inf, articles[number]))
    ranks = np.argsort(np.array(order, np.int64))
    columns = (np.frombuffer(numbers, np.uint64), np.frombuffer(kinds, np.uint8), ranks[np.frombuffer(members, np.uint32)])
    return Blocks([articles[number] for number in order], [traits[number] for number in order], *columns)


def traits_of(profile: Profile) -> Traits:
    """An article's traits."""
    sketch = profile.sketch
    return Traits(published_on(sketch), windows_of(sketch), tuple(strongest(profile.cities, 2)), tuple(strongest(profile.capitals, 3)))


def candidates(blocks: Blocks) -> Candidates:
    """The pairs of articles that share a key."""
    hot: dict[str, int] = defaultdict(int)
    found, codes, size = np.empty(0, np.uint64), array("Q"), len(blocks.articles)
    days = [traits.day for traits in blocks.traits]
    for kind, block in blocks.shared():
        for members, parted in parts(block, blocks.traits):
            pairs = combinations(sorted(members), 2) if parted else neighbours(members)
            codes.extend(one * size + two for one, two in pairs if near(days[one], days[two]))
            hot[kind] += not parted
        if len(codes) > GATHERED:
            found, codes = np.union1d(found, np.frombuffer(codes, np.uint64)), array("Q")
    found = np.union1d(found, np.frombuffer(codes, np.uint64))
    return Candidates(Pairs(blocks.articles, near_together(found, size)), tuple(notices(hot)))


def near_together(codes: Any, size: int) -> Any:
    """The pairs of two stretches of articles after one another: their profiles can be kept while they are compared."""
    one, two = codes // np.uint64(size or 1), codes % np.uint64(size or 1)
    stretch = np.uint64(STRETCH)
    return codes[np.lexsort((two, one, two // stretch, one // stretch))]


def notices(hot: Mapping[str, int]) -> Iterator[str]:
    """What to say of blocks that stayed too large."""
    for kind, count in sorted(hot.items()):
        if count:
            yield f"{count} groups of more than {CAP} articles share one {kind}: each article was compared with its neighbours in time only"


def keys(profile: Profile, batch: Batch) -> Iterator[Key]:
    """The keys of one article."""
    sketch = profile.sketch
    windows, months, cities = windows_of(sketch), months_of(sketch), strongest(profile.cities, 3)
    for city in cities:
        for start, end in sketch.days[:3]:
            yield from (("day and place", str(day), city) for day in {start, end})
        yield from (("place and month", month, city) for month in months)
        yield from (("figure and place", figure, city) for figure in sketch.figures)
    yield from (("figure", figure) for figure in sketch.figures if batch.figures.counts.get(figure, 1) <= SELDOM)
    for name in sketch.names:
        if name in sketch.persons or batch.names.usual_bits(name) >= RARE:
            if batch.names.counts.get(name, 1) <= KNOWN:
                yield "name", name
            else:
                yield from (("name and month", month, name) for month in months)
    for word in sketch.capitals:
        if batch.capitals.counts.get(word, 1) <= FEW and batch.capitals.usual_bits(word) >= RARE + 2.0:
            yield "rare word", word
    yield from text_keys(sketch)
    terms = sorted({*strongest(profile.words, 8), *strongest(profile.capitals, 6), *strongest(profile.title, 4)})
    for window in windows:
        yield from (("word and week", window, term) for term in terms)


def text_keys(sketch: Sketch) -> Iterator[Key]:
    """The keys of an article's text: all that a copy of another one of the day has, so that copies do not fill up the other blocks."""
    return (("text", str(hashed)) for hashed in sketch.shingles[:SKETCHED].tolist())


def strongest(vector: Mapping[str, float], count: int) -> list[str]:
    """The terms that weigh most."""
    return [term for _, term in sorted([(-weight, term) for term, weight in vector.items()])[:count]]


def months_of(sketch: Sketch) -> tuple[str, ...]:
    """The same with windows of two months."""
    day = published_on(sketch)
    return ("undated",) if day is None else (str(day // 30 - 1), str(day // 30))


def windows_of(sketch: Sketch) -> tuple[str, ...]:
    """The two overlapping windows of days a publication falls into; one for all that is undated."""
    day = published_on(sketch)
    return ("undated",) if day is None else (str(day // WINDOW - 1), str(day // WINDOW))


def published_on(sketch: Sketch) -> int | None:
    """The day of publication by its ordinal; `None` where it is only known to lie in a long or open interval."""
    days = sketch.published
    if not days or not days.start or not days.end or (days.end - days.start).days > LONGEST:
        return None
    return days.start.toordinal()


def parts(members: Sequence[int], traits: Sequence[Traits]) -> Iterator[tuple[Sequence[int], bool]]:
    """A block in parts of bearable size, parted by time and then by place; `False` beside what stayed too large."""
    steps: tuple[Callable[[Traits], Sequence[str]], ...] = (lambda t: t.windows, lambda t: t.cities, lambda t: t.capitals)
    waiting: list[tuple[Sequence[int], int]] = [(members, 0)]
    while waiting:
        group, step = waiting.pop()
        if len(group) <= CAP:
            yield group, True
        elif step == len(steps):
            yield group, False
        else:
            smaller: dict[str, list[int]] = defaultdict(list)
            for article in group:
                for value in steps[step](traits[article]) or [""]:
                    smaller[value].append(article)
            waiting += [(smaller[value], step + 1) for value in sorted(smaller)]


def near(one: int | None, two: int | None) -> bool:
    """Whether two days of publication lie no further apart than those of articles that are compared, or one of them is not known."""
    return one is None or two is None or abs(two - one) <= APART


def neighbours(members: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Each article with those published next after it."""
    order = sorted(members)
    for at, one in enumerate(order):
        for two in order[at + 1 : at + 1 + NEIGHBOURS]:
            yield one, two
