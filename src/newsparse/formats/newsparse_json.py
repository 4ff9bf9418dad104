"""newsparse's own JSON: one article, a document of several, or a line for each."""

import codecs
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from attrs import frozen

from newsparse.codec import json as codec
from newsparse.contracts import Article, Confidence, Limits, Source
from newsparse.errors import FormatError


@frozen
class NewsparseJson:
    """Lossless: what the serializers `json` and `jsonl` write comes back equal."""

    name: str = codec.FORMAT
    media_types: tuple[str, ...] = ("application/vnd.newsparse+json",)
    suffixes: tuple[str, ...] = (".newsparse.json", ".jsonl")

    def sniff(self, source: Source) -> Confidence:
        """SURE where it begins like a document of ours."""
        head = "".join(_bare(source)[:200].decode("utf-8", "replace").split())
        return Confidence.SURE if head.startswith(f'{{"{codec.KEY}":') else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article | FormatError]:  # noqa: ARG002 - the pipeline counts
        """The articles, one by one; an error in the place of one that is not as it should be. Raises FormatError."""
        data = _bare(source)
        first, _, rest = data.partition(b"\n")
        if not data.strip():
            return ()  # JSON Lines of no article
        if rest.strip() and _is_whole(first):
            return _of_lines(data)
        return _of_document(codec.decode(data))


def _bare(source: Source) -> bytes:
    """The bytes without a byte-order mark, which JSON may do without (RFC 8259, section 8.1)."""
    return source.data.removeprefix(codecs.BOM_UTF8)


def _is_whole(line: bytes) -> bool:
    try:
        codec.decode(line)
    except FormatError:
        return False
    return True


def _of_document(values: Any) -> Iterator[Article | FormatError]:
    if isinstance(values, dict) and "articles" in values:
        given: dict[str, Any] = values  # pyright: ignore[reportUnknownVariableType]
        yield from _of_several(given["articles"], given.get(codec.KEY))
        return
    yield codec.from_json_values(values)


def _of_several(items: Any, schema: Any) -> Iterator[Article | FormatError]:
    if not isinstance(items, list):
        message = f"articles stand in a JSON array, not {type(items).__name__}"
        raise FormatError(message, format=codec.FORMAT)
    given: list[Any] = items  # pyright: ignore[reportUnknownVariableType]
    for number, item in enumerate(given, start=1):
        yield _tried(partial(_of_item, item, schema), f"article {number}")


def _of_item(item: Any, schema: Any) -> Article:
    if not isinstance(item, dict):
        return codec.from_json_values(item)
    values: dict[str, Any] = {codec.KEY: schema, **item}
    return codec.from_json_values(values)


def _of_lines(data: bytes) -> Iterator[Article | FormatError]:
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            yield _tried(partial(_of_line, line), f"line {number}")


def _of_line(line: bytes) -> Article:
    return codec.from_json_values(codec.decode(line))


def _tried(read: Callable[[], Article], where: str) -> Article | FormatError:
    """The article, or the error that says where it stands."""
    try:
        return read()
    except FormatError as error:
        return FormatError(f"{where}: {error.args[0]}", format=codec.FORMAT)
