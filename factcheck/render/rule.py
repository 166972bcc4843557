"""One rule in words, for `factcheck explain`, the docs and SARIF help: all from the rule's own file."""

import re
from collections.abc import Iterator

from factcheck.rulebook import Example, Rule

MARK = re.compile(r"\[\[(.*?)\]\]")


def explained(rule: Rule) -> str:
    """All there is to know of a rule, as Markdown that also reads well in a terminal."""
    return "\n".join(_lines(rule))


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id} {rule.name} ({rule.severity}{', off by default' if rule.default == 'off' else ''})"
    yield ""
    yield rule.summary
    yield ""
    yield f"Why: {rule.why}"
    if rule.precision:
        yield ""
        yield f"Measured precision: {rule.precision}"
    yield ""
    yield "Flags:"
    yield from (line for example in rule.examples.bad for line in _example(example))
    yield ""
    yield "Stays silent on:"
    yield from (line for example in rule.examples.good for line in _example(example))
    yield ""
    yield f"To silence it: `--ignore {rule.id}`"


def _example(example: Example) -> Iterator[str]:
    yield f"- {example.title}"
    for article in example.articles:
        text = article if isinstance(article, str) else article["text"]
        yield "  > " + MARK.sub(r"**\1**", " ".join(text.split()))
