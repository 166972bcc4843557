"""Dates of what is told as done: the date hangs on a finite verb of the past, by the sentence's grammar.

Many verbs of the past look ahead ("announced elections on 5 November", "was put off to May"), so those are left out, and so is a date that
hangs on a noun, unless the noun is something said or written.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.model import DateClaim, Document, Moment, Relation, Sentence, Token
from factcheck.reference.moments import whole_days

PREPOSITIONS = frozenset({"on", "in", "during"})
PERFECT = frozenset({"be", "have", "get"})
FORWARD = frozenset(
    "announce schedule set plan call confirm propose promise expect order book request urge agree vow pledge delay postpone move extend "
    "reschedule slate target fix sign bid invite advertise forecast predict project estimate approve allow permit license authorize "
    "authorise update amend correct modify revise edit due arrange prepare aim hope want need intend commit renew reserve list".split()
)
"""Verbs that in the past tense may speak of a day to come."""
AWARDED = frozenset("win award grant give choose select secure land pick name hand commission".split())
"""Verbs that look ahead where the date is no more than a month or year: "was awarded the Games in 2030"."""
SAID = frozenset(
    "statement interview letter report speech email e-mail mail conference briefing post tweet release memo note message filing ruling "
    "judgment verdict address testimony article blog".split()
)
ITSELF = frozenset("article story page version post piece column update".split())
INVENTED = re.compile(
    r"\b(?:film|movie|novel|fiction\w*|sci-?fi|series|episode|drama|game|plot|scenario|simulat\w+|dystop\w+|imagin\w+|hypothetical\w*"
    r"|embargo\w*|typo|mistake\w*|error|wrong\w*)\b",
    re.I,
)
"""Words of a sentence whose future is made up, held back, or known to be an error."""


def told_dates(document: Document) -> Iterator[Relation]:
    """The full dates of a document that hang on a verb of the past."""
    starts = [sentence.start for sentence in document.sentences]
    ahead = dates_ahead(document)
    for claim in document.claims:
        if not isinstance(claim, DateClaim) or claim.moment is None or claim.part == "header" or claim.quoted:
            continue
        days = whole_days(claim.moment)
        sentence = document.sentences[max(0, bisect_right(starts, claim.start) - 1)]
        if days and sentence.tokens and is_told(claim, sentence):
            facts = {"start": str(days.start), "end": str(days.end), "alone": "no" if ahead - {claim.id} else "yes"}
            yield Relation(kind="told-date", article=document.article.id, roles={"date": (claim.id,)}, facts=facts)


def dates_ahead(document: Document) -> frozenset[str]:
    """The dates, not of plans, that lie after publication: with more than one it is the day of publication that is doubtful.

    A page that says it was updated often keeps the day it first appeared.
    """
    published = document.article.published.end if document.article.published else None
    return frozenset(
        claim.id
        for claim in document.claims
        if isinstance(claim, DateClaim) and claim.moment and is_told_with_year(claim.moment)
        if published and claim.when and claim.when.start and claim.when.start > published
    )


def is_told_with_year(moment: Moment) -> bool:
    """Whether a moment is a date with its year, and not one of a plan."""
    return "year" in moment.args and moment.args.get("toward") != "future"


def is_told(claim: DateClaim, sentence: Sentence) -> bool:
    """Whether the sentence tells what happened on the date as done."""
    tokens = sentence.tokens
    above = above_date(claim, tokens)
    if above is None:
        return False
    verb = said_by(above, tokens)
    if tokens[verb].pos not in ("VERB", "AUX") or not is_past(verb, tokens) or speaks_of_itself(verb, tokens):
        return False
    day_known = claim.moment is not None and claim.moment.form == "day"
    return (verb != above or not looks_ahead(tokens[verb].lemma.lower(), day_known)) and INVENTED.search(claim.sentence) is None


def looks_ahead(lemma: str, day_known: bool) -> bool:
    """Whether a verb in the past tense may speak of a date to come."""
    return lemma in FORWARD or (not day_known and lemma in AWARDED)


def above_date(claim: DateClaim, tokens: Sequence[Token]) -> int | None:
    """The word that a date hangs on, directly or by "on", "in" or "during"."""
    inside = {at for at, token in enumerate(tokens) if claim.start <= token.start < claim.end}
    top = next((at for at in sorted(inside) if tokens[at].head not in inside), None)
    if top is None:
        return None
    above = tokens[top].head
    if tokens[above].pos != "ADP":
        return above
    return tokens[above].head if tokens[above].text.lower() in PREPOSITIONS else None


def said_by(at: int, tokens: Sequence[Token]) -> int:
    """The verb above something said or written ("confirmed it in a statement on Monday"); everything else stays where it is."""
    if tokens[at].pos != "NOUN" or tokens[at].lemma.lower() not in SAID:
        return at
    above = tokens[at].head
    return tokens[above].head if tokens[above].pos == "ADP" else at


def is_past(verb: int, tokens: Sequence[Token]) -> bool:
    """Whether a verb is finite, past and not denied."""
    own = [token for at, token in enumerate(tokens) if token.head == verb and at != verb and token.dep in ("aux", "auxpass", "neg")]
    if any(token.dep == "neg" or token.tag in ("MD", "TO") for token in own):
        return False
    if tokens[verb].tag == "VBD":
        return True
    finite = any(token.tag == "VBD" or token.text.lower() in ("has", "have", "'ve") for token in own if token.lemma in PERFECT)
    return tokens[verb].tag == "VBN" and finite


def speaks_of_itself(verb: int, tokens: Sequence[Token]) -> bool:
    """Whether the subject is the article: "This story was first published on …"."""
    return any(token.head == verb and token.dep.startswith("nsubj") and token.lemma.lower() in ITSELF for token in tokens)
