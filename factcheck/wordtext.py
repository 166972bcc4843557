"""The text of a Word document in pieces, each with the element it stands in: what reading takes for the text and comments are put on."""

from collections.abc import Iterator
from typing import Any, NamedTuple

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OUT = frozenset((f"{WORD}del", f"{WORD}moveFrom", f"{WORD}pPr", f"{WORD}rPr", f"{WORD}txbxContent", f"{WORD}p"))
SIGNS = {f"{WORD}tab": "\t", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-", f"{WORD}ptab": "\t"}


class Piece(NamedTuple):
    """A piece of text and its element; what stands between paragraphs and cells has none."""

    text: str
    element: Any = None


def document_lines(document: Any) -> Iterator[tuple[list[Piece], Any]]:
    """The paragraphs in pieces, each with its element, then the rows of the tables, cells divided by bars."""
    for paragraph in document.element.body.iterchildren(f"{WORD}p"):
        yield list(pieces(paragraph)), paragraph
    for table in document.element.body.iterchildren(f"{WORD}tbl"):
        for row in table.iterchildren(f"{WORD}tr"):
            yield list(row_pieces(row)), row


def row_pieces(row: Any) -> Iterator[Piece]:
    """The cells of a row."""
    for number, cell in enumerate(row.iterchildren(f"{WORD}tc")):
        if number:
            yield Piece(" | ")
        for place, paragraph in enumerate(cell.iter(f"{WORD}p")):
            if place:
                yield Piece(" ")
            yield from pieces(paragraph)


def pieces(element: Any) -> Iterator[Piece]:
    """The text under an element in order, as it will be printed: with what was inserted, without what was struck out."""
    waiting = list(reversed(element))
    while waiting:
        item = waiting.pop()
        text = text_of(item)
        if text is not None:
            yield Piece(text, item)
        elif item.tag not in LEFT_OUT and not str(item.tag).endswith("}AlternateContent"):
            waiting.extend(reversed(item))


def text_of(item: Any) -> str | None:
    """The text that an element stands for by itself, `None` if it only holds others."""
    if item.tag == f"{WORD}t":
        return item.text or ""
    if item.tag == f"{WORD}br":
        return "\n" if item.get(f"{WORD}type") in (None, "textWrapping") else ""
    return SIGNS.get(item.tag)
