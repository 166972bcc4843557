"""What an explanation of two figures rests on: where else their articles give them, of what, of which places and times."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.checks.contests import Contest
from factcheck.checks.material import Material
from factcheck.checks.phrases import (
    ACCOUNTS,
    FROM_TO,
    FULL_NAME,
    HELPERS,
    JOURNEY,
    LENGTHS,
    MANY_PLACES,
    NAME,
    PERIOD,
    RANK,
    SITE,
    SPREADING,
    TWO_SITES,
    WIDE,
)
from factcheck.intervals import Interval, add, subtract
from factcheck.model import Claim
from factcheck.reference.calendar import CALENDAR
from factcheck.reference.further import FURTHER, beside_the_dead
from factcheck.reference.places import country_of, level, lies_in

NEAR_BY = 60
"""Letters behind a figure within which its clause says where it holds."""
KINDS_OF_FIRM = frozenset(
    "bank group party company corporation corp inc ltd plc holdings international university college hospital police department ministry "
    "council airlines airways motors steel energy oil gas power electric insurance media communications technologies systems industries "
    "the new north south east west national royal united american".split()
)
"""Words that the names of two firms may have in common."""
STEM = 5
"""Letters that the forms of a word have in common."""
GENERIC = frozenset(
    "police authority official officer government army military company firm group gunman attacker regulator robber thief burglar raider "
    "gang man people custom container lorry truck van car boat ship vessel garage warehouse cache coastguard navy".split()
)
"""Subjects that may stand for any other."""
COUNTING = frozenset(["count", "number"])
HURT = frozenset(["injure", "shoot"])
OWN_EXTENT = frozenset(["count", "number", "money", "measure"])
"""Figures that may have an extent of their own."""
COMPLEMENT = re.compile(r"(?:\s[\w’'-]+){1,4}?\sof((?:\s[\w’'-]+){1,4})")
"""A few words of which the figure is, and what they are of."""


def wordings(contest: Contest) -> Iterator[tuple[Claim, Claim]]:
    """The two figures wherever their articles give them: "eleven local gangs" are "the 11 gangs" further down."""
    mine = (claim for claim in contest.one.claims if claim.value == contest.mine.value)
    theirs = (claim for claim in contest.two.claims if claim.value == contest.theirs.value)
    return product(mine, theirs)


def same_figures(contest: Contest) -> list[Claim]:
    """The one figure wherever its article gives it, as a count or without its noun, with "about" or without it."""
    known: dict[str, list[Claim]] = contest.material.once("same figures", dict)
    if contest.mine.id not in known:
        known[contest.mine.id] = figures_like(contest.mine, contest.material)
    return known[contest.mine.id]


def figures_like(claim: Claim, material: Material) -> list[Claim]:
    """A figure wherever its article gives it."""
    kinds = COUNTING if claim.kind in COUNTING else {claim.kind}
    told = (one for one in material.document_of[claim.article].claims if one.kind in kinds)
    return [one for one in told if same_point(one, claim) or (not two_points(one, claim) and one.value == claim.value)]


def says(contest: Contest, words: re.Pattern[str]) -> bool:
    """Whether a sentence with the one figure has such words."""
    return any(words.search(one.sentence) for one in same_figures(contest))


def same_point(one: Claim, two: Claim) -> bool:
    """Whether two figures are one number, whatever is said of how sure it is."""
    return bool(one.value and two.value and one.value.point is not None and one.value.point == two.value.point)


def two_points(one: Claim, two: Claim) -> bool:
    """Whether both figures name an amount."""
    return all(claim.value and claim.value.point is not None for claim in (one, two))


def periods_of(contest: Contest) -> frozenset[str]:
    """The times, longer than an occasion, that the one figure is told for."""
    return frozenset(match[0].lower() for one in same_figures(contest) for match in PERIOD.finditer(one.sentence))


def may_be_one_period(one: str, two: str) -> bool:
    """Whether two wordings may be of one time: "first half", "half-year" and "the six months"; not the first and the second half."""
    mine, theirs = (next((name for name, words in LENGTHS if words.search(said)), said) for said in (one, two))
    ranks = [RANK.findall(said) for said in (one, two)]
    return mine == theirs and (not all(ranks) or ranks[0] == ranks[1])


def names_before(contest: Contest) -> frozenset[tuple[str, str]]:
    """The first and last names that stand before the one figure, wherever its article gives it."""
    before = (one.sentence[: one.start - one.sentence_start] for one in same_figures(contest))
    return frozenset((match[1], match[2]) for text in before for match in FULL_NAME.finditer(text))


def accounts_near(claim: Claim) -> Iterator[re.Match[str]]:
    """The words beside a figure that say of which accounts it is."""
    at = claim.start - claim.sentence_start
    return ACCOUNTS.finditer(claim.sentence, max(0, at - NEAR_BY), at + len(claim.text) + NEAR_BY)


def is_more(one: Claim, two: Claim) -> bool:
    """Whether the one figure is the larger as written."""
    return bool(one.value and two.value and one.value.point and two.value.point and one.value.point > two.value.point)


def is_part_of(part: Claim, claim: Claim) -> bool:
    """Whether a figure counts some of what another of its sentence counts."""
    kinds = COUNTING if claim.kind in COUNTING else {claim.kind}
    return part.scope == "part" and part.kind in kinds and part.sentence_start == claim.sentence_start


def clause_behind(claim: Claim) -> str:
    """What stands right behind a figure in its clause."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :]
    return re.split(r"[,;:.]", behind, maxsplit=1)[0]


def narrowed_alike(one: Claim, two: Claim) -> bool:
    """Whether two figures may count the same things: "fraud cases" and "cases", not "stolen cars" and "burnt cars"."""
    return not narrowing(one, two) or not narrowing(two, one) or len(words_of(one) & words_of(two)) > 1


def narrowing(one: Claim, two: Claim) -> frozenset[str]:
    """The words that narrow down what the one counts and that the other's sentence has in no form: "cancelled" flights are told by
    their "cancellation"."""
    head = (one.measure or "").rpartition(" ")[2].lower()
    stems = {word[:STEM] for word in re.findall(r"\w{3,}", two.sentence.lower())}
    return frozenset(word for word in words_of(one) if word != head and word[:STEM] not in stems)


def sites_told(contest: Contest) -> frozenset[str]:
    """Where the one figure's things are, by the nouns of its clauses: "8,400 ducks on a farm"."""
    return frozenset(found[1] for one in same_figures(contest) if (found := SITE.match(clause_behind(one))))


def two_sites_in(sentence: str) -> Iterator[tuple[str, ...]]:
    """Two places by name that a sentence tells of together; not the ends of a journey, nor where helpers are from."""
    for match in TWO_SITES.finditer(sentence):
        if not (match[0].startswith("from ") and HELPERS.search(sentence[: match.start()])):
            yield match.groups()
    if not JOURNEY.search(sentence):
        yield from (match.groups() for match in FROM_TO.finditer(sentence))


OF_ALL = frozenset("total all whole entire overall combined altogether".split())
"""Words that single out none of those counted."""


def words_of(claim: Claim) -> frozenset[str]:
    """The words for what is counted."""
    return frozenset(word for words in (*claim.modifiers, claim.measure or "") for word in re.findall(r"\w{3,}", words.lower())) - OF_ALL


def is_wide(claim: Claim) -> bool:
    """Whether a figure's own clause says that it is for a whole country or region: "64 people across five states"."""
    found = WIDE.search(clause_behind(claim))
    return found is not None and found.start() < NEAR_BY


def complement_of(claim: Claim) -> frozenset[str]:
    """The words behind "of" that say what sort of thing is counted: "six major cases of trans-border telecom fraud"."""
    found = COMPLEMENT.match(clause_behind(claim))
    return frozenset(re.findall(r"\w{3,}", found[1].lower())) if found else frozenset()


def is_of_many_places(claim: Claim, material: Material) -> bool:
    """Whether a sentence tells a figure of many places: not where another figure stands between the two ("40 held over 900 thefts in
    many cities")."""
    found = MANY_PLACES.search(claim.sentence)
    if found is None:
        return False
    start, end = claim.end, claim.sentence_start + found.start()
    told = material.document_of[claim.article].claims
    return not any(one.kind in OWN_EXTENT and one.scope != "part" and start <= one.start < end and one.end <= end for one in told)


def subjects_meet(one: Claim, two: Claim) -> bool:
    """Whether two figures may be said of one firm, person or thing: one names none, or the other's sentence has it too.

    The Green party and the Left party have a word in common, and are two.
    """
    mine, theirs = (re.findall(r"\w{3,}", (claim.subject or "").lower()) for claim in (one, two))
    if not mine or not theirs or GENERIC & {*mine, *theirs}:
        return True
    if mine[-1] == theirs[-1] and len(mine) > 1 and len(theirs) > 1 and not set(mine[:-1]) & set(theirs[:-1]):
        return False
    return any(
        set(words) & {word.lower() for word in re.findall(r"\w{3,}", claim.sentence)} for words, claim in ((mine, two), (theirs, one))
    )


def is_further(claim: Claim) -> bool:
    """Whether a figure counts a batch on top: "another five", "five more"; not those hurt beside the dead."""
    if claim.action in HURT and beside_the_dead(claim):
        return False
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :].split(maxsplit=1)[:1]
    return bool(FURTHER & {word.lower() for modifier in (*claim.modifiers, *behind) for word in modifier.split()})


def like_claims(claim: Claim, material: Material) -> Iterator[Claim]:
    """What its article says in the same kind, unit and event."""
    for other in material.document_of[claim.article].claims:
        if other.kind == claim.kind and other.unit == claim.unit and other.value and claim.action in (other.action, None):
            yield other


def total(first: Interval, others: Sequence[Interval]) -> Interval:
    """The sum of intervals."""
    for other in others:
        first = add(first, other)
    return first


def spreads(claims: Sequence[Claim]) -> bool:
    """Whether a figure is told of what befalls many places at once."""
    return any(SPREADING.search(claim.sentence) for claim in claims)


def is_of_more_places(contest: Contest) -> bool:
    """Whether the one, the larger, is told of the other's place and of more: in Kharkiv and Sumy."""
    mine, theirs = (places_of(claim, contest.material) for claim in (contest.mine, contest.theirs))
    further = [place for place in mine if not any(lies_in(place, other) or lies_in(other, place) for other in theirs)]
    return bool(mine & theirs) and bool(further) and is_more(contest.mine, contest.theirs)


def is_town_of(contest: Contest) -> bool:
    """Whether the one's sentence names a town, and the other's none but what holds it."""
    mine, theirs = (places_of(claim, contest.material) for claim in (contest.mine, contest.theirs))
    towns = [place for place in mine if level(place) == "city"]
    return bool(theirs) and any(all(level(place) != "city" and held_by(town, place) for place in theirs) for town in towns)


def held_by(town: str, place: str) -> bool:
    """Whether a place may hold a town, whose region is not always known."""
    return lies_in(town, place) or country_of(town) == country_of(place)


def places_of(claim: Claim, material: Material) -> frozenset[str]:
    """The places that a claim's sentence names."""
    start, end = claim.sentence_start, claim.sentence_start + len(claim.sentence)
    return frozenset(t.place for t in material.document_of[claim.article].places if start <= t.start < end)


def lands_of(claim: Claim, material: Material) -> frozenset[str]:
    """The countries that a claim's sentence names, or names places in."""
    return frozenset(country_of(place) for place in places_of(claim, material))


def differ_by(contest: Contest, counts: Sequence[Interval]) -> bool:
    """Whether one of the two figures is the other and one of these counts."""
    mine, theirs = (contest.allowed(claim) for claim in (contest.mine, contest.theirs))
    return any(mine.overlaps(add(theirs, count)) or mine.overlaps(subtract(theirs, count)) for count in counts)


def is_known(name: str, text: str) -> bool:
    """Whether a text has the name of a firm or person, or the words of it that are its own: "Doyle" for Liam Doyle."""
    return any(word in text for word in name.split() if word.lower() not in KINDS_OF_FIRM and len(word) > 2)


def names_missing(words: str, text: str) -> list[str]:
    """The names that words are about ("at the Zwickau plant") and that a text does not have."""
    names = (name.removesuffix("'s").removesuffix("’s") for name in NAME.findall(words))
    return [name for name in names if name not in text and name not in CALENDAR]
