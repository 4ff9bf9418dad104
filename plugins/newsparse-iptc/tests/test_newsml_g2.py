"""NewsML-G2 as it is found: what other readers lose, mix up or stumble over."""

import datetime as dt

import pytest

from newsparse.contracts import (
    Agency,
    Article,
    Author,
    Block,
    BlockKind,
    Concept,
    Correction,
    CreditKind,
    Extra,
    Limits,
    Loss,
    MarkKind,
    Media,
    MediaKind,
    Name,
    Note,
    NoteKind,
    ProblemCode,
    Rendition,
    Rights,
    Source,
    Timestamp,
)
from newsparse.errors import FormatError, NewsparseError
from newsparse_iptc import NewsMlG2, NewsMlG2Writer
from newsparse_iptc.concepts import MEDIA_TOPICS

HEAD = """<itemMeta><itemClass qcode="ninat:text"/><provider literal="HP"/>\
<versionCreated>2024-05-06T07:08:09Z</versionCreated>{meta}</itemMeta>"""
ATTRIBUTES = 'xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35"'


def item(content="", *, meta="", about="", attributes='guid="a"', kind="newsItem", parts=""):
    metadata = f"<contentMeta>{about}</contentMeta>" if about else ""
    whole = f"<contentSet>{content}</contentSet>" if content else ""
    return f"<{kind} {ATTRIBUTES} {attributes}>{HEAD.format(meta=meta)}{metadata}{whole}{parts}</{kind}>"


def message(*items, header="<header><sent>2024-05-06T07:00:00Z</sent></header>"):
    return f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">{header}<itemSet>{"".join(items)}</itemSet></newsMessage>'


def read_all(text):
    return list(NewsMlG2().read(Source(data=text.encode()), Limits()))


def read(text):
    (article,) = read_all(text)
    assert isinstance(article, Article)
    return article


def inline(body, kind="application/xhtml+xml"):
    return f'<inlineXML contenttype="{kind}">{body}</inlineXML>'


def texts(article):
    return [block.text for block in article.blocks]


def written(*articles):
    losses: list[Loss] = []
    return NewsMlG2Writer().write(articles, losses.append).decode(), {loss.field for loss in losses}


XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>not text</title></head><body>{}</body></html>'


# -- bodies ----------------------------------------------------------------------------------------------------------


def test_links_bold_tails_and_wrappers_survive():
    body = XHTML.format(
        "<section><div><p><b>Bold</b> first, <a href='https://x.org/'>a link</a>, a tail.</p></div></section>"
    )
    article = read(item(inline(body)))
    assert texts(article) == ["Bold first, a link, a tail."]
    assert [mark.kind for mark in article.blocks[0].marks] == [MarkKind.STRONG, MarkKind.LINK]


@pytest.mark.parametrize(
    "kind", ["application/xhtml+xml", "xhtml/xml", "application/xhtml+html", "text/vnd.IPTC.NITF", ""]
)
def test_the_root_decides_and_not_the_content_type(kind):
    assert texts(read(item(inline(XHTML.format("<p>One.</p>"), kind)))) == ["One."]
    nitf = "<nitf><body><body.content><p>Two.</p></body.content></body></nitf>"
    assert texts(read(item(inline(nitf, kind)))) == ["Two."]


def test_html_in_the_namespace_of_the_item_is_read():
    assert texts(read(item(inline("<html><body><p>One.</p><p>Two.</p></body></html>")))) == ["One.", "Two."]


def test_html_as_text_in_inline_data_is_read_as_html():
    article = read(
        item("<inlineData contenttype='text/plain'><![CDATA[<p>One.</p><p>Two <i>more</i>.</p>]]></inlineData>")
    )
    assert texts(article) == ["One.", "Two more."]


def test_bare_text_without_any_element_is_the_body():
    assert texts(read(item(inline("One goal.\nTwo goals.")))) == ["One goal.", "Two goals."]


def test_blank_lines_part_paragraphs_and_lines_do_not():
    assert texts(read(item(inline("One\ngoal.\n\nTwo\ngoals.")))) == ["One goal.", "Two goals."]


def test_of_two_bodies_the_first_is_the_story_and_the_other_is_kept():
    article = read(item(inline(XHTML.format("<p>One.</p>")) + inline(XHTML.format("<p>Eins.</p>"))))
    assert texts(article) == ["One."]
    assert "contentSet/inlineXML[2]" in {extra.key for extra in article.extra}


def test_data_of_its_own_kind_is_kept_verbatim_and_its_text_is_read():
    article = read(item(inline('<scores xmlns="urn:x:scores"><team>Reds</team> 3</scores>')))
    assert "Reds" in " ".join(texts(article))
    back = read(written(article)[0])
    assert back.extra == article.extra != ()


def test_the_head_of_nitf_is_not_lost():
    head = "<body.head><byline>By Anna Kovacs</byline></body.head>"
    nitf = f"<nitf><body>{head}<body.content><p>x</p></body.content></body></nitf>"
    assert texts(read(item(inline(nitf)))) == ["By Anna Kovacs", "x"]


# -- the story's life ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meta", "version", "status", "action"),
    [
        ('<pubStatus qcode="stat:usable"/>', "1", "usable", "new"),
        ('<pubStatus qcode="stat:usable"/>', "2", "usable", "update"),
        ('<pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/>', "2", "usable", "correction"),
        ('<pubStatus qcode="stat:canceled"/>', "3", "canceled", "cancel"),
        ('<pubStatus qcode="stat:cancelled"/>', "3", "canceled", "cancel"),
        ('<pubStatus qcode="stat:withheld"/>', "1", "withheld", "hold"),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"/>', "1", "canceled", "cancel"),
        ('<pubStatus qcode="stat:usable"/><signal qcode="sttinstruct:remove"/>', "1", "canceled", "cancel"),
    ],
)
def test_status_and_action_are_told_by_the_table(meta, version, status, action):
    article = read(item(meta=meta, attributes=f'guid="a" version="{version}"'))
    assert (article.status, article.action) == (status, action)
    again = read(written(article)[0])
    assert (again.status, again.action, again.extra) == (status, action, article.extra)


def test_a_first_version_is_not_written_as_an_update():
    data, lost = written(Article(id="a", version="1", status="usable", action="new"))
    assert "signal" not in data
    assert not lost


def test_a_correction_is_written_as_one_and_an_update_as_one():
    for action in ("correction", "update"):
        article = Article(id="a", version="1", status="usable", action=action)
        data, lost = written(article)
        assert f"sig:{action}" in data
        assert not lost
        assert read(data).extra == ()


def test_an_embargo_is_never_lost():
    stamp = Timestamp(date=dt.date(2030, 1, 1), time=dt.time(9), utc_offset=60)
    article = read(item(meta="<embargoed>2030-01-01T09:00:00+01:00</embargoed>"))
    assert article.embargoed_until == stamp
    assert read(written(article)[0]).embargoed_until == stamp


def test_an_empty_embargo_is_told_and_not_guessed():
    article = read(item(meta="<embargoed></embargoed>"))
    assert article.embargoed_until is None
    assert any("until when" in problem.message for problem in article.problems)
    assert Extra(key="itemMeta/embargoed", value="") in article.extra


def test_identifier_and_version_are_two_things():
    article = read(item(attributes='guid="urn:x:1" version="1132689232"'))
    assert (article.id, article.version) == ("urn:x:1", "1132689232")


def test_urgency_and_priority_are_kept_apart():
    header = "<header><sent>2024-05-06T07:00:00Z</sent><priority>2</priority></header>"
    (article,) = read_all(message(item(about="<urgency>5</urgency>"), header=header))
    assert (article.urgency, article.priority) == (5, "2")


@pytest.mark.parametrize("urgency", ["0", "10", "high", ""])
def test_an_urgency_off_the_scale_is_a_problem(urgency):
    article = read(item(about=f"<urgency>{urgency}</urgency>"))
    assert article.urgency is None
    assert article.problems


def test_notes_for_editors_only_are_told_apart_and_stay_so():
    section = (
        '<section xmlns="http://www.w3.org/1999/xhtml"><p>Photos follow.</p>'
        '<section class="np-nonpublic"><p>Call Anna.</p></section></section>'
    )
    meta = f'<edNote>Open.</edNote><edNote pubconstraint="x:nonpublic">Secret.</edNote><edNote>{section}</edNote>'
    notes = [(note.text, note.public) for note in read(item(meta=meta)).notes]
    assert notes == [("Open.", True), ("Secret.", False), ("Photos follow.", True), ("Call Anna.", False)]
    secret = Note(kind=NoteKind.EDITOR, text="Secret.", public=False)
    data, lost = written(Article(id="a", notes=(secret,)))
    assert read(data).notes == (secret,)
    assert not lost


# -- names and codes -------------------------------------------------------------------------------------------------


def test_qcodes_are_resolved_by_the_catalog_and_kept_raw():
    article = read(item(about='<subject qcode="medtop:20000337"/><subject qcode="N9:TSX VENTURE:a"/>'))
    known, unknown = article.subjects
    assert (known.scheme, known.code) == (MEDIA_TOPICS, "20000337")
    assert known.names
    assert (unknown.scheme, unknown.code) == ("N9", "TSX VENTURE:a")
    assert [e.value for e in article.evidence if e.source == "qcode"] == ["medtop:20000337", "N9:TSX VENTURE:a"]


def test_a_catalog_in_the_item_goes_before_iptcs():
    catalog = '<catalog><scheme alias="medtop" uri="http://example.org/topics/"/></catalog>'
    text = item(about='<subject qcode="medtop:7"/>').replace("<itemMeta>", f"{catalog}<itemMeta>", 1)
    article = read(text)
    assert article.subjects == (Concept(scheme="http://example.org/topics/", code="7"),)
    assert read(written(article)[0]).subjects == article.subjects


def test_a_uri_and_a_qcode_are_one_subject():
    by_uri = read(item(about=f'<subject uri="{MEDIA_TOPICS}04000000"/>'))
    assert by_uri.subjects == read(item(about='<subject qcode="medtop:04000000"/>')).subjects


def test_all_places_survive_and_people_and_organisations_have_fields():
    about = "".join(
        f'<subject qcode="x:{number}" type="cpnat:{kind}"><name>{kind}</name></subject>'
        for number, kind in enumerate(("geoArea", "geoArea", "person", "organisation", "abstract"))
    )
    article = read(item(about=about))
    assert [len(each) for each in (article.places, article.people_given, article.organisations_given)] == [2, 1, 1]
    assert [concept.code for concept in article.subjects] == ["4"]


def test_names_keep_their_languages():
    about = '<genre qcode="x:1"><name xml:lang="en">analysis</name><name xml:lang="fi">analyysi</name></genre>'
    names = (Name(text="analysis", language="en"), Name(text="analyysi", language="fi"))
    assert read(item(about=about)).genres[0].names == names


def test_the_header_of_a_body_says_the_fields_again_and_is_no_part_of_the_story():
    header = "<header><time>24.09.2024</time><ul><li>Harbour</li></ul><h1>Ferry is back</h1></header>"
    section = "<section><header>By boat</header><p>The ferry runs.</p></section>"
    article = read(item(inline(XHTML.format(header + section))))
    assert article.text == "By boat\n\nThe ferry runs."
    assert [block.text for block in article.blocks if block.kind is BlockKind.LABEL] == [
        "24.09.2024",
        "Harbour",
        "Ferry is back",
    ]
    assert read(item(inline(XHTML.format(header)))).text == "24.09.2024\n\nHarbour\n\nFerry is back"


def test_a_login_is_no_author_and_is_kept():
    about = "<creator><name>kovacs.anna</name></creator><by>Von Bela Novak, dpa</by>"
    article = read(item(about=about))
    assert [author.name for author in article.authors] == ["Bela Novak"]
    assert any("kovacs.anna" in extra.value for extra in article.extra)


def test_an_organisation_is_no_author():
    about = (
        "<creator><name>Anna Kovacs</name></creator>"
        '<creator type="cpnat:organisation"><name>Harbour Press</name></creator>'
        "<contributor><name>Ben Ito</name></contributor><creditline>HP</creditline>"
    )
    article = read(item(about=about))
    assert [author.name for author in article.authors] == ["Anna Kovacs"]
    assert [source.name for source in article.sources] == ["Harbour Press"]
    assert [credit.kind for credit in article.credits] == [CreditKind.CONTRIBUTING, CreditKind.ORIGIN]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("2024-05-06T07:08:09+0100", 60),
        ("2024-05-06T07:08:09.000Z", 0),
        ("2024-05-06T07:08:09+01:00 ", 60),
        ("2024-05-06 07:08:09", None),
        ("2024-05-06T07:08:09", None),
    ],
)
def test_dates_are_read_as_they_are_found_and_no_zone_is_invented(text, offset):
    article = read(item().replace("2024-05-06T07:08:09Z", text))
    assert article.published is not None
    assert (article.published.time, article.published.utc_offset) == (dt.time(7, 8, 9), offset)


def test_a_bad_date_is_a_problem():
    article = read(item().replace("2024-05-06T07:08:09Z", "yesterday"))
    assert article.published is None
    assert any(problem.code is ProblemCode.BAD_VALUE for problem in article.problems)


# -- messages and other items ----------------------------------------------------------------------------------------


def test_each_item_is_an_article_and_a_stranger_costs_no_other():
    results = read_all(message(item(attributes='guid="a"'), "<stranger/>", item(attributes='guid="b"')))
    assert [getattr(result, "id", None) for result in results] == ["a", None, "b"]
    assert isinstance(results[1], NewsparseError)


@pytest.mark.parametrize("header", ["", "<Header><sent>2024-05-06T07:00:00Z</sent></Header>"])
def test_a_missing_or_misspelt_header_is_no_hindrance(header):
    (article,) = read_all(message(item(inline("x")), header=header))
    assert texts(article) == ["x"]


def test_a_picture_with_renditions_caption_and_credit_is_a_medium():
    about = (
        '<creator role="crol:photographer"><name>Anna Kovacs</name></creator><creditline>HP</creditline>'
        '<description role="drol:caption">The quay.</description>'
    )
    content = '<remoteContent href="1.jpg" rendition="rnd:web" contenttype="image/jpeg" width="640" height="480"/>'
    text = item(content, about=about).replace("ninat:text", "ninat:picture")
    article = read(text)
    (medium,) = article.media
    assert (medium.kind, medium.caption_raw, medium.credit) == (MediaKind.PICTURE, "The quay.", "HP")
    assert medium.photographer == "Anna Kovacs"
    assert (medium.renditions[0].width, medium.renditions[0].name) == (640, "rnd:web")
    assert [(block.kind, block.text) for block in article.blocks] == [(BlockKind.CAPTION, "The quay.")]
    assert not written(article)[1]


def test_a_package_leads_to_its_items_and_tells_them():
    groups = (
        '<groupSet root="g"><group id="g" role="x:main"><itemRef residref="urn:x:1"><title>Ferry is back</title>'
        "<description>It runs daily.</description></itemRef></group></groupSet>"
    )
    article = read(item(kind="packageItem", parts=groups))
    assert [(link.text, link.url) for link in article.related] == [("Ferry is back", "urn:x:1")]
    assert article.text == "Ferry is back\n\nIt runs daily."
    assert read(written(article)[0]).extra == article.extra


@pytest.mark.parametrize(
    ("kind", "parts"),
    [
        (
            "conceptItem",
            '<concept><conceptId qcode="x:1"/><name>Quay</name><definition>A place.</definition></concept>',
        ),
        ("knowledgeItem", '<conceptSet><concept><conceptId qcode="x:1"/><name>Quay</name></concept></conceptSet>'),
        (
            "planningItem",
            "<newsCoverageSet><newsCoverage><planning><edNote>Quay</edNote></planning></newsCoverage></newsCoverageSet>",
        ),
        (
            "catalogItem",
            '<catalogContainer><catalog><scheme alias="x" uri="http://x.org/"><name>Quay</name></scheme></catalog></catalogContainer>',
        ),
    ],
)
def test_items_that_are_no_news_are_articles_with_their_texts_and_come_back_as_what_they_are(kind, parts):
    article = read(item(kind=kind, parts=parts))
    assert "Quay" in texts(article)
    assert Extra(key="@item", value=kind) in article.extra
    data, lost = written(article)
    assert f"<{kind}" in data
    assert not lost


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (item().replace("<itemMeta>", "<itemMeta><pubStatus/>"), "out of order"),
        (item(about='<subject qcode="nothing"/>'), "no QCodeType"),
        (item(about="<nothing/>"), "no element nothing"),
        (item(attributes=""), "lacks @guid"),
        (item(meta="<hash/><embargoed/>"), "out of order"),
        (item(meta='<link residrefformaturi="%"/>'), "no IRIType"),
        (item().replace('"2.35"', '"2.29"'), "asks for catalogRef"),
        (item().replace("http://iptc.org/std/nar/2006-10-01/", "urn:x:y"), "namespace"),
        (f"<newsItem {ATTRIBUTES} guid='a'/>", "lacks itemMeta"),
        ("<contentMeta><headline>Alone</headline></contentMeta>", "stands alone"),
    ],
)
def test_what_the_standard_asks_for_and_is_not_there_is_told(text, told):
    assert any(told in problem.message for problem in read(text).problems), read(text).problems


def test_another_root_is_refused():
    with pytest.raises(FormatError):
        read_all("<rss/>")


# -- writing ---------------------------------------------------------------------------------------------------------

ARTICLE = Article(
    id="urn:x:1",
    version="3",
    status="usable",
    action="update",
    headline="Ferry is back",
    alternative_headlines=("At last",),
    summary="It runs.",
    publisher="Harbour Press",
    published=Timestamp(date=dt.date(2024, 5, 6), time=dt.time(7), utc_offset=0),
    language="en",
    subjects=(Concept(scheme=MEDIA_TOPICS, code="20000337", names=(Name(text="transport"),)), Concept(code="x y")),
    rights=(Rights(text="© Harbour Press", holder="Harbour Press"),),
    usage_terms="Ask first.",
    urgency=3,
    media=(Media(url="https://x.org/1.jpg", caption_raw="The quay.", credit="HP", alt="Quay"),),
    blocks=(Block(text="The ferry <runs> & runs."), Block(text="One", kind=BlockKind.LIST_ITEM, level=1)),
)


def test_an_article_made_by_hand_comes_back_whole():
    data, lost = written(ARTICLE)
    assert not lost
    assert read(data).text == ARTICLE.text


def test_several_articles_stand_in_a_message():
    data, lost = written(ARTICLE, ARTICLE.evolve(id="urn:x:2"))
    assert [article.id for article in read_all(data)] == ["urn:x:1", "urn:x:2"]
    assert not lost


def test_what_was_kept_verbatim_is_written_only_while_its_value_stands():
    about = '<headline rank="1">Ferry is back</headline>'
    article = read(item(about=about))
    assert 'rank="1"' in written(article)[0]
    changed = written(article.evolve(headline="Ferry is gone"))
    assert 'rank="1"' not in changed[0]
    assert "Ferry is gone" in changed[0]


@pytest.mark.parametrize("value", ["<generator", "<other>x</other>", "<!DOCTYPE x>", "<generator/><generator/>", "\0"])
def test_what_is_no_element_is_not_written(value):
    article = ARTICLE.evolve(extra=(Extra(key="itemMeta/generator", value=value),))
    data, lost = written(article)
    assert lost == {"extra"}
    assert read(data).headline == ARTICLE.headline


def test_no_moment_is_invented():
    data, lost = written(Article(id="a"))
    assert read(data).published is None
    assert not lost


@pytest.mark.parametrize(
    "change",
    [
        {"extra": (Extra(key="byline_title", value="Reporter"), Extra(key="a/b", value="<x>\n&"))},
        {"subjects": (Concept(scheme="http://example.org/topics#", code="7"), Concept(scheme="a b", code="x y"))},
        {"notes": (Note(kind=NoteKind.CONTACT, text="Call Anna.\nOr Ben.", public=False),)},
        {"url": "https://example.org/ferry", "canonical_url": "https://example.org/"},
        {"sections": ("Travel", "Harbour")},
        {"corrections": (Correction(text="It is daily.", date=dt.date(2024, 5, 7)), Correction(text="Not hourly."))},
        {"agency": Agency(code="HP", name="Harbour Press")},
        {"version": "7b", "priority": "bulletin"},
        {"authors": (Author(name="Anna Kovacs", role="Reporter", contact="anna@example.org", biography="Born."),)},
        {"status": "embargoed"},
        {
            "media": (
                Media(
                    url="https://x.org/1.jpg",
                    caption="The quay.",
                    caption_raw="The quay. (HP/Anna)",
                    photographer="Anna",
                    place="Lower Quay",
                    taken=dt.date(2024, 5, 6),
                    renditions=(Rendition(url="https://x.org/1.jpg", name="small one", width=64),),
                ),
                Media(kind=MediaKind.VIDEO, caption_raw="Without an address."),
            )
        },
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_other_formats_say_is_carried_too(change):
    article = ARTICLE.evolve(**{"action": None, "version": None, **change})
    data, lost = written(article)
    assert not lost
    for field, value in change.items():
        assert getattr(read(data), field) == value


def test_an_embargo_without_an_hour_ends_late_and_never_early():
    data, lost = written(ARTICLE.evolve(embargoed_until=Timestamp(date=dt.date(2030, 1, 1))))
    until = read(data).embargoed_until
    assert until is not None
    assert until.moment == dt.datetime(2030, 1, 1, 12, tzinfo=dt.UTC)
    assert lost == {"embargoed_until"}


def test_white_space_costs_no_more_than_itself():
    data, lost = written(ARTICLE.evolve(notes=(Note(kind=NoteKind.EDITOR, text="Two  blanks."),)))
    assert [note.text for note in read(data).notes] == ["Two blanks."]
    assert lost == {"notes"}


def test_the_credit_of_a_picture_whose_file_is_missing_is_a_credit():
    article = read(item(about="<creditline>HP</creditline>").replace("ninat:text", "ninat:picture"))
    assert [credit.text for credit in article.credits] == ["HP"]
    assert not written(article)[1]


def test_a_format_of_another_name_says_so():
    (article,) = NewsMlG2(name="quay-g2").read(Source(data=item(inline("x")).encode()), Limits())
    assert isinstance(article, Article)
    assert article.provenance is not None
    assert article.provenance.format == "quay-g2"


@pytest.mark.parametrize("zone", ["+00:00", "Z", "+0000", "-05:00"])
def test_a_moment_is_written_whatever_the_wording_it_was_read_in(zone):
    raw = f"2024-05-06T07:08:09{zone}"
    moment = Timestamp(date=dt.date(2024, 5, 6), time=dt.time(7, 8, 9), utc_offset=-300 if "-" in zone else 0, raw=raw)
    written = NewsMlG2Writer().write([Article(headline="Ferry is back", published=moment)], lambda loss: None)
    (back,) = NewsMlG2().read(Source(data=written), Limits())
    assert back.published == Timestamp(date=moment.date, time=moment.time, utc_offset=moment.utc_offset)
