"""Suppression: findings that the newsroom has accepted, each with its reason. One without a reason, or no longer needed, is told.

In Markdown and HTML `<!-- factcheck: ignore FC101 -- the ministry counts the missing -->` speaks of the paragraph it stands in or after,
on a line of its own of the next one; `ignore-file` of the whole article. Elsewhere an entry of a suppression file goes by the fingerprint.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from factcheck.model import Article, Document, Finding, Report, Suppressed
from factcheck.read.markdown import FENCE, ITEM, fence_after
from factcheck.rulebook import chosen, load_rules
from factcheck.settings import Settings, Suppression

OPENING = re.compile(r"<!--\s{0,20}factcheck\b(?!\.\w)", re.I)
COMMENT = re.compile(
    r"<!--\s{0,20}factcheck:\s{0,20}(?P<scope>ignore(?:-file)?)\s{1,20}(?P<codes>[A-Z0-9]{2,12}(?:\s{0,5},\s{0,5}[A-Z0-9]{2,12}){0,20})"
    r"(?:\s{0,20}(?:--|—|:)\s{0,20}(?P<reason>(?:(?!-->|<!--)[\s\S]){0,500}?))?\s{0,20}-->"
)
WRITTEN = "<!-- factcheck: ignore FC101 -- the reason -->"
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
APART = re.compile(r"\n|<[a-zA-Z]")
"""What stands between a paragraph and a comment that does not belong to it: the end of the line, or another element's beginning."""
MARKDOWN = (".md", ".markdown")
NAMED = 5
"""So many of the entries that fit nothing are named."""


class Remark(NamedTuple):
    """A comment in an article: which rules it silences, where, and why; and what keeps it from doing so."""

    codes: tuple[str, ...]
    reason: str
    line: int
    start: int
    end: int
    """The stretch of the article's text that it speaks of."""
    fault: str = ""


class Marked(NamedTuple):
    """An article as suppression sees it: its names, the rules that ran on it and its comments."""

    article: str
    names: tuple[str, ...]
    ran: frozenset[str]
    remarks: tuple[Remark, ...]


def settled(report: Report, documents: Mapping[str, Document], settings: Settings) -> Report:
    """The report without the findings that are accepted; those are kept aside with their reasons."""
    marked = {one.article: one for one in marked_articles(report, documents, settings)}
    if not (settings.suppressions or any(one.remarks for one in marked.values())):
        return report
    judged = [(finding, accepted_by(finding, marked[finding.article].remarks, settings)) for finding in report.findings]
    return report.model_copy(
        update={
            "findings": tuple(finding for finding, accepted in judged if accepted is None),
            "suppressed": (*report.suppressed, *(accepted for _, accepted in judged if accepted)),
            "notices": (*report.notices, *complaints(report, list(marked.values()), settings.suppressions)),
        }
    )


def marked_articles(report: Report, documents: Mapping[str, Document], settings: Settings) -> Iterator[Marked]:
    """The articles that findings were wanted for."""
    rules = load_rules(settings.rules)
    codes = tuple(rule.id for rule in rules)
    plain = frozenset(rule.id for rule in chosen(rules, settings.select, settings.ignore))
    wanted = (article.id for article in report.articles if article.figures is not None)
    for article in (documents[name].article for name in wanted):
        own = settings.at(article.path)
        ran = plain if own is settings else frozenset(rule.id for rule in chosen(rules, own.select, own.ignore))
        yield Marked(article.id, (article.id, article.file or article.id), ran, tuple(remarks_in(article, codes)))


def accepted_by(finding: Finding, remarks: Sequence[Remark], settings: Settings) -> Suppressed | None:
    """What accepts a finding, the nearest first. Of an entry the fingerprint decides, whatever the article is called now."""
    for remark in remarks:
        if remark.reason and speaks_of(remark, finding):
            return Suppressed(finding=finding, reason=remark.reason, by="comment")
    for entry in settings.suppressions:
        if entry.reason and entry.fingerprint == finding.fingerprint:
            return Suppressed(finding=finding, reason=entry.reason, by="file")
    return None


def speaks_of(remark: Remark, finding: Finding) -> bool:
    """The remark silences the finding's rule at its place."""
    return bool(remark.codes) and finding.rule.startswith(remark.codes) and remark.start < finding.end and finding.start < remark.end


# ---- comments in articles ----------------------------------------------------------------------------------------------


def remarks_in(article: Article, rules: Sequence[str]) -> Iterator[Remark]:
    """The comments that speak to factcheck, each with the stretch of text it speaks of."""
    original = article.original or ""
    openings = [match.start() for match in OPENING.finditer(original)]
    if not openings:
        return
    code = stretches_of_code(original) if str(article.path or article.id).lower().endswith(MARKDOWN) else []
    paragraphs = [(article.in_file(*match.span()), match.span()) for match in PARAGRAPH.finditer(article.text)]
    for at in openings:
        if not lies_in(at, code):
            yield remark_at(at, article, paragraphs, rules)


def remark_at(at: int, article: Article, paragraphs: Sequence[tuple[tuple[int, int], tuple[int, int]]], rules: Sequence[str]) -> Remark:
    """One comment."""
    original = article.original or ""
    line = original.count("\n", 0, at) + 1
    match = COMMENT.match(original, at)
    if not match:
        return Remark((), "", line, 0, 0, f"is not understood and not heeded; write {WRITTEN}")
    start, end = (0, len(article.text)) if match["scope"] == "ignore-file" else paragraph_at(at, original, paragraphs)
    codes = tuple(code.strip() for code in match["codes"].split(","))
    unknown = [code for code in codes if not any(rule.startswith(code) for rule in rules)]
    reason = (match["reason"] or "").strip()
    fault = f"names {', '.join(unknown)}, which is the code of no rule" if unknown else ""
    return Remark(codes, reason, line, start, end, fault if reason else "gives no reason and is not heeded; write it after --")


def paragraph_at(opening: int, original: str, paragraphs: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> tuple[int, int]:
    """The paragraph that a comment stands in, or at the end of, or else the next one."""
    after = bisect_right(paragraphs, opening, key=lambda paragraph: paragraph[0][0])
    if after:
        (_, end), span = paragraphs[after - 1]
        if opening < end or not APART.search(original, end, opening):
            return span
    return paragraphs[after][1] if after < len(paragraphs) else (0, 0)


def stretches_of_code(original: str) -> list[tuple[int, int]]:
    """Where Markdown shows code, in blocks and between marks: a comment in it is an example."""
    found: list[tuple[int, int]] = []
    fence: str | None = None
    at = 0
    apart, listed = True, False  # whether the line before ends a paragraph; whether an item of a list goes on
    for line in original.splitlines(keepends=True):
        opening = FENCE.match(line)
        indented = line.startswith(("    ", "\t"))
        if fence or opening or (indented and apart and not listed and line.strip()):
            found.append((at, at + len(line)))
            fence = fence_after(fence, line, None if fence else opening) if fence or opening else None
        else:
            found += [(at + mark.start(), at + mark.end()) for mark in re.finditer(r"(`{1,3})[^`\n]{1,1000}\1", line)]
            apart = not line.strip()
        if line.strip() and not indented:
            listed = bool(ITEM.match(line))
        at += len(line)
    return found


def lies_in(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a place lies in one of these stretches, which are in order."""
    before = bisect_right(stretches, at, key=lambda stretch: stretch[0])
    return before > 0 and at < stretches[before - 1][1]


# ---- what is wrong with suppressions -------------------------------------------------------------------------------------


def complaints(report: Report, marked: Sequence[Marked], entries: Iterable[Suppression]) -> Iterator[str]:
    """Suppressions that do nothing, and those that nothing calls for any more. What no rule that ran speaks of is not judged."""
    findings: dict[str, list[Finding]] = {}
    for finding in report.findings:
        findings.setdefault(finding.article, []).append(finding)
    for one in sorted(marked, key=lambda one: one.article):
        own = findings.get(one.article, [])
        for remark in one.remarks:
            where = f"{one.names[-1]}:{remark.line}: the comment" + (f" on {', '.join(remark.codes)}" if remark.codes else "")
            if remark.fault:
                yield f"{where} {remark.fault}"
            elif any(rule.startswith(remark.codes) for rule in one.ran) and not any(speaks_of(remark, finding) for finding in own):
                yield f"{where} is no longer needed"
    yield from entry_complaints(report, marked, entries)


def entry_complaints(report: Report, marked: Sequence[Marked], entries: Iterable[Suppression]) -> Iterator[str]:
    """The same for the entries of suppression files; an entry for an article that was not read is not judged."""
    found = {finding.fingerprint for finding in report.findings}
    ran = frozenset().union(*(one.ran for one in marked))
    names = {name for one in marked for name in one.names}
    endings = frozenset(ending for name in names for ending in endings_of(name))
    loose: list[str] = []
    for entry in entries:
        where = f"the suppression of {entry.rule or 'a finding'} ({entry.fingerprint})" + (f" in {entry.article}" if entry.article else "")
        if not entry.reason:
            yield f"{where} gives no reason and is not heeded"
        elif entry.fingerprint in found or (entry.rule and entry.rule not in ran):
            continue
        elif not entry.article:
            loose.append(entry.fingerprint)
        elif entry.article in endings or endings_of(entry.article) & names:
            yield f"{where} is no longer needed"
    if loose:
        named = ", ".join(loose[:NAMED]) + (f" and {len(loose) - NAMED} more" if len(loose) > NAMED else "")
        yield f"suppressions that name no article fit nothing in what was read: {named}"


def endings_of(name: str) -> frozenset[str]:
    """A path, and what is left of it without one or more of its first folders: what it is called from inside of them."""
    parts = PurePosixPath(name).parts
    return frozenset("/".join(parts[at:]) for at in range(len(parts)))
