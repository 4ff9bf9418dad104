"""One item of a feed as it is read, whatever its format, and the article that it becomes."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Any

from newsparse.contracts import (
    Article,
    Author,
    Body,
    Concept,
    Credit,
    CreditKind,
    Element,
    Extra,
    Media,
    Problem,
    ProblemCode,
    RelatedLink,
    Rights,
    Timestamp,
    trusted,
)
from newsparse_feeds.feed import Feed
from newsparse_feeds.moments import moment_of

#: Reads a piece of an item, once it is known whether it is wanted.
Reading = Callable[[], Body]


class Entry:
    """What one item says, gathered in the order in which it stands there.

    `contents` are the item in full, `descriptions` what tells of it; of each the first that shows anything is taken.
    Rows of values are made when they are first asked for: an item has few of them, and a feed many items.
    """

    id: str | None = None
    url: str | None = None
    headline: str | None = None
    published: Timestamp | None = None
    modified: Timestamp | None = None
    created: Timestamp | None = None
    expires: Timestamp | None = None
    dated: Timestamp | None = None
    language: str | None = None
    publisher: str | None = None
    contents: list[Reading]
    descriptions: list[Reading]
    authors: dict[str, Author]
    keywords: dict[str, None]
    alternative_headlines: list[str]
    credits: list[Credit]
    subjects: list[Concept]
    media: list[Media]
    related: list[RelatedLink]
    rights: list[Rights]
    extra: list[Extra]
    problems: list[Problem]
    put_by: list[Element]

    def __init__(self, feed: Feed) -> None:
        self.feed = feed

    def __getattr__(self, name: str) -> Any:
        """A row of values that is not there yet. Raises AttributeError where there is no such row."""
        if name not in _ROWS:
            raise AttributeError(name)
        row: Any = {} if name in _ONCE else []
        setattr(self, name, row)
        return row

    def keep(self, key: str, value: str | None) -> None:
        """Keep something for which an article has no field."""
        if value:
            self.extra.append(Extra(key=key, value=value))

    def moment(self, field: str, text: str) -> None:
        """Take a moment for a field, if it is the first; one that cannot be read is kept as it stands."""
        stamp = moment_of(text)
        if stamp is not None and stamp.utc_offset is None:
            stamp = stamp.in_zone(self.feed.source.time_zone)
        if stamp is None:
            if text.strip():
                message = f"{field} is no date: {text[:80]!r}"
                self.problems.append(Problem(code=ProblemCode.BAD_VALUE, message=message))
                self.keep(field, text.strip())
        elif getattr(self, field) is None:
            setattr(self, field, stamp)
        else:
            self.keep(field, text.strip())

    def author(self, author: Author | None) -> None:
        """Take an author, once."""
        if author is not None:
            self.authors.setdefault(author.name, author)

    def contributor(self, author: Author | None) -> None:
        """Take someone who contributed."""
        if author is not None:
            credit = Credit(kind=CreditKind.CONTRIBUTING, text=author.name_raw or author.name, names=(author.name,))
            self.credits.append(credit)
            if author.contact and author.contact != author.name:
                self.keep("contributor-contact", author.contact)

    def keyword(self, words: str) -> None:
        """Take a keyword, once."""
        if words:
            self.keywords[words] = None

    def article(self) -> Article:
        """The article: what the item does not say, the feed says for all."""
        feed, source = self.feed, self.feed.source
        told = self.__dict__
        body, summary = self._body()
        published, modified = self.published, self.modified
        media: Sequence[Media] = told.get("media", ())
        rows: dict[str, Any] = {name: tuple(told[name]) for name in _LISTS if name in told}
        return _Article(
            blocks=body.blocks,
            id=self.id or self.url or self._digest(body),
            url=self.url,
            headline=self.headline or None,
            summary=summary,
            published=published or self.dated or source.timestamp,
            modified=modified or (self.dated if published else None),
            created=self.created,
            expires=self.expires,
            publisher=self.publisher or feed.title,
            language=self.language or feed.language or source.language,
            authors=tuple(self.authors.values()) if "authors" in told else feed.authors,
            rights=tuple(self.rights) if "rights" in told else feed.rights,
            media=(*media, *_others(body.media, media)) if body.media else tuple(media),
            problems=(*feed.problems, *told.get("problems", ()), *body.problems),
            provenance=feed.provenance,
            **rows,
        )

    def _body(self) -> tuple[Body, str | None]:
        """The body, and the summary where it is another text."""
        rows = self.__dict__
        content = self._first(self.contents, "content") if "contents" in rows else None
        told = self._first(self.descriptions, "description") if "descriptions" in rows else None
        if content is None or told is None:
            return content or told or Body(), None
        if told.media:
            media = (*content.media, *_others(told.media, content.media))
            content = Body(blocks=content.blocks, media=media, problems=content.problems)
        if not content.blocks:
            return Body(blocks=told.blocks, media=content.media, problems=content.problems), None
        summary = _words(told)
        return content, None if summary in {"", _words(content)} else summary

    def _first(self, readings: list[Reading], name: str) -> Body | None:
        """The first body with blocks, with the pictures of the others; what those say in other words is kept."""
        if len(readings) < 2:
            return readings[0]() if readings else None
        bodies = [reading() for reading in readings]
        first = next((body for body in bodies if body.blocks), bodies[0])
        media = first.media
        for body in bodies:
            media += _others(body.media, media)
            if _words(body) != _words(first):
                self.keep(name, _words(body))
        return Body(blocks=first.blocks, media=media, problems=first.problems)

    def _digest(self, body: Body) -> str:
        words = "\n".join((self.headline or "", *(block.text for block in body.blocks)))
        return f"sha256:{sha256(words.encode()).hexdigest()}"


_Article = trusted(Article)
_ONCE = frozenset({"authors", "keywords"})
_LISTS = ("alternative_headlines", "credits", "keywords", "subjects", "related", "extra")
_ROWS = frozenset({*_LISTS, *_ONCE, "contents", "descriptions", "media", "rights", "problems", "put_by"})


def _words(body: Body) -> str:
    return " ".join([block.text for block in body.blocks])


def _others(media: tuple[Media, ...], known: Sequence[Media]) -> tuple[Media, ...]:
    """Those of the media that are not known by their address."""
    if not media:
        return ()
    urls = {each.url for each in known} | {rendition.url for each in known for rendition in each.renditions}
    return tuple(each for each in media if each.url not in urls)
