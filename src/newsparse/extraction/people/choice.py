"""In which language an article is read."""

from newsparse.contracts import Article
from newsparse.extraction.people.lexicon import DEFAULT
from newsparse.text.languages import language_in
from newsparse.text.languages import language_of as evident


def language_of(article: Article) -> str:
    """The language that the article says it is in, unless its text is clearly in another.

    Where it says none, the one whose small words it has, else English.
    """
    if article.language:
        return language_in(article.text, article.language)
    return evident(article.text) or DEFAULT
