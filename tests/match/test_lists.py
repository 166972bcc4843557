"""Counts and the lists that spell them out."""

import pytest

from factcheck.match.lists import listed
from factcheck.model import Relation
from factcheck.pipeline import document_of
from factcheck.read import article_of
from factcheck.settings import Settings


def lists(text: str) -> list[Relation]:
    return list(listed(document_of(article_of({"id": "a", "text": text}), Settings())))


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Trams stopped in three towns: Ghent, Lille and Namur.", "colon"),
        ("Trams stopped in three towns – Ghent, Lille and Namur – on Friday.", "dash"),
        ("Trams stopped in three towns (Ghent, Lille and Namur).", "bracket"),
        ("Trams stopped in three towns, Ghent, Lille and Namur, on Friday.", "comma"),
        ("The three towns concerned are Ghent, Lille and Namur.", "are"),
        ("Ghent, Lille and Namur are the three towns.", "are"),
        ("Three towns have applied. They are Ghent, Lille and Namur.", "taken-up"),
        ("Three cases are before the court. The cases were brought in Ghent, Lille and Namur.", "perhaps"),
    ],
)
def test_a_list_is_tied_to_its_count(text: str, by: str) -> None:
    (relation,) = lists(text)
    assert relation.facts["by"] == by
    assert relation.facts["low"] <= "3" <= relation.facts["high"]


@pytest.mark.parametrize(
    "text",
    [
        "Trams stopped in nine towns, including Ghent, Lille and Namur.",
        "The two met in Ghent, Lille and Namur.",
        "The Six Nations sides are England, France and Italy.",
        "He was charged with five counts of assault and battery.",
        "Three of Hart's sons, Paul, Tom and Ivo, and a niece were there.",
        "Five shot: 'a bang, a bang and a bang'",
    ],
)
def test_what_spells_out_no_count_is_left_alone(text: str) -> None:
    assert not lists(text)
