"""Faults that any part can have, as mixins: what each does before the part does its work."""

import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

from newsparse.contracts import Article, Source


class Sound:
    """No fault."""

    def before(self, given):
        """Called with what the part is given; gives what it is to work on."""
        return given


class NotASlug(Sound):
    def __init__(self):
        super().__init__(name="Not A Slug")


class Unpicklable(Sound):
    def __reduce__(self):
        message = "not to be sent anywhere"
        raise TypeError(message)


class OpensASocket(Sound):
    def before(self, given):
        socket.socket().close()
        return given


class LooksUpAName(Sound):
    def before(self, given):
        socket.gethostbyname("127.0.0.1")
        return given


class StartsAProcess(Sound):
    def before(self, given):
        subprocess.run([sys.executable, "-S", "-c", ""], check=True)
        return given


class ReadsAFile(Sound):
    def before(self, given):
        Path(__file__).read_bytes()
        return given


class ListsAFolder(Sound):
    def before(self, given):
        os.listdir()  # noqa: PTH208 - as a careless plugin would
        return given


class ChangesItsInput(Sound):
    """Frozen values can be changed all the same, by those who mean to."""

    def before(self, given):
        for value in given if isinstance(given, tuple | list) else (given,):
            if isinstance(value, Source):
                object.__setattr__(value, "url", f"{value.url}?")
            elif value.blocks:
                object.__setattr__(value.blocks[0], "language", f"{value.blocks[0].language}?")
        return given


class Crashes(Sound):
    def before(self, given):
        message = "nobody saw that coming"
        raise IndexError(message)


class Exits(Sound):
    def before(self, given):
        raise SystemExit


class CallsTooOften(Sound):
    """A call for each pair of characters."""

    def before(self, given):
        for number in range(min(size(given) // 10, 2000)):
            for other in range(number):
                abs(other)
        return given


class SearchesFromEveryStart(Sound):
    """A single call, within which each pair of characters is looked at."""

    def before(self, given):
        re.findall("a*b", "a" * min(size(given), 40_000))
        return given


class MixesThreadsUp(Sound):
    """One place for all threads."""

    def before(self, given):
        type(self).shared = given
        time.sleep(0)
        return type(self).shared


def size(given) -> int:
    """How many characters there are in a source, an article, or several."""
    if isinstance(given, Source):
        return len(given.data)
    if isinstance(given, Article):
        return sum(len(block.text) for block in given.blocks)
    return sum(map(size, given))


#: Each fault, and the test that must find it in a part of any kind.
ANY = (
    (NotASlug, "test_is_well_made"),
    (Unpicklable, "test_can_be_pickled"),
    (Crashes, "test_never_crashes"),
    (Exits, "test_never_crashes"),
    (ChangesItsInput, "test_changes_no_input"),
    (OpensASocket, "test_opens_no_socket"),
    (LooksUpAName, "test_opens_no_socket"),
    (StartsAProcess, "test_starts_no_process"),
    (ReadsAFile, "test_touches_no_file"),
    (ListsAFolder, "test_touches_no_file"),
    (MixesThreadsUp, "test_is_thread_safe"),
    (CallsTooOften, "test_grows_linearly"),
    (SearchesFromEveryStart, "test_grows_linearly"),
)
