"""What a byline is made of: the names of those who wrote, apart from what they are and from who did something else."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.text.agencies import agency_of
from newsparse.text.names import is_initial
from newsparse.text.packaged import table
from newsparse.text.places import places_named

_LONGEST_LINE = 400
_COLON = re.compile(r":(?=\S)")
#: What stands between names, or between a name and what its bearer is. No comma parts a son's mark from his name.
_APART = re.compile(
    r"\s*(?:,(?!\s*(?:[JS]r\.?|I{2,3}|IV)\s*(?:[,;|/(]|and\b|$))|;|\||•|·|⋅|/|\s(?=[^\W\d_]+:\s)|\s(?:with|WITH|mit|MIT|avec|AVEC|con)\s"
    r"|(?P<joint>\s[&+]\s|\b(?:and|und|And|AND|UND)\b|\s(?:et|ET|y|Y|e|i|og|och|en|ja|ve)\s(?=[^\W\d_a-z])))\s*"
)
#: What follows a name and is no part of it.
_BESIDE = re.compile(
    r"\s*(?:\(|\[|<|\S*@|https?:|\s[–—|-]\s"
    r"|\s(?:for|of|from|at|in|is|on|has|für|aus|em|à|desde|updated|published|posted|stand|publié|publicado)(?:[\s:]|$)"
    r"|\s\w+\s(?:by|von|par|por)\s).*$",
    re.DOTALL | re.IGNORECASE,
)
_DATED = re.compile(
    r"\s+(?:(?:on|am|vom|le|el)\s+)?"
    r"(?:\d{1,4}[\s./-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d).*$",
    re.IGNORECASE,
)
#: A company behind a name that is not in capitals.
_SHOUTED = re.compile(r"(?<=[a-z])(?:\s+(?!I{3}$)[A-Z]{3,}(?:[a-z]+)?)+$")
#: "By" that was glued to the name.
_GLUED = re.compile(r"^By(?=[A-Z][a-z]+ )")
#: A stop that belongs to the name.
_STOPPED = re.compile(r"\b(?:[A-Z]|[JS]r)\.$")
_MARKS = " .:,-–—\"'“”„‘’*"
_DEGREES = frozenset(
    """md m.d phd ph.d dr cpa cfa cfp cfp® rn rd esq mph msw ma ba bs mba lcsw rdn dds do np ms ld cepf cepf®
    obe cbe mbe kc qc""".split()  # noqa: SIM905 - shorter so
)
#: Joints that also tie two surnames: "José Ortega y Gasset".
_TIES = frozenset("yei")
_MOST_OPENING = 5
_MOST_OF_AGENCY = 3


class Part(NamedTuple):
    """A name in a byline; `is_beside` if it is rather an employer, a place or a section than one who wrote."""

    name: str
    is_beside: bool = False


class _Piece(NamedTuple):
    """A name between two separators: `joint` is the "and" before it, `is_opened` says that a "By" is.

    `is_whole` if the line holds nothing else.
    """

    name: str
    joint: str
    is_opened: bool
    is_whole: bool

    @property
    def is_role(self) -> bool:
        return _last(self.name) in words_of("roles")


@lru_cache(maxsize=4096)
def parts_of(value: str) -> tuple[Part, ...]:
    """The names in one byline, in order, without "By", roles, addresses, days and degrees.

    Those who took the pictures, edited or helped are left out where the line says so. Two who share a surname have it
    both: "By Ann and Bo Ek".
    """
    text = _COLON.sub(": ", _DATED.sub("", _GLUED.sub("", " ".join(value[:_LONGEST_LINE].split()))))
    if text.startswith("("):
        text = text[1:]
        if _opening(text) is None:
            return ()
    pieces = list(_pieces(_without_bracket(text)))
    found: list[Part] = []
    for number, piece in enumerate(pieces):
        name = piece.name if number and not piece.joint else _without_role(piece)
        name, agency = _without_agency(name, 1 if piece.joint in _TIES and found else 2)
        joined = _joined(found[-1].name, piece.joint, name) if found and piece.joint else None
        if joined:
            found[-1] = Part(joined)
        if not joined or " " in name:
            found.append(Part(name, _is_beside(pieces, number)))
        if agency:
            found.append(Part(agency, is_beside=True))
    return tuple(found)


def _without_bracket(text: str) -> str:
    """A byline without what its writer is, in brackets at its end: "Karin (Editor-in-Chief)"."""
    name, _, role = text.partition(" (")
    is_role = role.endswith(")") and not words_of("roles").isdisjoint(re.split(r"[\s)-]", role.casefold()))
    return name if is_role else text


def _pieces(text: str) -> Iterator[_Piece]:
    """The pieces that may name who wrote."""
    is_hidden, at, joint = False, 0, ""
    opening = _opening(text)
    ends = [(m.start(), m.end(), m["joint"] or "") for m in _APART.finditer(text, opening[0] if opening else 0)]
    for end, following, next_joint in [*ends, (len(text), len(text), "")]:
        piece = text[at:end]
        opening = _opening(piece)
        if opening is not None:
            piece, is_hidden = piece[opening[0] :], opening[1]
        name = "" if is_hidden else _bare(piece)
        if name:
            yield _Piece(name, joint.strip(), opening is not None, not ends and name == piece.strip(_MARKS))
        at, joint = following, next_joint


def _opening(text: str) -> tuple[int, bool] | None:
    """How long the words before the names are, and whether who follows did something else than write; None without."""
    at, first, found = 0, "", None
    for word in text.split(" ", _MOST_OPENING)[:_MOST_OPENING]:
        low = word.rstrip(":").casefold()
        at += len(word) + 1
        is_known = low in words_of("wrote") or low in words_of("others")
        if low in words_of("by") or (first and low in words_of("by_then")) or (is_known and word[-1:] == ":"):
            found = at, (first or low) in words_of("others")
        if is_known and word[-1:] != ":":
            first = first or low
        elif low not in words_of("amid"):
            break
    return found or ((0, True) if first in words_of("others") else None)


def _bare(piece: str) -> str:
    """A name without what stands behind it; empty where a label of another kind stands before it."""
    cut = _SHOUTED.sub("", _BESIDE.sub("", piece)).strip()
    if ":" in cut:
        return ""
    bare = cut.strip(_MARKS).replace(",", "")
    words = (bare + "." if _STOPPED.search(cut) else bare).split()
    while words and (words[-1].isupper() or len(words) == 1) and words[-1].casefold().strip(".") in _DEGREES:
        words.pop()
    return " ".join(words)


def _joined(before: str, joint: str, behind: str) -> str | None:
    """The name before a joint with what the one behind adds to it: a second surname, or that of both."""
    words = behind.split()
    if len(words) == 1:
        return f"{before} {joint} {behind}" if joint in _TIES else None
    family = [word for word in words[1:] if not is_initial(word)]
    is_forename = before[:1].isupper() and before.isalpha() and agency_of(before) is None and not places_named(before)
    can_share = is_forename and before.casefold() not in words_of("words") and len(words) < _MOST_OPENING
    return " ".join([before, *family]) if can_share else None


def _without_role(piece: _Piece) -> str:
    """A name without the role that stands behind it without a comma: "Ann Lee Senior Editor".

    Of one without "By", only where a rank before the role says that it is one: "Real Estate Reporter" is nobody.
    """
    words = piece.name.split()
    end = len(words)
    if piece.is_role:
        while end and words[end - 1].casefold() in words_of("roles") | words_of("ranks"):
            end -= 1
    is_told = piece.is_opened or len(words) - end > 1
    return " ".join(words[:end]) if is_told and end > (not piece.joint) else piece.name


def _without_agency(name: str, least: int) -> tuple[str, str | None]:
    """A name of `least` words, and the agency that stands behind it without a comma: "Ann Lee Associated Press"."""
    words = name.split()
    for count in range(min(_MOST_OF_AGENCY, len(words) - least), 0, -1):
        mark = " ".join(words[-count:])
        if agency_of(mark) is not None:
            return " ".join(words[:-count]), mark
    return name, None


def _is_beside(pieces: list[_Piece], number: int) -> bool:
    """Whether a piece is an employer, which stands behind a role and has none behind it, or a word among others."""
    piece = pieces[number]
    if " " not in piece.name:
        is_tied = number + 1 < len(pieces) and bool(pieces[number + 1].joint)
        return is_tied or not (piece.is_opened or piece.is_whole)
    if not number or piece.joint or piece.is_opened:
        return False
    is_behind = pieces[number - 1].is_role and not (number + 1 < len(pieces) and pieces[number + 1].is_role)
    return is_behind or bool(places_named(piece.name))


def _last(name: str) -> str:
    return name.rsplit(" ", 1)[-1].casefold()


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one list of the table `desks`."""
    return frozenset(table("newsparse.text", "desks")[kind].split())
