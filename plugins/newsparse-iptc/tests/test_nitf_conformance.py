"""NITF keeps every promise that newsparse makes of a format and of a serializer."""

from html import escape

from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_iptc import Nitf, NitfWriter

FERRY = """<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN" baselang="en">
  <head>
    <title>Ferry is back</title>
    <meta name="desk" content="harbour"/>
    <tobject tobject.type="news">
      <tobject.property tobject.property.type="Feature"/>
      <tobject.subject tobject.subject.refnum="10000000" tobject.subject.type="Leisure"/>
      <tobject.subject tobject.subject.ipr="HP" tobject.subject.refnum="H7"/>
    </tobject>
    <docdata management-status="embargoed">
      <doc-id regsrc="HP" id-string="ferry-17"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20240506T070809+0200"/>
      <date.release norm="20240507T060000+0200"/>
      <du-key key="ferry" version="2"/>
      <key-list><keyword key="ferry"/></key-list>
      <identified-content><person idsrc="hp" value="17">Anna Kovacs</person></identified-content>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Ferry is <em>back</em></hl1><hl2>After three years</hl2></hedline>
      <byline>By <person>Bela Novak</person><byttl>Harbour Press</byttl></byline>
      <dateline><location>ISLE TOWN</location>, <story.date norm="20240506">May 6</story.date></dateline>
      <abstract>The ferry runs again.</abstract>
    </body.head>
    <body.content>
      <block>
        <p lede="true">The <person>ferry</person> runs <a href="https://example.org/x">again</a>.</p>
        <hl2>Waiting</hl2>
        <table><tr><td>Mon</td><td>9</td></tr></table>
        <ul><li>Daily</li><li>At nine</li></ul>
        <media media-type="image">
          <media-reference source="https://example.org/f.jpg" mime-type="image/jpeg" width="800" height="600"/>
          <media-caption>The ferry on <em>Monday</em>.</media-caption>
          <media-producer>Cora Lind</media-producer>
        </media>
        <bq><block><p>We waited three years.</p></block></bq>
      </block>
    </body.content>
    <body.end><tagline>Call the harbour.</tagline></body.end>
  </body>
</nitf>
"""
BARE = '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><pre>One\nTwo</pre></body.content></body></nitf>'
SEVERAL = f"<nitf-documents>{BARE}{BARE}</nitf-documents>"


class TestNitf(FormatConformance):
    """The format."""

    format = Nitf()
    examples = (FERRY.encode(), BARE.encode(), SEVERAL.encode())

    def carrying(self, text: str) -> bytes:
        """A document with the text as a paragraph."""
        return f"<nitf><body><body.content><p>First.</p><p>{escape(text)}</p></body.content></body></nitf>".encode()


class TestNitfWriter(SerializerConformance):
    """The serializer."""

    serializer = NitfWriter()
    reader = Nitf()
