"""Sphinx: `make docs` builds the pages of this folder into site/."""

project = "factcheck"
author = "the factcheck authors"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "factcheck"
exclude_patterns = ["site"]
myst_heading_anchors = 3
