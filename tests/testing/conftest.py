"""Which tests of the kit take their time."""

from pathlib import Path

import pytest

SLOW = {"test_grows_linearly", "test_survives_bombs"}


def pytest_collection_modifyitems(items):
    """Mark them, so that `-m "not slow"` leaves them out."""
    for item in items:
        if item.path.parent == Path(__file__).parent and item.name in SLOW:
            item.add_marker(pytest.mark.slow)
