"""What writers of both wires make of an article's fields."""

import datetime as dt
from collections.abc import Iterator

from newsparse.contracts import Article, Timestamp
from newsparse_wire.story_life import life_of

_DONE = {("cancel", "canceled"): "KILL KILL KILL", ("hold", "withheld"): "HOLD HOLD HOLD"}
_ASKED = {"cancel": "PLEASE KILL", "hold": "PLEASE HOLD", "correction": "CORRECTION"}


def extra_of(article: Article, key: str) -> str | None:
    """The value of an extra field."""
    return next((extra.value for extra in article.extra if extra.key == key), None)


def category_of(article: Article, scheme: str) -> str | None:
    """The code of the first subject of that scheme."""
    return next((subject.code for subject in article.subjects if subject.scheme == scheme), None)


def paragraphs_of(article: Article) -> Iterator[str]:
    """The paragraphs of the story, the first behind the dateline, which stands there on a wire."""
    opening = article.dateline.opening if article.dateline and article.text else ""
    return (paragraph for paragraph in f"{opening}{article.text}".split("\n\n") if paragraph)


def sign_of_life(article: Article) -> str | None:
    """The words that tell of a kill, a hold, a correction, or of an update of which the version tells nothing."""
    if article.action == "correction" and article.corrections:
        return f"CORRECTS: {article.corrections[0].text}"
    if article.action == "update":
        return None if life_of([("version", article.version or "")]).action else "UPDATE"
    done = _DONE.get((article.action or "", article.status or ""))
    return done or _ASKED.get(article.action or "")


def in_greenwich(stamp: Timestamp | None) -> Timestamp | None:
    """The moment in GMT, or as it is where its zone is not known; None where the time of day is not."""
    if stamp is None or stamp.time is None:
        return None
    if not stamp.utc_offset or stamp.moment is None:
        return stamp
    try:
        return Timestamp.of(stamp.moment.astimezone(dt.UTC))
    except OverflowError:
        return None
