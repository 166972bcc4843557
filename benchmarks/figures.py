"""How well figures and dates are read: `python benchmarks/figures.py DATA [--errors N] [--factcheck COMMAND]`.

DATA is a folder with one folder a benchmark (`quantities`, `dates`), each holding `items.jsonl`, `gold.jsonl` and its scorer
(`score_<name>.py`). The program is run on the items and the scorer's table printed, so that anyone who has the data can repeat
the figures in docs/figures.md and docs/dates.md. The data is not part of this repository: its texts belong to others.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

BENCHMARKS = ("quantities", "dates")


def main() -> int:
    """Run every scorer that is there; 2 where none is."""
    options = arguments()
    scorers = list(found(options.data))
    if not scorers:
        print(f"no scorer in {options.data}: expected {' or '.join(f'{name}/score_{name}.py' for name in BENCHMARKS)}", file=sys.stderr)
        return 2
    return max(scored(scorer, options.factcheck, options.errors) for scorer in scorers)


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder of the benchmarks")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N mistakes of each sort")
    parser.add_argument("--factcheck", default="factcheck", metavar="COMMAND", help="the program to measure")
    return parser.parse_args()


def found(data: Path) -> Iterator[Path]:
    """The scorers in the folder."""
    for name in BENCHMARKS:
        scorer = data / name / f"score_{name}.py"
        if scorer.is_file():
            yield scorer


def scored(scorer: Path, program: str, errors: int) -> int:
    """Print the scorer's table; its exit status."""
    print(f"== {scorer.parent.name}", flush=True)
    here = scorer.parent
    command = [
        sys.executable,
        str(scorer),
        str(here / "items.jsonl"),
        str(here / "gold.jsonl"),
        "--command",
        f"{program} extract {{items}} --format jsonl --quiet --no-progress",
        *(["--errors", str(errors)] if errors else []),
    ]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
