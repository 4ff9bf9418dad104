"""What an item is called: a URI in ninjs, anything at all in an article."""

from hashlib import sha256
from urllib.parse import quote, unquote

from newsparse.contracts import Article
from newsparse_iptc.ninjs.vocabulary import is_uri

_OURS = "urn:newsparse:id:"
_OF_TEXT = "urn:newsparse:sha256:"


def uri_of(article: Article) -> str:
    """The article's id where it is a URI; a URN that holds it where it is not; without one, a URN of the text."""
    if is_uri(article.id):
        return article.id
    if article.id:
        return _OURS + quote(article.id, safe="")
    words = "\n".join((article.headline or "", *(block.text for block in article.blocks)))
    return _OF_TEXT + sha256(words.encode("utf-8", "replace")).hexdigest()


def id_of(uri: str) -> str:
    """The id that a URI stands for."""
    return unquote(uri.removeprefix(_OURS)) if uri.startswith(_OURS) else uri
