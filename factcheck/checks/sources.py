"""Several articles of one event side by side: figures that cannot both be right, figures that time has overtaken, and whose they are."""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.checks.accounts import (
    Account,
    aligned,
    cited,
    earlier,
    figure_of,
    leads,
    of_one_day,
    origin_of,
    phrase,
    same_time,
    source_of,
    span_of,
    tied,
    ties_between,
    told_by_both,
    weakly_tied,
)
from factcheck.checks.contests import Contest, agree, stated
from factcheck.checks.corroboration import corroborated, of_one_deed
from factcheck.checks.explanations import explained
from factcheck.checks.material import Material
from factcheck.checks.occasions import days_apart, deeds_apart, towns_apart
from factcheck.checks.odds import at_odds, contested, may_have_grown
from factcheck.intervals import below, printed
from factcheck.model import Alignment, Claim, Event, Holds, Mismatch, Record, Value

SHARED = 10
"""Smaller figures are equal by chance."""


ROUTINE = frozenset(["arrest", "seize", "sentence", "fine"])
"""Deeds of one day that police and courts of one city do daily."""
CROWD = re.compile(r"(?i)\b(?:protest(?:s|ers?)?|demonstrat(?:ion|ions|ors)|riot(?:s|ers|ing)?|rally)\b")
"""Words of a crowd, of which a city has one at a time."""
CORRECTED = re.compile(
    r"(?i)\b(?:lower(?:ed|ing|s)?|revis(?:ed|ing|ion)|correct(?:ed|ing|ion)|reduc(?:ed|ing)|down from|fewer|miscount\w*|too high)\b"
)
"""Words of a toll that is taken back."""
OPENING = 600
"""Letters within which an article says what it is about."""
Figure = tuple[str, str, Value | None]
Voice = tuple[str, Value | None]
PARTIES = frozenset(
    """union unions organiser organisers organizer organizers opposition rebel rebels activist activists campaigner campaigners protesters
    militia militants insurgents coalition militant guerrillas separatists resistance monitor observatory watchdog army military
    workers employers strikers company firm owner landlord landlady residents neighbours neighbors""".split()
)
"""Those who speak for a side."""
TELLING = frozenset("spokesman spokeswoman spokesperson leader chief head official officials the and for".split())


class SourceParams(Record):
    """When two articles are at odds."""

    facts: int = 3
    """Articles that differ in so many things, and agree in fewer, are of two occasions and not compared."""
    shared: int = 2
    """So many equal figures tie two articles that nothing else ties."""


class OutlierParams(Record):
    """How far an outlier lies from the others."""

    times: int = 10


class NoParams(Record):
    """A check without numbers of its own."""


def one_occasion(one: str, two: str, event: Event, material: Material, params: SourceParams) -> bool:
    """A contradiction needs agreement: whether something specific ties two articles, and they agree in more than they differ in.

    Two figures of ten or more in common tie as well as a name does. Where the place or like wording alone ties them, other figures of
    other days are of two occasions.
    """
    differ = agreeing = shared = 0
    for mine, theirs in told_by_both(one, two, event, material):
        odd = at_odds(mine, theirs, material)
        differ, agreeing = differ + odd, agreeing + (not odd and agree(mine.claims[0], theirs.claims[0]))
        shared += same_figure(mine, theirs)
    if not tied(one, two, event) and shared < params.shared:
        return False
    if differ and weakly_tied(one, two, event) and days_apart(one, two, event, material):
        return False
    if differ and towns_apart(one, two, event, material):
        return False  # other counts in another town: another raid of the day
    if ties_between(one, two, event) == {"place"} and deeds_apart(one, two, material, ROUTINE) and not of_a_crowd(one, two, material):
        return False  # a police force makes several arrests a day in one city
    return differ < params.facts or agreeing >= differ


def of_a_crowd(one: str, two: str, material: Material) -> bool:
    """Whether two articles begin with a protest or riot: of these a city has one at a time."""
    return all(CROWD.search(material.articles[article].text[:OPENING]) for article in (one, two))


def same_figure(one: Account, two: Account) -> bool:
    """Whether two accounts give one figure of ten or more, to the unit."""
    points = [{claim.value.point for claim in account.claims if claim.value and claim.value.point} for account in (one, two)]
    return any(point >= SHARED for point in points[0] & points[1])


def sources_agree(material: Material, params: SourceParams) -> Iterator[Mismatch | Holds]:
    """Articles of one event and one day should give the same figure for the same thing."""
    seen: set[tuple[Figure, Figure]] = set()
    voices: set[tuple[Voice, Figure]] = set()
    for event, alignment, told in aligned(material, "toll", "figure", "age", "thing"):
        pairs = list(compared(told, event, material))
        for best, account in pairs:
            pair = contested(account, best, material)
            said = pair and (figure(pair[0]), figure(pair[1]))
            if not pair or not said:
                yield from support(account, best, alignment, event, material) if alignment.kind != "thing" else ()
            elif alignment.kind == "thing" and not (of_one_deed(*pair) and corroborated(account.article, best.article, event, material)):
                continue
            elif said in seen or (voice(account, pair, event), said[1]) in voices or may_have_grown(pair, account, best):
                continue  # told of "marchers" and of "people", or in copies of one text; or a count that grew in the course of a day
            elif same_day(account, best, pair, material) and one_occasion(account.article, best.article, event, material, params):
                seen.add(said)
                voices.add((voice(account, pair, event), said[1]))
                yield disagreement(*pair, (*best.claims, *account.claims), alignment, material)
        best = pairs[0][0] if pairs else told[0]
        for part in exceeding(best, alignment, material):
            fates = {part.id: fate} if (fate := best.fates.get(best.claims[0].id)) else {}
            other = Account(part.article, (part,), material.articles[part.article].published, fates=fates)
            spoken = any(figure(part) in pair and best.article in (pair[0][0], pair[1][0]) for pair in seen)
            pair = (part, best.claims[0])
            if spoken or may_have_grown(pair, other, best) or explained(Contest(*pair, other, best, material)):
                continue
            if same_time(other, best, material) and one_occasion(part.article, best.article, event, material, params):
                yield disagreement(part, best.claims[0], best.claims, alignment, material)


def same_day(one: Account, two: Account, pair: tuple[Claim, Claim], material: Material) -> bool:
    """Whether two figures may hold for one day."""
    return same_time(one, two, material) or of_one_day(one, two, pair)


def voice(account: Account, pair: tuple[Claim, Claim], event: Event) -> Voice:
    """The origin that an account's figure is of, and the figure: copies of one text are one voice."""
    return origin_of(account.article, event), pair[0].value


def figure(claim: Claim) -> Figure:
    """A figure of an article, whatever it is said of."""
    return claim.article, "count" if claim.kind == "number" else claim.kind, claim.value


def exceeding(best: Account, alignment: Alignment, material: Material) -> Iterator[Claim]:
    """Figures of some, in other articles, that are more than the total of all that an article leads with."""
    total = best.claims[0]
    if not total.value or not leads(total, material):
        return
    for claim in (material.by_id[part] for part in alignment.parts):
        more = claim.value and below(printed(total.value), printed(claim.value)) and not agree(total, claim)
        if more and claim.article != best.article and leads(claim, material):
            yield claim


def compared(told: Sequence[Account], event: Event, material: Material) -> Iterator[tuple[Account, Account]]:
    """Each account with the one to hold it against; those that neither agree with it nor contradict it are held against one another.

    An account that says little ("at least ten") would else hide that two others differ.
    """
    odd = {(a.article, b.article) for a, b in combinations(told, 2) if at_odds(a, b, material)}
    odd |= {(b, a) for a, b in odd}
    while len(told) > 1:
        best = reference(told, odd, event, material)
        others = [account for account in told if account is not best]
        yield from ((best, account) for account in others)
        told = [o for o in others if (o.article, best.article) not in odd and not same_amount(o.claims[0], best.claims[0])]


def reference(told: Sequence[Account], odd: Container[tuple[str, str]], event: Event, material: Material) -> Account:
    """The account whose figure most sources of their own give too; of equals one that others contradict, then the newest.

    `odd` are the pairs of articles that contradict each other. A draft is never the measure of others.
    """
    others = [account for account in told if not material.focus or account.article not in material.focus] or list(told)

    def support_of(account: Account) -> tuple[int, bool, int, str, str]:
        agreeing = {origin_of(o.article, event) for o in told if same_amount(o.claims[0], account.claims[0])}
        contradicted = any((o.article, account.article) in odd for o in told)
        copies = sum(same_amount(o.claims[0], account.claims[0]) for o in told)
        return len(agreeing), contradicted, copies, str(account.day and account.day.start), account.article

    return max(others, key=support_of)


def same_amount(one: Claim, two: Claim) -> bool:
    """Whether two figures are one amount as printed; a bound ("at least ten") and a figure beyond it are not."""
    if one.value is None or two.value is None or one.value.point is None or two.value.point is None:
        return bool(one.value and one.value == two.value)
    return agree(one, two) and (one.value.point == two.value.point or {one.value.hedge, two.value.hedge} <= {"exact", "about", "nearly"})


def disagreement(mine: Claim, theirs: Claim, told: Sequence[Claim], alignment: Alignment, material: Material) -> Mismatch:
    """Two figures that cannot both hold, and all that the two articles say of it."""
    return Mismatch(
        span=span_of(mine),
        claims=(mine.id, theirs.id),
        working=f"{alignment.what}: {cited(mine, material)} ≠ {cited(theirs, material)}{both_told(mine, theirs, alignment, material)}",
        slots={"what": alignment.what, "mine": phrase(mine, alignment), "theirs": figure_of(theirs), "source": source_of(theirs, material)},
        related=tuple(span_of(claim) for claim in (theirs, *(c for c in told if c not in (mine, theirs)))),
        suggestions=(theirs.text, f"{mine.text} in {source_of(theirs, material)}"),
        severity="note" if sides_of(*(said_by(claim, material) for claim in (mine, theirs))) else None,
        confidence=0.8,
    )


def both_told(mine: Claim, theirs: Claim, alignment: Alignment, material: Material) -> str:
    """The day on which two figures were told, where their articles came out on different days."""
    days = dict(zip(alignment.claims, alignment.told, strict=bool(alignment.told)))
    day = days.get(mine.id)
    published = {material.articles[claim.article].published for claim in (mine, theirs)}
    return f"; both told on {day.start}" if day and day == days.get(theirs.id) and len(published) > 1 else ""


def said_by(claim: Claim, material: Material) -> frozenset[str]:
    """The words for who gives a figure, wherever its article gives it."""
    same = (one for one in material.document_of[claim.article].claims if one.value == claim.value)
    return frozenset(re.findall(r"[a-z]{3,}", " ".join(one.attribution or "" for one in same).lower()))


def sides_of(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two figures are what two sides of a matter say, a union and the police: each may be reported rightly."""
    return bool(one and two and PARTIES & (one | two)) and not one & two - TELLING


def support(account: Account, best: Account, alignment: Alignment, event: Event, material: Material) -> Iterator[Holds]:
    """Two accounts of different origin that agree."""
    if origin_of(account.article, event) == origin_of(best.article, event) or not same_amount(account.claims[0], best.claims[0]):
        return
    for mine, theirs in ((account.claims[0], best.claims[0]), (best.claims[0], account.claims[0])):
        working = f"{alignment.what}: {cited(mine, material)} = {cited(theirs, material)}"
        yield Holds(span=span_of(mine), claims=(mine.id, theirs.id), working=working)


# ---- FC702, FC703: time --------------------------------------------------------------------------------------------------


def later_figures(material: Material, params: SourceParams) -> Iterator[Mismatch | Holds]:
    """A figure that a later article gives otherwise is shown with what took its place."""
    for event, alignment, told in aligned(material, "toll", "figure"):
        for old, new in changes(told, material):
            if one_occasion(old.article, new.article, event, material, params):
                yield superseded(old, new, alignment, told, material)


def changes(told: Sequence[Account], material: Material) -> Iterator[tuple[Account, Account]]:
    """Each account with the next later one that is at odds with it."""
    for at, old in enumerate(told):
        for new in told[at + 1 :]:
            pair = contested(old, new, material, as_stated=True) if earlier(old, new) else None
            if pair and is_other_occasion(pair, new, material):
                continue
            if pair and not of_one_day(old, new, pair) and not any(same_amount(o.claims[0], new.claims[0]) for o in told[:at]):
                yield old, new  # a figure that was given before is a stale one, not a new one
                break


def is_other_occasion(pair: tuple[Claim, Claim], new: Account, material: Material) -> bool:
    """Whether a later figure is no update: a toll of less than half, which no correction explains, or the term of another verdict."""
    old, later = (claim.value.point if claim.value else None for claim in pair)
    if pair[0].kind == "duration":
        return True
    if not old or not later or new.fates.get(pair[1].id) != "kill" or later * 2 >= old:
        return False
    return CORRECTED.search(material.articles[new.article].text) is None


def superseded(old: Account, new: Account, alignment: Alignment, told: Sequence[Account], material: Material) -> Mismatch:
    """A figure and the later one in its place, with the whole timeline."""
    mine, theirs = old.claims[0], new.claims[0]
    if material.focus and new.article in material.focus:
        mine, theirs = theirs, mine
    return Mismatch(
        span=span_of(mine),
        claims=(mine.id, theirs.id),
        working=f"{alignment.what}: " + " → ".join(cited(account.claims[0], material) for account in told),
        slots={
            "what": alignment.what,
            "old": phrase(old.claims[0], alignment),
            "new": figure_of(new.claims[0]),
            "source": source_of(new.claims[0], material),
        },
        related=(span_of(theirs),),
    )


def figures_are_fresh(material: Material, params: SourceParams) -> Iterator[Mismatch | Holds]:
    """An article should not give a figure that a newer one had replaced before it was published."""
    for event, alignment, told in aligned(material, "toll", "figure"):
        for account in told:
            for newest, oldest in overtaken(account, told, material):
                if one_occasion(account.article, newest.article, event, material, params):
                    yield stale(account, newest, oldest, alignment, material)


def overtaken(account: Account, told: Sequence[Account], material: Material) -> Iterator[tuple[Account, Account]]:
    """The newest other account at odds with this one, and the older one that this one agrees with."""
    others = [other for other in told if other is not account]
    dated = [other for other in others if other.day and other.day.start]
    if not dated:
        return
    newest = max(dated, key=lambda other: (str(other.day and other.day.start), str(other.at or ""), other.article))
    drafted = bool(material.focus and account.article in material.focus)
    if (earlier(account, newest) and not drafted) or not at_odds(account, newest, material, as_stated=True):
        return
    for old in others:
        same = earlier(old, newest) and same_amount(stated(old.claims[0]), stated(account.claims[0]))
        if same and at_odds(old, newest, material, as_stated=True):
            yield newest, old
            return


def stale(account: Account, newest: Account, oldest: Account, alignment: Alignment, material: Material) -> Mismatch:
    """A figure of yesterday."""
    mine, new = account.claims[0], newest.claims[0]
    return Mismatch(
        span=span_of(mine),
        claims=(mine.id, new.id),
        working=f"{alignment.what}: {cited(oldest.claims[0], material)} → {cited(new, material)}; here still {mine.text}",
        slots={"what": alignment.what, "old": phrase(mine, alignment), "new": figure_of(new), "source": source_of(new, material)},
        related=(span_of(new), span_of(oldest.claims[0])),
        suggestions=(new.text,),
        confidence=0.8,
    )


def support_is_independent(material: Material, params: NoParams) -> Iterator[Mismatch | Holds]:
    """A figure that several articles give should rest on more than one text."""
    for event, alignment, told in aligned(material, "toll", "figure"):
        groups = {origin_of(account.article, event) for account in told}
        if len(told) > 1 and len(groups) == 1 and all(agree(a.claims[0], b.claims[0]) for a, b in combinations(told, 2)):
            first = told[0].claims[0]
            copies = [account.claims[0] for account in told[1:]]
            yield Mismatch(
                span=span_of(first),
                claims=tuple(claim.id for claim in (first, *copies)),
                working=f"{alignment.what}: {first.text} in {len(told)} articles, one text",
                slots={
                    "what": alignment.what,
                    "figure": phrase(first, alignment),
                    "count": "both" if len(told) == 2 else f"all {len(told)}",
                },
                related=tuple(span_of(claim) for claim in copies),
            )


def no_outliers(material: Material, params: OutlierParams) -> Iterator[Mismatch | Holds]:
    """A figure should not be ten times what two independent others say."""
    for event, alignment, told in aligned(material, "toll", "figure"):
        for account in told:
            others = [o for o in told if o is not account and origin_of(o.article, event) != origin_of(account.article, event)]
            if not any(same_time(o, account, material) for o in others):
                continue  # a toll may grow tenfold in a day
            mine = account.claims[0]
            figures = [o.claims[0] for o in others if tied(account.article, o.article, event) and point_of(o.claims[0])]
            if len({origin_of(c.article, event) for c in figures}) >= 2 and far_off(mine, figures, params.times):
                yield Mismatch(
                    span=span_of(mine),
                    claims=(mine.id, *(claim.id for claim in figures)),
                    working=f"{alignment.what}: {cited(mine, material)}; " + ", ".join(cited(claim, material) for claim in figures),
                    slots={"what": alignment.what, "mine": phrase(mine, alignment), "theirs": figure_of(figures[0])},
                    related=tuple(span_of(claim) for claim in figures),
                    suggestions=(figures[0].text,),
                )


def point_of(claim: Claim) -> Decimal | None:
    """The amount as written."""
    return claim.value.point if claim.value else None


def far_off(mine: Claim, figures: Sequence[Claim], times: int) -> bool:
    """Whether a figure is that many times each of the others, or each of them that many times it, while they are close to one another."""
    point = mine.value.point if mine.value else None
    others = sorted(c.value.point for c in figures if c.value and c.value.point)
    if not point or len(others) < 2 or others[-1] > 2 * others[0]:
        return False
    return point >= times * others[-1] or point * times <= others[0]
