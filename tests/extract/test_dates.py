"""Dates in a sentence, as the words give them."""

import itertools
from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates
from factcheck.model import Days, Mention
from factcheck.normalise.dates import resolve
from factcheck.reference.calendar import MONTHS, WEEKDAYS

DAYS = st.dates(min_value=date(1901, 1, 1), max_value=date(2099, 12, 31))
SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


WRITTEN = {
    "iso": lambda d: d.isoformat(),
    "slashed iso": lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    "British": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "British with weekday": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "American": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "American with weekday": lambda d: f"{WEEKDAYS[d.weekday()]}, {SHORT[d.month - 1]} {d.day}, {d.year}",
    "of": lambda d: f"the {ordinal(d.day)} of {MONTHS[d.month - 1]} {d.year}",
    "ordinal": lambda d: f"{MONTHS[d.month - 1]} {ordinal(d.day)}, {d.year}",
    "dotted": lambda d: f"{d.day}.{d.month}.{d.year}",
    "hyphens": lambda d: f"{d.day:02}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "shouted": lambda d: f"{d.day} {MONTHS[d.month - 1].upper()} {d.year}",
}


def found(text: str) -> list[Mention]:
    return [mention for mention in find_dates(text) if mention.kind == "date"]


def texts(text: str, kind: str = "date") -> list[str]:
    return [text[mention.start : mention.end] for mention in find_dates(text) if mention.kind == kind]


@pytest.mark.parametrize("form", WRITTEN)
@given(day=DAYS)
def test_every_day_of_the_calendar_reads_back_to_itself(form: str, day: date) -> None:
    (mention,) = found(f"It happened on {WRITTEN[form](day)}, they said.")
    assert mention.moment
    assert resolve(mention.moment, None) == Days(start=day, end=day)


@given(year=st.integers(1901, 2098), month=st.integers(1, 12))
def test_every_month_reads_back_to_itself(year: int, month: int) -> None:
    (mention,) = found(f"It happened in {MONTHS[month - 1]} {year}.")
    assert mention.moment
    assert resolve(mention.moment, None) == Days(start=date(year, month, 1), end=date(year, month, monthrange(year, month)[1]))


SENTENCES = (
    "On Monday, 11 September the two met for the first time.",
    "He was mayor from 2003 to 2011 and left in early May.",
    "Sales fell in the third quarter of last year, and for 18 months after.",
    "It opens the day after tomorrow, three and a half years late.",
)


@given(text=st.sampled_from(SENTENCES), before=st.text(alphabet="abc ,.;()\n", max_size=30))
def test_unrelated_text_before_shifts_spans_only(text: str, before: str) -> None:
    lead = before + "\n\n"
    moved = [(m.start + len(lead), m.end + len(lead), m.moment and m.moment.form, m.value) for m in find_dates(text)]
    assert [(m.start, m.end, m.moment and m.moment.form, m.value) for m in find_dates(lead + text)] == moved


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    for mention in find_dates(text):
        assert 0 <= mention.start < mention.end <= len(text)


PIECES = (
    "may",
    "March",
    "the",
    "of",
    "2005",
    "11",
    "Friday",
    "first",
    "half",
    "-",
    ",",
    "and",
    "to",
    "last",
    "week",
    "in",
    "'82",
    "Q3",
    "1/2",
    "a",
)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join))
def test_date_words_in_any_order_give_spans_that_do_not_overlap(text: str) -> None:
    mentions = find_dates(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))


READ = {
    "The trains ran again on Tuesday night.": ["Tuesday"],
    "On the 28th the three were freed.": ["the 28th"],
    "It began on Aug 15 in the north.": ["Aug 15"],
    "Prices rose in early May and late 2019.": ["early May", "late 2019"],
    "They were children of the 1990s and '60s.": ["the 1990s", "'60s"],
    "Growth slowed in the mid-90s.": ["the mid-90s"],
    "The first quarter of 2005 was poor; Q3 2006 was not.": ["The first quarter of 2005", "Q3 2006"],
    "In the 2003-04 season nobody came.": ["2003-04"],
    "The fair is open from 4 to 22 May.": ["from 4 to 22 May"],
    "The fair is open 4–22 May 2019.": ["4–22 May 2019"],
    "Rain fell between January and April.": ["January", "April"],
    "In January this year the house was sold.": ["January this year"],
    "Since the beginning of this year nothing has moved.": ["the beginning of this year"],
    "Output fell in the same month a year ago.": ["the same month a year ago"],
    "Earlier this month and two weeks ago it rained.": ["Earlier this month", "two weeks ago"],
    "It was yesterday, not last Friday or next week.": ["yesterday", "last Friday", "next week"],
    "The deal was made in fiscal 2005.": ["fiscal 2005"],
    "It was built in nineteen eighty-four.": ["nineteen eighty-four"],
    "The 1991 treaty holds, and so does that of the early 19th century.": ["1991", "the early 19th century"],
    "The summer of 2016 was hot, last winter was not.": ["The summer of 2016", "last winter"],
    "The talks run until 9 December.": ["9 December"],
    "It sank on 9 November 2013, a Saturday.": ["9 November 2013, a Saturday"],
    "Polls open on Tuesday (14 May 2019) again.": ["Tuesday (14 May 2019)"],
    "On 9 November, Friday prayers were held.": ["9 November", "Friday"],
    "It was the second Monday of next month.": ["the second Monday of next month"],
}


@pytest.mark.parametrize("text", READ)
def test_a_date_is_read_with_its_span(text: str) -> None:
    assert texts(text) == READ[text]


NOT_DATES = (
    "You may march on the second floor.",
    "The sun sat low and the 31 march on.",
    "Theresa May met her cabinet.",
    "Some 2,000 people came, and 2000 people stayed.",
    "It cost $2005 and weighed 1999 grams.",
    "Every Monday he trains, and on Black Friday he shops.",
    "He read it in the Sunday Times.",
    "The match ended 2-1 after a second-half goal.",
    "She is in her 20s and he in his thirties.",
    "Section 1 of chapter 11 applies.",
    "May one ask why?",
)


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize("text", ["In May 15 people were hurt.", "In June 30 homes burned down."])
def test_a_number_of_people_after_a_month_is_no_day(text: str) -> None:
    (mention,) = found(text)
    assert mention.moment
    assert mention.moment.form == "month"


def test_a_weekday_is_kept_beside_its_date() -> None:
    (mention,) = found("It sank on Friday, 9 November 2013.")
    assert mention.moment
    assert mention.moment.args["weekday"] == 4


def test_a_year_is_lent_to_the_months_before_it() -> None:
    first, second = found("Output fell between April and June 2008.")
    assert first.moment
    assert second.moment
    assert first.moment.args["year"] == second.moment.args["year"] == 2008


FOREIGN = {
    "ru": "Опубликовано: 13 Сентябрь 2023",
    "de": "Am Mittwoch, 13. September 2023, in Bonn",
    "fr": "Le mercredi 13 septembre 2023, à Lyon",
    "es": "El 13 de septiembre de 2023 en Lima",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_months_are_read_in_the_language_of_the_article(language: str) -> None:
    (mention,) = find_dates(FOREIGN[language], language)
    assert mention.moment
    assert resolve(mention.moment, None) == Days(start=date(2023, 9, 13), end=date(2023, 9, 13))


def test_months_of_another_language_are_not_read_in_english() -> None:
    assert texts("Le 13 septembre 2023.") == []


def test_the_time_of_day_is_kept_with_its_zone() -> None:
    (mention,) = found("The rocket rose at 16:15 UTC on Friday.")
    assert mention.moment
    assert mention.moment.args["clock"] == "16:15 UTC"


def test_an_open_side_is_kept() -> None:
    (mention,) = found("It has been closed since 2018.")
    assert mention.moment
    assert mention.moment.args["bound"] == "since"


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "11/",
        "May ",
        "Monday ",
        "the first of ",
        "20 ",
        "2005-",
        "2005 and ",
        "from 1 May to ",
        "last ",
        "'8",
        "a half ",
        "1.1.",
        "twenty-",
    ],
)
def test_endless_text_of_one_sort_is_read_to_its_end(unit: str) -> None:
    text = unit * (160_000 // len(unit))
    assert all(0 <= mention.start < mention.end <= len(text) for mention in find_dates(text))
