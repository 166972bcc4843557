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


def test_articles_of_one_id_displace_neither_each_other_nor_the_draft() -> None:
    ids = ("draft", "wire", "wire")
    texts = [f"{count} people died when a bus left the road near Pisek on Monday, police said." for count in (12, 14, 15)]
    others = [{"id": name, "text": text, "published": "2024-05-14"} for name, text in zip(ids, texts, strict=True)]
    draft = "13 people died when a bus left the road near Pisek on Monday, police said."
    report = factcheck.check(draft, published="2024-05-14", against=others)
    assert [article.id for article in report.articles] == ["draft", "draft~2", "wire", "wire~2"]
    assert len(report.notices) == 2
    assert {finding.article for finding in report.findings} == {"draft"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"select": ("FC999",)}, "select FC999: no rule"),
        ({"ignore": ("",)}, "ignore : no rule"),
        ({"select": "FC101"}, "select: give a list of codes"),
        ({"country": "Germany"}, "country: 'Germany' is no code"),
        ({"currency": "$"}, "currency: '\\$' is no code"),
        ({"jobs": 0}, "jobs: 0"),
        ({"rate_tolerance": 2}, "rate_tolerance: 2"),
        ({"published": "soon"}, "published: 'soon' are no days"),
        ({"colour": "red"}, "colour: there is no such setting"),
        ({"per_path": ({"pattern": "*", "country": "Mars"},)}, "country: 'Mars' is no code"),
        ({"per_path": ({"pattern": "*", "ignore": ("XX",)},)}, "ignore XX: no rule"),
    ],
)
def test_settings_that_make_no_sense_are_refused_by_name(given: dict[str, object], said: str) -> None:
    with pytest.raises(factcheck.SettingsError, match=said):
        factcheck.Settings(**given)  # type: ignore[arg-type]
