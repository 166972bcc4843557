"""Candidates without comparing everything with everything."""

from datetime import date, timedelta

from factcheck.match.blocking import CAP, blocks_of, candidates
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
        shingles=frozenset(),
        seats=frozenset(),
        lead="",
        title=(),
    )


def pairs(*sketches: Sketch) -> set[tuple[str, str]]:
    batch = batch_of({sketch.article: sketch for sketch in sketches})
    return set(candidates(blocks_of(batch)).pairs)


def test_a_rare_name_brings_two_articles_together_over_any_time() -> None:
    assert pairs(sketch_named("a", names=("jorun vasquey",)), sketch_named("b", names=("jorun vasquey",), day=400)) == {("a", "b")}


def test_a_day_and_a_place_bring_two_articles_together() -> None:
    assert pairs(sketch_named("a", cities=("FR/Lyon",)), sketch_named("b", cities=("FR/Lyon",))) == {("a", "b")}


def test_nothing_in_common_is_never_compared() -> None:
    assert pairs(sketch_named("a", words=("ferry",)), sketch_named("b", words=("raid",))) == set()


def test_a_hot_key_is_capped_and_said() -> None:
    many = [sketch_named(f"a{number:03}")._replace(shingles=frozenset([1])) for number in range(3 * CAP)]
    batch = batch_of({sketch.article: sketch for sketch in many})
    found = candidates(blocks_of(batch))
    assert len(found.pairs) < len(many) * CAP
    assert found.notices
