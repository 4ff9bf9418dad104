"""Web pages: from HTML to an article whose blocks hold every visible character."""

from newsparse.formats.html.page import HtmlPage

__all__ = ["HtmlPage"]
