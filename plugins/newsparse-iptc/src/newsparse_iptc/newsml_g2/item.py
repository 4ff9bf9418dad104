"""One item of NewsML-G2 as an article."""

from typing import Any

from attrs import evolve, frozen

from newsparse.contracts import (
    Article,
    Credit,
    CreditKind,
    Element,
    Extra,
    Limits,
    Media,
    MediaKind,
    Problem,
    Source,
    local_name,
)
from newsparse_iptc import concepts
from newsparse_iptc.bylines import authors_of
from newsparse_iptc.catalogs import STANDARD, Aliases
from newsparse_iptc.newsml_g2.content import Content, is_typed
from newsparse_iptc.newsml_g2.draft import Draft, is_plain
from newsparse_iptc.newsml_g2.making import SCHEMES
from newsparse_iptc.newsml_g2.properties import READERS
from newsparse_iptc.newsml_g2.renditions import named_files
from newsparse_iptc.newsml_g2.structure import problems_of
from newsparse_iptc.newsml_g2.words import (
    CLASSES,
    ITEMS,
    LANGUAGE,
    MEDIA,
    NAME,
    NEWS_ITEM,
    PARTS,
    SIGNALS,
    children,
    code_of,
    first,
    medium_of,
    words_of,
)
from newsparse_iptc.profiles import PROFILES, Profile, profile_of
from newsparse_iptc.story_life import life_of

#: The catalog that is written where no other version of it is named.
CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_NAMED_CATALOG = f'<catalogRef href="{CATALOG}"/>'
_SIGNAL = '<signal qcode="%s"/>'
_ITEM_CLASS = '<itemClass qcode="%s"/>'
#: Attributes of an item that fields carry, or that only say which version of the standard it follows.
_CARRIED = frozenset({"guid", "version", "standard", "standardversion", "conformance", LANGUAGE})
_ONCE = (
    *("publisher", "published", "modified", "created", "embargoed_until", "expires", "slugline", "summary"),
    *("byline", "dateline", "urgency", "usage_terms", "canonical_url"),
)
_MANY = (
    *("authors", "credits", "sources", "genres", "keywords", "subjects", "places", "people_given"),
    *("organisations_given", "notes", "rights", "media", "related", "sections", "corrections"),
)


@frozen(kw_only=True)
class Envelope:
    """What stands about an item: the header of the message, and how it was read."""

    source: Source
    limits: Limits
    form: str = NAME
    priority: str | None = None
    extra: tuple[Extra, ...] = ()
    problems: tuple[Problem, ...] = ()
    own_aliases: tuple[tuple[str, str], ...] = ()
    profiles: tuple[Profile, ...] = PROFILES


def article_of(item: Element, envelope: Envelope) -> Article:
    """The article that an item, or a part of one that stands alone, tells. Raises LimitExceededError."""
    kind = local_name(item)
    is_part = kind not in ITEMS
    parts = [item] if is_part else children(item)
    kind = PARTS.get(kind, NEWS_ITEM) if is_part else kind
    meta = next((part for part in parts if local_name(part) == "itemMeta"), None)
    profile = profile_of(_marks(item, meta), envelope.profiles)
    draft = Draft(_aliases(item, envelope, profile), _medium(meta), envelope.source.time_zone, profile)
    content = Content(draft, envelope.limits)
    if not is_part:
        _attributes(item, draft)
    for part in parts:
        name = local_name(part)
        if name == "contentSet" or is_typed(name) or (is_part and name == "catalog"):
            content.read(part)
        elif name in {"itemMeta", "contentMeta"}:
            _section(name, part, draft, kind)
        elif not (name in READERS and READERS[name](part, draft)) and part.get("additionalInfo") != SCHEMES:
            draft.keep(name, part)
    if kind != NEWS_ITEM:
        draft.extra.append(Extra(key="@item", value=kind))
    problems = (*envelope.problems, *problems_of(item), *draft.problems, *content.problems)
    return _article(item, draft, content, envelope, problems)


def _attributes(item: Element, draft: Draft) -> None:
    for name, value in item.attrib.items():
        if name not in _CARRIED and not name.endswith("schemaLocation"):
            draft.extra.append(Extra(key=f"@{name}", value=value))


def _section(section: str, part: Element, draft: Draft, kind: str) -> None:
    """The properties of a section, in the order of the document."""
    for name, value in part.attrib.items():
        draft.extra.append(Extra(key=f"{section}/@{name}", value=value))
    for child in children(part):
        name = local_name(child)
        path = f"{section}/{name}"
        if name == "itemClass" and is_plain(child, "qcode") and child.get("qcode") == ITEMS[kind]:
            continue
        reader = READERS.get(path)
        if reader is None:
            draft.keep(path, child)
            continue
        before = _told(draft)
        if not reader(child, draft):
            draft.keep(path, child, more=_told(draft) == before and _is_full(path, draft))


def _told(draft: Draft) -> int:
    return sum(map(len, draft.slots.values())) + len(draft.tokens)


def _is_full(path: str, draft: Draft) -> bool:
    """Whether a property that an article has once has its value already."""
    slot = _SLOTS.get(path)
    return slot is not None and bool(draft.slots.get(slot))


_SLOTS = {
    "itemMeta/provider": "publisher",
    "itemMeta/expires": "expires",
    "itemMeta/altRep": "url",
    "contentMeta/slugline": "slugline",
    "contentMeta/dateline": "dateline",
    "contentMeta/by": "byline",
    "contentMeta/language": "language",
    "contentMeta/description": "summary",
    "contentMeta/creditline": "creditlines",
}


def _marks(item: Element, meta: Element | None) -> list[str]:
    """What names the provider: its code or address, its name, the beginning of the item's identifier."""
    provider = None if meta is None else first(meta, "provider")
    said = [] if provider is None else [code_of(provider), provider.get("uri") or "", words_of(provider)]
    return [*said, item.get("guid") or ""]


def _aliases(item: Element, envelope: Envelope, profile: Profile) -> Aliases:
    """The aliases of the catalogs that the item carries, before those of the message's header and the provider's."""
    own = [*profile.aliases, *envelope.own_aliases, *declared(item)]
    return Aliases(tuple(own)) if own else STANDARD


def declared(element: Element) -> list[tuple[str, str]]:
    """The aliases that the catalogs in an element declare."""
    catalogs = (catalog for catalog in children(element, "catalog"))
    schemes = (scheme for catalog in catalogs for scheme in children(catalog, "scheme"))
    pairs = ((scheme.get("alias"), scheme.get("uri")) for scheme in schemes)
    return [(alias, uri) for alias, uri in pairs if alias and uri]


def _medium(meta: Element | None) -> MediaKind | None:
    """The kind of medium that an item says it is."""
    item_class = None if meta is None else first(meta, "itemClass")
    return None if item_class is None else MEDIA.get(code_of(item_class))


def _article(
    item: Element, draft: Draft, content: Content, envelope: Envelope, problems: tuple[Problem, ...]
) -> Article:
    language = draft.first("language") or item.get(LANGUAGE) or envelope.source.language
    settle(draft, language)
    version = item.get("version") or draft.first("odd_version")
    life = life_of(draft.tokens, version, draft.profile.signals)
    headlines = draft.slots.get("headlines", [])
    if draft.first("captions"):
        content.caption(draft.first("captions"))
    told: dict[str, Any] = {name: draft.first(name) for name in _ONCE}
    told |= {name: tuple(draft.slots.get(name, ())) for name in _MANY}
    told["published"] = told["published"] or envelope.source.timestamp
    told["authors"] = told["authors"] or authors_of(told["byline"])
    article = Article(
        blocks=tuple(content.blocks),
        id=item.get("guid") or f"sha256:{envelope.source.sha256}",
        version=version,
        status=life.status,
        action=life.action,
        url=draft.first("url") or envelope.source.url,
        headline=headlines[0] if headlines else None,
        alternative_headlines=tuple(headlines[1:]),
        agency=draft.first("agency") or draft.profile.agency,
        language=language,
        priority=draft.first("odd_priority") or envelope.priority,
        extra=(*sorted((*envelope.extra, *draft.extra), key=_by_key), *draft.slots.get("foreign", ())),
        evidence=tuple(sorted((*draft.evidence, *life.evidence), key=lambda each: each.field)),
        problems=problems,
        provenance=envelope.source.provenance(envelope.form),
        **told,
    )
    return _without_what_goes_without_saying(article, draft)


def _by_key(extra: Extra) -> str:
    return extra.key


def _without_what_goes_without_saying(article: Article, draft: Draft) -> Article:
    """Without what is written anyway: the class of a medium that is nothing but one, IPTC's catalog, a plain signal."""
    medium = medium_of(article)
    silent = {_NAMED_CATALOG, *(_ITEM_CLASS % CLASSES[medium] for _ in "1" if medium is not None)}
    signals = [token for token in draft.tokens if token.says == "signal"]
    states = [token for token in draft.tokens if token.says != "signal"]
    if len(signals) == 1 and life_of(states, article.version, draft.profile.signals).action != article.action:
        silent.add(_SIGNAL % SIGNALS.get(article.action or ""))
    extra = tuple(each for each in article.extra if each.value not in silent)
    return article if extra == article.extra else evolve(article, extra=extra)


def settle(draft: Draft, language: str | None) -> None:
    """What can be told only when all properties are read: names of topics, and the medium that the item is."""
    draft.slots["subjects"] = [concepts.named(each, language) for each in draft.slots.get("subjects", ())]
    if draft.medium is None:
        return
    files = tuple(draft.slots.get("renditions", ()))
    if files or draft.first("captions"):
        medium = Media(
            kind=draft.medium,
            url=files[0].url if files else None,
            caption_raw=draft.first("captions"),
            credit=draft.first("creditlines"),
            photographer=draft.first("photographers") or draft.first("photographer"),
            alt=draft.first("alt"),
            place=draft.first("place"),
            renditions=named_files(files),
        )
        draft.slots["media"] = [medium, *draft.slots.get("media", ())]
    else:
        given = [Credit(kind=CreditKind.ORIGIN, text=text) for text in draft.slots.pop("creditlines", ())]
        draft.slots["credits"] = [*draft.slots.get("credits", ()), *given]
