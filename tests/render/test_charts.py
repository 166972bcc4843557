"""Charts of what the sources of an event say, and of conversions beside the rates of their time."""

from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Alignment, Claim, CountClaim, Days, Event, Value
from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.render.charts import DOTS, ROWS, Chart, charts
from factcheck.render.drawing import Calendar, short
from factcheck.render.html import MOST_CHARTS, render
from factcheck.report import whole
from factcheck.settings import Settings

NAME = '<script>alert(1)</script> "Post" & Co'
FIRST = date(2024, 5, 9)


def claim(article: str, number: int, start: int = 0) -> CountClaim:
    value = Value(low=Decimal(number), high=Decimal(number), point=Decimal(number))
    return CountClaim(
        id=f"{article}#{start}-{start + 3}", article=article, text=str(number), start=start, end=start + 3, value=value, measure="suspect",
        sentence="", sentence_start=0,
    )  # fmt: skip


def made(*told: tuple[int, date | None], aligned: int = 10**6, when: date | None = None, name: str = NAME) -> list[Chart]:
    """The charts of an event with a source for each value, of which the first ones are of one thing."""
    days = [Days(start=day, end=day) if day else None for _, day in told]
    claims = [claim(f"a{place}", number) for place, (number, _) in enumerate(told)]
    same = claims[:aligned]
    alignment = Alignment(kind="toll", what="people arrested", claims=tuple(c.id for c in same), days=tuple(days[: len(same)]))
    articles = tuple(c.article for c in claims)
    event = Event(
        id="e", label="raid", articles=articles, claims=tuple(c.id for c in claims), alignments=(alignment,),
        when=Days(start=when, end=when) if when else None,
    )  # fmt: skip
    known: dict[str, Claim] = {c.id: c for c in claims}
    return list(charts(event, known, dict.fromkeys(articles, name), dict(zip(articles, days, strict=True))))


def words(chart: Chart) -> list[str]:
    """All words drawn."""
    return [text.text for text in Xml.fromstring(chart.svg).iter("text") if text.text]


def test_values_that_differ_are_drawn_oldest_first_and_those_without_a_day_last() -> None:
    bars, _ = made((7, None), (194, FIRST), (164, FIRST - timedelta(1)))
    heights = {text.text: float(text.attrib["y"]) for text in Xml.fromstring(bars.svg).iter("text")}
    places = [next(at for words, at in heights.items() if words and end in words) for end in ("08: 164", "09: 194", "no date: 7")]
    assert places == sorted(places)


def test_what_only_shares_a_noun_is_not_drawn_as_one_thing() -> None:
    (bars,) = made((164, FIRST), (194, FIRST), (12, FIRST), aligned=2)
    assert not any(": 12" in label for label in words(bars))


def test_one_value_from_all_needs_no_chart() -> None:
    assert made((164, FIRST), (164, FIRST + timedelta(3))) == []


def test_a_figure_that_changed_is_drawn_by_day_with_what_it_took_the_place_of() -> None:
    _, by_day = made((14, FIRST), (41, FIRST + timedelta(2)), (41, None), when=FIRST - timedelta(1))
    groups = {group.get("class"): group for group in Xml.fromstring(by_day.svg).iter("g")}
    assert len(groups["then"]) == len(groups["now"]) == 1
    assert "the event" in words(by_day)
    assert "1 without a day not shown" in by_day.note


def test_reports_of_one_day_need_no_calendar() -> None:
    assert [chart.title for chart in made((164, FIRST), (194, FIRST))] == ["people arrested, by source"]


def test_an_event_long_past_is_said_and_not_drawn() -> None:
    _, by_day = made((14, FIRST), (41, FIRST + timedelta(2)), when=date(1999, 1, 1))
    assert "The event was on 1999-01-01." in by_day.note
    assert "the event" not in words(by_day)


def test_many_sources_are_cut_to_a_readable_number_with_every_value_among_them() -> None:
    told = [(14 if at % 50 else 41, FIRST + timedelta(at)) for at in range(200)]
    bars, by_day = made(*told)
    assert len([label for label in words(bars) if "," in label]) == ROWS
    assert any(": 41" in label for label in words(bars))
    assert f"{ROWS} of 200" in bars.note
    assert f"The last {DOTS} of 200" in by_day.note


def test_a_name_is_words_and_no_markup_and_a_long_one_is_cut() -> None:
    for chart in made((164, FIRST), (194, FIRST + timedelta(1))):
        assert "<script" not in chart.svg
    (bars,) = made((164, FIRST), (194, FIRST), name="Gazette " * 40 + "\x00\u202e")
    assert all(len(label) <= 60 for label in words(bars))


def test_a_chart_says_what_it_shows_to_those_who_cannot_see_it() -> None:
    for chart in made((164, FIRST), (194, FIRST + timedelta(1))):
        root = Xml.fromstring(chart.svg)
        assert root.get("role") == "img"
        assert "164" in root.get("aria-label", "")


@given(
    told=st.lists(st.tuples(st.integers(-10, 10**14), st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))), max_size=8),
    when=st.none() | st.dates(),
)
def test_any_values_and_days_can_be_drawn_and_twice_alike(told: list[tuple[int, date | None]], when: date | None) -> None:
    drawn = made(*told, when=when)
    assert drawn == made(*told, when=when)
    assert all(Xml.fromstring(chart.svg) is not None for chart in drawn)


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        (date(1999, 1, 4), date(2026, 1, 1), ["2000", "2010", "2020"]),
        (date(2018, 1, 19), date(2020, 1, 19), ["2018-07", "2019-01", "2019-07", "2020-01"]),
        (date(2021, 3, 7), date(2021, 3, 9), ["2021-03-07", "2021-03-08", "2021-03-09"]),
        (date(2021, 3, 7), date(2021, 3, 7), ["2021-03-07", "2021-03-08"]),
    ],
)
def test_a_calendar_has_a_handful_of_round_days(first: date, last: date, ticks: list[str]) -> None:
    calendar = Calendar(first, last)
    assert [calendar.format_tick(day, 0, 0) for day in calendar.ticks()] == ticks


@pytest.mark.parametrize(
    ("amount", "said"), [(0.14378, "0.1438"), (15000, "15,000"), (8.9e9, "8.9bn"), (0, "0"), (6.0, "6"), (2.5e15, "2,500tn")]
)
def test_an_amount_is_short(amount: float, said: str) -> None:
    assert short(amount) == said


def test_a_page_of_thousands_of_events_has_a_bounded_number_of_charts() -> None:
    text = "{} people were killed when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said."
    articles = [article_of({"id": f"a{n}", "text": text.format(n), "published": "2021-03-09"}) for n in (14, 41)]
    result = reconcile(articles, Settings())
    report = whole(result)
    (event,) = report.events
    many = report.model_copy(update={"events": tuple(event.model_copy(update={"id": f"e{n}"}) for n in range(MOST_CHARTS + 80))})
    page = render(many, tuple(result.documents.values()), ())
    assert page.count('<svg class="chart"') == MOST_CHARTS
    assert "The first events and the first conversions of this page have charts" in page
