"""Events whose telling words were lost: a sentence without a verb, with a gap between subject and what follows."""

from collections.abc import Sequence

from newsparse.contracts import ParticipantRole as Role
from newsparse.extraction.events.parties import Party
from newsparse.extraction.events.phrases import phrase_after, phrase_before
from newsparse.extraction.events.tokens import Sentence
from newsparse.extraction.events.verbal import has_finite


def lost_parties(s: Sentence, gaps: Sequence[int]) -> list[Party]:
    """The subject before a gap and those listed behind it, where the verb between them is lost; else none.

    As in "In May, the court , a poet and two others", of which the text has kept everything but "freed Ada Lint".
    """
    if has_finite(s, 0, len(s)):
        return []
    for gap in gaps:
        behind = next((at for at, begin in enumerate(s.begins) if begin >= gap), len(s))
        subject = phrase_before(s, behind - 1) if s.tags[behind] == "," else None
        listed = _listed(s, behind + 1) if subject is not None else []
        if subject is not None and listed:
            return [Party(Role.AGENT, subject), *listed]
    return []


def _listed(s: Sentence, at: int) -> list[Party]:
    """The noun phrases of a list that begins at a word."""
    found: list[Party] = []
    while True:
        while s.tags[at] in ",C":
            at += 1
        phrase = phrase_after(s, at)
        if phrase is None:
            return found
        found.append(Party(Role.PATIENT, phrase))
        at = phrase.last
