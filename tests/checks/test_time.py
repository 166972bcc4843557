"""Dates held against the calendar, against one another and against publication."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Finding
from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.reference.calendar import MONTHS, WEEKDAYS
from factcheck.report import Result
from factcheck.settings import Settings

FAMILY = Settings(select=("FC4",))


def run(text: str, published: str | None = None) -> Result:
    return reconcile([article_of({"id": "a", "text": f"Harbour closed\n\n{text}", "published": published})], FAMILY)


def findings(text: str, published: str | None = None) -> tuple[Finding, ...]:
    return run(text, published).report.findings


def written(day: date, weekday: int) -> str:
    return f"{WEEKDAYS[weekday]}, {day.day} {MONTHS[day.month - 1]}"


DAYS = st.dates(min_value=date(1931, 1, 1), max_value=date(2090, 12, 31))


@settings(deadline=None, max_examples=60)
@given(day=DAYS)
def test_the_right_weekday_of_any_day_is_verified(day: date) -> None:
    report = run(f"The pier shut on {written(day, day.weekday())} {day.year} at noon.").report
    assert not report.findings
    assert [verified.rule for verified in report.verified] == ["FC401"]


@settings(deadline=None, max_examples=60)
@given(day=DAYS, off=st.integers(1, 6))
def test_any_other_weekday_is_flagged_with_the_right_one(day: date, off: int) -> None:
    (finding,) = findings(f"The pier shut on {written(day, (day.weekday() + off) % 7)} {day.year} at noon.")
    assert finding.rule == "FC401"
    assert WEEKDAYS[day.weekday()] in finding.message


@settings(deadline=None, max_examples=60)
@given(day=DAYS, lag=st.integers(-200, 200))
def test_a_weekday_that_fits_a_year_near_publication_is_left_alone(day: date, lag: int) -> None:
    assert not findings(f"The pier shut on {written(day, day.weekday())} at noon.", str(day + timedelta(days=lag)))


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        ("The walkout will begin at dawn on Monday 3 June.", "2025-05-19", True),  # a Monday in the year before alone
        ("The man, who died on Tuesday 3 December, will be buried soon.", "2025-01-07", False),
        ("The trial will open on Monday 6 January.", "2024-12-20", False),
        ("Next month the choir will sing on Saturday, 15 August.", "2025-07-07", True),  # a Saturday in the year after alone
        ("The choir will sing on Saturday, 15 August.", "2025-07-07", False),
    ],
)
def test_a_day_to_come_is_in_no_year_gone_by_and_next_month_is_near(text: str, published: str, found: bool) -> None:
    assert bool(findings(text, published)) == found


def test_a_finding_offers_both_repairs() -> None:
    (finding,) = findings("The pier shut on Friday, 9 November 2013 at noon.")
    assert finding.suggestions == ("Saturday instead of Friday", "8 November instead of 9 November")


@pytest.mark.parametrize(("month", "last"), [("April", 30), ("June", 30), ("February", 29), ("December", 31)])
def test_the_last_day_of_a_month_is_there_and_the_next_is_not(month: str, last: int) -> None:
    assert not findings(f"The pier shut on {last} {month} 2020.")
    if last < 31:
        (finding,) = findings(f"The pier shut on {last + 1} {month} 2020.")
        assert finding.rule == "FC404"


def test_two_slips_at_one_place_are_told_once() -> None:
    assert [finding.rule for finding in findings("The pier shut on Friday, 31 April 2020.")] == ["FC404"]


@pytest.mark.parametrize(("ahead", "flagged"), [(0, False), (1, False), (2, True), (40, True)])
def test_a_day_after_publication_is_flagged_when_it_is_told_as_past(ahead: int, flagged: bool) -> None:
    day = date(2019, 5, 3) + timedelta(days=ahead)
    assert (
        bool(
            findings(
                f"The pier was shut on {day.day} May {day.year}." if day.month == 5 else f"The pier was shut on {day.day} June 2019.",
                "2019-05-03",
            )
        )
        is flagged
    )


def test_the_whole_interval_of_publication_counts() -> None:
    assert not findings("The pier was shut on 12 June 2019.", "2019-05/2019-06")


@given(years=st.integers(3, 60))
@settings(deadline=None, max_examples=30)
def test_a_length_that_is_the_difference_of_its_years_holds(years: int) -> None:
    text = f"She ran the pier for {years} years, from {1950} to {1950 + years}."
    assert not findings(text)
    assert any(verified.rule == "FC403" for verified in run(text).report.verified)


@given(age=st.integers(20, 99), off=st.sampled_from([-9, -4, 4, 9]))
@settings(deadline=None, max_examples=30)
def test_an_age_that_the_years_do_not_give_is_flagged(age: int, off: int) -> None:
    text = "She was born in {} and died in {}, aged {}."
    assert not findings(text.format(1900, 1900 + age, age))
    (finding,) = findings(text.format(1900, 1900 + age, age + off))
    assert finding.rule == "FC402"
