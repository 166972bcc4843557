"""Offsets that leave the program point into the file."""

import json
from pathlib import Path

import pytest

from factcheck.pipeline import reconcile
from factcheck.read import read
from factcheck.render import rendered
from factcheck.render.claims import lines
from factcheck.settings import Settings

PAGE = """<html><head><title>Fire</title></head><body><article><h1>Twelve die in port fire</h1>
<p>The blaze in the harbour killed <b>12</b>&nbsp;people on Monday, said the police of the town, who were called at noon by the crew.</p>
<p>Another <i>154</i> people were taken to hospital, the harbour office said, and 114 of them went home again before the evening.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    ("name", "markup"), [("a.html", PAGE), ("a.md", "# Fire\n\nThe *blaze* killed **12** people; [154](x) others were hurt.\n")]
)
def test_claims_of_marked_up_files_point_into_the_file(tmp_path: Path, name: str, markup: str) -> None:
    (tmp_path / name).write_text(markup, encoding="utf-8")
    result = reconcile(read([str(tmp_path)]).articles, Settings())
    records = [json.loads(line) for line in lines(result.documents.values())]
    places = {markup[record["start"] : record["end"]] for record in records}
    assert any("154" in place for place in places)
    assert any(place.startswith("12") for place in places)
    whole = json.loads(rendered("json", result.report, result.documents, ()))
    assert {(c["start"], c["end"]) for c in whole["claims"]} == {(r["start"], r["end"]) for r in records}
