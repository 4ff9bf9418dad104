"""Feeds as they are written: well-formed, escaped, with all that their standards ask for."""

import datetime as dt
import json

import pytest
from hypothesis import given
from lxml import etree

from newsparse.contracts import (
    Article,
    Author,
    Block,
    BlockKind,
    Concept,
    Dateline,
    Extra,
    Limits,
    LossKind,
    Mark,
    MarkKind,
    Media,
    Name,
    Region,
    Rendition,
    Source,
    Span,
    Timestamp,
)
from newsparse.testing import articles
from newsparse_feeds import Atom, AtomWriter, JsonFeed, JsonFeedWriter, Rss, RssWriter

PAIRS = ((RssWriter(), Rss()), (AtomWriter(), Atom()), (JsonFeedWriter(), JsonFeed()))
ATOM = "{http://www.w3.org/2005/Atom}"
FERRY = Article(
    id="harbour-1",
    url="https://harbour.example/ferry",
    headline="Ferry <runs> & runs",
    summary="It is back.",
    publisher="Harbour News",
    language="en",
    authors=(Author(name="Anna Kovacs"),),
    keywords=("Islands", "Fish & chips"),
    published=Timestamp.of(dt.datetime(2021, 3, 4, 11, 20, tzinfo=dt.UTC)),
    blocks=(
        Block(
            text="The ferry runs, officials said.",
            marks=(Mark(kind=MarkKind.LINK, span=Span(16, 25), target="https://harbour.example/staff"),),
        ),
        Block(text="Every hour", kind=BlockKind.LIST_ITEM, level=1),
        Block(text="</description> ]]> <script>&amp;"),
    ),
)


def written(writer, *many):
    losses = []
    return writer.write(many, losses.append), losses


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_what_matters_comes_back(writer, reader):
    data, losses = written(writer, FERRY)
    (back,) = reader.read(Source(data=data), Limits())
    assert (back.headline, back.url, back.summary) == (FERRY.headline, FERRY.url, FERRY.summary)
    assert (back.text, back.keywords, back.authors) == (FERRY.text, FERRY.keywords, FERRY.authors)
    assert (back.publisher, back.language) == (FERRY.publisher, FERRY.language)
    assert back.blocks[0].marks == FERRY.blocks[0].marks
    assert back.published.moment == FERRY.published.moment
    assert {(loss.field, loss.kind, loss.reason) for loss in losses} == {
        ("published", LossKind.REWORDED, "it is the same moment, in the format's own words")
    }


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_what_has_no_place_is_reported(writer, reader):
    _, losses = written(writer, FERRY.evolve(slugline="ferry", urgency=3, extra=(Extra(key="a", value="b"),)))
    assert {"slugline", "urgency", "extra"} <= {loss.field for loss in losses}


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_none_and_several_can_be_written(writer, reader):
    assert list(reader.read(Source(data=written(writer)[0]), Limits())) == []
    data, _ = written(writer, FERRY, Article(), FERRY.evolve(publisher="Other News"))
    assert [article.headline for article in reader.read(Source(data=data), Limits())] == [
        FERRY.headline,
        None,
        FERRY.headline,
    ]


@given(articles())
def test_rss_is_well_formed_and_has_what_it_must(article):
    channel = etree.fromstring(written(RssWriter(), article)[0])[0]
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    (item,) = channel.findall("item")
    assert item.find("title") is not None or item.find("description") is not None
    assert len(item.findall("guid")) < 2


@given(articles())
def test_atom_is_well_formed_and_has_what_it_must(article):
    feed = etree.fromstring(written(AtomWriter(), article)[0])
    (entry,) = feed.findall(f"{ATOM}entry")
    for element in (feed, entry):
        assert all(len(element.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
    assert ":" in entry.findtext(f"{ATOM}id")
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    assert len(entry.findall(f"{ATOM}rights")) < 2
    assert all(link.get("href") is not None for link in entry.findall(f"{ATOM}link"))


@given(articles())
def test_json_feed_has_what_it_must(article):
    feed = json.loads(written(JsonFeedWriter(), article)[0])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(feed["title"], str)
    (item,) = feed["items"]
    assert isinstance(item["id"], str)
    assert isinstance(item.get("content_html", item.get("content_text")), str)
    assert all(set(each) >= {"url", "mime_type"} for each in item.get("attachments", ()))


def test_subjects_and_renditions_come_back_from_rss():
    picture = Media(
        url="https://x.example/l.jpg",
        alt="The ferry",
        caption="The ferry on Thursday.",
        caption_raw="The ferry on Thursday.",
        credit="Eva Strand",
        photographer="Eva Strand",
        renditions=(
            Rendition(url="https://x.example/s.jpg", media_type="image/jpeg", width=320, height=200),
            Rendition(url="https://x.example/l.jpg", media_type="image/jpeg", width=1280, height=800),
            Rendition(url="https://x.example/t.jpg", name="thumbnail"),
        ),
    )
    subject = Concept(scheme="https://x.example/topics", code="t12")
    data, losses = written(RssWriter(), FERRY.evolve(media=(picture,), subjects=(subject,)))
    (back,) = Rss().read(Source(data=data), Limits())
    assert (back.media, back.subjects) == ((picture,), (subject,))
    assert {loss.field for loss in losses} == {"published"}


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_a_dateline_stands_in_the_text_where_it_was_lifted_from_it(writer, reader):
    region = Region(0, Span(0, 12))
    for lifted, opens in (((region,), True), ((), False)):
        dateline = Dateline(raw="OSLO (AP) - ", lifted_from=lifted)
        data, losses = written(writer, FERRY.evolve(dateline=dateline))
        (back,) = reader.read(Source(data=data), Limits())
        assert back.text == ("OSLO (AP) - " if opens else "") + FERRY.text
        told = {loss.field: loss.kind for loss in losses}
        assert told["dateline"] is (LossKind.REWORDED if opens else LossKind.DROPPED)
        assert told.get("blocks") is (LossKind.REWORDED if opens else None)


@pytest.mark.parametrize("label", ["", " ", "\n"])
def test_a_code_that_would_come_back_as_a_keyword_is_told_and_not_written(label):
    article = Article(headline="Ferry", subjects=(Concept(code="0", names=(Name(text=label),)),))
    losses = []
    (back,) = Atom().read(Source(data=AtomWriter().write([article], losses.append)), Limits())
    assert (back.keywords, back.subjects) == ((), ())
    assert "subjects" in [loss.field for loss in losses]
