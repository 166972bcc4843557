"""The whole flow on one screen: read → extract → normalise → match → check → (render).

`read` and `render` are the two ends that touch the world; everything between is pure functions over frozen records. A few articles' parsed
words are in memory at a time: what matching and checking need of them is worked out at once (match/studies.py), and is kept on disk where
there is much of it (shelf.py). Rules are applied to one event, or one draft, at a time.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.checks.material import Material
from factcheck.extract import extract
from factcheck.match import (
    Archive,
    Documents,
    Dossier,
    Library,
    Study,
    archive_of,
    dossier_of,
    events_of,
    library_of,
    match_draft,
    study_of,
)
from factcheck.match.versions import changes_between
from factcheck.model import Article, Document, Event, Problem, Relation
from factcheck.normalise import normalise
from factcheck.report import Result, conclude, joined
from factcheck.settings import Settings
from factcheck.shelf import Shelf
from factcheck.sizes import document_size
from factcheck.suppress import settled
from factcheck.workers import chunks, mapped

DOCUMENTS = 40_000_000
"""Bytes of memory for the documents used last."""


# ---- one article at a time, in any number of processes -----------------------------------------------------------------


def document_of(article: Article, settings: Settings) -> Document:
    """One article with its claims. Articles have nothing to do with one another here."""
    return normalise(extract(article), settings.at(article.path))


def dossier_from(article: Article, settings: Settings) -> Dossier:
    """One article with its claims and how they are related, without its parsed words."""
    return dossier_of(document_of(article, settings))


def study_from(article: Article, settings: Settings) -> Study:
    """The same with what it takes to set the article beside others."""
    return study_of(document_of(article, settings))


def each_document(articles: Sequence[Article], settings: Settings) -> Iterator[Document]:
    """The articles' documents in the order of their ids, whatever the order they came in, as they get ready."""
    return mapped(document_of, in_order(articles), settings)


def each_dossier(articles: Sequence[Article], settings: Settings) -> Iterator[Dossier]:
    """The same for articles that are checked by themselves."""
    return mapped(dossier_from, in_order(articles), settings)


def each_study(articles: Sequence[Article], settings: Settings) -> Iterator[Study]:
    """The same for articles that are set beside others."""
    return mapped(study_from, in_order(articles), settings)


def studies_together(articles: Sequence[Article], settings: Settings) -> Iterator[Study]:
    """The same, a few articles read before any of them is studied: a seventh of the time studying takes is saved by what lies at hand."""
    if settings.jobs > 1:
        return each_study(articles, settings)
    return (
        study_of(document) for chunk in chunks(in_order(articles)) for document in [document_of(article, settings) for article in chunk]
    )


def in_order(articles: Sequence[Article]) -> Sequence[Article]:
    """The articles in the order of their ids."""
    ids = [article.id for article in articles]
    return articles if ids == sorted(ids) else sorted(articles, key=lambda article: article.id)


# ---- everything compared with everything: `factcheck report` -----------------------------------------------------------


def reconcile(articles: Sequence[Article], settings: Settings) -> Result:
    """The report on articles."""
    return reconciled(studies_together(articles, settings), settings)


def compare_all(documents: Iterable[Document], settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """The report on documents."""
    return reconciled(map(study_of, documents), settings, problems)


def reconciled(studies: Iterable[Study], settings: Settings, problems: Sequence[Problem] = ()) -> Result:
    """The articles matched, and the rules applied to one event after the other: no rule looks beyond an article's event."""
    archive = archive_of(studies)
    events, notices = matched(archive)
    dossiers = archive.dossiers
    del archive  # what matching needed is not held any longer, so that what the rules find has room
    report = joined((conclude(told_by(event, dossiers), settings) for event in events), problems, notices)
    articles = tuple(sorted(report.articles, key=lambda article: article.id))
    return accepted(Result(report.model_copy(update={"articles": articles}), Documents(dossiers)), settings)


def matched(archive: Archive) -> tuple[tuple[Event, ...], tuple[str, ...]]:
    """The events that an archive's articles tell of, and what matching has to say."""
    library = library_of(archive)
    return tuple(events_of(library)), library.notices


def told_by(event: Event, dossiers: Mapping[str, Dossier]) -> Material:
    """The articles of one event."""
    told = [dossiers[article] for article in event.articles]
    return Material(
        documents=tuple(dossier.document for dossier in told),
        relations=tuple(relation for dossier in told for relation in dossier.relations),
        events=(event,),
    )


# ---- drafts, each by itself or beside other articles, never beside another draft: `factcheck check` ---------------------


def compare_drafts(
    drafts: Iterable[Document],
    others: Sequence[Document],
    settings: Settings,
    problems: Sequence[Problem] = (),
    previous: Iterable[Document] = (),
) -> Result:
    """The check of documents; `previous` are their earlier versions, under the same ids."""
    earlier = {document.article.id: document for document in previous}
    if not others:
        return check_alone(map(dossier_of, drafts), settings, problems, earlier)
    return check_beside(map(study_of, drafts), library_of(archive_of(map(study_of, others))), settings, problems, earlier)


def check_alone(
    drafts: Iterable[Dossier], settings: Settings, problems: Sequence[Problem] = (), earlier: Mapping[str, Document] | None = None
) -> Result:
    """Each draft by itself, and beside its earlier version."""
    return concluded((by_itself(draft, earlier or {}) for draft in drafts), settings, problems)


def check_beside(
    drafts: Iterable[Study],
    library: Library,
    settings: Settings,
    problems: Sequence[Problem] = (),
    earlier: Mapping[str, Document] | None = None,
) -> Result:
    """Each draft beside the articles of a library, and beside its earlier version."""
    return concluded((beside_others(draft, library, earlier or {}) for draft in drafts), settings, problems)


def concluded(materials: Iterable[Material], settings: Settings, problems: Sequence[Problem]) -> Result:
    """The report on one draft after the other."""
    documents = Shelf(document_size, DOCUMENTS)
    report = joined((conclude(kept(material, documents), settings) for material in materials), problems)
    return accepted(Result(report, documents), settings)


def on_shelf(documents: Iterable[Document]) -> Mapping[str, Document]:
    """Documents by their articles' ids, most of them on disk where they are many."""
    shelf = Shelf(document_size, DOCUMENTS)
    for document in documents:
        shelf.put(document.article.id, document)
    return shelf


def kept(material: Material, documents: Shelf[Document]) -> Material:
    """The material, its documents put on a shelf for the report."""
    for document in material.documents:
        documents.put(document.article.id, document)
    return material


def by_itself(draft: Dossier, earlier: Mapping[str, Document]) -> Material:
    """One draft with the relations inside it."""
    return Material(documents=(draft.document,), relations=(*draft.relations, *changes_of(draft.document, earlier)))


def beside_others(draft: Study, library: Library, earlier: Mapping[str, Document]) -> Material:
    """One draft among the articles that tell of the same; findings are wanted for the draft alone."""
    alone, name = by_itself(draft.dossier, earlier), draft.sketch.article
    events, notices = match_draft(draft, library)
    others = (library.dossiers[article].document for event in events for article in event.articles if article != name)
    return alone.model_copy(
        update={"documents": (*alone.documents, *others), "events": events, "notices": notices, "focus": frozenset([name])}
    )


def changes_of(draft: Document, earlier: Mapping[str, Document]) -> tuple[Relation, ...]:
    """The figures that a draft gives otherwise than its earlier version."""
    old = earlier.get(draft.article.id)
    return changes_between(old, draft) if old else ()


# ---- both --------------------------------------------------------------------------------------------------------------


def accepted(result: Result, settings: Settings) -> Result:
    """The result with the findings set aside that the newsroom has accepted."""
    return result._replace(report=settled(result.report, result.documents, settings))
