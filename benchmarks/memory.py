"""How much memory the commands take on much text.

    python benchmarks/memory.py 10 [--commands report,check,extract] [--formats markdown,json] [--shape jsonl|folder|text] [--jobs N]

Makes so many MB of text out of the articles in seeds/: their sentences mixed anew, with other names, days and figures and some other words,
so that no two articles are alike. `jsonl` is one file of articles of about 4,000 characters, `folder` the same as a file each, `text` one
single text of that size. Each command runs in a process of its own; its peak memory is asked every tenth of a second, together with that of
its workers, and beside it stands the highest that the system knows of any one process.
"""

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from factcheck.match.features import CALENDAR, SMALL
from factcheck.read import read

ROOT = Path(__file__).parent.parent
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
FIGURE = re.compile(r"\d+")
WORD = re.compile(r"(?<= )[a-z]{5,}(?= )")
SENTENCE = re.compile(r"(?<=[.!?]) ")
LENGTH = 4_000
YEARS = 12


def sentences() -> list[str]:
    """The sentences of the articles in seeds/."""
    lines = (line for article in read([str(ROOT / "seeds")]).articles for line in article.text.split("\n"))
    return [sentence for line in lines for sentence in SENTENCE.split(line) if len(sentence) > 30]


def other_name(chance: random.Random) -> str:
    """A name that nobody has."""
    return "".join(chance.choice("bdfghklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4))).capitalize()


def other_figure(figure: str, chance: random.Random) -> str:
    """A figure of as many digits."""
    return "".join(chance.choice("123456789" if not at else "0123456789") for at in range(len(figure)))


def article(number: int, known: Sequence[str], words: Sequence[str], length: int) -> dict[str, str]:
    """An article like no other, the same in every run."""
    chance = random.Random(number)
    names = [other_name(chance) for _ in range(6)]
    told: list[str] = []
    made = 0
    while made < length or len(told) < 2:
        sentence = NAME.sub(
            lambda m: m[0] if m[0].lower() in CALENDAR | SMALL or chance.random() < 0.4 else chance.choice(names), chance.choice(known)
        )
        sentence = FIGURE.sub(lambda m: other_figure(m[0], chance), sentence)
        told.append(WORD.sub(lambda m: chance.choice(words) if chance.random() < 0.2 else m[0], sentence))
        made += len(told[-1])
    paragraphs = [" ".join(told[at : at + 3]) for at in range(1, len(told), 3)]
    day = date(2008, 1, 1) + timedelta(chance.randrange(365 * YEARS))
    return {"id": f"a{number:06}", "title": told[0], "published": day.isoformat(), "text": "\n\n".join(paragraphs)}


def articles(size: int, length: int = LENGTH) -> Iterator[dict[str, str]]:
    """Articles of so many characters in all."""
    known = sentences()
    words = sorted({word for sentence in known for word in WORD.findall(sentence)})
    number = made = 0
    while made < size:
        one = article(number, known, words, length)
        yield one
        number, made = number + 1, made + len(one["text"])


def written(folder: Path, size: int, shape: str) -> Path:
    """The input of a run."""
    if shape == "jsonl":
        path = folder / "articles.jsonl"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(one) + "\n" for one in articles(size))
        return path
    path = folder / "articles"
    path.mkdir()
    for one in articles(size, LENGTH if shape == "folder" else size):
        text = f"{one['title']}\n\nPublished: {one['published']}\n\n{one['text']}\n"
        (path / f"{one['id']}.txt").write_text(text, encoding="utf-8")
    return path


def resident(process: int) -> int:
    """The memory of a process and its children, in bytes. Nought where /proc is not to be had."""
    try:
        own = int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except (OSError, IndexError):
        return 0
    return own + sum(resident(int(child)) for child in children)


def measured(command: Sequence[str]) -> str:
    """A run of a command: its peak memory, time and exit status."""
    start, most = time.monotonic(), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            most = max(most, resident(process.pid))
            time.sleep(0.1)
        said = process.stderr.read().strip().splitlines() if process.stderr else []
    taken = time.monotonic() - start
    highest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
    ended = f"exit status {process.returncode}" + (f"  {said[-1][:120]}" if process.returncode not in (0, 1) and said else "")
    return f"{most / 1e6:6.0f} MB together, highest so far of one process {highest:5} MB, {taken:7.1f} s, {ended}"


def runs(given: argparse.Namespace, path: Path, out: Path) -> Iterator[tuple[str, list[str]]]:
    """The commands that were asked for."""
    program = [sys.executable, "-m", "factcheck"]
    options = [str(path), "--no-progress", "--jobs", str(given.jobs), "-o", str(out)]
    for command in given.commands.split(","):
        formats = {"extract": ["jsonl"], "check": ["text", "json"], "report": given.formats.split(",")}[command]
        for form in formats:
            yield f"{command} --format {form}", [*program, command, *options, "--format", form]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("size", type=float, help="MB of text")
    parser.add_argument("--commands", default="report,check,extract")
    parser.add_argument("--formats", default="markdown,json")
    parser.add_argument("--shape", choices=["jsonl", "folder", "text"], default="jsonl")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), int(given.size * 1e6), given.shape)
        for name, command in runs(given, path, Path(folder, "out")):
            print(f"{given.size:g} MB, {name:25} {measured(command)}", flush=True)


if __name__ == "__main__":
    main()
