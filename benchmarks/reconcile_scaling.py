"""How the cost of reconciling grows with the number of articles, and what it is beside extraction.

    python benchmarks/reconcile_scaling.py ARTICLES… [--sizes 500,1000,2000,4000]

The articles are read once and repeated: in each copy names are other names (letters shifted, lengths kept) and all days are
shifted, so that a copy tells of other occasions of the same kind in the same places.
The exponent is the slope between the smallest and the largest size.
"""

import argparse
import math
import os
import re
import time
from datetime import timedelta
from string import ascii_lowercase

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line sets it before it loads anything

from factcheck.checks.judge import judge
from factcheck.checks.material import Material
from factcheck.match import match_events
from factcheck.match.features import CALENDAR, SMALL
from factcheck.model import Days, Document
from factcheck.pipeline import document_of
from factcheck.read import read
from factcheck.rulebook import chosen, load_rules
from factcheck.settings import Settings

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")


def copy_of(document: Document, number: int) -> Document:
    """The document with other names and days, under an id of its own."""
    if not number:
        return document
    article = document.article
    shift = str.maketrans(ascii_lowercase, ascii_lowercase[number:] + ascii_lowercase[:number])
    text = NAME.sub(lambda m: m[0] if m[0].lower() in CALENDAR | SMALL else m[0][0] + m[0][1:].translate(shift), article.text)
    name, days = f"{article.id}+{number}", timedelta(200 * number)
    return document.model_copy(
        update={
            "article": article.model_copy(update={"id": name, "text": text, "published": later(article.published, days)}),
            "claims": tuple(
                claim.model_copy(update={"id": f"{name}#{claim.start}-{claim.end}", "article": name, "when": later(claim.when, days)})
                for claim in document.claims
            ),
        }
    )


def later(days: Days | None, by: timedelta) -> Days | None:
    """An interval of days, shifted."""
    return days and Days(start=days.start and days.start + by, end=days.end and days.end + by)


def seconds(documents: tuple[Document, ...]) -> float:
    """What matching and the rules between sources take."""
    start = time.process_time()
    events, _ = match_events(documents)
    judge(Material(documents=documents, events=events), chosen(load_rules(), ("FC7",), ()))
    return time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+"), parser.add_argument("--sizes", default="500,1000,2000,4000")
    given = parser.parse_args()
    articles = read(given.articles).articles
    document_of(articles[0], Settings())
    start = time.process_time()
    base = [document_of(article, Settings()) for article in articles]
    extraction = (time.process_time() - start) / len(base)
    print(f"extraction: {1000 * extraction:.1f} s for 1,000 articles")
    found = {}
    for size in map(int, given.sizes.split(",")):
        documents = tuple(copy_of(base[at % len(base)], at // len(base)) for at in range(size))
        found[size] = seconds(documents)
        print(f"{size:6} articles: {found[size]:6.2f} s, {found[size] / (size * extraction):.0%} of extraction")
    least, most = min(found), max(found)
    print(f"exponent {math.log(found[most] / found[least]) / math.log(most / least):.2f}")
