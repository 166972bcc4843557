"""`baseline`: today's findings as a file of accepted ones."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.run import checked, versions_of
from factcheck.cli.session import FAILED, articles_in, say, settings_of, some_rule, spare, write
from factcheck.errors import SettingsError
from factcheck.model import Problem


def run_baseline(
    paths: Sequence[str],
    against: Sequence[str],
    previous: Sequence[str],
    output: Path | None,
    reason: str,
    select: str,
    ignore: str,
    published: str,
    rules: Sequence[Path],
    jobs: int,
    quiet: bool,
    no_progress: bool,
) -> int:
    """Write the findings that `check` would show as entries of a suppression file."""
    from factcheck.configuration import baseline_of

    if not reason.strip():
        raise SettingsError("--reason: say why the findings are accepted; without a reason they would not be")
    spare([*paths, *against, *previous], output)
    settings = settings_of(paths, select, ignore, published, rules, jobs)
    some_rule(settings)
    problems: list[Problem] = []
    drafts = articles_in(paths, problems, [output])
    others = articles_in(against, problems, [output]) if against else ()
    earlier = versions_of(drafts, articles_in(previous, problems, [output])) if previous else ()
    findings = checked(drafts, others, settings, problems, earlier, not (quiet or no_progress)).report.findings
    write([baseline_of(findings, reason.strip())], output)
    if output and not quiet:
        say(f"{output}: {len(findings)} accepted")
    return FAILED if problems else 0
