"""Who takes part in an event, as what: read from where the noun phrases stand."""

from collections.abc import Iterator
from typing import NamedTuple

from newsparse.contracts import ParticipantRole
from newsparse.extraction.events.hits import Hit
from newsparse.extraction.events.phrases import REACH, Phrase, kinds_of, name_before, phrase_after
from newsparse.extraction.events.tokens import Sentence

#: Types whose events have two sides that do the same.
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "FIGHT"})
_ADDRESS = frozenset({"speak", "talk", "give", "send", "grant", "provide", "lend", "donate", "apologise", "apologize"})
_BEINGS = frozenset({"person", "organisation", "troops", "actor"})


class Adjunct(NamedTuple):
    """A noun phrase behind a preposition."""

    word: str
    phrase: Phrase


class Party(NamedTuple):
    """One who takes part."""

    role: ParticipantRole
    phrase: Phrase


def adjuncts(s: Sentence, at: int) -> list[Adjunct]:
    """The prepositional phrases behind a word, up to the next verb, comma or conjunction."""
    found: list[Adjunct] = []
    here, end = at, min(len(s.tags), at + REACH)
    while here < end:
        tag = s.tags[here]
        if tag in "Ppotb":
            phrase = phrase_after(s, here + 1) if here + 1 < end else None
            if phrase is not None:
                found.append(Adjunct(s.lower[here], phrase))
                here = phrase.last
                continue
        elif tag in "VEGBHMO,;WS.":
            break
        here += 1
    return found


def parties(s: Sentence, hit: Hit) -> list[Party]:
    """The parties to an event, each noun phrase once."""
    told = _of_verb(s, hit) if hit.is_verb else _of_noun(s, hit)
    found: list[Party] = []
    seen: set[int] = set()
    for party in told:
        if party.phrase.head not in seen:
            seen.add(party.phrase.head)
            found.append(party)
    return found


def _of_verb(s: Sentence, hit: Hit) -> Iterator[Party]:
    group = hit.group
    assert group is not None  # noqa: S101 - a verb always has one
    behind = adjuncts(s, hit.object.last if hit.object and not group.passive else hit.last)
    if group.passive:
        yield from (Party(ParticipantRole.AGENT, a.phrase) for a in behind if a.word == "by")
        if hit.subject is not None:
            yield Party(ParticipantRole.PATIENT, hit.subject)
    else:
        yield from _sides(s, hit)
        if hit.object is not None:
            yield Party(_object_role(s, hit), hit.object)
    yield from _targets(s, hit, behind)
    if hit.object is None and not group.passive:
        yield from _in_clause(s, hit)


def _sides(s: Sentence, hit: Hit) -> Iterator[Party]:
    """The subject; of a deed that both sides do, "A and B" as two."""
    if hit.subject is None:
        return
    if hit.frame.kind in MUTUAL:
        joint = next((at for at in range(hit.subject.first, hit.subject.last) if s.lower[at] == "and"), -1)
        if hit.subject.first < joint < hit.subject.last - 1:
            first = Phrase(hit.subject.first, joint, joint - 1)
            second = phrase_after(s, joint + 1)
            yield Party(ParticipantRole.AGENT, first)
            if second is not None:
                yield Party(ParticipantRole.CO_AGENT, second)
            return
    yield Party(ParticipantRole.AGENT, hit.subject)


def _object_role(s: Sentence, hit: Hit) -> ParticipantRole:
    """What the noun phrase next to the verb is to it."""
    last = s.lower[hit.last - 1]
    if last == "with" or (hit.frame.kind in MUTUAL and hit.last == hit.first + 1 and _is_being(s, hit)):
        return ParticipantRole.CO_AGENT
    if last in {"to", "into"} and hit.frame.kind in {"MOVEMENT", "CONSULT"}:
        return ParticipantRole.RECIPIENT if s.known[hit.first].lemma in _ADDRESS else ParticipantRole.DESTINATION
    if last in {"against", "at", "on", "upon"} and hit.last > hit.first + 1:
        return ParticipantRole.TARGET
    return ParticipantRole.PATIENT if _is_being(s, hit) else ParticipantRole.THEME


def _is_being(s: Sentence, hit: Hit) -> bool:
    return hit.object is not None and bool(_BEINGS & kinds_of(s, hit.object))


def _targets(s: Sentence, hit: Hit, behind: list[Adjunct]) -> Iterator[Party]:
    """Whom the frame's prepositions lead to; the first that is there."""
    for word in hit.frame.targets:
        for adjunct in behind:
            if adjunct.word == word and s.tags[adjunct.phrase.first] != "T":
                yield Party(_behind(word, hit), adjunct.phrase)
                return


def _behind(word: str, hit: Hit) -> ParticipantRole:
    if word in {"with", "between"} and hit.frame.kind in MUTUAL:
        return ParticipantRole.CO_AGENT
    if word in {"to", "into"}:
        return ParticipantRole.DESTINATION if hit.frame.kind == "MOVEMENT" else ParticipantRole.RECIPIENT
    return ParticipantRole.TARGET


def _in_clause(s: Sentence, hit: Hit) -> Iterator[Party]:
    """Of whom it is said in the clause that follows: "demanded that the rebels stop"."""
    here = hit.last
    if here < len(s.tags) and s.lower[here] == "that":
        phrase = phrase_after(s, here + 1) if here + 1 < len(s.tags) else None
        if phrase is not None:
            yield Party(ParticipantRole.TARGET, phrase)
    elif here < len(s.tags) and s.tags[here] == "t":
        inner = phrase_after(s, here + 2) if here + 2 < len(s.tags) else None
        behind = adjuncts(s, inner.last if inner else here + 2)
        if inner is not None:
            yield Party(ParticipantRole.THEME, inner)
        elif behind:
            yield Party(ParticipantRole.TARGET, behind[0].phrase)


def _of_noun(s: Sentence, hit: Hit) -> Iterator[Party]:
    behind = adjuncts(s, hit.last)
    owner = _owner_of(s, hit.first)
    by = next((a.phrase for a in behind if a.word == "by"), None)
    agent = by or (hit.subject if hit.light and hit.group and not hit.group.passive else None)
    if agent is not None:
        yield from _sides(s, hit._replace(subject=agent))
    if owner is not None:
        yield Party(ParticipantRole.THEME if agent else ParticipantRole.AGENT, owner)
    of = next((a.phrase for a in behind if a.word == "of"), None)
    if of is not None:
        being = bool(_BEINGS & kinds_of(s, of))
        yield Party(ParticipantRole.PATIENT if being else ParticipantRole.THEME, of)
    yield from _targets(s, hit, behind)


def _owner_of(s: Sentence, at: int) -> Phrase | None:
    """Whose noun it is, or the name before it: "Ruritania's visit", "the Brook visit"."""
    here = at - 1
    while here >= 0 and at - here < 6 and s.tags[here] in "nNE" and not s.owned[here]:
        here -= 1
    if here >= 0 and s.owned[here]:
        return name_before(s, here)
    if at and s.tags[at - 1] == "N":
        first = at - 1
        while first and s.tags[first - 1] == "N":
            first -= 1
        return Phrase(first, at, at - 1)
    return None
