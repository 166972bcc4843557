"""Markup to what a reader sees, with the place of every stretch in the file kept.

Every loop here goes forward through the text once, whatever is left open in it: pages are cut off, and some are made to hurt.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import dropwhile
from typing import NamedTuple

from factcheck.model import Part, Stretch

TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40}+)((?:[^<>"']|"[^"]*+"|'[^']*+')*+)>""")
BROKEN_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40}+)([^<>]{0,2000}+)>")
PIECE = re.compile(
    r"(?P<space>[\s\u00ad\u200b\u2060\ufeff]+)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|"
    r"[a-zA-Z][a-zA-Z0-9]{1,31});?)|(?P<word>[^\s&\u00ad\u200b\u2060\ufeff]+|&)"
)
INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")
SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
RAW = frozenset(("script", "style", "noscript", "template", "textarea", "iframe", "svg", "math", "object", "xmp", "noembed", "noframes"))
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"))
BLOCK_NAMES = (
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html head title label legend li main menu nav ol option p pre section select summary"
    " table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(BLOCK_NAMES.split())
CELLS = frozenset(("td", "th"))
DEEPEST = 200


class Run(NamedTuple):
    """Text that came from one place of the file."""

    text: str
    start: int
    end: int


class Paragraph(NamedTuple):
    """A paragraph of a page: its text in runs, the elements it stands in from the outside in, and their classes and ids."""

    runs: tuple[Run, ...]
    inside: tuple[str, ...]
    marks: str

    @property
    def text(self) -> str:
        """What a reader sees."""
        return "".join(run.text for run in self.runs)


class Page(NamedTuple):
    """Text out of markup: where it stood in the file, and which lines are known for a headline or a caption."""

    text: str
    original: str | None = None
    origin: tuple[Stretch, ...] = ()
    hints: Mapping[int, Part] = {}


def page_of(markup: str) -> Page:
    """The text of a piece of markup that is all article."""
    return assembled(markup, [(paragraph, part_in(paragraph)) for paragraph in paragraphs(markup)])


def part_in(paragraph: Paragraph) -> Part:
    """The part that an element's name tells."""
    if "figcaption" in paragraph.inside or "caption" in paragraph.inside:
        return "caption"
    return "headline" if "h1" in paragraph.inside else "body"


def assembled(original: str, chosen: Sequence[tuple[Paragraph, Part]]) -> Page:
    """Paragraphs as one text, an empty line between them, with the places of its stretches in the file."""
    texts: list[str] = []
    origin: list[Stretch] = []
    hints: dict[int, Part] = {}
    at = 0
    for paragraph, part in chosen:
        if part != "body":
            hints[at] = part
        for run in paragraph.runs:
            origin.append(Stretch(at, run.start, run.end))
            texts.append(run.text)
            at += len(run.text)
        texts.append("\n\n")
        origin.append(Stretch(at, paragraph.runs[-1].end, paragraph.runs[-1].end))
        at += 2
    return Page("".join(texts[:-1]), original, tuple(joined(origin[:-1])), hints)


def joined(origin: Sequence[Stretch]) -> Iterator[Stretch]:
    """Stretches with neighbours put together where text and file run on in step."""
    last: Stretch | None = None
    for stretch in origin:
        if last and last.end == stretch.start and last.end - last.start == stretch.at - last.at and stretch.start < stretch.end:
            last = last._replace(end=stretch.end)
            continue
        if last:
            yield last
        last = stretch
    if last:
        yield last


# ---- paragraphs ------------------------------------------------------------------------------------------------------


def paragraphs(markup: str) -> Iterator[Paragraph]:
    """The paragraphs of a page in order, scripts and the like left out."""
    runs: list[Run] = []
    path: list[tuple[str, str]] = []
    for kind, text, start, _ in tokens(markup):
        if kind == "text":
            runs.extend(text_runs(text, start, raised=bool(path) and path[-1][0] == "sup"))
            continue
        name = kind.removeprefix("/")
        if name in BLOCKS and not (name in CELLS and runs):
            if made := paragraph(runs, path):
                yield made
            runs = []
        elif name in CELLS and not kind.startswith("/"):
            runs.append(Run(" | ", start, start))
        followed(path, kind, text)
    if made := paragraph(runs, path):
        yield made


def followed(path: list[tuple[str, str]], kind: str, attributes: str) -> None:
    """Keep the path of open elements: one more, or back to before the one that closes."""
    name = kind.removeprefix("/")
    if not kind.startswith("/"):
        if name not in VOID and len(path) < DEEPEST:
            # what the whole page is classed as says nothing of one paragraph
            path.append((name, "" if name in ("html", "body") else " ".join(marks(attributes))))
        return
    for number in range(len(path) - 1, max(-1, len(path) - 40), -1):
        if path[number][0] == name:
            del path[number:]
            return


def marks(attributes: str) -> list[str]:
    """Class, id and the like of an element, lower case."""
    return [
        match[2].lower()
        for match in re.finditer(
            r"""\b(class|id|itemprop|role|rel|hidden|style|datetime|data-component)\s*=\s*["']([^"']{0,200})""", attributes[:2000]
        )
    ]


def paragraph(runs: Sequence[Run], path: Sequence[tuple[str, str]]) -> Paragraph | None:
    """The paragraph that the runs make, with single spaces, if there is anything in it."""
    kept: list[Run] = []
    for run in runs:
        if run.text == " " and (not kept or kept[-1].text.endswith(" ")):
            continue
        kept.append(run)
    while kept and not kept[-1].text.strip(" |"):
        kept.pop()
    kept = list(dropwhile(lambda run: not run.text.strip(" |"), kept))
    return Paragraph(tuple(kept), tuple(name for name, _ in path), " ".join(mark for _, mark in path if mark)) if kept else None


def text_runs(text: str, offset: int, raised: bool = False) -> Iterator[Run]:
    """Text as runs: words as they are, entities as their character, white space as one space."""
    for match in PIECE.finditer(text):
        start, end = offset + match.start(), offset + match.end()
        if match["space"]:
            if visible := match["space"].translate(INVISIBLE):
                yield Run(" " if visible else "", start, end)
        elif match["entity"]:
            character = unescape(match["entity"])
            written = " " if character.isspace() else character.translate(INVISIBLE)
            if written:
                yield Run(written, start, end)
        else:
            yield Run(match["word"].translate(SUPERSCRIPT) if raised else match["word"], start, end)


# ---- tokens ----------------------------------------------------------------------------------------------------------


def tokens(markup: str) -> Iterator[tuple[str, str, int, int]]:
    """Text and tags in order: ("text", the text, start, end), (name, attributes, …) and ("/name", "", …)."""
    at, size = 0, len(markup)
    open_end = False  # a tag that never closes was met: from there on only simple tags are looked for
    while at < size:
        tag = markup.find("<", at)
        tag = size if tag < 0 else tag
        if tag > at:
            yield "text", markup[at:tag], at, tag
        if tag == size:
            return
        if markup.startswith(("<!", "<?"), tag):
            at = after_comment(markup, tag)
            continue
        match = None if open_end else TAG.match(markup, tag)
        if match is None:
            match = BROKEN_TAG.match(markup, tag)
            open_end = open_end or match is not None
        if match is None:
            yield "text", "<", tag, tag + 1
            at = tag + 1
            continue
        name, at = match[2].lower(), match.end()
        if not match[1] and name in RAW and not match[3].endswith("/"):
            at = after_raw(markup, name, at)
            continue
        yield match[1] + name, match[3], tag, at


def after_comment(markup: str, at: int) -> int:
    """Where a comment or a declaration ends."""
    closing = "-->" if markup.startswith("<!--", at) else ">"
    end = markup.find(closing, at + 2)
    return len(markup) if end < 0 else end + len(closing)


def after_raw(markup: str, name: str, at: int) -> int:
    """Where an element ends whose content is no text of the page."""
    match = re.compile(rf"</{name}[^>]{{0,200}}>", re.I).search(markup, at)
    return match.end() if match else len(markup)
