"""Finds places where text was lost before it reached us, most often a link's text that a scraper dropped."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from attrs import frozen

from newsparse.contracts import Article, BlockKind, Gap, GapKind, MarkKind, Span
from newsparse.extraction.gaps import page
from newsparse.extraction.gaps.cues import CONFIDENCE, ENGLISH, ORPHAN, SEARCHES, Cue
from newsparse.text.languages import language_in

#: A page's language is told by so many of its first paragraphs.
_FIRST = 10
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM})
_LAST_WORD = re.compile(r"[^\W\d_]{1,4}$")
#: What the word before a spaced mark adds to it.
_ADDED = {
    "the": Cue.ARTICLE_BEFORE_MARK,
    "a": Cue.ARTICLE_BEFORE_MARK,
    "an": Cue.ARTICLE_BEFORE_MARK,
    "and": Cue.CONJUNCTION_BEFORE_STOP,
    "or": Cue.CONJUNCTION_BEFORE_STOP,
}
#: Cues for the lost text of a link.
_AFTER_LINKS = frozenset({Cue.SPACED_MARK.value, Cue.SPACED_TONE.value, Cue.SPACED_CLITIC.value})


@frozen
class Gaps:
    """Finds where an article's text lacks something, and repairs nothing.

    A page that spaces its punctuation, or starts its paragraphs small, as a rule, has no gaps by that cue; nor is there
    one before a mark where a link just ends, as the link's text is there.
    """

    name: str = "gaps"

    def find(self, article: Article) -> Iterator[Gap]:
        """The gaps, in order; a place for which several cues speak is one gap."""
        paragraphs = _paragraphs(article)
        texts = [text for _, text in paragraphs]
        cues = _cues(texts, article.language)
        low = page.lost_starts(texts)
        linked = _link_ends(article)
        for index, (start, text) in enumerate(paragraphs):
            for gap in _gaps(start, text, cues, starts_low=index in low):
                if not (gap.cues[0] in _AFTER_LINKS and gap.span.start in linked):
                    yield gap


GAPS = Gaps()


def _paragraphs(article: Article) -> list[tuple[int, str]]:
    """Each paragraph of the text, where it starts and what it says, with the cuts in it closed up."""
    found: dict[int, tuple[int, str]] = {}
    for passage in article.layout.in_text:
        if article.blocks[passage.block].kind in _PROSE and passage.start is not None:
            start, text = found.get(passage.block, (passage.start, ""))
            found[passage.block] = (start, text + passage.text)
    return list(found.values())


def _link_ends(article: Article) -> AbstractSet[int]:
    """Where in the text a link ends; one that is said to hold the space behind it ends before that."""
    found: set[int] = set()
    for passage in article.layout.in_text:
        block = article.blocks[passage.block]
        for mark in block.marks:
            end = mark.span.start + len(mark.span.of(block.text).rstrip())
            if mark.kind is MarkKind.LINK and passage.start is not None and passage.begin < end <= passage.end:
                found.add(passage.start + end - passage.begin)
    return found


def _cues(texts: list[str], language: str | None) -> AbstractSet[Cue]:
    """The cues that hold on this page; its words overrule the language that it was declared to be in."""
    if language is not None:
        language = language_in("\n".join(texts[:_FIRST]), language)
    cues = set(SEARCHES)
    if page.spaces_stops(texts):
        cues.discard(Cue.SPACED_MARK)
    if language == "fr" or page.spaces_tones(texts):
        cues.discard(Cue.SPACED_TONE)
    return cues if page.is_english(texts, language) else cues - ENGLISH


def _gaps(start: int, text: str, cues: AbstractSet[Cue], *, starts_low: bool) -> Iterator[Gap]:
    places: dict[tuple[int, int], list[Cue]] = {}
    if starts_low:
        places[0, 0] = [Cue.LOWER_CASE_START]
    elif ORPHAN.match(text):
        places[0, 0] = [Cue.ORPHAN_MARK]
    for cue, search in SEARCHES.items():
        if cue in cues:
            for match in search.finditer(text):
                places.setdefault(match.span(match.lastindex or 0), []).append(cue)
    for (begin, end), found in sorted(places.items()):
        cues_here = [*found, *_added(text, begin, found[0])]
        yield Gap(
            span=Span(start + begin, start + end),
            text=text[begin:end],
            kind=GapKind.UNKNOWN if found[0] in {Cue.LOWER_CASE_START, Cue.HANGING_END} else GapKind.LINK,
            cues=tuple(cue.value for cue in cues_here if cue in cues or cue not in SEARCHES),
            confidence=max(CONFIDENCE[cue] for cue in found),
        )


def _added(text: str, begin: int, cue: Cue) -> Iterator[Cue]:
    """What the word before a spaced mark adds: "the ," lacks a noun, too."""
    word = _LAST_WORD.search(text, max(0, begin - 5), begin)
    if cue is Cue.SPACED_MARK and word is not None and word[0].lower() in _ADDED:
        yield _ADDED[word[0].lower()]
