"""The report as the JSON of the contract."""

from collections.abc import Sequence

from factcheck.model import Document, Report
from factcheck.render.offsets import in_file
from factcheck.rulebook import Rule


def render(report: Report, documents: Sequence[Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """The whole report, its claims included, indented by one space."""
    return in_file(report, documents).model_dump_json(indent=1) + "\n"
