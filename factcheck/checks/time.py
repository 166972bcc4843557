"""Dates against the calendar, against one another, and against the day of publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checks.material import Material
from factcheck.model import Claim, DateClaim, Days, Holds, Mismatch, Record, Relation, Span
from factcheck.reference.calendar import MONTHS, WEEKDAYS, day_of, longest_month, shifted_days
from factcheck.reference.moments import NamedDay, named_days, plausible_years

WILL = re.compile(r"\bwill (?!have)[^,;:]{0,80}$")
"""What leads up to the day of something that is to come."""
NEXT_MONTH = re.compile(r"(?i)\bnext month\b")
NEXT = timedelta(62)
"""Days from publication within which the next month ends."""


class CalendarParams(Record):
    """Which dates are held against the calendar."""

    since: int = 1930
    """Years before this one are left alone: some country still kept the old calendar."""


def span_of(claim: Claim) -> Span:
    """Where a claim stands."""
    return Span(article=claim.article, start=claim.start, end=claim.end)


def named_dates(material: Material, since: int) -> Iterator[tuple[DateClaim, tuple[NamedDay, ...], bool]]:
    """Every date that names its days, with those days, and whether its sentence doubts it."""
    for relation in material.related("calendar-day"):
        for claim in material.claims(relation, "date"):
            if not isinstance(claim, DateClaim) or claim.moment is None:
                continue
            days = tuple(named_days(claim.moment))
            if all(day.year is None or day.year >= since for day in days):
                yield claim, days, relation.facts.get("doubted") == "yes"


# ---- weekdays ---------------------------------------------------------------------------------------------------------


def weekdays_match_dates(material: Material, params: CalendarParams) -> Iterator[Mismatch | Holds]:
    """A weekday named beside a date should be that date's weekday in the year given or, without one, in some year near publication."""
    for claim, days, doubted in named_dates(material, params.since):
        published = material.articles[claim.article].published
        for readings in alternatives(claim, days):
            day, meant = readings[0], [one for day in readings for one in days_meant(day, published)]
            candidates = [one for one in meant if day.year or is_told_of(one, claim, published)]
            fitting = [one for one in candidates if one.weekday() == day.weekday]
            if fitting:
                yield Holds(span=span_of(claim), claims=(claim.id,), working=f"{spelt(fitting[-1])} is a {WEEKDAYS[fitting[-1].weekday()]}")
            elif candidates and not doubted:
                yield weekday_off(claim, day, candidates, published)


def alternatives(claim: DateClaim, days: tuple[NamedDay, ...]) -> Iterator[tuple[NamedDay, ...]]:
    """The days that have a weekday, each with its other reading where it is written in figures."""
    groups = [days] if claim.moment and claim.moment.form == "numeric" else [(day,) for day in days]
    yield from (group for group in groups if group[0].weekday is not None)


def days_meant(day: NamedDay, published: Days | None) -> list[date]:
    """The calendar days that a named day can be; none where the year is open."""
    years = [day.year] if day.year else plausible_years(published) or ()
    return [one for year in years if (one := day_of(year, day.month, day.day))]


def is_told_of(one: date, claim: DateClaim, published: Days | None) -> bool:
    """Whether a date without a year can be that day: what will be is in no year gone by, and "next month" in none but the next."""
    if published is None or published.start is None or published.end is None:
        return True
    if NEXT_MONTH.search(claim.sentence) and one.month == published.start.month % 12 + 1:
        return published.start < one <= published.end + NEXT
    return one.year >= published.start.year or not WILL.search(claim.sentence[: claim.start - claim.sentence_start])


def weekday_off(claim: DateClaim, day: NamedDay, candidates: list[date], published: Days | None) -> Mismatch:
    """A weekday that goes with the date in no year that it can mean."""
    likely = likeliest(candidates, published)
    assert day.weekday is not None
    said = WEEKDAYS[day.weekday]
    first, last = candidates[0].year, candidates[-1].year
    years = "" if day.year else f"; no {said} in {first}" + (f"–{last}" if last != first else "")
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id,),
        working=f"{spelt(likely)} is a {WEEKDAYS[likely.weekday()]}, not a {said}{years}",
        slots={
            "date": spelt(likely) if day.year else f"{day.day} {MONTHS[day.month - 1]}",
            "said": said,
            "right": WEEKDAYS[likely.weekday()],
        },
        suggestions=(f"{WEEKDAYS[likely.weekday()]} instead of {said}", *nearest_with_weekday(likely, day.weekday)),
    )


def likeliest(candidates: list[date], published: Days | None) -> date:
    """The candidate nearest to publication."""
    if published is None or published.start is None or published.end is None:
        return candidates[0]
    middle = published.start + (published.end - published.start) / 2
    return min(candidates, key=lambda one: (abs((one - middle).days), one))


def nearest_with_weekday(day: date, weekday: int) -> Iterator[str]:
    """The date nearest to `day` that does fall on the weekday."""
    by = (weekday - day.weekday() + 3) % 7 - 3
    moved = shifted_days(day, by)
    if moved:
        yield f"{moved.day} {MONTHS[moved.month - 1]} instead of {day.day} {MONTHS[day.month - 1]}"


def spelt(day: date) -> str:
    """A day in words: 9 November 2013."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# ---- days that no calendar has ------------------------------------------------------------------------------------------


def dates_exist(material: Material, params: CalendarParams) -> Iterator[Mismatch | Holds]:
    """A date should be in the calendar."""
    for claim, days, doubted in named_dates(material, params.since):
        published = material.articles[claim.article].published
        if doubted or (claim.moment and claim.moment.form == "numeric" and any(exists(day, published) for day in days)):
            continue
        for day in days:
            if not exists(day, published):
                yield impossible(claim, day)
                break


def exists(day: NamedDay, published: Days | None) -> bool:
    """Whether some year that can be meant has this day. Without a year, 29 February needs a leap year near publication."""
    if day.day > longest_month(day.month):
        return False
    if day.year:
        return day_of(day.year, day.month, day.day) is not None
    years = plausible_years(published)
    return years is None or any(day_of(year, day.month, day.day) for year in years)


def impossible(claim: DateClaim, day: NamedDay) -> Mismatch:
    """A day that the calendar does not have."""
    month, longest = MONTHS[day.month - 1], longest_month(day.month)
    last = longest if day.month != 2 or (day.year and day_of(day.year, 2, 29)) else 28
    of = f"{month} {day.year}" if day.year else month
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id,),
        working=f"{of} has {last} days, not {day.day}"
        if day.day > longest or day.year
        else f"{of} has no day {day.day} in any year near publication",
        slots={"date": claim.text, "month": of, "last": str(last)},
        suggestions=(f"{last} {month}", "another day or month"),
    )


# ---- what is told as done ------------------------------------------------------------------------------------------------


class PublishedParams(Record):
    """How long after publication a date told as past may lie."""

    margin: int = 1
    """Days: it may already be tomorrow where the thing happened."""


def told_dates_are_past(material: Material, params: PublishedParams) -> Iterator[Mismatch | Holds]:
    """What is told as done should not be dated after publication."""
    for relation in material.related("told-date"):
        published = material.articles[relation.article].published
        start = date.fromisoformat(relation.facts["start"])
        if relation.facts["alone"] == "no":
            continue
        for claim in material.claims(relation, "date"):
            if published and published.end and start > (shifted_days(published.end, params.margin) or published.end):
                yield not_yet(claim, start, published.end)


def not_yet(claim: Claim, start: date, published: date) -> Mismatch:
    """A date after publication that is told as past."""
    return Mismatch(
        span=span_of(claim),
        claims=(claim.id,),
        working=f"{start.isoformat()} is {(start - published).days} days after publication on {published.isoformat()}",
        slots={"date": claim.text, "published": spelt(published)},
        suggestions=("another day, month or year", "a tense that speaks of what is to come"),
    )


# ---- ages ----------------------------------------------------------------------------------------------------------------


class AgeParams(Record):
    """How far an age may lie from the dates."""

    slack: int = 1
    """Years: before and after the birthday."""


def ages_fit(material: Material, params: AgeParams) -> Iterator[Mismatch | Holds]:
    """An age should be the time from birth to death, or to publication."""
    for relation in material.related("lifespan"):
        (age,) = material.claims(relation, "age")
        if age.value is None or age.value.point is None:
            continue
        born, until = ends_of(relation, "born"), ends_of(relation, "until")
        youngest, oldest = full_years(born[1], until[0]), full_years(born[0], until[1])
        ids = tuple(claim for claims in relation.roles.values() for claim in claims)
        working = f"{said(born)} to {said(until)}: {ages_between(youngest, oldest)}; stated: {age.text}"
        if youngest - params.slack <= age.value.point <= oldest + params.slack:
            yield Holds(span=span_of(age), claims=ids, working=working)
        else:
            yield age_off(material, relation, age, ids, working, ages_between(youngest, oldest))


def ends_of(relation: Relation, name: str) -> tuple[date, date]:
    """The days between which somebody was born or died."""
    return date.fromisoformat(relation.facts[f"{name}.start"]), date.fromisoformat(relation.facts[f"{name}.end"])


def full_years(start: date, end: date) -> int:
    """Completed years from one day to another."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def said(days: tuple[date, date]) -> str:
    """A day, or the year it falls in."""
    return spelt(days[0]) if days[0] == days[1] else str(days[0].year) if days[0].year == days[1].year else f"{days[0].year}–{days[1].year}"


def ages_between(youngest: int, oldest: int) -> str:
    """An age or two in words."""
    return str(oldest) if youngest == oldest else f"{youngest} or {oldest}" if oldest == youngest + 1 else f"{youngest} to {oldest}"


def age_off(material: Material, relation: Relation, age: Claim, ids: tuple[str, ...], working: str, right: str) -> Mismatch:
    """An age that birth and death do not give."""
    others = (*material.claims(relation, "birth"), *material.claims(relation, "death"))
    return Mismatch(
        span=span_of(age),
        claims=ids,
        working=working,
        slots={"stated": age.text, "right": right},
        related=tuple(span_of(claim) for claim in others),
        suggestions=(f"{right} instead of {age.text}", "another year of birth or death"),
    )
