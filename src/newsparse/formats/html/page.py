"""Web pages."""

from collections.abc import Iterable

from attrs import frozen

from newsparse.contracts import Article, Confidence, Limits, Problem, ProblemCode, Source
from newsparse.formats.html.charset import declared
from newsparse.formats.html.fusion import fields
from newsparse.formats.html.target import PageTarget
from newsparse.formats.html.witnesses import Witnesses
from newsparse.markup.addresses import resolver
from newsparse.markup.parser import read_html

_SAMPLE = 4096
_SIGNS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<title", b"<script", b"<meta")


@frozen
class HtmlPage:
    """One article; a block of each paragraph, heading, list item, caption, ... that the page shows.

    Nothing is judged here: menus, advertisements and comments are blocks like the story's own.
    """

    name: str = "html"
    media_types: tuple[str, ...] = ("text/html", "application/xhtml+xml")
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def sniff(self, source: Source) -> Confidence:
        """SURE where it begins with HTML's own words, LIKELY where they stand near its beginning.

        A fragment that begins with a tag (`<p>`) is LIKELY where the source's name or media type says that it is HTML.
        """
        head = source.data[:_SAMPLE].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x0c").lower()
        if head.startswith((b"<!doctype html", b"<html")):
            return Confidence.SURE
        named = source.suffix in self.suffixes or (source.media_type or "").partition(";")[0] in self.media_types
        signed = named or any(sign in head for sign in _SIGNS)
        return Confidence.LIKELY if head.startswith(b"<") and signed else Confidence.NO

    def read(self, source: Source, limits: Limits) -> Iterable[Article]:
        """One article. Raises LimitExceededError where the page has more elements or blocks than `limits` allows."""
        if source.encoding is None:
            source = source.with_hints(encoding=declared(source.data))
        target, broken = _gathered(source, limits)
        problems = [*source.decoding_problems(), *_problems(target, broken)]
        given = fields(Witnesses(target.facts), target.blocks, source.url, resolver(source.url))
        if source.timestamp is not None:
            given["published"] = source.timestamp
        if source.language is not None:
            given["language"] = source.language
        yield Article(
            blocks=tuple(target.blocks),
            id=f"sha256:{source.sha256}",
            url=source.url,
            problems=tuple(problems),
            provenance=source.provenance(self.name),
            **given,
        )


def _gathered(source: Source, limits: Limits) -> tuple[PageTarget, str | None]:
    """The page's blocks and facts, and why the parser gave up, if it did.

    Where an element that is not shown is never closed, the page is read again with what stands in it.
    """
    resolved, data, shown = resolver(source.url), _utf8(source), frozenset[str]()
    while True:
        target, broken = read_html(data, PageTarget(limits, resolved, shown))
        if target.swallower is None or target.swallower in shown:
            return target, broken
        shown |= {target.swallower}


def _utf8(source: Source) -> bytes:
    """The text of a page as UTF-8: mostly the bytes that came."""
    decoded = source.decoded
    if source.is_text or decoded.encoding != "utf-8" or decoded.replaced or decoded.contradicted is not None:
        return decoded.text.encode()
    return source.data


def _problems(target: PageTarget, broken: str | None) -> Iterable[Problem]:
    if broken is not None:
        yield Problem(code=ProblemCode.BROKEN_MARKUP, message=f"the parser gave up: {broken}")
    elif not target.ended:
        message = "a quotation mark, comment or element is never closed; the rest of the page stands in it, unread"
        yield Problem(code=ProblemCode.BROKEN_MARKUP, message=message)
    if target.flattened:
        message = "the elements stand deeper within each other than the limit; their text is kept, their places are not"
        yield Problem(code=ProblemCode.BROKEN_MARKUP, message=message)
    if not target.blocks:
        yield Problem(code=ProblemCode.EMPTY, message="the page shows no text")
