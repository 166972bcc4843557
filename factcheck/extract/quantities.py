"""All figures of a sentence that are not dates."""

from collections.abc import Sequence

from factcheck.model import Mention


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Mention]:
    """The figures in `text` (one sentence), outside of the spans in `taken`. Offsets are into `text`."""
    return []
