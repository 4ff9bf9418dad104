"""NewsML 1 as it is found."""

import pytest

from newsparse.contracts import Article, BlockKind, Limits, MediaKind, ProblemCode, Source
from newsparse.errors import FormatError
from newsparse_iptc import NewsMl1
from newsparse_iptc.concepts import SUBJECT_CODES

IDENTITY = """<Identification><NewsIdentifier><ProviderId>example.org</ProviderId><DateId>20240506</DateId>\
<NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision="0" Update="{update}">{revision}</RevisionId>\
<PublicIdentifier>urn:newsml:example.org:20240506:ferry:{revision}</PublicIdentifier></NewsIdentifier></Identification>"""


def item(component="", *, management="", update="N", revision=1):
    identity = IDENTITY.format(update=update, revision=revision)
    return f"<NewsItem>{identity}<NewsManagement>{management}</NewsManagement>{component}</NewsItem>"


def newsml(*items, envelope="", attributes=""):
    return f"<NewsML{attributes}>{envelope}{''.join(items)}</NewsML>"


def read_all(text):
    return [each for each in NewsMl1().read(Source(data=text.encode()), Limits()) if isinstance(each, Article)]


def read(component="", **about):
    (article,) = read_all(newsml(item(component, **about)))
    return article


def content(data, *, about="", role=""):
    named = f'<Role FormalName="{role}"/>' if role else ""
    return f"<NewsComponent>{named}<ContentItem>{about}<DataContent>{data}</DataContent></ContentItem></NewsComponent>"


def texts(article):
    return [block.text for block in article.blocks]


@pytest.mark.parametrize("attributes", ["", ' Version="1.2"', ' xmlns="http://iptc.org/std/NewsML/2003-10-10/"'])
def test_every_item_is_read_whatever_the_version_says(attributes):
    articles = read_all(newsml(item(content("One.")), item(content("Two.")), attributes=attributes))
    assert [texts(article) for article in articles] == [["One."], ["Two."]]


def test_an_item_within_an_item_is_an_article_of_its_own():
    inner = f"<NewsComponent>{item(content('Inner.'))}</NewsComponent>"
    assert [texts(each) for each in read_all(newsml(item(content("Outer.") + inner)))] == [["Outer."], ["Inner."]]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<nitf><body><body.content><p>A <em>b</em> c.</p></body.content></body></nitf>", ["A b c."]),
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ('<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>One.</p></body></html>', ["One."]),
        ("<![CDATA[<p>One.</p><p>Two <b>bold</b>.</p>]]>", ["One.", "Two bold."]),
        ("One.\nTwo.", ["One.", "Two."]),
    ],
)
def test_bodies_of_every_kind_are_read_at_any_depth(data, expected):
    deep = content(data)
    for _ in range(5):
        deep = f"<NewsComponent>{deep}</NewsComponent>"
    assert texts(read(deep)) == expected


def test_an_encoded_text_is_decoded_and_what_is_none_is_told():
    def encoded(data):
        return (
            f'<NewsComponent><ContentItem><Encoding Notation="Base64">{data}</Encoding></ContentItem></NewsComponent>'
        )

    assert texts(read(encoded("<DataContent>VGhlIGJyaWRnZS4=</DataContent>"))) == ["The bridge."]
    broken = read(encoded("<DataContent>////</DataContent>"))
    assert not broken.blocks
    assert any(problem.code is ProblemCode.BAD_VALUE for problem in broken.problems)
    assert broken.extra[-1].value == "////"


def test_of_alternatives_the_first_is_taken_and_the_others_are_kept():
    both = f'<NewsComponent EquivalentsList="yes">{content("One.")}{content("Eins.")}</NewsComponent>'
    article = read(both)
    assert texts(article) == ["One."]
    assert ("NewsComponent[2]", "Eins.") in {(extra.key, extra.value) for extra in article.extra}
    forms = "".join(
        f'<ContentItem><Format FormalName="{form}"/><DataContent>{form}</DataContent></ContentItem>' for form in "AB"
    )
    assert texts(read(f"<NewsComponent>{forms}</NewsComponent>")) == ["A"]


def test_roles_say_what_a_text_is():
    component = "".join(content(role, role=role) for role in ("HeadLine", "Abstract", "Caption", "Main"))
    article = read(f"<NewsComponent>{component}</NewsComponent>")
    assert article.summary == "Abstract"
    kinds = [BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PARAGRAPH]
    assert [(block.text, block.kind) for block in article.blocks] == list(
        zip(("HeadLine", "Caption", "Main"), kinds, strict=True)
    )


def test_a_style_sheet_is_no_text():
    article = read(content("p {}", about='<Format FormalName="CSS"/>'))
    assert not article.blocks


def test_renditions_of_a_picture_are_one_medium_with_its_caption():
    files = "".join(
        f'<ContentItem Href="{name}.jpg"><MimeType FormalName="image/jpeg"/><Characteristics>'
        f'<Property FormalName="PixelWidth" Value="{width}"/></Characteristics></ContentItem>'
        for name, width in (("a", "64"), ("b", "640"))
    )
    lines = "<NewsLines><HeadLine>The quay.</HeadLine><CreditLine>HP</CreditLine></NewsLines>"
    (medium,) = read(f"<NewsComponent>{lines}{files}</NewsComponent>").media
    assert (medium.kind, medium.caption_raw, medium.credit) == (MediaKind.PICTURE, "The quay.", "HP")
    assert [file.width for file in medium.renditions] == [64, 640]


def test_lines_are_read_whole():
    lines = "<NewsLines><HeadLine>Ferry <Origin>is</Origin> back</HeadLine><ByLine>By <b>Anna</b></ByLine></NewsLines>"
    article = read(f"<NewsComponent>{lines}</NewsComponent>")
    assert article.headline == "Ferry is back"
    assert article.byline is not None
    assert article.byline.text == "By Anna"


@pytest.mark.parametrize("status", ["Usable", "usable", "USABLE"])
@pytest.mark.parametrize("name", ["DescriptiveMetadata", "DescriptiveMetada"])
def test_spellings_do_not_matter(status, name):
    subjects = '<SubjectCode><Subject FormalName="10000000"/><SubjectDetail FormalName="x"/></SubjectCode><Genre/>'
    article = read(
        f"<NewsComponent><{name}>{subjects}</{name}></NewsComponent>", management=f'<Status FormalName="{status}"/>'
    )
    assert article.status == "usable"
    assert [(each.scheme, each.code) for each in article.subjects] == [(SUBJECT_CODES, "10000000"), (None, "x")]
    assert article.genres == ()


@pytest.mark.parametrize(
    ("management", "update", "revision", "action"),
    [
        ('<Status FormalName="Usable"/>', "N", 1, "new"),
        ('<Status FormalName="Usable"/>', "N", 2, "update"),
        ('<Status FormalName="Usable"/>', "U", 2, "update"),
        ('<Status FormalName="Usable"/><Instruction FormalName="Correction"/>', "N", 2, "correction"),
        ('<Status FormalName="Canceled"/>', "N", 2, "cancel"),
        ('<Status FormalName="Withheld"/>', "N", 1, "hold"),
    ],
)
def test_what_became_of_the_story_is_told_by_the_table(management, update, revision, action):
    article = read(management=management, update=update, revision=revision)
    assert article.action == action
    assert article.evidence


def test_the_identifier_is_the_same_from_revision_to_revision():
    one, two = read(), read(revision=2)
    assert one.id == two.id == "urn:newsml:example.org:20240506:ferry"
    assert (one.version, two.version) == ("1", "2")


def test_what_will_be_usable_is_embargoed_until_then():
    moment = "<DateAndTime>20300101T090000Z</DateAndTime>"
    change = f'<StatusWillChange><FutureStatus FormalName="{{}}"/>{moment}</StatusWillChange>'
    usable, canceled = (read(management=change.format(status)) for status in ("Usable", "Canceled"))
    assert usable.embargoed_until is not None
    assert usable.expires is None
    assert canceled.expires is not None
    assert canceled.embargoed_until is None


def test_priority_is_an_attribute_of_the_envelope_and_not_the_urgency():
    envelope = '<NewsEnvelope><DateAndTime>20240506T070000Z</DateAndTime><Priority FormalName="2"/></NewsEnvelope>'
    (article,) = read_all(newsml(item(management='<Urgency FormalName="5"/>'), envelope=envelope))
    assert (article.priority, article.urgency) == ("2", 5)


@pytest.mark.parametrize("text", ["<NewsML/>", "<rss/>", "<NewsML><Catalog/></NewsML>"])
def test_what_has_no_item_is_refused(text):
    with pytest.raises(FormatError):
        read_all(text)


def test_what_is_missing_is_told():
    (article,) = read_all("<NewsML><NewsItem/></NewsML>")
    assert {problem.code for problem in article.problems} == {ProblemCode.MISSING_VALUE}
