"""How long whole runs take beside loading spaCy alone: the five sample occasions, and one draft.

    python benchmarks/cold_start.py [DRAFT …]

Prints the median user + system seconds of each command over several runs (the machine may be busy, so the clock on the wall says little),
and the same divided by the time of loading spaCy with its small English model.
"""

import argparse
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOAD = "import spacy; from factcheck.extract.parse import model_name; spacy.load(model_name())"


def seconds(command: list[str]) -> float:
    """Processor seconds that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drafts", nargs="*", default=[str(ROOT / "seeds" / "occasions" / "two-planes-to-henan.txt")])
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    program = [sys.executable, "-m", "factcheck"]
    commands = {
        "import spacy": [sys.executable, "-c", "import spacy"],
        "spaCy and its model": [sys.executable, "-c", LOAD],
        "factcheck --help": [*program, "--help"],
        "factcheck report, five articles": [*program, "report", str(ROOT / "seeds" / "occasions")],
        "factcheck check, the drafts": [*program, "check", *args.drafts],
    }
    medians = {name: statistics.median(seconds(command) for _ in range(args.runs)) for name, command in commands.items()}
    for name, median in medians.items():
        print(f"{name:34} {median:6.2f} s {median / medians['spaCy and its model']:6.2f} x")


if __name__ == "__main__":
    main()
