"""A part does the same in another process, which has other habits and no memories."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

from newsparse.testing.checks.conduct import Act
from newsparse.testing.checks.promise import Given, Result, broken, copied, difference, outcome, promise, shown

#: What the other process runs: it is sent where modules are found, and then the errand.
_CODE = """
import pickle, sys
sys.path[:], errand = pickle.load(sys.stdin.buffer)
from newsparse.testing.checks.promise import outcome
make, parts, inputs = pickle.loads(errand)
act = make(*parts)
results = [outcome(act, given) for given in reversed(inputs)]
pickle.dump(results[::-1], sys.stdout.buffer)
"""
#: Sets are in another order there, the clock is in another zone, and words are in no language.
_HABITS = {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"}


def is_the_same_elsewhere(
    make: Callable[..., Act[Given, Result]], parts: Sequence[object], inputs: Sequence[Given]
) -> None:
    """Another process, that goes through the inputs from the last to the first, gets the same results.

    `make(*parts)` gives the act: `newsparse.testing.acts.reading` and a format, say. Sets have another order there, and
    nothing was done before: so results that hang on either are found.
    """
    act = make(*parts)
    here = [outcome(act, copied(given)) for given in inputs]
    there = _sent((make, tuple(parts), tuple(inputs)))
    for given, mine, theirs in zip(inputs, here, there, strict=True):
        said = "differs in another process (is the order of a set in it, or what an earlier input left behind?)"
        promise(mine == theirs, f"what comes of {shown(given)} {said}: {difference(mine, theirs)}")


def _sent(errand: object) -> list[Any]:
    """What the other process gives back."""
    sent = pickle.dumps((sys.path, pickle.dumps(errand)))
    command = [sys.executable, "-W", "ignore", "-c", _CODE]
    done = subprocess.run(command, input=sent, capture_output=True, check=False, env={**os.environ, **_HABITS})  # noqa: S603 - our own code
    if done.returncode:
        broken(f"another process cannot do it: {done.stderr.decode('utf-8', 'replace')[-2000:]}")
    results: list[Any] = pickle.loads(done.stdout)  # noqa: S301 - made by ourselves a moment ago
    return results
