"""The rule catalogue: one YAML file a rule, read with types, refused with the file's and the field's name.

Scalars are loaded as text (YAML would read `NO` as false and `0.05` as a binary float) and given their types by pydantic. Repeated and
unknown keys are errors.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field, ValidationError

from factcheck.errors import RuleError
from factcheck.model import Record, Severity


class Example(Record):
    """One or more short articles that a rule must speak on (`bad`) or stay silent on (`good`).

    `[[…]]` marks the place where the finding must stand; the marks are taken out before the article is read. An article is its text, or
    a mapping with the fields of a JSON article.
    """

    title: str
    articles: tuple[str | Mapping[str, str], ...] = Field(min_length=1)
    previous: tuple[str, ...] = ()
    """The articles' earlier versions, in the same order, for rules that compare the two."""


class Examples(Record):
    """The examples of a rule, which the test suite runs."""

    bad: tuple[Example, ...] = Field(min_length=1)
    good: tuple[Example, ...] = Field(min_length=1)


class Rule(Record):
    """A rule: what it flags, why that matters, how bad it is, which check finds it with which numbers, and its examples."""

    id: str = Field(pattern=r"^[A-Z]{2,8}\d{3}$")
    name: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    family: str
    summary: str
    why: str
    severity: Severity
    check: str
    params: Mapping[str, Any] = {}
    message: str
    query: str = ""
    """Two sentences to send to the reporter; the placeholders are the message's."""
    default: Literal["on", "off"] = "on"
    precision: str = ""
    """Measured on real articles, in words: "11 of 12 findings in 337 articles"."""
    examples: Examples


# libyaml reads the rules ten times as fast; PyYAML's own reader gives the same where a machine has no libyaml
_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Loads every scalar as text and refuses repeated keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Build a mapping from `node`; a key that stands twice is an error."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key.value!r} stands twice", key.start_mark)
            seen.add(key.value)
        fields: dict[Any, Any] = super().construct_mapping(node, deep)
        return fields


def bundled_rules() -> Path:
    """The folder of the rules that come with factcheck: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


def read_rule(path: Path) -> Rule:
    """The rule in one YAML file. Raises `RuleError` naming file and field."""
    try:
        fields = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError, RecursionError) as error:
        raise RuleError(f"{path}: cannot be read as YAML: {error}") from error
    if not isinstance(fields, dict):
        raise RuleError(f"{path}: a rule file holds one mapping of fields")
    try:
        return Rule.model_validate({"family": path.parent.name, **fields})
    except ValidationError as error:
        raise RuleError("\n".join(_complaints(path, error))) from error


def _complaints(path: Path, error: ValidationError) -> Iterable[str]:
    for problem in error.errors():
        yield f"{path}: {'.'.join(map(str, problem['loc']))}: {problem['msg']}"


def load_rules(folders: Iterable[Path] = ()) -> tuple[Rule, ...]:
    """All bundled rules and those of `folders`, by code. Raises `RuleError` for a broken file or a code given twice."""
    rules: dict[str, Rule] = {rule.id: rule for rule in _bundled()}
    for folder in folders:
        if not folder.is_dir():
            raise RuleError(f"{folder}: there is no such folder of rules")
        for path in sorted(folder.rglob("*.yaml")):
            rule = read_rule(path)
            if rule.id in rules:
                raise RuleError(f"{path}: id: the code {rule.id} is taken")
            rules[rule.id] = rule
    return tuple(rules[code] for code in sorted(rules))


def bundled_codes() -> frozenset[str]:
    """The codes of the rules that come with factcheck."""
    return frozenset(rule.id for rule in _bundled())


@cache
def _bundled() -> tuple[Rule, ...]:
    rules: dict[str, Rule] = {}
    for path in sorted(bundled_rules().rglob("*.yaml")):
        rule = read_rule(path)
        if rule.id in rules:
            raise RuleError(f"{path}: id: the code {rule.id} is taken")
        rules[rule.id] = rule
    return tuple(rules.values())


def chosen(rules: Iterable[Rule], select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The rules to run: those selected by code or prefix (without a selection those on by default), less the ignored ones."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return tuple(
        rule
        for rule in rules
        if (rule.id.startswith(wanted) if wanted else rule.default == "on") and not (unwanted and rule.id.startswith(unwanted))
    )
