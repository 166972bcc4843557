"""How likely two articles tell of one occasion, in bits, feature by feature.

Each feature is measured on a scale of its own, the scale is cut into steps, and data/match_weights.yaml says how many bits each step
speaks for one occasion or against it (Fellegi and Sunter's weights, fitted together so that features which say the same thing are not
counted twice; benchmarks/estimate_weights.py). Words, names and places weigh by their rarity (profiles.py).
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from factcheck.match.features import Sketch, in_common
from factcheck.match.profiles import Batch, Profile
from factcheck.match.scenes import scenes_apart
from factcheck.model import Days, Record

UNTIED = -1.0
"""What two articles get at most that nothing specific ties together."""
RARE_NAME, SEVERAL_NAMES = 8.0, 20.0
"""Bits from which a shared name is something specific; of several where each report is news of another day."""
SOON = 4.0
"""Days within which two reports on like things may be of one occasion although nothing else ties them."""
ONE_TOWN = 0.3
"""From this likeness of their cities on two reports may be of one occasion although each is news of another day."""
BRIEFLY, FEW_WORDS = 0.25, 40
"""What the feature `fresh` is for two days told in so few words."""
PHRASES, LARGELY = 0.1, 0.25
"""The share of the shorter text that stands in the other, from which a few phrases, or a good part of it, are one text."""
ALIKE = 88.0
"""From this similarity on two spellings are taken for one name."""


class Scale(Record):
    """A feature's steps: `bits[i]` holds for values from `edges[i-1]` up to `edges[i]`; `unknown` where one article says nothing."""

    edges: tuple[float, ...]
    bits: tuple[float, ...]
    unknown: float = 0.0


class Weights(Record):
    """The table of weights. A pair's score is the sum over its features and the prior."""

    prior: float
    scales: Mapping[str, Scale]


# ---- the features --------------------------------------------------------------------------------------------------


class Measured(NamedTuple):
    """A feature's value for a pair (`None`: one of them says nothing), and what it rests on in words."""

    value: float | None
    detail: str = ""


class Weighed(NamedTuple):
    """A feature of a pair with its bits."""

    feature: str
    bits: float
    detail: str


def cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    """How far two vectors point the same way."""
    return math.fsum([one[term] * two[term] for term in one.keys() & two.keys()])


def alike(field: str) -> Callable[[Profile, Profile, Batch], Measured]:
    """The feature that compares one kind of term by cosine."""

    def measure(one: Profile, two: Profile, batch: Batch) -> Measured:
        a, b = getattr(one, field), getattr(two, field)
        if not a or not b:
            return Measured(None)
        return Measured(cosine(a, b), best_shared(a, b) if batch.explained else "")

    return measure


def best_shared(one: Mapping[str, float], two: Mapping[str, float]) -> str:
    """The shared terms that weigh most."""
    shared = sorted([(-w * two[t], t) for t, w in one.items() if t in two])
    return ", ".join(term for _, term in shared[:5])


def names(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Names both articles have, in bits of their rarity; near-equal spellings count as one name."""
    a, b = one.sketch.names, two.sketch.names
    if not a or not b:
        return Measured(None)
    shared = {name: batch.names.bits(name) for name in a if name in b}
    for name, other in misspelt(a, b):
        shared[name] = 0.8 * min(batch.names.bits(name), batch.names.bits(other))
    return Measured(sum(shared.values()), ", ".join(sorted(shared, key=lambda name: (-shared[name], name))[:4]))


def misspelt(one: Iterable[str], two: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Names of one article that stand in the other in a near-equal spelling."""
    others, mine = set(two), set(one)
    rest = sorted(others - mine)
    for name in sorted(mine - others) if rest else ():
        for other in rest:
            if name[0] == other[0] and abs(len(name) - len(other)) <= 2 and ratio(name, other) >= ALIKE:
                yield name, other
                break


def persons(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Of the persons given with their age, the share that the other article names too."""
    a, b = one.sketch.persons, two.sketch.persons
    if not a or not b:
        return Measured(None)
    both = {n for n in a if n in two.sketch.names or any(ratio(n, o) >= ALIKE for o in b)}
    both |= {n for n in b if n in one.sketch.names}
    return Measured(len(both) / min(len(a), len(b)), ", ".join(sorted(both)[:4]))


def place(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Cities in common by cosine; without one, below zero: −1 for one region, −2 for one country, −3 for none."""
    if one.cities and two.cities:
        shared = cosine(one.cities, two.cities)
        if shared > 0.0:
            return Measured(shared, best_shared(one.cities, two.cities) if batch.explained else "")
    regions = (one.outer, two.outer)
    if not regions[0] or not regions[1]:
        return Measured(None)
    if not (one.cities and two.cities) and regions[0] & regions[1]:
        return Measured(None)
    if any("-" in r for r in regions[0] & regions[1]):
        return Measured(-1.0, "one region")
    one_country = {r[:2] for r in regions[0]} & {r[:2] for r in regions[1]}
    return Measured(-2.0, "one country") if one_country else Measured(-3.0, "no country in common")


def published(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Days between the two publications."""
    a, b = came_out(one.sketch, two.sketch), came_out(two.sketch, one.sketch)
    if not a or not b or not a.start or not a.end or not b.start or not b.end:
        return Measured(None)
    gap = max((b.start - a.end).days, (a.start - b.end).days, 0)
    return Measured(float(gap), f"{gap} days between")


def came_out(one: Sketch, two: Sketch) -> Days | None:
    """When an article was published; where only its dateline tells day and month, that day in the year of the other, if it is near."""
    known, other = one.published, two.published
    if (known and known.end) or not one.filed or not other or not other.start or other.start != other.end:
        return known
    earliest = known.start if known and known.start else date.min
    days = (day_in(other.start.year + by, one.filed) for by in (-1, 0, 1))
    near = [day for day in days if day and day >= earliest and abs((day - other.start).days) <= SOON]
    return Days(start=near[0], end=near[0]) if near else known


def day_in(year: int, filed: str) -> date | None:
    """The day of a year that a dateline names ("--02-28")."""
    try:
        return date.fromisoformat(f"{year:04}{filed[1:]}")
    except ValueError:
        return None


def day(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Days in common: 3 where both tell the same day first, 2 for one's first among the other's, 1 for any, 0 for none."""
    a, b = one.sketch.days, two.sketch.days
    if not a or not b:
        return Measured(None)
    if meet(a[0], b[0]):
        return Measured(3.0, f"{a[0][0]}")
    if any(meet(a[0], d) for d in b) or any(meet(b[0], d) for d in a):
        return Measured(2.0, "the day that one tells first is among the other's")
    return Measured(1.0, "a day in common") if any(meet(c, d) for c in a for d in b) else Measured(0.0, "no day in common")


def fresh(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Whether both are news of a day (1) or of two days that neither shares with the other (0, or `BRIEFLY` where one has few words);
    nothing where one tells of an older one."""
    days = [news_of(one.sketch, two.sketch), news_of(two.sketch, one.sketch)]
    if days[0] is None or days[1] is None:
        return Measured(None)
    apart = not any(meet(mine, theirs) for mine in one.sketch.days for theirs in two.sketch.days)
    if not apart:
        return Measured(1.0)
    brief = min(len(one.sketch.shingles), len(two.sketch.shingles)) < FEW_WORDS
    return Measured(BRIEFLY if brief else 0.0, "news of two days")


def news_of(one: Sketch, other: Sketch) -> tuple[date, date] | None:
    """The day that an article tells first, where it came out on it or the day after."""
    published = came_out(one, other)
    if not one.days or not published or not published.start or published.start != published.end:
        return None
    first = one.days[0]
    return first if first[0] == first[1] and 0 <= (published.start - first[0]).days <= 1 else None


def meet(one: tuple[date, date], two: tuple[date, date]) -> bool:
    """Whether two intervals of days have a day in common."""
    return one[0] <= two[1] and two[0] <= one[1]


def ages(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Ages both articles give, against those only one gives."""
    a, b = one.sketch.ages, two.sketch.ages
    if not a or not b:
        return Measured(None)
    return Measured(len(a & b) / min(len(a), len(b)) * min(2, len(a & b)) if a & b else 0.0, ", ".join(map(str, sorted(a & b)[:4])))


def figures(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Uncommon figures both articles give, in bits of their rarity."""
    shared = one.sketch.figures & two.sketch.figures
    round_ones = one.sketch.middling & two.sketch.middling
    if len({figure.partition(" ")[0] for figure in round_ones}) > 1:
        shared |= round_ones
    if not shared:
        return Measured(None, "no uncommon figure in common")
    return Measured(sum(batch.figures.bits(figure) for figure in shared), ", ".join(sorted(shared)[:3]))


def copied(one: Profile, two: Profile, batch: Batch) -> Measured:
    """The share of the shorter text that stands word for word in the other."""
    share = copied_share(one.sketch, two.sketch)
    return Measured(share, f"{share:.0%} of the shorter text word for word" if batch.explained else "")


def scene(one: Profile, two: Profile, batch: Batch) -> Measured:
    """Whether the leads put it in different places (0) or not (1); nothing where one of them names no place."""
    a, b = one.sketch, two.sketch
    if not a.seats or not b.seats:
        return Measured(None)
    apart = scenes_apart((a.seats, a.lead), (b.seats, b.lead))
    return Measured(0.0, "the leads put it in different places") if apart else Measured(1.0, "the leads do not put it apart")


def copied_share(one: Sketch, two: Sketch) -> float:
    """The share of the shorter text that stands word for word in the other."""
    shorter = min(len(one.shingles), len(two.shingles))
    return in_common(one.shingles, two.shingles) / shorter if shorter else 0.0


FEATURES: Mapping[str, Callable[[Profile, Profile, Batch], Measured]] = {
    "words": alike("words"),
    "capitals": alike("capitals"),
    "title": alike("title"),
    "names": names,
    "persons": persons,
    "place": place,
    "published": published,
    "day": day,
    "ages": ages,
    "figures": figures,
    "copied": copied,
    "scene": scene,
    "fresh": fresh,
}


TYING = ("published", "day", "place", "persons", "figures", "names", "copied")
"""The features that may tie two articles to one occasion."""

Features = Mapping[str, Measured]
"""All features of a pair, by their names."""


def measured(one: Profile, two: Profile, batch: Batch) -> Features:
    """All features of a pair."""
    return {name: feature(one, two, batch) for name, feature in FEATURES.items()}


def weigh(found: Features, weights: Weights) -> tuple[Weighed, ...]:
    """The bits of each feature, of the prior, and of what a pair loses that nothing specific ties: together they are its score."""
    features = tuple(
        Weighed(name, scale_bits(weights.scales[name], m.value), m.detail or said_without(m.value))
        for name, m in found.items()
        if name in weights.scales
    )
    values = values_of(found)
    lost = total(values, weights) - weights.prior - math.fsum(weight.bits for weight in features)
    untied = Weighed("untied", 0.0, "") if tied(values) else Weighed("untied", lost, "nothing specific in common")
    return (Weighed("prior", weights.prior, "before anything is compared"), *features, untied)


def said_without(value: float | None) -> str:
    """What to say of a feature that has no words of its own."""
    return "nothing to compare" if value is None else "" if value else "nothing in common"


def scale_bits(scale: Scale, value: float | None) -> float:
    """The bits of one value on its scale."""
    return scale.unknown if value is None else scale.bits[bisect_right(scale.edges, value)]


def worth(one: Profile, two: Profile, batch: Batch, weights: Weights) -> float:
    """The score of a pair where it may be above nought; where nothing specific ties the two, the rest is not looked at."""
    found = {name: FEATURES[name](one, two, batch) for name in TYING}
    if not tied(values_of(found)):
        return UNTIED
    rest = {name: feature(one, two, batch) for name, feature in FEATURES.items() if name not in found}
    return total(values_of({**found, **rest}), weights)


def score(one: Profile, two: Profile, batch: Batch, weights: Weights) -> float:
    """The bits for the two articles telling of one occasion; above nought it is likelier than not."""
    return total(values_of(measured(one, two, batch)), weights)


def values_of(found: Features) -> Mapping[str, float | None]:
    """The bare values of a pair's features."""
    return {name: measured.value for name, measured in found.items()}


def total(values: Mapping[str, float | None], weights: Weights) -> float:
    """The bits of all features together. Without anything specific in common, likeness alone is never enough."""
    bits = weights.prior + math.fsum(scale_bits(scale, values[name]) for name, scale in weights.scales.items())
    return bits if tied(values) else min(bits, UNTIED)


def tied(values: Mapping[str, float | None]) -> bool:
    """Whether something specific ties two articles to one occasion: a person, a rare name, an odd figure, a text, or day and place.

    Reports that came out within days of one another may be of one occasion, unless both their days and their places differ, or each is
    news of a day that the other does not name, and of other towns; a phrase in common is then no text either.
    """
    said = {name: value if value is not None else -1.0 for name, value in values.items()}
    other_news = 0.0 <= said.get("fresh", 1.0) <= BRIEFLY and said["place"] < ONE_TOWN
    brief = other_news and said["fresh"] == BRIEFLY  # one sentence has most of its words in common with the next of its kind
    apart = other_news or said["day"] == said.get("scene") == 0.0
    return (
        said["persons"] > 0.0
        or said["names"] >= (SEVERAL_NAMES if other_news else RARE_NAME)
        or said["figures"] > 0.0
        or (said["copied"] >= (LARGELY if apart else PHRASES) and not (brief and said["names"] < RARE_NAME))
        or (0.0 <= said["published"] <= SOON and not apart)
        or (said["day"] >= 2.0 and said["place"] > 0.0)
    )


@cache
def bundled_weights() -> Weights:
    """The reviewed table."""
    import yaml

    path = Path(__file__).parent.parent / "data" / "match_weights.yaml"
    return Weights.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
