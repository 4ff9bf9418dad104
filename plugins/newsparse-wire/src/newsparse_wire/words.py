"""What writers of both wires make of an article's fields."""

from collections.abc import Iterator

from newsparse.contracts import Article


def extra_of(article: Article, key: str) -> str | None:
    """The value of an extra field."""
    return next((extra.value for extra in article.extra if extra.key == key), None)


def category_of(article: Article, scheme: str) -> str | None:
    """The code of the first subject of that scheme."""
    return next((subject.code for subject in article.subjects if subject.scheme == scheme), None)


def paragraphs_of(article: Article) -> Iterator[str]:
    """The paragraphs of the story."""
    return (paragraph for paragraph in article.text.split("\n\n") if paragraph)


def sign_of_life(article: Article) -> str | None:
    """The words that tell of a kill, a hold or a correction."""
    match (article.action, article.status):
        case ("cancel", "canceled"):
            return "KILL KILL KILL"
        case ("cancel", _):
            return "PLEASE KILL"
        case ("hold", "withheld"):
            return "HOLD HOLD HOLD"
        case ("hold", _):
            return "PLEASE HOLD"
        case ("correction", _) if not article.corrections:
            return "CORRECTION"
        case _:
            return None
