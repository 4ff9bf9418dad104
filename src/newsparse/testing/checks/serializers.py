"""What a serializer promises."""

from collections.abc import Iterator, Sequence
from typing import cast

import attrs

from newsparse.contracts import Article, Block, Cut, Family, InputFormat, Region, Serializer, Source, Span
from newsparse.model.undo import unextracted
from newsparse.testing.acts import reading, writing
from newsparse.testing.checks.promise import differing_fields, outcome, promise, shown
from newsparse.testing.specimen import full_article

#: What another reading makes anew. That it differs is no loss.
_MADE_BY_READING = frozenset({"blocks", "cuts", "provenance", "problems", "id", "evidence"})

_LONG = "A ferry. " * 999 + "It is back."


def writes_bytes(serializer: Serializer, articles: Sequence[Article]) -> None:
    """Any articles can be written, none at all included, and bytes come out."""
    written = outcome(writing(serializer), articles)
    promise(isinstance(written[0], bytes), f"it refuses articles, or gives no bytes: {shown(written)}")


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


def tells_what_it_drops(serializer: Serializer) -> None:
    """What an article says makes a difference to what is written, or is reported as lost: each field, to the last."""
    whole = full_article()
    told = {loss.field for loss in writing(serializer)([whole])[1]}
    for field, what, more, less in _lessened(whole):
        differs = field in told or _bytes(serializer, [more]) != _bytes(serializer, [less])
        promise(differs, f"{what} makes no difference to what is written, and no loss of {field!r} is reported")
    promise(_bytes(serializer, [whole, whole]) != _bytes(serializer, [whole]), "of two articles only one is written")


def _lessened(whole: Article) -> Iterator[tuple[str, str, Article, Article]]:
    """A field, what of it makes a difference, and an article with it and without."""
    bare = unextracted(whole)
    for field in attrs.fields(Article):
        value = getattr(whole, field.name)
        if field.name not in _MADE_BY_READING and value != field.default:
            yield field.name, f"{field.name} ({shown(value)})", whole, whole.evolve(**{field.name: field.default})
            items = cast("tuple[object, ...]", value if isinstance(value, tuple) else ())
            if len(items) > 1:
                last = f"the last of {len(items)} {field.name} ({shown(items[-1])})"
                yield field.name, last, whole, whole.evolve(**{field.name: items[:-1]})
    yield "blocks", "the text", bare, bare.evolve(blocks=())
    yield "blocks", "the last paragraph", bare, bare.evolve(blocks=bare.blocks[:-1])
    first = bare.blocks[0].text
    cut = Cut(where=Region(0, Span(0, len(first))), text=first, rule="x", family=Family.ADVERTISING)
    yield "blocks", "whether a paragraph was cut", bare, bare.evolve(cuts=(cut,))
    long, shorter = (bare.evolve(blocks=(*bare.blocks, Block(text=text))) for text in (_LONG, _LONG[:-1]))
    yield "blocks", f"the last letter of a text of {len(long.text):,}", long, shorter


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
