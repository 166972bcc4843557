"""The scene of an article: the places that its lead puts something in, known to the gazetteer or not.

Two reports that put their occasions in different places tell of two occasions, however alike they are: raids in two towns, two shootings
in two streets of one city.
"""

import re
from functools import lru_cache

from rapidfuzz.fuzz import partial_ratio

from factcheck.match.words import CALENDAR, SMALL
from factcheck.model import Document
from factcheck.reference.places import level, places_named

LEAD = 600
"""Letters of an article's own text within which it says where its occasion was."""
LOCATED = re.compile(
    r"\b(?:in|near|outside|off|at|(?:seat|constituency|town|city|village|district|province|county|island|port|streets?|mayor) of)\s"
    r"(?:(?:an?|the)\s)?((?:[A-Z][\w’'-]++)(?:\s[A-Z][\w’'-]++){0,3}+)"
    # "in Asian and African countries" names none
    r"(?!(?:\s(?:and|or)\s[A-Z][\w’'-]++)?\s(?:countries|nations|states|provinces|cities|waters|territory|markets|media|languages)\b)"
)
STREET = re.compile(
    r"([A-Z](?<!\w[A-Z])[\w’'-]++\s(?:[A-Z][\w’'-]++\s){0,2}"
    r"(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Drive|Lane|Highway|Square))"
)
ROAD = re.compile(
    r"\b(?!A3\d0\b)(?:([ABEMN]|I|US|SR|FM|CR|RN|SS)[- ]?(\d{1,4})|"
    r"(?:[Ii]nterstate|[Hh]ighway|[Rr]oute|[Mm]otorway|[Aa]utobahn|[Rr]oad)\s([A-Z]{1,2}[- ]?)?(\d{1,4}))\b(?![.,]\d)"
)
"""Roads that have a number: A2, Interstate 80; no aircraft (A320)."""
NUMBERED = "road no "
"""What a numbered road is called among the places of a lead."""
STREETS = frozenset("street st. avenue ave. road rd. boulevard blvd. drive lane highway square".split())
DIRECTIONS = frozenset("north south east west northeast northwest southeast southwest n. s. e. w.".split())
SHORT = 3
"""A street's own name of no more letters than this stands in too many words."""
VENUES = tuple(
    frozenset(words.split())
    for words in (
        "bar club nightclub lounge pub tavern restaurant cafe party concert",
        "apartment apartments house home flat residence block",
        "park playground beach field stadium",
        "store shop market mall supermarket bazaar",
        "school college university campus kindergarten",
        "church mosque temple synagogue shrine",
        "hotel motel resort",
        "warehouse factory plant depot refinery mill",
        "mine quarry pit",
        "bus coach minibus",
        "train railway tram",
        "plane airport helicopter jet",
        "ferry boat ship trawler vessel",
        "bridge tunnel dam",
        "clinic hospital",
    )
)
"""What something may happen in, words of one sort together; hospitals count only where nothing else is named."""
ALIKE = 88.0
"""From this similarity on two spellings are taken for one name."""
LONG = 5
"""Letters of the longest name of which a near-equal spelling would be a chance."""


def lead_of(document: Document) -> str:
    """The beginning of an article's own text, in lower case."""
    return document.article.text[: 2 * LEAD].lower()


def located(document: Document) -> frozenset[str]:
    """The places, known to the gazetteer or not, that an article's lead puts something in; not countries and regions."""
    blocks = [block for block in document.article.blocks if block.part not in ("header", "boilerplate")]
    first = min((block.start for block in blocks), default=0)
    end = first + LEAD
    lead = document.article.text[first:end]
    said = {match[1].lower() for match in LOCATED.finditer(lead) if fine(match[1])} | {match[1].lower() for match in STREET.finditer(lead)}
    known = {document.article.text[t.start : t.end].lower() for t in document.places if first <= t.start < end and city(t.place)}
    roads = {NUMBERED + (match[2] or match[4]) for match in ROAD.finditer(lead)}
    return frozenset(said | known | roads)


def fine(name: str) -> bool:
    """Whether a name after "in" may be that of a place finer than a region."""
    first = name.split()[0].lower().replace("’", "'").removesuffix("'s")
    return first not in CALENDAR | SMALL and (not (known := places_named(name)) or city(known[0].id))


def city(place: str) -> bool:
    """Whether a place is a city or county."""
    return level(place) in ("city", "county")


WIDESPREAD = re.compile(r"(?i)\b(?:earthquakes?|quake|tsunami|typhoon|hurricane|cyclone|wildfires|floods)\b")
"""What befalls a whole region."""
Scene = tuple[frozenset[str], str]
"""The places of a lead, and the lead."""


def scenes_apart(one: Scene, two: Scene, closely: bool = False) -> bool:
    """Whether two articles say where it was, and no place of the one's lead is in the other's: no city, or no finer scene.

    `closely`: near-equal spellings count as one name.
    """
    return any(
        parted(frozenset(filter(level, one[0])), frozenset(filter(level, two[0])), one[1], two[1], closely)
        for level in (bool, unknown, is_street)
    )


def roads_apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether both name roads by number, and none is the other's."""
    mine, theirs = ({seat for seat in seats if seat.startswith(NUMBERED)} for seats in (one, two))
    return bool(mine) and bool(theirs) and not mine & theirs


@lru_cache(maxsize=65536)
def unknown(seat: str) -> bool:
    """Whether the gazetteer does not know a place."""
    return not seat.startswith(NUMBERED) and not places_named(seat.title())


def is_street(seat: str) -> bool:
    """Whether a place is a street by its last word."""
    return seat.rpartition(" ")[2] in STREETS


def parted(mine: frozenset[str], theirs: frozenset[str], my_lead: str, their_lead: str, closely: bool) -> bool:
    """Whether both name places and none of them stands in the other's lead."""
    if not mine or not theirs:
        return False
    return not any(stands_in(place, their_lead, closely) for place in mine) and not any(
        stands_in(place, my_lead, closely) for place in theirs
    )


def stands_in(place: str, text: str, closely: bool) -> bool:
    """Whether a text names a place; a street by its own name: "North Quell Avenue" is "Quell Ave."."""
    place = street_name(place)
    return place in text or (closely and len(place) > LONG and partial_ratio(place, text, score_cutoff=ALIKE) > 0)


def street_name(place: str) -> str:
    """A street without its direction and what sort of street it is; other places as they are."""
    if not is_street(place):
        return place
    name = " ".join(word for word in place.split()[:-1] if word not in DIRECTIONS)
    return name if len(name) > SHORT else place


def sorts_apart(one: str, two: str) -> bool:
    """Whether two leads name scenes of different sorts, a block of flats and a warehouse; a whole region has scenes of all."""
    mine, theirs = sorts_of(one), sorts_of(two)
    apart = bool(mine and theirs) and not mine & theirs
    return apart and not all(WIDESPREAD.search(lead[:LEAD]) for lead in (one, two))


def sorts_of(lead: str) -> frozenset[int]:
    """The sorts of scenes that the first sentences of a lead name."""
    words = set(re.findall(r"[a-z]+", lead[:LEAD]))
    found = frozenset(number for number, sort in enumerate(VENUES) if sort & words)
    return found - {len(VENUES) - 1} or found
