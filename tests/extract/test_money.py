"""Sums of money in the spellings of news."""

import pytest

from factcheck.extract.quantities import find_quantities
from factcheck.model import plain


def sums(text: str) -> list[tuple[str, str | None]]:
    return [(plain(m.value.point), m.unit) for m in find_quantities(text) if m.kind == "money" and m.value and m.value.point is not None]


SPELLINGS = [
    ("It cost US$137,000.", "137000", "USD"),
    ("It cost U.S.$5.", "5", "USD"),
    ("It cost RMB5m.", "5000000", "CNY"),
    ("It cost Rs 5 crore.", "50000000", "INR"),
    ("It cost Rs. 500.", "500", "INR"),
    ("It cost €5bn.", "5000000000", "EUR"),
    ("A 5bn-euro fund opened.", "5000000000", "EUR"),
    ("It cost A$5m.", "5000000", "AUD"),
    ("It cost HK$5m.", "5000000", "HKD"),
    ("It cost NT$5m.", "5000000", "TWD"),
    ("It cost C$5m.", "5000000", "CAD"),
    ("It cost 50p.", "0.5", "GBP"),
    ("It cost 1,088 pence.", "10.88", "GBP"),
    ("It cost 99c.", "0.99", "USD"),
    ("It cost three dollars 50 cents.", "3.5", "USD"),
    ("It cost USD34.6 million.", "34600000", "USD"),
    ("It cost 34.6 million USD.", "34600000", "USD"),
    ("It cost 5 €.", "5", "EUR"),
    ("It cost £5m.", "5000000", "GBP"),
    ("It cost 5 million pounds.", "5000000", "GBP"),
    ("They spent 40 pounds on tea.", "40", "GBP"),
    ("It cost 5 million Swiss francs.", "5000000", "CHF"),
    ("It cost 5 million South Korean won.", "5000000", "KRW"),
    ("It cost 3 trillion won.", "3000000000000", "KRW"),
    ("It cost 912.17亿元.", "91217000000", "CNY"),
    ("It cost ¥500.", "500", "JPY"),
    ("It cost 500 rubles.", "500", "RUB"),
    ("It cost R5m.", "5000000", "ZAR"),
    ("It cost $500 US.", "500", "USD"),
    ("It cost 2,000 kroner.", "2000", "NOK"),
    ("It cost $-99.99.", "-99.99", "USD"),
    ("It is a million dollar house.", "1000000", "USD"),
    ("It cost $1.2tn.", "1200000000000", "USD"),
]


@pytest.mark.parametrize(("text", "point", "unit"), SPELLINGS)
def test_a_sum_is_read_in_its_spelling(text: str, point: str, unit: str) -> None:
    assert sums(text) == [(point, unit)]


def test_conversions_in_one_bracket_are_sums_of_their_own() -> None:
    assert sums("It paid 253m euros (£175m; $328m).") == [("253000000", "EUR"), ("175000000", "GBP"), ("328000000", "USD")]


def test_a_bracket_makes_no_negative_sum() -> None:
    assert sums("It paid 60 million yuan ($8.9 million).") == [("60000000", "CNY"), ("8900000", "USD")]


@pytest.mark.parametrize(
    "text",
    [
        "The baby weighed 8 pounds.",
        "They won 3 medals and 154 won a place.",
        "He scored 40 marks.",
        "The rapper 50 Cent came.",
        "It passed the four thousand mark.",
        "The team had 6 punts.",
    ],
)
def test_words_that_are_also_currencies_are_no_money_without_a_sign_of_it(text: str) -> None:
    assert sums(text) == []


def test_what_a_bare_sign_may_stand_for_is_kept() -> None:
    (mention,) = find_quantities("It cost $5m.")
    assert mention.units[0] == "USD"
    assert {"AUD", "CAD", "HKD"} <= set(mention.units)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("They pay $3,500 a month.", "month"),
        ("They pay $15/hour.", "hour"),
        ("They pay €20 per head.", "head"),
        ("Planes at $120m each sold.", "each"),
        ("It rose from $142m a year earlier.", None),
    ],
)
def test_what_a_sum_is_per(text: str, per: str | None) -> None:
    assert [mention.per for mention in find_quantities(text)] == [per]
