"""dpa's digitalwires, by a story made up for it."""

import json

import pytest

from newsparse.contracts import Article, BlockKind, Confidence, Limits, ProblemCode, Source
from newsparse.errors import FormatError
from newsparse_iptc import DpaDigitalwires


def read(**keys):
    story = {"format": "digitalwires@0.9.1", "urn": "urn:x:1", **keys}
    (article,) = DpaDigitalwires().read(Source(data=json.dumps(story).encode()), Limits())
    assert isinstance(article, Article)
    return article


def test_categories_are_concepts_names_or_kept():
    rows = [
        ("geosubject", "Hafen", "dpacity:7"),
        ("dpasubject", "Verkehr", "medtop:20000337"),
        ("desk", "Politik", "dpacat:pl"),
    ]
    rows += [
        ("creator", "Anna Kovacs", None),
        ("infosource", "HP", "x:hp"),
        ("keyword", "Fähre", None),
        ("wire", "bdt", "w:1"),
    ]
    article = read(categories=[{"type": f"dnltype:{kind}", "name": n, "qcode": q} for kind, n, q in rows])
    assert [subject.names[0].text for subject in article.subjects] == ["Politik", "Verkehr"]
    assert [place.code for place in article.places] == ["7"]
    assert [author.name for author in article.authors] == ["Anna Kovacs"]
    assert [source.code for source in article.sources] == ["hp"]
    assert article.keywords == ("Fähre",)
    assert [extra.key for extra in article.extra] == ["categories/dnltype:wire"]


@pytest.mark.parametrize(
    ("name", "is_author"), [("kovacs.anna", False), ("kovács.anna2", False), ("Anna Kovacs", True)]
)
def test_a_login_is_no_author_and_is_kept(name, is_author):
    article = read(categories=[{"type": "dnltype:creator", "name": name}], byline="Von Bela Novak, dpa")
    assert [author.name for author in article.authors] == ([name] if is_author else ["Bela Novak"])
    kept = [(extra.key, extra.value) for extra in article.extra]
    assert kept == ([] if is_author else [("categories/dnltype:creator", name)])
    assert article.byline is not None


def test_notes_keep_whom_they_are_for():
    notes = [{"ednote": "a\nb", "is_publishable": True}, {"ednote": "c", "is_publishable": False}]
    pad = {"header_html": "<h3>d</h3>", "public_html": "<p>e</p>", "nonpublic_html": "<p>f</p>"}
    told = [(note.text, note.public) for note in read(ednotes=notes, notepad=pad).notes]
    assert told == [("a\nb", True), ("c", False), ("d\ne", True), ("f", False)]


def test_a_time_without_a_zone_is_meant_in_berlin():
    assert read(embargoed="2024-07-01T09:00:00").embargoed_until.utc_offset == 120


def test_the_story_is_its_pieces_and_the_links_are_apart():
    article = read(
        article_html="<section><p>Eins.</p></section>",
        infobox_html="<h2>Kasten</h2>",
        linkbox_html='<ul><li><a href="https://example.org/">Plan</a></li></ul>',
    )
    assert article.text == "Eins.\n\nKasten"
    assert [(link.text, link.url) for link in article.related] == [("Plan", "https://example.org/")]


def test_a_picture_alone_is_a_medium_with_its_caption():
    picture = {"type": "image", "caption": "Am Kai.", "renditions": [{"url": "1.jpg", "width": 64}]}
    article = read(
        associations=[picture], descriptions=[{"role": "drol:caption", "description": "Am Kai."}], creditline="HP"
    )
    assert [(block.kind, block.text) for block in article.blocks] == [(BlockKind.CAPTION, "Am Kai.")]
    assert article.media[0].renditions[0].width == 64
    assert article.credits == ()


@pytest.mark.parametrize(
    ("signal", "status", "action"), [("sig:correction", "usable", "correction"), (None, "canceled", "cancel")]
)
def test_what_became_of_it_is_told_by_the_table(signal, status, action):
    article = read(signal=signal, pubstatus=status, version=2)
    assert (article.status, article.action, article.version) == (status, action, "2")


def test_a_bad_date_is_a_problem():
    assert [problem.code for problem in read(version_created="gestern").problems] == [ProblemCode.BAD_VALUE]


@pytest.mark.parametrize("data", [b"", b"{}", b'{"format": "ninjs"}', b"<x/>"])
def test_other_json_is_not_claimed(data):
    assert DpaDigitalwires().sniff(Source(data=data)) is Confidence.NO


@pytest.mark.parametrize("data", [b"", b"[]", b"[1]", b'"digitalwires@"', b"{"])
def test_what_is_no_story_is_refused(data):
    with pytest.raises(FormatError):
        list(DpaDigitalwires().read(Source(data=data), Limits()))


def test_what_is_no_object_costs_no_other():
    data = json.dumps([{"urn": "a"}, 7, {"urn": "b"}]).encode()
    results = list(DpaDigitalwires().read(Source(data=data), Limits()))
    assert [getattr(result, "id", None) for result in results] == ["a", None, "b"]
