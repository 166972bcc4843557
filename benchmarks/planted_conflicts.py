"""Conflicts planted between two real accounts of one incident: how many are found, and what is said of the accounts as they are.

    python benchmarks/planted_conflicts.py ARTICLES GOLD [--misses 20] [--alarms]

ARTICLES: one article a line. GOLD: one incident a line with `date`, `killed`, `injured` and `articles`. Of each two articles of an incident
that came out on one day, one gets another toll (dead or wounded, two or more, wherever it stands in a sentence of dying or wounding), or
another weekday for the event; the other must give the right one. A conflict is found when FC701 (or FC601, FC603, FC703, FC705,
FC707, which name the same slip) or FC708 (FC401, FC603) touches a changed place. Beside it the same two articles unchanged: findings there
are to be read, as real accounts do differ.
"""

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from factcheck.model import Article, Days, Document, Finding
from factcheck.pipeline import compare_all, document_of
from factcheck.settings import Settings

WORDS = "nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HARM = r"kill\w*|die[sd]?|dead\w*|deaths?|fatal\w*|murder\w*|slain|injur\w*|wound\w*|hurt\w*|hospitali[sz]\w*|shot|shooting|struck|hit"
WHO = (
    r"people|persons?|victims?|others?|men|women|adults?|teen(?:ager)?s?|children|kids|"
    r"dead|killed|injured|wounded|hurt|shot|were|was|have|are"
)
BOUND = re.compile(r"(?i)(?:at least|more than|over|up to|as many as|about|nearly) $")
SAME_SLIP = {"FC701": "FC701 FC601 FC603 FC703 FC705 FC707".split(), "FC708": "FC708 FC401 FC603".split()}


class Planted(NamedTuple):
    """Two accounts of one incident, of which the first was changed at `spans`."""

    rule: str
    right: str
    wrong: str
    changed: Article
    other: Article
    spans: tuple[tuple[int, int], ...]
    before: Article


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Rough sentences: good enough to see which words stand near a number."""
    start = 0
    for mark in re.finditer(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+", text):
        yield start, mark.start()
        start = mark.end()
    yield start, len(text)


def tolls(text: str, number: int) -> list[tuple[int, int]]:
    """Where the number counts people in a sentence of dying or wounding."""
    figure = re.compile(rf"(?i)\b(?:{number}|{WORDS[number]})\b(?=(?:[ -][\w-]+){{0,2}}[ -](?:{WHO})\b)") if number < len(WORDS) else None
    found = []
    for start, end in sentences(text) if figure else ():
        if re.search(rf"(?i)\b(?:{HARM})\b", text[start:end]):
            found += [(start + match.start(), start + match.end()) for match in figure.finditer(text[start:end])]
    return found


def numbers_in(text: str) -> frozenset[int]:
    """The small numbers a text names at all."""
    words = re.findall(r"[a-z]+|\d+", text.lower())
    return frozenset(
        WORDS.index(word) if word in WORDS else int(word) for word in words if word in WORDS or (word.isdigit() and len(word) < 4)
    )


def rewritten(text: str, spans: Sequence[tuple[int, int]], instead: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with other words at some places, and where they stand now."""
    pieces, at, moved, length = [], 0, [], 0
    for (start, end), new in zip(spans, instead, strict=True):
        pieces += [text[at:start], new]
        length += start - at
        moved.append((length, length + len(new)))
        length += len(new)
        at = end
    return "".join([*pieces, text[at:]]), tuple(moved)


def written(number: int, like: str) -> str:
    """The number in digits or in words, as `like` is."""
    if like.isdigit():
        return str(number)
    return WORDS[number].capitalize() if like[0].isupper() else WORDS[number]


def other_tolls(incident: Mapping[str, object], one: Article, two: Article) -> Iterator[Planted]:
    """The first article with another number of dead or wounded."""
    dead, hurt = int(str(incident["killed"])), int(str(incident["injured"]))
    for number in dict.fromkeys((hurt, dead)):
        spans, borne_out = tolls(one.text, number), tolls(two.text, number)
        plain = [span for span in borne_out if not BOUND.search(two.text[max(0, span[0] - 12) : span[0]])]
        taken = numbers_in(one.text) | numbers_in(two.text) | {dead, hurt, dead + hurt}
        wrong = next((n for n in (number + 3, number * 2, number + 2, number + 4, number + 5) if n not in taken and n < len(WORDS)), None)
        if number > 1 and dead != hurt and spans and plain and wrong:
            text, moved = rewritten(one.text, spans, [written(wrong, one.text[start:end]) for start, end in spans])
            yield Planted("FC701", str(number), str(wrong), one.model_copy(update={"text": text}), two, moved, one)
            return


def other_days(incident: Mapping[str, object], one: Article, two: Article) -> Iterator[Planted]:
    """The first article with another weekday for the event."""
    day = date.fromisoformat(str(incident["date"]))
    if not one.published or not one.published.start or not timedelta(0) <= one.published.start - day <= timedelta(3):
        return
    right = WEEKDAYS[day.weekday()]
    if re.search(rf"(?i)\b{day:%b}\w*\.? {day.day}\b", one.text) or not re.search(rf"\b{right}\b", two.text):
        return
    spans = [
        (start + match.start(), start + match.end())
        for start, end in sentences(one.text)
        if re.search(rf"(?i)\b(?:{HARM})\b", one.text[start:end])
        for match in re.finditer(rf"\b{right}\b", one.text[start:end])
    ]
    wrong = WEEKDAYS[(day - timedelta(2)).weekday()]
    if spans and wrong not in one.text and wrong not in two.text:
        text, moved = rewritten(one.text, spans, [wrong] * len(spans))
        yield Planted("FC708", right, wrong, one.model_copy(update={"text": text}), two, moved, one)


def planted(articles: Mapping[str, Article], gold: Sequence[Mapping[str, object]]) -> Iterator[Planted]:
    """At most one conflict of each kind for each article."""
    for incident in gold:
        seen = set()
        for first, second in permutations([a for a in incident["articles"] if a in articles], 2):  # type: ignore[attr-defined]
            one, two = articles[first], articles[second]
            if one.published != two.published:
                continue
            for case in (*other_tolls(incident, one, two), *other_days(incident, one, two)):
                if (case.rule, first) not in seen:
                    seen.add((case.rule, first))
                    yield case


@cache
def read_document(article_id: str, text: str, published: str, title: str, source: str) -> Document:
    """An article's document, made once."""
    day = date.fromisoformat(published)
    return document_of(Article(id=article_id, text=text, title=title, source=source, published=Days(start=day, end=day)), Settings())


def findings(*articles: Article) -> tuple[Finding, ...]:
    """What the program finds in these articles."""
    documents = [read_document(a.id, a.text, str(a.published and a.published.start), a.title or "", a.source or "") for a in articles]
    return compare_all(tuple(documents), Settings()).report.findings


def hits(case: Planted) -> bool:
    """Whether a finding of the right kind touches a changed place."""
    for finding in findings(case.changed, case.other):
        places = [(finding.article, finding.start, finding.end), *((p.article, p.start, p.end) for p in finding.related)]
        if finding.rule in SAME_SLIP[case.rule] and any(
            article == case.changed.id and start < stop and begin < end for article, start, end in places for begin, stop in case.spans
        ):
            return True
    return False


def line_at(article: Article, start: int) -> str:
    """The words around a place."""
    return " ".join(article.text[max(0, start - 90) : start + 110].split())


def main() -> None:
    """Plant, look, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path), parser.add_argument("gold", type=Path)
    parser.add_argument("--misses", type=int, default=0), parser.add_argument("--alarms", action="store_true")
    given = parser.parse_args()
    records = [json.loads(line) for line in given.articles.read_text(encoding="utf-8").splitlines()]
    articles = {
        r["id"]: Article(
            id=r["id"],
            text=f"{r['title']}\n\n{r['text']}" if r.get("title") and r["title"] not in r["text"] else r["text"],
            title=r.get("title"),
            source=r.get("source"),
            published=Days(start=date.fromisoformat(r["published"]), end=date.fromisoformat(r["published"])),
        )
        for r in records
    }
    gold = [json.loads(line) for line in given.gold.read_text(encoding="utf-8").splitlines()]
    counts: dict[str, list[bool]] = defaultdict(list)
    missed = []
    for case in planted(articles, gold):
        found = hits(case)
        counts[case.rule].append(found)
        if not found:
            missed.append(case)
        for finding in findings(case.before, case.other) if given.alarms else ():
            if finding.severity != "note":
                print(f"unchanged: {finding.rule} {finding.message} | {finding.working} | {case.before.id} {case.other.id}")
    for rule, results in sorted(counts.items()):
        print(f"{rule}: {sum(results)} of {len(results)} found ({sum(results) / len(results):.3f})")
    for case in missed[: given.misses]:
        print(
            f"missed {case.rule} {case.right} → {case.wrong} {case.changed.id} {case.other.id}: {line_at(case.changed, case.spans[0][0])}"
        )


if __name__ == "__main__":
    main()
