"""What a serializer promises."""

from collections.abc import Sequence

import attrs

from newsparse.contracts import Article, InputFormat, Serializer, Source
from newsparse.testing.acts import reading, writing
from newsparse.testing.checks.promise import differing_fields, outcome, promise, shown

#: What another reading makes anew. That it differs is no loss.
_MADE_BY_READING = frozenset({"blocks", "cuts", "provenance", "problems", "id", "evidence"})


def writes_bytes(serializer: Serializer, articles: Sequence[Article]) -> None:
    """Any articles can be written, none at all included, and bytes come out."""
    written = outcome(writing(serializer), articles)
    promise(isinstance(written[0], bytes), f"it refuses articles, or gives no bytes: {shown(written)}")


def is_utf8(serializer: Serializer, articles: Sequence[Article]) -> None:
    """What it writes is UTF-8, if its media type is one of text."""
    if serializer.media_type.startswith("text/") or serializer.media_type.endswith(("json", "xml", "jsonl")):
        data = _bytes(serializer, articles)
        promise(data.decode("utf-8", "replace").encode() == data, f"it is not UTF-8: {shown(data)}")


def losses_are_true(serializer: Serializer, articles: Sequence[Article]) -> None:
    """Each loss names one of the articles, a field that has something to say there, and why it is lost."""
    _, losses = writing(serializer)(articles)
    defaults = {attribute.name: attribute.default for attribute in attrs.fields(Article)}
    for loss in losses:
        promise(loss.reason, f"a loss has a reason: {shown(loss)}")
        promise(loss.field in defaults, f"an article has no field {loss.field!r}")
        named = [article for article in articles if article.id == loss.article]
        says = any(getattr(article, loss.field) != defaults[loss.field] for article in named)
        promise(says, f"{loss.field} of {loss.article!r} says nothing, so it cannot be lost")


def gives_back_equal(serializer: Serializer, reader: InputFormat, articles: Sequence[Article]) -> None:
    """What was written is read back equal, and no loss is reported."""
    data, losses = writing(serializer)(articles)
    promise(not losses, f"a lossless format reports losses: {shown(losses)}")
    back = reading(reader)(Source(data=data))
    promise(len(back) == len(articles), f"{len(articles)} articles were written, {len(back)} read back")
    for before, after in zip(articles, back, strict=True):
        promise(before == after, f"read back, it differs: {differing_fields(before, after)}")


def gives_back_what_is_not_lost(serializer: Serializer, reader: InputFormat, articles: Sequence[Article]) -> None:
    """Each field that is not reported as lost is read back equal, and the text too unless `blocks` is lost."""
    data, losses = writing(serializer)(articles)
    lost = {(loss.article, loss.field) for loss in losses}
    back = reading(reader)(Source(data=data))
    promise(len(back) == len(articles), f"{len(articles)} articles were written, {len(back)} read back")
    for before, after in zip(articles, back, strict=True):
        for name in (each.name for each in attrs.fields(Article) if each.name not in _MADE_BY_READING):
            one, other = getattr(before, name), getattr(after, name)
            promise(one == other or (before.id, name) in lost, f"{name} was {shown(one)} and is {shown(other)}")
        same = before.text == after.text or (before.id, "blocks") in lost
        promise(same, f"the text was {shown(before.text)} and is {shown(after.text)}")


def _bytes(serializer: Serializer, articles: Sequence[Article]) -> bytes:
    return writing(serializer)(articles)[0]
