"""One slip, one finding."""

from factcheck.checks.precedence import ROWS, STRONGER, Spoken, heard
from factcheck.model import Finding, Severity


def spoken(rule: str, start: int, end: int, *claims: str, severity: Severity = "error") -> Spoken:
    finding = Finding(
        rule=rule, name="x", severity=severity, message="", working="", article="a", start=start, end=end, excerpt="", fingerprint=rule
    )  # fmt: skip
    return Spoken(finding, frozenset(claims))


def codes(*some: Spoken) -> list[str]:
    return [finding.rule for finding in heard(some)]


def test_the_sum_speaks_before_the_repeat() -> None:
    assert codes(spoken("FC501", 10, 13, "c1"), spoken("FC101", 10, 13, "c1")) == ["FC501"]


def test_rules_of_no_common_row_both_speak() -> None:
    assert codes(spoken("FC401", 10, 13, "c1"), spoken("FC201", 10, 13, "c1")) == ["FC401", "FC201"]


def test_two_slips_are_two_findings() -> None:
    assert codes(spoken("FC601", 10, 13, "c1", "c2"), spoken("FC603", 40, 43, "c3", "c4")) == ["FC601", "FC603"]


def test_one_figure_in_common_is_one_slip() -> None:
    assert codes(spoken("FC603", 10, 13, "c1", "c2"), spoken("FC601", 40, 43, "c2", "c3")) == ["FC601"]


def test_the_order_of_rules_does_not_matter() -> None:
    one, other = spoken("FC201", 10, 20, "c1"), spoken("FC204", 12, 20, "c1")
    assert codes(one, other) == codes(other, one) == ["FC204"]


def test_no_rule_gives_way_in_a_circle() -> None:
    assert not any(code in STRONGER[stronger] for code in STRONGER for stronger in STRONGER[code])
    assert all(len(set(row)) == len(row) for row in ROWS)
