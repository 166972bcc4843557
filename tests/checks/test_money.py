"""Conversions between currencies: what is said of them, and when nothing is."""

from collections.abc import Sequence

import pytest

from factcheck import check
from factcheck.model import Claim, Finding, Report, Verified
from factcheck.pipeline import reconcile
from factcheck.read import article_of
from factcheck.settings import Settings

CONVERSION = ("FC201", "FC202", "FC204", "FC205", "FC206", "FC207")
DAY = "2019-01-18"  # £1 = $1.294 = €1.134; €1 = $1.140; $1 = 6.779 yuan = 109.4 yen = 1,122 won


def report(text: str, published: str | None = DAY, select: Sequence[str] = CONVERSION) -> Report:
    fields = {"id": "a", "text": text} | ({"published": published} if published else {})
    return reconcile([article_of(fields)], Settings(select=tuple(select))).report


def finding(text: str, published: str | None = DAY) -> Finding:
    (only,) = report(text, published).findings
    return only


def verified(text: str, published: str | None = DAY) -> tuple[Verified, ...]:
    found = report(text, published)
    assert not found.findings
    return found.verified


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("They paid $40m (£31bn) for it.", "FC204", "1,000 times too much"),
        ("They paid $40m (£310m) for it.", "FC204", "10 times too much"),
        ("They paid $41.2 (£31.8m) for it.", "FC204", "a “million” seems to be missing from “$41.2”"),
        ("They paid $41.2bn (£31.8) for it.", "FC204", "a “billion” seems to be missing from “£31.8”"),
        ("They paid $41.2m (£36.1m) for it.", "FC205", "fits as EUR"),
        ("They paid 41.2m yuan (£6.08m) for it.", "FC205", "fits as USD"),
        ("They paid $412m (£533m) for it.", "FC201", "the wrong way round"),
        ("They paid $412m (£381m) for it.", "FC201", "two digits of “£381m” seem to be swapped"),
        ("They paid $412m (£254m) for it.", "FC201", "the rates of 2008"),
        ("They paid $412m (£412m) for it.", "FC201", "repeats the figure"),
        ("They paid $412m (£101m) for it.", "FC201", "at the rates of the time “$412m” is £318m"),
    ],
)
def test_the_likeliest_slip_is_named(text: str, rule: str, words: str) -> None:
    found = finding(text)
    assert found.rule == rule
    assert words in found.message


def test_one_rule_alone_speaks_of_a_conversion() -> None:
    assert len(report("They paid $40m (£31bn; €35m) for it.").findings) == 1


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("They paid $412m (£318bn) for it.", ("£318m", "$412bn")),
        ("They paid $41.2 (£31.8m) for it.", ("$41.2m",)),
        ("They paid $412m (£361m) for it.", ("€361m", "€412m", "£318m")),
        ("They paid 80m euros ($91m; £50m) for it.", ("£70m",)),
    ],
)
def test_both_repairs_are_offered_where_either_may_be_meant(text: str, suggestions: tuple[str, ...]) -> None:
    assert finding(text).suggestions == suggestions


def test_the_odd_sum_of_a_chain_is_found_wherever_it_stands() -> None:
    for text in ("They paid £50m (80m euros; $91m) for it.", "They paid 80m euros (£50m; $91m) for it."):
        assert finding(text).suggestions == ("£70m",)


@pytest.mark.parametrize(
    "text",
    [
        "They paid $41.2m (£31.8m) for it.",
        "They paid £31.8m ($41.2m) for it.",
        "They paid $41.2m (£31.8m; 36.1m euros) for it.",
        "They paid $41.2m, or about £32m, for it.",
        "They paid more than 45 million yuan ($6.6 million) for it.",
        "They paid $40m-$50m (£31m-£39m) for it.",
        "Tickets are 60p (78 cents) each.",
        "They paid 12 crore rupees ($1.69m) for it.",
    ],
)
def test_a_right_conversion_is_verified_with_its_rate_and_day(text: str) -> None:
    held = verified(text)
    assert held
    assert all("ECB" in one.working and "2019" in one.working for one in held)


def test_the_working_is_one_that_a_reader_can_redo() -> None:
    (held,) = verified("They stole 45 million yuan ($6.6 million) in a year.")
    assert held.working == "45,000,000 CNY ÷ 6,600,000 USD = 6.818 CNY per USD; ECB 18 Jan 2019: 6.779"


@pytest.mark.parametrize(
    "text",
    [
        "He paid $5m (£1m of it in cash) for the boat.",
        "The pad is $99 (£99 in Britain).",
        "The pad is $399 (£399) everywhere.",
        "The pad is $49.99 (£49.99) everywhere.",
        "They have $20 a share (£1.2bn) on the table.",
        "Petrol is $2.60 a gallon (53p a litre) there.",
        "They paid $5m (£2m at the time) for it.",
        "Sales rose to £48m (£41m), the baker said.",
        "The fine is $50 or £20.",
        "It fell from $1.41 to the pound to $1.29.",
        "It owes 5m bolivars ($200).",
    ],
)
def test_what_is_no_conversion_or_cannot_be_known_passes_in_silence(text: str) -> None:
    assert not report(text).findings


def test_an_amount_of_another_year_is_judged_at_that_time() -> None:
    assert verified("In 2007 they paid £20m ($40m) for it.")
    assert verified("They bought it in 2007. The price was £20m ($40m).")
    assert finding("In 2007 they paid £20m ($80m) for it.", "2012-03-01").rule == "FC201"


def test_money_since_renamed_is_read_by_its_time() -> None:
    assert verified("Tea is 1.5m lira ($1) there.", "2004-08-10")
    assert verified("Tea is 1.5 lira ($1.10) there.", "2005-08-10")
    assert verified("The flat cost 300,000 marks ($170,000).", "1997-06-10")


def test_an_undated_article_says_which_years_fit() -> None:
    (held,) = verified("The ring took over 130 million yuan ($20.4 million).", None)
    assert "2020–2022 fit" in held.working
    one, other = verified("The ring took 130 million yuan ($20.4 million). It paid 6.62 million yuan ($1 million) back.", None)
    assert "together with the others" in one.working + other.working


def test_no_year_fits_a_wrong_conversion_of_an_undated_article() -> None:
    found = finding("The ring took 130 million yuan ($200 million).", None)
    assert found.rule == "FC204"
    assert found.severity == "warning", "Hong Kong's dollars of 1990 would fit"
    assert finding("The ring took 130 million yuan ($20 billion).", None).severity == "error"


def test_a_coarse_source_gives_a_warning_not_an_error() -> None:
    assert finding("They paid 41.2 million dong (£13,100) for it.").severity == "warning"


def test_sums_in_one_currency_need_another_conversion_to_be_called_wrong() -> None:
    assert finding("He earned £48m (£37.3m), she earned $20m (£15.5m).").rule == "FC205"
    assert not report("He earned £48m (£37.3m), she earned £20m.").findings


def test_a_rupee_is_settled_by_its_conversion() -> None:
    assert verified("Colombo will lend growers 5bn rupees ($27.5m).")
    assert verified("The bank will lend growers 5bn rupees ($70.2m).")


def test_what_a_rule_is_not_asked_for_another_does_not_say() -> None:
    assert not report("They paid $40m (£31bn) for it.", select=("FC201",)).findings


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The minister gave $5.13m (£2.67m) to farmers in the valley.", ("AUD",)),
        ("The minister gave £2.67m ($5.13m) to farmers in the valley.", ("AUD",)),
        ("The minister gave $5.13m (£2.99m) to farmers in the valley.", ("CAD", "SGD")),
        ("The minister gave £2.67m ($5.13m; 3.12m euros) to farmers in the valley.", ("AUD",)),
    ],
)
def test_a_bare_sign_that_fits_as_other_money_is_a_question_not_an_error(text: str, codes: tuple[str, ...]) -> None:
    found = finding(text, "2024-03-05")
    assert (found.rule, found.severity, found.suggestions) == ("FC207", "note", codes)
    assert f"fits {', '.join(codes)}, not USD" in found.message
    assert f"in {codes[0]}: " in found.working


@pytest.mark.parametrize(
    "text",
    [
        "The minister gave $5.13m (£1.37m) to farmers in the valley.",
        "The minister gave US$5.13m (£2.67m) to farmers in the valley.",
        "The minister gave £2.67m ($5.13m; 4.10m euros) to farmers in the valley.",
    ],
)
def test_where_no_money_of_the_sign_fits_the_error_stands(text: str) -> None:
    assert finding(text, "2024-03-05").severity == "error"


def test_the_house_country_makes_the_other_money_right() -> None:
    article = article_of({"id": "a", "text": "The minister gave $5.13m (£2.67m) to farmers.", "published": "2024-03-05"})
    found = reconcile([article], Settings(select=CONVERSION, country="AU")).report
    assert not found.findings and found.verified


def test_two_bare_signs_may_be_two_moneys() -> None:
    text = "He earned £4.80m ($6.09m), she earned $5.13m ($3.36m)."
    assert all(found.severity == "note" for found in report(text, "2024-03-05").findings)


def test_a_sign_that_another_conversion_settles_leaves_a_likely_slip() -> None:
    (found,) = report("He earned £4.80m ($6.09m), she earned £2.67m ($5.13m).", "2024-03-05").findings
    assert (found.rule, found.severity) == ("FC201", "warning")


@pytest.mark.parametrize("where", ["of the US Air Force", "in Ukraine"])
def test_a_story_of_other_countries_leaves_a_likely_slip(where: str) -> None:
    found = finding(f"The minister {where} gave $5.13m (£2.67m) to farmers.", "2024-03-05")
    assert (found.rule, found.severity) == ("FC201", "warning")


def test_one_mention_of_the_other_country_makes_it_a_question() -> None:
    text = "A union in Ukraine gave $5.13m (£2.67m) to farmers in Australia. It was set up in Kyiv."
    assert finding(text, "2024-03-05").rule == "FC207"


@pytest.mark.parametrize("told", ["$210m, or 70 cents a share,", "$210m or 70 cents per share", "70 cents a share, or $210m,"])
def test_cents_beside_dollars_are_of_dollars_in_whatever_country(told: str) -> None:
    made = report(f"Germany is Europe\u2019s workshop. The firm from Munich, Germany, earned {told} in the quarter, it said in Berlin.")
    assert not made.findings
    assert not made.verified
    assert {claim.unit for claim in whole_claims(told) if claim.kind == "money"} == {"USD"}


def whole_claims(told: str) -> Sequence[Claim]:
    text = f"Germany is Europe\u2019s workshop. The firm from Munich, Germany, earned {told} in the quarter, it said in Berlin."
    return check(text, published=DAY).claims


def test_cents_beside_euros_are_of_euros() -> None:
    claims = check("The firm earned €210m, or 70 cents a share, in the quarter.", published=DAY).claims
    assert {claim.unit for claim in claims if claim.kind == "money"} == {"EUR"}


def test_american_aid_is_in_american_dollars() -> None:
    assert not report("The Senate passed US aid of $61bn for Ukraine. Canada gave nothing.").findings
    assert report("The Senate passed aid of $61bn for Ukraine. Canada gave nothing.").findings
