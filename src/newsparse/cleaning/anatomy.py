"""What a regular expression can match, read from its parse tree: how wide, how it begins, what is dangerous in it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
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
_SMALL_RANGE = 64
#: A text this long seldom stands in a line by chance.
_TELLING = 6

#: How many characters of a beginning are told.
_DEEP = 3
#: There are no more beginnings than this; where there would be, shorter ones are told.
_MANY = 400

_ANYTHING = frozenset({""})

Node = tuple[Any, Any]


@frozen
class Anatomy:
    """`least` and `most` characters that it matches.

    `beginnings`: whatever it matches begins with one of these, in lower case. They are up to three characters long, and
    shorter where any character may follow; an empty one means that it can begin with anything. Digits are 0 to 9.
    `factors`: one of these, in lower case, stands in whatever it matches; empty where nothing need stand in it.
    """

    least: int
    most: int
    beginnings: frozenset[str]
    factors: frozenset[str]


def parsed(pattern: str) -> list[Node]:
    """The nodes of a pattern. Raises re.error where it is no regular expression."""
    return list(_parser.parse(pattern))


@lru_cache(maxsize=2000)
def anatomy(pattern: str) -> Anatomy:
    """The anatomy of a pattern. Raises re.error where it is no regular expression."""
    return anatomy_of(_parser.parse(pattern))


def anatomy_of(nodes: Sequence[Node]) -> Anatomy:
    """The anatomy of a sequence of nodes."""
    tree = _parser.SubPattern(_parser.State(), list(nodes))
    least, most = tree.getwidth()
    return Anatomy(least, int(most), _beginnings(nodes, _DEEP), _factors(nodes))


def alternatives(pattern: str) -> list[list[Node]]:
    """The alternatives that a pattern begins with, each with the rest of it: every match is of one of them.

    There is one, the whole pattern, where it begins otherwise.
    """
    nodes = parsed(pattern)
    at = next((at for at, (kind, _) in enumerate(nodes) if str(kind) not in _LOOKS), len(nodes))
    before, behind = nodes[:at], nodes[at + 1 :]
    if at == len(nodes):
        return [nodes]
    kind, value = nodes[at]
    while str(kind) == "SUBPATTERN" and not value[1] and not value[2] and len(value[-1]) == 1:
        kind, value = value[-1][0]
    return [[*before, *part, *behind] for part in inner("BRANCH", value)] if str(kind) == "BRANCH" else [nodes]


def _beginnings(nodes: Sequence[Node], deep: int) -> frozenset[str]:
    """What a sequence can begin with, up to `deep` characters."""
    ended, going = extended({""}, nodes, deep)
    return frozenset(ended | going)


#: Beginnings that say all they can, and those to which the next node may add.
Beginnings = tuple[set[str], set[str]]


def extended(going: set[str], nodes: Iterable[Node], deep: int) -> Beginnings:
    """The beginnings `going`, each followed by what the nodes can match."""
    ended: set[str] = set()
    for kind, value in nodes:
        if not going:
            break
        more, going = _step(going, str(kind), value, deep)
        ended |= more
    return ended, going


def _step(going: set[str], kind: str, value: Any, deep: int) -> Beginnings:
    if kind in _LOOKS:
        return set(), going
    if kind in {"LITERAL", "IN"}:
        chars = {chr(value).lower()} if kind == "LITERAL" else members(value)
        return _followed(going, chars, deep) if chars is not None else (going, set())
    if kind in _REPEATS:
        return _repeated(going, value[0], value[1], list(value[2]), deep)
    if kind in _PARTS:
        parts = [extended(going, part, deep) for part in inner(kind, value)]
        return {text for ended, _ in parts for text in ended}, {text for _, rest in parts for text in rest}
    return going, set()


def _followed(going: set[str], chars: set[str], deep: int) -> Beginnings:
    if len(going) * len(chars) > _MANY:
        return going, set()
    longer = {text + char for text in going for char in chars}
    full = {text for text in longer if len(text) >= deep}
    return full, longer - full


def _repeated(going: set[str], least: int, most: int, body: Sequence[Node], deep: int) -> Beginnings:
    ended: set[str] = set()
    done: set[str] = set() if least else set(going)
    for time in range(1, min(most, deep + 1) + 1):
        more, going = extended(going, body, deep)
        ended |= more
        if time >= min(least, deep + 1):
            done |= going
    return ended, done


def members(items: Iterable[Node]) -> set[str] | None:
    """The characters of a class, None where it is negated, large, or names a category other than digits."""
    found: set[str] = set()
    for kind, value in items:
        if str(kind) == "LITERAL":
            found.add(chr(value).lower())
        elif str(kind) == "RANGE" and value[1] - value[0] < _SMALL_RANGE:
            found.update(chr(code).lower() for code in range(value[0], value[1] + 1))
        elif str(kind) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found.update("0123456789")
        else:
            return None
    return found


def _factors(nodes: Iterable[Node]) -> frozenset[str]:
    """Of the sets of texts of which one must stand in a match, the most telling: long ones, then few."""
    found: list[frozenset[str]] = []
    run = ""
    for kind, value in nodes:
        char = _only_character(str(kind), value)
        if char is not None:
            run += char
            continue
        found.append(frozenset({run} if run else ()))
        run = ""
        found.append(_factors_of(str(kind), value))
    found.append(frozenset({run} if run else ()))
    return max(found, key=_telling)


def _telling(texts: frozenset[str]) -> float:
    shortest = min((len(text.strip()) for text in texts), default=-1)
    return min(shortest, _TELLING) - len(texts) / _TELLING


def fewest(texts: Iterable[str]) -> tuple[str, ...]:
    """Those of some texts that no other stands in: where any of the texts stands, one of these does."""
    found: list[str] = []
    for text in sorted(texts, key=lambda text: (len(text), text)):
        if not any(other in text for other in found):
            found.append(text)
    return tuple(found)


def _factors_of(kind: str, value: Any) -> frozenset[str]:
    if kind not in _PARTS or (kind in _REPEATS and not value[0]):
        return frozenset()
    parts = [_factors(part) for part in inner(kind, value)]
    return frozenset(text for part in parts for text in part) if all(parts) else frozenset()


def _only_character(kind: str, value: Any) -> str | None:
    """The one character, in lower case, that a node stands for, if it does."""
    if kind == "LITERAL":
        return chr(value).lower()
    chars = members(value) if kind == "IN" else None
    return chars.pop() if chars and len(chars) == 1 else None


def faults(pattern: str) -> list[str]:
    """What could make matching slow: unbounded repeats, wide repeats within or beside each other that share text."""
    return list(dict.fromkeys(_faults(list(_parser.parse(pattern)))))


def _faults(nodes: Sequence[Node]) -> Iterator[str]:
    beside: list[frozenset[str]] = []  # what the wide repeat just before takes, where nothing parts it from here
    for kind, value in nodes:
        for part in inner(str(kind), value):
            yield from _faults(part)
        if str(kind) in _REPEATS:
            least, most, body = value[0], value[1], list(value[2])
            yield from _faults_of_repeat(least, most, body)
            if most > WIDE:
                taken = _beginnings(body, 1)
                if any(_ANYTHING & (other | taken) or other & taken for other in beside):
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


def samples(pattern: str) -> list[str]:
    """Short texts that a pattern matches, or nearly: each of its alternatives and optional parts is in some of them."""
    return _samples(list(_parser.parse(pattern)))


def samples_of(nodes: Sequence[Node]) -> str:
    """A short text that a sequence of nodes matches, or nearly."""
    return _samples(nodes)[0]


def _samples(nodes: Iterable[Node]) -> list[str]:
    columns = [_samples_of(str(kind), value) for kind, value in nodes]
    rows = max(map(len, columns), default=1)
    return ["".join(column[row % len(column)] for column in columns) for row in range(rows)]


def _samples_of(kind: str, value: Any) -> list[str]:
    if kind == "LITERAL":
        return [chr(value).lower()]
    if kind in _REPEATS:
        once = _samples(value[2])
        return ["", *once] if not value[0] else [sample * value[0] for sample in once]
    if kind in _PARTS:
        return [sample for part in inner(kind, value) for sample in _samples(part)]
    if kind == "IN":
        return [min(members(value) or "x")]
    return [""] if kind in _LOOKS else ["x"]


def is_search(pattern: str) -> bool:
    """Whether a pattern begins and ends with a wide repeat of nearly anything."""
    nodes = [node for node in _parser.parse(pattern) if str(node[0]) not in _LOOKS]
    return len(nodes) > 1 and all(_is_wildcard(str(kind), value) for kind, value in (nodes[0], nodes[-1]))


def _is_wildcard(kind: str, value: Any) -> bool:
    """Whether a node is a wide repeat of any character, or a group of only that."""
    if kind == "SUBPATTERN":
        inner = list(value[-1])
        return len(inner) == 1 and _is_wildcard(str(inner[0][0]), inner[0][1])
    return kind in _REPEATS and value[1] > WIDE and _beginnings(list(value[2]), 1) >= _ANYTHING


def inner(kind: str, value: Any) -> Iterator[list[Node]]:
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
    return kind not in {"SUBPATTERN", "BRANCH"} or not any(
        extended({""}, part, 1)[1] >= {""} for part in inner(kind, value)
    )


def _is_wide(nodes: Sequence[Node]) -> bool:
    """Whether a wide repeat stands anywhere within."""
    return any(
        (str(kind) in _REPEATS and value[1] > WIDE) or any(_is_wide(part) for part in inner(str(kind), value))
        for kind, value in nodes
    )
