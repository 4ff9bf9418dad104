"""News as it comes: captions, a dateline, markers, quotations, furniture, damaged in plausible ways."""

import tomllib
from functools import cache
from importlib.resources import files
from string import Formatter

from hypothesis import strategies as st

from newsparse.api import read
from newsparse.contracts import Article
from newsparse.testing.strategies.moments import days
from newsparse.testing.strategies.texts import lines

_SLOTS = {
    "agency": "agencies",
    "person": "people",
    "role": "roles",
    "day": "days",
    "date": "dates",
    "number": "numbers",
    "place": "places",
}
_BETWEEN = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\n \n", "\r", "\n\n\n", "\u2029")


@st.composite
def news_texts(draw: st.DrawFn) -> str:
    """Invented wire copy, or what a scraper makes of it: something for every rule and extractor to look at."""
    paragraphs = [
        *draw(_several("captions", 1)),
        *draw(_several("furniture", 1)),
        draw(_filled("datelines")) + draw(_filled("sentences")),
        *draw(_middle()),
        *draw(_several("furniture", 2)),
    ]
    if draw(st.booleans()):
        paragraphs.insert(1, paragraphs[0])
    return draw(st.sampled_from(_BETWEEN)).join(paragraphs)


@st.composite
def news_articles(draw: st.DrawFn) -> Article:
    """Articles read from such copy, nothing cut and nothing found yet; most with a day of publication."""
    return read(draw(news_texts()), published=draw(st.none() | days()))


@st.composite
def _middle(draw: st.DrawFn) -> list[str]:
    kinds = st.sampled_from(("sentences", "sentences", "speech", "speech", "markers", "captions", "odd"))
    paragraphs: list[str] = []
    for kind in draw(st.lists(kinds, max_size=6)):
        first = draw(lines()) if kind == "odd" else draw(_filled(kind))
        joined = kind in {"sentences", "speech"} and draw(st.booleans())
        paragraphs.append(f"{first} {draw(_filled('sentences'))}" if joined else first)
    return paragraphs


def _several(kind: str, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_filled(kind), max_size=most)


@st.composite
def _filled(draw: st.DrawFn, kind: str) -> str:
    """One piece of that kind, its slots filled."""
    pieces: list[str] = []
    for words, slot, _, _ in Formatter().parse(draw(st.sampled_from(_copy()[kind]))):
        pieces.append(words)
        if slot:
            pieces.append(draw(st.sampled_from(_copy()[_SLOTS[slot]])))
    return "".join(pieces)


@cache
def _copy() -> dict[str, list[str]]:
    copy: dict[str, list[str]] = tomllib.loads(
        files("newsparse.testing.strategies").joinpath("news.toml").read_text(encoding="utf-8")
    )
    return copy
