"""What an element of a feed is called, whatever its namespace is written as."""

from functools import lru_cache

from newsparse.contracts import Element

#: Namespaces by the prefix that they mostly have; an empty one is the feed's own vocabulary. Schemes and slashes at the
#: end differ in the wild and are left out.
_PREFIXES = {
    "purl.org/rss/1.0": "",
    "my.netscape.com/rdf/simple/0.9": "",
    "channel.netscape.com/rdf/simple/0.9": "",
    "my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "backend.userland.com/rss": "",
    "backend.userland.com/rss2": "",
    "blogs.law.harvard.edu/tech/rss": "",
    "purl.org/net/rss1.1#": "",
    "www.w3.org/2005/atom": "atom",
    "purl.org/atom/ns#": "atom",
    "example.com/newformat#": "atom",
    "example.com/necho": "atom",
    "purl.org/echo": "atom",
    "uri/of/echo/namespace#": "atom",
    "purl.org/pie": "atom",
    "purl.org/rss/1.0/modules/content": "content",
    "purl.org/dc/elements/1.0": "dc",
    "purl.org/dc/elements/1.1": "dc",
    "purl.org/rss/1.0/modules/dc": "dc",
    "purl.org/dc/terms": "dcterms",
    "search.yahoo.com/mrss": "media",
    "video.search.yahoo.com/mrss": "media",
    "tools.search.yahoo.com/mrss": "media",
    "www.rssboard.org/media-rss": "media",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "www.w3.org/1999/xhtml": "xhtml",
    "www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "purl.org/rss/1.0/modules/slash": "slash",
    "wellformedweb.org/commentapi": "wfw",
    "purl.org/rss/1.0/modules/syndication": "sy",
    "www.georss.org/georss": "georss",
    "www.w3.org/2003/01/geo/wgs84_pos#": "geo",
    "backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "web.resource.org/cc": "cc",
    "www.w3.org/2000/svg": "svg",
    "www.w3.org/1999/xlink": "xlink",
}
BASE = "{http://www.w3.org/XML/1998/namespace}base"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


@lru_cache(maxsize=4096)
def key_of(tag: str) -> str:
    """The key of a tag in lxml's way of writing: `title`, `dc:creator`, `media:content`, `atom:link`.

    Local names are in lower case, for feeds write them as they like. A tag of an unknown namespace is its own key.
    """
    namespace, brace, local = tag[1:].partition("}")
    if not brace:
        return tag.lower()
    prefix = _PREFIXES.get(namespace.lower().removeprefix("http://").removeprefix("https://").rstrip("/"))
    if prefix is None:
        return tag
    return f"{prefix}:{local.lower()}" if prefix else local.lower()


def name_of(element: Element) -> str:
    """A name for people: the key, or prefix and local name where the namespace is not known."""
    key = key_of(element.tag)
    if not key.startswith("{"):
        return key
    namespace, _, local = key[1:].partition("}")
    prefix = next((prefix for prefix, uri in element.nsmap.items() if uri == namespace), None)
    return f"{prefix}:{local}" if prefix else local


def all_text(element: Element) -> str:
    """All text within an element, without white space at its ends."""
    if not len(element):
        return (element.text or "").strip()
    return "".join(element.itertext()).strip()
