"""Figures as news writes them, one table a phenomenon. Each row: a text and what is read in it, as "kind value unit"."""

import pytest

from factcheck.extract.quantities import find_quantities
from factcheck.model import Mention, plain

SIGNS = {"exact": "", "about": "~", "more-than": ">", "at-least": ">=", "less-than": "<", "at-most": "<=", "nearly": "≲", "range": ""}


def shown(mention: Mention) -> str:
    value = mention.value
    if value is None:
        return "unread"
    if value.point is None:
        assert value.low is not None and value.high is not None
        figure = f"{plain(value.low)}..{plain(value.high)}"
    else:
        figure = SIGNS[value.hedge] + plain(value.point)
    return " ".join(part for part in (mention.kind, figure, mention.unit, mention.per and f"per {mention.per}") if part)


def read(text: str, comma: bool = False) -> str:
    return "; ".join(shown(mention) for mention in find_quantities(text, comma=comma))


NUMBERS = [
    ("They found 1,570 graves.", "count 1570"),
    ("They found 1\u00a0570 graves.", "count 1570"),
    ("They found 12 500 graves.", "count 12500"),
    ("They ordered 10 737-800 planes.", "number 10"),
    ("The state has 1,23,45,678 voters.", "count 12345678"),
    ("It has 1.570.000 voters.", "count 1570000"),
    ("It sold 5.5m copies.", "count 5500000"),
    ("It sold 2.3bn copies.", "count 2300000000"),
    ("A 60-million audience watched.", "count 60000000"),
    ("Half a million people came.", "count 500000"),
    ("A quarter of a million people came.", "count 250000"),
    ("Quarter of a million homes are dark.", "count 250000"),
    ("Two and a half million people came.", "count 2500000"),
    ("Two million and a half people came.", "count 2500000"),
    ("A dozen boats sank.", "count 12"),
    ("Two dozen boats sank.", "count 24"),
    ("A hundred and five boats sank.", "count 105"),
    ("Three hundred and twelve thousand boats sank.", "count 312000"),
    ("Dozens of boats sank.", "count 12..120"),
    ("Tens of thousands of boats sank.", "count 10000..100000"),
    ("It weighs 3½ tonnes.", "measure 3.5 metric_ton"),
    ("The board is 2 1/2 inches thick.", "measure 2.5 inch"),
    ("They grew 5 lakh trees.", "count 500000"),
    ("They grew 1 crore 20 lakh trees.", "count 12000000"),
    ("它有12万人。", "number 120000"),
    ("The index rose by two point five percent.", "percent 2.5 percent"),
    ("The mass is 1.9×10^27 kg.", "measure 1900000000000000000000000000 kilogram"),
    ("It lost minus five points.", "count -5"),
    ("Two million, five hundred thousand trees grew.", "count 2500000"),
    ("There were 50 000 trees and 3 farms.", "count 50000; count 3"),
]


@pytest.mark.parametrize(("text", "figures"), NUMBERS)
def test_numbers_in_digits_and_words(text: str, figures: str) -> None:
    assert read(text) == figures


def test_a_fraction_of_a_smaller_scale_is_added_to_the_larger() -> None:
    assert read("It sold one billion and a quarter million copies.") == "count 1000250000"


@pytest.mark.parametrize(
    ("text", "figures"),
    [("Sie zahlte 1.570,50 Euro.", "money 1570.5 EUR"), ("Es waren 12,5 Prozent, 3.200 Euro.", "percent 12.5 percent; money 3200 EUR")],
)
def test_decimals_after_a_comma_where_the_language_says_so(text: str, figures: str) -> None:
    assert read(text, comma=True) == figures


NAMES = [
    "The match ended 2-1.",
    "They won 3–0 away.",
    "The A320 landed.",
    "The G7 met.",
    "He had Covid-19.",
    "Section 427 applies.",
    "Call 020-7946-0018 now.",
    "Call (317) 555-0123 now.",
    "It was 11:30.",
    "It began at 2 p.m. sharp.",
    "It began at 10.45pm.",
    "The 07.31 to Leeds was late.",
    "The 15.42 from York had gone.",
    "Clause 4.2.1 applies.",
    "See http://example.org/2019/5 for more.",
    "Write to desk5@example.org for more.",
    "The picture is 64e6ba3e0f.jpeg.",
    "The No. 5 shirt sold.",
    "It happened in 1984.",
    "By nineteen eighty-four it was gone.",
    "The 1990s were calm.",
    "He leads the S&P 500.",
    "She drove a Boeing 747.",
    "He lives at 12 Acacia Avenue.",
    "Officers were called to the 200 block of Page Street.",
    "Neighbours called 911.",
    "The Six Nations began.",
    "It was a one-off.",
    "No one came.",
    "They helped one another.",
    "The 7E7 flew.",
    "The 3G network failed.",
    "He is the world number one.",
    "The number is 1.12.4.",
    "He fought in the 9/11 wars.",
    "He called 9-1-1.",
    "Call 1-800-THE-LOST now.",
    "He carried a .40-caliber pistol.",
    "He lives at 1309 E. Tennessee St.",
    "It was said before.[22]",
    "The best-of-seven series ended.",
    "It was a two-to-one margin.",
    "He went 4-for-5.",
    "The 777-200LR flew.",
    "They wait until at least 2015.",
    "The 1080p screen broke.",
    "BBC Radio 4's editor left.",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_codes_scores_and_times_are_no_figures(text: str) -> None:
    assert [m for m in find_quantities(text) if m.kind != "ordinal"] == []


HEDGED = [
    ("More than 60 people came.", "count >60"),
    ("Not more than 60 people came.", "count <=60"),
    ("No fewer than 60 people came.", "count >=60"),
    ("At least 60 people came.", "count >=60"),
    ("Up to 60 people came.", "count <=60"),
    ("Nearly 60 people came.", "count ≲60"),
    ("Some 60 people came.", "count ~60"),
    ("An estimated 60 people came.", "count ~60"),
    ("Fewer than 60 people came.", "count <60"),
    ("60 or more people came.", "count >=60"),
    ("60 or so people came.", "count ~60"),
    ("Sixty-odd people came.", "count ~60"),
    ("60-plus people came.", "count >=60"),
    ("60+ people came.", "count >=60"),
    ("The sum is in excess of $60m.", "money >60000000 USD"),
    ("The flats of sub-60 square metres sold.", "measure <60 meter ** 2"),
    ("It is 5,000 or greater than it was.", "count 5000"),
    ("It is less than or equal to 40.", "number <=40"),
    ("Profit was 60% lower than the £4bn of 2003.", "percent 60 percent; money 4000000000 GBP"),
]


@pytest.mark.parametrize(("text", "figures"), HEDGED)
def test_hedges_bound_a_figure(text: str, figures: str) -> None:
    assert read(text) == figures


RANGES = [
    ("It cost billions of dollars.", "money 1000000000..10000000000 USD"),
    ("It is hundreds of miles away.", "measure 100..1000 mile"),
    ("Between 3 and 5 per cent left.", "percent 3..5 percent"),
    ("From 5,000 to 30,000 people left.", "count 5000..30000"),
    ("About 5,000–30,000 people left.", "count 5000..30000"),
    ("12-15 people left.", "count 12..15"),
    ("It costs $26 to $31 million.", "money 26000000..31000000 USD"),
    ("It costs $26-31 million.", "money 26000000..31000000 USD"),
    ("It costs $200,000 to $4 million.", "money 200000..4000000 USD"),
    ("It costs between $50-100,000 to build.", "money 50000..100000 USD"),
    ("A mirror of 8- to 16-metre width was built.", "measure 8..16 meter"),
    ("More than 100 but fewer than 300 people left.", "count 100..300"),
    ("At least 7 and at most 12 people left.", "count 7..12"),
    ("Two or three people left.", "count 2..3"),
    ("Freezers ranged from -7 °C to -21 °C.", "measure -21..-7 degree_Celsius"),
    ("The poll gives them 48 ± 3 per cent.", "percent 45..51 percent"),
    ("The board widened its guess of 3 to 4 per cent to 2 to 6 per cent.", "percent 3..4 percent; percent 2..6 percent"),
]


@pytest.mark.parametrize(("text", "figures"), RANGES)
def test_two_figures_make_a_range(text: str, figures: str) -> None:
    assert read(text) == figures


CHANGES = [
    ("The share rose from 4.8 to 5.2 per cent.", "percent 4.8 percent; percent 5.2 percent"),
    ("Debt grew by $44bn to $419bn.", "money 44000000000 USD; money 419000000000 USD"),
    ("The price fell from £35 to £32.", "money 35 GBP; money 32 GBP"),
    ("Output dropped 5% to 300 cars.", "percent 5 percent; count 300"),
    ("It cut the fee from $26 to $31 million.", "money 26000000 USD; money 31000000 USD"),
]


@pytest.mark.parametrize(("text", "figures"), CHANGES)
def test_an_old_and_a_new_figure_are_two(text: str, figures: str) -> None:
    assert read(text) == figures


SHARES = [
    ("Two-thirds of them left.", "ratio 0.6666666666666666666666666667"),
    ("One in five left.", "ratio 0.2"),
    ("Nine out of 10 left.", "ratio 0.9"),
    ("More than half of them left.", "ratio >0.5"),
    ("It fell by a quarter.", "ratio 0.25"),
    ("Exports doubled.", "multiple 2"),
    ("It is three times as large.", "multiple 3"),
    ("They met three times.", "count 3"),
    ("It is a tenfold rise.", "multiple 10"),
    ("He slept in a double bed.", ""),
    ("It rose 2 percentage points.", "percentage-points 2 percent"),
    ("It rose 25 basis points.", "percentage-points 25 basis_point"),
    ("It rose half a percentage point.", "percentage-points 0.5 percent"),
    ("It fell by half.", "ratio 0.5"),
    ("It costs 7.8 times earnings.", "multiple 7.8"),
    ("It grew 1.5-fold.", "multiple 1.5"),
    ("The odds are one in two million.", "ratio 0.0000005"),
    ("A 24pc discount helped.", "percent 24 percent"),
    ("Turnout was a third higher than in May.", "ratio 0.3333333333333333333333333333"),
    ("They came in third and 21st.", "ordinal 3; ordinal 21"),
]


@pytest.mark.parametrize(("text", "figures"), SHARES)
def test_shares_multiples_points_and_places(text: str, figures: str) -> None:
    assert read(text) == figures


AGES = [
    ("A man aged 42 died.", "age 42 year"),
    ("A 9-year-old died.", "age 9 year"),
    ("John Smith, 42, died.", "age 42 year"),
    ("He died at the age of 81.", "age 81 year"),
    ("The baby is six months old.", "age 6 month"),
    ("A boy of either 17 or 18 years old died.", "age 17 year; age 18 year"),
    ("Women aged 25, 32 and 51 died.", "age 25 year; age 32 year; age 51 year"),
    ("Children under 5 died.", "age <5 year"),
    ("She was 13 at the time.", "age 13 year"),
    ("The suspects, ages 19 to 25, fled.", "age 19..25 year"),
    ("An 18-to-34-year-old fled.", "age 18..34 year"),
    ("Sixty skaters between the ages of 9 and 31 took part.", "count 60; age 9..31 year"),
    ("A war veteran, 35, fled.", "age 35 year"),
    ("Anna, 9, had fled.", "age 9 year"),
    ("A man of 46 was held.", "age 46 year"),
    ("A boy of five drowned.", "age 5 year"),
    ("The dead are two men of 34 and 51.", "count 2; age 34 year; age 51 year"),
    ("Man of 24 held after raid.", "age 24 year"),
    ("Two boys and a man of 19 have been held.", "count 2; age 19 year"),
    ("A stallholder of 58 suffered a wound.", "age 58 year"),
    ("A father of four was hurt.", "count 4"),
    ("A team of 35 was sent.", "count 35"),
    ("Star of the stage dies at 91", "age 91 year"),
    ("Five died at 91 hospitals.", "count 5; count 91"),
    ("A gang of five fled.", "count 5"),
]


@pytest.mark.parametrize(("text", "figures"), AGES)
def test_ages(text: str, figures: str) -> None:
    assert read(text) == figures
