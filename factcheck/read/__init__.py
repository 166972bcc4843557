"""Reading: files of any accepted format to articles.

What cannot be read is a `Problem` that names the file, and the rest goes on. Nothing here asks for a clock or the network.
"""

import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO, NamedTuple, cast, overload

from factcheck.errors import InputError
from factcheck.model import Article, Problem
from factcheck.read.encoding import decoded
from factcheck.read.files import Source, lies_at, sources, unique
from factcheck.read.jsonlines import SMALL, WHOLE, entries_in
from factcheck.read.layout import lay_out
from factcheck.read.published import interval
from factcheck.read.records import DATES, LIMIT, Entry, article_of, entries, whole, within
from factcheck.shelf import Shelf
from factcheck.sizes import article_size

__all__ = ["Batch", "article_of", "interval", "read"]

LARGEST = {".json": WHOLE, ".docx": 50_000_000, ".html": 16_000_000, ".htm": 16_000_000, ".xhtml": 16_000_000}
"""The most bytes of a file that is read whole, where it may hold more than the text of one article."""
TAGS = 50_000
"""The most tags of a web page that is read: a long one has ten thousand."""
LINES = (".jsonl", ".ndjson")
ARTICLES = 20_000_000
"""Bytes of memory for the articles read last; the others wait on disk for their turn."""
SPLIT = "split it into its articles"

JSON_LIKE = re.compile(r"\s*(?:\{|\[\s*\{)")
PAGE_LIKE = re.compile(r"\s{0,200}(?i:<!doctype html|<html)\b")
"""A web page, whatever its file is called."""


class Batch(NamedTuple):
    """The articles that could be read, the inputs that could not, and what else there is to say."""

    articles: Sequence[Article]
    problems: tuple[Problem, ...]
    notices: tuple[str, ...] = ()


class Articles(Sequence[Article]):
    """The articles of a run in the order of their ids. `places` are their ids and their names on the shelf."""

    def __init__(self, shelf: Mapping[str, Article], places: Sequence[tuple[str, str]]) -> None:
        self._shelf, self._places = shelf, places

    @overload
    def __getitem__(self, at: int) -> Article: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Article]: ...
    def __getitem__(self, at: int | slice) -> Article | Sequence[Article]:
        if isinstance(at, slice):
            return Articles(self._shelf, self._places[at])
        name, place = self._places[at]
        article = self._shelf[place]
        return article if article.id == name else article.model_copy(update={"id": name})

    def __len__(self) -> int:
        return len(self._places)


def read(paths: Sequence[str], written: Sequence[Path] = ()) -> Batch:
    """The articles in files, folders (recursively) and standard input (`-`), in the order of their ids.

    What lies at the places `written` is the result of an earlier run and is left out.
    """
    given, problems = sources(paths)
    found = [source for source in given if not lies_at(source, written)]
    shelf = Shelf(article_size, ARTICLES)
    ids: dict[str, list[str]] = defaultdict(list)
    for source in found:
        file = source.file
        for item in in_source(source):
            if isinstance(item, Problem):
                problems.append(shown_as_given(item, source))
                continue
            ids[item.id].append(place := str(len(shelf)))
            shelf.put(place, item.model_copy(update={"file": file, "path": source.place, "counted": counted_in(source, item)}))
    articles, notices = with_own_ids(shelf, ids)
    left = (f"{source.name}: the result is written here, so it is not read" for source in given if source not in found)
    return Batch(articles, tuple(problems), (*notices, *left))


def shown_as_given(problem: Problem, source: Source) -> Problem:
    """The problem with the file's path as seen from the working folder, which terminals open on a click."""
    if source.file is None or not problem.where.startswith(source.name):
        return problem
    return problem.model_copy(update={"where": f"{source.file}{problem.where[len(source.name) :]}"})


def counted_in(source: Source, article: Article) -> str:
    """Whether the article's offsets count in its file: not for Word and JSON, where its text is taken out of the file."""
    taken_out = source.ending in (".docx", ".json", ".jsonl", ".ndjson") or article.line is not None
    return "record" if taken_out else "file"


def in_source(source: Source) -> Iterator[Article | Problem]:
    """The articles in one file, and what is wrong with it."""
    try:
        with opened(source) as file:
            yield from in_file(file, source)
    except InputError as error:
        yield problem(error)
    except OSError as error:
        yield Problem(where=source.name, what=f"the file cannot be opened: {error.strerror or error}", advice="check its permissions")


def opened(source: Source) -> BinaryIO:
    """The file, or what standard input holds in an unnamed file."""
    if source.path:
        return source.path.open("rb")
    if sys.stdin.buffer.closed:
        raise InputError(source.name, "standard input has been read already", "give - once")
    held = cast(BinaryIO, tempfile.SpooledTemporaryFile(SMALL))  # noqa: SIM115 - the caller closes it
    with sys.stdin.buffer as incoming:
        copyfileobj(incoming, held)
    held.seek(0)
    return held


def in_file(file: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    """The articles in an open file."""
    size = file.seek(0, 2)
    start = file.read(200) if not file.seek(0) else b""
    file.seek(0)
    if source.ending == ".docx":
        from factcheck.read.word import word_article

        yield word_article(bytes_of(file, size, source), source.name)
    elif source.ending in LINES or (source.path is None and size > LARGEST[".json"] and start.lstrip().startswith(b"{")):
        for entry in entries_in(file, size, source.name):
            yield from in_entry(entry)
    else:
        data = bytes_of(file, size, source)
        yield from in_text(decoded(data, source.name, declared(data, source.ending)), source)


def bytes_of(file: BinaryIO, size: int, source: Source) -> bytes:
    """The bytes of a file, if they are no more than an article may have."""
    largest = LARGEST.get(source.ending, LIMIT * 4) if source.path else LARGEST[".json"]
    if size > largest:
        what = f"too large: {size / 1e6:,.0f} MB, and at most {largest // 1_000_000} MB are read"
        advice = "write it as JSON Lines, one article a line, and let its name end in .jsonl" if source.ending == ".json" else SPLIT
        raise InputError(source.name, what, advice)
    return file.read()


def declared(data: bytes, ending: str) -> str | None:
    """The encoding a web page names."""
    if ending not in (".html", ".htm", ".xhtml"):
        return None
    match = re.search(rb"""charset\s*=\s*["']?([\w-]{3,30})""", data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def in_text(text: str, source: Source) -> Iterator[Article | Problem]:
    """The articles in a file of text, by its ending."""
    ending = source.ending
    if ending == ".json" or (source.path is None and JSON_LIKE.match(text)):
        for entry in entries(text, source.name):
            yield from in_entry(entry)
        return
    if ending in (".html", ".htm", ".xhtml") or PAGE_LIKE.match(text):
        from factcheck.read.html import html_article

        if (tags := text.count("<")) > TAGS:
            raise InputError(source.name, f"too large for a web page: {tags:,} tags, and at most {TAGS:,} are read", SPLIT)
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


def with_own_ids(shelf: Mapping[str, Article], ids: Mapping[str, Sequence[str]]) -> tuple[Articles, list[str]]:
    """The articles in the order of their ids, each with an id of its own; the same article given twice is read once."""
    once = [(name, place) for name in sorted(ids) for place in different(ids[name], shelf)]
    names = unique(name for name, _ in once)
    named = [(own, place) for own, (_, place) in zip(names, once, strict=True)]
    return Articles(shelf, sorted(named)), list(repeats(len(shelf) - len(once), once, names))


def different(places: Sequence[str], shelf: Mapping[str, Article]) -> Sequence[str]:
    """Of the articles of one id those that differ, in an order that does not depend on that of the files."""
    if len(places) == 1:
        return places
    known = {place: shelf[place] for place in places}
    ordered = sorted(places, key=lambda place: (*told_by(known[place]), known[place].file or "", known[place].line or 0))
    return [place for number, place in enumerate(ordered) if number == 0 or told_by(known[place]) != told_by(known[ordered[number - 1]])]


def told_by(article: Article) -> tuple[str, ...]:
    """What makes an article the same as another, wherever it was read from."""
    return article.id, article.text, article.title or "", str(article.published), article.source or "", article.byline or ""


def repeats(twice: int, once: Sequence[tuple[str, str]], names: Sequence[str]) -> Iterator[str]:
    """What there is to say of articles that came twice, and of ids that did."""
    if twice:
        yield f"{twice} of the articles given stand in the input twice, word for word; each is read once"
    for (name, _), own in zip(once, names, strict=True):
        if own != name:
            yield f"{name} is the id of two different articles: one is called {own} here"
