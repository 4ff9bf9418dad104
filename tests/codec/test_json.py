"""Articles as JSON values: lossless, without what says nothing, and described by a schema."""

import datetime as dt
from decimal import Decimal

import attrs
import msgspec
import pytest
from hypothesis import given

from newsparse.codec import json as codec
from newsparse.contracts import (
    Article,
    Block,
    BlockKind,
    Event,
    Extra,
    Interval,
    Quantity,
    Span,
    Timestamp,
)
from newsparse.errors import FormatError
from newsparse.testing import articles

BLOCK = Block(text="Two ferries are back.", kind=BlockKind.HEADING, origin=Span(0, 21))


@given(articles())
def test_it_comes_back_equal(article):
    values = codec.decode(codec.encode(codec.to_json_values(article)))
    assert codec.from_json_values(values) == article


@given(articles())
def test_the_text_is_told_and_nothing_empty_is(article):
    values = codec.to_json_values(article)
    assert values["text"] == article.text
    assert values[codec.KEY] == codec.SCHEMA
    defaults = {attribute.name: attribute.default for attribute in attrs.fields(Article)}
    for name in values.keys() - {"text", codec.KEY}:
        assert getattr(article, name) != defaults[name]


def test_an_empty_article_says_only_what_it_is():
    assert codec.to_json_values(Article()) == {"newsparse": 1, "text": ""}


def test_values_are_plain_json():
    article = Article(
        blocks=(BLOCK,),
        published=Timestamp(date=dt.date(2025, 9, 11), time=dt.time(10, 30), utc_offset=-150),
        extra=(Extra(key="desk", value="harbour"),),
        events=(
            Event(
                id="e1",
                kind="x",
                sentence=Span(0, 21),
                quantities=(Quantity(span=Span(0, 3), text="Two", value=Decimal("2.50")),),
                when=Interval(begin=dt.date(2025, 9, 1)),
            ),
        ),
    )
    assert codec.to_json_values(article) == {
        "newsparse": 1,
        "blocks": [{"text": "Two ferries are back.", "kind": "heading", "origin": {"start": 0, "end": 21}}],
        "published": {"date": "2025-09-11", "time": "10:30:00", "utc_offset": -150},
        "extra": [{"key": "desk", "value": "harbour"}],
        "events": [
            {
                "id": "e1",
                "kind": "x",
                "sentence": {"start": 0, "end": 21},
                "when": {"begin": "2025-09-01"},
                "quantities": [{"span": {"start": 0, "end": 3}, "text": "Two", "value": "2.50"}],
            }
        ],
        "text": "Two ferries are back.",
    }
    assert codec.from_json_values(codec.to_json_values(article)) == article


def test_the_text_is_checked_and_not_believed():
    values = codec.to_json_values(Article(blocks=(BLOCK,)))
    assert codec.from_json_values({**values, "text": BLOCK.text}).text == BLOCK.text
    with pytest.raises(FormatError, match="the text does not agree"):
        codec.from_json_values({**values, "text": "Three ferries are back."})


def test_a_later_schema_is_refused():
    with pytest.raises(FormatError, match="reads schema 1, the document has 2"):
        codec.from_json_values({"newsparse": 2})


@pytest.mark.parametrize("text", ["", "{", "[1,]", "nul", '{"a":1}x', "[" * 100_000, b"\xff", '"\\ud800"', "9" * 5000])
def test_what_is_no_json_is_a_format_error(text):
    try:
        codec.decode(text)
    except FormatError as error:
        assert error.format == "newsparse-json"  # noqa: PT017 - a long number may well be read
    else:
        assert text == "9" * 5000


def test_the_schema_describes_every_field():
    schema = codec.schema()
    properties = schema["$defs"]["Article"]["properties"]
    assert set(properties) == {attribute.name for attribute in attrs.fields(Article)} | {"newsparse", "text"}
    assert properties["newsparse"] == {"const": 1}
    assert schema["$schema"].startswith("https://json-schema.org/")
    msgspec.json.encode(schema)


def test_asking_for_the_schema_twice_gives_the_same():
    assert codec.schema() == codec.schema()
