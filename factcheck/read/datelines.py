"""Datelines: place, day, agency and reporter before the first sentence, as wires and papers write them."""

import re
from typing import NamedTuple

from factcheck.model import Days
from factcheck.read.published import Written, written_date

CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'/-]{2,}(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ.’'/-]*){0,4}"
REGION = r"(?:, [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}){0,2}?"
MONTH_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? (?:19|20)\d{2})?"
DASH = r"\s{0,3}(?:—|–|--|-|―)\s{0,3}"
TITLE = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}"
FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        # BEIJING, Jan. 19 (Agency) -- ; JOPLIN, Mo. (AP) — ; LONDON —
        rf"(?P<place>{CAPITALS}){REGION}(?:,? (?P<date>{MONTH_DAY}))?(?:\s?\((?P<by>[^()]{{1,60}})\))?(?:\s{{0,3}}(?:—|–|"
        rf"--|―)\s{{0,3}}|\s{{1,3}}-\s{{1,3}})",
        # Agency, Beijing, February 28 (Reporter Jane Doe)
        rf"(?:(?P<agency>{TITLE}), )?(?P<place>{TITLE}){REGION}, (?P<date>{MONTH_DAY})\s?\((?P<by>[^()]{{1,60}})\)(?:{DASH})?\s*",
        # Beijing, 28 February — ; Beijing (Agency) —
        rf"(?P<place>{TITLE}){REGION}(?:, (?P<date>{MONTH_DAY}))(?:{DASH})(?<=\s)",
        rf"(?P<place>{TITLE}){REGION}\s?\((?P<by>[A-Z][A-Za-z]*[A-Z][\w/]*|Reuters|Xinhua|Bloomberg)\)(?:{DASH})(?<=\s)",
        # (08/18/16) -
        rf"\((?P<date>\d{{1,2}}/\d{{1,2}}/\d{{2,4}}|{MONTH_DAY})\)\s?(?:—|–|--|-)\s+",
    )
)
NO_PLACE = re.compile(
    r"(?:UPDATE|BREAKING|EXCLUSIVE|WATCH|VIDEO|PHOTO|NOTE|LIVE|CORRECTION|EDITOR|OPINION|ANALYSIS|REVIEW|Q|A|JUST IN|DEVELOPING)S?\b"
)
REPORTER = re.compile(r"(?:reporters?|by|correspondents?)\s+(?P<who>.+)", re.I)
LONGEST = 160


class Dateline(NamedTuple):
    """What stands before the first sentence, and how many characters it takes."""

    length: int
    place: str | None = None
    published: Days | None = None
    filed: str | None = None
    source: str | None = None
    byline: str | None = None


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline a paragraph opens with."""
    head = paragraph[:LONGEST]
    for form in FORMS:
        match = form.match(head)
        if match and opens_a_sentence(paragraph[match.end() :]) and not NO_PLACE.match(head):
            return told(match)
    return None


def opens_a_sentence(rest: str) -> bool:
    """What follows a dateline begins like a sentence."""
    return bool(rest) and (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"'“‘«$£€(…")


def told(match: re.Match[str]) -> Dateline:
    """The parts of a dateline."""
    groups = match.groupdict()
    by, agency = groups.get("by"), groups.get("agency")
    dated = written_date(groups["date"], False) if groups.get("date") else None
    reporter = REPORTER.fullmatch(by) if by else None
    if by and not dated and not reporter and (dated := written_date(by)):
        by = None
    return Dateline(
        length=match.end(),
        place=place_name(groups.get("place")),
        published=dated.days() if dated else None,
        filed=filed(dated),
        source=agency or (by if by and not reporter else None),
        byline=reporter["who"].strip() if reporter else None,
    )


def place_name(place: str | None) -> str | None:
    """The place as a name: BEIJING is Beijing."""
    return place.title() if place and place.isupper() else place


def filed(dated: Written | None) -> str | None:
    """Month and day where the year is not given."""
    return f"--{dated.month:02}-{dated.day:02}" if dated and dated.year is None else None
