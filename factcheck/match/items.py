"""Lists of names and their items, with how many items there are at least and at most."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model import Token
from factcheck.reference.nouns import nouns
from factcheck.reference.places import level, lies_in, places_named

ENDS = frozenset({".", ";", ":", "!", "?", ")", "–", "—", "--", "―", "”", '"'})
JOINTS = frozenset({"and", "or"})
LONG_JOINTS = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("plus",))
INNER = frozenset("of the de la le al el van von der den bin ibn di da du des del dos y e for on 's ’s".split())
OPEN_ITEMS = frozenset({"other", "others", "elsewhere", "etc", "etc.", "more", "rest", "various", "several", "some", "many"})
QUOTES = frozenset("'\"“”‘’`")
TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "ms.", "dr.", "sir", "dame", "lord", "lady"})
ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our"})


class Listing(NamedTuple):
    """A list in a sentence: its items' offsets, how many they are at least and at most, where it starts and what token follows."""

    items: tuple[tuple[int, int], ...]
    low: int
    high: int
    start: int
    next: int
    exact: bool
    """All items are names; a list of other phrases is read with less trust."""


class Item(NamedTuple):
    """An item: its first token and the one after its last."""

    first: int
    next: int
    name: bool


def listing_at(tokens: Sequence[Token], start: int, measure: str | None, by: str) -> Listing | None:
    """The list that starts at token `start`, or nothing if what stands there is no closed list of two or more."""
    items: list[Item] = []
    joints: list[str] = []
    i = end = start
    while item := name_at(tokens, i) or (phrase_at(tokens, i) if by in ("colon", "dash", "namely") else None):
        items.append(item)
        end = past_age(tokens, item.next)
        joint, i = joint_at(tokens, end)
        if joint is None:
            break
        joints.append(joint)
    return listing_of(tokens, items, joints[: max(len(items) - 1, 0)], end, measure)


def listing_before(tokens: Sequence[Token], end: int, measure: str | None) -> Listing | None:
    """The list of names that ends before token `end` and starts the sentence or a phrase of it."""
    start = end
    while start > 0 and _may_be_listed(tokens[start - 1]):
        start -= 1
    while start < end and not tokens[start].text[:1].isupper():
        start += 1
    listing = listing_at(tokens, start, measure, "before")
    return listing if listing is not None and listing.next == end and listing.exact else None


def _may_be_listed(token: Token) -> bool:
    return token.pos in ("PROPN", "CCONJ", "NUM") or token.text == "," or token.text[:1].isupper() or token.text.lower() in INNER


def name_at(tokens: Sequence[Token], i: int) -> Item | None:
    """A name at token `i`: words with capitals, held together by "of", "de" and the like, perhaps after a lower-case title."""
    first = i
    while i < len(tokens) and i - first < 4 and _title(tokens[i]):
        i += 1
    if i >= len(tokens) or not _capital(tokens[i]):
        return None
    while i < len(tokens):
        if _capital(tokens[i]) or tokens[i].text in ("'s", "’s", "&", "-"):
            i += 1
        elif tokens[i].text.lower() in INNER and i + 1 < len(tokens) and _capital(tokens[i + 1]):
            i += 2
        elif tokens[i].text.lower() in INNER and i + 2 < len(tokens) and tokens[i + 1].text == "the" and _capital(tokens[i + 2]):
            i += 3
        else:
            break
    while i < len(tokens) and tokens[i].pos == "NOUN" and tokens[i].text[:1].islower():
        i += 1  # "Henan provinces", "Chongqing municipality"
    return Item(first, i, True)


def _title(token: Token) -> bool:
    return token.text[:1].islower() and token.pos in ("NOUN", "ADJ", "DET") and token.text.lower() not in OPEN_ITEMS


def _capital(token: Token) -> bool:
    return (token.text[:1].isupper() and token.pos not in ("PRON", "AUX", "VERB", "SCONJ", "CCONJ", "ADP")) or token.pos == "PROPN"


def phrase_at(tokens: Sequence[Token], i: int) -> Item | None:
    """A short phrase of common words ("a fuel tax") at token `i`."""
    first = i
    noun = False
    while i < len(tokens) and i - first < 8:
        token = tokens[i]
        if token.text == "," or token.text in ENDS or token.text.lower() in JOINTS:
            break
        if token.text in QUOTES or (token.pos in ("VERB", "AUX", "PRON", "SCONJ") and token.tag not in ("VBN", "VBG")):
            return None
        noun = noun or token.pos in ("NOUN", "PROPN")
        i += 1
    return Item(first, i, False) if noun else None


def past_age(tokens: Sequence[Token], i: int) -> int:
    """Past an age or a bracket behind a name: "Ann Smith, 24," and "Ann Smith (24)" are one item."""
    if i + 1 < len(tokens) and tokens[i].text == "," and tokens[i + 1].text.isdigit() and len(tokens[i + 1].text) <= 3:
        after = tokens[i + 2].text.lower() if i + 2 < len(tokens) else "."
        if after == "," or after in ENDS or after in JOINTS:
            return i + 2
    if i < len(tokens) and tokens[i].text == "(":
        close = next((j for j in range(i + 1, min(i + 8, len(tokens))) if tokens[j].text == ")"), None)
        return close + 1 if close is not None else i
    return i


def joint_at(tokens: Sequence[Token], i: int) -> tuple[str | None, int]:
    """What joins two items at token `i` ("," ";" "and" ", and"), and the token after it."""
    if i >= len(tokens):
        return None, i
    mark = tokens[i].text if tokens[i].text in (",", ";") else ""
    i += bool(mark)
    words = tuple(token.text.lower() for token in tokens[i : i + 3])
    if words[:1] and words[0] in JOINTS:
        return mark + "and", i + 1
    for joint in LONG_JOINTS:
        if words[: len(joint)] == joint:
            return mark + "plus", i + len(joint)
    return (mark or None), i


def listing_of(tokens: Sequence[Token], items: Sequence[Item], joints: Sequence[str], end: int, measure: str | None) -> Listing | None:
    """Items and joints as a list, unless it is open ("and others"), broken off, or too tangled to count."""
    if len(items) < 2 or open_ended(tokens, items) or not well_joined(joints) or counted(tokens, items):
        return None
    names = all(item.name for item in items)
    low, high = bounds(tokens, items, joints, measure)
    return Listing(
        items=tuple((tokens[item.first].start, tokens[item.next - 1].end) for item in items),
        low=low,
        high=high,
        start=tokens[items[0].first].start,
        next=end,
        exact=names,
    )


def open_ended(tokens: Sequence[Token], items: Sequence[Item]) -> bool:
    """Whether the list says itself that it is not all: "and others", "and several more"."""
    return any(token.text.lower() in OPEN_ITEMS for item in items for token in tokens[item.first : item.next])


def counted(tokens: Sequence[Token], items: Sequence[Item]) -> bool:
    """Whether items carry counts of their own ("two men and a woman"): then items and things are not one to one."""
    return any(tokens[item.first].pos == "NUM" or tokens[item.first].text.lower() in ("both", "couple", "several") for item in items)


def well_joined(joints: Sequence[str]) -> bool:
    """A list has its "and" before the last item (or a "plus" part after it), or is a bare row of three or more."""
    plain = [joint for joint in joints if not joint.endswith("plus")]
    ands = [i for i, joint in enumerate(plain) if joint.endswith("and")]
    if ";" in "".join(plain):
        return True
    if not ands:
        return len(joints) >= 2 or len(plain) < len(joints)
    return ands == [len(plain) - 1] or len(ands) == len(plain)


def bounds(tokens: Sequence[Token], items: Sequence[Item], joints: Sequence[str], measure: str | None) -> tuple[int, int]:
    """How many items at least and at most."""
    high = len(items)
    named = sum(item.name for item in items)
    if 0 < named < high:
        return named, high  # "Ann Smith, a teacher, and Bob Jones, a nurse"
    low = high - sum(doubtful(tokens, items, joints, i, measure) for i in range(len(joints)))
    if any(";" in joint for joint in joints):
        low = min(low, 1 + sum(";" in joint for joint in joints))
    return low, high


def doubtful(tokens: Sequence[Token], items: Sequence[Item], joints: Sequence[str], i: int, measure: str | None) -> bool:
    """Whether the joint after item `i` may stand inside one name or phrase rather than between two."""
    before, after = items[i], items[i + 1]
    if joints[i] == ",":
        if before.name and after.name:
            return nouns().group(head_of(measure)) not in ("nation", "region") and holds(tokens, after, before)
        return tokens[before.next - 1].pos not in ("NOUN", "PROPN")  # "a long, winding road"
    if joints[i] != "and":
        return False
    lexicon = nouns()
    if tokens[after.first].text in lexicon.joined or tokens[before.next - 1].text.lower() in TITLES:
        return True
    if not (before.name and after.name):
        return not _starts_with_article(tokens, after)
    group = lexicon.group(head_of(measure))
    if places_named(name_of(tokens, before)) and places_named(name_of(tokens, after)):
        return False
    return not any(lexicon.is_a(group, upper) for upper in ("person", "nation", "region", "place", "name"))


def holds(tokens: Sequence[Token], outer: Item, inner: Item) -> bool:
    """Whether the second place lies in the first, so that both may be one item: "Austin, Texas, and Boise, Idaho"."""
    around = [place.id for place in places_named(words_of(tokens, outer)) if level(place.id) != "city"]
    return bool(around) and any(lies_in(place.id, region) for place in places_named(words_of(tokens, inner)) for region in around)


def name_of(tokens: Sequence[Token], item: Item) -> str:
    """An item's words with capitals: "Henan" of "Henan province"."""
    return " ".join(token.text for token in tokens[item.first : item.next] if token.text[:1].isupper())


def words_of(tokens: Sequence[Token], item: Item) -> str:
    """An item's words."""
    return " ".join(token.text for token in tokens[item.first : item.next])


def _starts_with_article(tokens: Sequence[Token], item: Item) -> bool:
    return tokens[item.first].text.lower() in ARTICLES


def head_of(measure: str | None) -> str:
    """The last word of a measure: what it is a kind of."""
    return (measure or "").rpartition(" ")[2]
