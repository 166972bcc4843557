"""What a run can be told. Every setting has a default and is described in docs/settings.md."""

from collections.abc import Iterator
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Self

from pydantic import Field, ModelWrapValidatorHandler, ValidationError, model_validator

from factcheck.errors import SettingsError
from factcheck.model import Amount, Days, Record
from factcheck.reference.currencies import is_currency
from factcheck.reference.places import is_country

CODES = {"country": (is_country, '"AU" (ISO 3166)'), "currency": (is_currency, '"AUD" (ISO 4217)')}


class Checked(Record):
    """Settings that refuse what makes no sense with a `SettingsError`, also where Python gives them."""

    @model_validator(mode="wrap")
    @classmethod
    def _sound(cls, fields: Any, made: ModelWrapValidatorHandler[Self]) -> Self:
        """The settings, if each has a value that it can have."""
        try:
            settings = made(fields)
        except ValidationError as error:
            raise SettingsError("; ".join(fault_of(problem) for problem in error.errors())) from error
        for name, (known, example) in CODES.items():
            code = getattr(settings, name, None)
            if code is not None and not known(code):
                raise SettingsError(f"{name}: {code!r} is no code; write it as {example}")
        return settings


def fault_of(problem: Any) -> str:
    """What is wrong with a setting, as people say it."""
    name, given = ".".join(map(str, problem["loc"])), problem.get("input")
    if problem["type"] == "extra_forbidden":
        return f"{name}: there is no such setting"
    if name in ("select", "ignore") and isinstance(given, str):
        return f"{name}: give a list of codes: {name}=({given!r},)"
    if name == "published":
        return f"published: {given!r} are no days; give Days(start=…, end=…)"
    return f"{name}: {given!r}: {problem['msg'][:1].lower()}{problem['msg'][1:]}"


class Suppression(Record):
    """A finding that is accepted, as a suppression file or a baseline lists it: by its fingerprint, with a reason."""

    fingerprint: str
    reason: str
    rule: str = ""
    article: str = ""
    """The article it stood in, for people who read the file, and to tell whether the entry is still needed."""
    excerpt: str = ""
    """The words it stands at, for people who read the file."""


class PathSettings(Checked):
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


class Settings(Checked):
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
    jobs: int = Field(default=1, ge=1)
    """Worker processes."""
    suppressions: tuple[Suppression, ...] = ()
    """Findings that are accepted, each with its reason."""
    rate_tolerance: Amount = Field(default=Decimal(0), ge=0, lt=1)
    """How much further than usual a conversion may be from the rates of its time, as a share: 0.02 is two per cent."""
    per_path: tuple[PathSettings, ...] = ()
    """Settings for articles whose path fits a pattern."""

    @model_validator(mode="after")
    def _known_codes(self) -> Self:
        """A code that no rule has would leave out nothing, or everything."""
        from factcheck.rulebook import load_rules

        entries = (self, *self.per_path)
        chosen = [(name, code) for entry in entries for name in ("select", "ignore") for code in getattr(entry, name)]
        known = [rule.id for rule in load_rules(self.rules)] if chosen else []
        for name, code in chosen:
            if not code or not any(rule.startswith(code) for rule in known):
                raise SettingsError(f"{name} {code}: no rule has this code; `factcheck rules` lists them")
        return self

    def at(self, path: str | None) -> "Settings":
        """The settings that hold for the article in a file: what its path adds is left out too, and goes before the rest."""
        own = [entry for entry in self.per_path if path is not None and entry.fits(path)]
        if not own:
            return self
        fields = {name: value for entry in own for name, value in entry.given()}
        fields["ignore"] = (*self.ignore, *(code for entry in own for code in entry.ignore))
        return self.model_copy(update=fields)
