"""Runs of blocks that were cut whole, as a page of HTML has them about its story: shown as one line."""

from collections import Counter
from collections.abc import Iterator

from attrs import frozen
from rich.text import Text

from newsparse.cli.page.margin import FAINT, Paragraph, marking
from newsparse.cli.visible import visible
from newsparse.model.article import Article

#: So many neighbours cut whole are shown as one line.
SHORTEST = 4


@frozen
class Run:
    """Blocks from `first` to `last`, all cut, and how many cuts each rule made among them."""

    first: int
    last: int
    rules: Counter[str]

    def paragraph(self, width: int) -> Paragraph:
        """The line that stands for the run; block numbers are `width` wide."""
        rules = ", ".join(f"{visible(rule)} {count}" for rule, count in self.rules.most_common(3))
        more = ", …" if len(self.rules) > 3 else ""
        words = f"⟨{self.last - self.first + 1} blocks up to {self.last + 1} ← {rules}{more}; --cuts shows them⟩"
        return Paragraph(f"{self.first + 1:>{width}}", Text.assemble((words, marking("–", FAINT))))


def runs(article: Article) -> Iterator[Run]:
    """The runs of an article, in order."""
    kept = {passage.block for passage in article.passages if not passage.text.isspace()}
    rules: dict[int, list[str]] = {}
    for cut in article.cuts:
        rules.setdefault(cut.where.block, []).append(cut.rule)
    first = 0
    for index in range(len(article.blocks) + 1):
        if index == len(article.blocks) or index in kept:
            if index - first >= SHORTEST:
                made = Counter(rule for block in range(first, index) for rule in rules.get(block, ()))
                yield Run(first, index - 1, made)
            first = index + 1
