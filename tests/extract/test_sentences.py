"""Where sentences end."""

import pytest

from factcheck.extract.sentences import LONGEST, split_sentences
from factcheck.model import Article, Block


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(Article(id="a", text=text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Brown left at 5 p.m. He paid 3.5 million.", ["Mr. Brown left at 5 p.m.", "He paid 3.5 million."]),
        ("The U.S. Army came on Aug. 5. It stayed.", ["The U.S. Army came on Aug. 5.", "It stayed."]),
        ("Bus No. 5 of Acme Inc. hit J. R. Brown.", ["Bus No. 5 of Acme Inc. hit J. R. Brown."]),
        ("“We saw five.” “Six.” She left.", ["“We saw five.”", "“Six.”", "She left."]),
        ("Dens in Laos. , 12 people were held.", ["Dens in Laos.", "12 people were held."]),
        ("They ensured security.According to police, two fled.", ["They ensured security.", "According to police, two fled."]),
        ("A headline without a stop\nThe story begins.", ["A headline without a stop", "The story begins."]),
        ("• 5 tents\n- 6 beds\n-7 degrees", ["5 tents", "6 beds", "-7 degrees"]),
        ("五人死亡。三人受伤。", ["五人死亡。", "三人受伤。"]),
        ("He left.  She stayed.", ["He left.", "She stayed."]),
        ("It fell 2.5 per cent... Then it rose.", ["It fell 2.5 per cent...", "Then it rose."]),
        ("Shares of Yahoo! rose 5%.", ["Shares of Yahoo! rose 5%."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


def test_a_line_break_in_a_paragraph_wrapped_to_a_width_is_a_space() -> None:
    text = (
        "The ministry of the interior of the northern republic said on Monday that\n15 people were taken to hospitals in the capital after "
        "the\nstorm. More followed."
    )
    assert len(split(text)) == 2


def test_boilerplate_is_not_read() -> None:
    blocks = (Block(part="boilerplate", start=0, end=10), Block(part="body", start=11, end=18))
    article = Article(id="a", text="Published. It ran.", blocks=blocks)
    assert [article.text[s.start : s.end] for s in split_sentences(article)] == ["It ran."]


def test_an_endless_sentence_is_cut_between_words() -> None:
    text = "and then 5 men, some women " * 500
    parts = split(text)
    assert max(map(len, parts)) <= LONGEST
    assert not any(part[0].isdigit() for part in parts[1:])


@pytest.mark.parametrize("unit", ["1", ",", ". ", "million ", "(", '."', "\n", "A.", ".\n", "a. A", "- "])
def test_no_odd_text_is_cut_out_twice(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    assert sum(len("".join(part.split())) for part in split(text)) <= len("".join(text.split()))
