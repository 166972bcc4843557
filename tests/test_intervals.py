"""Arithmetic on amounts that are known only within bounds."""

from decimal import Decimal, localcontext

import pytest

from factcheck import intervals
from factcheck.intervals import EVERYTHING, Interval, add, as_printed, as_rounded, divide, exactly, multiply, overlap, subtract
from factcheck.model import Value


def of(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


def test_two_intervals_that_touch_can_both_hold() -> None:
    assert of("1", "2").overlaps(of("2", "3"))
    assert overlap(of("1", "2"), of("2", "3")) == of("2", "2")


def test_two_intervals_apart_cannot_both_hold() -> None:
    assert overlap(of("1", "2"), of("2.1", None)) is None


def test_an_open_side_stays_open_in_a_sum() -> None:
    assert add(of("100", None), exactly(50)) == of("150", None)


def test_a_difference_takes_the_far_ends() -> None:
    assert subtract(of("10", "12"), of("1", "3")) == of("7", "11")


@pytest.mark.parametrize(
    ("one", "other", "product"),
    [
        (of("2", "3"), of("4", "5"), of("8", "15")),
        (of("-2", "3"), of("4", "5"), of("-10", "15")),
        (of("2", None), of("3", "4"), of("6", None)),
        (of("2", None), of("-4", "-3"), of(None, "-6")),
        (of(None, "2"), of("0", "0"), of("0", "0")),
    ],
)
def test_a_product_spans_all_products_of_the_ends(one: Interval, other: Interval, product: Interval) -> None:
    assert multiply(one, other) == product


def test_a_quotient_by_what_may_be_zero_says_nothing() -> None:
    assert divide(exactly(1), of("-1", "1")) == EVERYTHING


def test_a_quotient_by_an_open_divisor_reaches_down_to_zero() -> None:
    assert divide(exactly(10), of("5", None)) == of("0", "2")


def test_a_printed_value_is_what_its_words_allow() -> None:
    assert as_printed(Value(low=Decimal(60), high=None, point=Decimal(60), hedge="more-than")) == of("60", None)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("1500", "1450", "1550"), ("60000", "55000", "65000"), ("1523", "1523", "1523"), ("270", "265", "275"), ("0", "0", "0")],
)
def test_a_round_whole_number_may_have_been_rounded(written: str, low: str, high: str) -> None:
    point = Decimal(written)
    assert as_rounded(Value(low=point, high=point, point=point)) == of(low, high)


def test_a_hedged_value_gets_no_further_slack() -> None:
    value = Value(low=Decimal(1500), high=None, point=Decimal(1500), hedge="at-least")
    assert as_rounded(value) == of("1500", None)


def test_the_caller_s_decimal_context_changes_nothing() -> None:
    with localcontext() as context:
        context.prec = 3
        assert add(exactly(123456), exactly(1)) == exactly(123457)
        assert divide(exactly(1), exactly(3)).low == intervals.CONTEXT.divide(Decimal(1), Decimal(3))
