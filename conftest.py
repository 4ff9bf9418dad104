"""What every test of the repository shares: how many examples to try, and the running of the code in the documentation.

It stands at the top, not in tests/, because the tests of the plugins and the pages of docs/ want it too.
"""

import os
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent

# Slow machines are no fault of the code, and the first example loads what is loaded once: so no deadline.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("dev", unhurried, max_examples=100)
settings.register_profile("ci", unhurried, max_examples=100, derandomize=True, print_blob=True)
settings.register_profile("long", unhurried, max_examples=10_000)
settings.register_profile("nightly", unhurried, max_examples=100_000)
settings.load_profile(os.environ.get("NEWSPARSE_PROFILE") or ("ci" if os.environ.get("CI") == "true" else "dev"))


def enter_repository(namespace: dict[str, Any]) -> None:
    """Run a page's code in the repository, so that it can name files as the reader of the page would."""
    namespace["__went_from__"] = Path.cwd()
    os.chdir(ROOT)


def leave_repository(namespace: dict[str, Any]) -> None:
    """Go back to where the tests were started."""
    os.chdir(namespace["__went_from__"])


# Each page is one namespace, read from top to bottom. `<!--- skip: next -->` passes over a block that is not to be run.
pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/**/*.md", "plugins/*/README.md"],
    setup=enter_repository,
    teardown=leave_repository,
).pytest()
