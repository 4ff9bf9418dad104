"""Which words of a sentence tell an event, by which frame, and as what part of speech."""

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.frames import Frame, Hint, hints
from newsparse.extraction.events.lexicon import sets
from newsparse.extraction.events.phrases import Phrase, kinds_of, phrase_after, phrase_before, with_measure
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.verbal import Group, has_finite, is_adjective, read_group, subject_of

_GAP = 3


class Hit(NamedTuple):
    """A trigger: the words `[first, last)`, its frame, and what was read around it.

    `group` is the verb, or for a noun the verb that carries it ("held talks"); `subject` and `object` are the verb's.
    `light` says that the verb only carries the noun, `lost` that the verb of the clause was lost.
    """

    first: int
    last: int
    frame: Frame
    is_verb: bool
    group: Group | None
    subject: Phrase | None
    object: Phrase | None
    light: bool = False
    lost: bool = False


def hits(s: Sentence) -> list[Hit]:
    """The triggers of a sentence, in order. A noun that decides the type of its verb is no trigger of its own."""
    known = hints()
    found: list[Hit] = []
    taken: set[int] = set()
    for at, word in enumerate(s.lower):
        if at in taken or word not in known or s.tags[at] in "NT":
            continue
        hit = _verb_hit(s, at, known[word]) if s.tags[at] in "VEG" else _noun_hit(s, at, known[word])
        if hit is not None:
            found.append(hit)
            taken.update(range(hit.first, hit.last))
            if hit.is_verb and hit.frame.object and hit.object is not None:
                taken.add(hit.object.head)
    return found


def _verb_hit(s: Sentence, at: int, choices: Sequence[Hint]) -> Hit | None:
    if is_adjective(s, at):
        return None
    group: Group | None = None
    subject: Phrase | None = None
    for hint in choices:
        last = _matched(s, at, hint) if hint.is_verb else 0
        if not last:
            continue
        if group is None:
            group = read_group(s, at)
            subject = subject_of(s, group)
        after = _object(s, last)
        wanting = hint.frame.object and not group.passive and after is None and "n" in s.known[at].form
        as_read = _as_passive(group) if wanting else group
        if _fits(s, hint.frame, as_read, subject, after):
            hit = Hit(at, last, hint.frame, True, as_read, subject, after)
            return _with_lost_verb(s, hit) if as_read.governor >= 0 else hit
    return None


def _with_lost_verb(s: Sentence, hit: Hit) -> Hit:
    """A sentence that has nothing but an infinitive has lost its verb: "Thousands of people to protest the vote."."""
    group = hit.group
    if group is None or s.tags[group.governor] in "VEG" or s.tags[group.first] != "t" or has_finite(s, 0, group.first):
        return hit
    subject = phrase_before(s, group.first - 1)
    if subject is None or subject.first > 0:
        return hit
    told = group._replace(governor=-1, controller=None, tense=Tense.PAST, factuality=Factuality.ACTUAL)
    return hit._replace(group=told, subject=subject, lost=True)


def _as_passive(group: Group) -> Group:
    """ "Two men arrested in the port": a participle, where a verb that needs an object has none."""
    bare = group.first == group.at and group.governor < 0
    return group._replace(passive=True) if bare else group


def _object(s: Sentence, last: int) -> Phrase | None:
    here = last
    while here < len(s.tags) and s.tags[here] in "rT" and not s.owned[here]:
        here += 1
    found = phrase_after(s, here) if here < len(s.tags) else None
    return found._replace(first=with_measure(s, found.first)) if found else None


def _matched(s: Sentence, at: int, hint: Hint) -> int:
    """The end of the trigger, where the words that must follow do follow: next to it, or round a short object; else 0."""
    rest = hint.rest
    if not rest:
        return at + 1
    end = at + 1 + len(rest)
    if tuple(s.lower[at + 1 : end]) == rest:
        return end
    return 0


def _fits(s: Sentence, frame: Frame, group: Group, subject: Phrase | None, after: Phrase | None) -> bool:
    done = subject if group.passive else after
    if frame.object or frame.unless:
        classes = kinds_of(s, done) if done is not None else frozenset()
        if (frame.object and not frame.object & classes) or frame.unless & classes:
            return False
    if not frame.subject:
        return True
    doer = _by(s, group.at + 1) if group.passive else subject
    return not frame.doer if doer is None else bool(frame.subject & kinds_of(s, doer))


def _by(s: Sentence, at: int) -> Phrase | None:
    """Who did it, behind "by", in the same clause."""
    for here in range(at, min(len(s.tags), at + _GAP * 4)):
        if s.tags[here] == "b":
            return phrase_after(s, here + 1) if here + 1 < len(s.tags) else None
        if s.tags[here] in "VEBHM,;SW":
            return None
    return None


def _noun_hit(s: Sentence, at: int, choices: Sequence[Hint]) -> Hit | None:
    for hint in choices:
        last = _matched(s, at, hint) if not hint.is_verb else 0
        if not last:
            continue
        if last < len(s.tags) and s.tags[last] in "nN" and not s.owned[last - 1]:
            return None
        group, light = _carrier(s, at)
        subject = subject_of(s, group) if group and light else None
        if not light:
            group, light = _happening(s, last)
        return Hit(at, last, hint.frame, False, group, subject, None, light)
    return None


def _happening(s: Sentence, last: int) -> tuple[Group | None, bool]:
    """The verb that a noun is the subject of, where it says that it took place: "talks resumed", "a protest was held"."""
    here = last
    while here < len(s.tags) and s.tags[here] in "rBHMO!T":
        here += 1
    if here >= len(s.tags) or s.tags[here] not in "VE":
        return None, False
    group = read_group(s, here)
    wanted = sets().light if group.passive else sets().occurring
    return group, s.known[here].lemma in wanted


def _carrier(s: Sentence, at: int) -> tuple[Group | None, bool]:
    """The verb that a noun is the object of, and whether it only carries the noun; or the verb it is the subject of."""
    here = at - 1
    while here >= 0 and s.tags[here] in "DnNur":
        here -= 1
    if here < 0 or s.tags[here] not in "VEG":
        return None, False
    lemma = s.known[here].lemma
    return read_group(s, here), lemma in sets().light
