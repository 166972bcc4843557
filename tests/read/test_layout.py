"""Headline, standfirst, header lines, captions and page furniture in plain text."""

from datetime import date

import pytest

from factcheck.model import Days
from factcheck.read.boilerplate import is_boilerplate
from factcheck.read.captions import is_caption
from factcheck.read.datelines import dateline_of
from factcheck.read.headers import header_of
from factcheck.read.layout import Layout, lay_out

BODY = "The blaze in the harbour killed 12 people, the police said.\n\nIt burned for three days."


def parts(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.part, text[block.start : block.end]) for block in lay_out(text, title).blocks]


def day(year: int, month: int, number: int) -> Days:
    return Days(start=date(year, month, number), end=date(year, month, number))


def test_the_first_line_is_the_headline() -> None:
    assert parts(f"Twelve die in port fire\n\n{BODY}") == [("headline", "Twelve die in port fire"), ("body", BODY)]


def test_a_text_of_one_line_is_body() -> None:
    assert parts("Five provinces were named: Aro, Bel, Cor and Dun") == [("body", "Five provinces were named: Aro, Bel, Cor and Dun")]


def test_a_text_that_opens_with_a_sentence_has_no_headline() -> None:
    assert parts(BODY) == [("body", BODY)]


def test_a_title_that_opens_the_text_marks_the_headline_even_where_it_ends_like_a_sentence() -> None:
    title = "The fire is out. Twelve are dead."
    assert parts(f"{title}\n\n{BODY}", title)[0] == ("headline", title)


def test_a_title_run_together_with_the_first_line_is_cut_off() -> None:
    text = f"Twelve die in port fire Police name the captain\n\n{BODY}"
    assert parts(text, "Twelve die in port fire")[0] == ("headline", "Twelve die in port fire")


def test_the_name_of_the_paper_above_the_headline_is_the_source() -> None:
    layout = lay_out(
        f"Harbour Gazette\n\nTwelve die in port fire\n\n- By JANE ROE and MAX MOE Contact the writers at a@b.example\n\n{BODY}"
    )
    assert (layout.source, layout.title, layout.byline) == ("Harbour Gazette", "Twelve die in port fire", "JANE ROE and MAX MOE")
    assert [block.part for block in layout.blocks] == ["header", "headline", "header", "body"]


def test_what_stands_between_the_headline_and_the_header_lines_is_the_standfirst() -> None:
    above = "The blaze began in a store of timber.\n\na81f03.jpeg\n\nA ship on Monday. PHOTO: MAX MOE\n\nMay 3, 2024"
    text = f"Twelve die in port fire\n\n{above}\n\n{BODY}"
    assert [part for part, _ in parts(text)] == ["headline", "standfirst", "boilerplate", "caption", "header", "body"]
    assert lay_out(text).published == day(2024, 5, 3)


def test_a_line_under_the_headline_that_ends_no_sentence_is_the_standfirst() -> None:
    text = f"Twelve die in port fire\n\nBlaze began in a store of timber, brigade of the town says\n\n{BODY}"
    assert parts(text)[1] == ("standfirst", "Blaze began in a store of timber, brigade of the town says")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 3 May 2024", day(2024, 5, 3)),
        ("Posted: Friday, May 3, 2024 1:55 PM EST", day(2024, 5, 3)),
        ("Friday, 3rd May 2024, 10:15 BST", day(2024, 5, 3)),
        ("2024-05-03 10:15", day(2024, 5, 3)),
        ("03.05.2024", day(2024, 5, 3)),
        ("Last updated on 05/23/2024 at 4:56 p.m.", day(2024, 5, 23)),
        ("Опубликовано: 3 Май 2024", day(2024, 5, 3)),
        ("Publié le 3 mai 2024", day(2024, 5, 3)),
        ("Veröffentlicht: 3. März 2024", day(2024, 3, 3)),
        ("Publicado: 3 de mayo de 2024", day(2024, 5, 3)),
        ("发布时间：2024年5月3日", day(2024, 5, 3)),
    ],
)
def test_a_date_line_is_read_in_any_language(line: str, published: Days) -> None:
    layout = lay_out(f"Twelve die in port fire\n\n{line}\n\n{BODY}")
    assert layout.published == published
    assert layout.blocks[1].part == "header"


def test_the_day_of_publication_goes_before_the_day_of_an_update() -> None:
    layout = lay_out(f"Twelve die in port fire\nUpdated: May 9, 2024\nPublished: May 3, 2024\n{BODY}")
    assert layout.published == day(2024, 5, 3)


def test_a_date_that_could_be_two_days_is_none() -> None:
    assert lay_out(f"Twelve die in port fire\nPublished: 03/04/2024\n{BODY}").published is None


@pytest.mark.parametrize(
    "line",
    [
        "The fire of May 3, 2024 killed 12",
        "Exports rise 25% in 2004",
        "12 dead, 30 hurt in 2024 fire",
        "By noon 12 people had died.",
        "By the end of 2024 some 12 ships had burned, the harbour office said.",
    ],
)
def test_a_line_with_something_to_say_is_no_header(line: str) -> None:
    assert header_of(line) is None


def test_a_time_stamp_at_the_end_of_a_headline_is_cut_off() -> None:
    text = f"Twelve die in port fire Posted: Friday, May 3, 2024 1:55 PM EST Updated: Monday, May 6, 2024 2:07 PM EST\n\n{BODY}"
    assert parts(text)[0] == ("headline", "Twelve die in port fire")
    assert lay_out(text).published == day(2024, 5, 3)


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("HARBOUR, May 3 (Wire) -- ", ("Harbour", "--05-03", "Wire", None, None)),
        ("Harbour News Service, Aro, February 28 (Reporter Jane Roe) ", ("Aro", "--02-28", "Harbour News Service", "Jane Roe", None)),
        ("ARO, Mo. (WIRE) — ", ("Aro", None, "WIRE", None, None)),
        ("NEW ARO — ", ("New Aro", None, None, None, None)),
        ("ARO, Ind. (May 3, 2024) – ", ("Aro", None, None, None, day(2024, 5, 3))),
        ("(05/23/24) - ", (None, None, None, None, day(2024, 5, 23))),
        ("Aro, 3 May 2024 — ", ("Aro", None, None, None, day(2024, 5, 3))),
    ],
)
def test_a_dateline_is_cut_off_and_read(opening: str, expected: tuple[object, ...]) -> None:
    text = opening + BODY
    dateline = dateline_of(text)
    assert dateline is not None
    assert text[dateline.length :] == BODY
    assert (dateline.place, dateline.filed, dateline.source, dateline.byline, dateline.published) == expected
    assert parts(text) == [("header", opening.strip()), ("body", BODY)]


@pytest.mark.parametrize(
    "text", ["UPDATE — The fire is out.", "The NATO — an alliance — has 32 members.", "On May 3 (Friday) the fire went out.", "IT - how"]
)
def test_what_only_looks_like_a_dateline_is_text(text: str) -> None:
    assert dateline_of(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Two boats fight the fire on Monday, May 3, 2024. (Photo: Jane Roe, Harbour Gazette)",
        "The harbour master. (Jane Roe/AP)",
        "Two boats fight the fire. PHOTO: MAX MOE",
        "Two boats fight the fire. Photo by Jane Roe",
        "?? MAX MOE / FOR THE GAZETTE ?? Two boats fight the fire, in which 12 died, on Friday.",
        "The ship burns. CreditJane Roe/Reuters",
        "Twelve died in the fire. (Published Friday, May 3, 2024)",
        "FILE - The harbour in 2019.",
        "The harbour (Courtesy: Harbour Police)",
        "Image caption: The £60m bridge replaces the ferry.",
        "Photo: Divers at the wreck, in which seven people died.",
        "In this picture: the bridge before it opened",
    ],
)
def test_a_line_with_a_credit_is_a_caption(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "The photo shows 12 ships, the police said.",
        "The company (AP) lost 5% on Monday.",
        "He gave the house/office credit of 5 million dollars.",
        "The picture is mixed: 12 of 30 ports grew.",
        "Output fell by 5 percent in the first half of the year, Reuters reported.",
    ],
)
def test_a_sentence_about_pictures_is_text(line: str) -> None:
    assert not is_caption(line)


def test_a_label_glued_to_a_caption_is_cut_off_its_sentence() -> None:
    text = f"Twelve die in port fire\n\nAro Harbour QuayThe ship burned on Monday. (Photo: Jane Roe)\n\n{BODY}"
    assert parts(text)[1:3] == [("caption", "Aro Harbour Quay"), ("caption", "The ship burned on Monday. (Photo: Jane Roe)")]


def test_a_place_glued_to_the_standfirst_is_cut_off() -> None:
    text = f"Twelve die in port fire\n\nHARBOURBoats from two towns helped to put out the fire\n\n{BODY}"
    assert parts(text)[1:3] == [("header", "HARBOUR"), ("standfirst", "Boats from two towns helped to put out the fire")]


def test_a_credit_before_a_caption_is_cut_off() -> None:
    caption = "Two boats fight the fire on Friday."
    text = f"{BODY}\n\n ?? MAX MOE / FOR THE GAZETTE ?? {caption}\nMAX MOE / FOR THE GAZETTE {caption}"
    assert [part for part, _ in parts(text)] == ["body", "header", "caption", "header", "caption"]


@pytest.mark.parametrize(
    "line",
    [
        "scroll to top", "Back to top", "Share", "Share on Facebook Tweet Email", "Leave a Reply", "57 comments", "Comments (57)",
        "5 min read", "Related Stories", "RELATED: Nine hurt in road crash", "VIDEO: Ship burns for 3 days", "Read more: 12 ways to save",
        "Advertisement", "Story continues below advertisement", "Copyright 2024 Harbour Gazette", "© 2024 All rights reserved.",
        "a81f03.jpeg", "jroe@gazette.example", "(313) 555-0134", "@janeroe", "https://example.org/a?b=1", "Sign up for our newsletter",
        "You May Also Like", "Page 1 of 3", "Connecting to %s",
        "You are commenting as a guest. Log Out / Change )",
    ],
)  # fmt: skip
def test_a_line_of_the_page_is_no_text(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell 5% on Monday.", "Register of 5,000 voters was lost.", "Top stars join show for 12 orphans",
        "More than 12 people died", "Copyright cases rose by 12 to 30 last year.", "2019", "1,250", "12",
        "Comments on the 12 proposals close on Monday.", "Subscribe to 12 papers and you will know 12 truths, he said.",
        "Watch towers stood every 12 miles.", "Related party sales were 12 million.",
    ],
)  # fmt: skip
def test_a_sentence_that_begins_like_a_button_is_text(line: str) -> None:
    assert not is_boilerplate(line)


def test_all_after_a_comment_form_is_left_out() -> None:
    text = f"{BODY}\n\nLeave a Reply\n\nI was there and saw 50 dead.\n\nNo, 60."
    assert parts(text) == [("body", BODY), ("boilerplate", "Leave a Reply\n\nI was there and saw 50 dead.\n\nNo, 60.")]


def test_a_comment_button_above_the_text_leaves_the_text_in() -> None:
    assert parts(f"Twelve die in port fire\n\nLeave a comment\n\n{BODY}")[-1] == ("body", BODY)


def test_links_to_other_stories_at_the_end_are_left_out() -> None:
    assert parts(f"{BODY}\n\nRelated Stories\n\nNine hurt in crash on road to Aro\n\nMayor asks for 5 million")[1][0] == "boilerplate"


def test_labels_at_the_very_end_are_left_out_and_a_list_of_figures_is_not() -> None:
    assert parts(f"{BODY}\n\nPapers in English\n\nPapers from Aro")[1] == ("boilerplate", "Papers in English\n\nPapers from Aro")
    assert parts(f"{BODY}\n\nAro: 7 dead\n\nBel: five dead") == [("body", f"{BODY}\n\nAro: 7 dead\n\nBel: five dead")]


def test_nothing_is_nothing() -> None:
    assert lay_out(" \n ") == Layout(())


def test_a_caption_above_the_headline_stays_a_caption() -> None:
    text = f"Twelve died in the fire, the police say. (Published Friday, May 3, 2024)\n\nTwelve die in port fire\n\n{BODY}"
    assert [part for part, _ in parts(text, "Twelve die in port fire")] == ["caption", "headline", "body"]


def test_the_first_line_of_a_paragraph_broken_at_a_margin_is_no_headline() -> None:
    text = "Police in the harbour town of Aro arrested 154 people on Monday and\nanother 114 on Tuesday, the ministry said.\n\nIt rained."
    assert parts(text) == [("body", text)]


def test_a_headline_over_wrapped_paragraphs_is_one_and_the_paragraphs_stay_whole() -> None:
    body = (
        "Police in the harbour town of Aro arrested 154 people on Monday and\nanother 114 on Tuesday in raids on flats and boats of the\n"
        "Harbour Company, the ministry said. A boat with a man and a\nwoman was found empty."
    )
    assert parts(f"Raids in Aro end with arrests\nBy Jane Roe\n\n{body}") == [
        ("headline", "Raids in Aro end with arrests"),
        ("header", "By Jane Roe"),
        ("body", body),
    ]


def test_a_headline_on_two_lines_is_one() -> None:
    text = f"Police of the harbour town of Aro arrest 154\nafter raids on boats and flats\n\n{BODY}"
    assert lay_out(text).title == "Police of the harbour town of Aro arrest 154 after raids on boats and flats"


@pytest.mark.parametrize(
    "line",
    ["Vientiane Times, January 22, 2024", "The Guardian, Monday 22 January 2024", "BBC News – 22 January 2024", "Daily Post | 22.01.2024"],
)
def test_a_line_with_the_papers_name_and_the_day_gives_both(line: str) -> None:
    header = header_of(line)
    assert header
    assert header.source in ("Vientiane Times", "The Guardian", "BBC News", "Daily Post")
    assert str(header.published and header.published.start) == "2024-01-22"


def test_a_sentence_that_names_a_herald_and_a_day_is_no_header() -> None:
    assert header_of("The herald came on 22 January 2024") is None
