"""Which stretches stand between quotation marks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.marks import Marked, marked

MARKS = "\"“”„«»‹›「」『』‘’‚'`"
soup = st.text(alphabet=st.sampled_from([*MARKS, *"ab sS.,?!9 (-"]), max_size=60)


def within(text: str, *, singles: bool = False) -> list[str]:
    return [text[stretch.begin : stretch.stop] for stretch in marked(text, singles=singles)]


def every(stretches: list[Marked]) -> list[Marked]:
    return [inner for stretch in stretches for inner in (stretch, *every(list(stretch.children)))]


@given(soup, st.booleans())
def test_stretches_stand_in_order_and_apart_and_children_within(text: str, singles: bool) -> None:
    found = marked(text, singles=singles)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for stretch in every(found):
        assert 0 <= stretch.start < stretch.begin < stretch.stop <= stretch.end <= len(text)
        assert text[stretch.start : stretch.begin] == stretch.mark
        kids = stretch.children
        assert all(stretch.begin <= kid.start and kid.end <= stretch.stop for kid in kids)
        assert all(one.end <= other.start for one, other in pairwise(kids))


@given(soup)
def test_what_is_not_closed_says_so(text: str) -> None:
    for stretch in every(marked(text)):
        assert stretch.closed == (stretch.stop < stretch.end)


@given(soup, soup)
def test_nothing_is_carried_from_one_paragraph_to_the_next(before: str, text: str) -> None:
    moved = [s.start - len(before) for s in marked(before + text, len(before))]
    assert moved == [s.start for s in marked(text)]


@given(st.text(alphabet=st.characters(exclude_characters=MARKS), max_size=40))
def test_a_pair_of_marks_is_found_with_all_that_it_holds(words: str) -> None:
    text = f"He said: “x{words}x” and left."
    assert within(text) == [f"x{words}x"]


@pytest.mark.parametrize(
    "text",
    [
        '"a," he said, "b."',
        "“a,” he said, “b.”",
        "''a,'' he said, ''b.''",
        "``a,'' he said, ``b.''",
        "«a,» he said, «b.»",
    ],
)
def test_every_family(text: str) -> None:
    assert within(text) == ["a,", "b."]


@pytest.mark.parametrize(
    "text", ["›a‹", "„a“", "„a”", "»a«", "‹a›", "「a」", "『a』", "”a”", '“a"', '"a”', "“a“", "‘a’"]
)
def test_other_and_mixed_pairs(text: str) -> None:
    assert within(f"Er: {text}, x") == ["a"]


@pytest.mark.parametrize(
    "text",
    ["It's Ben's and James' house, rock 'n' roll, '90s, ’90s.", 'six feet 5" tall', "don’t, the workers’ rights, ’em"],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert within(text) == []


def test_single_marks_open_a_stretch_where_they_are_asked_for() -> None:
    assert within("He's 'not sure' of it", singles=True) == ["not sure"]
    assert within("He's 'not sure' of it") == []


def test_a_mark_behind_the_end_of_a_nested_stretch_closes() -> None:
    (stretch,) = marked("„Er rief: ‚Halt!‘“, sagte sie.")
    assert len(stretch.children) == 1
    assert stretch.closed


def test_nested_stretches_are_children() -> None:
    (outer,) = marked("“I said ‘no, the workers’ rights!’ to him,” she said")
    assert [child.mark for child in outer.children] == ["‘"]
    (double,) = marked('“He calls it "fun" now”')
    assert len(double.children) == 1


def test_a_plural_s_apostrophe_closes_only_if_nothing_better_follows() -> None:
    text = "“all ‘of yours’ is mine”"
    (outer,) = marked(text)
    assert [text[child.begin : child.stop] for child in outer.children] == ["of yours"]


def test_an_unclosed_mark_runs_to_the_end() -> None:
    (stretch,) = marked("He said: “and so on")
    assert (stretch.closed, stretch.stop) == (False, 19)


def test_an_unclosed_mark_ends_with_its_sentence_where_another_quotation_follows() -> None:
    assert within("“One is open. Then he said “two” and left") == ["One is open.", "two"]


@pytest.mark.parametrize("mark", [*MARKS, "''", " “", ' "a', "”a", " 'a", "“‘"])
def test_many_marks_are_read_in_one_pass(mark: str) -> None:
    text = mark * (20_000 // len(mark))
    assert all(stretch.end <= len(text) for stretch in marked(text, singles=True))
