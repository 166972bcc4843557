"""The whole flow on one screen: read → extract → normalise → match → check → (render).

`read` and `render` are the two ends that touch the world; everything between is pure functions over frozen records.
"""

from collections.abc import Iterable, Sequence

from factcheck.checks.material import Material
from factcheck.extract import extract
from factcheck.match import match_events, relate
from factcheck.model import Article, Document, Problem, Relation
from factcheck.normalise import normalise
from factcheck.report import Result, conclude, joined
from factcheck.settings import Settings


def document_of(article: Article, settings: Settings) -> Document:
    """One article with its claims. Articles have nothing to do with one another here, so this runs in any number of processes."""
    return normalise(extract(article), settings)


def reconcile(articles: Iterable[Article], settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """Everything compared with everything (`factcheck report`)."""
    documents = documents_of(articles, settings)
    return conclude(
        Material(documents=documents, relations=relations_of(documents), events=match_events(documents)),
        settings,
        problems,
    )


def check_drafts(drafts: Iterable[Article], others: Iterable[Article], settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """Each draft by itself and beside the other articles, never beside another draft (`factcheck check`)."""
    own, beside = documents_of(drafts, settings), documents_of(others, settings)
    if not beside:
        return conclude(Material(documents=own, relations=relations_of(own)), settings, problems)
    return joined([conclude(beside_others(draft, beside), settings, problems) for draft in own])


def beside_others(draft: Document, others: tuple[Document, ...]) -> Material:
    """One draft among other articles; findings are wanted for the draft alone."""
    documents = (draft, *others)
    return Material(
        documents=documents,
        relations=relations_of([draft]),
        events=match_events(documents),
        focus=frozenset([draft.article.id]),
    )


def documents_of(articles: Iterable[Article], settings: Settings) -> tuple[Document, ...]:
    """The articles' documents in the order of their ids, whatever the order they came in."""
    return tuple(document_of(article, settings) for article in sorted(articles, key=lambda article: article.id))


def relations_of(documents: Iterable[Document]) -> tuple[Relation, ...]:
    """The relations inside each document."""
    return tuple(relation for document in documents for relation in relate(document))
