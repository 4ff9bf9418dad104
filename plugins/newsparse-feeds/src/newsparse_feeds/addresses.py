"""Addresses made whole."""

from urllib.parse import urljoin

from newsparse.contracts import Element
from newsparse_feeds.feed import Feed
from newsparse_feeds.names import BASE

_WHOLE = ("http://", "https://", "mailto:", "tag:", "urn:")


def joined(base: str | None, address: str) -> str:
    """The address as seen from `base`; as it is where that makes no sense."""
    address = address.strip()
    if base is None or address.startswith(_WHOLE) or not address:
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def base_of(element: Element, feed: Feed) -> str | None:
    """The address that relative ones within an element start from: `xml:base`s, within that of the feed."""
    if not feed.has_bases:
        return feed.base
    bases: list[str] = []
    at: Element | None = element
    while at is not None and len(bases) < 32:
        if base := at.get(BASE):
            bases.append(base)
        at = at.getparent()
    whole = feed.source.url or (None if bases else feed.base)
    for base in reversed(bases):
        whole = joined(whole, base)
    return whole
