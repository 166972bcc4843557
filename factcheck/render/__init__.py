"""Rendering: a report to text. One module a format, imported when it is asked for."""

from collections.abc import Sequence
from importlib import import_module

from factcheck.model import Document, Report
from factcheck.rulebook import Rule

FORMATS = {
    "github": "factcheck.render.github",
    "html": "factcheck.render.html",
    "json": "factcheck.render.json",
    "junit": "factcheck.render.junit",
    "markdown": "factcheck.render.markdown",
    "sarif": "factcheck.render.sarif",
    "text": "factcheck.render.text",
}
WIDE = ("text",)
"""Formats that heed how wide the terminal is."""


def rendered(form: str, report: Report, documents: Sequence[Document], rules: Sequence[Rule], colour: bool = False, width: int = 0) -> str:
    """The report in a format of `FORMATS`. `colour` and the `width` in columns are for terminals and only the text format heeds them."""
    render = import_module(FORMATS[form]).render
    return str(render(report, documents, rules, colour, width) if width and form in WIDE else render(report, documents, rules, colour))
