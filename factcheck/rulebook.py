"""The rule catalogue: one YAML file a rule, read with types, refused with the file's and the field's name.

Scalars are loaded as text (YAML would read `NO` as false and `0.05` as a binary float) and given their types by pydantic. Repeated and
unknown keys are errors.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path
from string import Formatter
from typing import Any, Literal

import yaml
from pydantic import Field, ValidationError, field_validator, model_validator

from factcheck.errors import RuleError
from factcheck.fieldtext import Loader, yaml_fault, yaml_value
from factcheck.model import Record, Severity

CODE, NAME = r"[A-Z]{2,8}[0-9]{3}", r"[a-z0-9]+(-[a-z0-9]+)*"
"""How rules are called; their files too."""


class Example(Record):
    """One or more short articles that a rule must speak on (`bad`) or stay silent on (`good`).

    `[[…]]` marks the place where the finding must stand; the marks are taken out before the article is read. An article is its text, or
    a mapping with the fields of a JSON article.
    """

    title: str
    articles: tuple[str | Mapping[str, str], ...] = Field(min_length=1)
    previous: tuple[str, ...] = ()
    """The articles' earlier versions, in the same order, for rules that compare the two."""

    @model_validator(mode="after")
    def _whole(self) -> "Example":
        """Every article has a text, and all have earlier versions or none."""
        if any(isinstance(article, Mapping) and not article.get("text") for article in self.articles):
            raise ValueError('an article is a text, or fields with a "text"')
        if self.previous and len(self.previous) != len(self.articles):
            raise ValueError("give an earlier version of each article, in the same order")
        return self


class Examples(Record):
    """The examples of a rule, which the test suite runs."""

    bad: tuple[Example, ...] = Field(min_length=1)
    good: tuple[Example, ...] = Field(min_length=1)


class Rule(Record):
    """A rule: what it flags, why that matters, how bad it is, which check finds it with which numbers, and its examples."""

    id: str = Field(pattern=rf"^{CODE}$")
    name: str = Field(pattern=rf"^{NAME}$")
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

    @cached_property
    def typed(self) -> dict[type[Record], tuple[Mapping[str, Any], Record]]:
        """The parameters as a check's model has them, beside those they were made from: a run asks for them event by event."""
        return {}

    @field_validator("message", "query")
    @classmethod
    def _plain_placeholders(cls, text: str) -> str:
        """A placeholder is a name and nothing else: Python's own formats could ask for a message of any length."""
        try:
            fields = [(name, spec, conversion) for _, name, spec, conversion in Formatter().parse(text) if name is not None]
        except ValueError:
            raise ValueError("a brace is open; write {{ or }} for one that is meant") from None
        for name, spec, conversion in fields:
            if not name.isidentifier() or spec or conversion:
                raise ValueError(f"{{{name}}}: a placeholder is a name in braces, such as {{total}}")
        return text


class _Loader(Loader):  # type: ignore[misc]
    """Loads every scalar as text and refuses repeated keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Build a mapping from `node`; a key that stands twice is an error."""
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key is a word, not a list or a mapping", key.start_mark)
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
        fields = yaml_value(text_of(path), _Loader)
    except UnicodeDecodeError as error:
        raise RuleError(f"{path}: this is not UTF-8 text; save it as UTF-8") from error
    except OSError as error:
        raise RuleError(f"{path}: cannot be opened: {error.strerror}") from error
    except yaml.YAMLError as error:
        raise RuleError(f"{path}: cannot be read as YAML: {yaml_fault(error)}") from error
    if not isinstance(fields, dict):
        raise RuleError(f"{path}: a rule file holds one mapping of fields")
    try:
        return Rule.model_validate({"family": path.parent.name, **fields})
    except ValidationError as error:
        raise RuleError("\n".join(_complaints(path, error))) from error


def text_of(path: Path) -> str:
    """The text of a rule file; a pipe, which may never end, is none. Raises `OSError`."""
    if not path.is_file():
        raise OSError(None, "it is no file")
    return path.read_text(encoding="utf-8")


def _complaints(path: Path, error: ValidationError) -> Iterable[str]:
    for problem in error.errors():
        yield f"{path}: {'.'.join(map(str, problem['loc'])) or 'rule'}: {complaint(problem)}"


def complaint(problem: Mapping[str, Any]) -> str:
    """What is wrong with a field, as people say it."""
    said = {"extra_forbidden": "there is no such field", "missing": "this is missing"}
    return said.get(problem["type"], str(problem["msg"]).removeprefix("Value error, "))


def load_rules(folders: Iterable[Path] = ()) -> tuple[Rule, ...]:
    """All bundled rules and those of `folders`, by code. Raises `RuleError` that names every broken file and every code given twice."""
    rules: dict[str, Rule] = {rule.id: rule for rule in _bundled()}
    names = {rule.name: rule.id for rule in rules.values()}
    wrong: list[str] = []
    for path in (path for folder in folders for path in some_rule_files(folder)):
        try:
            rule = house_rule(path)
            if rule.id in rules:
                raise RuleError(f"{path}: id: the code {rule.id} is taken")
            if rule.name in names:
                raise RuleError(f"{path}: name: {rule.name} is the name of {names[rule.name]}; take another")
            rules[rule.id], names[rule.name] = rule, rule.id
        except RuleError as error:
            wrong.append(str(error))
    if wrong:
        raise RuleError("\n".join(wrong))
    return tuple(rules[code] for code in sorted(rules))


def house_rule(path: Path) -> Rule:
    """A rule of the newsroom's own. Raises `RuleError` naming file and field, also where its check could not make use of it."""
    try:
        stamp = path.stat()
    except OSError as error:
        raise RuleError(f"{path}: cannot be opened: {error.strerror}") from error
    return _house_rule(path, stamp.st_mtime_ns, stamp.st_size)


@lru_cache(maxsize=1000)
def _house_rule(path: Path, changed: int, size: int) -> Rule:
    """The same, read once as long as the file does not change: every draft of a run asks for it."""
    rule = read_rule(path)
    if wrong := [f"{path}: {fault}" for fault in unusable(rule)]:
        raise RuleError("\n".join(wrong))
    return rule


def unusable(rule: Rule) -> Iterator[str]:
    """What its check could not make use of: another check's numbers, and placeholders that the check does not fill."""
    from factcheck.checks.table import CHECKS

    check = CHECKS.get(rule.check)
    if check is None:
        yield f"check: there is no check named {rule.check!r}; there are {', '.join(sorted(CHECKS))}"
        return
    try:
        check.params.model_validate(dict(rule.params))
    except ValidationError as error:
        yield from (f"params.{'.'.join(map(str, problem['loc']))}: {complaint(problem)}" for problem in error.errors())
    known = placeholders_of(rule.check)
    for field, text in (("message", rule.message), ("query", rule.query)):
        if unknown := sorted(placeholders(text) - known):
            yield f"{field}: {braced(unknown)}: the check {rule.check} does not give this; it gives {braced(known)}"


def placeholders_of(check: str) -> frozenset[str]:
    """The placeholders that a check fills: those that the bundled rules with this check use."""
    return frozenset().union(*(placeholders(rule.message + rule.query) for rule in _bundled() if rule.check == check))


def placeholders(text: str) -> frozenset[str]:
    """The placeholders in a message."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def braced(names: Iterable[str]) -> str:
    """Placeholders as they are written."""
    return ", ".join(f"{{{name}}}" for name in sorted(names))


def some_rule_files(folder: Path) -> list[Path]:
    """The files of a folder of rules that is meant to hold some. Raises `RuleError`."""
    if found := rule_files(folder):
        return found
    raise RuleError(f"{folder}: there are no rules in this folder; their files end in .yaml or .yml")


def rule_files(folder: Path) -> list[Path]:
    """The files of a folder of rules. Raises `RuleError`."""
    try:
        if folder.is_dir():
            return sorted(path for path in folder.rglob("*") if path.suffix.lower() in (".yaml", ".yml"))
    except OSError as error:
        raise RuleError(f"{folder}: cannot be opened: {error.strerror}") from error
    raise RuleError(f"{folder}: there is no such folder of rules")


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
