"""Odd input by the thousand: nothing may crash, hang or take more than linear time.

    python benchmarks/fuzz.py 100000 [--seed 1] [--slow 5]
    python benchmarks/fuzz.py --scaling [--characters 10000]

The first runs so many cases: the articles in seeds/ cut up, mixed and spoilt, and texts, front matter, JSON, HTML, Word, rule and
configuration files made to be odd, each read, compared and written out in one of the formats. A refusal in plain words
(`FactcheckError`) is a proper answer; any other exception is printed with the case that raised it. The same seed gives the same cases.

The second gives every odd unit ("5% ", "(", "million million ", …) in one line of n, 2n and 4n characters, and marks what grows faster
than the text.
"""

import argparse
import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import factcheck
from factcheck.cli.session import settings_of
from factcheck.errors import FactcheckError
from factcheck.model import Article
from factcheck.pipeline import compare_all, compare_drafts, document_of
from factcheck.read import read
from factcheck.render import FORMATS, rendered
from factcheck.rulebook import load_rules
from factcheck.settings import Settings

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
RULE = Path(__file__).resolve().parent.parent / "rules" / "arithmetic" / "FC101.yaml"
TOO_MUCH = 2.6
"""Twice the text may take this many times as long."""
LEAST = 0.2
"""Seconds below which a time says nothing of how it grows."""

UNITS = (
    '5% |to |two |Monday |(|-|of |$5 (£3) |a and b, |"|“5 men” |including |[|A B C D |1.1.|million million |5|5,|,|.|😀|e\u0301|א |\0|x|'
    "May 5 2020, |5 people died and |5 men, 6 women, |from 5 to |London |5 km (3 miles) |(5|\n|5\n|\n\n|ten percent of |three times |"
    "more than |$| |\t|1 000 |2020-|12:30 |half of |'|a.|5.\n|said Mr Smith, 50, |\n- 5|\r|<b>|<!--|&amp;|&#|\u202e5 |\u200d|十|5万|５|½|"
    "Police killed 5 people in London on Monday. |Prices rose 5% to $6. |He is 5. |5 died.\n\n|{{|```\n|> |#|---\n|: |5-|--|http://|@a.b|\ufeff|"
    "M. |Mr. |U.S. |of the |one in |rose from 5% to |, or |; |$5-|€5m (|in 2020 |since 2020 |per |each |Bangkok, Thailand, |Tom Smith, 5, "
).split("|")
"""Stretches of text that a line may be made of again and again."""

FIELDS = ("id", "title", "source", "published", "url", "language", "text", "body_text", "body_html", "versioncreated", "uri")
VALUES = ("", "2024-02-30", "2024", "9999-12-31", "0000", "\0", "en\n", "zz-ZZ-" * 40, "-" * 300, "../../x", "{}", "[1", "5" * 400, "é" * 9)
TAGS = (
    "<p>|</p>|<div class=x|<script>|</script|<!--|-->|<table><tr><td>|</table>|<br>|<a href='javascript:5'>|<![CDATA[|<?x|&#x110000;|"
    "&nbsp;|<p hidden>"
).split("|")


class Case(NamedTuple):
    """One odd input: the name its file has, and its bytes."""

    name: str
    data: bytes


def seeds() -> list[str]:
    """The texts of the sample articles."""
    return [path.read_text(encoding="utf-8") for path in sorted(SEEDS.rglob("*")) if path.is_file()]


# ---- cases -----------------------------------------------------------------------------------------------------------


def case(number: int, seed: int, texts: Sequence[str]) -> Case:
    """The case of that number."""
    chance = random.Random(f"{seed}/{number}")
    name, make = MAKERS[number % len(MAKERS)]
    return Case(name, make(chance, texts))


def line(chance: random.Random) -> str:
    """A few units in a row, one of them often."""
    units = [chance.choice(UNITS) * chance.choice((1, 1, 1, 2, 5, 40)) for _ in range(chance.randint(1, 12))]
    return "".join(units)[:1500]


def spoilt(chance: random.Random, text: str) -> str:
    """The text with stretches left out, doubled, moved and written over."""
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(text) + 1), chance.choice((1, 1, 2, 8, 60))
        stretch = text[at : at + length]
        instead = chance.choice(("", stretch * 2, stretch[::-1], line(chance)[:80], chance.choice(UNITS), chr(chance.randrange(1, 0xD7FF))))
        text = text[:at] + instead + text[at + length :]
    return text[:6000]


def article(chance: random.Random, texts: Sequence[str]) -> str:
    """A spoilt sample, a text of units, or some of both."""
    sort = chance.randrange(4)
    if sort == 0:
        return "".join(line(chance) for _ in range(chance.randint(1, 3)))
    if sort == 1:
        one, other = chance.choice(texts), chance.choice(texts)
        return spoilt(chance, one[: len(one) // 2] + other[len(other) // 2 :])
    return spoilt(chance, chance.choice(texts))


def plain(chance: random.Random, texts: Sequence[str]) -> bytes:
    """A text file, now and then with bytes that are no text."""
    data = article(chance, texts).encode(chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252")), "replace")
    return damaged(chance, data) if chance.random() < 0.2 else data


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The bytes with some written over and the end cut off."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 9)):
        if found:
            found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found[: chance.randint(0, len(found))] if chance.random() < 0.3 else found)


def markdown(chance: random.Random, texts: Sequence[str]) -> bytes:
    """Front matter with odd values before a text."""
    fields = [f"{chance.choice(FIELDS)}: {odd(chance)}" for _ in range(chance.randint(0, 5))]
    fence = chance.choice(("---", "---", "+++", "--- "))
    return "\n".join((fence, *fields, chance.choice((fence, "", "...")), article(chance, texts))).encode("utf-8", "replace")


def odd(chance: random.Random) -> str:
    """An odd value of a field."""
    return chance.choice(
        (*VALUES, line(chance)[:60], "&a [*a, *a]", "!!python/object:os.system x", "{a: {b: " * 30, "[" * 200, "2024-05-31")
    )


def json_record(chance: random.Random, texts: Sequence[str]) -> bytes:
    """A record with odd fields, now and then broken."""
    import json

    fields: dict[str, object] = {chance.choice(FIELDS): chance.choice((odd(chance), 5, None, [], {}, True, 1e308)) for _ in range(4)}
    fields["text"] = article(chance, texts) if chance.random() < 0.9 else chance.choice((5, None, [], {"a": "b"}))
    text = json.dumps(fields, ensure_ascii=chance.random() < 0.5)
    return (spoilt(chance, text) if chance.random() < 0.3 else text).encode("utf-8", "replace")


def json_lines(chance: random.Random, texts: Sequence[str]) -> bytes:
    """Several records."""
    return b"\n".join(json_record(chance, texts) for _ in range(2))


def html(chance: random.Random, texts: Sequence[str]) -> bytes:
    """A page with tags strewn in."""
    text = article(chance, texts)
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(TAGS) * chance.choice((1, 1, 1, 50)) + text[at:]
    return text.encode("utf-8", "replace")


def word(chance: random.Random, texts: Sequence[str]) -> bytes:
    """A Word document, as often as not damaged."""
    import docx

    document = docx.Document()
    for paragraph in article(chance, texts).split("\n")[:20]:
        document.add_paragraph("".join(c for c in paragraph if c >= " " and ord(c) not in (0xFFFE, 0xFFFF)))
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue() if chance.random() < 0.5 else tampered(chance, kept.getvalue())


def tampered(chance: random.Random, data: bytes) -> bytes:
    """The document with a part left out or damaged, or the archive itself damaged."""
    if chance.random() < 0.3:
        return damaged(chance, data)
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(kept, "w") as new:
        struck = chance.choice(old.namelist())
        for name in old.namelist():
            if name != struck:
                new.writestr(name, old.read(name))
            elif chance.random() < 0.7:
                new.writestr(name, damaged(chance, old.read(name)))
    return kept.getvalue()


def rule(chance: random.Random, texts: Sequence[str]) -> bytes:
    """A spoilt rule file."""
    return spoilt(chance, RULE.read_text(encoding="utf-8")).encode("utf-8", "replace")


def configuration(chance: random.Random, texts: Sequence[str]) -> bytes:
    """A configuration file with odd values."""
    names = ("select", "ignore", "currency", "country", "published", "rules", "jobs", "suppressions", "per-path", "x", "rate-tolerance")
    values = ('"FC101"', "[]", "5", "true", '["FC101", 5]', "{}", "[", '"\0"', "1e999", f'"{line(chance)[:30]}"', "2024-05-31", '"../x"')
    lines = [f"{chance.choice(names)} = {chance.choice(values)}" for _ in range(chance.randint(0, 4))]
    return "\n".join((chance.choice(("", "[tool.factcheck]", "[a")), *lines)).encode("utf-8", "replace")


MAKERS: tuple[tuple[str, Callable[[random.Random, Sequence[str]], bytes]], ...] = (
    ("a.txt", plain),
    ("a.md", markdown),
    ("a.json", json_record),
    ("a.html", html),
    ("a.txt", plain),
    ("a.jsonl", json_lines),
    ("a.docx", word),
    ("rules/FC999.yaml", rule),
    ("factcheck.toml", configuration),
    ("a.txt", plain),
)


# ---- running ---------------------------------------------------------------------------------------------------------


def run(one: Case, folder: Path, number: int = 0) -> None:
    """Put one case through everything that would read it; a refusal in plain words is as good as an answer."""
    path = folder / one.name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(one.data)
    try:
        if one.name.endswith(".yaml"):
            load_rules((path.parent,))
        elif one.name.endswith(".toml"):
            settings_of([str(folder / "a.txt")])
        else:
            checked(path, number)
    except FactcheckError:
        return
    finally:
        path.unlink()


def checked(path: Path, number: int) -> None:
    """Read and compare the articles in a file; the number says how, and in which format the result is written out."""
    settings, batch = Settings(), read([str(path)])
    documents = tuple(document_of(article, settings) for article in batch.articles)
    if number % 3 == 0:
        result = compare_all(documents, settings, batch.problems)
    else:
        result = compare_drafts(documents, documents[1:], settings, batch.problems)
    rendered(sorted(FORMATS)[number % len(FORMATS)], result.report, result.documents, load_rules())
    if number % 5 == 0 and batch.articles and batch.articles[0].text.strip():
        factcheck.check(batch.articles[0].text)


class Outcome(NamedTuple):
    """How one case went."""

    number: int
    name: str
    seconds: float
    error: str


def outcomes(count: int, seed: int, first: int = 0) -> Iterator[Outcome]:
    """Run cases one after another."""
    texts = seeds()
    with tempfile.TemporaryDirectory() as place:
        for number in range(first, first + count):
            one, error = case(number, seed, texts), ""
            before = time.process_time()
            try:
                run(one, Path(place), number)
            except Exception:
                error = traceback.format_exc()
            yield Outcome(number, one.name, time.process_time() - before, error)


def fuzz(count: int, seed: int, slow: float) -> int:
    """Run the cases and print how they went; 1 where one of them failed or took too long."""
    begun, slowest, bad = time.process_time(), Outcome(0, "", 0.0, ""), 0
    for outcome in outcomes(count, seed):
        slowest = max(slowest, outcome, key=lambda one: one.seconds)
        if outcome.error or outcome.seconds > slow:
            bad += 1
            print(f"case {outcome.number} ({outcome.name}), {outcome.seconds:.1f} s\n{outcome.error}", flush=True)
    taken = time.process_time() - begun
    print(
        f"{count} cases, {count / taken:.1f} a second; {bad} bad; slowest: case {slowest.number} ({slowest.name}), {slowest.seconds:.2f} s"
    )
    return int(bad > 0)


# ---- scaling ---------------------------------------------------------------------------------------------------------


def seconds(text: str) -> float:
    """The processor time of everything but reading the file, for one article."""
    settings = Settings()
    before = time.process_time()
    compare_all((document_of(Article(id="a", text=text), settings),), settings)
    return time.process_time() - before


def scaling(characters: int, units: Sequence[str] = UNITS) -> int:
    """Print what each unit takes, and mark what grows faster than the text; 1 where something does."""
    seconds("Five people died in London on Monday.")
    worse = 0
    for unit in units:
        taken = [seconds((unit * (length // len(unit) + 1))[:length]) for length in (characters, 2 * characters, 4 * characters)]
        grown = [later / max(earlier, 0.001) for earlier, later in pairwise(taken)]
        marked = grown[-1] > TOO_MUCH and taken[-1] > LEAST
        worse += marked
        times, ratios = "".join(f"{one:8.2f}" for one in taken), "".join(f"{one:6.1f}" for one in grown)
        print(f"{unit!r:48}{times}{ratios}{'  <<<' if marked else ''}", flush=True)
    return int(worse > 0)


def main() -> None:
    """Run what the words ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slow", type=float, default=5.0, help="seconds that a case may take")
    parser.add_argument("--scaling", action="store_true")
    parser.add_argument("--characters", type=int, default=10_000)
    args = parser.parse_args()
    sys.exit(scaling(args.characters) if args.scaling else fuzz(args.count, args.seed, args.slow))


if __name__ == "__main__":
    main()
