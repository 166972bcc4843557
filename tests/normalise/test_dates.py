"""Dates resolved to days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates
from factcheck.model import Article, Days
from factcheck.normalise.dates import bounded, days_of, resolve

WEDNESDAY = date(2023, 9, 13)


def days(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str] | None]:
    article = Article(id="a", text=text, published=Days(start=published, end=published) if published else None)
    mentions = find_dates(text)
    resolved = days_of(article, mentions)
    found = [resolved.get((mention.start, mention.end)) for mention in mentions if mention.kind == "date"]
    return [(str(one.start), str(one.end)) if one else None for one in found]


RESOLVED = {
    "They landed on Monday.": ("2023-09-11", "2023-09-11"),
    "They landed on Wednesday.": ("2023-09-13", "2023-09-13"),
    "They will land on Monday.": ("2023-09-18", "2023-09-18"),
    "The strike will go on until Friday.": ("2023-09-15", "2023-09-15"),
    "They landed last Friday.": ("2023-09-08", "2023-09-08"),
    "They will land next Monday.": ("2023-09-18", "2023-09-18"),
    "They landed yesterday.": ("2023-09-12", "2023-09-12"),
    "They landed last week.": ("2023-09-04", "2023-09-10"),
    "They landed two weeks ago.": ("2023-08-30", "2023-08-30"),
    "They landed two years ago.": ("2021-01-01", "2021-12-31"),
    "They landed in July.": ("2023-07-01", "2023-07-31"),
    "They landed in December.": ("2022-12-01", "2022-12-31"),
    "They will land in December.": ("2023-12-01", "2023-12-31"),
    "They landed on October 20 with nothing.": ("2022-10-20", "2022-10-20"),
    "They will land on October 20.": ("2023-10-20", "2023-10-20"),
    "They landed in January this year.": ("2023-01-01", "2023-01-31"),
    "They landed on the 2nd.": ("2023-09-02", "2023-09-02"),
    "They landed on the 28th.": ("2023-08-28", "2023-08-28"),
    "They landed earlier this month.": ("2023-09-01", "2023-09-12"),
    "It has fallen since the beginning of this year.": ("2023-01-01", "2023-01-01"),
    "It fell in the last quarter.": ("2023-04-01", "2023-06-30"),
    "It fell in the first quarter of last year.": ("2022-01-01", "2022-03-31"),
    "It fell last winter.": ("2022-12-01", "2023-02-28"),
    "It fell in the last week of March 2009.": ("2009-03-23", "2009-03-29"),
    "It fell in the first half of 2005.": ("2005-01-01", "2005-06-30"),
    "It fell in the 1990s.": ("1990-01-01", "1999-12-31"),
    "It fell in the 19th century.": ("1800-01-01", "1899-12-31"),
    "The form is dated 11/9/2023.": ("2023-09-11", "2023-09-11"),
    "It was open from 4 to 22 May 2019.": ("2019-05-04", "2019-05-22"),
    "It will be open from 20 September to 22 October.": ("2023-09-20", "2023-10-22"),
    "It was open from December 28 to January 4.": ("2022-12-28", "2023-01-04"),
    "It has been so since 9/11.": ("2001-09-11", "2001-09-11"),
    "It was seen as early as 2010.": ("2010-01-01", "2010-12-31"),
    "It will be ready by year's end.": ("2023-01-01", "2023-12-31"),
    "It was closed on Christmas Day 2004.": ("2004-12-25", "2004-12-25"),
    "It was closed on Labor Day 2016.": ("2016-09-05", "2016-09-05"),
    "It fell in Q3 this year.": ("2023-07-01", "2023-09-30"),
    "It will be ready in two weeks.": ("2023-09-27", "2023-09-27"),
    "It fell for the rest of the year.": ("2023-09-13", "2023-12-31"),
    "It was open from 30 April 2019 to 2 May 2019.": ("2019-04-30", "2019-05-02"),
}


@pytest.mark.parametrize("text", RESOLVED)
def test_a_date_is_resolved_against_the_day_of_publication(text: str) -> None:
    assert days(text) == [RESOLVED[text]]


@pytest.mark.parametrize("text", ["It opens Friday week.", "It opens a week on Friday.", "It opens the Monday after next."])
def test_a_weekday_of_some_later_week_stays_open(text: str) -> None:
    assert days(text) == [None]


RELATIVE = [
    "They landed on Monday.",
    "They landed last week.",
    "They landed in July.",
    "They landed on October 20.",
    "They landed on the 28th.",
    "It fell this year.",
    "It fell two years ago.",
]


@pytest.mark.parametrize("text", RELATIVE)
def test_nothing_is_guessed_without_a_day_of_publication(text: str) -> None:
    assert days(text, published=None) == [None]


def test_a_year_of_publication_settles_what_does_not_depend_on_the_day() -> None:
    article = Article(id="a", text="It fell this year, and on Monday.", published=Days(start=date(2023, 1, 1), end=date(2023, 12, 31)))
    mentions = find_dates(article.text)
    year, monday = mentions
    resolved = days_of(article, mentions)
    assert resolved[year.start, year.end] == article.published
    assert (monday.start, monday.end) not in resolved


def test_the_same_month_looks_back_to_the_month_named_before() -> None:
    assert days("Sales fell in August, against the same month a year ago.")[1] == ("2022-08-01", "2022-08-31")


def test_that_year_is_the_year_named_before() -> None:
    assert days("He left in 2016. On July 22 that year he returned.")[1] == ("2016-07-22", "2016-07-22")


def test_the_day_looks_back_to_the_day_named_before() -> None:
    assert days("Shares fell on Monday. They ended the day at a low.")[1] == ("2023-09-11", "2023-09-11")


WORDS = (
    "landed will said on Monday Friday in May July last next week month year the 28th two ago 11 2019 quarter of first earlier this until"
).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_intervals_are_ordered(text: str, published: date) -> None:
    for mention in find_dates(text):
        found = resolve(mention.moment, Days(start=published, end=published)) if mention.moment else None
        assert found is None or (found.start and found.end and found.start <= found.end)


@given(st.sampled_from(sorted(RESOLVED)), st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(0, 400))
def test_a_wide_day_of_publication_never_contradicts_its_ends(text: str, start: date, width: int) -> None:
    end = start + timedelta(days=width)
    for mention in find_dates(text):
        assert mention.moment
        wide = resolve(mention.moment, Days(start=start, end=end))
        ends = [resolve(mention.moment, Days(start=day, end=day)) for day in (start, end)]
        assert wide is None or all(one and one.start and wide.start and wide.start <= one.start for one in ends)


def test_what_is_told_as_past_bounds_an_unknown_publication() -> None:
    article = Article(id="a", text="In December 2020 police found the group.")
    assert bounded(article, find_dates(article.text)) == Days(start=date(2020, 12, 1), end=None)


@pytest.mark.parametrize(
    "text",
    [
        "The group will go on trial in 2030.",
        "She asked for a new round of talks in 2030.",
        "He is a candidate for president in 2030.",
        "They pushed the target back from 2029 to 2030.",
        "The fund is said to become exhausted in 2030.",
        "He spoke of the 2030 Games.",
    ],
)
def test_a_date_to_come_is_no_bound(text: str) -> None:
    assert bounded(Article(id="a", text=text), find_dates(text)) is None


def test_a_dateline_without_a_year_sharpens_the_bound() -> None:
    article = Article(id="a", text="Many such cases were found since 2023.", filed="--02-28")
    assert bounded(article, find_dates(article.text)) == Days(start=date(2023, 2, 28), end=None)


def test_a_known_publication_is_not_bounded_anew() -> None:
    published = Days(start=WEDNESDAY, end=WEDNESDAY)
    article = Article(id="a", text="It was found in 2030.", published=published)
    assert bounded(article, find_dates(article.text)) == published
