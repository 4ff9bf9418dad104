from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.catalog import Catalog
from newsparse.cleaning.repeats import Repeats
from newsparse.contracts import Action, Article, Block, BlockKind, Cut, Family, Region, Span
from newsparse.recipe import Recipe

RECIPE = Recipe(name="repeats", rules=("repeats",))
CATALOG = Catalog(rules=(Repeats(),))
HEAD = "The head of it"
LONG = "The harbour board said on Monday that “the old crane will stay,” and that nothing else is decided."
FEW = "The old crane by the harbour will stay."
LINES = st.sampled_from(
    [
        LONG,
        LONG.upper(),
        FEW,
        f"  {FEW}",
        "“The old crane will stay, and nothing else is decided yet”",
        "a b a b",
        "",
        "—",
    ]
) | st.text(max_size=30)


def article(lines: Sequence[str], kind: BlockKind = BlockKind.PARAGRAPH) -> Article:
    return Article(blocks=tuple(Block(text=line, kind=kind) for line in lines))


def cuts(lines: Sequence[str], kind: BlockKind = BlockKind.PARAGRAPH) -> list[Cut]:
    return [cut for cut in Repeats().cuts(article(lines, kind)) if isinstance(cut, Cut)]


@settings(deadline=None)  # the first example loads the tables
@given(st.lists(LINES, max_size=8))
def test_every_repeat_stands_elsewhere_and_stays_there(lines: list[str]):
    read = newsparse.read("\n".join(lines))
    once = newsparse.clean(read, RECIPE, catalog=CATALOG)
    assert newsparse.clean(once, RECIPE, catalog=CATALOG) == once
    gone = {cut.where.block for cut in once.cuts}
    for cut in once.cuts:
        assert cut.action is Action.COLLAPSE
        assert cut.duplicate_of is not None
        assert cut.text == read.blocks[cut.where.block].text
    exact = {cut.duplicate_of.block for cut in once.cuts if cut.family is Family.REPEAT and cut.duplicate_of}
    assert not exact & {cut.where.block for cut in once.cuts if cut.family is Family.REPEAT}
    assert len(gone) < len(read.blocks) or not read.blocks


def test_a_doubled_paragraph_is_collapsed_into_the_first():
    found = cuts([HEAD, LONG, FEW, LONG.replace("“", '"').replace("”", '"').upper()])
    assert [(cut.where.block, cut.duplicate_of, cut.rule) for cut in found] == [
        (3, Region(1, Span(0, len(LONG))), "repeats/exact")
    ]


def test_further_copies_are_collapsed_into_the_first_and_spaces_do_not_count():
    found = cuts([HEAD, LONG, LONG, FEW, f"{LONG[:12]} {LONG[12:]}"])
    assert [(cut.where.block, cut.duplicate_of) for cut in found] == [
        (2, Region(1, Span(0, len(LONG)))),
        (4, Region(1, Span(0, len(LONG)))),
    ]


def test_so_few_words_may_be_meant_and_so_many_cannot():
    assert not cuts([HEAD, LONG, "The old crane stays here.", "The old crane stays here."])
    (few,) = cuts([HEAD, LONG, "The old crane will stay here.", "The old crane will stay here."])
    (many,) = cuts([HEAD, LONG, LONG])
    assert (few.confidence, many.confidence) == (0.97, 0.99)
    words = " ".join(["crane"] * 10)
    found = cuts([f"{words} one.", f"{words} one.", f"{words} one two.", f"{words} one two."])
    assert [cut.confidence for cut in found if cut.family is Family.REPEAT] == [0.97, 0.99]


def test_pull_quotes_are_found_only_where_less_sureness_is_asked_for():
    blocks = article([HEAD, LONG, f"As the chair put it, {LONG}"])
    assert list(Repeats().cuts(blocks)) == list(Repeats().as_sure(0.9).cuts(blocks)) != []
    assert list(Repeats().as_sure(0.95).cuts(blocks)) == []


def test_a_pull_quote_has_so_many_words_and_its_paragraph_more():
    pulled = "The old crane of the quay will stay."
    assert cuts([HEAD, pulled, f"{pulled[:-1]}, he said today."])
    assert not cuts([HEAD, pulled, f"{pulled[:-1]}, he said."])
    assert not cuts([HEAD, "The old crane of it will stay.", "The old crane of it will stay, he said to us today."])
    longest = f"{' '.join(['crane'] * 59)} stays."
    assert cuts([HEAD, longest, f"{longest[:-1]}, he said to us."])
    assert not cuts([HEAD, f"The {longest}", f"The {longest[:-1]}, he said to us."])


def test_a_pull_quote_may_stand_behind_or_before_the_very_first_paragraph():
    pulled = "The old crane of the quay will stay."
    assert cuts([f"{pulled[:-1]}, he said today.", pulled])
    assert not cuts([f"{pulled[:-1]} {'that is so ' * 80}here.", f"{pulled[:-1]} {'that is so ' * 80}here"])


def test_a_headline_may_stand_twice_only_near_the_head():
    headline = "Harbour board decides to keep its crane"
    assert [cut.where.block for cut in cuts([headline, HEAD, LONG, FEW, headline])] == [4]
    assert not cuts([headline, HEAD, LONG, FEW, "It is late.", headline])


def test_what_is_numbered_may_repeat_itself():
    assert not cuts([HEAD, LONG, FEW, f"2. {FEW}", f"2. {FEW}"])


def test_a_headline_that_stands_twice_is_collapsed():
    headline = "Harbour board decides to keep its crane"
    assert [cut.where.block for cut in cuts([headline, headline, LONG])] == [1]
    assert not cuts([HEAD, headline, LONG, FEW, HEAD, headline])


@pytest.mark.parametrize(
    "line",
    [
        "The old crane stays",
        "- The old crane by the harbour will stay.",
        "What do you think will become of the crane?",
        "| a | b | c | d |",
    ],
)
def test_what_may_be_meant_stays(line: str):
    assert not cuts([HEAD, line, LONG, FEW, "Another line of it.", line])


@pytest.mark.parametrize("kind", [BlockKind.LIST_ITEM, BlockKind.TABLE_ROW])
def test_lists_and_tables_may_repeat_themselves(kind: BlockKind):
    assert not cuts([LONG, FEW, LONG, FEW], kind)


def test_a_pull_quote_is_collapsed_into_its_paragraph():
    quote = "“Nobody has asked the people who work on the quay”"
    paragraph = f"{quote[:-1]},” said Jo Lind, who works on the quay."
    for lines in ([HEAD, quote, paragraph], [HEAD, paragraph, FEW, quote]):
        (cut,) = cuts(lines)
        assert (cut.text, cut.family, cut.rule) == (quote, Family.PULL_QUOTE, "repeats/pull-quote")
        assert cut.duplicate_of == Region(lines.index(paragraph), Span(0, len(paragraph)))


def test_what_is_too_short_or_no_sentence_is_no_pull_quote():
    paragraph = f"As the chair put it, {LONG}"
    assert not cuts([HEAD, "“the old crane will stay”", paragraph])
    assert not cuts([HEAD, "The harbour board said on Monday that the old", paragraph])
    assert cuts([HEAD, LONG, paragraph])
    assert not cuts([HEAD, LONG, paragraph], BlockKind.HEADING)


def test_a_block_that_is_cut_in_two_is_left_alone():
    blocks = article([LONG, LONG])
    middle = Cut(where=Region(1, Span(4, 11)), text=LONG[4:11], rule="other", family=Family.NOTE)
    assert not list(Repeats().cuts(blocks.evolve(cuts=(middle,))))


def test_very_many_and_very_long_lines_are_fine():
    assert len(cuts([FEW] * 200_000)) == 199_999
    words = " ".join(["crane"] * 50_000)
    alike = [f"{'crane ' * 20}{number}." for number in range(2_000)]
    assert not cuts([HEAD, *alike, f"{words}!"])
