"""One mention as a claim of its kind."""

from typing import Any

from factcheck.model import (
    AgeClaim,
    Article,
    Claim,
    CountClaim,
    DateClaim,
    Days,
    DurationClaim,
    MeasureClaim,
    Mention,
    MoneyClaim,
    MultipleClaim,
    NumberClaim,
    OrdinalClaim,
    PercentClaim,
    PointsClaim,
    RatioClaim,
    Sentence,
)
from factcheck.normalise.money import Home, settled

CLASSES: dict[str, type[Any]] = {
    "percent": PercentClaim,
    "percentage-points": PointsClaim,
    "measure": MeasureClaim,
    "duration": DurationClaim,
    "age": AgeClaim,
    "ordinal": OrdinalClaim,
    "ratio": RatioClaim,
    "multiple": MultipleClaim,
}


def claim_of(mention: Mention, article: Article, sentence: Sentence, home: Home, days: Days | None) -> Claim:
    """The claim of a mention; `days` are its own for a date, else those of the date its clause names, where they are known."""
    shared = fields_of(mention, article, sentence, days)
    if mention.kind == "date":
        return date_claim(mention, shared, days)
    shared["value"] = mention.value
    if mention.kind == "money":
        money = settled(mention, home)
        return MoneyClaim(**shared, unit=money.unit, assumed=money.assumed, candidates=money.candidates)
    if mention.kind in ("count", "number"):
        return CountClaim(**shared) if shared["measure"] else NumberClaim(**shared)
    claim: Claim = CLASSES[mention.kind](**shared, unit=mention.unit)
    return claim


def fields_of(mention: Mention, article: Article, sentence: Sentence, days: Days | None) -> dict[str, Any]:
    """What every claim carries."""
    binding = mention.binding
    return {
        "id": f"{article.id}#{mention.start}-{mention.end}",
        "article": article.id,
        "text": article.text[mention.start : mention.end],
        "start": mention.start,
        "end": mention.end,
        "value": None,
        "measure": mention.noun or binding.measure,
        "action": binding.action,
        "agent": binding.agent,
        "subject": binding.subject,
        "modifiers": binding.modifiers,
        "place": binding.place,
        "when": binding.when or days,
        "scope": binding.scope,
        "modality": binding.modality,
        "attribution": binding.attribution,
        "quoted": binding.quoted,
        "sentence": article.text[sentence.start : sentence.end],
        "sentence_start": sentence.start,
        "part": sentence.part,
        "per": mention.per,
    }


def date_claim(mention: Mention, shared: dict[str, Any], days: Days | None) -> DateClaim:
    """A date with its days."""
    weekday = mention.moment.args.get("weekday") if mention.moment else None
    return DateClaim(**{**shared, "when": days}, moment=mention.moment, weekday=weekday if isinstance(weekday, int) else None)
