"""The ids of items that say none, where a file holds several."""

from newsparse.contracts import Article, Source


def numbered(article: Article, source: Source, number: int) -> Article:
    """The article; from the second of a source on, with its number in an id that was made of the source's bytes."""
    made = f"sha256:{source.sha256}"
    return article.evolve(id=f"{made}#{number}") if number > 1 and article.id in {"", made} else article
