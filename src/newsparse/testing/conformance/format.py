"""Every promise of an input format, as tests."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import ClassVar

from hypothesis import strategies as st

from newsparse.contracts import Article, InputFormat, Source
from newsparse.testing import checks
from newsparse.testing.acts import reading, sniffing
from newsparse.testing.conformance.trial import for_all
from newsparse.testing.families import FAMILIES
from newsparse.testing.strategies import lines, mutations_of, sources
from newsparse.text.characters import legible

_SPACED = "The ferry  runs\u00a0again.   It is \t back."


class FormatConformance:
    """Subclass it, name the class `Test...`, and give it a format and examples.

    `format`      the object that the plugin registers
    `examples`    inputs that it reads, as bytes or sources; the more kinds, the better the mutations of them
    `asking`      for each further limit that applies (`max_depth`, `max_attributes`, `max_nodes`): makes an input that
                  asks for just so much of it
    `rereads`     whether what it reads may already be cut and searched, and come from another source (newsparse's own
                  formats)
    """

    format: ClassVar[InputFormat]
    examples: ClassVar[Sequence[bytes | Source]]
    asking: ClassVar[Mapping[str, Callable[[int], bytes]]] = {}
    rereads: ClassVar[bool] = False

    def carrying(self, text: str) -> bytes | None:  # noqa: ARG002 - for those who override it
        """Override it: an input with this line of text in it, best at its beginning and at its end.

        It shows that no text is lost, and how work grows with it. None for a line that the format cannot carry.
        """
        return None

    def test_is_well_made(self) -> None:
        """An object with a proper name, media types and suffixes."""
        checks.parts.is_well_made(self.format, InputFormat)

    def test_can_be_pickled(self) -> None:
        """It can be sent to another process."""
        checks.parts.can_be_pickled(self.format)

    def test_claims_its_examples(self) -> None:
        """It knows its own."""
        for source in self._sources():
            checks.formats.claims(self.format, source)

    def test_leaves_others_alone(self) -> None:
        """It claims no plain text, no web page and no JSON of newsparse's."""
        checks.formats.leaves_others_alone(self.format)

    def test_takes_what_it_is_told(self) -> None:
        """The day and the language that the caller knows stand on the articles."""
        if not self.rereads:
            for source in self._sources():
                checks.formats.takes_what_it_is_told(self.format, source)

    def test_never_crashes(self) -> None:
        """Articles, or a NewsparseError; nothing else."""
        self._for_all(lambda source: checks.conduct.never_crashes(reading(self.format), source))

    def test_survives_odd_values(self) -> None:
        """Each value of an example may be missing, out of range or no character; the input is read or refused."""
        for source in self._sources():
            checks.formats.survives_odd_values(self.format, source)

    def test_sniffing_never_crashes(self) -> None:
        """A confidence, whatever comes."""
        self._for_all(lambda source: checks.conduct.never_crashes(sniffing(self.format), source))

    def test_is_deterministic(self) -> None:
        """The same source gives the same articles."""
        self._for_all(lambda source: checks.conduct.is_deterministic(reading(self.format), source))

    def test_is_the_same_elsewhere(self) -> None:
        """Another process gets the same: no order of sets is in it, and nothing that was done before."""
        bare = Source(data=b"One line of no format.\n")
        checks.elsewhere.is_the_same_elsewhere(reading, (self.format,), [*self._sources(), bare])

    def test_changes_no_input(self) -> None:
        """The source is as it was."""
        self._for_all(lambda source: checks.conduct.changes_no_input(reading(self.format), source))

    def test_only_reads(self) -> None:
        """Nothing is cut and nothing sought."""
        if not self.rereads:
            self._for_all(lambda source: checks.formats.only_reads(self.format, source))

    def test_loses_no_text(self) -> None:
        """What the input carries, the blocks hold."""
        times = (self.carrying(checks.formats.MARKER) or b"").count(checks.formats.MARKER.encode())
        for_all(lines(), lambda text: self._check_text(text, max(1, times)), of=type(self))

    def test_keeps_long_texts(self) -> None:
        """No word of a long line is lost, and none about a rare line break."""
        checks.formats.keeps_long_texts(self.format, self.carrying)

    def test_tells_articles_apart(self) -> None:
        """Articles of one input have ids of their own, save versions and repetitions of one."""
        for source in self._sources():
            checks.formats.tells_articles_apart(self.format, source)

    def test_tells_what_it_replaces(self) -> None:
        """No byte vanishes without a problem."""
        data = self.carrying(checks.formats.MARKER)
        if data is not None:
            checks.formats.tells_what_it_replaces(self.format, Source(data=data))

    def test_origins_are_exact(self) -> None:
        """Each block's origin holds its text."""
        if not self.rereads:
            spaced = Source(data=self.carrying(_SPACED) or b"")
            for article in checks.formats.articles_of(self.format, spaced):
                checks.values.origins_are_exact(article, spaced.text)
            self._for_articles(lambda article, source: checks.values.origins_are_exact(article, source.text))

    def test_articles_pickle_and_compare_equal(self) -> None:
        """They can be sent to another process and are equal there."""
        self._for_articles(lambda article, _: checks.values.pickles_and_compares_equal(article))

    def test_articles_are_encodable(self) -> None:
        """No lone surrogate stands in any field."""
        self._for_articles(lambda article, _: checks.values.is_encodable(article))

    def test_honours_limits(self) -> None:
        """It reads what is just allowed, and refuses one more."""
        for source in self._sources():
            checks.formats.honours_limits(self.format, source)
        for limit, make in self.asking.items():
            checks.formats.honours(self.format, limit, make)

    def test_opens_no_socket(self) -> None:
        """Nothing is fetched, looked up or sent."""
        for source in self._sources():
            checks.isolation.opens_no_socket(reading(self.format), source)

    def test_starts_no_process(self) -> None:
        """No other program is run."""
        for source in self._sources():
            checks.isolation.starts_no_process(reading(self.format), source)

    def test_touches_no_file(self) -> None:
        """No file is read or written."""
        for source in self._sources():
            checks.isolation.touches_no_file(reading(self.format), source)

    def test_fetches_nothing(self) -> None:
        """No file or URL that the input names is opened."""
        checks.formats.fetches_nothing(self.format)

    def test_is_thread_safe(self) -> None:
        """Eight threads get what one gets."""
        checks.conduct.is_thread_safe(reading(self.format), self._sources())

    def test_grows_linearly(self) -> None:
        """Four times the input takes about four times the work."""
        for source in self._sources():
            checks.growth.grows_linearly(reading(self.format), _repeated(source))
        for source in self._sources()[:1]:
            checks.growth.grows_linearly(reading(self.format), _followed(source), of="line breaks behind an example")
        for name, text in FAMILIES.items():
            checks.growth.grows_linearly(reading(self.format), self._stuffed(text), of=name)

    def test_survives_bombs(self) -> None:
        """It does not hang, crash or swell."""
        checks.formats.survives_bombs(self.format)

    def _sources(self) -> list[Source]:
        return [example if isinstance(example, Source) else Source(data=example) for example in self.examples]

    def _for_all(self, check: Callable[[Source], object]) -> None:
        mutated = st.one_of([mutations_of(source.data) for source in self._sources()])
        for_all(st.one_of(sources(), sources(data=mutated)), check, of=type(self))

    def _for_articles(self, check: Callable[[Article, Source], object]) -> None:
        @wraps(check)
        def each(source: Source) -> None:
            for article in checks.formats.articles_of(self.format, source):
                check(article, source)

        self._for_all(each)

    def _check_text(self, text: str, times: int) -> None:
        carried = legible(text)[0]  # what no text may hold is replaced, and that is recorded
        data = self.carrying(carried)
        if data is not None:
            checks.formats.loses_no_text(self.format, Source(data=data), carried, times)

    def _stuffed(self, text: Callable[[int], str]) -> Callable[[int], Source]:
        """A family of sources that carry a family of texts, or are nothing else."""

        def make(size: int) -> Source:
            data = self.carrying(text(size))
            return Source(data=text(size).encode() if data is None else data)

        return make


def _repeated(source: Source) -> Callable[[int], Source]:
    """A family of sources: the example over and over, a hundredth of the size."""
    return lambda size: source.with_hints(data=source.data * max(1, size // 100))


def _followed(source: Source) -> Callable[[int], Source]:
    """A family of sources: the example with line breaks behind it, ten times the size."""
    return lambda size: source.with_hints(data=source.data + b"\n" * (10 * size))
