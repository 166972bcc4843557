"""The Python interface: one draft in, a report out."""

from collections.abc import Iterable, Mapping

from factcheck.errors import InputError
from factcheck.model import Article, Report
from factcheck.pipeline import compare_drafts, document_of
from factcheck.read import article_of
from factcheck.report import whole
from factcheck.settings import Settings


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
    Offsets in the report point into `text`. Raises `InputError` for a text or a date that cannot be read, `RuleError` for a broken rule.

    >>> report = check("Guards turned back 154 lorries on Sunday and 114 on Monday, 270 in all.", published="2024-02-28")
    >>> [finding.rule for finding in report.findings]
    ['FC101']
    """
    settings = settings or Settings()
    draft = document_of(article({"id": "draft", "text": text, "published": published, "title": title, "source": source}), settings)
    others = tuple(document_of(article({"id": f"other{n}", **record(fields)}), settings) for n, fields in enumerate(against, 1))
    return whole(compare_drafts((draft,), others, settings))


def record(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields of an article to be compared with. Raises `InputError` where it is a mere text."""
    if isinstance(fields, Mapping):
        return fields
    raise InputError("against", "each article is a record with at least a text", 'write {"text": "…", "published": "2024-02-28"}')


def article(fields: Mapping[str, str | None]) -> Article:
    """An article from those fields that are given."""
    return article_of({name: value for name, value in fields.items() if value is not None})
