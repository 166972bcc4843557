"""Forms that name a day by its feast: "Christmas Day", "New Year's Eve 2004", "Labor Day".

Only feasts whose day is the same wherever the article was written; a feast that begins the name of something longer ("Labor Day weekend",
"the Valentine's Day massacre") is not the day itself.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from factcheck.extract.dateforms import Form, Match, form, moment
from factcheck.model import Moment


class Feast(NamedTuple):
    """A feast's month, and its day or its weekday's place in the month (−1: the last)."""

    month: int
    day: int | None = None
    weekday: int | None = None
    which: int | None = None


FEASTS: Mapping[str, Feast] = {
    "christmas day": Feast(12, 25),
    "christmas eve": Feast(12, 24),
    "boxing day": Feast(12, 26),
    "new year_ apostrophe s_ eve": Feast(12, 31),
    "new year_ apostrophe s_ day": Feast(1, 1),
    "valentine apostrophe? s_? day": Feast(2, 14),
    "halloween": Feast(10, 31),
    "juneteenth": Feast(6, 19),
    "labor day": Feast(9, weekday=0, which=1),
    "memorial day": Feast(5, weekday=0, which=-1),
    "thanksgiving day?": Feast(11, weekday=3, which=4),
}


def reader(feast: Feast) -> Callable[[Match], Moment | None]:
    """The reader of one feast."""

    def day(match: Match) -> Moment | None:
        if not match.tokens.text[match.tokens.starts[match.found.start()]].isupper() or match.followed_by(
            "weekend", "word", "plural", "capital"
        ):
            return None
        year = match.value("Y")
        if feast.day:
            return moment("day", {"month": feast.month, "day": feast.day, "year": year})
        return moment("weekday_of", {"month": feast.month, "weekday": feast.weekday, "which": feast.which, "year": year})

    return day


FORMS: tuple[Form, ...] = tuple(form(f"{words} ( comma? (?P<Y>year) )?", reader(feast)) for words, feast in FEASTS.items())
