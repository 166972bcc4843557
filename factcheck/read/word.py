"""Word documents. The text is that of the paragraphs, one newline between them; rows of tables follow after, cells divided by bars."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from factcheck.errors import InputError
from factcheck.model import Article, Part
from factcheck.read.layout import lay_out
from factcheck.read.records import whole, within

LARGEST = 60_000_000
"""How many bytes of XML are unpacked at most."""
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LEFT_OUT = frozenset((f"{WORD}del", f"{WORD}moveFrom", f"{WORD}pPr", f"{WORD}rPr", f"{WORD}txbxContent", f"{WORD}p"))
SIGNS = {f"{WORD}tab": "\t", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-", f"{WORD}ptab": "\t"}
STYLES: tuple[tuple[str, Part], ...] = (("title", "headline"), ("subtitle", "standfirst"), ("caption", "caption"))


def word_article(data: bytes, name: str) -> Article:
    """The article in a Word file. Raises `InputError`."""
    lines, hints = list[str](), dict[int, Part]()
    at = 0
    for text, part in document_lines(opened(data, name)):
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
            if sum(part.file_size for part in parcel.infolist()) > LARGEST * 4 or any(
                part.file_size > LARGEST for part in parcel.infolist() if part.filename.endswith(".xml")
            ):
                raise InputError(name, "too large for a Word document", "split it into its articles")
        from docx import Document

        return Document(io.BytesIO(data))
    except InputError:
        raise
    except Exception as error:  # zipfile, lxml and python-docx each have their own ways to say that a file is broken
        raise InputError(name, f"this .docx file is damaged ({type(error).__name__})", "open it in Word and save it again") from error


def document_lines(document: Any) -> Iterator[tuple[str, Part]]:
    """The paragraphs with the parts that their styles tell, then the rows of the tables."""
    for paragraph in document.element.body.iterchildren(f"{WORD}p"):
        yield paragraph_text(paragraph), style_part(paragraph)
    for table in document.element.body.iterchildren(f"{WORD}tbl"):
        for row in table.iterchildren(f"{WORD}tr"):
            cells = [" ".join(paragraph_text(p) for p in cell.iter(f"{WORD}p")).strip() for cell in row.iterchildren(f"{WORD}tc")]
            yield " | ".join(cells), "body"


def paragraph_text(paragraph: Any) -> str:
    """The text of a paragraph as it will be printed: with what was inserted, without what was struck out."""
    return "".join(texts(paragraph))


def texts(element: Any) -> Iterator[str]:
    """The pieces of text under an element in order."""
    waiting = list(reversed(element))
    while waiting:
        item = waiting.pop()
        if item.tag == f"{WORD}t":
            yield item.text or ""
        elif item.tag == f"{WORD}br":
            yield "\n" if item.get(f"{WORD}type") in (None, "textWrapping") else ""
        elif item.tag in SIGNS:
            yield SIGNS[item.tag]
        elif item.tag not in LEFT_OUT and not str(item.tag).endswith("}AlternateContent"):
            waiting.extend(reversed(item))


def style_part(paragraph: Any) -> Part:
    """The part that a paragraph's style names."""
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    name = (style.get(f"{WORD}val") or "").lower() if style is not None else ""
    return next((part for start, part in STYLES if name.startswith(start)), "body")
