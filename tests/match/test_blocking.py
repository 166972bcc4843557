"""Candidates without comparing everything with everything."""

from datetime import date, timedelta

import numpy as np

from factcheck.match.blocking import APART, CAP, KNOWN, blocks_of, candidates, published_on
from factcheck.match.features import Sketch
from factcheck.match.profiles import batch_of
from factcheck.model import Days


def sketch_named(
    name: str, *, names: tuple[str, ...] = (), words: tuple[str, ...] = (), cities: tuple[str, ...] = (), day: int = 0
) -> Sketch:
    when = date(2021, 3, 1) + timedelta(day)
    return Sketch(
        article=name,
        published=Days(start=when, end=when),
        filed=None,
        words=dict.fromkeys(words, 1),
        capitals={},
        specific=frozenset(),
        names=dict.fromkeys(names, 1),
        persons=frozenset(),
        speakers=frozenset(),
        cities=dict.fromkeys(cities, 1),
        regions={},
        countries={},
        days=((when, when),),
        ages=frozenset(),
        figures=frozenset(),
        middling=frozenset(),
        counts=frozenset(),
        shingles=np.array([], np.uint64),
        seats=frozenset(),
        lead="",
        title=(),
    )


def pairs(*sketches: Sketch) -> set[tuple[str, str]]:
    batch = batch_of({sketch.article: sketch for sketch in sketches})
    return set(candidates(blocks_of(batch)).pairs)


def test_a_rare_name_brings_two_articles_of_one_year_together() -> None:
    assert pairs(sketch_named("a", names=("jorun vasquey",)), sketch_named("b", names=("jorun vasquey",), day=APART)) == {("a", "b")}


def test_articles_more_than_a_year_apart_are_never_compared() -> None:
    assert pairs(sketch_named("a", names=("jorun vasquey",)), sketch_named("b", names=("jorun vasquey",), day=APART + 1)) == set()


def test_an_article_without_a_day_meets_those_of_any_year() -> None:
    undated = sketch_named("a", names=("jorun vasquey",))._replace(published=None)
    assert pairs(undated, sketch_named("b", names=("jorun vasquey",), day=3_000)) == {("a", "b")}


def test_a_name_that_many_articles_have_brings_together_only_those_of_one_time() -> None:
    many = [sketch_named(f"a{number:03}", names=("jorun vasquey",), day=90 * number) for number in range(KNOWN)]
    assert ("a000", "a001") in pairs(*many)
    assert pairs(*many, sketch_named("b", names=("jorun vasquey",), day=1)) == {("a000", "b")}


def test_a_day_and_a_place_bring_two_articles_together() -> None:
    assert pairs(sketch_named("a", cities=("FR/Lyon",)), sketch_named("b", cities=("FR/Lyon",))) == {("a", "b")}


def test_nothing_in_common_is_never_compared() -> None:
    assert pairs(sketch_named("a", words=("ferry",)), sketch_named("b", words=("raid",))) == set()


def test_a_hot_key_is_capped_and_said() -> None:
    many = [sketch_named(f"a{number:03}")._replace(shingles=np.array([1], np.uint64)) for number in range(3 * CAP)]
    batch = batch_of({sketch.article: sketch for sketch in many})
    found = candidates(blocks_of(batch))
    assert len(found.pairs) < len(many) * CAP
    assert found.notices


def test_a_draft_meets_only_what_was_published_within_a_year_of_it() -> None:
    sketches = [sketch_named(name, names=("jorun vasquey",), day=day) for name, day in (("a", 0), ("b", 300))]
    blocks = blocks_of(batch_of({sketch.article: sketch for sketch in sketches}))
    draft = sketch_named("draft", day=APART + 100)
    assert blocks.get(("name", "jorun vasquey"), published_on(draft)) == ["b"]
    assert blocks.get(("name", "jorun vasquey"), None) == ["a", "b"]
