"""The commands as a person or a script calls them: exit status, messages, output."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from factcheck.cli import main
from factcheck.cli.app import app
from factcheck.cli.run import run_check
from factcheck.errors import FactcheckError

RUNNER = CliRunner()
DRAFT = "Guards turned back 154 lorries on Sunday and 114 on Monday, 270 in all.\n"


def factcheck(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "factcheck", *words]
    return subprocess.run(command, input=given, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with a wrong sum."""
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_help_lists_the_commands_with_examples() -> None:
    shown = RUNNER.invoke(app, ["--help"]).output
    assert all(command in shown for command in ("extract", "report", "check", "explain", "rules"))
    assert "Examples" in RUNNER.invoke(app, ["check", "--help"]).output


def test_help_does_not_load_what_it_does_not_need() -> None:
    code = (
        "import sys; from factcheck.cli.app import app; print([m for m in ('spacy', 'pint', 'dateparser', 'pydantic') if m in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_a_missing_file_is_named_and_ends_with_2(tmp_path: Path) -> None:
    done = factcheck("report", str(tmp_path / "nowhere.txt"))
    assert done.returncode == 2
    assert "nowhere.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_folder_ends_with_2(tmp_path: Path) -> None:
    done = factcheck("report", str(tmp_path))
    assert done.returncode == 2
    assert "no article" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "pdf"], "--format pdf"),
        (["--select", "FC999"], "FC999"),
        (["--published", "yesterday"], "--published yesterday"),
        (["--fail-on", "everything"], "--fail-on everything"),
        (["--rules", "no-such-folder"], "no-such-folder"),
    ],
)
def test_a_bad_option_is_said_and_stops_the_run(draft: Path, words: list[str], said: str) -> None:
    result = RUNNER.invoke(app, ["check", str(draft), *words])
    assert isinstance(result.exception, FactcheckError)
    assert said in str(result.exception)


def test_a_report_is_written_whole_to_its_file(draft: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    assert RUNNER.invoke(app, ["report", str(draft), "--format", "json", "-o", str(out)]).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8"))["articles"][0]["id"] == "draft.txt"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_that_is_not_there_is_said(draft: Path, tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["report", str(draft), "-o", str(tmp_path / "no" / "report.md")])
    assert "does not exist" in str(result.exception)


@pytest.mark.parametrize("command", ["check", "report", "extract"])
def test_no_input_is_written_over(draft: Path, command: str) -> None:
    result = RUNNER.invoke(app, [command, str(draft), "-o", str(draft.parent / "." / draft.name)])
    assert isinstance(result.exception, FactcheckError)
    assert "this is an input" in str(result.exception)
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_check_ends_with_1_on_an_error_and_0_when_told_to(draft: Path) -> None:
    assert RUNNER.invoke(app, ["check", str(draft)]).exit_code == 1
    assert RUNNER.invoke(app, ["check", str(draft), "--fail-on", "never"]).exit_code == 0
    assert RUNNER.invoke(app, ["check", str(draft), "--ignore", "FC1,FC6"]).exit_code == 0


def test_standard_input_is_read() -> None:
    done = factcheck("check", "-", "--format", "json", given=DRAFT)
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"][0]["rule"] == "FC101"


def test_standard_input_is_read_once() -> None:
    done = factcheck("check", "-", "--against", "-", given=DRAFT)
    assert done.returncode == 2
    assert done.stderr == "factcheck: -: standard input has been read already (give - once)\n"


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(DRAFT * 120, encoding="utf-8")
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m factcheck extract {long} | head -c 10; echo ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.endswith("0\n")


def test_standard_output_that_takes_nothing_more_is_said(draft: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", str(draft)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "factcheck: standard output cannot be written: No space left on device\n"


def test_names_and_messages_steer_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "\x1b[31m.txt").write_text(DRAFT, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["factcheck", "check", str(tmp_path), "\x1b[2J"])
    with pytest.raises(SystemExit):
        main()
    shown = capsys.readouterr()
    assert "FC101" in shown.out
    assert "\x1b" not in shown.out + shown.err


@pytest.mark.parametrize("form", ["text", "github", "markdown"])
def test_what_an_article_says_of_itself_steers_no_terminal(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": DRAFT, "id": "\x1b[2J", "source": "\x1b[31m", "title": "\x1b[0m"}))
    assert "\x1b" not in RUNNER.invoke(app, ["check", str(tmp_path), "--format", form]).output
    assert "\x1b" not in RUNNER.invoke(app, ["extract", str(tmp_path), "--format", "table"]).output


def test_explain_shows_why_and_examples() -> None:
    shown = RUNNER.invoke(app, ["explain", "fc900"]).output
    assert "FC900" in shown
    assert "Stays silent on" in shown
    assert "[[" not in shown


def test_rules_lists_every_code() -> None:
    from factcheck.rulebook import load_rules

    shown = RUNNER.invoke(app, ["rules"]).output
    assert all(rule.id in shown for rule in load_rules())


def test_a_new_house_rule_is_written_and_its_examples_run(tmp_path: Path) -> None:
    house = tmp_path / "house"
    assert RUNNER.invoke(app, ["new-rule", str(house), "HOUSE001", "no-wrong-sums"]).exit_code == 0
    tested = RUNNER.invoke(app, ["test-rules", str(house)])
    assert (tested.exit_code, tested.output) == (0, "1 rules, 2 examples, 0 wrong\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["house", "../HOUSE001", "x"], "a code has capital letters"),
        (["house", "HOUSE001", "x: [y"], "a name has small letters"),
        (["taken", "HOUSE001", "x"], "is no folder"),
        (["house", "FC101", "x"], "has this code already"),
    ],
)
def test_a_new_rule_is_written_into_its_folder_or_not_at_all(tmp_path: Path, words: list[str], said: str) -> None:
    (tmp_path / "taken").write_text("a file")
    result = RUNNER.invoke(app, ["new-rule", str(tmp_path / words[0]), *words[1:]])
    assert isinstance(result.exception, FactcheckError)
    assert said in str(result.exception)
    assert [path.name for path in tmp_path.rglob("*")] == ["taken"]


def test_a_house_rule_that_misses_its_example_fails(tmp_path: Path) -> None:
    RUNNER.invoke(app, ["new-rule", str(tmp_path), "HOUSE001", "no-wrong-sums"])
    rule = tmp_path / "HOUSE001.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("[[270 in all]]", "[[268 in all]]"), encoding="utf-8")
    tested = RUNNER.invoke(app, ["test-rules", str(tmp_path)])
    assert tested.exit_code == 1
    assert "was not caught" in tested.output


def test_a_code_that_another_file_has_is_not_given_again(tmp_path: Path) -> None:
    RUNNER.invoke(app, ["new-rule", str(tmp_path), "HOUSE001", "one"])
    (tmp_path / "HOUSE001.yaml").rename(tmp_path / "sums.yaml")
    assert "sums.yaml has this code already" in str(RUNNER.invoke(app, ["new-rule", str(tmp_path), "HOUSE001", "two"]).exception)


def test_every_broken_rule_is_named_with_file_and_field(tmp_path: Path) -> None:
    for code, wrong in (
        ("HOUSE001", "check: nosuch"),
        ("HOUSE002", "params: {slak: '1'}"),
        ("HOUSE003", "message: '{nosuch} and {parts}'"),
    ):
        RUNNER.invoke(app, ["new-rule", str(tmp_path), code, "mine"])
        rule = tmp_path / f"{code}.yaml"
        field = wrong.partition(":")[0]
        kept = [line for line in rule.read_text(encoding="utf-8").splitlines() if not line.startswith(f"{field}:")]
        rule.write_text("\n".join([*kept, wrong]), encoding="utf-8")
    said = str(RUNNER.invoke(app, ["test-rules", str(tmp_path)]).exception)
    assert f"{tmp_path / 'HOUSE001.yaml'}: check: there is no check named 'nosuch'" in said
    assert f"{tmp_path / 'HOUSE002.yaml'}: params.slak: there is no such field" in said
    assert f"{tmp_path / 'HOUSE003.yaml'}: message: {{nosuch}}: the check sums_add_up does not give this" in said


def test_a_figure_changed_since_the_earlier_version_is_shown(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("The ministry counted 320 wrecked cars on the coast road.\n", encoding="utf-8")
    new.write_text("The ministry counted 230 wrecked cars on the coast road.\n", encoding="utf-8")
    shown = RUNNER.invoke(app, ["check", str(new), "--previous", str(old)])
    assert "FC604" in shown.output


def test_the_weights_of_a_match_are_shown_on_request(tmp_path: Path) -> None:
    for name, words in (("a", "Two people died"), ("b", "Two men were killed")):
        text = f"Bus leaves the road near Pisek\n\n{words} when a bus left the road near Pisek on Monday, driver Karel Zima said.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    plain = RUNNER.invoke(app, ["report", str(tmp_path), "--published", "2024-05-14"]).output
    told = RUNNER.invoke(app, ["report", str(tmp_path), "--published", "2024-05-14", "--explain-matches"]).output
    assert "bits" not in plain
    assert "bits for it" in told
    assert "- prior +2.4: before anything is compared" in told
    assert "- ages +0.7: nothing to compare" in told
    assert "- a.txt and b.txt: tied by" in told


def test_a_report_written_into_its_own_folder_is_not_read_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    out = tmp_path / "out.md"
    written = []
    for _ in range(2):
        result = RUNNER.invoke(app, ["report", str(tmp_path), "-o", str(out)])
        assert result.exit_code == 0
        written.append(out.read_text(encoding="utf-8"))
    assert written[0] == written[1]
    assert "out.md: the result is written here, so it is not read" in result.stderr


@pytest.mark.parametrize("form", ["text", "markdown", "json", "html"])
def test_an_earlier_result_in_the_input_folder_is_written_over_but_an_article_is_not(tmp_path: Path, form: str) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    suffix = {"text": "txt", "markdown": "md"}.get(form, form)
    out, other = tmp_path / f"out.{suffix}", tmp_path / f"other.{suffix}"
    for _ in range(2):
        assert RUNNER.invoke(app, ["check", str(tmp_path), "-f", form, "-o", str(out)]).exit_code == 1
    other.write_text(DRAFT, encoding="utf-8")
    result = RUNNER.invoke(app, ["check", str(tmp_path), "-f", form, "-o", str(other)])
    assert "this is an article in" in str(result.exception)
    assert other.read_text(encoding="utf-8") == DRAFT


def test_codes_may_be_written_small(draft: Path) -> None:
    assert RUNNER.invoke(app, ["check", str(draft), "--select", "fc101"]).exit_code == 1


def test_an_empty_argument_is_not_the_working_folder(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(draft.parent)
    result = RUNNER.invoke(app, ["check", ""])
    assert result.exit_code == 2
    assert "this is no path" in result.stderr
    assert "FC101" not in result.stdout


def test_a_pipe_is_refused_with_advice(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    result = RUNNER.invoke(app, ["check", str(tmp_path / "pipe.txt")])
    assert result.exit_code == 2
    assert "this is a pipe" in result.stderr


def test_what_could_not_be_read_is_not_called_compared(tmp_path: Path) -> None:
    assert "nothing to compare" not in RUNNER.invoke(app, ["check", str(tmp_path / "none.txt")]).stdout


def test_a_check_without_any_rule_is_refused(draft: Path) -> None:
    result = RUNNER.invoke(app, ["check", str(draft), "--ignore", "FC"])
    assert "no rule is left" in str(result.exception)


def test_the_drafts_in_which_nothing_was_compared_are_named(draft: Path) -> None:
    (draft.parent / "quiet.txt").write_text("Nobody was there.\n", encoding="utf-8")
    shown = RUNNER.invoke(app, ["check", str(draft.parent)]).stdout
    assert "Nothing to compare in quiet.txt (0 figures)" in shown


def test_a_baseline_may_be_taken_beside_an_earlier_version(tmp_path: Path) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("The ministry counted 320 wrecked cars on the coast road.\n", encoding="utf-8")
    new.write_text("The ministry counted 230 wrecked cars on the coast road.\n", encoding="utf-8")
    shown = RUNNER.invoke(app, ["baseline", str(new), "--previous", str(old), "--no-progress"]).stdout
    assert 'rule = "FC604"' in shown


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False), ({"NO_COLOR": ""}, True)]
)
def test_colours_are_for_terminals_that_want_them(
    draft: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool
) -> None:
    for name, value in ({"TERM": "xterm"} | environment).items():
        monkeypatch.setenv(name, value)
    if "NO_COLOR" not in environment:
        monkeypatch.delenv("NO_COLOR", raising=False)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    run_check([str(draft)], [], [], "text", None, "", "", "", [], "never", False, False, 1, True, True)
    assert ("\x1b[" in screen.getvalue()) == coloured


@pytest.mark.parametrize(("columns", "whole"), [("160", True), ("60", False)])
def test_a_sentence_is_shown_whole_where_the_terminal_is_wide_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, columns: str, whole: bool
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("At the northern crossing near the old mill, " + DRAFT[0].lower() + DRAFT[1:], encoding="utf-8")
    monkeypatch.setenv("COLUMNS", columns)
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    run_check([str(path)], [], [], "text", None, "", "", "", [], "never", False, False, 1, True, True)
    line = screen.getvalue().splitlines()[1]
    assert ("At the northern crossing" in line) == whole


def test_a_place_of_a_record_is_that_of_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wires.jsonl").write_text("\n".join(json.dumps({"id": f"j{n}", "text": DRAFT}) for n in range(2)), encoding="utf-8")
    shown = RUNNER.invoke(app, ["check", "wires.jsonl"]).stdout
    assert "wires.jsonl:2: j1: error FC101" in shown


def test_a_place_is_a_path_that_an_editor_can_open(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(draft.parent.parent)
    assert RUNNER.invoke(app, ["check", str(draft.parent)]).stdout.startswith(f"{draft.parent.name}/draft.txt:1:")


@pytest.mark.parametrize(
    ("begun", "offered"),
    [("check a.md --format s", ["sarif"]), ("report a.md --fail-on n", ["note", "never"]), ("extract a.md -f ", ["jsonl", "table"])],
)
def test_the_shell_completes_the_values_of_options(monkeypatch: pytest.MonkeyPatch, begun: str, offered: list[str]) -> None:
    monkeypatch.setenv("COMP_WORDS", f"factcheck {begun}")
    monkeypatch.setenv("COMP_CWORD", "4")
    done = RUNNER.invoke(app, [], env={"_FACTCHECK_COMPLETE": "complete_bash"}, prog_name="factcheck")
    assert done.stdout.split() == offered


def test_an_earlier_version_that_is_not_there_leaves_no_draft_unchecked(draft: Path) -> None:
    done = RUNNER.invoke(app, ["check", str(draft), "--previous", str(draft.parent / "old.txt"), "--format", "json"])
    assert done.exit_code == 2
    report = json.loads(done.stdout)
    assert [finding["rule"] for finding in report["findings"]] == ["FC101"]
    assert "old.txt" in report["problems"][0]["where"]


@pytest.mark.parametrize(
    "words",
    [
        ["check", "draft.txt", "--baseline", "known.toml", "-o", "known.toml"],
        ["report", "draft.txt", "--baseline", "known.toml", "-o", "known.toml"],
        ["check", "draft.docx", "--annotate", "z.docx", "-o", "./z.docx"],
        ["check", "draft.docx", "--against", "draft.txt", "--annotate", "draft.txt"],
        ["baseline", "draft.txt", "-o", "draft.txt"],
    ],
)
def test_nothing_that_is_read_or_written_is_written_over(draft: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.chdir(draft.parent)
    Path("known.toml").write_text("")
    Path("draft.docx").write_bytes(b"")
    error = RUNNER.invoke(app, words).exception
    assert isinstance(error, FactcheckError)
    assert "give another name" in str(error)


def test_a_file_is_named_as_seen_from_here(draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (draft.parent / "desk").mkdir()
    (draft.parent / "desk" / "a.json").write_text('{"text": 5}')
    monkeypatch.chdir(draft.parent)
    RUNNER.invoke(app, ["check", "desk/a.json"])
    monkeypatch.setattr(sys, "argv", ["factcheck", "check", "desk/a.json"])
    with pytest.raises(SystemExit):
        main()
    assert "desk/a.json: " in capsys.readouterr().err


def test_a_rule_is_not_called_like_another(tmp_path: Path) -> None:
    error = RUNNER.invoke(app, ["new-rule", str(tmp_path), "HOUSE001", "sum-off"]).exception
    assert "sum-off: this is the name of FC101" in str(error)


@pytest.mark.parametrize("codes", [",", " ", " , "])
def test_a_selection_of_nothing_is_no_selection_of_everything(draft: Path, codes: str) -> None:
    assert "names no rule" in str(RUNNER.invoke(app, ["check", str(draft), "--select", codes]).exception)
