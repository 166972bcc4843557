"""Conversions beside the history of their rate."""

from xml.etree import ElementTree as Xml

import pytest

from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.render.charts import Chart
from factcheck.render.history import CONVERSIONS, chart, history_of
from factcheck.report import whole
from factcheck.rulebook import load_rules
from factcheck.settings import Settings


def made(text: str, published: str = "2019-01-18") -> list[Chart]:
    """The charts of all conversions in a text, findings first."""
    result = reconcile([article_of({"id": "a", "text": text, **({"published": published} if published else {})})], Settings())
    report, documents = whole(result), result.documents
    rules = {rule.id for rule in load_rules() if rule.check in CONVERSIONS}
    known = {claim.id: claim for claim in report.claims}
    found = [history_of(o, known, documents["a"].article.published) for o in (*report.findings, *report.verified) if o.rule in rules]
    return [chart(history) for history in found if history]


def words(one: Chart) -> list[str]:
    return [text.text for text in Xml.fromstring(one.svg).iter("text") if text.text]


def test_a_conversion_that_holds_crosses_the_rates_of_its_time() -> None:
    (one,) = made("The dam cost 60 million yuan ($8.9 million), the mayor of Aro said.")
    assert one.title.startswith("CNY per USD: 6.742 by the sums; ECB rates 6.2")
    assert "from 2018-01 to 2020-01" in one.title
    assert "2019-01" in words(one)


def test_a_slip_of_a_thousand_is_drawn_by_powers_of_ten() -> None:
    (one,) = made("The dam cost 60 million yuan ($8.9 billion), the mayor of Aro said.")
    assert one.title.startswith("USD per CNY: 148.3 by the sums")
    assert {"0.1", "1", "10", "100", "1,000"} <= set(words(one))


def test_without_a_date_all_years_are_shown() -> None:
    (one,) = made("The dam cost 60 million yuan ($8.9 million), the mayor of Aro said.", published="")
    assert {"1980", "2000", "2020"} & set(words(one))


def test_two_conversions_that_imply_two_rates_stand_in_one_drawing() -> None:
    found = made("Repairs cost £22m ($31.2m). The insurers paid £11.5m ($14.1m) towards them.", "2016")
    assert any("1.418 and 1.226 by the sums" in one.title for one in found)


def test_sums_in_one_currency_have_no_rate() -> None:
    assert made("The dam cost $60 million ($8.9 million in 1950), the mayor of Aro said.") == []


@pytest.mark.parametrize("published", ["1965-05-01", "2004-06-01", "2004/2006", "2031-01-01"])
@pytest.mark.parametrize(
    "sums", ["£1m ($2.8m)", "10m rupees ($220,000)", "$1m (1.4 trillion lira)", "about $5bn–$6bn (£3bn–£4bn)", "more than €1 (¥200)"]
)
def test_whatever_the_time_and_the_money_it_can_be_drawn_twice_alike(published: str, sums: str) -> None:
    text = f"The dam cost {sums}, the mayor of Aro said."
    assert made(text, published) == made(text, published)
    assert all("chart" in one.svg for one in made(text, published))
