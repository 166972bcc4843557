"""One thing again and again, n, 2n and 4n characters of it: nothing may take more than linear time."""

import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fuzz_files import NAMESPACES, PARTS, parcel
from fuzz_text import UNITS

from factcheck.errors import FactcheckError
from factcheck.model import Article
from factcheck.pipeline import compare_all, document_of
from factcheck.read import read
from factcheck.render import rendered
from factcheck.settings import Settings

TOO_MUCH = 2.6
"""Twice the text may take this many times as long."""
LEAST = 0.2
"""Seconds below which a time says nothing of how it grows."""


class Repeated(NamedTuple):
    """A file in which one piece stands again and again, between a beginning and an end."""

    name: str
    head: str
    unit: str
    tail: str = ""


FILES = tuple(
    Repeated(*parts)
    for parts in (
        ("a.md", "---\n", "a: b\n", "---\n5 men"),
        ("a.md", "---\n", "a{n}: b\n", "---\n5 men"),
        ("a.md", "---\na: ", "[", "\n---\n5 men"),
        ("a.md", "---\na: ", "[b, ", "\n---\n5 men"),
        ("a.md", "---\n", "- ", "\n---\n5 men"),
        ("a.md", "---\n", "? ", "\n---\n5 men"),
        ("a.md", '---\na: "', "x ", '"\n---\n5 men'),
        ("a.md", "---\n", "x\n", "5 men"),
        ("a.md", "+++\na = ", "[", "\n+++\n5 men"),
        ("a.md", "+++\n", "a.", "b = 1\n+++\n5 men"),
        ("a.md", "+++\n", "a{n} = 1\n", "+++\n5 men"),
        ("a.md", "", "<!-- factcheck: ignore FC101 -- x -->\n\n5 men.\n\n"),
        ("a.md", "", "<!-- factcheck: ignore FC101 -- x -->"),
        ("a.md", "", "Police held 154 people on Sunday and 114 on Monday, 270 in all. <!-- factcheck: ignore FC101 -- x -->\n\n"),
        *(
            ("a.md", "", unit)
            for unit in ("<!--", "[a](", "![", "**", "> ", "| 5 ", "```\n", "# 5\n", "\n5\n===\n", "[5][", "<a ", "`", "\\\\", "- 5\n")
        ),
        *(
            ("a.html", "<p>5 men", unit)
            for unit in ("<div>", "<p>5 men", "<a b='", "&", "&amp;", "<!--", "<b>", "<script>", "<", "</", "<a b=c ", "<td>")
        ),
        *(
            ("a.html", "<p>5 men", unit)
            for unit in ("<table><tr><td>5", "<meta name=a content=b>", "<title>", "<svg>", "<li>5", "<sup>2</sup>", "x<br>")
        ),
        ("a.html", "<html><body><p>5 men</p>", "<p>Police held 154 people on Sunday and 114 on Monday, 270 in all.</p>\n"),
        ("a.html", "<html><body>", "<script type='application/ld+json'>", "{}"),
        ("a.html", "<script type='application/ld+json'>{\"@graph\": [", '{"@type": "x"},', "{}]}</script><p>5 men"),
        ("a.html", "", "<!-- factcheck: ignore FC101 -- x --><p>5 men.</p>"),
        ("a.json", '{"text": ', "["),
        ("a.json", '{"text": "5 men", "id": ', '{"a": '),
        ("a.json", '{"text": "5 men"', ', "a": 5', "}"),
        ("a.json", '{"text": "5 men", "published": "', "2024-05-", '"}'),
        ("a.json", '{"text": "5 men", "published": ', "9", "}"),
        ("a.json", '{"body_xhtml": "', "<p>5 men", '"}'),
        ("a.jsonl", "", '{"id": "a", "text": "{n} men died."}\n'),
        ("a.jsonl", "", '{"id": "{n}", "text": "Police held 5 men in Leeds."}\n'),
        ("a.jsonl", "", "{\n"),
        ("a.docx", "", "<w:p><w:r><w:t>5 men</w:t></w:r></w:p>"),
        ("a.docx", "<w:p>", "<w:r><w:t>5 men </w:t></w:r>", "</w:p>"),
        ("a.docx", "<w:tbl>", "<w:tr><w:tc><w:p><w:r><w:t>5 men</w:t></w:r></w:p></w:tc></w:tr>", "</w:tbl>"),
        ("a.docx", "", "<w:tbl><w:tr><w:tc>"),
        ("a.txt", "", "Police held 154 people on Sunday and 114 on Monday, 270 in all.\n\n"),
        ("a.txt", "", "By Jane Doe\n"),
        ("a.txt", "", "3 mai 2024\n"),
        ("a.txt", "", "Published: {n} May 2024\n"),
        ("a.txt", "", "LONDON, May 5 (AP) — 5 men died.\n"),
        ("a.txt", "", "PHOTO: Jane Doe / AP "),
        ("a.txt", "", "\u0301"),
        ("a.txt", "", "Police arrested 154 men, then 114 more, 270 in all, and so on "),
        ("a.txt", "", "1 "),
        ("a.txt", "", "(5) "),
        ("a.txt", "", "$5 (£4) "),
        ("a.txt", "", "$5 in Paris, "),
        ("a.txt", "", "on 5 May 2020, "),
        ("a.txt", "", "Tom Hill, 50, "),
        ("a.md", "---\ntitle: ", "5 men died in Leeds ", "\n---\n5 men"),
        ("a.md", "# ", "5 men died in Leeds "),
        ("a.html", "<h1>", "5 men (6 women) ", "</h1><p>5 men"),
        ("a.docx", "<w:p><w:r><w:t>", "5 men (6 women) ", "</w:t></w:r></w:p>"),
        ("a.txt", "", "\udcff"),
    )
)


def bytes_of(file: Repeated, length: int) -> bytes:
    """The file with about so many characters of its piece; `{n}` in it counts up."""
    count = length // len(file.unit) + 1
    unit = "".join(file.unit.replace("{n}", str(n)) for n in range(count)) if "{n}" in file.unit else file.unit * count
    text = f"{file.head}{unit}{file.tail}"
    if file.name != "a.docx":
        return text.encode("utf-8", "surrogateescape")
    document = f"<w:document {NAMESPACES}><w:body>{text}</w:body></w:document>"
    parts = {name: part.encode() for name, part in PARTS.items() if "_rels/document" not in name}
    return parcel(parts | {"word/document.xml": document.encode()})


def seconds_of_file(file: Repeated, length: int) -> float:
    """The processor time of everything, for one file; a refusal is an answer."""
    with TemporaryDirectory() as folder, suppress(FactcheckError):
        path = Path(folder, file.name)
        path.write_bytes(bytes_of(file, length))
        settings = Settings()
        before = time.process_time()
        documents = tuple(document_of(article, settings) for article in read([str(path)]).articles)
        result = compare_all(documents, settings)
        rendered("html", result.report, result.documents, ())
    return time.process_time() - before


def seconds(text: str) -> float:
    """The processor time of everything but reading the file and writing the report, for one article."""
    settings = Settings()
    before = time.process_time()
    compare_all((document_of(Article(id="a", text=text), settings),), settings)
    return time.process_time() - before


def measured(characters: int) -> Iterator[tuple[str, list[float]]]:
    """What each thing takes, at n, 2n and 4n characters of it."""
    lengths = (characters, 2 * characters, 4 * characters)
    for file in FILES:
        yield f"{file.name} {file.head[:14]!r} {file.unit[:28]!r}", [seconds_of_file(file, length) for length in lengths]
    for unit in UNITS:
        yield repr(unit), [seconds((unit * (length // len(unit) + 1))[:length]) for length in lengths]


def scaling(characters: int) -> int:
    """Print what each thing takes, and mark what grows faster than the text; 1 where something does."""
    seconds("Five people died in London on Monday.")
    worse = 0
    for name, taken in measured(characters):
        grown = [later / max(earlier, 0.001) for earlier, later in pairwise(taken)]
        marked = grown[-1] > TOO_MUCH and taken[-1] > LEAST
        worse += marked
        times, ratios = "".join(f"{one:8.2f}" for one in taken), "".join(f"{one:6.1f}" for one in grown)
        print(f"{name:60}{times}{ratios}{'  <<<' if marked else ''}", flush=True)
    return int(worse > 0)
