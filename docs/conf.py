"""How Sphinx builds the documentation. `python3 dev.py docs` runs it, and takes every warning for an error."""

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "newsparse"
author = "The newsparse developers"
copyright = "2026, the newsparse developers"
release = version_of("newsparse")
version = ".".join(release.split(".")[:2])

extensions = [
    "docstrings",
    "myst_parser",
    "sphinx.ext.autodoc",
    "rulepage",
]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = "newsparse"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3  # so that a page can link to a heading of another

autodoc_default_options = {"members": True}
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True  # as they are written, not as they print

# The build fetches nothing, so it knows no pages but ours: names from these modules are set, but not linked.
nitpick_ignore_regex = [
    ("py:.*", r"(collections|datetime|decimal|enum|os|pathlib|re|types|typing|zoneinfo)\..*"),
    ("py:.*", r"(attrs?|click|hypothesis|lxml|msgspec|pluggy|pytest|rich)\..*"),
    ("py:class", r"newsparse\.model\.trusted\.Value"),  # the type that it is given
    ("py:class", r"newsparse\.cleaning\.lines\.Lines"),  # what our own rules share
]
