"""JSON and JSON Lines: records of the contract and IPTC ninjs."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import InputError
from factcheck.model import Article, Days
from factcheck.read.layout import lay_out
from factcheck.read.published import interval, moment, written_date

if TYPE_CHECKING:
    from factcheck.read.markup import Page

LIMIT = 500_000
"""The longest text that is taken for one article, in characters: a novel has half a million."""
LINES = 30_000
"""The most lines of such a text: a novel broken at a right margin has ten thousand."""
LONGEST = 6 * LIMIT + 500_000
"""The longest line of JSON Lines, in characters: JSON may write one as six."""
LINE = re.compile(r"[^\n]*+(?:\n|$)")
SURROGATE = re.compile("[\ud800-\udfff]")
DATES = ("versioncreated", "versionCreated", "published", "firstcreated", "firstCreated", "contentcreated", "contentCreated")
"""The fields that say when a record was made, the best first."""
LISTS = ("articles", "items")
ADVICE = 'every article needs a "text" (or, in ninjs, a "body_text" or "body_xhtml")'


class Entry(NamedTuple):
    """A record of a file: where it stands, and its fields or what is wrong with it."""

    where: str
    number: int
    fields: Mapping[str, Any]
    error: InputError | None = None
    line: int | None = None


def entries(text: str, name: str) -> Iterator[Entry]:
    """The records in a JSON file, which is also read as JSON Lines where it is that."""
    try:
        return iter(listed(json.loads(text), name))
    except (ValueError, RecursionError) as error:
        found = line_entries((match[0] for match in LINE.finditer(text)), name)
        if "Extra data" in str(error) and (first := next(found, None)) and not first.error:
            return chain([first], found)
        raise broken(error, name, text) from error


def line_entries(lines: Iterable[str], name: str) -> Iterator[Entry]:
    """One record a line. Only a line feed ends a line: JSON text may hold other separators."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        if len(line) > LONGEST:
            yield Entry(where, number, {}, too_long(where, f"a line of more than {LONGEST:,} characters", LIMIT))
            continue
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield Entry(where, number, {}, broken(error, where, line))
            continue
        yield record(fields, where, number)._replace(line=number)


def parsed(text: str) -> Any:
    """The value of a JSON text, `None` if it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def listed(value: Any, name: str) -> list[Entry]:
    """The records in a JSON value: one article, a list of them, or an object that holds the list."""
    if isinstance(value, dict) and not holds_text(value):
        value = next((value[key] for key in LISTS if isinstance(value.get(key), list)), value)
    if not isinstance(value, list):
        return [record(value, name, 0)]
    if not value:
        raise InputError(name, "the list is empty", ADVICE)
    return [record(fields, f"{name}:{number}", number) for number, fields in enumerate(value, 1)]


def record(fields: Any, where: str, number: int) -> Entry:
    """A record, or what is wrong with it."""
    if not isinstance(fields, dict):
        return Entry(where, number, {}, InputError(where, f"this is {kind_of(fields)}, not an article", ADVICE))
    return Entry(where, number, fields)


def kind_of(value: object) -> str:
    """What a JSON value is called."""
    names = {list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number", type(None): "null"}
    return names.get(type(value), "an object")


def broken(error: Exception, where: str, text: str) -> InputError:
    """What is wrong with a text that is not JSON."""
    if text.lstrip()[:1] == "<":
        return InputError(where, "this is markup, not JSON", "if it is a web page, let its name end in .html")
    if isinstance(error, json.JSONDecodeError):
        line = f", line {error.lineno}" if "\n" in text.strip() else ""
        cut = " (the file seems cut off)" if error.pos >= len(text.rstrip()) - 1 or error.msg.startswith("Unterminated") else ""
        what = "the text that begins here has no end" if error.msg.startswith("Unterminated") else error.msg
        return InputError(where, f"not valid JSON{line}, column {error.colno}: {what}{cut}", "mend it or leave it out")
    what = "nested too deeply" if isinstance(error, RecursionError) else "a number with thousands of digits"
    return InputError(where, f"not valid JSON: {what}", "mend it or leave it out")


# ---- fields ------------------------------------------------------------------------------------------------------------


def article_of(fields: Mapping[str, Any]) -> Article:
    """The article in the fields of a JSON record (`text`, `id`, `title`, `source`, `published`, …), with its blocks told apart.

    Raises `InputError` where a field is missing or is not what it should be.
    """
    where = str(fields.get("id") or "article")
    if "text" not in fields and holds_text(fields):
        return ninjs_article(fields, where)
    text = text_of(fields.get("text"), where)
    title = optional(fields, "title", where)
    layout = lay_out(text, title)
    return Article(
        id=identity(fields, where),
        text=text,
        title=title or layout.title,
        source=optional(fields, "source", where) or layout.source,
        byline=optional(fields, "byline", where) or optional(fields, "author", where) or layout.byline,
        published=published_of(fields.get("published"), where) or layout.published,
        published_at=moment(fields.get("published")),
        dateline=layout.dateline,
        filed=layout.filed,
        url=optional(fields, "url", where),
        language=language_of(optional(fields, "language", where)),
        blocks=layout.blocks,
    )


def identity(fields: Mapping[str, Any], where: str) -> str:
    """The id that is given."""
    given = fields.get("id")
    if given is not None and (isinstance(given, bool) or not isinstance(given, str | int) or not str(given).strip()):
        what = "empty" if isinstance(given, str) else f"{kind_of(given)}, not a name"
        raise InputError(where, f'"id" is {what}', "give a text or leave it out")
    return whole(str(given)) if given is not None else where


def text_of(value: Any, where: str) -> str:
    """The text of an article. Raises `InputError`."""
    if value is None:
        raise InputError(where, 'there is no "text"', ADVICE)
    if not isinstance(value, str):
        raise InputError(where, f'"text" is {kind_of(value)}, not a text', ADVICE)
    if not value.strip():
        raise InputError(where, "the text is empty", ADVICE)
    return within(whole(value), where)


def within(text: str, where: str) -> str:
    """The text, if it is not too long to be an article."""
    if len(text) > LIMIT:
        raise too_long(where, f"{len(text):,} characters", LIMIT)
    if (lines := text.count("\n")) > LINES:
        raise too_long(where, f"{lines:,} lines", LINES)
    return text


def too_long(where: str, length: str, most: int) -> InputError:
    """What is said of a text that no article has the length of."""
    return InputError(where, f"too long for one article: {length}, and at most {most:,} are read", "split it into its articles")


def whole(text: str) -> str:
    """Text without halves of characters, which JSON can write and nothing can print."""
    return SURROGATE.sub("\ufffd", text) if not text.isascii() else text


def optional(fields: Mapping[str, Any], name: str, where: str) -> str | None:
    """A field that may be missing. A list of names is taken as one text."""
    value = fields.get(name)
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if value is None or isinstance(value, str):
        return whole(value).strip() or None if value else None
    raise InputError(where, f'"{name}" is {kind_of(value)}, not a text', "give a text or leave it out")


def published_of(value: Any, where: str) -> Days | None:
    """The publication date: ISO as the contract has it, or a date written out."""
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        value = str(value)
    if not isinstance(value, str):
        raise InputError(where, f'"published" is {kind_of(value)}, not a date', "write it as 2024-05-31", "published")
    try:
        return interval(value)
    except ValueError as error:
        if (written := written_date(value)) and (days := written.days()):
            return days
        advice = "write it as 2024-05-31, 2024-05, 2024 or 2024-05/2024-06"
        raise InputError(where, f'"published" is no date: {value[:40]!r}', advice, "published") from error


def language_of(tag: str | None) -> str:
    """The language of a language tag: en-GB is en."""
    return re.split(r"[-_]", tag.lower())[0] if tag else "en"


# ---- ninjs -------------------------------------------------------------------------------------------------------------


def holds_text(fields: Mapping[str, Any]) -> bool:
    """The record is an article, of the contract or of ninjs."""
    return any(key in fields for key in ("text", "body_text", "body_xhtml", "body_html", "bodies"))


def ninjs_article(fields: Mapping[str, Any], where: str) -> Article:
    """An IPTC ninjs record: 1.x with `body_text`, 2.0 and later with `bodies`."""
    page = ninjs_body(fields, where)
    title = optional(fields, "headline", where) or by_role(fields.get("headlines"), "main") or optional(fields, "title", where)
    layout = lay_out(page.text, title, page.hints)
    name = fields.get("id") or fields.get("uri") or fields.get("guid")
    return Article(
        id=identity({"id": name}, where),
        text=page.text,
        title=title or layout.title,
        source=provider(fields) or layout.source,
        byline=optional(fields, "byline", where) or layout.byline,
        published=first_date(fields, where) or layout.published,
        published_at=next((moment(fields[key]) for key in DATES if fields.get(key)), None),
        dateline=optional(fields, "located", where) or layout.dateline,
        filed=layout.filed,
        url=optional(fields, "url", where),
        language=language_of(optional(fields, "language", where)),
        blocks=layout.blocks,
        original=page.original,
        origin=page.origin,
    )


def ninjs_body(fields: Mapping[str, Any], where: str) -> "Page":
    """The text of a ninjs record; offsets of a record with markup alone point into that markup."""
    from factcheck.read.markup import Page, page_of

    plain = fields.get("body_text") or by_type(fields.get("bodies"), "text/plain")
    if plain:
        return Page(text_of(plain, where))
    markup = fields.get("body_xhtml") or fields.get("body_html") or by_role(fields.get("bodies"), None)
    page = page_of(text_of(markup, where))
    return page._replace(text=text_of(page.text, where))


def by_type(bodies: Any, content: str) -> str | None:
    """The body of a ninjs 2 record that has a content type."""
    bodies = [body for body in bodies if isinstance(body, dict)] if isinstance(bodies, list) else []
    return next((body.get("value") for body in bodies if content in str(body.get("contentType") or body.get("contenttype"))), None)


def by_role(parts: Any, role: str | None) -> str | None:
    """The part of a ninjs 2 record with a role, else the first."""
    parts = [part for part in parts if isinstance(part, dict) and isinstance(part.get("value"), str)] if isinstance(parts, list) else []
    found = next((part["value"] for part in parts if part.get("role") == role), parts[0]["value"] if parts else None)
    return whole(found) if found is not None else None


def provider(fields: Mapping[str, Any]) -> str | None:
    """Who a ninjs record is from."""
    sources = fields.get("infosources") or fields.get("infosource") or ()
    named = [source.get("name") for source in sources if isinstance(source, dict)] if isinstance(sources, list) else []
    return next(
        (whole(name) for name in (fields.get("source"), fields.get("copyrightholder"), *named) if isinstance(name, str) and name), None
    )


def first_date(fields: Mapping[str, Any], where: str) -> Days | None:
    """When a ninjs record was made."""
    return next((days for key in DATES if (days := published_of(fields.get(key), where))), None)
