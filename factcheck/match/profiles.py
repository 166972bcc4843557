"""The articles of a run with the rarity of what they say worked in: among those articles, and in news at large.

How usual words, names and places are in news is in data/background.tsv, so that two articles alone can be compared as well as two of a
thousand. Profiles are made when they are asked for, and those used last are kept.
"""

import math
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import NamedTuple

from factcheck.match.features import Sketch, sketch_size
from factcheck.reference.places import chain
from factcheck.shelf import Recent

PRIOR = 300
"""How many articles the background counts for."""
UNSEEN = 0.0005
"""How usual a word is that the background does not know."""
KEPT = 1 << 16
"""Terms whose rarity is kept."""
PROFILES = 120_000_000
"""Bytes of memory for the profiles used last: some thousand articles'."""

TERMS = {"words": "word", "capitals": "capital", "names": "name", "cities": "city", "figures": "figure"}
"""The terms of a sketch, and what data/background.tsv calls them."""


class Profile(NamedTuple):
    """A sketch with the rarity of its terms worked in: vectors of length one."""

    sketch: Sketch
    words: Mapping[str, float]
    capitals: Mapping[str, float]
    title: Mapping[str, float]
    cities: Mapping[str, float]
    outer: frozenset[str]
    """The regions and countries it names, or that hold the cities it names."""


class Rarity:
    """How much it tells that two articles share a term: bits, from the articles of the run and the background."""

    def __init__(self, counts: Mapping[str, int], kind: str, articles: int) -> None:
        self.counts = {term: count for term, count in counts.items() if count > 1}  # most terms stand in one article
        self.articles = articles
        self.usual = background().get(kind, {})
        self.alone = lru_cache(KEPT)(partial(rare, self.counts, self.usual, articles))
        """The same as `bits` where one article is set aside; the terms asked for last are known."""

    def usual_bits(self, term: str) -> float:
        """Bits for sharing `term` in news at large, whatever the articles of the run."""
        return -math.log2(self.usual.get(term, UNSEEN))

    def bits(self, term: str, own: int = 1) -> float:
        """Bits for sharing `term`; nothing for what all articles have. `own` articles that have it are of one occasion and do not count."""
        return rare(self.counts, self.usual, self.articles, term, own)


def rare(counts: Mapping[str, int], usual: Mapping[str, float], articles: int, term: str, own: int = 1) -> float:
    """Bits for sharing a term that so many of a run's articles have, and such a share of all there are."""
    others = counts.get(term, own) - own
    share = ((others if others > 0 else 0) + PRIOR * usual.get(term, UNSEEN)) / ((articles - 1 if articles else 0) + PRIOR)
    return -math.log2(share) if share < 1.0 else 0.0


class Batch(NamedTuple):
    """The articles of a run with what is usual among them."""

    profiles: "Profiles"
    words: Rarity
    capitals: Rarity
    names: Rarity
    cities: Rarity
    figures: Rarity
    explained: bool = False
    """Whether features say what they rest on; not where thousands of pairs are weighed."""


def batch_of(sketches: Mapping[str, Sketch]) -> Batch:
    """The articles with the rarity of their terms."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in TERMS}
    for one in sketches.values():
        for kind, counted in counts.items():
            counted.update(iter(getattr(one, kind)))
    size = len(sketches)
    words, capitals, names, cities, figures = (Rarity(counts.pop(kind), term, size) for kind, term in TERMS.items())
    return Batch(
        Profiles(sketches, partial(profile_of, words=words, capitals=capitals, cities=cities)), words, capitals, names, cities, figures
    )


class Profiles(Mapping[str, Profile]):
    """The profiles of a run's articles, made from their sketches when they are asked for; those used last are kept."""

    def __init__(
        self, sketches: Mapping[str, Sketch], make: Callable[[Sketch], Profile], besides: Mapping[str, Profile] | None = None
    ) -> None:
        self._sketches, self._make, self._besides = sketches, make, besides or {}
        self._recent: Recent[Profile] = Recent(profile_size, PROFILES)

    def __getitem__(self, name: str) -> Profile:
        found = self._besides.get(name) or self._recent.get(name)
        if found is None:
            found = self._make(self._sketches[name])
            deque(self._recent.put(name, found), maxlen=0)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter({**dict.fromkeys(self._sketches), **self._besides})

    def __len__(self) -> int:
        return len({*self._sketches, *self._besides})

    def sketch(self, name: str) -> Sketch:
        """What an article of the run offers."""
        return self._besides[name].sketch if name in self._besides else self._sketches[name]

    def beside(self, profile: Profile) -> "Profiles":
        """The same profiles and one more."""
        both = Profiles(self._sketches, self._make, {**self._besides, profile.sketch.article: profile})
        both._recent = self._recent
        return both


def profile_size(profile: Profile) -> int:
    """About how much memory a profile takes, in bytes."""
    return sketch_size(profile.sketch) + 60 * (len(profile.words) + len(profile.capitals))


def with_profile(batch: Batch, sketch: Sketch) -> Batch:
    """The batch with one more article, which changes nothing in what is usual."""
    return batch._replace(profiles=batch.profiles.beside(profile_of(sketch, batch.words, batch.capitals, batch.cities)))


def profile_of(sketch: Sketch, words: Rarity, capitals: Rarity, cities: Rarity) -> Profile:
    """A sketch with the rarity of its terms worked in."""
    return Profile(
        sketch,
        unit(sketch.words, words),
        unit(sketch.capitals, capitals),
        unit(Counter(sketch.title), words),
        unit(sketch.cities, cities),
        outer(sketch),
    )


def unit(counts: Mapping[str, int], rarity: Rarity) -> Mapping[str, float]:
    """Terms weighed by how often they stand in the article and how rare they are elsewhere, as a vector of length one."""
    alone = rarity.alone
    vector = {term: alone(term) if count == 1 else (1.0 + math.log(count)) * alone(term) for term, count in counts.items()}
    length = math.hypot(*vector.values())
    return {term: weight / length for term, weight in vector.items() if weight} if length else {}


def outer(sketch: Sketch) -> frozenset[str]:
    """The regions and countries an article names, or that hold the cities it names."""
    named = [*sketch.regions, *sketch.countries, *(p for city in sketch.cities for p in chain(city)[1:])]
    return frozenset(named)


@cache
def background() -> Mapping[str, Mapping[str, float]]:
    """How usual words, names and places are in news, by kind: the share of articles that have them."""
    path = Path(__file__).parent.parent / "data" / "background.tsv"
    usual: dict[str, dict[str, float]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, term, share = line.split("\t")
        usual.setdefault(kind, {})[term] = float(share)
    return usual
