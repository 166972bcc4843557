"""Header lines: byline, source and the day of publication, as they stand between a headline and the text."""

import re
from typing import NamedTuple

from factcheck.model import Days
from factcheck.read.published import foreign_date, written_date

LONGEST = 160
NAME = r"[^\W\d_a-z][\w.’'-]*"
BYLINE = re.compile(
    rf"[-–—•* ]{{0,3}}(?:by|text by|reported by|written by|reporting by|story by)\s*:?\s+(?P<who>(?-i:{NAME}|the |staff|our ).*)", re.I
)
FOREIGN_BYLINE = re.compile(
    rf"(?:von|par|por|di|door|av|af|od|autor|autora|auteur|автор|текст|作者|记者)\s*[:：]?\s+?(?P<who>{NAME}(?: (?:{NAME}|"
    rf"de|van|von|and|et|und|y|e|и))*)",
    re.I,
)
LABELLED_BYLINE = re.compile(r"(?:authors?|reporters?|writers?|correspondents?|editors?|edited by|byline)\s*:\s*(?P<who>\S.*)", re.I)
SOURCE = re.compile(r"(?:source|origin|via|from|quelle|fuente|fonte|источник|来源)\s*[:：]\s*(?P<source>\S.{0,80})", re.I)
PRESS = re.compile(
    r"\b(?:daily|news|times|post|herald|tribune|gazette|journal|telegraph|guardian|agency|press|wire|chronicle|"
    r"observer|mirror|standard|express|"
    r"courier|examiner|inquirer|bulletin|sentinel|dispatch|reuters|xinhua|bbc|cnn|npr|afp|tass|ansa|dpa|kyodo|"
    r"yonhap|bloomberg|interfax|aljazeera|"
    r"al jazeera|radio|television|tv|magazine|review|weekly|zeitung|monde|figaro|pa[ií]s|mundo|repubblica)\b|"
    r"\.(?:com|org|net|info|co\.\w\w|[a-z]{2})$",
    re.I,
)
DATE_WORDS = re.compile(
    r"(?:first |last |originally )?(?:published|posted|updated|modified|created|released|filed|issued|printed|date|"
    r"dated|time|as of|on|at|by|online|print|edition)\b"
    r"|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b\.?|(?:wed|thu|thur|sat)\b\.?"
    r"|\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)?|\b[ap]\.?\s?m\b\.?|\b(?:gmt|utc|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|"
    r"pdt|et|pt|ct|ist|jst|hkt|sgt|msk)\b|[+-]\d{2}:?\d{2}|\bhrs?\b|\bh\b",
    re.I,
)
UPDATED = re.compile(r"updated|modified", re.I)
ENGLISH_WORDS = (
    "the of in on at to for and by as from with after over since is are was were has have its his her a an up down than more amid"
    " says said new two three into off out"
)
ENGLISH = frozenset(ENGLISH_WORDS.split())
DAY_NUMBER = re.compile(r"(?<![\d.,$£€])\b(?:[12]?\d|3[01])\b(?![\d%]|[.,]\d)")
LABEL = re.compile(r"^[^\W\d_]{2,20}(?: [^\W\d_]{1,20}){0,2} ?[:：]\s*")
LEAD_IN = re.compile(r"^(?:[^\W\d_]{1,20} ){1,3}(?=\d)")


class Header(NamedTuple):
    """What a header line says."""

    byline: str | None = None
    source: str | None = None
    published: Days | None = None
    updated: bool = False
    """The date is that of a later version."""


def header_of(line: str, day_first: bool | None = None, english: bool = False) -> Header | None:
    """What a line says if it is a header line and nothing else."""
    if len(line) > LONGEST:
        return None
    return date_line(line, day_first, english) or byline_of(line) or source_of(line)


def date_line(line: str, day_first: bool | None = None, english: bool = False) -> Header | None:
    """A line with a date, and beside it only a label, a time, a place of the clock, or before it the paper's name.

    `english` spares the look at other languages.
    """
    if not any(character.isdigit() for character in line):
        return None
    written = written_date(line, day_first)
    if written and (days := written.days()):
        if only_date_words(line[: written.start] + " " + line[written.end :], day_first):
            return Header(published=days, updated=bool(UPDATED.search(line[: written.start])))
        source = DATE_WORDS.sub("", line[: written.start]).strip(" -–—|,·•()[]")
        name = all(word[0].isupper() or word in ("of", "the", "and", "&") for word in source.split())
        if name and names_a_source(source) and only_date_words(line[written.end :], day_first):
            return Header(source=source, published=days)
        return None
    if written is None and not english and may_be_foreign(line) and (days := in_any_language(line)):
        return Header(published=days)
    return None


def in_any_language(line: str) -> Days | None:
    """The date of a line without its label, whole, or without the words before the day ("Publié le 3 mai 2024")."""
    bare = LABEL.sub("", line)
    return foreign_date(bare) or (foreign_date(LEAD_IN.sub("", bare)) if LEAD_IN.match(bare) else None)


def may_be_foreign(line: str) -> bool:
    """A year, a day and a word or two, none of them English: worth the look of a slower reader."""
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", LABEL.sub("", line))}
    return len(line) <= 70 and len(words) <= 5 and not words & ENGLISH and bool(DAY_NUMBER.search(line) or "日" in line)


def only_date_words(rest: str, day_first: bool | None) -> bool:
    """What stands beside a date is a label, a clock time, a zone, or a second date (of an update)."""
    if second := written_date(rest, day_first):
        rest = rest[: second.start] + rest[second.end :]
    rest = LABEL.sub("", rest.strip(" -–—|,·•()[]"))
    return not re.search(r"\w", DATE_WORDS.sub("", rest))


def byline_of(line: str) -> Header | None:
    """By Jane Doe, as a line of its own."""
    if len(line) > 120 and "@" not in line and "Contact" not in line:
        return None
    match = BYLINE.fullmatch(line) or LABELLED_BYLINE.fullmatch(line) or FOREIGN_BYLINE.fullmatch(line)
    if not match or (ends_sentence(line) and len(line.split()) > 9):
        return None
    who = re.split(r"\s+(?:Contact the writers?|\S+@\S+|[|•·–—]|- )", match["who"])[0].strip(" ,;-–—|")
    return Header(byline=who or None)


def source_of(line: str) -> Header | None:
    """Source: Agency."""
    match = SOURCE.fullmatch(line)
    return Header(source=match["source"].strip()) if match and not ends_sentence(match["source"]) else None


def names_a_source(line: str) -> bool:
    """A short line that is the name of a paper, an agency or a site."""
    return (
        len(line) <= 50
        and len(line.split()) <= 5
        and not ends_sentence(line)
        and bool(PRESS.search(line))
        and line[:1].isupper() | ("." in line)
    )


def ends_sentence(line: str) -> bool:
    """The line ends as sentences end."""
    return bool(re.search(r"[.!?…:;。！？]['\"’”»)\]]*$", line[-12:].rstrip()))
