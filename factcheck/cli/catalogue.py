"""The commands about rules: rules, explain."""

from collections.abc import Sequence
from pathlib import Path

import typer

from factcheck.errors import SettingsError
from factcheck.rulebook import load_rules


def run_rules(folders: Sequence[Path]) -> int:
    """Print the catalogue, a line a rule, by family."""
    family = ""
    for rule in sorted(load_rules(folders), key=lambda rule: rule.id):
        if rule.family != family:
            family = rule.family
            typer.echo(f"\n{family}")
        state = "" if rule.default == "on" else "  (off)"
        typer.echo(f"  {rule.id}  {rule.severity:8} {rule.name:26} {rule.summary}{state}")
    return 0


def run_explain(code: str, folders: Sequence[Path]) -> int:
    """Print all there is to know of one rule."""
    from factcheck.render.rule import explained

    rules = {rule.id: rule for rule in load_rules(folders)}
    rule = rules.get(code.upper())
    if rule is None:
        near = [known for known in rules if known.startswith(code.upper()[:3])]
        raise SettingsError(
            f"{code}: no rule has this code; " + (f"near it: {', '.join(near)}" if near else "`factcheck rules` lists them")
        )
    typer.echo(explained(rule))
    return 0
