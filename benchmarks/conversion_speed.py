#!/usr/bin/env python3
"""How long it takes to check a currency conversion once the rates are loaded, and to load them.

    python benchmarks/conversion_speed.py

Makes articles of one sentence with a conversion each (own sentences, many pairs and years), reads them, then times the checks alone, in
processor time, best of five.
"""

import sys
import time
from collections.abc import Callable
from datetime import date

from factcheck.checks.conversion import ConversionParams
from factcheck.checks.material import Material
from factcheck.checks.money import conversions_fit, conversions_keep_label, conversions_keep_scale, judgement
from factcheck.match import relate
from factcheck.pipeline import document_of
from factcheck.read import article_of
from factcheck.reference.rates import rates
from factcheck.settings import Settings

SENTENCES = (
    ("The town spent {a}m euros (${b:.4g}m) on trams.", "EUR", "USD"),
    ("The port was sold for ${a}m (£{b:.4g}m), its owners said.", "USD", "GBP"),
    ("The loan is {a}m yuan (${b:.4g}m).", "CNY", "USD"),
    ("The plant cost {a}bn yen (${b:.4g}bn).", "JPY", "USD"),
    ("They owe {a}m Indian rupees (${b:.4g}m).", "INR", "USD"),
)
DAY = date(2005, 3, 1)
PARAMS = ConversionParams.model_validate({"agrees": "0.015", "differs": "0.03"})


def sentence(n: int, day: date, factor: float) -> str:
    """A sentence with a conversion at the rate of the day times a factor."""
    words, base, quote = SENTENCES[n % len(SENTENCES)]
    window = rates().pair(base, quote).window(day, day)
    amount = 2000 + 7 * n
    return words.format(a=amount, b=amount * (window.low if window else 1) * factor)


def material(count: int, factor: float) -> Material:
    """Articles with a conversion each, right or (with a factor) wrong."""
    days = [date(2009 + n % 14, 3, 1 + n % 28) for n in range(count)]
    articles = [article_of({"id": f"a{n}", "text": sentence(n, day, factor), "published": day.isoformat()}) for n, day in enumerate(days)]
    documents = tuple(document_of(article, Settings()) for article in articles)
    return Material(documents=documents, relations=tuple(relation for document in documents for relation in relate(document)))


def best(run: Callable[[], object], times: int = 5) -> float:
    """The least processor time of several runs, in seconds."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Print the load time, and the time for each conversion and rule."""
    start = time.process_time()
    rates().pair("USD", "GBP").window(DAY, DAY)
    loaded = time.process_time() - start
    out = [f"load the table and one pair: {1000 * loaded:.1f} ms"]
    for name, factor in (("right", 1.0), ("wrong, with its diagnosis", 1.37)):
        given = material(500, factor)
        count = sum(relation.kind == "conversion" for relation in given.relations)

        def run(given: Material = given) -> None:
            fresh = given.model_copy()
            for check in (conversions_fit, conversions_keep_scale, conversions_keep_label):
                list(check(fresh, PARAMS))

        def arithmetic(given: Material = given) -> None:
            judgement(given.model_copy(), PARAMS)

        run()
        out.append(f"{count} conversions, {name}: {1e6 * best(arithmetic) / count:.0f} µs each to judge")
        out.append(f"{count} conversions, {name}: {1e6 * best(run) / count:.0f} µs each with the words of FC201, FC204 and FC205")
    sys.stdout.write("\n".join(out) + "\n")


if __name__ == "__main__":
    main()
