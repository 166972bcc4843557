"""YAML and TOML of people we do not know: read fast, and nothing nested so deep that it takes the reader down or keeps it for minutes."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import yaml

# libyaml reads ten times as fast; PyYAML's own reader gives the same where a machine has no libyaml
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DEEPEST = 40
SAFE = 5_000
"""Characters in which nothing can be nested deep enough to do harm: libyaml ends the process at some ten thousand levels."""


LONG_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++\s*+\.\s*+){100}""")
"""A key of a hundred parts: the time TOML takes for one grows with the square of them."""


def toml_fields(text: str) -> Mapping[str, Any]:
    """The fields of a TOML text. Raises `ValueError`."""
    if LONG_KEY.search(text):
        raise ValueError("a key of a hundred parts")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except ValueError as error:
        # what Python says of a number it does not take is advice for programmers
        raise ValueError(str(error) if isinstance(error, tomllib.TOMLDecodeError) else "a number with thousands of digits") from error


def yaml_value(text: str, loader: Any = Loader) -> Any:
    """The value of a YAML text, every scalar as text. Raises `yaml.YAMLError`."""
    if len(text) > SAFE:
        sound_depth(text)
    try:
        return yaml.load(text, Loader=loader)
    except RecursionError as error:
        raise too_deep(None) from error
    except ValueError as error:  # a character that no text can hold ("\\U00110000")
        raise yaml.YAMLError(str(error)) from error


def yaml_fault(error: yaml.YAMLError, line: int = 1) -> str:
    """What is wrong with a YAML text and in which line of its file, the text beginning on `line`."""
    mark = getattr(error, "problem_mark", None)
    what = str(getattr(error, "problem", None) or error).split("\n")[0]
    return what + (f", line {mark.line + line}" if mark else "")


def sound_depth(text: str) -> None:
    """Refuse a text that is nested too deep. Raises `yaml.YAMLError`."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise too_deep(event.start_mark)


def too_deep(mark: Any) -> yaml.MarkedYAMLError:
    """What is said of a text that is nested too deep."""
    return yaml.MarkedYAMLError(problem="nested too deeply", problem_mark=mark)
