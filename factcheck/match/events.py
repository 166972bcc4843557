"""Occasions: which articles tell of one, when and where it was, and what they say of it.

Every article belongs to one event. A draft set beside other articles joins the group it fits best, and the others are grouped only once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple

from factcheck.match.alignments import Aligned, aligned
from factcheck.match.blocking import Blocks, blocks_of, candidates, keys, published_on
from factcheck.match.clusters import average, grouped, same_origin
from factcheck.match.features import Sketch
from factcheck.match.profiles import Batch, batch_of, with_profile
from factcheck.match.scoring import Features, Weighed, bundled_weights, measured, score, weigh, worth
from factcheck.match.studies import Archive, Dossier, Study, in_memory, told_in
from factcheck.match.ties import ties_of
from factcheck.model import Article, Claim, Days, Document, Event, Weight
from factcheck.reference.places import chain, level

COPIED = 0.5
"""From this share on of the shorter text, word for word, two articles are of one origin."""
TITLE = 90
"""Letters of a label."""
Compared = Mapping[tuple[str, str], Features]
"""The features of pairs of articles, by their ids."""


class Occasions(NamedTuple):
    """The events of a run, and what it has to tell about the matching itself."""

    events: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()


class Library(NamedTuple):
    """Articles that drafts are set beside, sketched and grouped once for all of them."""

    dossiers: Mapping[str, Dossier]
    batch: Batch
    blocks: Blocks
    groups: tuple[tuple[str, ...], ...]
    notices: tuple[str, ...]


def match_events(documents: Iterable[Document]) -> Occasions:
    """The occasions that the articles tell of."""
    library = library_of(in_memory(documents))
    return Occasions(tuple(events_of(library)), library.notices)


def library_of(archive: Archive) -> Library:
    """The articles grouped."""
    batch = batch_of(archive.sketches)
    blocks = blocks_of(batch)
    proposed = candidates(blocks)
    groups = grouped(batch.profiles, proposed.pairs, partial(bits_between, batch), partial(worth_of, batch))
    return Library(archive.dossiers, batch, blocks, groups, proposed.notices)


def events_of(library: Library) -> Iterator[Event]:
    """The events that the groups of a library tell of."""
    return (event_of(group, library.dossiers, library.batch) for group in library.groups)


def bits_between(batch: Batch, one: str, two: str) -> float:
    """Bits for two articles of a batch telling of one occasion."""
    return score(batch.profiles[one], batch.profiles[two], batch, bundled_weights())


def worth_of(batch: Batch, one: str, two: str) -> float:
    """The same where they are above nought, at less cost for the many pairs that nothing specific ties."""
    return worth(batch.profiles[one], batch.profiles[two], batch, bundled_weights())


def match_draft(draft: Study, library: Library) -> Occasions:
    """The one event of a draft: with the group of the library that it fits best, or alone."""
    name = draft.sketch.article
    batch = with_profile(library.batch, draft.sketch)
    day = published_on(draft.sketch)
    near = {article for key in keys(batch.profiles[name], batch) for article in library.blocks.get(key, day)} - {name}
    others = [tuple(article for article in group if article != name) for group in library.groups if near & set(group)]
    strongest = max(((average((name,), group, partial(bits_between, batch)), group) for group in others if group), default=(0.0, ()))
    members = tuple(sorted((*strongest[1], name) if strongest[0] > 0.0 else (name,)))
    told = {name: draft.dossier, **{article: library.dossiers[article] for article in members if article != name}}
    return Occasions((event_of(members, told, batch),), library.notices)


# ---- what an event is ------------------------------------------------------------------------------------------------


def event_of(articles: tuple[str, ...], dossiers: Mapping[str, Dossier], batch: Batch) -> Event:
    """The event that a group of articles tells of."""
    sketches = [batch.profiles.sketch(article) for article in articles]
    known = {article: dossiers[article] for article in articles}
    documents = {article: dossier.document for article, dossier in known.items()}
    told = list(documents.values())
    when = day_of(sketches)
    said = {article: told_in(dossier) for article, dossier in known.items()}
    reconciled = aligned(told, when, said) if len(told) > 1 else Aligned((), ())
    compared = features_between(articles, batch)
    return Event(
        id="e-" + sha256("\x1f".join(articles).encode()).hexdigest()[:10],
        label=label_of(told),
        articles=articles,
        when=when,
        place=place_of(sketches),
        claims=tuple(claim.id for document in told for claim in document.claims if tells(claim)),
        origins=origins_of(articles, compared),
        weights=weights_of(compared),
        alignments=reconciled.alignments,
        rows=reconciled.rows,
        ties=ties_of(articles, documents, batch, compared),
    )


def tells(claim: Claim) -> bool:
    """Whether a claim says something of the occasion that another article could say differently."""
    return claim.kind in ("count", "money", "measure", "percent") and claim.modality == "asserted" and claim.scope != "rate"


def label_of(documents: Sequence[Document]) -> str:
    """A name for the event: the headline of its earliest article, or how that article begins."""
    first = min(documents, key=lambda d: (str(d.article.published and d.article.published.start), d.article.id))
    words = " ".join((first.article.title or opening_of(first.article)).split())
    return words if len(words) <= TITLE else words[: TITLE - 1].rsplit(" ", 1)[0] + "…"


def opening_of(article: Article) -> str:
    """The first line of the text itself, behind header lines and dateline."""
    start = next((block.start for block in article.blocks if block.part in ("headline", "body")), 0)
    return article.text[start : start + 300].lstrip().partition("\n")[0]


def day_of(sketches: Sequence[Sketch]) -> Days | None:
    """The days most articles name for it; of an article's days the first counts most."""
    votes: Counter[tuple[str, str]] = Counter()
    found = {}
    for s in sketches:
        for rank, (start, end) in enumerate(s.days[:4]):
            votes[start.isoformat(), end.isoformat()] += 60 // (rank + 1)
            found[start.isoformat(), end.isoformat()] = Days(start=start, end=end)
    if not votes:
        return None
    return found[min(votes, key=lambda day: (-votes[day], day))]


def place_of(sketches: Sequence[Sketch]) -> tuple[str, ...]:
    """The place most articles name, with its region and country."""
    votes: Counter[str] = Counter()
    for s in sketches:
        for named in (s.cities, s.regions, s.countries):
            total = sum(named.values())
            votes.update({place: int(100 * count / total) for place, count in named.items()})
    for size in ("city", "county", "region", "country"):
        known = {place: vote for place, vote in votes.items() if level(place) == size and vote >= 40 * len(sketches)}
        if known:
            return chain(min(known, key=lambda place: (-known[place], place)))
    return ()


def features_between(articles: tuple[str, ...], batch: Batch) -> Compared:
    """The features of each pair of a group, with what they rest on."""
    batch = batch._replace(explained=True)
    return {(one, two): measured(batch.profiles[one], batch.profiles[two], batch) for one, two in combinations(articles, 2)}


def origins_of(articles: tuple[str, ...], compared: Compared) -> tuple[tuple[str, ...], ...]:
    """The articles by origin: copies of one text together."""
    return same_origin(articles, {pair: found["copied"].value or 0.0 for pair, found in compared.items()}, COPIED)


def weights_of(compared: Compared) -> tuple[Weight, ...]:
    """What holds the group together: the mean bits of each feature over its pairs, with what the strongest rests on."""
    by_feature: dict[str, list[Weighed]] = defaultdict(list)
    for features in compared.values():
        for weight in weigh(features, bundled_weights()):
            by_feature[weight.feature].append(weight)
    found = (mean_weight(weights) for weights in by_feature.values())
    return tuple(weight for weight in found if weight.bits or weight.feature != "untied")


def mean_weight(weights: Iterable[Weighed]) -> Weight:
    """The mean of one feature's weights."""
    found = list(weights)
    best = max(found, key=lambda weight: (weight.bits, weight.detail))
    return Weight(feature=best.feature, bits=round(sum(w.bits for w in found) / len(found), 2), detail=best.detail)
