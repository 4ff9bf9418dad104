"""newsparse's own JSON: what is read, and what is refused with what words."""

import json

import pytest

import newsparse
from newsparse.contracts import Article, Block, Confidence, Source
from newsparse.errors import FormatError, SourceError
from newsparse.formats.newsparse_json import NewsparseJson

FORM = NewsparseJson()


def read(data: bytes):
    return list(newsparse.parse_all(Source(data=data), newsparse.RAW, format=FORM.name))


@pytest.mark.parametrize(
    "data",
    [
        b'{"newsparse":1}',
        b' \n{ "newsparse" : 1}',
        b'\xef\xbb\xbf{"newsparse":1}',
        b'{"newsparse":1}\n{"newsparse":1}\n',
        b'{"newsparse":99}',
    ],
)
def test_it_knows_its_own(data):
    assert FORM.sniff(Source(data=data)) is Confidence.SURE


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'{"type":"newsparse"}', b"newsparse", b'["newsparse"]', b'{"newsparse2":1}']
)
def test_it_leaves_others_alone(data):
    assert FORM.sniff(Source(data=data)) is Confidence.NO


def test_one_article_several_and_lines():
    one = Article(blocks=(Block(text="One."),))
    two = Article(headline="Two")
    assert read(b'{"newsparse":1,"blocks":[{"text":"One."}]}') == [one]
    assert read(b'{"newsparse":1,"articles":[{"blocks":[{"text":"One."}]},{"headline":"Two"}]}') == [one, two]
    assert read(b'{"newsparse":1,"blocks":[{"text":"One."}]}\n\n{"newsparse":1,"headline":"Two"}') == [one, two]
    assert read(b'{"newsparse":1,"articles":[]}') == []
    assert read(b"\n") == []


def test_a_byte_order_mark_is_no_matter():
    assert read(b'\xef\xbb\xbf{"newsparse":1,"id":"x"}') == [Article(id="x")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[]", "an article is a JSON object, not list"),
        (b"null", "an article is a JSON object, not NoneType"),
        (b"{", "truncated"),
        (b"{bad", "malformed"),
        (b"\xff\xfe{\0", "malformed"),
        (b'{"newsparse":2}', "this newsparse reads schema 1, the document has 2"),
        (b"{}", "this newsparse reads schema 1, the document has None"),
        (b'{"newsparse":1,"nope":1,"no":2}', "schema 1 has no field 'no', 'nope'"),
        (b'{"newsparse":1,"articles":5}', "articles stand in a JSON array, not int"),
        (b'{"newsparse":1,"articles":[5]}', "an article is a JSON object, not int"),
        (b'{"newsparse":1,"headline":5}', r"Expected `str \| null`, got `int`"),
        (b'{"newsparse":1,"blocks":[{"text":" x"}]}', r"trimmed and not empty: ' x' - at `\$.blocks\[0\]`"),
        (b'{"newsparse":1,"blocks":[{"text":"x","kind":"verse"}]}', "Invalid enum value 'verse'"),
        (b'{"newsparse":1,"published":{"date":"2025-02-30"}}', r"at `\$.published.date`"),
        (b'{"newsparse":1,"blocks":[{"text":"x"}],"text":"y"}', "the text does not agree with blocks and cuts"),
        (b'{"newsparse":1,"headline":"\\ud800"}', "newsparse-json"),
        (b'{"newsparse":1,"headline":"\xff"}', "newsparse-json"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused_with_words(data, words):
    (error,) = read(data)
    assert type(error) is FormatError
    with pytest.raises(FormatError, match=words):
        raise error


def test_a_bad_line_is_named_and_what_came_before_it_stays():
    first, error = read(b'{"newsparse":1,"id":"a"}\n{"newsparse":1,"blocks":[{"text":""}]}\n')
    assert first == Article(id="a")
    assert str(error).startswith("newsparse-json: line 2: a block's text is trimmed and not empty")


@pytest.mark.parametrize("depth", [100, 5_000, 200_000])
def test_depth_ends_in_an_article_or_an_error(depth):
    part = '{"span":{"start":0,"end":1},"text":"x","parts":['
    event = f'{{"id":"e","kind":"k","sentence":{{"start":0,"end":1}},"quantities":[{part * depth}{"]}" * depth}]}}'
    (result,) = read(f'{{"newsparse":1,"blocks":[{{"text":"x"}}],"events":[{event}]}}'.encode())
    assert isinstance(result, Article | FormatError)
    assert isinstance(result, Article) == (depth == 100)


def test_an_empty_input_holds_no_article():
    with pytest.raises(SourceError, match="holds no article"):
        newsparse.read(b"", format=FORM.name)


def test_a_cut_that_says_something_else_is_refused():
    cut = {"where": {"block": 0, "span": {"start": 0, "end": 2}}, "text": "no", "rule": "x", "family": "note"}
    (error,) = read(json.dumps({"newsparse": 1, "blocks": [{"text": "One."}], "cuts": [cut]}).encode())
    assert "a cut says what stands at its place" in str(error)


def test_a_bad_line_costs_no_other() -> None:
    good = newsparse.write(newsparse.read("One."), "jsonl")
    results = list(newsparse.parse_all(good + b'{"newsparse": 1, "blocks": 5}\n' + good, newsparse.RAW))
    assert [type(result).__name__ for result in results] == ["Article", "FormatError", "Article"]
    assert "line 2" in str(results[1])


def test_a_field_that_no_value_has_is_refused_at_any_depth() -> None:
    data = b'{"newsparse": 1, "blocks": [{"text": "One.", "marks": [{"kind": "link", "colour": "red"}]}]}'
    with pytest.raises(newsparse.FormatError, match="colour"):
        newsparse.read(data)
