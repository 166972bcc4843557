"""What figures are said of, by the words of their sentence."""

import pytest

from factcheck.extract import extract
from factcheck.extract.reach import MOST_FIGURES
from factcheck.model import Article, Binding, Mention


def figures(text: str) -> dict[str, Mention]:
    """The figures of a text by their words."""
    return {text[m.start : m.end]: m for m in extract(Article(id="a", text=text)).mentions if m.kind != "date"}


def bindings(text: str) -> dict[str, Binding]:
    return {words: mention.binding for words, mention in figures(text).items()}


@pytest.mark.parametrize(
    ("sentence", "figure", "measure", "action"),
    [
        ("The troops killed 46 rebels near the border.", "46", "rebel", "kill"),
        ("46 rebels were killed near the border.", "46", "rebel", "kill"),
        ("The death toll rose to 41 on Sunday.", "41", "death toll", "kill"),
        ("The number of refugees rose to 5,200 in May.", "5,200", "refugee", "rise"),
        ("The blast left 12 dead and 30 wounded.", "12", "dead", "kill"),
        ("The blast left 12 dead and 30 wounded.", "30", "wounded", "injure"),
        ("One man died and four others were injured in the fire.", "four", "other", "injure"),
        ("Three women were shot and killed at a bus stop.", "Three", "woman", "kill"),
        ("Raiders gunned down six herders at a well.", "six", "herder", "shoot"),
        ("Landslides claimed 23 lives in the hills.", "23", "life", "kill"),
        ("Eleven hikers lost their lives in the snow.", "Eleven", "hiker", "kill"),
        ("Woman Killed & 4 Others Hurt in Crash on Mill Road", "4", "other", "injure"),
        ("2 Dead, 6 Hurt in Harbour Blaze", "6", "hurt", "injure"),
        ("A brawl left one guard dead and seven other guards wounded on Sunday.", "one", "guard", "kill"),
        ("A brawl left one guard dead and seven other guards wounded on Sunday.", "seven", "guard", "injure"),
        ("Seven miners were taken to a hospital in the valley.", "Seven", "miner", "injure"),
        ("Officers found six victims with gunshot wounds.", "six", "victim", "shoot"),
        ("Police announced the arrest of 23 smugglers.", "23", "smuggler", "arrest"),
        ("Customs seized 900 bank cards and 40 phones.", "900", "bank card", "seize"),
        ("Customs seized 900 bank cards and 40 phones.", "40", "phone", "seize"),
        ("A group of nine tourists was rescued by a trawler.", "nine", "tourist", "rescue"),
        ("The plant will lay off 300 workers next year.", "300", "worker", "lay-off"),
        ("Norland hands over 146 smugglers to Sudland", "146", "smuggler", "repatriate"),
        ("Norland put 164 nationals of Sudland on a plane home.", "164", "national", "repatriate"),
        ("They examined 14 cases of arson.", "14", "arson case", "examine"),
        ("The examination of nine arson cases was put under supervision.", "nine", "arson case", "supervise"),
        ("The examination of nine arson cases took a year.", "nine", "arson case", "examination"),
        ("Norland flew home 90 of its seamen on Friday.", "90", "seaman", "repatriate"),
        ("Eleven people suspected of fraud have been brought to Sudland.", "Eleven", "people", "bring"),
        ("Forty houses built by the council were sold on Friday.", "Forty", "house", "sell"),
        ("A row over 12 ships kept the harbour busy.", "12", "ship", "keep"),
        ("The court opened five large-scale tax fraud cases.", "five", "tax fraud case", "open"),
    ],
)
def test_a_count_is_bound_to_its_noun_and_event(sentence: str, figure: str, measure: str, action: str) -> None:
    found = bindings(sentence)[figure]
    assert (found.measure, found.action) == (measure, action)


@pytest.mark.parametrize(
    ("sentence", "figure", "measure", "action"),
    [
        ("Shares fell 5% on Friday.", "5%", "share", "fall"),
        ("The firm reported a 7% rise in profits.", "7%", "profit", "rise"),
        ("About 30% of voters stayed at home.", "About 30%", "voter", "stay"),
        ("Unemployment was 6.2% in June.", "6.2%", "unemployment", None),
        ("The gang ran a fraud of over 150 million yuan.", "over 150 million yuan", "fraud", "defraud"),
        ("The judge imposed a fine of $500.", "$500", "fine", "fine"),
        ("They built a 30-foot wall.", "30-foot", "wall", "produce"),
        ("The cases involved more than 60 million yuan.", "more than 60 million yuan", None, "involve"),
    ],
)
def test_an_amount_is_bound_to_what_it_measures(sentence: str, figure: str, measure: str | None, action: str | None) -> None:
    found = bindings(sentence)[figure]
    assert (found.measure, found.action) == (measure, action)


def test_an_elliptical_count_shares_the_noun_before_it() -> None:
    found = bindings("Police arrested 154 men on Monday and 114 on Tuesday.")
    assert found["114"].measure == found["154"].measure == "man"
    assert found["114"].action == "arrest"


def test_each_of_two_figures_has_its_own_day() -> None:
    text = "Police arrested 154 men on Monday and 114 on Tuesday."
    found = bindings(text)
    assert found["154"].when_mention == text.index("Monday")
    assert found["114"].when_mention == text.index("Tuesday")


def test_a_converted_amount_is_bound_like_the_amount_before_it() -> None:
    found = bindings("The dam cost 60 million yuan ($8.9 million).")
    assert found["$8.9 million"] == found["60 million yuan"]


@pytest.mark.parametrize(
    ("sentence", "figure", "scope"),
    [
        ("Police held 54 people, including 8 minors.", "8", "part"),
        ("They questioned 54 people, 8 of whom were minors.", "8", "part"),
        ("So far, 179 people have been deported.", "179", "cumulative"),
        ("The mill has dismissed 90 people since the start of the year.", "90", "cumulative"),
        ("The well gives 500 barrels a day.", "500 barrels", "rate"),
        ("Police held 54 people on Friday.", "54", "event"),
    ],
)
def test_scope_is_read(sentence: str, figure: str, scope: str) -> None:
    found = bindings(sentence)
    assert next(binding for words, binding in found.items() if figure.startswith(words) or words.startswith(figure)).scope == scope


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("The firm built 40 homes.", "asserted"),
        ("The firm will build 40 homes.", "planned"),
        ("The firm plans to build 40 homes.", "planned"),
        ("The firm did not build 40 homes.", "denied"),
        ("The firm denied building 40 homes.", "denied"),
        ("The firm could build 40 homes.", "conditional"),
        ("Police want to work together after raiding 40 homes.", "asserted"),
    ],
)
def test_modality_is_read(sentence: str, modality: str) -> None:
    assert bindings(sentence)["40"].modality == modality


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The storm killed 12 people, the interior ministry said.", "interior ministry"),
        ("According to the Ministry of Health, 12 people died.", "Ministry of Health"),
        ("Some 12 people died, according to figures issued by the ministry.", "ministry"),
        ("Police said 12 people died.", "Police"),
        ("Some 12 people died.", None),
    ],
)
def test_the_source_of_a_figure_is_named(sentence: str, who: str | None) -> None:
    assert next(binding for words, binding in bindings(sentence).items() if "12" in words).attribution == who


def test_a_pronoun_stands_for_the_speaker_named_before() -> None:
    found = bindings("The storm has passed, Mayor Ann Bell said. She said 12 people died.")
    assert found["12"].attribution == "Mayor Ann Bell"


def test_those_who_do_it_are_told_from_those_it_is_done_to() -> None:
    found = bindings("Two gunmen killed five guards.")
    assert found["Two"].agent
    assert not found["five"].agent
    assert found["five"].subject == "gunman"


def test_words_that_narrow_the_measure_are_kept_apart_from_it() -> None:
    found = bindings("Another 114 Chinese fraud suspects were arrested.")["114"]
    assert found.measure == "fraud suspect"
    assert set(found.modifiers) >= {"another", "chinese"}


def test_figures_in_quotation_marks_are_the_speakers() -> None:
    found = bindings("“We lost 12 goats. We found 3 sheep,” she said of the 40 animals.")
    assert [found[figure].quoted for figure in ("12", "3", "40")] == [True, True, False]


def test_what_stands_in_other_articles_does_not_change_a_parse() -> None:
    alone = extract(Article(id="a", text="Police arrested 154 men on Monday."))
    extract(Article(id="b", text="Nine trucks burned. " * 90))
    assert extract(Article(id="a", text="Police arrested 154 men on Monday.")) == alone


def test_tokens_point_at_the_text_where_a_figure_of_many_words_was_shown_as_one() -> None:
    text = "They paid  more than two hundred and ten million yuan\tfor 3 ships."
    reading = extract(Article(id="a", text=text))
    for token in reading.sentences[0].tokens:
        assert text[token.start : token.end].strip()
    assert "ships" in {text[token.start : token.end] for token in reading.sentences[0].tokens}


@pytest.mark.parametrize(
    "sentence", ["The port handled 460 ships, compared with 63 last year.", "The port handled 460 ships, up from 63 in May."]
)
def test_a_figure_that_another_is_compared_with_shares_its_noun(sentence: str) -> None:
    assert bindings(sentence)["63"].measure == "ship"


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [("The fire began at 44 Bruce Ave on Monday.", "44"), ("The driver was 15.", "15"), ("They flew the 787 Comet.", "787")],
)
def test_what_counts_nothing_gets_no_measure(sentence: str, figure: str) -> None:
    found = bindings(sentence).get(figure)
    assert found is None or found.measure is None


@pytest.mark.parametrize("unit", ["5 men, ", '"5 ', "5\n", "12 killed and ", "of them 5 "])
def test_endless_figures_are_read_to_their_end(unit: str) -> None:
    text = unit * (2 * MOST_FIGURES // len(unit))
    assert extract(Article(id="a", text=text)).mentions[-1].end > len(text) - 2 * len(unit)


def test_those_who_lose_their_lives_do_nothing_to_others() -> None:
    assert not bindings("Eleven hikers lost their lives in the snow.")["Eleven"].agent


def test_what_claims_lives_is_no_source() -> None:
    assert bindings("Landslides claimed 23 lives in the hills.")["23"].attribution is None


def test_a_date_in_a_clause_with_when_is_the_date_of_the_main_clause() -> None:
    text = "Nineteen sailors died when a trawler sank off Lagos on Thursday."
    found = bindings(text)["Nineteen"]
    assert found.when_mention == text.index("Thursday")
    assert found.place


def test_one_that_stands_for_a_thing_named_before_is_no_figure() -> None:
    assert "One" not in bindings("One went off near the market, killing three people.")


@pytest.mark.parametrize(
    ("sentence", "figure", "scope"),
    [
        ("The region drinks 12 million bottles of wine every year.", "12 million", "rate"),
        ("The guard costs $40,000 (£21,000) per day.", "$40,000", "rate"),
        ("The guard costs $40,000 (£21,000) per day.", "£21,000", "rate"),
        ("He robbed five shops a week earlier.", "five", "event"),
    ],
)
def test_a_rate_is_told_behind_the_noun_or_the_conversion(sentence: str, figure: str, scope: str) -> None:
    assert bindings(sentence)[figure].scope == scope
