"""Every promise of a cleaning rule, as tests."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from hypothesis import strategies as st

from newsparse.contracts import Article, CleaningRule
from newsparse.testing import checks
from newsparse.testing.acts import cleaning
from newsparse.testing.conformance.texts import article_of, damaged, of_texts, repeated, strange
from newsparse.testing.conformance.trial import for_all
from newsparse.testing.families import FAMILIES
from newsparse.testing.strategies import articles, news_articles


class RuleConformance:
    """Subclass it, name the class `Test...`, and give it a rule, with texts that it cuts and texts that it must not.

    `rule`             the object that the plugin registers
    `examples`         texts, or articles, of which it cuts something
    `counterexamples`  texts, or articles, that look alike and are the story
    """

    rule: ClassVar[CleaningRule]
    examples: ClassVar[Sequence[str | Article]]
    counterexamples: ClassVar[Sequence[str | Article]] = ()

    def test_is_well_made(self) -> None:
        """An object with a proper name."""
        checks.parts.is_well_made(self.rule, CleaningRule)

    def test_can_be_pickled(self) -> None:
        """It can be sent to another process."""
        checks.parts.can_be_pickled(self.rule)

    def test_fires_on_its_examples(self) -> None:
        """It cuts something of each."""
        for article in self._articles():
            checks.rules.fires(self.rule, article)

    def test_spares_its_counterexamples(self) -> None:
        """It cuts nothing of them."""
        for text in self.counterexamples:
            checks.rules.spares(self.rule, article_of(text))

    def test_never_crashes(self) -> None:
        """Cuts and lifted values, or nothing; never an error."""
        self._for_all(lambda article: checks.conduct.never_crashes(cleaning(self.rule), article))

    def test_is_deterministic(self) -> None:
        """The same article gives the same cuts."""
        self._for_all(lambda article: checks.conduct.is_deterministic(cleaning(self.rule), article))

    def test_is_the_same_elsewhere(self) -> None:
        """Another process gets the same: no order of sets is in it, and nothing that was done before."""
        checks.elsewhere.is_the_same_elsewhere(cleaning, (self.rule,), list(strange(self._articles())))

    def test_changes_no_input(self) -> None:
        """The article that it is given is as it was."""
        self._for_all(lambda article: checks.conduct.changes_no_input(cleaning(self.rule), article))

    def test_cuts_say_what_they_say(self) -> None:
        """Each cut has the text that stands at its place, and its rule's name."""
        self._for_all(lambda article: checks.rules.cuts_say_what_they_say(self.rule, article))

    def test_lifts_only_what_it_cuts(self) -> None:
        """Each lifted value names the cuts that it was read from."""
        self._for_all(lambda article: checks.rules.lifts_only_what_it_cuts(self.rule, article))

    def test_loses_nothing(self) -> None:
        """Kept and cut are the whole."""
        self._for_all(lambda article: checks.rules.loses_nothing(self.rule, article))

    def test_can_be_undone(self) -> None:
        """Undoing the cuts gives back what was read."""
        self._for_all(lambda article: checks.rules.can_be_undone(self.rule, article))

    def test_cleans_once_for_all(self) -> None:
        """Cleaning twice changes nothing more."""
        self._for_all(lambda article: checks.rules.cleans_once_for_all(self.rule, article))

    def test_articles_pickle_and_compare_equal(self) -> None:
        """Cleaned articles can be sent to another process and are equal there."""
        check = checks.values.pickles_and_compares_equal
        self._for_all(lambda article: check(checks.rules.outcome_of(self.rule, article)))

    def test_opens_no_socket(self) -> None:
        """Nothing is fetched, looked up or sent."""
        for article in self._articles():
            checks.isolation.opens_no_socket(cleaning(self.rule), article)

    def test_starts_no_process(self) -> None:
        """No other program is run."""
        for article in self._articles():
            checks.isolation.starts_no_process(cleaning(self.rule), article)

    def test_touches_no_file(self) -> None:
        """No file is read or written."""
        for article in self._articles():
            checks.isolation.touches_no_file(cleaning(self.rule), article)

    def test_is_thread_safe(self) -> None:
        """Eight threads get what one gets."""
        checks.conduct.is_thread_safe(cleaning(self.rule), self._articles())

    def test_grows_linearly(self) -> None:
        """Four times the text takes about four times the work."""
        for article in self._articles():
            checks.growth.grows_linearly(cleaning(self.rule), repeated(article))
        for name, text in FAMILIES.items():
            checks.growth.grows_linearly(cleaning(self.rule), of_texts(text), of=name)

    def _articles(self) -> list[Article]:
        return [article_of(example) for example in self.examples]

    def _for_all(self, check: Callable[[Article], object]) -> None:
        drawn = st.one_of(news_articles(), articles(cleaned=False, searched=False), damaged(self._articles()))
        for article in strange(self._articles()):
            check(article)
        for_all(drawn, check, of=type(self))
