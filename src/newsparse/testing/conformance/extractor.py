"""Every promise of an extractor, as tests."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from hypothesis import strategies as st

from newsparse.contracts import Article, Extractor
from newsparse.testing import checks
from newsparse.testing.acts import extracting
from newsparse.testing.conformance.texts import article_of, behind_oddities, damaged, of_texts, repeated, strange
from newsparse.testing.conformance.trial import for_all
from newsparse.testing.families import FAMILIES
from newsparse.testing.strategies import articles, news_articles


class ExtractorConformance:
    """Subclass it, name the class `Test...`, and give it an extractor, with texts to find something in.

    `extractor`        the object that the plugin registers
    `examples`         texts, or articles, in which it finds something
    `counterexamples`  texts, or articles, in which it finds nothing
    `after`            extractors that run before it, if it looks at what they find
    """

    extractor: ClassVar[Extractor]
    examples: ClassVar[Sequence[str | Article]]
    counterexamples: ClassVar[Sequence[str | Article]] = ()
    after: ClassVar[Sequence[Extractor]] = ()

    def test_is_well_made(self) -> None:
        """An object with a proper name."""
        checks.parts.is_well_made(self.extractor, Extractor)

    def test_can_be_pickled(self) -> None:
        """It can be sent to another process."""
        checks.parts.can_be_pickled(self.extractor)

    def test_finds_its_examples(self) -> None:
        """It finds something in each, and the same behind a paragraph of odd characters."""
        for article in self._articles():
            checks.extractors.finds(self._all, article)
            checks.extractors.finds_the_same(self._all, article, behind_oddities(article))

    def test_spares_its_counterexamples(self) -> None:
        """It finds nothing in them."""
        for text in self.counterexamples:
            checks.extractors.finds_nothing(self._all, article_of(text))

    def test_never_crashes(self) -> None:
        """Annotations, or nothing; never an error."""
        self._for_all(lambda article: checks.conduct.never_crashes(extracting(*self._all), article))

    def test_is_deterministic(self) -> None:
        """The same article gives the same annotations."""
        self._for_all(lambda article: checks.conduct.is_deterministic(extracting(*self._all), article))

    def test_is_the_same_elsewhere(self) -> None:
        """Another process gets the same: no order of sets is in it, and nothing that was done before."""
        checks.elsewhere.is_the_same_elsewhere(extracting, self._all, list(strange(self._articles())))

    def test_changes_no_input(self) -> None:
        """The article that it is given is as it was."""
        self._for_all(lambda article: checks.conduct.changes_no_input(extracting(*self._all), article))

    def test_spans_say_what_they_say(self) -> None:
        """Each annotation has the text that stands at its span."""
        self._for_all(lambda article: checks.extractors.spans_say_what_they_say(self._all, article))

    def test_tells_nothing_twice(self) -> None:
        """No two of its annotations are equal."""
        self._for_all(lambda article: checks.extractors.tells_nothing_twice(self._all, article))

    def test_names_lead_somewhere(self) -> None:
        """Whoever is named is a person of the article."""
        self._for_all(lambda article: checks.extractors.names_lead_somewhere(self._all, article))

    def test_only_points(self) -> None:
        """Apart from what was found, the article is as it was."""
        self._for_all(lambda article: checks.extractors.only_points(self._all, article))

    def test_finds_once_for_all(self) -> None:
        """Searching twice finds the same."""
        self._for_all(lambda article: checks.extractors.finds_once_for_all(self._all, article))

    def test_articles_pickle_and_compare_equal(self) -> None:
        """Searched articles can be sent to another process and are equal there."""
        check = checks.values.pickles_and_compares_equal
        self._for_all(lambda article: check(checks.extractors.outcome_of(self._all, article)))

    def test_opens_no_socket(self) -> None:
        """Nothing is fetched, looked up or sent."""
        for article in self._articles():
            checks.isolation.opens_no_socket(extracting(*self._all), article)

    def test_starts_no_process(self) -> None:
        """No other program is run."""
        for article in self._articles():
            checks.isolation.starts_no_process(extracting(*self._all), article)

    def test_touches_no_file(self) -> None:
        """No file is read or written."""
        for article in self._articles():
            checks.isolation.touches_no_file(extracting(*self._all), article)

    def test_is_thread_safe(self) -> None:
        """Eight threads find what one finds."""
        checks.conduct.is_thread_safe(extracting(*self._all), self._articles())

    def test_grows_linearly(self) -> None:
        """Four times the text takes about four times the work."""
        for article in self._articles():
            checks.growth.grows_linearly(extracting(*self._all), repeated(article))
        for name, text in FAMILIES.items():
            checks.growth.grows_linearly(extracting(*self._all), of_texts(text), of=name)

    @property
    def _all(self) -> Sequence[Extractor]:
        return (*self.after, self.extractor)

    def _articles(self) -> list[Article]:
        return [article_of(example) for example in self.examples]

    def _for_all(self, check: Callable[[Article], object]) -> None:
        drawn = st.one_of(news_articles(), articles(searched=False), damaged(self._articles()))
        for article in strange(self._articles()):
            check(article)
        for_all(drawn, check, of=type(self))
