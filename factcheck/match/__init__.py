"""Matching: which figures have to do with one another, inside an article (relations) and across articles (events)."""

from factcheck.match.events import Library, Occasions, events_of, library_of, match_draft, match_events
from factcheck.match.relations import relate
from factcheck.match.studies import Archive, Documents, Dossier, Study, archive_of, dossier_of, study_of

__all__ = [
    "Archive",
    "Documents",
    "Dossier",
    "Library",
    "Occasions",
    "Study",
    "archive_of",
    "dossier_of",
    "events_of",
    "library_of",
    "match_draft",
    "match_events",
    "relate",
    "study_of",
]
