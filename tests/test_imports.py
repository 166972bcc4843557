"""Stages never import each other: they meet in pipeline.py and through the model."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "factcheck"
STAGES = ("read", "extract", "normalise", "match", "checks", "render")


def imported(path: Path) -> set[str]:
    """The factcheck modules that a file imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return {name for name in names if name.startswith("factcheck")}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_other_stage(stage: str) -> None:
    forbidden = [f"factcheck.{other}" for other in (*STAGES, "cli", "pipeline") if other != stage]
    for path in sorted((PACKAGE / stage).rglob("*.py")):
        wrong = {name for name in imported(path) if any(name == f or name.startswith(f + ".") for f in forbidden)}
        assert not wrong, f"{path.name} imports {wrong}"


def test_reference_data_knows_no_stage() -> None:
    for path in sorted((PACKAGE / "reference").rglob("*.py")):
        assert not {name for name in imported(path) if name.split(".")[1:2] and name.split(".")[1] in (*STAGES, "cli", "pipeline")}
