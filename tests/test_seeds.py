"""The seeds are read just as the golden articles beside them say."""

from pathlib import Path

import pytest

from newsparse.testing import goldens

SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.mark.parametrize("golden", goldens(SEEDS), ids=str)
def test_a_seed_is_read_as_its_golden_says(golden):
    golden.check()
