"""NewsML-G2 keeps every promise that newsparse makes of a format and of a serializer."""

from html import escape

from newsparse.testing import FormatConformance, SerializerConformance
from newsparse_iptc import NewsMlG2, NewsMlG2Writer

ITEM = """\
<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20240506:ferry" version="2"
    standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
  <rightsInfo><copyrightHolder><name>Harbour Press</name></copyrightHolder></rightsInfo>
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nprov:HP"><name>Harbour Press</name></provider>
    <versionCreated>2024-05-06T07:08:09+02:00</versionCreated>
    <embargoed>2024-05-06T09:00:00+02:00</embargoed>
    <pubStatus qcode="stat:usable"/>
    <edNote>Photos follow.</edNote>
    <signal qcode="sig:correction"/>
  </itemMeta>
  <contentMeta>
    <urgency>4</urgency>
    <language tag="en"/>
    <subject qcode="medtop:20000337"><name xml:lang="en">transport</name></subject>
    <subject qcode="hpplace:7" type="cpnat:geoArea"><name>Lower Quay</name></subject>
    <headline>Ferry is back</headline>
    <by>By Anna Kovacs</by>
  </contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml">
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
      <section><p>The <b>ferry</b> runs <a href="https://example.org/">again</a>.</p></section>
      <ul><li>Daily</li></ul>
    </body></html>
  </inlineXML></contentSet>
</newsItem>
"""
PICTURE = """\
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
  <header><sent>2024-05-06T07:00:00Z</sent><sender>example.org</sender><priority>3</priority></header>
  <itemSet>
    <newsItem guid="tag:example.org,2024:picture" standard="NewsML-G2" standardversion="2.20">
      <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_32.xml"/>
      <itemMeta><itemClass qcode="ninat:picture"/><provider literal="HP"/><versionCreated>2024-05-06</versionCreated>
      </itemMeta>
      <contentMeta><description role="drol:caption">The ferry at the quay. (HP Photo/Anna Kovacs)</description>
      </contentMeta>
      <contentSet><remoteContent href="https://example.org/1.jpg" contenttype="image/jpeg" width="640" height="480"/>
      </contentSet>
    </newsItem>
    <conceptItem guid="tag:example.org,2024:concept" standard="NewsML-G2" standardversion="2.35">
      <itemMeta><itemClass qcode="cinat:concept"/><provider/><versionCreated>2024-05-06T00:00:00Z</versionCreated>
      </itemMeta>
      <concept>
        <conceptId qcode="hpplace:7"/><name>Lower Quay</name><definition>Where ferries land.</definition>
      </concept>
    </conceptItem>
  </itemSet>
</newsMessage>
"""


def of_text(text: str) -> bytes:
    """An item with a text as a paragraph."""
    return ITEM.replace("<li>Daily</li>", f"<li>{escape(text)}</li>").encode("utf-8", "replace")


class TestNewsMlG2(FormatConformance):
    """The format."""

    format = NewsMlG2()
    examples = (ITEM.encode(), PICTURE.encode(), ITEM.replace("UTF-8", "UTF-16").encode("utf-16"))

    def carrying(self, text: str) -> bytes:
        """An item with the text as an entry of a list."""
        return of_text(text)


class TestNewsMlG2Writer(SerializerConformance):
    """The serializer."""

    serializer = NewsMlG2Writer()
    reader = NewsMlG2()
