"""The report as the JSON of the contract."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model import Document, Record, Report
from factcheck.render.offsets import in_file
from factcheck.rulebook import Rule


def render(report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False) -> Iterator[str]:
    """The whole report with the claims of its articles, indented by one space."""
    opening = "{"
    for field, value in in_file(report, documents):
        yield f'{opening}\n "{field}": '
        yield from [indented(value)] if isinstance(value, Record) else listed(value)
        opening = ","
    yield "\n}\n"


def listed(items: Iterable[Record | str]) -> Iterator[str]:
    """A list, an item a piece."""
    opening = "["
    for item in items:
        yield f"{opening}\n  "
        yield json.dumps(item, ensure_ascii=False) if isinstance(item, str) else indented(item, 2)
        opening = ","
    yield "[]" if opening == "[" else "\n ]"


def indented(record: Record, by: int = 1) -> str:
    """A record whose lines but the first are moved to the right; text of JSON holds no line break."""
    return record.model_dump_json(indent=1).replace("\n", "\n" + " " * by)
