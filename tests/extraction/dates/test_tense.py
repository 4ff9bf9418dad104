"""Which way the words about a time lean."""

import pytest

from newsparse.extraction.dates.pack import english
from newsparse.extraction.dates.tense import Clause, Tense


def about(text: str) -> Clause:
    """What the text says of the time in `[...]`."""
    begin, end = text.index("["), text.index("]") - 1
    return Clause(text.replace("[", "").replace("]", ""), begin, end, english())


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet [Tuesday].",
        "The bill is to be paid [in June].",
        "They are expected back by [May].",
        "On [Tuesday], the court will hear both.",
        "The fair is scheduled to open [Monday].",
        "The sum will not be paid [Monday].",
        "Talks are set to resume [Monday].",
    ],
)
def test_ahead(text: str) -> None:
    assert about(text).tense is Tense.FUTURE


@pytest.mark.parametrize(
    "text",
    [
        "He said [Tuesday] that he will go.",
        "The mill closed [Tuesday].",
        "They had been due back [Friday].",
        "On [Tuesday], she resigned.",
        "She has been ill since [May].",
    ],
)
def test_behind(text: str) -> None:
    assert about(text).tense is Tense.PAST


@pytest.mark.parametrize("text", ["The [Tuesday] meeting.", "She won. [Tuesday] is market day. He will go.", "[May]"])
def test_neither(text: str) -> None:
    assert about(text).tense is Tense.NONE


def test_what_has_been_is_perfect() -> None:
    assert about("He has ruled for [ten years].").is_perfect
    assert not about("He ruled for [ten years]. It has ended.").is_perfect
