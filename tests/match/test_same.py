"""When two figures count the same."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factcheck import check
from factcheck.match.figures import Figure
from factcheck.match.same import sameness
from factcheck.model import CountClaim, Days, MoneyClaim, Value

FRIDAY, MONDAY = (Days(start=date(2024, 3, day), end=date(2024, 3, day)) for day in (1, 4))


def value(amount: int) -> Value:
    return Value(low=Decimal(amount), high=Decimal(amount), point=Decimal(amount))


def count(noun: str = "person", **given: Any) -> Figure:
    about = {name: given.pop(name) for name in tuple(given) if name in CountClaim.model_fields}
    claim = CountClaim(
        id="a#0-1", article="a", text="5", start=0, end=1, value=value(5), sentence="5", sentence_start=0, measure=noun,
        **{"action": "kill", **about},
    )  # fmt: skip
    return figure(claim, noun, given)


def money(noun: str, amount: int = 5_000_000, **given: Any) -> Figure:
    claim = MoneyClaim(
        id="a#0-1", article="a", text="£5m", start=0, end=1, value=value(amount), unit="GBP", sentence="£5m", sentence_start=0, measure=noun
    )
    return figure(claim, noun, given)


def figure(claim: Any, noun: str, given: dict[str, Any]) -> Figure:
    plain: dict[str, Any] = dict.fromkeys(
        ("partial", "beside_others", "definite", "elsewhen", "long_ago", "others", "beside_dead", "earlier"), False
    )
    plain |= dict.fromkeys(("narrowing", "circumstance", "dates", "places", "sites"), frozenset())
    plain |= {"sentence": 0, "counts": claim.kind == "count"}
    return Figure(claim=claim, noun=noun, nouns=frozenset([noun]), **{**plain, **given})


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (count(), count(), "same"),
        (count("suspect", action="arrest"), count("person", action="arrest"), "same"),
        (count(""), count("victim"), "same"),
        (count("man"), count("person"), "unsure"),
        (count("man"), count("woman"), "different"),
        (count(action="kill"), count(action="injure"), "different"),
        (count(), count(partial=True), "different"),
        (count(), count(scope="cumulative"), "different"),
        (count(), count(narrowing=frozenset(["chinese"])), "unsure"),
        (count(narrowing=frozenset(["lao"])), count(narrowing=frozenset(["chinese"])), "different"),
        (count(when=FRIDAY), count(when=MONDAY), "different"),
        (count(when=FRIDAY), count(), "same"),
        (count(places=frozenset(["CN-HA"])), count(places=frozenset(["LA"])), "unsure"),
        (count(places=frozenset(["CN-HA"])), count(places=frozenset(["CN"])), "same"),
        (count(sites=frozenset(["garve"])), count(sites=frozenset(["dunmere"])), "unsure"),
        (count(sites=frozenset(["garve"])), count(), "same"),
        (count(earlier=True), count(), "different"),
        (count(subject="Norland"), count(subject="Melko"), "unsure"),
        (count(subject="carmaker Norland"), count(subject="Norland"), "same"),
        (count(subject="police"), count(subject="officer"), "same"),
        (count(subject="Norland"), count(subject="rival"), "unsure"),
        (count(dates=frozenset(["monday"])), count(dates=frozenset(["friday"])), "unsure"),
        (count(attribution="police"), count(attribution="organisers"), "unsure"),
        (count(attribution="police"), count(), "same"),
        (count(modality="denied"), count(), "different"),
        (count(circumstance=frozenset(["scene"])), count(), "unsure"),
        (count(elsewhen=True), count(), "unsure"),
        (money("offer"), money("offer"), "same"),
        (money("offer"), money("fine"), "different"),
        (money("offer"), money("offer", narrowing=frozenset(["initial"])), "unsure"),
        (money("offer"), money("offer", 5), "different"),
        (money(""), money("offer"), "unsure"),
        (money("offer"), count("offer"), "different"),
    ],
)
def test_the_gravest_voice_decides(one: Figure, other: Figure, verdict: str) -> None:
    assert sameness(one, other).verdict == verdict
    assert sameness(other, one).verdict == verdict


def test_what_leaves_it_open_is_said() -> None:
    grade = sameness(count("man"), count("person"))
    assert grade.unsure == {"what is counted"}
    assert grade.but_for("what is counted", "place")


@pytest.mark.parametrize(
    ("text", "part", "all_of_them"),
    [
        (
            "Nine injured on tram\n\nA tram left the rails. {}.",
            "Of the 37 people on it, nine were injured",
            "Thirty-seven people were injured",
        ),
        ("Nine injured on tram\n\nA tram left the rails. {}.", "Of the 37 on board, nine were injured", "Thirty-seven people were injured"),
        ("Two mills to shut\n\nThe group will shut {} mills on Monday.", "two of the valley's 31", "31"),
        ("Police seize eight rifles\n\nPolice seized {} rifles on Monday.", "eight of the old gang leader's 26", "26"),
    ],
)
def test_what_a_part_is_taken_of_is_no_figure_of_the_event(text: str, part: str, all_of_them: str) -> None:
    assert not check(text.format(part)).findings
    assert [finding.rule for finding in check(text.format(all_of_them)).findings] == ["FC601"]
