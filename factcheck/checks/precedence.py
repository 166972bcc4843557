"""Which rule speaks when several have noticed one slip: the editor should read about it once, from the rule that knows most.

Each row is an order of precedence among rules that can name the same fault. Rules of no common row never silence each other, however
near their findings stand.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from factcheck.model import Finding

ROWS: tuple[tuple[str, ...], ...] = (
    ("FC204", "FC205", "FC201", "FC206", "FC202"),
    ("FC204", "FC203"),
    ("FC404", "FC401", "FC405", "FC403"),
    ("FC301", "FC302", "FC303", "FC106", "FC103", "FC105", "FC104"),
    ("FC102", "FC101", "FC107"),
    ("FC501", "FC102", "FC101", "FC601", "FC602", "FC603"),
    ("FC204", "FC601", "FC602", "FC603"),
    ("FC106", "FC103", "FC105", "FC104", "FC603"),
    ("FC703", "FC707", "FC701", "FC702"),
)


def _pairs() -> Mapping[str, frozenset[str]]:
    stronger: dict[str, set[str]] = {}
    for row in ROWS:
        for position, code in enumerate(row):
            stronger.setdefault(code, set()).update(row[:position])
    return {code: frozenset(codes) for code, codes in stronger.items()}


STRONGER: Mapping[str, frozenset[str]] = _pairs()
"""For each rule the rules it gives way to."""


class Spoken(NamedTuple):
    """A finding and the claims it speaks of."""

    finding: Finding
    claims: frozenset[str]


def heard(spoken: Iterable[Spoken]) -> Iterator[Finding]:
    """The findings without those that a stronger rule has already made about the same slip."""
    by_article: dict[str, list[Spoken]] = {}
    for one in spoken:
        by_article.setdefault(one.finding.article, []).append(one)
    for group in by_article.values():
        yield from (one.finding for one in group if not any(outspoken(one, other) for other in group))


def outspoken(one: Spoken, other: Spoken) -> bool:
    """Whether the other finding says the same from a stronger rule."""
    return other.finding.rule in STRONGER.get(one.finding.rule, ()) and one_slip(one, other)


def one_slip(one: Spoken, other: Spoken) -> bool:
    """Whether two findings are about one slip: they stand on the same words or speak of the same figure."""
    a, b = one.finding, other.finding
    return (a.start < b.end and b.start < a.end) or bool(one.claims & other.claims)
