"""`check --annotate`: the findings as comments in a copy of the draft."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.cli.session import replace
from factcheck.errors import FactcheckError, SettingsError
from factcheck.model import Report


def wanted(drafts: Sequence[str], out: Path) -> Path:
    """The Word document to comment on. Raises `SettingsError` if the draft is none, or would be overwritten."""
    if len(drafts) != 1 or Path(drafts[0]).suffix.lower() != ".docx":
        raise SettingsError("--annotate: give one draft, a .docx file")
    draft = Path(drafts[0])
    if out.exists() and draft.exists() and out.samefile(draft):
        raise SettingsError(f"--annotate {out}: this is the draft itself; give another name")
    if out.is_dir():
        raise SettingsError(f"--annotate {out}: this is a folder; give the name of a file")
    if not out.parent.is_dir():
        raise SettingsError(f"--annotate {out}: the folder {out.parent} does not exist")
    return draft


def annotate(draft: Path, report: Report, out: Path) -> None:
    """Write a copy of the draft with a comment at each finding. Raises `FactcheckError`."""
    from factcheck.render.word import annotated
    from factcheck.render.wording import ranked

    try:
        commented = annotated(draft.read_bytes(), ranked(report.findings))
    except Exception as error:  # the document could be read, but its other parts are broken, in any way that python-docx may meet
        raise FactcheckError(f"{draft}: cannot take comments ({type(error).__name__}); open it in Word and save it again") from error
    try:
        replace(out, [commented])
    except OSError as error:
        raise FactcheckError(f"{out}: cannot be written: {error.strerror}") from error
