"""Where the outcome of each figure shows in an article's text: marks in order that do not overlap, and the text cut at them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from factcheck.model import Block, Claim, Document, Finding, Part, Report, Verified

STRETCH = 64
"""Characters of an article whose marks are looked through together."""
Outcome = Literal["error", "warning", "note", "beside", "verified", "read"]
"""What became of a figure; `beside` is a figure that a finding elsewhere compares with, `read` one that met nothing to be compared with."""


class Mark(NamedTuple):
    """A stretch of an article's text with its outcome, and the numbers of the findings or verified figures it belongs to."""

    start: int
    end: int
    outcome: Outcome
    numbers: tuple[int, ...] = ()
    goes_on: bool = False
    """It began in the paragraph before."""


class Piece(NamedTuple):
    """A piece of a paragraph, marked or plain."""

    text: str
    mark: Mark | None = None


class Paragraph(NamedTuple):
    """A paragraph of an article as it is shown."""

    part: Part
    pieces: tuple[Piece, ...]


class Placed:
    """Marks in the order they were placed, looked up by where they stand: an article may have thousands."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.near: dict[int, list[int]] = defaultdict(list)

    def over(self, mark: Mark) -> int | None:
        """The number of the first mark that overlaps with one."""
        near = {number for stretch in stretches(mark) for number in self.near.get(stretch, ())}
        return min((n for n in near if self.marks[n].start < mark.end and mark.start < self.marks[n].end), default=None)

    def append(self, mark: Mark) -> None:
        """Place one more."""
        self.marks.append(mark)
        self.put(len(self.marks) - 1, mark)

    def put(self, number: int, mark: Mark) -> None:
        """Place a mark instead of another that it covers."""
        self.marks[number] = mark
        for stretch in stretches(mark):
            if number not in self.near[stretch][-1:]:
                self.near[stretch].append(number)


def stretches(mark: Mark) -> range:
    """The stretches of so many characters that a mark reaches into."""
    return range(mark.start // STRETCH, mark.end // STRETCH + 1)


def marks_of(document: Document, findings: Sequence[tuple[int, Finding]], verified: Sequence[tuple[int, Verified]]) -> list[Mark]:
    """The marks of an article, worst first where they overlap: a place that several findings speak of carries all their numbers."""
    article = document.article.id
    placed = Placed()
    for number, finding in findings:
        if finding.article == article:
            join(placed, Mark(finding.start, finding.end, finding.severity, (number,)))
    for number, finding in findings:
        for place in finding.related:
            if place.article == article:
                add(placed, Mark(place.start, place.end, "beside", (number,)))
    outcomes = {claim: number for number, held in reversed(verified) for claim in held.claims}
    for number, held in verified:
        if held.article == article:
            add(placed, Mark(held.start, held.end, "verified", (number,)))
    for claim in document.claims:
        add(placed, mark_of(claim, outcomes))
    return sorted(mark for mark in placed.marks if mark.start < mark.end)


def mark_of(claim: Claim, outcomes: Mapping[str, int]) -> Mark:
    """A figure that no finding speaks of: verified with its number, or only read."""
    number = outcomes.get(claim.id)
    return Mark(claim.start, claim.end, "read" if number is None else "verified", () if number is None else (number,))


def join(placed: Placed, mark: Mark) -> None:
    """Place a finding's mark; with one that it overlaps it becomes one."""
    number = placed.over(mark)
    if number is None:
        placed.append(mark)
        return
    other = placed.marks[number]
    numbers = (*other.numbers, *mark.numbers)
    placed.put(number, other._replace(start=min(other.start, mark.start), end=max(other.end, mark.end), numbers=numbers))


def add(placed: Placed, mark: Mark) -> None:
    """Place a mark where nothing stands yet; on the same words as another of its kind it adds its number."""
    number = placed.over(mark)
    if number is None:
        placed.append(mark)
        return
    other = placed.marks[number]
    if (other.start, other.end, other.outcome) == mark[:3] and not set(mark.numbers) <= set(other.numbers):
        placed.put(number, other._replace(numbers=(*other.numbers, *mark.numbers)))


def paragraphs(document: Document, marks: Sequence[Mark]) -> Iterator[Paragraph]:
    """The article's text by paragraphs, cut at its marks."""
    text = document.article.text
    waiting = list(reversed(marks))
    for part, start, end in lines(document):
        pieces: list[Piece] = []
        at = start
        while waiting and waiting[-1].start < end:
            mark = waiting.pop()
            if mark.end > end:
                # a mark over a line's end goes on in the next paragraph
                waiting.append(mark._replace(start=end, goes_on=True))
                mark = mark._replace(end=end)
            if mark.end <= at:
                continue
            pieces += [Piece(text[at : max(at, mark.start)]), Piece(text[max(at, mark.start) : mark.end], mark)]
            at = mark.end
        pieces.append(Piece(text[at:end]))
        yield Paragraph(part, tuple(piece for piece in pieces if piece.text))


def lines(document: Document) -> Iterator[tuple[Part, int, int]]:
    """The lines of an article with their parts."""
    text = document.article.text
    whole = Block(part="body", start=0, end=len(text))
    for block in document.article.blocks or (whole,):
        at = block.start
        for line in text[block.start : block.end].split("\n"):
            if line.strip():
                yield block.part, at, at + len(line)
            at += len(line) + 1


def numbered(report: Report, findings: Sequence[Finding]) -> tuple[list[tuple[int, Finding]], list[tuple[int, Verified]]]:
    """Findings and verified figures with the numbers that their links go by."""
    own = {article.id for article in report.articles}
    return list(enumerate(findings, 1)), list(enumerate((v for v in report.verified if v.article in own), 1))
