"""Which words of a sentence tell an event, by which frame, and as what part of speech."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newsparse.contracts import Factuality, Tense
from newsparse.extraction.events.clauses import main_clause, relative_before
from newsparse.extraction.events.control import BEINGS
from newsparse.extraction.events.frames import Choices, Frame, Hint
from newsparse.extraction.events.phrases import is_adjectival, kinds_of, name_before, phrase_after, phrase_before
from newsparse.extraction.events.subjects import subject_of
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import Group, has_finite, is_adjective, read_group
from newsparse.extraction.events.wordsets import sets

_FAR = 12
_RELATIVES = frozenset({"who", "whom", "which"})
#: Kinds whose nouns are used of other things too: "a storm of anger", "a strike of luck".
_FIGURATIVE = frozenset({"ACCIDENT", "DISASTER", "PROTEST"})
#: How far from its verb the rest of a phrase may stand.
_GAP = 7


class Hit(NamedTuple):
    """A trigger: the words `[first, last)`, its frame, and what was read around it.

    `group` is the verb, or for a noun the verb that tells that it happened: the one that carries it ("held talks", then
    `subject` is that verb's) or the one it is the subject of ("talks resumed"). `told` says that there is such a verb.
    `lost` says that the verb of the clause was lost.
    """

    first: int
    last: int
    frame: Frame
    is_verb: bool
    group: Group | None = None
    subject: Phrase | None = None
    object: Phrase | None = None
    told: bool = True
    lost: bool = False


def hits(s: Sentence, words: Iterable[tuple[int, Choices]]) -> list[Hit]:
    """The triggers of a sentence, in order, of the `words` that may be such: their places, with the frames of each.

    A noun that decides the type of its verb is no trigger of its own.
    """
    found: list[Hit] = []
    taken: set[int] = set()
    for at, chosen in words:
        tag = s.tags[at]
        if tag in "NT" or at in taken:
            continue
        hit = _verb_hit(s, at, chosen) if tag in "VEGB" else _noun_hit(s, at, chosen)
        if hit is not None:
            found.append(hit)
            taken.update(range(hit.first, hit.last))
            if hit.is_verb and hit.frame.object and hit.object is not None:
                taken.add(hit.object.head)
    return _without_doubles(found) if len(found) > 1 else found


def _without_doubles(found: list[Hit]) -> list[Hit]:
    """Less the nouns that are told again by their verb: "the embargo was imposed", "an earthquake struck"."""
    again = {(hit.subject.head, hit.frame.kind) for hit in found if hit.is_verb and hit.subject is not None}
    return [hit for hit in found if hit.is_verb or (hit.last - 1, hit.frame.kind) not in again]


def _matching(
    s: Sentence, at: int, bare: tuple[Hint, ...], phrases: Mapping[str, tuple[Hint, ...]]
) -> Iterator[tuple[int, Frame]]:
    """The frames whose words stand at a place, with the end of those words: phrases first."""
    if phrases and at + 1 < len(s):
        for hint in phrases.get(s.lower[at + 1], ()):
            end = at + 1 + len(hint.rest)
            if tuple(s.lower[at + 1 : end]) == hint.rest:
                yield end, hint.frame
    if phrases and s.tags[at + 1] in "DnNuR" and not phrases.keys().isdisjoint(s.lower[at + 2 : at + _GAP]):
        yield from _split(s, at, phrases)
    for hint in bare:
        yield at + 1, hint.frame


def _split(s: Sentence, at: int, phrases: Mapping[str, tuple[Hint, ...]]) -> Iterator[tuple[int, Frame]]:
    """Phrases that stand round a short object: "handed the miners over", "took two nuns hostage"."""
    for here in range(at + 2, min(len(s), at + _GAP)):
        for hint in phrases.get(s.lower[here], ()):
            separable = len(hint.rest) > 1 or s.lower[here] in sets().particles
            if separable and tuple(s.lower[here : here + len(hint.rest)]) == hint.rest:
                yield at + 1, hint.frame
        if s.tags[here] not in "DnNuR":
            return


def _verb_hit(s: Sentence, at: int, chosen: Choices) -> Hit | None:
    matching = list(_matching(s, at, chosen.verbs, chosen.verb_phrases))
    if not matching or is_adjective(s, at):
        return None
    group: Group | None = None
    subjects: list[Phrase | None] = []
    objects: dict[int, Phrase | None] = {}
    may_be_passive = "n" in s.known[at].form
    for last, frame in matching:
        if last not in objects:
            objects[last] = _given(s, at, last)
        after = objects[last]
        if not may_be_passive and not _fits_object(s, frame, after):
            continue
        group = group or read_group(s, at)
        alone = may_be_passive and after is None and not _opens_clause(s, last)
        read = _as_passive(group) if frame.object and alone else group
        if not read.passive and not _fits_object(s, frame, after):
            continue
        subjects = subjects or [subject_of(s, group)]
        if _fits(s, frame, read, subjects[0]):
            hit = Hit(at, last, frame, is_verb=True, group=read, subject=subjects[0], object=after)
            return _with_lost_verb(s, hit, read)
    return None


def _given(s: Sentence, at: int, last: int) -> Phrase | None:
    """The object of the verb at `at`; of "lent Ruritania a million" the million."""
    after = object_of(s, last) or _shared_object(s, at, last) or (_relative_object(s, at) if "W" in s.tags else None)
    if after is not None and s.known[at].lemma in sets().giving:
        return phrase_after(s, after.last) or after
    return after


def _shared_object(s: Sentence, at: int, last: int) -> Phrase | None:
    """The object of the next verb, that is this one's too: "shot and killed a man"."""
    other = last + 1
    if s.tags[last] != "C" or s.tags[other] not in "VE" or not set(s.known[at].form) & set(s.known[other].form):
        return None
    return object_of(s, other + 1)


def _relative_object(s: Sentence, at: int) -> Phrase | None:
    """What a relative clause says that its subject did it to: "the miners, whom the army had freed"."""
    first = read_group(s, at).first
    relative = relative_before(s, first)
    word = s.lower[relative] if 0 <= relative < first - 1 else ""
    if word not in _RELATIVES or s.tags[relative - 1] in "PpotbC" or s.known[at].lemma in sets().saying:
        return None
    last = relative - (2 if s.tags[relative - 1] == "," else 1)
    found = phrase_before(s, last)
    return name_before(s, last) if found and word != "which" and not BEINGS & kinds_of(s, found) else found


def _as_passive(group: Group) -> Group:
    """A participle, where a verb that needs an object has none: "two men arrested in the port"."""
    bare = group.first == group.at and group.governor < 0
    return group._replace(passive=True) if bare else group


def object_of(s: Sentence, last: int) -> Phrase | None:
    """The noun phrase behind a verb that ends before `last`."""
    found = _behind(s, last)
    return None if found is None or _is_of_clause(s, last, found) else found


def _opens_clause(s: Sentence, last: int) -> bool:
    """Whether what is said follows a verb of saying: "announced Wednesday it would"."""
    found = _behind(s, last)
    return found is not None and _is_of_clause(s, last, found)


def _behind(s: Sentence, last: int) -> Phrase | None:
    here = last
    while s.tags[here] in "rT" and not s.owned[here]:
        here += 1
    return phrase_after(s, here)


def _is_of_clause(s: Sentence, last: int, phrase: Phrase) -> bool:
    """Whether it is the subject of what is said: "said nothing had changed"."""
    return s.known[last - 1].lemma in sets().saying and s.tags[phrase.last] in "BHMO"


def _fits(s: Sentence, frame: Frame, group: Group, subject: Phrase | None) -> bool:
    """Whether the subject of a passive, and whoever does it, are of the classes that the frame asks for."""
    if group.passive and not _fits_object(s, frame, subject):
        return False
    if not frame.subject:
        return True
    doer = doer_behind(s, group.at + 1) if group.passive else subject
    return not frame.doer if doer is None else bool(frame.subject & kinds_of(s, doer))


def _fits_object(s: Sentence, frame: Frame, done: Phrase | None) -> bool:
    """Whether what the deed is done to is of the classes that the frame asks for."""
    if not (frame.object or frame.fitting or frame.unless):
        return True
    classes = kinds_of(s, done) if done is not None else frozenset[str]()
    wanted = frame.object or (frame.fitting if done is not None else frozenset[str]())
    return not (wanted and not wanted & classes) and not frame.unless & classes


def doer_behind(s: Sentence, at: int) -> Phrase | None:
    """Who did it, behind the "by" that follows a passive in the same clause."""
    for here in range(at, min(len(s), at + _FAR)):
        if s.tags[here] == "b":
            return phrase_after(s, here + 1)
        if s.tags[here] in "VEBHM,;SW":
            return None
    return None


def _with_lost_verb(s: Sentence, hit: Hit, group: Group) -> Hit:
    """A sentence that has nothing but an infinitive has lost its verb: "Thousands of people to protest the vote."."""
    straight = group.governor < 0 or s.tags[group.governor] in "VEG"
    if straight or s.tags[group.first] != "t" or has_finite(s, 0, group.first):
        return hit
    subject, clause = phrase_before(s, group.first - 1), main_clause(s)
    if subject is None or subject.first > 0 or (clause is not None and clause.verb != group.at):
        return hit
    told = Group(group.first, group.at, Tense.PAST, passive=group.passive, factuality=Factuality.ACTUAL)
    return hit._replace(group=told, subject=subject, lost=True)


def _noun_hit(s: Sentence, at: int, chosen: Choices) -> Hit | None:
    matched = next(_matching(s, at, chosen.nouns, chosen.noun_phrases), None)
    if matched is None:
        return None
    last, frame = matched
    if (s.tags[last] in "nN" and not s.owned[last - 1]) or _is_figure(s, last, frame):
        return None
    carrier = _carrier(s, at)
    if carrier is not None:
        return Hit(at, last, frame, is_verb=False, group=carrier, subject=subject_of(s, carrier))
    group = _happening(s, last)
    return Hit(at, last, frame, is_verb=False, group=group, told=group is not None)


def _is_figure(s: Sentence, last: int, frame: Frame) -> bool:
    """Whether a noun is a figure of speech, as what "of" says is bare and of no class: "an explosion of colours"."""
    if frame.kind not in _FIGURATIVE or s.tags[last] != "o" or s.tags[last + 1] != "n":
        return False
    of = phrase_after(s, last + 1)
    return of is not None and "N" not in s.tags[of.first : of.last] and not kinds_of(s, of)


def _carrier(s: Sentence, at: int) -> Group | None:
    """The verb that only carries the noun that is its object: "held talks", "carried out nine days of attacks"."""
    here = at - 1
    while s.tags[here] in "DnNur" or (s.tags[here] == "E" and is_adjectival(s, here)) or _is_measure(s, here):
        here -= 1
    if s.tags[here] == "P" and s.lower[here] in sets().particles:
        here -= 1
    light = s.tags[here] in "VEG" and s.known[here].lemma in sets().light | sets().suffering
    return read_group(s, here) if light else None


def _is_measure(s: Sentence, at: int) -> bool:
    """Whether a word before a noun says how much of it: "nine days of", "a series of"."""
    measured = s.tags[at] == "o" and (s.tags[at - 1] == "T" or s.lower[at - 1] in sets().measures)
    return measured or (s.tags[at] == "T" and s.tags[at + 1] in "oT")


def _happening(s: Sentence, last: int) -> Group | None:
    """The verb that says of a noun before it that it took place: "talks resumed", "a protest was held"."""
    here = last
    while s.tags[here] in "rBHMO!T":
        here += 1
    if s.tags[here] not in "VE":
        return None
    group = read_group(s, here)
    wanted = sets().light if group.passive else sets().occurring
    return group if s.known[here].lemma in wanted else None
