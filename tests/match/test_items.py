"""Lists of names and how many items they have."""

import pytest

from factcheck.match.items import Listing, listing_at
from factcheck.model import Token


def tokens(text: str) -> list[Token]:
    """Words with a guessed part of speech: capitals are names, `a b` lower-case words nouns unless marked (`the/DET`)."""
    found, at = [], 0
    for word in text.split():
        form, _, pos = word.partition("/")
        guess = "PUNCT" if not form[0].isalnum() else "CCONJ" if form in ("and", "or") else "ADP" if form in ("of", "as") else "NOUN"
        guess = "PROPN" if form[0].isupper() else "NUM" if form.isdigit() else guess
        found.append(Token(form, form.lower(), "", pos or guess, "", 0, at, at + len(form)))
        at += len(form) + 1
    return found


def listing(text: str, measure: str = "person", by: str = "colon") -> Listing | None:
    return listing_at(tokens(text), 0, measure, by)


@pytest.mark.parametrize(
    ("text", "measure", "low", "high"),
    [
        ("Spain , Italy and Chile .", "country", 3, 3),
        ("Spain , Italy , and Chile .", "country", 3, 3),
        ("Spain and Italy .", "country", 2, 2),
        ("Ann Smith , 24 , and Robert Hale , 31 .", "person", 2, 2),
        ("Ann Smith ( 24 ) and Robert Hale ( 31 ) .", "person", 2, 2),
        ("Zhejiang , Fujian and Hunan provinces , as/ADP well/ADV as/ADP Chongqing municipality .", "province", 4, 4),
        ("Harding , and Black and White Ltd .", "firm", 2, 3),
        ("Cuba and Trinidad and Tobago .", "country", 2, 3),
        ("Ann Smith of Ohio ; Robert Hale of Utah ; and Lena Hart .", "person", 3, 3),
        ("the/DET University of Leeds , the/DET University of York and Durham .", "university", 2, 3),
        ("a/DET fuel tax , a/DET toll and a/DET charge .", "measure", 3, 3),
        ("bread and butter .", "thing", 1, 2),
    ],
)
def test_items_are_counted_between_bounds(text: str, measure: str, low: int, high: int) -> None:
    found = listing(text, measure)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Spain , Italy , Chile and others .",
        "Spain .",
        "Austin , Texas , and Boise , Idaho .",
        "Ann Smith , a/DET teacher , and Robert Hale , a/DET nurse .",
        "two/NUM men and a/DET woman .",
        "Spain , Italy and several/ADJ more/ADJ .",
    ],
)
def test_what_is_open_or_no_list_is_not_counted(text: str) -> None:
    assert listing(text) is None


def test_phrases_are_listed_only_behind_a_colon_or_dash() -> None:
    assert listing("a/DET toll and a/DET charge .", "measure", "comma") is None


def test_items_point_at_their_words() -> None:
    found = listing("Spain , Italy and Chile .", "country")
    assert found is not None
    assert found.items == ((0, 5), (8, 13), (18, 23))
