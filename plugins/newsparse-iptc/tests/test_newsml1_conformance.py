"""NewsML 1 keeps every promise that newsparse makes of a format."""

from html import escape

from newsparse.testing import FormatConformance
from newsparse_iptc import NewsMl1

STORY = """\
<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2">
  <NewsEnvelope><SentFrom><Party FormalName="Harbour Press"/></SentFrom>
    <DateAndTime>20240506T070809+0200</DateAndTime><Priority FormalName="4"/></NewsEnvelope>
  <NewsItem xml:lang="en">
    <Identification><NewsIdentifier>
      <ProviderId>example.org</ProviderId><DateId>20240506</DateId><NewsItemId>ferry</NewsItemId>
      <RevisionId PreviousRevision="1" Update="U">2</RevisionId>
      <PublicIdentifier>urn:newsml:example.org:20240506:ferry:2U</PublicIdentifier>
    </NewsIdentifier></Identification>
    <NewsManagement>
      <NewsItemType FormalName="News"/><FirstCreated>20240505T060000Z</FirstCreated>
      <ThisRevisionCreated>20240506T070809+0200</ThisRevisionCreated><Status FormalName="USABLE"/>
      <Urgency FormalName="3"/>
    </NewsManagement>
    <NewsComponent>
      <NewsLines><HeadLine>Ferry <Origin>is</Origin> back</HeadLine><SlugLine>ferry</SlugLine></NewsLines>
      <DescriptiveMetada><SubjectCode><Subject FormalName="10000000"/></SubjectCode></DescriptiveMetada>
      <NewsComponent><Role FormalName="Main"/><ContentItem><DataContent>
        <nitf><body><body.content><p>The <em>ferry</em> runs.</p><p>MORE</p></body.content></body></nitf>
      </DataContent></ContentItem></NewsComponent>
      <NewsComponent><NewsLines><HeadLine>The quay</HeadLine></NewsLines>
        <ContentItem Href="https://example.org/1.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>
    </NewsComponent>
  </NewsItem>
  <NewsItem>
    <Identification/><NewsManagement/>
    <NewsComponent><ContentItem><Encoding Notation="base64"><DataContent>VGhlIGJyaWRnZS4=</DataContent></Encoding>
    </ContentItem></NewsComponent>
  </NewsItem>
</NewsML>
"""


class TestNewsMl1(FormatConformance):
    """The format."""

    format = NewsMl1()
    examples = (STORY.encode(), STORY.replace("UTF-8", "iso-8859-1").replace("MORE", "Déjà là").encode("latin-1"))

    def carrying(self, text: str) -> bytes:
        """A story with the text as a paragraph."""
        return STORY.replace("MORE", escape(text)).encode("utf-8", "replace")
