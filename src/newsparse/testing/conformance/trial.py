"""Trying a check on many drawn inputs."""

import re
from collections.abc import Callable
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

Given = TypeVar("Given")


def for_all(strategy: SearchStrategy[Given], check: Callable[[Given], object], *, of: type) -> None:
    """Call `check` with as many drawn inputs as the profile says, for the class `of` tests.

    A new `@given` is made in each call: an inherited test method that bore one would be the same for every subclass,
    and hypothesis rightly refuses that.
    """

    def holds(drawn: Given) -> None:
        check(drawn)

    # By its name hypothesis remembers the inputs that failed.
    name = f"{of.__module__}.{of.__qualname__}.{check.__qualname__.partition('.<locals>')[0]}"
    holds.__name__ = re.sub(r"\W", "_", name)
    # Slow machines are no fault of the part.
    unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    unhurried(given(strategy)(holds))()
