"""How two different figures of one thing can both be right: the list `EXPLANATIONS` has every way, each a function of its own."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, product

from factcheck.checks.accounts import vague
from factcheck.checks.contests import Contest
from factcheck.checks.material import Material
from factcheck.checks.phrases import (
    MANY_PLACES,
    NAME,
    OPERATION,
    PERIOD,
    PERSON_FINED,
    SECTION,
    SPREADING,
    SUBJECT,
    SUMMED,
    TOGETHER,
    TWO_SITES,
    WIDE,
)
from factcheck.intervals import Interval, add, exactly, printed, subtract
from factcheck.model import Claim
from factcheck.reference.calendar import CALENDAR
from factcheck.reference.events import AT_ONCE
from factcheck.reference.perpetrators import tells_of_their_death
from factcheck.reference.places import country_of, level, lies_in

NO_CHANCE = 10
"""From here on a figure that two articles give is no chance."""
NEAR_BY = 60
"""Letters behind a figure within which its clause says where it holds."""
GENERIC = frozenset("police authority official officer government army military company firm group gunman attacker regulator".split())
"""Subjects that may stand for any other."""
COUNTING = frozenset(["count", "number"])
FURTHER = frozenset(["more", "another", "further", "additional"])
"""Words of a batch on top."""
ADDENDS = 3
"""So many figures of one article may add up to the total of the other; more do so by chance."""


def explained(contest: Contest) -> bool:
    """Whether there is a way in which both figures can be right."""
    return any(explains(contest) or explains(contest.turned) for explains in EXPLANATIONS)


def given_by_both(contest: Contest) -> bool:
    """The one's figure stands somewhere in the other's article too, said of the same or, where it is no small one, of anything."""
    if any(contest.agree(contest.mine, claim) for claim in (*contest.two.claims, *contest.two.also) if not vague(claim)):
        return True
    value = contest.mine.value
    return bool(value and value.point and value.point >= NO_CHANCE) and any(
        claim.value == value and claim.kind in COUNTING for claim in contest.material.document_of[contest.theirs.article].claims
    )


def of_another_extent(contest: Contest) -> bool:
    """Only the one is told for all of a country ("across five states"), or of a town in the country that the other is of, or of more
    places than the other."""
    mine, theirs = same_figures(contest), same_figures(contest.turned)
    if any(map(is_wide, mine)) != any(map(is_wide, theirs)):
        return True
    if any(MANY_PLACES.search(one.sentence) for one in mine) and not any(MANY_PLACES.search(one.sentence) for one in theirs):
        return is_more(contest.mine, contest.theirs)
    return spreads(mine) and spreads(theirs) and (is_town_of(contest) or is_of_more_places(contest))


def of_another_period(contest: Contest) -> bool:
    """They are told for other times: 49 in the past week, twelve on Wednesday; a quarter's profit and the year's."""
    mine, theirs = periods_of(contest), periods_of(contest.turned)
    return bool(mine) and not mine & theirs


def of_several(contest: Contest) -> bool:
    """Only the one, the larger, is a sum for several: three banks fined a total of 96 million, one of them 41 million."""
    if contest.mine.kind != "money" or not is_more(contest.mine, contest.theirs):
        return False
    mine, theirs = same_figures(contest), same_figures(contest.turned)
    return any(TOGETHER.search(one.sentence) for one in mine) and not any(TOGETHER.search(one.sentence) for one in theirs)


def of_one_site(contest: Contest) -> bool:
    """The one, the smaller, is told of a place or thing by name that the other is not: 400 jobs at the Zwickau plant, dead in block B."""
    if not is_more(contest.theirs, contest.mine):
        return False
    if any(part not in contest.theirs.sentence for part in SECTION.findall(contest.mine.sentence)):
        return True
    other = contest.material.articles[contest.theirs.article].text
    fate = contest.one.fates.get(contest.mine.id)
    if not fate and (maker := SUBJECT.match(contest.mine.subject or "")) and maker[0] not in other:
        return True  # a firm that the other article does not know
    if not fate:
        return any(name not in other for name in NAME.findall(clause_behind(contest.mine)[:NEAR_BY]) if name not in CALENDAR)
    said = " ".join(one.sentence for one in same_figures(contest))
    if spreads([contest.mine]) and any(name not in other for name in NAME.findall(said) if name not in CALENDAR):
        return True
    towns = {place for place in places_of(contest.mine, contest.material) if level(place) == "city"}
    known = {toponym.place for toponym in contest.material.document_of[contest.theirs.article].places}
    return fate in AT_ONCE and bool(towns) and not towns & known


def of_two_sites(contest: Contest) -> bool:
    """The one, the larger, is told of two places by name, of which the other is told of one: two campuses, one of them."""
    pairs = [match.groups() for one in same_figures(contest) for match in TWO_SITES.finditer(one.sentence)]
    theirs = " ".join(one.sentence for one in same_figures(contest.turned))
    return is_more(contest.mine, contest.theirs) and any((a in theirs) != (b in theirs) for a, b in pairs)


def of_two_fined(contest: Contest) -> bool:
    """Only the one is a fine for a person: a bank, and its former chief."""
    mine, theirs = same_figures(contest), same_figures(contest.turned)
    if contest.mine.kind != "money" or contest.mine.action != "fine":
        return False
    return any(PERSON_FINED.search(one.sentence) for one in mine) and not any(PERSON_FINED.search(one.sentence) for one in theirs)


def of_two_operations(contest: Contest) -> bool:
    """Each is of an operation with a name that the other article does not have."""
    texts = [contest.material.articles[claim.article].text for claim in (contest.mine, contest.theirs)]
    mine, theirs = (frozenset(OPERATION.findall(text)) for text in texts)
    return bool(mine) and bool(theirs) and not mine & theirs


def a_further_batch(contest: Contest) -> bool:
    """The one, the smaller, came on top of others, as its article says somewhere: "another 114"."""
    return is_more(contest.theirs, contest.mine) and any(is_further(one) for one in same_figures(contest))


def only_planned(contest: Contest) -> bool:
    """The one is planned somewhere in its article, as a headline does not always say."""
    return any(one.modality != contest.theirs.modality for one in same_figures(contest))


def of_another_land(contest: Contest) -> bool:
    """Each is told of a country that the other article does not mention: flown in from two countries."""
    mine, theirs = (lands_of(claim, contest.material) for claim in (contest.mine, contest.theirs))
    told = [{country_of(t.place) for t in contest.material.document_of[c.article].places} for c in (contest.mine, contest.theirs)]
    return bool(mine - told[1]) and bool(theirs - told[0])


def set_on_top(contest: Contest) -> bool:
    """The one is the other with a batch or part on top that it names: "after five more died", "three of them on the ground"."""
    mine, theirs = (contest.allowed(claim) for claim in (contest.mine, contest.theirs))
    further = [claim.value for claim in contest.one.also if is_further(claim)]
    further += [one.value for one in contest.material.document_of[contest.mine.article].claims if is_part_of(one, contest.mine)]
    return any(mine.overlaps(add(theirs, printed(value))) for value in further if value)


def made_up_of_parts(contest: Contest) -> bool:
    """The other's article gives figures of the same kind, its own among them, that add up to the one: two flights, two fines.

    The dead and wounded of one occasion are few, and add up by chance.
    """
    mine, theirs = contest.mine.value, contest.theirs.value
    if not mine or not theirs or (contest.one.fates.get(contest.mine.id) or "fine") not in AT_ONCE:
        return False
    others = {claim.value for claim in like_claims(contest.theirs, contest.material) if claim.value and claim.value != theirs}
    sums = (printed(theirs), *(printed(value) for value in sorted(others, key=str)))
    return any(printed(mine).overlaps(total(sums[0], added)) for more in range(1, ADDENDS) for added in combinations(sums[1:], more))


def some_of_them(contest: Contest) -> bool:
    """The one counts fewer things, and of a narrower kind: four luxury cars of nineteen cars. (Groups of people are told apart before.)"""
    if contest.one.fates.get(contest.mine.id):
        return False
    mine, theirs = words_of(contest.mine), words_of(contest.theirs)
    return bool(theirs) and theirs < mine and is_more(contest.theirs, contest.mine)


def a_running_total(contest: Contest) -> bool:
    """The one is a running total elsewhere in its article, as a headline does not say, or what a deed of one day brought the total to."""
    claim = contest.mine
    same = same_figures(contest)
    if (contest.one.fates.get(claim.id) or claim.action) in AT_ONCE and any(SUMMED.search(one.sentence) for one in same):
        return True
    return claim.scope == "event" and claim.kind != "age" and any(one.scope == "cumulative" for one in same)


def of_others(contest: Contest) -> bool:
    """They are said of different people or things, unless both say what befell people."""
    if contest.one.fates.get(contest.mine.id):
        return False
    return not subjects_meet(contest.mine, contest.theirs) or not any(narrowed_alike(*said) for said in wordings(contest))


def with_the_dead(contest: Contest) -> bool:
    """They are of two fates, and the one may be the other with the dead among them; one dead is often told without a figure."""
    one, two = contest.one, contest.two
    if one.fates.get(contest.mine.id) == two.fates.get(contest.theirs.id):
        return False
    return differ_by(contest, [exactly(1), *(printed(claim.value) for claim in one.dead if claim.value)])


def with_the_perpetrators(contest: Contest) -> bool:
    """The dead may be told with those who killed them and without: one or two more or less where an article tells of such a death."""
    fate = contest.one.fates.get(contest.mine.id)
    if fate != "kill" or contest.two.fates.get(contest.theirs.id) != fate or not differ_by(contest, [exactly(1), exactly(2)]):
        return False
    return tells_of_their_death(contest.material.articles[contest.mine.article].text)


EXPLANATIONS: tuple[Callable[[Contest], bool], ...] = (
    given_by_both,
    only_planned,
    of_another_extent,
    set_on_top,
    of_others,
    some_of_them,
    with_the_dead,
    with_the_perpetrators,
    a_running_total,
    of_another_period,
    of_several,
    of_one_site,
    of_two_sites,
    of_two_fined,
    of_two_operations,
    a_further_batch,
    made_up_of_parts,
    of_another_land,
)
"""Every way in which two different figures can both be right, looked at from either side."""


# ---- what they rest on -----------------------------------------------------------------------------------------------


def wordings(contest: Contest) -> Iterator[tuple[Claim, Claim]]:
    """The two figures wherever their articles give them: "eleven local gangs" are "the 11 gangs" further down."""
    mine = (claim for claim in contest.one.claims if claim.value == contest.mine.value)
    theirs = (claim for claim in contest.two.claims if claim.value == contest.theirs.value)
    return product(mine, theirs)


def same_figures(contest: Contest) -> list[Claim]:
    """The one figure wherever its article gives it, as a count or without its noun."""
    claim = contest.mine
    kinds = COUNTING if claim.kind in COUNTING else {claim.kind}
    return [one for one in contest.material.document_of[claim.article].claims if one.kind in kinds and one.value == claim.value]


def periods_of(contest: Contest) -> frozenset[str]:
    """The times, longer than an occasion, that the one figure is told for."""
    return frozenset(match[0].lower() for one in same_figures(contest) for match in PERIOD.finditer(one.sentence))


def is_more(one: Claim, two: Claim) -> bool:
    """Whether the one figure is the larger as written."""
    return bool(one.value and two.value and one.value.point and two.value.point and one.value.point > two.value.point)


def is_part_of(part: Claim, claim: Claim) -> bool:
    """Whether a figure counts some of what another of its sentence counts."""
    return part.scope == "part" and part.kind == claim.kind and part.sentence_start == claim.sentence_start


def clause_behind(claim: Claim) -> str:
    """What stands right behind a figure in its clause."""
    behind = claim.sentence[claim.start - claim.sentence_start + len(claim.text) :]
    return re.split(r"[,;:.]", behind, maxsplit=1)[0]


def narrowed_alike(one: Claim, two: Claim) -> bool:
    """Whether two figures may count the same things: "fraud cases" and "cases", not "stolen cars" and "burnt cars"."""
    mine, theirs = words_of(one), words_of(two)
    return mine <= theirs or theirs <= mine or len(mine & theirs) > 1


def words_of(claim: Claim) -> frozenset[str]:
    """The words for what is counted."""
    return frozenset(word for words in (*claim.modifiers, claim.measure or "") for word in re.findall(r"\w{3,}", words.lower()))


def is_wide(claim: Claim) -> bool:
    """Whether a figure's own clause says that it is for a whole country or region: "64 people across five states"."""
    found = WIDE.search(clause_behind(claim))
    return found is not None and found.start() < NEAR_BY


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
    """Whether a figure counts a batch on top: "another five", "five more"."""
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
