"""Every promise of a serializer, as tests."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from hypothesis import strategies as st

from newsparse.contracts import Article, InputFormat, Serializer
from newsparse.testing import checks
from newsparse.testing.acts import writing
from newsparse.testing.conformance.texts import of_texts
from newsparse.testing.conformance.trial import for_all
from newsparse.testing.families import FAMILIES
from newsparse.testing.specimen import full_article
from newsparse.testing.strategies import articles, news_articles


class SerializerConformance:
    """Subclass it, name the class `Test...`, and give it a serializer and, if there is one, the format that reads it.

    `serializer`  the object that the plugin registers
    `reader`      the input format that reads what it writes; None where there is none
    `lossless`    whether all of it comes back; otherwise, all that is not reported as lost
    """

    serializer: ClassVar[Serializer]
    reader: ClassVar[InputFormat | None] = None
    lossless: ClassVar[bool] = False

    def test_is_well_made(self) -> None:
        """An object with a proper name."""
        checks.parts.is_well_made(self.serializer, Serializer)

    def test_can_be_pickled(self) -> None:
        """It can be sent to another process."""
        checks.parts.can_be_pickled(self.serializer)

    def test_never_crashes(self) -> None:
        """Whatever the articles, bytes."""
        self._for_all(lambda many: checks.serializers.writes_bytes(self.serializer, many))

    def test_writes_none(self) -> None:
        """No article at all can be written, too."""
        checks.serializers.writes_bytes(self.serializer, ())

    def test_is_deterministic(self) -> None:
        """The same articles give the same bytes."""
        self._for_all(lambda many: checks.conduct.is_deterministic(writing(self.serializer), many))

    def test_is_the_same_elsewhere(self) -> None:
        """Another process gets the same: no order of sets is in it, and nothing that was done before."""
        checks.elsewhere.is_the_same_elsewhere(writing, (self.serializer,), [_one_of_each(), [full_article()]])

    def test_changes_no_input(self) -> None:
        """The articles are as they were."""
        self._for_all(lambda many: checks.conduct.changes_no_input(writing(self.serializer), many))

    def test_is_well_formed(self) -> None:
        """Text is UTF-8, JSON is JSON, and XML is XML."""
        self._for_all(lambda many: checks.output.is_well_formed(self.serializer, many))

    def test_words_stay_words(self) -> None:
        """No markup, script or formula in the words of an article is one in the output."""
        checks.output.words_stay_words(self.serializer)

    def test_tells_what_it_drops(self) -> None:
        """Each field makes a difference to the bytes, or is reported as lost."""
        checks.serializers.tells_what_it_drops(self.serializer)

    def test_losses_are_true(self) -> None:
        """Each loss names an article and a field that says something."""
        self._for_all(lambda many: checks.serializers.losses_are_true(self.serializer, many))

    def test_write_then_read_is_equal(self) -> None:
        """What was written comes back: all of it, or all that was not reported as lost."""
        reader, serializers = self.reader, checks.serializers
        if reader is not None:
            check = serializers.gives_back_equal if self.lossless else serializers.gives_back_what_is_not_lost
            check(self.serializer, reader, (full_article(),))
            self._for_all(lambda many: check(self.serializer, reader, many))

    def test_opens_no_socket(self) -> None:
        """Nothing is fetched, looked up or sent."""
        checks.isolation.opens_no_socket(writing(self.serializer), _one_of_each())

    def test_starts_no_process(self) -> None:
        """No other program is run."""
        checks.isolation.starts_no_process(writing(self.serializer), _one_of_each())

    def test_touches_no_file(self) -> None:
        """No file is read or written."""
        checks.isolation.touches_no_file(writing(self.serializer), _one_of_each())

    def test_is_thread_safe(self) -> None:
        """Eight threads get what one gets."""
        many = _one_of_each()
        checks.conduct.is_thread_safe(writing(self.serializer), [many, many[::-1], many[:3]])

    def test_grows_linearly(self) -> None:
        """Four times the articles, or four times their text, takes about four times the work."""
        article = of_texts(FAMILIES["quotations"])(3)
        checks.growth.grows_linearly(writing(self.serializer), lambda size: [article] * (size // 100))
        for name, text in FAMILIES.items():
            checks.growth.grows_linearly(writing(self.serializer), _alone(of_texts(text)), of=name)

    def _for_all(self, check: Callable[[Sequence[Article]], object]) -> None:
        drawn = st.lists(st.one_of(articles(), news_articles()), min_size=1, max_size=3)
        for_all(drawn.map(tuple), check, of=type(self))


def _one_of_each() -> list[Article]:
    return [of_texts(text)(20) for text in FAMILIES.values()]


def _alone(make: Callable[[int], Article]) -> Callable[[int], Sequence[Article]]:
    return lambda size: (make(size),)
