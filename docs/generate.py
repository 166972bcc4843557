"""Writes the reference pages that come from the program itself: the rule catalogue and the JSON records.

    python docs/generate.py          writes docs/rules.md and docs/records.md

A test compares the pages with what this makes, so they cannot go stale.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck import model
from factcheck.model import Record
from factcheck.render.rule import MARK
from factcheck.rulebook import Example, Rule, load_rules

DOCS = Path(__file__).parent
CLAIMS = (model.CountClaim, model.MoneyClaim, model.DateClaim)
RECORDS = (
    model.Report,
    model.ArticleSummary,
    model.Finding,
    model.Place,
    model.Verified,
    model.Coverage,
    model.Event,
    model.Problem,
    *CLAIMS,
    model.Value,
    model.Days,
)


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
        lines += ["", *fields(record)]
    return "\n".join(lines) + "\n"


def fields(record: type[Record]) -> Iterator[str]:
    """A record as a table of its fields."""
    yield f"## {record.__name__}"
    yield ""
    yield " ".join((record.__doc__ or "").split())
    yield ""
    yield "| field | type |"
    yield "|---|---|"
    schema = record.model_json_schema(mode="serialization")
    yield from (f"| `{name}` | {kind(spec)} |" for name, spec in schema.get("properties", {}).items())


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


if __name__ == "__main__":
    (DOCS / "rules.md").write_text(catalogue(), encoding="utf-8")
    (DOCS / "records.md").write_text(records(), encoding="utf-8")
