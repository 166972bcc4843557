"""Sources of one event side by side."""

import pytest

from factcheck.model import Finding, Report
from factcheck.pipeline import compare_drafts, document_of, reconcile
from factcheck.read import article_of
from factcheck.settings import Settings

SEVEN = Settings(select=("FC7",))


RETOLD = "On Monday night 14 people were killed off Port Amlin. The Star of Amlin sank, harbour master Jorun Vasquey told reporters."


def article(name: str, text: str, published: str = "2021-03-09"):  # type: ignore[no-untyped-def]
    return article_of({"id": name, "source": name, "text": text, "published": published})


def ferry(toll: str) -> str:
    return f"{toll} when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said."


def report(*articles) -> Report:  # type: ignore[no-untyped-def]
    return reconcile(articles, SEVEN).report


def rules(found: Report) -> set[str]:
    return {finding.rule for finding in found.findings}


def test_one_source_against_another_shows_both() -> None:
    (finding,) = report(article("a", ferry("Fourteen people were killed")), article("b", ferry("Forty-one people were killed"))).findings
    assert finding.rule == "FC701"
    assert {finding.article, finding.related[0].article} == {"a", "b"}
    assert "Fourteen" in finding.working
    assert "Forty-one" in finding.working


def test_agreeing_sources_are_verified() -> None:
    found = report(
        article("a", ferry("Fourteen people were killed")),
        article(
            "b",
            "On Monday night 14 people were killed off Port Amlin. The Star of Amlin sank, harbour master Jorun Vasquey told reporters.",
        ),
    )
    assert not rules(found) & {"FC701", "FC702"}
    assert {verified.article for verified in found.verified} == {"a", "b"}


def test_the_majority_is_the_measure() -> None:
    found = report(
        article("a", ferry("Fourteen people were killed")),
        article(
            "b",
            RETOLD,
        ),
        article("c", ferry("Forty-one people were killed")),
    )
    assert [finding.article for finding in found.findings if finding.rule == "FC701"] == ["c"]


@pytest.mark.parametrize("second", ["At least 14 people were killed", "About 40 people were killed", "Fourteen children were injured"])
def test_what_can_hold_together_is_no_contradiction(second: str) -> None:
    assert "FC701" not in rules(report(article("a", ferry("Forty-one people were killed")), article("b", ferry(second))))


def test_a_later_toll_is_a_timeline_and_no_contradiction() -> None:
    found = report(article("a", ferry("Fourteen people were killed")), article("b", ferry("Forty-one people were killed"), "2021-03-12"))
    assert rules(found) == {"FC702"}
    assert "→" in found.findings[0].working


def drafted(text: str, published: str = "2021-03-13") -> tuple[Finding, ...]:
    others = [article("a", ferry("Fourteen people were killed")), article("b", ferry("Forty-one people were killed"), "2021-03-12")]
    documents = tuple(document_of(other, SEVEN) for other in others)
    return compare_drafts((document_of(article("draft", text, published), SEVEN),), documents, SEVEN).report.findings


def test_a_draft_with_the_old_toll_is_told_the_new_one() -> None:
    found = [finding for finding in drafted(ferry("Fourteen people were killed")) if finding.rule == "FC703"]
    assert [finding.suggestions for finding in found] == [("Forty-one",)]


def test_findings_beside_others_are_the_draft_s_alone() -> None:
    assert {finding.article for finding in drafted(ferry("Fourteen people were killed"))} <= {"draft"}


def test_a_draft_with_the_new_toll_passes() -> None:
    assert drafted(ferry("Forty-one people were killed")) == ()


def test_a_draft_on_something_else_passes() -> None:
    assert drafted("Fourteen people were killed in a bus crash near Castellan on Friday.") == ()


# ---- a contradiction needs something specific in common ---------------------------------------------------------------


def raid(town: str, number: str) -> str:
    return f"Inspectors in {town} detained {number} people on Monday in a raid on an unlicensed betting shop."


@pytest.mark.parametrize("towns", [("Cebu", "Manila"), ("Ostrany", "Verlow"), ("Davao", "Ostrany")])
def test_like_raids_in_two_towns_on_one_day_are_no_contradiction(towns: tuple[str, str]) -> None:
    found = report(article("a", raid(towns[0], "18")), article("b", raid(towns[1], "44")))
    assert not found.findings


def test_a_shared_city_ties_two_reports() -> None:
    found = report(
        article("a", "Laos put 152 fraud suspects on a plane to Zhengzhou on Monday, the police ministry said."),
        article("b", "A plane with 125 fraud suspects from Laos landed in Zhengzhou on Monday, the police ministry said."),
    )
    assert rules(found) == {"FC701"}


def test_dozens_beside_a_number_say_nothing_more() -> None:
    found = report(
        article("a", ferry("Fifty-two people were killed")),
        article("b", f"Dozens die as ferry sinks\n\n{ferry('Sixteen people were killed')}"),
    )
    assert rules(found) == {"FC701"}


# ---- what is held against what ------------------------------------------------------------------------------------------

MARKET = "at the Marlow Street market in Castellan on Saturday, Commissioner Ilya Fenn said."
AMLIN = "when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said."


def two(one: str, other: str) -> Report:
    return report(article("a", one), article("b", other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Nine people were shot {MARKET}", f"Five people were injured and one was killed {MARKET}"),
        (f"Nine people were shot {MARKET}", f"Four people were shot {MARKET}"),
        (f"A guard, two nurses and a young sailor were killed {AMLIN}", f"Seven people were killed {AMLIN}"),
        (f"Seventeen children were killed {AMLIN}", f"Nine people were killed {AMLIN}"),
        (f"The death toll rose to 17 {AMLIN}".replace("rose to", "was"), f"Nine people were killed {AMLIN}"),
        (f"Seventeen sailors were crushed to death {AMLIN}", f"Nine sailors were killed {AMLIN}"),
        (f"Sixty-two passengers were missing {AMLIN}", f"Twenty-six passengers were missing {AMLIN}"),
        (
            "The harbour board fined Amlin Lines 28 million pounds on Tuesday after the Star of Amlin sank near Port Amlin.",
            "Amlin Lines, whose Star of Amlin sank near Port Amlin, was fined 82 million pounds by the harbour board on Tuesday.",
        ),
        (
            "An earthquake of magnitude 5.8 struck Tarnby on Monday and brought down the Quell Bridge.",
            "The Quell Bridge in Tarnby fell on Monday in a 6.8-magnitude earthquake.",
        ),
    ],
)
def test_two_ways_of_telling_one_count_are_held_against_each_other(one: str, other: str) -> None:
    assert rules(two(one, other)) == {"FC701"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"Ferry sinks: at least 10 dead\n\nThe toll was not final {AMLIN}", f"Twelve people were killed {AMLIN}"),
        (
            "A quake of magnitude 5.8 shook Tarnby on Monday and broke the Quell Bridge.",
            "Monday's 6.0-magnitude quake broke the Quell Bridge in Tarnby.",
        ),
        (f"Six people were shot {MARKET}", f"Five people were injured and one was killed {MARKET}"),
        (f"A guard, two nurses and a young sailor were killed {AMLIN}", f"Four people were killed {AMLIN}"),
        (f"Nine children were killed {AMLIN}", f"Seventeen people were killed {AMLIN}"),
        (f"Officers found nine people injured {MARKET}", f"Eleven people were injured {MARKET}"),
        (f"Nine people were killed {AMLIN}", f"Seventeen people were killed {AMLIN[:-1]}, after eight more died."),
        (f"Nine people were killed {AMLIN}", f"Seventeen people were killed and six were still missing on Tuesday evening {AMLIN}"),
        (f"Six people are presumed dead {AMLIN}", f"Two people were killed {AMLIN}"),
        (f"A helicopter rescued nine passengers {AMLIN}", f"Forty passengers were rescued {AMLIN}"),
        ("Dock unions said 40,000 people marched in Castellan on Saturday.", "Police said 9,000 people marched in Castellan on Saturday."),
        ("Gales killed nine people in Tarnby on Monday.", "Gales killed 31 people across the country on Monday, nine of them in Tarnby."),
        (
            "Ten years after a fire at the Marlow Street market in Castellan killed 112 people, widows met there on Saturday.",
            "A fire at the Marlow Street market in Castellan killed six people on Saturday.",
        ),
        (
            "A rocket hit a block of flats in Castellan on Friday and killed 23 people, governor Ilya Fenn said.",
            "Two people were killed on Friday when a drone struck a warehouse on the edge of Castellan, governor Ilya Fenn said.",
        ),
    ],
)
def test_what_may_hold_together_is_left_alone(one: str, other: str) -> None:
    assert not [finding for finding in two(one, other).findings if finding.severity != "note"]


def test_three_reports_tie_as_well_as_two() -> None:
    found = report(
        article("a", ferry("Fourteen people were killed")), article("b", RETOLD), article("c", ferry("Forty-one people were killed"))
    )
    assert [(finding.rule, finding.article) for finding in found.findings if finding.severity == "warning"] == [("FC701", "c")]


def test_an_official_who_speaks_of_many_things_ties_nothing() -> None:
    found = two(
        "Seven people were hurt at the Blue Gull Lounge on Pier Road, police chief Ilya Fenn said on Saturday.",
        "Two people were hurt in a brawl on Quell Street, police chief Ilya Fenn said on Saturday.",
    )
    assert not rules(found) & {"FC701", "FC707"}


def test_a_deed_of_one_day_is_one_whenever_it_is_reported() -> None:
    flight = "Laos sent {} fraud suspects to Zhengzhou on Monday 8 March 2021, most of them caught in January, the ministry said."
    found = report(article("a", flight.format("164")), article("b", flight.format("194"), published="2021-03-11"))
    assert "FC701" in rules(found)


def test_figures_of_one_day_are_held_against_each_other_before_totals() -> None:
    one = "On January 21 police arrested 154 suspects in Operation Lantern in Castellan. In all 268 suspects were arrested in it."
    other = "On January 21 police arrested 145 suspects in Operation Lantern in Castellan, Commissioner Ilya Fenn said."
    found = report(article("a", one, published="2021-02-02"), article("b", other, published="2021-02-02"))
    assert "154" in found.findings[0].working
    assert "145" in found.findings[0].working


def test_two_articles_of_one_source_are_told_apart_by_their_names() -> None:
    one, two = (article(name, ferry(f"{count} people were killed")) for name, count in (("a", "Fourteen"), ("b", "Forty-one")))
    named = [each.model_copy(update={"source": "Coast Post"}) for each in (one, two)]
    (finding,) = report(*named).findings
    assert "(Coast Post, a, 2021-03-09)" in finding.working
    assert "Coast Post (" in finding.message


def told(name: str, count: str, day: str, published: str) -> object:
    text = f"{count} smugglers were brought home from Brinport recently in Operation Lantern, Commissioner Ilya Fenn said on {day}."
    return article(name, text, published)


@pytest.mark.parametrize(("day", "rule"), [("Friday", "FC701"), ("Sunday", "FC702")])
def test_what_was_told_on_one_day_is_of_one_day_whenever_it_is_printed(day: str, rule: str) -> None:
    found = report(told("a", "Fifteen", "Friday", "2022-06-03"), told("b", "Twelve", day, "2022-06-06"))
    assert rules(found) == {rule}


def test_a_dateline_of_another_month_is_of_another_day() -> None:
    def raid(dateline: str, count: str) -> object:
        text = (
            f"CASTELLAN, {dateline} (Northern Wire) - Operation Lantern led to the arrest of {count} suspects, Commissioner Ilya Fenn said."
        )
        return article_of({"id": dateline, "text": text})

    assert rules(report(raid("March 9", "268"), raid("March 8", "312"))) == {"FC701"}
    assert rules(report(raid("March 9", "268"), raid("May 9", "312"))) == set()


@pytest.mark.parametrize("words", ["11 local gangs. They broke up the 11 gangs by night", "11 gangs"])
def test_a_narrower_name_for_a_figure_hides_no_contradiction(words: str) -> None:
    one = article("a", f"Officers in Operation Lantern broke up {words}, Commissioner Ilya Fenn of Castellan said.")
    two = article(
        "b", "Officers broke up 17 foreign gangs in Operation Lantern. They broke up the 17 gangs on Monday, Commissioner Ilya Fenn said."
    )
    assert "FC701" in rules(report(one, two))


HELD = (
    "Police arrested {} people in a raid on a call centre in Brinport on {}, chief inspector Jonas Fennis said. "
    "Officers seized 310 phones and €4.7 million."
)


@pytest.mark.parametrize("later", ["in another raid", "in a second raid", "in Brinport"])
def test_raids_of_two_days_are_two_and_hide_no_contradiction(later: str) -> None:
    first = [article(name, HELD.format(count, "Monday")) for name, count in (("a", "47"), ("b", "53"))]
    third = (
        f"Police arrested 28 people {later} on Wednesday after Monday's raid on a call centre in Brinport,"
        " chief inspector Jonas Fennis said."
    )
    found = report(*first, article("c", third, published="2021-03-11"))
    assert max(len(event.articles) for event in found.events) == 3
    assert [finding.working for finding in found.findings] == ["people arrested (2021-03-08): 47 (a, 2021-03-09) ≠ 53 (b, 2021-03-09)"]


def test_other_figures_of_another_day_in_one_town_are_of_another_occasion() -> None:
    one = "LYON — A gunman killed four people at the covered market in Lyon on Monday, police chief Jonas Fennis said. The attacker fled."
    other = "{} were killed on Thursday in Lyon when a man opened fire at a covered market, police chief Jonas Fennis said."
    first = article("a", one)
    second = article("b", other.format("Two people"), published="2021-03-12")
    assert [len(event.articles) for event in report(first, second).events] == [2]
    assert not rules(report(first, second)) & {"FC701", "FC702", "FC708"}


@pytest.mark.parametrize(("other", "contradicts"), [("61 percent", False), ("58 percent", True)])
def test_a_percentage_may_have_been_rounded_to_a_whole_one(other: str, contradicts: bool) -> None:
    words = "In the ballot on the Lake Amlin dam in Brinport on Sunday {} of voters attended, electoral officer Jonas Fennis said."
    assert ("FC701" in rules(report(article("a", words.format("61.4 percent")), article("b", words.format(other))))) is contradicts


def test_copies_of_one_text_are_one_voice() -> None:
    copies = [article(f"copy{number}", f"{ferry('Fourteen people were killed')} Divers searched all night.") for number in range(5)]
    other = f"{ferry('Forty-one people were killed')} Divers searched all night."
    (finding,) = [one for one in report(*copies, article("other", other)).findings if one.rule == "FC701"]
    assert finding.article == "other"
