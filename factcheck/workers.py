"""Work on many articles in several processes, in order and with the same result as in one."""

from collections.abc import Callable, Iterator, Sequence

from factcheck.model import Article, Document
from factcheck.settings import Settings

CHUNK = 8


def mapped(function: Callable[[Article, Settings], Document], articles: Sequence[Article], settings: Settings) -> Iterator[Document]:
    """`function` of each article, in the order given. With `settings.jobs` of one or few articles no process is started."""
    jobs = min(settings.jobs, len(articles) // CHUNK)
    if jobs <= 1:
        yield from (function(article, settings) for article in articles)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # spawn, as a forked child would inherit whatever threads the libraries of this process have started
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            yield from pool.map(function, articles, [settings] * len(articles), chunksize=CHUNK)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
