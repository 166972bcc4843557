"""What ties two articles of one event to one occasion for certain, so that a difference between them is a contradiction.

Like words on one day in one country are told of many occasions: a police force raids two towns a day. Two figures are held against each
other only where both articles have something that few share: the same city, a rare name, a person, an odd figure, a run of text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from factcheck.match.features import CALENDAR, INSTITUTIONS, SMALL, Sketch
from factcheck.match.scoring import RARE_NAME, Batch, Profile, copied_share, figures, names, persons
from factcheck.model import Document, Tie
from factcheck.reference.places import country_of, level, places_named

COPIED = 0.3
"""From this share on of the shorter text, word for word, two articles are of one text."""
BEFORE = timedelta(14)
"""How long before the day another date must lie to be a detail of its own."""
LEAD = 600
"""Letters of an article's own text within which it says where its occasion was."""
LOCATED = re.compile(r"\b(?:in|near|outside|off|at)\s(?:(?:an?|the)\s)?((?:[A-Z][\w’'-]++)(?:\s[A-Z][\w’'-]++){0,3})")


def ties_of(articles: Sequence[str], documents: Mapping[str, Document], batch: Batch) -> tuple[Tie, ...]:
    """The pairs of articles that something specific ties together."""
    seats = {article: located(documents[article]) for article in articles}
    found = []
    for one, two in combinations(articles, 2):
        parted = apart(one, two, seats, documents)
        by = [*tied_by(batch.profiles[one], batch.profiles[two], batch, parted)]
        if (
            not parted
            and journey(batch.profiles[one].sketch, batch.profiles[two].sketch)
            and dates_in_common(documents[one], documents[two])
        ):
            by.append("dates")
        if by:
            found.append(Tie(articles=(one, two), by=tuple(by)))
    return tuple(found)


def shared_seat(seats: Iterable[str], other: Document) -> bool:
    """Whether a lead puts something in a place of two words ("Lake Moor") that the other article names too."""
    pairs = (seat.split()[:2] for seat in seats)
    return any(
        len(pair) == 2 and not set(pair) & INSTITUTIONS and " ".join(pair) in other.article.text[: 2 * LEAD].lower() for pair in pairs
    )


def journey(one: Sketch, two: Sketch) -> bool:
    """Whether both are of the same two countries or more."""
    return len(lands(one) & lands(two)) > 1


def tied_by(one: Profile, two: Profile, batch: Batch, parted: bool) -> Iterator[str]:
    """What two articles have in common that few articles share; city and wording are nothing where they put it in different places."""
    if (persons(one, two, batch).value or 0.0) > 0.0:
        yield "person"
    if (names(one, two, batch).value or 0.0) >= RARE_NAME:
        yield "name"
    if (figures(one, two, batch).value or 0.0) > 0.0:
        yield "figure"
    if not parted and copied_share(one.sketch, two.sketch) >= COPIED:
        yield "text"
    if not parted and shared_city(one.sketch, two.sketch):
        yield "place"


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


def located(document: Document) -> frozenset[str]:
    """The places, known to the gazetteer or not, that an article's lead puts something in; not countries and regions."""
    blocks = [block for block in document.article.blocks if block.part not in ("header", "boilerplate")]
    first = min((block.start for block in blocks), default=0)
    end = first + LEAD
    lead = document.article.text[first:end]
    said = {match[1].lower() for match in LOCATED.finditer(lead) if fine(match[1])}
    known = {document.article.text[t.start : t.end].lower() for t in document.places if first <= t.start < end and city(t.place)}
    return frozenset(said | known)


def fine(name: str) -> bool:
    """Whether a name after "in" may be that of a place finer than a region."""
    return name.split()[0].lower() not in CALENDAR | SMALL and (not (known := places_named(name)) or city(known[0].id))


def city(place: str) -> bool:
    """Whether a place is a city or county."""
    return level(place) in ("city", "county")


def apart(one: str, two: str, seats: Mapping[str, frozenset[str]], documents: Mapping[str, Document]) -> bool:
    """Whether two articles say where their occasion was, and no place of the one's lead is in the other's."""
    return bool(seats[one] and seats[two]) and not any(
        place in documents[other].article.text[: 2 * LEAD].lower() for mine, other in ((one, two), (two, one)) for place in seats[mine]
    )
