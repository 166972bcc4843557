"""The laws that sums, shares and changes keep, whatever the figures."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.checks import arithmetic, changes, percent
from factcheck.checks.figures import ShareParams, allowed, shown, written_like
from factcheck.checks.material import Material
from factcheck.model import Article, Claim, Document, Holds, Mismatch, MoneyClaim, NumberClaim, PercentClaim, Relation, Value

WHOLE = st.integers(min_value=1, max_value=10**7)


def value(low: object, high: object = None, point: object = None) -> Value:
    high = low if high is None else high
    return Value(low=Decimal(str(low)), high=Decimal(str(high)), point=Decimal(str(low if point is None else point)))


def claim(position: int, amount: Value, kind: type = NumberClaim, text: str | None = None, **fields: object) -> Claim:
    text = text or str(amount.point)
    place = {"article": "a", "start": position * 20, "end": position * 20 + 5, "sentence": "", "sentence_start": 0}
    made: Claim = kind(id=f"a#{position}", text=text, value=amount, **place, **fields)
    return made


def outcomes(check: object, relation: Relation, claims: Sequence[Claim], params: object) -> list[Mismatch | Holds]:
    article = Article(id="a", text=" " * 1000)
    material = Material(documents=(Document(article=article, sentences=(), claims=tuple(claims)),), relations=(relation,))
    return list(check(material, params))  # type: ignore[operator]


def parts(claims: Sequence[Claim], **facts: str) -> Relation:
    facts = {"exhaustive": "yes", "disjoint": "yes", **facts}
    return Relation(kind="parts", article="a", roles={"total": (claims[0].id,), "part": tuple(c.id for c in claims[1:])}, facts=facts)


def sums(claims: Sequence[Claim], **facts: str) -> list[Mismatch | Holds]:
    return outcomes(arithmetic.sums_add_up, parts(claims, **facts), claims, arithmetic.SumParams())


@given(st.lists(WHOLE, min_size=2, max_size=6))
def test_a_true_sum_is_never_flagged(amounts: list[int]) -> None:
    claims = [claim(0, value(sum(amounts))), *(claim(i, value(a)) for i, a in enumerate(amounts, 1))]
    assert all(isinstance(found, Holds) for found in sums(claims))


@given(st.lists(WHOLE, min_size=2, max_size=6), WHOLE, st.randoms(use_true_random=False))
def test_parts_in_any_order_give_the_same_verdict(amounts: list[int], stated: int, random: object) -> None:
    shuffled = list(amounts)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    verdicts = [
        [type(found) for found in sums([claim(0, value(stated)), *(claim(i, value(a)) for i, a in enumerate(order, 1))])]
        for order in (amounts, shuffled)
    ]
    assert verdicts[0] == verdicts[1]


@given(st.lists(WHOLE, min_size=2, max_size=4), WHOLE, st.integers(min_value=0, max_value=10**6))
def test_widening_a_figure_never_makes_a_mismatch(amounts: list[int], stated: int, room: int) -> None:
    exact = [claim(0, value(stated)), *(claim(i, value(a)) for i, a in enumerate(amounts, 1))]
    wide = [claim(0, value(stated - room, stated + room, stated)), *exact[1:]]
    if not any(isinstance(found, Mismatch) for found in sums([claim(0, value(stated)), *exact[1:]])):
        return
    narrow = {type(found) for found in sums(exact)}
    assert narrow == {Mismatch}
    assert {type(found) for found in sums(wide)} <= {Mismatch, Holds}


@given(st.lists(WHOLE, min_size=2, max_size=4), WHOLE)
def test_an_uncertain_sum_is_never_a_mismatch(amounts: list[int], stated: int) -> None:
    claims = [claim(0, value(stated)), *(claim(i, value(a)) for i, a in enumerate(amounts, 1))]
    assert not any(isinstance(found, Mismatch) for found in sums(claims, exhaustive="no", disjoint="no"))


@given(st.integers(min_value=100, max_value=10**6), st.integers(min_value=100, max_value=10**6))
def test_a_change_computed_from_its_figures_holds(old: int, new: int) -> None:
    change = round(Decimal(new - old) / old * 100, 1)
    claims = [claim(0, value(old)), claim(1, value(new)), claim(2, value(abs(change)), PercentClaim)]
    relation = Relation(
        kind="change",
        article="a",
        roles={"old": ("a#0",), "new": ("a#1",), "change": ("a#2",)},
        facts={"direction": "up" if change >= 0 else "down", "certain": "yes"},
    )
    assert not any(isinstance(f, Mismatch) for f in outcomes(changes.changes_follow, relation, claims, ShareParams()))


@given(st.integers(min_value=100, max_value=10**6), st.integers(min_value=1, max_value=100))
def test_a_share_computed_from_its_base_holds(base: int, share: int) -> None:
    claims = [claim(0, value(base)), claim(1, value(round(base * share / 100))), claim(2, value(share), PercentClaim)]
    relation = Relation(kind="share", article="a", roles={"base": ("a#0",), "value": ("a#1",), "share": ("a#2",)}, facts={"certain": "yes"})
    assert not any(isinstance(f, Mismatch) for f in outcomes(arithmetic.shares_follow, relation, claims, ShareParams()))


def test_a_fall_by_all_of_it_is_possible_and_by_more_is_not() -> None:
    for amount, found in ((100, 0), (101, 1)):
        relation = Relation(kind="fall", article="a", roles={"change": ("a#0",)}, facts={"bounded": "yes"})
        assert len(outcomes(percent.falls_leave_something, relation, [claim(0, value(amount), PercentClaim)], percent.NoParams())) == found


@pytest.mark.parametrize(
    ("amount", "room"),
    [(270, 0), (80, 0), (200, 10), (1500, 50), (80000, 4000), (1523, 0)],
)
def test_only_round_figures_get_slack(amount: int, room: int) -> None:
    within = allowed(claim(0, value(amount)))
    assert within.low == amount - room
    assert within.high == amount + room


@pytest.mark.parametrize(
    ("text", "point", "wanted", "written"),
    [
        ("£6m", 6_000_000, 8_000_000, "£8m"),
        ("$1.2bn", 1_200_000_000, 2_400_000_000, "$2.4bn"),
        ("12,500", 12_500, 13_750, "13,750"),
        ("seven", 7, 9, "nine"),
        ("about 60 million yuan", 60_000_000, 65_000_000, "about 65 million yuan"),
        ("12%", 12, 21, "21%"),
    ],
)
def test_a_repair_is_written_as_the_figure_was(text: str, point: int, wanted: int, written: str) -> None:
    kind: type = MoneyClaim if text[0] in "£$" else NumberClaim
    fields = {"unit": "GBP"} if kind is MoneyClaim else {}
    assert written_like(claim(0, value(point), kind, text, **fields), Decimal(wanted)) == written


@pytest.mark.parametrize(("amount", "text"), [("1234567", "1,234,567"), ("0.50", "0.5"), ("33.33333", "33.33"), ("-3", "-3")])
def test_amounts_are_shown_with_no_more_digits_than_needed(amount: str, text: str) -> None:
    assert shown(Decimal(amount)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Of the 5 firms, 2,000,000,000,000,000,000,000,000,000,000,000% fell, and 3 rose.",
        "It rose from 5 to 10, up 30000000000000000000000000000005%.",
        "The price rose from 1 to 10^99, or 10^99%.",
        "Of 10^99 cars 5, or 10^-99%, were red.",
        "A third of the 10^80 stars, 5 in all, were red: 4, 10^70 and 9.",
    ],
)
def test_figures_beyond_all_measure_are_compared_like_others(text: str) -> None:
    assert factcheck.check(text).coverage.figures


def test_a_margin_is_no_part_of_the_voters() -> None:
    report = factcheck.check("98 of 99 senators voted, and the bill passed by one vote.")
    assert not report.verified


def test_an_open_bound_confirms_no_figure_far_beyond_it() -> None:
    text = "The flood killed 29,954 people in all. At least 112 people were killed in the flood, police said."
    assert not [found for found in factcheck.check(text).verified if "29,954" in found.working]
    near = text.replace("29,954", "114").replace("in all", "on Monday")
    assert [found for found in factcheck.check(near).verified if "114" in found.working]
