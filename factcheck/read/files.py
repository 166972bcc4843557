"""Which files the given paths stand for, and what their articles are called."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Problem

ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".json", ".jsonl")
ALSO = (".text", ".markdown", ".xhtml", ".ndjson")
LISTED = ".txt, .md, .html, .docx, .json or .jsonl"
UNREADABLE = {
    ".pdf": "save its text as .txt or .docx",
    ".doc": "save it as .docx",
    ".odt": "save it as .docx",
    ".rtf": "save it as .docx or .txt",
    ".pages": "export it as .docx",
}
STDIN = "-"


class Source(NamedTuple):
    """A file to read, and its name: its path relative to the argument that led to it. Standard input has no path."""

    name: str
    path: Path | None

    @property
    def ending(self) -> str:
        """The ending that says how to read it."""
        return self.path.suffix.lower() if self.path else ""

    @property
    def place(self) -> str | None:
        """Where the file lies, by its path from the root, which goes neither up nor in circles."""
        return printable(Path(os.path.normpath(self.path.absolute())).as_posix()) if self.path else None

    @property
    def file(self) -> str | None:
        """The path as seen from the working folder, if the file lies in it: tools look there for the file a finding stands in."""
        if self.path is None:
            return None
        try:
            return printable(self.path.absolute().relative_to(Path.cwd()).as_posix())
        except ValueError:
            return None


def printable(name: str) -> str:
    """A file's name as text: bytes in it that are no text, which nothing could print, are replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def sources(paths: Sequence[str]) -> tuple[list[Source], list[Problem]]:
    """The files that the paths stand for, each once, in the order of their names; and the paths that stand for none."""
    found: dict[str, Source] = {}
    problems: list[Problem] = []
    for path in sorted(set(paths)):
        for item in given(path):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            place = os.path.realpath(item.path) if item.path else STDIN
            found[place] = min(found.get(place, item), item, key=lambda source: (len(source.name), source.name))
    return sorted(told_apart(found), key=lambda source: source.name), problems


def given(path: str) -> Iterator[Source | Problem]:
    """What an argument stands for. An empty one is no folder, though Python would take it for the working folder."""
    if path == STDIN:
        yield Source(STDIN, None)
    elif not path:
        yield Problem(where='""', what="this is no path", advice="a variable that should hold one may be empty")
    else:
        yield from under(Path(path))


def lies_at(source: Source, places: Iterable[Path]) -> bool:
    """Whether a file is one of these, under whatever name."""
    return source.path is not None and os.path.realpath(source.path) in {os.path.realpath(place) for place in places}


def under(path: Path) -> Iterator[Source | Problem]:
    """A file itself, or the articles in a folder, hidden files left out."""
    try:
        there, folder = path.exists(), path.is_dir()
    except OSError as error:  # a name too long, a folder that may not be entered
        yield Problem(where=printable(str(path)), what=f"cannot be opened: {error.strerror}", advice="check the path and its permissions")
        return
    if not there:
        yield Problem(where=printable(str(path)), what="there is no such file or folder", advice="check the path")
    elif not folder:
        if path.suffix.lower() in UNREADABLE:
            yield Problem(
                where=printable(str(path)), what=f"{path.suffix.lower()} files are not read", advice=UNREADABLE[path.suffix.lower()]
            )
        elif not path.is_file():
            yield Problem(
                where=printable(str(path)), what="this is a pipe or a device and no file", advice="give what it holds to standard input: -"
            )
        else:
            yield Source(printable(path.name), path)
    else:
        yield from inside(path)


def inside(folder: Path) -> Iterator[Source | Problem]:
    """The articles in a folder and the folders in it."""
    failed: list[OSError] = []
    count = 0
    for place, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not hidden(name))
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() in (*ENDINGS, *ALSO) and not hidden(name) and path.is_file():
                count += 1
                yield Source(printable(path.relative_to(folder).as_posix()), path)
    for error in failed:
        yield Problem(where=printable(str(error.filename or folder)), what="the folder cannot be opened", advice=error.strerror or "")
    if not count and not failed:
        yield Problem(where=printable(str(folder)), what="no article in this folder", advice=f"articles end in {LISTED}")


def hidden(name: str) -> bool:
    """Hidden files, and what other programs leave beside a document."""
    return name.startswith((".", "~$", "__MACOSX"))


def told_apart(found: dict[str, Source]) -> Iterator[Source]:
    """The sources with names of their own: where two arguments lead to one name, as much of the path is added as it takes."""
    same: dict[str, list[str]] = defaultdict(list)
    for place, source in found.items():
        same[source.name].append(place)
    for name, places in same.items():
        if len(places) == 1:
            yield found[places[0]]
            continue
        depth = len(Path(name).parts)
        while len({Path(place).parts[-depth:] for place in places}) < len(places):
            depth += 1
        for place in places:
            yield found[place]._replace(name=printable(Path(*Path(place).parts[-depth:]).as_posix()))


def unique(names: Iterable[str]) -> list[str]:
    """The names in order, a number added to each that stood before."""
    taken: set[str] = set()
    last: dict[str, int] = {}
    given: list[str] = []
    for name in names:
        number, own = last.get(name, 1), name
        while own in taken:
            number += 1
            own = f"{name}~{number}"
        taken.add(own)
        last[name] = number
        given.append(own)
    return given
