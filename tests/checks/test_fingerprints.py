"""The name of a finding, by which it is accepted: it lasts while its own figures do."""

import factcheck
from factcheck.checks.judge import claim_key

SYDNEY = "Police in Sydney arrested 154 men on Sunday and 114 on Monday, 270 in all. They stole more than 60 million yuan ($8.9 billion)."
OTHER = "A shop in Perth was closed."
SUM = "Officers detained 61 people at the port on Sunday and 45 at the market on Monday, 108 in all."


def names(text: str, published: str | None = "2019-01-18") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in factcheck.check(text, published=published).findings:
        found.setdefault(finding.rule, []).append(finding.fingerprint)
    return found


def test_another_paragraph_that_settles_the_sign_leaves_the_name() -> None:
    before, after = names(SYDNEY), names(f"{SYDNEY}\n\n{OTHER}")
    assert before["FC204"] == after["FC204"]


def test_a_sign_with_its_country_is_another_claim() -> None:
    assert names(SYDNEY)["FC204"] != names(SYDNEY.replace("$8.9", "US$8.9"))["FC204"]


def test_the_day_of_publication_does_not_rename_what_a_weekday_dates() -> None:
    text = "The bridge was opened on Monday, 31 April, by the mayor."
    assert names(text, None)["FC404"] == names(text)["FC404"] == names(text, "2019-06-01")["FC404"]


def test_a_bare_weekday_is_named_by_its_word() -> None:
    keys = {
        claim_key(*factcheck.check("The bridge was opened on Monday.", published=day).claims) for day in (None, "2019-01-18", "2019-06-01")
    }
    assert len(keys) == 1


def test_a_date_with_its_year_goes_by_its_days() -> None:
    one, other = "The quay opened on Friday, 9 November 2013.", "The quay opened on Friday, November 9, 2013."
    assert names(one)["FC401"] == names(other)["FC401"] != names(one.replace("2013", "2014"))["FC401"]


def test_the_same_slip_in_two_places_has_two_names() -> None:
    found = names(f"{SUM}\n\nThe mayor was there.\n\n{SUM}")["FC101"]
    assert len(set(found)) == 2
    assert found[0] == names(SUM)["FC101"][0]


def test_the_names_of_repeats_do_not_hang_on_what_stands_between() -> None:
    assert names(f"{SUM}\n\n{SUM}")["FC101"] == names(f"The mayor was there.\n\n{SUM}\n\nIt rained.\n\n{SUM}")["FC101"]
