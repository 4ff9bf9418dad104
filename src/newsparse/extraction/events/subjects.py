"""Of whom a verb is said: through "who", appositions, "and", and what an infinitive hangs on."""

from newsparse.extraction.events.clauses import main_clause
from newsparse.extraction.events.control import BEINGS, shared_with, verb_before
from newsparse.extraction.events.phrases import REACH, kinds_of, name_before, phrase_before
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import Group, is_adjective, over_time, read_group
from newsparse.extraction.events.wordsets import sets

_STEPS = 6
_LONGEST_APPOSITION = 25


def subject_of(s: Sentence, group: Group) -> Phrase | None:
    """The noun phrase that a verb is said of: as read from the verb to the left, or from the sentence's beginning.

    Where the two differ, the beginning is trusted that is a subject at once, without any "on Monday," before it.
    """
    near = _to_the_left(s, group)
    if near is not None and (near.first == 0 or _is_said_last(s, group, near)):
        return near
    clause = main_clause(s)
    if clause is None or clause.verb != group.at or (near is not None and not clause.opens):
        return near
    return near if near is not None and _overlap(near, clause.subject) else clause.subject


def _is_said_last(s: Sentence, group: Group, near: Phrase) -> bool:
    """Whether a subject and its verb of saying stand behind what is said: "It will fly, the airline announced"."""
    return near.last == group.first and s.known[group.at].lemma in sets().saying and s.tags[near.first - 1] in ',;"'


def _overlap(one: Phrase, other: Phrase) -> bool:
    return one.first < other.last and other.first < one.last


def _to_the_left(s: Sentence, group: Group) -> Phrase | None:
    for _ in range(_STEPS):
        if group.controller is not None and _controls(s, group, group.controller):
            return group.controller
        if group.governor >= 0:
            outer = _outer(s, group.governor)
            if outer is None:
                return owner_of(s, group.governor)
            group = outer
            continue
        before = group.first - 1
        bare = s.known[group.at].form == "g" and group.first == group.at
        if s.tags[before] == "C" or (bare and s.tags[before] == ","):
            mate = verb_before(s, before)
            if mate is None:
                return None
            group = mate
            continue
        found = _said_of(s, before) if s.tags[before] != "t" else None
        if found is not None and bare and (sender := _sender(s, found)) is not None:
            group = sender
            continue
        if found is not None:
            return _last_part(s, found) if bare else found
        shared = shared_with(s, group) or _beside_comma(s, group)
        if not isinstance(shared, Group):
            return shared
        group = shared
    return None


def _beside_comma(s: Sentence, group: Group) -> Phrase | None:
    """Somebody before a comma, to whom a participle behind it was done: "praised the miners, freed by the army"."""
    before = group.first - 1
    if not group.passive or group.first != group.at or s.tags[before] != ",":
        return None
    found = name_before(s, before - 1)
    common = found is not None and s.tags[found.head] != "N"
    return found if found is not None and common and BEINGS & kinds_of(s, found) else None


def _controls(s: Sentence, group: Group, phrase: Phrase) -> bool:
    """Whether what stands before an infinitive is who does it: "urged the court to free", not "shut it to press"."""
    lemma = s.known[group.governor].lemma
    asked = {s.lower[group.governor], lemma} & (sets().plans | sets().denies | sets().done)
    return bool(asked) or lemma in sets().giving or bool(BEINGS & kinds_of(s, phrase))


def owner_of(s: Sentence, noun: int) -> Phrase | None:
    """Whose noun it is: "Ruritania's offer"."""
    here = noun - 1
    while s.tags[here] in "nNEu" and not s.owned[here] and noun - here < REACH:
        here -= 1
    return name_before(s, here) if here >= 0 and s.owned[here] else None


def _outer(s: Sentence, governor: int) -> Group | None:
    """The verb that an infinitive hangs on, straight or through a noun: "agreed to", "made an offer to"."""
    here = governor
    while (s.tags[here] in "DnNur" and not s.owned[here]) or (here >= 0 and is_adjective(s, here)):
        here -= 1
    return read_group(s, here) if s.tags[here] in "VEG" else None


def _said_of(s: Sentence, before: int) -> Phrase | None:
    """The noun phrase that ends at `before`, or before the relative pronoun or the apposition that stands there."""
    while before >= 0 and (s.tags[before] in 'rT"' or s.lower[before] in sets().floating):
        before = over_time(s, before) if s.tags[before] == "T" and not s.owned[before] else before - 1
    if before < 0:
        return None
    if s.tags[before] == "W" or (s.lower[before] == "that" and s.tags[before - 1] in "nNu"):
        before -= 1
        while s.tags[before] in ",P":
            before -= 1
    elif s.tags[before] in ",;":
        before = _opening(s, before) - 1
    return phrase_before(s, before) if before >= 0 else None


def _opening(s: Sentence, closing: int) -> int:
    """Where the apposition that ends at this mark begins, or -1."""
    for here in range(closing - 1, max(0, closing - _LONGEST_APPOSITION), -1):
        if s.lower[here] == s.lower[closing]:
            return here
        if s.tags[here] == "V" and "W" not in s.tags[max(0, here - 6) : here] and not _opens_aside(s, here):
            return -1
    return -1


def _opens_aside(s: Sentence, at: int) -> bool:
    """Whether a participle stands behind a comma as in "the army, backed by jets, attacked"."""
    participle = "n" in s.known[at].form and s.known[at].lemma not in sets().saying
    return participle and s.tags[at - 1] == "," and s.tags[at + 1] in "Pb"


def _sender(s: Sentence, phrase: Phrase) -> Group | None:
    """The verb whose subject speaks through its object, in words: "sent a letter urging"."""
    verb = phrase.first - 1
    if s.tags[verb] not in "VE" or s.known[verb].lemma not in sets().light:
        return None
    if s.lower[phrase.head] not in sets().words_of:
        return None
    group = read_group(s, verb)
    return None if group.passive else group


def _last_part(s: Sentence, phrase: Phrase) -> Phrase:
    """What an -ing form is said of: "an envoy" in "a video of an envoy announcing"."""
    at = s.tags.rfind("o", phrase.first, phrase.last)
    return Phrase(at + 1, phrase.last, phrase.last - 1) if phrase.first < at < phrase.last - 1 else phrase
