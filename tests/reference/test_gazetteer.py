"""The gazetteer's table and the nesting of its ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reference.places import chain, container, kilometres, level, lies_in, places_named


@pytest.mark.parametrize(
    ("name", "place"),
    [("Laos", "LA"), ("Henan", "CN-HA"), ("Britain", "GB"), ("U.S.", "US"), ("Saint Louis", "US-MO/St. Louis"), ("Cologne", "DE-NW/Köln")],
)
def test_a_name_gives_its_place(name: str, place: str) -> None:
    assert places_named(name)[0].id == place


def test_every_name_of_the_table_is_found() -> None:
    from factcheck.reference.places import _table

    keys = [line.split(b"\t")[0] for line in _table().splitlines()[::997]]
    assert all(places_named(key.decode()) for key in keys)


@given(st.text(max_size=30))
def test_any_name_can_be_looked_up(name: str) -> None:
    assert isinstance(places_named(name), tuple)


def test_places_nest_by_their_ids() -> None:
    assert chain("CN-HA/Zhengzhou") == ("CN-HA/Zhengzhou", "CN-HA", "CN")
    assert container("CN") is None
    assert lies_in("LA/Vientiane", "LA") and not lies_in("LA", "LA/Vientiane")
    assert [level(p) for p in ("US", "US-MI", "US-MI/Oakland County", "US-MI/Pontiac")] == ["country", "region", "county", "city"]


def test_distances_are_those_of_the_sphere() -> None:
    assert 330 < kilometres(places_named("London")[0], places_named("Paris")[0]) < 360
