"""Whose pages links lead to."""

from urllib.parse import urlsplit

from newsparse.cleaning.page.places import Item
from newsparse.contracts import MarkKind

#: Names under which others are registered: "post.co.uk", "post.com.au".
_SHARED = frozenset({"ac", "co", "com", "gov", "net", "org"})


def host_of(url: str | None) -> str:
    """The name that an address's host is registered by, as far as its shape tells: "lundpost"; empty without one.

    Publishers have one name in many lands: "lundpost.com", "www.lundpost.co.uk".
    """
    try:
        labels = (urlsplit(url or "").hostname or "").casefold().split(".")
    except ValueError:
        return ""
    return labels[-3 if len(labels) > 2 and labels[-2] in _SHARED else -2] if len(labels) > 1 else ""


def leads_elsewhere(item: Item, host: str) -> bool:
    """Whether all links of a block lead to other hosts; not, where the page's own is not known."""
    targets = [mark.target or "" for mark in item.block.marks if mark.kind is MarkKind.LINK]
    return bool(host and targets) and all(
        target.startswith("http") and host_of(target) not in {host, ""} for target in targets
    )
