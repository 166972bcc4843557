"""The Python interface as its documentation says it is."""

import doctest

import pytest

import factcheck
from factcheck import api


def test_the_examples_in_the_documentation_run() -> None:
    assert doctest.testmod(api).failed == 0


def test_check_is_there_without_an_import_of_its_own() -> None:
    assert factcheck.check("There were 12 of them.").coverage.figures == 1


def test_a_draft_is_set_beside_other_articles() -> None:
    others = [{"text": "Two people died when a bus left the road near Pisek on Monday, police said.", "published": "2024-05-14"}]
    report = factcheck.check("Two people died when a bus left the road near Pisek on Monday.", published="2024-05-14", against=others)
    assert {article.id for article in report.articles} >= {"draft"}


def test_all_that_the_interface_names_can_be_imported_from_the_package() -> None:
    assert {name for name in factcheck.__all__ if hasattr(factcheck, name)} == set(factcheck.__all__)


def test_a_mere_text_to_compare_with_is_refused_with_advice() -> None:
    with pytest.raises(factcheck.InputError, match="against: each article is a record"):
        factcheck.check("There were 12 of them.", against=["There were 13."])  # type: ignore[list-item]
