"""IPTC's own suites of ninjs, and the samples of NITF: read, refused or reported, and written so that the schema holds.

They stand in the folder that NEWSPARSE_SUITES names, and are not ours to hand on.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import newsparse
from newsparse.contracts import Article, Limits, Source
from newsparse.errors import NewsparseError
from newsparse_iptc import Ninjs, NinjsWriter, Nitf, NitfWriter

SUITES = os.environ.get("NEWSPARSE_SUITES")
pytestmark = pytest.mark.skipif(not SUITES, reason="NEWSPARSE_SUITES names no folder with the shared suites")
WIRE = Path(SUITES or ".") / "wire"
NINJS = WIRE / "iptc__newsinjson"
NITF_SCHEMA = WIRE / "iptc__newsml-g2" / "examples" / "nitf-3-6.xsd"
#: What the suites say of an item's fields that cannot come back: a moment without a zone, an extension of the schema.
UNCARRIED = {"extra", "created", "published", "embargoed_until", "status", "action", "related"}


def ninjs(*patterns: Any) -> Any:
    found = [path for pattern in patterns for path in NINJS.glob(pattern)] if SUITES else []
    return sorted(path for path in found if "_dev" not in str(path) and "schema" not in path.stem)


def nitf() -> Any:
    found = WIRE.glob("**/*.xml") if SUITES else ()
    return sorted(path for path in found if b"<nitf" in path.read_bytes()[:300])


PASSING = ninjs("validation/test_suite/*/should_pass/*.json", "examples/**/*.json", "documentation/**/*.json")
FAILING = ninjs("validation/test_suite/*/should_fail/*.json")


def version_of(path: Any) -> Any:
    return path.parent.parent.name if path.parent.name.startswith("should") else None


@cache
def validator() -> Any:
    jsonschema, referencing = pytest.importorskip("jsonschema"), pytest.importorskip("referencing")
    schema = json.loads((NINJS / "specification" / "ninjs-schema_3.1.json").read_text("utf-8"))
    geo = json.loads((NINJS / "validation" / "test_suite" / "GeoJSON-schema.json").read_text("utf-8"))
    known = referencing.Registry().with_resource(
        "https://geojson.org/schema/GeoJSON.json", referencing.Resource.from_contents(geo)
    )
    return jsonschema.Draft202012Validator(schema, registry=known, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("path", PASSING, ids=lambda path: str(path.relative_to(NINJS)))
def test_what_ninjs_should_pass_is_read_and_written_as_3_1(path: Any) -> None:
    source = Source(data=path.read_bytes())
    answers = {each.name: each.sniff(source) for each in (*newsparse.builtin().formats, Nitf(), Ninjs())}
    assert [name for name, answer in answers.items() if answer == max(answers.values())] == ["ninjs"]
    articles = list(Ninjs(version=version_of(path)).read(source, Limits()))
    assert articles
    for article in articles:
        assert isinstance(article, Article)
        data = NinjsWriter().write([article], lambda _: None)
        assert list(validator().iter_errors(json.loads(data))) == []
        (back,) = Ninjs().read(Source(data=data), Limits())
        assert isinstance(back, Article)
        assert back.text == article.text
        losses: list[Any] = []
        NinjsWriter().write([article], losses.append)
        assert {loss.field for loss in losses} <= UNCARRIED


@pytest.mark.parametrize("path", FAILING, ids=lambda path: str(path.relative_to(NINJS)))
def test_what_ninjs_should_fail_is_refused_or_reported(path: Any) -> None:
    try:
        articles = list(Ninjs(version=version_of(path)).read(Source(data=path.read_bytes()), Limits()))
    except NewsparseError:
        return
    for article in articles:
        assert isinstance(article, Article)
        assert article.problems
        assert list(validator().iter_errors(json.loads(NinjsWriter().write([article], lambda _: None)))) == []


@pytest.mark.parametrize("path", nitf(), ids=lambda path: path.name)
def test_a_sample_of_nitf_is_read_whole_and_written_as_3_6(path: Any) -> None:
    source = Source(data=path.read_bytes())
    answers = {each.name: each.sniff(source) for each in (*newsparse.builtin().formats, Nitf(), Ninjs())}
    assert [name for name, answer in answers.items() if answer == max(answers.values())] == ["nitf"]
    (article,) = Nitf().read(source, Limits())
    body: Any = etree.fromstring(source.data).find(".//{*}body")
    seen = [each for each in body if etree.QName(each).localname != "body.head"]
    visible = "".join("".join(text.split()) for each in seen for text in each.itertext())
    assert "".join("".join(block.text.split()) for block in article.blocks) == visible
    losses: list[Any] = []
    data = NitfWriter().write([article], losses.append)
    schema = etree.XMLSchema(etree.parse(str(NITF_SCHEMA)))
    assert schema.validate(etree.fromstring(data)), schema.error_log
    assert {loss.field for loss in losses} <= {"published"}


@pytest.mark.parametrize("path", PASSING, ids=lambda path: str(path.relative_to(NINJS)))
def test_what_came_as_ninjs_is_written_as_valid_nitf(path: Any) -> None:
    schema = etree.XMLSchema(etree.parse(str(NITF_SCHEMA)))
    for article in Ninjs().read(Source(data=path.read_bytes()), Limits()):
        assert isinstance(article, Article)
        data = NitfWriter().write([article], lambda _: None)
        assert schema.validate(etree.fromstring(data)), schema.error_log
