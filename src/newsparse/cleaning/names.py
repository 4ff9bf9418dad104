"""The rule that takes a name alone on its line for the writer's, where the line beside it says so."""

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.cleaning.line import Line
from newsparse.cleaning.lines import LineRule, Lines
from newsparse.contracts import Action, Article, Author, Byline, Cut, Family, Lifted

#: Cuts of these families stand right behind their writer's name.
_BEHIND = frozenset({Family.BIOGRAPHY, Family.BYLINE, Family.TIMESTAMP})
#: What stands alone before it.
_BY = frozenset({"by", "written by", "words by", "story by", "report by", "reported by", "author", "posted by"})
#: Two or three words of a name: Ann Lee, Bo K. Ekman, Mary O'Hara, Jean-Luc Roy.
_NAME = re.compile(
    r"[A-Z][a-z]{1,14}(?:-[A-Z][a-z]{1,12})? (?:[A-Z]\. |[A-Z][a-z]{1,14} )?"
    r"(?:Mc|Mac|O['’]|[Dd]e |[Vv]an |[Vv]on )?[A-Z][a-z]{1,15}(?:-[A-Z][a-z]{1,12})?"
)
_LONGEST = 40
#: What two capitalised words begin with that are no name.
_NO_NAMES = frozenset(
    {"About", "All", "Breaking", "Latest", "Live", "More", "News", "Our", "Photo", "Related", "The", "Top", "Video"}
)


@frozen
class Names(LineRule):
    """A name alone on its line is the writer's where the line beside it says so.

    That is where the next line was cut as a biography of that name, as what the writer is, or as the day of publication
    (but not below nothing, where a headline stands), or where the line before is only "by" and the like.
    Linear in the number of lines.
    """

    name: str = "names"

    def cuts_among(self, lines: Lines) -> Iterable[Cut | Lifted]:
        """A cut, a byline and an author for each such name."""
        article = lines.article
        cut = {cut.where.block: cut for cut in article.cuts if cut.family in _BEHIND}
        for line in lines.left:
            if len(line.text) <= _LONGEST and _is_name(line, article):
                behind = cut.get(line.block + 1)
                if (behind and _names(behind, line)) or _is_by(article, line.block - 1):
                    yield from self._lifted(line)

    def _lifted(self, line: Line) -> Iterator[Cut | Lifted]:
        name, at = line.text, (line.region,)
        yield Cut(
            where=line.region,
            text=name,
            rule=f"{self.name}/writer",
            family=Family.BYLINE,
            action=Action.LIFT,
            reason="a name alone, beside what says that it is the writer's",
            confidence=0.96,
        )
        yield Byline(text=name, lifted_from=at)
        yield Author(name=name, name_raw=name, lifted_from=at)


def _is_name(line: Line, article: Article) -> bool:
    """Whether a line is all that its block holds, and could be a person's name."""
    text = line.text
    return (
        _NAME.fullmatch(text) is not None
        and text == article.blocks[line.block].text
        and text.partition(" ")[0] not in _NO_NAMES
    )


def _is_by(article: Article, block: int) -> bool:
    """Whether a block says only that a writer's name follows."""
    return block >= 0 and article.blocks[block].text.strip(" :").casefold() in _BY


def _names(behind: Cut, line: Line) -> bool:
    """Whether what stands behind a name is that person's: a biography says the surname, a day stands on no headline."""
    if behind.family is Family.TIMESTAMP:
        return line.block > 0
    return behind.family is not Family.BIOGRAPHY or line.text.rpartition(" ")[2] in behind.text
