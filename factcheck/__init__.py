"""factcheck: reads the figures in news articles and shows which of them cannot both be right.

From Python: `factcheck.check(text, published="2024-02-28")` gives a `Report`; see docs/python-api.md.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.api import check
    from factcheck.errors import FactcheckError, InputError, RuleError, SettingsError
    from factcheck.model import Claim, Finding, Report, Verified
    from factcheck.settings import Settings

__all__ = [
    "Claim",
    "FactcheckError",
    "Finding",
    "InputError",
    "Report",
    "RuleError",
    "Settings",
    "SettingsError",
    "Verified",
    "__version__",
    "check",
]
__version__ = "0.1.0"

_HOMES = {
    "check": "api",
    "Settings": "settings",
    **dict.fromkeys(("Claim", "Finding", "Report", "Verified"), "model"),
    **dict.fromkeys(("FactcheckError", "InputError", "RuleError", "SettingsError"), "errors"),
}


def __getattr__(name: str) -> Any:
    """Import the interface when it is asked for, so that `import factcheck` and `factcheck --help` stay quick."""
    if name in _HOMES:
        return getattr(import_module(f"factcheck.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
