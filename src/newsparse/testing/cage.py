"""A process of its own for what may hang or eat all memory, so that the tests go on."""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable


def caged(act: Callable[[], object], *, seconds: int = 30, megabytes: int = 1024) -> str | None:
    """Call `act` in a process that may use that much processor time and that much more memory than this one.

    Gives None where all went well, else what happened: a traceback, or how the process died. Where there is no fork
    (Windows), `act` is called right here, unlimited.
    """
    if not hasattr(os, "fork"):
        act()
        return None
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads, which the child will not need
        child = os.fork()
    if not child:
        os.close(reader)
        _act_and_exit(act, writer, seconds, megabytes)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8", errors="replace") as said:
        words = said.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return (
            f"the process died of {signal.Signals(os.WTERMSIG(status)).name} (at most {seconds} s, {megabytes} MB more)"
        )
    return words or None


def _act_and_exit(act: Callable[[], object], writer: int, seconds: int, megabytes: int) -> None:
    words = ""
    try:
        _limit(seconds, megabytes)
        act()
    except BaseException:  # noqa: BLE001 - it is told to the parent
        words = traceback.format_exc()
    finally:
        os.write(writer, words[-60_000:].encode("utf-8", "replace"))
        os._exit(0)


def _limit(seconds: int, megabytes: int) -> None:
    import resource  # noqa: PLC0415 - only where there is fork

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - not a file of ours
            pages = int(statm.read().split()[0])
        most = pages * resource.getpagesize() + megabytes * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
