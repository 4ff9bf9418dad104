"""The headline among a page's titles."""

import re
from collections.abc import Iterable, Sequence

_PARTS = re.compile(r"\s+(?:[|\-–—·•»:«/~>]|::|\|\|)\s+|\s*[|｜»]\s*|(?<=\w):\s+")


_NO_WORD = re.compile(r"[\W_]+")
#: A lone heading of more words than this is a headline whatever else the page says.
_FEW = 1
#: A heading with no more letters than this is confirmed by nothing but the very same.
_LEAST = 12


def folded(text: str) -> str:
    """A text for comparison: letters and digits only, without case."""
    return _NO_WORD.sub("", text.casefold())


def without_site(title: str, sites: Iterable[str]) -> str:
    """A title without the site's name at its end or beginning, where a mark parts it from the rest."""
    names = {folded(site) for site in sites if site}
    names.discard("")
    marks = [found for found in _PARTS.finditer(title) if ":" not in found[0] or found[0].strip() == "::"]
    for mark in marks:
        if _names_site(title[mark.end() :], names):
            return title[: mark.start()].rstrip()
    for mark in reversed(marks):
        if _names_site(title[: mark.start()], names):
            return title[mark.end() :].lstrip()
    return title


def _names_site(part: str, names: set[str]) -> bool:
    """Whether a part of a title is the site's name, most of it, or begins with it."""
    own = folded(part)
    if not own or own in names:
        return bool(own)
    return any(own.startswith(name) or (own in name and 2 * len(own) >= len(name)) for name in names if len(name) > 3)


def headline(
    first_headings: Sequence[str], others: Sequence[str], title: str, sites: Sequence[str], smaller: Sequence[str] = ()
) -> str | None:
    """The headline: a heading that another title confirms, else the best of those titles, else a lone heading.

    `first_headings` are headings of the first level, in order; `others` what the page says to machines, surest
    first; `title` that of the window; `smaller` are headings of other levels, which count where a title says the same.
    """
    said = [without_site(other, sites) for other in (*others, title) if other]
    keys = [folded(other) for other in said]
    for heading in first_headings:
        key = folded(heading)
        if key and key in keys:
            return heading
    for heading in first_headings:
        key = folded(heading)
        if (
            len(key) > _LEAST
            and any(_agree(key, other) for other in keys)
            and not _names_site(heading, set(map(folded, sites)))
        ):
            return heading
    for heading in smaller:
        if folded(heading) in keys and len(folded(heading)) > _LEAST:
            return heading
    usable = [h for h in first_headings if len(folded(h)) > 3 and not _names_site(h, set(map(folded, sites)))]
    if len(usable) == 1 and (usable[0].count(" ") >= _FEW or not usable[0].isascii() or not said):
        return usable[0]
    return said[0] if said else next(iter(usable), None)


def _agree(one: str, other: str) -> bool:
    """Whether one begins with most of the other, or holds it."""
    short, long = sorted((one, other), key=len)
    return len(short) * 3 > len(long) and (long.startswith(short[:60]) or short in long)
