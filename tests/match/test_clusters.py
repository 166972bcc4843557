"""Groups that hold together as a whole."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.clusters import grouped, same_origin

PAIRS = st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda pair: pair[0] < pair[1])


def scores(table: dict[tuple[str, str], float], default: float = -5.0):  # type: ignore[no-untyped-def]
    return lambda one, two: table.get((min(one, two), max(one, two)), default)


def test_a_chain_does_not_make_one_group() -> None:
    links = {("a", "b"): 3.0, ("b", "c"): 2.5, ("c", "d"): 3.0}
    assert grouped("abcd", links, scores(links)) == (("a", "b"), ("c", "d"))


def test_two_articles_at_odds_never_share_a_group() -> None:
    links = {("a", "b"): 12.0, ("b", "c"): 12.0, ("a", "c"): -10.0}
    assert all(not {"a", "c"} <= set(group) for group in grouped("abc", links, scores(links)))


def test_a_hub_does_not_join_two_groups() -> None:
    links = {("a", "b"): 11.0, ("c", "d"): 11.0, ("a", "c"): 9.0}
    assert grouped("abcd", links, scores(links, -3.0)) == (("a", "b"), ("c", "d"))


@given(st.dictionaries(PAIRS, st.floats(-12, 12)))
def test_every_article_is_in_exactly_one_group(links: dict[tuple[str, str], float]) -> None:
    found = [article for group in grouped("abcdef", links, scores(links)) for article in group]
    assert sorted(found) == list("abcdef")


@given(
    st.dictionaries(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1]), st.integers(-12, 12)),
    st.randoms(),
)
def test_the_order_of_pairs_changes_nothing(links: dict[tuple[str, str], int], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(links)
    random.shuffle(shuffled)
    score = scores({pair: float(bits) for pair, bits in links.items()})
    assert grouped("fedcba", shuffled, score) == grouped("abcdef", list(links), score)


def test_copies_of_copies_are_of_one_origin() -> None:
    assert same_origin("abc", {("a", "b"): 0.9, ("b", "c"): 0.6}, 0.5) == (("a", "b", "c"),)
