"""Plain text, Markdown and JSON as people see them."""

import re

import msgspec
import pytest
from hypothesis import given
from markdown_it import MarkdownIt

import newsparse
from newsparse.contracts import (
    Article,
    Block,
    BlockKind,
    Byline,
    Cut,
    Dateline,
    Family,
    Mark,
    MarkKind,
    Media,
    Region,
    Span,
)
from newsparse.testing import articles

CUT = Cut(where=Region(0, Span(0, 13)), text="LAGOS (AP) — ", rule="dateline", family=Family.DATELINE)
STORY = Article(
    id="1",
    headline="Ferry is *back*",
    byline=Byline(text="By Anna Kovacs"),
    dateline=Dateline(raw="LAGOS (AP) — ", lifted_from=(CUT.where,)),
    blocks=(
        Block(text="LAGOS (AP) — The ferry is back."),
        Block(text="What now?", kind=BlockKind.HEADING, level=2),
        Block(text="Wait.", kind=BlockKind.LIST_ITEM, level=2),
        Block(text="At last.", kind=BlockKind.QUOTATION),
        Block(text="A ferry.", kind=BlockKind.CAPTION),
    ),
    cuts=(CUT,),
    media=(Media(caption="A ferry."),),
)


def losses(article, to):
    heard = []
    newsparse.write(article, to, on_loss=heard.append)
    return {loss.field for loss in heard}


def test_plain_text():
    expected = (
        "Ferry is *back*\n\nBy Anna Kovacs\n\nLAGOS (AP) — The ferry is back.\n\nWhat now?\n\nWait.\n\nAt last.\n"
    )
    assert newsparse.write(STORY, "text").decode() == expected


def test_markdown():
    assert newsparse.write(STORY, "markdown").decode() == (
        "# Ferry is \\*back\\*\n\n*By Anna Kovacs*\n\n**LAGOS (AP) —** The ferry is back.\n\n"
        "### What now?\n\n  - Wait.\n\n> At last.\n"
    )


@pytest.mark.parametrize("to", ["text", "markdown"])
def test_what_cannot_be_carried_is_told(to):
    assert "media" in losses(STORY, to)
    assert losses(Article(id="1", blocks=(Block(text="x"),)), to) == {"id"}


@pytest.mark.parametrize("to", ["json", "jsonl"])
def test_json_loses_nothing(to):
    assert losses(STORY, to) == set()


def test_several_articles():
    two = [Article(blocks=(Block(text=text),)) for text in ("One.", "Two.")]
    assert newsparse.write(two, "text") == b"One.\n\n\nTwo.\n"
    assert newsparse.write(two, "markdown") == b"One.\n\n---\n\nTwo.\n"
    assert msgspec.json.decode(newsparse.write(two, "json"))["articles"][1]["text"] == "Two."
    assert [msgspec.json.decode(line)["text"] for line in newsparse.write(two, "jsonl").splitlines()] == [
        "One.",
        "Two.",
    ]
    assert msgspec.json.decode(newsparse.write([], "json")) == {"newsparse": 1, "articles": []}
    assert newsparse.write([], "jsonl") == b""


@given(articles())
def test_each_article_is_one_line_of_json_lines(article):
    assert newsparse.write(article, "jsonl").count(b"\n") == 1
    assert len(newsparse.write([article] * 3, "jsonl").splitlines()) == 3


HTML = MarkdownIt("commonmark")


def rendered(*blocks):
    return HTML.render(newsparse.write(Article(blocks=blocks), "markdown").decode())


@pytest.mark.parametrize(
    "text",
    [
        "# not a heading",
        "- not a list",
        "1. not a list",
        "12) nor this",
        "> no quotation",
        "*no* _emphasis_ **here**",
        "`no code`",
        "[no](https://example.com) link",
        "![no](x) image",
        "<b>no markup</b> <script>alert(1)</script>",
        "&lt; &amp; &#60;",
        "\\* already escaped \\",
        "--- no rule",
        "***",
        "===",
        "~~~",
        "+ nor this",
        "https://example.com/?a=1&b=2",
        "<https://example.com>",
        "a  b",
        "x | y",
    ],
)
def test_what_stands_in_a_text_is_text_in_markdown(text):
    html = rendered(Block(text=text), Block(text="After."))
    paragraphs = re.findall(r"<p>(.*)</p>", html)
    assert [unescaped(each) for each in paragraphs] == [text, "After."]


def unescaped(html):
    assert "<" not in html
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        html = html.replace(entity, character)
    return html


def test_marks_become_markup():
    text = "Read the report now"
    marks = (
        Mark(kind=MarkKind.LINK, span=Span(5, 15), target="https://example.com/a b<c>"),
        Mark(kind=MarkKind.STRONG, span=Span(16, 19)),
        Mark(kind=MarkKind.EMPHASIS, span=Span(0, 4)),
    )
    html = rendered(Block(text=text, marks=marks))
    assert '<em>Read</em> <a href="https://example.com/a%20b%3Cc%3E">the report</a> <strong>now</strong>' in html


def test_marks_that_overlap_or_are_cut_into_are_left_out():
    marks = (Mark(kind=MarkKind.STRONG, span=Span(0, 7)), Mark(kind=MarkKind.EMPHASIS, span=Span(4, 9)))
    assert rendered(Block(text="one two six", marks=marks)) == "<p><strong>one two</strong> six</p>\n"


@given(articles())
def test_markdown_of_any_article_brings_no_markup_of_its_own(article):
    html = HTML.render(newsparse.write(article, "markdown").decode())
    tags = set(re.findall(r"<(/?\w+)", html)) - {f"{end}{tag}" for end in ("", "/") for tag in OURS}
    assert tags == set()


OURS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "blockquote",
    "a",
    "hr",
    "br",
    "code",
    "pre",
)
