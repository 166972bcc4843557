"""How news tells of the land that a fire has burnt."""

import re

AREAS = frozenset("hectare acre square_kilometer square_mile".split())
BURNT = re.compile(
    r"(?i)\b(?:burn(?:ed|t|s|ing)?|destroy\w*|scorch\w*|char(?:red|s)|blacken\w*|consum\w*|ravag\w*|"
    r"raz(?:ed|es|ing)|devastat\w*|in flames)\b"
)
FLAMES = re.compile(r"(?i)\b(?:fires?|blazes?|flames?|wildfires?|burn\w*)\b")
