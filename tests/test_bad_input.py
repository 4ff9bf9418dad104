"""Bad input, kind by kind: a documented error or a recorded problem, and nothing is lost."""

import datetime as dt
import os

import pytest

import newsparse
from newsparse.contracts import Limits, ProblemCode
from newsparse.errors import LimitExceededError, UnknownFormatError
from newsparse.recipe import RAW
from newsparse.testing import bombs, checks

STORY = "LAGOS (AP) — “Prêt,” said Žofia on Monday.\nThe ferry runs again — 5 € a day.\n"

#: How much of the large inputs is made; NEWSPARSE_LARGE=1 makes them as large as people have met them.
LARGE = os.environ.get("NEWSPARSE_LARGE") == "1"


def codes(article):
    return [problem.code for problem in article.problems]


def letters(text):
    return "".join(text.split())


@pytest.mark.parametrize("form", ["plain-text", None])
def test_nothing_at_all(form):
    article = newsparse.parse(b"", format=form)
    assert codes(article) == [ProblemCode.EMPTY]


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04\x14\0\0\0", b"\x7fELF\x02\x01\x01\0", b"\x1f\x8b\x08\0x"]
)
def test_binaries_are_known_by_no_format(data):
    with pytest.raises(UnknownFormatError, match="no format knows this input"):
        newsparse.parse(data)


@pytest.mark.parametrize("end", range(1, 60))
def test_a_text_that_is_cut_short_within_a_character(end):
    data = STORY.encode()[:-end]
    article = newsparse.read(data)
    assert letters(article.text) == letters(data.decode("utf-8", "replace"))
    assert (ProblemCode.REPLACED_CHARACTERS in codes(article)) == ("\ufffd" in article.text)


@pytest.mark.parametrize("wrong", [b"\xff", b"\xe2\x80", b"\x93", b"\xed\xa0\x80", b"\xc0\x80"])
def test_a_wrong_byte_in_a_text_garbles_nothing_else(wrong):
    data = STORY.encode() + b"At " + wrong + b" last."
    article = newsparse.read(data)
    assert letters(article.text).startswith(letters(STORY))
    assert ProblemCode.REPLACED_CHARACTERS in codes(article)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("declared", [None, "utf-8", "latin1", "utf-7", "UTF-16", "no such"])
def test_unicode_is_read_whatever_is_declared(encoding, declared):
    """Save UTF-8 that is declared as something that reads any bytes: there the declaration stands, with a problem."""
    article = newsparse.read(STORY.encode(encoding), encoding=declared)
    if encoding == "utf-8" and declared == "latin1":
        assert codes(article) == [ProblemCode.ENCODING_CONTRADICTED]
    elif encoding == "utf-8" and declared == "UTF-16":
        assert codes(article)
    else:
        assert letters(article.text) == letters(STORY)


def test_utf7_is_never_obeyed():
    article = newsparse.read(b"+ADw-script+AD4-", encoding="utf-7")
    assert article.text == "+ADw-script+AD4-"
    assert codes(article) == [ProblemCode.ENCODING_UNKNOWN]


@pytest.mark.parametrize("text", ["a\ud800b", "\udfff", "“\udcff”", "\ud83d\ude00 split"])
def test_lone_surrogates_are_replaced_and_told(text):
    article = newsparse.parse(text)
    assert ProblemCode.REPLACED_CHARACTERS in codes(article)
    checks.values.is_encodable(article)


def test_surrogates_in_bytes_are_replaced_and_told():
    article = newsparse.parse(f"{STORY}a\ud800b".encode("utf-8", "surrogatepass"))
    assert article.text.endswith("a\ufffd\ufffd\ufffdb")
    assert ProblemCode.REPLACED_CHARACTERS in codes(article)


def test_nul_is_replaced_and_told_where_the_text_is_known_to_be_one():
    assert newsparse.read("a\0b").text == "a\ufffdb"
    article = newsparse.read(b"The fer\0ry is back.", format="plain-text")
    assert article.text == "The fer\ufffdry is back."
    assert codes(article) == [ProblemCode.REPLACED_CHARACTERS]


@pytest.mark.parametrize("zone", ["", "Nowhere/Town"])
def test_a_hint_that_cannot_be_is_wrong_use(zone):
    with pytest.raises(ValueError, match="neither the name of a time zone"):
        newsparse.read("x", published=dt.datetime(2025, 1, 1), time_zone=zone)  # noqa: DTZ001 - that is the point


LINES = {
    "one letter": "x",
    "words": "word ",
    "quotation marks": "“",
    "captions": "FILE - A ferry leaves Lagos, May 1, 2020. (AP Photo/Anna Kovacs, File) ",
    "sentences": "The ferry is back, she said on Monday. ",
}


@pytest.mark.parametrize("words", LINES.values(), ids=LINES)
def test_one_very_long_line(words):
    size = 50_000_000 if LARGE else 200_000
    article = newsparse.parse(words * (size // len(words)))
    checks.values.kept_and_cut_make_the_whole(article)
    checks.values.text_is_what_was_kept(article)


def test_very_many_captions():
    count = 1_000_000 if LARGE else 3_000
    caption = "FILE - A ferry leaves Lagos, May 1, 2020. (AP Photo/Anna Kovacs, File)"
    read = newsparse.read(f"{caption}\n" * count, limits=Limits(max_blocks=count))
    article = newsparse.clean(read)
    assert len(article.media) == 1
    assert article.media[0].occurrences == count
    assert newsparse.uncut(article) == read


def test_more_blocks_than_are_allowed():
    with pytest.raises(LimitExceededError, match="max_blocks allows 500,000, the input has 500,001"):
        newsparse.read("x\n" * 500_001)


@pytest.mark.parametrize("name", sorted(bombs()))
def test_bombs_do_not_go_off(name):
    for result in newsparse.parse_all(bombs()[name], RAW):
        if isinstance(result, newsparse.Article):
            assert sum(len(block.text) for block in result.blocks) < 10_000_000
        else:
            assert not isinstance(result, newsparse.PluginError), result
