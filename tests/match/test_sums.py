"""Which figures are related, and how sure that is."""

import pytest

from factcheck.extract import extract
from factcheck.match import relate
from factcheck.model import Document, Relation
from factcheck.normalise import normalise
from factcheck.read import article_of
from factcheck.settings import Settings


def related(text: str, kind: str) -> list[tuple[dict[str, list[str]], Relation]]:
    document: Document = normalise(extract(article_of({"id": "a", "text": text})), Settings())
    texts = {claim.id: claim.text for claim in document.claims}
    found = [relation for relation in relate(document) if relation.kind == kind]
    return [({role: [texts[i] for i in ids] for role, ids in relation.roles.items()}, relation) for relation in found]


def only(text: str, kind: str) -> tuple[dict[str, list[str]], Relation]:
    found = related(text, kind)
    assert len(found) == 1
    return found[0]


def test_parts_are_tied_to_the_total_behind_them() -> None:
    roles, relation = only("Guards stopped 41 vans on Monday and 27 on Tuesday, 68 in all.", "parts")
    assert roles == {"total": ["68"], "part": ["41", "27"]}
    assert relation.facts["exhaustive"] == "yes"


def test_the_list_behind_including_leaves_others_out() -> None:
    found = related("In all 268 people were held, including 8 bankers and 54 guards.", "parts")
    assert all(relation.facts["exhaustive"] == "no" for _, relation in found)


def test_the_members_of_an_including_list_are_parts() -> None:
    found = related("In all 268 people were held, including 8 bankers and 54 guards, in more than 1,570 cases.", "subset")
    assert [roles["part"] for roles, _ in found] == [["8"], ["54"]]


def test_batches_told_in_two_sentences_meet_their_total() -> None:
    text = (
        "Some 75 smugglers were arrested this month, the ministry said. On 3 May police arrested 48 smugglers at the border. "
        "Subsequently another 27 smugglers were arrested in the port."
    )
    roles, _ = only(text, "parts")
    assert roles["part"] == ["48", "another 27"] or roles["part"] == ["48", "27"]


def test_small_batches_are_no_ground_for_a_mismatch() -> None:
    text = "Police arrested two men on Monday. Later they arrested three men. In another case nine men were arrested."
    assert all(relation.facts["exhaustive"] == "no" for _, relation in related(text, "parts"))


@pytest.mark.parametrize(
    "text",
    [
        "The fee rose to £46 from £40, an increase of 15%.",
        "The fee was £40 last year; it is now £46, up 15%.",
        "At £46, the fee is 15% higher than the £40 of last year.",
        "A year ago the fee was £40, so the £46 charged now is a rise of 15%.",
        "Compared with £40 before the war, a fee of £46 means a rise of 15%.",
    ],
)
def test_old_and_new_are_told_by_their_marks(text: str) -> None:
    roles, relation = only(text, "change")
    assert (roles["old"], roles["new"]) == (["£40"], ["£46"])
    assert relation.facts["certain"] == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 15% while the number of shops went from 40 to 46.",
        "Sales rose 15% to £46m, ahead of forecasts of £40m.",
        "Sales rose 15% to £46m in real terms from £40m.",
        "Orders grew 15% on the year to £46m, and debts are £40m.",
    ],
)
def test_the_change_of_another_thing_is_never_certain(text: str) -> None:
    assert all(relation.facts["certain"] == "no" for _, relation in related(text, "change"))


def test_a_share_has_its_base_behind_of() -> None:
    roles, relation = only("Of the 850 workers, 102, or 12%, are to go.", "share")
    assert roles == {"share": ["12%"], "base": ["850"], "value": ["102"]}
    assert relation.facts["certain"] == "yes"


def test_an_index_level_is_no_base() -> None:
    assert not [r for _, r in related("The gauge shed 31 points, or 4.5%, and stood at 655.", "share") if r.facts["certain"] == "yes"]


def test_a_name_with_a_number_is_no_part() -> None:
    assert not related("Flight 103 carried 90 men and 13 women.", "parts")


def test_after_that_goes_on_to_the_next_batch() -> None:
    roles, relation = only(
        "In all 268 smugglers were arrested.\n\nAt first police arrested 154 smugglers. After that, police arrested 141 smugglers in Lund.",
        "parts",
    )
    assert roles == {"total": ["268"], "part": ["154", "141"]}
    assert relation.facts["exhaustive"] == "yes"
