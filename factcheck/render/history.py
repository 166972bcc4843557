"""Conversions beside the history of their rate: what two sums imply, and what the one currency was worth in the other about that time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from factcheck.intervals import divide, printed
from factcheck.model import Claim, Days, Finding, MoneyClaim, Verified
from factcheck.reference.rates import FIRST, Rate, last_day, rates
from factcheck.render.charts import Chart
from factcheck.render.drawing import Amounts, Calendar, Layer, Magnitudes, Point, digits, drawn

CONVERSIONS = frozenset(["conversions_fit", "rates_agree", "conversions_keep_scale", "conversions_keep_label"])
"""The checks that hold sums against rates."""
AROUND = timedelta(365)
"""How long before and after its day a conversion is shown."""
LONGEST = 400
"""Days: an article whose date is not known better than that is shown beside all rates that it may have used."""
POINTS = 90
FAR = 3
"""From this factor between two rates on they are drawn by powers of ten."""
CLOSE = 1.05
"""What holds is drawn where the rates come at least that near to it."""
HEIGHT = 190


class Time(NamedTuple):
    """The days whose rates are shown, and the day of publication where it is known."""

    start: date
    end: date
    day: date | None


class Implied(NamedTuple):
    """The rate that two sums imply, in units of `quote` for one of `base`, turned so that it is 1 or more."""

    base: str
    quote: str
    rate: float
    low: float | None
    high: float | None
    """What hedges and printed digits leave open; None: without end."""


class History(NamedTuple):
    """What two sums imply (or several pairs of sums in the same currencies), and the rates about their time."""

    implied: tuple[Implied, ...]
    rates: tuple[Rate, ...]
    day: date | None
    """The day of publication, where it is known."""


# ---- what the sums imply -----------------------------------------------------------------------------------------------


def amount(claim: MoneyClaim) -> float:
    """A sum as printed, or the middle of a range; 0 where it is open or none."""
    value = claim.value
    if value is None:
        return 0.0
    if value.point is not None:
        return float(value.point)
    return float(value.low + value.high) / 2 if value.low is not None and value.high is not None else 0.0


def implied(one: MoneyClaim, other: MoneyClaim) -> Implied | None:
    """The rate that two sums imply; None for sums of one currency, and where one is open or nothing."""
    under, over = sorted((one, other), key=amount)
    if amount(under) <= 0 or under.unit == over.unit or under.value is None or over.value is None:
        return None
    room = divide(printed(over.value), printed(under.value))
    low, high = (None if end is None else float(end) for end in room)
    return Implied(under.unit, over.unit, amount(over) / amount(under), low, high)


def pairs(claims: Sequence[MoneyClaim]) -> Iterator[tuple[Implied, ...]]:
    """What the sums of a finding imply: each beside the first, or two conversions beside one another."""
    if len(claims) == 4 and {claim.unit for claim in claims[:2]} == {claim.unit for claim in claims[2:]}:
        one, other = implied(*claims[:2]), implied(*claims[2:])
        if one and other and (one.base, one.quote) == (other.base, other.quote):
            yield one, other
            return
    for claim in claims[1:]:
        if found := implied(claims[0], claim):
            yield (found,)


# ---- the rates about that time -----------------------------------------------------------------------------------------


def histories(claims: Sequence[MoneyClaim], times: Sequence[Time]) -> Iterator[History]:
    """What some sums imply beside the rates of each time."""
    for found in pairs(claims):
        pair = rates().pair(found[0].base, found[0].quote)
        for start, end, day in times:
            if known := pair.history(start, end, POINTS):
                yield History(found, tuple(known), day)


def times_of(published: Days | None, told: Iterable[Days]) -> list[Time]:
    """The times to show: about the publication, or all that its date leaves open, and those the sentence tells of."""
    first, last = (published.start, published.end) if published else (None, None)
    known = first is not None and last is not None and (last - first).days <= LONGEST
    around = AROUND if known else timedelta(0)
    newest = last_day()
    own = Time((first - around) if first else FIRST, min((last + around) if last else newest, newest), first if first == last else None)
    spans = [(days.start, days.end) for days in told if days.start and days.end]
    return [own, *dict.fromkeys(Time(max(start - AROUND, FIRST), end + AROUND, None) for start, end in spans if end < own.start)]


def off(history: History) -> float:
    """How far what the sums imply is from the rates shown, as a factor above 1."""
    low, high = min(rate.low for rate in history.rates), max(rate.high for rate in history.rates)
    return max(max(low / one.rate, one.rate / high, 1.0) for one in history.implied)


def history_of(outcome: Finding | Verified, known: Mapping[str, Claim], published: Days | None) -> History | None:
    """The rates to show with a conversion: about the time that fits best. None where there are none to show it beside."""
    claims = [claim for name in outcome.claims if isinstance(claim := known.get(name), MoneyClaim)]
    times = times_of(published, [claim.when for claim in claims if claim.when])
    return of_fault(claims, times) if isinstance(outcome, Finding) else of_agreement(claims, times)


def of_fault(claims: Sequence[MoneyClaim], times: Sequence[Time]) -> History | None:
    """The two sums that fit least, about the time that they fit best."""
    best: dict[tuple[Implied, ...], History] = {}
    for history in histories(claims, times):
        best[history.implied] = min(best.get(history.implied, history), history, key=off)
    return max(best.values(), key=off, default=None)


def of_agreement(claims: Sequence[MoneyClaim], times: Sequence[Time]) -> History | None:
    """Two sums in the currencies and about the time that fit; None where the rates shown would not bear them out (money since renamed)."""
    found = (history for meant in meanings(claims) for history in histories(meant, times))
    return next((history for history in found if off(history) < CLOSE), None)


def meanings(claims: Sequence[MoneyClaim]) -> Iterator[Sequence[MoneyClaim]]:
    """The sums as they are labelled, and with each other currency that the words of one leave open."""
    yield claims
    for at, claim in enumerate(claims):
        for code in claim.candidates:
            yield [*claims[:at], claim.model_copy(update={"unit": code}), *claims[at + 1 :]]


# ---- the chart ---------------------------------------------------------------------------------------------------------


def chart(history: History) -> Chart:
    """The rates as a line, what the sums imply as another across it."""
    first = history.implied[0]
    unit = f"{first.quote} per {first.base}"
    said = f"{' and '.join(dict.fromkeys(digits(one.rate) for one in history.implied))} by the sums; {rates_said(history.rates)}"
    svg = drawn(list(layers(history)), calendar(history), scale(history), HEIGHT, f"{unit} over time: {said}")
    return Chart(f"{unit}: {said}", "", svg)


def rates_said(known: Sequence[Rate]) -> str:
    """The lowest and highest rate, who says so, and of when."""
    low, high = digits(min(rate.low for rate in known)), digits(max(rate.high for rate in known))
    sources = " and ".join(sorted({source for rate in known for source in rate.source.split(" and ")}))
    return f"{sources} rates {low if low == high else f'{low} to {high}'} from {known[0].day:%Y-%m} to {known[-1].day:%Y-%m}"


def calendar(history: History) -> Calendar:
    """From the first rate to the last, and the day of publication."""
    shown = [rate.day for rate in history.rates] + ([history.day] if history.day else [])
    return Calendar(min(shown), max(shown))


def scale(history: History) -> Amounts | Magnitudes:
    """An even scale, or one of powers of ten where what the sums imply is far from the rates."""
    ends = [end for rate in history.rates for end in (rate.low, rate.high)] + [end for one in history.implied for end in shown_of(one)]
    low, high = min(ends), max(ends)
    if high > FAR * low:
        return Magnitudes(low, high)
    room = max(high - low, high / 100) / 8
    return Amounts(low - room, high + room)


def shown_of(one: Implied) -> list[float]:
    """What two sums imply, and the ends of the room they leave as far as they are near enough to be seen."""
    room = [end for end in (one.low, one.high) if end is not None and one.rate / FAR < end < one.rate * FAR and end != one.rate]
    return [one.rate, *room]


def layers(history: History) -> Iterator[Layer]:
    """The rates, what the sums imply with the room they leave, and the day of publication."""
    across = calendar(history)
    ends = (across.first, across.last)
    yield Layer("rate", "line", [Point(rate.day, rate.low) for rate in history.rates])
    if any(rate.high > rate.low for rate in history.rates):
        yield Layer("rate", "line", [Point(rate.day, rate.high) for rate in history.rates])
    for one in history.implied:
        yield from (Layer("room", "line", [Point(day, end) for day in ends]) for end in shown_of(one)[1:])
        yield Layer("implied", "line", [Point(day, one.rate) for day in ends])
    if history.day:
        yield Layer("day", "dots", [Point(history.day, one.rate, f"published {history.day}") for one in history.implied])
    yield Layer("implied", "words", [Point(ends[0], one.rate, f"by the sums: {digits(one.rate)}") for one in history.implied])
