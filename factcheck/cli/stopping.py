"""Ctrl-C and SIGTERM: a run that is asked to stop says how far it came, cleans up, and ends with the status that shells expect."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class Stopped(BaseException):
    """The person at the terminal, or the machine, asked the run to stop. Not an `Exception`, so that nothing takes it for a fault."""

    def __init__(self, number: int, told: str = "") -> None:
        super().__init__()
        self.status = 128 + number
        self.told = told
        """How far the run came."""

    def __str__(self) -> str:
        return f"stopped: {self.told}" if self.told else "stopped"


class Turn:
    """Whose turn it is while articles are made and used one after the other: a stop in the middle of a use waits for its end."""

    making = False
    asked: int | None = None

    def ask(self, number: int, frame: FrameType | None) -> None:
        """The signal."""
        self.asked = number
        if self.making:
            raise Stopped(number)


def heed() -> None:
    """Turn the signals into `Stopped`, but for those that the run was started to ignore (`nohup`, a shell's background)."""
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, stop)


def stop(number: int, frame: FrameType | None) -> None:
    """The signal."""
    asked.append(number)
    raise Stopped(number)


asked: list[int] = []
"""The signals so far."""


def stopped_by(error: BaseException) -> Stopped | None:
    """The stop that an error is, or that a library which was running when the signal came has made into an error of its own."""
    if isinstance(error, Stopped):
        return error
    return Stopped(asked[-1]) if asked and isinstance(error, Exception) else None


def heed_no_more() -> None:
    """A second signal cannot disturb the last words."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)


@contextmanager
def taking_turns() -> Iterator[Turn]:
    """Ctrl-C heeded between two articles, or in the making of one."""
    turn = Turn()
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        yield turn
        return
    before = signal.signal(signal.SIGINT, turn.ask)
    try:
        yield turn
    finally:
        signal.signal(signal.SIGINT, before)
