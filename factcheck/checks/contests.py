"""Whether what two articles say of one thing can both be right.

An article is held against another only where all it says of a thing is at odds with all the other says of it. One figure in common, or any
way to see the one figure within the other, is enough for silence: the list `EXPLANATIONS` has them all.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product
from typing import NamedTuple

from factcheck.checks.accounts import Account, leads, one_day, vague
from factcheck.checks.material import Material
from factcheck.intervals import Interval, add, as_rounded, exactly, may_be_one_count, printed, subtract
from factcheck.model import Claim, Value
from factcheck.reference.events import AT_ONCE
from factcheck.reference.places import country_of, level, lies_in

WIDE = re.compile(
    r"(?i)\b(?:across(?! the (?:[\w’'-]+ ){0,2}(?:communit|neighbou?rhood|area|city|town|village|street|road|campus|site|park|block))|"
    r"nationwide|statewide|countrywide|throughout|worldwide|globally|in all)\b"
)
"""Words for a whole country or region."""
SUMMED = re.compile(
    r"(?i)\bthere have been\b|\bso far\b|\b(?:has|have|had) now\b|\bnow (?:stands?|numbers?|totals?|at)\b|"
    r"\b(?:brings?|bringing|brought|tak(?:es?|ing)|took|push(?:es|ed|ing)?) (?:(?:up|down) )?(?:[\w, -]{1,60} )?to\b"
)
"""Words of a total to which an occasion has brought something."""
RUNNING = re.compile(
    r"(?i)\bas of\b|\bstill (?:missing|unaccounted|trapped|being|in hospital)|"
    r"\b(?:raising|lowering|revising|correcting|updating|up from|down from)\b|"
    r"\bby (?:late |early |mid-?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midday|midnight|nightfall|dawn|dusk|sunset|evening|"
    r"morning|afternoon|today|yesterday|\d{1,2}(?:[:.]\d\d)? ?(?:am\b|pm\b|a\.m|p\.m|o.clock))|"
    r"\b(?:rose|risen|rises|rising|climb(?:ed|s|ing)?|grew|grown|increas(?:ed|es|ing)|jump(?:ed|s)|mount(?:ed|s)|revised) "
    r"(?:(?:up|down|sharply|further|again) )?(?:[\w, -]{1,60} )?to\b"
)
"""Words of a count that goes on: on one day it may be another in the evening."""
TOLD_AT = re.compile(
    r"(?i)\b(?:said|says|told|announced|confirmed|reported|issued)\b[^.;,]{0,40}?\b(morning|noon|midday|afternoon|evening|night|midnight|late|early)\b"
)
"""The time of day at which a figure was told."""
NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})"
PERIOD = re.compile(
    r"(?i)\b(?:first|second|third|fourth|last|this|latest) (?:quarter|half)\b|\b(?:quarterly|annual|half-year|full[- ]year|yearly)\b|"
    r"\bfor (?:the (?:\w+ )?year|(?:19|20)\d\d)\b|"
    rf"\b(?:between|from) \w+day (?:and|to|until|till|through) \w+day\b|"
    rf"\b(?:in|over|within|during|for|after) (?:just |only |less than |more than |about )?(?:the (?:past|last|previous) )?"
    rf"(?:a|one|the|{NUMBERS}) (?:days|weeks?|months?|years?)\b|\b{NUMBERS} days of\b|"
    rf"\bthe (?:past|last) (?:\w+ )?(?:days|week|month|year)s?\b|\bso far this\b"
)
"""Words of a time longer than an occasion."""
TOGETHER = re.compile(r"(?i)\b(?:a total of|in total|combined|together|altogether|between them|in all|overall)\b")
"""Words of a sum over several: three banks fined a total of 96 million."""
NO_CHANCE = 10
"""From here on a figure that two articles give is no chance."""
SPREADING = re.compile(
    r"(?i)\b(?:storms?|hurricane|typhoon|cyclone|tornado(?:e?s)?|flood\w*|rains?|downpours?|monsoon|landslides?|mudslides?|(?:earth)?quake|"
    r"tremors?|tsunami|heat ?wave|heat|cold|snow|blizzard|drought|wildfires?|bushfires?|forest fires?|outbreak|epidemic|virus|protests?|"
    r"unrest|riots?|clashes|fighting|war|offensive|air ?strikes?|strikes|attacks|drones?|missiles?|rockets?|shelling|"
    r"crackdown|raids|operation|campaign|blackout|outage)\b"
)
"""Words of what befalls many places at once, so that a town's count is some of its country's."""
HALF = Decimal("0.5")
"""What rounding to a whole figure changes at most: 61 per cent may be 61.4."""
MEASURED = Decimal("0.3")
"""What two agencies' magnitudes of one earthquake may differ by."""
NEAR_BY = 60
"""Letters behind a figure within which its clause says where it holds."""
GENERIC = frozenset("police authority official officer government army military company firm group gunman attacker regulator".split())
"""Subjects that may stand for any other."""
COUNTING = frozenset(["count", "number"])
NAME = re.compile(r"\b(?:at|in|of|from|for|on|near) (?:the |its |their |a |an )?([A-Z][\w’'-]+)")
"""A name that a figure's clause is about."""
MANY_PLACES = re.compile(
    r"(?i)\b(?:in|across|at) (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of) (?:\w+ )?"
    r"(?:provinces|cities|towns|states|regions|districts|countries|locations|villages|places|sites|airports|ports|campuses)\b"
)
"""Words of many places of one action."""
SUBJECT = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
"""A name of two words or more, of who did something."""
SECTION = re.compile(
    r"\b(?:block|hall|unit|building|tower|ward|terminal|gate|wing|carriage|car|shaft|sector|zone|level|floor) (?:[A-Z]|\d{1,3})\b"
)
"""A part of a place that has a letter or number."""
TWO_SITES = re.compile(
    r"\b(?:at|in|from|on|of|through|via|near) (?:the )?([A-Z][\w’'-]+)(?: [A-Z][\w’'-]+){0,3} and "
    r"(?:(?:at|in|from|on|of|through|via|near) )?(?:the )?([A-Z][\w’'-]+)"
)
"""Two places by name: "at Marlow College and City Hall"."""
ROLES = (
    r"(?:executive|chief|boss|reporter|journalist|foreman|manager|director|driver|editor|trader|banker|employee|worker|official|man|woman|"
    r"player|coach|owner|minister|chairman|chairwoman|founder|captain)"
)
PERSON_FINED = re.compile(
    rf"(?i)\bfined (?:an? |its |the |his |her )?(?:[\w-]+ ){{0,4}}{ROLES}\b|"
    rf"\b{ROLES}\b[^.;]{{0,60}}\b(?:was|were|been|is) fined\b"
)
"""Words of a person who was fined."""
OPERATION = re.compile(r"\b[Oo]peration (?:[“\"‘']?)([A-Z][\w-]+)")
"""The name of an operation of the police or of soldiers."""
CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
    "November December".split()
)
FURTHER = frozenset(["more", "another", "further", "additional"])
"""Words of a batch on top."""
ADDENDS = 3
"""So many figures of one article may add up to the total of the other; more do so by chance."""
DOER = (
    r"(?:gunm[ae]n|shooters?|attackers?|assailants?|bombers?|hijackers?|suspects?|assassins?|killers?|perpetrators?|knifem[ae]n|"
    r"militants?|driver|pilot)"
)
DIED_TOO = re.compile(
    rf"(?i)\b(?:including|among (?:them|the dead)(?: \w+)?|counting|plus|along with|as well as|not counting|excluding) "
    rf"(?:the |a |an |its |one |two |both )?(?:\w+ )?{DOER}\b|"
    rf"\b(?:shot|killed|shooting|killing|hanged|stabbed|blew|blown|blowing) (?:and killed )?(?:himself|herself|themselves)\b|"
    rf"\b(?:gun|weapon|knife|rifle|pistol) on (?:himself|herself|themselves)\b|"
    rf"\b(?:took|taking|taken) (?:his|her|their) own li(?:fe|ves)\b|\bsuicide\b|\bself-inflicted\b|"
    rf"\b{DOER} (?:(?:was|were|is|are|also|later|then|had|been|has|himself|herself) ){{0,3}}(?:killed|dead|died|shot|fatally)\b|"
    rf"\b(?:killed|shot|shot dead|gunned down) (?:by police )?(?:the |an? |both )?(?:\w+ )?{DOER}\b"
)
"""Words of a perpetrator's own death, who is counted with the dead by one and not by another."""


class Contest(NamedTuple):
    """The totals that two articles lead with, and all that each says of them."""

    mine: Claim
    theirs: Claim
    one: Account
    two: Account
    material: Material
    as_stated: bool = False
    """An open bound is taken for its figure: what was "at least 29" has become 57."""

    @property
    def turned(self) -> "Contest":
        """The same from the other side."""
        return Contest(self.theirs, self.mine, self.two, self.one, self.material, self.as_stated)

    def agree(self, one: Claim, two: Claim) -> bool:
        """Whether two figures can be one."""
        return agree(stated(one), stated(two)) if self.as_stated else agree(one, two)

    def allowed(self, claim: Claim) -> Interval:
        """What a figure's words allow."""
        value = (stated(claim) if self.as_stated else claim).value
        return printed(value) if value else Interval(None, None)


def at_odds(one: Account, two: Account, material: Material, as_stated: bool = False) -> bool:
    """Whether the totals that two articles lead with cannot both be right."""
    return contested(one, two, material, as_stated) is not None


def contested(one: Account, two: Account, material: Material, as_stated: bool = False) -> tuple[Claim, Claim] | None:
    """The totals that two articles lead with, where nothing explains how both can be right; `as_stated`: open bounds as figures."""
    mine, theirs = facing(one, two)
    if not mine or not theirs or not leads(mine[0], material) or not leads(theirs[0], material):
        return None
    contest = Contest(mine[0], theirs[0], one, two, material, as_stated)
    return None if explained(contest) else (contest.mine, contest.theirs)


def explained(contest: Contest) -> bool:
    """Whether there is a way in which both figures can be right."""
    return any(explains(contest) or explains(contest.turned) for explains in EXPLANATIONS)


def facing(one: Account, two: Account) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims of two accounts to hold against each other: of one day and one fate where both have such, else what there is."""
    mine, theirs = one.claims, two.claims
    days = [claim.when for claim in mine if one_day(claim.when) and any(other.when == claim.when for other in theirs)]
    if days and (one.fates.get(mine[0].id) or mine[0].action) in AT_ONCE:
        mine, theirs = (tuple(claim for claim in claims if claim.when == days[0]) for claims in (mine, theirs))
    shared = [fate for fate in dict.fromkeys(one.fates.values()) if one.of_fate(fate, mine) and two.of_fate(fate, theirs)]
    return (one.of_fate(shared[0], mine), two.of_fate(shared[0], theirs)) if shared else (mine, theirs)


def goes_on(claim: Claim) -> bool:
    """Whether a figure's sentence says that the count goes on: its day is that of an update."""
    return RUNNING.search(claim.sentence) is not None


def may_have_grown(pair: tuple[Claim, Claim], one: Account, two: Account) -> bool:
    """Whether two figures of one day may be of two times of it: a count that goes on, or one told in the morning and one at night."""
    said = [
        " ".join(c.sentence.lower() for c in (claim, *account.claims) if c.value == claim.value)
        for claim, account in zip(pair, (one, two), strict=True)
    ]
    if any(RUNNING.search(text) or SUMMED.search(text) for text in said):
        return True
    told = [set(TOLD_AT.findall(text)) for text in said]
    return all(told) and not told[0] & told[1]


# ---- how two different figures can both be right ---------------------------------------------------------------------


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
    points = [claim.value.point if claim.value else None for claim in (contest.mine, contest.theirs)]
    return bool(theirs) and theirs < mine and points[0] is not None and points[1] is not None and points[0] < points[1]


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
    return DIED_TOO.search(contest.material.articles[contest.mine.article].text) is not None


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


def agree(one: Claim, two: Claim) -> bool:
    """Whether two figures can be one: counts as told, sums and measures as they may have been rounded."""
    if one.value is None or two.value is None:
        return True
    if not {one.kind, two.kind} <= {"count", "number"}:
        return as_rounded(one.value).overlaps(widened(as_rounded(two.value), HALF if whole(one) != whole(two) else Decimal(0)))
    if whole(one) and whole(two):
        return may_be_one_count(one.value, two.value)
    return printed(one.value).overlaps(widened(printed(two.value), MEASURED))


def stated(claim: Claim) -> Claim:
    """The claim with its figure in place of an open bound."""
    value = claim.value
    if value is None or value.point is None or value.hedge not in ("at-least", "more-than", "at-most", "less-than"):
        return claim
    return claim.model_copy(update={"value": Value(low=value.point, high=value.point, point=value.point)})


def widened(interval: Interval, by: Decimal) -> Interval:
    """The interval with so much more at each end."""
    return Interval(interval.low and interval.low - by, interval.high and interval.high + by)


def whole(claim: Claim) -> bool:
    """Whether a figure has no decimals."""
    point = claim.value.point if claim.value else None
    return point is None or point == point.to_integral_value()
