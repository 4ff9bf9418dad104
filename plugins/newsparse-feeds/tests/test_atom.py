"""What entries of Atom say."""

import datetime as dt
from pathlib import Path

import pytest

from newsparse.contracts import Confidence, Limits, MediaKind, ProblemCode, Source
from newsparse_feeds import Atom

FIXTURES = Path(__file__).parent / "fixtures"


def read(data, **hints):
    return list(Atom().read(Source(data=data, **hints), Limits()))


def entry(inner):
    (article,) = read(f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{inner}</entry></feed>'.encode())
    return article


def test_an_entry_is_read():
    article, _ = read((FIXTURES / "harbour.atom").read_bytes())
    assert article.headline == "Ferry runs again"
    assert article.id == "tag:harbour.example,2021:1"
    assert article.url == "https://harbour.example/news/ferry/today"
    assert article.summary == "The ferry is back."
    assert article.text == "The ferry to the islands runs again.\n\nAt last."
    assert article.blocks[0].marks[0].target == "https://harbour.example/news/ferry/islands"
    assert article.published.time == dt.time(11, 20, 0, 500_000)
    assert article.modified.moment == dt.datetime(2021, 3, 4, 12, tzinfo=dt.UTC)
    assert article.keywords == ("boats",)
    assert article.subjects[0].names[0].text == "Islands"
    assert [credit.text for credit in article.credits] == ["Per Lund"]
    assert [(link.text, link.url) for link in article.related] == [("The new quay", "https://harbour.example/quay")]
    (medium,) = article.media
    assert (medium.kind, medium.url, medium.alt) == (
        MediaKind.AUDIO,
        "https://harbour.example/news/ferry/today.mp3",
        "The horn",
    )


def test_an_entry_without_them_takes_what_the_feed_says():
    first, second = read((FIXTURES / "harbour.atom").read_bytes())
    assert [author.name for author in first.authors] == ["Anna Kovacs"]
    assert [author.name for author in second.authors] == ["Per Lund"]
    assert second.authors[0].contact == "https://harbour.example/news/people/lund"
    assert first.language == second.language == "en"
    assert first.publisher == "Harbour News"
    assert [right.text for right in second.rights] == ["© 2021 Harbour News"]


def test_plain_text_is_no_markup():
    _, article = read((FIXTURES / "harbour.atom").read_bytes())
    assert article.text == "The stall is open.\n\nIt closes at <eight>."


def test_the_old_atom_is_read():
    (article,) = read((FIXTURES / "old.atom").read_bytes())
    assert article.text == "It runs."
    assert article.url == "https://harbour.example/ferry"
    assert article.published.moment == dt.datetime(2004, 1, 2, 10, tzinfo=dt.UTC)
    assert article.modified.moment == dt.datetime(2004, 1, 2, 11, tzinfo=dt.UTC)
    assert article.created.date == dt.date(2004, 1, 1)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("<title>a &lt;b&gt;c&lt;/b&gt;</title>", "a <b>c</b>"),
        ('<title type="html">a &lt;b&gt;c&lt;/b&gt;</title>', "a c"),
        ('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>c</b> &lt;d&gt;</div></title>', "a c <d>"),
        ('<title type="text/plain" mode="escaped">a &lt;b&gt;</title>', "a <b>"),
        ('<title mode="escaped">a &lt;b&gt;c&lt;/b&gt;</title>', "a c"),
        ('<title type="application/octet-stream" mode="base64">YSBj</title>', "a c"),
    ],
)
def test_texts_are_what_they_say_they_are(title, shown):
    assert entry(title).headline == shown


def test_an_entry_changed_when_it_was_published_was_not_changed():
    article = entry("<updated>2021-03-04T12:00:00Z</updated><published>2021-03-04T13:00:00+01:00</published>")
    assert (article.modified, article.published is None) == (None, False)


def test_the_epoch_says_nothing():
    article = entry("<updated>1970-01-01T00:00:00Z</updated>")
    assert article.modified is None
    assert [problem.code for problem in article.problems] == [ProblemCode.MISSING_VALUE]


def test_content_elsewhere_is_a_medium():
    (medium,) = entry('<content src="https://x.example/film.mp4" type="video/mp4"/>').media
    assert (medium.kind, medium.renditions[0].media_type) == (MediaKind.VIDEO, "video/mp4")


def test_the_source_of_an_entry_is_kept():
    article = entry('<source><title>Other News</title><id>urn:x</id><link href="https://other.example/"/></source>')
    assert [(link.text, link.url) for link in article.related] == [("Other News", "https://other.example/")]
    assert ("source-id", "urn:x") in {(extra.key, extra.value) for extra in article.extra}


def test_one_entry_is_a_document_too():
    (article,) = read(b'<entry xmlns="http://www.w3.org/2005/Atom"><title>Alone</title></entry>')
    assert article.headline == "Alone"


@pytest.mark.parametrize("data", [b"", b"<rss/>", b"<feed>", b"<html><feed xmlns='http://www.w3.org/2005/Atom'>"])
def test_other_inputs_are_not_claimed(data):
    assert Atom().sniff(Source(data=data)) is Confidence.NO
