"""The checks that rules can name: a new check is one function and one line here."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from factcheck.checks import reading
from factcheck.checks.material import Material
from factcheck.model import Holds, Mismatch, Record


class Check(NamedTuple):
    """A check and the model of its parameters."""

    run: Callable[[Material, Any], Iterator[Mismatch | Holds]]
    params: type[Record]


CHECKS: dict[str, Check] = {
    "figures_are_read": Check(reading.figures_are_read, reading.NoParams),
}
