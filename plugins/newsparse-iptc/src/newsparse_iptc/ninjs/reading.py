"""The input format of ninjs, every version and Superdesk's dialect."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from newsparse.contracts import Article, Confidence, Limits, Source
from newsparse.errors import FormatError
from newsparse_iptc.dialects import claimed
from newsparse_iptc.ninjs.article import Reading, article_of
from newsparse_iptc.ninjs.entries import word
from newsparse_iptc.ninjs.upgrade import generation_of, is_superdesk, upgraded, version_of
from newsparse_iptc.ninjs.values import object_of, objects_of, rows_of, values_of
from newsparse_iptc.ninjs.vocabulary import NOTHING, fitting, properties, tables
from newsparse_iptc.profiles import PROFILES, Profile, profile_of

Item = dict[str, Any]

#: Keys that other formats of JSON have at their top.
_OF_OTHERS = (b'"newsparse"', b'"@context"', b'"@type"', b'"$schema"', b"https://jsonfeed.org/")
#: Keys that only ninjs has beside an address.
_SURE = tuple(
    f'"{name}"'.encode()
    for name in """versioncreated versionCreated firstcreated firstCreated pubstatus pubStatus body_text body_html
    body_xhtml representationtype representationType copyrightnotice copyrightNotice bodies headlines altids altIds
    infosource infosources infoSources trustindicator trustindicators trustIndicators eventDetails plannedCoverage
    digitalsourcetype digitalSourceType rightsinfo rightsInfo slugline usageterms usageTerms""".split()  # noqa: SIM905
)
_BARE = re.compile(rb'\s*\{\s*"uri"\s*:\s*"[^"]{1,500}"\s*\}\s*')


@frozen
class Ninjs:
    """Reads ninjs 1.0 to 3.1 and Superdesk's dialect: one item, or a list of them.

    `version` pins the version that items are held against, where they do not name one themselves. `profiles` tell what
    providers mean; a format made for a provider has another name and a profile of its own (see `newsparse_iptc`).
    """

    name: str = "ninjs"
    media_types: tuple[str, ...] = ("application/ninjs+json", "application/vnd.iptc.ninjs+json")
    suffixes: tuple[str, ...] = (".ninjs", ".ninjs.json")
    version: str | None = None
    profiles: tuple[Profile, ...] = PROFILES

    def sniff(self, source: Source) -> Confidence:
        """SURE where an address stands beside properties that only ninjs has; LIKELY beside others."""
        data = source.data
        if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in {b"{", b"["}:
            return Confidence.NO
        if not (b'"uri"' in data or b'"guid"' in data) or any(key in data[:4096] for key in _OF_OTHERS):
            return Confidence.NO
        sure = any(key in data for key in _SURE)
        if not sure and not any(key in data for key in _likely()) and not _BARE.fullmatch(data):
            return Confidence.NO
        return claimed(source, self.profiles, Confidence.SURE if sure else Confidence.LIKELY)

    def read(self, source: Source, limits: Limits) -> Iterable[Article | FormatError]:
        """One article for each item. Raises FormatError where it is no JSON, or holds no item."""
        values = values_of(source, limits, format=self.name)
        items = rows_of(values) if isinstance(values, list) else [values]
        if not all(isinstance(item, dict) for item in items[:1]):
            raise FormatError("an item of ninjs is an object", format=self.name)
        return self._articles(items, source, limits)

    def _articles(self, items: list[Any], source: Source, limits: Limits) -> Iterator[Article | FormatError]:
        for number, item in enumerate(items, start=1):
            held = object_of(item)
            if _known().isdisjoint(map(str.casefold, held)):
                error = FormatError(f"item {number} has no property that ninjs knows", format=self.name)
                if len(items) == 1:
                    raise error
                yield error
                continue
            yield self._article(held, source, limits)

    def _article(self, item: Item, source: Source, limits: Limits) -> Article:
        version = self.version or version_of(item)
        generation = self.version[0] if self.version else generation_of(item)
        profile = profile_of(_marks(item), self.profiles)
        told = Reading(source=source, limits=limits, profile=profile, form=self.name)
        _check_standard(item, told)
        made = upgraded(item, generation, told.complain, version=version)
        own = _further(generation, is_superdesk=is_superdesk(item))
        good: Item = {}
        odd: Item = {}
        for name, value in made.items():
            kind = properties("item").get(name)
            if name.casefold() in own or name == "body_footer":
                good[name] = value
            elif kind is None:
                told.complain(name, "ninjs has no such property")
                odd[name] = value
            else:
                fit = fitting(kind, value, told.complain, at=name, depth=1)
                is_whole = fit is not NOTHING or not isinstance(value, dict | list)
                (good if is_whole else odd)[name] = value
        if word(good, "uri") is None:
            told.complain("", "uri is missing")
        if good.get("type") == "event" and "renditions" in good:
            told.complain("renditions", "an event has no renditions")
        good = {name: value for name, value in good.items() if value is not None}
        return article_of(good, odd, told)


def _check_standard(item: Mapping[str, Any], told: Reading) -> None:
    for key in ("$standard", "standard"):
        if key in item and not isinstance(item[key], dict):
            told.complain(key, "it is to be an object")


@cache
def _further(generation: str, *, is_superdesk: bool) -> frozenset[str]:
    """Properties, in lower case, that 3.1 does not have and an item of that generation may have."""
    older: list[str] = tables()["older"]["properties"] if generation == "1" else []
    superdesk: list[str] = tables()["superdesk"]["properties"] if is_superdesk else []
    return frozenset(name.casefold() for name in (*older, *superdesk))


@cache
def _likely() -> tuple[bytes, ...]:
    """Keys that ninjs has and other formats may have; beginnings of keys without their end."""
    names = {
        name
        for name in (*_known(), *properties("item"), *tables()["older"]["properties"])
        if name not in {"uri", "guid"}
    }
    return (*(f'"{name}"'.encode() for name in sorted(names)), b'"body_', b'"headline_', b'"description_')


@cache
def _known() -> frozenset[str]:
    ours = {*properties("item"), *tables()["one"], "headline", "body_text", "body_html", "body_xhtml", "body_main"}
    return frozenset(name.casefold() for name in ours)


def _marks(item: Mapping[str, Any]) -> Iterator[str]:
    """What an item says of its provider: sources and holders first, its address last."""
    for name in ("source", "copyrightholder", "copyrightHolder"):
        yield word(item, name) or ""
    for name in ("infosources", "infoSources", "infosource"):
        yield from (word(row, "name") or "" for row in objects_of(item.get(name)))
    yield word(item, "uri") or word(item, "guid") or ""
