"""What the name of an element says about what stands in it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsparse.contracts import Family
from newsparse.text.packaged import table

_PACKAGE = "newsparse.cleaning.page"
_TOKEN = re.compile(r"(?P<tag>[^.#\[]*)(?P<names>[^\[]*)(?P<said>.*)")
_ROLE = re.compile(r"\[role=([^\]]*)\]")
#: Its id is often made of its words.
_HEADING = re.compile(r"h[1-6]")
#: A word begins at each mark and change of case; what follows a figure was made by a machine ("a8fd").
_WORD = re.compile(r"[0-9][0-9a-z]*|([A-Z]+(?![a-z])|[A-Z]?[a-z]+)")
#: An id of so many words was made of a heading.
_SLUG = 5
#: Class names that blog software makes of a story's own tags and sections, and that tell what else is there.
_OF_THE_STORY = re.compile(
    r"(?:post-[0-9]|(?:tag|category|type|status|format|topic|channel|section|has|no|with|without|not)-)"
)
#: What stands in classes that say how an element looks ("md:hidden", "Miw(454px)--modal"), not what it is.
_MEASURES = frozenset("():")
#: ...and words of such classes ("cta-padding-top").
_LOOKS = frozenset({"padding", "margin", "spacing", "gutter"})
#: A name of no more characters than this is not read as one word where marks part it.
_LETTERS = 4


class Verdict(NamedTuple):
    """The family of what stands in an element, and why it is thought so."""

    family: Family
    reason: str
    weak: bool = False
    hard: bool = False
    lenient: bool = False


class _Lexicon(NamedTuple):
    tags: dict[str, Verdict]
    roles: dict[str, Verdict]
    names: dict[str, Verdict]
    words: dict[str, Verdict]
    pairs: dict[str, Verdict]


@lru_cache(maxsize=20_000)
def verdict_of(token: str) -> Verdict | None:
    """The verdict on an element as a block's context names it; None where its name says nothing."""
    found = _TOKEN.match(token)
    assert found is not None  # noqa: S101 - every part of it may be empty
    lexicon = _lexicon()
    role = _ROLE.search(found["said"])
    if "[hidden]" in found["said"]:
        return lexicon.tags["[hidden]"]
    verdict = lexicon.tags.get(found["tag"]) or (lexicon.roles.get(role[1]) if role else None)
    if verdict is not None:
        return verdict
    classes, _, name = found["names"].partition("#")
    is_slug = name.count("-") >= _SLUG - 1 or bool(_HEADING.fullmatch(found["tag"]))
    names = classes if is_slug else found["names"]
    return _named(f"{names}.{found['tag']}" if "-" in found["tag"] else names, lexicon)


def _named(names: str, lexicon: _Lexicon) -> Verdict | None:
    """The first verdict that is not weak, else the first."""
    first: Verdict | None = None
    for verdict in _verdicts(names, lexicon):
        if not verdict.weak:
            return verdict
        first = first or verdict
    return first


def _verdicts(names: str, lexicon: _Lexicon) -> Iterator[Verdict]:
    for name in re.split(r"[.#]", names):
        if not name or not _MEASURES.isdisjoint(name) or _OF_THE_STORY.match(name):
            continue
        if (verdict := lexicon.names.get(name)) is not None:
            yield verdict
        words = [word.lower() for word in _WORD.findall(name[:80]) if word]
        if not _LOOKS.isdisjoint(words):
            continue
        for one, two in pairwise(words):
            if (verdict := lexicon.pairs.get(f"{one} {two}")) is not None:
                yield verdict
        for word in (*words, "".join(words) if len(name) > _LETTERS else ""):
            if (verdict := lexicon.words.get(word)) is not None:
                yield verdict


@cache
def _lexicon() -> _Lexicon:
    lexicon = _Lexicon({}, {}, {}, {}, {})
    for name, row in table(_PACKAGE, "verdicts").items():
        family = Family(row.get("family", name))
        verdict = Verdict(family, row["reason"], **{kind: row.get(kind, False) for kind in ("weak", "hard", "lenient")})
        for kind, known in lexicon._asdict().items():
            for word in row.get(kind, ()):
                known.setdefault(word, verdict)
    return lexicon
