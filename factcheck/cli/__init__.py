"""The command line. Commands import what they need when they run, so that `--help` answers at once."""

import os
import sys


def main() -> None:
    """Entry point of the `factcheck` script: what stops a run becomes one message and exit status 2."""
    from factcheck.cli.app import app
    from factcheck.errors import FactcheckError

    try:
        app()
    except FactcheckError as error:
        sys.stderr.write(f"factcheck: {error}\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.stderr.write("factcheck: stopped\n")
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away (`factcheck … | head`): nothing is wrong. Python would complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
