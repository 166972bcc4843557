"""Verbs, and nouns made of them, that tell one deed done to things."""

DEEDS = tuple(
    frozenset(words.split())
    for words in (
        "cancel cancellation scrap ground call-off",
        "destroy level raze flatten demolish wreck gut",
        "close shut closure shutter",
        "cull slaughter",
        "discard throw dump bin",
        "shoot destroy down intercept",
        "buy acquire purchase",
        "vaccinate inoculate immunise immunize",
        "cut shed axe lay-off",
    )
)
"""Each row is one deed; a verb may stand in several."""


DONE_TO_THINGS: frozenset[str] = frozenset().union(*DEEDS)
"""All of them."""


def may_be_one_deed(one: str | None, two: str | None) -> bool:
    """Whether two actions may be one deed."""
    return one == two or any(one in deed and two in deed for deed in DEEDS)
