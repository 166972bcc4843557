"""JUnit XML, which every CI server shows: an article is a suite, a finding above a note is a failed case in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.etree import ElementTree as Xml

from factcheck.model import ArticleSummary, Document, Finding, Problem, Report
from factcheck.render.positions import AllPositions, Positions, path_of
from factcheck.render.wording import by_article, one_line, ranked, untold
from factcheck.rulebook import Rule

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """One suite an article, one for the inputs that could not be read, and one for the notes on the run."""
    places = AllPositions(documents)
    found = by_article(ranked(report.findings))
    suites = [suite(article, found.get(article.id, []), places) for article in report.articles if article.figures is not None]
    if report.problems:
        suites.append(unread(report.problems))
    if report.notices:
        suites.append(notes(report.notices))
    root = Xml.Element("testsuites", totals(suites))
    root.extend(suites)
    Xml.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def suite(article: ArticleSummary, findings: Sequence[Finding], places: Mapping[str, Positions]) -> Xml.Element:
    """An article: its findings as cases, or one case that passed, or that was skipped where nothing was compared."""
    cases = [case(finding, places[finding.article]) for finding in findings]
    cases = cases or [empty(article)]
    element = Xml.Element("testsuite", {"name": clean(article.id)})
    element.extend(cases)
    element.attrib.update(counts(cases))
    return element


def empty(article: ArticleSummary) -> Xml.Element:
    """The one case of an article without findings."""
    name = "no findings" if article.compared else "nothing compared"
    element = Xml.Element("testcase", {"name": name, "classname": clean(article.id)})
    if not article.compared:
        Xml.SubElement(element, "skipped", {"message": untold(article)})
    return element


def case(finding: Finding, positions: Positions) -> Xml.Element:
    """A finding. A note is a case that passed and says something."""
    region = positions.region(finding.start, finding.end)
    where = {"file": clean(path_of(positions.article)), **({"line": str(region.line)} if region else {})}
    name = f"{finding.rule} {finding.name}: {one_line(finding.excerpt)}"
    element = Xml.Element("testcase", {"name": clean(name), "classname": clean(finding.article), **where})
    if finding.severity == "note":
        Xml.SubElement(element, "system-out").text = clean("\n".join(said(finding)))
    else:
        failure = Xml.SubElement(element, "failure", {"type": finding.severity, "message": clean(one_line(finding.message))})
        failure.text = clean("\n".join(said(finding)))
    return element


def said(finding: Finding) -> Iterator[str]:
    """What a finding has to say, line by line."""
    yield one_line(finding.message)
    yield f"working: {one_line(finding.working)}"
    yield from (f"beside: {place.article}: {one_line(place.excerpt)}" for place in finding.related)
    yield from (f"try: {one_line(suggestion)}" for suggestion in finding.suggestions)


def unread(problems: Sequence[Problem]) -> Xml.Element:
    """The inputs that could not be read, as errors."""
    element = Xml.Element("testsuite", {"name": "inputs"})
    for problem in problems:
        broken = Xml.SubElement(element, "testcase", {"name": clean(problem.where), "classname": "inputs"})
        Xml.SubElement(broken, "error", {"message": clean(problem.what), "type": "unread"}).text = clean(problem.advice)
    element.attrib.update(counts(list(element)))
    return element


def notes(notices: Sequence[str]) -> Xml.Element:
    """What there is to say of the run, such as accepted findings that are none any more: cases that passed and say something."""
    element = Xml.Element("testsuite", {"name": "notes"})
    for notice in notices:
        told = Xml.SubElement(element, "testcase", {"name": clean(one_line(notice)), "classname": "notes"})
        Xml.SubElement(told, "system-out").text = clean(notice)
    element.attrib.update(counts(list(element)))
    return element


def counts(cases: Sequence[Xml.Element]) -> dict[str, str]:
    """How many cases there are, and how many failed."""
    kinds = [child.tag for element in cases for child in element]
    names = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    return {"tests": str(len(cases)), **{name: str(kinds.count(kind)) for name, kind in names.items()}}


def totals(suites: Sequence[Xml.Element]) -> dict[str, str]:
    """The counts of all suites together."""
    return {"name": "factcheck"} | {key: str(sum(int(s.attrib[key]) for s in suites)) for key in ("tests", "failures", "errors", "skipped")}


def clean(text: str) -> str:
    """Text without the characters XML cannot hold."""
    return NOT_XML.sub("\ufffd", text)
