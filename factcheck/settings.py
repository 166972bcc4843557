"""What a run can be told. Every setting has a default and is described in docs/settings.md."""

from collections.abc import Mapping
from pathlib import Path

from factcheck.model import Days, Record


class Suppression(Record):
    """A finding that is accepted, as a suppression file or a baseline lists it: by its fingerprint, with a reason."""

    fingerprint: str
    reason: str
    rule: str = ""
    article: str = ""
    """The article it stands in; empty: any."""
    excerpt: str = ""
    """The words it stands at, for people who read the file."""


class Settings(Record):
    """The settings of one run, from the command line and the configuration file."""

    select: tuple[str, ...] = ()
    """Run only these rules (codes or prefixes: FC1, FC201). Empty: all that are on by default."""
    ignore: tuple[str, ...] = ()
    """Leave these rules out."""
    published: Days | None = None
    """Publication date for articles that carry none."""
    rules: tuple[Path, ...] = ()
    """Folders of further rules."""
    country: str | None = None
    """The newsroom's country (ISO 3166 alpha-2): settles a bare "$" or "rupee" where the article does not."""
    currency: str | None = None
    """The newsroom's currency (ISO 4217)."""
    jobs: int = 1
    """Worker processes."""
    suppressions: tuple[Suppression, ...] = ()
    """Findings that are accepted, each with its reason."""
    per_path_ignore: Mapping[str, tuple[str, ...]] = {}
    """Rules left out for articles whose path fits a pattern."""
