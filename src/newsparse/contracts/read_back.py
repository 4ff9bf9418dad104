"""What a format could not carry: told by reading back what was written, so that no list of fields can be wrong."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import attrs

from newsparse.contracts.protocols import InputFormat, Loss, LossKind, Report
from newsparse.errors import NewsparseError
from newsparse.model.article import Article
from newsparse.model.limits import Limits
from newsparse.model.source import Source
from newsparse.model.timestamp import Timestamp

#: What another reading makes anew. That it differs is no loss.
_OF_READING = frozenset({"blocks", "cuts", "provenance", "problems", "id", "evidence"})
_NO_PLACE = "the format has no place for it"
_NOT_WHOLE = "not all of it could be written"
_PLACE = "it is there, but not where in the text it was read from"
_WORDING = "it is the same moment, in the format's own words"
#: Nothing that was read from bytes is refused when it is read back.
_ROOMY = Limits(max_bytes=2**62, max_blocks=2**62, max_items=2**62, max_nodes=2**62, max_depth=2**62)


def report_unread(
    articles: Sequence[Article],
    written: Source,
    reader: InputFormat,
    report: Report,
    reasons: Mapping[str, str] | None = None,
) -> None:
    """Report each field of the articles that does not come back when `reader` reads what was `written` of them.

    For serializers whose format is read as well. `reasons` say of a field ("blocks" for the text) why; for others it is
    told whether nothing of it came back, or something else.
    """
    told = set[tuple[str, str]]()
    for article, back in zip(articles, _read_back(written, reader, len(articles)), strict=True):
        for field in unread_fields(article, back):
            if (article.id, field) not in told:
                told.add((article.id, field))
                kind, reason = _judged(field, article, back, reasons or {})
                report(Loss(article=article.id, field=field, reason=reason, kind=kind))


def unread_fields(article: Article, back: Article) -> list[str]:
    """The fields of an article that another, read back from what was written of it, does not have in the same words."""
    lost = ["blocks"] if article.text != back.text else []
    for field in attrs.fields(Article):
        value = getattr(article, field.name)
        if field.name not in _OF_READING and value not in (field.default, getattr(back, field.name)):
            lost.append(field.name)
    return lost


def _read_back(written: Source, reader: InputFormat, number: int) -> list[Article]:
    """As many articles as were written, empty ones for those that cannot be read."""
    try:
        back = [item if isinstance(item, Article) else Article() for item in reader.read(written, _ROOMY)]
    except NewsparseError:
        back = []
    return back[:number] + [Article()] * (number - len(back))


def _judged(field: str, article: Article, back: Article, reasons: Mapping[str, str]) -> tuple[LossKind, str]:
    """How much of a field is lost, and why."""
    before, after = getattr(article, field), getattr(back, field)
    stamps = isinstance(before, Timestamp) and isinstance(after, Timestamp)
    if stamps and attrs.evolve(before, raw=after.raw) == after:
        return LossKind.REWORDED, _WORDING
    if before != (bare := _unlifted(before)) and bare == after:
        return LossKind.REWORDED, _PLACE
    if after == getattr(attrs.fields(Article), field).default:
        return LossKind.DROPPED, reasons.get(field, _NO_PLACE)
    return LossKind.CHANGED, reasons.get(field, _NOT_WHOLE)


def _unlifted(value: Any) -> Any:
    """A value, or a row of values, without the regions of the text that they were read from."""
    if isinstance(value, tuple):
        return tuple(_unlifted(each) for each in cast("tuple[Any, ...]", value))
    return attrs.evolve(value, lifted_from=()) if getattr(value, "lifted_from", ()) else value
