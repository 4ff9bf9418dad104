"""Whom a byline names is an author, in every format; an agency or a desk is none."""

import json

import pytest

import newsparse
import newsparse_iptc
from newsparse.contracts import Article, Author, Byline
from newsparse_iptc.bylines import without_by

CATALOG = newsparse.Catalog(
    formats=tuple(newsparse_iptc.newsparse_formats()), serializers=tuple(newsparse_iptc.newsparse_serializers())
)


def newsml_g2(line: str, creator: str = "") -> str:
    given = f"<creator><name>{creator}</name></creator>" if creator else ""
    about = f"<contentMeta>{given}<by>{line}</by></contentMeta>"
    return f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><itemMeta/>{about}</newsItem>'


def newsml_1(line: str) -> str:
    lines = f"<NewsComponent><NewsLines><ByLine>{line}</ByLine></NewsLines></NewsComponent>"
    return f"<NewsML><NewsItem><Identification/>{lines}</NewsItem></NewsML>"


def nitf(line: str) -> str:
    return f"<nitf><head/><body><body.head><byline>{line}</byline></body.head></body></nitf>"


def ninjs(line: str) -> str:
    return json.dumps({"uri": "urn:x:1", "type": "text", "versionCreated": "2024-05-06T07:08:00Z", "by": line})


def dpa(line: str, creator: str = "") -> str:
    given = [{"type": "dnltype:creator", "name": creator}] if creator else []
    return json.dumps({"format": "digitalwires@0.9.1", "urn": "urn:x:1", "byline": line, "categories": given})


EACH = pytest.mark.parametrize("made", [newsml_g2, newsml_1, nitf, ninjs, dpa])


def read(text: str) -> Article:
    return newsparse.read(text.encode(), catalog=CATALOG)


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


@EACH
@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("By Anna Kovacs and Bela Novak, Harbour Press", ["Anna Kovacs", "Bela Novak"]),
        ("Von Anna Kovacs und Bela Novak, dpa", ["Anna Kovacs", "Bela Novak"]),
        ("Anna Kovacs with Bela Novak in Oslo", ["Anna Kovacs", "Bela Novak"]),
        ("By Harbour Press", []),
        ("Von dpa", []),
    ],
)
def test_the_people_of_a_byline_are_authors_and_the_byline_stays(made, line, found):
    article = read(made(line))
    assert article.byline == Byline(text=line)
    assert names(article) == found


@pytest.mark.parametrize("made", [newsml_g2, dpa])
def test_authors_that_are_given_count_more_than_the_byline(made):
    assert names(read(made("By Bela Novak", creator="By ANNA KOVACS"))) == ["ANNA KOVACS"]


@pytest.mark.parametrize("form", ["newsml-g2", "nitf", "ninjs"])
@pytest.mark.parametrize(
    "article",
    [
        Article(id="urn:x:1", byline=Byline(text="By Anna Kovacs, dpa"), authors=(Author(name="Anna Kovacs"),)),
        Article(id="urn:x:1", byline=Byline(text="Von dpa"), authors=(Author(name="Anna Kovacs"),)),
        Article(id="urn:x:1", authors=(Author(name="Anna Kovacs"), Author(name="Bela Novak"))),
    ],
)
def test_bylines_and_authors_are_written_and_come_back(form, article):
    losses: list[object] = []
    data = newsparse.write(article, form, catalog=CATALOG, on_loss=losses.append)
    back = newsparse.read(data, catalog=CATALOG)
    assert (back.byline, back.authors, losses) == (article.byline, article.authors, [])


@pytest.mark.parametrize("form", ["newsml-g2", "nitf"])
def test_a_byline_that_only_lists_the_authors_comes_back_where_it_stood(form):
    authors = (Author(name="Anna Kovacs"), Author(name="Bela Novak"))
    article = Article(id="urn:x:1", byline=Byline(text="Anna Kovacs, Bela Novak"), authors=authors)
    back = newsparse.read(newsparse.write(article, form, catalog=CATALOG), catalog=CATALOG)
    assert (back.byline, back.authors) == (article.byline, article.authors)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("By ANNA KOVACS", "ANNA KOVACS"),
        ("Kovacs, Anna", "Kovacs, Anna"),
        ("The Sports Network, Inc.", "The Sports Network, Inc."),
        ("dpa-Redaktion", "dpa-Redaktion"),
        ("Byron Lake", "Byron Lake"),
    ],
)
def test_only_the_word_before_a_name_is_taken_off(told, name):
    assert without_by(told) == name
