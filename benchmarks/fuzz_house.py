"""What a newsroom keeps beside its articles, made odd: rule files, configuration files, suppression files."""

import json
import random
from collections.abc import Sequence
from pathlib import Path

from fuzz_files import TOML, YAML
from fuzz_text import SIGNS, line, picked, spoilt, utf8

RULES = Path(__file__).resolve().parent.parent / "rules"
CHECKS = (
    "sums_add_up changes_follow conversions_fit rates_agree sources_agree no_outliers ages_fit dates_exist spans_hold days_agree "
    "places_agree"
    " shares_follow hedges_are_kept told_dates_are_past figures_keep_their_measure fractions_fit lists_match_counts no_such_check __class__"
).split()
PARAMS = "slack stretch beyond near days reports back kilometres most facts times since margin digits agrees differs apart actions "
"money taken_up x".split()
NUMBERS = "0 -1 1e999999 1e-999999 NaN Infinity -Infinity 99999999999999999999999 0.05 1_0 ٥ no [] {} '' 1e30 error".split()
MESSAGES = (
    "{parts} make {sum}, not {total}|{0}|{|}|{parts.__class__.__mro__}|{parts[0]}|{sum:>99999999999}|{sum!r:*^9999999}|{}|{parts!x}|"
    "{sum:{total}}|{{}}|"
    "{nothing}|\x1b[2J|<script>|%s|$x|{sum:d}|{sum:.5}"
).split("|")
MINIMAL = """\
id: {id}
name: {name}
summary: x
why: x
severity: {severity}
check: {check}
params: {params}
message: {message}
query: {query}
examples:
  bad:
    - title: t
      articles: {bad}
  good:
    - title: t
      articles: ["Police held 154 people on Sunday and 114 on Monday, 268 in all."]
      {more}
"""
BAD = (
    '["Police held 154 people on Sunday and 114 on Monday, [[270 in all]]."]|["[[x"]|["[[]]"]|[]|[{text: x}]|[{id: a}]|[{text: '
    '"[[5]]", published: x}]|'
    '[{text: "[[5]]", id: ""}]|[""]|"x"|[{text: [x]}]|["]]5[["]|[{a: b}]|["[[5]] men", "[[6]] men"]'
).split("|")
MORE = ("", "previous: []", 'previous: ["x"]', 'previous: ["x", "y"]', "previous: x", "x: y", "title: again")


def seldom(chance: random.Random, usual: str, odd: Sequence[str], how_often: float = 0.1) -> str:
    """The usual value, or now and then an odd one: a file with five faults is refused for the first."""
    return chance.choice(odd) if chance.random() < how_often else usual


def rule(chance: random.Random) -> bytes:
    """A rule file: a bundled one spoilt, or a short one with odd fields."""
    if chance.random() < 0.3:
        return utf8(spoilt(chance, chance.choice(sorted(RULES.rglob("*.yaml"))).read_text(encoding="utf-8"), 3000).replace("FC", "HOUSE"))
    if chance.random() < 0.1:
        odd = chance.choice(YAML)
        return utf8(odd * chance.choice((1, 30, 3000)))
    fields = {
        "id": seldom(chance, "HOUSE001", ("FC101", "../x", "x", "''", "HOUSE1\n")),
        "name": seldom(chance, "x", ("X Y", "../x", "''")),
        "severity": seldom(chance, "error", ("warning", "note", "fatal")),
        "check": seldom(chance, "sums_add_up", CHECKS, 0.5),
        "params": seldom(chance, "{}", [f"{{{name}: {chance.choice(NUMBERS)}}}" for name in PARAMS], 0.5),
        "message": seldom(chance, "x", [f"'{message}'" for message in MESSAGES], 0.5),
        "query": seldom(chance, "x", [f"'{message}'" for message in MESSAGES], 0.2),
        "bad": seldom(chance, BAD[0], BAD, 0.3),
        "more": seldom(chance, "", MORE, 0.3),
    }
    for name in picked(chance, sorted(fields), 1) if chance.random() < 0.1 else ():
        fields[name] = chance.choice(YAML)
    return utf8(MINIMAL.format(**fields))


SETTINGS = {
    "select": ["FC1"],
    "ignore": ["FC706"],
    "currency": "AUD",
    "country": "AU",
    "published": "2024-05",
    "rules": ["rules"],
    "jobs": 1,
    "suppressions": ["accepted.toml"],
    "per-path": {"a*": {"ignore": ["FC1"]}},
    "rate-tolerance": 0.02,
}
ODD_SETTINGS = (
    'x|"FC101"|[]|5|true|["FC101", 5]|{}|[|"\0"|1e999|2024-05-31|2024-05-31T25:00:00Z|"../x"|["FC1"]|[""]|["FC101,FC2", " "]|'
    '{"*" = ["FC1"]}|{"[" = ["FC1"]}|{"***************a" = ["FC101"]}|{"" = []}|["no-such-folder"]|["\\u0000"]|["."]|["a.txt"]|'
    '"ÄÖ"|1000000|-1|nan|"2024-99"|"0000"|["/etc/passwd"]|"\\ud800"|["rules", "rules"]|["/dev"]|["x" ]|""|["\\n"]|{"\\ud7ff" = ["FC"]}'
).split("|")


def configuration(chance: random.Random) -> bytes:
    """A configuration file, mostly with one odd value."""
    fields = {name: json.dumps(value).replace('": ', '" = ') for name, value in SETTINGS.items() if chance.random() < 0.3}
    if chance.random() < 0.7:
        fields[chance.choice((*SETTINGS, "x"))] = chance.choice((*ODD_SETTINGS, *ODD_SETTINGS, *TOML, f'"{line(chance)[:30]}"'))
    head = seldom(chance, "", ("[tool]\nfactcheck = 5", "[[tool.factcheck]]", "tool = 5", "[a", "\ufeff"))
    return utf8("\n".join((head, *(f"{name} = {value}" for name, value in fields.items()))))


def suppressions(chance: random.Random) -> bytes:
    """A suppression file."""
    made = [seldom(chance, "", ("[x]\n", "suppress = 5\n", "suppress = [5]\n", "\ufeff", "suppress = {}\n"))]
    for _ in range(chance.choice((0, 1, 2, 30))):
        fields = {"fingerprint": '"x"', "reason": '"checked by the desk"', "rule": '"FC101"', "article": '"a.txt"'}
        if chance.random() < 0.1:
            odd = chance.choice(SIGNS)[:9].replace("\\", "")
            fields[chance.choice((*fields, "excerpt", "x"))] = chance.choice(('""', "5", "[]", f'"{odd}"', *TOML))
        made.append("[[suppress]]\n" + "".join(f"{name} = {value}\n" for name, value in fields.items()))
    return utf8("\n".join(made))
