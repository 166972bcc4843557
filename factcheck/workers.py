"""Work on many articles in several processes, in order and with the same result as in one."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from typing import TypeVar

from factcheck.model import Article
from factcheck.settings import Settings

T = TypeVar("T")
Step = Callable[[Article, Settings], T]

CHUNK = 8
"""Articles handed over at once, fewer where they are long."""
LENGTH = 200_000
"""Characters handed over at once."""
AHEAD = 3
"""Chunks under way for each worker: what is done early waits in memory for its turn."""


def mapped(function: Step[T], articles: Sequence[Article], settings: Settings) -> Iterator[T]:
    """`function` of each article, in the order given. With `settings.jobs` of one or few articles no process is started."""
    jobs = min(settings.jobs, len(articles) // CHUNK)
    if jobs <= 1:
        yield from (function(article, settings) for article in articles)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    others = set(active_children())
    # spawn, as a forked child would inherit whatever threads the libraries of this process have started
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=serve) as pool:
        try:
            yield from in_turn(pool, function, articles, settings, AHEAD * jobs)
        except BaseException:
            # what the workers have begun is not waited for
            for worker in set(active_children()) - others:
                worker.terminate()
            raise


def serve() -> None:
    """What a worker begins with: Ctrl-C is for the one who gave it the work, and with that one, however it ends, it ends too."""
    import signal
    import threading

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """Wait for the end of the process that started this one."""
    import os
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


def in_turn(pool: Executor, function: Step[T], articles: Sequence[Article], settings: Settings, most: int) -> Iterator[T]:
    """The results in order; no more than `most` chunks are handed over before the first of them is taken."""
    waiting: deque[Future[list[T]]] = deque()
    for chunk in chunks(articles):
        waiting.append(pool.submit(each, function, chunk, settings))
        if len(waiting) >= most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def each(function: Step[T], articles: Sequence[Article], settings: Settings) -> list[T]:
    """`function` of every article of a chunk: what a worker does."""
    return [function(article, settings) for article in articles]


def chunks(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """The articles in order, a few at a time."""
    chunk: list[Article] = []
    for article in articles:
        chunk.append(article)
        if len(chunk) == CHUNK or sum(len(a.text) for a in chunk) >= LENGTH:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
