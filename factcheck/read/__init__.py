"""Reading: files of any accepted format to articles.

What cannot be read is a `Problem` that names the file, and the rest goes on. Nothing here asks for a clock or the network.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.errors import InputError
from factcheck.model import Article, Problem
from factcheck.read.encoding import decoded
from factcheck.read.files import Source, sources, unique
from factcheck.read.layout import lay_out
from factcheck.read.published import interval
from factcheck.read.records import DATES, LIMIT, Entry, article_of, entries, whole, within

__all__ = ["Batch", "article_of", "interval", "read"]

LARGEST = {
    ".json": 1_000_000_000,
    ".jsonl": 1_000_000_000,
    ".ndjson": 1_000_000_000,
    ".docx": 100_000_000,
    ".html": 40_000_000,
    ".htm": 40_000_000,
}
"""The most bytes of a file that are looked at, where it may hold more than one text's worth."""

JSON_LIKE = re.compile(r"\s*(?:\{|\[\s*\{)")
PAGE_LIKE = re.compile(r"\s{0,200}(?i:<!doctype html|<html)\b")
"""A web page, whatever its file is called."""


class Batch(NamedTuple):
    """The articles that could be read, the inputs that could not, and what else there is to say."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...] = ()


def read(paths: Sequence[str]) -> Batch:
    """The articles in files, folders (recursively) and standard input (`-`), in the order of their ids."""
    found, problems = sources(paths)
    articles: list[Article] = []
    for source in found:
        file = source.file
        for item in in_source(source):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                articles.append(item.model_copy(update={"file": file, "counted": counted_in(source, item)}))
    articles, notices = with_own_ids(articles)
    return Batch(tuple(articles), tuple(problems), tuple(notices))


def counted_in(source: Source, article: Article) -> str:
    """Whether the article's offsets count in its file: not for Word and JSON, where its text is taken out of the file."""
    taken_out = source.ending in (".docx", ".json", ".jsonl", ".ndjson") or article.line is not None
    return "record" if taken_out else "file"


def in_source(source: Source) -> Iterator[Article | Problem]:
    """The articles in one file, and what is wrong with it."""
    try:
        if source.ending == ".docx":
            from factcheck.read.word import word_article

            yield word_article(bytes_of(source), source.name)
        else:
            yield from in_text(text_in(source), source)
    except InputError as error:
        yield problem(error)
    except OSError as error:
        yield Problem(where=source.name, what=f"the file cannot be opened: {error.strerror or error}", advice="check its permissions")


def text_in(source: Source) -> str:
    """The text of a file."""
    data = bytes_of(source)
    return decoded(data, source.name, declared(data, source.ending))


def bytes_of(source: Source) -> bytes:
    """The bytes of a file or of standard input, no more of them than an article may have."""
    if source.path is None and sys.stdin.buffer.closed:
        raise InputError(source.name, "standard input has been read already", "give - once")
    largest = LARGEST.get(source.ending, LIMIT * 4 if source.path else LARGEST[".jsonl"])
    with source.path.open("rb") if source.path else sys.stdin.buffer as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise InputError(source.name, f"too large: more than {largest // 1_000_000} MB", "split it into its articles")
    return data


def declared(data: bytes, ending: str) -> str | None:
    """The encoding a web page names."""
    if ending not in (".html", ".htm", ".xhtml"):
        return None
    match = re.search(rb"""charset\s*=\s*["']?([\w-]{3,30})""", data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def in_text(text: str, source: Source) -> Iterator[Article | Problem]:
    """The articles in a file of text, by its ending."""
    ending = source.ending
    if ending in (".json", ".jsonl", ".ndjson") or (source.path is None and JSON_LIKE.match(text)):
        for entry in entries(text, source.name, lines=ending in (".jsonl", ".ndjson")):
            yield from in_entry(entry)
        return
    if ending in (".html", ".htm", ".xhtml") or PAGE_LIKE.match(text):
        from factcheck.read.html import html_article

        yield html_article(text, source.name)
    elif ending in (".md", ".markdown"):
        from factcheck.read.markdown import markdown_article

        yield from markdown_article(text, source.name)
    else:
        yield plain_article(text, source.name)


def in_entry(entry: Entry) -> Iterator[Article | Problem]:
    """The article of one record, and what is wrong with it. Without an id it is called by its file and line."""
    fields = entry.fields if any(entry.fields.get(key) for key in ("id", "uri", "guid")) else {**entry.fields, "id": entry.where}
    try:
        if entry.error:
            raise entry.error
        yield article_of(fields).model_copy(update={"line": entry.line})
    except InputError as error:
        # the record's own name says less than the file and line
        yield problem(InputError(entry.where, error.what, error.advice))
        if error.field == "published":
            yield from in_entry(entry._replace(fields={key: value for key, value in fields.items() if key not in DATES}))


def plain_article(text: str, name: str) -> Article:
    """An article in plain text."""
    if not text.strip():
        raise InputError(name, "the file is empty", "nothing was read from it")
    text = within(whole(text), name)
    layout = lay_out(text)
    return Article(id=name, text=text, **{field: value for field, value in layout._asdict().items() if value is not None})


def problem(error: InputError) -> Problem:
    """The error as a record."""
    return Problem(where=error.where, what=error.what, advice=error.advice)


def with_own_ids(articles: Sequence[Article]) -> tuple[list[Article], list[str]]:
    """The articles in the order of their ids, each with an id of its own; the same article given twice is read once."""
    ordered = sorted(articles, key=lambda article: (*told_by(article), article.file or "", article.line or 0))
    once = [article for number, article in enumerate(ordered) if number == 0 or told_by(article) != told_by(ordered[number - 1])]
    names = unique(article.id for article in once)
    named = [article.model_copy(update={"id": name}) for article, name in zip(once, names, strict=True)]
    return sorted(named, key=lambda article: article.id), list(repeats(ordered, once, names))


def told_by(article: Article) -> tuple[str, ...]:
    """What makes an article the same as another, wherever it was read from."""
    return article.id, article.text, article.title or "", str(article.published), article.source or "", article.byline or ""


def repeats(ordered: Sequence[Article], once: Sequence[Article], names: Sequence[str]) -> Iterator[str]:
    """What there is to say of articles that came twice, and of ids that did."""
    if len(once) < len(ordered):
        yield f"{len(ordered) - len(once)} of the articles given stand in the input twice, word for word; each is read once"
    for article, name in zip(once, names, strict=True):
        if article.id != name:
            yield f"{article.id} is the id of two different articles: one is called {name} here"
