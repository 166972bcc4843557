"""Rules applied to the material: mismatches become findings, holds become the verified list, the rest is coverage."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext
from hashlib import sha256
from typing import Any, NamedTuple

from pydantic import ValidationError

from factcheck.checks.conversion import RateParams
from factcheck.checks.material import Material
from factcheck.checks.precedence import Spoken, heard
from factcheck.checks.table import CHECKS
from factcheck.errors import RuleError
from factcheck.intervals import ROOMY
from factcheck.model import Claim, Coverage, Finding, Holds, Mismatch, Place, Record, Severity, Span, Verified
from factcheck.reference.moments import stands_alone
from factcheck.rulebook import Rule, complaint

NONE = Decimal(0)
RANK: Mapping[Severity, int] = {"error": 0, "warning": 1, "note": 2}


BEYOND = "in more text than is read of one article"


class Verdicts(NamedTuple):
    """All that the rules have to say."""

    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]
    coverage: Coverage
    compared: frozenset[str]
    """The claims that met something they could be compared with."""


def judge(
    material: Material, rules: Iterable[Rule], wanted: Mapping[str, frozenset[str]] | None = None, rate_tolerance: Decimal = NONE
) -> Verdicts:
    """Apply each rule's check to the material; order the outcome by article and place. `wanted`: the rules for each article, if not all."""
    with localcontext(ROOMY):
        return judged(material, rules, wanted, rate_tolerance)


def judged(material: Material, rules: Iterable[Rule], wanted: Mapping[str, frozenset[str]] | None, rate_tolerance: Decimal) -> Verdicts:
    """The same, in whatever decimal context it is called."""
    spoken: list[Spoken] = []
    verified: set[Verified] = set()
    compared: set[str] = set()
    for rule in rules:
        check = CHECKS.get(rule.check)
        if check is None:
            raise RuleError(f"{rule.id}: check: there is no check named {rule.check!r}")
        params = parameters(rule, check.params)
        if rate_tolerance and isinstance(params, RateParams):
            params = params.widened(rate_tolerance)
        for outcome in check.run(material, params):
            if wanted is not None and rule.id not in wanted[outcome.span.article]:
                continue
            compared.update(outcome.claims)
            if isinstance(outcome, Holds):
                verified.add(
                    Verified(
                        rule=rule.id,
                        article=outcome.span.article,
                        start=outcome.span.start,
                        end=outcome.span.end,
                        working=outcome.working,
                        claims=outcome.claims,
                    )
                )
            elif material.focus is None or outcome.span.article in material.focus:
                spoken.append(Spoken(finding_of(outcome, rule, material), frozenset(outcome.claims)))
    return Verdicts(
        tuple(sorted(distinct(heard(numbered(spoken))), key=lambda f: (f.article, f.start, f.end, f.rule, f.fingerprint))),
        tuple(sorted(verified, key=lambda v: (v.article, v.start, v.end, v.rule, v.working, v.claims))),
        coverage(material, compared),
        frozenset(compared),
    )


def parameters(rule: Rule, model: type[Record]) -> Record:
    """The rule's numbers and words with types. Raises `RuleError` naming rule and field."""
    given, typed = rule.typed.get(model, (None, None))
    if typed is None or given is not rule.params:
        typed = validated(rule, model)
        rule.typed[model] = rule.params, typed
    return typed


def validated(rule: Rule, model: type[Record]) -> Record:
    """The same, worked out anew."""
    try:
        return model.model_validate(dict(rule.params))
    except ValidationError as error:
        problem = error.errors()[0]
        raise RuleError(f"{rule.id}: params.{'.'.join(map(str, problem['loc']))}: {complaint(problem)}") from error


def finding_of(mismatch: Mismatch, rule: Rule, material: Material) -> Finding:
    """A mismatch in the words of its rule, with excerpts and fingerprint."""
    severity = mismatch.severity or rule.severity
    if RANK[severity] < RANK[rule.severity]:
        severity = rule.severity
    place = place_of(mismatch.span, material)
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=severity,
        message=worded(rule.message, mismatch.slots),
        working=mismatch.working,
        article=place.article,
        start=place.start,
        end=place.end,
        excerpt=place.excerpt,
        related=tuple(place_of(span, material) for span in mismatch.related),
        suggestions=mismatch.suggestions,
        fingerprint=fingerprint(rule, mismatch, material),
        confidence=mismatch.confidence,
        query=worded(rule.query, mismatch.slots),
        claims=mismatch.claims,
    )


class _Slots(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


def worded(message: str, slots: Mapping[str, str]) -> str:
    """The rule's message with its placeholders filled in; the article's own words are never read as a format."""
    return message.format_map(_Slots(slots))


def place_of(span: Span, material: Material) -> Place:
    """A span with its words."""
    return Place(
        article=span.article,
        start=span.start,
        end=span.end,
        excerpt=material.articles[span.article].text[span.start : span.end],
    )


def fingerprint(rule: Rule, mismatch: Mismatch, material: Material) -> str:
    """What names a finding through edits elsewhere: its rule and what its claims say, nothing of where they stand."""
    facts = sorted(claim_key(material.by_id[claim]) for claim in mismatch.claims)
    if not facts:
        facts = [" ".join(material.articles[mismatch.span.article].text[mismatch.span.start : mismatch.span.end].split())]
    return sha256("\x1f".join([rule.id, *facts]).encode()).hexdigest()[:16]


def claim_key(claim: Claim) -> str:
    """What a claim says by its own words, without where it stands: neither whose dollar it was taken for nor which Monday it was."""
    value = claim.value.model_dump_json() if claim.value else ""
    return "|".join([claim.kind, value, unit_written(claim), claim.measure or "", days_written(claim)])


def unit_written(claim: Claim) -> str:
    """The unit of a claim; for an open sign all that it may stand for, as another paragraph may settle it otherwise."""
    if claim.kind == "money" and claim.candidates:
        return " ".join(sorted({claim.unit, *claim.candidates}))
    return claim.unit or ""


def days_written(claim: Claim) -> str:
    """The days of a date that names its year; for any other its words, as its days hang on the day of publication."""
    if claim.kind != "date":
        return ""
    if claim.moment and not stands_alone(claim.moment):
        return " ".join(claim.text.casefold().split())
    return claim.when.model_dump_json() if claim.when else ""


def numbered(spoken: Iterable[Spoken]) -> list[Spoken]:
    """What was said, each place of an article that says the same again under a fingerprint of its own: it is accepted by itself."""
    said = list(spoken)
    places: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for finding, _ in said:
        places.setdefault((finding.article, finding.fingerprint), set()).add((finding.start, finding.end))
    order = {(*key, *place): number for key, found in places.items() for number, place in enumerate(sorted(found))}
    return [one._replace(finding=repeated(one.finding, order)) for one in said]


def repeated(finding: Finding, order: Mapping[tuple[str, str, int, int], int]) -> Finding:
    """A finding under a name that also tells which of several with the same figures it is; the first keeps the plain one."""
    number = order[finding.article, finding.fingerprint, finding.start, finding.end]
    if not number:
        return finding
    return finding.model_copy(update={"fingerprint": sha256(f"{finding.fingerprint}\x1f{number}".encode()).hexdigest()[:16]})


def distinct(findings: Iterable[Finding]) -> Iterable[Finding]:
    """Findings without repeats of the same rule on the same place."""
    seen: dict[tuple[str, str, int, int, str], Finding] = {}
    for finding in findings:
        seen.setdefault((finding.rule, finding.article, finding.start, finding.end, finding.fingerprint), finding)
    return seen.values()


def coverage(material: Material, compared: set[str]) -> Coverage:
    """What was looked at, in figures."""
    documents = [d for d in material.documents if material.focus is None or d.article.id in material.focus]
    claims = [claim for d in documents for claim in d.claims]
    left = Counter(reason_not_compared(claim) for claim in claims if claim.id not in compared)
    if beyond := sum(d.beyond.figures for d in documents if d.beyond):
        left[BEYOND] = beyond
    articles = len(material.documents) if material.focus is None else len(material.focus)
    return Coverage(
        articles=articles,
        figures=len(claims) + beyond,
        compared=sum(claim.id in compared for claim in claims),
        not_compared=dict(sorted(left.items(), key=lambda item: (-item[1], item[0]))),
    )


def reason_not_compared(claim: Claim) -> str:
    """Why a claim met nothing it could be compared with, in words for the coverage line."""
    if claim.kind == "date":
        return (
            "a date with nothing to check it against" if claim.when else "a date that cannot be placed: the day of publication is not known"
        )
    if claim.kind == "ordinal":
        return "a place in a row"
    if claim.modality != "asserted":
        return "planned, denied or conditional"
    return "no other figure for the same thing"
