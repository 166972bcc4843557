"""How two different figures of one thing can both be right: the list `EXPLANATIONS` has every way, each a function of its own.

What they rest on is in grounds.py, the words in phrases.py.
"""

from collections.abc import Callable
from itertools import combinations, product

from factcheck.checks.accounts import one_day, ties_between, vague
from factcheck.checks.contests import Contest, agree
from factcheck.checks.grounds import (
    COUNTING,
    accounts_near,
    clause_behind,
    complement_of,
    differ_by,
    is_further,
    is_more,
    is_part_of,
    like_claims,
    may_be_one_period,
    names_before,
    narrowed_alike,
    narrowing,
    periods_of,
    same_figures,
    says,
    subjects_meet,
    total,
    wordings,
    words_of,
)
from factcheck.checks.narrowings import not_as_a_fact, of_a_degree, told_of_some, with_others_told
from factcheck.checks.phrases import (
    AFTERSHOCK,
    ARRESTED,
    CAUSE,
    DAMAGED,
    DETAINED,
    FIRE_OUT,
    FIRM,
    OF_A_STATE,
    OPERATION,
    PERSON_FINED,
    SUMMED,
    SUSPECTED,
    TOGETHER,
    UP_TO_NOW,
    WITH_CREW,
)
from factcheck.checks.whereabouts import (
    of_another_extent,
    of_another_land,
    of_another_region,
    of_one_site,
    of_two_sites,
    of_two_sorts_of_sites,
)
from factcheck.intervals import add, exactly, printed
from factcheck.reference.ballots import ballot_of, may_be_one_vote
from factcheck.reference.corrections import is_given_up
from factcheck.reference.events import AT_ONCE
from factcheck.reference.fires import AREAS, BURNT
from factcheck.reference.perpetrators import tells_of_their_death

OFTEN = 3
"""An article that has a word so often is about it."""
OPENING = 120
"""Letters within which an article names whom it is about."""
NO_CHANCE = 10
"""From here on a figure that two articles give is no chance."""
ADDED_UP = AT_ONCE | {"rescue", "evacuate", "abduct"}
"""Fates of so many people that they do not add up by chance."""
ADDENDS = 3
"""So many figures of one article may add up to the total of the other; more do so by chance."""


def explained(contest: Contest) -> bool:
    """Whether there is a way in which both figures can be right."""
    return any(explains(contest) or explains(contest.turned) for explains in EXPLANATIONS)


def given_by_both(contest: Contest) -> bool:
    """The one's figure stands somewhere in the other's article too, said of the same or, where it is no small one, of anything."""
    told = (*contest.two.claims, *contest.two.also)
    if any(contest.agree(contest.mine, claim) for claim in told if not vague(claim) and not is_given_up(claim)):
        return True
    value = contest.mine.value
    return bool(value and value.point and value.point >= NO_CHANCE) and any(
        claim.value == value and claim.kind in COUNTING and not is_given_up(claim)
        for claim in contest.material.document_of[contest.theirs.article].claims
    )


def of_another_period(contest: Contest) -> bool:
    """They are told for other times: 49 in the past week, twelve on Wednesday; a quarter's profit and the year's."""
    if contest.mine.kind == "duration":
        return False
    mine, theirs = periods_of(contest), periods_of(contest.turned)
    return bool(mine) and not any(may_be_one_period(a, b) for a, b in product(mine, theirs))


def of_several(contest: Contest) -> bool:
    """Only the one, the larger, is a sum for several: three banks fined a total of 96 million, one of them 41 million."""
    if contest.mine.kind != "money" or not is_more(contest.mine, contest.theirs):
        return False
    return says(contest, TOGETHER) and not says(contest.turned, TOGETHER)


def by_one_of_several(contest: Contest) -> bool:
    """The one, the smaller, was done by a firm whose name neither the other's sentence nor its opening has: one airline's flights."""
    if contest.one.fates.get(contest.mine.id) or not is_more(contest.theirs, contest.mine):
        return False
    names = {match[1] for one in same_figures(contest) for match in FIRM.finditer(one.sentence[: one.start - one.sentence_start])}
    opening = contest.material.articles[contest.theirs.article].text[:OPENING]
    theirs = " ".join([opening, *(one.sentence for one in same_figures(contest.turned))])
    return any(name not in theirs for name in names)


def only_suspected(contest: Contest) -> bool:
    """Only the one counts what is suspected to be such: suspected cases of cholera, and confirmed ones."""
    if contest.one.fates.get(contest.mine.id):
        return False
    mine, theirs = (" ".join(word for one in same_figures(side) for word in one.modifiers) for side in (contest, contest.turned))
    return SUSPECTED.search(mine) is not None and SUSPECTED.search(theirs) is None


def of_two_fined(contest: Contest) -> bool:
    """Only the one is a fine for a person: a bank, and its former chief."""
    if contest.mine.kind != "money" or contest.mine.action != "fine":
        return False
    return says(contest, PERSON_FINED) and not says(contest.turned, PERSON_FINED)


def only_detained(contest: Contest) -> bool:
    """The one, the larger, were detained or held, of whom not all were arrested."""
    if contest.one.fates.get(contest.mine.id) != "arrest" or not is_more(contest.mine, contest.theirs):
        return False
    return says(contest, DETAINED) and not says(contest, ARRESTED) and says(contest.turned, ARRESTED)


def with_the_crew(contest: Contest) -> bool:
    """Only the one, the larger, is told of the crew too."""
    return is_more(contest.mine, contest.theirs) and says(contest, WITH_CREW) and not says(contest.turned, WITH_CREW)


def by_one_cause(contest: Contest) -> bool:
    """The one, the smaller, is told of what did it to them, which the other article does not mention: hurt by rubber bullets."""
    causes = [match[1] for one in same_figures(contest) for match in CAUSE.finditer(one.sentence)]
    other = contest.material.articles[contest.theirs.article].text.lower()
    return is_more(contest.theirs, contest.mine) and any(cause.lower() not in other for cause in causes)


def of_other_accounts(contest: Contest) -> bool:
    """Only the one is told of what accounts tell apart: consolidated and standalone, adjusted, operating, net."""
    if contest.mine.kind not in ("money", "percent"):
        return False
    mine, theirs = ({match[0].lower() for one in same_figures(side) for match in accounts_near(one)} for side in (contest, contest.turned))
    return mine != theirs


def of_an_aftershock(contest: Contest) -> bool:
    """Only the one is told of an aftershock, or beside it of the main shock."""
    return says(contest, AFTERSHOCK) and not says(contest.turned, AFTERSHOCK)


def with_the_damaged(contest: Contest) -> bool:
    """Only the one, the larger, counts what was damaged too."""
    return is_more(contest.mine, contest.theirs) and says(contest, DAMAGED) and not says(contest.turned, DAMAGED)


def of_some_by_state(contest: Contest) -> bool:
    """The one, the smaller, counts those of a certain state: prisoners awaiting trial."""
    return is_more(contest.theirs, contest.mine) and any(OF_A_STATE.match(clause_behind(one)) for one in same_figures(contest))


def of_namesakes(contest: Contest) -> bool:
    """They are told of two people of one surname."""
    mine, theirs = (names_before(side) for side in (contest, contest.turned))
    surnames = {last for _, last in mine} & {last for _, last in theirs}
    return contest.mine.kind == "duration" and bool(surnames) and not mine & theirs


def of_two_operations(contest: Contest) -> bool:
    """Each is of an operation with a name that the other article does not have."""
    texts = [contest.material.articles[claim.article].text for claim in (contest.mine, contest.theirs)]
    mine, theirs = (frozenset(OPERATION.findall(text)) for text in texts)
    return bool(mine) and bool(theirs) and not mine & theirs


def a_further_batch(contest: Contest) -> bool:
    """The one, the smaller, came on top of others, as its article says somewhere: "another 114"."""
    return is_more(contest.theirs, contest.mine) and any(is_further(one) for one in same_figures(contest))


def only_planned(contest: Contest) -> bool:
    """Only the one is planned, as its article says somewhere: a headline does not always."""
    mine, theirs = (any(one.modality != "asserted" for one in same_figures(side)) for side in (contest, contest.turned))
    return mine and not theirs


def set_on_top(contest: Contest) -> bool:
    """The one is the other with a batch or part on top that it names: "after five more died", "three of them on the ground"."""
    mine, theirs = (contest.allowed(claim) for claim in (contest.mine, contest.theirs))
    told = contest.material.document_of[contest.mine.article].claims
    further = [claim.value for claim in (*contest.one.also, *told) if claim.kind in COUNTING and is_further(claim)]
    same = same_figures(contest)
    further += [part.value for part in told if any(is_part_of(part, one) for one in same)]
    return any(mine.overlaps(add(theirs, printed(value))) for value in further if value)


def made_up_of_parts(contest: Contest) -> bool:
    """The other's article gives figures of the same kind, its own among them, that add up to the one: two flights, two fines.

    The dead and wounded of one occasion are few, and add up by chance.
    """
    mine, theirs = contest.mine.value, contest.theirs.value
    if not mine or not theirs or (contest.one.fates.get(contest.mine.id) or "fine") not in ADDED_UP:
        return False
    like = (claim for claim in like_claims(contest.theirs, contest.material) if not agree(claim, contest.theirs))
    others = {claim.value for claim in like if claim.value}
    sums = (printed(theirs), *(printed(value) for value in sorted(others, key=str)))
    return any(printed(mine).overlaps(total(sums[0], added)) for more in range(1, ADDENDS) for added in combinations(sums[1:], more))


def some_of_them(contest: Contest) -> bool:
    """The one counts fewer things, and of a narrower kind: four luxury cars of nineteen cars. (Groups of people are told apart before.)"""
    if contest.one.fates.get(contest.mine.id):
        return False
    mine = words_of(contest.mine)
    same = same_figures(contest.turned)
    theirs = frozenset(word for one in same for word in words_of(one))
    if not theirs or not theirs < mine or not is_more(contest.theirs, contest.mine):
        return False
    if all(is_topic(word, contest) for word in mine - theirs):
        return False
    return not mine - theirs <= {word for one in same for word in complement_of(one)} and all(narrowing(contest.mine, one) for one in same)


def is_topic(word: str, contest: Contest) -> bool:
    """Whether a word is what the one's whole article is about, and so narrows nothing down: "fraud" in "seven fraud dens"."""
    return contest.material.articles[contest.mine.article].text.lower().count(word) >= OFTEN


def a_running_total(contest: Contest) -> bool:
    """The one is a running total elsewhere in its article, as a headline does not say, or what a deed of one day brought the total to."""
    claim = contest.mine
    same = same_figures(contest)
    if (contest.one.fates.get(claim.id) or claim.action) in AT_ONCE and any(SUMMED.search(one.sentence) for one in same):
        return True
    return claim.scope == "event" and claim.kind != "age" and any(one.scope == "cumulative" for one in same)


def on_one_of_the_days(contest: Contest) -> bool:
    """The one, the smaller, was done on one day, the other recently or up to now: a batch of it, unless an odd figure ties the articles."""
    one, two = contest.mine, contest.theirs
    if contest.one.fates.get(one.id) not in AT_ONCE or not is_more(two, one):
        return False
    if not one_day(one.when) or any(one_day(same.when) for same in same_figures(contest.turned)) or not says(contest.turned, UP_TO_NOW):
        return False
    return not any("figure" in ties_between(one.article, two.article, event) for event in contest.material.events)


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
    """The dead and hurt may be told with those who did it and without: one or two more or less where an article tells of such a death."""
    fate = contest.one.fates.get(contest.mine.id)
    if (
        fate not in ("kill", "injure")
        or contest.two.fates.get(contest.theirs.id) != fate
        or not differ_by(contest, [exactly(1), exactly(2)])
    ):
        return False
    return tells_of_their_death(contest.material.articles[contest.mine.article].text)


def of_two_votes(contest: Contest) -> bool:
    """They are of two votes: neither side of the one is as large as in the other, and there are not as many votes in all."""
    mine, theirs = ballot_of(contest.mine), ballot_of(contest.theirs)
    return mine is not None and theirs is not None and not may_be_one_vote(mine[0], theirs[0])


def still_burning(contest: Contest) -> bool:
    """The land that a fire has burnt, where not both articles say that it is out: it grows by the hour, and is measured anew."""
    if contest.mine.unit not in AREAS or not BURNT.search(contest.mine.sentence):
        return False
    texts = [contest.material.articles[claim.article].text for claim in (contest.mine, contest.theirs)]
    return not all(FIRE_OUT.search(text) for text in texts)


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
    on_one_of_the_days,
    of_another_period,
    of_several,
    of_one_site,
    of_two_sites,
    of_two_sorts_of_sites,
    by_one_of_several,
    only_suspected,
    of_two_fined,
    of_other_accounts,
    only_detained,
    with_the_crew,
    by_one_cause,
    of_an_aftershock,
    with_the_damaged,
    of_some_by_state,
    of_namesakes,
    of_two_operations,
    a_further_batch,
    made_up_of_parts,
    of_another_land,
    of_another_region,
    of_two_votes,
    still_burning,
    told_of_some,
    with_others_told,
    not_as_a_fact,
    of_a_degree,
)
"""Every way in which two different figures can both be right, looked at from either side."""
