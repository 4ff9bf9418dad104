"""Articles for rules and extractors: of a text, of many times an example, of a family of texts."""

from collections.abc import Callable

from newsparse.api import read
from newsparse.contracts import Article


def article_of(example: str | Article) -> Article:
    """The article of an example, which may be just its text."""
    return example if isinstance(example, Article) else read(example)


def repeated(article: Article) -> Callable[[int], Article]:
    """A family of articles: the blocks of one over and over, a hundredth of the size."""
    return lambda size: article.evolve(blocks=article.blocks * max(1, size // 100))


def of_texts(text: Callable[[int], str]) -> Callable[[int], Article]:
    """A family of articles of a family of texts."""
    return lambda size: read(text(size))
