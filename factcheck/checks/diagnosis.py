"""What most likely went wrong in a conversion: a power of ten, a currency, a rate turned round or of another year, swapped digits."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from factcheck.checks.conversion import Fit, Moment, Sum, fitting, off_by, other_years, power_of_ten, swaps, windows
from factcheck.checks.extents import implied
from factcheck.checks.rate_words import middle, quotient_said, window_said, years_said
from factcheck.checks.reprint import SCALE, digits_of, grouped, reprinted, rounded, signed
from factcheck.model import Severity
from factcheck.reference.rates import rates

MAJOR = ("USD", "EUR", "GBP")
CLEAR = 1.10
"""From this factor on a conversion that nothing explains is an error; below it a warning."""
CLOSE = 0.01
EXACT = 0.006
"""Swapped digits are only looked for in sums of three digits and more."""
TIGHT = 0.005
"""How near a rate must come to explain a slip."""
SCALE_WORDS = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}


class Fault(NamedTuple):
    """What is wrong with a conversion, and which rule says so."""

    rule: Literal["FC201", "FC204", "FC205"]
    cause: str
    working: str
    suggestions: tuple[str, ...]
    severity: Severity
    power: int = 0
    """The power of ten it is out by, where that is the fault."""


class Question(NamedTuple):
    """Two sums that do not fit: `base` is trusted more than `quote`, and alone where `certain`."""

    base: Sum
    quote: Sum
    options: tuple[Fit, ...]
    times: tuple[Moment, ...]
    around: frozenset[str]
    certain: bool

    @property
    def span(self) -> tuple[float, float]:
        """The rates that the two sums leave possible."""
        return implied(self.base, self.quote)

    @property
    def close(self) -> tuple[float, float]:
        """The same with the sums taken nearly as exact: what explains a slip must fit well."""
        return exactly(self.base, self.quote)


def exactly(base: Sum, quote: Sum) -> tuple[float, float]:
    """The rates that two sums leave possible if they are rounded no more than a newsroom rounds."""
    return implied(base._replace(room=min(base.room, CLOSE)), quote._replace(room=min(quote.room, 2 * CLOSE)))


def diagnosis(question: Question, agrees: float) -> Fault:
    """The first explanation that fits, the commonest first."""
    return (
        scale_slip(question, agrees)
        or wrong_label(question)
        or repeated(question)
        or turned_round(question)
        or swapped(question)
        or another_year(question)
        or unexplained(question)
    )


# ---- powers of ten ---------------------------------------------------------------------------------------------------


def scale_slip(question: Question, agrees: float) -> Fault | None:
    """FC204: right but for a power of ten."""
    power = power_of_ten(question.span, question.options, agrees)
    if power is None:
        return None
    base, quote = question.base, question.quote
    small = missing_scale(question, power)
    repairs = []
    if small is not base:
        repairs.append(reprinted(quote.claim, middle(quote) / 10.0**power, like=base.claim))
    if small is base or (small is None and not question.certain):
        repairs.append(reprinted(base.claim, middle(base) * 10.0**power, like=quote.claim))
    fit = fitting(tuple_scaled(question.span, power), question.options, agrees) or question.options[0]
    return Fault("FC204", scale_cause(question, power, small), working(question, fit), tuple(repairs), "error", power)


def tuple_scaled(span: tuple[float, float], power: int) -> tuple[float, float]:
    """A span of rates divided by a power of ten."""
    return span[0] / 10.0**power, span[1] / 10.0**power


def missing_scale(question: Question, power: int) -> Sum | None:
    """The sum that seems to lack its scale word, which the other one has."""
    small, large = (question.quote, question.base) if power < 0 else (question.base, question.quote)
    lacks = abs(power) in SCALE_WORDS and has_scale(large) and not has_scale(small)
    return small if lacks and (small is question.quote or not question.certain) else None


def scale_cause(question: Question, power: int, small: Sum | None) -> str:
    """A missing scale word, or how many times too much."""
    if small:
        return f"a “{SCALE_WORDS[abs(power)]}” seems to be missing from “{small.claim.text}”"
    times = grouped(rounded(10.0 ** abs(power), 1))
    return f"“{question.quote.claim.text}” is {times} times too {'much' if power > 0 else 'little'} for “{question.base.claim.text}”"


def has_scale(one: Sum) -> bool:
    """Whether a sum is printed with a scale word."""
    return bool(SCALE.search(one.claim.text.lstrip("$£€¥AUSCNZHK ")))


# ---- labels ----------------------------------------------------------------------------------------------------------


def wrong_label(question: Question) -> Fault | None:
    """FC205: wrong as labelled, right for another currency."""
    found = list(relabelled(question))
    if not found:
        return None
    base, quote = question.base, question.quote
    which, code, fit = found[0]
    other = quote if which is base else base
    cause = f"“{which.claim.text}” fits as {code}, not as {which.claim.unit}, beside “{other.claim.text}”"
    repairs = [signed(middle(one), code, one.claim) for one, code, _ in found]
    said = f"{working(question, question.options[0])}; {window_said(*labelled(question, which, code), fit)} for {code}"
    return Fault("FC205", cause, said, (*repairs, *right_amounts(question)[:1]), "error")


def relabelled(question: Question) -> Iterator[tuple[Sum, str, Fit]]:
    """The other currencies that would make the conversion right: of the second sum, and of the first where that too may be wrong."""
    codes = (*MAJOR, *sorted(question.around - set(MAJOR)))
    for which in (question.quote,) if question.certain else (question.quote, question.base):
        for code in codes:
            if code in question.base.units or code in question.quote.units:
                continue
            base, quote = labelled(question, which, code)
            fit = fitting(question.close, windows(base.units, quote.units, question.times[:1]), TIGHT)
            if fit:
                yield which, code, fit


def same_label(question: Question, pairs: frozenset[frozenset[str]]) -> Fault | None:
    """FC205: two sums in one currency, of which one fits as another. "£35m (£30m)" may as well be last year's figure beside this year's, so
    the article must convert between the two currencies elsewhere, or the sums must be far too different for a comparison.
    """
    if question.base.units[0] != question.quote.units[0]:
        return None
    for power in (0, 3, -3, 6, -6):
        shifted = question._replace(quote=times_ten(question.quote, -power))
        for which, code, fit in relabelled(shifted):
            if power or frozenset((code, question.base.units[0])) in pairs:
                return twice_labelled(question, "first" if which is question.base else "second", code, fit, power)
    return None


def times_ten(one: Sum, power: int) -> Sum:
    """A sum times a power of ten."""
    return one._replace(low=one.low * 10.0**power, high=one.high * 10.0**power)


def twice_labelled(question: Question, place: str, code: str, fit: Fit, power: int) -> Fault:
    """FC205 for two sums in one currency."""
    which, other = (question.base, question.quote) if place == "first" else (question.quote, question.base)
    cause = f"both sums are in {which.claim.unit}; “{which.claim.text}” fits as {code} beside “{other.claim.text}”"
    repairs = [signed(middle(which), code, which.claim)]
    if power:
        cause += f", if one of them is also out by {grouped(rounded(10.0 ** abs(power), 1))} times"
        repairs.append(reprinted(question.quote.claim, middle(question.quote) / 10.0**power, like=question.base.claim))
    base, quote = labelled(question, which, code)
    said = f"{quotient_said(base, quote, fit)}; {window_said(base, quote, fit)}"
    return Fault("FC205", cause, said, tuple(repairs), "error")


def labelled(question: Question, which: Sum, code: str) -> tuple[Sum, Sum]:
    """The two sums with another currency on one of them."""
    return tuple_of(*(renamed(one, code) if one is which else one for one in (question.base, question.quote)))


def tuple_of(base: Sum, quote: Sum) -> tuple[Sum, Sum]:
    """Two sums as a pair."""
    return base, quote


def renamed(one: Sum, code: str) -> Sum:
    """A sum in another currency."""
    return one._replace(units=(code,), claim=one.claim.model_copy(update={"unit": code}))


# ---- other slips -----------------------------------------------------------------------------------------------------


def repeated(question: Question) -> Fault | None:
    """FC201: the first figure stands there again with another sign."""
    if middle(question.base) != middle(question.quote):
        return None
    cause = f"“{question.quote.claim.text}” repeats the figure of “{question.base.claim.text}”"
    return conversion_off(question, f"{cause}; {right_said(question)}")


def turned_round(question: Question) -> Fault | None:
    """FC201: multiplied by the rate instead of divided by it, or the other way round."""
    low, high = question.close
    fit = fitting((1 / high, 1 / low), question.options, TIGHT)
    if not fit:
        return None
    return conversion_off(question, f"the rate seems to be applied the wrong way round; {right_said(question)}")


def swapped(question: Question) -> Fault | None:
    """FC201: two neighbouring digits stand in the wrong order."""
    if max(question.base.room, question.quote.room) > EXACT:
        return None
    for which in (question.quote,) if question.certain else (question.quote, question.base):
        value = which.claim.value
        for turned in swaps(value.point) if value and value.point is not None else ():
            factor = turned / middle(which)
            moved = which._replace(low=which.low * factor, high=which.high * factor, room=which.room / factor)
            span = exactly(question.base, moved) if which is question.quote else exactly(moved, question.quote)
            if fitting(span, question.options[:1], TIGHT):
                meant = reprinted(which.claim, turned)
                fault = conversion_off(question, f"two digits of “{which.claim.text}” seem to be swapped; {right_said(question)}")
                return fault._replace(suggestions=tuple(dict.fromkeys((meant, *fault.suggestions))))
    return None


def another_year(question: Question) -> Fault | None:
    """FC201: right at the rate of another year."""
    first = question.times[0]
    if first.sort != "published":
        return None
    years = other_years(question.close, question.base.units[0], question.quote.units[0], first, 0.0)
    if not years:
        return None
    return conversion_off(question, f"it fits the rates of {years_said(years)}; {right_said(question)}")


def unexplained(question: Question) -> Fault:
    """FC201: wrong, and nothing tells why."""
    return conversion_off(question, right_said(question))


def conversion_off(question: Question, cause: str) -> Fault:
    """FC201 with its cause."""
    sure = off_by(question.span, question.options) >= CLEAR and not all(fit.window.coarse for fit in question.options)
    fit = question.options[0]
    return Fault("FC201", cause, working(question, fit), tuple(right_amounts(question)), "error" if sure else "warning")


def working(question: Question, fit: Fit) -> str:
    """The quotient of the two sums beside the rates of the time."""
    return f"{quotient_said(question.base, question.quote, fit)}; {window_said(question.base, question.quote, fit)}"


def right_said(question: Question) -> str:
    """What the sum would be at the rates of the time."""
    amounts = right_amounts(question)
    return f"at the rates of the time “{question.base.claim.text}” is {amounts[0]}"


def right_amounts(question: Question) -> list[str]:
    """The right second sum, and the right first one where that may be the wrong one; a span where the rates leave one."""
    low, high = right_rates(question.options[0])
    base, quote = question.base, question.quote
    rights = [spanned(quote, [middle(base) * low, middle(base) * high])]
    if not question.certain:
        rights.append(spanned(base, [middle(quote) / high, middle(quote) / low]))
    return rights


def right_rates(fit: Fit) -> tuple[float, float]:
    """The rate of the day of publication where that is known, else the lowest and highest."""
    on = rates().pair(fit.base, fit.quote).on(fit.moment.day) if fit.moment.day else None
    low, high = (on[1], on[1]) if on else (fit.window.low, fit.window.high)
    return low * fit.factor, high * fit.factor


def spanned(one: Sum, amounts: Sequence[float]) -> str:
    """An amount printed like `one`, or the lowest and highest where they differ as printed."""
    said = [reprinted(one.claim, amount) for amount in amounts]
    if said[0] != said[1]:
        said = [reprinted(one.claim, amount, digits=min(max(digits_of(one.claim), 2), 3)) for amount in amounts]
    return said[0] if said[0] == said[1] else f"{said[0]} to {said[1]}"
