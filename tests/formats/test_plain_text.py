"""Plain text: which blocks it becomes, and what is odd about it is told."""

import pytest

import newsparse
from newsparse.contracts import Confidence, Limits, ProblemCode, Source, Span
from newsparse.errors import LimitExceededError
from newsparse.formats.paragraphs import BLANK_LINES, LINES, blocks_of
from newsparse.formats.plain_text import PlainText

LIMITS = Limits()


def paragraphs(text):
    return [block.text for block in blocks_of(text, LIMITS)[0]]


def cut_by(text):
    return blocks_of(text, LIMITS)[1]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_every_line_end_ends_a_line(end, times):
    assert paragraphs(f"One.{end * times}Two.{end}") == ["One.", "Two."]


def test_line_ends_may_be_mixed():
    assert paragraphs("One.\r\nTwo.\rThree.\n\rFour.\u2029Five.") == ["One.", "Two.", "Three.", "Four.", "Five."]


@pytest.mark.parametrize("separator", ["\x1c", "\x1d", "\x1e"])
def test_what_python_takes_for_a_line_end_and_no_text_may_hold_is_replaced(separator):
    assert newsparse.read(f"a{separator}b").text == "a\ufffdb"


def test_each_line_is_a_paragraph_where_lines_are_whole():
    text = "The ferry is back.\nIt runs again.\n\nNobody was hurt.\n"
    assert paragraphs(text) == ["The ferry is back.", "It runs again.", "Nobody was hurt."]
    assert cut_by(text) == LINES


WRAPPED = "The ferry to the islands is back\nafter three years, the governor\nsaid.\n\nIt runs again from\nMonday.\n"


def test_wrapped_lines_are_joined():
    assert paragraphs(WRAPPED) == [
        "The ferry to the islands is back after three years, the governor said.",
        "It runs again from Monday.",
    ]
    assert cut_by(WRAPPED) == BLANK_LINES


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n  ", "\t\n"])
def test_wrapped_lines_are_joined_whatever_the_line_end(end):
    assert paragraphs(WRAPPED.replace("\n", end))[1] == "It runs again from Monday."


def test_a_fold_leads_back_to_the_line_end():
    block = blocks_of("  It runs\r\n   again from\r\n Monday.\n\nOne\ntwo three\nfour.", LIMITS)[0][0]
    assert block.text == "It runs again from Monday."
    assert block.folds == (Span(9, 14), Span(24, 27))
    assert block.is_exact


@pytest.mark.parametrize(
    "text",
    [
        "One line\nand one more\n",  # no blank line
        "One.\n\nTwo.\n\nThree.\n",  # no paragraph of several lines
        "He said so.\nShe did not.\n\nThey left.\nAll of them.\n",  # each line ends a sentence
        f"{'word ' * 40}\nand more\n\nlast\n",  # longer than any wrapped line
    ],
)
def test_lines_that_are_not_wrapped_are_not_joined(text):
    assert cut_by(text) == LINES


def test_white_space_about_a_line_is_no_part_of_it():
    (block,) = blocks_of("\t\u00a0 The ferry \u3000\n", LIMITS)[0]
    assert (block.text, block.origin) == ("The ferry", Span(3, 12))


def test_a_mark_at_the_very_beginning_is_no_part_of_the_text():
    assert paragraphs("\ufeffOne.\n\ufeffTwo.") == ["One.", "\ufeffTwo."]
    assert paragraphs("\ufeff") == []


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_blocks_are_limited_to_the_block(count):
    text = "x\n" * count
    assert len(blocks_of(text, Limits(max_blocks=count))[0]) == count
    if count:
        with pytest.raises(LimitExceededError, match=f"max_blocks allows {count - 1}, the input has {count}"):
            blocks_of(text, Limits(max_blocks=count - 1))


@pytest.mark.parametrize(
    ("data", "sure"),
    [
        (b"", Confidence.POSSIBLE),
        (b"The ferry.", Confidence.POSSIBLE),
        (b"\xe9t\xe9", Confidence.POSSIBLE),
        ("The ferry.".encode("utf-16"), Confidence.POSSIBLE),
        ("The ferry is back.".encode("utf-16-be"), Confidence.POSSIBLE),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Confidence.NO),
        (b"GIF89a\x01\0\x01\0", Confidence.NO),
    ],
)
def test_it_takes_anything_but_binaries_for_a_text(data, sure):
    assert PlainText().sniff(Source(data=data)) is sure


def test_what_is_known_of_the_source_is_on_the_article():
    (article,) = PlainText().read(Source(data=b"One.", name="a.txt", url="u", language="en"), LIMITS)
    assert article.id == "sha256:" + Source(data=b"One.").sha256
    assert (article.url, article.language, article.provenance.paragraphs) == ("u", "en", LINES)


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\ufeff", "\t\r\n \u00a0"])
def test_an_empty_text_is_an_article_with_a_problem(text):
    article = newsparse.parse(text)
    assert (article.blocks, article.text) == ((), "")
    assert [problem.code for problem in article.problems] == [ProblemCode.EMPTY]


@pytest.mark.parametrize(
    ("data", "codes"), [(b"<foo>\nbar</foo>\n", ["other"]), (b'{"a": 1}', ["other"]), (b"<3 you", [])]
)
def test_what_looks_like_another_format_is_told(data, codes):
    assert [problem.code for problem in newsparse.read(data, format="plain-text").problems] == codes
