"""Which rules to try on a line: by its first characters, its words, its length and a literal."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from attrs import field, frozen

from newsparse.cleaning.anatomy import Anatomy, alternatives, anatomy_of, fewest
from newsparse.cleaning.keys import KeyReader, Keys
from newsparse.cleaning.line import Wording
from newsparse.cleaning.pattern import PatternRule
from newsparse.contracts import Agency

#: A longer line is no boilerplate, whatever its pattern says, and costs nothing.
LONGEST = 1200
#: Beginnings are no longer than this.
_DEEP = 3
#: Where more texts than this would have to be sought in a line, the pattern itself is as quick...
_FEW = 24
#: ...unless it can begin in so many ways that it would be tried on most lines.
_VAGUE = 2
#: A rule that is looked up by words is told apart further by so few texts at most.
_FEW_WITH_KEY = 8
#: Lines are told apart by so many characters of their length.
_SIZES = 64
#: So many sets of words are remembered in a bucket.
_KNOWN = 500
#: How many buckets are kept. There are not many beginnings, but a text may be anything.
_BUCKETS = 20_000
#: What a rule's named groups hold, as it stands in the text.
Fields = dict[str, str]


@frozen(eq=False)
class Entry:
    """A rule among those of other packs: `name` is `pack/id`, `agency` the pack's.

    Where two claim a line, that of the lower `rank` has it.
    """

    rank: tuple[int, int, float, int]
    name: str
    agency: Agency | None
    rule: PatternRule


class _Gate(NamedTuple):
    """What a line must have for a rule to be tried on it: so many characters, and one of the `factors`.

    A rule has a gate for each alternative that its pattern begins with.
    """

    least: int
    most: int
    factors: tuple[str, ...]
    entry: Entry
    keys: Keys | None


_ByFactor = list[tuple[str, list[_Gate]]]


@frozen(eq=False)
class _Bucket:
    """The gates of the rules that lines of one beginning and length could match.

    `plain` are tried on each such line; those in `keyed` stand there by the `keys`, beginnings of words of which a line
    must hold one.
    """

    plain: list[_Gate]
    keyed: dict[bytes, list[_Gate]]
    keys: frozenset[bytes]
    _known: dict[frozenset[bytes], _ByFactor] = field(factory=dict[frozenset[bytes], _ByFactor], init=False)

    def gates(self, wording: Wording) -> _ByFactor:
        """The gates for a line, by the factors of which it must have one."""
        known = self.keys.intersection(wording.words)
        found = self._known.get(known)
        if found is None:
            keyed = {id(gate): gate for key in known for gate in self.keyed[key]}
            found = _by_factor([*self.plain, *keyed.values()])
            if len(self._known) < _KNOWN:
                self._known[known] = found
        return found


def _by_factor(gates: Iterable[_Gate]) -> _ByFactor:
    """The factors of gates, each once, with the gates that have it."""
    found: dict[str, list[_Gate]] = {}
    for gate in gates:
        for factor in gate.factors:
            found.setdefault(factor, []).append(gate)
    return list(found.items())


def _gate(entry: Entry, shape: Anatomy, keys: Keys | None) -> _Gate:
    """The gate before an alternative of a rule."""
    few = len(shape.factors) <= _FEW or min(map(len, shape.beginnings)) < _VAGUE
    factors = fewest(shape.factors) if few else ()
    if keys is not None and len(factors) > _FEW_WITH_KEY:
        factors = ()
    return _Gate(shape.least, min(shape.most, LONGEST), factors or ("",), entry, keys)


@lru_cache(maxsize=2000)
def _shapes(pattern: str) -> tuple[tuple[Anatomy, Keys | None], ...]:
    """The anatomy and the keys of each alternative of a pattern."""
    parts, reader = alternatives(pattern), KeyReader()
    return tuple((anatomy_of(nodes), reader.keys_of(nodes)) for nodes in parts)


def _starts(entries: tuple[Entry, ...]) -> dict[str, list[_Gate]]:
    """The gates of rules by the beginnings of their matches."""
    starts: dict[str, list[_Gate]] = {"": []}
    for entry in entries:
        for shape, keys in _shapes(entry.rule.match):
            gate = _gate(entry, shape, keys)
            for beginning in shape.beginnings:
                starts.setdefault(beginning, []).append(gate)
    return starts


@frozen(eq=False)
class Dispatch:
    """Rules for whole lines, by the characters that a match can begin with, and by words that stand in it.

    A line could match the rules of the longest beginning that it has, and those of less of it; that bucket is put
    together when a line first needs it.
    """

    starts: dict[str, list[_Gate]] = field(converter=_starts)
    _buckets: dict[tuple[str, int], _Bucket] = field(factory=dict[tuple[str, int], _Bucket], init=False)

    @cached_property
    def longest(self) -> int:
        """The length of the longest text that any rule can match."""
        return max((gate.most for gates in self.starts.values() for gate in gates), default=0)

    def matches(self, wording: Wording) -> list[tuple[Entry, Fields]]:
        """The rules that match the whole text, first who comes first, and what their groups hold."""
        size = len(wording.text)
        if size > self.longest:
            return []
        found: list[tuple[Entry, Fields]] = []
        tried: list[Entry] = []
        lower = wording.lower
        place = (lower[:_DEEP], size // _SIZES)
        bucket = self._buckets.get(place) or self._bucket(place)
        for factor, gates in bucket.gates(wording):
            if factor in lower:
                for least, most, _, entry, _ in gates:
                    if least <= size <= most and entry not in tried:
                        tried.append(entry)
                        lowered = entry.rule.lowered
                        if lowered is None or lowered.fullmatch(lower):
                            match = entry.rule.regex.fullmatch(wording.folded)
                            if match:
                                found.append((entry, fields_of(wording.text, match)))
        return sorted(found, key=_rank) if len(found) > 1 else found

    def _bucket(self, place: tuple[str, int]) -> _Bucket:
        """The gates of every rule that a line with this beginning, and of about this length, could match."""
        begin, size = place
        heads = [begin[:length] for length in range(len(begin) + 1)]
        plain: list[_Gate] = []
        keyed: dict[bytes, list[_Gate]] = {}
        for gate in {id(gate): gate for head in heads for gate in self.starts.get(head, ())}.values():
            if gate.least < (size + 1) * _SIZES and size * _SIZES <= gate.most:
                for key in gate.keys or ():
                    keyed.setdefault(key, []).append(gate)
                if gate.keys is None:
                    plain.append(gate)
        bucket = _Bucket(plain, keyed, frozenset(keyed))
        if len(self._buckets) < _BUCKETS:
            self._buckets[place] = bucket
        return bucket


def _rank(found: tuple[Entry, Fields]) -> tuple[int, int, float, int]:
    return found[0].rank


def fields_of(text: str, match: re.Match[str]) -> Fields:
    """What the named groups of a match hold, as it stands in the text; `names2` counts as `names`."""
    return {key.rstrip("0123456789"): text[slice(*match.span(key))] for key, held in match.groupdict().items() if held}
