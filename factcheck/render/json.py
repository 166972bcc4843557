"""The report as the JSON of the contract."""

from collections.abc import Sequence

from factcheck.model import Document, Report
from factcheck.rulebook import Rule


def render(report: Report, documents: Sequence[Document], rules: Sequence[Rule], colour: bool = False) -> str:
    """The whole report, its claims included, indented by one space."""
    return report.model_dump_json(indent=1) + "\n"
