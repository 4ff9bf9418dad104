"""What a wire could not carry, found by reading back what was written."""

from collections.abc import Iterator

import attrs

from newsparse.contracts import Article, InputFormat, Limits, Loss, Report, Source
from newsparse.errors import NewsparseError

#: Fields that every reading makes anew: they say how the message was read, not what it says.
_OF_READING = frozenset({"id", "blocks", "cuts", "problems", "provenance", "evidence"})
_HALF_SAID = "not as it was: the wire has 7 bits, and no place for all of it"
_NO_PLACE = "the wire has no place for it"


def report_losses(article: Article, message: str, form: InputFormat, report: Report) -> None:
    """Report each field that does not come back from the message."""
    back = _read_back(message, form)
    if article.blocks and (back is None or back.text != article.text):
        report(Loss(article=article.id, field="blocks", reason=_text_lost(article.text)))
    for name, default in _fields():
        said, read = getattr(article, name), getattr(back, name, default)
        if said not in {default, read}:
            report(Loss(article=article.id, field=name, reason=_HALF_SAID if read != default else _NO_PLACE))
    if article.evidence:
        report(Loss(article=article.id, field="evidence", reason=_NO_PLACE))


def _fields() -> Iterator[tuple[str, object]]:
    return ((each.name, each.default) for each in attrs.fields(Article) if each.name not in _OF_READING)


def _text_lost(text: str) -> str:
    """Why the text is not as it was."""
    beyond = sorted({character for character in text if not character.isascii()})
    if not beyond:
        return "spaces, or marks that the wire gives a meaning, are not as they were"
    named = " ".join(beyond[:20])
    return f"{len(beyond):,} kinds of characters are beyond 7 bits and were set otherwise: {named}"


def _read_back(message: str, form: InputFormat) -> Article | None:
    try:
        (article,) = form.read(Source.of_text(message), Limits())
    except (NewsparseError, ValueError):
        return None
    return article if isinstance(article, Article) else None
