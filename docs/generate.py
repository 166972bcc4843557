"""Writes the reference pages that come from the program itself: the rule catalogue, the checks and the JSON records.

    python docs/generate.py          writes docs/rules.md, docs/checks.md and docs/records.md

A test compares the pages with what this makes, so they cannot go stale.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

from factcheck import model
from factcheck.checks.table import CHECKS
from factcheck.model import Record
from factcheck.render.rule import MARK
from factcheck.rulebook import Example, Rule, load_rules

DOCS = Path(__file__).parent
HOLDER = re.compile(r"\{(\w+)\}")
RECORDS = (
    model.Report,
    model.ArticleSummary,
    model.Finding,
    model.Place,
    model.Verified,
    model.Suppressed,
    model.Coverage,
    model.Problem,
    model.Event,
    model.Weight,
    model.Alignment,
    model.Tie,
)
CLAIMS: tuple[type[Record], ...] = get_args(get_args(model.Claim)[0])
PARTS = (model.Value, model.Days, model.Moment)


def catalogue() -> str:
    """The rule catalogue: a table of all rules, then each rule with why and examples."""
    rules = load_rules()
    lines = [
        "# The rules",
        "",
        "Made from the files in `rules/` by `docs/generate.py`. *error* is provable from the text and the reference tables, *warning* is",
        "likely, *note* is for reports only and never stops anything. A rule is on by default only where at least nine in ten of its",
        "findings on real articles were right, or where it found nothing there and planted errors are all it could be measured on.",
        "",
        "| rule | severity | on | flags | measured |",
        "|---|---|---|---|---|",
        *(
            f"| [{r.id}](#{r.id.lower()}-{r.name}) {r.name} | {r.severity} | {r.default} | {r.summary} | {r.precision or '–'} |"
            for r in rules
        ),
    ]
    for rule in rules:
        lines += ["", *section(rule)]
    return "\n".join(lines) + "\n"


def section(rule: Rule) -> Iterator[str]:
    """One rule."""
    yield f"## {rule.id} {rule.name}"
    yield ""
    yield f"{rule.summary} {rule.why}"
    yield ""
    yield "Flags:"
    yield ""
    yield from (line for example in rule.examples.bad for line in shown(example))
    yield ""
    yield "Stays silent on:"
    yield ""
    yield from (line for example in rule.examples.good for line in shown(example))


def shown(example: Example) -> Iterator[str]:
    """One example: its title, then its articles as quotations."""
    texts = [article if isinstance(article, str) else article["text"] for article in example.articles]
    quoted = " / ".join(f"“{bold(' '.join(text.split()))}”" for text in texts)
    yield f"- {example.title}: {quoted}".replace("$", "\\$")


def bold(text: str) -> str:
    """The text with its marked places in bold."""
    return MARK.sub(r"**\1**", text)


def records() -> str:
    """The records of the JSON output, field by field."""
    lines = [
        "# The records",
        "",
        "Made from `factcheck/model.py` by `docs/generate.py`. `factcheck report --format json` writes one `Report`; `factcheck extract`",
        "writes one claim a line. Offsets are half-open character offsets into the article's text as it was in the file.",
        "Amounts are decimals in strings.",
    ]
    for record in RECORDS:
        lines += ["", *fields(record, described(record))]
    lines += ["", "## Claims", "", " ".join((model.ClaimBase.__doc__ or "").split()), "The kinds follow, each with what is its own.", ""]
    lines += table(model.CountClaim, {name: text for name, text in described(model.ClaimBase).items() if name != "unit"})
    for record in (*CLAIMS, *PARTS):
        own = described(record) if record in PARTS else {"kind": "Which kind of claim it is.", **own_fields(record)}
        lines += ["", *fields(record, own)]
    return "\n".join(lines) + "\n"


def own_fields(record: type[Record]) -> dict[str, str]:
    """What a kind of claim adds to what all claims carry, or says otherwise."""
    named = {"unit": model_docs()["ClaimBase"]["unit"], **model_docs().get(record.__name__, {})}
    return {name: text for name, text in named.items() if name not in ("kind", "value")}


def described(record: type[Record]) -> dict[str, str]:
    """The meaning of each field, from the text under it."""
    found = model_docs()[record.__name__]
    return {name: found.get(name, "") for name in record.model_fields}


@cache
def model_docs() -> dict[str, dict[str, str]]:
    """The texts under the fields of all records of the model."""
    tree = ast.parse(inspect.getsource(model))
    return {node.name: dict(texts_in(node)) for node in tree.body if isinstance(node, ast.ClassDef)}


def texts_in(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Each field with the text under it."""
    for one, after in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            text = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else ""
            yield one.target.id, " ".join(str(text).split())


def fields(record: type[Record], meanings: dict[str, str]) -> Iterator[str]:
    """A record with the table of its fields."""
    yield f"## {record.__name__}"
    yield ""
    yield " ".join((record.__doc__ or "").split())
    yield ""
    yield from table(record, meanings)


def table(record: type[Record], meanings: dict[str, str]) -> Iterator[str]:
    """Fields of a record with their types and meanings."""
    yield "| field | type | meaning |"
    yield "|---|---|---|"
    schema = record.model_json_schema(mode="serialization")["properties"]
    yield from (f"| `{name}` | {kind(schema[name])} | {meaning} |" for name, meaning in meanings.items() if name in schema)


def checks() -> str:
    """The checks that a rule of the newsroom's own may name."""
    lines = [
        "# The checks",
        "",
        "Made from `factcheck/checks/` by `docs/generate.py`: what the `check` of a [house rule](house-rules.md) may be, the numbers",
        "that go into its `params`, the placeholders its `message` and `query` may hold, and the bundled rules that use it.",
        "",
        "| check | what should hold | params | placeholders | used by |",
        "|---|---|---|---|---|",
    ]
    used: dict[str, list[Rule]] = {}
    for rule in load_rules():
        used.setdefault(rule.check, []).append(rule)
    for name, check in sorted(CHECKS.items()):
        doc = " ".join((inspect.getdoc(check.run) or "").split("\n\n")[0].split())
        params = ", ".join(f"`{field}`" for field in check.params.model_fields) or "–"
        words = " ".join(f"{rule.message} {rule.query}" for rule in used.get(name, ()))
        holders = " ".join(f"`{{{holder}}}`" for holder in sorted(set(HOLDER.findall(words)))) or "–"
        users = ", ".join(f"[{rule.id}](rules.md#{rule.id.lower()}-{rule.name})" for rule in used.get(name, ())) or "–"
        lines.append(f"| `{name}` | {doc} | {params} | {holders} | {users} |")
    return "\n".join(lines) + "\n"


def kind(spec: dict[str, Any]) -> str:
    """A JSON schema type in words."""
    if "$ref" in spec:
        return str(spec["$ref"]).rsplit("/", 1)[-1]
    if "oneOf" in spec:
        return "claim"
    if "anyOf" in spec:
        return " or ".join(kind(option) for option in spec["anyOf"])
    if "const" in spec or "enum" in spec:
        return " · ".join(f"`{value}`" for value in spec.get("enum", [spec.get("const")]))
    if spec.get("type") == "array":
        inner = spec.get("items") or {}
        return f"list of {kind(inner)}" if inner else "list"
    return f"{spec.get('type', 'any')}" + (f" ({spec['format']})" if "format" in spec else "")


PAGES = {"rules": catalogue, "records": records, "checks": checks}
"""The pages that are made here."""

if __name__ == "__main__":
    for page, make in PAGES.items():
        (DOCS / f"{page}.md").write_text(make(), encoding="utf-8")
