"""Which figures are set beside each other as the same thing in other units, and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import extract
from factcheck.match.conversions import find_conversions
from factcheck.match.unit_conversions import find_unit_conversions
from factcheck.model import Document
from factcheck.normalise import normalise
from factcheck.read import article_of
from factcheck.settings import Settings


def document(text: str) -> Document:
    return normalise(extract(article_of({"id": "a", "text": text})), Settings())


def conversions(text: str) -> list[tuple[list[str], str]]:
    """The sums of each conversion in their codes, and how sure its form is."""
    article = document(text)
    unit = {claim.id: claim.unit or "" for claim in article.claims}
    return [([unit[claim] for claim in relation.roles["sum"]], relation.facts["form"]) for relation in find_conversions(article)]


@pytest.mark.parametrize(
    ("text", "codes", "form"),
    [
        ("The port cost 90m euros (£78m) to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost £78m (90m euros) to dredge.", ["GBP", "EUR"], "sure"),
        ("The port cost 90m euros (£78m; $102m) to dredge.", ["EUR", "GBP", "USD"], "sure"),
        ("The port cost 90m euros (£78m, $102m) to dredge.", ["EUR", "GBP", "USD"], "sure"),
        ("The port cost 90m euros (£78m or $102m) to dredge.", ["EUR", "GBP", "USD"], "sure"),
        ("The port cost 90m euros (about £78m) to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros (equivalent to £78m) to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros (£78m at today's exchange rate) to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros, or £78m, to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros, the equivalent of £78m, to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros - about £78m - to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros – or roughly £78m – to dredge.", ["EUR", "GBP"], "sure"),
        ("The port cost 90m euros or £78m to dredge.", ["EUR", "GBP"], "likely"),
        ("The port cost 90m euros/£78m to dredge.", ["EUR", "GBP"], "likely"),
        ("A 90m euro contract for dredging (£78m) was signed.", ["EUR", "GBP"], "likely"),
        ("A game costs $60 in the US (£50).", ["USD", "GBP"], "priced"),
        ("Rent is 500-600 euros (£430-£520) a month.", ["EUR", "GBP"], "sure"),
        ("A stamp is 60 cents (52p) there.", ["USD", "GBP"], "sure"),
        ("The yard earned 3bn yen in 2017 ($27m).", ["JPY", "USD"], "sure"),
    ],
)
def test_a_conversion_is_seen(text: str, codes: list[str], form: str) -> None:
    assert conversions(text) == [(codes, form)]


@pytest.mark.parametrize(
    "text",
    [
        "He paid $5m (£3m of it in cash) for the boat.",
        "The radio is $99 (£69 in Britain) at most.",
        "The chair is £469 (£390 without VAT) now.",
        "It made £30m and $12m in two years.",
        "Profits were £30m. The owner (£2m) left.",
        "They asked for £30m, then $12m, then nothing.",
        "The bank has $20bn (against debts of £8bn) in hand.",
    ],
)
def test_two_different_sums_are_no_conversion(text: str) -> None:
    assert conversions(text) == []


def test_the_span_ends_behind_the_bracket() -> None:
    text = "The port cost 90m euros (£78m; $102m) to dredge."
    (relation,) = find_conversions(document(text))
    assert text[relation.spans[0].start : relation.spans[0].end] == "90m euros (£78m; $102m)"


def test_the_dates_of_the_sentence_stand_by() -> None:
    (relation,) = find_conversions(document("In 2000 the yard earned 3bn yen ($28m). It shut in 2005."))
    assert len(relation.roles["date"]) == 1


def test_feet_and_inches_are_one_measure() -> None:
    (relation,) = find_unit_conversions(document("The keeper is 6ft 2in (1.88m) tall."))
    assert len(relation.roles["measure"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The hut is 10 miles (20 minutes) away.",
        "A tank of 40 litres (12 kg) fell.",
        "It ran 10 miles (15 miles in all).",
        "It is 5 acres (2 km) off.",
    ],
)
def test_measures_of_different_things_are_no_conversion(text: str) -> None:
    assert not list(find_unit_conversions(document(text)))


@given(
    st.lists(
        st.sampled_from(["$5m", "£3m", "€2", " (", ")", "; ", " or ", ", ", " about ", "10 miles", "16 km", " - ", "/", " worth "]),
        max_size=25,
    )
)
def test_any_jumble_is_read_without_harm(pieces: list[str]) -> None:
    article = document("".join(pieces) or "none")
    for relation in (*find_conversions(article), *find_unit_conversions(article)):
        assert 0 <= relation.spans[0].start < relation.spans[0].end <= len(article.article.text)
