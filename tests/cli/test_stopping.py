"""Ctrl-C, SIGTERM, a terminal that is closed: a run ends in an orderly way and says how far it came."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.progress import kept, rate, watched
from factcheck.cli.stopping import Stopped

DRAFT = "Guards turned back 154 lorries on Sunday and 114 on Monday, 270 in all.\n"


def interrupted() -> Iterator[str]:
    """Two articles, and a stop in the middle of the third."""
    yield from ("a", "b")
    raise Stopped(signal.SIGINT)


def test_a_stop_says_how_far_reading_came() -> None:
    with pytest.raises(Stopped) as caught:
        list(watched(interrupted(), 1200, show=False))
    assert str(caught.value) == "stopped: 2 of 1,200 articles read"
    assert caught.value.status == 130


def test_what_was_finished_before_a_stop_is_kept() -> None:
    stops: list[Stopped] = []
    assert list(kept(interrupted(), 3, show=False, stops=stops)) == ["a", "b"]
    assert [str(stop) for stop in stops] == ["stopped: 2 of 3 articles read"]


def test_a_stop_while_an_article_is_judged_waits_for_its_end() -> None:
    stops: list[Stopped] = []
    seen = []
    for article in kept(iter("abc"), 3, show=False, stops=stops):
        if article == "b":
            os.kill(os.getpid(), signal.SIGINT)
        seen.append(article)
    assert seen == ["a", "b"]
    assert [stop.status for stop in stops] == [130]


def test_all_that_are_there_are_made_without_a_stop() -> None:
    stops: list[Stopped] = []
    assert list(kept(iter("abc"), 3, show=False, stops=stops)) == ["a", "b", "c"]
    assert stops == []


def test_the_rate_is_told_in_figures_that_can_be_read() -> None:
    assert [rate(speed) for speed in (None, 0.42, 9.96, 1234.5)] == ["– a second,", "0.4 a second,", "10.0 a second,", "1,234 a second,"]


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_stopped_says_so_in_one_line(number: int, status: int) -> None:
    program = (
        "import os, sys, factcheck.cli.run as run\n"
        f"run.run_check = lambda *words: os.kill(os.getpid(), {int(number)}) or 0\n"
        "sys.argv = ['factcheck', 'check', 'a.txt']\n"
        "from factcheck.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (status, "", "factcheck: stopped\n")


def test_a_stop_that_a_library_made_into_an_error_of_its_own_is_still_a_stop() -> None:
    program = (
        "import os, sys, factcheck.cli.run as run\n"
        "from pydantic import BaseModel, field_serializer\n"
        "class Figure(BaseModel):\n"
        "    value: int\n"
        "    @field_serializer('value')\n"
        f"    def plain(self, value): os.kill(os.getpid(), {int(signal.SIGTERM)})\n"
        "run.run_check = lambda *words: Figure(value=1).model_dump_json() and 0\n"
        "sys.argv = ['factcheck', 'check', 'a.txt']\n"
        "from factcheck.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (143, "factcheck: stopped\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_the_one_who_gave_them_their_work(tmp_path: Path, number: int) -> None:
    for article in range(160):
        (tmp_path / f"a{article}.txt").write_text(DRAFT)
    command = [sys.executable, "-m", "factcheck", "extract", str(tmp_path), "--jobs", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout and run.stderr
        run.stdout.readline()
        run.send_signal(number)
        run.stdout.read()
        said = run.stderr.read()  # to its end: no worker holds it open any more
    assert run.returncode == (-number if number == signal.SIGKILL else 143)
    assert b"Traceback" not in said


def test_a_closed_standard_output_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DRAFT)
    command = f"{sys.executable} -m factcheck check {tmp_path / 'a.txt'} >&-"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (2, "factcheck: standard output is closed; give a file with -o\n")
