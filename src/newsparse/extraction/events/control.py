"""Whose deed a verb without a subject of its own tells: "before leaving", "accused the rebels of killing"."""

from newsparse.extraction.events.clauses import main_clause
from newsparse.extraction.events.phrases import REACH, kinds_of, phrase_after
from newsparse.extraction.events.tokens import Phrase, Sentence
from newsparse.extraction.events.verbal import HELPING, Group, is_adjective, read_group
from newsparse.extraction.events.wordsets import sets

BEINGS = frozenset({"person", "organisation", "troops", "actor", "nation"})
#: What is done to somebody "of", "for", "with" or "from" a deed is done to the one who did it.
_BLAMING = frozenset({"of", "for", "with", "from", "to"})


def verb_before(s: Sentence, before: int, *, under_way: bool = False) -> Group | None:
    """The verb next before a word in the same sentence, "was going" among them where `under_way` says so."""
    for here in range(before - 1, max(-1, before - REACH), -1):
        if (s.tags[here] in "VE" and not is_adjective(s, here)) or (
            under_way and s.tags[here] == "G" and s.tags[here - 1] == "B"
        ):
            return read_group(s, here)
        if s.tags[here] in ";W":
            return None
    return None


def shared_with(s: Sentence, group: Group) -> Group | Phrase | None:
    """The verb whose subject a verb has too, or the noun phrase itself; None where the grammar does not tell."""
    before = group.first - 1
    if not s.tags[: group.first].strip("C,"):
        return _subject_behind(s, group)
    if group.first != group.at and s.lower[group.first] != "having":
        return None
    if s.tags[before] in "VEG" and s.known[before].lemma in HELPING:
        return read_group(s, before)
    if s.known[group.at].form != "g" and group.first == group.at:
        return _listed_with(s, group, before)
    if s.tags[before] in "VEG":
        return read_group(s, before) if s.known[before].lemma in sets().sharing else None
    return _behind_preposition(s, group, before) if s.tags[before] in "PpobtS" else None


def _subject_behind(s: Sentence, group: Group) -> Phrase | None:
    """The subject of the main clause, of a participle that opens the sentence: "Accused of fraud, the mayor left"."""
    clause = main_clause(s) if s.known[group.at].form != "b" else None
    return clause.subject if clause is not None and clause.subject.first > group.at else None


def _listed_with(s: Sentence, group: Group, before: int) -> Group | None:
    """The verb before, in a list of verbs: "stormed the village, burned houses and left"."""
    mate = verb_before(s, before) if s.tags[before] == "," else None
    if mate is None or mate.passive or mate.governor >= 0 or not _goes_on(s, group.at):
        return None
    return mate if set(s.known[mate.at].form) & set(s.known[group.at].form) else None


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether an "and" with another verb ends the list that a verb stands in."""
    for here in range(at + 1, min(len(s) - 1, at + REACH)):
        if s.tags[here] == "C" and s.tags[here + 1] in "VE":
            return True
        if s.tags[here] in ";SWBHM":
            return False
    return False


def _behind_preposition(s: Sentence, group: Group, before: int) -> Group | Phrase | None:
    """Whose deed an -ing form behind a preposition is: mostly the subject's, of what one is blamed for the object's."""
    if s.tags[before - 1] == "S" or (s.tags[before - 1] == "," and s.tags[before - 2] == "S"):
        return None
    verb, word = verb_before(s, before, under_way=True), s.lower[before]
    if verb is None:
        opens = not s.tags[:before].strip('C,r"')
        return _subject_behind(s, group) if opens else None
    if word not in _BLAMING:
        return None if word in {"that", "than"} or (word == "by" and verb.passive) else verb
    if verb.passive:
        return verb
    done = phrase_after(s, verb.at + 1)
    if done is not None and done.last <= before and BEINGS & kinds_of(s, done):
        return done
    straight = verb.at == before - 1 and s.known[verb.at].lemma not in sets().wishing
    return verb if straight or s.lower[before - 1] in sets().blamed else None
