"""The reference of exchange rates: what it knows, where it says so, and that it can be brought up to date without harm."""

import io
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from factcheck.cli.rates import shown, updated
from factcheck.errors import InputError, SettingsError
from factcheck.model import Days
from factcheck.reference.rate_table import BUNDLED, RateTable, updated_rates
from factcheck.reference.rates import Rates, newer, pegs, rate_window, rates, renamings


def days(start: str, end: str | None = None) -> Days:
    return Days(start=date.fromisoformat(start), end=date.fromisoformat(end or start))


@pytest.mark.parametrize(
    ("base", "quote", "when", "low", "high", "source"),
    [
        ("USD", "CNY", days("2019-01-18"), 6.77, 6.79, "ECB"),
        ("GBP", "DEM", days("1997-03-01", "1997-03-31"), 2.55, 2.85, "NBP"),
        ("USD", "ITL", days("1985-02-01", "1985-02-28"), 1900, 2200, "NBP"),
        ("USD", "LAK", days("2019-01-01", "2019-01-31"), 8500, 8700, "NBP"),
        ("EUR", "DEM", days("2003-05-01", "2003-05-31"), 1.95583, 1.95583, "fixed to EUR"),
        ("GBP", "FKP", days("2015-05-01", "2015-05-31"), 1, 1, "fixed to GBP"),
        ("USD", "TRL", days("2004-07-01", "2004-07-31"), 1.4e6, 1.5e6, "ECB"),
        ("USD", "RUB", days("2023-06-01", "2023-06-30"), 80, 91, "NBP"),
    ],
)
def test_a_rate_is_found_at_its_time(base: str, quote: str, when: Days, low: float, high: float, source: str) -> None:
    window = rate_window(base, quote, when)
    assert window is not None
    assert low <= window.low <= window.high <= high
    assert window.source == source


def test_a_sunday_takes_the_friday_before_it() -> None:
    window = rate_window("EUR", "USD", days("2019-01-20"))
    assert window is not None
    assert window.start == date(2019, 1, 18)


def test_a_rate_from_an_annual_mean_is_given_room() -> None:
    window = rate_window("USD", "INR", days("1965-05-01", "1965-05-31"))
    assert window is not None
    assert window.coarse
    assert window.high > 1.2 * window.low


def test_two_rates_on_the_street_widen_the_window() -> None:
    window = rate_window("USD", "ARS", days("2021-05-01", "2021-05-31"))
    assert window is not None
    assert window.low < 95 < 160 < window.high


def test_a_time_without_rates_is_not_guessed() -> None:
    assert rate_window("USD", "EUR", days("1950-01-01", "1950-12-31")) is None
    assert rate_window("USD", "XXX", days("2010-01-01")) is None


def test_both_directions_say_the_same() -> None:
    one, other = rate_window("USD", "INR", days("2005-03-01", "2005-04-30")), rate_window("INR", "USD", days("2005-03-01", "2005-04-30"))
    assert one and other
    assert one.low == pytest.approx(1 / other.high)


def test_the_years_that_fit_a_rate_are_told() -> None:
    assert set(rates().pair("USD", "CNY").years(8.27, 8.28, 1990, 2026)) >= {1999, 2000, 2001, 2002, 2003, 2004}
    assert 2010 not in rates().pair("USD", "CNY").years(8.27, 8.28, 1990, 2026)


def test_every_peg_has_an_anchor_with_rates() -> None:
    assert all(rates().knows(peg.anchor) for peg in pegs().values())


def test_a_renamed_currency_goes_over_at_its_factor() -> None:
    table = rates()
    for renamed in renamings():
        before, after = (
            table.per_dollar(code, at) for code, at in ((renamed.old, month(renamed.day, -31)), (renamed.new, month(renamed.day, 31)))
        )
        if before and after and renamed.old not in {"AON"}:
            assert 0.3 < before.high / renamed.old_per_new / after.high < 3, renamed


def month(day: date, shift: int) -> int:
    moved = day + timedelta(days=shift)
    return moved.year * 12 + moved.month


def test_show_gives_both_directions_and_the_source() -> None:
    assert shown("CNY", "USD", "2019-01-18") == ["1 CNY = 0.14752 USD (ECB, 2019-01-18)", "1 USD = 6.77872 CNY (ECB, 2019-01-18)"]


@pytest.mark.parametrize("asked", [("ABC", "USD", "2019"), ("CNY", "USD", "2019-13"), ("CNY", "USD", "soon"), ("CNY", "USD", "1900")])
def test_show_says_what_is_wrong_with_the_question(asked: tuple[str, str, str]) -> None:
    with pytest.raises(SettingsError):
        shown(*asked)


# ---- updating --------------------------------------------------------------------------------------------------------


def ecb_file(change: str = "") -> str:
    """The bundled rates as the ECB would print them, with one more day; `change` breaks something."""
    table = RateTable(BUNDLED)
    codes = sorted(table.daily_currencies)
    columns = [[f"{value:g}" if value else "N/A" for value in table.daily(code)] for code in codes]
    stamps = [date.fromordinal(day).isoformat() for day in table.days]
    rows = [f"{stamp},{','.join(column[at] for column in columns)}," for at, stamp in enumerate(stamps)]
    if change != "nothing new":
        rows.append("2027-01-04" + rows[-1][10:])
    if change == "another rate":
        rows[0] = rows[0].replace("1.1789", "1.9999")
    if change == "a word":
        rows[5] = rows[5][:11] + "much," + rows[5][11:]
    return "\n".join([f"Date,{','.join(codes)},", *reversed(rows)]) + "\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_DATA_DIR", str(tmp_path / "data"))
    return tmp_path


def test_newer_rates_are_taken_over_and_used(folder: Path) -> None:
    source = folder / "new.zip"
    with zipfile.ZipFile(source, "w") as archive:
        archive.writestr("eurofxref-hist.csv", ecb_file())
    assert "2027-01-04" in updated(str(source))
    bundled = RateTable(BUNDLED)
    window = Rates(bundled, newer(bundled, updated_rates())).pair("EUR", "USD").window(date(2027, 1, 4), date(2027, 1, 4))
    assert window is not None


@pytest.mark.parametrize("change", ["nothing new", "another rate", "a word"])
def test_a_file_that_is_not_the_history_is_refused(folder: Path, change: str) -> None:
    source = folder / "new.csv"
    source.write_text(ecb_file(change))
    with pytest.raises(InputError):
        updated(str(source))
    assert not updated_rates().exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"<html>moved</html>", b"\xff\xfe\x00", b"Date,USD,\n"])
def test_what_is_no_table_of_rates_is_refused(folder: Path, content: bytes) -> None:
    source = folder / "new.csv"
    source.write_bytes(content)
    with pytest.raises(InputError):
        updated(str(source))


def test_a_broken_file_of_the_user_leaves_the_bundled_rates(folder: Path) -> None:
    updated_rates().parent.mkdir(parents=True)
    updated_rates().write_bytes(b"PK not a zip")
    assert newer(RateTable(BUNDLED), updated_rates()) is None


def test_a_zip_that_unpacks_without_end_is_refused(folder: Path) -> None:
    source = folder / "bomb.zip"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("rates.csv", b"0" * 30_000_000)
    source.write_bytes(packed.getvalue())
    with pytest.raises(InputError):
        updated(str(source))
