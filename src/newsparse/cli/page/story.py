"""The story's text: quotations in their speakers' colours, cuts and gaps in their places."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import field, frozen
from rich.style import Style

from newsparse.cli.page.dressed import Inset, Stretch, dressed
from newsparse.cli.page.margin import FAINT, Paragraph, marking
from newsparse.cli.page.runs import runs
from newsparse.cli.page.speakers import Speakers, shown_quotes
from newsparse.cli.visible import visible
from newsparse.model.article import Article
from newsparse.model.block import BODY, Block, BlockKind
from newsparse.model.cut import Action, Cut
from newsparse.model.gap import Gap
from newsparse.model.layout import Passage

GAP = "⟦…⟧"
#: How much of a repeat is shown; the whole of it stands above.
REPEAT = 40
_CUT = marking("–", FAINT)
_CUE = Style(underline=True)
_GAP = marking("!", Style(color="yellow", bold=True))


@frozen
class Dress:
    """What one block wears."""

    stretches: list[Stretch] = field(factory=list[Stretch])
    insets: list[Inset] = field(factory=list[Inset])


def story(article: Article, speakers: Speakers, *, cuts: bool, fold: bool = False) -> Iterator[Paragraph]:
    """The blocks as paragraphs, numbered as they were read; what was cut stands among them where `cuts` is true.

    A long run of blocks that were cut whole is one line if `fold`.
    """
    wardrobe: dict[int, Dress] = defaultdict(Dress)
    _dress_blocks(article.blocks, wardrobe)
    _dress_quotes(article, speakers, wardrobe)
    _dress_gaps(article, wardrobe)
    for cut in article.cuts:
        insets = _cut_insets(cut) if cuts else [_left_out(cut)]
        wardrobe[cut.where.block].insets.extend(insets)
        wardrobe[cut.where.block].stretches.append(Stretch(cut.where.span.start, cut.where.span.end, _CUT))
    kept = {passage.block for passage in article.passages if not passage.text.isspace()}
    folded = {run.first: run for run in runs(article)} if fold else {}
    skipped = -1
    for index, block in enumerate(article.blocks):
        if index in folded:
            skipped = folded[index].last
            yield folded[index].paragraph(len(str(len(article.blocks))))
        elif index > skipped and (cuts or index in kept):
            dress = wardrobe[index]
            text = dressed(block.text, dress.stretches, dress.insets)
            yield Paragraph(_number(index, article), text, indent=_indent(block))


def _number(index: int, article: Article) -> str:
    return f"{index + 1:>{len(str(len(article.blocks)))}}"


def _indent(block: Block) -> int:
    if block.kind is BlockKind.LIST_ITEM:
        return 2 * min(block.level or 1, 8)
    return 4 if block.kind is BlockKind.QUOTATION else 0


def _dress_blocks(blocks: Iterable[Block], wardrobe: dict[int, Dress]) -> None:
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            wardrobe[index].stretches.append(Stretch(0, len(block.text), Style(bold=True)))
        elif block.kind is BlockKind.LIST_ITEM:
            wardrobe[index].insets.append(Inset(0, "• "))
        elif block.kind not in BODY:
            wardrobe[index].insets.append(Inset(0, f"[{block.kind}] ", FAINT))


def _dress_quotes(article: Article, speakers: Speakers, wardrobe: dict[int, Dress]) -> None:
    for quote in shown_quotes(article):
        style = marking(f"“{speakers.key(quote)}", speakers.style(quote))
        worn = [(span, style) for span in quote.spans] + ([(quote.cue, _CUE)] if quote.cue else [])
        for span, look in worn:
            for region in article.regions_of(span):
                wardrobe[region.block].stretches.append(Stretch(region.span.start, region.span.end, look))


def _dress_gaps(article: Article, wardrobe: dict[int, Dress]) -> None:
    passages = article.layout.in_text
    starts = [passage.start or 0 for passage in passages]
    for gap in article.gaps:
        at = bisect_right(starts, gap.span.start) - 1
        if at >= 0:
            wardrobe[passages[at].block].insets.append(_gap(gap, passages[at]))


def _gap(gap: Gap, passage: Passage) -> Inset:
    """The mark of a gap, behind what is left of it and apart from the words beside it."""
    inside = min(gap.span.end - (passage.start or 0), len(passage.text))
    before, after = passage.text[max(0, inside - 1) : inside], passage.text[inside : inside + 1]
    left = "" if not before or before.isspace() else " "
    right = " " if after.isalnum() else ""
    return Inset(passage.begin + inside, f"{left}{GAP}{right}", _GAP)


def _left_out(cut: Cut) -> Inset:
    return Inset(cut.where.span.start, "", until=cut.where.span.end, side=1)


def _cut_insets(cut: Cut) -> Iterator[Inset]:
    """Brackets around a cut, the later one with its rule; of a repeat only the beginning is shown."""
    start, length = cut.where.span.start, len(cut.text)
    first, last = start + length - len(cut.text.lstrip()), start + len(cut.text.rstrip())
    if first > last:
        return
    yield Inset(first, "⟨", _CUT, side=1)
    if cut.action is Action.COLLAPSE and last - first > REPEAT:
        yield Inset(first + REPEAT, "…", _CUT, until=last)
    yield Inset(last, f" ← {_verdict(cut)}⟩", _CUT, side=-1)


def _verdict(cut: Cut) -> str:
    """What became of it, by which rule."""
    again = f", as in {cut.duplicate_of.block + 1}" if cut.duplicate_of else ""
    return f"{cut.action}: {visible(cut.rule)}{again}"
