"""Layout: which lines of an article are headline, standfirst, header, caption, body, and which belong to the page around it.

In doubt a line is body: text that is not read is text whose mistakes are not found.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import Block, Days, Part
from factcheck.read.boilerplate import is_boilerplate, opens_comment_form, opens_other_stories
from factcheck.read.captions import glue, is_caption
from factcheck.read.datelines import Dateline, dateline_of
from factcheck.read.headers import Header, date_line, ends_sentence, header_of, names_a_source

TOP = 14
"""How many lines from the start header lines are looked for."""
MARGIN = 40
"""The least length of a line that may have been broken at a right margin."""
LONGEST_HEADLINE = 160
LONGEST_STANDFIRST = 320
LINE = re.compile(r"[^\n]+")
STAMP = re.compile(
    r"\s(?:(?:first |last )?(?:posted|published|updated|modified)\b:?\s|(?=(?:[A-Z][a-z]{2,8}\.? \d{1,2}|"
    r"\d{1,2} [A-Z][a-z]{2,8}),? (?:19|20)\d\d\b))",
    re.I,
)
FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|hundreds?|thousands?|millions?)\b", re.I
)
LEADS_ON = re.compile(r"(?:,|\b(?:on|in|until|since|from|of|for|by|before|after|to|mon|tues?|wed|thurs?|fri|sat|sun|[a-z]+day|the))$", re.I)
WORD = re.compile(r"\w+")


class Line(NamedTuple):
    """A line without the white space around it, and its part."""

    start: int
    end: int
    part: Part = "body"


class Layout(NamedTuple):
    """The blocks of a text and what its header lines and its dateline say."""

    blocks: tuple[Block, ...]
    title: str | None = None
    source: str | None = None
    byline: str | None = None
    published: Days | None = None
    dateline: str | None = None
    filed: str | None = None


def lay_out(text: str, title: str | None = None, hints: Mapping[int, Part] | None = None, day_first: bool | None = None) -> Layout:
    """The parts of a text. `hints` says by line start what is known beforehand (a web page's headline, its captions)."""
    lines = [Line(line.start, line.end, (hints or {}).get(line.start, "body")) for line in lines_of(text)]
    text, lines = unwrapped(text, lines)
    lines = [piece for number, line in enumerate(lines) for piece in pieces(text, line, title, top=number < 4)]
    opening = headlines(text, lines, title) if not any(line.part == "headline" for line in lines) else []
    source = (
        text[lines[opening[0] - 1].start : lines[opening[0] - 1].end]
        if opening and opening[0] == 1 and names_a_source(top := text[lines[0].start : lines[0].end]) and not date_line(top, day_first)
        else None
    )
    lines = [line._replace(part="headline") if number in opening else line for number, line in enumerate(lines)]
    if source:
        lines[0] = lines[0]._replace(part="header")
    lines, headers = with_headers(text, lines, day_first)
    lines = [line._replace(part=part_of(text, line)) for line in lines]
    lines = without_tail(text, lines)
    lines, dateline = with_dateline(text, [piece for line in lines for piece in unglued(text, line)])
    return told(text, merged(text, lines), headers, dateline, source, lines)


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text that hold anything."""
    for match in LINE.finditer(text):
        line = match[0]
        if words := line.strip():
            start = match.start() + len(line) - len(line.lstrip())
            yield Line(start, start + len(words))


def unwrapped(text: str, lines: list[Line]) -> tuple[str, list[Line]]:
    """Lines that an editor or a mailer broke at its right margin, put together; the breaks are spaces in the text that comes back."""
    follows = [False, *(goes_on(text, line, following) for line, following in pairwise(lines))]
    if not any(follows):
        return text, lines
    # once two lines have gone on in lower case, the text is wrapped, and a line may also go on with a name
    wrapped = sum(follows) > 1
    kept, whole, at = list[Line](), list[str](), 0
    for number, line in enumerate(lines):
        if kept and (follows[number] or (wrapped and goes_on(text, lines[number - 1], line, anyhow=True))):
            whole += [text[at : lines[number - 1].end], " " * (line.start - lines[number - 1].end)]
            at = line.start
            kept[-1] = kept[-1]._replace(end=line.end)
        else:
            kept.append(line)
    return "".join([*whole, text[at:]]), kept


def goes_on(text: str, line: Line, following: Line, anyhow: bool = False) -> bool:
    """The next line is the same sentence: the line is long and ends none, and the next follows at once, in lower case."""
    if line.end - line.start < MARGIN or line.part != "body" or following.part != "body":
        return False
    if text.count("\n", line.end, following.start) != 1 or ends_sentence(text[line.start : line.end]):
        return False
    return anyhow or text[following.start].islower()


def pieces(text: str, line: Line, title: str | None, top: bool) -> Iterator[Line]:
    """A line of the top in pieces where a headline or a time stamp was run together with what follows."""
    if not top or line.part != "body":
        yield line
        return
    start = line.start
    if title and len(title) >= 15 and text.startswith(title, start) and text[start + len(title) : start + len(title) + 1].isspace():
        yield Line(start, start + len(title))
        start += len(title) + 1
        start += len(text[start : line.end]) - len(text[start : line.end].lstrip())
    cut = stamp(text[start : line.end])
    if cut is not None:
        yield Line(start, start + len(text[start : start + cut].rstrip()))
        start += cut
    if start < line.end:
        yield Line(start, line.end)


def stamp(line: str) -> int | None:
    """Where the time stamp at the end of a headline or a lead begins."""
    if len(line) > LONGEST_STANDFIRST or ends_sentence(line) or date_line(line, english=True):
        return None
    for match in STAMP.finditer(line, 12):
        cut = match.start() + 1
        before = line[:cut].rstrip()
        if date_line(line[cut:], english=True) and not LEADS_ON.search(before) and before.count("(") == before.count(")"):
            return cut
    return None


# ---- the top -------------------------------------------------------------------------------------------------------


def headlines(text: str, lines: Sequence[Line], title: str | None) -> list[int]:
    """The lines that are the headline: those that repeat the title, or the first line if it reads like one."""
    words = [text[line.start : line.end] for line in lines[:4]]
    if title and (same := [number for number, line in enumerate(words) if key(line) == key(title)]):
        return same
    if len(lines) > 2 and names_a_source(words[0]) and reads_as_headline(words[1]) and not reads_as_headline(words[2]):
        return [1]
    return [0] if len(lines) > 1 and reads_as_headline(words[0]) else []


def reads_as_headline(line: str) -> bool:
    """Short, without the full stop of a sentence, more than one word, and nothing that a page puts around a text."""
    if not 8 <= len(line) <= LONGEST_HEADLINE or len(line.split()) < 2 or line.endswith((".", ":", ";", ",", "…")):
        return False
    if re.search(r"[.!?]['\"’”]$", line) and len(line) > 100:
        return False
    return not (is_caption(line) or is_boilerplate(line) or header_of(line, english=True) or dateline_of(line))


def key(line: str) -> str:
    """The words of a line, to compare lines by."""
    return " ".join(WORD.findall(line.casefold()))


def with_headers(text: str, lines: Sequence[Line], day_first: bool | None) -> tuple[list[Line], list[Header]]:
    """Header lines at the top (and at the very end), and the paragraphs above them, which are the standfirst."""
    found, headers, waiting = list(lines), [], list[int]()
    for number in [*range(min(TOP, len(lines))), *range(max(TOP, len(lines) - 3), len(lines))]:
        line = found[number]
        if line.part in ("headline", "header"):
            continue
        words = text[line.start : line.end]
        header = header_of(words, day_first) if len(waiting) < 3 or number >= TOP else None
        if header:
            headers.append(header)
            found[number] = line._replace(part="header")
        if header or (number and is_boilerplate(words)):
            found = standing_first(found, waiting) if number < TOP else found
            waiting = []
        elif line.part == "body" and not is_caption(words):
            waiting.append(number)
    return subheadings(text, found), headers


def standing_first(lines: list[Line], waiting: Sequence[int]) -> list[Line]:
    """The one or two paragraphs between a headline and the header lines below it are the standfirst."""
    if not any(line.part == "headline" for line in lines[:TOP]) or len(waiting) > 2:
        return lines
    short = {number for number in waiting if lines[number].end - lines[number].start <= LONGEST_STANDFIRST}
    return [line._replace(part="standfirst") if number in short else line for number, line in enumerate(lines)]


def subheadings(text: str, lines: list[Line]) -> list[Line]:
    """Lines below the headline that end no sentence are the standfirst too, if text follows."""
    opened = False
    for number, line in enumerate(lines[:TOP]):
        opened = opened or line.part == "headline"
        words = text[line.start : line.end]
        if line.part != "body" or is_caption(words) or is_boilerplate(words):
            continue
        if not opened or ends_sentence(words) or len(words) > 200 or number + 1 >= len(lines) or len(words.split()) < 4:
            break
        lines[number] = line._replace(part="standfirst")
    return lines


def unglued(text: str, line: Line) -> Iterator[Line]:
    """A line in two where a place name or a picture's label was glued to its first sentence."""
    words = text[line.start : line.end]
    cut = glue(words) if line.part in ("caption", "standfirst") or (line.part == "body" and words[:5].isupper()) else None
    if cut is None:
        yield line
        return
    yield Line(line.start, line.start + len(words[:cut].rstrip()), "header" if words[:cut].isupper() else line.part)
    yield Line(line.start + cut, line.end, line.part)


# ---- everywhere, and the end ---------------------------------------------------------------------------------------


def part_of(text: str, line: Line) -> Part:
    """Captions and boilerplate wherever they stand; other lines keep their part."""
    words = text[line.start : line.end]
    if line.part == "body" and is_boilerplate(words):
        return "boilerplate"
    return "caption" if line.part in ("body", "standfirst") and is_caption(words) else line.part


def without_tail(text: str, lines: Sequence[Line]) -> list[Line]:
    """What follows the text: a comment form and all after it, links to other stories, the last labels."""
    kept, told, links = list[Line](), 0, False
    total = sum(line.end - line.start for line in lines)
    form = False
    for line in lines:
        words = text[line.start : line.end]
        late = told * 5 >= total * 2
        form = form or (late and opens_comment_form(words))
        links = late and (opens_other_stories(words) or (links and not ends_sentence(words) and len(words) <= LONGEST_HEADLINE))
        kept.append(line._replace(part="boilerplate") if form or (links and line.part == "body") else line)
        told += line.end - line.start
    return without_labels(text, kept)


def without_labels(text: str, lines: list[Line]) -> list[Line]:
    """The last lines, as long as they are a few words with no figure and end no sentence, are the page's."""
    if sum(1 for line in lines if line.part == "body" and ends_sentence(text[line.start : line.end])) < 2:
        return lines
    for number in range(len(lines) - 1, 0, -1):
        line = lines[number]
        words = text[line.start : line.end]
        if line.part == "body" and (ends_sentence(words) or len(words.split()) > 5 or FIGURE.search(words)):
            break
        if line.part == "body":
            lines[number] = line._replace(part="boilerplate")
    return lines


def with_dateline(text: str, lines: Sequence[Line]) -> tuple[list[Line], Dateline | None]:
    """The dateline of the first paragraph that has one, cut off from its sentence."""
    bodies = [number for number, line in enumerate(lines) if line.part == "body"][:3]
    for number in bodies:
        line = lines[number]
        if dateline := dateline_of(text[line.start : line.end]):
            cut = line.start + dateline.length
            head = Line(line.start, line.start + len(text[line.start : cut].rstrip()), "header")
            return [*lines[:number], head, line._replace(start=cut), *lines[number + 1 :]], dateline
    return list(lines), None


def merged(text: str, lines: Sequence[Line]) -> tuple[Block, ...]:
    """The lines as blocks, neighbours of one part together."""
    blocks: list[Line] = []
    for line in lines:
        if blocks and blocks[-1].part == line.part and "\n" in text[blocks[-1].end : line.start]:
            blocks[-1] = blocks[-1]._replace(end=line.end)
        else:
            blocks.append(line)
    return tuple(Block(part=line.part, start=line.start, end=line.end) for line in blocks if line.start < line.end)


def told(
    text: str, blocks: tuple[Block, ...], headers: Sequence[Header], dateline: Dateline | None, source: str | None, lines: Sequence[Line]
) -> Layout:
    """The layout with what header lines and dateline say, the first of each; the date of an update counts only where there is no other."""
    dates = sorted((header for header in headers if header.published), key=lambda header: header.updated)
    headline = next((text[line.start : line.end] for line in lines if line.part == "headline"), None)
    return Layout(
        blocks=blocks,
        title=headline,
        source=source or first(header.source for header in headers) or (dateline.source if dateline else None),
        byline=first(header.byline for header in headers) or (dateline.byline if dateline else None),
        published=dates[0].published if dates else (dateline.published if dateline else None),
        dateline=dateline.place if dateline else None,
        filed=dateline.filed if dateline else None,
    )


def first(values: Iterator[str | None]) -> str | None:
    """The first that is known."""
    return next((value for value in values if value), None)
