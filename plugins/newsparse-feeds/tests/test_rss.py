"""What items of RSS say."""

import datetime as dt
from pathlib import Path

import pytest

import newsparse
from newsparse.contracts import BlockKind, Confidence, Limits, MediaKind, ProblemCode, Source
from newsparse.errors import FormatError
from newsparse_feeds import Atom, JsonFeed, Rss

FIXTURES = Path(__file__).parent / "fixtures"
HARBOUR = (FIXTURES / "harbour.rss").read_bytes()
HEAD = b'<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'


def read(data, **hints):
    return list(Rss().read(Source(data=data, **hints), Limits()))


def item(inner, **hints):
    (article,) = read(HEAD + b"<item>" + inner.encode() + b"</item></channel></rss>", **hints)
    return article


def test_an_item_is_read():
    article, _ = read(HARBOUR)
    assert article.headline == "Ferry runs again after three years"
    assert (article.id, article.url) == ("harbour-1", "https://harbour.example/ferry")
    assert article.summary == "The ferry is back."
    assert [author.name for author in article.authors] == ["Anna Kovacs", "Per Lund"]
    assert article.published.moment == dt.datetime(2021, 3, 4, 11, 20, tzinfo=dt.UTC)
    assert article.keywords == ("Islands",)
    assert [(subject.scheme, subject.code) for subject in article.subjects] == [
        ("https://harbour.example/topics", "t12")
    ]
    assert article.publisher == "Harbour News"
    assert article.language == "en"
    assert [right.text for right in article.rights] == ["© 2021 Harbour News"]
    assert ("x:desk", "harbour") in {(extra.key, extra.value) for extra in article.extra}


def test_its_body_is_blocks_with_links_from_the_channels_address():
    article, _ = read(HARBOUR)
    assert article.text.split("\n\n") == [
        "The ferry to the islands runs again, Per Lund said.",
        "Every hour",
        "Not on Sundays",
        "“At last,” said the mayor & her dog.",
    ]
    assert article.blocks[1].kind is BlockKind.LIST_ITEM
    assert article.blocks[0].marks[0].target == "https://harbour.example/staff/lund"


def test_without_content_the_description_is_the_body():
    _, article = read(HARBOUR)
    assert (article.text, article.summary) == ("The stall is open.", None)
    assert article.headline == "Fish & chips"
    assert article.url == article.id == "https://harbour.example/fish"
    assert article.authors[0].contact == "desk@harbour.example"
    assert article.published.utc_offset == 60


def test_a_group_is_one_medium_and_the_deepest_word_wins():
    article, _ = read(HARBOUR)
    sound, picture, film = article.media
    assert (sound.kind, sound.url) == (MediaKind.AUDIO, "https://harbour.example/ferry.mp3")
    assert picture.url == "https://harbour.example/large.jpg"
    assert [(each.width, each.url[-9:]) for each in picture.renditions] == [(320, "small.jpg"), (1280, "large.jpg")]
    assert (picture.alt, picture.caption) == ("The ferry at the quay", "The ferry at the new quay on Thursday.")
    assert (picture.credit, picture.photographer) == ("Eva Strand", "Eva Strand")
    assert (film.kind, film.alt, film.credit) == (MediaKind.VIDEO, "Outer title", "Staff")


def test_credits_of_two_media_are_not_mixed_up():
    article = item(
        '<media:content url="https://x.example/1.jpg"><media:credit>One</media:credit><media:title>A</media:title></media:content>'
        '<media:content url="https://x.example/2.jpg"><media:credit>Two</media:credit></media:content>'
        '<media:content url="https://x.example/3.jpg"/><media:title>Outer</media:title>'
    )
    assert [(medium.alt, medium.credit) for medium in article.media] == [
        ("A", "One"),
        ("Outer", "Two"),
        ("Outer", None),
    ]


def test_a_thumbnail_alone_is_a_picture():
    (medium,) = item('<media:thumbnail url="https://x.example/t.jpg" width="90"/>').media
    assert (medium.url, medium.renditions[0].name, medium.renditions[0].width) == (
        "https://x.example/t.jpg",
        "thumbnail",
        90,
    )


def test_several_enclosures_are_kept():
    article = item(
        '<enclosure url="https://x.example/1.mp3" type="audio/mpeg"/><enclosure url="/2.gif" type="image/gif"/>',
        url="https://x.example/feed",
    )
    assert [(medium.kind, medium.url) for medium in article.media] == [
        (MediaKind.AUDIO, "https://x.example/1.mp3"),
        (MediaKind.PICTURE, "https://x.example/2.gif"),
    ]


def test_a_second_body_is_kept_where_it_says_something_else():
    article = item("<description>a</description><dc:description>b</dc:description><body>c</body><fullitem>c</fullitem>")
    assert (article.text, article.summary) == ("c", "a")
    assert [(extra.key, extra.value) for extra in article.extra] == [("description", "b")]


def test_rdf_is_read():
    (article,) = read((FIXTURES / "harbour.rdf").read_bytes())
    assert article.id == article.url == "https://harbour.example/ferry"
    assert (article.publisher, article.language, article.keywords) == ("Harbour News", "en", ("Islands",))
    assert article.published.moment == dt.datetime(2021, 3, 4, 11, 20, tzinfo=dt.UTC)


def test_a_broken_feed_keeps_its_items_and_says_so():
    broken = HARBOUR.replace(b"Fish &amp; chips", b"Fish & chips")
    first, second = read(broken)
    assert not first.problems
    assert second.headline == "Fish & chips"
    assert [problem.code for problem in second.problems] == [ProblemCode.BROKEN_MARKUP]


def test_a_feed_that_breaks_off_keeps_what_was_there():
    articles = read(HARBOUR[: HARBOUR.index(b"<title>Fish")])
    assert articles[0].headline == "Ferry runs again after three years"
    assert ProblemCode.BROKEN_MARKUP in {problem.code for article in articles for problem in article.problems}


def test_an_undeclared_prefix_is_read_by_its_name():
    (article,) = read(b"<rss><channel><item><title>a</title><dc:creator>Anna</dc:creator></item></channel></rss>")
    assert [author.name for author in article.authors] == ["Anna"]
    assert article.problems


def test_entities_of_html_are_read():
    assert item("<title>a&nbsp;b &eacute;</title>").headline == "a b é"


def test_a_date_that_is_none_is_a_problem_and_kept():
    article = item("<title>x</title><pubDate>soon</pubDate>")
    assert article.published is None
    assert [problem.code for problem in article.problems] == [ProblemCode.BAD_VALUE]
    assert ("published", "soon") in {(extra.key, extra.value) for extra in article.extra}


@pytest.mark.parametrize(
    ("guid", "url"),
    [
        ("<guid>https://x.example/1</guid>", "https://x.example/1"),
        ('<guid isPermaLink="false">https://x.example/1</guid>', None),
        ("<guid>77</guid>", None),
    ],
)
def test_a_guid_is_an_address_unless_it_says_not(guid, url):
    assert item(f"<title>x</title>{guid}").url == url


def test_what_the_caller_knows_stands_in_for_what_is_missing():
    article = item("<title>x</title>", published=dt.date(2021, 3, 4), language="nn", url="https://x.example/feed")
    assert (article.published.date, article.language) == (dt.date(2021, 3, 4), "nn")


def test_a_feed_without_items_has_no_articles():
    assert read(HEAD + b"</channel></rss>") == []


def test_what_is_no_xml_is_an_error():
    with pytest.raises(FormatError):
        read(b"plain text")


@pytest.mark.parametrize("name", ["harbour.rss", "harbour.rdf", "harbour.atom", "old.atom", "harbour.json"])
def test_each_feed_is_claimed_by_one_format(name):
    source = Source(data=(FIXTURES / name).read_bytes())
    answers = {each.name: each.sniff(source) for each in (*newsparse.builtin().formats, Rss(), Atom(), JsonFeed())}
    surest = [each for each, answer in answers.items() if answer == max(answers.values())]
    assert surest == [{".rss": "rss", ".rdf": "rss", ".atom": "atom", ".json": "json-feed"}[Path(name).suffix]]
    assert max(answers.values()) is Confidence.SURE


@pytest.mark.parametrize(
    "data", [b"", b"<html><body><rss>", b"<!-- <rss> --><html>", b"<rdf:RDF xmlns='urn:x'>", b"text <rss>"]
)
def test_other_inputs_are_not_claimed(data):
    assert Rss().sniff(Source(data=data)) is Confidence.NO


@pytest.mark.parametrize(
    "prolog", [b"\xef\xbb\xbf", b"\n ", b"<?xml version='1.0'?><!-- x -->", b"<!DOCTYPE rss [<!ENTITY a 'b'>]><!-- -->"]
)
def test_what_stands_before_the_first_element_is_passed_over(prolog):
    assert Rss().sniff(Source(data=prolog + HEAD)) is Confidence.SURE


def test_many_elements_of_a_kind_take_no_longer_than_as_many_of_several():
    article = item(
        "".join(f"<category>c{n}</category><dc:creator>a{n}</dc:creator><x{n}>y</x{n}>" for n in range(30_000))
    )
    assert (len(article.keywords), len(article.authors), len(article.extra)) == (30_000, 30_000, 30_000)
