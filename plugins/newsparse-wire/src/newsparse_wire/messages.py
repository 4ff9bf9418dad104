"""Messages of a wire, one after the other, and what they could not carry: found by reading them back."""

from collections.abc import Callable, Sequence

from newsparse.contracts import Article, InputFormat, Report, Source, report_unread


def write_messages(
    articles: Sequence[Article], message_of: Callable[[Article], str], reader: InputFormat, report: Report
) -> bytes:
    """The message of each article, in ASCII; each field that the reader does not get back from it is reported."""
    messages = [message_of(article) for article in articles]
    for article, message in zip(articles, messages, strict=True):
        report_unread([article], Source.of_text(message), reader, report, {"blocks": _text_lost(article.text)})
    return "".join(messages).encode("ascii")


def _text_lost(text: str) -> str:
    """Why the text is not as it was."""
    beyond = sorted({character for character in text if not character.isascii()})
    if not beyond:
        return "spaces, or marks that the wire gives a meaning, are not as they were"
    named = " ".join(beyond[:20])
    return f"{len(beyond):,} kinds of characters are beyond 7 bits and were set otherwise: {named}"
