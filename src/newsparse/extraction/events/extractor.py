"""The extractor of events."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import evolve, frozen

from newsparse.contracts import Article, Event, Span
from newsparse.extraction.events.around import Around
from newsparse.extraction.events.confidence import WORTH
from newsparse.extraction.events.denied import denied_with_verbs, main_verb, may_be_denied
from newsparse.extraction.events.frames import Choices
from newsparse.extraction.events.hits import Hit, hits
from newsparse.extraction.events.register import OPENING, tells_news
from newsparse.extraction.events.salience import main_event
from newsparse.extraction.events.story import Story
from newsparse.extraction.events.telling import Telling
from newsparse.extraction.events.tokens import Sentence, sentence_of
from newsparse.extraction.events.told import Place
from newsparse.extraction.events.triggers import tellers
from newsparse.extraction.events.vocabulary import Vocabulary
from newsparse.extraction.events.words import written
from newsparse.extraction.people.choice import language_of
from newsparse.text.sentences import sentences

#: The frames are of this language; in another their words mean something else ("die" is an article in German).
_LANGUAGE = "en"
#: A stretch so long without an end is no sentence that people wrote, and is not searched.
_MONSTROUS = 100_000
#: A shorter one names a place, a section or a paper, and is not counted among the first sentences.
_LINE = 20
#: What stands behind the last sentence of a paragraph.
_PARAGRAPH = frozenset({"", "\n", "\r"})
#: Most sentences that are looked at to say what kind of text it is.
_MOST = 200


@frozen
class Events:
    """Finds what happened in English texts: who did what to whom, when, where, how many, by whose word.

    It reads the dates, quotations, people and gaps that earlier extractors found; each may be missing. Events that
    weigh less than `least` are not shown; `everything` adds what is denied and no frame knows, as OTHER.
    """

    name: str = "events"
    least: float = WORTH
    everything: bool = False

    def find(self, article: Article) -> Iterator[Event]:
        """The events, in order of the text; the one that the article is chiefly about is marked.

        Of an article that tells no news, only those that are told as something that happened once.
        """
        tellings = self.tellings(article)
        opening = _opening(tellings)
        picky = not (self.everything or tells_news([once for telling in opening for once in telling.signs]))
        told: list[Event] = []
        lead: list[tuple[Place, Event]] = []
        for telling in chain(opening, tellings):
            events = list(telling.events(grounded=picky))
            told.extend(events)
            lead.extend((telling.place, event) for event in events if event.id not in telling.asides)
        main = main_event(lead)
        for event in told:
            yield evolve(event, main=True) if event is main else event

    def tellings(self, article: Article) -> Iterator[Telling]:
        """The sentences that may tell something. Take their events in order: each builds on those before."""
        if language_of(article) != _LANGUAGE:
            return
        text = article.text
        anchor: dt.date | None = article.anchor.date if article.anchor is not None else None
        around = Around(article)
        story = Story(text, around, anchor, self.least)
        vocabulary, last = Vocabulary(), 0
        paragraph, number, order = 0, 0, -1
        for start, end in sentences(text):
            if "\n" in text[last:start]:
                paragraph += 1
            last, order = end, order + (end - start >= _LINE)
            if end - start > _MONSTROUS:
                continue
            dates, gaps = around.dates(start, end), around.gaps(start, end)
            for row in written(text, start, end):
                number += 1
                known = vocabulary.look_up(row.words)
                words = tellers(known)
                if not (words or dates or gaps or self.everything):
                    continue
                s = sentence_of(row, known, [date.span for date in dates])
                found = self._hits(s, words)
                if found or dates or gaps:
                    title = paragraph == 0 and number == 1 and text[end : end + 1] in _PARAGRAPH
                    yield Telling(story, s, found, Span(start, end), Place(paragraph, number, order, title=title))

    def _hits(self, s: Sentence, words: Sequence[tuple[int, Choices]]) -> list[Hit]:
        found = hits(s, words)
        if not self.everything:
            return found
        taken = {at for hit in found for at in range(hit.first, hit.last)}
        taken.update(hit.group.at for hit in found if hit.group is not None and not hit.is_verb)
        main = list(main_verb(s, taken))
        taken.update(hit.first for hit in main)
        taken.update(denied_with_verbs(s, found))
        return sorted((*found, *main, *may_be_denied(s, taken)), key=lambda hit: hit.first)


def _opening(tellings: Iterator[Telling]) -> list[Telling]:
    """The first sentences, with enough events to say what kind of text it is."""
    opening: list[Telling] = []
    events = 0
    while events < OPENING and len(opening) < _MOST and (telling := next(tellings, None)) is not None:
        opening.append(telling)
        events += len(telling.signs)
    return opening
