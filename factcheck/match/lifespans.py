"""A person's birth, death and age, where a sentence, or two that follow one another, speak of one person only.

One birth, at most one death and one age: with a second of any of them it could be another person's, and nothing is related.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model import AgeClaim, Claim, DateClaim, Days, Document, NumberClaim, Relation
from factcheck.reference.moments import whole_days

BORN = re.compile(r"\bborn\b[^.;:!?\d]{0,60}\Z|\b(?:date of birth|birth date|DOB)\b[^.;\d]{0,12}\Z", re.I)
BIRTHS = ("born", "birth", "dob")
"""Without any of these letters nobody is born."""
DIED = re.compile(r"\b(?:died|dies|dead|death|killed|passed away|buried|executed|drowned)\b[^.;:!?]{0,60}\Z", re.I)
DEATH_AFTER = re.compile(r"\A[^.;:!?\d]{0,40}\b(?:died|passed away|was killed|was executed)\b", re.I)
AGED = re.compile(r"\b(?:at|aged|age of|age)\s+\Z", re.I)
LIFESPAN = re.compile(r"[A-Z][\w.'’-]+\s+\(\Z")
KIN = re.compile(
    r"\b(?:(?:grand|step)?(?:father|mother|son|daughter|parents?|child(?:ren)?)|wife|husband|brother|sister|twins?|uncle|aunt|friend)\b",
    re.I,
)
"""A sentence that names a relative may give that one's years."""
SAME_PERSON = re.compile(r"(?:He|She|Born)\b")


class Life(NamedTuple):
    """What a sentence says of a person's years."""

    births: tuple[tuple[DateClaim, Days], ...] = ()
    deaths: tuple[tuple[DateClaim, Days], ...] = ()
    ages: tuple[Claim, ...] = ()
    ages_at_death: tuple[Claim, ...] = ()

    def with_other(self, other: "Life") -> "Life":
        """Both sentences' facts."""
        return Life(
            self.births + other.births, self.deaths + other.deaths, self.ages + other.ages, self.ages_at_death + other.ages_at_death
        )


def lifespans(document: Document) -> Iterator[Relation]:
    """The lives of a document that can be checked."""
    of_years = (isinstance(claim, DateClaim) and claim.moment and claim.moment.form == "years" for claim in document.claims)
    text = document.article.text.lower()
    if not any(word in text for word in BIRTHS) and not any(of_years):
        return  # without a birth there is no life to check
    told = [(start, life_of(claims, document.article.text)) for start, claims in sentences_with_years(document.claims)]
    found = [relation for _, life in told if (relation := life_relation(life, document))]
    for (_, one), (start, other) in pairwise(told):
        if SAME_PERSON.match(document.article.text, start) and not (life_relation(one, document) or life_relation(other, document)):
            relation = life_relation(one.with_other(other), document)
            found += [relation] if relation else []
    yield from found


def sentences_with_years(claims: Sequence[Claim]) -> Iterator[tuple[int, list[Claim]]]:
    """Each sentence that has figures, with them."""
    groups: dict[int, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.sentence_start, []).append(claim)
    yield from groups.items()


def life_of(claims: Sequence[Claim], text: str) -> Life:
    """The births, deaths and ages of one sentence."""
    births: list[tuple[DateClaim, Days]] = []
    deaths: list[tuple[DateClaim, Days]] = []
    ages: list[Claim] = []
    at_death: list[Claim] = []
    for claim in claims:
        before, after = text[max(claim.sentence_start, claim.start - 80) : claim.start], text[claim.end : claim.end + 60]
        if isinstance(claim, DateClaim) and claim.moment:
            birth, death = ends(claim, before, after)
            births += [(claim, birth)] if birth else []
            deaths += [(claim, death)] if death else []
        elif is_age(claim, before):
            (at_death if DIED.search(before) else ages).append(claim)
    if not (births or deaths or ages or at_death) or KIN.search(claims[0].sentence):
        return Life()
    return Life(tuple(births), tuple(deaths), tuple(ages), tuple(at_death))


def ends(claim: DateClaim, before: str, after: str) -> tuple[Days | None, Days | None]:
    """The birth and the death that a date stands for: "(1926–1997)" is both."""
    assert claim.moment
    if claim.moment.form == "years" and LIFESPAN.search(before):
        args = claim.moment.args
        first, last = (
            whole_days(claim.moment.model_copy(update={"form": "year", "args": {"year": args[name]}})) for name in ("year", "last")
        )
        return first, last
    days = whole_days(claim.moment)
    if days is None:
        return None, None
    if BORN.search(before):
        return days, None
    return None, days if DIED.search(before) or DEATH_AFTER.search(after) else None


def is_age(claim: Claim, before: str) -> bool:
    """Whether a figure is an age in years: read as one, or bare after "died at"."""
    if claim.value is None or claim.value.point is None or not 0 < claim.value.point < 130:
        return False
    if isinstance(claim, AgeClaim):
        return claim.unit == "year"
    return isinstance(claim, NumberClaim) and AGED.search(before) is not None and DIED.search(before) is not None


def life_relation(life: Life, document: Document) -> Relation | None:
    """A life with one birth and one age: at death where a death is told, otherwise on the day of publication."""
    ages = (*life.ages, *life.ages_at_death)
    if len(life.births) != 1 or len(ages) != 1 or len(life.deaths) > 1:
        return None
    birth_claim, birth = life.births[0]
    if life.deaths:
        death_claim, until = life.deaths[0]
        if not life.ages_at_death and not dies_beside(ages[0], death_claim):
            return None
    else:
        published = document.article.published
        if life.ages_at_death or published is None or published.start is None or published.end is None or not is_now(ages[0], document):
            return None
        death_claim, until = birth_claim, published
    roles = {"birth": (birth_claim.id,), "death": (death_claim.id,) if life.deaths else (), "age": (ages[0].id,)}
    facts = {"born.start": str(birth.start), "born.end": str(birth.end), "until.start": str(until.start), "until.end": str(until.end)}
    return Relation(kind="lifespan", article=document.article.id, roles=roles, facts=facts)


def dies_beside(age: Claim, death: DateClaim) -> bool:
    """Whether an age stands in the sentence of the death, close behind it ("died in 1997, aged 81")."""
    return age.sentence_start == death.sentence_start and 0 <= age.start - death.end <= 25


def is_now(age: Claim, document: Document) -> bool:
    """Whether an age is that of the day of publication: "Ms Reed, 47, was born in …"."""
    text = document.article.text
    return text[max(0, age.start - 2) : age.start] == ", " and text[age.end : age.end + 1] == "," and text[age.start].isdigit()
