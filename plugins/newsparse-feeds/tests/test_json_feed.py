"""What items of JSON Feed say."""

import json
from pathlib import Path

import pytest

from newsparse.contracts import Article, Confidence, Limits, MediaKind, Source
from newsparse.errors import FormatError
from newsparse_feeds import JsonFeed

HARBOUR = (Path(__file__).parent / "fixtures" / "harbour.json").read_bytes()


def read(data):
    return list(JsonFeed().read(Source(data=data), Limits()))


def feed(*items):
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()


def test_an_item_is_read():
    article, _ = read(HARBOUR)
    assert (article.id, article.url) == ("1", "https://harbour.example/ferry")
    assert (article.headline, article.summary) == ("Ferry runs again", "The ferry is back.")
    assert article.text == "The ferry to the islands runs again."
    assert article.blocks[0].marks[0].target == "https://harbour.example/islands"
    assert [(author.name, author.contact) for author in article.authors] == [
        ("Anna Kovacs", "https://harbour.example/anna")
    ]
    assert article.keywords == ("Islands", "Boats")
    assert (article.language, article.publisher) == ("en", "Harbour News")
    assert article.published.utc_offset == 60
    assert [(extra.key, extra.value) for extra in article.extra] == [("_harbour", '{"desk": "sea"}')]


def test_attachments_of_one_title_are_one_medium():
    picture, sound = read(HARBOUR)[0].media
    assert picture.url == "https://harbour.example/large.jpg"
    assert (sound.kind, sound.alt) == (MediaKind.AUDIO, "The horn")
    assert [rendition.media_type for rendition in sound.renditions] == ["audio/mpeg", "audio/ogg"]


def test_plain_text_is_paragraphs():
    _, article = read(HARBOUR)
    assert article.text == "The stall is open.\n\nIt closes at eight."
    assert [link.url for link in article.related] == ["https://fish.example/"]


def test_the_author_of_version_one_is_read():
    (article,) = read(feed({"id": "1", "content_text": "x", "author": {"name": "Anna"}}))
    assert [author.name for author in article.authors] == ["Anna"]


def test_a_broken_item_costs_no_other():
    first, error, last = read(feed({"id": "1", "content_text": "x"}, 17, {"id": 3.5, "content_text": "y"}))
    assert isinstance(error, FormatError)
    assert (first.text, last.text, last.id) == ("x", "y", "3.5")


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"id": None, "tags": "x", "authors": 5, "attachments": {}, "content_html": []},
        {"url": True, "title": [], "image": {}},
    ],
)
def test_values_of_wrong_kinds_do_no_harm(item):
    (article,) = read(feed(item))
    assert isinstance(article, Article)
    assert article.problems


@pytest.mark.parametrize("data", [b"{", b"[]", b"17", b'{"items": 5}', b"", b"[" * 100_000])
def test_what_is_no_feed_is_an_error(data):
    with pytest.raises(ValueError, match=r"."):
        read(data)


@pytest.mark.parametrize("data", [b"", b"{}", b'{"newsparse": 1}', b'["https://jsonfeed.org/version/1"]'])
def test_other_inputs_are_not_claimed(data):
    assert JsonFeed().sniff(Source(data=data)) is Confidence.NO


def test_escaped_slashes_are_claimed():
    assert JsonFeed().sniff(Source(data=feed().replace(b"/", rb"\/"))) is Confidence.SURE
