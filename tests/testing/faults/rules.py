"""A sound rule, and rules with a fault each."""

import random
import re

from attrs import evolve, frozen
from tests.testing.faults.conduct import Sound
from tests.testing.faults.formats import Unequal

from newsparse.contracts import Cut, Family, Note, NoteKind, Region, Span

WORDS = "Advertisement"


@frozen
class Advertisements(Sound):
    """Cuts paragraphs that say no more than "Advertisement", and notes each."""

    name: str = "advertisements"

    def cuts(self, article):
        article = self.before(article)
        for index, block in enumerate(article.blocks):
            if self.is_meant(block.text):
                cut = Cut(
                    where=Region(index, Span(0, len(block.text))),
                    text=block.text,
                    rule=self.name,
                    family=Family.ADVERTISING,
                    reason="an advertisement",
                )
                yield from self.given(article, cut, Note(kind=NoteKind.OTHER, text=WORDS, lifted_from=(cut.where,)))

    def is_meant(self, text):
        return text == WORDS

    def given(self, article, cut, note):
        return cut, note


class Sleeps(Advertisements):
    def is_meant(self, text):
        return False


class CutsTheStory(Advertisements):
    def is_meant(self, text):
        return WORDS in text


class Dices(Advertisements):
    def given(self, article, cut, note):
        return evolve(cut, reason=str(random.random())), note


class OrdersASet(Advertisements):
    """The order of the words hangs on the process."""

    def given(self, article, cut, note):
        return evolve(cut, reason=" ".join(set(article.text.split()))), note


class MissesTheText(Advertisements):
    """The pipeline would put it right without a word."""

    def given(self, article, cut, note):
        return evolve(cut, text=cut.text.upper()), note


class SaysNotWhy(Advertisements):
    def given(self, article, cut, note):
        return evolve(cut, reason=""), note


class BacktracksForEver(Advertisements):
    """Twice as long for each further hyphen."""

    def is_meant(self, text):
        return re.match(r"(-+)*Advertisement$", text) is not None


class LeavesTheBlock(Advertisements):
    def given(self, article, cut, note):
        return (evolve(cut, where=Region(cut.where.block, Span(0, len(cut.text) + 5))),)


class BearsAnotherName(Advertisements):
    def given(self, article, cut, note):
        return (evolve(cut, rule="core-en/ads"),)


class LiftsFromNowhere(Advertisements):
    def given(self, article, cut, note):
        return cut, evolve(note, lifted_from=())


class LiftsFromElsewhere(Advertisements):
    def given(self, article, cut, note):
        return cut, evolve(note, lifted_from=(Region(0, Span(0, 1)),))


class TiresEverySecondTime(Advertisements):
    """Remembers that it has worked."""

    tired = False

    def cuts(self, article):
        type(self).tired = not self.tired
        return super().cuts(article) if self.tired else ()


class NotesAnObject(Advertisements):
    def given(self, article, cut, note):
        return cut, evolve(note, text=Unequal())


class GivesStrings(Advertisements):
    def given(self, article, cut, note):
        return ("cut it",)


RULES = (
    (Sleeps, "test_fires_on_its_examples"),
    (CutsTheStory, "test_spares_its_counterexamples"),
    (GivesStrings, "test_never_crashes"),
    (Dices, "test_is_deterministic"),
    (OrdersASet, "test_is_the_same_elsewhere"),
    (MissesTheText, "test_cuts_say_what_they_say"),
    (SaysNotWhy, "test_cuts_say_what_they_say"),
    (BacktracksForEver, "test_grows_linearly"),
    (LeavesTheBlock, "test_cuts_say_what_they_say"),
    (BearsAnotherName, "test_cuts_say_what_they_say"),
    (LiftsFromNowhere, "test_lifts_only_what_it_cuts"),
    (LiftsFromElsewhere, "test_lifts_only_what_it_cuts"),
    (TiresEverySecondTime, "test_cleans_once_for_all"),
    (NotesAnObject, "test_articles_pickle_and_compare_equal"),
)
