"""How far a run is: a bar on a terminal, and a word where it was stopped."""

import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from signal import SIGINT
from typing import TYPE_CHECKING, TypeVar

from factcheck.cli.stopping import Stopped, taking_turns

if TYPE_CHECKING:
    from rich.progress import Task

Made = TypeVar("Made")
FEW = 20
"""So many articles are soon read."""


def watched(made: Iterator[Made], total: int, show: bool) -> Iterator[Made]:
    """The same, with a progress bar on a terminal while they are made."""
    done = 0
    with bar(total, show) as advance:
        try:
            for one in made:
                done += 1
                advance()
                yield one
        except Stopped as stop:
            stop.told = so_far(done, total)
            raise


def kept(made: Iterator[Made], total: int, show: bool, stops: list[Stopped]) -> Iterator[Made]:
    """The same, but a stop ends them: what is made so far is all there is, and the stop is noted in `stops`."""
    done = 0
    with bar(total, show) as advance, taking_turns() as turn:
        while not turn.asked:
            try:
                turn.making = True
                one = next(made)
                turn.making = False
            except StopIteration:
                return
            except Stopped as asked:
                turn.making = False
                turn.asked = asked.status - 128
                break
            done += 1
            advance()
            yield one
    stops.append(Stopped(turn.asked or SIGINT, so_far(done, total)))


@contextmanager
def ended(*makers: Iterator[object]) -> Iterator[None]:
    """Whatever happens, the generators are closed here and now: left to the garbage collector, a pool of workers may end in any thread."""
    try:
        yield
    finally:
        for maker in makers:
            if isinstance(maker, Generator):
                maker.close()


def so_far(done: int, total: int) -> str:
    """How far reading came."""
    return f"{done:,} of {total:,} articles read"


@contextmanager
def bar(total: int, show: bool) -> Iterator[Callable[[], None]]:
    """A bar that goes on with every call; nothing where there is no terminal, or little to wait for."""
    if not (show and total > FEW and sys.stderr and sys.stderr.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn

    class Rate(ProgressColumn):
        """How many articles a second."""

        def render(self, task: "Task") -> str:
            return rate(task.finished_speed or task.speed)

    left = (TimeRemainingColumn(), TextColumn("left"))
    with Progress(
        TextColumn("reading figures"), BarColumn(), MofNCompleteColumn(), TextColumn("articles,"), Rate(), *left,
        console=Console(stderr=True), transient=True,
    ) as progress:  # fmt: skip
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


def rate(speed: float | None) -> str:
    """Articles a second, in words that do not jump: one digit after the point below ten."""
    if not speed:
        return "– a second,"
    return f"{speed:,.1f} a second," if speed < 10 else f"{speed:,.0f} a second,"
