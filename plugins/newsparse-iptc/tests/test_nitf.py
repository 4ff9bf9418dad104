"""What NITF says, whatever version and dialect, and what writing it keeps."""

import datetime as dt
from typing import Any

import pytest
from lxml import etree

import newsparse
from newsparse.contracts import (
    Agency,
    Article,
    Author,
    Block,
    BlockKind,
    Byline,
    Concept,
    Confidence,
    Correction,
    Extra,
    Mark,
    MarkKind,
    Media,
    MediaKind,
    Name,
    Note,
    NoteKind,
    ProblemCode,
    Region,
    Rendition,
    Rights,
    Source,
    Span,
    Timestamp,
)
from newsparse.errors import FormatError
from newsparse_iptc import Nitf, NitfWriter
from newsparse_iptc.bodies import body_of

CATALOG = newsparse.Catalog(formats=(Nitf(),), serializers=(NitfWriter(),))
CODES = "http://cv.iptc.org/newscodes/subjectcode/"
NITF = "{http://iptc.org/std/NITF/2006-10-18/}"


def read(
    docdata: Any = "",
    body: Any = "<body.content><p>The ferry runs.</p></body.content>",
    *,
    head: Any = "",
    status: Any = None,
) -> Any:
    managed = f' management-status="{status}"' if status else ""
    data = f"<nitf><head>{head}<docdata{managed}>{docdata}</docdata></head><body>{body}</body></nitf>"
    return newsparse.read(data.encode(), catalog=CATALOG)


def head_of(inner: Any) -> Any:
    return read(body=f"<body.head>{inner}</body.head><body.content><p>x</p></body.content>")


def content(inner: Any) -> Any:
    return read(body=f"<body.content>{inner}</body.content>")


def written(article: Any) -> Any:
    losses: list[Any] = []
    data = newsparse.write(article, "nitf", catalog=CATALOG, on_loss=losses.append)
    return etree.fromstring(data), {loss.field: loss.reason for loss in losses}


def again(article: Any) -> Any:
    return newsparse.read(newsparse.write(article, "nitf", catalog=CATALOG), catalog=CATALOG)


# -- the story ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "texts"),
    [
        ("<p><em>Ferry</em> runs <a href='https://x.org/'>again</a> daily</p>", ["Ferry runs again daily"]),
        ("<block id='Main'><block><p>a</p> loose <p>b</p></block></block>", ["a", "loose", "b"]),
        ("<p>The <person>Anna <name.family>Kovacs</name.family></person> ran</p>", ["The Anna Kovacs ran"]),
        ("<pre>One\n  Two</pre>", ["One", "Two"]),
        ("<ul><li>a <em>b</em></li><li><p>c</p></li></ul>", ["a b", "c"]),
        ("<dl><dt>t</dt><dd>d</dd></dl>", ["t", "d"]),
        ("<table><caption>cap</caption><tr><td>x</td><td>y</td></tr></table>", ["cap", "x | y"]),
        ("<bq><block><p>q</p></block><credit>c</credit></bq>", ["q", "c"]),
        (
            "<note><body.content><p>n</p></body.content></note><fn><body.content><p>f</p></body.content></fn>",
            ["n", "f"],
        ),
        ("<hl2 id='x'>Sub <em>head</em></hl2><hr/>tail", ["Sub head", "tail"]),
        ("<p>a<br/>b</p><datasource>s</datasource>", ["a b", "s"]),
        ("<p>1<num>2<frac><numer>3</numer><frac-sep>/</frac-sep><denom>4</denom></frac></num></p>", ["123/4"]),
        ("<unknown>u<p>v</p>w</unknown>", ["u", "v", "w"]),
        ("<!-- not seen --><p>x<!-- nor this -->y</p>", ["xy"]),
    ],
)
def test_every_visible_character_is_in_a_block(inner: Any, texts: Any) -> None:
    assert [block.text for block in content(inner).blocks] == texts


def test_blocks_are_of_the_kinds_that_they_are() -> None:
    inner = "<hl2>h</hl2><p>p</p><ul><li>l</li></ul><bq><block><p>q</p></block></bq>"
    inner += "<table><tr><td>a</td><td>b</td></tr></table>"
    kinds = [block.kind for block in content(inner).blocks]
    assert kinds == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTATION,
        BlockKind.TABLE_ROW,
    ]


def test_the_end_of_the_body_is_read_too() -> None:
    article = read(
        body="<body.content><p>a</p></body.content><body.content><p>b</p></body.content><body.end><tagline>c</tagline><bibliography>d</bibliography></body.end>"
    )
    assert article.text == "a\n\nb\n\nc\n\nd"


def test_media_are_told_apart_from_the_text() -> None:
    article = content(
        "<p>a</p><media media-type='video'><media-metadata name='place' value='Pier'/>"
        "<media-reference source='https://x.org/1.mp4' mime-type='video/mp4' width='640' height='x' "
        "alternate-text='alt' source-credit='HP'>ref</media-reference>"
        "<media-object encoding='base64'>AAAA</media-object>"
        "<media-caption>The <em>pier</em></media-caption><media-producer>Cora Lind</media-producer></media>"
    )
    assert article.text == "a"
    assert [(b.kind, b.text) for b in article.blocks[1:]] == [
        (BlockKind.CAPTION, "The pier"),
        (BlockKind.LABEL, "Cora Lind"),
    ]
    assert article.media == (
        Media(
            kind=MediaKind.VIDEO,
            url="https://x.org/1.mp4",
            caption_raw="The pier",
            credit="HP",
            photographer="Cora Lind",
            alt="alt",
            place="Pier",
            renditions=(Rendition(url="https://x.org/1.mp4", media_type="video/mp4", width=640),),
        ),
    )


def test_nitf_within_another_format_gives_its_media_too() -> None:
    inner = "<p>a</p><media media-type='image'><media-reference source='https://x.org/1.jpg'/></media>"
    root: Any = etree.fromstring(
        f"<inlineXML><nitf><body><body.content>{inner}</body.content></body></nitf></inlineXML>"
    )
    body = body_of(root, newsparse.Limits())
    assert [block.text for block in body.blocks] == ["a"]
    assert [media.url for media in body.media] == ["https://x.org/1.jpg"]


# -- what stands above it -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "headline", "others"),
    [
        ("<hedline><hl1>Ferry <em>is</em> back</hl1><hl2>At last</hl2></hedline>", "Ferry is back", ("At last",)),
        ("<hedline>Ferry is back</hedline>", "Ferry is back", ()),
        ("<hedline><hl2>Only this</hl2></hedline>", None, ("Only this",)),
        ("<hedline><hl1>One</hl1></hedline><hedline><hl1>Two</hl1></hedline>", "One", ("Two",)),
        ("<hedline><hl1><lang>F</lang>erry</hl1></hedline>", "Ferry", ()),
    ],
)
def test_headlines_are_whole_whatever_is_in_them(inner: Any, headline: Any, others: Any) -> None:
    article = head_of(inner)
    assert (article.headline, article.alternative_headlines) == (headline, others)


def test_the_title_is_the_headline_only_where_there_is_no_other() -> None:
    assert read(head="<title>Ferry</title>").headline == "Ferry"
    body = "<body.head><hedline><hl1>Ferry is back</hl1></hedline></body.head>"
    article = read(head="<title>1 FERRY</title>", body=body)
    assert article.headline == "Ferry is back"
    assert Extra(key="nitf:title", value="1 FERRY") in article.extra


@pytest.mark.parametrize(
    ("inner", "byline", "authors"),
    [
        (
            "<byline>By <person>Anna Kovacs</person><byttl>Reporter</byttl></byline>",
            "By Anna Kovacs Reporter",
            [("Anna Kovacs", "Reporter")],
        ),
        ("<byline>By Anna Kovacs</byline>", "By Anna Kovacs", [("Anna Kovacs", None)]),
        ("<byline>Harbour Press</byline>", "Harbour Press", []),
        (
            "<byline><person>A. B.</person></byline><byline><person>C. D.</person></byline>",
            "A. B., C. D.",
            [("A. B.", None), ("C. D.", None)],
        ),
        ("<byline/>", None, []),
    ],
)
def test_a_byline_is_kept_whole_and_its_people_are_authors(inner: Any, byline: Any, authors: Any) -> None:
    article = head_of(inner)
    assert article.byline == (Byline(text=byline) if byline else None)
    assert [(author.name, author.role) for author in article.authors] == authors


def test_a_dateline_is_taken_apart() -> None:
    article = head_of(
        "<dateline><location>ISLE TOWN</location>, <story.date norm='20240506'>May 6</story.date></dateline>"
    )
    assert article.dateline is not None
    assert (article.dateline.raw, article.dateline.city) == ("ISLE TOWN, May 6", "ISLE TOWN")
    assert (article.dateline.date, article.dateline.date_text) == (dt.date(2024, 5, 6), "May 6")


def test_a_summary_may_stand_in_the_abstract_with_or_without_a_paragraph() -> None:
    assert head_of("<abstract>It runs.</abstract>").summary == "It runs."
    assert head_of("<abstract><p>It <em>runs</em>.</p><p>Daily.</p></abstract>").summary == "It runs.\nDaily."


def test_public_and_private_notes_are_told_apart() -> None:
    note = "<note noteclass='{}' type='{}'><body.content><p>{}</p></body.content></note>"
    article = head_of(note.format("editorsnote", "npa", "Call.") + note.format("end", "pa", "More."))
    assert article.notes == (
        Note(kind=NoteKind.EDITOR, text="Call.", public=False),
        Note(kind=NoteKind.OTHER, text="More.", public=True),
    )
    assert read("<ed-msg info='Photos later.'/>").notes[0].public is False
    assert read("<ed-msg info=''/>").notes == ()


def test_rights_are_read_from_head_and_body() -> None:
    body = "<body.head><rights>All rights <rights.owner>reserved</rights.owner></rights></body.head>"
    article = read("<doc.copyright holder='HP' year='2024'/><doc.rights limitations='No web'/>", body)
    assert article.rights == (Rights(text="All rights reserved", holder="HP", year=2024),)
    assert article.usage_terms == "No web"


# -- the head -------------------------------------------------------------------------------------------------------


def test_docdata_is_read() -> None:
    article = read(
        "<doc-id regsrc='HP' id-string='ferry-17'/><urgency ed-urg='4'/><date.issue norm='20240506T070809+0200'/>"
        "<date.expire norm='20240606T000000Z'/><du-key key='ferry' version='2'/><doc-scope scope='ISLES'/>"
        "<key-list><keyword key='ferry'/><keyword key='pier'/></key-list><del-list><from-src src-name='IP'/></del-list>"
        "<evloc city='Isle Town' iso-cc='NO'/><series series.name='Ferries'/>"
        "<identified-content><person idsrc='hp' value='17'>Anna Kovacs</person><org>Pier Ltd</org>"
        "</identified-content>",
        head="<meta name='desk' content='sea'/><meta name='slug' content='ferry-back'/>",
    )
    assert (article.id, article.version, article.urgency) == ("ferry-17", "2", 4)
    assert article.published == Timestamp(date=dt.date(2024, 5, 6), time=dt.time(7, 8, 9), utc_offset=120)
    assert article.expires == Timestamp(date=dt.date(2024, 6, 6), time=dt.time(), utc_offset=0)
    assert article.keywords == ("ferry", "pier")
    assert article.sections == ("ISLES",)
    assert article.slugline == "ferry-back"
    assert article.agency == Agency(code="HP", name="HP")
    assert article.sources == (Agency(code="IP", name="IP"),)
    assert article.places == (Concept(scheme="iso-cc", code="NO", names=(Name(text="Isle Town"),)),)
    assert article.people_given == (Concept(scheme="hp", code="17", names=(Name(text="Anna Kovacs"),)),)
    assert article.organisations_given == (Concept(names=(Name(text="Pier Ltd"),)),)
    kept = {extra.key: extra.value for extra in article.extra}
    assert kept == {
        "desk": "sea",
        "nitf:docdata.du-key.key": "ferry",
        "nitf:docdata.series": '{"series.name": "Ferries"}',
    }


def test_a_key_may_stand_on_the_list_itself() -> None:
    assert read("<key-list key='ferry'/>").keywords == ("ferry",)


def test_subjects_of_another_scheme_keep_it() -> None:
    head = (
        "<tobject><tobject.property tobject.property.type='Feature'/>"
        "<tobject.subject tobject.subject.refnum='10003000' tobject.subject.type='Leisure'"
        " tobject.subject.matter='Boats'/>"
        "<tobject.subject tobject.subject.ipr='EFE' tobject.subject.refnum='F01001000'/></tobject>"
    )
    article = read(head=head)
    assert article.subjects == (
        Concept(scheme=CODES, code="10003000", names=(Name(text="Boats"),)),
        Concept(scheme="EFE", code="F01001000"),
    )
    assert article.genres == (Concept(names=(Name(text="Feature"),)),)


def test_who_is_identified_in_the_text_is_kept() -> None:
    article = content("<p>The <org idsrc='hp' value='9'>Pier Ltd</org> and <person>someone</person></p>")
    assert article.organisations_given == (Concept(scheme="hp", code="9", names=(Name(text="Pier Ltd"),)),)
    assert article.people_given == ()


# -- the story's life -----------------------------------------------------------------------------------------------

RELEASE = "<date.issue norm='20240506T070000Z'/><date.release norm='{}'/>"


def test_an_embargo_is_the_release_and_stays_one() -> None:
    article = read(RELEASE.format("20240507T060000Z"), status="embargoed")
    assert article.status == "embargoed"
    assert article.embargoed_until == Timestamp(date=dt.date(2024, 5, 7), time=dt.time(6), utc_offset=0)
    assert again(article).embargoed_until == article.embargoed_until
    assert again(article).status == "embargoed"


def test_a_release_with_the_issue_embargoes_nothing_unless_the_status_says_so() -> None:
    assert read(RELEASE.format("20240506T070000Z"), status="usable").embargoed_until is None
    assert read(RELEASE.format("20240506T070000Z"), status="embargoed").embargoed_until is not None
    assert read(RELEASE.format("20240506T080000"), status="usable").embargoed_until is not None


def test_an_embargo_is_written_as_release_and_status_and_never_as_expiry() -> None:
    end = Timestamp(date=dt.date(2024, 5, 7), time=dt.time(6), utc_offset=60)
    for status in (None, "usable", "embargoed"):
        article = Article(embargoed_until=end, status=status)
        root, losses = written(article)
        docdata = root.find(f"{NITF}head/{NITF}docdata")
        assert docdata.get("management-status") == "embargoed"
        assert docdata.find(f"{NITF}date.release").get("norm") == "20240507T060000+0100"
        assert docdata.find(f"{NITF}date.expire") is None
        assert not losses
        assert again(article).status == status
    withheld = written(Article(embargoed_until=end, status="withheld"))[0]
    assert withheld.find(f"{NITF}head/{NITF}docdata").get("management-status") == "withheld"


@pytest.mark.parametrize(
    ("docdata", "status", "action"),
    [
        ("<correction info='The ferry is red.'/>", None, "correction"),
        ("<ed-msg msg-type='Correction'/>", None, "correction"),
        ("<du-key version='2'/>", "usable", "update"),
        ("<du-key version='1'/>", "usable", "new"),
        ("", "canceled", "cancel"),
        ("", "withheld", "hold"),
    ],
)
def test_what_became_of_the_story(docdata: Any, status: Any, action: Any) -> None:
    article = read(docdata, status=status)
    assert (article.status, article.action) == (status, action)
    assert any(evidence.chosen for evidence in article.evidence)


def test_a_document_that_takes_back_another_says_which() -> None:
    docdata = b"<docdata management-doc-idref='ferry-16' management-idref-status='canceled'/>"
    article = newsparse.read(b"<nitf><head>%s</head><body/></nitf>" % docdata, catalog=CATALOG)
    assert article.action == "cancel"
    assert Extra(key="nitf:docdata.management-doc-idref", value="ferry-16") in article.extra


@pytest.mark.parametrize("action", ["new", "update", "correction", "cancel", "hold"])
def test_an_action_is_written_so_that_it_comes_back(action: Any) -> None:
    assert again(Article(action=action)).action == action


def test_a_correction_is_read_and_written() -> None:
    article = Article(corrections=(Correction(text="The ferry is red."),), action="correction")
    assert written(article)[0].find(f"{NITF}head/{NITF}docdata/{NITF}correction").get("info") == "The ferry is red."
    assert again(article).corrections == article.corrections


# -- lenient and strict ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "norm", ["2024-05-06T07:08:09", "2024-05-06 07:08:09", "2024-05-06T07:08:09.500000", "20240506T070809"]
)
def test_a_moment_without_a_zone_gets_none(norm: Any) -> None:
    published = read(f"<date.issue norm='{norm}'/>").published
    assert published.date == dt.date(2024, 5, 6)
    assert published.utc_offset is None


def test_a_moment_that_cannot_be_read_is_a_problem_and_kept() -> None:
    article = read("<date.issue norm='May 6'/><date.expire norm=''/>")
    assert [problem.code for problem in article.problems] == [ProblemCode.BAD_VALUE]
    assert Extra(key="nitf:date.issue.norm", value="May 6") in article.extra


@pytest.mark.parametrize("root", ["<nitf/>", "<nitf><head/></nitf>", "<NITF><BODY/></NITF>"])
def test_what_is_missing_stops_nothing(root: Any) -> None:
    assert newsparse.read(root.encode(), catalog=CATALOG).text == ""


def test_broken_markup_is_recovered_with_the_loss_recorded() -> None:
    article = newsparse.read(b"<nitf><body><body.content><p>a &bogus; b<p>c</body.content>", catalog=CATALOG)
    assert "c" in article.text
    assert ProblemCode.BROKEN_MARKUP in {problem.code for problem in article.problems}


@pytest.mark.parametrize("data", [b"", b"nitf", b"<html/>", b"\xff\xfe"])
def test_what_is_no_nitf_is_refused(data: Any) -> None:
    with pytest.raises((FormatError, newsparse.SourceError)):
        list(Nitf().read(Source(data=data), newsparse.Limits()))


@pytest.mark.parametrize(
    ("data", "confidence"),
    [
        (b"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-2-5.dtd'><nitf>", Confidence.SURE),
        (b"<x:nitf xmlns:x='http://iptc.org/std/NITF/2006-10-18/'/>", Confidence.SURE),
        (b"<newsItem><inlineXML><nitf/></inlineXML></newsItem>", Confidence.NO),
        (b"<!-- <nitf> --><html/>", Confidence.NO),
    ],
)
def test_its_own_inputs_are_known(data: Any, confidence: Any) -> None:
    assert Nitf().sniff(Source(data=data)) == confidence


def test_an_encoding_that_is_declared_is_heard() -> None:
    data = (
        '<?xml version="1.0" encoding="ISO-8859-1"?><nitf><body><body.content><p>Færøy</p></body.content></body></nitf>'
    )
    assert newsparse.read(data.encode("latin-1"), catalog=CATALOG).text == "Færøy"


def test_elements_stand_where_the_schema_wants_them() -> None:
    text = "The ferry runs."
    article = Article(
        id="ferry-17",
        headline="Ferry",
        alternative_headlines=("Back",),
        keywords=("ferry",),
        publisher="Pier Ltd",
        blocks=(
            Block(text=text, marks=(Mark(kind=MarkKind.STRONG, span=Span(4, 9)),)),
            Block(text="It waited.", kind=BlockKind.QUOTATION),
        ),
    )
    root, losses = written(article)
    assert not losses
    assert root.find(f"{NITF}head/{NITF}docdata/{NITF}key-list/{NITF}keyword").get("key") == "ferry"
    order = [etree.QName(each).localname for each in root.find(f"{NITF}body/{NITF}body.head")]
    assert order == ["hedline", "distributor"]
    quotation = root.find(f"{NITF}body/{NITF}body.content/{NITF}bq/{NITF}block/{NITF}p")
    assert quotation.text == "It waited."
    assert root.find(f"{NITF}body/{NITF}body.content/{NITF}p/{NITF}em").get("class") == "bold"


def test_what_nitf_cannot_say_is_reported() -> None:
    article = Article(
        authors=(Author(name="Anna Kovacs", contact="anna@example.org"),),
        urgency=9,
        subjects=(Concept(names=(Name(text="a"), Name(text="b"))),),
        extra=(Extra(key="no token", value="x"),),
    )
    assert set(written(article)[1]) == {"authors", "urgency", "subjects", "extra"}


def test_a_version_with_spaces_is_carried_too() -> None:
    assert again(Article(version="2nd Ld-Writethru")).version == "2nd Ld-Writethru"


def test_a_loss_says_where_only_the_place_in_the_text_is_lost() -> None:
    byline = Byline(text="By Anna Kovacs", lifted_from=(Region(0, Span(0, 14)),))
    losses = written(Article(byline=byline, blocks=(Block(text="By Anna Kovacs"),)))[1]
    assert losses == {"byline": "it is there, but not where in the text it was read from"}


def test_several_documents_are_written_and_read() -> None:
    one, two = Article(id="1", headline="One"), Article(id="2", headline="Two")
    data = newsparse.write([one, two], "nitf", catalog=CATALOG)
    back: Any = list(newsparse.parse_all(data, newsparse.RAW, catalog=CATALOG))
    assert [article.headline for article in back] == ["One", "Two"]
    assert list(newsparse.parse_all(newsparse.write([], "nitf", catalog=CATALOG), newsparse.RAW, catalog=CATALOG)) == []
