"""The command line. Commands import what they need when they run, so that `--help` answers at once."""

import gc
import os
import sys

ROUND = 20_000
"""Objects made from one round of garbage collection to the next; Python's own 700 are for programs with more garbage in cycles."""


def main() -> None:
    """Entry point of the `factcheck` script: what stops a run becomes one message and exit status 2."""
    # sentences make small matrices: sharing them among threads costs more than it brings, on a busy machine many times more
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(ROUND)  # records hold no cycles: the collector would go through them again and again and find nothing
    from factcheck.cli.stopping import heed, heed_no_more, stopped_by
    from factcheck.errors import FactcheckError

    try:
        heed()
        from factcheck.cli.app import app

        app()
    except BaseException as error:
        stopped = stopped_by(error)
        if not stopped and not isinstance(error, FactcheckError):
            raise
        if stopped:
            heed_no_more()
        from factcheck.cli.session import say

        say(str(stopped or error))
        sys.exit(stopped.status if stopped else 2)
