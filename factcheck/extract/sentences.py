"""Sentences: where one ends and the next begins, inside the blocks of an article that hold its own text."""

import re

from factcheck.model import Article, Block, Sentence

BREAK = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(A-Z0-9])|\n+")


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of every block but header lines and boilerplate, in order."""
    blocks = article.blocks or (Block(part="body", start=0, end=len(article.text)),)
    return tuple(s for block in blocks if block.part not in ("header", "boilerplate") for s in sentences_of(article.text, block))


def sentences_of(text: str, block: Block) -> list[Sentence]:
    """The sentences of one block, without the white space around them."""
    found, at = [], block.start
    for end, after in [(m.start(), m.end()) for m in BREAK.finditer(text, block.start, block.end)] + [(block.end, block.end)]:
        if text[at:end].strip():
            found.append(Sentence(start=at, end=end, part=block.part))
        at = after
    return found
