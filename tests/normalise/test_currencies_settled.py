"""Open currency words are settled by the article around them."""

import pytest

from factcheck.extract import extract
from factcheck.model import MoneyClaim
from factcheck.normalise import normalise
from factcheck.read import article_of
from factcheck.settings import Settings


def money(text: str, settings: Settings | None = None, **fields: str) -> list[tuple[str, bool]]:
    article = article_of({"id": "a", "text": text, **fields})
    claims = normalise(extract(article), settings or Settings()).claims
    return [(claim.unit, claim.assumed) for claim in claims if isinstance(claim, MoneyClaim)]


def test_a_bare_dollar_is_assumed_american() -> None:
    assert money("The firm paid $5m for the patent.") == [("USD", True)]


def test_a_bare_dollar_follows_the_country_spoken_of() -> None:
    assert money("Police in Sydney said the house in Melbourne had sold for $5m.") == [("AUD", False)]


def test_one_mention_of_another_country_does_not_make_a_dollar_its_own() -> None:
    assert money("The firm has an office in Canada and paid $5m for the patent.") == [("USD", True)]


def test_a_bare_dollar_follows_the_newsroom_s_address() -> None:
    assert money("The house sold for $5m.", url="https://news.example.co.nz/house") == [("NZD", False)]


def test_the_settings_settle_what_the_article_does_not() -> None:
    assert money("The house sold for $5m.", Settings(country="CA")) == [("CAD", False)]


def test_the_article_goes_before_the_settings() -> None:
    assert money("The house in Sydney of a firm in Melbourne sold for $5m.", Settings(country="CA")) == [("AUD", False)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The flood in Punjab, Pakistan, cost Lahore 20 million rupees.", "PKR"),
        ("Farmers near Mumbai, India, owe 20 million rupees.", "INR"),
        ("The bakery in Cairo, Egypt, owes 20 million pounds.", "EGP"),
        ("The council in Manila, Philippines, spent 3 million pesos.", "PHP"),
        ("The mill in Oslo, Norway, was sold for 3 million kroner.", "NOK"),
    ],
)
def test_a_currency_s_name_follows_the_country_spoken_of(text: str, unit: str) -> None:
    assert money(text) == [(unit, False)]


def test_a_sum_beside_another_is_not_of_the_same_currency() -> None:
    assert money("Sydney and Melbourne got A$5m ($3.3m).") == [("AUD", False), ("USD", True)]


def test_what_else_the_word_could_have_meant_is_kept() -> None:
    article = article_of({"id": "a", "text": "Police in Sydney said the house in Melbourne had sold for $5m."})
    claim = normalise(extract(article), Settings()).claims[0]
    assert isinstance(claim, MoneyClaim)
    assert "USD" in claim.candidates


def test_a_dollar_with_a_country_s_letters_is_sure() -> None:
    assert money("It cost HK$5m, then NT$20m, then US$3m.") == [("HKD", False), ("TWD", False), ("USD", False)]
