"""What a sentence is about, for a quotation that follows it."""

from newsparse.extraction.quotes import lexicon as lx
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.frames import Frame, can_speak, frame_at
from newsparse.extraction.quotes.phrases import phrase_before
from newsparse.extraction.quotes.sieves_before import climbed
from newsparse.extraction.quotes.subjects import main_subject
from newsparse.extraction.quotes.tokens import Tokens


def topic(tokens: Tokens, sentence: Range) -> Frame | None:
    """What the sentence is about: the speaker of its last words of saying, else its subject."""
    for at in range(sentence.end - 1, sentence.start, -1):
        if tokens.bits[at] & lx.SPEECH:
            frame = frame_at(tokens, sentence, at)
            if frame is not None and frame.subject is not None and frame.shape != "attached":
                return climbed(tokens, sentence, frame)
    subject = main_subject(tokens, sentence.start, sentence.end) or phrase_before(
        tokens, sentence.start, sentence.end - 1
    )
    if subject is None or not can_speak(tokens, subject):
        return None
    return Frame(subject.end, subject.end, subject, "none")
