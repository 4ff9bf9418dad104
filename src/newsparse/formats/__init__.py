"""The formats that newsparse reads by itself. Each registers through the same hook as anyone's."""

from newsparse.contracts import InputFormat, hookimpl
from newsparse.formats.html import HtmlPage
from newsparse.formats.newsparse_json import NewsparseJson
from newsparse.formats.plain_text import PlainText


@hookimpl
def newsparse_formats() -> list[InputFormat]:
    """Plain text, newsparse's own JSON and web pages."""
    return [PlainText(), NewsparseJson(), HtmlPage()]
