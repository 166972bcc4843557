"""Measured precision per rule: `python benchmarks/precision.py ARTICLES… [--verdicts FILE] [--list FILE] [--write]`.

Runs `factcheck check` on real articles and holds the findings against verdicts that a person has given by reading (`right`, `wrong`,
`unclear`). A verdict is remembered by rule, article and fingerprint, never by article text, so the file can be kept and shared where the
articles cannot. `--list` writes what has no verdict yet, with excerpts, for reading; `--take` reads such a list back into the verdicts.
`--write` puts the measured figures into the rules' `precision:` and switches off what is under nine in ten.
"""

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

VERDICTS = ("right", "wrong", "unclear")
KEY = ("rule", "article", "fingerprint")
LISTED = ("verdict", *KEY, "severity", "start", "end", "excerpt", "related", "message", "working", "context")
WANTED = 0.9
RULES = Path(__file__).parent.parent / "rules"

Key = tuple[str, str, str]


class Tally(NamedTuple):
    """What reading made of one rule's findings."""

    right: int
    wrong: int
    unclear: int
    unread: int

    @property
    def precision(self) -> float | None:
        """Share of right ones among those decided; `None` where nothing was."""
        decided = self.right + self.wrong
        return self.right / decided if decided else None


def findings_in(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """All findings of `factcheck check` on these articles."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        command = ["factcheck", "check", *map(str, paths), "--format", "json", "-o", str(out), "--quiet"]
        done = subprocess.run(command, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"exit status {done.returncode}")
        return list(json.loads(out.read_text(encoding="utf-8"))["findings"])


def texts_in(paths: Iterable[Path]) -> Mapping[str, str]:
    """The articles' texts, for context around a finding."""
    return {
        record["id"]: record["text"]
        for path in paths
        if path.suffix == ".jsonl"
        for record in map(json.loads, path.read_text(encoding="utf-8").splitlines())
    }


def count_in(paths: Iterable[Path]) -> int:
    """How many articles there are."""
    return sum(len(path.read_text(encoding="utf-8").splitlines()) if path.suffix == ".jsonl" else 1 for path in paths)


def key_of(row: Mapping[str, Any]) -> Key:
    """What a verdict is remembered by."""
    return row["rule"], row["article"], row["fingerprint"]


def verdicts_in(path: Path) -> dict[Key, str]:
    """Verdicts by finding."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {key_of(row): row["verdict"] for row in csv.DictReader(lines) if row["verdict"] in VERDICTS}


def write_verdicts(path: Path, verdicts: Mapping[Key, str]) -> None:
    """The verdicts without any article text, in order."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("verdict", *KEY))
        writer.writerows((verdict, *key) for key, verdict in sorted(verdicts.items()))


def listed(findings: Iterable[Mapping[str, Any]], texts: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Findings as rows to be read, with the text around them."""
    for finding in findings:
        text = texts.get(finding["article"], "")
        around = text[max(0, finding["start"] - 160) : finding["end"] + 160]
        related = " | ".join(place["excerpt"] for place in finding.get("related", ()))
        yield {**{name: finding.get(name, "") for name in LISTED}, "verdict": "", "related": related, "context": " ".join(around.split())}


def tallies(findings: Iterable[Mapping[str, Any]], verdicts: Mapping[Key, str]) -> dict[str, Tally]:
    """Rule by rule, what reading made of the findings."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for finding in findings:
        counts[finding["rule"]][verdicts.get(key_of(finding), "unread")] += 1
    return {rule: Tally(*(count[name] for name in (*VERDICTS, "unread"))) for rule, count in sorted(counts.items())}


def in_words(tally: Tally, articles: int) -> str:
    """A measured precision as the catalogue states it."""
    return f"{tally.right} of {tally.right + tally.wrong} findings right in {articles} real articles"


def write_precision(rule: Path, words: str, switch_off: bool) -> None:
    """Put the measured figure into a rule file, before its examples; switch the rule off if it earned that."""
    text = re.sub(r"^precision:.*\n", "", rule.read_text(encoding="utf-8"), flags=re.M)
    text = text.replace("\nexamples:", f'\nprecision: "{words}"\nexamples:', 1)
    if switch_off and not re.search(r"^default:", text, flags=re.M):
        text = text.replace("\nprecision:", '\ndefault: "off"\nprecision:', 1)
    rule.write_text(text, encoding="utf-8")


def update_rules(measured: Mapping[str, Tally], articles: int) -> None:
    """Write what was measured into every rule file. A rule that said nothing says so."""
    for path in sorted(RULES.rglob("*.yaml")):
        tally = measured.get(path.stem, Tally(0, 0, 0, 0))
        words = in_words(tally, articles) if tally.right + tally.wrong else f"no findings in {articles} real articles"
        write_precision(path, words, tally.precision is not None and tally.precision < WANTED)


def main() -> None:
    """Run, compare with the verdicts, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--verdicts", type=Path, help="CSV of verdicts by rule, article, fingerprint")
    parser.add_argument("--list", type=Path, help="write the findings that have no verdict yet, for reading")
    parser.add_argument("--take", type=Path, help="a list as --list wrote it, with its first column filled in, to add to the verdicts")
    parser.add_argument("--write", action="store_true", help="put the measured precision into the rule files")
    args = parser.parse_args()
    verdicts = verdicts_in(args.verdicts) if args.verdicts and args.verdicts.exists() else {}
    if args.take:
        verdicts |= verdicts_in(args.take)
        write_verdicts(args.verdicts, verdicts)
    findings, articles = findings_in(args.articles), count_in(args.articles)
    measured = tallies(findings, verdicts)
    for rule, tally in measured.items():
        share = "" if tally.precision is None else f"{tally.precision:.0%}"
        print(f"{rule}  right {tally.right:3}  wrong {tally.wrong:3}  unclear {tally.unclear:3}  unread {tally.unread:3}  {share}")
    loud = [finding for finding in findings if finding["severity"] != "note"]
    wrong = sum(verdicts.get(key_of(finding)) == "wrong" for finding in loud)
    per_hundred = 100 * wrong / max(articles, 1)
    print(f"{articles} articles, {len(loud)} findings at warning or above, {wrong} wrong: {per_hundred:.2f} per 100 articles")
    if args.list:
        rows = listed((finding for finding in findings if key_of(finding) not in verdicts), texts_in(args.articles))
        with args.list.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, LISTED)
            writer.writeheader()
            writer.writerows(rows)
    if args.write:
        update_rules(measured, articles)


if __name__ == "__main__":
    main()
