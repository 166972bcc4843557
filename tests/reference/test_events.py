"""The event vocabulary."""

import pytest

from factcheck.reference.events import Sort, event_of, event_types, weight_of


@pytest.mark.parametrize(
    ("word", "sort", "event"),
    [
        ("kill", "verb", "kill"),
        ("dead", "adjective", "kill"),
        ("fatality", "noun", "kill"),
        ("wounded", "adjective", "injure"),
        ("lay off", "verb", "lay-off"),
        ("earthquake", "noun", "quake"),
    ],
)
def test_words_of_every_sort_name_their_event(word: str, sort: Sort, event: str) -> None:
    assert event_of(word, sort) == event


def test_an_unknown_word_names_no_event() -> None:
    assert event_of("table", "noun") is None
    assert weight_of("table") == 0


def test_no_word_stands_twice_in_one_type() -> None:
    for name, event in event_types().items():
        words = list(event.words())
        assert len(words) == len(set(words)), name
