"""Figures given more than once in an article."""

from factcheck.match.figures import figures_of
from factcheck.match.repeats import repeated
from factcheck.model import Article, Block, Relation
from factcheck.pipeline import document_of
from factcheck.settings import Settings


def repeats_of(article: Article) -> list[Relation]:
    document = document_of(article, Settings())
    return list(repeated(document, figures_of(document)))


def relations(headline: str, *paragraphs: str, caption: str = "") -> list[Relation]:
    parts = [("headline", headline), *(("body", paragraph) for paragraph in paragraphs), ("caption", caption)]
    text, blocks = "", []
    for part, words in parts:
        if words:
            blocks.append(Block(part=part, start=len(text), end=len(text) + len(words)))  # type: ignore[arg-type]
            text += words + "\n\n"
    return repeats_of(Article(id="a", text=text, blocks=tuple(blocks)))


def words(relation: Relation, role: str) -> int:
    return len(relation.roles[role])


def test_a_headline_is_borne_out_by_the_text() -> None:
    (relation,) = relations("Five die in bus crash", "Five people died when a bus overturned near Lund on Monday.")
    assert relation.kind == "summary"
    assert relation.facts["part"] == "headline"


def test_those_that_a_headline_calls_killed_are_people() -> None:
    (relation,) = relations("19 killed as bus falls into ravine", "Sixteen people were killed when a bus fell into a ravine on Friday.")
    assert relation.kind == "summary"


def test_a_part_of_what_opens_the_sentence_is_no_repeat() -> None:
    hurt = "Eight passengers were killed and 40 others injured when a bus rolled into a gorge on Tuesday."
    assert not relations("Bus falls into gorge", hurt, "Of the 40 hurt, 12 were taken on with grievous injuries. Two of the 12 were flown.")


def test_victims_told_one_by_one_are_added() -> None:
    told = "Four people died in the village of Tepe. A man was killed by a falling chimney, and a 71-year-old woman died of a heart attack."
    found = relations("Six dead as quake jolts east", "A quake killed six people on Sunday night.", told)
    assert not any(relation.kind == "repeat" for relation in found)


def test_combined_sales_are_nobodys() -> None:
    found = relations(
        "Grocers to merge", "Alders had sales of $1.9 billion.", "Their combined sales of $3 billion would make them the third."
    )
    assert not any(relation.kind == "repeat" for relation in found)


def test_a_headline_that_adds_up_is_left_alone() -> None:
    assert not relations("Seven die in two crashes", "Five people died near Lund on Monday. Two people died near Ystad on Tuesday.")


def test_a_caption_is_held_against_the_text() -> None:
    (relation,) = relations(
        "Bus overturns", "Five people died when a bus overturned near Lund.", caption="The bus in which seven people died"
    )
    assert relation.facts["part"] == "caption"
    assert words(relation, "body") == 1


def test_one_thing_told_twice_is_a_repeat() -> None:
    found = relations("Bus overturns", "Five people died in the crash.", "Rain fell all day.", "The five people killed were tourists.")
    assert [relation.kind for relation in found] == ["repeat"]


def test_three_values_are_three_things() -> None:
    found = relations("Crashes", "Five people died in a crash.", "Seven people died in the crash.", "Nine people died in the crash.")
    assert not found


def test_batches_with_their_total_do_not_contradict() -> None:
    found = relations("Raids", "Police arrested 154 suspects.", "Police arrested 114 suspects.", "The 268 suspects were handed over.")
    assert not any(relation.kind == "repeat" for relation in found)


def test_what_comes_after_that_is_another_batch() -> None:
    assert not relations("Raids", "Police arrested 34 smugglers in Lund.", "After that, police arrested 41 smugglers.")


def test_places_in_links_below_a_caption_are_not_its_own() -> None:
    text = "Seven people died in Lund on Monday when a bus overturned.\n\nA total of 17 people died.\n\nNews from Ystad"
    first, second = text.index("A total"), text.index("News")
    blocks = (
        Block(part="body", start=0, end=first - 2),
        Block(part="caption", start=first, end=second - 2),
        Block(part="boilerplate", start=second, end=len(text)),
    )
    (relation,) = repeats_of(Article(id="a", text=text, blocks=blocks))
    assert relation.facts["part"] == "caption"


def test_police_who_bring_people_home_are_not_the_source_of_their_number() -> None:
    told = "The police escorted 87 smugglers back from Brinport on Friday."
    caption = "Smugglers at the airport on Friday. A total of 87 smugglers were brought back, according to the ministry."
    (relation,) = relations("Smugglers brought home", told, "The harbour was closed.", caption=caption)
    assert relation.facts["part"] == "caption"
    assert words(relation, "body") == 1
