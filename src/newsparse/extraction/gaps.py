"""Places where text was lost before it reached us, most often a link's text that a scraper dropped.

Every cue is grammar: English punctuation clings to the word before it, an article wants a noun, a conjunction wants a
second part, brackets and quotation marks hold something, a paragraph begins with a capital. Nothing is repaired.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from attrs import frozen

from newsparse.contracts import Article, BlockKind, Gap, GapKind, Span


class Cue(StrEnum):
    """What speaks for a gap."""

    SPACED_MARK = "spaced-mark"
    SPACED_CLITIC = "spaced-clitic"
    ORPHAN_MARK = "orphan-mark"
    ARTICLE_BEFORE_MARK = "article-before-mark"
    CONJUNCTION_BEFORE_STOP = "conjunction-before-stop"
    EMPTY_BRACKETS = "empty-brackets"
    EMPTY_QUOTES = "empty-quotes"
    LOWER_CASE_START = "lower-case-start"


#: The share of each cue's finds that were gaps, measured on pages with known gaps.
CONFIDENCE = {
    Cue.SPACED_MARK: 0.98,
    Cue.SPACED_CLITIC: 0.98,
    Cue.ORPHAN_MARK: 0.97,
    Cue.ARTICLE_BEFORE_MARK: 0.97,
    Cue.CONJUNCTION_BEFORE_STOP: 0.97,
    Cue.EMPTY_BRACKETS: 0.95,
    Cue.EMPTY_QUOTES: 0.95,
    Cue.LOWER_CASE_START: 0.9,
}

_SPACE = "[ \u00a0\u2009\u202f]"
#: A comma or stop behind a space, with nothing but white space or a closing mark behind it: no ".com", no ".5", no "...".
_SPACED = re.compile(
    rf"(?<=\S)({_SPACE})(?:,(?![,0-9])|(?<!\.[ \u00a0])\.(?![.\w]|{_SPACE}\.)|[;!?](?!\w)|:(?![\w/()-]|{_SPACE}[0-9])|\)(?!\w))"
)
_CLITIC = re.compile(rf"(?<=\S)({_SPACE})['’‘]s(?![\w-])")
_ORPHAN = re.compile(r"(?:[,;!?)]|\.(?![.\w]|\s\.)|:(?![\w/()-]))(?=\s|$|[”\"])|['’]s(?=\s)")
_ARTICLE = re.compile(r"\b(?:the|an)()[,.;!?)](?!\w)|\b(?:the|an)()$", re.IGNORECASE)
_CONJUNCTION = re.compile(r"(?<=[\w,] )(?:and|or)()[.;](?=\s|$)")
_BRACKETS = re.compile(r"(?<![\w)\]])([(\[]\s?[)\]])")
_QUOTES = re.compile(r"(?<![\w\"])([“\"]\s?)(?:[”]|[,.]\s?[”]|\"(?=[\s,.;:!?)]|$))")
_LETTERS = re.compile(r"[^\W\d_]+")
_SEARCHES = (
    (Cue.SPACED_MARK, _SPACED),
    (Cue.SPACED_CLITIC, _CLITIC),
    (Cue.ARTICLE_BEFORE_MARK, _ARTICLE),
    (Cue.CONJUNCTION_BEFORE_STOP, _CONJUNCTION),
    (Cue.EMPTY_BRACKETS, _BRACKETS),
    (Cue.EMPTY_QUOTES, _QUOTES),
)
_PROSE = {BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM}
_PARTICLES = frozenset({"de", "da", "di", "del", "della", "van", "von", "bin", "ibn", "al", "el", "la", "le", "dos"})
#: Where more than this share of commas and stops is spaced, it is the house's style and not a loss.
_STYLE = 0.25
_FEWEST_WORDS = 8


@frozen
class Gaps:
    """Finds where an article's text lacks something. A page that spaces its punctuation throughout has no gaps by that cue."""

    name: str = "gaps"

    def find(self, article: Article) -> Iterator[Gap]:
        """The gaps, in order; a place for which several cues speak is one gap."""
        paragraphs = _paragraphs(article)
        unspaced = not _is_spaced([text for _, text in paragraphs])
        lower = _odd_starts([text for _, text in paragraphs])
        for index, (start, text) in enumerate(paragraphs):
            yield from _gaps(start, text, spaced_counts=unspaced, starts_low=index in lower)


GAPS = Gaps()


def _paragraphs(article: Article) -> list[tuple[int, str]]:
    """Each paragraph of the text, where it starts and what it says, cuts within it closed up."""
    found: list[tuple[int, str]] = []
    block = -1
    for passage in article.layout.in_text:
        if article.blocks[passage.block].kind in _PROSE and passage.start is not None:
            if passage.block == block:
                start, text = found.pop()
                found.append((start, text + passage.text))
            else:
                found.append((passage.start, passage.text))
            block = passage.block
    return found


def _is_spaced(paragraphs: Sequence[str]) -> bool:
    marks = sum(text.count(",") + text.count(". ") + text.endswith(".") for text in paragraphs)
    spaced = sum(text.count(" ,") + text.count(" . ") + text.endswith(" .") for text in paragraphs)
    return spaced > 2 and spaced > marks * _STYLE


def _odd_starts(paragraphs: Sequence[str]) -> frozenset[int]:
    """Which paragraphs begin in mid-sentence, on a page that does not do so as a rule."""
    low = [index for index, text in enumerate(paragraphs) if text[0].islower()]
    if len(low) > max(1, len(paragraphs) // 8):
        return frozenset()
    return frozenset(index for index in low if _begins_within(paragraphs, index))


def _begins_within(paragraphs: Sequence[str], index: int) -> bool:
    text = paragraphs[index]
    first = text.split(maxsplit=1)[0]
    follows = index == 0 or paragraphs[index - 1][-1] in '.!?”"’:'
    is_word = first.rstrip(",").isalpha() and first.islower() and first not in _PARTICLES
    return is_word and follows and text[-1] in '.!?”"’' and text.count(" ") >= _FEWEST_WORDS


def _gaps(start: int, text: str, *, spaced_counts: bool, starts_low: bool) -> Iterator[Gap]:
    places: dict[tuple[int, int], list[Cue]] = {}
    if starts_low:
        places[0, 0] = [Cue.LOWER_CASE_START]
    elif _ORPHAN.match(text):
        places[0, 0] = [Cue.ORPHAN_MARK]
    for cue, search in _SEARCHES:
        if cue is Cue.SPACED_MARK and not spaced_counts:
            continue
        for match in search.finditer(text):
            span = match.span(match.lastindex or 0)
            places.setdefault(span, []).append(cue)
    for (begin, end), cues in sorted(places.items()):
        yield Gap(
            span=Span(start + begin, start + end),
            text=text[begin:end],
            kind=GapKind.LINK if len(cues) > 1 or cues[0] is not Cue.LOWER_CASE_START else GapKind.UNKNOWN,
            cues=tuple(cue.value for cue in _with_neighbours(text, begin, cues)),
            confidence=max(CONFIDENCE[cue] for cue in cues),
        )


def _with_neighbours(text: str, begin: int, cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues of a place, and what the word before a spaced mark adds to them."""
    yield from cues
    if cues[0] is not Cue.SPACED_MARK:
        return
    words = _LETTERS.findall(text[max(0, begin - 5) : begin].lower())
    last = words[-1] if words and text[begin - 1].isalpha() else ""
    if last in {"the", "a", "an"}:
        yield Cue.ARTICLE_BEFORE_MARK
    elif last in {"and", "or"}:
        yield Cue.CONJUNCTION_BEFORE_STOP
