"""The gazetteer: which places a name can stand for, and which place lies in which.

An id says where the place lies: "LA" (a country, ISO 3166), "CN-HA" (its region, ISO 3166-2), "CN-HA/Zhengzhou", "US-MI/Oakland County",
"LA/Vientiane" (a city or county, under the region where GeoNames' regions could be told in ISO's codes, else under the country).
The table is data/places.tsv (written by benchmarks/build_places.py); names are looked up by bisection in its bytes, so nothing is parsed
but the lines that a text asks for.
"""

import math
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple


class Candidate(NamedTuple):
    """A place that a name can stand for."""

    id: str
    population: int
    latitude: float
    longitude: float
    guarded: bool
    """The name is as often an ordinary word or a person's."""


def key_of(name: str) -> str:
    """A name as the table has it: lower case, without accents and points, hyphens as spaces."""
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(" " if c in "-–,/" else c for c in plain if not unicodedata.combining(c) and c not in ".'’‘`ʻ")
    return " ".join(kept.lower().split())


@cache
def _table() -> bytes:
    return (Path(__file__).parent.parent / "data" / "places.tsv").read_bytes()


@lru_cache(maxsize=8192)
def places_named(name: str) -> tuple[Candidate, ...]:
    """The places that bear this name, the most populous first; empty for a name the table has not."""
    key = key_of(name).encode()
    return tuple(_rows(_table(), key + b"\t")) if key else ()


def _rows(table: bytes, prefix: bytes) -> list[Candidate]:
    at, found = _first(table, prefix), []
    while table.startswith(prefix, at):
        end = table.index(b"\n", at)
        _, place, population, latitude, longitude, guard = table[at:end].decode().split("\t")
        found.append(Candidate(place, int(population), float(latitude), float(longitude), guard == "?"))
        at = end + 1
    return found


def _first(table: bytes, prefix: bytes) -> int:
    """Offset of the first line that is not below `prefix`: bisection over bytes, each time from the middle back to its line's start."""
    low, high = 0, len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        key, _, _ = table[middle : middle + 200].partition(b"\t")
        if key + b"\t" < prefix:
            low = table.index(b"\n", middle) + 1
        else:
            high = middle
    return low


def container(place: str) -> str | None:
    """The place that holds this one: "CN-HA/Zhengzhou" → "CN-HA" → "CN" → None."""
    region, slash, _ = place.rpartition("/")
    if slash:
        return region
    country, dash, _ = place.partition("-")
    return country if dash else None


def chain(place: str) -> tuple[str, ...]:
    """The place and all that hold it, the smallest first."""
    found = [place]
    while (outer := container(found[-1])) is not None:
        found.append(outer)
    return tuple(found)


def lies_in(inner: str, outer: str) -> bool:
    """Whether `inner` is `outer` or lies in it, as far as the ids tell (a city's county is not known)."""
    return outer in chain(inner)


def country_of(place: str) -> str:
    """The ISO country code of a place."""
    return place[:2]


def region_of(place: str) -> str:
    """The region that a place is or lies in: "CN-HA"; empty where none is known."""
    region = place.partition("/")[0]
    return region if "-" in region else ""


def is_country(code: str) -> bool:
    """Whether a code is that of a country."""
    return len(code) == 2 and code.isalpha() and f"\t{code}\t".encode() in _table()


def level(place: str) -> str:
    """What a place is: "country", "region", "county" or "city"."""
    if "/" in place:
        return "county" if place.endswith((" County", " Parish")) else "city"
    return "region" if "-" in place else "country"


def kilometres(one: Candidate, two: Candidate) -> float:
    """Distance of two places on the sphere."""
    a, b = math.radians(one.latitude), math.radians(two.latitude)
    across = math.radians(two.longitude - one.longitude)
    turn = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(across)
    return 6371 * math.acos(min(1.0, max(-1.0, turn)))
