"""`factcheck rates`: what a currency was worth on a day, and newer rates from the European Central Bank."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, help="Exchange rates: look one up, or bring the bundled ones up to date.")

ADVICE = "the rates you had are untouched"


@app.command(epilog="Examples:\n\n`factcheck rates show CNY USD --on 2019-01-18`  \n`factcheck rates show INR USD --on 2004-09`")
def show(
    base: Annotated[str, typer.Argument(help="Currency code, such as CNY.")],
    quote: Annotated[str, typer.Argument(help="Currency code, such as USD.")],
    on: Annotated[str, typer.Option(help="A day, month or year: 2019-01-18, 2019-01, 2019.")],
) -> None:
    """What BASE and QUOTE were worth in each other at a time, and who says so."""
    typer.echo("\n".join(shown(base.upper(), quote.upper(), on)))


def shown(base: str, quote: str, on: str) -> list[str]:
    """The rate both ways, with its source. Raises `SettingsError` where there is none."""
    from factcheck.errors import SettingsError
    from factcheck.reference.rates import rates

    for code in (base, quote):
        if not rates().knows(code):
            raise SettingsError(f"there are no rates for {code!r}; give codes such as EUR, USD, CNY")
    start, end = days_of(on)
    lines = [line for one, other in ((base, quote), (quote, base)) if (line := told(one, other, start, end))]
    if not lines:
        raise SettingsError(f"there is no rate between {base} and {quote} for {on}")
    return lines


def told(base: str, quote: str, start: date, end: date) -> str | None:
    """One line: what one of the base was worth, as far as the sources go."""
    from factcheck.reference.rates import rates

    window = rates().pair(base, quote).window(start, end)
    if window is None:
        return None
    span = figure(window.low) if window.low == window.high else f"{figure(window.low)} to {figure(window.high)}"
    when = window.start.isoformat() if window.start == window.end else f"{window.start} to {window.end}"
    return f"1 {base} = {span} {quote} ({window.source}, {when})"


def figure(rate: float) -> str:
    """Six significant digits, without an exponent."""
    from decimal import Decimal

    return format(Decimal(f"{rate:.6g}"), "f")


def days_of(on: str) -> tuple[date, date]:
    """First and last day of `2019-01-18`, `2019-01` or `2019`. Raises `SettingsError`."""
    from factcheck.errors import SettingsError
    from factcheck.reference.rates import first_of, last_of

    try:
        if len(on) == 4:
            return date(int(on), 1, 1), date(int(on), 12, 31)
        if len(on) == 7:
            first = date.fromisoformat(f"{on}-01")
            return first_of(first.year * 12 + first.month), last_of(first.year * 12 + first.month)
        return date.fromisoformat(on), date.fromisoformat(on)
    except ValueError:
        raise SettingsError(f"--on {on!r} is no day, month or year; write 2019-01-18, 2019-01 or 2019") from None


@app.command(epilog="Example:\n\n`factcheck rates update eurofxref-hist.zip`")
def update(
    source: Annotated[str, typer.Argument(help="The ECB's eurofxref-hist.zip or .csv: a file or an https address.")],
) -> None:
    """Take newer daily rates from the European Central Bank's own file; without a sound file nothing changes."""
    typer.echo(updated(source))


def updated(source: str) -> str:
    """Check the file against the bundled rates, put it into the data folder in one step, and say what is there now."""
    from factcheck.errors import InputError
    from factcheck.reference.rate_table import read_ecb, updated_rates, write_table

    columns = read_ecb(fetched(source), source)
    if fault := unlike_bundled(columns.days, columns.values):
        raise InputError(source, fault, ADVICE)
    try:
        write_table(updated_rates(), columns, {}, "{}")
    except OSError as error:
        raise InputError(str(updated_rates()), f"cannot be written: {error}", "set FACTCHECK_DATA_DIR to a folder of yours") from error
    return f"{updated_rates()}: {len(columns.days):,} days to {columns.days[-1]}, {len(columns.values)} currencies"


def unlike_bundled(days: list[str], values: dict[str, list[str]]) -> str | None:
    """Why this cannot be the ECB's history: it must hold the days we know, with the rates we know."""
    from factcheck.reference.rate_table import BUNDLED, RateTable

    bundled = RateTable(BUNDLED)
    known = dict(zip(days, values["USD"], strict=True))
    sample = [date.fromordinal(day).isoformat() for day in bundled.days[::250]]
    if days[-1] <= date.fromordinal(bundled.days[-1]).isoformat():
        return f"it goes to {days[-1]}; the bundled rates go to {date.fromordinal(bundled.days[-1])} already"
    lost = sorted(bundled.daily_currencies - values.keys())
    if lost:
        return f"it lacks {', '.join(lost)}"
    wrong = [day for day in sample if day not in known or float(known[day]) != float(bundled.printed("USD", day_number(day)) or 0)]
    return f"its dollar rate of {wrong[0]} is missing or not the one known" if wrong else None


def day_number(day: str) -> int:
    """An ISO day as an ordinal."""
    return date.fromisoformat(day).toordinal()


def fetched(source: str) -> bytes:
    """The bytes of a file or an https address. Raises `InputError`."""
    from factcheck.errors import InputError
    from factcheck.reference.rate_table import LARGEST

    try:
        if source.startswith("https://"):
            import urllib.request

            with urllib.request.urlopen(source, timeout=30) as answer:
                data: bytes = answer.read(LARGEST + 1)
        else:
            data = Path(source).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(source, f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > LARGEST:
        raise InputError(source, "it is far too large for a table of rates")
    return data
