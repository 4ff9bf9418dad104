"""The rules by which the sentences of a language are read, by the order of its words."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsparse.contracts import QuoteKind
from newsparse.extraction.quotes import kinds, sieves, topics, unread, verb_second
from newsparse.extraction.quotes.clauses import Range
from newsparse.extraction.quotes.complements import complement
from newsparse.extraction.quotes.frames import Frame
from newsparse.extraction.quotes.indirect import Reported, reported
from newsparse.extraction.quotes.phrases import phrase_after
from newsparse.extraction.quotes.places import Found, Place
from newsparse.extraction.quotes.subjects import main_subject
from newsparse.extraction.quotes.tokens import Tokens


def _nothing(*asked: object) -> None:
    del asked


def _surely(*asked: object) -> bool:
    del asked
    return True


class Grammar(NamedTuple):
    """One order of words.

    `attributed`  who says a quoted stretch, by its own sentence
    `topic`       what a sentence is about, as a frame
    `subject`     the subject of the words of a sentence before a token, for want of better
    `phrase`      the noun phrase that begins at a token
    `reported`    the speech without marks in a sentence, but what words that a quotation uses tell
    `kind`        whether a quoted stretch is speech, by where it stands and by which sieve it was attributed
    `passes_on`   whether a sentence is said by who spoke before, though no word says so
    `said`        the clause behind words of saying that a quotation is part of
    `goes_on`     what a sentence says that goes on with somebody's words without marks; asked with the speech before it
    `own`         the subject of a sentence that surely does not go on with what was said before
    `points_back` who says, by this sentence, what the sentence before it says
    `told`        who says what a sentence says without marks
    `is_carried`  whether a sentence is nothing but a quotation, which tells nobody who says the next
    `may_speak`   whether what a sentence is about may be who says the quotation behind it
    `lasts`       whether who spoke last, with marks or without, says what nobody else does
    """

    attributed: Callable[[Place], Found | None]
    topic: Callable[[Tokens, Range], Frame | None]
    subject: Callable[[Tokens, int, int], Range | None]
    phrase: Callable[[Tokens, int, int], Range | None]
    reported: Callable[[Tokens, Range, set[int]], Iterator[Reported]]
    kind: Callable[[Place, str], QuoteKind]
    passes_on: Callable[[Place], bool]
    said: Callable[[Tokens, Range, Frame], Range | None]
    goes_on: Callable[[Tokens, Range, Range | None], Range | None] = _nothing
    own: Callable[[Place], Frame | None] = _nothing
    points_back: Callable[[Tokens, Range], Frame | None] = _nothing
    told: Callable[[Tokens, Range], Frame | None] = _nothing
    is_carried: Callable[[Tokens, Range], bool | None] = _nothing
    may_speak: Callable[[Tokens, Frame | None], bool] = _surely
    lasts: bool = False


def grammar_of(tokens: Tokens) -> Grammar:
    """The grammar of the language that the tokens were read in."""
    return _GRAMMARS[tokens.known.order]


def _alone(place: Place) -> bool:
    return place.opens and place.ends


_SUBJECT_FIRST = Grammar(
    sieves.attributed,
    topics.topic,
    main_subject,
    phrase_after,
    reported,
    kinds.kind_of,
    _alone,
    complement,
)
_GRAMMARS = {
    "subject-first": _SUBJECT_FIRST,
    "verb-second": Grammar(
        verb_second.attributed,
        verb_second.topic,
        verb_second.subject_before,
        verb_second.phrase_from,
        verb_second.reported,
        verb_second.kind_of,
        verb_second.passes_on,
        verb_second.said,
        verb_second.goes_on,
        verb_second.own,
        verb_second.points_back,
        verb_second.told,
        verb_second.is_carried,
        verb_second.may_speak,
        lasts=True,
    ),
    "unknown": Grammar(
        unread.attributed,
        unread.topic,
        unread.subject_before,
        phrase_after,
        unread.reported,
        unread.kind_of,
        _alone,
        complement,
    ),
}
