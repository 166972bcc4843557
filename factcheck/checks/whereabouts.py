"""Ways in which two figures of one thing can both be right because they are told of different places: a country, a town, a site."""

from factcheck.checks.contests import Contest
from factcheck.checks.grounds import (
    NEAR_BY,
    clause_behind,
    is_known,
    is_more,
    is_of_many_places,
    is_of_more_places,
    is_town_of,
    is_wide,
    lands_of,
    names_missing,
    places_of,
    same_figures,
    sites_told,
    spreads,
    two_sites_in,
)
from factcheck.checks.phrases import MANY_PLACES, SECTION, SUBJECT
from factcheck.reference.events import AT_ONCE
from factcheck.reference.places import country_of, level, region_of


def of_another_extent(contest: Contest) -> bool:
    """Only the one is told for all of a country ("across five states"), or of a town in the country that the other is of, or of more
    places than the other."""
    mine, theirs = same_figures(contest), same_figures(contest.turned)
    if any(map(is_wide, mine)) and not any(map(is_wide, theirs)):
        return is_more(contest.mine, contest.theirs)
    if any(is_of_many_places(one, contest.material) for one in mine) and not any(MANY_PLACES.search(one.sentence) for one in theirs):
        return is_more(contest.mine, contest.theirs)
    return spreads(mine) and spreads(theirs) and (is_town_of(contest) or is_of_more_places(contest))


def of_one_site(contest: Contest) -> bool:
    """The one, the smaller, is told of a place or thing by name that the other is not: 400 jobs at the Zwickau plant, dead in block B."""
    if not is_more(contest.theirs, contest.mine):
        return False
    if any(part not in contest.theirs.sentence for part in SECTION.findall(contest.mine.sentence)):
        return True
    other = contest.material.articles[contest.theirs.article].text
    fate = contest.one.fates.get(contest.mine.id)
    if not fate and (maker := SUBJECT.match(contest.mine.subject or "")) and not is_known(maker[0], other):
        return True  # a firm that the other article does not know
    if not fate:
        return bool(names_missing(clause_behind(contest.mine)[:NEAR_BY], other))
    if spreads([contest.mine]) and names_missing(" ".join(one.sentence for one in same_figures(contest)), other):
        return True
    towns = {place for place in places_of(contest.mine, contest.material) if level(place) == "city"}
    known = {toponym.place for toponym in contest.material.document_of[contest.theirs.article].places}
    return fate in AT_ONCE and bool(towns) and not towns & known


def of_two_sites(contest: Contest) -> bool:
    """The one, the larger, is told of two places by name, of which the other is told of one: two campuses, one of them."""
    pairs = [pair for one in same_figures(contest) for pair in two_sites_in(one.sentence)]
    theirs = " ".join(one.sentence for one in same_figures(contest.turned))
    return is_more(contest.mine, contest.theirs) and any((a in theirs) != (b in theirs) for a, b in pairs)


def of_two_sorts_of_sites(contest: Contest) -> bool:
    """Things in one sort of place and in another: ducks on a farm, and in a zone around it."""
    if contest.one.fates.get(contest.mine.id):
        return False
    mine, theirs = sites_told(contest), sites_told(contest.turned)
    said = [" ".join(one.sentence for one in same_figures(side)) for side in (contest, contest.turned)]
    return any(site not in said[1] for site in mine) and any(site not in said[0] for site in theirs)


def of_another_land(contest: Contest) -> bool:
    """Each is told of a country that the other article does not mention: flown in from two countries."""
    mine, theirs = (lands_of(claim, contest.material) for claim in (contest.mine, contest.theirs))
    told = [{country_of(t.place) for t in contest.material.document_of[c.article].places} for c in (contest.mine, contest.theirs)]
    return bool(mine - told[1]) and bool(theirs - told[0])


def of_another_region(contest: Contest) -> bool:
    """Each is told of a region that the other article does not mention: suspects brought home by the police of two provinces."""
    if contest.one.fates.get(contest.mine.id, "arrest") not in AT_ONCE:
        return False
    mine, theirs = ({region_of(place) for place in places_of(claim, contest.material)} - {""} for claim in (contest.mine, contest.theirs))
    told = [{region_of(t.place) for t in contest.material.document_of[c.article].places} for c in (contest.mine, contest.theirs)]
    return bool(mine - told[1]) and bool(theirs - told[0])
