"""Writing bulletins."""

from collections.abc import Iterator, Sequence

from attrs import fields, frozen

from newsparse.contracts import Article, Limits, Loss, Report, Source
from newsparse.errors import FormatError
from newsparse_sample.reader import FIRST_LINE, NAME, PAGE_BREAK, Bulletin

#: Fields that every reading makes anew: they say how the bulletin was read, not what it says.
_OF_READING = frozenset({"id", "blocks", "problems", "provenance"})


@frozen
class BulletinWriter:
    """Writes bulletins. A serializer is any object with these three attributes and one method."""

    name: str = NAME
    media_type: str = f"text/x-{NAME}"
    suffix: str = f".{NAME}"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The articles as bulletins. What cannot be read back from them is reported as lost."""
        pages: list[str] = []
        for article in articles:
            page = "\n".join(_lines(article))
            for field in _lost(article, page):
                report(Loss(article=article.id, field=field, reason="a bulletin has no way to say it"))
            pages.append(page)
        return PAGE_BREAK.join(pages).encode("utf-8", "replace")


def _lines(article: Article) -> Iterator[str]:
    yield FIRST_LINE
    if article.headline is not None:
        yield _header("Headline", article.headline)
    if article.language is not None:
        yield _header("Language", article.language)
    for extra in article.extra:
        yield _header(extra.key, extra.value)
    yield ""
    yield from article.text.split("\n\n")


def _header(key: str, value: str) -> str:
    """A header, on one line whatever is in it."""
    return " ".join(f"{key}: {value}".splitlines())


def _lost(article: Article, page: str) -> Iterator[str]:
    """The fields of an article that do not come back from its page."""
    back = _read_back(page)
    if back.text != article.text:
        yield "blocks"
    for field in fields(Article):
        if field.name not in _OF_READING and getattr(article, field.name) not in {
            field.default,
            getattr(back, field.name),
        }:
            yield field.name


def _read_back(page: str) -> Article:
    try:
        (article,) = Bulletin().read(Source.of_text(page), Limits())
    except FormatError:
        return Article()
    return article
