"""ninjs keeps every promise that newsparse makes of a format and of a serializer."""

import json
from collections.abc import Callable, Mapping
from html import escape
from typing import ClassVar

import pytest

from newsparse.contracts import Article, Limits, Source
from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_iptc import Ninjs, NinjsWriter

THREE = {
    "standard": {"name": "ninjs", "version": "3.1"},
    "uri": "urn:newsml:example.org:20240506:ferry",
    "type": "text",
    "version": "2",
    "versionCreated": "2024-05-06T07:08:09+02:00",
    "pubStatus": "usable",
    "urgency": 4,
    "language": "en",
    "headlines": [{"role": "main", "value": "Ferry is back"}],
    "bodies": [
        {"role": "main", "contentType": "text/html", "value": "<p>The <b>ferry</b> runs.</p><ul><li>Daily</li></ul>"}
    ],
    "subjects": [{"name": "transport", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000337", "relevance": 80}],
    "infoSources": [{"name": "Harbour Press", "role": "agency"}],
}
ONE = {
    "uri": "tag:example.org,2024:bridge",
    "versioncreated": "2024-05-06T07:08:09Z",
    "headline": "Bridge shut",
    "body_text": "The bridge is shut.\n\nIt opens in June.",
    "person": [{"name": "Anna Kovacs", "rel": "about", "scheme": "http://example.org/people/", "code": "17"}],
    "associations": {
        "main": {
            "uri": "http://example.org/bridge",
            "type": "picture",
            "description_text": "The bridge on Monday.",
            "renditions": {"main": {"href": "http://example.org/bridge.jpg", "mimetype": "image/jpeg", "width": 800}},
        }
    },
}
SUPERDESK = {
    "guid": "urn:newsml:localhost:2024-05-06T07:08:09.123456:abc",
    "priority": 5,
    "service": [{"code": "a", "name": "Domestic"}],
    "keywords": ["ferry"],
    "source": "HP",
    "versioncreated": "2024-05-06T07:08:09+0000",
    "headline": "Ferry is back",
    "body_html": "<p>The ferry runs.</p>",
    "body_footer": "<p>Call the harbour.</p>",
}


def nested(depth: int) -> bytes:
    """An item in which lists stand so deep, the item itself counted."""
    return b'{"uri": "urn:x:1", "headline": "Ferry", "deep": %s%s}' % (b"[" * (depth - 1), b"]" * (depth - 1))


class TestNinjs(FormatConformance):
    """The format."""

    format = Ninjs()
    asking: ClassVar[Mapping[str, Callable[[int], bytes]]] = {"max_depth": nested}
    examples = tuple(json.dumps(item).encode() for item in (THREE, ONE, SUPERDESK, [THREE, ONE]))

    def carrying(self, text: str) -> bytes:
        """An item with the text as a paragraph of its body."""
        body = {"contentType": "text/html", "value": f"<p>First.</p><p>{escape(text)}</p><p>Last.</p>"}
        return json.dumps({"uri": "urn:x:1", "bodies": [body]}).encode()


class TestNinjsWriter(SerializerConformance):
    """The serializer."""

    serializer = NinjsWriter()
    reader = Ninjs()


@pytest.mark.parametrize("line", ["<", "a <b> c", "Tom & Ann"])
def test_headlines_that_look_like_markup_come_back_as_headlines_alone(line: str) -> None:
    article = Article(headline=line, alternative_headlines=(f"{line}!",))
    (back,) = Ninjs().read(Source(data=NinjsWriter().write([article], lambda _: None)), Limits())
    assert isinstance(back, Article)
    assert (back.headline, back.alternative_headlines, back.extra) == (line, (f"{line}!",), ())
