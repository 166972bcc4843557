"""Whether what two articles say of one thing can both be right.

An article is held against another only where all it says of a thing is at odds with all the other says of it; one figure in common, or any
way to see the one within the other, is enough for silence.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from factcheck.checks.accounts import Account, leads, one_day, vague
from factcheck.checks.material import Material
from factcheck.intervals import Interval, add, as_rounded, exactly, may_be_one_count, printed, subtract
from factcheck.model import Claim
from factcheck.reference.events import AT_ONCE

WIDE = re.compile(r"(?i)\b(?:across|nationwide|statewide|countrywide|throughout|worldwide|globally|in all)\b")
"""Words for a whole country or region."""
HALF = Decimal("0.5")
"""What rounding to a whole figure changes at most: 61 per cent may be 61.4."""
MEASURED = Decimal("0.3")
"""What two agencies' magnitudes of one earthquake may differ by."""
NEAR_BY = 60
"""Letters behind a figure within which its clause says where it holds."""
RUNNING = re.compile(
    r"(?i)\bas of\b|\bstill (?:missing|unaccounted|trapped|being|in hospital)|"
    r"\b(?:rose|risen|climbed|grew|grown|increased|jumped|mounted|revised) (?:up |down |sharply )?(?:from [\w, ]+ )?to\b"
)
"""Words of a count that goes on: on one day it may be another in the evening."""
GENERIC = frozenset("police authority official officer government army military company firm group gunman attacker regulator".split())
"""Subjects that may stand for any other."""
FURTHER = frozenset(["more", "another", "further", "additional"])
"""Words of a batch on top."""


def at_odds(one: Account, two: Account, material: Material) -> bool:
    """Whether the totals that two articles lead with cannot both be right."""
    return contested(one, two, material) is not None


def contested(one: Account, two: Account, material: Material) -> tuple[Claim, Claim] | None:
    """The totals that two articles lead with, where neither can hold together with anything the other counts in that way."""
    mine, theirs = facing(one, two)
    if not mine or not theirs or not leads(mine[0], material) or not leads(theirs[0], material):
        return None
    pair = mine[0], theirs[0]
    counted = [[c for c in (*account.claims, *account.also) if not vague(c)] for account in (one, two)]
    if any(agree(pair[0], other) for other in counted[1]) or any(agree(pair[1], other) for other in counted[0]):
        return None
    if not alike_in_extent(*pair) or set_on_top(pair, one) or set_on_top(pair[::-1], two):
        return None
    if any(RUNNING.search(claim.sentence) for claim in pair):
        return None
    if not one.fates.get(pair[0].id) and not (subjects_meet(*pair) and any(narrowed_alike(*said) for said in wordings(pair, one, two))):
        return None
    mixed = one.fates.get(pair[0].id) != two.fates.get(pair[1].id)
    return None if mixed and differ_by_the_dead(*pair, one.dead) else pair


def wordings(pair: tuple[Claim, Claim], one: Account, two: Account) -> Iterator[tuple[Claim, Claim]]:
    """The two figures wherever their articles give them: "eleven local gangs" are "the 11 gangs" further down."""
    mine, theirs = ([c for c in account.claims if c.value == claim.value] for claim, account in zip(pair, (one, two), strict=True))
    return product(mine, theirs)


def alike_in_extent(one: Claim, two: Claim) -> bool:
    """Whether two figures may be of one stretch of country: not where only one of them is told for all of it."""
    return is_wide(one) == is_wide(two)


def narrowed_alike(one: Claim, two: Claim) -> bool:
    """Whether two figures may count the same things: "fraud cases" and "cases", not "stolen cars" and "burnt cars"."""
    mine, theirs = (
        {word for words in (*claim.modifiers, claim.measure or "") for word in re.findall(r"\w{3,}", words.lower())} for claim in (one, two)
    )
    return mine <= theirs or theirs <= mine or len(mine & theirs) > 1


def is_wide(claim: Claim) -> bool:
    """Whether a figure's own clause says that it is for a whole country or region: "64 people across five states"."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :]
    return WIDE.search(re.split(r"[,;:.]", behind, maxsplit=1)[0][:NEAR_BY]) is not None


def subjects_meet(one: Claim, two: Claim) -> bool:
    """Whether two figures may be said of one firm, person or thing: one names none, or the other's sentence has it too."""
    mine, theirs = ({word.lower() for word in re.findall(r"\w{3,}", claim.subject or "")} for claim in (one, two))
    if not mine or not theirs or GENERIC & (mine | theirs):
        return True
    return any(words & {word.lower() for word in re.findall(r"\w{3,}", claim.sentence)} for words, claim in ((mine, two), (theirs, one)))


def set_on_top(pair: tuple[Claim, Claim], account: Account) -> bool:
    """Whether the account's total is the other's with a batch on top that it names: "after five more died"."""
    mine, theirs = pair
    further = [claim for claim in account.also if is_further(claim)]
    return any(
        mine.value and theirs.value and c.value and printed(mine.value).overlaps(add(printed(theirs.value), printed(c.value)))
        for c in further
    )


def is_further(claim: Claim) -> bool:
    """Whether a figure counts a batch on top: "another five", "five more"."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :].split(maxsplit=1)[:1]
    return bool(FURTHER & {word.lower() for modifier in (*claim.modifiers, *behind) for word in modifier.split()})


def facing(one: Account, two: Account) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of two accounts to hold against each other: of one day and one fate where both have such, else what there is."""
    mine, theirs = one.claims, two.claims
    days = [claim.when for claim in mine if one_day(claim.when) and any(other.when == claim.when for other in theirs)]
    if days and (one.fates.get(mine[0].id) or mine[0].action) in AT_ONCE:
        mine, theirs = (tuple(claim for claim in claims if claim.when == days[0]) for claims in (mine, theirs))
    shared = [fate for fate in dict.fromkeys(one.fates.values()) if one.of_fate(fate, mine) and two.of_fate(fate, theirs)]
    return (one.of_fate(shared[0], mine), two.of_fate(shared[0], theirs)) if shared else (mine, theirs)


def agree(one: Claim, two: Claim) -> bool:
    """Whether two figures can be one: counts as told, sums and measures as they may have been rounded."""
    if one.value is None or two.value is None:
        return True
    if not {one.kind, two.kind} <= {"count", "number"}:
        return as_rounded(one.value).overlaps(widened(as_rounded(two.value), HALF if whole(one) != whole(two) else Decimal(0)))
    if whole(one) and whole(two):
        return may_be_one_count(one.value, two.value)
    return printed(one.value).overlaps(widened(printed(two.value), MEASURED))


def widened(interval: Interval, by: Decimal) -> Interval:
    """The interval with so much more at each end."""
    return Interval(interval.low and interval.low - by, interval.high and interval.high + by)


def whole(claim: Claim) -> bool:
    """Whether a figure has no decimals."""
    point = claim.value.point if claim.value else None
    return point is None or point == point.to_integral_value()


def differ_by_the_dead(one: Claim, two: Claim, dead: Sequence[Claim]) -> bool:
    """Whether one figure may be the other with the dead among them; one dead is often told without a figure."""
    mine, theirs = (printed(claim.value) if claim.value else Interval(None, None) for claim in (one, two))
    counts = [exactly(1), *(printed(claim.value) for claim in dead if claim.value)]
    return any(mine.overlaps(add(theirs, count)) or mine.overlaps(subtract(theirs, count)) for count in counts)
