"""What a format promises."""

import datetime as dt
import re
from collections.abc import Callable

from newsparse.catalog import builtin
from newsparse.contracts import Article, Confidence, InputFormat, Limits, Source
from newsparse.errors import LimitExceededError
from newsparse.testing.acts import reading, sniffing
from newsparse.testing.checks import conduct, values
from newsparse.testing.checks.promise import BrokenPromiseError, broken, outcome, promise, shown
from newsparse.testing.lures import canary
from newsparse.testing.swaps import swaps_of

#: More characters than this cannot come out of a bomb unless it went off.
_SWOLLEN = 64_000_000
#: Soft hyphen, zero-width space, word joiner, and the byte-order mark, which once was one.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
#: What stands in an input for the text that it is to carry.
MARKER = "ferryboat"
#: An input of each of newsparse's own formats; the text has marks in it that mean something elsewhere.
_OTHERS = {
    "plain-text": "News #1: <b> {ferry} is back | a@b.example = c; 50% [of] it => (or) * less.\n> “Yes.”\n".encode(),
    "html": b"<!doctype html><html><head><title>Ferry</title></head><body><p>The ferry is back.</p></body></html>",
    "newsparse-json": b'{"newsparse": 1, "blocks": [{"text": "The ferry is back."}]}',
}


def claims(form: InputFormat, source: Source) -> None:
    """It knows its own: it does not say NO to the source, and reads at least one article with a block from it."""
    promise(sniffing(form)(source) > Confidence.NO, f"it says NO to its own example {shown(source.data)}")
    articles = reading(form)(source)
    promise(any(article.blocks for article in articles), f"it reads no block from its own example {shown(source.data)}")


def leaves_others_alone(form: InputFormat) -> None:
    """It is less sure of plain text, of a web page and of newsparse's JSON than the formats that these are of."""
    for name, data in _OTHERS.items():
        mine, theirs = (sniffing(each)(Source(data=data)) for each in (form, builtin().format(name)))
        said = f"it says {mine.name} to {shown(data)}, of which {name} says {theirs.name}"
        promise(mine < theirs or form.name == name, said)


def only_reads(form: InputFormat, source: Source) -> None:
    """Reading neither cuts nor seeks: that is for rules and extractors."""
    for article in articles_of(form, source):
        done = [name for name in ("cuts", "quotes", "events", "dates", "people", "gaps") if getattr(article, name)]
        promise(not done, f"an article that was only read already has {', '.join(done)}")


def loses_no_text(form: InputFormat, source: Source, text: str, times: int = 1) -> None:
    """The text that the source carries so many times stands in as many blocks of what is read.

    White space may differ, and what only says where a line may be broken may be missing.
    """
    if not (words := _seen(text)):
        return
    read = [block.text for article in articles_of(form, source) for block in article.blocks]
    found = sum(words in _seen(block) for block in read)
    where = f"in {found} of {times} blocks where it belongs" if found else "in none of the blocks"
    promise(found >= times, f"{shown(text)} is {where}: {shown(read)}")


def _seen(text: str) -> str:
    return " ".join(text.translate(_UNSEEN).split())


def keeps_long_texts(form: InputFormat, carrying: Callable[[str], bytes | None]) -> None:
    """No word is lost of a long line, nor of one in which line breaks stand that few know of."""
    for between, number in ((" ", 20_000), ("\u2028", 3), ("\x85", 3)):
        words = [f"{MARKER}{count}" for count in range(number)]
        data = carrying(between.join(words))
        if data is None:
            continue
        read = {
            word
            for article in articles_of(form, Source(data=data))
            for block in article.blocks
            for word in block.text.split()
        }
        lost = [word for word in words if word not in read]
        said = f"of {number:,} words with {shown(between)} between them, {len(lost):,} stand in no block: {shown(lost)}"
        promise(not lost, said)


def survives_odd_values(form: InputFormat, source: Source) -> None:
    """A source in which one value is odd is read or refused; and what is read of it can be written."""
    for data in swaps_of(source.data):
        try:
            for article in articles_of(form, source.with_hints(data=data)):
                values.is_encodable(article)
        except BrokenPromiseError as error:
            broken(f"{error}\nThe input was {shown(data)}")


def tells_articles_apart(form: InputFormat, source: Source) -> None:
    """Two articles of one source have the same id only if they are versions of one, or the same words come twice."""
    found: dict[tuple[str, str | None], str] = {}
    for article in articles_of(form, source):
        said = (
            f"two articles of one input have the id {article.id!r}, and neither their words nor `version` are the same"
        )
        promise(
            found.setdefault((article.id, article.version), article.text) == article.text,
            f'{said}; where an input says none, f"sha256:{{source.sha256}}#{{number}}" does',
        )


def tells_what_it_replaces(form: InputFormat, source: Source) -> None:
    """A byte that is no character, in the midst of a `MARKER` in the source, does not vanish without a problem."""
    half = len(MARKER) // 2
    begin, end = MARKER[:half], MARKER[half:]
    spoilt = source.data.replace(MARKER.encode(), begin.encode() + b"\xff" + end.encode())
    for article in articles_of(form, source.with_hints(data=spoilt, encoding="utf-8")):
        text = "\n".join(block.text for block in article.blocks)
        is_read = re.search(f"{begin}[^\ufffd]{end}", text)
        said = f"a byte that is no UTF-8 became {shown(text)}, and no problem says so (source.decoding_problems() does)"
        promise(article.problems or is_read, said)


def takes_what_it_is_told(form: InputFormat, source: Source) -> None:
    """What the caller knows of an input stands on each article, unless the input itself says otherwise."""
    told = source.with_hints(published=dt.date(2024, 5, 6), language="fr")
    for article in articles_of(form, told):
        promise(article.published, "it was told when the source was published, and its article does not say so")
        promise(article.language, "it was told the language of the source, and its article does not say so")


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
    conduct.survives_bombs(lambda data: _defuse(form, data))


def _defuse(form: InputFormat, data: bytes) -> None:
    source = Source(data=data)
    outcome(sniffing(form), source)
    size = sum(len(block.text) for article in articles_of(form, source) for block in article.blocks)
    promise(size < _SWOLLEN, f"{len(data):,} bytes became {size:,} characters")


def articles_of(form: InputFormat, source: Source) -> tuple[Article, ...]:
    """What is read from a source; nothing where it is refused."""
    read = outcome(reading(form), source)
    return tuple(each for each in read if isinstance(each, Article))
