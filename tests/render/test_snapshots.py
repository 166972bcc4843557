"""One report in every format, compared with the committed text of each.

The report is made by hand, so that these change with the formats only. To take a change on purpose over into them:
FACTCHECK_SNAPSHOTS=write pytest tests/render/test_snapshots.py
"""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.model import (
    Article,
    ArticleSummary,
    Claim,
    CountClaim,
    Coverage,
    DateClaim,
    Days,
    Document,
    Finding,
    Place,
    Problem,
    Report,
    Sentence,
    Value,
    Verified,
)
from factcheck.render import FORMATS, rendered
from factcheck.rulebook import Rule

SNAPSHOTS = Path(__file__).parent / "snapshots"
TEXT = "Lorries turned back\n\nGuards at Café Zoë turned back 61 lorries on Sunday, 7 of them empty, and 45 on Monday, 108 in all.\n"
RULES = (
    Rule.model_validate(
        {
            "id": "FC101",
            "name": "sum-off",
            "family": "arithmetic",
            "summary": "The parts make another sum.",
            "why": "It shows.",
            "severity": "error",
            "check": "sums_add_up",
            "message": "{parts} make {sum}, not {total}",
            "examples": {"bad": [{"title": "b", "articles": ["1, 1, [[3]]"]}], "good": [{"title": "g", "articles": ["1, 1, 2"]}]},
        }
    ),
)
WEEKEND = Days.model_validate({"start": "2024-02-25", "end": "2024-02-25"})


def claim(words: str, number: int | None) -> Claim:
    """A claim on some words of the article."""
    start = TEXT.index(words)
    place = {
        "id": f"border.txt#{start}-{start + len(words)}",
        "article": "border.txt",
        "text": words,
        "start": start,
        "end": start + len(words),
    }
    said = {"sentence": TEXT[21:].strip(), "sentence_start": 21, "attribution": "guards"}
    if number is None:
        return DateClaim(**place, **said, when=WEEKEND)
    return CountClaim(**place, **said, value=Value(low=Decimal(number), high=Decimal(number), point=Decimal(number)), measure="lorry")


def place_of(words: str) -> Place:
    start = TEXT.index(words)
    return Place(article="border.txt", start=start, end=start + len(words), excerpt=words)


def sample() -> tuple[Report, tuple[Document, ...]]:
    """A report with one finding, one thing that holds, one input that could not be read."""
    article = Article(id="border.txt", text=TEXT, title="Lorries turned back", source="Harbour Daily", published=WEEKEND)
    claims = (claim("61", 61), claim("Sunday", None), claim("7", 7), claim("45", 45), claim("108", 108))
    where = place_of("108 in all")
    finding = Finding(
        rule="FC101",
        name="sum-off",
        severity="error",
        message="61 and 45 make 106, not 108",
        working="61 + 45 = 106, not 108",
        article="border.txt",
        start=where.start,
        end=where.end,
        excerpt=where.excerpt,
        related=(place_of("61"), place_of("45")),
        suggestions=("108 → 106", "61 → 63"),
        fingerprint="0123456789abcdef",
        query="The story gives 61 and 45, and 108 in all. Which figure is right?",
    )
    held = place_of("7")
    report = Report(
        articles=(ArticleSummary(id="border.txt", title=article.title, source=article.source, published=WEEKEND, figures=4, compared=3),),
        findings=(finding,),
        verified=(Verified(rule="FC102", article="border.txt", start=held.start, end=held.end, working="7 ≤ 61"),),
        coverage=Coverage(articles=1, figures=5, compared=4, not_compared={"a date with nothing to check it against": 1}),
        claims=claims,
        problems=(Problem(where="empty.txt", what="the file is empty", advice="nothing was read from it"),),
    )
    sentences = (Sentence(start=0, end=19, part="headline"), Sentence(start=21, end=len(TEXT) - 1, part="body"))
    return report, (Document(article=article, sentences=sentences, claims=claims),)


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_a_format_has_not_changed_unawares(form: str) -> None:
    report, documents = sample()
    made = rendered(form, report, documents, RULES)
    kept = SNAPSHOTS / f"sample.{form}"
    if os.environ.get("FACTCHECK_SNAPSHOTS") == "write":
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(made, encoding="utf-8")
    assert made == kept.read_text(encoding="utf-8")


def test_every_format_is_the_same_twice() -> None:
    report, documents = sample()
    assert all(rendered(form, report, documents, RULES) == rendered(form, report, documents, RULES) for form in FORMATS)
