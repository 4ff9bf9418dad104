"""What is known of one publisher's pages, as data."""

import tomllib
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from attrs import frozen

from newsparse.cleaning.page.selector import Selector
from newsparse.contracts import Family
from newsparse.errors import PluginError

#: What a lifted block can mean.
MEANINGS = ("author", "byline", "correction", "note", "rights")
_KEYS = {"hosts", "story", "keep", "cut", "lift"}
_REASON = "goes on all pages of this publisher"


@frozen(kw_only=True)
class Removal:
    """Blocks that go, and what they mean where they are kept as data."""

    select: Selector
    family: Family
    reason: str
    meaning: str | None = None


@frozen(kw_only=True)
class Publisher:
    """The pages of some hosts, and of all hosts under them: where the story stands, what stays, what goes."""

    hosts: tuple[str, ...]
    story: Selector | None = None
    keep: tuple[Selector, ...] = ()
    cuts: tuple[Removal, ...] = ()

    def publishes(self, url: str | None) -> bool:
        """Whether an address is one of its pages."""
        try:
            host = (urlsplit(url or "").hostname or "").casefold()
        except ValueError:
            return False
        return any(host == own or host.endswith(f".{own}") for own in self.hosts)


def read_profiles(text: str) -> tuple[str, tuple[Publisher, ...]]:
    """A rule's name and its publishers, from TOML. Raises PluginError that says what is wrong, and where."""
    name = "?"
    try:
        data = tomllib.loads(text)
        head = data.get("pages", {})
        name = str(head.get("id", name))
        _check("the file", data, {"pages", "publisher"})
        _check("[pages]", head, {"id"})
        if name == "?" or not name.replace("-", "").isalnum() or name != name.lower():
            message = f"[pages] needs an id like 'pages-lund', not {head.get('id')!r}"
            raise ValueError(message)
        return name, tuple(_publisher(raw) for raw in data.get("publisher", ()))
    except (tomllib.TOMLDecodeError, ValueError, TypeError, AttributeError) as error:
        raise PluginError(str(error), plugin=name) from error


def _publisher(raw: Mapping[str, Any]) -> Publisher:
    hosts = tuple(str(host).casefold() for host in raw.get("hosts", ()))
    where = f"publisher {', '.join(hosts) or '?'}"
    _check(where, raw, _KEYS)
    if not hosts:
        message = f"{where} needs hosts, like ['lundpost.example']"
        raise ValueError(message)
    story, keep = raw.get("story"), raw.get("keep", ())
    return Publisher(
        hosts=hosts,
        story=Selector.of(story) if story else None,
        keep=tuple(Selector.of(one) for one in ([keep] if isinstance(keep, str) else keep)),
        cuts=(
            *(_removal(where, one, {"select", "family", "reason"}) for one in raw.get("cut", ())),
            *(_removal(where, one, {"select", "family", "reason", "as"}) for one in raw.get("lift", ())),
        ),
    )


def _removal(where: str, raw: Mapping[str, Any], keys: set[str]) -> Removal:
    _check(where, raw, keys)
    meaning = raw.get("as")
    if "as" in keys and meaning not in MEANINGS:
        message = f"{where}: what is lifted is one of {', '.join(MEANINGS)}, not {meaning!r}"
        raise ValueError(message)
    return Removal(
        select=Selector.of(str(raw.get("select", ""))),
        family=Family(raw.get("family", "furniture")),
        reason=str(raw.get("reason", _REASON)),
        meaning=meaning,
    )


def _check(where: str, table: Mapping[str, Any], known: set[str]) -> None:
    if unknown := set(table) - known:
        message = f"{where} holds {', '.join(sorted(unknown))}; it may hold {', '.join(sorted(known))}"
        raise ValueError(message)
