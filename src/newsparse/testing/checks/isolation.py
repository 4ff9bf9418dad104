"""A part keeps to itself: no network, no files, no processes."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import cache

from newsparse.testing.checks.conduct import Act
from newsparse.testing.checks.promise import Given, Result, copied, outcome, promise, shown

_NETWORK = ("socket.", "http.client.", "urllib.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "nntplib.")
_PROCESSES = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile", "pty.")
_FILES = ("open", "os.", "shutil.", "tempfile.", "glob.", "pathlib.", "sqlite3.", "mmap.")

#: Who is told of audit events at the moment. An audit hook cannot be taken away again, so there is one for all.
_listeners: list[Callable[[str, tuple[object, ...]], None]] = []


def opens_no_socket(act: Act[Given, Result], given: Given) -> None:
    """Nothing is fetched, looked up or sent."""
    events = _events_of(act, given, _NETWORK)
    promise(not events, f"it used the network: {shown(events)}")


def starts_no_process(act: Act[Given, Result], given: Given) -> None:
    """No other program is run."""
    events = _events_of(act, given, _PROCESSES)
    promise(not events, f"it started a process: {shown(events)}")


def touches_no_file(act: Act[Given, Result], given: Given) -> None:
    """No file is read, written, listed or removed; packaged data may be read once and kept."""
    events = [event for event in _events_of(act, given, _FILES) if not event[0].startswith(_PROCESSES)]
    promise(not events, f"it touched files: {shown(events)}")


def _events_of(act: Act[Given, Result], given: Given, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    """The audit events of those kinds; the first go, in which modules and data are loaded, does not count."""
    outcome(act, copied(given))
    again = copied(given)
    with _heard(kinds) as events:
        outcome(act, again)
    return events


@contextmanager
def _heard(kinds: tuple[str, ...]) -> Generator[list[tuple[str, str]]]:
    heard: list[tuple[str, str]] = []

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(kinds):
            heard.append((event, repr(arguments[:2])))

    _hook()
    _listeners.append(listen)
    try:
        yield heard
    finally:
        _listeners.remove(listen)


@cache
def _hook() -> None:
    """Put the hook in place, once in a process."""
    sys.addaudithook(_tell)


def _tell(event: str, arguments: tuple[object, ...]) -> None:
    for listener in _listeners:
        listener(event, arguments)
