"""Every rule's own examples run: the bad ones are caught at the marked place, the good ones pass in silence."""

import pytest

from factcheck.examples import findings_of
from factcheck.rulebook import Example, Rule, load_rules
from factcheck.settings import Settings

RULES = load_rules()


def cases(sort: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{example.title.replace(' ', '-')}")
        for rule in RULES
        for example in getattr(rule.examples, sort)
    ]


@pytest.mark.parametrize(("rule", "example"), cases("bad"))
def test_a_bad_example_is_caught_at_its_place(rule: Rule, example: Example) -> None:
    found, places = findings_of(rule, example, Settings())
    assert places, "a bad example marks where the finding must stand"
    for place in places:
        assert any(f.article == place.article and f.start < place.end and place.start < f.end for f in found), found


@pytest.mark.parametrize(("rule", "example"), cases("good"))
def test_a_good_example_passes_in_silence(rule: Rule, example: Example) -> None:
    found, _ = findings_of(rule, example, Settings())
    assert not found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_words_are_missing_in_a_message(rule: Rule) -> None:
    for example in rule.examples.bad:
        assert all(
            "…" not in finding.message.replace(finding.excerpt, "") or "…" in rule.message
            for finding in findings_of(rule, example, Settings())[0]
        )
