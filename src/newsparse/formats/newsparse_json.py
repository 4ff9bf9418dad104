"""newsparse's own JSON: one article, a document of several, or a line for each."""

import codecs
from collections.abc import Iterable, Iterator
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

    def read(self, source: Source, limits: Limits) -> Iterable[Article]:  # noqa: ARG002 - the pipeline counts
        """The articles, one by one. Raises FormatError with the line where one is not as it should be."""
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


def _of_document(values: Any) -> Iterator[Article]:
    if isinstance(values, dict) and "articles" in values:
        given: dict[str, Any] = values  # pyright: ignore[reportUnknownVariableType]
        yield from _of_several(given["articles"], given.get(codec.KEY))
        return
    yield codec.from_json_values(values)


def _of_several(items: Any, schema: Any) -> Iterator[Article]:
    if not isinstance(items, list):
        message = f"articles stand in a JSON array, not {type(items).__name__}"
        raise FormatError(message, format=codec.FORMAT)
    for item in items:  # pyright: ignore[reportUnknownVariableType]
        yield codec.from_json_values({codec.KEY: schema, **item} if isinstance(item, dict) else item)


def _of_lines(data: bytes) -> Iterator[Article]:
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            try:
                yield codec.from_json_values(codec.decode(line))
            except FormatError as error:
                message = f"line {number}: {error.args[0]}"
                raise FormatError(message, format=codec.FORMAT) from error
