"""The catalogue's loader: types from text, and errors that name file and field."""

import os
from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.rulebook import bundled_rules, chosen, load_rules, read_rule

GOOD = """\
id: HOUSE001
name: no-dozen
summary: We do not write dozen.
why: House style.
severity: note
check: figures_are_read
message: "{figure}"
examples:
  bad:
    - {title: one, articles: ["[[12,34,5]]"]}
  good:
    - {title: two, articles: ["12"]}
"""


def rule_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "house" / "HOUSE001.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_is_read_with_its_family(tmp_path: Path) -> None:
    rule = read_rule(rule_file(tmp_path, GOOD))
    assert (rule.id, rule.family, rule.default) == ("HOUSE001", "house", "on")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: note", "severity: grave", "severity"),
        ("why: House style.\n", "", "why"),
        ("why: House style.", "why: House style.\nwy: typo", "wy"),
        ("why: House style.", "why: House style.\nwhy: twice", "'why' stands twice"),
        ("id: HOUSE001", "id: house1", "id"),
        ("  good:\n    - {title: two, articles: [\"12\"]}\n", "", "examples.good"),
        ("examples:", "examples: [", "YAML"),
        ('"{figure}"', '"{figure:>999999999}"', "message: {figure}: a placeholder is a name"),
        ('"{figure}"', '"{figure.__class__}"', "a placeholder is a name"),
        ('"{figure}"', '"{0}"', "a placeholder is a name"),
        ('"{figure}"', '"{figure"', "message: a brace is open"),
        ('["12"]', '[{id: a}]', "an article is a text"),
        ('["12"]', '["12"], previous: ["11", "10"]', "an earlier version of each article"),
        ("why: House style.", "why: House style.\n? [a, b]\n: c", "a key is a word"),
        ("why: House style.", "why: " + "[" * 9000, "nested too deeply"),
        ("why: House style.", 'why: "\\U00110000"', "YAML"),
        (GOOD, "just text", "mapping"),
        (GOOD, "", "mapping"),
    ],
)  # fmt: skip
def test_a_broken_rule_names_file_and_field(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(RuleError, match=r"HOUSE001\.yaml") as caught:
        read_rule(rule_file(tmp_path, GOOD.replace(old, new)))
    assert said in str(caught.value)


def test_words_that_yaml_would_turn_into_something_else_stay_text(tmp_path: Path) -> None:
    rule = read_rule(rule_file(tmp_path, GOOD.replace("check:", "params: {country: NO, slack: 0.05, at: 12:30}\ncheck:")))
    assert rule.params == {"country": "NO", "slack": "0.05", "at": "12:30"}


def test_a_code_may_stand_once_only(tmp_path: Path) -> None:
    rule_file(tmp_path, GOOD.replace("HOUSE001", "FC900"))
    with pytest.raises(RuleError, match="FC900 is taken"):
        load_rules([tmp_path])


def test_rules_are_chosen_by_code_and_prefix() -> None:
    rules = load_rules()
    assert all(rule.default == "on" for rule in chosen(rules, (), ()))
    assert [rule.id for rule in chosen(rules, ("FC900",), ())] == ["FC900"]
    assert not [rule for rule in chosen(rules, (), ("FC",)) if rule.id.startswith("FC")]


def test_every_file_of_the_catalogue_is_named_for_its_rule() -> None:
    assert all(path.stem == read_rule(path).id for path in bundled_rules().rglob("*.yaml"))


def test_what_is_no_file_is_no_rule(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "HOUSE001.yaml")
    with pytest.raises(RuleError, match=r"HOUSE001\.yaml: cannot be opened: it is no file"):
        load_rules([tmp_path])


def test_a_rule_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "HOUSE001.yaml").write_bytes(b"id: \xff\xfe")
    with pytest.raises(RuleError, match=r"HOUSE001\.yaml: this is not UTF-8"):
        load_rules([tmp_path])


def test_a_folder_of_rules_with_a_name_too_long_is_refused() -> None:
    with pytest.raises(RuleError, match="too long"):
        load_rules([Path("x" * 5000)])


def test_files_may_end_in_yml(tmp_path: Path) -> None:
    rule_file(tmp_path, GOOD).rename(tmp_path / "house" / "HOUSE001.yml")
    assert "HOUSE001" in {rule.id for rule in load_rules([tmp_path / "house"])}


def test_a_folder_without_a_rule_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"empty: there are no rules in this folder"):
        (tmp_path / "empty").mkdir()
        load_rules([tmp_path / "empty"])


def test_a_name_may_stand_once_only(tmp_path: Path) -> None:
    path = rule_file(tmp_path, GOOD.replace("no-dozen", "sum-off"))
    with pytest.raises(RuleError, match=r"HOUSE001\.yaml: name: sum-off is the name of FC101; take another"):
        load_rules([path.parent])
