"""The rules of several packs, sorted by what they speak of."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from attrs import frozen

from newsparse.cleaning.anatomy import fewest
from newsparse.cleaning.dispatch import Dispatch, Entry, Fields
from newsparse.cleaning.fragments import fragments
from newsparse.cleaning.keys import key_of
from newsparse.cleaning.line import Wording
from newsparse.cleaning.pack import RulePack
from newsparse.cleaning.pattern import Scope, Zone
from newsparse.contracts import Span

#: A line that begins with a bar and has more of them than this is a row of a table.
_BARS = 2
#: So many characters of a literal tell a line in which it may stand.
_TELLING = 8
#: A rule that matches a line, and what its groups hold.
Claim = tuple[Entry, Fields]


@frozen(eq=False)
class LineRules:
    """Rules for whole lines: those that pass over what decorates a line, those that see it, and both of them."""

    bare: Dispatch
    full: Dispatch
    both: Dispatch

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "LineRules":
        """The entries, sorted."""
        all_of = tuple(entries)
        return cls(
            bare=Dispatch(tuple(entry for entry in all_of if entry.rule.bare)),
            full=Dispatch(tuple(entry for entry in all_of if not entry.rule.bare)),
            both=Dispatch(all_of),
        )

    def matches(self, line: Wording) -> list[Claim]:
        """The rules that match the whole line; none in a table, or where a quotation ends that an earlier began."""
        text = line.text
        if text[0] == "|" and text.count("|") > _BARS:
            return []
        core = line.core
        found = self.both.matches(line) if core is line else self.bare.matches(core) + self.full.matches(line)
        return [] if found and text.count("”") > text.count("“") else found


class Look(NamedTuple):
    """What a first look at a line finds: who claims it wherever it stands, as a heading, and if pieces of it may go.

    `sheet` is whose rules have looked.
    """

    sheet: "Sheet"
    anywhere: Sequence[Claim]
    headings: Sequence[Claim]
    has_pieces: bool


@frozen(eq=False)
class Sheet:
    """Rules for lines anywhere, headings among them, for lines at the story's edges (head and tail), for pieces."""

    anywhere: LineRules
    edges: LineRules
    pieces: tuple[Entry, ...]

    @cached_property
    def keys(self) -> frozenset[bytes] | None:
        """The beginnings of words of which one stands in every line of which more than the beginning may go."""
        told = [
            key_of(literal, glued=entry.rule.scope is Scope.PHRASE)
            for entry in self.pieces
            if entry.rule.scope is not Scope.LEAD
            for literal in entry.rule.literals
        ]
        return None if None in told else frozenset(key for key in told if key is not None)

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """Texts of which one stands in every line of which a piece may go: what its rules' literals begin with."""
        within = (entry.rule for entry in self.pieces if entry.rule.scope is not Scope.LEAD)
        return fewest(literal[:_TELLING] for rule in within for literal in rule.literals)

    @cached_property
    def leads(self) -> tuple[str, ...]:
        """Texts with one of which every line begins whose beginning may go."""
        return tuple(
            literal for entry in self.pieces if entry.rule.scope is Scope.LEAD for literal in entry.rule.literals
        )

    @cached_property
    def nothing(self) -> Look:
        """What a look at most lines finds."""
        return Look(self, (), (), has_pieces=False)

    @cached_property
    def pieces_may_go(self) -> Look:
        """What a look at a line finds that nobody claims, and of which pieces may go."""
        return self.nothing._replace(has_pieces=True)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first two characters of those."""
        return frozenset(literal[:2] for literal in self.leads)

    def look(self, line: Wording) -> Look:
        """What there is to a line, looked at once."""
        look: Look | None = line.look
        if look is None or look.sheet is not self:
            look = line.look = self._look(line)
        return look

    def _look(self, line: Wording) -> Look:
        lower = line.lower
        may_begin = lower[:2] in self.openings or lower[0] in self.openings
        may_end = self.keys is None or not self.keys.isdisjoint(line.words)
        has_pieces = (may_begin and lower.startswith(self.leads)) or (
            may_end and any(map(lower.__contains__, self.literals))
        )
        found = self.anywhere.matches(line)
        if not found:
            return self.pieces_may_go if has_pieces else self.nothing
        headings = [claim for claim in found if claim[0].rule.scope is Scope.BLOCK]
        lines = [claim for claim in found if claim[0].rule.scope is Scope.LINE] if headings else found
        return Look(self, lines, headings, has_pieces)

    def fragments(self, line: Wording) -> Iterator[tuple[Span, Entry, Fields]]:
        """The pieces of a line that rules match."""
        return fragments(line, self.pieces)

    def at_edge(self, line: Wording, anyway: Sequence[Claim]) -> list[Claim]:
        """All rules that match a line at an edge, first who comes first; `anyway` are those that match anywhere."""
        return sorted([*anyway, *self.edges.matches(line)], key=_rank)


def _rank(claim: Claim) -> tuple[int, int, float, int]:
    return claim[0].rank


@lru_cache(maxsize=64)
def sheet_of(packs: tuple[RulePack, ...], disabled: tuple[str, ...], sure: float) -> Sheet:
    """The rules of these packs that are not `disabled` (`pack/id`) and at least as `sure`."""
    resting = {*disabled, *(name for pack in packs for name in pack.contents.disables)}
    entries = [
        Entry((-pack.contents.kind, number, -rule.confidence, at), f"{pack.name}/{rule.id}", pack.contents.agency, rule)
        for number, pack in enumerate(packs)
        for at, rule in enumerate(pack.rules)
        if rule.confidence >= sure and f"{pack.name}/{rule.id}" not in resting
    ]
    of = {scope: [entry for entry in entries if entry.rule.scope is scope] for scope in Scope}
    return Sheet(
        anywhere=LineRules.of([*(entry for entry in of[Scope.LINE] if not _at_edge(entry)), *of[Scope.BLOCK]]),
        edges=LineRules.of(entry for entry in of[Scope.LINE] if _at_edge(entry)),
        pieces=(*of[Scope.LEAD], *of[Scope.TAIL], *of[Scope.PHRASE]),
    )


def _at_edge(entry: Entry) -> bool:
    return bool(entry.rule.zones) and Zone.BODY not in entry.rule.zones
