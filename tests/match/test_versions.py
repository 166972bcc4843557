"""What changed between two versions of a text."""

import pytest

from factcheck.match.versions import changes_between
from factcheck.model import Document
from factcheck.pipeline import document_of
from factcheck.read import article_of
from factcheck.settings import Settings

OLD = "The fire killed 12 people on Sunday night, police said. Damage is put at £3m."


def document(text: str) -> Document:
    return document_of(article_of({"id": "a", "text": text}), Settings())


def changes(new: str) -> list[tuple[str, str]]:
    return [(relation.facts["old"], relation.facts["told"]) for relation in changes_between(document(OLD), document(new))]


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (OLD, []),
        (OLD.replace("12", "14"), [("12", "no")]),
        (OLD.replace("12", "twelve"), []),
        (OLD.replace("£3m", "£4m").replace("police said", "the police said"), [("£3m", "no")]),
        (OLD.replace("12", "14") + "\n\nCorrection: the toll was wrong before.", [("12", "yes")]),
        (OLD + " Nine people were hurt.", []),
        ("The match ended with nine goals and two red cards.", []),
    ],
)
def test_changed_figures_are_found(new: str, found: list[tuple[str, str]]) -> None:
    assert changes(new) == found
