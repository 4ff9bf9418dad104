"""Writing IPTC 7901."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from attrs import frozen

from newsparse.contracts import Article, Report, Timestamp
from newsparse_wire.agencies import sign_of
from newsparse_wire.controls import DEL, EOT, ETX, SOH, STX
from newsparse_wire.iptc7901 import CATEGORY, NAME, Iptc7901, keywords_in
from newsparse_wire.iptc7901_heading import NO_CODE, NO_NUMBER, NO_PRIORITY, NO_SOURCE
from newsparse_wire.iptc7901_story import begins_tail, is_mark, names_writer
from newsparse_wire.messages import write_messages
from newsparse_wire.seven_bits import in_seven_bits
from newsparse_wire.story_life import version_in
from newsparse_wire.words import category_of, extra_of, in_greenwich, paragraphs_of, sign_of_life

_END = "\r\n"
_WIDTH = 69
_MOST_WORDS = 9999
_LETTERS, _SHORT, _NUMBER = re.compile(r"[A-Za-z]{1,6}"), re.compile(r"[A-Za-z]{1,3}"), re.compile(r"\d{2,5}")
_DIGIT, _AGENCY = re.compile(r"[1-9]"), re.compile(r"[A-Za-z]{2,8}")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@frozen
class Iptc7901Writer:
    """Writes each article as a message of 7 bits with lines of 69 characters, and reports what does not come back."""

    name: str = NAME
    media_type: str = "text/x-iptc-7901"
    suffix: str = ".7901"

    def write(self, articles: Sequence[Article], report: Report) -> bytes:
        """The messages, one after the other."""
        return write_messages(articles, _message, Iptc7901(), report)


def _message(article: Article) -> str:
    slug = _plain(article, article.slugline or "")
    lines = [
        f"{SOH}{_heading(article)}",
        "",
        f"{slug}/" if slug and keywords_in(slug) == article.keywords else slug,
        _head(article),
        "",
    ]
    for paragraph in paragraphs_of(article):
        lines += [*_wrapped(_harmless(_plain(article, paragraph))), ""]
    lines += _notes(article)
    return _END.join([*lines, f"{ETX}{_filed(article.published)}", DEL, f"{DEL}{EOT}", ""])


def _heading(article: Article) -> str:
    source = _fitting(_LETTERS, extra_of(article, f"{NAME}:source"))
    number = _fitting(_NUMBER, extra_of(article, f"{NAME}:number"))
    priority = _fitting(_DIGIT, article.priority) or NO_PRIORITY
    category = _fitting(_SHORT, category_of(article, CATEGORY)) or NO_CODE
    words = min(len(article.text.split()), _MOST_WORDS)
    options = _fitting(re.compile(r"[A-Za-z]{1,8}"), extra_of(article, f"{NAME}:options"))
    agency = _fitting(_AGENCY, sign_of(article.agency) or extra_of(article, f"{NAME}:agency")) or NO_CODE
    its_number = _fitting(_NUMBER, extra_of(article, f"{NAME}:agency-number")) or NO_NUMBER
    begin = f"{source}{number}" if source and number else f"{NO_SOURCE}{NO_NUMBER}"
    tail = f"{options}   {agency}" if options else f"  {agency}"
    return f"{begin} {priority} {category} {words} {tail} {its_number}"


def _head(article: Article) -> str:
    """The sign of the story's life, the version, the headline and the byline; nothing where there is none of them."""
    mark, version = _plain(article, extra_of(article, f"{NAME}:mark") or ""), _plain(article, article.version or "")
    told = (_plain(article, sign_of_life(article) or ""), mark if is_mark(mark) else "", version_in(version))
    lines = [line for line in told if line]
    headline = list(_wrapped(_plain(article, article.headline or "")))
    byline = _plain(article, article.byline.text if article.byline else "")
    lines += [*headline, *([byline] if headline and len(byline) <= _WIDTH and names_writer(byline) else [])]
    return f"{STX}{_END.join(lines)} =" if lines else STX


def _notes(article: Article) -> Iterator[str]:
    """The notes, of which the first line tells that they are no part of the story."""
    begun = False
    for note in article.notes:
        for line in filter(None, (_plain(article, line) for line in note.text.splitlines())):
            yield line if begun or begins_tail(line) else f"# {line}"
            begun = True
        yield ""


def _harmless(paragraph: str) -> str:
    """A paragraph that could be taken for notes gets a dash before it."""
    return f"- {paragraph}" if begins_tail(paragraph) else paragraph


def _wrapped(text: str) -> Iterator[str]:
    return iter(textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False))


def _filed(stamp: Timestamp | None) -> str:
    """`131137 GMT Nov 13`; nothing where the moment is not known to the minute."""
    moment = in_greenwich(stamp)
    if moment is None:
        return ""
    zone = "" if moment.utc_offset is None else " GMT"
    month = _MONTHS[moment.date.month - 1]
    return f"{moment.date.day:02}{moment.time:%H%M}{zone} {month} {moment.date.year % 100:02}"


def _plain(article: Article, text: str) -> str:
    return in_seven_bits(text, NAME, article.language)


def _fitting(shape: "re.Pattern[str]", value: str | None) -> str | None:
    return value if value is not None and value.isascii() and shape.fullmatch(value) else None
