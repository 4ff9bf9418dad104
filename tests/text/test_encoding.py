"""From bytes to text: the order of decisions, and that nothing is obeyed that should not be."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.testing import hostile_bytes, hostile_texts, news_texts
from newsparse.text.characters import ILLEGAL, legible
from newsparse.text.encoding import CODECS, decode, decode_text

STORY = "“Prêt,” said Žižek — Łódź, 5 € a día."
DECLARED = st.one_of(st.none(), st.sampled_from([*CODECS, "utf-7", "idna", "rot13", "hex", "undefined", ""]), st.text())


@given(st.one_of(hostile_bytes(), st.binary()), DECLARED)
def test_it_never_fails_and_gives_a_legible_text(data, declared):
    decoded = decode(data, declared)
    assert not ILLEGAL.search(decoded.text)
    decoded.text.encode()
    assert decoded.decided in {"bom", "declared", "utf-8", "detected", "fallback"}
    assert codecs.lookup(decoded.encoding)


@given(news_texts(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_unicode_text_comes_back(text, encoding):
    decoded = decode(text.encode(encoding))
    assert decoded.text.removeprefix("\ufeff") == legible(text)[0]
    assert decoded.replaced == len(ILLEGAL.findall(text))


@pytest.mark.parametrize("label", sorted(CODECS))
def test_a_declared_encoding_is_obeyed(label):
    codec = CODECS[label]
    text = "x".join(c for c in map(chr, range(0xA0, 0x180)) if c.encode(codec, "ignore").decode(codec) == c)
    decoded = decode(text.encode(codec), f' "{label.upper()}" ')
    assert decoded.text == text
    if decoded.encoding != codec:  # the bytes happen to be UTF-16 by their mark, or plain ASCII
        assert decoded.decided in {"bom", "utf-8"}


@pytest.mark.parametrize(
    "label", ["utf-7", "UTF7", "idna", "punycode", "rot13", "hex", "zip", "undefined", "mbcs", "\0"]
)
def test_what_is_no_encoding_of_the_web_is_not_obeyed_but_told(label):
    decoded = decode(b"+ADw-script+AD4-", label)
    assert decoded.text == "+ADw-script+AD4-"
    assert decoded.unknown == label
    assert decoded.decided == "utf-8"


@pytest.mark.parametrize("declared", [None, "cp1252", "utf-16", "no such"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_goes_before_what_is_declared(codec, declared):
    decoded = decode(f"\ufeff{STORY}".encode(codec), declared)
    assert decoded.text.removeprefix("\ufeff") == STORY
    assert (decoded.encoding, decoded.decided) == (codec, "bom")


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
@pytest.mark.parametrize("text", [STORY, "The ferry to the islands is back, officials said on Monday."])
def test_a_utf16_mark_before_utf8_is_not_believed_but_told(mark, text):
    decoded = decode(mark + text.encode())
    assert (decoded.text, decoded.encoding) == (text, "utf-8")
    assert decoded.contradicted == "utf-16, by its byte-order mark"


@pytest.mark.parametrize("text", ["中", "東京で火曜日", "東京で火曜日、" * 20, ""])
def test_a_utf16_mark_before_utf16_without_a_zero_is_believed(text):
    assert decode(text.encode("utf-16")).text.removeprefix("\ufeff") == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen_by_its_zeros(codec):
    decoded = decode(STORY.encode(codec))
    assert (decoded.text, decoded.encoding, decoded.decided) == (STORY, codec, "detected")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("declared", "contradicted"), [(None, None), ("utf-8", "utf-8"), ("latin1", "latin1")])
def test_utf16_of_ascii_without_a_mark_is_seen_too(codec, declared, contradicted):
    """Its bytes are valid UTF-8, NULs and all, so neither that nor a declaration can be believed."""
    decoded = decode("The ferry is back.".encode(codec), declared)
    assert (decoded.text, decoded.encoding, decoded.contradicted) == ("The ferry is back.", codec, contradicted)


@pytest.mark.parametrize("data", [b"\0" * 100, b"a\0" + b"b" * 50, b"\0\0a\0" * 20])
def test_zeros_alone_do_not_make_utf16(data):
    assert decode(data).encoding == "utf-8"


def test_a_declared_encoding_that_cannot_be_gives_way_to_utf8():
    decoded = decode(STORY.encode(), "shift_jis")
    if decoded.decided == "utf-8":
        assert decoded.text == STORY
    assert decoded.contradicted == "shift_jis"


def test_utf8_declared_as_something_that_reads_anything_is_told():
    decoded = decode(STORY.encode(), "iso-8859-2")
    assert (decoded.encoding, decoded.contradicted) == ("iso8859-2", "iso-8859-2")


def test_a_cut_short_utf8_text_is_read_as_far_as_it_goes():
    decoded = decode("Łódź €".encode()[:-1], "utf-8")
    assert decoded.text.startswith("Łódź ")
    assert decoded.replaced == 1
    assert decoded.contradicted == "utf-8"


def test_without_any_hint_western_copy_is_read_as_such():
    decoded = decode("“Prêt,” a déclaré le président — l’été, à Genève.".encode("cp1252") * 20)
    assert decoded.text.startswith("“Prêt,” a déclaré")
    assert decoded.encoding == "cp1252"


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\ufffe", "\x08"])
def test_what_no_text_may_hold_is_replaced_and_counted(character):
    decoded = decode_text(f"a{character}b")
    assert decoded.text == "a\ufffdb"
    assert decoded.replaced == 1


@given(hostile_texts())
def test_replacing_keeps_every_offset(text):
    clean, replaced = legible(text)
    assert len(clean) == len(text)
    assert replaced == len(ILLEGAL.findall(text))
    assert all(new in (old, "\ufffd") for new, old in zip(clean, text, strict=True))
    assert legible(clean) == (clean, 0)


@pytest.mark.parametrize("character", "\t\n\r\x0b\x0c\x7f\x85\u2028\ufeff\u202e\ufffd")
def test_what_a_text_may_hold_is_left(character):
    assert legible(character) == (character, 0)


def test_a_text_that_holds_the_replacement_itself_has_nothing_replaced():
    assert decode("a\ufffdb".encode()).replaced == 0
