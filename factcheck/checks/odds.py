"""Which totals of two articles are at odds.

An article is held against another only where all it says of a thing is at odds with all the other says of it; any way to see how both can
be right is enough for silence (`checks/explanations.py`).
"""

import re

from factcheck.checks.accounts import Account, leads, one_day
from factcheck.checks.contests import Contest
from factcheck.checks.explanations import explained
from factcheck.checks.material import Material
from factcheck.checks.phrases import SUMMED
from factcheck.model import Claim
from factcheck.reference.events import AT_ONCE

RUNNING = re.compile(
    r"(?i)\bas of\b|\bat (?:its|the|their) (?:peak|height)\b|\bremain(?:s|ed|ing)? (?:missing|unaccounted|trapped|without|out|off|cut)\b|"
    r"\bstill (?:missing|unaccounted|trapped|being|in hospital|without|out|off|cut|homeless)|"
    r"\b(?:raising|lowering|revising|correcting|updating|up from|down from)\b|"
    r"\bby (?:late |early |mid-?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midday|midnight|nightfall|dawn|dusk|sunset|evening|"
    r"morning|afternoon|today|yesterday|\d{1,2}(?:[:.]\d\d)? ?(?:am\b|pm\b|a\.m|p\.m|o.clock))|"
    r"\b(?:rose|risen|rises|rising|climb(?:ed|s|ing)?|grew|grown|increas(?:ed|es|ing)|jump(?:ed|s)|mount(?:ed|s)|revised) "
    r"(?:(?:up|down|sharply|further|again) )?(?:[\w, -]{1,60} )?to\b|\bto [\d,.]+ from [\d,.]+"
)
"""Words of a count that goes on: on one day it may be another in the evening."""
TOLD_AT = re.compile(
    r"(?i)\b(?:said|says|told|announced|confirmed|reported|issued)\b[^.;,]{0,40}?\b(morning|noon|midday|afternoon|evening|night|midnight|late|early)\b"
)
"""The time of day at which a figure was told."""


def at_odds(one: Account, two: Account, material: Material, as_stated: bool = False) -> bool:
    """Whether the totals that two articles lead with cannot both be right."""
    return contested(one, two, material, as_stated) is not None


def contested(one: Account, two: Account, material: Material, as_stated: bool = False) -> tuple[Claim, Claim] | None:
    """The totals that two articles lead with, where nothing explains how both can be right; `as_stated`: open bounds as figures."""
    mine, theirs = facing(one, two)
    if not mine or not theirs or not leads(mine[0], material) or not leads(theirs[0], material):
        return None
    contest = Contest(mine[0], theirs[0], one, two, material, as_stated)
    return None if explained_once(contest) else (contest.mine, contest.theirs)


def explained_once(contest: Contest) -> bool:
    """Whether something explains both figures; several rules ask, from either side, and it is worked out for the first of them."""
    known: dict[tuple[object, ...], tuple[Contest, bool]] = contest.material.once("explained", dict)
    sides = frozenset([(contest.mine.id, id(contest.one)), (contest.theirs.id, id(contest.two))])
    key = (sides, contest.as_stated)
    if key not in known:
        known[key] = contest, explained(contest)  # the contest keeps its accounts, so that their ids stay theirs
    return known[key][1]


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
    if any(claim.kind not in ("count", "number") for claim in pair):
        return False  # a sum does not grow in the course of a day
    said = [
        " ".join(c.sentence.lower() for c in (claim, *account.claims) if c.value == claim.value)
        for claim, account in zip(pair, (one, two), strict=True)
    ]
    if any(RUNNING.search(text) or SUMMED.search(text) for text in said):
        return True
    told = [set(TOLD_AT.findall(text)) for text in said]
    return all(told) and not told[0] & told[1]
