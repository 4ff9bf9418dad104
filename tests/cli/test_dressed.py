"""Text with stretches styled and things set in between: both stay where they belong."""

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from newsparse.cli.page.dressed import Inset, Stretch, dressed
from newsparse.cli.visible import visible

BOLD = Style(bold=True)


@st.composite
def outfits(draw: st.DrawFn) -> tuple[str, list[Stretch], list[Inset]]:
    """A text of digits and letters, stretches of it, and insets in capitals."""
    text = draw(st.text("abc \x1b", min_size=1, max_size=20))
    offsets = st.integers(0, len(text))
    pairs = st.tuples(offsets, offsets).filter(lambda pair: pair[0] < pair[1])
    stretches = [Stretch(begin, end, BOLD) for begin, end in draw(st.lists(pairs, max_size=4))]
    insets = [Inset(at, word, Style()) for at, word in draw(st.lists(st.tuples(offsets, st.text("XY", max_size=3))))]
    return text, stretches, insets


@given(outfits())
def test_without_its_insets_the_text_is_the_text(outfit: tuple[str, list[Stretch], list[Inset]]) -> None:
    text, stretches, insets = outfit
    shown = dressed(text, stretches, insets).plain
    assert shown.replace("X", "").replace("Y", "") == visible(text)
    assert len(shown) == len(text) + sum(len(inset.text) for inset in insets)


@given(outfits())
def test_a_stretch_covers_its_own_characters(outfit: tuple[str, list[Stretch], list[Inset]]) -> None:
    text, stretches, insets = outfit
    shown = dressed(text, stretches, insets)
    covered = [shown.plain[span.start : span.end] for span in shown.spans if span.style is BOLD]
    bare = [words.replace("X", "").replace("Y", "") for words in covered]
    assert sorted(bare) == sorted(visible(text[s.begin : s.end]) for s in stretches)
    assert all(words[0] not in "XY" and words[-1] not in "XY" for words in covered)


@given(outfits(), st.data())
def test_what_is_styled_is_shown_even_where_insets_replace_text(
    outfit: tuple[str, list[Stretch], list[Inset]], data: st.DataObject
) -> None:
    """A style outside its text sends rich into a loop without end."""
    text, stretches, insets = outfit
    replacing = [inset._replace(until=data.draw(st.integers(inset.at, len(text)))) for inset in insets]
    shown = dressed(text, stretches, replacing)
    assert all(0 <= span.start < span.end <= len(shown.plain) for span in shown.spans)


def test_a_style_begun_in_replaced_text_begins_behind_the_inset() -> None:
    shown = dressed("one two three", [Stretch(5, 13, BOLD)], [Inset(3, "…", until=7)])
    assert [shown.plain[span.start : span.end] for span in shown.spans if span.style is BOLD] == [" three"]


def test_an_inset_can_stand_in_for_what_is_there() -> None:
    shown = dressed("one two three", [Stretch(8, 13, BOLD)], [Inset(3, "…", until=7)])
    assert shown.plain == "one… three"
    assert [shown.plain[span.start : span.end] for span in shown.spans if span.style is BOLD] == ["three"]
