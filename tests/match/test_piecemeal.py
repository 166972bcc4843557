"""Events told piece by piece are not taken for one figure given twice."""

import pytest

from factcheck.model import Finding
from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.settings import Settings


def found(text: str) -> list[Finding]:
    report = reconcile([article_of({"id": "a", "text": text})], Settings()).report
    return [finding for finding in report.findings if finding.severity != "note"]


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters evacuated 200 residents from the tower. Then, as the wind turned, they evacuated 350 residents.",
        "Customs officers arrested 14 smugglers at the port. At the airport they arrested 22 smugglers.",
        "Rebels freed 30 hostages at dawn. When talks resumed they freed 25 hostages.",
        "The first wave infected 400 people. The second wave infected 650 people.",
        "The blaze killed three people on the ground floor. Upstairs it killed five people.",
    ],
)
def test_what_is_told_next_is_another_batch(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three dead in weekend of accidents\n\nA cyclist was killed on the A4 on Saturday. One woman died in her car near Celle.",
        "Six die on the roads\n\nTwo men died near Ulm. A family of four was killed near Bonn.",
        "Storm kills seven\n\nThree people died in Kent. In Sussex a tree killed a couple, and a father and son drowned.",
        "Mill to shed 500 jobs\n\nThe mill will cut 300 jobs in its packing hall. The rest will go in the offices.",
    ],
)
def test_a_headline_may_add_up_what_the_text_tells_singly(text: str) -> None:
    assert found(text) == []


def test_a_headline_far_above_its_text_is_still_reported() -> None:
    text = "Bus crash kills nine\n\nA bus crash in the mountains killed six people on Monday, police said. The bus fell into a river."
    assert [finding.rule for finding in found(text)] == ["FC601"]


def test_a_sequel_told_with_after_that_is_added_up() -> None:
    text = (
        "Officers raided a flat in Ghent and arrested 31 suspects. After that they went to Bruges and arrested 26 suspects. "
        "In all, 75 suspects were arrested, the prosecutor said."
    )
    assert {finding.rule for finding in found(text)} <= {"FC101"}


@pytest.mark.parametrize(
    "text",
    [
        "The index rose from 1,200 to 1,260, after falling 12% in the spring.",
        "The fund grew from $40m to $60m, having lost 25% in 2008.",
        "The share rose from 400p to 420p, a day after it slid 11%.",
    ],
)
def test_a_change_told_aside_is_not_the_change_between_the_two(text: str) -> None:
    assert found(text) == []
