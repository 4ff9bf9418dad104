"""NewsArticle, as schema.org words it."""

import datetime as dt
import json

from hypothesis import given

import newsparse
from newsparse.contracts import Agency, Article, Author, Block, Dateline, Media, MediaKind, Timestamp
from newsparse.testing import articles


def node(article):
    return json.loads(newsparse.write(article, "schema-org"))


@given(articles())
def test_it_is_json_that_can_stand_in_a_page(article):
    written = newsparse.write(article, "schema-org")
    read = json.loads(written)
    assert b"<" not in written
    assert read["@type"] == "NewsArticle"
    assert read.get("articleBody", "") == article.text
    assert all(value not in ("", [], None) for value in read.values())


def test_several_are_a_graph():
    read = json.loads(newsparse.write([Article(id="1"), Article(id="2")], "schema-org"))
    assert read["@context"] == "https://schema.org"
    assert [article["identifier"] for article in read["@graph"]] == ["1", "2"]


def test_fields_go_where_schema_org_has_them():
    article = Article(
        blocks=(Block(text="The ferry is back."),),
        headline="Ferry back",
        summary="It sails.",
        authors=(Author(name="Anna Kovacs", role="Reporter"),),
        publisher="The Lund Post",
        agency=Agency(code="AP", name="The Associated Press"),
        dateline=Dateline(raw="LUND (AP) — "),
        published=Timestamp(date=dt.date(2024, 5, 6), time=dt.time(7, 8)),
        modified=Timestamp(date=dt.date(2024, 5, 7)),
        free_access=False,
        keywords=("ferry", "sea"),
        media=(Media(url="https://a.example/b.jpg", photographer="C. Photo"), Media(kind=MediaKind.VIDEO, url="v")),
    )
    read = node(article)
    assert read["author"] == [{"@type": "Person", "name": "Anna Kovacs", "jobTitle": "Reporter"}]
    assert read["publisher"] == {"@type": "Organization", "name": "The Lund Post"}
    assert read["sourceOrganization"] == [{"@type": "Organization", "name": "The Associated Press"}]
    assert (read["datePublished"], read["dateModified"]) == ("2024-05-06T07:08:00", "2024-05-07")
    assert read["isAccessibleForFree"] is False
    assert read["keywords"] == ["ferry", "sea"]
    assert read["dateline"] == "LUND (AP) —"
    assert [medium["@type"] for medium in (*read["image"], *read["associatedMedia"])] == ["ImageObject", "VideoObject"]


def test_it_reads_as_it_was_written():
    """What we write of a story, our own reader of pages understands."""
    article = Article(
        headline="Ferry back",
        authors=(Author(name="Anna Kovacs"),),
        published=Timestamp(date=dt.date(2024, 5, 6)),
        free_access=True,
    )
    script = newsparse.write(article, "schema-org").decode()
    page = f'<html><script type="application/ld+json">{script}</script><p>The ferry is back.'.encode()
    read = newsparse.read(page, format="html")
    assert (read.headline, read.authors, read.free_access) == ("Ferry back", (Author(name="Anna Kovacs"),), True)
    assert read.published is not None
    assert read.published.date == dt.date(2024, 5, 6)
