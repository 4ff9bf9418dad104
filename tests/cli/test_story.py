"""The text of a page: every kept word, every cut with its rule, and marks beside what is coloured."""

import io
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from newsparse.cli.page.margin import Paragraph, marking
from newsparse.cli.page.speakers import Speakers, letter, name_of
from newsparse.cli.page.story import GAP, story
from newsparse.cli.visible import visible
from newsparse.contracts import Article, Block, BlockKind, Cut, Family, Gap, Quote, QuoteKind, Region, Span
from newsparse.testing.strategies import articles

Render = Callable[..., str]


def shown(article: Article, *, cuts: bool) -> list[str]:
    """The paragraphs, as they are before they are wrapped."""
    return [paragraph.text.plain for paragraph in story(article, Speakers.of(article), cuts=cuts)]


def squeezed(text: str) -> str:
    return "".join(text.replace(GAP, "").split())


@given(articles())
def test_without_the_cuts_the_story_is_what_was_kept(article: Article) -> None:
    kept: dict[int, str] = {}
    for passage in article.passages:
        kept[passage.block] = kept.get(passage.block, "") + passage.text
    expected = [
        prefix_of(article.blocks[index]) + visible(words) for index, words in kept.items() if not words.isspace()
    ]
    found = [text for text in shown(article, cuts=False) if squeezed(text)]
    assert [squeezed(text) for text in found] == [squeezed(text) for text in expected]


@given(articles())
def test_with_the_cuts_nothing_but_repeats_is_shortened(article: Article) -> None:
    paragraphs = shown(article, cuts=True)
    assert len(paragraphs) == len(article.blocks)
    for cut in article.cuts:
        if cut.text.strip() and len(cut.text) <= 40:
            assert f"⟨{visible(cut.text.strip())} ← {cut.action}: " in paragraphs[cut.where.block]


def prefix_of(block: Block) -> str:
    if block.kind is BlockKind.LIST_ITEM:
        return "• "
    outside = {BlockKind.CAPTION, BlockKind.EMBED, BlockKind.LABEL}
    return f"[{block.kind}] " if block.kind in outside else ""


def test_a_quotation_is_marked_on_each_of_its_lines(article: Article, render: Render) -> None:
    (paragraph,) = [p for p in story(article, Speakers.of(article), cuts=False) if "what we asked" in p.text.plain]
    lines = render(paragraph, width=50).splitlines()
    assert len(lines) == 3
    assert [line[:6].strip() for line in lines] == ["4 “B", "“B", "“B"]


def test_marks_say_without_colour_what_colours_say(article: Article, render: Render) -> None:
    whole = [render(paragraph) for paragraph in story(article, Speakers.of(article), cuts=True)]
    assert whole[1].startswith(" 2 –  ")
    assert whole[2].startswith(" 3 –“A")
    assert whole[6].startswith(" 7 !“C")
    assert whole[9].startswith("10 “? ")


def test_one_speaker_has_one_letter_and_one_colour(article: Article) -> None:
    speakers = Speakers.of(article)
    assert speakers.letters == {"the union": "A", "Mara Lindqvist": "B", "Her deputy": "C"}
    direct = [quote for quote in article.quotes if name_of(quote) == "Mara Lindqvist"]
    assert {speakers.style(quote).color for quote in direct} == {speakers.colour("Mara Lindqvist").color}
    assert speakers.colour("the union") != speakers.colour("Mara Lindqvist")


def test_letters_do_not_run_out() -> None:
    assert [letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_scare_quotes_are_not_speech(article: Article) -> None:
    assert "stay as they are" not in str(Speakers.of(article).letters)
    (paragraph,) = [p for p in story(article, Speakers.of(article), cuts=False) if "stay as" in p.text.plain]
    assert paragraph.text.spans == []


def gapped(text: str, at: int, end: int) -> str:
    article = Article(blocks=(Block(text=text),), gaps=(Gap(span=Span(at, end), text=text[at:end]),))
    (line,) = shown(article, cuts=True)
    return line


def test_a_gap_stands_where_the_words_are_missing() -> None:
    assert gapped("In June, Oslo , and", 13, 14) == f"In June, Oslo {GAP}, and"
    assert gapped("the port and .", 12, 13) == f"the port and {GAP}."
    assert gapped("people to protest", 6, 7) == f"people {GAP} to protest"
    assert gapped("following a vote", 0, 0) == f"{GAP} following a vote"
    assert gapped("cut off", 7, 7) == f"cut off {GAP}"
    assert gapped("a () b", 2, 4) == f"a () {GAP} b"


def test_a_gap_beside_a_cut_stays_outside() -> None:
    def cut(start: int, text: str) -> Cut:
        where = Region(0, Span(start, start + len(text)))
        return Cut(where=where, text=text, rule="r", family=Family.RELATED)

    block = Block(text="More: He left . Read on.")
    article = Article(
        blocks=(block,),
        cuts=(cut(0, "More: "), cut(15, " Read on.")),
        gaps=(Gap(span=Span(0, 0), text=""), Gap(span=Span(9, 9), text="")),
    )
    assert shown(article, cuts=True) == [f"⟨More: ← drop: r⟩ {GAP} He left . {GAP} ⟨Read on. ← drop: r⟩"]
    assert shown(article, cuts=False) == [f"{GAP} He left . {GAP}"]


def test_a_gap_that_touches_a_cut_stays_outside() -> None:
    where = Region(0, Span(3, 6))
    article = Article(
        blocks=(Block(text="(a)xyz(b)"),),
        cuts=(Cut(where=where, text="xyz", rule="r", family=Family.RELATED),),
        gaps=(Gap(span=Span(2, 3), text=")"), Gap(span=Span(3, 3), text="")),
    )
    assert shown(article, cuts=True) == [f"(a) {GAP}⟨xyz ← drop: r⟩{GAP}(b)"]


def test_a_gap_in_a_later_paragraph_is_found() -> None:
    article = Article(blocks=(Block(text="One."), Block(text="Two and .")), gaps=(Gap(span=Span(13, 14), text=" "),))
    assert shown(article, cuts=True) == ["One.", f"Two and {GAP}."]


def test_quotations_across_paragraphs_are_marked_in_both(render: Render) -> None:
    blocks = (Block(text="“One."), Block(text="“Two.”"))
    quote = Quote(text="One. Two.", spans=(Span(1, 5), Span(8, 12)), kind=QuoteKind.DIRECT)
    article = Article(blocks=blocks, quotes=(quote,))
    lines = [render(paragraph).rstrip() for paragraph in story(article, Speakers.of(article), cuts=True)]
    assert lines == ["1 “?   “One.", "2 “?   “Two.”"]


@given(st.text("ab “”漢", min_size=1, max_size=200), st.integers(30, 100))
def test_a_paragraph_keeps_within_the_width(words: str, width: int) -> None:
    console = Console(file=io.StringIO(), width=width)
    console.print(Paragraph("1", Text(words, marking("“A", Style(bold=True)))))
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().splitlines()
    assert all(cell_len(line) <= width for line in lines)
    assert squeezed("".join(line[7:] for line in lines)) == squeezed(words)


@given(articles())
def test_a_fold_hides_only_blocks_of_which_nothing_is_left(article: Article) -> None:
    whole = story(article, Speakers.of(article), cuts=True)
    folded = [paragraph.text.plain for paragraph in story(article, Speakers.of(article), cuts=True, fold=True)]
    kept = {passage.block for passage in article.passages if not passage.text.isspace()}
    shown = [paragraph.text.plain for paragraph in whole]
    assert all(shown[block] in folded for block in kept)


def test_a_long_run_of_cut_blocks_is_one_line() -> None:
    blocks = (*(Block(text=f"Menu {number}") for number in range(5)), Block(text="The story."))
    cuts = tuple(
        Cut(
            where=Region(number, Span(0, 6)),
            text=f"Menu {number}",
            rule="page/menu" if number else "page/head",
            family=Family.RELATED,
            reason="a menu",
        )
        for number in range(5)
    )
    article = Article(blocks=blocks, cuts=cuts)
    texts = [paragraph.text.plain for paragraph in story(article, Speakers.of(article), cuts=True, fold=True)]
    assert texts == ["⟨5 blocks up to 5 ← page/menu 4, page/head 1; --cuts shows them⟩", "The story."]
