"""Writing ANPA 1312."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.contracts import Article, Report, Timestamp
from newsparse_wire.agencies import sign_of
from newsparse_wire.anpa import CATEGORY, NAME, Anpa, keyword_of
from newsparse_wire.anpa_heading import NO_NUMBER
from newsparse_wire.anpa_story import is_note, is_summary, names_writer
from newsparse_wire.controls import EOT, ETX, SOH, STX, SYN, TABLE, TEXT, US
from newsparse_wire.messages import write_messages
from newsparse_wire.seven_bits import in_seven_bits
from newsparse_wire.story_life import version_in
from newsparse_wire.words import category_of, extra_of, in_greenwich, paragraphs_of, sign_of_life

_END = "\r\n"
_INDENT = "\t   "
_MOST_WORDS = 9999
_DAY = re.compile(r"\d\d-\d\d")
_LETTER, _NUMBER, _CODE = re.compile(r"[A-Za-z]"), re.compile(r"\d{3,5}"), re.compile(r"[A-Za-z0-9_-]{1,24}")


@frozen
class AnpaWriter:
    """Writes each article as a message of 7 bits, as the Associated Press does, and reports what does not come back.

    A slug stands in full in the text; the keyword of the heading is what 24 characters hold of it.
    """

    name: str = NAME
    media_type: str = "text/x-anpa-1312"
    suffix: str = ".anpa"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The messages, one after the other."""
        return write_messages(articles, _message, Anpa(), report)


def _message(article: Article) -> str:
    lines = [*_heading(article), *_head(article)]
    lines += [f"{_INDENT}{_harmless(_plain(article, paragraph))}" for paragraph in paragraphs_of(article)]
    return _END.join([*lines, "", f"{_INDENT}{ETX}{_trailer(article)}<", "", f"\f{_END}{EOT}{_END}"])


def _heading(article: Article) -> Iterator[str]:
    service = _fitting(_LETTER, extra_of(article, "anpa:service")) or "a"
    number = _fitting(_NUMBER, extra_of(article, "anpa:number")) or NO_NUMBER
    origin = _fitting(_CODE, extra_of(article, "anpa:origin")) or ""
    selector = _fitting(_CODE, extra_of(article, "anpa:selector")) or "-----"
    yield f"{SYN * 3}{SOH}{service}{number}{origin}{US}{selector}"
    priority = _fitting(_LETTER, article.priority) or " "
    category = _fitting(_LETTER, category_of(article, CATEGORY)) or "-"
    controls = TABLE if extra_of(article, "anpa:format") == "table" else TEXT
    slug = article.slugline or ""
    keyword = _word(article, extra_of(article, "anpa:keyword") or keyword_of(slug)) if slug else ""
    version = _plain(article, article.version or "") if keyword else ""
    day = _fitting(_DAY, extra_of(article, "anpa:day")) or _day(article)
    words = f"{min(len(article.text.split()), _MOST_WORDS):04}"
    yield f"{priority} {category}{controls} {' '.join(filter(None, (keyword, version, day, words)))}"


def _head(article: Article) -> Iterator[str]:
    """The slug, the headlines, the sign of the story's life, the notes, the byline."""
    slug, version = _plain(article, article.slugline or ""), _plain(article, article.version or "")
    told = (slug, version) if version_in(version) else (slug,)  # any other word would be read as one of the slug
    yield f"{STX}^{', '.join(told)}<" if slug else STX
    byline = _plain(article, article.byline.text if article.byline else "")
    byline = byline if names_writer(byline) else ""
    if not slug and (article.headline or article.notes or byline or sign_of_life(article)):
        yield "^ <"
    headline = _plain(article, article.headline or "")
    lines = (headline, *article.alternative_headlines) if headline else ()
    summary = _plain(article, article.summary or "")
    lines = (*lines, summary) if headline and is_summary(summary) else lines
    notes = (_note(_plain(article, note.text)) for note in article.notes if not note.public)
    for line in (*lines, sign_of_life(article), *notes):
        if words := _plain(article, line or ""):
            yield f"^{words}<"
    if byline:
        yield f"^{byline}="


def _harmless(paragraph: str) -> str:
    """A paragraph that could be taken for a line by itself gets a dash before it."""
    return f"- {paragraph}" if paragraph.startswith("^") else paragraph


def _note(words: str) -> str:
    return words if is_note(words) else f"Eds: {words}"


def _trailer(article: Article) -> str:
    sign = sign_of(article.agency)
    return f"{sign or 'XX'}-WF-{_sent(article.published)}"


def _sent(stamp: Timestamp | None) -> str:
    """`11-13-13 1509GMT`; nothing where the moment is not known to the minute."""
    moment = in_greenwich(stamp)
    if moment is None:
        return ""
    zone = "" if moment.utc_offset is None else "GMT"
    return f"{moment.date:%m-%d}-{moment.date.year % 100:02} {moment.time:%H%M}{zone}"


def _day(article: Article) -> str:
    moment = in_greenwich(article.published)
    return f"{moment.date:%m-%d}" if moment else ""


def _plain(article: Article, text: str) -> str:
    return in_seven_bits(text, NAME, article.language)


def _word(article: Article, text: str) -> str:
    return "".join(_plain(article, text).split())[:24]


def _fitting(shape: "re.Pattern[str]", value: str | None) -> str | None:
    return value if value is not None and value.isascii() and shape.fullmatch(value) else None
