"""Rendering: a report to text. One module a format, imported when it is asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
PAGES = ("html",)
"""Formats that show every article: they are given all documents at once."""


def rendered(
    form: str,
    report: Report,
    documents: Mapping[str, Document] | Iterable[Document],
    rules: Sequence[Rule],
    colour: bool = False,
    width: int = 0,
) -> str:
    """The report in a format of `FORMATS`. `colour` and the `width` in columns are for terminals and only the text format heeds them."""
    view = documents if isinstance(documents, Mapping) else {document.article.id: document for document in documents}
    return "".join(pieces(form, report, view, rules, colour, width))


def pieces(
    form: str, report: Report, documents: Mapping[str, Document], rules: Sequence[Rule], colour: bool = False, width: int = 0
) -> Iterator[str]:
    """The same piece by piece, for reports that are larger than memory should hold. A page is made whole."""
    render = import_module(FORMATS[form]).render
    if form in PAGES:
        claims = report.claims or tuple(claim for article in report.articles for claim in documents[article.id].claims)
        yield render(report.model_copy(update={"claims": claims}), tuple(documents.values()), rules, colour)
        return
    given = (report, documents, rules, colour)
    made: str | Iterable[str] = render(*given, width) if width and form in WIDE else render(*given)
    yield from [made] if isinstance(made, str) else made
