"""A name alone, beside what says that it is the writer's."""

import pytest

from newsparse import Article, Block
from newsparse.cleaning.names import Names
from newsparse.contracts import Author, Byline, Cut, Family, Region, Span

PROSE = "The ferry ran aground on Monday night, and nobody on board was hurt."
BESIDE = {
    "Lee covers the port for the Gazette.": Family.BIOGRAPHY,
    "Staff Writer": Family.BYLINE,
    "Written by": Family.BYLINE,
    "May 3, 2021": Family.TIMESTAMP,
    "Advertisement": Family.ADVERTISING,
}


def lifted(*lines: str) -> list[object]:
    """What the rule gives for these lines, of which those in `BESIDE` are cut already."""
    cuts = tuple(
        Cut(where=Region(number, Span(0, len(line))), text=line, rule="earlier", family=BESIDE[line])
        for number, line in enumerate(lines)
        if line in BESIDE
    )
    return list(Names().cuts(Article(blocks=tuple(Block(text=line) for line in lines), cuts=cuts)))


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "Ann Lee", "Lee covers the port for the Gazette."),
        ("Ann Lee", "Staff Writer", PROSE),
        ("Written by", "Ann Lee", PROSE),
        ("Ferry runs aground", "Ann Lee", "May 3, 2021", PROSE),
    ],
)
def test_a_writer_is_lifted(lines: tuple[str, ...]) -> None:
    cut, byline, author = lifted(*lines)
    assert isinstance(cut, Cut)
    assert cut.text == "Ann Lee"
    assert isinstance(byline, Byline)
    assert isinstance(author, Author)
    assert (author.name, author.lifted_from) == ("Ann Lee", (cut.where,))


@pytest.mark.parametrize(
    "lines",
    [
        (PROSE, "Ann Lee", PROSE),
        (PROSE, "Ann Lee", "Advertisement"),
        (PROSE, "Bo Ekman", "Lee covers the port for the Gazette."),  # another's biography
        ("Storm Ann", "May 3, 2021", PROSE),  # a headline
        ("Ferry runs aground", "Latest News", "May 3, 2021", PROSE),
        (PROSE, "Ann", "Staff Writer"),
        (PROSE, "ann lee", "Staff Writer"),
        ("Staff Writer", "Ann Lee is a nurse.", PROSE),
        (),
    ],
)
def test_other_lines_stay(lines: tuple[str, ...]) -> None:
    assert lifted(*lines) == []
