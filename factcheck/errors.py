"""What stops the run. Faults in articles are findings, not exceptions; these say where and what to do."""


class FactcheckError(Exception):
    """The run cannot go on as asked. `str(error)` is one or two sentences for the person at the terminal."""


class InputError(FactcheckError):
    """A file could not be read as an article: it is named, with what to do about it. Other files go on."""

    def __init__(self, where: str, what: str, advice: str = "", field: str | None = None) -> None:
        self.where, self.what, self.advice, self.field = where, what, advice, field
        super().__init__(f"{where}: {what}" + (f" ({advice})" if advice else ""))


class RuleError(FactcheckError):
    """A rule file is broken. The message names the file and the field."""


class SettingsError(FactcheckError):
    """An option or a key of the configuration is unknown or has a value that makes no sense."""


class ModelError(FactcheckError):
    """No language model to parse sentences with is installed."""
