"""IPTC's own suites and examples of NewsML, and what dpa publishes of its conversion.

They stand in the folder `wire` of the one that NEWSPARSE_SUITES names, and are not ours to hand on.
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsparse.contracts import Article, Confidence, Limits, Loss, Source, parse_xml
from newsparse.testing import articles, news_articles
from newsparse_iptc import (
    DpaDigitalwires,
    EventsMlWriter,
    NewsMl1,
    NewsMlG2,
    NewsMlG2Writer,
    newsparse_formats,
)

SUITES = os.environ.get("NEWSPARSE_SUITES")
pytestmark = pytest.mark.skipif(not SUITES, reason="NEWSPARSE_SUITES names no folder with the shared suites")
WIRE = Path(SUITES or "", "wire")
G2 = WIRE / "iptc__newsml-g2"
DPA = WIRE / "dpa-newslab__dpa-digitalwires-to-newsmlg2" / "tests" / "data"
UNITS = sorted(G2.glob("tests/unit_test_files/*/should_*/*.xml"))
PASS = [
    *(path for path in UNITS if path.parent.name == "should_pass"),
    *sorted(G2.glob("examples/*.xml")),
    *sorted(WIRE.glob("iptc__python-newsmlg2/tests/test_files/*.xml")),
]
FAIL = [path for path in UNITS if path.parent.name == "should_fail"]
PAIRS = sorted(DPA.glob("output/*.xml"))
ALL = [*PASS, *FAIL, *PAIRS]
#: Each fails only by the schema before the one that brought what it has; the suite has the very same document, but for
#: white space, among those that are to pass from then on, and both say that they follow the later version.
SAME_AS_PASSING = {
    "2.29_affiliation_org_org.xml",
    "2.29_retiring_scheme_scheme.xml",
    "CR00215_hasInstrument_on_concept.xml",
}
#: What another reading makes anew.
OF_READING = {"provenance", "problems", "blocks", "id"}


def source(path: Path) -> Source:
    return Source(data=path.read_bytes())


def read(path: Path) -> list[Article]:
    articles = list(NewsMlG2().read(source(path), Limits()))
    assert all(isinstance(article, Article) for article in articles)
    return [article for article in articles if isinstance(article, Article)]


@cache
def schema() -> etree.XMLSchema:
    tree = etree.parse(G2 / "specification" / "NewsML-G2_2.35-spec-All-Power.xsd", etree.XMLParser(no_network=True))
    for imported in tree.iter("{http://www.w3.org/2001/XMLSchema}import"):
        imported.set("schemaLocation", str(G2 / "examples" / "xml.xsd"))
    return etree.XMLSchema(tree)


def ids(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.name}"


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_each_is_recognised_as_its_own_format_only(path):
    own = "nitf" if path.read_bytes().startswith(b"<contentSet") else "newsml-g2"
    claims = {form.name: form.sniff(source(path)) for form in newsparse_formats()}
    assert claims.pop(own) > Confidence.POSSIBLE
    assert not any(claims.values()), claims


@pytest.mark.parametrize("path", PASS, ids=ids)
def test_what_is_to_pass_is_read(path):
    assert read(path) or "empty" in path.name


@pytest.mark.parametrize("path", FAIL, ids=ids)
def test_what_is_to_fail_is_told(path):
    problems = [problem for article in read(path) for problem in article.problems]
    assert problems or path.name in SAME_AS_PASSING


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_what_is_written_is_valid_and_reads_back_the_same(path):
    articles = read(path)
    losses: list[Loss] = []
    data = NewsMlG2Writer().write(articles, losses.append)
    back = list(NewsMlG2().read(Source(data=data), Limits()))
    lost = {loss.field for loss in losses}
    assert len(back) == len(articles)
    for before, after in zip(articles, back, strict=True):
        differing = {f.name for f in attrs.fields(Article) if getattr(before, f.name) != getattr(after, f.name)}
        assert differing - OF_READING - {"evidence"} <= lost
        assert [block.text for block in before.blocks] == [block.text for block in after.blocks]
    assert not lost or not _is_valid(path.read_bytes()), "what is valid loses nothing"
    assert _is_valid(data) or b"http://www.w3.org/ns/odrl/2/" in data or not articles, schema().error_log


def _is_valid(data: bytes) -> bool:
    return bool(schema().validate(etree.fromstring(data)))


@pytest.mark.parametrize("path", ALL, ids=ids)
def test_events_written_are_valid(path):
    data = EventsMlWriter().write(read(path)[:1], lambda _: None)
    assert _is_valid(data) or not read(path)


@given(st.one_of(articles(), news_articles()))
def test_whatever_the_article_what_is_written_is_valid(article):
    for writer in (NewsMlG2Writer(), EventsMlWriter()):
        assert _is_valid(writer.write([article], lambda _: None)), schema().error_log


@pytest.mark.parametrize("path", sorted(WIRE.glob("**/*.xml")), ids=ids)
def test_every_visible_character_of_a_body_is_kept(path):
    for form, names in ((NewsMlG2(), ("inlineXML", "inlineData")), (NewsMl1(), ("DataContent",))):
        if form.sniff(source(path)) < Confidence.LIKELY:
            continue
        articles = [each for each in form.read(source(path), Limits()) if isinstance(each, Article)]
        kept = "".join(text for article in articles for text in _told(article))
        root: Any = parse_xml(source(path), format="x").root
        for name in names:
            for body in root.iter(f"{{*}}{name}"):
                assert all(_bare(text) in kept for text in _visible(body))


def _bare(text: str) -> str:
    return "".join(text.split())


def _told(article: Article) -> Iterator[str]:
    yield from (_bare(block.text) for block in article.blocks)
    yield from (_bare(extra.value) for extra in article.extra)
    yield _bare(article.summary or "")


def _visible(body: Any) -> Iterator[str]:
    """The texts of a body, each by itself, but for what no reader sees."""
    for element in body.iter("*"):
        above = {etree.QName(each).localname for each in (element, *element.iterancestors())}
        if not above & {"head", "script", "style", "docdata"} and element.text and "</" not in element.text:
            yield element.text
        outside = {etree.QName(each).localname for each in element.iterancestors()}
        if element is not body and not outside & {"head", "script", "style", "docdata"} and element.tail:
            yield element.tail


#: Fields that both say, and how to compare them where one says more. What dpa's converter does to the others:
#: `media` links to pictures without caption, credit and sizes; a picture of its own has no headline of its own.
#: `notes` get the last line of the notepad once more, `related` is taken from the linkbox by both.
#: `places` get the points of interest, which the JSON has with their addresses; `people_given`, and the subjects and
#: genres of other agencies' codes, are left out; usage terms that are null become the word None; the authors'
#: codes are kept beside.
BOTH_SAY = (
    *("id", "version", "status", "action", "publisher", "agency", "headline", "alternative_headlines", "summary"),
    *("byline", "authors", "dateline", "sources", "published", "embargoed_until", "language", "keywords", "urgency"),
    *("rights", "related"),
)
ONE_SAYS_MORE = {
    "media": lambda article: {(each.kind, each.url) for each in article.media},
    "subjects": lambda article: {each for each in article.subjects if not (each.scheme or "").startswith("ap")},
    "genres": lambda article: {each for each in article.genres if (each.scheme or "").startswith("dpatextgenre")},
    "places": lambda article: {each for each in article.places if each.scheme},
    "notes": lambda article: {(each.text, each.public) for each in article.notes if "\n" not in each.text[:12]},
    "usage_terms": lambda article: article.usage_terms if article.usage_terms != "None" else None,
    "credits": lambda article: {each.text for each in article.credits},
}


def _pair(path: Path) -> tuple[Article, Article]:
    (one,) = DpaDigitalwires().read(source(DPA / "input" / f"{path.stem}.json"), Limits())
    (other,) = NewsMlG2().read(source(path), Limits())
    assert isinstance(one, Article)
    assert isinstance(other, Article)
    return one, other


@pytest.mark.parametrize("path", PAIRS, ids=ids)
def test_the_json_and_the_newsml_of_a_story_say_the_same(path):
    one, other = _pair(path)
    for field in BOTH_SAY:
        assert getattr(one, field) == getattr(other, field), field


@pytest.mark.parametrize("field", ONE_SAYS_MORE)
@pytest.mark.parametrize("path", PAIRS, ids=ids)
def test_where_one_says_more_the_rest_is_the_same(path, field):
    one, other = map(ONE_SAYS_MORE[field], _pair(path))
    if isinstance(one, set):
        assert one <= other or other <= one
    else:
        assert one == other


@pytest.mark.parametrize("path", PAIRS, ids=ids)
def test_the_story_of_the_json_stands_in_the_newsml(path):
    one, other = _pair(path)
    whole = " ".join(block.text for block in other.blocks)
    assert all(block.text in whole for block in one.blocks)


def test_json_is_recognised_as_dpas_only():
    for path in sorted(DPA.glob("input/*.json")):
        claims = {form.name: form.sniff(source(path)) for form in newsparse_formats()}
        assert [name for name, sure in claims.items() if sure] == ["dpa-digitalwires"]
