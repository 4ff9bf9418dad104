"""Addresses made whole."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit


def resolver(base: str | None) -> Callable[[str], str]:
    """What makes links whole, from the page's address."""
    parts = _split(base)
    scheme, origin = (parts[0], f"{parts[0]}://{parts[1]}") if parts else ("", "")

    def resolved(href: str) -> str:
        href = href.strip()
        if href.startswith(("http:", "https:", "mailto:", "#")) or not origin:
            return href
        if href.startswith("//"):
            return f"{scheme}:{href}"
        if href.startswith("/"):
            return origin + href
        try:
            return urljoin(base or "", href)
        except ValueError:
            return href

    return resolved


def _split(base: str | None) -> tuple[str, str] | None:
    try:
        parts = urlsplit(base or "")
    except ValueError:
        return None
    return (parts.scheme, parts.netloc) if parts.scheme and parts.netloc else None
