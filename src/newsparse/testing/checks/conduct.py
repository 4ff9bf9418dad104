"""How any part conducts itself. An `act` is what a part does with one input; `newsparse.testing.acts` makes them."""

import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from newsparse.errors import NewsparseError
from newsparse.testing.bombs import bombs
from newsparse.testing.cage import caged
from newsparse.testing.checks.promise import Given, Result, copied, difference, outcome, promise, shown

Act = Callable[[Given], Result]


def never_crashes(
    act: Act[Given, Result], given: Given, *, refusing: tuple[type[Exception], ...] = (NewsparseError,)
) -> None:
    """Whatever comes in, a result comes out or an error of those `refusing` it is raised; no other exception."""
    outcome(act, given, refusing)


def survives_bombs(act: Act[bytes, Result], *, refusing: tuple[type[Exception], ...] = (NewsparseError,)) -> None:
    """A small input that asks for much gives a result or is refused; it does not hang, crash the process or swell."""
    for name, data in bombs().items():
        complaint = caged(lambda: outcome(act, data, refusing))  # noqa: B023 - called at once
        promise(complaint is None, f"the bomb {name!r}: {complaint}")


def is_deterministic(act: Act[Given, Result], given: Given) -> None:
    """The same input gives the same result, every time."""
    first = outcome(act, copied(given))
    second = outcome(act, given)
    promise(first == second, f"twice the same input, two results: {difference(first, second)}")


def changes_no_input(act: Act[Given, Result], given: Given) -> None:
    """What comes in is as it was, afterwards."""
    before = copied(given)
    outcome(act, given)
    promise(given == before, f"its input was {shown(before)} and is now {shown(given)}")


def is_thread_safe(act: Act[Given, Result], inputs: Sequence[Given], *, threads: int = 8, rounds: int = 5) -> None:
    """Many threads at once get what one alone gets."""
    alone = [outcome(act, copied(given)) for given in inputs]
    together = threading.Barrier(threads)

    def work(number: int) -> list[int]:
        together.wait()
        order = [(number + step) % len(inputs) for step in range(len(inputs))] * rounds
        return [index for index in order if outcome(act, copied(inputs[index])) != alone[index]]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(threads) as pool:
            wrong = [index for found in pool.map(work, range(threads)) for index in found]
    finally:
        sys.setswitchinterval(interval)
    promise(
        not wrong,
        f"{len(wrong)} results of {threads} threads differ, as for {shown(inputs[wrong[0]]) if wrong else ''}",
    )
