"""What a feed could not carry, found by reading back what was written."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from newsparse.contracts import Article, InputFormat, Limits, Loss, Report, Source, Timestamp
from newsparse.errors import NewsparseError

#: Fields that every reading makes anew: they say how the feed was read, not what it says.
_OF_READING = frozenset({"id", "blocks", "cuts", "problems", "provenance", "evidence"})
_NO_PLACE = "a feed has no place for it"
_HALF_SAID = "not as it was: a feed has no place for all of it"
_WORDING = "the moment is carried, its wording is not"
_TEXT = "white space, or what XML cannot hold, is not as it was"


def report_losses(articles: Sequence[Article], data: bytes, form: InputFormat, report: Report) -> None:
    """Report each field of each article that does not come back from the feed."""
    for article, back in zip(articles, _read_back(data, form, len(articles)), strict=True):
        for field, reason in _lost(article, back):
            report(Loss(article=article.id, field=field, reason=reason))


def _lost(article: Article, back: Article) -> Iterator[tuple[str, str]]:
    if article.blocks and article.text != back.text:
        yield "blocks", _TEXT
    if article.evidence:
        yield "evidence", _NO_PLACE
    for each in attrs.fields(Article):
        said, read = getattr(article, each.name), getattr(back, each.name)
        if each.name not in _OF_READING and said not in {each.default, read}:
            yield each.name, _reason(said, read, each.default)


def _reason(said: object, read: object, default: object) -> str:
    if isinstance(said, Timestamp) and isinstance(read, Timestamp) and said.moment == read.moment:
        return _WORDING
    return _NO_PLACE if read == default else _HALF_SAID


def _read_back(data: bytes, form: InputFormat, number: int) -> Iterable[Article]:
    try:
        back = [each for each in form.read(Source(data=data), Limits()) if isinstance(each, Article)]
    except NewsparseError:
        back = []
    return back if len(back) == number else [Article()] * number
