"""Findings that are accepted, with a reason."""

import json
from pathlib import Path

import pytest

from factcheck.configuration import baseline_of, suppressions_in
from factcheck.model import Report
from factcheck.pipeline import compare_drafts, each_document
from factcheck.read import read
from factcheck.render import FORMATS, rendered
from factcheck.settings import PathSettings, Settings, Suppression

WRONG = "The harbour reopens on Friday, 9 November 2013, the council said."
ALSO = "The hall will be closed until 31 April, its owner said."


def report(path: Path, text: str, settings: Settings | None = None) -> Report:
    path.write_text(text, encoding="utf-8")
    settings = settings or Settings()
    return compare_drafts(tuple(each_document(read([str(path)]).articles, settings)), (), settings).report


def rules(made: Report) -> tuple[list[str], list[str]]:
    return [finding.rule for finding in made.findings], [found.finding.rule for found in made.suppressed]


REMARK = "<!-- factcheck: ignore FC401 -- the council's own leaflet says so -->"


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG} {REMARK}\n\nNothing else.",
        f"{REMARK}\n\n{WRONG}",
        f"{REMARK}\n{WRONG}",
        f"The harbour {REMARK} reopens on Friday, 9 November 2013, the council said.",
        f"Nothing here.\n\n{REMARK}\n\n{WRONG}",
        f"# Harbour opens\n\n{WRONG}\n\n{REMARK.replace('ignore', 'ignore-file')}",
        f"{WRONG} {REMARK.replace('FC401', 'FC101, FC4')}",
    ],
)
def test_a_comment_with_a_reason_silences_its_paragraph(tmp_path: Path, text: str) -> None:
    made = report(tmp_path / "a.md", text)
    assert rules(made) == ([], ["FC401"])
    assert made.suppressed[0].reason == "the council's own leaflet says so"


@pytest.mark.parametrize(
    "text", [f"{REMARK}\n\nNothing here.\n\n{WRONG}", f"{WRONG}\n\nNothing here. {REMARK}", f"{WRONG} {REMARK.replace('FC401', 'FC404')}"]
)
def test_a_comment_elsewhere_or_on_another_rule_silences_nothing_and_is_told(tmp_path: Path, text: str) -> None:
    made = report(tmp_path / "a.md", text)
    assert rules(made) == (["FC401"], [])
    assert "no longer needed" in made.notices[0]


def test_a_comment_without_a_reason_is_not_heeded_and_told_with_its_line(tmp_path: Path) -> None:
    made = report(tmp_path / "a.md", f"Nothing.\n\n{WRONG} <!-- factcheck: ignore FC401 -->")
    assert rules(made) == (["FC401"], [])
    assert made.notices[0].startswith("a.md:3: ")


def test_a_comment_on_a_web_page_is_heeded(tmp_path: Path) -> None:
    body = f"<p>{WRONG} It was shut for repairs to the quay for two years.</p> {REMARK}\n<p>{ALSO}</p>"
    page = f"<html><body><article><h1>Harbour opens</h1>\n{body}</article></body></html>"
    assert rules(report(tmp_path / "a.html", page)) == (["FC404"], ["FC401"])


def test_what_a_baseline_lists_is_left_out_until_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    (tmp_path / "base.toml").write_text(baseline_of(report(path, WRONG).findings, "known"), encoding="utf-8")
    settings = Settings(suppressions=suppressions_in(tmp_path / "base.toml"))
    edited = f"{WRONG}\n\n{ALSO}"
    assert rules(report(path, edited, settings)) == (["FC404"], ["FC401"])
    assert rules(report(path, WRONG.replace("2013", "2014"), settings)) == (["FC401"], [])
    assert "no longer needed" in report(path, "Nothing.", settings).notices[0]


def test_an_entry_without_a_reason_does_nothing(tmp_path: Path) -> None:
    (entry,) = report(tmp_path / "a.txt", WRONG).findings
    (tmp_path / "base.toml").write_text(f'[[suppress]]\nfingerprint = "{entry.fingerprint}"\n')
    made = report(tmp_path / "a.txt", WRONG, Settings(suppressions=suppressions_in(tmp_path / "base.toml")))
    assert rules(made) == (["FC401"], [])
    assert "no reason" in made.notices[0]


def test_rules_are_left_out_for_paths(tmp_path: Path) -> None:
    settings = Settings(per_path=(PathSettings(pattern="op*.txt", ignore=("FC4",)),))
    assert rules(report(tmp_path / "opinion.txt", WRONG, settings)) == ([], [])
    assert rules(report(tmp_path / "news.txt", WRONG, settings)) == (["FC401"], [])


def test_rules_are_selected_for_paths(tmp_path: Path) -> None:
    settings = Settings(select=("FC401",), per_path=(PathSettings(pattern="op*.txt", select=("FC404",)),))
    both = f"{WRONG}\n\n{ALSO}"
    assert rules(report(tmp_path / "opinion.txt", both, settings)) == (["FC404"], [])
    assert rules(report(tmp_path / "news.txt", both, settings)) == (["FC401"], [])


@pytest.mark.parametrize("name", ["b.txt", "moved/a.txt"])
def test_an_accepted_finding_stays_accepted_when_its_article_is_renamed(tmp_path: Path, name: str) -> None:
    (tmp_path / "base.toml").write_text(baseline_of(report(tmp_path / "a.txt", WRONG).findings, "known"), encoding="utf-8")
    (tmp_path / name).parent.mkdir(exist_ok=True)
    made = report(tmp_path / name, WRONG, Settings(suppressions=suppressions_in(tmp_path / "base.toml")))
    assert rules(made) == ([], ["FC401"])


@pytest.mark.parametrize("article", ["drafts/a.txt", "a.txt", "", "b.txt"])
def test_an_entry_that_nothing_calls_for_is_told_where_its_article_was_read(tmp_path: Path, article: str) -> None:
    made = report(tmp_path / "a.txt", WRONG, Settings(suppressions=(Suppression(fingerprint="zzz", reason="known", article=article),)))
    assert len(made.notices) == (0 if article == "b.txt" else 1)


def test_what_no_rule_that_ran_speaks_of_is_not_called_needless(tmp_path: Path) -> None:
    entry = Suppression(fingerprint="zzz", reason="known", article="a.md", rule="FC401")
    made = report(tmp_path / "a.md", f"{WRONG} {REMARK}", Settings(ignore=("FC401",), suppressions=(entry,)))
    assert made.notices == ()


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- factcheck: ignore fc401 -- reason -->", "is not understood"),
        ("<!-- factcheck: ignore FC401 FC404 -- reason -->", "is not understood"),
        ("<!-- factcheck ignore FC401 -- reason -->", "is not understood"),
        ("<!-- Factcheck: ignore FC401 -- reason -->", "is not understood"),
        ("<!-- factcheck: ignore -- reason -->", "is not understood"),
        ("<!-- factcheck: ignore FC999 -- reason -->", "FC999, which is the code of no rule"),
    ],
)
def test_a_comment_that_is_nearly_right_is_told(tmp_path: Path, comment: str, told: str) -> None:
    made = report(tmp_path / "a.md", f"Nothing.\n\n{WRONG} {comment}")
    assert rules(made) == (["FC401"], [])
    assert made.notices[0].startswith("a.md:3: ")
    assert told in made.notices[0]


@pytest.mark.parametrize("comment", ["<!-- factchecked by the desk -->", "<!-- factcheck.org has more -->", "<!-- see factcheck -->"])
def test_other_comments_are_no_concern_of_ours(tmp_path: Path, comment: str) -> None:
    assert report(tmp_path / "a.md", f"{WRONG} {comment}").notices == ()


@pytest.mark.parametrize(
    "shown",
    [f"```html\n{REMARK}\n```", f"~~~\n{REMARK}\n~~~", f"Write `{REMARK}` in your text.", f"So:\n\n    {REMARK}", f"\t{REMARK}"],
)
def test_a_comment_shown_as_code_silences_nothing(tmp_path: Path, shown: str) -> None:
    made = report(tmp_path / "a.md", f"{shown.replace('ignore', 'ignore-file')}\n\n{WRONG}")
    assert (rules(made), made.notices) == ((["FC401"], []), ())


@pytest.mark.parametrize("before", ["So it is\n    ", "- one\n\n    ", "   "])
def test_a_comment_that_is_only_indented_is_no_code(tmp_path: Path, before: str) -> None:
    assert rules(report(tmp_path / "a.md", f"{before}{REMARK.replace('ignore', 'ignore-file')}\n\n{WRONG}")) == ([], ["FC401"])


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Harbour opens</h1><p>It was shut for two years.</p><p>{WRONG} {REMARK}</p>",
        f"<h1>Harbour opens</h1><p>It was shut for two years.</p><p>{WRONG}</p>{REMARK}<p>Nobody was hurt.</p>",
        f"<h1>Harbour opens</h1><p>It was shut for two years.</p><p>{REMARK}{WRONG}</p><p>Nobody was hurt.</p>",
    ],
)
def test_a_comment_on_a_page_of_one_line_speaks_of_its_own_paragraph(tmp_path: Path, body: str) -> None:
    assert rules(report(tmp_path / "a.html", f"<html><body><article>{body}</article></body></html>")) == ([], ["FC401"])


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_format_can_tell_of_suppressed_findings(tmp_path: Path, form: str) -> None:
    path, settings = tmp_path / "a.md", Settings()
    path.write_text(f"{WRONG} {REMARK}")
    result = compare_drafts(tuple(each_document(read([str(path)]).articles, settings)), (), settings)
    shown = rendered(form, result.report, result.documents, ())
    if form == "sarif":
        (found,) = json.loads(shown)["runs"][0]["results"]
        assert found["suppressions"] == [{"kind": "inSource", "justification": "the council's own leaflet says so"}]
    if form in ("text", "markdown", "html"):
        assert "uppressed" in shown


def test_a_baseline_of_any_words_can_be_read_again(tmp_path: Path) -> None:
    (finding,) = report(tmp_path / "a.txt", WRONG).findings
    odd = finding.model_copy(update={"excerpt": 'a "b" \\ c 😀 \x07\x7f', "article": "x'y\".md"})
    (tmp_path / "base.toml").write_text(baseline_of([odd], 'so "it" is\\'), encoding="utf-8")
    (entry,) = suppressions_in(tmp_path / "base.toml")
    assert (entry.article, entry.reason, entry.rule) == ("x'y\".md", 'so "it" is\\', "FC401")


@pytest.mark.parametrize("reason", ["fewer than <10 a day", "told as 5 > 4", "<b>the leaflet</b>", "a -> b"])
def test_a_reason_may_hold_signs_of_markup(tmp_path: Path, reason: str) -> None:
    text = f"<p>{WRONG} <!-- factcheck: ignore FC401 -- {reason} --></p>"
    for name in ("a.md", "a.html"):
        assert [found.reason for found in report(tmp_path / name, text).suppressed] == [reason]


@pytest.mark.parametrize("form", ["github", "junit"])
def test_a_suppression_without_a_reason_is_told_to_tools_too(tmp_path: Path, form: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"{WRONG} <!-- factcheck: ignore FC401 -->")
    result = compare_drafts(tuple(each_document(read([str(path)]).articles, Settings())), (), Settings())
    assert "gives no reason" in "".join(rendered(form, result.report, result.documents, ()))
