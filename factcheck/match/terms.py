"""Whose a prison term is: the surname before "jailed for" or "sentenced to", or else that of the one person on trial."""

import re

from factcheck.match.words import CALENDAR
from factcheck.model import Claim, Document

CLAUSE = 120
"""Letters before a figure within which its clause says whose it is."""
NAME = r"((?:[A-Z][\w’'-]+ ){0,4}[A-Z][\w-]+)"
SENTENCED = re.compile(
    rf"(?:\A|\b([\w’'-]+),? ){NAME}(?:,|, (?:aged )?\d\d,|, [a-z][^,.;]{{2,60}},)?(?: (?:was|has been|is))?"
    r"(?: (?:\w+ly|also|then|now|later))? (?:jailed|sentenced|imprisoned)"
    r"(?:(?: on)? \w+day)? (?:for|to) $|"
    rf"\b(?:jailed|sentenced|imprisoned) (?:[a-z\d][\w’'-]* ){{0,5}}{NAME}(?:, (?:aged )?\d\d,)? (?:for|to) $"
)
"""The name of whoever is sentenced, before or behind the verb, right before the term; the word before the name, in the first case."""
PASSED = re.compile(
    r"\b(?:jailed|sentenced|imprisoned|(?:sent|sends) (?:him|her) to (?:prison|jail))(?:(?: on)? \w+day)? (?:for|to) $|"
    r"\b(?:prison|jail) (?:term|sentence) of $|\b(gets|got|receives|received|was given|handed) $"
)
"""Words before a term that do not say whose it is; those of the group may be of other things than terms."""
IN_PRISON = re.compile(r" ?(?:in (?:prison|jail)|jail|behind bars|for\b|over\b)")
FULL = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})"
ACCUSED = re.compile(
    rf"{FULL},?(?: (?:aged )?\d\d,)?(?: (?:had|has|was|is))? (?:pleaded|pled|admitted|denied|convicted|found guilty|sentenced|jailed)\b"
)
"""The names of those on trial."""
AGED = re.compile(rf"{FULL}, (?:aged )?\d\d[,.]")
SOMEBODY_ELSE = re.compile(
    r"(?i)\b(?:wife|husband|brother|sister|son|daughter|mother|father|partner|girlfriend|boyfriend|another|second|third|both|they|men|women|"
    r"two|three|four|five)\b"
)
OPENING = 600
"""Letters of an article within which a term without a name is that of whom the article is about."""
NOT_OF = frozenset("of and with to for by against from on near helped helping".split())
"""Words before a name that is not that of the convict: "the driver of"."""


def before(claim: Claim) -> str:
    """What stands before a figure, as far back as its clause may reach."""
    at = claim.start - claim.sentence_start
    return claim.sentence[max(0, at - CLAUSE) : at]


def convict_of(claim: Claim, document: Document) -> str:
    """The surname of whom a term is passed on, in lower case; empty where the text does not say."""
    return named_convict(claim, document) or unnamed_convict(claim, document)


def named_convict(claim: Claim, document: Document) -> str:
    """The surname before a term; nothing where that is a weekday or a place ("Leeds man jailed for")."""
    said = SENTENCED.search(before(claim))
    if said is None or (said[1] or "").lower() in NOT_OF or (said[1] or "").endswith("ed"):
        return ""
    convict = (said[2] or said[3]).split(" ")[-1]
    places = {document.article.text[place.start : place.end] for place in document.places}
    return "" if convict.lower() in CALENDAR or convict in places else convict.lower()


def unnamed_convict(claim: Claim, document: Document) -> str:
    """The surname of the one person on trial, or the one whose age is told, where an article opens with a term and no name."""
    said, text = before(claim), document.article.text
    passed = PASSED.search(said)
    if passed is None or claim.start > OPENING or SOMEBODY_ELSE.search(said):
        return ""
    if passed[1] and not IN_PRISON.match(text, claim.end):
        return ""
    for names in (ACCUSED, AGED):
        surnames = {match[1].split(" ")[-1].lower() for match in names.finditer(text)}
        if surnames:
            convict = surnames.pop()
            return "" if surnames or convict in said.lower() else convict  # "a man who helped Ilja Brandt was jailed for"
    return ""
