"""Ties between events, where the text states them: taken up again, part of another."""

from newsparse.contracts import Event, Relation, RelationKind
from newsparse.extraction.events.background import Background
from newsparse.extraction.events.frames import choices
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.parties import adjuncts
from newsparse.extraction.events.phrases import phrase_after
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.wordsets import sets

_OUTCOMES = frozenset({"DEATH", "INJURY"})


def ties(s: Sentence, hit: Hit, background: Background) -> tuple[Relation, ...]:
    """How an event stands to one told before."""
    if among(s, hit) is not None:
        return _tie(RelationKind.SUBEVENT_OF, background.first.get(hit.frame.id))
    same = _taken_up(s, hit, background)
    return _tie(RelationKind.SAME_AS, same) or _tie(RelationKind.SUBEVENT_OF, _cause(s, hit, background))


def among(s: Sentence, hit: Hit) -> Phrase | None:
    """Whom the verb behind a participle brings: "among those released were 14 foreigners"."""
    if s.tags[hit.last] != "B" or tuple(s.lower[max(0, hit.first - 2) : hit.first]) != ("among", "those"):
        return None
    return phrase_after(s, hit.last + 1)


def is_generic(s: Sentence, hit: Hit) -> bool:
    """Whether a noun only names the sort: "such a storm"."""
    at = _phrase_start(s, hit)
    return bool(sets().generic.intersection(s.lower[max(0, at - 2) : at]))


def _tie(kind: RelationKind, event: Event | None) -> tuple[Relation, ...]:
    return (Relation(kind=kind, event=event.id),) if event is not None else ()


def _phrase_start(s: Sentence, hit: Hit) -> int:
    """Where the noun phrase of a noun begins, its determiner left out."""
    at = hit.first
    while s.tags[at - 1] in "nNu":
        at -= 1
    return at


def _taken_up(s: Sentence, hit: Hit, background: Background) -> Event | None:
    """The event told before that a noun takes up: "the release"."""
    at = _phrase_start(s, hit)
    if hit.is_verb or not at or s.lower[at - 1] not in sets().definite:
        return None
    return background.told_as(hit.frame.kind, s.lower[hit.first])


def _cause(s: Sentence, hit: Hit, background: Background) -> Event | None:
    """The event that a death or an injury came of: "a bus crashed, killing six", "six died in a crash"."""
    if hit.frame.kind not in _OUTCOMES or not hit.is_verb or hit.group is None:
        return None
    bare = s.known[hit.first].form == "g" and hit.group.first == hit.group.at
    told = [event for event in background.here if event.kind not in _OUTCOMES]
    if bare and told:
        return told[-1]
    doer = hit.subject
    if doer is not None and not hit.group.passive:
        begin, end = s.begins[doer.first], s.end(doer.last - 1)
        named = (event for event in told if event.trigger and begin <= event.trigger.start < end)
        found = next(named, None)
        if found is not None:
            return found
    kinds = {kind for adjunct in adjuncts(s, hit.last) if adjunct.word == "in" for kind in _told_by(s, adjunct.phrase)}
    return next((event for kind, event in background.latest.items() if kind in kinds - _OUTCOMES), None)


def _told_by(s: Sentence, phrase: Phrase) -> set[str]:
    """The kinds of event that the head of a noun phrase may tell."""
    known = choices().get(s.lower[phrase.head])
    return {hint.frame.kind for hint in known.nouns} if known is not None else set()
