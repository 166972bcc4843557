"""Saved web pages: trafilatura says what of a page is the article, the page's own marks say who wrote it and when."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from factcheck.errors import InputError
from factcheck.model import Article, Days, Part
from factcheck.read.layout import lay_out
from factcheck.read.markup import Page, Paragraph, assembled, paragraphs
from factcheck.read.published import interval, moment, written_date
from factcheck.read.records import language_of, whole, within

AROUND = frozenset(("nav", "aside", "footer", "form", "button", "select", "menu", "option", "dialog", "label", "head", "title"))
CAPTION = re.compile(r"\b(?:[\w-]*caption[\w-]*|photo-?credit|image-?credit)\b")
STANDFIRST = re.compile(r"\b(?:standfirst|sub-?title|sub-?head(?:line)?|dek|deck|lede|article-?summary|article__?intro|article__summary)\b")
HEADER = re.compile(
    r"\b(?:byline|dateline|author|publish(?:ed)?(?:-?date)?|post-?date|article-?date|timestamp|article__?(?:meta|info)|posted-on|entry-meta)\b"
)
PREFIX = 40
MANY = 1000
"""Paragraphs from which on a page is looked at once only: the time of one of the second opinions grows with the square of them."""
TOO_MANY = 5000
"""Paragraphs from which on only the page's own structure is asked: it is a list or a log, and the look takes too long."""
LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
COMMENTS = re.compile(r"(?:^|\s)(?:comments?(?:-?(?:list|body|content|respond|section|area|thread))?|disqus[\w-]*|respond)(?=\s|$)")
FURNITURE = re.compile(
    r"(?:^|\s)(?:related[\w-]*|sidebar|side-?bar[\w-]*|share[\w-]*|social[\w-]*|newsletter[\w-]*|promo[\w-]*|footer|site-footer|nav(?:bar|igation)?|menu"
    r"|breadcrumbs?|cookie[\w-]*|most-?(?:read|popular)|recommended|advert[\w-]*|ad-[\w-]+|tags?|pagination)(?=\s|$)"
)
META = re.compile(r"<meta\b([^<>]{1,3000})>", re.I)
ATTRIBUTE = re.compile(r"""([a-zA-Z:-]{1,30})\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,500}))""")
LINKED_DATA = re.compile(r"""<script\b[^<>]{0,300}ld\+json[^<>]{0,300}>""", re.I)
PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
    "sailthru.date",
    "parsely-pub-date",
    "date",
    "dc.date",
)
ARTICLE_TYPES = re.compile(r"article|posting|report", re.I)


def html_article(markup: str, name: str) -> Article:
    """The article on a page. Raises `InputError` where there is none."""
    markup = whole(markup)
    said = page_says(markup)
    page = chosen_page(markup, said.get("title"))
    if not page.text.strip():
        raise InputError(name, "no article text on this page", "if its text comes by script, save it as text")
    layout = lay_out(within(page.text, name), said.get("title"), page.hints)
    return Article(
        id=name,
        text=page.text,
        title=layout.title or said.get("title"),
        source=said.get("source") or layout.source,
        byline=said.get("byline") or layout.byline,
        published=published_in(said.get("published")) or layout.published,
        published_at=moment(said.get("published")),
        dateline=layout.dateline,
        filed=layout.filed,
        url=said.get("url"),
        language=language_of(said.get("language")),
        blocks=layout.blocks,
        original=page.original,
        origin=page.origin,
    )


# ---- which paragraphs are the article --------------------------------------------------------------------------------


def chosen_page(markup: str, title: str | None) -> Page:
    """The headline, the standfirst, the article's paragraphs and the captions among them."""
    found = list(paragraphs(markup))
    keys = [key(paragraph.text) for paragraph in found]
    own = article_lines(markup, fast=len(found) > MANY) if len(found) <= TOO_MANY else frozenset()
    starts = frozenset(words[:PREFIX] for words in own if len(words) >= PREFIX)
    kept = {n for n, (paragraph, words) in enumerate(zip(found, keys, strict=True)) if in_article(paragraph, words, own, starts)}
    kept |= beside(found, kept)
    if len("".join(keys[number] for number in kept)) * 2 < len("".join(own)) or not kept:
        kept = likely(found)
    parts = dict(parts_of(found, keys, kept, title))
    return assembled(markup, [(found[number], parts[number]) for number in sorted(parts)])


def article_lines(markup: str, fast: bool) -> frozenset[str]:
    """The lines trafilatura holds for the article, without spaces and signs; `fast` spares the second opinions that it asks for."""
    from trafilatura import extract

    try:
        text = extract(markup, include_comments=False, include_tables=True, include_formatting=False, deduplicate=False, fast=fast) or ""
    except Exception:  # a library for the open web meets pages that break it; the page's own structure is the fallback
        return frozenset()
    return frozenset(words for line in text.split("\n") if (words := key(line)))


def key(text: str) -> str:
    """Letters and digits only: how two extractions of one paragraph agree."""
    return "".join(re.findall(r"[^\W_]+", text.translate(LOWERED))).casefold()


def in_article(paragraph: Paragraph, words: str, own: frozenset[str], starts: frozenset[str]) -> bool:
    """The paragraph is one of the article's lines, or begins like one: the two may differ in a link or a note."""
    return (
        bool(words) and not AROUND.intersection(paragraph.inside) and (words in own or (len(words) >= PREFIX and words[:PREFIX] in starts))
    )


def beside(found: Sequence[Paragraph], kept: set[int]) -> set[int]:
    """Long paragraphs between those of the article that stand in the same element: no text is lost over a doubt."""
    if not kept:
        return set()
    places = {found[number].inside for number in kept}
    span = range(min(kept), max(kept) + 1)
    return {number for number in span if found[number].inside in places and "p" in found[number].inside and len(found[number].text) >= 60}


def likely(found: Sequence[Paragraph]) -> set[int]:
    """Without help: what stands in the article element, else all that is in no menu, form or footer."""
    body = {
        number
        for number, paragraph in enumerate(found)
        if not (AROUND.intersection(paragraph.inside) or COMMENTS.search(paragraph.marks) or FURNITURE.search(paragraph.marks))
    }
    for name in ("article", "main"):
        if inner := {number for number in body if name in found[number].inside}:
            return inner
    return body


def parts_of(found: Sequence[Paragraph], keys: Sequence[str], kept: set[int], title: str | None) -> Iterator[tuple[int, Part]]:
    """The paragraphs to read, each with its part. A headline, header or caption counts from just before the text to its end."""
    if not kept:
        return
    begins = min(kept)
    opening = headline_at(found, keys, begins, title)
    first = begins if opening is None else min(opening, begins)
    for number in range(first, max(kept) + 1):
        paragraph = found[number]
        if number == opening:
            yield number, "headline"
        elif part := marked_part(paragraph, early=number <= begins + 1):
            yield number, part
        elif number in kept and keys[number] != (keys[opening] if opening is not None else None):
            yield number, "body"


def headline_at(found: Sequence[Paragraph], keys: Sequence[str], first: int, title: str | None) -> int | None:
    """The headline: the last top heading before the text begins, or the one that repeats the title."""
    heads = [number for number, paragraph in enumerate(found) if paragraph.inside[-1:] == ("h1",) or "h1" in paragraph.inside]
    words = key(title or "")
    same = [number for number in heads if words and keys[number] and (keys[number] in words or words in keys[number])]
    before = [number for number in heads if number <= first]
    return same[-1] if same and same[-1] <= first + 3 else (before[-1] if before else None)


def marked_part(paragraph: Paragraph, early: bool) -> Part | None:
    """The part an element's name or class tells."""
    if AROUND.intersection(paragraph.inside):
        return None
    if "figcaption" in paragraph.inside or CAPTION.search(paragraph.marks):
        return "caption"
    if (early and "time" in paragraph.inside) or (early and HEADER.search(paragraph.marks) and len(paragraph.text) < 160):
        return "header"
    return "standfirst" if early and STANDFIRST.search(paragraph.marks) else None


# ---- what the page says of itself ------------------------------------------------------------------------------------


def page_says(markup: str) -> Mapping[str, str]:
    """Title, source, byline, date, address and language, from linked data first, then from meta elements."""
    head = markup[:1_000_000]
    metas = dict(meta_pairs(head))
    linked = next(linked_articles(markup), {})
    html = re.search(r"<html\b[^<>]{0,1000}", head, re.I)
    said = {
        "title": text_in(linked.get("headline")) or metas.get("og:title") or metas.get("twitter:title") or title_element(head),
        "source": name_in(linked.get("publisher")) or metas.get("og:site_name") or metas.get("application-name"),
        "byline": name_in(linked.get("author")) or metas.get("author") or metas.get("parsely-author"),
        "published": text_in(linked.get("datePublished")) or next((metas[name] for name in PUBLISHED if metas.get(name)), None),
        "url": metas.get("og:url") or canonical(head),
        "language": text_in(linked.get("inLanguage")) or dict(attributes(html[0] if html else "")).get("lang"),
    }
    return {name: value for name, value in said.items() if value}


def attributes(tag: str) -> Iterator[tuple[str, str]]:
    """The attributes of a tag."""
    for match in ATTRIBUTE.finditer(tag):
        yield match[1].lower(), unescape(match[2] or match[3] or match[4] or "").strip()


def meta_pairs(head: str) -> Iterator[tuple[str, str]]:
    """Names and contents of the meta elements, the first of a name last so that it wins."""
    found = [dict(attributes(match[1])) for match in META.finditer(head)]
    for fields in reversed(found):
        name = fields.get("property") or fields.get("name") or fields.get("itemprop")
        if name and fields.get("content"):
            yield name.lower(), fields["content"]


def title_element(head: str) -> str | None:
    """The page's title, without the site's name after a bar."""
    match = re.search(r"<title[^<>]{0,200}>([^<]{1,500})</title", head, re.I)
    return re.split(r"\s+[|–—-]\s+(?=[^|–—]{2,40}$)", " ".join(unescape(match[1]).split()))[0] if match else None


def canonical(head: str) -> str | None:
    """The page's address as it gives it."""
    for match in re.finditer(r"<link\b([^<>]{1,2000})>", head, re.I):
        fields = dict(attributes(match[1]))
        if fields.get("rel") == "canonical":
            return fields.get("href")
    return None


def linked_articles(markup: str) -> Iterator[Mapping[str, Any]]:
    """The articles in a page's linked data."""
    for match in LINKED_DATA.finditer(markup):
        end = markup.find("</script", match.end())
        try:
            value = json.loads(markup[match.end() : end if end >= 0 else len(markup)])
        except (ValueError, RecursionError):
            continue
        graph = value.get("@graph") if isinstance(value, dict) else None
        for item in graph if isinstance(graph, list) else value if isinstance(value, list) else [value]:
            if isinstance(item, dict) and ARTICLE_TYPES.search(str(item.get("@type"))):
                yield item


def text_in(value: Any) -> str | None:
    """A text of linked data."""
    return " ".join(unescape(whole(value)).split()) or None if isinstance(value, str) else None


def name_in(value: Any) -> str | None:
    """A name of linked data: a text, an object with a name, or several of these."""
    several = value[:20] if isinstance(value, list) else [value]
    names = (text_in(item.get("name") if isinstance(item, dict) else item) for item in several)
    return ", ".join(name for name in names if name) or None


def published_in(value: str | None) -> Days | None:
    """A date a page gives of itself; a wrong one is none."""
    if not value:
        return None
    try:
        return interval(value)
    except ValueError:
        written = written_date(value)
        return written.days() if written else None
