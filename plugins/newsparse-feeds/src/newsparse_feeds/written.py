"""What the writers of all feeds make of articles."""

from collections.abc import Iterator, Sequence
from html import escape
from xml.sax.saxutils import quoteattr

from newsparse.contracts import Article, Limits, Media, MediaKind, Timestamp, fit_for_xml, markup_of
from newsparse_feeds.fragment import plain
from newsparse_feeds.moments import written

#: The title of a feed that has none, and the name of an author who has none: our readers take it for nothing.
NOTHING = "-"
_TYPES = {MediaKind.PICTURE: "image/jpeg", MediaKind.VIDEO: "video/mp4", MediaKind.AUDIO: "audio/mpeg"}


def element(name: str, text: str | None = None, **attributes: str | None) -> str:
    """An element of XML, escaped; `isPermaLink` and the like are given as they are, `xml_lang` for `xml:lang`."""
    said = "".join(
        f" {key.replace('_', ':')}={quoteattr(fit_for_xml(value)[0])}"
        for key, value in attributes.items()
        if value is not None
    )
    return (
        f"<{name}{said} />" if text is None else f"<{name}{said}>{escape(fit_for_xml(text)[0], quote=False)}</{name}>"
    )


def markup(article: Article) -> str:
    """The story as HTML, with its dateline where it was lifted from it: a feed has no other place for it."""
    lifted = article.dateline is not None and bool(article.dateline.lifted_from)
    return markup_of(article, dateline=lifted)


def as_html(text: str) -> str:
    """A text for a field that readers take for HTML: escaped only where it would be taken for something else."""
    return text if plain(text, Limits()) == " ".join(text.split()) else escape(text, quote=False)


def common_publisher(articles: Sequence[Article]) -> str | None:
    """The publisher of all the articles, None where they have several or none."""
    publishers = {article.publisher for article in articles}
    (publisher,) = publishers if len(publishers) == 1 else (None,)
    return publisher if publisher and any(character.isalnum() for character in publisher) else None


def moment(stamp: Timestamp | None) -> str | None:
    """A moment by RFC 3339; None where the zone or the time of day is not known, which that standard asks for."""
    return None if stamp is None or stamp.moment is None or stamp.date.year < 1000 else written(stamp)


def latest(articles: Sequence[Article]) -> str | None:
    """The latest moment that any of the articles tells of itself."""
    stamps = (stamp for article in articles for stamp in (article.modified, article.published) if stamp)
    known = {stamp.moment: stamp for stamp in stamps if stamp.moment and moment(stamp)}
    return moment(known[max(known)]) if known else None


def files(medium: Media) -> Iterator[tuple[str, str]]:
    """The addresses of a medium with their media types, which are what its kind mostly has where they are not known."""
    if medium.renditions:
        for rendition in medium.renditions:
            yield rendition.url, rendition.media_type or _TYPES.get(medium.kind, "application/octet-stream")
    elif medium.url:
        yield medium.url, _TYPES.get(medium.kind, "application/octet-stream")
