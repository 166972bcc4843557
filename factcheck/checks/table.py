"""The checks that rules can name: a new check is one function and one line here."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from factcheck.checks import consistency, lists, reading
from factcheck.checks.material import Material
from factcheck.model import Holds, Mismatch, Record


class Check(NamedTuple):
    """A check and the model of its parameters."""

    run: Callable[[Material, Any], Iterator[Mismatch | Holds]]
    params: type[Record]


CHECKS: dict[str, Check] = {
    "lists_match_counts": Check(lists.lists_match_counts, lists.ListParams),
    "headlines_match_body": Check(consistency.headlines_match_body, consistency.RepeatParams),
    "captions_match_body": Check(consistency.captions_match_body, consistency.RepeatParams),
    "changes_are_told": Check(consistency.changes_are_told, consistency.RepeatParams),
    "repeats_agree": Check(consistency.repeats_agree, consistency.RepeatParams),
    "figures_are_read": Check(reading.figures_are_read, reading.NoParams),
}
