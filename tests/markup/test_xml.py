from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import Problem, ProblemCode, Source, iterate_xml, local_name, parse_xml
from newsparse.errors import FormatError
from newsparse.markup.xml import mended
from newsparse.text.characters import legible

ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>a&e;b</x>'


def parsed(data):
    return parse_xml(Source(data=data), format="test")


def streamed(data):
    read = iterate_xml(Source(data=data), ["{*}item"], format="test")
    return [one.code.value if isinstance(one, Problem) else one.text for one in read]


@given(st.binary(max_size=80))
def test_any_bytes_are_a_tree_or_an_error(data):
    with suppress(FormatError):
        assert local_name(parsed(b"<x>" + data).root) == "x"


@given(st.text("ab&;<>![]CDATA-#x0 ", max_size=60))
def test_mending_leaves_what_is_verbatim_alone(text):
    section = f"<![CDATA[{text.replace(']]>', '')}]]>"
    assert mended(f"<x>{section}</x>") == f"<x>{section}</x>"


def test_the_declared_encoding_is_obeyed():
    assert parsed('<?xml version="1.0" encoding="iso-8859-1"?><x>é</x>'.encode("latin-1")).root.text == "é"


def test_white_space_before_the_declaration_does_no_harm():
    assert parsed(b'\n <?xml version="1.0"?><x>a</x>').root.text == "a"


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"<x>A & B</x>", "A & B"), (b"<x>a&nbsp;b &eacute;</x>", "a\xa0b é"), (b"<x>R&D; &amp; &#233;</x>", "R&D; & é")],
)
def test_what_can_be_mended_loses_nothing_and_is_told(data, text):
    read = parsed(data)
    assert read.root.text == text
    assert [problem.code for problem in read.problems] == [ProblemCode.BROKEN_MARKUP]
    assert "nothing is lost" in read.problems[0].message


@pytest.mark.parametrize("reference", ["&#xD800;", "&#55296;", "&#0;", "&#x110000;", "&#99999999;"])
def test_a_reference_to_what_no_text_can_hold_is_replaced(reference):
    data = f"<r><item>a{reference}b &amp; &#233;</item></r>".encode()
    assert parsed(data).root[0].text == "a\ufffdb & é"
    assert streamed(data) == ["broken-markup", "a\ufffdb & é"]


def test_what_is_recovered_says_so():
    read = parsed(b"<x><a>one<b>two</a></x>")
    assert "".join(read.root.itertext()) == "onetwo"
    assert "not all may be there" in read.problems[0].message


def test_an_undeclared_prefix_is_no_end():
    read = parsed(b"<x><media:thing>a</media:thing></x>")
    assert [local_name(element) for element in read.root] == ["thing"]


@pytest.mark.parametrize("data", [b"", b"no markup", b"<!-- only -->"])
def test_without_an_element_there_is_an_error(data):
    with pytest.raises(FormatError):
        parsed(data)


def test_no_file_is_read():
    assert "".join(parsed(ENTITY).root.itertext()) == "a&e;b"


def test_a_bomb_of_entities_is_refused_or_small():
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY e0 "boom">{lines}]><x>&e11;</x>'.encode()
    with suppress(FormatError):
        assert len("".join(parsed(bomb).root.itertext())) < 100_000


def test_items_come_one_by_one():
    assert streamed(b"<feed><title>T</title><item>a</item><item>b</item></feed>") == ["a", "b"]


def test_a_break_loses_neither_what_stood_before_it_nor_what_can_be_had_behind_it():
    data = b"<feed><item>a</item><item>b</item><item>c & d</item><item>e</item></feed>"
    assert streamed(data) == ["a", "b", "broken-markup", "c & d", "e"]


@pytest.mark.parametrize("data", [b"", b"no markup", b"<", b"<!-- only this -->", b"<?xml version='1.0'?>"])
def test_where_no_element_can_be_read_the_problem_is_told_and_the_format_named(data):
    read = iterate_xml(Source(data=data), ["{*}item"], format="test")
    assert isinstance(next(read), Problem)
    with pytest.raises(FormatError, match=r"test: not well-formed XML: .*no element could be read"):
        next(read)


def test_a_document_that_breaks_before_its_first_item_is_no_error():
    assert streamed(b"<feed><title>T</feed>") == ["broken-markup"]


def test_what_stood_before_an_item_is_to_be_had():
    for item in iterate_xml(Source(data=b"<feed><title>T</title><item>a</item></feed>"), ["item"], format="test"):
        parent = item.getparent()
        assert parent is not None
        assert parent[0].text == "T"


@given(st.text(max_size=20), st.sampled_from(["", "\x00", "\x0b", "\x0c\x1f", "\ud800", "\ufffe\uffff"]))
def test_no_character_of_a_text_breaks_a_document(text, odd):
    words = (text + odd).replace("&", "").replace("<", "").replace("\r", "").replace("]]>", "")
    xml = parse_xml(Source.of_text(f"<r>{words}</r>"), format="x")
    assert (xml.root.text or "").split() == legible(words)[0].split()
