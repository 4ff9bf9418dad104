"""By which words to look a pattern up: the beginnings of words of which one stands in whatever it matches.

The words of a line are told apart and cut short in C, many times faster than each factor of each pattern is sought.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import Any

from newsparse.cleaning.anatomy import Node, extended, inner, members

#: So much of a word is looked at.
_LENGTH = 4
#: Stretches of a pattern that stand for more texts than this are not spelt out.
_MOST_TEXTS = 24
#: A set of more keys than this says little.
_MOST_KEYS = 200
#: A word of most sentences counts as so many words of many.
_SELDOM = 4
#: The share of lines that hold a word of most sentences, of many, and any other.
_SHARES = {-_SELDOM: 0.25, -1: 0.04, 0: 0.005}
_TOKEN = re.compile("[0-9a-z]+")
_SPACES = bytes(code if chr(code).isalnum() else 32 for code in range(256))
_beginning = itemgetter(slice(_LENGTH))

Keys = frozenset[bytes]


def words_of(lower: str) -> Iterator[bytes]:
    """The beginnings of the words of a text in lower case. What is no letter of Latin-1 parts words."""
    return map(_beginning, lower.encode("latin-1", "replace").translate(_SPACES).split())


def keys_of(nodes: Sequence[Node]) -> Keys | None:
    """The beginnings of words of which one stands in any text that a whole pattern matches; None if none need.

    A word of fewer than four letters counts only where it is known to end there.
    """
    return KeyReader().keys_of(nodes)


def key_of(literal: str, *, glued: bool) -> bytes | None:
    """The same for a literal, which may be `glued` to a word before it and go on in any way; None if it tells none."""
    key = _key(literal, glued=glued, goes_on=True)
    return key.encode() if key else None


class KeyReader:
    """Finds keys of sequences of nodes of one pattern, and looks at each node once, however many sequences have it.

    The nodes must live as long as the reader, which knows them by their identity.
    """

    def __init__(self) -> None:
        self._texts_known: dict[int, list[str] | None] = {}
        self._best_known: dict[tuple[int, bool, bool], frozenset[str] | None] = {}

    def keys_of(self, nodes: Sequence[Node]) -> Keys | None:
        """The keys of one of the sequences; see `keys_of`."""
        found = self._best(nodes, glued=False, goes_on=False)
        return frozenset(key.encode() for key in found) if found and len(found) <= _MOST_KEYS else None

    def _best(self, nodes: Sequence[Node], *, glued: bool, goes_on: bool) -> frozenset[str] | None:
        """The most telling keys of a sequence.

        `glued` says whether a letter may stand before it, `goes_on` whether one may stand behind it.
        """
        found = [*self._of_texts(nodes, glued=glued, goes_on=goes_on)]
        for at, node in enumerate(nodes):
            name = str(node[0])
            if name in {"SUBPATTERN", "BRANCH"} or (name == "MAX_REPEAT" and node[1][0] and node[1][1] == 1):
                before = _ends_in_letter(nodes[:at], glued=glued)
                behind = _begins_with_letter(nodes[at + 1 :], goes_on=goes_on)
                keys = self._best_of(node, before, behind)
                if keys:
                    found.append(keys)
        return max(found, key=_telling, default=None)

    def _best_of(self, node: Node, before: bool, behind: bool) -> frozenset[str] | None:  # noqa: FBT001
        """The keys of a node with sequences within, where each of them has some."""
        place = (id(node), before, behind)
        if place not in self._best_known:
            parts = [self._best(part, glued=before, goes_on=behind) for part in inner(str(node[0]), node[1])]
            keys = [part for part in parts if part is not None]
            whole = frozenset(key for part in keys for key in part) if len(keys) == len(parts) else None
            self._best_known[place] = whole
        return self._best_known[place]

    def _of_texts(self, nodes: Sequence[Node], *, glued: bool, goes_on: bool) -> Iterator[frozenset[str]]:
        """The keys of each stretch of a sequence that stands for a few texts."""
        begin, texts = 0, [""]
        for at in range(len(nodes) + 1):
            more = self._texts(nodes[at]) if at < len(nodes) else None
            if more is not None and len(texts) * len(more) <= _MOST_TEXTS:
                texts = [text + other for text in texts for other in more]
                continue
            if any(texts):
                before = _ends_in_letter(nodes[:begin], glued=glued)
                behind = _begins_with_letter(nodes[at:], goes_on=goes_on)
                keys = [_key(text, glued=before, goes_on=behind) for text in texts]
                told = frozenset(key for key in keys if key is not None)
                if told and None not in keys:
                    yield told
            begin, texts = (at, more) if more is not None and len(more) <= _MOST_TEXTS else (at + 1, [""])

    def _texts(self, node: Node) -> list[str] | None:
        """The few texts, in lower case, that a node stands for; None where they are many or not known."""
        if id(node) not in self._texts_known:
            self._texts_known[id(node)] = self._read_texts(str(node[0]), node[1])
        return self._texts_known[id(node)]

    def _read_texts(self, name: str, value: Any) -> list[str] | None:
        if name == "LITERAL":
            return [chr(value).lower()]
        if name == "IN":
            chars = members(value)
            return sorted(chars) if chars is not None and len(chars) <= _LENGTH else None
        if name in {"SUBPATTERN", "BRANCH"} or (name == "MAX_REPEAT" and value[1] == 1):
            parts = [self._texts_of(part) for part in inner(name, value)]
            found = [text for part in parts if part is not None for text in part]
            if any(part is None for part in parts):
                return None
            return [*([""] if name == "MAX_REPEAT" and not value[0] else []), *found]
        return None

    def _texts_of(self, nodes: Sequence[Node]) -> list[str] | None:
        texts = [""]
        for node in nodes:
            more = self._texts(node)
            if more is None or len(texts) * len(more) > _MOST_TEXTS:
                return None
            texts = [text + other for text in texts for other in more]
        return texts


def _telling(keys: frozenset[str]) -> tuple[int, int]:
    return sum(map(_rarity, keys)), -len(keys)


def _rarity(word: str) -> int:
    """How much less a word tells than others: nothing, or the less the more sentences it stands in."""
    most, many = _frequent()
    return -_SELDOM if word in most else -int(word in many)


def share_of(key: bytes) -> float:
    """About what share of the lines of a story hold a word that begins so."""
    return _SHARES[_rarity(key.decode("latin-1"))]


@cache
def _frequent() -> tuple[frozenset[str], frozenset[str]]:
    """The words that stand in most sentences, and those that stand in many."""
    words = tomllib.loads((files("newsparse.cleaning") / "frequent_words.toml").read_text("utf-8"))
    return frozenset(words["most"].split()), frozenset(words["many"].split())


def _key(text: str, *, glued: bool, goes_on: bool) -> str | None:
    """The most telling beginning of a word within a text."""
    words = [
        found[0][:_LENGTH]
        for found in _TOKEN.finditer(text)
        if not _is_letter(text[found.start() - 1 : found.start()], at_edge=glued)
        and (
            found.end() - found.start() >= _LENGTH
            or not _is_letter(text[found.end() : found.end() + 1], at_edge=goes_on)
        )
    ]
    return max(words, key=lambda word: (_rarity(word), len(word)), default=None)


def _is_letter(char: str, *, at_edge: bool) -> bool:
    return char.isalnum() if char else at_edge


def _begins_with_letter(nodes: Sequence[Node], *, goes_on: bool) -> bool:
    """Whether a sequence, with what may follow it, can begin with a letter or digit."""
    if nodes and str(nodes[0][0]) == "AT" and str(nodes[0][1]) == "AT_BOUNDARY":
        return False
    ended, going = extended({""}, nodes, 1)
    return "" in ended or any(text.isalnum() for text in ended | going) or ("" in going and goes_on)


def _ends_in_letter(nodes: Sequence[Node], *, glued: bool) -> bool:
    """Whether a sequence, with what may stand before it, can end in a letter or digit."""
    if not nodes:
        return glued
    *rest, (kind, value) = nodes
    name = str(kind)
    if name == "AT":
        return False if str(value) in {"AT_BOUNDARY", "AT_BEGINNING"} else _ends_in_letter(rest, glued=glued)
    if name in {"ASSERT", "ASSERT_NOT"}:
        return _ends_in_letter(rest, glued=glued)
    if name in {"LITERAL", "IN"}:
        chars = {chr(value)} if name == "LITERAL" else members(value)
        return chars is None or any(char.isalnum() for char in chars)
    if name not in {"SUBPATTERN", "BRANCH", "MAX_REPEAT", "MIN_REPEAT"}:
        return True
    before = _ends_in_letter(rest, glued=glued)
    within = any(_ends_in_letter(part, glued=before) for part in inner(name, value))
    return within or (name.endswith("REPEAT") and not value[0] and before)
