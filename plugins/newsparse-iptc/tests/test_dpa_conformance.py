"""dpa's digitalwires keep every promise that newsparse makes of a format."""

import json
from html import escape

from newsparse.testing import FormatConformance
from newsparse_iptc import DpaDigitalwires

STORY = {
    "format": "digitalwires@0.9.1",
    "urn": "urn:newsml:example.org:20240506:ferry",
    "version": 2,
    "version_created": "2024-05-06T07:08:09+02:00",
    "embargoed": "2024-05-06T09:00:00",
    "pubstatus": "usable",
    "signal": "sig:correction",
    "language": "de",
    "urgency": 4,
    "headline": "Fähre fährt wieder",
    "kicker": "Verkehr",
    "article_html": '<section class="main"><p>Die <b>Fähre</b> fährt.</p><p>MORE</p></section>',
    "linkbox_html": '<section><ul><li><a href="https://example.org/">Fahrplan</a></li></ul></section>',
    "ednotes": [{"role": "x:contacts", "ednote": "Anna Kovacs, Hafen", "is_publishable": False}],
    "notepad": {"header_html": "<h3>Notizblock</h3>", "public_html": "<p>Bilder folgen.</p>", "nonpublic_html": None},
    "associations": [
        {
            "type": "image",
            "headline": "Die Fähre",
            "caption": "Am Kai.",
            "renditions": [{"url": "https://example.org/1.jpg", "width": 640, "height": 480}],
        }
    ],
    "categories": [
        {"type": "dnltype:dpasubject", "name": "Verkehr", "qcode": "medtop:20000337"},
        {"type": "dnltype:geosubject", "name": "Hafen", "qcode": "dpacity:7"},
        {"type": "dnltype:creator", "name": "Anna Kovacs", "qcode": None},
        {"type": "dnltype:wire", "name": "bdt", "qcode": "dpasrv:bdt"},
    ],
    "quay": {"number": 7},
}


class TestDpaDigitalwires(FormatConformance):
    """The format."""

    format = DpaDigitalwires()
    examples = (json.dumps(STORY).encode(), json.dumps([STORY, STORY], ensure_ascii=False).encode())

    def carrying(self, text: str) -> bytes:
        """A story with the text as a paragraph."""
        html = str(STORY["article_html"]).replace("MORE", escape(text))
        return json.dumps({**STORY, "article_html": html}).encode()
