"""Two reports side by side: a contradiction of one occasion, or two occasions, a part, a later total. The texts are in two_reports.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.settings import Settings

CASES = yaml.safe_load((Path(__file__).parent / "two_reports.yaml").read_text(encoding="utf-8"))


def given(case: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The rules that speak, and those of them that do so at warning or above."""
    articles = [
        article_of({"id": f"{n}", **fields, "text": f"{fields['title']}\n\n{fields['text']}"}) for n, fields in enumerate(case["reports"])
    ]
    findings = reconcile(articles, Settings()).report.findings
    return {finding.rule for finding in findings}, {finding.rule for finding in findings if finding.severity != "note"}


@pytest.mark.parametrize("case", [case for case in CASES if "gives" in case], ids=lambda case: case["title"])
def test_what_cannot_both_be_right_is_told(case: dict[str, Any]) -> None:
    rules, loud = given(case)
    assert case["gives"] in rules
    assert loud <= {case["gives"]}


@pytest.mark.parametrize("case", [case for case in CASES if "gives" not in case], ids=lambda case: case["title"])
def test_what_can_both_be_right_is_left_alone(case: dict[str, Any]) -> None:
    assert not given(case)[1]
