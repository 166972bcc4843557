"""Bytes to text: byte order marks, UTF-8, UTF-16, older encodings; what is no text at all is told by name."""

import codecs
import re

from factcheck.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
FOREIGN = (
    (b"%PDF", "a PDF file", "save the text of it as .txt or .docx"),
    (b"PK\x03\x04", "a zip archive or an Office file", "if it is a Word document, name it .docx"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as .docx"),
    (b"{\\rtf", "a rich text file", "save it as .docx or .txt"),
    (b"\x89PNG", "a picture", "give the article itself"),
    (b"\xff\xd8\xff", "a picture", "give the article itself"),
    (b"GIF8", "a picture", "give the article itself"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
)
USUAL = (
    "cp1252",
    "cp1250",
    "cp1251",
    "iso8859_2",
    "koi8_r",
    "iso8859_5",
    "cp1253",
    "cp1254",
    "cp1256",
    "cp1255",
    "iso8859_1",
    "big5",
    "gb18030",
)
"""Which encoding to take of several that read equally well."""
CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAMPLE = 65_536
ODD = re.compile(r"[^\W\d_]")
SUM = re.compile(r"[£€¥]\d")
"""What hardly any other encoding makes of these bytes: elsewhere they are letters, and letters do not stand before figures."""
PUNCTUATION = "‘’“”–—…€£¥©®°½¼¾·•«»§ §´¨ ¡¿±×™¢"


def decoded(data: bytes, where: str, declared: str | None = None) -> str:
    """The text in the bytes of a file. Raises `InputError` where there is none."""
    if not data.strip():
        raise InputError(where, "the file is empty", "nothing was read from it")
    for start, what, advice in FOREIGN:
        if data.startswith(start):
            raise InputError(where, f"this is {what}, not text", advice)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    return unmarked(data, where, declared)


def unmarked(data: bytes, where: str, declared: str | None) -> str:
    """Text without a byte order mark: UTF-16 shows by its zero bytes, UTF-8 by itself, the rest is guessed."""
    if encoding := wide(data[:SAMPLE]):
        return data.decode(encoding, errors="replace")
    sample = data[:SAMPLE]
    if b"\x00" in sample or len(CONTROL.findall(sample)) > len(sample) // 50:
        raise InputError(where, "this is binary data, not text", "give a .txt, .md, .html, .docx, .json or .jsonl file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if broken_utf8(data, error):
            return data.decode("utf-8", errors="replace")
    return older(data, declared)


def wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of Latin text is zero."""
    half = len(sample) // 2
    if half < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else None


def broken_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """UTF-8 with a few bad bytes (a file cut off, a stray byte): far more good sequences than bad ones."""
    sample = data[: error.start][-SAMPLE:] + data[error.start : error.start + SAMPLE]
    text = sample.decode("utf-8", errors="replace")
    good = sum(1 for character in text if character > "\x7f" and character != "\ufffd")
    return text.count("\ufffd") * 4 <= good + 3 * (error.start >= len(data) - 3)


def older(data: bytes, declared: str | None) -> str:
    """Text in an encoding from before UTF-8: the declared one, Western European where it reads well, else the likeliest."""
    for encoding in (declared, "cp1252" if reads_as_western(data[:SAMPLE]) else None, likeliest(data)):
        if encoding:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return data.decode("cp1252", errors="replace")


def reads_as_western(sample: bytes) -> bool:
    """Few bytes outside ASCII, and each of them a letter in a word or a usual sign: detection is unsure on so little."""
    text = sample.decode("cp1252", errors="replace")
    high = [at for at, character in enumerate(text) if character > "\x7f"]
    if len(high) * (6 if SUM.search(text) else 12) > len(text):
        return False
    return all(text[at] in PUNCTUATION or (text[at].isalpha() and in_a_word(text, at)) for at in high)


def in_a_word(text: str, at: int) -> bool:
    """A letter stands beside a letter of the Latin alphabet."""
    return any(character.isalpha() and character.isascii() for character in (text[at - 1 : at], text[at + 1 : at + 2]))


def likeliest(data: bytes) -> str | None:
    """The encoding charset-normalizer holds for the likeliest, from the first stretch that holds bytes outside ASCII."""
    from charset_normalizer import from_bytes

    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, (first.start() if first else 0) - 2000)
    matches = list(from_bytes(data[start : start + SAMPLE]))
    if not matches:
        return None
    alike = [match.encoding for match in matches if (match.chaos, match.coherence) == (matches[0].chaos, matches[0].coherence)]
    return next((encoding for encoding in USUAL if encoding in alike), alike[0])
