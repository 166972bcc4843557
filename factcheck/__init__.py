"""factcheck: reads the figures in news articles and shows which of them cannot both be right.

From Python: `factcheck.check(text, published="2024-02-28")` gives a `Report`; see `factcheck.api`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.api import check

__all__ = ["__version__", "check"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Import the interface when it is asked for, so that `import factcheck` and `factcheck --help` stay quick."""
    if name == "check":
        from factcheck.api import check

        return check
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
