"""Which pairs of articles are worth comparing: those that share something strict. Never all pairs.

A block is all articles that share one key: a day and a place, a rare name, an uncommon figure with place and month, a stretch of text, two
telling words in one fortnight. The union of the blocks' pairs is compared. A block that is too large tells little, so it is parted by
the time of publication and then by place; what is still too large is compared only with its neighbours in time, and that is said.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from factcheck.match.features import Sketch
from factcheck.match.scoring import Batch, Profile

CAP = 40
"""Articles of a block at most; beyond it the block is parted."""
NEIGHBOURS = 12
"""How many neighbours in time an article of a block meets that could not be parted."""
WINDOW = 4
"""Days: two publications at most this far apart share a window of twice the length."""
RARE = 7.0
"""Bits from which on a name is a key by itself."""
FEW = 8
"""Articles of a run that may share a rare word for it to be a key."""
LONGEST = 45
"""Days: a longer interval of publication is as good as none."""
SKETCHED = 8
"""Smallest shingle hashes that stand for a text."""

Key = tuple[str, ...]


class Candidates(NamedTuple):
    """Pairs to compare, each with the smaller id first and in order, and what the run should be told."""

    pairs: tuple[tuple[str, str], ...]
    notices: tuple[str, ...]


def blocks_of(batch: Batch) -> Mapping[Key, Sequence[str]]:
    """The articles under each key."""
    blocks: dict[Key, list[str]] = defaultdict(list)
    for article in sorted(batch.profiles):
        for key in dict.fromkeys(keys(batch.profiles[article], batch)):
            blocks[key].append(article)
    return blocks


def candidates(blocks: Mapping[Key, Sequence[str]], batch: Batch) -> Candidates:
    """The pairs of articles that share a key."""
    pairs: set[tuple[str, str]] = set()
    hot: dict[str, int] = defaultdict(int)
    for key in sorted(blocks):
        for members, parted in parts(blocks[key], batch):
            pairs.update(combinations(members, 2) if parted else neighbours(members, batch))
            hot[key[0]] += not parted
    return Candidates(tuple(sorted(pairs)), tuple(notices(hot)))


def notices(hot: Mapping[str, int]) -> Iterator[str]:
    """What to say of blocks that stayed too large."""
    for kind, count in sorted(hot.items()):
        if count:
            yield f"{count} groups of more than {CAP} articles share one {kind}: each article was compared with its neighbours in time only"


def keys(profile: Profile, batch: Batch) -> Iterator[Key]:
    """The keys of one article."""
    sketch = profile.sketch
    windows, cities = windows_of(sketch), strongest(profile.cities, 3)
    for city in cities:
        for start, end in sketch.days[:3]:
            yield from (("day and place", str(day), city) for day in {start, end})
        yield from (("place and month", month, city) for month in months_of(sketch))
        yield from (("figure and place", figure, city) for figure in sketch.figures)
    yield from (("figure", figure) for figure in sketch.figures)
    for name in sketch.names:
        if name in sketch.persons or batch.names.usual_bits(name) >= RARE:
            yield "name", name
    for word in sketch.capitals:
        if batch.capitals.counts[word] <= FEW and batch.capitals.usual_bits(word) >= RARE + 2.0:
            yield "rare word", word
    yield from (("text", str(hashed)) for hashed in sorted(sketch.shingles)[:SKETCHED])
    terms = sorted({*strongest(profile.words, 8), *strongest(profile.capitals, 6), *strongest(profile.title, 4)})
    for window in windows:
        yield from (("word and week", window, term) for term in terms)


def strongest(vector: Mapping[str, float], count: int) -> list[str]:
    """The terms that weigh most."""
    return [term for term, _ in sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:count]]


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


def parts(members: Sequence[str], batch: Batch) -> Iterator[tuple[Sequence[str], bool]]:
    """A block in parts of bearable size, parted by time and then by place; `False` beside what stayed too large."""
    steps: tuple[Callable[[Profile], Sequence[str]], ...] = (
        lambda p: windows_of(p.sketch),
        lambda p: strongest(p.cities, 2),
        lambda p: strongest(p.capitals, 3),
    )
    waiting: list[tuple[Sequence[str], int]] = [(members, 0)]
    while waiting:
        group, step = waiting.pop()
        if len(group) <= CAP:
            yield group, True
        elif step == len(steps):
            yield group, False
        else:
            smaller: dict[str, list[str]] = defaultdict(list)
            for article in group:
                for value in steps[step](batch.profiles[article]) or [""]:
                    smaller[value].append(article)
            waiting += [(smaller[value], step + 1) for value in sorted(smaller)]


def neighbours(members: Sequence[str], batch: Batch) -> Iterator[tuple[str, str]]:
    """Each article with those published next after it."""
    order = sorted(members, key=lambda article: (windows_of(batch.profiles[article].sketch), article))
    for at, one in enumerate(order):
        for two in order[at + 1 : at + 1 + NEIGHBOURS]:
            yield (one, two) if one < two else (two, one)
