"""Which articles tell of one occasion."""

from collections.abc import Sequence
from itertools import permutations

import pytest

from factcheck.match import archive_of, library_of, match_draft, match_events, study_of
from factcheck.match.events import bits_between
from factcheck.match.features import sketch
from factcheck.match.profiles import batch_of
from factcheck.match.scoring import bundled_weights, measured, weigh
from factcheck.model import Document
from factcheck.pipeline import document_of
from factcheck.read import article_of
from factcheck.settings import Settings


def document(name: str, text: str, published: str | None = "2021-03-09") -> Document:
    fields = {"id": name, "text": text} | ({"published": published} if published else {})
    return document_of(article_of(fields), Settings())


def groups(*documents: Document) -> list[tuple[str, ...]]:
    return sorted(event.articles for event in match_events(documents).events)


FERRY = document(
    "ferry", "A ferry sank near Port Amlin on Monday night. Fourteen people died on the Star of Amlin, said pilot Jorun Vasquey, 52."
)
FERRY_TOO = document(
    "ferry-too",
    "Harbour pilot Jorun Vasquey, 52, spoke of fourteen dead. The ferry Star of Amlin went down near Port Amlin on Monday night.",
)
RAID = document(
    "raid", "Police raided a warehouse in Castellan and arrested 36 suspects on Tuesday, Commissioner Ilya Fenn said.", "2021-03-10"
)
OTHER_RAID = document(
    "other-raid", "Police raided a call centre in Tarnby and arrested 36 suspects on Friday, the ministry said.", "2021-06-20"
)


def test_two_reports_on_one_event_come_together() -> None:
    assert groups(FERRY, FERRY_TOO, RAID) == [("ferry", "ferry-too"), ("raid",)]


def test_two_events_of_one_kind_stay_apart() -> None:
    assert groups(RAID, OTHER_RAID) == [("other-raid",), ("raid",)]


def test_like_reports_of_neighbouring_days_from_two_crossings_stay_apart() -> None:
    east = document(
        "east",
        "Karvenian police handed 120 fraud suspects to Lurania at the Tolmin border gate on Monday, the interior ministry said.",
        "2024-03-05",
    )
    west = document(
        "west",
        "Lurania received 85 fraud suspects from Karvenian police on Wednesday at the Ostrel border gate, the interior ministry said.",
        "2024-03-07",
    )
    assert groups(east, west) == [("east",), ("west",)]


def test_a_street_is_known_by_its_own_name() -> None:
    def shooting(name: str, street: str) -> Document:
        return document(name, f"Two men were shot early Friday in the 900 block of {street} in Tarnby, police said. A white car drove off.")

    assert groups(shooting("one", "North Marlow Avenue"), shooting("two", "Marlow Ave.")) == [("one", "two")]


def test_likeness_without_anything_specific_in_common_is_not_enough() -> None:
    one = document("one", "Police in Laos handed over fraud suspects to China. The ministry said telecom fraud is rising.", None)
    two = document("two", "Police in Laos arrested fraud suspects wanted in China. The ministry said telecom fraud hurts the region.", None)
    assert groups(one, two) == [("one",), ("two",)]


def bits(name: str, one: Document, two: Document) -> float:
    """What one feature says of two articles."""
    batch = batch_of({each.article.id: sketch(each) for each in (one, two)})
    weights = weigh(measured(batch.profiles["one"], batch.profiles["two"], batch), bundled_weights())
    return next(weight.bits for weight in weights if weight.feature == name)


RING = "In one case a ring in Brinport took {} yuan, and {} people were arrested, prosecutors said on Tuesday."


@pytest.mark.parametrize(
    ("money", "people", "more"), [("150 million", "400", True), ("90 million", "400", False), ("150 million", "30", False)]
)
def test_two_round_figures_in_common_say_what_one_does_not(money: str, people: str, more: bool) -> None:
    one = document("one", RING.format("150 million", "more than 400"), None)
    two = document("two", RING.format(money, people), None)
    assert (bits("figures", one, two) > 0) is more


@pytest.mark.parametrize(("published", "near"), [("2021-03-10", True), ("2024-03-08", True), ("2021-06-09", False)])
def test_a_dateline_without_a_year_is_of_the_other_articles_year_where_it_is_near(published: str, near: bool) -> None:
    one = document("one", "CASTELLAN, March 9 (Northern Wire) - Police arrested 36 suspects at a warehouse.", None)
    two = document("two", "Police arrested 36 suspects at a warehouse in Castellan.", published)
    assert (bits("published", one, two) > 0) is near


def test_every_article_belongs_to_one_event() -> None:
    found = [article for event in match_events([FERRY, FERRY_TOO, RAID, OTHER_RAID]).events for article in event.articles]
    assert sorted(found) == ["ferry", "ferry-too", "other-raid", "raid"]


@pytest.mark.parametrize("order", list(permutations([FERRY, FERRY_TOO, RAID]))[1:])
def test_the_order_of_the_articles_changes_nothing(order: Sequence[Document]) -> None:
    assert match_events(order) == match_events([FERRY, FERRY_TOO, RAID])


def test_a_draft_joins_the_event_it_tells_of_and_looks_at_nothing_else() -> None:
    library = library_of(archive_of(map(study_of, [FERRY, RAID, OTHER_RAID])))
    (event,) = match_draft(study_of(FERRY_TOO), library).events
    assert event.articles == ("ferry", "ferry-too")


def test_a_draft_on_something_new_stands_alone() -> None:
    (event,) = match_draft(
        study_of(document("new", "The library of Quell opens a reading room for children on Saturday.")),
        library_of(archive_of(map(study_of, [FERRY, RAID]))),
    ).events
    assert event.articles == ("new",)


def test_copies_are_of_one_origin() -> None:
    copy = document("copy", FERRY.article.text + " The search went on until dawn.")
    (event,) = match_events([FERRY, copy, FERRY_TOO]).events
    assert ("copy", "ferry") in event.origins
    assert ("ferry-too",) in event.origins


def test_an_event_says_why_its_articles_were_put_together() -> None:
    (event,) = match_events([FERRY, FERRY_TOO]).events
    weights = {weight.feature: weight for weight in event.weights}
    assert weights["names"].bits > 0
    assert "jorun vasquey" in weights["names"].detail


def test_the_weights_of_an_event_add_up_to_the_score_that_decided() -> None:
    batch = library_of(archive_of(map(study_of, [FERRY, FERRY_TOO]))).batch
    (event,) = match_events([FERRY, FERRY_TOO]).events
    assert abs(sum(weight.bits for weight in event.weights) - bits_between(batch, "ferry", "ferry-too")) < 0.1
    assert event.weights[0].feature == "prior"


def test_what_could_not_be_compared_says_so() -> None:
    plain = [document(d.article.id, d.article.text.replace(", 52", ""), None) for d in (FERRY, FERRY_TOO)]
    (event,) = match_events(plain).events
    weights = {weight.feature: weight for weight in event.weights}
    assert weights["ages"].detail == weights["published"].detail == "nothing to compare"
    assert all(weight.detail for weight in event.weights)


def test_an_event_carries_the_day_most_of_its_articles_name() -> None:
    (event,) = match_events([FERRY, FERRY_TOO]).events
    assert event.when is not None
    assert str(event.when.start) == "2021-03-08"


def test_no_articles_make_no_events() -> None:
    assert match_events([]).events == ()
