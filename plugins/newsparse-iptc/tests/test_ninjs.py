"""What ninjs says, in every version and in Superdesk's dialect, and what writing it keeps."""

import datetime as dt
import json
from typing import Any

import pytest

import newsparse
from newsparse.contracts import (
    Agency,
    Article,
    Author,
    Block,
    BlockKind,
    Concept,
    Confidence,
    Correction,
    Extra,
    MarkKind,
    MediaKind,
    Name,
    Note,
    NoteKind,
    ProblemCode,
    Source,
    Timestamp,
)
from newsparse.errors import FormatError, LimitExceededError
from newsparse_iptc import Ninjs, NinjsWriter

CATALOG = newsparse.Catalog(formats=(Ninjs(),), serializers=(NinjsWriter(),))
TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"


def read(item: Any, **more: Any) -> Any:
    return newsparse.read(json.dumps({"uri": "urn:x:1", **item, **more}).encode(), catalog=CATALOG)


def written(article: Any) -> Any:
    losses: list[Any] = []
    data = newsparse.write(article, "ninjs", catalog=CATALOG, on_loss=losses.append)
    return json.loads(data), {loss.field: loss.reason for loss in losses}


def again(article: Any) -> Any:
    return newsparse.read(newsparse.write(article, "ninjs", catalog=CATALOG), catalog=CATALOG)


# -- one item in three generations ----------------------------------------------------------------------------------

ONE = {
    "$standard": {"name": "ninjs", "version": "1.4"},
    "versioncreated": "2024-05-06T07:08:09Z",
    "embargoed": "2024-05-07T00:00:00Z",
    "headline": "Ferry is back",
    "body_html": "<p>The <b>ferry</b> runs.</p>",
    "byline": "By Bela Novak",
    "subject": [{"name": "transport", "scheme": TOPIC, "code": "20000337"}],
    "person": [{"name": "Anna Kovacs", "rel": "about"}],
    "altids": {"url": "https://example.org/ferry"},
}
TWO = {
    "standard": {"name": "ninjs", "version": "2.1"},
    "versioncreated": "2024-05-06T07:08:09Z",
    "embargoed": "2024-05-07T00:00:00Z",
    "headlines": [{"role": "main", "value": "Ferry is back"}],
    "bodies": [{"contenttype": "text/html", "value": "<p>The <b>ferry</b> runs.</p>"}],
    "by": "By Bela Novak",
    "subjects": [{"name": "transport", "uri": f"{TOPIC}20000337"}],
    "people": [{"name": "Anna Kovacs", "rel": "about"}],
    "altids": [{"role": "url", "value": "https://example.org/ferry"}],
}
THREE = {
    "standard": {"name": "ninjs", "version": "3.1"},
    "versionCreated": "2024-05-06T07:08:09Z",
    "embargoedUntil": "2024-05-07T00:00:00Z",
    "headlines": [{"role": "main", "value": "Ferry is back"}],
    "bodies": [{"contentType": "text/html", "value": "<p>The <b>ferry</b> runs.</p>"}],
    "by": "By Bela Novak",
    "subjects": [{"name": "transport", "uri": f"{TOPIC}20000337"}],
    "people": [{"name": "Anna Kovacs", "rel": "about"}],
    "altIds": [{"role": "url", "value": "https://example.org/ferry"}],
}


def test_one_item_is_one_article_whatever_the_generation() -> None:
    one, two, three = (read(item).evolve(provenance=None) for item in (ONE, TWO, THREE))
    assert one == two == three
    assert not three.problems
    assert three.headline == "Ferry is back"
    assert three.text == "The ferry runs."
    assert three.blocks[0].marks[0].kind is MarkKind.STRONG
    assert three.subjects == (Concept(scheme=TOPIC, code="20000337", names=(Name(text="transport"),)),)
    assert three.url == "https://example.org/ferry"
    assert three.embargoed_until == Timestamp(date=dt.date(2024, 5, 7), time=dt.time(), utc_offset=0)


@pytest.mark.parametrize("item", [ONE, TWO, THREE])
def test_the_generation_is_told_from_the_names_too(item: Any) -> None:
    bare = {name: value for name, value in item.items() if "standard" not in name}
    assert read(bare).evolve(provenance=None) == read(item).evolve(provenance=None)


# -- the dialect of Superdesk ---------------------------------------------------------------------------------------


def test_superdesks_own_properties_are_read_or_kept_without_a_problem() -> None:
    article = newsparse.read(
        json.dumps(
            {
                "guid": "urn:newsml:desk:1",
                "priority": 5,
                "urgency": 3,
                "service": [{"code": "a", "name": "Domestic"}],
                "keywords": ["ferry", "harbour"],
                "source": "AAP",
                "authors": [
                    {"name": "Bela Novak", "role": "writer", "jobtitle": "Reporter", "biography": "Of the isles."}
                ],
                "versioncreated": "2024-05-06T07:08:09+0000",
                "firstpublished": "2024-05-06T06:00:00+0000",
                "body_html": "<p>The ferry runs.</p>",
                "body_footer": "<p>Call the harbour.</p>",
                "extra": {"desk": "sea"},
                "readtime": 1,
            }
        ).encode(),
        catalog=CATALOG,
    )
    assert not article.problems
    assert article.id == "urn:newsml:desk:1"
    assert (article.priority, article.urgency) == ("5", 3)
    assert article.sections == ("Domestic",)
    assert article.keywords == ("ferry", "harbour")
    assert article.authors == (Author(name="Bela Novak", role="Reporter", biography="Of the isles."),)
    assert article.published == Timestamp(date=dt.date(2024, 5, 6), time=dt.time(7, 8, 9), utc_offset=0)
    kept = {extra.key: extra.value for extra in article.extra}
    assert json.loads(kept["ninjs:extra"]) == {"desk": "sea"}
    assert article.text == "The ferry runs.\n\nCall the harbour."


# -- bodies ---------------------------------------------------------------------------------------------------------


def test_several_bodies_are_one_text_and_the_richest_is_read() -> None:
    bodies = [
        {"role": "text", "contentType": "text/plain", "value": "The ferry runs.\n\nDaily."},
        {"role": "html", "contentType": "text/html", "value": "<p>The <i>ferry</i> runs.</p><p>Daily.</p>"},
    ]
    article = read({"bodies": bodies})
    assert article.text == "The ferry runs.\n\nDaily."
    assert article.blocks[0].marks
    assert not [extra for extra in article.extra if extra.key == "ninjs:bodies"]


def test_a_body_that_says_something_else_is_kept_and_written_again() -> None:
    other = {"role": "box", "contentType": "text/plain", "value": "Five facts of ferries."}
    article = read({"bodies": [{"contentType": "text/html", "value": "<p>The ferry runs.</p>"}, other]})
    assert article.text == "The ferry runs."
    assert other in written(article)[0]["bodies"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("<section><div><p><b>Ferry</b> runs</p> tail</div></section>", "Ferry runs\n\ntail"),
        ("<p>a<br/>b</p><table><tr><td>x</td><td>y</td></tr></table>", "a b\n\nx | y"),
        ("<nitf><body.content><p>One</p><hl2>Two</hl2></body.content></nitf>", "One\n\nTwo"),
        ("<p>unclosed <b>bold", "unclosed bold"),
    ],
)
def test_no_character_of_a_body_is_lost(value: Any, text: Any) -> None:
    assert read({"bodies": [{"contentType": "text/html", "value": value}]}).text == text


@pytest.mark.parametrize(
    ("value", "text"),
    [("One.\nTwo.", "One.\n\nTwo."), ("One\ntwo.\n\nThree.", "One two.\n\nThree."), ("a < b > c", "a < b > c")],
)
def test_plain_text_is_cut_at_blank_lines_or_at_lines(value: Any, text: Any) -> None:
    assert read({"bodies": [{"contentType": "text/plain", "value": value}]}).text == text
    assert read({"body_text": value}).text == text


# -- what stands around ---------------------------------------------------------------------------------------------


def test_headlines_and_descriptions_go_by_their_roles() -> None:
    article = read(
        {
            "headlines": [
                {"role": "short", "value": "Back"},
                {"role": "main", "value": "Ferry is back"},
                {"contentType": "text/html", "role": "rich", "value": "Ferry <i>is</i> here"},
            ],
            "descriptions": [{"role": "note", "value": "For the web"}, {"role": "summary", "value": "It runs again."}],
        }
    )
    assert article.headline == "Ferry is back"
    assert article.alternative_headlines == ("Back", "Ferry is here")
    assert article.summary == "It runs again."
    assert again(article).extra == article.extra


def test_a_title_is_the_headline_where_there_is_no_other() -> None:
    article = read({"type": "event", "title": "Ferry, Monday"})
    assert article.headline == "Ferry, Monday"
    assert written(article)[0]["title"] == "Ferry, Monday"
    assert read({"title": "Ferry, Monday", "headlines": [{"value": "Ferry is back"}]}).headline == "Ferry is back"


def test_a_picture_is_its_own_medium_and_its_caption_a_block() -> None:
    item = {
        "type": "picture",
        "by": "Cora Lind",
        "located": "Isle Town",
        "descriptions": [{"role": "caption", "value": "The ferry on Monday."}, {"role": "creditline", "value": "HP"}],
        "renditions": [
            {"name": "thumb", "href": "https://example.org/t.jpg", "width": 100},
            {"name": "original", "href": "https://example.org/o.jpg", "width": 90, "sizeInBytes": 7},
        ],
    }
    article = read(item)
    (media,) = article.media
    assert (media.url, media.caption_raw, media.credit) == ("https://example.org/o.jpg", "The ferry on Monday.", "HP")
    assert (media.photographer, media.place) == ("Cora Lind", "Isle Town")
    assert [(block.kind, block.text) for block in article.blocks] == [(BlockKind.CAPTION, "The ferry on Monday.")]
    made, losses = written(article)
    assert not losses
    assert made["type"] == "picture"
    assert {"name": "original", "href": "https://example.org/o.jpg", "width": 90, "sizeInBytes": 7} in made[
        "renditions"
    ]


def test_associated_pictures_are_media_and_other_items_are_related() -> None:
    article = read(
        {
            "associations": [
                {
                    "name": "a",
                    "uri": "https://example.org/a.mp4",
                    "type": "video",
                    "altIds": [{"role": "x", "value": "1"}],
                },
                {"name": "b", "uri": "urn:x:2", "type": "text", "headlines": [{"value": "The old ferry"}]},
            ]
        }
    )
    assert [(media.kind, media.url) for media in article.media] == [(MediaKind.VIDEO, "https://example.org/a.mp4")]
    assert [(link.text, link.url) for link in article.related] == [("The old ferry", "urn:x:2")]
    made, losses = written(article)
    assert not losses
    assert made["associations"][0]["altIds"] == [{"role": "x", "value": "1"}]


def test_entries_that_say_more_than_a_concept_come_back_whole() -> None:
    subject = {"name": "transport", "uri": f"{TOPIC}20000337", "rel": "about", "relevance": 80, "creator": "desk"}
    place = {"name": "Isle Town", "geoJSON": {"type": "Point", "coordinates": [24.9, 60.2]}}
    made, losses = written(read({"subjects": [subject], "places": [place]}))
    assert not losses
    assert made["subjects"] == [subject]
    assert made["places"] == [place]


def test_a_second_agency_is_a_source_and_keeps_its_role() -> None:
    sources = [{"name": name, "role": "agency"} for name in ("Harbour Press", "Isle Wire")]
    article = read({"infoSources": sources})
    assert article.agency == Agency(code="Harbour Press", name="Harbour Press")
    assert article.sources == (Agency(code="Isle Wire", name="Isle Wire"),)
    assert written(article)[0]["infoSources"] == sources


RING = [[24, 60], [25, 60], [25, 61], [24, 60]]


@pytest.mark.parametrize(
    ("geo", "fits"),
    [
        ({"type": "Point", "coordinates": [24.9, 60.2, 7]}, True),
        ({"type": "Polygon", "coordinates": [RING]}, True),
        ({"type": "MultiPolygon", "coordinates": [[RING], [RING]]}, True),
        ({"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": RING}}, True),
        ({"type": "Feature", "geometry": {"type": "LineString", "coordinates": RING}}, False),
        ({"type": "Point", "coordinates": [60.2, 124.9]}, False),
        ({"type": "Point", "coordinates": [[24, 60]]}, False),
        ({"type": "Polygon", "coordinates": [RING[:3]]}, False),
        ({"type": "Polygon", "coordinates": RING}, False),
        ({"type": "Point", "coordinates": ["24", "60"]}, False),
        ({"coordinates": [24, 60]}, False),
    ],
)
def test_positions_are_held_against_the_globe(geo: Any, fits: Any) -> None:
    article = read({"places": [{"name": "Isle Town", "geoJSON": geo}]})
    assert bool(article.problems) is not fits
    assert ("geoJSON" in written(article)[0]["places"][0]) is fits


def test_properties_without_a_field_are_kept_and_written_again() -> None:
    item = {"profile": "text", "plannedCoverage": [{"title": "Ferry", "urgency": 3}], "title": "Ferry, Monday"}
    article = read(item)
    assert Extra(key="ninjs:profile", value="text") in article.extra
    made, losses = written(article)
    assert {name: made[name] for name in item} == item
    assert not losses


# -- the story's life -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "status", "action"),
    [
        ({"pubStatus": "canceled"}, "canceled", "cancel"),
        ({"pubStatus": "cancelled"}, "canceled", "cancel"),
        ({"pubStatus": "withheld"}, "withheld", "hold"),
        ({"pubStatus": "usable", "version": "1"}, "usable", "new"),
        ({"pubStatus": "usable", "version": "3"}, "usable", "update"),
        ({"pubStatus": "usable", "edNote": "CORRECTION of a name"}, "usable", "correction"),
        ({"pubStatus": "embargoed"}, "embargoed", None),
    ],
)
def test_what_became_of_the_story(item: Any, status: Any, action: Any) -> None:
    article = read({"headlines": [{"value": "Ferry"}], **item})
    assert (article.status, article.action) == (status, action)
    assert [e.value for e in article.evidence if e.chosen]


@pytest.mark.parametrize("action", ["cancel", "hold", "correction"])
def test_an_action_is_written_so_that_it_comes_back(action: Any) -> None:
    assert again(Article(id="urn:x:1", action=action)).action == action


EMBARGO = Timestamp(date=dt.date(2024, 5, 7), time=dt.time(6), utc_offset=120)


def test_an_embargo_is_never_lost() -> None:
    assert written(Article(embargoed_until=EMBARGO))[0]["embargoedUntil"] == "2024-05-07T06:00:00+02:00"
    assert written(Article(embargoed_until=EMBARGO, status="embargoed"))[0]["embargoedUntil"]
    assert written(Article(status="embargoed"))[0]["pubStatus"] == "withheld"
    assert read({"headline": "x"}, embargoed="2024-05-07T06:00:00+0200").embargoed_until == EMBARGO


def test_an_embargo_without_a_zone_is_written_as_the_latest_moment_that_it_can_mean() -> None:
    made, losses = written(Article(embargoed_until=Timestamp(date=dt.date(2024, 5, 7), time=dt.time(6))))
    assert made["embargoedUntil"] == "2024-05-07T06:00:00-12:00"
    assert "latest moment" in losses["embargoed_until"]


def test_an_embargo_that_cannot_be_read_is_one_without_end() -> None:
    article = read({"embargoedUntil": "when told"})
    assert article.status == "embargoed"
    assert Extra(key="ninjs:embargoedUntil", value="when told") in article.extra
    assert written(article)[0]["pubStatus"] == "withheld"


def test_no_zone_is_invented_for_other_moments() -> None:
    made, losses = written(Article(published=Timestamp(date=dt.date(2024, 5, 6), time=dt.time(6))))
    assert "versionCreated" not in made
    assert losses == {"published": "the format has no place for it"}


def test_notes_for_editors_and_corrections_share_one_property() -> None:
    note = Note(kind=NoteKind.EDITOR, text="Photos later.", public=False)
    article = Article(id="urn:x:1", notes=(note,), corrections=(Correction(text="The ferry is red."),))
    assert again(article).notes == (note,)
    assert again(article).corrections == article.corrections


# -- lenient and strict ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("item", "code", "told"),
    [
        ({"random": 1}, ProblemCode.UNKNOWN_FIELD, "random"),
        ({"urgency": 11}, ProblemCode.BAD_VALUE, "urgency"),
        ({"urgency": 0.5}, ProblemCode.BAD_VALUE, "urgency"),
        ({"version": 3}, ProblemCode.BAD_VALUE, "version"),
        ({"type": "poem"}, ProblemCode.BAD_VALUE, "type"),
        ({"altIds": "x"}, ProblemCode.BAD_VALUE, "altIds"),
        ({"digitalSourceType": "bad"}, ProblemCode.BAD_VALUE, "digitalSourceType"),
        ({"associations": [{"name": "x"}]}, ProblemCode.MISSING_VALUE, "associations"),
        ({"versionCreated": "soon"}, ProblemCode.BAD_VALUE, "versionCreated"),
        ({"places": [{"geoJSON": {"type": "Point", "coordinates": [24, 160]}}]}, ProblemCode.BAD_VALUE, "geoJSON"),
        (
            {"eventDetails": {"dates": {"startDate": "2024-05-06T00:00:00Z", "expectedStartDate": "2024"}}},
            None,
            "start",
        ),
        ({"type": "event", "renditions": []}, ProblemCode.BAD_VALUE, "renditions"),
    ],
)
def test_what_is_odd_is_a_problem_and_the_rest_is_read(item: Any, code: Any, told: Any) -> None:
    article = read({"headlines": [{"value": "Ferry"}], **item})
    assert article.headline == "Ferry"
    assert [
        problem for problem in article.problems if told in problem.message and problem.code is (code or problem.code)
    ]


def test_a_version_may_be_pinned_to_hold_items_against_it() -> None:
    data = b'{"uri": "urn:x:1", "genre": [{"name": "Current"}]}'
    assert not newsparse.read(data, catalog=CATALOG).problems
    pinned = newsparse.Catalog(formats=(Ninjs(version="1.1"),))
    assert "1.3 brought it" in newsparse.read(data, catalog=pinned).problems[0].message


def test_a_bad_item_does_not_lose_its_batch() -> None:
    good = {"uri": "urn:x:1", "headline": "Ferry"}
    results = list(
        newsparse.parse_all(json.dumps([good, 7, {"foo": 1}, good]).encode(), newsparse.RAW, catalog=CATALOG)
    )
    assert [getattr(result, "headline", None) for result in results] == ["Ferry", None, None, "Ferry"]
    assert all(isinstance(result, FormatError) for result in results[1:3])


@pytest.mark.parametrize("data", [b"{}", b'{"foo": 1}', b"[7]", b'{"uri": "x",}', b"7"])
def test_what_is_no_item_is_refused(data: Any) -> None:
    with pytest.raises(FormatError):
        list(Ninjs().read(Source(data=data), newsparse.Limits()))


def test_an_error_points_at_the_place() -> None:
    with pytest.raises(FormatError) as caught:
        list(Ninjs().read(Source(data=b'{"uri": }'), newsparse.Limits()))
    assert caught.value.position == 8


@pytest.mark.parametrize("deep", [b"[" * 100_000, b'{"associations":[' * 300 + b"]}" * 300])
def test_depth_is_limited(deep: Any) -> None:
    with pytest.raises((LimitExceededError, FormatError)):
        list(Ninjs().read(Source(data=deep), newsparse.Limits()))


@pytest.mark.parametrize("value", [[], {}, 1, None, True, [[]], [{}], [None], {"a": []}, "x", 1e999])
@pytest.mark.parametrize(
    "name", sorted({*ONE, *THREE, "type", "rel", "renditions", "infoSources", "associations", "authors"})
)
def test_no_value_of_any_property_stops_the_reading(name: Any, value: Any) -> None:
    for item in (
        {name: value},
        {"associations": [{name: value}]},
        {"subjects": [{name: value, "rel": value, "role": value}]},
    ):
        data = json.dumps({"uri": "urn:x:1", "headlines": [{"value": "Ferry"}], **item}).encode()
        article = newsparse.read(data, catalog=CATALOG)
        newsparse.write(article, "ninjs", catalog=CATALOG)


def test_lone_surrogates_are_replaced() -> None:
    assert (
        newsparse.read(b'{"uri": "urn:x:1", "headline": "Ferry \\ud800"}', catalog=CATALOG).headline == "Ferry \ufffd"
    )


@pytest.mark.parametrize(
    ("data", "confidence"),
    [
        (b'{"uri": "x", "pubstatus": "usable"}', Confidence.SURE),
        (b'\xef\xbb\xbf [{"guid": "x", "body_html": ""}]', Confidence.SURE),
        (b'{"uri": "x", "title": "y"}', Confidence.LIKELY),
        (b'{"uri": "x"}', Confidence.LIKELY),
        (b'{"id": "x", "title": "y"}', Confidence.NO),
        (b'{"newsparse": 1, "uri": "x", "pubstatus": 1}', Confidence.NO),
        (b'{"@context": "https://schema.org", "uri": "x", "headline": "y"}', Confidence.NO),
        (b'The "uri" and the "pubstatus"', Confidence.NO),
    ],
)
def test_its_own_inputs_are_known(data: Any, confidence: Any) -> None:
    assert Ninjs().sniff(Source(data=data)) == confidence


def test_what_is_written_says_so_and_fits() -> None:
    article = Article(
        id="not a URI",
        blocks=(Block(text="The ferry runs."),),
        urgency=12,
        priority="r",
        subjects=(Concept(scheme="N2", code="US"),),
    )
    made, losses = written(article)
    assert made["standard"]["version"] == "3.1"
    assert again(article).id == "not a URI"
    assert made["bodies"][0]["value"] == "<p>The ferry runs.</p>"
    assert (made["bodies"][0]["charCount"], made["bodies"][0]["wordCount"]) == (15, 3)
    assert "urgency" not in made
    assert set(losses) == {"urgency", "priority", "subjects"}


def test_an_article_without_an_id_gets_the_same_one_each_time() -> None:
    article = Article(blocks=(Block(text="The ferry runs."),))
    assert written(article)[0]["uri"] == written(article)[0]["uri"]
    assert written(article)[0]["uri"] != written(Article(headline="x"))[0]["uri"]
