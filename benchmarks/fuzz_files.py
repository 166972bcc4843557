"""Odd files of every format that is read: Markdown with front matter, JSON and ninjs records, web pages, Word documents."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from typing import Any

from fuzz_text import DATES, SIGNS, article, damaged, line, picked, sentences, spoilt, utf8

FIELDS = (
    "id title source published url language text byline author body_text body_html body_xhtml bodies headline headlines "
    "versioncreated uri guid"
    " infosources located articles items type date"
).split()
VALUES = ("", "2024-02-30", "2024", "9999-12-31", "0000", "0001-01-01/9999-12-31", "2024-05/2023", "..", "/", "\0", "en\n", "zz-ZZ-" * 40)
VALUES += (
    "-" * 300,
    "../../x",
    "/etc/passwd",
    "{}",
    "[1",
    "5" * 400,
    "é" * 9,
    "\ud800",
    "\x1b[31mred",
    "a\nb",
    "٢٠٢٤",
    "2024-05-31T99:99:99Z",
)

# ---- Markdown ----------------------------------------------------------------------------------------------------------

ALIASES = "a: &a [x, x, x]\n" + "".join(f"{n}: &{n} [*{m}, *{m}, *{m}, *{m}]\n" for m, n in zip("abcdefghij", "bcdefghijk", strict=True))
YAML = (
    "&a [*a, *a]|&a {b: *a}|!!python/object/apply:os.system [touch x]|!!timestamp 2024-99-99|!!binary =|!!set {a}|{a: {b: |[[|[|- - "
    "- -|? [a]\n: b|{[]: 1}|"
    '<<: *x|*x|&|%YAML 9.9|\'|"\\ud800"|"\\U00110000"|"\\x00"|\\t- x|>-|\'no|@x|`|0o99|0x|.nan|-.inf|1e999|2024-02-30|1:2:3|~|yes|'
    "--- a\n--- b|a: b: c|!|!!|!<x> y|# x|,|}|\t|: |? |- "
).split("|")
TOML = (
    "5" * 5000,
    "2024-02-30",
    "1e999",
    "[" * 300,
    "{a={a={a=1}}}",
    '"\\ud800"',
    "nan",
    '"""',
    "0x",
    "{}",
    "true",
    '"x"',
    "2024-05-31T25:00:00",
)
COMMENTS = (
    "<!-- factcheck: ignore FC101 -- checked by the desk -->|<!-- factcheck: ignore FC1,FC2 -->|<!-- factcheck: ignore-file FC -- all -->|"
    "<!-- factcheck: ignore -->|<!--factcheck:ignore FC101:x-->|<!-- factcheck: ignore FC999 -- none -->|<!-- factcheck: ignore "
    "fc101 -- low -->|"
    "<!-- factcheck: ignore FC101 -- <b> -->|<!-- factcheck: ignore FC101 -- never closed|-->|<!-- <!-- factcheck: ignore FC101 -- "
    "in --> -->"
).split("|")


def front_value(chance: random.Random) -> str:
    """A value of a field, mostly odd."""
    odd = chance.choice(YAML)
    return chance.choice((*VALUES, line(chance)[:60], odd, odd, odd * chance.choice((2, 30, 1200)), "2024-05-31", "A title with 5 men"))


def front_matter(chance: random.Random) -> str:
    """Fields between marks."""
    if chance.random() < 0.2:
        fields = [f"{chance.choice((*FIELDS, 'a.b', '[x]', '[[x]]', 'x.' * 900 + 'x'))} = {chance.choice(TOML)}" for _ in range(3)]
        return "\n".join(("+++", *fields, chance.choice(("+++", ""))))
    fields = [f"{chance.choice(FIELDS)}: {front_value(chance)}" for _ in range(chance.randint(0, 5))]
    if chance.random() < 0.1:
        fields.append(ALIASES)
    fence = chance.choice(("---", "---", "---", "--- "))
    return "\n".join((fence, *fields, chance.choice((fence, fence, "", "..."))))


def markdown(chance: random.Random) -> bytes:
    """Front matter with odd values, comments that speak to factcheck, and a text."""
    text = article(chance)
    for mark in picked(
        chance, (*COMMENTS, "# ", "## ", "> ", "* ", "| 5 | 6 |\n|---|---|\n", "```\n", "[^1]", "![5](x)", "\n\n", "<b>", "1. "), 6
    ):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + mark * chance.choice((1, 1, 1, 40)) + text[at:]
    return utf8(front_matter(chance) + "\n" + text if chance.random() < 0.7 else text)


# ---- JSON --------------------------------------------------------------------------------------------------------------


def json_value(chance: random.Random, depth: int = 0) -> Any:
    """Any value, odd as often as not."""
    sort = chance.randrange(10)
    if sort < 4:
        return chance.choice((*VALUES, *SIGNS, chance.choice(DATES), line(chance)[:60]))
    if sort < 6 or depth > 3:
        return chance.choice((None, True, False, 0, -1, 5, 1e308, 10**30, 2024, 2.5, float("nan"), float("inf")))
    if sort < 8:
        return [json_value(chance, depth + 1) for _ in range(chance.randint(0, 3))]
    return {chance.choice((*FIELDS, "value", "role", "contentType", "name", "")): json_value(chance, depth + 1) for _ in range(2)}


def record(chance: random.Random) -> dict[str, Any]:
    """The fields of an article, of the contract or of ninjs, some of them odd."""
    fields = {chance.choice(FIELDS): json_value(chance) for _ in range(chance.choice((0, 0, 1, 1, 2, 4)))}
    body = chance.choice(("text", "text", "text", "body_text", "body_xhtml", "body_html", "bodies"))
    text: Any = article(chance) if chance.random() < 0.95 else json_value(chance)
    fields[body] = [{"role": "main", "contentType": chance.choice(("text/plain", "x", None)), "value": text}] if body == "bodies" else text
    return fields


def json_text(chance: random.Random) -> str:
    """A record as text, now and then no sound JSON."""
    text = json.dumps(record(chance), ensure_ascii=chance.random() < 0.6)
    sort = chance.randrange(12)
    if sort == 0:
        return spoilt(chance, text)
    if sort == 1:
        depth = chance.choice((50, 990, 30_000))
        return chance.choice(("[" * depth, '{"text":' * depth, "[" * depth + "]" * depth, f'{{"text": "5 men died.", "id": {"[" * depth}'))
    if sort == 2:
        return text[:-1] + chance.choice(
            (', "id": 1, "id": 2}', f', "published": {"9" * 5000}}}', ', "id": 1e999}', ",}", "} x", ', "text": "x"}}')
        )
    return text


def json_file(chance: random.Random) -> bytes:
    """One record, a list of some, or an object that holds the list."""
    sort = chance.randrange(4)
    if sort == 0:
        return utf8(f"[{json_text(chance)}, {json_text(chance)}]")
    if sort == 1:
        return utf8(f'{{"{chance.choice(("articles", "items", "x"))}": [{json_text(chance)}]}}')
    return utf8(json_text(chance))


def json_lines(chance: random.Random) -> bytes:
    """Some records, one a line."""
    return b"\n".join(utf8(json_text(chance)) for _ in range(chance.randint(0, 3)))


# ---- web pages ---------------------------------------------------------------------------------------------------------

TAGS = (
    "<p>|</p>|<div class=x|<script>|</script|<!--|-->|<table><tr><td>|</table>|<br>|<a href='javascript:5'>|<![CDATA[|]]>|<?x|"
    "&#x110000;|&nbsp;|<p hidden>|"
    "&#55296;|&#0;|&notanentity;|&lt|<plaintext>|<svg><style>|<template>|<iframe src='file:///etc/passwd'>|<base href='x'>|"
    "<frameset>|</body>|</html>|<h1>|"
    "</h1>|<title>5</title>|<sup>2</sup>|<figcaption>|<article>|<main>|<nav>|<time datetime='2024-13-45'>|<textarea>|<math>|"
    "<select><option>|<col>|</br>|<//|<>"
).split("|")
HEADS = (
    "<meta charset=utf-16>|<meta charset='no-such'>|<meta http-equiv=refresh content='0;url=file:///etc/passwd'>|<meta name=date "
    "content='2024-99-99'>|"
    "<meta property='article:published_time' content='9999-12-31'>|<title>A & B | C</title>|<html lang='zz\0'>|<!doctype html>|"
    "<!DOCTYPE x [<!ENTITY a 'b'>]>|"
    "<link rel=canonical href='../../x'>|<meta name='author' content='&#55296;'>|<meta property='og:title' content='5 men'>"
).split("|")


def linked_data(chance: random.Random) -> str:
    """What a page says of itself in JSON-LD."""
    value = {"@type": chance.choice(("NewsArticle", "Article", 5, None, ["Article"])), "headline": json_value(chance)}
    value |= {
        "author": json_value(chance),
        "publisher": json_value(chance),
        "datePublished": json_value(chance),
        "inLanguage": json_value(chance),
    }
    shown = json.dumps(chance.choice((value, [value], {"@graph": [value]}, {"@graph": value}, [[value]], 5)))
    return f'<script type="application/ld+json">{spoilt(chance, shown) if chance.random() < 0.1 else shown}</script>'


def html(chance: random.Random) -> bytes:
    """A page with tags strewn in, a head that lies, and now and then one thing nested or repeated without end."""
    text = chance.choice(("<p>", "")).join(f"{part}\n" for part in article(chance).split("\n"))
    for tag in picked(chance, (*TAGS, *COMMENTS), 12):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + tag * chance.choice((1, 1, 1, 1, 50)) + text[at:]
    if chance.random() < 0.08:
        tag, depth = (
            chance.choice(("<div>", "<table><tr><td>", "<b>", "<a b='c' ", "&", "<!--", "<p a=" + "x" * 99 + ">", "<li>", "<font>")),
            3000,
        )
        text = tag * depth + text
    head = "".join((*picked(chance, HEADS, 3), linked_data(chance) if chance.random() < 0.4 else ""))
    page = f"<html><head>{head}</head><body>{text}</body></html>" if chance.random() < 0.7 else head + text
    return page.encode(chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252")), "replace")


# ---- Word --------------------------------------------------------------------------------------------------------------

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    f'ContentType="{MAIN[:12]}vnd.openxmlformats-package.'
    f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    f'ContentType="{MAIN}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" '
    f'Target="word/document.xml"/>'
    "</Relationships>",
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="x" '
    f'Type="{OFFICE}/EXTRA"/></Relationships>',
}
EXTRAS = (
    'hyperlink" TargetMode="External" Target="http://example.org/',
    'image" TargetMode="External" Target="file:///etc/passwd',
    'styles" Target="styles.xml',
    'styles" Target="../../../../etc/passwd',
    'comments" Target="document.xml',
    'image" Target="',
    'attachedTemplate" TargetMode="External" Target="http://example.org/x.dotm',
)
RUNS = (
    "<w:r><w:t>{}</w:t></w:r>|<w:r><w:t xml:space='preserve'> {} </w:t><w:tab/><w:br/><w:t>{}</w:t></w:r>|"
    "<w:ins><w:r><w:t>{}</w:t></w:r></w:ins>|"
    "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>|<w:hyperlink r:id='none'><w:r><w:t>{}</w:t></w:r></w:hyperlink>|"
    "<w:t>{}</w:t>|<w:r/>|<w:x>{}</w:x>|"
    "<mc:AlternateContent><mc:Choice><w:r><w:t>{}</w:t></w:r></mc:Choice></mc:AlternateContent>|<w:pPr><w:pStyle/></w:pPr>|<!-- {} "
    "-->|<?x {}?>|{}|"
    "<w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>{}</w:t></w:r>|<w:r><w:t>{}<w:t>{}</w:t></w:t></w:r>|<w:r><w:br "
    "w:type='page'/><w:sym w:char='F0'/></w:r>|"
    "<w:sdt><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>|<w:r><w:t>{}&#x1F600;</w:t></w:r>|<w:r><w:t>&e;{}</w:t></w:r>"
).split("|")
BOMB = "<!DOCTYPE x [<!ENTITY e 'lol '>" + "".join(f"<!ENTITY e{n} '{f'&e{n - 1 or str()};' * 9}'>" for n in range(1, 9)) + "]>"
PROLOGUES = (
    '<?xml version="1.0" encoding="utf-16"?>',
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    BOMB,
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
)


def body(chance: random.Random, text: str) -> str:
    """Paragraphs and tables of a Word document."""
    made: list[str] = []
    for paragraph in text.split("\n")[:20]:
        shown = "".join(c for c in paragraph if c >= " " and ord(c) not in (0xFFFE, 0xFFFF)).replace("&", "&amp;").replace("<", "&lt;")
        run = chance.choice(RUNS) if chance.random() < 0.2 else RUNS[0]
        made.append(f"<w:p>{run.replace('{}', shown)}</w:p>")
    if chance.random() < 0.2:
        nested = chance.choice(("<w:tbl><w:tr><w:tc>", "<w:smartTag>", "<w:sdt><w:sdtContent>", "<w:p>")), chance.choice((1, 20, 300))
        closed = "".join(f"</{name}>" for name in reversed(nested[0].strip("<>").split("><")))
        made.append(nested[0] * nested[1] + "<w:p><w:r><w:t>5 men</w:t></w:r></w:p>" + closed * nested[1])
    return "".join(made)


def word(chance: random.Random) -> bytes:
    """A Word document, as often as not with a part that is missing, damaged or made to hurt."""
    parts = dict(PARTS)
    extra = chance.choice(EXTRAS) if chance.random() < 0.3 else EXTRAS[0]
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace('EXTRA"', extra + '"')
    tail = chance.choice(("</w:body>", "<w:p>")) if chance.random() < 0.05 else chance.choice(("", "<w:sectPr/>"))
    prologue = chance.choice(PROLOGUES) if chance.random() < 0.3 else ""
    text = sentences(chance) if chance.random() < 0.5 else article(chance)
    parts["word/document.xml"] = f"{prologue}<w:document {NAMESPACES}><w:body>{body(chance, text)}{tail}</w:body></w:document>"
    data = {name: utf8(part) for name, part in parts.items()}
    if chance.random() < 0.3:
        chance.choice(HURT)(chance, data)
    packed = parcel(data, chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)), chance.choice((b"", b"", b"x" * 900)))
    return damaged(chance, packed) if chance.random() < 0.1 else packed


def parcel(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """The parts as a zip archive."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", method) as new:
        for name, part in parts.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, method)
        new.comment = comment
    return kept.getvalue()


def lose(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Leave a part out, or empty it."""
    name = chance.choice(sorted(parts))
    if chance.random() < 0.5:
        del parts[name]
    else:
        parts[name] = b""


def damage(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Write over some bytes of a part."""
    name = chance.choice(sorted(parts))
    parts[name] = damaged(chance, parts[name])


def rename(chance: random.Random, parts: dict[str, bytes]) -> None:
    """Give a part another name, or add parts whose names lead elsewhere."""
    name = chance.choice(sorted(parts))
    parts[chance.choice((name.upper(), "../../x.xml", "/x.xml", "word\\document.xml", "a" * 3000, "x\0.xml", "word/é\U0001f600.xml"))] = (
        parts[name]
    )
    if chance.random() < 0.5:
        del parts[name]


def swell(chance: random.Random, parts: dict[str, bytes]) -> None:
    """A part that unpacks to far more than it seems."""
    size = chance.choice((100_000, 100_000, 1_000_000, 70_000_000 if chance.random() < 0.1 else 10))
    parts[chance.choice(("word/document.xml", "word/styles.xml", "word/media/x.png"))] = b" " * size


HURT: tuple[Callable[[random.Random, dict[str, bytes]], None], ...] = (lose, damage, rename, swell)
