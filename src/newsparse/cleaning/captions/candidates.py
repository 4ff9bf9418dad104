"""Where at the end of a line a credit may begin that no bracket and no label shows."""

import re
from collections.abc import Iterator

from newsparse.cleaning.captions.credit import LONGEST, is_name

#: Abbreviations and initials whose stop ends no sentence.
NO_STOP = re.compile(r"(?:(?<![A-Za-z])[A-Z]|\b(?:Jr|Sr|St|Dr|Mr|Mrs|Ms|Inc|Ltd|Co|vs|Mt|No))$")
_SENTENCE = re.compile(r"[.!?…][”\"’)]{0,2}\s{0,2}(?=[A-Z©(])")
#: What is joined to its credit by a slash, a bar or a "via", and ends the line.
AGENCY_LAST = re.compile(r"(?:/|\||\bvia)\s{0,2}[^/|]{2,60}$")


def candidates(line: str) -> Iterator[tuple[int, str]]:
    """Stretches at the end of a line that may be a credit: what follows its last sentences, all, a run of names.

    Last of all, what follows its last bar or slash.
    """
    floor = max(0, len(line) - LONGEST)
    window = line[floor:]
    stops = [found.end() for found in _SENTENCE.finditer(window) if not NO_STOP.search(window[: found.start()])]
    for at in reversed(stops[-2:]):
        yield floor + at, window[at:]
    if not floor:
        yield 0, line
    bar = window.rfind("| ")
    if bar > 0:
        yield floor + bar, window[bar + 1 :]
    slash = re.search(r"[/|]|\svia\s", window)
    if slash is not None and AGENCY_LAST.search(window):
        begin = _run_of_names(window, slash.start())
        if begin is not None:
            yield floor + begin, window[begin:]
    last = window.rfind("/")
    if last > 0:
        yield floor + last, window[last + 1 :]


def _run_of_names(window: str, slash: int) -> int | None:
    """Where the two or three capitalised words before a slash begin, if a name can."""
    begin, count = slash, 0
    for word in reversed(window[:slash].split()[-3:]):
        if not is_name(word) or word[-1:] in ",;:" or (count > 1 and word[-1:] == "."):
            break
        begin, count = window.rindex(word, 0, begin), count + 1
    return begin if count > 1 else None
