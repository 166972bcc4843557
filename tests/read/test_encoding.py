"""Bytes to text."""

from pathlib import Path

import pytest

from factcheck.read import read
from factcheck.read.encoding import decoded

PLAIN = "The café’s owner paid £2,500 – “a fair price” – for 14 tables on Monday."
RUSSIAN = "Пожар в порту уничтожил 12 складов, сообщили в понедельник власти города. Ущерб составил 5 миллионов рублей. Погибших нет."
POLISH = (
    "Pożar w porcie zniszczył 12 magazynów, poinformowały w poniedziałek władze miasta. Straty sięgają 5 milionów złotych. Ofiar nie było."
)


def text_of(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    (article,) = read([str(path)]).articles
    return article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_text_in_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    assert text_of(tmp_path / "a.txt", PLAIN.encode(encoding)) == PLAIN


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (POLISH, "cp1250"), (POLISH, "iso-8859-2")])
def test_older_encodings_are_detected(tmp_path: Path, text: str, encoding: str) -> None:
    assert text_of(tmp_path / "a.txt", (text + "\n").encode(encoding) * 4).startswith(text)


def test_line_ends_stay_as_they_are_in_the_file(tmp_path: Path) -> None:
    assert (
        text_of(tmp_path / "a.txt", b"Fire in the port\r\n\r\nThe blaze killed 12.\r\n")
        == "Fire in the port\r\n\r\nThe blaze killed 12.\r\n"
    )


def test_one_bad_byte_does_not_turn_utf8_into_something_else(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt", PLAIN.encode() + b"\xff" + PLAIN.encode()) == f"{PLAIN}\ufffd{PLAIN}"


def test_utf8_cut_off_in_a_character_is_read(tmp_path: Path) -> None:
    assert text_of(tmp_path / "a.txt", "It cost 5 €".encode()[:-1]).startswith("It cost 5 ")


def test_a_web_page_is_read_in_the_encoding_it_names(tmp_path: Path) -> None:
    page = f"<html><head><meta charset='windows-1251'></head><body><article><p>{RUSSIAN}</p></article></body></html>"
    assert text_of(tmp_path / "a.html", page.encode("cp1251")) == RUSSIAN


def test_a_sum_in_pounds_shows_a_short_text_to_be_western() -> None:
    text = "Café owner pays £30,000\n\nThe café owner paid £30,000 – “a lot”."
    assert decoded(text.encode("cp1252"), "a.txt") == text
