"""The HTML report in a browser: quiet, asking for nothing, usable from the keyboard, on a phone and on paper, whatever an article holds.

Chromium is driven over a pipe in its DevTools protocol, so that no library, driver or port is needed.
"""

import json
import os
import select
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.render import rendered
from factcheck.rulebook import load_rules
from factcheck.settings import Settings

pytestmark = pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium (apt-get install chromium)")

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update "
    "--disable-sync --hide-scrollbars --remote-debugging-pipe"
).split()
PATIENCE = 60
TAKE = "window.taken=document.title='taken'"
TRAPS = (
    f'<script>{TAKE}</script> <img src=x onerror="{TAKE}"> <a href="javascript:{TAKE}">a</a> </style></title></svg><script>{TAKE}</script>'
    f" \"><svg onload=\"{TAKE}\"> ' onfocus='{TAKE}' javascript:{TAKE} {{{{ 7*7 }}}} \u202e &lt;b&gt; https://news.example/x"
)
TEXT = (
    "{traps}\n\n{toll} people were killed when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey "
    "said. {traps}\n\nThe search cost 60 million yuan ($8.9 {scale}). Divers found 8 men and 5 women, 14 people in all. "
    + "Unbreakable"
    * 30
)
ARTICLES = (
    {"id": f"a{TRAPS}", "toll": "Fourteen", "scale": "million", "published": "2021-03-09", "source": TRAPS, "url": f"javascript:{TAKE}"},
    {
        "id": "b",
        "toll": "Forty-one",
        "scale": "billion",
        "published": "2021-03-10",
        "source": f"Post {TRAPS}",
        "url": "https://news.example/b",
    },
    {
        "id": "c",
        "toll": "Forty-three",
        "scale": "million",
        "published": "2021-03-14",
        "source": "Long name " * 20,
        "url": f"data:text/html,{TRAPS}",
    },
)


class Tab:
    """A browser with one tab."""

    def __init__(self, profile: Path) -> None:
        # the browser reads commands from 3 and answers on 4
        script = 'exec "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null'
        command = ["sh", "-c", script, "sh", "chromium", *FLAGS, f"--user-data-dir={profile}"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
        self.number, self.waiting, self.told, self.session = 0, b"", list[dict[str, Any]](), ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """Have a command done; its answer."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params} | ({"sessionId": self.session} if self.session else {})
        assert self.process.stdin
        self.process.stdin.write(json.dumps(message).encode() + b"\0")
        self.process.stdin.flush()
        answer = next(told for told in self.heard() if told.get("id") == self.number)
        assert "error" not in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def heard(self) -> Iterator[dict[str, Any]]:
        """What the browser says; events are kept."""
        assert self.process.stdout
        until = time.monotonic() + PATIENCE
        while True:
            while b"\0" not in self.waiting:
                ready, _, _ = select.select([self.process.stdout], [], [], max(0, until - time.monotonic()))
                data = os.read(self.process.stdout.fileno(), 1 << 16) if ready else b""
                assert data, "the browser says nothing any more"
                self.waiting += data
            line, _, self.waiting = self.waiting.partition(b"\0")
            told = json.loads(line)
            if "method" in told:
                self.told.append(told)
            yield told

    def open(self, page: Path, scripts: bool = True, width: int = 1280) -> None:
        """Load a file, anew."""
        self.ask("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.ask("Emulation.setEmulatedMedia", media="")
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 600)
        self.go("about:blank")
        self.told.clear()
        self.go(page.as_uri())

    def go(self, address: str) -> None:
        """Load an address and wait until it is there: events of the page before may still come in."""
        self.ask("Page.navigate", url=address)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(AssertionError):  # between two pages there is none to ask
                if self.value("document.readyState === 'complete' && location.href") == address:
                    return
            time.sleep(0.02)
        raise AssertionError(f"{address} is not loaded after {PATIENCE} s")

    def value(self, expression: str) -> Any:
        """What an expression is worth in the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press a key and let it go."""
        for kind in ("keyDown" if text else "rawKeyDown", "keyUp"):
            written = {"text": text} if text and kind == "keyDown" else {}
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **written)

    def hash(self) -> str:
        """Where in the page the browser is."""
        return str(self.value("location.hash")).removeprefix("#")

    def events(self, *methods: str) -> list[dict[str, Any]]:
        """The events of these sorts since the page was opened."""
        self.value("1")
        return [told for told in self.told if told["method"] in methods]

    def close(self) -> None:
        """End the browser and what it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    browser = Tab(tmp_path_factory.mktemp("profile"))
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report on articles that hold every trap, with findings, an event and charts."""
    told = [
        article_of({**article, "title": f"Ferry {TRAPS}", "text": TEXT.format(traps=TRAPS, toll=article["toll"], scale=article["scale"])})
        for article in ARTICLES
    ]
    result = reconcile(told, Settings())
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(rendered("html", result.report, result.documents, load_rules()), encoding="utf-8")
    return path


def tabbed(tab: Tab, most: int = 400) -> list[str]:
    """The links that the Tab key reaches, in order."""
    reached: list[str] = []
    for _ in range(most):
        tab.press("Tab", 9)
        at = tab.value("document.activeElement === document.body ? '' : document.activeElement.getAttribute('href') || 'other'")
        if not at:
            break
        reached.append(at)
    return reached


def test_the_page_has_charts_of_every_sort(tab: Tab, page: Path) -> None:
    tab.open(page)
    assert {"rate", "bars", "now", "then", "event"} <= set(
        tab.value("[...document.querySelectorAll('svg.chart g[class]')].map(g => g.getAttribute('class'))")
    )


def test_it_says_nothing_on_the_console_and_asks_for_nothing(tab: Tab, page: Path) -> None:
    tab.open(page)
    assert tab.events("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown") == []
    asked = [event["params"]["request"]["url"] for event in tab.events("Network.requestWillBeSent")]
    assert [address for address in asked if not address.startswith("data:,")] == [page.as_uri()]


def test_nothing_in_an_article_is_executed_or_becomes_a_way_to_execute(tab: Tab, page: Path) -> None:
    tab.open(page)
    assert tab.value("window.taken") is None
    assert tab.value("document.title").startswith("Discrepancy report")
    assert tab.value("document.querySelectorAll('script, img, iframe, object, embed, form, base').length") == 0
    attributes = tab.value("[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames())")
    assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcdoc", "style", "xlink:href")]
    addresses = set(tab.value("[...document.querySelectorAll('[href]')].map(e => e.getAttribute('href'))"))
    assert {address for address in addresses if not address.startswith("#")} == {"data:,", "https://news.example/b"}


def test_the_traps_are_shown_as_the_words_they_are(tab: Tab, page: Path) -> None:
    tab.open(page)
    assert "<img src=x onerror=" in tab.value("document.querySelector('article').textContent")
    assert "{{ 7*7 }}" in tab.value("document.querySelector('article').textContent")


def test_the_tab_key_reaches_every_finding_its_words_and_the_way_back(tab: Tab, page: Path) -> None:
    tab.open(page)
    reached = tabbed(tab)
    findings = tab.value("document.querySelectorAll('.card').length")
    assert findings >= 3
    assert reached[0] == "#findings"
    for number in range(1, findings + 1):
        assert reached.count(f"#f{number}") >= 2, "from the list and from the text"
        assert f"#t{number}" in reached


def test_enter_on_a_marked_figure_goes_to_its_finding_and_back(tab: Tab, page: Path) -> None:
    tab.open(page)
    for number in range(1, tab.value("document.querySelectorAll('.card').length") + 1):
        tab.value(f"document.getElementById('t{number}').focus()")
        tab.press("Enter", 13, "\r")
        assert (tab.hash(), tab.value("document.activeElement.id")) == (f"f{number}", f"f{number}")
        while tab.value("document.activeElement.getAttribute('href')") != f"#t{number}":
            tab.press("Tab", 9)
            assert tab.value(f"document.getElementById('f{number}').contains(document.activeElement)")
        tab.press("Enter", 13, "\r")
        assert (tab.hash(), tab.value("document.activeElement.id")) == (f"t{number}", f"t{number}")


def test_what_has_the_focus_can_be_seen(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.press("Tab", 9)
    assert tab.value("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert tab.value("document.activeElement.getBoundingClientRect().left") >= 0, "the way past the head shows once it is reached"


def test_it_works_without_javascript(tab: Tab, page: Path) -> None:
    tab.open(page, scripts=False)
    for _ in range(400):
        tab.press("Tab", 9)
        if tab.value("document.activeElement.getAttribute('href')") == "#f1":
            tab.press("Enter", 13, "\r")
            break
    assert tab.value("document.querySelector(':target').id") == "f1"
    tab.ask("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_width_needs_scrolling_sideways(tab: Tab, page: Path, width: int) -> None:
    tab.open(page, width=width)
    tab.value("document.querySelectorAll('details').forEach(details => details.open = true)")
    assert tab.value("document.documentElement.scrollWidth") <= width
    inner = (
        "[...document.querySelectorAll('main *')].filter(e => !e.closest('.wide, svg') && e.getBoundingClientRect().right > innerWidth + 1)"
    )
    assert tab.value(f"{inner}.map(e => e.outerHTML.slice(0, 200))") == []


def test_on_paper_there_is_all_that_is_to_be_read_and_nothing_to_click(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.ask("Emulation.setEmulatedMedia", media="print")
    assert tab.value("[...document.querySelectorAll('.skip, .back')].every(e => getComputedStyle(e).display === 'none')")
    assert tab.value("[...document.querySelectorAll('.card details p')].every(e => e.checkVisibility({contentVisibilityAuto: true}))")
    assert tab.value("document.querySelectorAll('.card details p').length") > 0
    assert len(tab.ask("Page.printToPDF")["data"]) > 10_000
