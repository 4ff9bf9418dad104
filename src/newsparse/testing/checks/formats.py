"""What a format promises."""

from collections.abc import Callable

from newsparse.contracts import Article, Confidence, InputFormat, Limits, Source
from newsparse.errors import LimitExceededError
from newsparse.testing.acts import reading, sniffing
from newsparse.testing.bombs import bombs
from newsparse.testing.cage import caged
from newsparse.testing.checks.promise import broken, outcome, promise, shown
from newsparse.testing.lures import canary

#: More characters than this cannot come out of a bomb unless it went off.
_SWOLLEN = 64_000_000


def claims(form: InputFormat, source: Source) -> None:
    """It knows its own: it does not say NO to the source, and reads at least one article with a block from it."""
    promise(sniffing(form)(source) > Confidence.NO, "it says NO to its own example")
    articles = reading(form)(source)
    promise(any(article.blocks for article in articles), "it reads no block from its own example")


def only_reads(form: InputFormat, source: Source) -> None:
    """Reading neither cuts nor seeks: that is for rules and extractors."""
    for article in articles_of(form, source):
        done = [name for name in ("cuts", "quotes", "events", "dates", "people", "gaps") if getattr(article, name)]
        promise(not done, f"an article that was only read already has {', '.join(done)}")


def loses_no_text(form: InputFormat, source: Source, text: str) -> None:
    """The text that the source carries stands in a block of what is read from it, up to white space."""
    read = [block.text for article in articles_of(form, source) for block in article.blocks]
    words = " ".join(text.split())
    found = any(words in " ".join(block.split()) for block in read)
    promise(found, f"{shown(text)} is in none of the blocks {shown(read)}")


def honours_limits(form: InputFormat, source: Source) -> None:
    """It reads what `max_bytes`, `max_blocks` and `max_items` just allow, and refuses what asks for one more."""
    articles = articles_of(form, source)
    asked = {
        "max_bytes": len(source.data),
        "max_blocks": max((len(article.blocks) for article in articles), default=0),
        "max_items": len(articles),
    }
    for limit, number in asked.items():
        if articles and number:
            promise(
                outcome(reading(form, Limits(**{limit: number})), source) == articles,
                f"{limit} of {number:,} allows this input, but not all of it was read",
            )
            refuses(form, source, limit, number - 1)


def honours(form: InputFormat, limit: str, made: Callable[[int], bytes], *, at: int = 20) -> None:
    """It reads what asks for just as much of one limit as is allowed, and refuses what asks for one more.

    `made(n)` makes an input that asks for n of it.
    """
    for allowed in (at - 1, at, at + 1):
        articles = outcome(reading(form, Limits(**{limit: allowed})), Source(data=made(allowed)))
        read = all(isinstance(each, Article) for each in articles)
        promise(read, f"{limit} of {allowed} allows this input, but it raised {shown(articles)}")
        refuses(form, Source(data=made(allowed + 1)), limit, allowed)


def refuses(form: InputFormat, source: Source, limit: str, allowed: int) -> None:
    """It raises LimitExceededError, with the limit's name and figures, for a source that asks for more."""
    try:
        articles = reading(form, Limits(**{limit: allowed}))(source)
    except LimitExceededError as error:
        promise(error.limit == limit, f"{limit} was overstepped, the error names {error.limit}")
        promise(error.asked > error.allowed == allowed, f"asked {error.asked}, allowed {error.allowed}: not {allowed}")
        return
    broken(f"{limit} of {allowed:,} does not allow this input; it gave {len(articles)} articles")


def fetches_nothing(form: InputFormat) -> None:
    """No file and no URL that an input names is opened, not by a C library either."""
    with canary() as bird:
        for lure in bird.lures:
            read = outcome(reading(form), Source(data=lure))
            promise(bird.secret not in repr(read), f"{shown(lure)} made it read a file")
            promise(not bird.was_called(), f"{shown(lure)} made it call a URL")


def survives_bombs(form: InputFormat) -> None:
    """A small input that asks for much is read or refused; it does not hang, crash the process or swell."""
    for name, data in bombs().items():
        complaint = caged(lambda: _defuse(form, data))  # noqa: B023 - called at once
        promise(complaint is None, f"the bomb {name!r}: {complaint}")


def _defuse(form: InputFormat, data: bytes) -> None:
    source = Source(data=data)
    outcome(sniffing(form), source)
    size = sum(len(block.text) for article in articles_of(form, source) for block in article.blocks)
    promise(size < _SWOLLEN, f"{len(data):,} bytes became {size:,} characters")


def articles_of(form: InputFormat, source: Source) -> tuple[Article, ...]:
    """What is read from a source; nothing where it is refused."""
    read = outcome(reading(form), source)
    return tuple(each for each in read if isinstance(each, Article))
