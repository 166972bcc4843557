"""What a run can be told. Every setting has a default and is described in docs/settings.md."""

from collections.abc import Iterator
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from factcheck.model import Amount, Days, Record


class Suppression(Record):
    """A finding that is accepted, as a suppression file or a baseline lists it: by its fingerprint, with a reason."""

    fingerprint: str
    reason: str
    rule: str = ""
    article: str = ""
    """The article it stood in, for people who read the file, and to tell whether the entry is still needed."""
    excerpt: str = ""
    """The words it stands at, for people who read the file."""


class PathSettings(Record):
    """What holds besides for the articles whose file fits a pattern."""

    pattern: str
    """Of the whole path; `*` stands for any characters. One without a slash is of the file's name alone."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    country: str | None = None
    currency: str | None = None
    published: Days | None = None

    def fits(self, path: str) -> bool:
        """Whether a file's path fits the pattern."""
        return fnmatchcase(path if "/" in self.pattern else path.rpartition("/")[2], self.pattern)

    def given(self) -> Iterator[tuple[str, Any]]:
        """The settings that it gives, by their names."""
        yield from ((name, value) for name in self.model_fields_set if name != "pattern" and (value := getattr(self, name)))


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
    rate_tolerance: Amount = Decimal(0)
    """How much further than usual a conversion may be from the rates of its time, as a share: 0.02 is two per cent."""
    per_path: tuple[PathSettings, ...] = ()
    """Settings for articles whose path fits a pattern."""

    def at(self, path: str | None) -> "Settings":
        """The settings that hold for the article in a file: what its path adds is left out too, and goes before the rest."""
        own = [entry for entry in self.per_path if path is not None and entry.fits(path)]
        if not own:
            return self
        fields = {name: value for entry in own for name, value in entry.given()}
        fields["ignore"] = (*self.ignore, *(code for entry in own for code in entry.ignore))
        return self.model_copy(update=fields)
