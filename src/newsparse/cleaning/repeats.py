"""The rule that collapses what stands twice: doubled paragraphs, and pull quotes."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from attrs import frozen

from newsparse.cleaning.line import fold
from newsparse.contracts import Action, Article, BlockKind, Cut, Family, Lifted, Passage, Region

#: A repeat has at least so many words; shorter ones are often meant.
_LEAST = 6
#: From here on nobody says the same twice by chance.
_LONG = 12
#: A pull quote has so many words, and the paragraph that it was taken from more.
_PULLED = range(8, 61)
#: Within so many passages of the head, a headline may stand twice.
_HEAD = 4
_BULLETS = "-*•·|>–—+"
_EDGES = "\"'.,!?;:()[]…-*•"
_LISTED = frozenset({BlockKind.LIST_ITEM, BlockKind.TABLE_ROW})
#: A paragraph is longer by so many words than what was pulled out of it.
_LONGER = 3
#: No paragraph that people wrote has so many characters.
_MONSTROUS = 100_000
#: So many candidates with the same first three words are tried.
_MOST_ALIKE = 8


@frozen
class Repeats:
    """A paragraph that stood before, or that a longer one holds word for word, is collapsed into that one.

    White space, case, and kinds of quotation mark and dash do not count. Lists, table rows, subheadings and the
    questions of an interview may repeat themselves; a headline may not. Linear in the length of the text.
    """

    name: str = "repeats"

    def cuts(self, article: Article) -> Iterable[Cut | Lifted]:
        """A cut for each repeat; the first of exact repeats stays, and of a pull quote and its paragraph the latter."""
        passages = _single(article.layout.in_text)
        left: list[Passage] = []
        first: dict[bytes, Region] = {}
        for at, passage in enumerate(passages):
            key, words = _told(passage)
            if words >= _LEAST and key in first and not _is_meant(passages, at, article):
                yield self._cut(passage, first[key], Family.REPEAT, 0.99 if words >= _LONG else 0.97)
            else:
                first.setdefault(key, passage.region)
                left.append(passage)
        for passage, holder in _pulled(left, article):
            yield self._cut(passage, holder.region, Family.PULL_QUOTE, 0.97)

    def _cut(self, passage: Passage, earlier: Region, family: Family, confidence: float) -> Cut:
        return Cut(
            where=passage.region,
            text=passage.text,
            rule=f"{self.name}/{'exact' if family is Family.REPEAT else 'pull-quote'}",
            family=family,
            action=Action.COLLAPSE,
            reason="it stands in the article already",
            confidence=confidence,
            duplicate_of=earlier,
        )


def _single(passages: Sequence[Passage]) -> list[Passage]:
    """The passages that are all that is left of their block."""
    count: dict[int, int] = {}
    for passage in passages:
        count[passage.block] = count.get(passage.block, 0) + 1
    return [passage for passage in passages if count[passage.block] == 1]


def _is_meant(passages: Sequence[Passage], at: int, article: Article) -> bool:
    """Whether a repeat may be part of the story: in a list, a subheading, a question that is asked again."""
    if _is_listed(passages[at], article):
        return True
    return not (_ends_sentence(passages[at].text) or at <= _HEAD)


def _is_listed(passage: Passage, article: Article) -> bool:
    return article.blocks[passage.block].kind in _LISTED or passage.text[0] in _BULLETS or passage.text[0].isdigit()


def _ends_sentence(text: str) -> bool:
    return text.rstrip("\"'”’»)")[-1:] in {".", "!", "…"}


def _told(passage: Passage) -> tuple[bytes, int]:
    """What tells a passage from others, and its number of words; a monstrous one is not taken apart."""
    if len(passage.text) > _MONSTROUS:
        return blake2b(passage.text.encode(), digest_size=16).digest(), _LONG
    words = _words(passage)
    return blake2b(" ".join(words).encode(), digest_size=16).digest(), len(words)


def _words(passage: Passage) -> list[str]:
    return fold(passage.text).casefold().split()


def _bare_words(passage: Passage) -> list[str]:
    """The words without punctuation about them."""
    return [bare for word in _words(passage) if (bare := word.strip(_EDGES))]


#: A candidate: the passage, its words with a space between, and how many they are.
Candidate = tuple[Passage, str, int]


def _pulled(paragraphs: Sequence[Passage], article: Article) -> Iterator[tuple[Passage, Passage]]:
    """Each pull quote with the paragraph that holds it.

    Candidates are looked up by their first three words wherever those stand, so that no two paragraphs are compared
    that do not share them; of those that begin alike only a few are tried.
    """
    waiting: dict[str, list[Candidate]] = {}
    for passage in paragraphs[1:]:
        if (
            len(passage.text) <= _MONSTROUS
            and _may_be_pulled(passage, article)
            and len(words := _bare_words(passage)) in _PULLED
        ):
            begun = waiting.setdefault(" ".join(words[:3]), [])
            if len(begun) < _MOST_ALIKE:
                begun.append((passage, " ".join(words), len(words)))
    firsts = {start.partition(" ")[0] for start in waiting}
    holders = (passage for passage in paragraphs if len(passage.text) <= _MONSTROUS) if waiting else ()
    for holder in holders:
        words = _bare_words(holder)
        for at, word in enumerate(words):
            if word in firsts:
                yield from _held(holder, words, at, waiting.get(" ".join(words[at : at + 3]), []))


def _may_be_pulled(passage: Passage, article: Article) -> bool:
    """Whether a passage is a sentence or a quotation, and no heading or list item."""
    kind = article.blocks[passage.block].kind
    quoted = passage.text[0] in '“"«'
    return (
        kind is not BlockKind.HEADING and (quoted or _ends_sentence(passage.text)) and not _is_listed(passage, article)
    )


def _held(holder: Passage, words: Sequence[str], at: int, begun: list[Candidate]) -> Iterator[tuple[Passage, Passage]]:
    """Those of the candidates that stand in a paragraph's words from `at` on; they wait no longer."""
    for candidate in tuple(begun):
        passage, said, count = candidate
        if count + _LONGER <= len(words) and " ".join(words[at : at + count]) == said:
            begun.remove(candidate)
            yield passage, holder
