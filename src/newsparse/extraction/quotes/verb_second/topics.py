"""What a sentence is about, and whether its words are somebody's: `Der Umsatz sei gestiegen.`."""

from newsparse.extraction.people.lexicon import lexicon as roles
from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.places import Place
from newsparse.extraction.quotes.tokens import Tokens
from newsparse.extraction.quotes.verb_second.frames import frame_at
from newsparse.extraction.quotes.verb_second.phrases import is_thing, phrase_from
from newsparse.extraction.quotes.verb_second.sources import first_source
from newsparse.extraction.quotes.verb_second.subjects import main_subject, main_verb
from newsparse.extraction.quotes.verb_second.verbs import is_reported


def topic(tokens: Tokens, sentence: Range) -> Frame | None:
    """The speaker of its last words of saying or its source, else its subject."""
    for at in range(sentence.end - 1, sentence.start, -1):
        if tokens.bits[at] & lx.SPEECH:
            frame = frame_at(tokens, sentence, at)
            if frame is not None and frame.subject is not None:
                return frame
    source = first_source(tokens, sentence.start, sentence.end, sentence)
    if source is not None:
        return source
    subject = main_subject(tokens, sentence) or phrase_from(tokens, sentence.start, sentence.end)
    return Frame(subject.end, subject.end, subject, "none") if subject is not None else None


def subject_before(tokens: Tokens, start: int, end: int) -> Range | None:
    """The subject of the main clause that runs through `tokens[start:end]`."""
    return main_subject(tokens, Range(start, end))


def passes_on(place: Place) -> bool:
    """Whether who spoke before goes on: the sentence is all quoted, or its verb has the form of reported speech."""
    if place.opens and place.ends:
        return True
    return any(is_reported(place.tokens, at) for at in place.near)


def is_carried(tokens: Tokens, sentence: Range) -> bool:
    """Whether a sentence is nothing but a quotation."""
    return all(tokens.bits[at] & (lx.QUOTED | lx.PUNCTUATION) for at in range(*sentence))


def may_speak(tokens: Tokens, frame: Frame | None) -> bool:
    """Whether the subject of a frame may be who says the quotation behind it: it said something, or is a person."""
    if frame is None or frame.subject is None or frame.shape != "none":
        return frame is not None and frame.subject is not None
    subject = frame.subject
    known = roles(tokens.known.language)
    return any(
        tokens.bits[at] & lx.PRONOUN or known.is_role(tokens.low[at]) or known.is_forename(tokens.words[at])
        for at in range(*subject)
    )


def own(place: Place) -> Frame | None:
    """The subject of a sentence that has a verb of its own, not in the form of reported speech: `Er wollte „…“.`."""
    tokens, sentence = place.tokens, place.sentence
    verb = main_verb(tokens, sentence)
    if verb is None or verb >= place.index or passes_on(place):
        return None
    subject = main_subject(tokens, Range(sentence.start, place.index))
    if subject is None or is_thing(tokens, subject):
        return None
    return Frame(place.index, place.index, subject, "none")
