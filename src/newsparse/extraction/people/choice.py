"""In which language an article is read."""

from newsparse.contracts import Article
from newsparse.extraction.people.lexicon import DEFAULT
from newsparse.text.languages import language_of as evident


def language_of(article: Article) -> str:
    """The language that the article says it is in, else the one whose small words it has, else English."""
    if article.language:
        return article.language.partition("-")[0].lower()
    return evident(article.text) or DEFAULT
