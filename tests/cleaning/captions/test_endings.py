import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse import Article
from newsparse.catalog import Catalog
from newsparse.cleaning.captions import Captions
from newsparse.cleaning.captions.endings import ending_of, shared_endings
from newsparse.recipe import Recipe

PROSE = "The harbour board said on Monday that the old crane on the north quay will stay where it stands for now."
WORDS = st.sampled_from(
    ["Ann", "Lee", "for", "Tidewire", "The", "boat", "left.", "Supplied", "(AP)", "AP", "-", "1.", "”"]
)


def captions_of(*lines: str) -> list[tuple[str | None, str | None]]:
    article: Article = newsparse.clean(
        newsparse.read("\n".join(lines)),
        Recipe(name="captions", rules=("captions",)),
        catalog=Catalog(rules=(Captions(),)),
    )
    return [(media.photographer, media.caption) for media in article.media]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=6))
def test_a_credit_ends_its_line(lines: list[str]):
    for number, tail in shared_endings(lines).items():
        assert lines[number][tail.begin :].strip("()[]") == tail.credit_text
        assert 0 < tail.begin < len(lines[number])


def test_a_name_that_ends_two_lines_is_the_photographers():
    first, second = "The crane in its best years. Ann Lee", "A boat waits for its crew. Ann Lee"
    assert captions_of(first, PROSE, second, PROSE) == [
        ("Ann Lee", "The crane in its best years."),
        ("Ann Lee", "A boat waits for its crew."),
    ]
    assert captions_of(first, PROSE, "A boat waits for its crew. Bo Ek", PROSE) == []


def test_who_sent_a_photographer_makes_one_line_enough():
    assert captions_of(PROSE, "The quay is empty at noon. Ann Lee for Tidewire", PROSE) == [
        ("Ann Lee", "The quay is empty at noon.")
    ]


@pytest.mark.parametrize("maker", ["Ann Lee / Tidewire", "Ann Lee | Tidewire", "Ann Lee, Harbour Gazette"])
def test_a_house_behind_a_photographer_makes_one_line_enough(maker: str):
    line = f"The quay is empty at noon. {maker}"
    assert captions_of(PROSE, line, PROSE) == [("Ann Lee", "The quay is empty at noon.")]


def test_a_place_behind_a_name_makes_no_credit():
    assert captions_of(PROSE, "The quay is empty at noon. Ann Lee, Bergen", PROSE) == []


def test_a_picture_that_was_given_is_said_to_be_so():
    article = newsparse.clean(newsparse.read(f"{PROSE}\nThe new crane was put up in May. Supplied\n{PROSE}"))
    assert [media.is_handout for media in article.media] == [True]


@pytest.mark.parametrize("mark", ["AP", "(AP)"])
def test_an_agency_signs_a_picture_within_the_story_and_the_story_at_its_end(mark: str):
    line = f"The crane was put up in the year of the flood. {mark}"
    assert [caption for _, caption in captions_of(PROSE, line, PROSE)] == [
        "The crane was put up in the year of the flood."
    ]
    assert captions_of(PROSE, PROSE, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "- Rest on this day. Rest Day",
        "1. Rest on this day. Rest Day",
        "It is this or that vs. Rest Day",
        "Rest. Rest Day",
        "This is what they said to us. read on",
        "She left at noon.",
        "A line that says nothing of the kind and goes on and on. " * 9 + "Ann Lee",
    ],
)
def test_what_ends_no_caption(line: str):
    assert ending_of(line) is None
    assert captions_of(line, PROSE, line.replace("is", "was"), PROSE) == []


def test_a_button_is_no_name():
    assert captions_of("A kettle that sings. Buy Now", PROSE, "A pot that does not. Buy Now", PROSE) == []


@pytest.mark.parametrize("sign", ["[M1]", "(M1)", "Tidewire", "(see Part Two)"])
def test_signs_of_sources_are_no_names(sign: str):
    first, second = f"The crane fell in the end. {sign}", f"Nobody rebuilt it for years. {sign}"
    assert captions_of(first, PROSE, second, PROSE) == []


def test_what_most_lines_end_in_is_no_credit():
    lines = [f"The crane fell for the {number}th time. Ann Lee" for number in range(20)]
    assert captions_of(PROSE, *lines, PROSE) == []


def test_speech_is_no_caption():
    assert captions_of(
        "“It was cold,” he said on the quay. Ann Lee", PROSE, "A boat waits there now. Ann Lee", PROSE
    ) == [("Ann Lee", "A boat waits there now.")]
