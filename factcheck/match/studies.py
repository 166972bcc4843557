"""What matching and checking need of an article once its sentences have been gone through: it can be kept without their parsed words.

The words take most of an article's memory. They are needed for the relations inside the article and for telling what its figures are
said of; both are worked out here, article by article, so that a run on very many articles holds the words of one at a time.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from factcheck.match.alignments import Statement, said
from factcheck.match.features import Sketch, sketch, sketch_size
from factcheck.match.figures import figures_of
from factcheck.match.relations import relate
from factcheck.model import Document, Relation
from factcheck.shelf import Shelf
from factcheck.sizes import document_size

DOSSIERS, SKETCHES = 60_000_000, 50_000_000
"""Bytes of memory for those used last."""


class Dossier(NamedTuple):
    """A document without the parsed words of its sentences, and what they were needed for."""

    document: Document
    relations: tuple[Relation, ...]
    told: tuple[Statement, ...] | None = None
    """What the article says that another could say otherwise (match/alignments.py); `None` where its words are still there to tell."""


class Study(NamedTuple):
    """A dossier with what the article offers for matching it with others."""

    dossier: Dossier
    sketch: Sketch


class Archive(NamedTuple):
    """The studies of many articles. Sketches are asked for far more often than dossiers, so each has a shelf of its own."""

    dossiers: Mapping[str, Dossier]
    sketches: Mapping[str, Sketch]


class Documents(Mapping[str, Document]):
    """The documents in an archive's dossiers."""

    def __init__(self, dossiers: Mapping[str, Dossier]) -> None:
        self._dossiers = dossiers

    def __getitem__(self, name: str) -> Document:
        return self._dossiers[name].document

    def __iter__(self) -> Iterator[str]:
        return iter(self._dossiers)

    def __len__(self) -> int:
        return len(self._dossiers)


def dossier_of(document: Document) -> Dossier:
    """What a check of the article by itself needs."""
    return Dossier(wordless(document), relate(document))


def study_of(document: Document) -> Study:
    """What comparing the article with others needs."""
    figures = figures_of(document)
    return Study(Dossier(wordless(document), relate(document, figures), tuple(said(document, figures))), sketch(document))


def in_memory(documents: Iterable[Document]) -> Archive:
    """The documents as they are, for matching alone."""
    known = {document.article.id: document for document in documents}
    dossiers = {name: Dossier(document, ()) for name, document in known.items()}
    return Archive(dossiers, {name: sketch(document) for name, document in known.items()})


def told_in(dossier: Dossier) -> Iterable[Statement]:
    """What the article of a dossier says that another could say otherwise."""
    return said(dossier.document) if dossier.told is None else dossier.told


def wordless(document: Document) -> Document:
    """The document without the parsed words of its sentences."""
    sentences = tuple(sentence.model_copy(update={"tokens": ()}) if sentence.tokens else sentence for sentence in document.sentences)
    return document.model_copy(update={"sentences": sentences})


def archive_of(studies: Iterable[Study]) -> Archive:
    """The studies on their shelves."""
    dossiers, sketches = Shelf(dossier_size, DOSSIERS), Shelf(sketch_size, SKETCHES)
    for study in studies:
        name = study.sketch.article
        dossiers.put(name, study.dossier)
        sketches.put(name, study.sketch)
    return Archive(dossiers, sketches)


def dossier_size(dossier: Dossier) -> int:
    """A document with its relations."""
    return document_size(dossier.document) + 1_500 * len(dossier.relations) + 300 * len(dossier.told or ())
