"""Sources against measures."""

from collections.abc import Sequence

from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.render.matrix import ALONE, MOST, Matrix, matrix_of
from factcheck.report import whole
from factcheck.settings import Settings


def matrix(first: str, second: str, later: str = "2021-03-09") -> Matrix:
    text = "{} when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said."
    told = (("a", first, "2021-03-09"), ("b", second, later))
    articles = [article_of({"id": name, "text": text.format(toll), "published": day}) for name, toll, day in told]
    report = whole(reconcile(articles, Settings()))
    (event,) = report.events
    return matrix_of(event, {claim.id: claim for claim in report.claims})


def test_figures_that_cannot_both_hold_are_marked() -> None:
    found = matrix("Fourteen people were killed", "Forty-one people were killed")
    assert found.measures == ["people killed"]
    assert found.rows == [("a", ["14 ≠"]), ("b", ["41 ≠"])]
    assert found.timelines == []


def test_figures_that_agree_are_marked() -> None:
    assert matrix("Fourteen people were killed", "14 people were killed").rows == [("a", ["14 ✓"]), ("b", ["14 ✓"])]


def test_a_figure_that_changed_is_told_day_by_day() -> None:
    found = matrix("Fourteen people were killed", "Forty-one people were killed", later="2021-03-11")
    assert found.timelines == ["people killed: 14 (2021-03-09) → 41 (2021-03-11)"]


def of_texts(told: Sequence[tuple[str, str, str]]) -> Matrix:
    """The matrix of the one event that these articles (id, text, day) tell of."""
    report = whole(reconcile([article_of({"id": name, "text": text, "published": day}) for name, text, day in told], Settings()))
    event = max(report.events, key=lambda event: len(event.articles))
    assert len(event.articles) == len(told)
    return matrix_of(event, {claim.id: claim for claim in report.claims})


def ferry(tolls: Sequence[str], days: Sequence[str] = ()) -> Matrix:
    """Reports in words of their own on one ferry, each with its toll."""
    texts = (
        "{} people were killed when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said.",
        "The ferry Star of Amlin went down off Port Amlin late on Monday. {} people were killed, Jorun Vasquey told the harbour radio.",
        "At Port Amlin {} people were killed aboard the Star of Amlin on Monday, says Jorun Vasquey, the harbour master. Divers go on.",
        "Grief in Port Amlin: the Star of Amlin, a ferry, sank on Monday and {} people were killed. Jorun Vasquey leads the search.",
        "Harbour master Jorun Vasquey said {} people were killed on Monday as the Star of Amlin capsized within sight of Port Amlin.",
    )
    days = days or ["2021-03-09"] * len(tolls)
    return of_texts([(name, text.format(toll), day) for name, text, toll, day in zip("abcde", texts, tolls, days, strict=False)])


def test_the_odd_one_out_is_marked_and_the_others_agree() -> None:
    found = ferry(["Eighteen", "Eighteen", "18", "81", "18"])
    assert [cells[0] for _, cells in found.rows] == ["18 ✓", "18 ✓", "18 ✓", "81 ≠", "18 ✓"]
    assert "as most sources have it" in found.legend


def test_two_against_two_are_all_marked() -> None:
    assert [cells[0] for _, cells in ferry(["18", "18", "81", "81"]).rows] == ["18 ≠", "18 ≠", "81 ≠", "81 ≠"]


def test_what_was_told_on_one_day_has_not_changed_since() -> None:
    text = "{} smugglers were brought home from Brinport recently in Operation Lantern, Commissioner Ilya Fenn said on Friday."
    found = of_texts([("a", text.format("Fifteen"), "2022-06-03"), ("b", text.format("Twelve"), "2022-06-06")])
    assert [cells[0] for _, cells in found.rows] == ["15 ≠", "12 ≠"]
    assert found.timelines == []


def test_a_toll_that_rose_is_no_disagreement() -> None:
    found = ferry(["14", "18", "18"], ["2021-03-09", "2021-03-11", "2021-03-11"])
    assert [cells[0] for _, cells in found.rows] == ["14 →", "18 ✓", "18 ✓"]
    assert found.timelines == ["people killed: 14 (2021-03-09) → 18 (2021-03-11)"]


def test_what_one_article_alone_tells_is_shown_without_a_mark() -> None:
    text = "{} people were killed when the ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said.{}"
    more = (
        " It carried 3,200 barrels of oil and 54 lorries, and 17 houses were damaged by the wave. The search cost £4.5m. It used 12 boats."
    )
    found = of_texts([("a", text.format("Fourteen", ""), "2021-03-09"), ("b", text.format("14", more), "2021-03-09")])
    assert found.measures == ["people killed", ALONE]
    assert found.rows[0] == ("a", ["14 ✓", ""])
    assert found.rows[1][1][1] == "3,200 barrels of oil; 54 lorries; 17 houses; £4.5m (cost); and 1 more"


def test_the_tolls_come_first_and_what_each_counts_once_follows() -> None:
    text = (
        "Police arrested {} men on Monday at a barn near Port Amlin. Prosecutor Jorun Vasquey said that it held {} rounds and {} pistols."
    )
    found = of_texts([("a", text.format(12, "4,000", 27), "2021-03-09"), ("b", text.format(12, "4,000", 27), "2021-03-09")])
    assert found.measures[0] == "men arrested"
    assert "pistols" in found.measures


def test_things_that_may_be_two_bear_no_mark() -> None:
    one = "Harbour master Jorun Vasquey said on Monday that 40 crates had been found off Port Amlin after the Star of Amlin sank."
    two = "On Monday 12 crates from the Star of Amlin, which sank off Port Amlin, went to the museum, Jorun Vasquey said."
    found = of_texts([("a", one, "2021-03-09"), ("b", two, "2021-03-09")])
    assert found.measures == ["crates"]
    assert [cells for _, cells in found.rows] == [["40"], ["12"]]


def test_a_wide_table_says_how_many_measures_it_leaves_out() -> None:
    things = "cabins rafts lorries barrels crates lamps ropes boilers anchors pumps".split()
    text = "The ferry Star of Amlin sank near Port Amlin on Monday night, harbour master Jorun Vasquey said. The wave destroyed {}."
    lists = [". It destroyed ".join(f"{40 + at} {thing}" for at, thing in enumerate(things)) for _ in range(2)]
    found = of_texts([(name, text.format(told), "2021-03-09") for name, told in zip("ab", lists, strict=True)])
    assert found.more == len(things) - MOST
    assert "2 further measures not shown" in found.legend
