"""Reading: files of any accepted format to articles."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.model import Article, Days, Problem


class Batch(NamedTuple):
    """The articles that could be read, and the inputs that could not."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read(paths: Sequence[str]) -> Batch:
    """The articles in files, folders (recursively) and standard input (`-`)."""
    articles: list[Article] = []
    for path in map(Path, paths):
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix == ".jsonl":
                articles.extend(article_of(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines())
            elif file.is_file():
                articles.append(Article(id=file.name, text=file.read_text(encoding="utf-8")))
    return Batch(tuple(articles), ())


def article_of(fields: Mapping[str, Any]) -> Article:
    """The article in the fields of a JSON record (`text`, `id`, `title`, `source`, `published`, …), with its blocks told apart."""
    return Article(
        id=fields["id"],
        text=fields["text"],
        title=fields.get("title"),
        source=fields.get("source"),
        published=interval(fields.get("published")),
    )


def interval(text: str | None) -> Days | None:
    """A publication date of the contract as days."""
    import calendar
    from datetime import date

    if not text:
        return None
    first, _, last = text.partition("/")
    last = last or first

    def edge(part: str, late: bool) -> date:
        numbers = [int(n) for n in part[:10].split("-")]
        year, month = numbers[0], numbers[1] if len(numbers) > 1 else (12 if late else 1)
        return date(year, month, numbers[2] if len(numbers) > 2 else (calendar.monthrange(year, month)[1] if late else 1))

    return Days(start=edge(first, False), end=edge(last, True))
