"""The values of an article by slot: the fields, but for those that are told by several properties."""

from typing import Any

from newsparse.contracts import Article, MediaKind, Rendition
from newsparse_iptc.newsml_g2.making import MAKERS, OF_MEDIUM
from newsparse_iptc.newsml_g2.people import PHOTOGRAPHER
from newsparse_iptc.newsml_g2.schema import is_of_kind


def slots_of(article: Article, medium: MediaKind | None) -> dict[str, list[Any]]:
    """The values of an article by slot."""
    slots: dict[str, list[Any]] = {}
    for slot in (*MAKERS, "rights", "usage_terms"):
        value: Any = getattr(article, slot, None)
        slots[slot] = [*value] if isinstance(value, tuple) else [] if value is None else [value]
    slots["odd_version"] = _odd(article.version, "positiveInteger")
    slots["odd_priority"] = _odd(article.priority, "Int1to9Type")
    headline = [] if article.headline is None else [article.headline]
    slots["headlines"] = [*headline, *article.alternative_headlines] if headline else []
    if medium is not None and slots["media"]:
        first = slots["media"].pop(0)
        files = first.renditions or ((Rendition(url=first.url),) if first.url else ())
        slots["renditions"] = list(files)
        caption = first.caption_raw or first.caption
        slots["captions"] = [caption] if caption else []
        slots |= {name: [value] if (value := getattr(first, name)) else [] for name in OF_MEDIUM}
        if any(author.role == PHOTOGRAPHER and author.name == first.photographer for author in article.authors):
            slots["photographer"] = []
        slots["creditlines"] = [first.credit] if first.credit else []
    return slots


def _odd(value: str | None, kind: str) -> list[str]:
    """A value that the standard has a place for, but only if it is of that kind, where it is not."""
    return [] if value is None or is_of_kind(value, kind) else [value]
