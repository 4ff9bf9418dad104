"""What becomes of tables, figures, lists and line breaks on the way from tags to blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsparse.contracts import Block, BlockKind, Limits, Span, Vocabulary, body_of_html, body_of_xml
from newsparse.errors import LimitExceededError
from newsparse.markup.gathering import Gathering
from newsparse.markup.rows import BETWEEN_CELLS

LONG = "a ferry " * 30
ROW, PARAGRAPH = BlockKind.TABLE_ROW, BlockKind.PARAGRAPH
QUOTED = (BlockKind.QUOTATION, None)


def told(markup: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in body_of_html(markup, Limits()).blocks]


def texts(markup: str) -> list[str]:
    return [block.text for block in body_of_html(markup, Limits()).blocks]


# -- tables -----------------------------------------------------------------------------------------------------------

cells = st.lists(st.sampled_from(["", "one", "two words", "3", "<b>bold</b>", "<p>in a paragraph</p>"]), max_size=5)


@given(st.lists(cells, max_size=4))
def test_a_row_of_data_is_one_block_of_its_cells(rows):
    markup = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    shown = [[text for cell in row for text in texts(cell)] for row in rows]
    blocks = body_of_html(f"<table>{markup}</table>", Limits()).blocks
    assert [block.text for block in blocks] == [BETWEEN_CELLS.join(row) for row in shown if row]
    for block, row, seen in zip(blocks, [row for row, seen in zip(rows, shown, strict=True) if seen],
                                [seen for seen in shown if seen], strict=True):  # fmt: skip
        assert block.kind is (ROW if len(row) > 1 else PARAGRAPH)
        assert all(mark.span.of(block.text) in seen for mark in block.marks)


@pytest.mark.parametrize(
    "cell",
    [
        LONG,
        "<h2>Head</h2>",
        "<p>One.</p><p>Two.</p>",
        "<table><tr><td>within</table>",
    ],
)
def test_a_row_that_only_lays_out_the_page_is_no_block(cell):
    markup = f"<table><tr><td>Menu<td>{cell}<td>Behind<tr><td>Reds<td>3</table>"
    found = told(markup)
    assert found[0] == ("paragraph", "Menu")
    assert ("paragraph", "Behind") in found
    assert found[-1] == ("table-row", "Reds | 3")


def test_a_cell_of_the_greatest_length_is_data():
    most = "x" * 200
    assert told(f"<table><tr><td>a<td>{most}</table>") == [("table-row", f"a | {most}")]
    assert told(f"<table><tr><td>a<td>{most}x</table>") == [("paragraph", "a"), ("paragraph", f"{most}x")]


def test_a_row_stands_where_its_table_does():
    (block,) = body_of_html("<section class=s><table id=t><tr class=r><td class=c>a<td>b</table>", Limits()).blocks
    assert block.context == ("section.s", "table#t")
    (alone,) = body_of_html("<table><tr class=r><td class=c>a</table>", Limits()).blocks
    assert alone.context == ("table", "td.c")


def test_a_row_that_never_ends_is_read():
    gathering = Gathering(Limits())
    gathering.begin_row(("table",))
    gathering.begin_row(("table",))
    gathering.begin_cell()
    gathering.add(Block(text="a"))
    gathering.begin_cell()
    gathering.add(Block(text="b"))
    assert gathering.blocks == []
    gathering.end()
    assert [block.text for block in gathering.blocks] == ["a | b"]


def test_cells_outside_of_rows_are_nothing_special():
    gathering = Gathering(Limits())
    gathering.begin_cell()
    gathering.add(Block(text="a"))
    gathering.end_row()
    assert [block.text for block in gathering.blocks] == ["a"]


def test_words_between_the_cells_of_a_row_are_no_cells():
    assert texts("<table><caption>Points</caption><tr><td>a<td>b</table>tail") == ["Points", "a | b", "tail"]


def test_what_stands_in_a_cell_is_a_paragraph_where_the_table_stands_in_a_list():
    assert told("<ul><li>Item<table><tr><td>a</table>") == [("list-item", "Item"), ("paragraph", "a")]


def test_too_many_blocks_of_a_row_are_refused_like_others():
    gathering = Gathering(Limits(max_blocks=1))
    gathering.begin_row(())
    gathering.add(Block(text="a"))
    gathering.begin_cell()
    gathering.add(Block(text="b"))
    with pytest.raises(LimitExceededError):
        gathering.end_row()


# -- figures ----------------------------------------------------------------------------------------------------------


def test_each_figure_has_its_first_caption():
    inner = "<figure><img src=b.jpg><figcaption>Inner.</figcaption></figure>"
    markup = f"<figure><img src=a.jpg>{inner}<figcaption>Outer.</figcaption><figcaption>More.</figcaption></figure>"
    seen = body_of_html(f"{markup}<img src=c.jpg><figcaption>Alone.</figcaption>", Limits()).media
    assert [(one.url, one.caption_raw) for one in seen] == [("a.jpg", "Outer."), ("b.jpg", "Inner."), ("c.jpg", None)]


def test_words_in_a_figure_that_are_no_caption_are_none():
    (picture,) = body_of_html("<figure>words<img src=a.jpg></figure>", Limits()).media
    assert picture.caption_raw is None


# -- lines ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>one<br>two</p>", ["one two"]),
        ("<p>one<br> <br>two</p>", ["one", "two"]),
        ("<p>one<br><b></b><br>two</p>", ["one", "two"]),
        ("<p>one<br>two<br>three</p>", ["one two three"]),
        ("<p><br><br>one<br></p>", ["one"]),
        (f"<div>{LONG}<br>and on</div>", [f"{LONG.strip()} and on"]),
        (f"<div>{LONG}end.<br>and on</div>", [f"{LONG}end.", "and on"]),
        (f"<div>{LONG}<br><br>and on</div>", [LONG.strip(), "and on"]),
        ("<div>one<hr>two</div>", ["one", "two"]),
        ("<div>one<wbr>two</div>", ["onetwo"]),
        ("<pre>one\ntwo\n\nthree</pre>", ["one two", "three"]),
        ("<pre>one\n<b>two</b>\nthree</pre>", ["one two three"]),
        ("<pre>one<b></b>\n\n<b></b>two</pre>", ["one", "two"]),
        ("<p>one<textarea>two", ["one", "two"]),
        ("<pre>\n\none\n \n</pre>two\nthree", ["one", "two three"]),
        ("<p>one\n\ntwo</p>", ["one two"]),
        ("<textarea>one\n\ntwo</textarea>", ["one", "two"]),
        (f"<div>{'x' * 59}<br>and</div>", ["x" * 59, "and"]),
        (f"<div>{'x' * 60}<br>and</div>", ["x" * 60 + " and"]),
    ],
)
def test_where_lines_end(markup, lines):
    assert texts(markup) == lines


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>one<button>two</button> three</p>", ["one two three"]),
        ("<p>one<x-y>two</x-y>three</p>", ["onetwothree"]),
        ("<p><person>Ann Lee</person>, of <org>Tide</org>, said", ["Ann Lee, of Tide, said"]),
        ("<blockquote><x-y>one</x-y><x-y>two</x-y><p>three</p>", ["one two", "three"]),
        ("<div><person>Ann Lee</person>, said", ["Ann Lee", ", said"]),
        ("<blockquote><center>one</center><select><option>two</select>", ["one", "two"]),
        ("<div>one<button>two</button>three</div>", ["one", "two", "three"]),
        ("<p><button>two</button>three</p>", ["two", "three"]),
        ("<p>one<div>two</div>", ["one", "two"]),
        ("<li>one<label>two</label>three", ["one", "two", "three"]),
        ("<div><a href=a>one</a><a href=b>two</a></div>", ["one two"]),
        ("<p><a href=a>one</a><a href=b>two</a></p>", ["onetwo"]),
    ],
)
def test_what_stands_within_a_line_and_what_parts_it(markup, lines):
    assert texts(markup) == lines


def test_marks_end_with_the_block_that_they_reach_beyond():
    one, two = body_of_html("<b>one<div>two</div></b>", Limits()).blocks
    assert [mark.span for mark in one.marks] == [Span(0, 3)]
    assert [mark.span for mark in two.marks] == [Span(0, 3)]


def test_marks_begin_anew_in_the_next_block():
    blocks = body_of_html("<div>see <b>one<div>two three</div></b>", Limits()).blocks
    assert [mark.span.of(block.text) for block in blocks for mark in block.marks] == ["one", "two three"]


def test_an_element_about_a_part_of_a_line_is_not_in_its_context():
    (block,) = body_of_html("<div><span class=a><b class=b>one</b> two</span> three</div>", Limits()).blocks
    assert block.context == ("div",)
    (whole,) = body_of_html("<div><span class=a><b class=b>one</b> two</span></div>", Limits()).blocks
    assert whole.context == ("div", "span.a")


def test_contexts_have_bounds():
    (deep,) = body_of_html("<div>" * 100 + "deep", Limits()).blocks
    assert deep.context == ("div", *["div"] * 63)
    many = body_of_html("<div>a</div>" * 600, Limits()).blocks
    assert [many[at].context for at in (0, 1, 499, 599)] == [("div",), ("div[2]",), ("div[500]",), ("div[500]",)]
    long = f"<div class='{'c' * 300}' id='{'i' * 300}' role='{'r' * 300}' itemprop=name>a"
    (named,) = body_of_html(long, Limits()).blocks
    assert named.context == (f"div.{'c' * 160}#{'i' * 160}[role={'r' * 40}][itemprop=name]",)


def test_a_cell_in_a_list_of_a_vocabulary_without_tables_is_a_paragraph():
    words = Vocabulary(inline=frozenset(), marks={}, kinds={"li": BlockKind.LIST_ITEM})
    element = etree.fromstring("<x><li>a<td>b</td></li></x>")
    kinds = [block.kind for block in body_of_xml(element, Limits(), vocabulary=words).blocks]
    assert kinds == [BlockKind.LIST_ITEM, PARAGRAPH]


def test_a_link_without_a_target_is_no_mark():
    (block,) = body_of_html("<p><a name=x>one</a> <a href=''>two</a></p>", Limits()).blocks
    assert [(mark.span.of(block.text), mark.target) for mark in block.marks] == [("two", "")]


# -- kinds ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "kinds"),
    [
        ("<li><h3>a</h3>b<div>c</div>", [("heading", 3), ("list-item", 1), ("list-item", 1)]),
        ("<blockquote>a<section>b</section>c</blockquote>", [QUOTED, (PARAGRAPH, None), QUOTED]),
        ("<menu><li>a<dl><dt>b<dd>c</dl></menu>d", [("list-item", 1), *[("list-item", 2)] * 2, (PARAGRAPH, None)]),
        ("<ul><li>a</ul><h2>b</h2><ol><li>c", [("list-item", 1), ("heading", 2), ("list-item", 1)]),
    ],
)
def test_what_a_block_is_where_kinds_stand_within_each_other(markup, kinds):
    assert [(block.kind, block.level) for block in body_of_html(markup, Limits()).blocks] == kinds


def test_elements_that_stand_too_deep_are_told_and_their_text_is_read():
    limits = Limits(max_depth=10)
    flat = body_of_html("<div>" * 8 + "deep", limits)
    assert not flat.problems
    deep = body_of_html("<div>" * 11 + "deep" + "</div>" * 11 + "<p>behind", limits)
    assert [block.text for block in deep.blocks] == ["deep", "behind"]
    assert "deeper" in deep.problems[0].message
    assert deep.blocks[-1].context == ("p",)


def test_elements_within_a_line_that_stand_too_deep_end_where_they_end():
    (block,) = body_of_html("<p>" + "<b>" * 40 + "one" + "</b>" * 40 + " two <i>three</i>", Limits()).blocks
    assert block.text == "one two three"
    assert [mark.span.of(block.text) for mark in block.marks if mark.kind.value == "emphasis"] == ["three"]
