"""What a format could not carry: told by reading back what was written, so that no list of fields can be wrong."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import attrs

from newsparse.contracts.protocols import InputFormat, Loss, LossKind, Report
from newsparse.errors import NewsparseError
from newsparse.model.article import Article
from newsparse.model.dateline import Dateline
from newsparse.model.limits import Limits
from newsparse.model.note import Byline, Rights
from newsparse.model.source import Source
from newsparse.model.timestamp import Timestamp

#: What another reading makes anew. That it differs is no loss.
_OF_READING = frozenset({"blocks", "cuts", "provenance", "problems", "id", "evidence"})
_NO_PLACE = "the format has no place for it"
_NOT_WHOLE = "not all of it could be written"
_PLACE = "it is there, but not where in the text it was read from"
_MOMENT = "it is the same moment, in the format's own words"
_WORDING = "it says the same, in the format's own words"
_BEFORE = "it stands in the text, before the story"
_BEHIND = "what was lifted from its beginning stands there again"
#: Fields in which values say how they stood in their source.
_OF_SOURCE: Mapping[str, Any] = {"raw": None, "name_raw": None, "lifted_from": ()}
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
    if field == "blocks" and _without(back.text, article) == article.text:
        return LossKind.REWORDED, _BEHIND
    if field != "blocks" and _is_within(_bare(before), _bare(after)):
        told = isinstance(before, Timestamp)
        return LossKind.REWORDED, _MOMENT if told else _PLACE if _unplaced(before) == after else _WORDING
    if (said := _words(before)) and back.text.count(said) > article.text.count(said):
        return LossKind.REWORDED, _BEFORE
    if after == getattr(attrs.fields(Article), field).default:
        return LossKind.DROPPED, reasons.get(field, _NO_PLACE)
    return LossKind.CHANGED, reasons.get(field, _NOT_WHOLE)


def _words(value: Any) -> str | None:
    """The words of what stands before a story where a format has no place for it: a byline, a dateline."""
    return value.text if isinstance(value, Byline) else value.raw.strip() if isinstance(value, Dateline) else None


def _without(text: str, article: Article) -> str:
    """A text without the byline and the dateline at its beginning."""
    byline = article.byline.text if article.byline else ""
    opening = article.dateline.opening.strip() if article.dateline else ""
    return text.removeprefix(byline).lstrip().removeprefix(opening).lstrip()


def _bare(value: Any) -> Any:
    """A value, or a row of values, without how they stood in their source and what was only read from their words."""
    if (row := _row(value)) is not None:
        return tuple(map(_bare, row))
    if isinstance(value, str):
        return " ".join(value.split())
    if not attrs.has(value.__class__):
        return value
    told = {field.name: _bare(getattr(value, field.name)) for field in attrs.fields(value.__class__)}
    told |= {name: empty for name, empty in _OF_SOURCE.items() if name in told}
    if isinstance(value, Dateline):
        told |= {"raw": _bare(value.raw), "country": None, "date": None}
    if isinstance(value, Rights) and str(value.year) in value.text:
        told["year"] = None
    return attrs.evolve(value, **told)


def _is_within(value: Any, more: Any) -> bool:
    """Whether a value, or a row of values, is another one, which may say more, unless it is a moment."""
    one, other = _row(value), _row(more)
    if one is not None and other is not None:
        return len(one) == len(other) and all(_is_within(each, its) for each, its in zip(one, other, strict=True))
    kind: Any = value.__class__
    if kind is not more.__class__ or kind is Timestamp or not attrs.has(kind):
        return bool(value == more)
    told = [field.name for field in attrs.fields(kind) if getattr(value, field.name) != field.default]
    return all(getattr(value, name) == getattr(more, name) for name in told)


def _row(value: Any) -> tuple[Any, ...] | None:
    return cast("tuple[Any, ...]", value) if isinstance(value, tuple) else None


def _unplaced(value: Any) -> Any:
    """A value, or a row of values, without the regions of the text that they were read from."""
    if (row := _row(value)) is not None:
        return tuple(map(_unplaced, row))
    return attrs.evolve(value, lifted_from=()) if getattr(value, "lifted_from", ()) else value
