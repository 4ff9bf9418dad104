"""The headline among a page's titles."""

import re
from collections.abc import Iterable, Sequence

_PARTS = re.compile(r"\s+(?:[|\-–—·•»:«/~>]|::|\|\|)\s+|\s*[|｜»]\s*|(?<=\w):\s+")


_NO_WORD = re.compile(r"[\W_]+")
#: A lone heading of more words than this is a headline whatever else the page says.
_FEW = 2
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
    names = set(map(folded, sites))
    for agree in (_begins, _agree):
        for heading in first_headings:
            key = folded(heading)
            if len(key) > _LEAST and any(agree(key, other) for other in keys) and not _names_site(heading, names):
                return _without_kicker(heading, said)
    for heading in smaller:
        if folded(heading) in keys and len(folded(heading)) > _LEAST:
            return heading
    usable = [h for h in first_headings if len(folded(h)) > 3 and not _names_site(h, names)]
    if len(usable) == 1 and (usable[0].count(" ") >= _FEW or not usable[0].isascii() or not said):
        return usable[0]
    return said[0] if said else next(iter(usable), None)


def _begins(heading: str, other: str) -> bool:
    """Whether a title begins with all of a heading that is a good part of it."""
    return other.startswith(heading) and len(heading) * 3 > len(other)


def _without_kicker(heading: str, said: Sequence[str]) -> str:
    """The heading as a title says it, where the heading has no more than a few words before it."""
    key = folded(heading)
    for other in said:
        own = folded(other)
        if _LEAST < len(own) < len(key) <= 2 * len(own) and key.endswith(own):
            return other
    return heading


def _agree(one: str, other: str) -> bool:
    """Whether one begins with most of the other, or holds it."""
    short, long = sorted((one, other), key=len)
    return len(short) * 3 > len(long) and (long.startswith(short[:60]) or short in long)
