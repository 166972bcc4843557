"""JSON Lines read line by line, so that a file may be far larger than memory."""

import codecs
import io
from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import BinaryIO, TextIO

from factcheck.errors import InputError
from factcheck.read.encoding import MARKS, SAMPLE, broken_utf8, decoded, likeliest, reads_as_western, wide
from factcheck.read.records import LONGEST, Entry, line_entries, listed, parsed

SMALL = 8_000_000
"""Bytes of a file that is taken into memory whole: its encoding is told from all of it."""
WHOLE = 64_000_000
"""Bytes of a JSON file that is no JSON Lines, at most: all of it has to be read at once."""
MARKED = {"utf-8": "utf-8-sig", "utf-16-le": "utf-16", "utf-16-be": "utf-16", "utf-32-le": "utf-32", "utf-32-be": "utf-32"}


def entries_in(file: BinaryIO, size: int, name: str) -> Iterator[Entry]:
    """The records of a file, one a line; one that holds a single JSON value is read as that."""
    stream = stream_of(file, size, name)
    found = line_entries(lines_of(stream), name)
    first = next(found, None)
    if first is None:
        raise InputError(name, "the file is empty", "nothing was read from it")
    if first.error and size <= WHOLE:
        stream.seek(0)
        if (value := parsed(stream.read())) is not None:
            return iter(listed(value, name))
        stream.seek(0)
        return line_entries(lines_of(stream), name)
    return chain([first], found)


def lines_of(stream: TextIO) -> Iterator[str]:
    """The lines, those that are longer than any record may be cut short; only a line feed ends a line."""
    while line := stream.readline(LONGEST + 1):
        yield line
        while len(line) > LONGEST and not line.endswith("\n"):
            line = stream.readline(LONGEST + 1)


def stream_of(file: BinaryIO, size: int, name: str) -> TextIO:
    """The file as text. Raises `InputError` where it is none."""
    if size <= SMALL:
        return io.StringIO(decoded(file.read(), name), newline="\n")
    encoding = encoding_of(file, name)
    file.seek(0)
    return io.TextIOWrapper(file, encoding, errors="replace", newline="\n")


def encoding_of(file: BinaryIO, name: str) -> str:
    """The encoding of a large file, told from its beginning and from the first place that is not UTF-8. Raises `InputError`."""
    sample = file.read(SAMPLE)
    for mark, encoding in MARKS:
        if sample.startswith(mark):
            return MARKED[encoding]
    if encoding_16 := wide(sample):
        return encoding_16
    if sample.strip():
        decoded(sample, name)  # refuses what is no text
    bad = first_fault(file)
    if bad is None:
        return "utf-8"
    file.seek(max(0, bad - SAMPLE))
    return encoding_at(file.read(2 * SAMPLE))


def first_fault(file: BinaryIO) -> int | None:
    """About where the file is not UTF-8 for the first time."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    at = 0
    for piece in iter(partial(file.read, SAMPLE), b""):
        try:
            decoder.decode(piece)
        except UnicodeDecodeError as error:
            return at + error.start
        at += len(piece)
    return None


def encoding_at(window: bytes) -> str:
    """The encoding of a stretch that holds a place which is not UTF-8."""
    while window and window[0] & 0xC0 == 0x80:
        window = window[1:]  # the stretch may begin inside a character
    try:
        window.decode("utf-8")
    except UnicodeDecodeError as error:
        if broken_utf8(window, error):
            return "utf-8"
    for encoding in ("cp1252" if reads_as_western(window) else None, likeliest(window)):
        if encoding and window.decode(encoding, errors="ignore"):
            return encoding
    return "cp1252"
