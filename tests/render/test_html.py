"""The HTML report: safe, complete, linked both ways, usable without script."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Block, Coverage, Document, Finding, Place, Problem, Report, Verified
from factcheck.read import article_of
from factcheck.render import rendered
from factcheck.render.marks import Mark, marks_of, paragraphs
from factcheck.report import summary
from factcheck.rulebook import load_rules

TRAPS = '<script>document.title="taken"</script> "onmouseover="x" \' <img src=x onerror=y> &amp; {{ 7*7 }} {% raw %} \u202e\x00'
TEXT = (
    f"Raids in Aro {TRAPS}\n\nGuards turned back 154 people on Monday and 114 on Tuesday, 270 in all. {TRAPS}\n\n"
    "Eight of the 154 are minors."
)


class Parsed(HTMLParser):
    """The elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.elements if (value := attrs.get(name)) is not None]


def article() -> Article:
    return article_of({"id": f"a<b>{TRAPS}", "text": TEXT, "source": TRAPS, "url": "javascript:alert(1)"})


def made(url: str | None = None) -> str:
    own = article().model_copy(update={"url": url} if url else {})
    return rendered("html", report_on(own), [Document(article=own, sentences=(), claims=())], load_rules())


def report_on(own: Article) -> Report:
    total, part, held = TEXT.index("270 in all"), TEXT.index("154 people"), TEXT.index("Eight of")
    error = Finding(
        rule="FC101", name="sum-off", severity="error", message=f"not 270 {TRAPS}", working=f"154 + 114 = 268 {TRAPS}", article=own.id,
        start=total, end=total + 10, excerpt="270 in all", suggestions=(TRAPS,), fingerprint="f1", query=TRAPS,
        related=(Place(article=own.id, start=part, end=part + 10, excerpt="154 people"),),
    )  # fmt: skip
    again = error.model_copy(update={"start": total + 4, "severity": "note", "related": (), "fingerprint": "f2"})
    return Report(
        articles=(summary(Document(article=own, sentences=(), claims=())),),
        findings=(error, again),
        verified=(Verified(rule="FC102", article=own.id, start=held, end=held + 15, working=f"8 ≤ 154 {TRAPS}"),),
        coverage=Coverage(articles=1, figures=4, compared=4, not_compared={TRAPS: 1}),
        problems=(Problem(where=TRAPS, what=TRAPS, advice=TRAPS),),
        notices=(TRAPS,),
    )


def page_on(title: str, text: str) -> list[str]:
    own = article_of({"id": "a.txt", "title": title, "text": text})
    document = Document(article=own, sentences=(), claims=())
    report = Report(articles=(summary(document),), coverage=Coverage(articles=1, figures=0, compared=0, not_compared={}))
    return Parsed(rendered("html", report, [document], load_rules())).words


def test_a_headline_that_stands_in_the_text_is_not_shown_twice() -> None:
    assert page_on("Ferry sinks", "Ferry sinks\n\nA ferry sank off Port Amlin on Monday.").count("Ferry sinks") == 1
    assert page_on("Ferry sinks", "A ferry sank off Port Amlin on Monday.").count("Ferry sinks") == 1


def test_nothing_from_an_article_becomes_an_element_or_an_attribute() -> None:
    page = Parsed(made())
    assert not {"script", "img", "iframe", "object", "embed", "form"} & {tag for tag, _ in page.elements}
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on") or name in ("src", "style")]
    assert all(href.startswith("#") or href == "data:," for href in page.values("href"))
    assert "49" not in made().replace(TRAPS, "")


def test_the_page_asks_for_nothing_and_forbids_scripts() -> None:
    page = made()
    assert "default-src 'none'" in page
    assert "url(" not in page
    assert "@import" not in page


def test_an_address_is_linked_only_where_a_browser_would_just_open_it() -> None:
    assert "https://news.example/a?b=<c>" in Parsed(made("https://news.example/a?b=<c>")).values("href")


def test_every_link_inside_the_page_leads_somewhere_and_no_place_has_two_meanings() -> None:
    page = Parsed(made())
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)


def test_a_finding_is_reached_from_its_words_and_leads_back() -> None:
    page = Parsed(made())
    assert {"#f1", "#f2", "#t1", "#t2", "#v1"} <= set(page.values("href"))


def test_the_whole_text_of_the_article_is_shown() -> None:
    shown = " ".join("".join(Parsed(made()).words).split())
    for line in TEXT.replace("\u202e", "\ufffd").replace("\x00", "\ufffd").split("\n"):
        assert " ".join(line.split())[:40] in shown


def test_a_page_of_nothing_is_a_page() -> None:
    empty = Report(articles=(), coverage=Coverage(articles=0, figures=0, compared=0, not_compared={}))
    assert "<h1>" in rendered("html", empty, [], ())


@given(
    text=st.text(alphabet="ab \n", max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from(["error", "beside", "read"])), max_size=6),
)
def test_pieces_put_together_are_the_lines_of_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    document = Document(article=Article(id="a", text=text), sentences=(), claims=())
    taken, marks = 0, []
    for start, length, outcome in sorted(spans):
        if start >= taken and start + length <= len(text):
            marks.append(Mark(start, start + length, outcome))  # type: ignore[arg-type]
            taken = start + length
    shown = ["".join(piece.text for piece in paragraph.pieces) for paragraph in paragraphs(document, marks)]
    assert shown == [line for line in text.split("\n") if line.strip()]


def test_findings_that_overlap_share_a_mark_and_keep_their_numbers() -> None:
    own = article()
    document = Document(article=own.model_copy(update={"blocks": (Block(part="body", start=0, end=len(TEXT)),)}), sentences=(), claims=())
    marks = marks_of(document, list(enumerate(report_on(own).findings, 1)), [])
    start = TEXT.index("270 in all")
    assert Mark(start, start + 10, "error", (1, 2)) in marks
