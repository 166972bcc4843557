"""Sources against measures."""

from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.render.matrix import Matrix, matrix_of
from factcheck.settings import Settings


def matrix(first: str, second: str, later: str = "2021-03-09") -> Matrix:
    text = "{} when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said."
    told = (("a", first, "2021-03-09"), ("b", second, later))
    articles = [article_of({"id": name, "text": text.format(toll), "published": day}) for name, toll, day in told]
    report = reconcile(articles, Settings()).report
    (event,) = report.events
    return matrix_of(event, {claim.id: claim for claim in report.claims})


def test_figures_that_cannot_both_hold_are_marked() -> None:
    found = matrix("Fourteen people were killed", "Forty-one people were killed")
    assert found.measures == ["people killed"]
    assert found.rows == [("a", ["14 ≠"]), ("b", ["41 ≠"])]
    assert found.timelines == []


def test_figures_that_agree_are_marked() -> None:
    assert matrix("Fourteen people were killed", "14 people were killed").rows == [("a", ["14 ✓"]), ("b", ["14 ✓"])]


def test_a_figure_that_changed_is_told_day_by_day() -> None:
    found = matrix("Fourteen people were killed", "Forty-one people were killed", later="2021-03-11")
    assert found.timelines == ["people killed: 14 (2021-03-09) → 41 (2021-03-11)"]
