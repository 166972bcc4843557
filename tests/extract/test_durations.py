"""Durations in a sentence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.dates import find_dates

LENGTHS = {
    "He was held for 18 months.": ("18", "month"),
    "It took three and a half years.": ("3.5", "year"),
    "An eight-year plan was drawn up.": ("8", "year"),
    "It was a three-and-a-half-year wait.": ("3.5", "year"),
    "The war lasted a year and a half.": ("1.5", "year"),
    "Half an hour later it was over.": ("0.5", "hour"),
    "It stood for half a century.": ("0.5", "century"),
    "It fell for six straight days.": ("6", "day"),
    "He waited a couple of weeks.": ("2", "week"),
    "Over the past two years the town has grown.": ("2", "year"),
    "It rained for twenty-four hours.": ("24", "hour"),
    "She was silent for a decade.": ("1", "decade"),
    "They were away for a fortnight.": ("2", "week"),
    "It was the best result in the past decade.": ("1", "decade"),
    "It is a 30-second clip.": ("30", "second"),
    "He served 2.5 years.": ("2.5", "year"),
    "It had 1,200 days to run.": ("1200", "day"),
}


@pytest.mark.parametrize("text", LENGTHS)
def test_a_duration_is_read(text: str) -> None:
    (mention,) = [mention for mention in find_dates(text) if mention.kind == "duration"]
    assert mention.value
    assert (str(mention.value.point), mention.unit) == LENGTHS[text]


@pytest.mark.parametrize(
    "text",
    [
        "A nine-year-old girl was found.",
        "It earns $5m a year.",
        "Three quarters of the voters stayed away.",
        "He scored two second-half goals.",
        "They meet once a month.",
        "It was the third year of the war.",
        "Two second-placed teams went out.",
    ],
)
def test_ages_rates_and_shares_are_no_durations(text: str) -> None:
    assert not [mention for mention in find_dates(text) if mention.kind == "duration"]


def test_a_range_of_lengths_has_two_ends_and_no_point() -> None:
    (mention,) = find_dates("It takes between 60 and 90 days.")
    assert mention.value
    assert (mention.value.low, mention.value.high, mention.value.point) == (Decimal(60), Decimal(90), None)


def test_a_hedge_bounds_the_length() -> None:
    (mention,) = find_dates("It took more than ten years.")
    assert mention.value
    assert (mention.value.low, mention.value.high, mention.value.hedge) == (Decimal(10), None, "more-than")


@given(count=st.integers(2, 999), unit=st.sampled_from(["hours", "days", "weeks", "months", "years", "decades"]))
def test_every_count_of_a_unit_reads_back(count: int, unit: str) -> None:
    (mention,) = find_dates(f"They waited {count} {unit}.")
    assert mention.value
    assert (mention.value.point, f"{mention.unit}s") == (Decimal(count), unit)
