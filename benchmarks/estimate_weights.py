"""Estimate factcheck/data/match_weights.yaml from articles whose incidents are known.

    python benchmarks/estimate_weights.py --write ARTICLES GOLD [ARTICLES GOLD …]
    python benchmarks/estimate_weights.py --cross ARTICLES GOLD [ARTICLES GOLD …]     (five folds by incident; nothing is written)

The steps of each feature are fixed here; their bits come from a logistic regression over the pairs that blocking proposes (and as many
others), shrunk towards nought, and made to rise with the feature where it should. `--cross` says what the weights are worth on incidents
that they were not estimated on.
"""

import argparse
import json
import pickle
import random
from bisect import bisect_right
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml

from factcheck.match.blocking import blocks_of, candidates
from factcheck.match.clusters import grouped
from factcheck.match.features import sketch
from factcheck.match.profiles import Batch, batch_of
from factcheck.match.scoring import Scale, Weights, cosine, measured, total
from factcheck.pipeline import document_of
from factcheck.read import read
from factcheck.settings import Settings

OUT = Path(__file__).parent.parent / "factcheck" / "data" / "match_weights.yaml"
SHRINK = 1.0
EDGES: dict[str, tuple[float, ...]] = {
    "words": (0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4),
    "capitals": (0.001, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5),
    "title": (0.001, 0.1, 0.2, 0.3, 0.5),
    "names": (0.1, 6.0, 12.0, 20.0, 30.0),
    "persons": (0.01, 0.6),
    "place": (-2.5, -1.5, 0.0, 0.1, 0.4, 0.7),
    "published": (1.0, 2.0, 4.0, 8.0, 15.0, 31.0, 91.0, 366.0),
    "day": (0.5, 1.5, 2.5),
    "ages": (0.01, 0.6, 1.1),
    "figures": (0.1, 10.0),
    "copied": (0.02, 0.1, 0.3),
}
FALLING = {"published"}


class Pair(NamedTuple):
    """A pair of articles with its features and whether it is of one incident."""

    one: str
    two: str
    values: dict[str, float | None]
    same: bool


class Labelled(NamedTuple):
    """A set of articles with their incidents and pairs."""

    owner: dict[str, str]
    batch: Batch
    proposed: set[tuple[str, str]]
    pairs: dict[tuple[str, str], Pair]


def labelled(articles: str, gold: str) -> Labelled:
    """A development set with the features of its proposed pairs, its true pairs and some others."""
    owner = {name: row["id"] for row in map(json.loads, Path(gold).read_text().splitlines()) for name in row["articles"]}
    batch = batch_of({document.article.id: sketch(document) for document in documents(articles)})
    proposed = set(candidates(blocks_of(batch)).pairs)
    true = {pair for pair in combinations(sorted(owner), 2) if owner[pair[0]] == owner[pair[1]]}
    others = random.Random(1).sample(list(combinations(sorted(owner), 2)), 2 * len(proposed))
    similar = {pair for pair in combinations(sorted(owner), 2) if alike(batch, pair)}
    pairs = {
        (one, two): Pair(
            one, two, {k: m.value for k, m in measured(batch.profiles[one], batch.profiles[two], batch).items()}, owner[one] == owner[two]
        )
        for one, two in sorted(proposed | true | similar | set(others))
    }
    return Labelled(owner, batch, proposed, pairs)


def alike(batch: Batch, pair: tuple[str, str]) -> bool:
    """Whether two articles use much the same words."""
    return cosine(*(batch.profiles[article].words for article in pair)) > 0.1


def undated(pairs: list[Pair]) -> list[Pair]:
    """The pairs as they would be had one article neither a date of publication nor a day in its text."""
    return [pair._replace(values={**pair.values, "published": None, "day": None}) for pair in pairs if (pair.values["words"] or 0) > 0.1]


def documents(articles: str) -> Any:
    """The documents of a set; a pickle of them is taken as it is."""
    if articles.endswith(".pkl"):
        return pickle.loads(Path(articles).read_bytes())
    return [document_of(article, Settings()) for article in read([articles]).articles]


def row(values: dict[str, float | None]) -> list[float]:
    """A pair as indicators, one for each step of each feature (the unknown first)."""
    cells: list[float] = []
    for name, edges in EDGES.items():
        steps = [0.0] * (len(edges) + 2)
        value = values.get(name)
        steps[0 if value is None else 1 + bisect_right(edges, value)] = 1.0
        cells += steps
    return cells


def fitted(pairs: list[Pair], shift: float = 0.0) -> Weights:
    """The table of weights from labelled pairs."""
    pairs = [*pairs, *undated(pairs)]
    matrix = np.hstack([np.array([row(p.values) for p in pairs]), np.ones((len(pairs), 1))])
    truth = np.array([p.same for p in pairs], float)
    theta = regression(matrix, truth) / np.log(2)
    scales, at = {}, 0
    counts = matrix.sum(axis=0)
    for name, edges in EDGES.items():
        steps = theta[at + 1 : at + len(edges) + 2]
        weight = counts[at + 1 : at + len(edges) + 2] + 1.0
        bits = monotone(steps[::-1], weight[::-1])[::-1] if name in FALLING else monotone(steps, weight)
        scales[name] = Scale(edges=edges, bits=tuple(round(float(b), 1) for b in bits), unknown=round(float(theta[at]), 1))
        at += len(edges) + 2
    return Weights(prior=round(float(theta[-1]) + shift, 1), scales=scales)


def regression(matrix: Any, truth: Any) -> Any:
    """Logistic regression by Newton's method, shrunk towards nought."""
    theta = np.zeros(matrix.shape[1])
    shrink = np.full(matrix.shape[1], SHRINK)
    shrink[-1] = 1e-6
    for _ in range(40):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ theta, -40, 40)))
        gradient = matrix.T @ (chance - truth) + shrink * theta
        step = np.linalg.solve((matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(shrink), gradient)
        theta -= step
        if np.abs(step).max() < 1e-7:
            break
    return theta


def monotone(bits: Any, weight: Any) -> list[float]:
    """The nearest sequence that never falls (pool adjacent violators)."""
    blocks: list[list[float]] = []
    for value, mass in zip(bits, weight, strict=True):
        blocks.append([float(value), float(mass), 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            value2, mass2, n2 = blocks.pop()
            value1, mass1, n1 = blocks.pop()
            blocks.append([(value1 * mass1 + value2 * mass2) / (mass1 + mass2), mass1 + mass2, n1 + n2])
    return [value for value, _, n in blocks for _ in range(int(n))]


def cross(sets: list[Labelled], shift: float, errors: bool, folds: int = 5, seed: int = 1) -> None:
    """What the weights are worth on incidents they were not estimated on."""
    for at, data in enumerate(sets):
        incidents = sorted(set(data.owner.values()))
        random.Random(seed).shuffle(incidents)
        fold = {incident: number % folds for number, incident in enumerate(incidents)}
        groups: list[tuple[str, ...]] = []
        for number in range(folds):
            train = [p for other, d in enumerate(sets) if other != at for p in d.pairs.values()]
            train += [p for p in data.pairs.values() if number not in (fold[data.owner[p.one]], fold[data.owner[p.two]])]
            groups += clustered(data, {a for a in data.owner if fold[data.owner[a]] == number}, fitted(train, shift))
        show(f"set {at}", groups, data.owner)
        whole = fitted([p for d in sets for p in d.pairs.values()], shift)
        show(f"set {at} on itself", clustered(data, set(data.owner), whole), data.owner, errors=errors and seed == 1)


def clustered(data: Labelled, names: set[str], weights: Weights) -> list[tuple[str, ...]]:
    """The articles grouped with these weights."""

    def score(one: str, two: str) -> float:
        pair = data.pairs.get((one, two))
        values = (
            pair.values
            if pair
            else {k: m.value for k, m in measured(data.batch.profiles[one], data.batch.profiles[two], data.batch).items()}
        )
        return total(values, weights)

    return list(grouped(names, [p for p in data.proposed if set(p) <= names], score))


def show(label: str, groups: list[tuple[str, ...]], owner: dict[str, str], errors: bool = False) -> None:
    """B-cubed and pairs, as bench/events scores them."""
    gold: dict[str, set[str]] = defaultdict(set)
    for name, incident in owner.items():
        gold[incident].add(name)
    found = {name: set(group) for group in groups for name in group}
    hits = {name: len(found[name] & gold[owner[name]]) for name in found}
    p = sum(hits[n] / len(found[n]) for n in found) / len(found)
    r = sum(hits[n] / len(gold[owner[n]]) for n in found) / len(found)
    right = {pair for group in gold.values() for pair in combinations(sorted(group), 2)}
    told = {pair for group in groups for pair in combinations(sorted(group), 2)}
    pp, pr = len(right & told) / max(1, len(told)), len(right & told) / max(1, len(right))
    lone = [n for n in found if len(gold[owner[n]]) == 1]
    alone = sum(len(found[n]) == 1 for n in lone) / max(1, len(lone))
    print(
        f"{label}: B3 {p:.3f} {r:.3f} {2 * p * r / (p + r):.3f}  pairs {pp:.3f} {pr:.3f} {2 * pp * pr / (pp + pr):.3f}  alone {alone:.3f}"
    )
    if errors:
        print("  joined wrongly", sorted(told - right)[:60])
        print("  parted", sorted(right - told)[:80])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true"), parser.add_argument("--cross", action="store_true")
    (
        parser.add_argument(
            "--shift", type=float, default=0.9, help="bits added to the prior: the pairs hold more unlike ones than a run proposes"
        ),
        parser.add_argument("--errors", action="store_true"),
    )
    parser.add_argument("sets", nargs="+", metavar="ARTICLES GOLD")
    given = parser.parse_args()
    sets = [labelled(articles, gold) for articles, gold in zip(given.sets[::2], given.sets[1::2], strict=True)]
    if given.cross:
        for seed in (1, 2, 3):
            cross(sets, given.shift, given.errors, seed=seed)
    table = fitted([p for d in sets for p in d.pairs.values()], given.shift)
    print(yaml.safe_dump(json.loads(table.model_dump_json()), sort_keys=False, default_flow_style=None, width=140))
    if given.write:
        body = yaml.safe_dump(json.loads(table.model_dump_json()), sort_keys=False, default_flow_style=None, width=140)
        OUT.write_text(
            "# Written by benchmarks/estimate_weights.py; reviewed. Bits for one occasion (negative: against).\n" + body, encoding="utf-8"
        )
