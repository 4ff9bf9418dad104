"""Articles for rules and extractors: of a text, of many times an example, of a family of texts."""

from collections.abc import Callable, Iterator, Sequence

from hypothesis import strategies as st

from newsparse.api import read
from newsparse.contracts import Article, Block
from newsparse.testing.strategies import mutations_of
from newsparse.text.characters import legible

#: Each has another length in small letters, in capitals, composed, in UTF-16 or in UTF-8: offsets behind it shift.
_ODD = "İßﬁe\u0301😀“"


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


def shifted(examples: Sequence[Article]) -> Iterator[Article]:
    """Each of the examples, then with odd characters before its first block, and before each."""
    for article in examples:
        yield article
        yield Article(blocks=(Block(text=_ODD), *article.blocks), published=article.published)
        blocks = tuple(Block(text=f"{_ODD} {block.text}", kind=block.kind) for block in article.blocks)
        yield Article(blocks=blocks, published=article.published)


def repeated(article: Article) -> Callable[[int], Article]:
    """A family of articles: the blocks of one over and over, a hundredth of the size."""
    return lambda size: article.evolve(blocks=article.blocks * max(1, size // 100))


def of_texts(text: Callable[[int], str]) -> Callable[[int], Article]:
    """A family of articles of a family of texts."""
    return lambda size: read(text(size))
