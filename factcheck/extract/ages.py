"""Ages: "aged 42", "a 9-year-old", "at the age of 21", "John Smith, 42,"."""

from collections.abc import Sequence

from factcheck.extract.figures import Figure, low_at, past_hyphen, words_at
from factcheck.extract.lexer import Token
from factcheck.extract.numbers import Number, read_number
from factcheck.reference.nouns import nouns
from factcheck.reference.numerals import ONES, TEENS, TENS

SPANS = {
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "month": "month",
    "months": "month",
    "week": "week",
    "weeks": "week",
    "day": "day",
    "days": "day",
}


def age_at(tokens: Sequence[Token], i: int) -> Figure | None:
    """An age that its words announce: "aged 42", "age 21", "the age of 21"."""
    word = tokens[i].low
    if word == "aged":
        j = i + 1
    elif word in ("age", "ages"):
        j = i + 2 if low_at(tokens, i + 1) == "of" else i + 1
    else:
        return None
    while low_at(tokens, j) in ("about", "around", "just", "only", "between", "at", "least"):
        j += 1
    number = read_number(tokens, j)
    if number is None or number.sort not in ("figure", "spelled") or not 0 < number.value < 130 or number.scale != 1:
        return None
    age = age_of(tokens, number)
    if age:
        return age._replace(first=j)
    if number.value != number.value.to_integral_value():
        return None
    return Figure(j, number.last, number, "age", unit="year")


def age_of(tokens: Sequence[Token], number: Number) -> Figure | None:
    """The number with "-year-old", "years old", "years of age" or "months old" behind it."""
    j = past_hyphen(tokens, number.last)
    unit = SPANS.get(low_at(tokens, j))
    if unit:
        k = past_hyphen(tokens, j + 1)
        if low_at(tokens, k) in ("old", "olds", "old's", "old’s"):
            return Figure(number.first, k + 1, number, "age", unit=unit)
        if words_at(tokens, k, ("of", "age")):
            return Figure(number.first, k + 2, number, "age", unit=unit)
    if low_at(tokens, j) in ("yo",) and number.scale == 1:
        return Figure(number.first, j + 1, number, "age", unit="year")
    return _after_a_name(tokens, number) or _bound(tokens, number) or _is_so_old(tokens, number) or _of_a_person(tokens, number)


def _of_a_person(tokens: Sequence[Token], number: Number) -> Figure | None:
    """ "A man of 30 died", "two boys of nine and 11": so old is a person who is said to be of a number, and of nothing else."""
    i, j = number.first, number.last
    whole = number.sort in ("figure", "spelled") and number.scale == 1 and 1 <= number.value < 110
    of = next((k for k in range(i - 1, max(0, i - 6), -1) if tokens[k].low == "of"), 0)
    if not of or not whole or number.value != number.value.to_integral_value():
        return None
    person = low_at(tokens, of - 1)
    single = of == 1 or any(token.low in ("a", "an", "another", "one") for token in tokens[max(0, of - 5) : of - 1])
    one = of == i - 1 and single and (is_one_person(person) or person.endswith(HUMAN))
    several = person in SEVERAL and (of < i - 1 or _goes_on(tokens, j)) and all(map(_in_a_row, tokens[of + 1 : i]))
    closed = (several and _goes_on(tokens, j)) or _closes(low_at(tokens, j))
    return Figure(i, j, number, "age", unit="year") if (one or several) and closed else None


def _in_a_row(token: Token) -> bool:
    """Whether a token may stand between the ages of several people."""
    return token.low in (",", "and") or token.sort == "figure" or token.low in NUMERALS


def _goes_on(tokens: Sequence[Token], j: int) -> bool:
    """Whether another number follows in a row: "of 9 and 11"."""
    return low_at(tokens, j) in (",", "and") and j + 1 < len(tokens) and (tokens[j + 1].sort == "figure" or tokens[j + 1].low in NUMERALS)


def _closes(word: str) -> bool:
    """Whether a word cannot be what a number counts."""
    return word in CLOSERS or word in BEHIND or (word.isalpha() and word.endswith(("ed", "ing")))


def is_one_person(word: str) -> bool:
    """Whether a word names one human being by what they are, not by those they belong to: "a leader of five" leads five."""
    return word not in OVER_OTHERS and (word == "person" or nouns().kinship(word, "person") == "narrower")


def _is_so_old(tokens: Sequence[Token], number: Number) -> Figure | None:
    """ "She was 13 at the time", "who is 46,": a person who is a number is so old."""
    i, j = number.first, number.last
    k = i - 2 if low_at(tokens, i - 1) in ("also", "just", "only", "now", "then") else i - 1
    person = low_at(tokens, k) in ("is", "was") and low_at(tokens, k - 1) in ("who", "he", "she")
    person = person or low_at(tokens, k) in ("turned", "turns") or (low_at(tokens, k) == "at" and low_at(tokens, k - 1) in DYING)
    person = person or (low_at(tokens, k) == "both" and number.value >= 13)
    person = person or (low_at(tokens, i - 1) in ("them", "whom") and low_at(tokens, i - 2) == "of" and low_at(tokens, i - 3) in BY_AGE)
    ends = j >= len(tokens) or tokens[j].text in ",.;)" or low_at(tokens, j) in ("at", "when", "and", "years", "next", "in", "on", "this")
    whole = number.scale == 1 and 1 <= number.value < 115 and number.value == number.value.to_integral_value()
    return Figure(i, j, number, "age", unit="year") if person and ends and whole else None


DYING = frozenset("dies died dead".split())
BY_AGE = frozenset("youngest oldest eldest younger older elder".split())
"""Words that single out one of several by age: "the youngest of them 19"."""
SEVERAL = frozenset("men women boys girls children brothers sisters teenagers youths pupils students".split())
HUMAN = ("man", "woman", "boy", "girl", "worker", "keeper", "holder", "driver")
"""How words for one human being end."""
OVER_OTHERS = frozenset(
    "leader ringleader member boss director head executive crew friend relative survivor victim winner guard fan".split()
)
NUMERALS = frozenset({*ONES, *TEENS, *TENS})
BEHIND = frozenset(
    "who whose was were is are has have had held shot hurt found dies dead faces admits died fell lost drowned from in at on with after "
    "when while by said told remains remain".split()
)
"""Words that follow a person's age, where a counted thing would have its noun."""
CLOSERS = frozenset({",", ".", ";", ")", "", "-", "–", "—", "and", "("})
TOLD = frozenset("had was is has were who whose died said told of from suffered".split())
"""Words behind the second comma of "Anna, 9, had" that only a person takes."""
NO_PERSON = frozenset("and or but then so now today yesterday tomorrow however respectively total least points all that total".split())
PERSONS = frozenset(
    "people persons adults children men women girls boys those anyone anybody everyone patients players workers drivers citizens "
    "residents youths "
    "voters americans britons kids teenagers pensioners males females students someone somebody drinkers".split()
)


def _bound(tokens: Sequence[Token], number: Number) -> Figure | None:
    """ "Children under 5", "people over 65": a bound on ages where persons stand before it and nothing is counted behind."""
    i, j = number.first, number.last
    bound = low_at(tokens, i - 1) in ("under", "over", "above", "below") and low_at(tokens, i - 2) in PERSONS
    whole = number.scale == 1 and number.value < 120 and number.value == number.value.to_integral_value()
    counts = j < len(tokens) and tokens[j].sort == "word" and tokens[j].low.endswith("s") and tokens[j].low not in ("was", "is", "has")
    if not bound or not whole or counts or low_at(tokens, j) in ("%", "percent", "per"):
        return None
    return Figure(i, j, number, "age", unit="year")


def _after_a_name(tokens: Sequence[Token], number: Number) -> Figure | None:
    """ "John Smith, 42, said": a whole number between commas behind a name."""
    i, j = number.first, number.last
    plain = number.last == number.first + 1 and tokens[i].sort == "figure" and tokens[i].text.isdecimal()
    if not plain or not 1 <= number.value < 120 or low_at(tokens, i - 1) != "," or low_at(tokens, j) not in CLOSERS:
        return None
    at = i - 4 if i > 4 and tokens[i - 2].text == "." and tokens[i - 3].low in ("jr", "sr") else i - 2
    before = tokens[at] if at >= 0 else None
    if before is None or before.sort != "word" or before.low in NO_PERSON or before.low in SPANS:
        return None
    if before.text.islower() and before.low.endswith("s") and any(token.sort == "figure" for token in tokens[max(0, i - 5) : i - 2]):
        return None  # "three quarters of the 64 players, 48, are tall" counts again what it has counted
    named = before.text[0].isupper() and at > 0 and tokens[at - 1].text[:1].isupper()
    row = (low_at(tokens, j + 1) in ("and", "or", "to") and low_at(tokens, j + 2) not in ("her", "his", "their")) or (
        j + 1 < len(tokens) and tokens[j + 1].sort == "figure"
    )
    if low_at(tokens, j) == "and" and not (named and j + 1 < len(tokens) and tokens[j + 1].text[0].isupper()):
        return None
    told = before.text[0].isupper() and (low_at(tokens, j) == ";" or (low_at(tokens, j) == "," and low_at(tokens, j + 1) in TOLD))
    if not named and not told and ((row and not before.text[0].isupper()) or not 13 <= number.value <= 100):
        return None
    return Figure(i, j, number, "age", unit="year")
