"""Suppression: findings that the newsroom has accepted, each with its reason. One without a reason, or no longer needed, is told.

In Markdown and HTML `<!-- factcheck: ignore FC101 -- the ministry counts the missing -->` speaks of the paragraph it stands in or after,
on a line of its own of the next one; `ignore-file` of the whole article. Elsewhere an entry of a suppression file goes by the fingerprint.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from factcheck.model import Article, Document, Finding, Report, Suppressed
from factcheck.settings import Settings, Suppression

COMMENT = re.compile(
    r"<!--\s{0,20}factcheck:\s{0,20}(?P<scope>ignore(?:-file)?)\s{1,20}(?P<codes>[A-Z0-9]{2,12}(?:\s{0,5},\s{0,5}[A-Z0-9]{2,12}){0,20})"
    r"(?:\s{0,20}(?:--|—|:)\s{0,20}(?P<reason>[^<>]{0,500}?))?\s{0,20}-->"
)
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


class Remark(NamedTuple):
    """A comment in an article: which rules it silences, where, and why."""

    codes: tuple[str, ...]
    reason: str
    line: int
    start: int
    end: int
    """The stretch of the article's text that it speaks of."""


def settled(report: Report, documents: Sequence[Document], settings: Settings) -> Report:
    """The report without the findings that are accepted; those are kept aside with their reasons."""
    view = {document.article.id: document.article for document in documents}
    remarks = {name: tuple(remarks_in(article)) for name, article in view.items() if article.original and "factcheck:" in article.original}
    if not (remarks or settings.suppressions or settings.per_path_ignore):
        return report
    judged = [(finding, accepted_by(finding, view, remarks, settings)) for finding in report.findings]
    return report.model_copy(
        update={
            "findings": tuple(finding for finding, accepted in judged if accepted is None),
            "suppressed": (*report.suppressed, *(accepted for _, accepted in judged if accepted)),
            "notices": (*report.notices, *complaints(report, remarks, settings)),
        }
    )


def accepted_by(
    finding: Finding, view: Mapping[str, Article], remarks: Mapping[str, tuple[Remark, ...]], settings: Settings
) -> Suppressed | None:
    """What accepts a finding, the nearest first."""
    for remark in remarks.get(finding.article, ()):
        if remark.reason and speaks_of(remark, finding):
            return Suppressed(finding=finding, reason=remark.reason, by="comment")
    for entry in settings.suppressions:
        if entry.reason and entry.fingerprint == finding.fingerprint and entry.article in ("", finding.article):
            return Suppressed(finding=finding, reason=entry.reason, by="file")
    for pattern, codes in settings.per_path_ignore.items():
        if codes and finding.rule.startswith(codes) and any(fnmatchcase(name, pattern) for name in names_of(view[finding.article])):
            return Suppressed(finding=finding, reason=f"{', '.join(codes)} are left out for {pattern}", by="path")
    return None


def speaks_of(remark: Remark, finding: Finding) -> bool:
    """The remark silences the finding's rule at its place."""
    return finding.rule.startswith(remark.codes) and remark.start < finding.end and finding.start < remark.end


def names_of(article: Article) -> Iterator[str]:
    """What a path pattern may go by: the file's path, or the article's id."""
    yield article.id
    if article.file:
        yield article.file


# ---- comments in articles ----------------------------------------------------------------------------------------------


def remarks_in(article: Article) -> Iterator[Remark]:
    """The comments that speak to factcheck, each with the stretch of text it speaks of."""
    original = article.original or ""
    paragraphs = [match.span() for match in PARAGRAPH.finditer(article.text)]
    ends = [article.in_file(*span)[1] for span in paragraphs]
    for match in COMMENT.finditer(original):
        whole = match["scope"] == "ignore-file"
        number = paragraph_at(original, ends, match.start())
        start, end = (0, len(article.text)) if whole else paragraphs[number] if number < len(paragraphs) else (0, 0)
        codes = tuple(code.strip() for code in match["codes"].split(","))
        yield Remark(codes, (match["reason"] or "").strip(), original.count("\n", 0, match.start()) + 1, start, end)


def paragraph_at(original: str, ends: Sequence[int], opening: int) -> int:
    """The number of the paragraph that a comment stands in or at the end of, or else of the next one, by their ends in the file."""
    return bisect_right(ends, original.rfind("\n", 0, opening))


# ---- what is wrong with suppressions -------------------------------------------------------------------------------------


def complaints(report: Report, remarks: Mapping[str, tuple[Remark, ...]], settings: Settings) -> Iterator[str]:
    """Suppressions without a reason, which do nothing, and those that nothing calls for any more."""
    for name, own in sorted(remarks.items()):
        for remark in own:
            where = f"{name}:{remark.line}: the comment on {', '.join(remark.codes)}"
            if not remark.reason:
                yield f"{where} gives no reason and is not heeded; write it after --"
            elif not any(finding.article == name and speaks_of(remark, finding) for finding in report.findings):
                yield f"{where} is no longer needed"
    yield from entry_complaints(report, settings.suppressions)


def entry_complaints(report: Report, entries: Iterable[Suppression]) -> Iterator[str]:
    """The same for the entries of suppression files; an entry for an article that was not read is not judged."""
    read = {article.id for article in report.articles}
    found = {(finding.fingerprint, article) for finding in report.findings for article in ("", finding.article)}
    for entry in entries:
        where = f"the suppression of {entry.rule or 'a finding'} ({entry.fingerprint})" + (f" in {entry.article}" if entry.article else "")
        if not entry.reason:
            yield f"{where} gives no reason and is not heeded"
        elif entry.article in read and (entry.fingerprint, entry.article) not in found:
            yield f"{where} is no longer needed"
