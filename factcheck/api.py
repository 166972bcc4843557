"""The Python interface: one draft in, a report out."""

from collections.abc import Iterable, Mapping, Sequence

from factcheck.errors import InputError
from factcheck.model import Article, Report
from factcheck.pipeline import compare_drafts, document_of
from factcheck.read import article_of
from factcheck.read.files import unique
from factcheck.report import whole
from factcheck.settings import Settings

DRAFT = "draft"
"""The draft's id in the report."""


def check(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    source: str | None = None,
    against: Iterable[Mapping[str, str]] = (),
    settings: Settings | None = None,
) -> Report:
    """Check one draft, alone or beside other articles.

    `published` is an ISO date, a partial date or an interval. `against` are records with at least `text` (and `id`, `published`, `source`).
    Offsets in the report point into `text`. Where two articles have one id, one is renamed, and a notice says so.
    Raises `InputError` for a text or a date that cannot be read, `RuleError` for a broken rule.

    >>> report = check("Guards turned back 154 lorries on Sunday and 114 on Monday, 270 in all.", published="2024-02-28")
    >>> [finding.rule for finding in report.findings]
    ['FC101']
    """
    settings = settings or Settings()
    draft = article({"id": DRAFT, "text": text, "published": published, "title": title, "source": source})
    others, notices = with_own_ids([article({"id": f"other{n}", **record(fields)}) for n, fields in enumerate(against, 1)])
    report = whole(compare_drafts((document_of(draft, settings),), tuple(document_of(other, settings) for other in others), settings))
    return report.model_copy(update={"notices": (*notices, *report.notices)})


def with_own_ids(others: Sequence[Article]) -> tuple[list[Article], list[str]]:
    """The articles, each under an id of its own, and what is to be said of those whose id was taken; the draft keeps its own."""
    names = unique([DRAFT, *(other.id for other in others)])[1:]
    renamed = [(other.id, own) for other, own in zip(others, names, strict=True) if own != other.id]
    articles = [other.model_copy(update={"id": own}) for other, own in zip(others, names, strict=True)]
    return articles, [f"{given} is the id of two articles: one is called {own} here" for given, own in renamed]


def record(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of an article to be compared with. Raises `InputError` where it is a mere text."""
    if isinstance(fields, Mapping):
        return fields
    raise InputError("against", "each article is a record with at least a text", 'write {"text": "…", "published": "2024-02-28"}')


def article(fields: Mapping[str, str | None]) -> Article:
    """An article from those fields that are given."""
    return article_of({name: value for name, value in fields.items() if value is not None})
