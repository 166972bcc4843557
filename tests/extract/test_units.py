"""Physical units behind a number."""

import pytest

from factcheck.extract.quantities import find_quantities
from factcheck.model import plain

UNITS = [
    ("a wind of 100 km/h", "100 kilometer / hour"),
    ("a wind of 60 miles per hour", "60 mile / hour"),
    ("a wind of 60 mph", "60 mile / hour"),
    ("an area of 30 square miles", "30 mile ** 2"),
    ("an area of 660 sq m", "660 meter ** 2"),
    ("an area of 190 km2", "190 kilometer ** 2"),
    ("a volume of 4 cubic metres", "4 meter ** 3"),
    ("12.3m tonnes of fuel", "12300000 metric_ton"),
    ("500 tons of fuel", "500 ton"),
    ("at 21°C today", "21 degree_Celsius"),
    ("at minus 5 degrees Fahrenheit", "-5 degree_Fahrenheit"),
    ("some 45 mpg", "45 mile / gallon"),
    ("6 litres per 100 km", "6 centiliter / kilometer"),
    ("a man of 6ft 2in", "74 inch"),
    ("a woman of 5'10\" in boots", "70 inch"),
    ("a boxer of 11st 4lb", "158 pound"),
    ("three-quarters of a mile away", "0.75 mile"),
    ("half a mile away", "0.5 mile"),
    ("a 1/4 inch gap", "0.25 inch"),
    ("a 7- or 8-inch screen", "7 inch, 8 inch"),
    ("screens of 5.4, 6.1 and 6.7 inches", "5.4 inch, 6.1 inch, 6.7 inch"),
    ("a 100m race", "100 meter"),
    ("300 nautical miles", "300 nautical_mile"),
    ("a 4,500 mAh battery", "4500 hour * milliampere"),
    ("7.3 MWh of power", "7.3 megawatt_hour"),
    ("517 rushing yards", "517 yard"),
    ("10 kV/cm", "10 kilovolt / centimeter"),
]


@pytest.mark.parametrize(("text", "wanted"), UNITS)
def test_a_unit_is_read_and_named_as_pint_names_it(text: str, wanted: str) -> None:
    found = [m for m in find_quantities(f"They spoke of {text}.") if m.kind == "measure"]
    assert ", ".join(f"{plain(m.value.point)} {m.unit}" for m in found if m.value and m.value.point is not None) == wanted


def test_barrels_a_day_are_barrels_with_what_they_are_per() -> None:
    (mention,) = find_quantities("It pumps 500,000 barrels a day.")
    assert (mention.unit, mention.per) == ("oil_barrel", "day")


def test_millions_are_not_metres() -> None:
    (mention,) = find_quantities("It sold 5m copies.")
    assert mention.kind == "count"


@pytest.mark.parametrize("text", ["He lives at 6740 N. Clark St.", "In 2019 in London it rained.", "The 24703 L-202 failed."])
def test_letters_that_are_no_unit(text: str) -> None:
    assert [m for m in find_quantities(text) if m.kind == "measure"] == []
