"""How a dateline opens a text."""

import pytest

from newsparse.contracts import Dateline, Region, Span


@pytest.mark.parametrize(
    ("raw", "opening"),
    [
        ("Oslo", "Oslo – "),
        ("OSLO (AP)", "OSLO (AP) – "),
        ("New York (dpa) -", "New York (dpa) - "),
        ("ATLANTA (AP) _ ", "ATLANTA (AP) _ "),
        ("Oslo: ", "Oslo: "),
    ],
)
def test_one_that_was_given_alone_gets_a_dash_and_a_space(raw, opening):
    assert Dateline(raw=raw).opening == opening


@pytest.mark.parametrize("raw", ["OSLO — ", "北京（新华社）", ""])
def test_one_that_was_lifted_opens_the_text_as_it_did(raw):
    assert Dateline(raw=raw, lifted_from=(Region(0, Span(0, 1)),)).opening == raw
