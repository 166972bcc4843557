"""Dates that belong together: "from 2 October to 5 November" is one span, and "between April and June 2008" lends its year to both."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extract.datewords import SIGNS, Tokens
from factcheck.model import Moment


class Found(NamedTuple):
    """A date in a row of tokens: from the first token up to the last one (not included)."""

    first: int
    last: int
    moment: Moment


THROUGH = frozenset(SIGNS[name] for name in ("to", "until", "through", "hyphen", "dash"))
LISTED = THROUGH | {SIGNS[name] for name in ("and", "or", "comma")}
OPENING = frozenset(SIGNS[name] for name in ("from", "between"))
THE = SIGNS["the"]
DAYS = ("day", "numeric")


def joined(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """The dates of a sentence with spans made one and missing years lent."""
    lent = with_lent_years(found, tokens)
    kept: list[Found] = []
    for date in lent:
        if kept and (span := span_of(kept[-1], date, tokens)):
            kept[-1] = span
        else:
            kept.append(date)
    return kept


def with_lent_years(found: Sequence[Found], tokens: Tokens) -> list[Found]:
    """Of dates in a row ("in March, April and May 2005") those without a year take that of the next."""
    lent: list[Found] = []
    for date in reversed(found):
        if lent and between(date, lent[-1], tokens) <= LISTED:
            date = date._replace(moment=with_year(date.moment, lent[-1].moment))
        lent.append(date)
    return lent[::-1]


def between(one: Found, other: Found, tokens: Tokens) -> set[str]:
    """The signs between two dates, without "the"; more than two tokens apart they have nothing in common."""
    apart = tokens.signs[one.last : other.first]
    return set(apart) - {THE} if 0 < len(apart) <= 2 else {""}


def with_year(moment: Moment, following: Moment) -> Moment:
    """The moment in the year of the one that follows it, or in the year before where its month is later in the year."""
    if moment.form not in ("day", "month") or following.form not in ("day", "days", "month") or not moment.args.get("month"):
        return moment
    if any(name in moment.args for name in ("year", "years", "said")):
        return moment
    name = next((name for name in ("year", "years") if name in following.args), None)
    year, month, later = following.args.get(name or ""), moment.args["month"], following.args.get("month")
    if name is None or not isinstance(year, int) or not isinstance(month, int) or not isinstance(later, int):
        return moment
    return moment.model_copy(update={"args": {**moment.args, name: year - (month > later)}})


def span_of(one: Found, other: Found, tokens: Tokens) -> Found | None:
    """Two dates as one span: days in any wording, months only where a dash joins them ("June–August")."""
    signs = between(one, other, tokens)
    before = tokens.signs[one.first - 1] if one.first else ""
    opened = before in OPENING
    if not signs or not (signs <= THROUGH or (before == SIGNS["between"] and signs == {SIGNS["and"]})):
        return None
    if not (is_day(one.moment) and is_day(other.moment)) and not (one.moment.form == other.moment.form == "month" and is_dashed(signs)):
        return None
    args = {f"{side}.{name}": value for side, moment in (("from", one.moment), ("to", other.moment)) for name, value in moment.args.items()}
    moment = Moment(form="span", args={"from": one.moment.form, "to": other.moment.form, **args})
    return Found(one.first - opened, other.last, moment)


def is_day(moment: Moment) -> bool:
    """Whether a moment is one day."""
    return moment.form in ("day", "numeric") or (moment.form == "from_now" and moment.args.get("unit") == "day")


def is_dashed(signs: set[str]) -> bool:
    """Whether nothing but a dash stands between."""
    return signs <= {SIGNS["hyphen"], SIGNS["dash"]}
