"""What is left of an article, line by line, and the rules that look at nothing else."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from newsparse.cleaning.line import Line
from newsparse.contracts import Article, Cut, Lifted, Passage
from newsparse.model.block import BODY


@frozen(slots=False, eq=False)
class Lines:
    """An article, and what earlier rules left of it: `left`, a line of each passage that is not only white space."""

    article: Article
    left: tuple[Line, ...]

    @classmethod
    def of(cls, article: Article, before: "Lines | None" = None) -> "Lines":
        """The lines of an article; of those that it had `before` a rule made its cuts, those are kept that stay."""
        if before is not None and before.article is article:
            return before
        known = {(line.block, line.begin): line for line in before.left} if before else {}
        return cls(article, tuple(_made(article.passages, known)))

    @cached_property
    def in_text(self) -> Sequence[Line]:
        """The lines of which the story's text is made."""
        blocks = self.article.blocks
        return [line for line in self.left if blocks[line.block].kind in BODY]


def _made(passages: Iterable[Passage], known: Mapping[tuple[int, int], Line]) -> Iterator[Line]:
    for block, begin, _, text, _ in passages:
        bare = text.strip()
        if bare:
            at = begin if bare is text else begin + text.index(bare)
            line = known.get((block, at))
            yield line if line is not None and line.text == bare else Line(block, at, bare)


class LineRule(ABC):
    """A cleaning rule that looks at an article's lines. Where a recipe names several, they share them."""

    __slots__ = ()

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """The cuts of an article by itself, and what they mean."""
        return self.cuts_among(Lines.of(article))

    @abstractmethod
    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """The cuts of these lines, and what they mean."""
