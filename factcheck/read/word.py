"""Word documents. The text is that of the paragraphs, one newline between them; rows of tables follow after, cells divided by bars."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from factcheck.errors import InputError
from factcheck.model import Article, Part
from factcheck.read.layout import lay_out
from factcheck.read.records import whole, within
from factcheck.wordtext import WORD, document_lines

LARGEST = 20_000_000
"""How many bytes of XML, or of any one part, are unpacked at most: they take 500 MB of memory."""
UNSUSPICIOUS, MOST_TIMES = 5_000_000, 100
"""Bytes from which on XML may unpack to no more than so many times its packed size: Word's own shrinks to a tenth or a thirtieth."""
STYLES: tuple[tuple[str, Part], ...] = (("title", "headline"), ("subtitle", "standfirst"), ("caption", "caption"))


def word_article(data: bytes, name: str) -> Article:
    """The article in a Word file. Raises `InputError`."""
    lines, hints = list[str](), dict[int, Part]()
    at = 0
    for pieces, element in document_lines(opened(data, name)):
        text, part = "".join(piece.text for piece in pieces), style_part(element)
        if part != "body":
            hints[at + len(text) - len(text.lstrip())] = part
        lines.append(text)
        at += len(text) + 1
    text = within(whole("\n".join(lines)), name)
    if not text.strip():
        raise InputError(name, "there is no text in this document", "text in pictures, headers and text boxes is not read")
    layout = lay_out(text, None, hints)
    return Article(id=name, text=text, **{field: value for field, value in layout._asdict().items() if value is not None})


def opened(data: bytes, name: str) -> Any:
    """The document, if the file is one and unpacks to a sound size."""
    if not data:
        raise InputError(name, "the file is empty", "nothing was read from it")
    if not data.startswith(b"PK"):
        old = data.startswith(b"\xd0\xcf\x11\xe0")
        raise InputError(
            name, "this is no .docx file" + (" but an older Word file or a protected one" if old else ""), "save it again as .docx"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parcel:
            if swollen(parcel.infolist()):
                raise InputError(name, "too large for a Word document", "split it into its articles")
        from docx import Document

        return Document(io.BytesIO(data))
    except InputError:
        raise
    except Exception as error:  # zipfile, lxml and python-docx each have their own ways to say that a file is broken
        raise InputError(name, f"this .docx file is damaged ({type(error).__name__})", "open it in Word and save it again") from error


def swollen(parts: Sequence[zipfile.ZipInfo]) -> bool:
    """The parts unpack to more than any article needs, or to so much more than they seem that they were made for it."""
    markup = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
    return (
        sum(part.file_size for part in markup) > LARGEST
        or any(part.file_size > LARGEST for part in parts)
        or sum(part.file_size for part in parts) > LARGEST * 4
        or any(part.file_size > max(UNSUSPICIOUS, part.compress_size * MOST_TIMES) for part in markup)
    )


def style_part(paragraph: Any) -> Part:
    """The part that a paragraph's style names."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    name = (style.get(f"{WORD}val") or "").lower() if style is not None else ""
    return next((part for start, part in STYLES if name.startswith(start)), "body")
