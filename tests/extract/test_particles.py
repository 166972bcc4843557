"""“Over” as a part of its verb bounds nothing."""

import pytest

from factcheck.extract.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Laos hands over 146 suspects to the police.", "exact"),
        ("The rebels handed over 12 rifles.", "exact"),
        ("The farm turned over 30 acres to the town.", "exact"),
        ("He handed more than 12 rifles over.", "more-than"),
        ("He handed out over 12 rifles.", "more-than"),
        ("Over 146 suspects were handed to the police.", "more-than"),
    ],
)
def test_over_belongs_to_verbs_of_giving(text: str, hedge: str) -> None:
    (figure,) = find_quantities(text, [])
    assert figure.value is not None
    assert figure.value.hedge == hedge
