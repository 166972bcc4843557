"""Odd texts: the sample articles cut up and spoilt, and sentences of figures, dates and characters that no reporter would write."""

import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

UNITS = (
    '5% |to |two |Monday |(|-|of |$5 (£3) |a and b, |"|“5 men” |including |[|A B C D |1.1.|million million |5|5,|,|.|😀|e\u0301|א |\0|x|'
    "May 5 2020, |5 people died and |5 men, 6 women, |from 5 to |London |5 km (3 miles) |(5|\n|5\n|\n\n|ten percent of |three times |"
    "more than |$| |\t|1 000 |2020-|12:30 |half of |'|a.|5.\n|said Mr Smith, 50, |\n- 5|\r|<b>|<!--|&amp;|&#|\u202e5 |\u200d|十|5万|５|½|"
    "Police killed 5 people in London on Monday. |Prices rose 5% to $6. |He is 5. |5 died.\n\n|{{|```\n|> |#|---\n|: |5-|--|http://|"
    "@a.b|\ufeff|"
    "M. |Mr. |U.S. |of the |one in |rose from 5% to |, or |; |$5-|€5m (|in 2020 |since 2020 |per |each |Bangkok, Thailand, |Tom Smith, 5, |"
    "٥ |५ |²|Ⅻ |İ|ﷺ|\x1b[31m|\u2028|\x85|\U0001f1e6|5^|10^99 |1e99 |1/0 |5:3 |a hundred |hundred thousand |minus |the day before |"
    "29 February 2023, |ago |10,000 years ago |between 5 and |[[5]] |<!-- factcheck: ignore FC101 -- x -->|<!-- factcheck: ignore "
    "FC101 -->\n\n|"
    "[a](|**|_5_|| 5 |`|![|\\|<p>5 |<div>|<td>|&lt;|&#53;|</p>|<a b='|5 ft 6 in |€5 per kg |5am-|No. 5 |(AP) — |By Jane Doe\n|said |"
    "he said, "
).split("|")
UNITS = [unit for unit in UNITS if unit]
"""Stretches of text that a line may be made of again and again."""

NUMBERS = (
    *(
        "5 7 12 0 -1 3.5 1,250 10^400 1e999 1e-999 1e99 1/0 0/0 -0 −5 +-5 ٣٤٥ ५६ ５３ 1２3 5² ²³ ½ 3½¼ Ⅻ ⅷ ① 一億 五百万 1,00,00,000 "
        "1.000.000,5 12.34.56.78 1_000 0x1F "
        "1,2,3,4 5‰ 0.1 .5 5. 5.. 1:0 NaN inf ∞ 5×10^99 2^9999 1e5e5 007 $0 zero two-hundred-and-five 12' 1'000'000 "
        "99.999999999999999999 5k 5bn 5trn 1\u00a0000 "
        "twenty-twenty-two billion-million halves dozens MCMXC"
    ).split(),
    "9" * 5000,
    "0" * 300 + "1",
    "1." + "3" * 900,
    "1," + ",".join(["000"] * 60),
    "million billion trillion",
    "hundred " * 30,
)
DATES = (
    "Monday|5 May 2020|29 February 2023|31 April|0 May 2020|May 0, 0000|1 January 10000|32/13/2024|00/00/0000|2024-02-30|2024-W60|"
    "25:00 on Monday|"
    "12 a.m. at noon|Monday, Tuesday 5 May|the year 0|9999-12-31|31 December 9999|1 January 1|the day before 1 January 0001|10,000 "
    "years ago|"
    "in 99999999 days|a million months later|Easter 9999|Q9 2024|the 1990s-80s|2020-2019|5 BC|1 Muharram 1445|3rd Sunday of May 2024|"
    "May 5, 6, 7, 8 and 99|the last week of 0000|tomorrow|yesterday week|24:00 GMT|1 January 0000|since 9999|until -5|May–April 2024|"
    "30 February to 31 November|Friday the 45th|٣ مايو ٢٠٢٠|５月５日|2020年13月40日|le 3 mai 20200"
).split("|")
SENTENCES = (
    "Police arrested {n} people in Leeds on {d}.",
    "{n} of {n} men, or {n}%, were held between {d} and {d}.",
    "The town paid ${n} (£{n}) on {d}, {n} times more than in {d}.",
    "Aged {n}, she walked {n} km ({n} miles) in {n} hours.",
    "It rose from {n} to {n}, up {n}%, and {n} per cent on {d}.",
    "{n} people died: {n} women, {n} men and {n} children, {n} in all.",
    "One in {n} was late by {n} °C ({n} °F).",
    "It was {n} days after {d}, the mayor said, and {n} weeks before {d}.",
    "By {d}, {n} {n} {n}.",
    "About {n} million yuan (${n} million) was lost by more than {n} victims in Henan.",
    "Tom Hill, {n}, born on {d}, died on {d} at the age of {n}.",
    "At {d}, {n}-{n} voted; the ratio was {n}:{n}, {n} to {n}.",
    "Unemployment fell {n} percentage points to {n}% in {d} from {n}%.",
    "{d}–{d}: {n} – {n}.",
)
SIGNS = (
    "\u0301" * 60,
    "\u0301",
    *"\u202e\u202d\u2066\u200b\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029\x85\x0b\x0c\x1c\x1f\x00\x07\x1b\x7f\ufffe\uffff\u0fff\r\t",
    *"İıßŉﬁﷺǆΩ№℃‰…“”«»‹›⁄∕×÷−‑—٫٬،۔。、・％＄￥₹₿",
    "👩‍👩‍👧‍👦",
    "\U0001f1e6" * 9,
    "\U000e0041",
    "\U0010ffff",
    "à̸̢́" * 20,
    "שלום ",
    "مرحبا ",
    "一二三",
    "Ａ",
    "\x1b]0;x\x07",
    "\x1b[2J",
)


@cache
def seeds() -> tuple[str, ...]:
    """The texts of the sample articles."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(SEEDS.rglob("*")) if path.is_file())


def line(chance: random.Random) -> str:
    """A few units in a row, one of them often."""
    units = [chance.choice(UNITS) * chance.choice((1, 1, 1, 2, 5, 40)) for _ in range(chance.randint(1, 12))]
    return "".join(units)[:1500]


def spoilt(chance: random.Random, text: str, longest: int = 1200) -> str:
    """A stretch of the text with pieces left out, doubled, moved and written over."""
    start = chance.choice((0, 0, chance.randrange(len(text) + 1)))
    text = text[start : start + longest]
    for _ in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(text) + 1), chance.choice((1, 1, 2, 8, 60))
        stretch = text[at : at + length]
        instead = chance.choice(("", stretch * 2, stretch[::-1], line(chance)[:80], chance.choice(UNITS), chr(chance.randrange(1, 0xD7FF))))
        text = text[:at] + instead + text[at + length :]
    return text


def sentence(chance: random.Random) -> str:
    """A sentence of news with odd figures and dates, mostly one."""
    words = chance.choice(SENTENCES)
    while "{" in words:
        odd = chance.random() < 0.4
        words = words.replace("{n}", chance.choice(NUMBERS) if odd else str(chance.randint(0, 400)), 1)
        words = words.replace("{d}", chance.choice(DATES) if odd else "3 May 2024", 1)
    return words


def sentences(chance: random.Random) -> str:
    """A short text of such sentences."""
    return chance.choice((" ", "\n\n", "\n", "")).join(sentence(chance) for _ in range(chance.randint(1, 5)))


def strewn(chance: random.Random) -> str:
    """Sentences with signs of every script strewn in."""
    text = sentences(chance)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(SIGNS) * chance.choice((1, 1, 3, 30)) + text[at:]
    return text


def mixture(chance: random.Random) -> str:
    """The beginning of one sample and the end of another, spoilt."""
    one, other = chance.choice(seeds()), chance.choice(seeds())
    return spoilt(chance, one[:500] + other[-500:])


def long(chance: random.Random) -> str:
    """One thing again and again: a word, a line, a sentence of figures, signs that belong to one letter."""
    unit = chance.choice((*UNITS, *SIGNS, *NUMBERS, sentence(chance) + " ", "a" * 50, "5 men, "))
    # one in twenty is as long as a file of noise: what costs a little for each figure shows there
    length = 40_000 if chance.random() < 0.05 else chance.choice((1000, 2000, 4000))
    return (unit * (length // len(unit) + 1))[:length]


TEXTS: tuple[Callable[[random.Random], str], ...] = (
    sentences,
    sentences,
    strewn,
    mixture,
    lambda chance: spoilt(chance, chance.choice(seeds())),
    lambda chance: spoilt(chance, chance.choice(seeds())),
    lambda chance: "".join(line(chance) for _ in range(chance.randint(1, 2))),
    long,
)


def article(chance: random.Random) -> str:
    """An odd text of any sort."""
    return chance.choice(TEXTS)(chance)


# ---- bytes -----------------------------------------------------------------------------------------------------------

ENCODINGS = (
    "utf-8 utf-8-sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be utf-7 cp1252 latin-1 cp1251 koi8_r gb18030 big5 "
    "shift_jis euc_kr cp037 hz"
).split()
MARKS = (
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xff\xfe\0\0",
    b"\0\0\xfe\xff",
    b"\xed\xa0\x80",
    b"\0",
    b"\xff",
    b"\xc0\x80",
    b"\xf4\x90\x80\x80",
)
"""Byte order marks, and bytes that UTF-8 does not have."""


def damaged(chance: random.Random, data: bytes) -> bytes:
    """The bytes with some written over and the end cut off."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 9)):
        if found:
            found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found[: chance.randint(0, len(found))] if chance.random() < 0.3 else found)


def encoded(chance: random.Random, text: str) -> bytes:
    """The text in one encoding or another, marks strewn in, two encodings in one file, or random bytes."""
    data = text.encode(chance.choice(ENCODINGS), "replace")
    sort = chance.randrange(6)
    if sort == 0:
        at = chance.choice((0, 0, chance.randrange(len(data) + 1)))
        return data[:at] + chance.choice(MARKS) * chance.choice((1, 1, 20)) + data[at:]
    if sort == 1:
        return data + chance.choice(MARKS) + text.encode(chance.choice(ENCODINGS), "replace")
    if sort == 2:
        return damaged(chance, data)
    if sort == 3 and chance.random() < 0.3:
        return chance.randbytes(chance.choice((1, 2, 3, 40, 3000)))
    return data


def utf8(text: str) -> bytes:
    """The text as nearly every file holds it; halves of characters as UTF-8 must not have them."""
    return text.encode("utf-8", "surrogatepass")


def picked(chance: random.Random, several: Sequence[str], most: int) -> list[str]:
    """Some of several, in any order, one perhaps twice."""
    return [chance.choice(several) for _ in range(chance.randint(0, most))]
