"""Articles for rules and extractors: of a text, of many times an example, of a family of texts."""

from collections.abc import Callable, Iterator, Sequence

from hypothesis import strategies as st

from newsparse.api import read
from newsparse.contracts import Article, Block
from newsparse.testing.strategies import mutations_of
from newsparse.text.characters import legible

#: Each has another length in small letters, in capitals, composed, in UTF-16 or in UTF-8: offsets behind it shift.
ODD = "İßﬁe\u0301😀"
#: Digits that make no date: nines, and those of another script, that a regular expression takes for digits, too.
_DIGITS = tuple(str.maketrans("0123456789", nine * 10) for nine in "9٩")


def article_of(example: str | Article) -> Article:
    """The article of an example, which may be just its text."""
    return example if isinstance(example, Article) else read(example)


@st.composite
def damaged(draw: st.DrawFn, examples: Sequence[Article]) -> Article:
    """One of the examples, as it is or with accidents to the text of one of its blocks."""
    article = draw(st.sampled_from(examples))
    if not article.blocks or draw(st.booleans()):
        return article
    at = draw(st.integers(0, len(article.blocks) - 1))
    words = " ".join(legible(draw(mutations_of(article.blocks[at].text)))[0].split())
    blocks = (*article.blocks[:at], *([Block(text=words)] if words else []), *article.blocks[at + 1 :])
    return Article(blocks=blocks, published=article.published)


def strange(examples: Sequence[Article]) -> Iterator[Article]:
    """Each of the examples, then behind odd characters, and with other digits, so that no number in it is of use."""
    for article in examples:
        yield article
        yield behind_oddities(article)
        yield _reworded(article, lambda text: f"{ODD} {text}")
        for digits in _DIGITS:
            yield _reworded(article, lambda text: text.translate(digits))  # noqa: B023 - called at once


def behind_oddities(article: Article) -> Article:
    """The article behind a paragraph of odd characters."""
    return Article(blocks=(Block(text=ODD), *article.blocks), published=article.published)


def _reworded(article: Article, change: Callable[[str], str]) -> Article:
    blocks = tuple(Block(text=change(block.text), kind=block.kind) for block in article.blocks)
    return Article(blocks=blocks, published=article.published)


def repeated(article: Article) -> Callable[[int], Article]:
    """A family of articles: the blocks of one over and over, a hundredth of the size."""
    return lambda size: article.evolve(blocks=article.blocks * max(1, size // 100))


def of_texts(text: Callable[[int], str]) -> Callable[[int], Article]:
    """A family of articles of a family of texts."""
    return lambda size: read(text(size))
