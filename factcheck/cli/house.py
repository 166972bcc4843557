"""The commands for a newsroom's own rules: new-rule, test-rules."""

import re
from contextlib import suppress
from pathlib import Path

import typer

from factcheck.cli.options import known_codes
from factcheck.cli.session import FOUND
from factcheck.errors import RuleError, SettingsError
from factcheck.rulebook import CODE, NAME
from factcheck.settings import Settings

CHECK = "sums_add_up"
TEMPLATE = """\
id: {code}
name: {name}
summary: What the rule flags, in one sentence.
why: Why a reader or an editor should care.
severity: warning            # error, warning or note
check: {check}   # one of: {checks}
message: "What is said of each finding"   # the check fills in {placeholders}
query: "Two sentences to send to the reporter."
examples:
  bad:
    - title: what must be caught
      articles: ["Guards turned back 154 lorries on Sunday and 114 on Monday, [[270 in all]]."]
  good:
    - title: what must pass
      articles: ["Guards turned back 154 lorries on Sunday and 114 on Monday, 268 in all."]
"""


def run_new_rule(folder: Path, code: str, name: str) -> int:
    """Write a rule file to begin with. Raises `SettingsError` where one is there already."""
    from factcheck.checks.table import CHECKS
    from factcheck.rulebook import braced, load_rules, placeholders_of

    if not re.fullmatch(CODE, code):
        raise SettingsError(f"{code!r}: a code has capital letters and three digits, such as HOUSE001")
    if not re.fullmatch(NAME, name):
        raise SettingsError(f"{name!r}: a name has small letters, digits and dashes, such as no-round-tolls")
    if holder := holder_of(code, folder):
        raise SettingsError(f"{code}: {holder} has this code already; take another")
    if namesake := next((rule.id for rule in load_rules() if rule.name == name), None):
        raise SettingsError(f"{name}: this is the name of {namesake}; take another")
    path = folder / f"{code}.yaml"
    checks, placeholders = ", ".join(sorted(CHECKS)), braced(placeholders_of(CHECK))
    text = TEMPLATE.format(code=code, name=name, check=CHECK, checks=checks, placeholders=placeholders)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise SettingsError(f"{error.filename}: is there already" + ("" if folder.is_dir() else ", and is no folder")) from error
    except OSError as error:
        raise SettingsError(f"{path}: cannot be written: {error.strerror}") from error
    typer.echo(f"{path}: edit it, then run `factcheck test-rules {folder}`")
    return 0


def holder_of(code: str, folder: Path) -> str | None:
    """What has a code already: a bundled rule, or a file of the folder. Files that cannot be read are for `test-rules` to tell."""
    from factcheck.rulebook import bundled_codes, house_rule, rule_files

    if code in bundled_codes():
        return "a rule that comes with factcheck"
    for path in rule_files(folder) if folder.is_dir() else ():
        with suppress(RuleError):
            if path.stem != code and house_rule(path).id == code:
                return str(path)
    return None


def run_test_rules(folder: Path, select: str) -> int:
    """Run the examples of the rules in a folder; say what is wrong with them."""
    from factcheck.examples import faults_of
    from factcheck.rulebook import bundled_codes, load_rules

    bundled = bundled_codes()
    own = [rule for rule in load_rules([folder]) if rule.id not in bundled]
    wanted = known_codes(select, "--select", tuple(rule.id for rule in own))
    rules = [rule for rule in own if not wanted or rule.id.startswith(wanted)]
    if not rules:
        raise SettingsError(f"{folder}: there are no rules of your own here")
    faults = [fault for rule in rules for fault in faults_of(rule, Settings(rules=(folder,)))]
    for fault in faults:
        typer.echo(fault)
    examples = sum(len(rule.examples.bad) + len(rule.examples.good) for rule in rules)
    typer.echo(f"{len(rules)} rules, {examples} examples, {len(faults)} wrong")
    return FOUND if faults else 0
