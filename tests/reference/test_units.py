"""Every name a unit is read as is one that pint reads and prints back."""

import pint

from factcheck.reference.units import names


def test_pint_knows_every_unit_by_the_name_given() -> None:
    registry = pint.UnitRegistry()
    assert [name for name in names() if str(registry.parse_units(name)) != name] == []
