"""A sound extractor, and extractors with a fault each."""

import datetime as dt
import random

from attrs import evolve, frozen
from tests.testing.faults.conduct import Sound
from tests.testing.faults.formats import Unequal

from newsparse.contracts import (
    DateExpression,
    DateKind,
    Event,
    Mention,
    Person,
    Problem,
    ProblemCode,
    Quote,
    QuoteKind,
    Relation,
    RelationKind,
    Span,
    Speaker,
)

WORD = "Monday"
FIRST: list[str] = []


@frozen
class Mondays(Sound):
    """Finds every "Monday"."""

    name: str = "mondays"

    def find(self, article):
        article = self.before(article)
        at = article.text.find(WORD)
        while at >= 0:
            span = Span(at, at + len(WORD))
            yield from self.given(article, span, DateExpression(span=span, text=WORD, kind=DateKind.DATE, value="x"))
            at = article.text.find(WORD, span.end)

    def given(self, article, span, date):
        return (date,)


class Sleeps(Mondays):
    def find(self, article):
        return ()


class FindsAnything(Mondays):
    def find(self, article):
        if article.text:
            yield Person(name="Everyone", mentions=(Mention(span=Span(0, 1), text=article.text[0]),))


class Dices(Mondays):
    def given(self, article, span, date):
        return (evolve(date, value=str(random.random())),)


class OrdersASet(Mondays):
    """The order of the words hangs on the process."""

    def given(self, article, span, date):
        return (evolve(date, value=" ".join(set(article.text.split()))),)


class FindsItTwice(Mondays):
    def given(self, article, span, date):
        return date, date


class SearchesInSmallLetters(Mondays):
    """Which are not as many as the others, where there is an İ."""

    def find(self, article):
        article = self.before(article)
        at = article.text.lower().find(WORD.lower())
        if at >= 0:
            span = Span(at, at + len(WORD))
            yield DateExpression(span=span, text=span.of(article.text), kind=DateKind.DATE, value="x")


class ReadsNumbers(Mondays):
    """As if every number were a day."""

    def find(self, article):
        for word in article.text.split():
            if word.isdigit():
                dt.date(2024, 1, int(word))
        return super().find(article)


class RemembersTheFirst(Mondays):
    """What it found first goes into whatever it finds later."""

    def given(self, article, span, date):
        FIRST.append(article.text)
        return (evolve(date, value=FIRST[0]),)


class CountsBytes(Mondays):
    def given(self, article, span, date):
        return (evolve(date, span=span.shifted(len(article.text[: span.start].encode()) - span.start)),)


class SeesAProblemBeyond(Mondays):
    def given(self, article, span, date):
        return date, Problem(code=ProblemCode.OTHER, message="x", span=Span(0, len(article.text) + 1))


class NamesNobody(Mondays):
    def given(self, article, span, date):
        speaker = Speaker(mention=Mention(span=span, text=WORD), name="Nobody Known")
        return (Quote(text=WORD, spans=(span,), kind=QuoteKind.DIRECT, speaker=speaker),)


class NamesNobodyBesides(Mondays):
    def given(self, article, span, date):
        speaker = Speaker(mention=Mention(span=span, text=WORD), also=("Nobody Known",))
        return (Quote(text=WORD, spans=(span,), kind=QuoteKind.DIRECT, speaker=speaker),)


class RelatesToNothing(Mondays):
    def given(self, article, span, date):
        relation = Relation(kind=RelationKind.AFTER, event="no such event")
        return (Event(id=str(span.start), kind="x", sentence=span, relations=(relation,)),)


class KeepsAnObject(Mondays):
    def given(self, article, span, date):
        return (evolve(date, signal=Unequal()),)


class TiresEverySecondTime(Mondays):
    """Remembers that it has worked."""

    tired = False

    def find(self, article):
        type(self).tired = not self.tired
        return super().find(article) if self.tired else ()


class GivesStrings(Mondays):
    def given(self, article, span, date):
        return (WORD,)


EXTRACTORS = (
    (Sleeps, "test_finds_its_examples"),
    (FindsAnything, "test_spares_its_counterexamples"),
    (GivesStrings, "test_never_crashes"),
    (Dices, "test_is_deterministic"),
    (OrdersASet, "test_is_the_same_elsewhere"),
    (FindsItTwice, "test_tells_nothing_twice"),
    (SearchesInSmallLetters, "test_finds_its_examples"),
    (ReadsNumbers, "test_never_crashes"),
    (RemembersTheFirst, "test_is_the_same_elsewhere"),
    (CountsBytes, "test_spans_say_what_they_say"),
    (SeesAProblemBeyond, "test_spans_say_what_they_say"),
    (NamesNobody, "test_names_lead_somewhere"),
    (NamesNobodyBesides, "test_names_lead_somewhere"),
    (RelatesToNothing, "test_names_lead_somewhere"),
    (TiresEverySecondTime, "test_finds_once_for_all"),
    (KeepsAnObject, "test_articles_pickle_and_compare_equal"),
)
