"""Sentences: where one ends and the next begins, inside the blocks of an article that hold its own text.

A stop ends a sentence when what follows looks like a beginning and what stands before it is not an abbreviation or an initial. News text as
it comes from the web also has sentences glued together ("security.According"), torn ones (". , 268 suspects"), bullets, headlines without
a stop and hard-wrapped lines. Every pattern looks at a bounded stretch, so the cost is linear whatever the text.
"""

import re
from collections.abc import Iterator

from factcheck.model import Article, Block, Sentence

LONGEST = 1200
"""A sentence is cut when it is longer, in characters: the parser's cost and memory stay bounded, and no real sentence of news is."""

ENDLESS = 12_000
"""A run of words without the end of a sentence that is longer, in characters, has no grammar that a parse could find."""

STOP = re.compile(r"(?:[.!?…]{1,6}[\"”’'»)\]]{0,3})(?=\s|[\"“‘(\[A-Z])|[。！？][”」』]?|\n")
DOTTED = re.compile(r"(?:[a-z]\.){1,4}[a-z]")
FOLLOWS = re.compile(r"[ \t\u00a0\u3000]{0,40}(?=(\S{0,24}))")
OPENING = re.compile(r"[\"“‘'(\[«$€£¥#@•*–—-]{0,3}[A-Z0-9À-ÖØ-ÞА-Я\u4e00-\u9fff]|[\"“‘«$€£¥•—,]")
GLUED = re.compile(r"(?:[a-z]{3}|\d\d|[a-z]\)|[\"”])\Z")
GLUED_NEXT = re.compile(r"[\"“‘(]?(?:[A-Z][a-z]{1,20}[\s,]|(?:A|I)\s)")
PARAGRAPH = re.compile(r"[^\n]++(?:\n[^\n]++)*+")
LEADING = re.compile(r"(?:[\s,;·•▪●◦‣]|[-–—*](?=\s)){0,200}")

NEVER_LAST = frozenset(
    "mr mrs ms mx dr prof rev fr hon gen brig maj col lt capt cmdr adm sgt cpl pvt supt det insp ofc sen rep gov pres sec amb st mt ft "
    "messrs mme mlle sr. msgr no nos vs v fig figs pp approx est ca circa rs viz cf i.e e.g incl art sect ph.d".split()
)
"""Abbreviations that something always follows."""

MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split())

SELDOM_LAST = frozenset(
    "inc ltd co corp bros jr sr plc llc u.s u.k u.n e.u u.s.a d.c a.m p.m a.d b.c etc dept univ ave blvd rd calif fla mass tex".split()
)
"""Abbreviations that may end a sentence: they do when a word follows that mostly begins one."""

STARTERS = frozenset(
    "the a an this that these those it its he she they we i you his her their our my there here in on at by for from with after before "
    "when while since as if but and so yet or however meanwhile according although though despite during under over once then now today "
    "yesterday some many most all both no none one two what who where why how police officials authorities investigators".split()
)


def split_sentences(article: Article) -> Iterator[Sentence]:
    """The sentences of every block but boilerplate, in order; of a header line only its date is read."""
    blocks = article.blocks or (Block(part="body", start=0, end=len(article.text)),)
    for block in blocks:
        if block.part != "boilerplate":
            yield from sentences_of(article.text, block)


def sentences_of(text: str, block: Block) -> Iterator[Sentence]:
    """The sentences of one block, without the white space, bullets and stray commas around them."""
    at = block.start
    for end in [*breaks(text, block.start, block.end), block.end]:
        start, stop = trimmed(text, at, end)
        at = end
        endless = stop - start > ENDLESS
        for first, last in pieces(text, start, stop):
            yield Sentence.model_construct(start=first, end=last, part=block.part, tokens=(), endless=endless)


def breaks(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets at which a sentence ends."""
    wrapped, next_wrapped = wrapped_stretches(text, start, end), 0
    for stop in STOP.finditer(text, start, end):
        if stop[0] == "\n":
            while next_wrapped < len(wrapped) and wrapped[next_wrapped][1] <= stop.start():
                next_wrapped += 1
            if next_wrapped == len(wrapped) or stop.start() < wrapped[next_wrapped][0]:
                yield stop.end()
        elif ends_sentence(text, stop, end):
            yield stop.end()


def ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
    """Does this stop end its sentence?"""
    mark, after = stop[0], FOLLOWS.match(text, stop.end(), end)
    following = after[1] if after else ""
    if mark[0] in "。！？" or not following:
        return True
    if after and after.end() == stop.end():
        return bool(GLUED.search(text, max(0, stop.start() - 4), stop.start()) and GLUED_NEXT.match(text, stop.end(), end)) or (
            mark[-1] in '"”’' and following[0] in '"“‘'
        )
    if not OPENING.match(following):
        return False
    return mark[0] != "." or (len(mark) > 1 and mark[1] == ".") or not abbreviated(text, stop.start(), following)


def abbreviated(text: str, at: int, following: str) -> bool:
    """Is the stop at `at` that of an abbreviation or an initial, with the sentence going on?"""
    before = word_before(text, at)
    word = before.lower()
    if (word.isalpha() and len(word) > 7) or following[0] == ",":
        return False
    next_word = re.sub(r"\W+\Z", "", following.lstrip("\"“‘'([")).lower()
    if word in NEVER_LAST:
        return following[0].isdigit() if word in ("no", "nos", "fig", "figs", "art", "v", "pp", "sect", "est") else following[0] not in '“"'
    if word in MONTHS:
        return following[0].isdigit()
    if (len(word) == 1 and before.isupper()) or word in SELDOM_LAST or DOTTED.fullmatch(word):
        return following[0] not in '“"•' and next_word not in STARTERS
    return False


def word_before(text: str, at: int) -> str:
    """The word that a stop at `at` stands behind."""
    words = text[max(0, at - 24) : at].split()
    return words[-1].lstrip("\"“‘'([—–-/") if words and not text[at - 1].isspace() else ""


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at either end, a bullet before it or a comma left over from the sentence before."""
    while end > start and text[end - 1].isspace():
        end -= 1
    lead = LEADING.match(text, start, end)
    return (lead.end() if lead else start), end


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span itself, or where it is too long its parts, cut where a reader would draw breath."""
    while end - start > LONGEST:
        cut = best_cut(text, start + LONGEST // 2, start + LONGEST)
        yield trimmed(text, start, cut)
        start = trimmed(text, cut, end)[0]
    if end > start:
        yield start, end


def best_cut(text: str, low: int, high: int) -> int:
    """The last good place to cut in a stretch: a semicolon, a comma before a word, white space between words, else its end."""
    for pattern in (r";\s", r",\s(?=[^\W\d])", r"(?<=[a-z])\s(?=[a-z])", r"\s"):
        found = [match.end() for match in re.finditer(pattern, text[low:high])]
        if found:
            return low + found[-1]
    return high


def wrapped_stretches(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs whose lines were broken to a width: a line break there is a space."""
    found = []
    for paragraph in PARAGRAPH.finditer(text, start, end):
        lines = paragraph[0].split("\n")
        if all(50 <= len(line.rstrip()) <= 100 for line in lines[:-1]) and any(line[:1].islower() for line in lines[1:]):
            found.append(paragraph.span())
    return found
