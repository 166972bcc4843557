"""Sources of one event side by side."""

import pytest

from factcheck.model import Finding, Report
from factcheck.pipeline import compare_drafts, document_of, reconcile
from factcheck.read import article_of
from factcheck.settings import Settings

SEVEN = Settings(select=("FC7",))


RETOLD = "On Monday night 14 people were killed off Port Amlin. The Star of Amlin sank, harbour master Jorun Vasquey told reporters."


def article(name: str, text: str, published: str = "2021-03-09"):  # type: ignore[no-untyped-def]
    return article_of({"id": name, "source": name, "text": text, "published": published})


def ferry(toll: str) -> str:
    return f"{toll} when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said."


def report(*articles) -> Report:  # type: ignore[no-untyped-def]
    return reconcile(articles, SEVEN).report


def rules(found: Report) -> set[str]:
    return {finding.rule for finding in found.findings}


def test_one_source_against_another_shows_both() -> None:
    (finding,) = report(article("a", ferry("Fourteen people were killed")), article("b", ferry("Forty-one people were killed"))).findings
    assert finding.rule == "FC701"
    assert {finding.article, finding.related[0].article} == {"a", "b"}
    assert "Fourteen" in finding.working
    assert "Forty-one" in finding.working


def test_agreeing_sources_are_verified() -> None:
    found = report(
        article("a", ferry("Fourteen people were killed")),
        article(
            "b",
            "On Monday night 14 people were killed off Port Amlin. The Star of Amlin sank, harbour master Jorun Vasquey told reporters.",
        ),
    )
    assert not rules(found) & {"FC701", "FC702"}
    assert {verified.article for verified in found.verified} == {"a", "b"}


def test_the_majority_is_the_measure() -> None:
    found = report(
        article("a", ferry("Fourteen people were killed")),
        article(
            "b",
            RETOLD,
        ),
        article("c", ferry("Forty-one people were killed")),
    )
    assert [finding.article for finding in found.findings if finding.rule == "FC701"] == ["c"]


@pytest.mark.parametrize("second", ["At least 14 people were killed", "About 40 people were killed", "Fourteen children were injured"])
def test_what_can_hold_together_is_no_contradiction(second: str) -> None:
    assert "FC701" not in rules(report(article("a", ferry("Forty-one people were killed")), article("b", ferry(second))))


def test_a_later_toll_is_a_timeline_and_no_contradiction() -> None:
    found = report(article("a", ferry("Fourteen people were killed")), article("b", ferry("Forty-one people were killed"), "2021-03-12"))
    assert rules(found) == {"FC702"}
    assert "→" in found.findings[0].working


def drafted(text: str, published: str = "2021-03-13") -> tuple[Finding, ...]:
    others = [article("a", ferry("Fourteen people were killed")), article("b", ferry("Forty-one people were killed"), "2021-03-12")]
    documents = tuple(document_of(other, SEVEN) for other in others)
    return compare_drafts((document_of(article("draft", text, published), SEVEN),), documents, SEVEN).report.findings


def test_a_draft_with_the_old_toll_is_told_the_new_one() -> None:
    found = [finding for finding in drafted(ferry("Fourteen people were killed")) if finding.rule == "FC703"]
    assert [finding.suggestions for finding in found] == [("Forty-one",)]


def test_findings_beside_others_are_the_draft_s_alone() -> None:
    assert {finding.article for finding in drafted(ferry("Fourteen people were killed"))} <= {"draft"}


def test_a_draft_with_the_new_toll_passes() -> None:
    assert drafted(ferry("Forty-one people were killed")) == ()


def test_a_draft_on_something_else_passes() -> None:
    assert drafted("Fourteen people were killed in a bus crash near Castellan on Friday.") == ()


# ---- a contradiction needs something specific in common ---------------------------------------------------------------


def raid(town: str, number: str) -> str:
    return f"Inspectors in {town} detained {number} people on Monday in a raid on an unlicensed betting shop."


@pytest.mark.parametrize("towns", [("Cebu", "Manila"), ("Ostrany", "Verlow"), ("Davao", "Ostrany")])
def test_like_raids_in_two_towns_on_one_day_are_no_contradiction(towns: tuple[str, str]) -> None:
    found = report(article("a", raid(towns[0], "18")), article("b", raid(towns[1], "44")))
    assert not found.findings


def test_a_shared_city_ties_two_reports() -> None:
    found = report(
        article("a", "Laos put 152 fraud suspects on a plane to Zhengzhou on Monday, the police ministry said."),
        article("b", "A plane with 125 fraud suspects from Laos landed in Zhengzhou on Monday, the police ministry said."),
    )
    assert rules(found) == {"FC701"}


def test_dozens_beside_a_number_say_nothing_more() -> None:
    found = report(
        article("a", ferry("Fifty-two people were killed")),
        article("b", f"Dozens die as ferry sinks\n\n{ferry('Sixteen people were killed')}"),
    )
    assert rules(found) == {"FC701"}
