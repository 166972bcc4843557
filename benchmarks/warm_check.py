"""How long the Python interface takes for one draft when everything is loaded.

    python benchmarks/warm_check.py ARTICLES.jsonl [--words 600]

Takes drafts of about the wanted length from the file and prints the median processor time of `factcheck.check`.
"""

import argparse
import json
import statistics
import time
from pathlib import Path

import factcheck


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--words", type=int, default=600)
    args = parser.parse_args()
    texts = [json.loads(line)["text"] for line in args.articles.read_text(encoding="utf-8").splitlines()]
    drafts = [text for text in texts if 0.8 * args.words <= len(text.split()) <= 1.2 * args.words][:40]
    factcheck.check(drafts[0])
    taken = []
    for draft in drafts:
        before = time.process_time()
        factcheck.check(draft, published="2005-03-01")
        taken.append(1000 * (time.process_time() - before))
    print(f"{len(drafts)} drafts: median {statistics.median(taken):.0f} ms, longest {max(taken):.0f} ms")


if __name__ == "__main__":
    main()
