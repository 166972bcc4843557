"""Symbolic dates resolved to days, against the day of publication and the dates named before.

The publication date is an interval. A relative date is resolved against both of its ends: where they agree, or are but a few days apart,
the days are known, otherwise they are not. Nothing here knows of "today".
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from factcheck.model import Article, Days, Mention, Moment
from factcheck.normalise.calendarforms import ABSOLUTE
from factcheck.normalise.relativeforms import RELATIVE, Anchor
from factcheck.reference.calendar import day_of
from factcheck.reference.moments import side

FEW_DAYS = 3
"""Two answers this far apart are given as one interval."""
FORGOTTEN = 400
"""After so many characters "the same day" no longer means the day last named."""
REMEMBERED = 4
"""How many dates are looked back at."""


def resolve(moment: Moment, published: Days | None, then: Sequence[Days] = ()) -> Days | None:
    """The days of a moment; `None` where the reference is not known. `then` are the dates spoken of before, the last one first."""
    if moment.form == "span":
        return span(moment, published, then)
    if absolute := ABSOLUTE.get(moment.form):
        days = absolute(moment.args)
        if days is not None:
            return days
    relative = RELATIVE.get(moment.form)
    if relative is None:
        return None
    answers = [relative(moment.args, Anchor(day, then)) for day in anchors(published)]
    if not answers or any(answer is None for answer in answers):
        return None
    return hull([answer for answer in answers if answer is not None])


def span(moment: Moment, published: Days | None, then: Sequence[Days]) -> Days | None:
    """From the first day of one moment to the last day of another; never backwards."""
    first, last = side(moment, "from"), side(moment, "to")
    days = resolve(first, published, then)
    if days is None or days.start is None:
        return None
    ends = [resolve(other, published, then) for other in followed(last, days.start.year)]
    end = next((one.end for one in ends if one and one.end and one.end >= days.start), None)
    return Days(start=days.start, end=end) if end else None


def followed(last: Moment, year: int) -> tuple[Moment, ...]:
    """The end of a span that begins in `year`: where it has no year of its own, in that year or the next."""
    if last.form not in ("day", "month") or "year" in last.args or "month" not in last.args:
        return (last,)
    return tuple(last.model_copy(update={"args": {**last.args, "year": one}}) for one in (year, year + 1))


def anchors(published: Days | None) -> tuple[date, ...]:
    """The days to resolve against: both ends of the publication date, nothing where one is open."""
    if published is None or published.start is None or published.end is None:
        return ()
    return tuple(sorted({published.start, published.end}))


def hull(answers: Sequence[Days]) -> Days | None:
    """One interval for answers that agree or nearly do."""
    first, last = answers[0], answers[-1]
    if first == last:
        return first
    if None in (first.start, first.end, last.start, last.end):
        return None
    assert first.start and first.end and last.start and last.end
    if abs((last.start - first.start).days) > FEW_DAYS or abs((last.end - first.end).days) > FEW_DAYS:
        return None
    return Days(start=min(first.start, last.start), end=max(first.end, last.end))


class Named(NamedTuple):
    """A date named in the text, and where."""

    days: Days
    end: int


def days_of(article: Article, mentions: Iterable[Mention]) -> dict[tuple[int, int], Days]:
    """The days of every date of an article that can be resolved, by its span. Dates look back at those named before them."""
    resolved: dict[tuple[int, int], Days] = {}
    named: list[Named] = []
    for mention in mentions:
        if mention.kind != "date" or mention.moment is None:
            continue
        then = [one.days for one in reversed(named) if mention.start - one.end <= FORGOTTEN]
        days = resolve(mention.moment, article.published, then)
        if days:
            resolved[mention.start, mention.end] = days
            named = [*named[1 - REMEMBERED :], Named(days, mention.end)]
    return resolved


def bounded(article: Article, mentions: Iterable[Mention]) -> Days | None:
    """What the text says of its own day of publication: no earlier than anything it tells as past. There is never an upper bound."""
    published = article.published
    if published and published.start and published.end:
        return published
    bounds = [day for mention in mentions if (day := lower_bound(mention))]
    if published and published.start:
        bounds.append(published.start)
    if not bounds:
        return published
    return Days(start=no_earlier(max(bounds), article.filed), end=published.end if published else None)


def no_earlier(bound: date, filed: str | None) -> date:
    """The first day from `bound` on that has the month and day of the dateline ("--02-28"), where there is one."""
    if not filed:
        return bound
    month, day = int(filed[2:4]), int(filed[5:7])
    candidates = (day_of(bound.year + by, month, day) for by in range(9))
    return next((found for found in candidates if found and found >= bound), bound)


def lower_bound(mention: Mention) -> date | None:
    """The first day of a date told as past: the article cannot be older."""
    if mention.kind != "date" or mention.moment is None or not mention.moment.args.get("done"):
        return None
    days = resolve(mention.moment, None)
    return days.start if days and days.start else None
