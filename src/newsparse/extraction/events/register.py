"""Whether an article tells news, or describes and advises, by how its first events are told."""

from collections.abc import Sequence

from newsparse.contracts import Factuality, ParticipantRole, Tense
from newsparse.extraction.events.control import BEINGS
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.parties import Party
from newsparse.extraction.events.phrases import kinds_of
from newsparse.extraction.events.scope import Scope
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.wordsets import sets

#: So many of the first events tell; of fewer than the least nothing is said.
OPENING, _LEAST = 20, 4
#: In news, hardly ever fewer of them are grounded.
_SHARE = 0.2
_PAST = frozenset({Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT})


def tells_news(grounded: Sequence[bool]) -> bool:
    """Whether an article tells news, given which of its first events are grounded: guides, reviews and shops do not."""
    return len(grounded) < _LEAST or sum(grounded) >= _SHARE * len(grounded)


def is_grounded(s: Sentence, hit: Hit, scope: Scope, who: Sequence[Party]) -> bool:
    """Whether it is told as something that happened once: in the past, or as a noun of names or numbers.

    What has a date of its own is so in any case, and what else the writer or the reader does is not.
    """
    return scope.tense in _PAST if hit.is_verb else _is_named(s, who)


def is_general(s: Sentence, hit: Hit, scope: Scope, who: Sequence[Party], *, by_speakers: bool) -> bool:
    """Whether it is told of the writer or the reader and not as past, or as what a nameless thing does at any time."""
    if scope.tense in _PAST:
        return False
    if by_speakers:
        return True
    at_any_time = hit.is_verb and scope.tense is Tense.PRESENT and scope.factuality is Factuality.ACTUAL
    return at_any_time and not _is_named(s, who) and not any(_acts(s, one) for one in who)


def is_of_speakers(s: Sentence, who: Sequence[Party]) -> bool:
    """Whether the writer or the reader is among the parties."""
    return any(not sets().speaking.isdisjoint(s.lower[one.phrase.first : one.phrase.last]) for one in who)


def _is_named(s: Sentence, who: Sequence[Party]) -> bool:
    """Whether a party has a name or a number."""
    return any(tag in "Nu" for one in who for tag in s.tags[one.phrase.first : one.phrase.last])


def _acts(s: Sentence, party: Party) -> bool:
    return party.role is ParticipantRole.AGENT and bool(BEINGS & kinds_of(s, party.phrase))
