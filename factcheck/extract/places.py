"""Places named in a text: which capitalised names are places, and which place each of them is.

A name alone is weak evidence: "Reading" is a word, "Jackson" a man, "China Daily" a newspaper. A name counts as a place when the words
around it say so somewhere in the text ("in Reading", "Reading, Pa.", "Reading police"), or when nothing else usually bears it and it
is large. Which of several places is meant follows from what the text says after a comma, from the other places it names, and from size.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model import Toponym
from factcheck.reference.places import Candidate, chain, level, places_named
from factcheck.reference.regions import ABBREVIATED

LARGE = 100_000
"""From this population on an unguarded name needs no word beside it."""
LONGEST = 4
"""Words of a place name at most."""

WORD = re.compile(r"(?:[A-Z]\.){2,4}|(?:St|Ste|Ft|Mt|Pt|Mr|Mrs|Ms|Dr|Lt|Sgt|Gov|Sen|Rep|Rev|[A-Z])\.|[^\W\d_]++(?:['’‘-][^\W\d_]++)*+")
BEFORE = frozenset("in near outside around across from at to into toward towards throughout through of between over and or".split())
SURE = frozenset("in near outside around across throughout".split())
JOINS = frozenset("of the de la le du del da do di and upon on al el san santa".split())
COMPASS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern downtown greater upper lower inner metro mainland rural suburban".split()
)
AFTER = frozenset(
    "police sheriff sheriffs fire county city airport mayor resident residents man woman men women boy girl teen teenager mother "
    "father couple officials authorities native area suburb suburbs neighborhood neighbourhood province state region district prefecture "
    "island municipality township village department metro embassy border port government".split()
)
AROUND = frozenset(
    "hospital university college school schools zoo church high medical memorial regional general avenue street road".split()
)
PAPERS = frozenset(
    "daily times post tribune herald journal gazette globe observer telegraph chronicle star sun news press inquirer examiner bee register "
    "courier sentinel dispatch today patch mirror mail standard record reporter advertiser echo argus".split()
)
CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
OPENERS = frozenset("the a an this that these those his her its their our when while after before as but and or if then so".split())


class Token(NamedTuple):
    """A word with its place."""

    start: int
    end: int
    text: str
    low: str


class Sighting(NamedTuple):
    """A run of words that the gazetteer knows, with what its surroundings say for its being a place (`cue` 0: nothing, 2: plainly)."""

    start: int
    end: int
    key: str
    cue: int
    candidates: tuple[Candidate, ...]
    named: bool
    """The candidates are settled by what follows ("Reading, Pa.")."""


def find_places(text: str) -> list[Toponym]:
    """The places named in `text`, in order; offsets are into `text`.

    Give it the whole article: what a name means is told by what stands elsewhere in it. `chain(place)` of reference/places.py says what
    holds a place; a sentence's places are those between its start and end.
    """
    sightings = list(sightings_in(text))
    meant = resolved(established(sightings))
    return [Toponym(s.start, s.end, meant[s.key].id) for s in sightings if s.key in meant and (s.cue > 0 or open_name(s.candidates))]


def sightings_in(text: str) -> Iterator[Sighting]:
    """Every run of capitalised words that could be a place, the longest first where several begin at one word."""
    for line in re.finditer(r"[^\n]+", text):
        tokens = [Token(m.start(), m.end(), m[0], plain(m[0])) for m in WORD.finditer(text, *line.span())]
        titled = is_title(tokens)
        at = 0
        while at < len(tokens):
            size = 0
            if tokens[at].text[0].isupper():
                for size in runs_from(tokens, at, text):
                    found = sighting(text, tokens, at, size, titled)
                    if found is not None:
                        yield found
                        break
                else:
                    size = 0
            at += max(size, 1)


def plain(word: str) -> str:
    """A word in lower case without its point or possessive."""
    return unpossessed(word.lower().rstrip("."))


def unpossessed(name: str) -> str:
    """A name without the mark of the possessive."""
    return name[:-2] if name.endswith(("'s", "’s")) else name[:-1] if name.endswith(("'", "’")) else name


def is_title(tokens: Sequence[Token]) -> bool:
    """Whether a line is set in title case or capitals, where a capital letter means nothing."""
    return len(tokens) > 3 and sum(t.text[0].isupper() for t in tokens) >= 0.7 * len(tokens)


def runs_from(tokens: Sequence[Token], at: int, text: str) -> list[int]:
    """Lengths of the runs of words from `at` that could be one name, the longest first."""
    sizes, last = [], at
    for here in range(at, min(at + LONGEST, len(tokens))):
        if here > at and text[tokens[here - 1].end : tokens[here].start] not in (" ", "-", "/", ", "):
            break
        if tokens[here].text[0].isupper():
            last = here
            sizes.append(here - at + 1)
        elif tokens[here].low not in JOINS or here == last + 3:
            break
    return sizes[::-1]


def sighting(text: str, tokens: Sequence[Token], at: int, size: int, titled: bool) -> Sighting | None:
    """The run as a place name, if it can be one here."""
    first, last = tokens[at], tokens[at + size - 1]
    words = text[first.start : last.end]
    name = unpossessed(words)
    candidates = candidates_for(name)
    if not candidates or ("," in name and not name.startswith("Washington")) or (size == 1 and first.low in CALENDAR):
        return None
    before = tokens[at - 1] if at and touches(text, tokens[at - 1], first) else None
    after = tokens[at + size] if at + size < len(tokens) and touches(text, last, tokens[at + size]) else None
    shouted = name.isupper() and len(name) > 3
    if shouted and not (titled or dateline(text, first, last)):
        return None
    narrowed = qualified(text, last.end, candidates)
    if not narrowed and not titled and (part_of_name(before, after) or (name != words and after is not None and after.text[0].isupper())):
        return None
    if after is not None and after.text[0].isupper() and after.low in PAPERS:
        return None
    spoken = narrowed or dateline(text, first, last) or level(candidates[0].id) == "county"
    cue = 2 if spoken else cue_of(before, after, name != words)
    return Sighting(first.start, first.start + len(name), name.lower(), cue, narrowed or candidates, bool(narrowed))


def candidates_for(name: str) -> tuple[Candidate, ...]:
    """What a name can stand for; letters alone only where they are a country's usual short form."""
    if len(name.replace(".", "")) <= 3:
        return places_named(name) if name in ("US", "U.S.", "UK", "U.K.", "USA", "U.S.A.", "UAE", "NYC") or name.istitle() else ()
    return places_named(name.rstrip("."))


def touches(text: str, one: Token, two: Token) -> bool:
    """Whether only a space or hyphen stands between two words."""
    return text[one.end : two.start] in (" ", "-") and not (one.text.endswith(".") and len(one.text) > 4)


def part_of_name(before: Token | None, after: Token | None) -> bool:
    """Whether a capitalised neighbour makes the run a part of a longer name ("Andrew Jackson", "Dallas Cowboys")."""
    if before is not None and before.text[0].isupper() and not {before.low} & (BEFORE | OPENERS | COMPASS | CALENDAR):
        return True
    return after is not None and after.text[0].isupper() and not {after.low} & (AFTER | AROUND | CALENDAR)


def cue_of(before: Token | None, after: Token | None, possessive: bool) -> int:
    """How plainly the neighbours say that a place is meant: 2 plainly, 1 weakly, 0 not at all."""
    if after is not None and after.low in AROUND:
        return 0
    if after is not None and after.low in AFTER:
        return 2
    word = before.low if before is not None else ""
    if word in SURE and not possessive:
        return 2
    return 1 if word in BEFORE or word in COMPASS else 0


def dateline(text: str, first: Token, last: Token) -> bool:
    """Whether the name opens a line the way datelines do: "BEIJING (AP) —", "Vientiane –"."""
    opens = first.start == 0 or text[first.start - 1] == "\n"
    return (
        opens
        and re.match(
            r"(?:, [A-Z][\w.]{0,14})?\s?(?:\([^()\n]{1,30}\)\s?)?(?:--|[-–—:])\s|(?:, [A-Z][\w.]{0,14})? \([A-Z][\w ]{1,20}\)",
            text[last.end : last.end + 60],
        )
        is not None
    )


def qualified(text: str, end: int, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that lie in what follows the name after a comma or in brackets: "Reading, Pa.", "Henan province, China"."""
    follows = re.match(r"(?:, | \()((?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'.-]*){0,2})", text[end : end + 60])
    if follows is None:
        return ()
    words = follows[1].split(" ")
    for size in range(len(words), 0, -1):
        outer = set(within(" ".join(words[:size])))
        inside = tuple(c for c in candidates if outer & set(chain(c.id)[1:]))
        if inside:
            return inside
    return ()


def within(name: str) -> Iterable[str]:
    """The regions and countries a qualifier can stand for: "Pa.", "MI", "Henan", "China"."""
    short = ABBREVIATED.get(name.rstrip(",").rstrip("."))
    if short:
        return (short,)
    return (c.id for c in places_named(name.rstrip(".,")) if level(c.id) in ("country", "region"))


def open_name(candidates: Sequence[Candidate]) -> bool:
    """Whether the name alone is enough: large, and borne by nothing else."""
    return not candidates[0].guarded and candidates[0].population >= LARGE


def established(sightings: Sequence[Sighting]) -> Mapping[str, tuple[Candidate, ...]]:
    """The names that are places in this text, with what they can stand for: said so by a cue somewhere, or large and unguarded."""
    known: dict[str, tuple[Candidate, ...]] = {}
    settled: set[str] = set()
    for s in sightings:
        enough = (
            s.cue == 2 or open_name(s.candidates) or (s.cue == 1 and not s.candidates[0].guarded and s.candidates[0].population >= 5000)
        )
        if enough and s.key not in settled and (s.named or s.key not in known):
            known[s.key] = s.candidates
            if s.named:
                settled.add(s.key)
    return known


def resolved(known: Mapping[str, tuple[Candidate, ...]]) -> Mapping[str, Candidate]:
    """One place for each name: the one the other names of the text speak for, size deciding between equals."""
    votes = {key: share(candidates) for key, candidates in known.items()}
    return {key: max(candidates, key=lambda c: (support(c, key, votes), c.population, c.id)) for key, candidates in known.items()}


def share(candidates: Sequence[Candidate]) -> Mapping[str, float]:
    """How far a name speaks for each region and country, by the size of its candidates."""
    total = sum(math.sqrt(c.population + 100) for c in candidates)
    votes: dict[str, float] = {}
    for candidate in candidates:
        for outer in chain(candidate.id):
            votes[outer] = votes.get(outer, 0.0) + math.sqrt(candidate.population + 100) / total
    return votes


def support(candidate: Candidate, key: str, votes: Mapping[str, Mapping[str, float]]) -> float:
    """What speaks for a candidate: its size, and the other names that lie in the same region or country."""
    outer = [place for place in chain(candidate.id) if level(place) in ("country", "region")]
    others = [vote for name, vote in votes.items() if name != key]
    near = [1.0 - math.prod(1.0 - min(0.95, vote.get(place, 0.0)) for vote in others) for place in outer]
    return math.log10(candidate.population + 10) + 1.2 * near[-1] + (2.2 * near[0] if len(near) > 1 else 0.0)
