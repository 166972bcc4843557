"""The event vocabulary: which event a verb, a noun or an adjective names. The words are in `factcheck/data/events.yaml`."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from factcheck.model import Record

Sort = Literal["verb", "noun", "adjective", "adverb"]
AT_ONCE = frozenset(["repatriate", "release", "arrest", "seize", "sentence", "fine"])
"""Deeds of one day that no later report adds to."""


class EventType(Record):
    """One type of event with the words for it, and its weight among other types of the same clause."""

    weight: int = 0
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()

    def words(self) -> Iterable[tuple[Sort, str]]:
        """Every word with its sort."""
        yield from (("verb", word) for word in self.verbs)
        yield from (("noun", word) for word in self.nouns)
        yield from (("adjective", word) for word in self.adjectives)
        yield from (("adverb", word) for word in self.adverbs)


def event_of(lemma: str, sort: Sort) -> str | None:
    """The event type that a word in its dictionary form names, if the vocabulary has it."""
    return vocabulary().get((sort, lemma))


def weight_of(event: str) -> int:
    """How strongly an event type claims a figure where one clause names several; 0 for what is not in the vocabulary."""
    found = event_types().get(event)
    return found.weight if found else 0


@cache
def vocabulary() -> Mapping[tuple[Sort, str], str]:
    """Sort and word to event type."""
    found: dict[tuple[Sort, str], str] = {}
    for name, event in event_types().items():
        for key in event.words():
            found.setdefault(key, name)
    return found


@cache
def event_types() -> Mapping[str, EventType]:
    """The event types by name."""
    path = Path(__file__).parent.parent / "data" / "events.yaml"
    fields = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader)
    return {name: EventType.model_validate(words) for name, words in fields.items()}
