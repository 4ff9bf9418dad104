"""Names of people among what pages and items say of their authors."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from newsparse.text.agencies import agency_of
from newsparse.text.packaged import table

_BY = re.compile(
    r"^(?:(?:written|posted|published|reported|story|words|text|created|authored)\s+)?"
    r"(?:by|von|par|por|di|da|door|av|af|autor(?:in)?|author|text)\b\s{0,3}:?\s+",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s*(?:,|;|\||•|·|⋅|/|\s&\s|\s\+\s|\band\b|\bund\b|\bet\b(?=\s[A-Z])|\by\b(?=\s[A-Z])|\be\b(?=\s[A-Z]))\s*"
)
_BESIDE = re.compile(
    r"\s*(?:\(|\[|<|@|https?:|\s[–—|-]\s|\s(?:for|of|from|at|in|is|on|has|updated|published)\s).*$",
    re.DOTALL | re.IGNORECASE,
)
#: A company in capitals behind a name that is not.
_SHOUTED = re.compile(r"(?<=[a-z])(?:\s+(?!I{3}$)[A-Z]{3,})+$")
#: "By" that was glued to the name.
_GLUED = re.compile(r"^By(?=[A-Z][a-z]+ )")
_INITIAL = re.compile(r"\b[A-Z]\.$")
_OTHERS = re.compile(
    r"(?:reviewed|edited|fact[- ]checked|medically|photo(?:s|graphy|graphs)?|images?|illustrations?|filed|follow"
    r"|updated)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s+(?:on\s+)?(?:\d{1,2}[\s./-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+\d).*$",
    re.IGNORECASE,
)
#: Between those who wrote it and those who helped.
_WITH = re.compile(r"\s(?:with|mit|avec|con)\s")
#: Capitals within a word, as companies write themselves.
_COMPANY = re.compile(r"[a-z][A-Z]{2}")
_SHORT = 3
_MOST_WORDS = 5
_LONGEST = 60
_LONGEST_LINE = 400
_DEGREES = frozenset(
    """md m.d phd ph.d dr jr jr. sr sr. ii iii iv cpa cfa cfp cfp® rn rd esq mph msw ma ba bs mba lcsw rdn dds do
    np ms ld cepf""".split()  # noqa: SIM905 - shorter so
)
_SONS = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def people(values: Iterable[str], sites: Sequence[str] = ()) -> list[str]:
    """The people that author values name, each once; agencies, desks and the site itself are left out."""
    found: dict[str, str] = {}
    own = {_key(site) for site in sites if site}
    for value in values:
        for name in names_in(value):
            if is_person(name) and (" " in name or _key(name) not in own):
                found.setdefault(_key(name), name)
    return list(found.values())


def people_in_byline(line: str) -> list[str]:
    """The people whom a byline names, in order: "By Ann Lee in Oslo and Bo Ek, Harbour Press" are two.

    One word alone is more often an agency's name, and none of theirs.
    """
    found = people(_WITH.split(line[:_LONGEST_LINE]))
    return [name for name in found if " " in name and name[0].isupper()]


@lru_cache(maxsize=4096)
def names_in(value: str) -> tuple[str, ...]:
    """The names in one author value, without "By", roles, addresses and places."""
    text = _DATED.sub("", _BY.sub("", _GLUED.sub("", " ".join(value[:_LONGEST_LINE].split())), count=1))
    if text.startswith("(") or _OTHERS.match(text):
        return ()
    parts = [part for part in _APART.split(text) if part]
    names: list[str] = []
    for part in parts:
        bare = _SHOUTED.sub("", _BESIDE.sub("", part)).strip(" .:,-–—\"'“”*")
        bare = _without_degree(bare + "." if _INITIAL.search(part) else bare)
        if not bare or bare.casefold().strip(".") in _DEGREES:
            continue
        names.append(bare)
    return tuple(names)


def _without_degree(name: str) -> str:
    """A name without degrees in capitals behind it: "Ann Lee MS"; what tells a son from his father stays."""
    words = name.split()
    while len(words) > 2 and words[-1].isupper() and words[-1].casefold() in _DEGREES - _SONS:
        words.pop()
    return " ".join(words)


def is_person(name: str) -> bool:
    """Whether a name can be a person's: letters, few words, and none that names a desk, a role or an agency."""
    if len(name) > _LONGEST or any(c.isdigit() for c in name) or not any(c.isalpha() for c in name) or len(name) < 3:
        return False
    words = name.split()
    if (
        len(words) > _MOST_WORDS
        or agency_of(name) is not None
        or ("." in name[1:-1].replace(". ", "").strip(".") and " " not in name)
    ):
        return False
    if len(words) == 1 and (len(name) <= _SHORT or _COMPANY.search(name)):
        return False
    lower = {part.casefold().strip(".,") for word in words for part in (word, *word.split("-"))}
    if lower & _not_people():
        return False
    return name[0].isupper() or not name[0].isascii() or len(words) > 1


def _key(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


@cache
def _not_people() -> frozenset[str]:
    return frozenset(table("newsparse.text", "desks")["words"])
