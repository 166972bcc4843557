"""Laws that hold for every text and every amount."""

import pickle
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import extract
from factcheck.extract.hedges import bounded
from factcheck.extract.quantities import find_quantities
from factcheck.intervals import Interval, add, as_rounded, divide, multiply, subtract, total
from factcheck.model import Mention, Value
from factcheck.read import article_of

settings.register_profile("laws", deadline=None, derandomize=True)
settings.load_profile("laws")

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
HEDGES = ["exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly"]


def in_words(number: int, joint: str = " and ") -> str:
    """A whole number below a billion as English writes it."""
    if number < 20:
        return ONES.split()[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return TENS.split()[ten - 2] + (f"-{in_words(one)}" if one else "")
    for size, name in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            tail = (joint if rest < 100 else " ") + in_words(rest, joint) if rest else ""
            return f"{in_words(head, joint)} {name}{tail}"
    raise AssertionError(number)


def point_of(figure: str) -> Decimal | None:
    """The one amount read from a figure before a plural noun."""
    found = [mention for mention in find_quantities(f"The ministry counted {figure} houses there.") if mention.value]
    assert len(found) == 1, found
    assert found[0].value
    return found[0].value.point


# ---- numbers ---------------------------------------------------------------------------------------------------------

wholes = st.one_of(st.integers(2, 120), st.integers(2, 99_999), st.integers(2, 999_999_999))


@given(wholes, st.sampled_from([" and ", " "]))
def test_a_number_in_words_reads_back_to_its_value(number: int, joint: str) -> None:
    words = in_words(number, joint)
    pair = words.split()
    if 1000 <= number < 10_000 and len(pair) == 2:
        return
    assert point_of(words) == number


@given(wholes)
def test_a_number_with_commas_reads_back_to_its_value(number: int) -> None:
    assert point_of(f"{number:,}") == number


@given(
    st.decimals("0.1", "999.99", places=2),
    st.sampled_from([("million", 6), ("billion", 9), ("trillion", 12), ("m", 6), ("bn", 9), ("tn", 12)]),
)
def test_a_scaled_number_reads_back_to_its_value(number: Decimal, scale: tuple[str, int]) -> None:
    space = "" if len(scale[0]) < 3 else " "
    mentions = find_quantities(f"The bank lent €{number}{space}{scale[0]} to the builder.")
    assert [m.value and m.value.point for m in mentions] == [number.scaleb(scale[1])]
    assert mentions[0].unit == "EUR"


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_continental_number_reads_back_to_its_value(whole: int, cents: int) -> None:
    text = f"{whole:,}".replace(",", ".") + f",{cents:02d}"
    mentions = find_quantities(f"Die Bank zahlte {text} Euro aus.", comma=True)
    assert [m.value and m.value.point for m in mentions] == [Decimal(f"{whole}.{cents:02d}")]


# ---- spans -----------------------------------------------------------------------------------------------------------

pieces = st.sampled_from(
    "the a of and to from between more less than about nearly over up million thousand half third dozen one two twenty 5 12 "
    "1,500 3.7 2019 1/2 "
    "% per cent $ £ US$ euros dollars km miles °C kg - – ( ) , . : ; ' \" people years old aged year "
    "Smith Beijing § 7E7 12,34,5 x ^ e + ~ ½ 万 亿 "
    "was killed in each every no. No. Section page pm 64e6ba3e.jpeg @ http://a.b/5 #3 - minus plus or so odd".split(" ")
)
texts = st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", "", "\u00a0"])), max_size=30).map(
    lambda ps: "".join(p + gap for p, gap in ps)
)


def within(mentions: list[Mention], text: str) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == text[mention.start : mention.end].strip()
        end = mention.end


@given(texts)
def test_spans_are_in_order_and_point_at_words_of_the_text(text: str) -> None:
    within(find_quantities(text), text)


@given(st.text(max_size=60))
def test_no_text_is_too_odd_to_read(text: str) -> None:
    within(find_quantities(text), text)


@given(texts, st.data())
def test_what_is_taken_is_not_read_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for mention in find_quantities(text, taken=[(start, end)] if end > start else []):
        held = text[mention.start : mention.end]
        assert mention.end <= start or end <= mention.start or mention.start < start or end < mention.end, held


@settings(max_examples=10, deadline=None)
@given(st.lists(st.sampled_from(["Nothing had changed.", "The mayor spoke.", "It rained."]), min_size=1, max_size=3))
def test_text_before_a_sentence_shifts_its_spans_only(before: list[str]) -> None:
    text = "Police arrested 61 people on Sunday and seized over 20 million yuan ($2.9 million) in four shops."
    prefix = "".join(sentence + "\n\n" for sentence in before)
    alone = extract(article_of({"id": "a", "text": "Raid\n\n" + text})).mentions
    later = extract(article_of({"id": "a", "text": "Raid\n\n" + prefix + text})).mentions
    assert [read_at(mention, len(prefix)) for mention in alone] == [read_at(mention, 0) for mention in later]


def read_at(mention: Mention, by: int) -> tuple[object, ...]:
    """What a mention says, with its span moved."""
    binding = mention.binding.model_copy(update={"when_mention": None})
    return mention.start + by, mention.end + by, mention.kind, mention.value, mention.unit, mention.units, binding


# ---- intervals -------------------------------------------------------------------------------------------------------

amounts = st.decimals("-1000000", "1000000", places=3)


@given(amounts, st.decimals(0, 1000, places=2), st.sampled_from(HEDGES))
def test_a_value_holds_its_point(point: Decimal, step: Decimal, hedge: str) -> None:
    value = bounded(point, step, hedge)  # type: ignore[arg-type]
    assert Interval(value.low, value.high).holds(point)
    assert as_rounded(value).holds(point)


@st.composite
def intervals_with_a_point(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    point = draw(amounts)
    low, high = (draw(st.one_of(st.none(), st.decimals(0, 1000, places=2))) for _ in range(2))
    return Interval(None if low is None else point - low, None if high is None else point + high), point


Pair = tuple[Interval, Decimal]
OPERATIONS = [
    (add, Decimal.__add__),
    (subtract, Decimal.__sub__),
    (multiply, Decimal.__mul__),
]


@pytest.mark.parametrize(("on_intervals", "on_points"), OPERATIONS)
@given(one=intervals_with_a_point(), other=intervals_with_a_point())
def test_the_result_of_points_lies_in_the_result_of_intervals(
    one: Pair, other: Pair, on_intervals: Callable[[Interval, Interval], Interval], on_points: Callable[[Decimal, Decimal], Decimal]
) -> None:
    assert on_intervals(one[0], other[0]).holds(on_points(one[1], other[1]))


@given(one=intervals_with_a_point(), other=intervals_with_a_point())
def test_a_quotient_times_its_divisor_comes_back(one: Pair, other: Pair) -> None:
    if other[0].holds(Decimal(0)):
        return
    assert multiply(divide(one[0], other[0]), other[0]).overlaps(one[0])


@given(st.lists(st.decimals(0, 10**6, places=2), max_size=8))
def test_a_total_does_not_mind_the_order(parts: list[Decimal]) -> None:
    spans = [Interval(part, part) for part in parts]
    assert total(spans) == total(reversed(spans)) == Interval(sum(parts, Decimal(0)), sum(parts, Decimal(0)))


def test_records_share_what_was_given_and_their_copies_do_not_change_it() -> None:
    one, two = (Value(low=Decimal(low), high=None, point=None) for low in (1, 2))
    copied = one.model_copy(update={"hedge": "at-least"})
    assert one.model_fields_set is two.model_fields_set is pickle.loads(pickle.dumps(two)).model_fields_set
    assert one.model_fields_set == {"low", "high", "point"} != copied.model_fields_set
    assert one == pickle.loads(pickle.dumps(one))


@given(amounts)
def test_values_go_to_json_and_back(point: Decimal) -> None:
    value = bounded(point, Decimal("0.1"), "about")
    assert Value.model_validate_json(value.model_dump_json()) == value


# ---- endless text of one sort ----------------------------------------------------------------------------------------

HOSTILE = [
    "1", "1,", "1.", "1 ", "(", "million ", "one million ", "one and ", "$", "5% ", "5 to ", "5, ", "five-", "half a ", "a third of a ",
    "more than ", "some ", "Ab 5 ", "5 or ", "minus ", "5-", "555-", "1e", "½", "five hundred and ", "between 5 ", "from 5 to ",
    "5 km ", "5 pounds ",
    "US$", "-", "+", "5+/-", "tens of ", "one in ", "5/", "point ", "two point five ", "a quarter of a million ", "12,34,5 ", "aged 5 ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (40_000 // len(piece))  # what it costs is for benchmarks/fuzz_scaling.py to say; quadratic reading would not end
    assert all(0 <= mention.start < mention.end <= len(text) for mention in find_quantities(text))
