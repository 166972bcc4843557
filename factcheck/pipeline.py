"""The whole flow on one screen: read → extract → normalise → match → check → (render).

`read` and `render` are the two ends that touch the world; everything between is pure functions over frozen records.
"""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.checks.material import Material
from factcheck.extract import extract
from factcheck.match import Library, library_of, match_draft, match_events, relate
from factcheck.match.versions import changes_between
from factcheck.model import Article, Document, Problem, Relation
from factcheck.normalise import normalise
from factcheck.report import Result, conclude, joined
from factcheck.settings import Settings
from factcheck.suppress import settled
from factcheck.workers import mapped


def document_of(article: Article, settings: Settings) -> Document:
    """One article with its claims. Articles have nothing to do with one another here, so this runs in any number of processes."""
    return normalise(extract(article), settings.at(article.path))


def each_document(articles: Iterable[Article], settings: Settings) -> Iterator[Document]:
    """The articles' documents in the order of their ids, whatever the order they came in, as they get ready."""
    return mapped(document_of, sorted(articles, key=lambda article: article.id), settings)


def reconcile(articles: Iterable[Article], settings: Settings) -> Result:
    """Everything compared with everything."""
    return compare_all(tuple(each_document(articles, settings)), settings)


def compare_all(documents: tuple[Document, ...], settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """Everything compared with everything, from documents (`factcheck report`)."""
    events, notices = match_events(documents)
    material = Material(documents=documents, relations=relations_of(documents), events=events, notices=notices)
    return accepted(conclude(material, settings, problems), settings)


def compare_drafts(
    drafts: tuple[Document, ...],
    others: tuple[Document, ...],
    settings: Settings,
    problems: Sequence[Problem] = (),
    previous: Sequence[Document] = (),
) -> Result:
    """Each draft by itself, beside its previous version and beside the other articles, never beside another draft (`factcheck check`)."""
    changes = changes_of(drafts, previous)
    if not others:
        return accepted(conclude(Material(documents=drafts, relations=(*relations_of(drafts), *changes)), settings, problems), settings)
    library = library_of(others)
    return accepted(joined([conclude(beside_others(draft, library, changes), settings, problems) for draft in drafts]), settings)


def accepted(result: Result, settings: Settings) -> Result:
    """The result with the findings set aside that the newsroom has accepted."""
    return result._replace(report=settled(result.report, result.documents, settings))


def beside_others(draft: Document, library: Library, changes: tuple[Relation, ...] = ()) -> Material:
    """One draft among the articles that tell of the same; findings are wanted for the draft alone."""
    events, notices = match_draft(draft, library)
    others = (library.documents[article] for event in events for article in event.articles if article != draft.article.id)
    return Material(
        documents=(draft, *others),
        relations=(*relations_of([draft]), *(change for change in changes if change.article == draft.article.id)),
        events=events,
        notices=notices,
        focus=frozenset([draft.article.id]),
    )


def relations_of(documents: Iterable[Document]) -> tuple[Relation, ...]:
    """The relations inside each document."""
    return tuple(relation for document in documents for relation in relate(document))


def changes_of(drafts: Iterable[Document], previous: Iterable[Document]) -> tuple[Relation, ...]:
    """The figures that each draft gives otherwise than the earlier version of the same id."""
    earlier = {document.article.id: document for document in previous}
    return tuple(change for draft in drafts if draft.article.id in earlier for change in changes_between(earlier[draft.article.id], draft))
