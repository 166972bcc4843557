"""The words that narrow what a figure counts."""

from collections.abc import Iterator

from factcheck.extract.grammar import Tree
from factcheck.extract.heads import Head

NARROWING = frozenset("other another more additional further remaining same new first last second all both such".split())


def modifiers_of(tree: Tree, head: Head, first: int, last: int) -> tuple[str, ...]:
    """The words that narrow what is counted, in order."""
    found: list[tuple[int, str]] = []
    for noun in {i for i in (head.noun, head.over) if i is not None}:
        inside = (c for c in tree.children[noun] if not first <= c < last and c not in tree.figures)
        found += [(c, tree.whole_word(c)) for c in inside if narrows(tree, c)]
    if first and tree.tokens[first - 1].text.lower() in NARROWING:
        found.append((first - 1, tree.tokens[first - 1].text.lower()))
    if head.of:
        found.append((last, "of them"))
    found += totals(tree, first, last)
    return tuple(dict.fromkeys(text for _, text in sorted(found)))


def narrows(tree: Tree, c: int) -> bool:
    """Does this word before a noun say which ones are meant, without being part of the noun's own name?"""
    token = tree.tokens[c]
    if token.dep in ("compound", "nmod"):
        return token.tag in ("NNP", "NNPS", "JJ") or tree.hyphened(c)
    return (token.dep in ("amod", "poss") and token.tag != "PRP$") or (token.dep == "det" and token.text.lower() in NARROWING)


def totals(tree: Tree, first: int, last: int) -> Iterator[tuple[int, str]]:
    """ "in all", "in total" and "a total of" beside a figure."""
    low = tree.words
    if last + 1 < len(low) and low[last] == "in" and low[last + 1] in ("all", "total"):
        yield last, f"in {low[last + 1]}"
    if first >= 2 and low[first - 1] == "of" and low[first - 2] == "total":
        yield first - 2, "total"
    elif first >= 1 and low[first - 1] in ("total", "totaling", "totalling"):
        yield first - 1, "total"
