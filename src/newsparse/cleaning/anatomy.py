"""What a regular expression can match, read from its parse tree: how wide, how it begins, what is dangerous in it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

_parser: Any = __import__("re._parser", fromlist=["parse"])
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
_PARTS = (*_REPEATS, "SUBPATTERN", "BRANCH")
_LOOKS = ("ASSERT", "ASSERT_NOT", "AT")
#: A repeat of more than this many times is wide: two of them must not be able to share text.
WIDE = 40
_FEW = 12
_UNBOUNDED = 2000

Node = tuple[Any, Any]


@frozen
class Anatomy:
    """`least` and `most` characters that it matches.

    `first` holds the characters that it can begin with, in both cases, digits being 0 to 9; it is None where any
    character may begin it.
    """

    least: int
    most: int
    first: frozenset[str] | None


def anatomy(pattern: str) -> Anatomy:
    """The anatomy of a pattern. Raises re.error where it is no regular expression."""
    tree = _parser.parse(pattern)
    least, most = tree.getwidth()
    first, empty = _first(list(tree))
    letters = None if first is None or empty else frozenset(c for x in first for c in (x.lower(), x.upper()))
    return Anatomy(least, int(most), letters)


def _first(nodes: Sequence[Node]) -> tuple[set[str] | None, bool]:
    """The characters that a sequence can begin with (None: any), and whether it can be empty."""
    found: set[str] = set()
    for kind, value in nodes:
        begins, empty = _first_of(str(kind), value)
        if begins is None:
            return None, False
        found |= begins
        if not empty:
            return found, False
    return found, True


def _first_of(kind: str, value: Any) -> tuple[set[str] | None, bool]:
    if kind in _LOOKS:
        return set(), True
    if kind == "LITERAL":
        return {chr(value)}, False
    if kind == "IN":
        return _members(value), False
    if kind in _PARTS:
        return _first_of_any(list(_inner(kind, value)), optional=kind in _REPEATS and value[0] == 0)
    return None, False


def _first_of_any(parts: Sequence[Sequence[Node]], *, optional: bool) -> tuple[set[str] | None, bool]:
    """The characters that one of several sequences can begin with."""
    found: set[str] = set()
    for part in parts:
        begins, empty = _first(part)
        if begins is None:
            return None, False
        found |= begins
        optional = optional or empty
    return found, optional


def _members(items: Iterable[Node]) -> set[str] | None:
    """The characters of a class, None where it is negated, large, or names a category other than digits."""
    found: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.add(chr(value))
        elif str(kind) == "RANGE" and value[1] - value[0] < 64:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif str(kind) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.update("0123456789")
        else:
            return None
    return found


def faults(pattern: str) -> list[str]:
    """What could make matching slow: unbounded repeats, wide repeats within or beside each other that share text."""
    return list(dict.fromkeys(_faults(list(_parser.parse(pattern)))))


def _faults(nodes: Sequence[Node]) -> Iterator[str]:
    beside: list[set[str] | None] = []  # what the wide repeat just before takes, where nothing parts it from here
    for kind, value in nodes:
        for part in _inner(str(kind), value):
            yield from _faults(part)
        if str(kind) in _REPEATS:
            least, most, body = value[0], value[1], list(value[2])
            yield from _faults_of_repeat(least, most, body)
            if most > WIDE:
                taken = _first(body)[0]
                if any(other is None or taken is None or other & taken for other in beside):
                    yield "two wide repeats beside each other that can take the same text"
                beside = [taken]
            elif least:
                beside = []
        elif _takes_text(str(kind), value):
            beside = []


def _faults_of_repeat(least: int, most: int, body: Sequence[Node]) -> Iterator[str]:
    if most > _UNBOUNDED:
        yield "a repeat without bound; say how many at most, as in {1,200}"
    if least != most and most > _FEW and _is_wide(body):
        yield "a wide repeat within a repeat; the two can share out a text in too many ways"


def is_search(pattern: str) -> bool:
    """Whether a pattern begins and ends with a wide repeat of nearly anything."""
    nodes = [node for node in _parser.parse(pattern) if str(node[0]) not in _LOOKS]
    return len(nodes) > 1 and all(_is_wildcard(str(kind), value) for kind, value in (nodes[0], nodes[-1]))


def _is_wildcard(kind: str, value: Any) -> bool:
    """Whether a node is a wide repeat of any character, or a group of only that."""
    if kind == "SUBPATTERN":
        inner = list(value[-1])
        return len(inner) == 1 and _is_wildcard(str(inner[0][0]), inner[0][1])
    return kind in _REPEATS and value[1] > WIDE and _first(list(value[2]))[0] is None


def _inner(kind: str, value: Any) -> Iterator[list[Node]]:
    """The sequences within a node."""
    if kind in _REPEATS:
        yield list(value[2])
    elif kind == "SUBPATTERN":
        yield list(value[-1])
    elif kind == "BRANCH":
        yield from (list(branch) for branch in value[1])
    elif kind in {"ASSERT", "ASSERT_NOT"}:
        yield list(value[1])


def _takes_text(kind: str, value: Any) -> bool:
    """Whether a node that is no repeat must take at least one character."""
    if kind in _LOOKS:
        return False
    return kind not in {"SUBPATTERN", "BRANCH"} or not all(_first(part)[1] for part in _inner(kind, value))


def _is_wide(nodes: Sequence[Node]) -> bool:
    """Whether a wide repeat stands anywhere within."""
    return any(
        (str(kind) in _REPEATS and value[1] > WIDE) or any(_is_wide(part) for part in _inner(str(kind), value))
        for kind, value in nodes
    )
