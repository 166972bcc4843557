"""How fast figures are read, on one core, beside quantulum3 on the same articles.

    python -m venv /tmp/q && /tmp/q/bin/pip install quantulum3
    python benchmarks/extraction_speed.py ARTICLES.jsonl --peer /tmp/q/bin/python [--articles 150]

Prints kB of text per second of processor time, start-up not counted, the best of several runs, and the peak memory of reading them all.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PEER = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
from quantulum3 import parser
texts = json.load(sys.stdin)
parser.parse("It was 5 km long and cost $5.")
start = time.process_time()
for text in texts:
    try:
        parser.parse(text)
    except Exception:
        pass
print(time.process_time() - start)
"""


def seconds(work: Callable[[], object], runs: int) -> float:
    """The least processor time of several runs: what disturbs a run only ever makes it longer."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--peer", help="a Python that has quantulum3")
    parser.add_argument("--articles", type=int, default=150)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    records = [json.loads(line) for line in args.file.read_text(encoding="utf-8").splitlines()][: args.articles]
    size = sum(len(record["text"]) for record in records) / 1000

    from factcheck.pipeline import document_of
    from factcheck.read import article_of
    from factcheck.settings import Settings

    articles = [article_of(record) for record in records]
    document_of(articles[0], Settings())
    own = size / seconds(lambda: [document_of(article, Settings()) for article in articles], args.runs)
    print(f"factcheck  {own:7.1f} kB/s   {len(articles)} articles, {size:.0f} kB")
    print(f"           {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB at most")
    if args.peer:
        texts = json.dumps([record["text"] for record in records])
        ran = subprocess.run([args.peer, "-c", PEER], input=texts, capture_output=True, text=True, check=True)
        other = size / float(ran.stdout)
        print(f"quantulum3 {other:7.1f} kB/s   factcheck is {own / other:.1f} times as fast")


if __name__ == "__main__":
    sys.exit(main())
