"""Time grows with the size of the input, and not with its square."""

import gc
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from types import FrameType

from newsparse.testing.cage import caged
from newsparse.testing.checks.conduct import Act
from newsparse.testing.checks.promise import Given, Result, outcome, promise

#: An input four times as long may take this many times as long. In proportion it is 4; with the square it is 16.
_MOST, _SQUARE = 9.0, 16.0
_COUNTED = (200, 800)
_TIMED = (500, 2_000, 8_000, 32_000)
#: Below this many seconds a measurement says nothing, and does no harm either.
_NOTICEABLE = 0.05


def grows_linearly(act: Act[Given, Result], family: Callable[[int], Given], *, of: str = "input") -> None:
    """Four times the input takes about four times the work.

    `family(n)` makes an input of size n; `of` says what of. Calls are counted, which is exact; the processor time,
    which also shows what goes on within a call, is measured with a wide margin and believed only if it says the same
    three times.
    """
    size, larger = _COUNTED
    complaint = caged(lambda: outcome(act, family(size)))
    promise(complaint is None, f"{size:,} times {of}: {complaint}")
    few, many = _calls(act, family(size)), _calls(act, family(larger))
    promise(many <= _MOST * max(few, 100), f"{few:,} calls for {size:,} times {of}, but {many:,} for {larger:,} times")
    for size, larger in pairwise(_TIMED):
        taken = _seconds(act, family(larger))
        if taken > _NOTICEABLE:
            short, long = _durations(act, family, size, larger)
            kept = long <= max(_MOST * short, _NOTICEABLE)
            promise(kept, f"{short:.3f} s for {size:,} times {of}, but {long:.3f} s for {larger:,} times")
        if taken > _NOTICEABLE or taken * _SQUARE < _NOTICEABLE:
            return


def _durations(act: Act[Given, Result], family: Callable[[int], Given], size: int, larger: int) -> tuple[float, float]:
    """How long the two sizes take; measured up to three times, if the larger one takes too long."""
    short = long = 0.0
    for _ in range(3):
        short = min(_seconds(act, family(size)) for _ in range(3))
        long = _seconds(act, family(larger))
        if long <= max(_MOST * short, _NOTICEABLE):
            break
    return short, long


def _seconds(act: Act[Given, Result], given: Given) -> float:
    gc.disable()
    try:
        begin = time.thread_time()
        outcome(act, given)
        return time.thread_time() - begin
    finally:
        gc.enable()


def _calls(act: Act[Given, Result], given: Given) -> int:
    """How many calls, of Python and of C, the act makes."""
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        outcome(act, given)
    finally:
        sys.setprofile(before)
    return calls
