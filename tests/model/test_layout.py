"""The story and where it stands: held against a map of every character, made one by one."""

from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from newsparse.contracts import BODY, Article, Block, BlockKind, Cut, Family, Region, Span

KINDS = (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION)
WORDS = st.text("ab c", min_size=1, max_size=9).map(str.strip).filter(bool)


@st.composite
def cut_up(draw: st.DrawFn) -> Article:
    """Articles of short blocks with cuts anywhere: at the ends, side by side, of whole blocks."""
    blocks = tuple(Block(text=draw(WORDS), kind=draw(st.sampled_from(KINDS))) for _ in range(draw(st.integers(0, 4))))
    cuts: list[Cut] = []
    for index, block in enumerate(blocks):
        ends = sorted(draw(st.lists(st.integers(0, len(block.text)), max_size=4, unique=True)))
        for start, end in zip(ends[::2], ends[1::2], strict=False):
            text = block.text[start:end]
            cuts.append(Cut(where=Region(index, Span(start, end)), text=text, rule="r", family=Family.NOTE))
    return Article(blocks=blocks, cuts=tuple(cuts))


def characters(article: Article) -> list[tuple[int, int] | None]:
    """For each character of the text its block and where it stands there; None for those of a blank line."""
    found: list[tuple[int, int] | None] = []
    for index, block in enumerate(article.blocks):
        gone = {at for cut in article.cuts if cut.where.block == index for at in range(*_ends(cut))}
        kept = [at for at in range(len(block.text)) if at not in gone]
        if block.kind in {BlockKind.PARAGRAPH, *BODY} and not all(block.text[at].isspace() for at in kept):
            found += [None, None] if found else []
            found += [(index, at) for at in kept]
    return found


def _ends(cut: Cut) -> tuple[int, int]:
    return cut.where.span.start, cut.where.span.end


@given(cut_up())
def test_the_text_is_what_is_left_of_the_bodys_blocks(article: Article) -> None:
    left = ("\n" if place is None else article.blocks[place[0]].text[place[1]] for place in characters(article))
    assert article.text == "".join(left)


@given(st.data(), cut_up())
def test_a_span_leads_to_just_the_characters_under_it(data: st.DataObject, article: Article) -> None:
    ends = st.integers(0, len(article.text))
    start, end = sorted((data.draw(ends), data.draw(ends)))
    under = [place for place in characters(article)[start:end] if place is not None]
    runs = groupby(enumerate(under), key=lambda each: (each[1][0], each[1][1] - each[0]))
    wanted = [[place for _, place in run] for _, run in runs]
    assert article.regions_of(Span(start, end)) == tuple(
        Region(run[0][0], Span(run[0][1], run[-1][1] + 1)) for run in wanted
    )


@given(cut_up())
def test_passages_and_cuts_are_all_of_each_block_and_tell_their_place(article: Article) -> None:
    for index, block in enumerate(article.blocks):
        kept = [(p.begin, p.end, p.text) for p in article.passages if p.block == index]
        gone = [(*_ends(cut), cut.text) for cut in article.cuts if cut.where.block == index]
        assert "".join(text for _, _, text in sorted((*kept, *gone))) == block.text
        assert all(block.text[begin:end] == text != "" for begin, end, text in kept)
    for passage in article.passages:
        if passage.start is not None:
            assert article.text[passage.start :].startswith(passage.text)
