"""Scale words that have no English word of their own size, or look like one of another size: 亿, lakh, Mrd, billón."""

import re
from collections.abc import Mapping

POWERS: Mapping[str, int] = {
    "万": 4,
    "萬": 4,
    "만": 4,
    "千万": 7,
    "千萬": 7,
    "百万": 6,
    "百萬": 6,
    "亿": 8,
    "億": 8,
    "억": 8,
    "十亿": 9,
    "十億": 9,
    "百亿": 10,
    "百億": 10,
    "千亿": 11,
    "千億": 11,
    "万亿": 12,
    "萬億": 12,
    "조": 12,
    "lakh": 5,
    "lakhs": 5,
    "lac": 5,
    "crore": 7,
    "crores": 7,
    "lakh crore": 12,
    "lakh crores": 12,
    "Mio": 6,
    "Mill": 6,
    "Millionen": 6,
    "millones": 6,
    "milhões": 6,
    "milioni": 6,
    "Mrd": 9,
    "Mia": 9,
    "Milliarden": 9,
    "Milliarde": 9,
    "milliards": 9,
    "milliard": 9,
    "miliardi": 9,
    "miliard": 9,
    "miliardów": 9,
    "mil millones": 9,
    "Billionen": 12,
    "Billion": 12,
    "billones": 12,
    "billón": 12,
    "млн": 6,
    "миллионов": 6,
    "миллиона": 6,
    "млрд": 9,
    "миллиардов": 9,
    "миллиарда": 9,
    "трлн": 12,
}
"""The powers of ten. 兆 is left out: a million of millions in Japan and Taiwan, a million in mainland technical use."""

ENGLISH = frozenset({"Billion"})
"""Words of the table that English has too, for another size or the same: only foreign beside a foreign number."""

NUMBER = r"\d(?<![\d.,]\d)(?:\d{0,2}(?:[.,'  ]\d{3}){0,5}(?:[.,]\d{1,4})?|\d{0,14}(?:[.,]\d{1,4})?)"
WORDS = "|".join(sorted((re.escape(word) for word in POWERS if word not in ENGLISH), key=lambda word: (-len(word), word)))
MONEY: Mapping[str, str] = {
    "元": "CNY",
    "人民币": "CNY",
    "美元": "USD",
    "美金": "USD",
    "欧元": "EUR",
    "港元": "HKD",
    "日元": "JPY",
    "円": "JPY",
    "ドル": "USD",
    "ユーロ": "EUR",
    "원": "KRW",
    "Euro": "EUR",
    "euros": "EUR",
    "euro": "EUR",
    "Dollar": "USD",
    "dollars": "USD",
    "dólares": "USD",
    "Franken": "CHF",
    "rupees": "INR",
    "рублей": "RUB",
    "руб": "RUB",
    "долларов": "USD",
    "€": "EUR",
    "złotych": "PLN",
    "zł": "PLN",
}
"""Currency words behind a foreign scale word."""
COINS = "|".join(sorted(map(re.escape, MONEY), key=lambda word: (-len(word), word)))
SCALED = re.compile(rf"\d[ \u00a0\u202f]?(?:{WORDS})")
"""The end of a number and a scale word: without them there is nothing for `FOREIGN` to find."""
FOREIGN = re.compile(
    rf"(?P<number>{NUMBER})[ \u00a0\u202f]?(?P<scale>{WORDS})(?![A-Za-zäöüéóíа-я])\.?"
    rf"(?:[ \u00a0]?(?:de )?(?P<currency>{COINS}))?"
)
