"""Odd input by the thousand: nothing may crash, hang, write where it should not, or take more than linear time.

    python benchmarks/fuzz.py 100000 [--first 0] [--seed 1] [--jobs 2] [--slow 5] [--hang 30]
    python benchmarks/fuzz.py --show 4711 [--seed 1]
    python benchmarks/fuzz.py --scaling [--characters 10000]

The first runs so many cases: folders of odd files (`fuzz_text`, `fuzz_files`, `fuzz_house`) with a command line each (`fuzz_cases`), called
as a person calls it, but for the process of its own. Every case is held to this: exit status 0, 1 or 2; a refusal says why; no
traceback; output in its format; no control characters for the terminal; nothing written but the output, no connection and no program
opened. A case that hangs or takes the process down is told as such, and the next goes on. The same seed gives the same cases.

The second lays one case out and calls it, to look at. The third (`fuzz_scaling`) gives one thing again and again, n, 2n and 4n characters
of it, and marks what grows faster than the text.
"""

import argparse
import faulthandler
import io
import json
import os
import queue
import re
import resource
import shlex
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import pairwise
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as Xml

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line sets it before it loads anything
sys.path.insert(0, str(Path(__file__).parent))
from fuzz_cases import PIPE, Case, case
from fuzz_scaling import scaling

from factcheck.cli import main as factcheck

MEMORY = 3_000_000_000
"""Bytes of address space that a process of cases may have."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod", "os.chown", "os.utime")
AWAY = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork")


class Outcome(NamedTuple):
    """How one case went."""

    number: int
    sort: str
    seconds: float
    status: int | None
    error: str


# ---- what a case does to the machine ---------------------------------------------------------------------------------

DONE: list[str] | None = None
"""What was done to files and beyond while somebody watched; `None` while nobody does."""


def noted(event: str, words: tuple[Any, ...]) -> None:
    """Python's own report of what the process does: keep what changes files, and what leaves the process."""
    if DONE is None:
        return
    if event == "open" and isinstance(words[0], str | bytes) and (words[2] or 0) & WRITING:
        DONE.append(os.path.realpath(os.fsdecode(words[0])))
    elif event in CHANGES:
        DONE.extend(os.path.realpath(os.fsdecode(word)) for word in words[:2] if isinstance(word, str | bytes | os.PathLike))
    elif event in AWAY:
        DONE.append(f"{event} {words[1:]}")


sys.addaudithook(noted)


@contextmanager
def watched_over() -> Iterator[list[str]]:
    """What is done to files and beyond in the meantime."""
    global DONE
    DONE = []
    try:
        yield DONE
    finally:
        DONE = None


def strangers(done: Sequence[str], words: Sequence[str], folder: Path) -> list[str]:
    """What was written or called beside the output that the words name."""
    named = [after for before, after in pairwise(words) if before in ("-o", "--output", "--annotate")]
    whole = [str(folder / words[1])] if words[:1] == ("new-rule",) and len(words) > 1 else []
    own = [os.path.realpath(folder / name) for name in (*named, *whole)]
    parts = [os.path.join(os.path.dirname(path), f".{os.path.basename(path)}.") for path in own]  # noqa: PTH118, PTH120, PTH119
    allowed = (os.devnull, *own, *(f"{name}/" for name in own[len(named) :]), *parts)
    return [path for path in done if not path.startswith(allowed) and "__pycache__" not in path and not path.startswith("/dev/pts")]


# ---- running one case ------------------------------------------------------------------------------------------------


def laid_out(one: Case, folder: Path) -> None:
    """Put the case's files into the folder; names that the system does not take are left out."""
    for name, content in one.files.items():
        path = folder / name
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.mkdir()
            elif content == PIPE:
                os.mkfifo(path)
            elif isinstance(content, str):
                path.symlink_to(content)
            else:
                path.write_bytes(content)


class Said(NamedTuple):
    """What a call answered."""

    status: int | None
    out: bytes
    err: str
    error: str = ""


def call(words: Sequence[str], given: bytes) -> Said:
    """Call the program in this process, in the working folder."""
    streams = [
        io.TextIOWrapper(io.BytesIO(data), "utf-8", errors=errors)
        for data, errors in ((given, None), (b"", None), (b"", "backslashreplace"))
    ]
    kept, status, error = (sys.argv, sys.stdin, sys.stdout, sys.stderr), 0, ""
    sys.argv, (sys.stdin, sys.stdout, sys.stderr) = ["factcheck", *words], streams
    try:
        factcheck()
    except SystemExit as ended:
        status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        status, error = None, traceback.format_exc()
    finally:
        sys.argv, sys.stdin, sys.stdout, sys.stderr = kept
    for stream in streams[1:]:
        stream.flush()
    out, err = (stream.buffer.getvalue() for stream in streams[1:])  # type: ignore[attr-defined]
    return Said(status, out, err.decode("utf-8", "replace"), error)


def run(one: Case) -> Said:
    """Lay a case out in a folder of its own, call it there, and say what is wrong with the answer (in `error`)."""
    home = Path.cwd()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve() / "desk"  # a link that leads up finds nothing but this
        folder.mkdir()
        laid_out(one, folder)
        os.chdir(folder)
        try:
            with watched_over() as done:
                said = call(one.words, one.given)
            return said._replace(error=said.error or "; ".join(faults(one, said, done, folder)))
        finally:
            os.chdir(home)


def faults(one: Case, said: Said, done: Sequence[str], folder: Path) -> Iterator[str]:
    """What is wrong with an answer, but for an exception."""
    if said.status not in (0, 1, 2):
        yield f"exit status {said.status}"
    if said.status == 2 and not said.err.strip():
        yield "refused without a word"
    if "Traceback" in said.err:
        yield f"a traceback on standard error: {said.err[-300:]}"
    page = "html" in one.words  # a browser minds no control characters
    for text, where in ((said.err, "error"), ("" if page else said.out.decode("utf-8", "replace"), "output")):
        if found := CONTROL.search(text.replace("\r\n", "\n")):
            yield f"a control character on standard {where}: {text[max(0, found.start() - 80) : found.end() + 20]!r}"
    if there := strangers(done, one.words, folder):
        yield f"written or called: {there[:3]}"
    for name, content in one.files.items():
        if (
            isinstance(content, bytes)
            and len(content) < 1_000_000
            and (folder / name).is_file()
            and (folder / name).read_bytes() != content
        ):
            yield f"an input was written over: {name}"
    if said.status in (0, 1) and said.out:
        yield from unsound(one.words, said.out)


def unsound(words: Sequence[str], out: bytes) -> Iterator[str]:
    """Output that is not of its format."""
    form = words[words.index("--format") + 1] if "--format" in words[:-1] else ""
    try:
        if form in ("json", "sarif"):
            json.loads(out)
        elif form == "jsonl" or (words[0] == "extract" and not form):
            for line in out.decode("utf-8").split("\n"):
                json.loads(line or "{}")
        elif form == "junit":
            Xml.fromstring(out)
        else:
            out.decode("utf-8")
    except (ValueError, Xml.ParseError) as error:
        yield f"this is no {form}: {error}"


def outcomes(numbers: Sequence[int], seed: int, hang: float | None = None) -> Iterator[Outcome]:
    """Run cases one after another in this process; one that takes longer than `hang` ends the process with a traceback."""
    for number in numbers:
        one = case(number, seed)
        if hang:
            faulthandler.dump_traceback_later(hang, exit=True)
        before = time.process_time()
        said = run(one)
        yield Outcome(number, one.sort, time.process_time() - before, said.status, said.error)
    faulthandler.cancel_dump_traceback_later()


# ---- running many ----------------------------------------------------------------------------------------------------


def work(answers: Connection, numbers: Sequence[int], seed: int, hang: float) -> None:
    """The cases of one process, each outcome told at once."""
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for outcome in outcomes(numbers, seed, hang):
        answers.send((outcome, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024))
    answers.close()


def guarded(numbers: Sequence[int], seed: int, hang: float) -> Iterator[tuple[Outcome, int]]:
    """Cases in a process beside this one: one that hangs or takes it down is told as well, and a new process goes on behind it."""
    context = get_context("spawn")
    while numbers:
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(theirs, numbers, seed, hang), daemon=True)
        process.start()
        theirs.close()
        with suppress(EOFError):
            while numbers:
                answer = ours.recv()
                numbers = numbers[1:]
                yield answer
        process.join()
        if numbers:
            one = case(numbers[0], seed)
            yield Outcome(numbers[0], one.sort, hang, None, f"hung or took the process down (exit status {process.exitcode})"), 0
            numbers = numbers[1:]


def gathered(numbers: range, seed: int, jobs: int, hang: float) -> Iterator[tuple[Outcome, int]]:
    """The outcomes of cases dealt out to several processes, as they come."""
    told: queue.SimpleQueue[tuple[Outcome, int] | None] = queue.SimpleQueue()

    def deal(own: Sequence[int]) -> None:
        try:
            for answer in guarded(own, seed, hang):
                told.put(answer)
        finally:
            told.put(None)

    for job in range(jobs):
        threading.Thread(target=deal, args=(numbers[job::jobs],), daemon=True).start()
    ended = 0
    while ended < jobs:
        answer = told.get()
        ended += answer is None
        if answer:
            yield answer


def fuzz(numbers: range, seed: int, jobs: int, slow: float, hang: float) -> int:
    """Run the cases and print how they went, also where Ctrl-C ends them early; 1 where one of them failed or took too long."""
    begun, bad, most = time.monotonic(), 0, 0
    found: dict[str, list[Outcome]] = defaultdict(list)
    with suppress(KeyboardInterrupt):
        for count, (outcome, memory) in enumerate(gathered(numbers, seed, jobs, hang), 1):
            found[outcome.sort].append(outcome)
            most = max(most, memory)
            if outcome.error or outcome.seconds > slow:
                bad += 1
                print(f"case {outcome.number} ({outcome.sort}), {outcome.seconds:.1f} s\n{outcome.error}", flush=True)
            if not count % 500:
                print(f"{count} cases, {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)
    count, taken = summed_up(found), time.monotonic() - begun
    print(f"{count} cases of seed {seed}, {count / taken:.1f} a second; {bad} bad; at most {most} MB")
    return int(bad > 0)


def summed_up(found: Mapping[str, list[Outcome]]) -> int:
    """Print how the cases of each sort went; how many there were."""
    print(f"{'':22}{'cases':>8}{'status 0':>10}{'1':>8}{'2':>8}{'median s':>10}{'slowest':>9}")
    for sort in sorted(found):
        several = sorted(found[sort], key=lambda one: one.seconds)
        status = Counter(one.status for one in several)
        middle, last = several[len(several) // 2].seconds, several[-1]
        print(f"{sort:22}{len(several):8}{status[0]:10}{status[1]:8}{status[2]:8}{middle:10.3f}{last.seconds:9.2f}  (case {last.number})")
    return sum(map(len, found.values()))


def show(number: int, seed: int) -> None:
    """Print a case and its answer."""
    one = case(number, seed)
    for name, content in one.files.items():
        print(f"{name!r}: {content[:3000] if content else content!r}")
    print(f"$ factcheck {shlex.join(one.words)}" + (f" < {one.given[:3000]!r}" if one.given else ""))
    said = run(one)
    print(f"{said.out.decode('utf-8', 'replace')[:3000]!r}\n{said.err!r}\nstatus {said.status}; {said.error or 'nothing wrong'}")


def main() -> None:
    """Run what the words ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first case")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--slow", type=float, default=5.0, help="seconds of processor time that a case may take")
    parser.add_argument("--hang", type=float, default=30.0, help="seconds after which a case is given up")
    parser.add_argument("--show", type=int, metavar="NUMBER", help="print one case and its answer")
    parser.add_argument("--scaling", action="store_true")
    parser.add_argument("--characters", type=int, default=10_000)
    args = parser.parse_args()
    if args.show is not None:
        show(args.show, args.seed)
    elif args.scaling:
        sys.exit(scaling(args.characters))
    else:
        sys.exit(fuzz(range(args.first, args.first + args.count), args.seed, args.jobs, args.slow, args.hang))


if __name__ == "__main__":
    main()
