"""Places in a text: what is one, and which one."""

import pytest

from factcheck.extract.places import find_places


def places(text: str) -> list[tuple[str, str]]:
    return [(text[t.start : t.end], t.place) for t in find_places(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bus overturned near Toledo, Ohio, on Monday.", [("Toledo", "US-OH/Toledo"), ("Ohio", "US-OH")]),
        ("A bus overturned near Toledo in Spain on Monday.", [("Toledo", "ES/Toledo"), ("Spain", "ES")]),
        ("VIENTIANE (Wire) — Officers met the governor of Henan.", [("VIENTIANE", "LA/Vientiane"), ("Henan", "CN-HA")]),
        ("Zhengzhou, in Henan province, will host the fair.", [("Zhengzhou", "CN-HA/Zhengzhou"), ("Henan", "CN-HA")]),
        ("The flood reached St. Louis on Sunday.", [("St. Louis", "US-MO/St. Louis")]),
        ("Two men drowned in Reading, Pa., last week.", [("Reading", "US-PA/Reading")]),
        ("Kalamazoo County deputies found the car.", [("Kalamazoo County", "US-MI/Kalamazoo County")]),
    ],
)
def test_places_are_found_and_told_apart(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Reading is fun, and May is nice.",
        "Andrew Jackson shook hands with Mr Jordan.",
        "China Daily printed the list.",
        "The Dallas Cowboys lost again.",
        "Madison said she would appeal.",
    ],
)
def test_words_persons_papers_and_teams_are_no_places(text: str) -> None:
    assert places(text) == []


def test_a_name_said_plainly_once_counts_everywhere() -> None:
    text = "Police in Mobile, Ala., closed two roads. Mobile had seen worse storms. Officers said Mobile police were ready."
    assert [place for _, place in places(text)].count("US-AL/Mobile") >= 2


def test_other_places_decide_between_namesakes() -> None:
    assert ("Springfield", "US-MO/Springfield") in places(
        "A train from Joplin and Branson stopped in Springfield, said police in Missouri."
    )


def test_a_huge_text_takes_no_longer_than_its_length() -> None:
    assert find_places("St. " * 50_000) == []
