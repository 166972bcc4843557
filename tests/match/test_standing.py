"""What keeps a figure from being the present count of all."""

import pytest

from factcheck.match.figures import Figure, figures_of
from factcheck.model import Article
from factcheck.pipeline import document_of
from factcheck.settings import Settings


def figures_in(text: str) -> dict[str, Figure]:
    document = document_of(Article(id="a", text=text), Settings())
    return {figure.claim.text: figure for figure in figures_of(document)}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The toll rose to 15 on Tuesday from 12 on Monday.", "12", "15"),
        ("Police arrested 240 people, compared with 200 a year earlier.", "200", "240"),
        ("Some 70 shops closed, against 45 shops in 2021.", "45", "Some 70"),
        ("The fleet has 96 ships, more than the 88 ships of 2023.", "more than the 88", "96"),
    ],
)
def test_the_figure_that_a_newer_one_is_set_against_is_an_earlier_one(text: str, old: str, new: str) -> None:
    figures = figures_in(text)
    assert figures[old].earlier
    assert not figures[new].earlier


def test_where_somebody_comes_from_is_no_earlier_figure() -> None:
    assert not figures_in("The firm withdrew from 12 countries.")["12"].earlier


@pytest.mark.parametrize(
    ("text", "figure", "word"),
    [
        ("Nine people were seriously injured.", "Nine", "seriously"),
        ("Thirty were hospitalised on Monday.", "Thirty", "hospitalised"),
        ("Eleven people were still in hospital.", "Eleven", "still"),
        ("The militia killed or wounded 40 soldiers.", "40", "kill or injure"),
        ("A total of 60 people died or are missing.", "60", "kill or miss"),
    ],
)
def test_a_part_of_those_harmed_and_two_fates_together_are_circumstances(text: str, figure: str, word: str) -> None:
    assert word in figures_in(text)[figure].circumstance


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed and 40 wounded.",
        "Twelve people were shot and killed.",
        "Twelve were killed. The cause is still being investigated.",
    ],
)
def test_two_fates_with_a_figure_each_are_told_apart(text: str) -> None:
    assert not figures_in(text)["Twelve"].circumstance


def test_what_was_said_at_first_is_an_earlier_figure() -> None:
    assert figures_in("The police had first spoken of 31 dead.")["31"].earlier
    assert figures_in("The police first said 94 people had died.")["94"].earlier
