"""The table of pictures and other media."""

from collections.abc import Iterator

from rich.console import RenderableType

from newsparse.cli.page.days import day
from newsparse.cli.page.sheet import Cell, section, sheet, stacked
from newsparse.model.article import Article
from newsparse.model.media import Media

_COLUMNS = ("what", "caption", "credit", "taken")
_SHARES = (3, 10, 5, 4)


def pictures(article: Article) -> RenderableType | None:
    """What is shown, who made it, and when and where; None where there is nothing."""
    if not article.media:
        return None
    rows = [_row(media) for media in article.media]
    return section("Media", sheet(_COLUMNS, rows, _SHARES), len(rows))


def _row(media: Media) -> tuple[Cell, ...]:
    return (
        stacked(" ".join(_what(media)), f"stood {media.occurrences} times" if media.occurrences > 1 else ""),
        media.caption or media.caption_raw or media.alt or media.url or "",
        " / ".join(part for part in (media.photographer, *media.agencies) if part) or media.credit or "",
        ", ".join(part for part in (media.taken and day(media.taken), media.place) if part),
    )


def _what(media: Media) -> Iterator[str]:
    if media.is_file_photo:
        yield "file"
    if media.is_handout:
        yield "handout"
    yield str(media.kind)
