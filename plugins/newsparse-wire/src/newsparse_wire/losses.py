"""What a wire could not carry, found by reading back what was written."""

from newsparse.contracts import Article, InputFormat, Report, Source, report_unread


def report_losses(article: Article, message: str, form: InputFormat, report: Report) -> None:
    """Report each field that does not come back from the message."""
    report_unread([article], Source.of_text(message), form, report, {"blocks": _text_lost(article.text)})


def _text_lost(text: str) -> str:
    """Why the text is not as it was."""
    beyond = sorted({character for character in text if not character.isascii()})
    if not beyond:
        return "spaces, or marks that the wire gives a meaning, are not as they were"
    named = " ".join(beyond[:20])
    return f"{len(beyond):,} kinds of characters are beyond 7 bits and were set otherwise: {named}"
