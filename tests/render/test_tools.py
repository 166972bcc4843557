"""The formats that other tools read: SARIF, GitHub annotations, JUnit."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as Xml

import pytest

from factcheck.model import Article, Coverage, Document, Finding, Place, Problem, Report
from factcheck.read import read
from factcheck.render import rendered
from factcheck.report import summary
from factcheck.rulebook import load_rules

TEXT = (
    "Zählt “Größe”?\n\nPolice of [Aro](x) arrested 154 people\x07 on Monday % and 114 on Tuesday,\n270 in all ::error::, <b>they</b> said."
)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Report, Document]:
    """A report with one error and one note on an article full of traps."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ä b,c.txt").write_text(TEXT, encoding="utf-8")
    (article,) = read(["ä b,c.txt"]).articles
    return report_on(article), Document(article=article, sentences=(), claims=())


def report_on(article: Article) -> Report:
    text = article.text
    total, part = text.index("270 in all"), text.index("154 people")
    error = Finding(
        rule="FC101", name="sum-off", severity="error",
        message="[154 people](x) and 114 make 268,\nnot 270 in all ::error::",
        working="154 + 114 = 268", article=article.id, start=total, end=total + 10, excerpt="270 in all",
        related=(Place(article=article.id, start=part, end=part + 11, excerpt="154 people\x07"),),
        suggestions=("268 in all",), fingerprint="f1",
    )  # fmt: skip
    note = error.model_copy(update={"rule": "FC900", "name": "not-read", "severity": "note", "fingerprint": "f2", "related": ()})
    coverage = Coverage(articles=1, figures=3, compared=3, not_compared={})
    problem = Problem(where="x.pdf", what="100% not\nread", advice="save it as .txt")
    looked_at = summary(Document(article=article, sentences=(), claims=())).model_copy(update={"figures": 3, "compared": 3})
    return Report(
        articles=(looked_at,),
        findings=(note, error),
        coverage=coverage,
        problems=(problem,),
    )


def sarif(made: tuple[Report, Document]) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(rendered("sarif", made[0], [made[1]], load_rules()))["runs"][0]
    return run


def test_sarif_keeps_to_its_schema(made: tuple[Report, Document]) -> None:
    model = pytest.importorskip("pydantic_sarif.model")
    text = rendered("sarif", made[0], [made[1]], load_rules())
    assert model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(text)


def test_sarif_shows_the_place_in_the_file(made: tuple[Report, Document]) -> None:
    (first, _) = sarif(made)["results"]
    physical = first["locations"][0]["physicalLocation"]
    region = physical["region"]
    assert unquote(physical["artifactLocation"]["uri"]) == "ä b,c.txt"
    line = TEXT.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"] == "270 in all"
    assert sarif(made)["columnKind"] == "unicodeCodePoints"


def test_sarif_carries_help_fingerprint_and_what_could_not_be_read(made: tuple[Report, Document]) -> None:
    run = sarif(made)
    (first, second) = run["results"]
    assert (first["level"], second["level"]) == ("error", "note")
    assert first["partialFingerprints"] == {"factcheck/v1": "f1"}
    assert [place["id"] for place in first["relatedLocations"]] == [1]
    rule = run["tool"]["driver"]["rules"][second["ruleIndex"]]
    assert rule["id"] == second["ruleId"] == "FC900"
    assert rule["help"]["markdown"].startswith("# FC900")
    assert "x.pdf" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_words_of_an_article_make_no_link_in_sarif(made: tuple[Report, Document]) -> None:
    assert not re.search(r"(?<!\\)\[", sarif(made)["results"][0]["message"]["text"])


def test_github_gets_one_command_a_line_and_none_from_the_article(made: tuple[Report, Document]) -> None:
    lines = rendered("github", made[0], [made[1]], ()).split("\n")
    assert lines[0] == "::error title=not read::x.pdf: 100%25 not%0Aread. save it as .txt"
    assert lines[1].startswith("::error file=ä b%2Cc.txt,line=4,endLine=4,col=1,endColumn=11,title=FC101 sum-off::")
    assert lines[2].startswith("::notice ")
    assert lines[3:] == [""]


def test_junit_counts_errors_and_lets_notes_pass(made: tuple[Report, Document]) -> None:
    root = Xml.fromstring(rendered("junit", made[0], [made[1]], ()))
    assert root.attrib == {"name": "factcheck", "tests": "3", "failures": "1", "errors": "1", "skipped": "0"}
    failure = root.find(".//failure")
    assert failure is not None
    assert "154 + 114 = 268" in (failure.text or "")
    case = root.find(".//testcase[failure]")
    assert case is not None
    assert (case.attrib["file"], case.attrib["line"]) == ("ä b,c.txt", "4")


def test_junit_shows_an_article_without_findings_as_passed(made: tuple[Report, Document]) -> None:
    root = Xml.fromstring(rendered("junit", made[0].model_copy(update={"findings": (), "problems": ()}), [made[1]], ()))
    assert root.attrib == {"name": "factcheck", "tests": "1", "failures": "0", "errors": "0", "skipped": "0"}


@pytest.fixture
def uncompared(made: tuple[Report, Document]) -> Report:
    """The same article with two figures and nothing to compare them with."""
    (article,) = made[0].articles
    quiet = article.model_copy(update={"figures": 2, "compared": 0})
    return made[0].model_copy(update={"articles": (quiet,), "findings": (), "problems": ()})


def test_junit_passes_nothing_where_nothing_was_compared(made: tuple[Report, Document], uncompared: Report) -> None:
    root = Xml.fromstring(rendered("junit", uncompared, [made[1]], ()))
    assert root.attrib == {"name": "factcheck", "tests": "1", "failures": "0", "errors": "0", "skipped": "1"}
    (skipped,) = root.iter("skipped")
    assert "2 figures read, nothing to compare them with" in skipped.attrib["message"]


def test_github_is_told_where_nothing_was_compared(made: tuple[Report, Document], uncompared: Report) -> None:
    said = rendered("github", uncompared, [made[1]], ())
    assert said.startswith("::notice file=ä b%2Cc.txt,title=nothing compared::2 figures read, nothing to compare them with")


def test_sarif_tells_where_nothing_was_compared(made: tuple[Report, Document], uncompared: Report) -> None:
    run = json.loads(rendered("sarif", uncompared, [made[1]], ()))["runs"][0]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "nothing to compare" in note["message"]["text"]
    assert note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "%C3%A4%20b%2Cc.txt"


def test_articles_that_only_stand_beside_are_no_suite(made: tuple[Report, Document]) -> None:
    (article,) = made[0].articles
    beside = made[0].model_copy(update={"articles": (article.model_copy(update={"figures": None}),), "findings": (), "problems": ()})
    assert Xml.fromstring(rendered("junit", beside, [made[1]], ())).attrib["tests"] == "0"


@pytest.mark.parametrize("form", ["sarif", "github", "junit"])
def test_the_order_of_findings_changes_nothing(made: tuple[Report, Document], form: str) -> None:
    turned = made[0].model_copy(update={"findings": made[0].findings[::-1]})
    assert rendered(form, made[0], [made[1]], load_rules()) == rendered(form, turned, [made[1]], load_rules())
