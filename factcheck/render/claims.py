"""Claims as records, one a line, and as a table."""

from collections.abc import Iterable, Iterator

from factcheck.model import Claim, Document, Value, plain
from factcheck.render.offsets import claims_in_file
from factcheck.render.terminal import clean
from factcheck.render.wording import days, one_line

COLUMNS = (
    ("figure", 34),
    ("kind", 18),
    ("value", 26),
    ("unit", 10),
    ("measure", 22),
    ("action", 12),
    ("when", 24),
    ("place", 12),
    ("scope", 10),
)


def lines(documents: Iterable[Document]) -> Iterator[str]:
    """The claim records of the contract, one JSON object a line."""
    for document in documents:
        yield from (claim.model_dump_json() + "\n" for claim in claims_in_file(document))


def table(documents: Iterable[Document]) -> Iterator[str]:
    """The claims of each article as a table for the eye."""
    for document in documents:
        yield f"{clean(document.article.id)}\n"
        yield "  " + "  ".join(name.ljust(width) for name, width in COLUMNS).rstrip() + "\n"
        for claim in document.claims:
            yield "  " + "  ".join(cell(text, width) for text, (_, width) in zip(cells(claim), COLUMNS, strict=True)).rstrip() + "\n"
        yield "\n"


def cells(claim: Claim) -> tuple[str, ...]:
    """A claim in the words of the table's columns."""
    return (
        one_line(claim.text),
        claim.kind,
        value(claim.value),
        claim.unit or "",
        claim.measure or "",
        claim.action or "",
        days(claim.when),
        " ".join(claim.place),
        claim.scope,
    )


def cell(text: str, width: int) -> str:
    """Text cut or filled to a column's width."""
    text = clean(text)
    return (text if len(text) <= width else text[: width - 1] + "…").ljust(width)


def value(number: Value | None) -> str:
    """A value as an editor would write it: 164, more than 60,000,000, 5,000–30,000."""
    if number is None:
        return ""
    if number.point is None:
        low, high = (grouped(plain(end)) if end is not None else "" for end in (number.low, number.high))
        return f"{low}–{high}"
    hedge = "" if number.hedge in ("exact", "range") else number.hedge.replace("-", " ") + " "
    return hedge + grouped(plain(number.point))


def grouped(number: str) -> str:
    """A number with commas between thousands."""
    whole, dot, rest = number.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{dot}{rest}" if digits.isdigit() else number
