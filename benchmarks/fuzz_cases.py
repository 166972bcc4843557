"""Cases: a folder of odd files and the command line that is called in it."""

import os
import random
from collections.abc import Callable, Mapping
from typing import NamedTuple

from fuzz_files import html, json_file, json_lines, json_text, markdown, word
from fuzz_house import configuration, rule, suppressions
from fuzz_text import DATES, SIGNS, article, encoded, line, long, picked, sentences, utf8

PIPE = "|"
"""In place of the target of a link: a named pipe, which nobody writes to."""


class Case(NamedTuple):
    """What lies in the folder (a file's bytes, the target of a link, `None` for a folder), and the words of the command line."""

    sort: str
    files: Mapping[str, bytes | str | None]
    words: tuple[str, ...]
    given: bytes = b""
    """What comes on standard input."""


WRONG = b"Police held 154 people on Sunday and 114 on Monday, 270 in all. The mayor paid $5 million (50 million yuan) on 31 April 2023.\n"
FORMATS = {
    "check": ("text", "json", "sarif", "github", "junit", "markdown", "html"),
    "report": ("markdown", "json", "html", "sarif"),
    "extract": ("jsonl", "table"),
}


def called(chance: random.Random, *paths: str, command: str = "", odd: float = 0.05) -> tuple[str, ...]:
    """A command on the paths, with an option or two; odd ones are rare, as they end the run before it begins."""
    command = command or chance.choice(("check", "check", "check", "report", "report", "extract", "baseline"))
    words = [command, *paths]
    if command in FORMATS and chance.random() < 0.8:
        words += ["--format", chance.choice(FORMATS[command])]
    if chance.random() < 0.3:
        words += ["-o", chance.choice(("no/out", ".", "out/", "o" * 300)) if chance.random() < 0.1 else "out"]
    if command == "check" and chance.random() < 0.3:
        words.append(chance.choice(("--queries", "--explain-matches", "--fail-on=note", "--fail-on=never")))
    return (*words, *(odd_option(chance) if chance.random() < odd else ()))


def odd_option(chance: random.Random) -> tuple[str, ...]:
    """An option that is odd, or an ordinary one with an odd value."""
    name = chance.choice(
        ("--published", "--select", "--ignore", "--rules", "--baseline", "--against", "--previous", "--format", "--fail-on", "-o")
    )
    values = (
        "",
        "0000",
        "9999-12-31",
        "2024-05",
        "FC1",
        "FC1,,FC2",
        "fc101",
        ".",
        "no-such",
        "/dev/null",
        "-",
        "\u0665",
        "e" * 5000,
        "x\ny",
        "\x1b[2J",
    )
    return (
        (name, chance.choice((*values, *DATES, *picked(chance, SIGNS, 1))))
        if chance.random() < 0.8
        else (chance.choice(("--jobs=0", "--x", "-z", "--")),)
    )


def one_file(name: str, make: Callable[[random.Random], bytes]) -> Callable[[random.Random], Case]:
    """Cases of one odd file."""
    return lambda chance: Case(name, {name: make(chance)}, called(chance, name))


def text_file(chance: random.Random) -> Case:
    """A text, in UTF-8."""
    return Case("a.txt", {"a.txt": utf8(article(chance))}, called(chance, "a.txt"))


def encodings(chance: random.Random) -> Case:
    """A text in any encoding, or none."""
    name = chance.choice(("a.txt", "a.txt", "a.md", "a.html", "a.json"))
    return Case("encoded " + name, {name: encoded(chance, article(chance))}, called(chance, name))


def house_rules(chance: random.Random) -> Case:
    """Rules of the newsroom's own, used or tested."""
    files: dict[str, bytes | str | None] = {"rules/HOUSE001.yaml": rule(chance), "a.txt": WRONG}
    if chance.random() < 0.1:
        files["rules/odd.yaml"] = chance.choice((None, "odd.yaml", "..", PIPE, rule(chance)))
    words = chance.choice(
        (
            ("test-rules", "rules"),
            ("check", "a.txt", "--rules", "rules"),
            ("rules", "--rules", "rules"),
            ("explain", "HOUSE001", "--rules", "rules"),
        )
    )
    return Case("rule", files, words if chance.random() < 0.7 else called(chance, "a.txt", "--rules", "rules", odd=0))


def settings(chance: random.Random) -> Case:
    """A configuration near the draft, and what it names."""
    files = {
        chance.choice(("factcheck.toml", "factcheck.toml", "pyproject.toml")): configuration(chance),
        "accepted.toml": suppressions(chance),
    }
    return Case("configuration", {**files, "rules/x.yaml": rule(chance), "a.txt": WRONG}, called(chance, "a.txt"))


def accepted(chance: random.Random) -> Case:
    """A suppression file or a baseline, named on the command line."""
    words = called(chance, "a.txt", "--baseline", "accepted.toml", command=chance.choice(("check", "report")))
    return Case("suppressions", {"accepted.toml": suppressions(chance), "a.txt": WRONG}, words)


def library(chance: random.Random) -> Case:
    """Articles beside one another: of one text, of one id, of one event, or of nothing in common."""
    text = article(chance)
    lines = [json_text(chance) for _ in range(2)] + [
        f'{{"id": "{chance.choice("ab")}", "text": "{sentences(chance)[:90]!a}"}}' for _ in range(4)
    ]
    files: dict[str, bytes | str | None] = {
        "a.txt": utf8(text),
        "old/a.txt": utf8(text[: len(text) // 2] + line(chance)[:200]),
        "wires/b.txt": utf8(text),
    }
    files["wires/c.jsonl"] = utf8("\n".join(lines).replace("'", ""))
    beside = chance.choice(
        (
            ("--against", "wires"),
            ("--previous", "old"),
            ("--previous", "old/a.txt"),
            ("--against", "a.txt"),
            ("--against", "wires", "--previous", "old"),
        )
    )
    return Case("library", files, called(chance, "a.txt", *beside, command="check") if chance.random() < 0.7 else called(chance, "."))


def hot(chance: random.Random) -> Case:
    """Many short articles that share everything."""
    text = sentences(chance)[:120].encode("ascii", "ignore").decode().replace('"', "").replace("\\", "").replace("\n", " ")
    many = "\n".join(
        f'{{"id": "{chance.choice(("a", "b", str(number)))}", "text": "{text} {number % 7} men died."}}' for number in range(12)
    )
    return Case("alike", {"a.jsonl": utf8(many)}, called(chance, "a.jsonl", command=chance.choice(("report", "check"))))


NAMES = (
    "a\nb.txt",
    "-o.txt",
    "--help.md",
    " .txt",
    "é\u0301\U0001f600.txt",
    os.fsdecode(b"\xff\xfe.txt"),
    "a" * 240 + ".txt",
    "a.TXT",
    ".hidden.txt",
    "~$a.docx",
)
NAMES += (
    "a.pdf",
    "CON.txt",
    "\x1b[31m.txt",
    "a,b:c.txt",
    "<b>.md",
    "a%20b.txt",
    "|x|.txt",
    "d/" * 40 + "a.txt",
    "a.txt.txt",
    "\u202etxt.exe.txt",
    "a\\b.txt",
)


def folders(chance: random.Random) -> Case:
    """A folder with odd names, links in a ring, pipes, folders that are called like files."""
    files: dict[str, bytes | str | None] = dict.fromkeys(picked(chance, NAMES, 4), WRONG)
    odd = {
        "ring.txt": "ring.txt",
        "up": "..",
        "gone.txt": "nowhere",
        "dir.txt": None,
        "pipe.txt": PIPE,
        "null.txt": "/dev/null",
        "empty.md": b"",
    }
    files |= {name: odd[name] for name in picked(chance, sorted(odd), 3)}
    paths = picked(chance, (".", "./", "..//" + "x", *files, "missing.txt", "", "a" * 300, "*", "a.txt/b"), 2) or ["."]
    paths = [path for path in paths if files.get(path) != PIPE] or ["."]
    return Case("folder", files, called(chance, *(path if not path.startswith("-") else f"./{path}" for path in paths)))


def command_line(chance: random.Random) -> Case:
    """Odd words, on sound files."""
    words = chance.choice(
        (
            (
                "new-rule",
                *picked(chance, ("rules", "a.txt", "no/where", "HOUSE001", "../x", "x y", "no-round-tolls", "", "a: b\nc: d", "/"), 4),
            ),
            ("explain", chance.choice(("FC101", "fc101", "FC", "", "../x", "\x1b[2J", "x" * 500, "{x}"))),
            (
                "rates",
                "show",
                *picked(chance, ("CNY", "USD", "cny", "", "XXX", "../x", "٥"), 3),
                "--on",
                chance.choice((*DATES, "2019-01-18", "2019", "0000", "99999")),
            ),
            ("rates", "update", chance.choice(("a.txt", "missing", "", ".", "ftp://x", "file:///etc/passwd"))),
            ("test-rules", chance.choice((".", "", "missing", "a.txt"))),
            ("baseline", "a.txt", "--reason", chance.choice(("", " ", "x\ny", '"', "\x1b[2J", "é" * 999)), "-o", "out"),
            called(chance, "a.txt", odd=1),
            called(chance, *picked(chance, ("a.txt", "a.txt", "", "-"), 3), odd=1),
        )
    )
    return Case("command line", {"a.txt": WRONG}, tuple(word.replace("\0", "") for word in words), chance.choice((b"", WRONG)))


def piped(chance: random.Random) -> Case:
    """Anything at all on standard input."""
    given = chance.choice(
        (markdown, html, json_file, json_lines, word, lambda chance: encoded(chance, article(chance)), lambda chance: b"")
    )(chance)
    return Case("standard input", {}, called(chance, "-"), given)


def commented(chance: random.Random) -> Case:
    """A Word draft with the findings as comments."""
    return Case(
        "annotated",
        {"a.docx": word(chance)},
        ("check", "a.docx", "--annotate", chance.choice(("out.docx", "out.docx", "a.docx", "no/out.docx", "."))),
    )


def repeated(chance: random.Random) -> Case:
    """One thing again and again, in any sort of file."""
    name = chance.choice(("a.txt", "a.md", "a.html"))
    return Case("repeated " + name, {name: utf8(long(chance))}, called(chance, name))


MAKERS: tuple[Callable[[random.Random], Case], ...] = (
    text_file,
    one_file("a.md", markdown),
    one_file("a.json", json_file),
    one_file("a.html", html),
    house_rules,
    text_file,
    one_file("a.docx", word),
    encodings,
    settings,
    one_file("a.jsonl", json_lines),
    text_file,
    one_file("a.md", markdown),
    library,
    accepted,
    folders,
    one_file("a.html", html),
    command_line,
    piped,
    commented,
    text_file,
    hot,
    repeated,
    house_rules,
    one_file("a.docx", word),
    settings,
)


def case(number: int, seed: int) -> Case:
    """The case of that number: the same at every call."""
    return MAKERS[number % len(MAKERS)](random.Random(f"{seed}/{number}"))
