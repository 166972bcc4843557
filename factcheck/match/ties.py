"""What ties two articles of one event to one occasion for certain, so that a difference between them is a contradiction.

Like words on one day in one country are told of many occasions: a police force raids two towns a day. Two figures are held against each
other only where both articles have something that few share: the same city, a rare name, a person, an odd figure, a run of text.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from factcheck.match.features import Sketch, stem
from factcheck.match.profiles import Batch, Profile
from factcheck.match.scenes import roads_apart, scenes_apart, sorts_apart
from factcheck.match.scoring import RARE_NAME, Features, bundled_weights, cosine, total, values_of
from factcheck.match.words import INSTITUTIONS
from factcheck.model import Document, Tie
from factcheck.reference.places import country_of, key_of

RARE_WORD = 8.0
"""Bits from which a word of a name is something specific; two of them tie."""
ALIKE_WORDS, ALIKE_NAMES = 0.3, 0.5
"""How like two reports from one city must be for the city to tie them."""
FIRST_DAY = 2.0
"""From this value of the feature `day` on the day that one tells first is among the other's days."""
NEAR = 3.0
"""Days between publications within which two reports without a day in common may be of one occasion."""
LIKELY = 2.0
"""Bits from which reports from one city are taken to be of one occasion, where nothing sets their scenes apart."""
COPIED = 0.3
"""From this share on of the shorter text, word for word, two articles are of one text."""
BEFORE = timedelta(14)
"""How long before the day another date must lie to be a detail of its own."""


def ties_of(
    articles: Sequence[str], documents: Mapping[str, Document], batch: Batch, compared: Mapping[tuple[str, str], Features]
) -> tuple[Tie, ...]:
    """The pairs of articles that something specific ties together; `compared` are their features."""
    if len(articles) < 2:
        return ()
    group = Group([batch.profiles.sketch(article) for article in articles], batch)
    found = []
    for one, two in combinations(articles, 2):
        mine, theirs = batch.profiles[one].sketch, batch.profiles[two].sketch
        apart = scenes_apart((mine.seats, mine.lead), (theirs.seats, theirs.lead), closely=True) or roads_apart(mine.seats, theirs.seats)
        by = [*tied_by(batch.profiles[one], batch.profiles[two], group, compared[one, two], apart)]
        if not apart and shared_seat(mine, theirs):
            by.append("seat")
        if one_land(mine, theirs) and dates_in_common(documents[one], documents[two]):
            by.append("dates")
        if by:
            found.append(Tie(articles=(one, two), by=tuple(by)))
    return tuple(found)


class Group:
    """The articles of one event, which say nothing of how rare a name is elsewhere."""

    def __init__(self, sketches: Sequence[Sketch], batch: Batch) -> None:
        self.batch = batch
        self.names = Counter(name for sketch in sketches for name in sketch.names)
        self.capitals = Counter(word for sketch in sketches for word in sketch.capitals)
        self.speakers = frozenset(name for sketch in sketches for name in sketch.speakers)
        self.spoken = frozenset(stem(part) for name in self.speakers for part in name.split())

    def rare_names(self, one: Sketch, two: Sketch) -> bool:
        """Whether two share a rare name that is not of somebody who only says so."""
        shared = (one.names.keys() & two.names.keys()) - self.speakers
        return any(self.batch.names.bits(name, self.names[name]) >= RARE_NAME for name in shared)

    def rare_words(self, one: Sketch, two: Sketch) -> frozenset[str]:
        """The rare words of names that two share, not of those who only say so nor of a city: the name of a village, a ship, a mine."""
        cities = {stem(part) for city in (*one.cities, *two.cities) for part in key_of(city.partition("/")[2]).split()}
        shared = {word for word in (one.specific & two.specific) - self.spoken if key_of(word) not in cities}
        batch = self.batch
        return frozenset(
            word
            for word in shared
            if batch.capitals.bits(word, self.capitals[word]) >= RARE_WORD and batch.words.usual_bits(word) >= RARE_WORD
        )


def shared_seat(one: Sketch, two: Sketch) -> bool:
    """Whether a lead puts something in a place of two words ("Lake Moor") that both articles name at their start."""
    pairs = (seat.split()[:2] for seat in one.seats | two.seats)
    return any(
        len(pair) == 2 and not set(pair) & INSTITUTIONS and " ".join(pair) in one.lead and " ".join(pair) in two.lead for pair in pairs
    )


def one_land(one: Sketch, two: Sketch) -> bool:
    """Whether both are of one country at least."""
    return bool(lands(one) & lands(two))


def tied_by(one: Profile, two: Profile, group: Group, found: Features, parted: bool) -> Iterator[str]:
    """What two articles have in common that few articles share; city and wording are nothing where they put it in different places."""
    if (found["persons"].value or 0.0) > 0.0:
        yield "person"
    if group.rare_names(one.sketch, two.sketch):
        yield "name"
    if not parted and named_alike(one, two, group, found):
        yield "words"
    if (found["figures"].value or 0.0) > 0.0:
        yield "figure"
    if not parted and (found["copied"].value or 0.0) >= COPIED:
        yield "text"
    if not parted and shared_city(one.sketch, two.sketch) and one_scene(one, two, found):
        yield "place"


def named_alike(one: Profile, two: Profile, group: Group, found: Features) -> bool:
    """Whether two share rare words of names: two of them, or one with day or count in common and no scenes of different sorts."""
    words = group.rare_words(one.sketch, two.sketch)
    same_day = (found["day"].value or 0.0) >= FIRST_DAY
    same_count = bool(one.sketch.counts & two.sketch.counts)
    if len(words) != 1 or not (same_day or same_count):
        return len(words) > 1
    return named_scene(one.sketch, two.sketch, words) or not sorts_apart(one.sketch.lead, two.sketch.lead)


def named_scene(one: Sketch, two: Sketch, words: frozenset[str]) -> bool:
    """Whether two leads are set in one place whose name has one of these rare words and more: "Butler-Kent Hospital"."""
    return any(words & {stem(part) for part in seat.split()[:-1]} for seat in one.seats & two.seats)


def one_scene(one: Profile, two: Profile, found: Features) -> bool:
    """Whether a city in common is enough: a day in common or nearly so, no scenes of different sorts, and likeness."""
    day, published = found["day"].value, found["published"].value
    near = (day or 0.0) > 0.0 or (published or 0.0) <= NEAR
    dated = day is not None or published is not None
    if not (near and dated) or sorts_apart(one.sketch.lead, two.sketch.lead):
        return False
    return alike(one, two) or likely(one, two, found)


def alike(one: Profile, two: Profile) -> bool:
    """Whether two reports from one city use like words and names: two raids of a day in one city share little else."""
    return cosine(one.words, two.words) >= ALIKE_WORDS and cosine(one.capitals, two.capitals) >= ALIKE_NAMES


def likely(one: Profile, two: Profile, found: Features) -> bool:
    """Whether everything together speaks clearly for one occasion; a person's age in common makes up for the rest."""
    needed = 0.0 if one.sketch.ages & two.sketch.ages else LIKELY
    return total(values_of(found), bundled_weights()) > needed


def dates_in_common(one: Document, two: Document) -> bool:
    """Whether both tell of one day and of one earlier time, weeks before: two dates are not shared by chance."""
    shared = sorted(set(dates_of(one)) & set(dates_of(two)))
    days = [start for start, end in shared if end - start <= timedelta(1)]
    return any(end < day - BEFORE for day in days for _, end in shared)


def dates_of(document: Document) -> Iterator[tuple[date, date]]:
    """The days and months an article names."""
    for claim in document.claims:
        if (
            claim.kind == "date"
            and claim.when
            and claim.when.start
            and claim.when.end
            and claim.when.end - claim.when.start <= timedelta(31)
        ):
            yield claim.when.start, claim.when.end


def lands(sketch: Sketch) -> frozenset[str]:
    """The countries an article names or names places in."""
    return frozenset(country_of(place) for place in (*sketch.countries, *sketch.regions, *sketch.cities))


def shared_city(one: Sketch, two: Sketch) -> bool:
    """Whether both name one city."""
    return bool(one.cities.keys() & two.cities.keys())
