"""Dates and durations in a sentence, as the words give them."""

from factcheck.model import Mention


def find_dates(text: str) -> list[Mention]:
    """The dates and durations in `text` (one sentence). Offsets are into `text`."""
    return []
