"""News pages: a known story among realistic furniture."""

import tomllib
from collections.abc import Sequence
from functools import cache
from html import escape
from importlib.resources import files

from attrs import field, frozen
from hypothesis import strategies as st

_HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} | {site}</title>
<meta property="og:title" content="{headline}"><meta property="og:site_name" content="{site}">
<meta property="og:description" content="{deck}">{json_ld}</head>"""
_JSON_LD = """<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}",
"datePublished": "{moment}", "author": {{"@type": "Person", "name": "{name}"}}}}</script>"""
_MOMENT, _DAY = "2024-05-06T07:08:00+02:00", "Monday 6 May 2024"
_FEWEST, _MOST = 4, 9


@frozen(kw_only=True)
class NewsPage:
    """A page, and what is to come out of it: its story's paragraphs in order, and its headline."""

    html: str = field(repr=False)
    story: tuple[str, ...]
    headline: str

    @property
    def data(self) -> bytes:
        """The page as it is sent."""
        return self.html.encode()


@st.composite
def news_pages(draw: st.DrawFn) -> NewsPage:
    """Invented pages in the manner of several publishing systems, with menus, bylines, insets, teasers and comments.

    The story is plain: what a reading of the page leaves out of it, or adds to it, is a mistake.
    """
    parts = _parts()
    facts = {"moment": _MOMENT, "day": _DAY}
    for key, values in (("headline", "headlines"), ("name", "names"), ("site", "sites"), ("deck", "decks")):
        facts[key] = draw(st.sampled_from(parts[values]))
    story, marked = draw(_stories())
    places = {place: "".join(draw(_some(place, 4))) for place in ("top", "head", "tail", "bottom")}
    frame = _filled(draw(st.sampled_from(parts["frames"])), {**places, "story": "".join(marked)})
    json_ld = _JSON_LD.format(**facts) if draw(st.booleans()) else ""
    page = f"{_HEAD.format(**facts, json_ld=json_ld)}{_filled(frame, facts)}</html>"
    return NewsPage(html=page, story=tuple(story), headline=facts["headline"])


@st.composite
def _stories(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """The paragraphs of a story, and their markup with furniture between them."""
    parts = _parts()
    shape = draw(st.sampled_from(parts["paragraphs"]))
    sentences = draw(st.permutations(parts["sentences"]))[: draw(st.integers(_FEWEST, _MOST))]
    story, marked = [sentences[0]], [_filled(shape, {"story": escape(sentences[0])})]
    for sentence in sentences[1:]:
        marked += draw(_some("within", 1))
        kind = draw(st.sampled_from(("", "", "", "subhead", "list", "quotation")))
        if kind == "subhead":
            story.append(draw(st.sampled_from(parts["subheads"])))
            marked.append(f"<h2>{story[-1]}</h2>")
        elif kind == "list":
            story += parts["items"]
            marked.append(f"<ul>{''.join(f'<li>{item}</li>' for item in parts['items'])}</ul>")
        story.append(sentence)
        inner = _filled(shape, {"story": escape(sentence)})
        marked.append(f"<blockquote>{inner}</blockquote>" if kind == "quotation" else inner)
    return story, marked


def _some(place: str, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(_parts()[place]), max_size=most, unique=True)


def _filled(frame: str, words: dict[str, str]) -> str:
    for name, value in words.items():
        frame = frame.replace(f"{{{name}}}", value)
    return frame


@cache
def _parts() -> dict[str, Sequence[str]]:
    text = files("newsparse.testing.strategies").joinpath("pages.toml").read_text(encoding="utf-8")
    parts: dict[str, Sequence[str]] = tomllib.loads(text)
    return parts
