"""A sound format, and formats with a fault each."""

import datetime as dt
import html
import os
import random
from pathlib import Path

from attrs import evolve, frozen
from tests.testing.faults.conduct import Sound

from newsparse.contracts import Article, Block, Confidence, Extra, Gap, Span, Timestamp
from newsparse.errors import LimitExceededError

FIRST: list[Article] = []


@frozen
class Lines(Sound):
    """Each line of a text is a block, and the opening brackets at its beginning are its depth."""

    name: str = "lines"
    media_types: tuple[str, ...] = ("text/x-lines",)
    suffixes: tuple[str, ...] = (".lines",)

    def sniff(self, source):
        return Confidence.POSSIBLE if (source.name or "").endswith(".lines") else Confidence.NO

    def read(self, source, limits):
        source = self.before(source)
        depth = len(source.text) - len(source.text.lstrip("<"))
        if depth > self.deepest(limits):
            raise LimitExceededError("max_depth", allowed=limits.max_depth, asked=depth)
        blocks = tuple(self.block(source, where) for where in self.lines(source))
        article = Article(
            blocks=blocks,
            published=source.timestamp,
            language=source.language,
            problems=source.decoding_problems(),
        )
        yield self.article(source, limits, article)

    def deepest(self, limits):
        return limits.max_depth

    def lines(self, source):
        at = 0
        for line in source.text.splitlines(keepends=True):
            words = line.strip()
            if words:
                begin = at + line.find(words)
                yield Span(begin, begin + len(words))
            at += len(line)

    def block(self, source, where):
        return Block(text=where.of(source.text), origin=where)

    def article(self, source, limits, article):
        return article


class ShoutsItsSuffix(Lines):
    def __init__(self):
        super().__init__(suffixes=(".LINES",))


class ForgetsTheDot(Lines):
    def __init__(self):
        super().__init__(suffixes=("lines",))


class DisownsItsOwn(Lines):
    def sniff(self, source):
        return Confidence.NO


class WantsAll(Lines):
    def sniff(self, source):
        return Confidence.SURE


class SaysNothingOfTheBytes(Lines):
    def article(self, source, limits, article):
        return evolve(article, problems=())


class ForgetsTheDay(Lines):
    def article(self, source, limits, article):
        return evolve(article, published=None)


class ForgetsTheLanguage(Lines):
    def article(self, source, limits, article):
        return evolve(article, language=None)


class OrdersASet(Lines):
    """The order of the words hangs on the process."""

    def article(self, source, limits, article):
        return evolve(article, keywords=tuple(set(source.text.split())))


class RemembersTheFirst(Lines):
    """What it read first goes into whatever it reads later."""

    def article(self, source, limits, article):
        FIRST.append(article)
        return evolve(article, headline=article.headline or FIRST[0].blocks[0].text)


class ReadsNothing(Lines):
    def lines(self, source):
        return ()


class SniffsTheFirstByte(Lines):
    def sniff(self, source):
        return Confidence.SURE if source.data[0] == ord("<") else Confidence.POSSIBLE


class AnswersWords(Lines):
    def sniff(self, source):
        return "very"


class NeedsABlock(Lines):
    def article(self, source, limits, article):
        return evolve(article, headline=article.blocks[0].text)


class GivesStrings(Lines):
    def article(self, source, limits, article):
        return "an article"


class DicesTheId(Lines):
    def article(self, source, limits, article):
        return evolve(article, id=str(random.random()))


class SeeksGaps(Lines):
    def article(self, source, limits, article):
        return evolve(article, gaps=(Gap(span=Span(0, 0), text=""),))


class DropsShortLines(Lines):
    def lines(self, source):
        return [where for where in super().lines(source) if len(where) > 1]


class LosesTheLastLine(Lines):
    """As one does who wants a line break behind each line."""

    def lines(self, source):
        end = source.text.rfind("\n")
        return [where for where in super().lines(source) if where.end <= end]


class SkimsLongLines(Lines):
    """As one does who is afraid of them."""

    def lines(self, source):
        return [Span(where.start, min(where.end, where.start + 5_000)) for where in super().lines(source)]


class TakesNumbersForYears(Lines):
    """Any number, and any word in the place of one."""

    def article(self, source, limits, article):
        years = [word for word in source.text.split() if word.isnumeric()]
        return evolve(article, published=Timestamp(date=dt.date(int(years[0]), 1, 1))) if years else article


class GivesEachLineAnArticle(Lines):
    """And none of them a name."""

    def read(self, source, limits):
        (article,) = super().read(source, limits)
        for block in article.blocks:
            yield evolve(article, blocks=(block,))


class PeelsLines(Lines):
    """Copies all that is left with each line."""

    def before(self, given):
        left = given.text
        while left:
            left = left.partition("\n")[2]
        return super().before(given)


class ReadsReferences(Lines):
    """Takes a text for markup."""

    def block(self, source, where):
        return Block(text=html.unescape(where.of(source.text)))


class CountsBytes(Lines):
    """Offsets of bytes for offsets of code points."""

    def block(self, source, where):
        start = len(source.text[: where.start].encode())
        return Block(text=where.of(source.text), origin=Span(start, start + len(where)))


class RunsOver(Lines):
    """An origin that is not exact may still not end behind the source."""

    def block(self, source, where):
        return Block(text=where.of(source.text), origin=Span(where.start, len(source.text) + 1))


class Unequal:
    """A value that equals only itself."""


class KeepsAnObject(Lines):
    def article(self, source, limits, article):
        return evolve(article, extra=(Extra(key="x", value=Unequal()),))


class LetsSurrogatesIn(Lines):
    def article(self, source, limits, article):
        return evolve(article, headline=source.data[:50].decode("utf-8", "surrogateescape"))


class StopsQuietly(Lines):
    """Truncates where it should refuse."""

    def article(self, source, limits, article):
        return evolve(article, blocks=article.blocks[: limits.max_blocks])


class AllowsOneMore(Lines):
    def deepest(self, limits):
        return limits.max_depth + 1


class AllowsOneLess(Lines):
    def deepest(self, limits):
        return limits.max_depth - 1


class OpensWhatIsNamed(Lines):
    def read(self, source, limits):
        named = source.text if source.text.startswith(("/", "C:")) and "\n" not in source.text else "."
        if Path(named).is_file():
            yield Article(blocks=(Block(text=Path(named).read_text()),))
        else:
            yield from super().read(source, limits)


class Aborts(Lines):
    """Takes the whole process with it."""

    def read(self, source, limits):
        if source.text.startswith("[" * 1000):
            os.abort()
        return super().read(source, limits)


class Swells(Lines):
    def read(self, source, limits):
        if source.text.startswith("[" * 1000):
            yield Article(blocks=(Block(text="x" * 70_000_000),))


FORMATS = (
    (ShoutsItsSuffix, "test_is_well_made"),
    (ForgetsTheDot, "test_is_well_made"),
    (DisownsItsOwn, "test_claims_its_examples"),
    (ReadsNothing, "test_claims_its_examples"),
    (WantsAll, "test_leaves_others_alone"),
    (SaysNothingOfTheBytes, "test_tells_what_it_replaces"),
    (ForgetsTheDay, "test_takes_what_it_is_told"),
    (ForgetsTheLanguage, "test_takes_what_it_is_told"),
    (OrdersASet, "test_is_the_same_elsewhere"),
    (RemembersTheFirst, "test_is_the_same_elsewhere"),
    (SniffsTheFirstByte, "test_sniffing_never_crashes"),
    (AnswersWords, "test_sniffing_never_crashes"),
    (NeedsABlock, "test_never_crashes"),
    (GivesStrings, "test_never_crashes"),
    (DicesTheId, "test_is_deterministic"),
    (SeeksGaps, "test_only_reads"),
    (DropsShortLines, "test_loses_no_text"),
    (LosesTheLastLine, "test_loses_no_text"),
    (ReadsReferences, "test_loses_no_text"),
    (SkimsLongLines, "test_keeps_long_texts"),
    (TakesNumbersForYears, "test_survives_odd_values"),
    (GivesEachLineAnArticle, "test_tells_articles_apart"),
    (PeelsLines, "test_grows_linearly"),
    (CountsBytes, "test_origins_are_exact"),
    (RunsOver, "test_origins_are_exact"),
    (KeepsAnObject, "test_articles_pickle_and_compare_equal"),
    (LetsSurrogatesIn, "test_articles_are_encodable"),
    (StopsQuietly, "test_honours_limits"),
    (AllowsOneMore, "test_honours_limits"),
    (AllowsOneLess, "test_honours_limits"),
    (OpensWhatIsNamed, "test_fetches_nothing"),
    (Aborts, "test_survives_bombs"),
    (Swells, "test_survives_bombs"),
)
