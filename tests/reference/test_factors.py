"""The table of unit sizes says what pint says."""

import pytest
from pint import UnitRegistry

from factcheck.reference.factors import SIZES, TEMPERATURES, _simple, size_of, variants_of

COMPOUND = ("kilometer / hour", "mile / hour", "foot ** 3", "kilometer ** 2", "oil_barrel / day", "gram / mile", "meter / second ** 2")


@pytest.fixture(scope="module")
def registry() -> UnitRegistry:
    return UnitRegistry(autoconvert_offset_to_baseunit=True)


def test_every_size_is_pints(registry: UnitRegistry) -> None:
    for name, size in _simple().items():
        base = next(n for n, s in _simple().items() if s.dimension == size.dimension)
        ratio = registry.Quantity(1, name).to(base).magnitude
        assert size.factor / _simple()[base].factor == pytest.approx(ratio, rel=2e-5), name


@pytest.mark.parametrize("name", COMPOUND)
def test_compounds_are_worked_out(registry: UnitRegistry, name: str) -> None:
    size = size_of(name)
    assert size is not None
    base = {"length": "meter", "time": "second", "mass": "kilogram"}
    unit = " * ".join(f"{base[word]} ** {power}" for word, power in size.dimension)
    assert size.factor == pytest.approx(registry.Quantity(1, name).to(unit).magnitude, rel=1e-5)


def test_temperatures_are_pints(registry: UnitRegistry) -> None:
    for name, (size, zero) in TEMPERATURES.items():
        assert registry.Quantity(10, name).to("kelvin").magnitude == pytest.approx(10 * size + zero)


def test_what_the_table_lacks_is_not_guessed() -> None:
    assert size_of("furlong / fortnight") is None
    assert size_of("byte") is None


def test_imperial_gallons_are_a_variant_of_gallons() -> None:
    gallon, imperial = size_of("gallon"), size_of("imperial_gallon")
    assert gallon and imperial
    assert gallon.factor * variants_of("gallon")[0] == pytest.approx(imperial.factor)
    assert variants_of("mile / gallon")[0] < 1 < variants_of("gallon / day")[0]


def test_every_dimension_has_a_unit_of_its_own() -> None:
    assert all(sizes for _, sizes in SIZES.values())
