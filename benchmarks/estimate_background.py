"""Write factcheck/data/background.tsv: how usual words, names and cities are in news.

    python benchmarks/estimate_background.py SET…        (each a folder or .jsonl of articles)

The share of articles that have a term, in that set where it is most usual; terms of fewer than one article in fifty are left out.
"""

import sys
from collections import Counter
from pathlib import Path

from factcheck.match.features import sketch
from factcheck.pipeline import document_of
from factcheck.read import read
from factcheck.settings import Settings

OUT = Path(__file__).parent.parent / "factcheck" / "data" / "background.tsv"
FLOOR = 0.02
KINDS = {"word": "words", "capital": "capitals", "name": "names", "city": "cities"}


def shares(path: str) -> dict[tuple[str, str], float]:
    """Kind and term to the share of the set's articles that have it."""
    sketches = [sketch(document_of(article, Settings())) for article in read([path]).articles]
    counts = Counter((kind, term) for s in sketches for kind, field in KINDS.items() for term in getattr(s, field))
    return {key: count / len(sketches) for key, count in counts.items() if count >= 5}


if __name__ == "__main__":
    usual: dict[tuple[str, str], float] = {}
    for path in sys.argv[1:]:
        for key, share in shares(path).items():
            usual[key] = max(share, usual.get(key, 0.0))
    kept = sorted((kind, term, share) for (kind, term), share in usual.items() if share >= FLOOR)
    OUT.write_text("".join(f"{kind}\t{term}\t{share:.3f}\n" for kind, term, share in kept), encoding="utf-8")
