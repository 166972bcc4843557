"""Loading the parser."""

import subprocess
import sys


def test_spacy_is_whole_again_after_it_was_loaded_without_its_commands() -> None:
    code = (
        "import sys; from factcheck.extract.parse import load_model; load_model(); assert 'weasel' not in sys.modules;"
        "from spacy.cli import download; print(download.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "download"
