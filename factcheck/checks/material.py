"""What a check may look at."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from pydantic import ConfigDict

from factcheck.model import Article, Claim, Document, Event, Record, Relation

T = TypeVar("T")


class Material(Record):
    """All articles of a run with their claims, the relations inside each and the events across them."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    documents: tuple[Document, ...]
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()
    """What matching has to tell: a key that too many articles share."""
    focus: frozenset[str] | None = None
    """The articles findings are wanted for (the drafts of a check); `None`: all."""

    @cached_property
    def by_id(self) -> Mapping[str, Claim]:
        """Every claim by its id, totals told as a row among them."""
        rows = {claim.id: claim for event in self.events for claim in event.rows}
        return rows | {claim.id: claim for document in self.documents for claim in document.claims}

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Every article by its id."""
        return {document.article.id: document.article for document in self.documents}

    @cached_property
    def document_of(self) -> Mapping[str, Document]:
        """Every document by its article's id."""
        return {document.article.id: document for document in self.documents}

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Relation, ...]]:
        kinds: dict[str, list[Relation]] = {}
        for relation in self.relations:
            kinds.setdefault(relation.kind, []).append(relation)
        return {kind: tuple(found) for kind, found in kinds.items()}

    def related(self, *kinds: str) -> Iterator[Relation]:
        """The relations of these kinds."""
        for kind in kinds:
            yield from self._by_kind.get(kind, ())

    def claims(self, relation: Relation, role: str) -> tuple[Claim, ...]:
        """The claims that play a role in a relation."""
        return tuple(self.by_id[claim] for claim in relation.roles.get(role, ()))

    @cached_property
    def _shared(self) -> dict[str, Any]:
        return {}

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What several rules work out alike, worked out for the first of them."""
        if name not in self._shared:
            self._shared[name] = make()
        found: T = self._shared[name]
        return found
