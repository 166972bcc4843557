"""Findings as comments in a Word document, at their figures; the text stays as it is."""

import io
import zipfile
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from copy import deepcopy
from typing import Any

from factcheck.model import Finding
from factcheck.wordtext import WORD, Piece, document_lines, text_of

AUTHOR = "factcheck"


def annotated(data: bytes, findings: Sequence[Finding]) -> bytes:
    """The document with a comment for each finding. Offsets count in the text that reading took from the same document."""
    from docx import Document
    from docx.text.run import Run

    document = Document(io.BytesIO(data))
    cut(document, {offset for finding in findings for offset in (finding.start, finding.end)})
    pieces = [(at, piece, run) for at, piece, run in located(document) if run is not None and piece.text]
    starts = [at for at, _, _ in pieces]
    for finding in findings:
        first, last = bisect_left(starts, finding.start), bisect_left(starts, finding.end)
        runs = [run for at, piece, run in pieces[first:last] if at + len(piece.text) <= finding.end]
        if runs:
            ends = [Run(run, document) for run in (runs[0], runs[-1])]
            comment = document.add_comment(ends, text="\n".join(said(finding)), author=AUTHOR, initials="fc")
            # when it was written is no part of what was found: the same document gets the same comments, byte for byte
            comment._comment_elm.attrib.pop(f"{WORD}date", None)
    return saved(document)


def said(finding: Finding) -> list[str]:
    """What a comment says, line by line."""
    lines = [f"{finding.severity.capitalize()} {finding.rule}: {finding.message}", f"Working: {finding.working}"]
    lines += [f"Beside it, in {place.article}: “{place.excerpt}”" for place in finding.related if place.article != finding.article]
    lines += [f"Try: {suggestion}" for suggestion in finding.suggestions]
    lines += [f"Ask: {finding.query}"] if finding.query else []
    return ["".join(c if c.isprintable() else " " for c in line) for line in lines]


def located(document: Any) -> list[tuple[int, Piece, Any]]:
    """The pieces of the text with their offsets and their runs."""
    found, at = [], 0
    for pieces, _ in document_lines(document):
        for piece in pieces:
            run = piece.element.getparent() if piece.element is not None else None
            found.append((at, piece, run if run is not None and run.tag == f"{WORD}r" else None))
            at += len(piece.text)
        at += 1
    return found


def cut(document: Any, offsets: Iterable[int]) -> None:
    """Cut the runs that the offsets lie inside of, which nobody sees: from the last on, so that what was found before stays as it is."""
    waiting = sorted(offsets)
    for at, piece, run in reversed(located(document)):
        while waiting and waiting[-1] >= at:
            offset = waiting.pop()
            if run is None or offset >= at + len(piece.text):
                continue
            if offset > at or first_in(run) is not piece.element:
                halve(run, piece.element, offset - at)


def first_in(run: Any) -> Any:
    """The first element of a run that stands for text."""
    return next((child for child in run if text_of(child)), None)


def halve(run: Any, element: Any, offset: int) -> None:
    """Make two runs of one, of the same looks: up to an offset in one of its elements, and from there on."""
    place = list(run).index(element)
    rest = deepcopy(run)
    run.addnext(rest)
    for child in [child for child in list(run)[place + (1 if offset else 0) :] if child.tag != f"{WORD}rPr"]:
        run.remove(child)
    for child in [child for child in list(rest)[:place] if child.tag != f"{WORD}rPr"]:
        rest.remove(child)
    if offset:
        own = list(run)[-1]
        other = next(child for child in rest if child.tag != f"{WORD}rPr")
        own.text, other.text = own.text[:offset], other.text[offset:]
        for half in (own, other):
            half.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def saved(document: Any) -> bytes:
    """The document as a file, without the time at which it was packed."""
    packed, plain = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as parcel, zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as out:
        for name in parcel.namelist():
            out.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), parcel.read(name), zipfile.ZIP_DEFLATED)
    return plain.getvalue()
