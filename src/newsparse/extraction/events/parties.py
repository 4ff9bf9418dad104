"""Who takes part in an event, as what: read from where the noun phrases stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events.classes import classes_of
from newsparse.extraction.events.control import BEINGS
from newsparse.extraction.events.hits import Hit, doer_behind
from newsparse.extraction.events.implied import implied_doer
from newsparse.extraction.events.phrases import REACH, kinds_of, phrase_after
from newsparse.extraction.events.subjects import owner_of, subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import over_time, read_group
from newsparse.extraction.events.wordsets import sets
from newsparse.text.places import PlaceKind, places_named

#: Types that aim at somebody, even where only a name further on tells whom.
_AIMED = frozenset(
    {"AGREE", "AID", "REQUEST", "ACCUSE", "PROTEST", "REJECT", "SANCTION", "SUPPORT", "THREATEN", "COOPERATE"}
)
_ADDRESSING = frozenset({"speak", "talk"})
_FAR = 16
#: A preposition, with no verb, mark or conjunction before it.
_OPENER = re.compile("[^VEGBHMO,;WS.Ppotb]*+[Ppotb]")


class Adjunct(NamedTuple):
    """A noun phrase behind a preposition."""

    word: str
    phrase: Phrase


class Party(NamedTuple):
    """One who takes part; `inferred` where the clause itself only has a pronoun for it."""

    role: Role
    phrase: Phrase
    inferred: bool = False


def adjuncts(s: Sentence, at: int) -> list[Adjunct]:
    """The prepositional phrases behind a word, up to the next verb, comma or conjunction."""
    found: list[Adjunct] = []
    here, end = at, min(len(s), at + REACH)
    while (opener := _OPENER.match(s.tags, here, end)) is not None:
        here = opener.end()
        phrase = phrase_after(s, here)
        if phrase is not None:
            found.append(Adjunct(s.lower[here - 1], phrase))
            here = phrase.last
    return found


def parties(s: Sentence, hit: Hit) -> list[Party]:
    """The parties to an event, each noun phrase once."""
    found: list[Party] = []
    seen: set[int] = set()
    for party in _of_verb(s, hit) if hit.is_verb else _of_noun(s, hit):
        if party.phrase.head not in seen:
            seen.add(party.phrase.head)
            found.append(party)
    return found


def _of_verb(s: Sentence, hit: Hit) -> Iterator[Party]:
    passive = hit.group is not None and hit.group.passive
    behind = adjuncts(s, hit.object.last if hit.object and not passive else hit.last)
    if passive:
        yield from (Party(Role.AGENT, adjunct.phrase) for adjunct in behind if adjunct.word == "by")
        if hit.subject is not None:
            yield Party(Role.PATIENT, hit.subject)
    else:
        yield from _sides(s, hit)
        if hit.object is not None:
            yield Party(_object_role(s, hit, hit.object), hit.object)
            yield from _receiver(s, hit, hit.object)
    aimed = list(_aimed(s, hit, behind))
    yield from aimed
    done = hit.object is not None and _is_being(s, hit.object)
    if not aimed and not done and not passive and hit.frame.kind in _AIMED:
        yield from _further_on(s, hit.last)


def _sides(s: Sentence, hit: Hit) -> Iterator[Party]:
    """The subject; of a deed that both sides do, "A and B" as two."""
    if hit.subject is None:
        return
    subject, inferred = _antecedent(s, hit.subject)
    joint = _joint(s, subject) if hit.frame.mutual else -1
    second = phrase_after(s, joint + 1) if joint > 0 else None
    if second is None:
        yield Party(Role.AGENT, subject, inferred)
    else:
        yield Party(Role.AGENT, Phrase(subject.first, joint, joint - 1))
        yield Party(Role.CO_AGENT, second)


def _joint(s: Sentence, phrase: Phrase) -> int:
    """Where the "and" stands between the two sides of a phrase, or -1."""
    for at in range(phrase.first + 1, phrase.last - 1):
        if s.lower[at] == "and":
            return at
    return -1


def _antecedent(s: Sentence, subject: Phrase) -> tuple[Phrase, bool]:
    """Whom a pronoun stands for: whoever says the clause that it is the subject of ("Lint said he would go")."""
    if s.tags[subject.first] != "R" or subject.last - subject.first > 1:
        return subject, False
    at = subject.first - 1
    if s.tags[at] == "S":
        at -= 1
    at = over_time(s, at)
    if s.tags[at] != "V" or s.known[at].lemma not in sets().saying:
        return subject, False
    speaker = subject_of(s, read_group(s, at))
    return (speaker, True) if speaker is not None else (subject, False)


def _object_role(s: Sentence, hit: Hit, found: Phrase) -> Role:
    """What the noun phrase next to the verb is to it."""
    last, phrasal = s.lower[hit.last - 1], hit.last > hit.first + 1
    if hit.frame.mode == "visit":
        return Role.CO_AGENT if "person" in classes_of(s.lower[found.head]) else Role.DESTINATION
    if last == "with" or (hit.frame.mutual and not phrasal and _is_being(s, found)):
        return Role.CO_AGENT
    if last in {"to", "into"} and hit.frame.kind in {"MOVEMENT", "CONSULT"}:
        return Role.RECIPIENT if s.known[hit.first].lemma in _ADDRESSING else Role.DESTINATION
    if last in {"against", "at", "on", "upon"} and phrasal:
        return Role.TARGET
    return Role.PATIENT if _is_being(s, found) else Role.THEME


def _receiver(s: Sentence, hit: Hit, given: Phrase) -> Iterator[Party]:
    """To whom it is given, where that stands between the verb and what is given: "lent Ruritania a million"."""
    if given.first > hit.last:
        first = phrase_after(s, hit.last)
        if first is not None and first.last == given.first:
            yield Party(Role.RECIPIENT, first)


def _is_being(s: Sentence, phrase: Phrase) -> bool:
    return bool(BEINGS & kinds_of(s, phrase))


def _aimed(s: Sentence, hit: Hit, behind: Sequence[Adjunct]) -> Iterator[Party]:
    """Whom the frame's first preposition leads to; else of whom the clause behind the verb speaks."""
    for word in hit.frame.targets:
        for adjunct in behind:
            if adjunct.word == word and s.tags[adjunct.phrase.first] != "T":
                yield Party(_role_behind(word, hit), adjunct.phrase)
                yield from _second(s, word, hit, adjunct.phrase.last)
                return
    if hit.is_verb and hit.object is None and hit.last < len(s) and s.lower[hit.last] == "that":
        phrase = phrase_after(s, hit.last + 1)
        if phrase is not None:
            yield Party(Role.TARGET, phrase)


def _second(s: Sentence, word: str, hit: Hit, at: int) -> Iterator[Party]:
    """The other side behind "between": "talks between Ruritania and Freedonia resumed"."""
    if word == "between" and s.tags[at] == "C":
        phrase = phrase_after(s, at + 1)
        if phrase is not None:
            yield Party(_role_behind(word, hit), phrase)


def _role_behind(word: str, hit: Hit) -> Role:
    if word in {"with", "between"} and hit.frame.mutual:
        return Role.CO_AGENT
    if word in {"to", "into"}:
        return Role.DESTINATION if hit.frame.kind == "MOVEMENT" else Role.RECIPIENT
    return Role.TARGET


def _further_on(s: Sentence, at: int) -> Iterator[Party]:
    """The first name or being in what follows: "agreed to sell grain to Ruritania"."""
    here, end = at, min(len(s), at + _FAR)
    while here < end and s.tags[here] not in ",;pSWBHMO" and not (s.tags[here] == "C" and s.tags[here + 1] in "VErR"):
        phrase = phrase_after(s, here) if s.tags[here] in "DnNu" else None
        if phrase is None:
            here += 1
            continue
        named = "N" in s.tags[phrase.first : phrase.last] and s.lower[phrase.first] not in sets().own
        if named and not _is_site(s, phrase):
            yield Party(Role.TARGET, phrase)
            return
        here = phrase.last


def _is_site(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is only where it is done, "to appear in court in Lima"; a country may be whom it is done to."""
    if phrase.first == 0 or s.lower[phrase.first - 1] not in sets().locative:
        return False
    names = [s.lower[at] for at in range(phrase.first, phrase.last) if s.tags[at] == "N"]
    return all(place.kind is not PlaceKind.COUNTRY for place in places_named(" ".join(names)))


def _of_noun(s: Sentence, hit: Hit) -> Iterator[Party]:
    behind = adjuncts(s, hit.last)
    by = next((adjunct.phrase for adjunct in behind if adjunct.word == "by"), None) or _staging(s, hit)
    carried = hit.subject if hit.group and not hit.group.passive else None
    suffered = hit.group is not None and s.known[hit.group.at].lemma in sets().suffering
    if suffered and carried is not None:
        yield Party(Role.PATIENT, carried)
    agent = by or (None if suffered else carried)
    if agent is not None:
        yield from _sides(s, hit._replace(subject=agent))
    owner = owner_of(s, hit.first) or _name_beside(s, hit.first)
    if owner is not None:
        yield Party(Role.THEME if agent else Role.AGENT, owner)
    elif agent is None and not suffered and (implied := implied_doer(s, hit)) is not None:
        yield Party(Role.AGENT, implied)
    of = next((adjunct.phrase for adjunct in behind if adjunct.word == "of"), None)
    if of is not None:
        yield Party(Role.PATIENT if _is_being(s, of) else Role.THEME, of)
    aimed = list(_aimed(s, hit, behind))
    yield from aimed
    if not aimed and of is None and hit.frame.kind in _AIMED:
        yield from _further_on(s, hit.last)


def _staging(s: Sentence, hit: Hit) -> Phrase | None:
    """By whom it is done, as the passive behind a noun says: "a protest was held by miners", "a raid staged by two"."""
    passive = hit.group is not None and hit.group.passive and hit.group.at >= hit.last
    return doer_behind(s, hit.group.at + 1) if passive and hit.group is not None else None


def _name_beside(s: Sentence, at: int) -> Phrase | None:
    """A name before a noun: "the Brook visit"."""
    first = at
    while s.tags[first - 1] == "N":
        first -= 1
    return Phrase(first, at, at - 1) if first < at else None
