"""The noun lexicon: synonyms, kinds, exclusion."""

import pytest

from factcheck.reference.nouns import nouns


@pytest.mark.parametrize(
    ("one", "other", "kinship"),
    [
        ("people", "person", "same"),
        ("suspect", "person", "narrower"),
        ("person", "suspect", "broader"),
        ("boy", "person", "narrower"),
        ("lorry", "truck", "same"),
        ("lorry", "vehicle", "narrower"),
        ("zebra", "zebra", "same"),
        ("zebra", "person", "apart"),
    ],
)
def test_nouns_stand_to_one_another_as_listed(one: str, other: str, kinship: str) -> None:
    assert nouns().kinship(one, other) == kinship


def test_exclusion_reaches_kinds_of_the_excluded() -> None:
    assert nouns().exclude("boy", "woman")
    assert not nouns().exclude("officer", "man")


def test_every_group_leads_itself() -> None:
    lexicon = nouns()
    assert all(lexicon.group(leader) == leader for leader in lexicon.leader.values())


def test_nothing_is_a_kind_of_itself() -> None:
    assert all(group not in above for group, above in nouns().broader.items())
