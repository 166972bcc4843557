"""Measures given in two units: what is said of them, and when nothing is."""

import pytest

from factcheck.model import Finding, Verified
from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.settings import Settings


def outcome(text: str) -> tuple[tuple[Finding, ...], tuple[Verified, ...]]:
    found = reconcile([article_of({"id": "a", "text": text})], Settings(select=("FC203",))).report
    return found.findings, found.verified


RIGHT = [
    "10 miles (16 km)",
    "16 km (10 miles)",
    "6ft 2in (1.88m)",
    "1.88m (6ft 2in)",
    "five feet ten inches (178 cm)",
    "5lb 8oz (2.5kg)",
    "12st 7lb (79kg)",
    "100F (38C)",
    "-40C (-40F)",
    "38 degrees Celsius (100 degrees Fahrenheit)",
    "2C (3.6F)",
    "35 mpg (6.7 litres per 100km)",
    "35 mpg (8.1 litres per 100km)",
    "100 gallons (379 litres)",
    "100 gallons (455 litres)",
    "10 tons (9.1 tonnes)",
    "10 tons (10.2 tonnes)",
    "20 miles (37 km)",
    "5-10 miles (8-16 km)",
    "60mph (97km/h)",
    "30 million gallons (114 million litres)",
    "200 square miles (518 sq km)",
    "640 acres (259 hectares)",
    "1,000 psi (6.9 MPa)",
    "300 horsepower (224 kW)",
    "a 30-metre (98-foot)",
    "about 6 feet (2 metres)",
]


@pytest.mark.parametrize("words", RIGHT)
def test_a_right_conversion_is_verified(words: str) -> None:
    findings, verified = outcome(f"It measured {words} on the day.")
    assert not findings
    assert verified


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("10 miles (6.2 km)", "the wrong way round"),
        ("10 miles (161 km)", "10 times too much"),
        ("25-foot (40-kilometre)", "25-foot"),
        ("6ft 2in (1.98m)", "1.88m"),
        ("1.98m (6ft 2in)", "6ft 6in"),
        ("100F (30C)", "38C"),
        ("100 acres (247 hectares)", "the wrong way round"),
        ("35 mpg (12 litres per 100km)", "6.7"),
    ],
)
def test_a_wrong_conversion_is_found_and_put_right(words: str, cause: str) -> None:
    (finding,), _ = outcome(f"It measured {words} on the day.")
    assert cause in finding.message


def test_both_repairs_are_offered() -> None:
    (finding,), _ = outcome("The road is 40 miles (25 km) long.")
    assert finding.suggestions == ("64 km", "16 miles")


@pytest.mark.parametrize(
    "text",
    [
        "It is 10 miles (20 minutes) away.",
        "It is 100 metres (60 yards of it under water) long.",
        "It carried 1,000 barrels a day (50,000 tonnes a year).",
        "It rose 10 inches (5 inches in the hills).",
        "It is 5 acres (2 km) off.",
    ],
)
def test_measures_of_different_things_pass_in_silence(text: str) -> None:
    assert outcome(text) == ((), ())


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("The year was 1.48C (2.7F) warmer.", "1.48 °C = 2.664 °F, as a difference of temperatures"),
        ("It was 20C (68F) in Leeds.", "20 °C = 68 °F"),
    ],
)
def test_the_working_of_a_temperature_is_that_of_what_fits(text: str, working: str) -> None:
    assert [found.working for found in outcome(text)[1]] == [working]
