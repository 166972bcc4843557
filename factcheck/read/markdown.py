"""Markdown: front matter, and the text as it is read, without marks, each stretch with its place in the file."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from factcheck.errors import InputError
from factcheck.model import Article, Days, Part, Problem
from factcheck.read.layout import lay_out
from factcheck.read.markup import Page, Paragraph, Run, assembled, text_runs
from factcheck.read.markup import paragraph as paragraph_of
from factcheck.read.published import moment, written_date
from factcheck.read.records import kind_of, language_of, published_of, whole, within

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r" {0,3}(#{1,6})\s+")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,60}|(?:\*[ \t]*){3,60}|(?:_[ \t]*){3,60})$")
TABLE_RULE = re.compile(r" {0,3}\|?(?:\s{0,20}:?-+:?\s{0,20}\|){1,60}(?:\s{0,20}:?-+:?\s{0,20})?$")
QUOTE = re.compile(r" {0,3}> ?")
ITEM = re.compile(r"\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+(?=\S)")
DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\[\]]{1,200}\]:\s")
FOOTNOTE = re.compile(r" {0,3}\[\^[^\[\]\s]{1,60}\]:\s+")
INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<image>!\[(?P<alt>[^\[\]]{0,500})\](?:\([^()\s]{0,2000}(?:\s{1,5}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\)|\[[^\[\]]{0,100}\]))"
    r"|(?P<note>\[\^[^\[\]\s]{1,60}\])"
    r"|(?P<link>\[(?P<label>[^\[\]]{1,500})\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s{1,5}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\)|\[[^\[\]]{0,100}\]))"
    r"|<(?P<address>(?:https?://|mailto:)[^<>\s]{1,500})>"
    r"|(?P<tag></?[a-zA-Z][^<>]{0,1000}>)"
    r"|`{1,2}(?P<code>[^`\n]{1,500})`{1,2}"
    r"|(?P<mark>\*{1,3}|_{1,3}|~~|==)"
    r"|(?P<hard>\\$)",
    re.M,
)
LONGEST_FRONT = 100_000
FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
NAMES = {
    "title": ("title", "headline"),
    "source": ("source", "publication", "publisher", "outlet"),
    "byline": ("byline", "author", "authors", "by"),
    "published": ("published", "date", "publishdate", "pubdate", "publish_date", "published_at", "datepublished"),
    "url": ("url", "canonical", "canonical_url", "permalink"),
    "language": ("language", "lang"),
    "id": ("id",),
}
DATED = NAMES["published"]


class Front(NamedTuple):
    """Front matter: its fields under the contract's names, where the body begins, and what is wrong with it."""

    fields: Mapping[str, str]
    body: int
    error: InputError | None = None


def markdown_article(text: str, name: str) -> Iterator[Article | Problem]:
    """The article, and a problem where its front matter could not be read."""
    text = within(whole(text), name)
    front = front_matter(text, name)
    published, error = front_date(front, name)
    for wrong in (front.error, error):
        if wrong:
            yield Problem(where=wrong.where, what=wrong.what, advice=wrong.advice)
    page = page_of_markdown(text, front)
    if not page.text.strip():
        raise InputError(name, "there is no text in this file", "nothing was read from it")
    fields = front.fields
    layout = lay_out(page.text, fields.get("title"), page.hints)
    yield Article(
        id=fields.get("id") or name,
        text=page.text,
        title=fields.get("title") or layout.title,
        source=fields.get("source") or layout.source,
        byline=fields.get("byline") or layout.byline,
        published=published or layout.published,
        published_at=moment(fields.get("published")),
        dateline=layout.dateline,
        filed=layout.filed,
        url=fields.get("url"),
        language=language_of(fields.get("language")),
        blocks=layout.blocks,
        original=page.original,
        origin=page.origin,
    )


# ---- front matter ------------------------------------------------------------------------------------------------------


def front_matter(text: str, name: str) -> Front:
    """The fields between the marks at the top of the file."""
    opening = FRONT.match(text)
    if not opening:
        return Front({}, 0)
    closing = re.compile(rf"^(?:{re.escape(opening[1])}|\.\.\.)[ \t]*\r?$", re.M).search(text, opening.end())
    if not closing:
        return Front({}, 0)
    try:
        given = loaded(text[opening.end() : closing.start()], opening[1])
    except ValueError as error:
        return Front({}, closing.end(), InputError(name, f"the front matter cannot be read: {error}", "its fields are left out"))
    return Front(fields_of(given), closing.end(), no_date(given, name))


def no_date(given: Mapping[str, Any], name: str) -> InputError | None:
    """What is wrong where the date is a list or an object."""
    lowered = {str(field).lower(): value for field, value in given.items()}
    field, value = next(((field, lowered[field]) for field in DATED if lowered.get(field)), ("", None))
    if not isinstance(value, list | dict):
        return None
    return InputError(name, f'"{field}" is {kind_of(value)}, not a date', "write it as 2024-05-31")


def loaded(block: str, mark: str) -> Mapping[str, Any]:
    """The fields as written: YAML between dashes, TOML between plus signs. Raises `ValueError`."""
    import yaml

    from factcheck.fieldtext import toml_fields, yaml_fault, yaml_value

    if len(block) > LONGEST_FRONT:
        raise ValueError(f"it is longer than {LONGEST_FRONT:,} characters")
    try:
        # the line of the mark is counted in what is said of a line
        value = toml_fields("\n" + block) if mark == "+++" else yaml_value(block)
    except yaml.YAMLError as error:
        raise ValueError(yaml_fault(error, line=2)) from error
    if value and not isinstance(value, dict):
        raise ValueError("these are no fields")
    return value or {}


def fields_of(given: Mapping[str, Any]) -> Mapping[str, str]:
    """The given fields under the names of the contract, as texts."""
    plain = {str(name).lower(): flat(value) for name, value in given.items()}
    plain |= {str(name).lower(): None for name, value in given.items() if str(name).lower() in DATED and isinstance(value, list | dict)}
    return {name: value for name, others in NAMES.items() if (value := next((plain[o] for o in others if plain.get(o)), None))}


def flat(value: Any) -> str | None:
    """A field's value as a text: a list of names is one text, an object is its name. Lists in lists, which aliases can nest, are none."""
    if isinstance(value, list):
        return ", ".join(text for item in value[:20] if not isinstance(item, list) and (text := flat(item))) or None
    if isinstance(value, dict):
        name = value.get("name")
        return name.strip() or None if isinstance(name, str) else None
    return str(value).strip() or None if value is not None else None


def front_date(front: Front, name: str) -> tuple[Days | None, InputError | None]:
    """The publication date of the front matter, or what is wrong with it."""
    try:
        return published_of(front.fields.get("published"), name), None
    except InputError as error:
        written = written_date(front.fields["published"])
        return (written.days(), None) if written and written.year else (None, error)


def title_run(text: str, front: Front) -> Run | None:
    """Where the front matter's title stands in the file: it is the headline, and its figures are read."""
    title = front.fields.get("title")
    place = re.compile(r"^(?:title|headline)\s*[:=]", re.M | re.I).search(text, 0, front.body) if title else None
    at = text.find(title, place.end(), front.body) if title and place else -1
    return Run(title, at, at + len(title)) if title and at >= 0 and "\n" not in title else None


# ---- the text ------------------------------------------------------------------------------------------------------------


def page_of_markdown(text: str, front: Front) -> Page:
    """The paragraphs of a Markdown text as they are read."""
    chosen: list[tuple[Paragraph, Part]] = []
    headed = False
    for runs, part in markdown_paragraphs(text, front.body):
        if made := paragraph_of(runs, []):
            # the first top heading is the headline, later ones are headings in the text
            chosen.append((made, "body" if part == "headline" and headed else part))
            headed = headed or part == "headline"
    title = title_run(text, front)
    if title and not any(part == "headline" and paragraph.text == title.text for paragraph, part in chosen):
        chosen.insert(0, (Paragraph((title,), (), ""), "headline"))
    return assembled(text, chosen)


def markdown_paragraphs(text: str, at: int) -> Iterator[tuple[list[Run], Part]]:
    """Runs of each paragraph, list item, heading and row of a table."""
    waiting: list[Run] = []
    fence: str | None = None
    for start, line in lines_without_comments(text, at):
        if fence or (opening := FENCE.match(line)):
            fence = fence_after(fence, line, None if fence else opening)
            continue
        start, line = unquoted(start, line)
        if waiting and (UNDERLINE.match(line) and "=" in line):
            yield waiting, "headline"
            waiting = []
            continue
        if not line.strip() or RULE.match(line) or TABLE_RULE.match(line) or DEFINITION.match(line):
            yield waiting, "body"
            waiting = []
            continue
        mark = HEADING.match(line) or ITEM.match(line) or FOOTNOTE.match(line)
        if mark or line.lstrip().startswith("|"):
            yield waiting, "body"
            waiting = []
        cut = mark.end() if mark else 0
        runs, picture = line_runs(line[cut:].rstrip("#" if mark and "#" in mark[0] else "\n"), start + cut)
        if mark and "#" in mark[0]:
            yield runs, "headline" if mark[1] == "#" else "body"
        elif picture:
            yield runs, "caption"
        else:
            waiting += runs
            waiting.append(Run(" ", start + len(line), start + len(line)))
    yield waiting, "body"


def fence_after(fence: str | None, line: str, opening: re.Match[str] | None) -> str | None:
    """The fence that is open after a line."""
    if opening:
        return opening[1]
    return None if fence and line.strip().startswith(fence[:3]) and not line.strip().strip(fence[0]) else fence


def lines_without_comments(text: str, at: int) -> Iterator[tuple[int, str]]:
    """The lines with their places; what stands in a comment is blanked, so that offsets stay."""
    pieces, end = [], at
    while (opening := text.find("<!--", end)) >= 0:
        closing = text.find("-->", opening + 4)
        if closing < 0:
            break
        comment = text[opening : closing + 3]
        pieces += [text[end:opening], re.sub(r"[^\n]", " ", comment)]
        end = closing + 3
    for line in "".join([*pieces, text[end:]]).splitlines(keepends=True) if at < len(text) else []:
        yield at, line.rstrip("\r\n")
        at += len(line)


def unquoted(start: int, line: str) -> tuple[int, str]:
    """A line of a quotation without its marks."""
    for _ in range(6):
        if not (mark := QUOTE.match(line)):
            break
        start, line = start + mark.end(), line[mark.end() :]
    return start, line


def line_runs(line: str, offset: int) -> tuple[list[Run], bool]:
    """The runs of a line, and whether it is nothing but a picture."""
    if (match := INLINE.fullmatch(line.strip())) and match["image"]:
        start = offset + len(line) - len(line.lstrip()) + match.start("alt")
        return list(text_runs(match["alt"], start)), True
    return list(inline(line, offset)), False


def inline(line: str, offset: int, depth: int = 0) -> Iterator[Run]:
    """Text without its inline marks."""
    at = 0
    for match in INLINE.finditer(line):
        if match["mark"] and not is_mark(line, match.start(), match.end()):
            continue
        yield from text_runs(line[at : match.start()], offset + at)
        at = match.end()
        if match["escape"]:
            yield Run(match["escape"][1], offset + match.start() + 1, offset + match.end())
        elif match["link"] and depth < 4:
            yield from inline(match["label"], offset + match.start("label"), depth + 1)
        elif kept := match["address"] or match["code"]:
            yield from text_runs(kept, offset + match.start("address" if match["address"] else "code"))
    yield from text_runs(line[at:], offset + at)


def is_mark(line: str, start: int, end: int) -> bool:
    """Stars and underscores that mark words, not the ones between figures or inside a name."""
    before, after = line[start - 1 : start], line[end : end + 1]
    if (line[start] == "_" and before.isalnum() and after.isalnum()) or (before.isdigit() and after.isdigit()):
        return False
    return bool(before.strip() or after.strip())
