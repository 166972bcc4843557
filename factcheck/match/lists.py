"""A stated number and the items listed for it: "three states – Ohio, Texas and Utah".

A list is found by its form (names between separators, closed off by punctuation), and tied to the count it stands beside: after a colon,
dash, comma, bracket or "are", before "are the three …", or in a following sentence that takes the counted noun up again. How many items it
has is an interval: "Black and White Ltd" is one or two, "Austin, Texas" too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from factcheck.match.figures import START, token_of
from factcheck.match.items import Listing, listing_at, listing_before
from factcheck.model import Claim, CountClaim, Document, Relation, Sentence, Span, Token
from factcheck.reference.nouns import nouns

COLONS = frozenset({":"})
DASHES = frozenset({"–", "—", "-", "--", "―"})
OPEN = frozenset(
    "including include includes included among such like especially particularly notably mainly mostly chiefly e.g. example instance "
    "excluding except respectively versus against besides".split()
)
COPULAS = frozenset({"are", "were"})
NAMELY = frozenset({"namely", "viz", "i.e."})
JOINTS = COLONS | DASHES | COPULAS | {"(", ",", "of"}
"""What may join a list to its count."""
MAKE_UP = frozenset({"make", "form", "constitute", "comprise"})
WHERE = frozenset({"in", "at", "near", "off", "on", "from"})
TAKEN_UP = frozenset({"the", "these", "those", "all"})
LONGEST = 60
NAMED = ("person", "nation", "region", "place", "firm", "team", "building")
WORD = re.compile(r"[^\W\d_]++(?:['’-][^\W\d_]++)*+|\d++|[^\w\s]")
MOST_READ = 600
OPENING = 6
"""Words of a sentence within which its subject takes a count up."""
OPENS_CLAUSE = frozenset({"VERB", "AUX", "PRON", "PUNCT", "SCONJ", "CCONJ"})


class Link(NamedTuple):
    """A list tied to a count, and by what."""

    listing: Listing
    by: str


BODIES = frozenset(["crew", "gang", "team", "group", "squad", "staff"])
"""Nouns of people together."""
GROUP = re.compile(r"[A-Za-z-]+(?:s|ese|ish|men)")
"""A plural that names people of one kind."""


def listed(document: Document) -> Iterator[Relation]:
    """The counts of a document with the lists that spell them out."""
    sentences = {sentence.start: position for position, sentence in enumerate(document.sentences)}
    for start, claims in counts_by_sentence(document).items():
        position = sentences.get(start)
        if position is None or not document.sentences[position].tokens:
            continue
        found = links_in(document.sentences[position], claims) or taken_up(document, position, claims)
        found = [(claim, link) for claim, link in found if not of_groups(document, claim, link)]
        yield from (relation_of(document, claim, link) for claim, link in settled(found))


def of_groups(document: Document, claim: CountClaim, link: Link) -> bool:
    """Whether the items are groups of the people counted, not each one of them: "26 migrants: Syrians, Afghans and Iraqis"."""
    noun = (claim.measure or "").rpartition(" ")[2]
    if noun not in BODIES and not nouns().is_a(noun, "person"):
        return False
    return all(GROUP.fullmatch(document.article.text, start, end) for start, end in link.listing.items)


def counts_by_sentence(document: Document) -> Mapping[int, list[CountClaim]]:
    """Counts that a list could spell out, by the start of their sentence."""
    found: dict[int, list[CountClaim]] = {}
    for claim in document.claims:
        if isinstance(claim, CountClaim) and countable(claim):
            found.setdefault(claim.sentence_start, []).append(claim)
    return found


def countable(claim: Claim) -> bool:
    """Whether a list in a newspaper would ever name so many one by one."""
    value = claim.value
    if value is None or value.point is None or value.hedge != "exact" or claim.modality == "denied":
        return False
    return 2 <= value.point <= LONGEST and value.point == value.point.to_integral_value()


def settled(found: Sequence[tuple[CountClaim, Link]]) -> Sequence[tuple[CountClaim, Link]]:
    """Where several counts could own one list, the one that it fits owns it; where none fits, nobody knows whose it is."""
    owners: dict[int, list[tuple[CountClaim, Link]]] = {}
    for claim, link in found:
        owners.setdefault(link.listing.start, []).append((claim, link))
    kept: list[tuple[CountClaim, Link]] = []
    for rivals in owners.values():
        fitting = [rival for rival in rivals if fits(*rival)]
        kept.extend(fitting[:1] if fitting else rivals if len(rivals) == 1 else [])
    return kept


def fits(claim: CountClaim, link: Link) -> bool:
    """Whether the list has as many items as are stated."""
    point = claim.value.point if claim.value else None
    return point is not None and link.listing.low <= point <= link.listing.high


def relation_of(document: Document, claim: CountClaim, link: Link) -> Relation:
    """A count and its list as a record."""
    article = document.article.id
    return Relation(
        kind="list",
        article=article,
        roles={"stated": (claim.id,)},
        spans=tuple(Span(article=article, start=start, end=end) for start, end in link.listing.items),
        facts={"low": str(link.listing.low), "high": str(link.listing.high), "by": link.by},
    )


# ---- in the count's own sentence ---------------------------------------------------------------------------------


def links_in(sentence: Sentence, claims: Sequence[CountClaim]) -> list[tuple[CountClaim, Link]]:
    """Lists that stand in the counts' own sentence."""
    found: list[tuple[CountClaim, Link]] = []
    for claim in claims:
        noun = noun_of(sentence.tokens, claim)
        if noun is None or part_of_name(sentence.tokens, claim) or beside_another(sentence.tokens, noun):
            continue
        link = link_after(sentence.tokens, noun, claim) or link_before(sentence.tokens, claim)
        if link is not None:
            found.append((claim, link))
    return found


def part_of_name(tokens: Sequence[Token], claim: Claim) -> bool:
    """Whether the figure is a word of a name: the Six Nations, the Big Four."""
    at = bisect_left(tokens, claim.start, key=START)
    return 0 < at < len(tokens) and tokens[at].start == claim.start and tokens[at].text[:1].isupper()


def beside_another(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the names may belong to a noun before the count: "children from two marriages, Ann and Tom"."""
    preposition = tokens[noun].head
    if tokens[noun].dep != "pobj" or tokens[tokens[preposition].head].tag != "NNS":
        return False
    return not is_named(tokens[noun])


def is_named(noun: Token) -> bool:
    """Whether a noun counts what has names of its own."""
    return is_named_one_by_one(noun.lemma.lower())


@lru_cache(maxsize=65536)
def is_named_one_by_one(noun: str) -> bool:
    """Whether a noun is that of a sort of things each of which has a name."""
    return any(nouns().is_a(noun, known) for known in NAMED)


def noun_of(tokens: Sequence[Token], claim: Claim) -> int | None:
    """Where the noun phrase of a count ends: the last noun in the run after the figure (the figure itself where it stands alone)."""
    last = token_of(tokens, claim)
    if last is None:
        return None
    end = last
    for i in range(last + 1, min(last + 8, len(tokens))):
        token = tokens[i]
        if token.pos in ("NOUN", "PROPN"):
            end = i
        elif not (token.pos in ("ADJ", "NUM", "PART") or token.tag in ("VBN", "VBG", "POS", "HYPH")):
            break
    return end


def link_after(tokens: Sequence[Token], noun: int, claim: CountClaim) -> Link | None:
    """A list after the count: joined by a colon, dash, bracket, comma or "are"."""
    for i in range(noun + 1, min(noun + 26, len(tokens))):
        if is_open(tokens, i):
            return None
        by = joint(tokens, i, noun)
        if by is None:
            continue
        start = i + 1
        while start < len(tokens) and (
            tokens[start].text.lower() in ("namely", "viz", "ie", "i.e.", ",") or tokens[start].text.lower() == "both"
        ):
            start += 1
        if tokens[start : start + 1] and tokens[start].text.lower() in WHERE:
            return None  # "six ships were idle – in Ghana, Togo and Benin" names where they are, not what they are
        listing = listing_at(tokens, start, claim.measure, by)
        if listing is not None and not listing.exact and claim.measure is None:
            return None
        if listing is not None and closed_off(tokens, listing, by):
            return Link(listing, by)
        if by == "colon":
            return None
    return None


def joint(tokens: Sequence[Token], i: int, noun: int) -> str | None:
    """What joins a list that would start after token `i` to the noun, or nothing."""
    word = tokens[i].text
    if word not in JOINTS and word.lower() not in NAMELY:
        return None
    between = tokens[noun + 1 : i]
    if word in COLONS:
        return "colon"
    if word in DASHES and set_apart(tokens, i) and (i == noun + 1 or not any(t.text == "," for t in between)):
        return "dash"
    if word == "(" and i == noun + 1:
        return "bracket"
    if word.lower() in NAMELY:
        return "namely"
    if word in COPULAS and (tokens[noun].head == i or not any(t.tag in ("VBD", "VBP", "VBZ", "MD") for t in between)):
        return "are"
    # A comma joins only what stands right behind the noun or a short "of the town": further off it opens a new clause.
    if word == "," and len(between) <= 6 and not any(t.pos in OPENS_CLAUSE or t.text[:1].isupper() for t in between):
        return "comma"
    # "the three states of Ohio, Texas and Utah", but not "three counts of assault and battery"
    if word == "of" and i == noun + 1 and i >= 3 and tokens[noun - 2].text.lower() in TAKEN_UP and is_named(tokens[noun]):
        return "of"
    return None


def set_apart(tokens: Sequence[Token], i: int) -> bool:
    """Whether a dash is a dash and not the hyphen of a compound word."""
    return tokens[i].text in ("–", "—", "―") or (
        0 < i < len(tokens) - 1 and tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start
    )


def closed_off(tokens: Sequence[Token], listing: Listing, by: str) -> bool:
    """Whether the list ends where a list set beside a noun would end; "in two games, Smith and Jones scored" is no such list."""
    after = tokens[listing.next].text if listing.next < len(tokens) else "."
    if by in ("colon", "are", "namely"):
        return after in ".;,:!?)]”\"'…\n" or after in DASHES or listing.next >= len(tokens)
    if by == "dash":
        return after in DASHES or after in ".;!?" or listing.next >= len(tokens)
    if by == "bracket":
        return after == ")"
    if by == "of":
        return listing.high >= 2 and listing.exact
    return (after in ",.;!?" or after in DASHES) and listing.exact


def link_before(tokens: Sequence[Token], claim: CountClaim) -> Link | None:
    """A list before the count: "Ohio, Texas and Utah are the three states", "Ohio, Texas and Utah, the three states …"."""
    first = next((i for i, token in enumerate(tokens) if token.start >= claim.start), None)
    if first is None or first < 4:
        return None
    i = first - 1
    definite = tokens[i].text.lower() in TAKEN_UP
    if definite:
        i -= 1
    if tokens[i].text in DASHES or (tokens[i].text in (",", "(") and definite):
        return _before(tokens, i, claim, "before")
    if definite and (tokens[i].text.lower() in COPULAS or tokens[i].lemma in MAKE_UP or tokens[i].text == "up"):
        while i > 0 and tokens[i].pos in ("VERB", "AUX", "ADP", "PART", "ADV"):
            i -= 1
        return _before(tokens, i + 1, claim, "are")
    return None


def _before(tokens: Sequence[Token], end: int, claim: CountClaim, by: str) -> Link | None:
    listing = listing_before(tokens, end, claim.measure)
    return Link(listing, by) if listing is not None else None


# ---- in a later sentence -----------------------------------------------------------------------------------------


def taken_up(document: Document, position: int, claims: Sequence[CountClaim]) -> list[tuple[CountClaim, Link]]:
    """A list in the next sentence, whose subject takes the count up again: "The cases were registered in …", "They are …"."""
    if position + 1 >= len(document.sentences):
        return []
    following = document.sentences[position + 1]
    opening = WORD.match(document.article.text, following.start)
    if not opening or opening[0].lower() not in TAKEN_UP | {"they"}:
        return []
    first = following.tokens or rough_tokens(document.article.text, following, OPENING)
    if len(first) < 4 or not any(subject_end(first, claim) for claim in claims):
        return []
    tokens = following.tokens or rough_tokens(document.article.text, following)
    found: list[tuple[CountClaim, Link]] = []
    for claim in claims:
        start = subject_end(tokens, claim)
        if start is None or any(is_open(tokens, at) for at in range(len(tokens))):
            continue
        link = link_of_taken_up(tokens, start, claim)
        if link is not None:
            found.append((claim, link))
    return found


def is_open(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word says that what is listed is not all: "including", "such as"; "such a ban" does not."""
    word = tokens[i].text.lower()
    return word in OPEN and not (word == "such" and tokens[i + 1 : i + 2] and tokens[i + 1].text.lower() in ("a", "an"))


def rough_tokens(text: str, sentence: Sentence, most: int | None = None) -> tuple[Token, ...]:
    """Words of a sentence that holds no figure and so was not parsed, told apart by their capitals: enough to see a list of names."""
    return tuple(
        Token(word[0], word[0].lower(), *rough_tag(word[0], first=word.start() == sentence.start), "", 0, word.start(), word.end())
        for word in islice(WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + MOST_READ)), most)
    )


def rough_tag(word: str, first: bool) -> tuple[str, str]:
    """Tag and part of speech by the look of a word."""
    if not word[0].isalnum():
        return ",", "PUNCT"
    if word[0].isupper() and not first:
        return "NNP", "PROPN"
    low = word.lower()
    if low in ("are", "were", "be", "been"):
        return "VBP", "AUX"
    if low in ("in", "from", "at", "by", "to", "of"):
        return "IN", "ADP"
    return ("NNS" if low.endswith("s") else "NN", "NOUN") if low.endswith("s") or is_noun(low) else ("", "X")


@lru_cache(maxsize=65536)
def is_noun(word: str) -> bool:
    """Whether a word is that of a sort of things that are listed by name, in the singular or the plural."""
    known = word.removesuffix("s").removesuffix("ie")
    return any(map(is_named_one_by_one, (word, known, known + "y")))


def subject_end(tokens: Sequence[Token], claim: CountClaim) -> int | None:
    """Where the subject of a sentence ends that speaks of all that were counted: "They", "The cases"."""
    words = [token.text.lower() for token in tokens[:OPENING]]
    if words[:1] == ["they"]:
        return 1
    noun = (claim.measure or "").split(" ")[-1]
    if words[0] in TAKEN_UP and len(tokens) > 2:
        for i in range(1, min(5, len(tokens))):
            if tokens[i].tag == "NNS" and tokens[i].lemma.lower() in (noun, noun + "s", noun + "es"):
                return i + 1
            if tokens[i].pos not in ("ADJ", "NOUN", "NUM"):
                return None
    return None


def link_of_taken_up(tokens: Sequence[Token], start: int, claim: CountClaim) -> Link | None:
    """The first list after such a subject. It is one item each only where the words say so ("are", "each")."""
    each = any(token.text.lower() in ("each", "respectively") for token in tokens)
    for i in range(start, min(start + 8, len(tokens))):
        if tokens[i].pos in ("AUX", "ADP"):
            listing = listing_at(tokens, i + 1, claim.measure, "taken-up")
            if listing is not None:
                sure = (tokens[i].text in COPULAS and i == start) or each
                return Link(listing, "taken-up" if sure else "perhaps")
    return None
