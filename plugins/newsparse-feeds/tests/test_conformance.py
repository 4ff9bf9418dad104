"""Feeds keep every promise that newsparse makes of a format and of a serializer."""

import json
from html import escape
from pathlib import Path

from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_feeds import Atom, AtomWriter, JsonFeed, JsonFeedWriter, Rss, RssWriter

FIXTURES = Path(__file__).parent / "fixtures"
RSS, RDF, ATOM, OLD_ATOM, JSON = (
    (FIXTURES / name).read_bytes()
    for name in ("harbour.rss", "harbour.rdf", "harbour.atom", "old.atom", "harbour.json")
)


class TestRss(FormatConformance):
    """The format RSS."""

    format = Rss()
    examples = (RSS, RDF, RSS.decode().replace("utf-8", "iso-8859-1").encode("latin-1", "replace"))

    def carrying(self, text: str) -> bytes | None:
        """A feed with the text in a paragraph of an item; none where it holds C1 controls, which are set right."""
        if any("\x80" <= character <= "\x9f" for character in text):
            return None
        paragraph = escape(f"<p>{escape(text)}</p>")
        return f"<rss><channel><item><description>{paragraph}</description></item></channel></rss>".encode()


class TestAtom(FormatConformance):
    """The format Atom."""

    format = Atom()
    examples = (ATOM, OLD_ATOM)

    def carrying(self, text: str) -> bytes:
        """A feed with the text in an entry."""
        atom = 'xmlns="http://www.w3.org/2005/Atom"'
        return f"<feed {atom}><entry><content>{escape(text)}</content></entry></feed>".encode()


class TestJsonFeed(FormatConformance):
    """The format JSON Feed."""

    format = JsonFeed()
    examples = (JSON,)

    def carrying(self, text: str) -> bytes:
        """A feed with the text in an item."""
        version = "https://jsonfeed.org/version/1.1"
        return json.dumps({"version": version, "items": [{"id": "1", "content_text": text}]}).encode()


class TestJsonFeedWriter(SerializerConformance):
    """Writing JSON Feed."""

    serializer = JsonFeedWriter()
    reader = JsonFeed()


class TestRssWriter(SerializerConformance):
    """Writing RSS."""

    serializer = RssWriter()
    reader = Rss()


class TestAtomWriter(SerializerConformance):
    """Writing Atom."""

    serializer = AtomWriter()
    reader = Atom()
